"""Reads the agenda and the slides of a template, and checks that what they point at is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator_app.content.entries import Entry
from facilitator_app.content.template_parts import key_id, keyed
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.slides import CONTENT_KINDS, Slide, SlideContent, TextContent
from facilitator_app.domain.workshop import DaySpan, Workshop, WorkshopKind

WORKSHOP_ID = "workshop/day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What blocks and slides may point at, by their ids inside the template."""

    forms: Mapping[str, FormSpec]
    dilemmas: Mapping[str, Dilemma]
    exercises: Mapping[str, Exercise]

    def has(self, record_id: str) -> bool:
        """Whether there is a record with this id."""
        return record_id in self.forms or record_id in self.dilemmas or record_id in self.exercises


def read_workshop(entry: Entry, language: str) -> Workshop:
    """The table `[workshop]` of `workshop.toml`."""
    starts_min = entry.clock_min("starts", otherwise=9 * 60) or 0
    workshop = Workshop(
        id=WORKSHOP_ID,
        title=entry.needed_text("title"),
        kind=entry.choice("kind", WorkshopKind, otherwise=WorkshopKind.LEADER_DAY),
        subtitle=entry.text("subtitle"),
        purpose=entry.text("purpose"),
        focus=entry.texts("focus"),
        outputs=entry.texts("outputs"),
        language=language,
        starts_min=starts_min,
        ends_min=entry.clock_min("ends", otherwise=15 * 60 + 30) or 0,
        later_days=tuple(_later_day(day) for day in entry.entries("later_day")),
        tracks=entry.texts("rooms"),
    )
    if workshop.ends_min <= starts_min:
        entry.fault("ends_before_start")
    return workshop


def _later_day(entry: Entry) -> DaySpan:
    span = DaySpan(
        starts_min=entry.clock_min("starts", otherwise=9 * 60) or 0,
        ends_min=entry.clock_min("ends", otherwise=15 * 60 + 30) or 0,
    )
    if span.ends_min <= span.starts_min:
        entry.fault("ends_before_start")
    entry.finish()
    return span


def read_blocks(file: Entry, targets: Targets, workshop: Workshop) -> tuple[Block, ...]:
    """The agenda of `workshop.toml` in order, its blocks on the days and in the rooms that the workshop has."""
    used: set[str] = set()
    entries = file.entries("block")
    if not entries:
        file.fault("no_blocks")
    return tuple(
        _block(entry, used, targets, workshop, float(place)) for place, entry in enumerate(entries, start=1)
    )


def read_slides(file: Entry, block_ids: frozenset[str], targets: Targets) -> tuple[Slide, ...]:
    """The slides of `slides.toml` in order."""
    used: set[str] = set()
    entries = enumerate(file.entries("slide"), start=1)
    slides = tuple(_slide(entry, used, block_ids, targets, float(place)) for place, entry in entries)
    file.finish()
    return slides


def _block(entry: Entry, used: set[str], targets: Targets, workshop: Workshop, position: float) -> Block:
    fixed_start_min = entry.clock_min("fixed_start", otherwise=None)
    block = Block(
        id=key_id("block", keyed(entry, used)),
        workshop_id=WORKSHOP_ID,
        title=entry.needed_text("title"),
        kind=entry.choice("kind", BlockKind, otherwise=BlockKind.PLENARY),
        planned_min=entry.whole("minutes", otherwise=0),
        position=position,
        timing=entry.choice("timing", Timing, otherwise=Timing.FLEXIBLE),
        fixed_start_min=fixed_start_min,
        goal=entry.text("goal"),
        materials=entry.texts("materials"),
        roles=entry.text("roles"),
        notes=entry.text("notes"),
        exercise_id=_reference(entry, "exercise", targets),
        dilemma_ids=_dilemma_ids(entry, targets),
        form_id=_reference(entry, "form", targets),
        starts_itself=not entry.yes("waits_for_start"),
        day_number=_at_most(entry, "day", least=1, most=1 + len(workshop.later_days)),
        track=_at_most(entry, "room", least=0, most=len(workshop.tracks)),
        division=entry.whole("division", otherwise=1, least=1),
        is_anonymous=entry.yes("anonymous"),
        asks_twice=entry.yes("asks_twice"),
        takes_up_actions=entry.yes("takes_up_actions"),
    )
    if block.timing is Timing.FIXED and fixed_start_min is None:
        entry.fault("missing", field="fixed_start")
    entry.finish()
    return block


def _at_most(entry: Entry, key: str, *, least: int, most: int) -> int:
    """A number that the workshop has; `least` when it is left out."""
    number = entry.whole(key, otherwise=least, least=least)
    if number > most:
        entry.fault("unknown_key", field=key, value=str(number))
        return least
    return number


def _reference(entry: Entry, kind: str, targets: Targets) -> str | None:
    key = entry.text(kind)
    if not key:
        return None
    if not targets.has(key_id(kind, key)):
        entry.fault("unknown_key", field=kind, value=key)
    return key_id(kind, key)


def _dilemma_ids(entry: Entry, targets: Targets) -> tuple[str, ...]:
    ids: list[str] = []
    for key in entry.texts("dilemmas"):
        ids.append(key_id("dilemma", key))
        if not targets.has(ids[-1]):
            entry.fault("unknown_key", field="dilemmas", value=key)
    return tuple(ids)


def _slide(
    entry: Entry, used: set[str], block_ids: frozenset[str], targets: Targets, position: float
) -> Slide:
    block_key = entry.needed_text("block")
    if block_key and key_id("block", block_key) not in block_ids:
        entry.fault("unknown_key", field="block", value=block_key)
    slide = Slide(
        id=key_id("slide", keyed(entry, used)),
        workshop_id=WORKSHOP_ID,
        block_id=key_id("block", block_key),
        position=position,
        content=_content(entry, targets),
        notes=entry.text("notes"),
        is_hidden=entry.yes("hidden"),
    )
    entry.finish()
    return slide


def _content(entry: Entry, targets: Targets) -> SlideContent:
    kind = entry.needed_text("kind")
    content_type = CONTENT_KINDS.get(kind)
    if content_type is None:
        if kind:
            entry.fault("not_a_choice", field="kind", value=kind, choices=", ".join(CONTENT_KINDS))
        content_type = TextContent
    values: dict[str, Any] = {
        field.name: _value(entry, field, targets) for field in dataclasses.fields(content_type)
    }
    _check_field(entry, values, targets)
    _check_round(entry, values, targets)
    return content_type(**values)


def _value(entry: Entry, field: dataclasses.Field[object], targets: Targets) -> object:
    """One field of a slide's content; its name and declared type say how it is written in the file."""
    is_needed = field.default is dataclasses.MISSING
    if field.name.endswith("_id"):
        return _needed_reference(entry, field.name.removesuffix("_id"), targets)
    if field.name == "field_key":
        return entry.needed_text("field")
    if field.name == "length_s":
        return entry.whole("minutes", otherwise=0) * 60
    if field.name == "round_number":
        assert isinstance(field.default, int)
        return entry.whole("round", otherwise=field.default)
    if isinstance(field.default, StrEnum):
        return entry.choice(field.name, type(field.default), otherwise=field.default)
    if str(field.type).startswith("tuple"):
        return entry.texts(field.name)
    if isinstance(field.default, int):
        return entry.whole(field.name, otherwise=field.default)
    return entry.needed_text(field.name) if is_needed else entry.text(field.name)


def _needed_reference(entry: Entry, kind: str, targets: Targets) -> str:
    record_id = _reference(entry, kind, targets)
    if record_id is None:
        entry.fault("missing", field=kind)
        return ""
    return record_id


def _check_field(entry: Entry, values: Mapping[str, object], targets: Targets) -> None:
    form = targets.forms.get(str(values.get("form_id")))
    field_key = values.get("field_key")
    if form is not None and field_key and form.field(str(field_key)) is None:
        entry.fault("unknown_key", field="field", value=str(field_key))


def _check_round(entry: Entry, values: Mapping[str, object], targets: Targets) -> None:
    exercise = targets.exercises.get(str(values.get("exercise_id")))
    number = values.get("round_number")
    if exercise is not None and number not in {found.number for found in exercise.rounds}:
        entry.fault("unknown_key", field="round", value=str(number))
