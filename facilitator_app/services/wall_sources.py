"""What the wall's pictures are made from, and the one gate through which what people have said reaches them.

Invariant: what was said is read by the picture builders only through `shown_texts` and `shown_numbers`, which
let only fields for the projector through, and only outputs and action schemas released to the room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Protocol, TypeVar

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionPlan, PlanStatus, status
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, seen_by
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Stop, show_stops, stops_of_day
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.wall import Brand, Frame
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop

R = TypeVar("R", bound=Record)


class Records(Protocol):
    """The open file, as `Document` has it."""

    @property
    def engagement(self) -> Engagement: ...

    @property
    def workshop(self) -> Workshop: ...

    def all(self, kind: type[R]) -> tuple[R, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSources:
    """The records of one workshop, gathered once for every change. `blocks` are in agenda order.

    `stops` are those of slides; `numbered` has those of blocks without slides too, in the order they are numbered.
    """

    engagement: Engagement
    workshop: Workshop
    blocks: tuple[Block, ...]
    stops: tuple[Stop, ...]
    numbered: tuple[Stop, ...]
    slides: Mapping[str, Slide]
    exercises: Mapping[str, Exercise]
    dilemmas: Mapping[str, Dilemma]
    forms: Mapping[str, FormSpec]
    attachments: Mapping[str, Attachment]
    groups: tuple[Group, ...]
    participants: tuple[Participant, ...]
    themes: tuple[Theme, ...]
    outputs: tuple[Output, ...]
    plans: tuple[ActionPlan, ...]
    ballots: tuple[Ballot, ...] = ()

    def groups_in(self, block_id: str) -> tuple[Group, ...]:
        """The groups that a block works in, by number."""
        division = next((block.division for block in self.blocks if block.id == block_id), 1)
        return tuple(group for group in self.groups if group.division == division)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputScope:
    """Where outputs are looked for. Empty texts, 0 and None mean anywhere.

    Outputs are compared by the dilemma they belong to, see `dilemma_id_of`.
    """

    block_id: str = ""
    group_id: str = ""
    round_number: int = 0
    dilemma_id: str | None = None

    def holds(self, output: Output, dilemma_id: str | None) -> bool:
        """Whether `output`, said of a dilemma, was said there."""
        return (
            self.block_id in ("", output.block_id)
            and self.group_id in ("", output.group_id)
            and self.round_number in (0, output.round_number)
            and self.dilemma_id in (None, dilemma_id)
        )


def wall_sources(records: Records) -> WallSources:
    """Everything of the workshop being worked on."""
    workshop = records.workshop
    blocks = in_order([b for b in records.all(Block) if b.workshop_id == workshop.id])
    slides = tuple(slide for slide in records.all(Slide) if slide.workshop_id == workshop.id)
    exercises = records.all(Exercise)
    groups = [group for group in records.all(Group) if group.workshop_id == workshop.id]
    return WallSources(
        engagement=records.engagement,
        workshop=workshop,
        blocks=blocks,
        stops=stops_of_day(blocks, slides, exercises),
        numbered=show_stops(blocks, slides, exercises),
        slides=_by_id(slides),
        exercises=_by_id(exercises),
        dilemmas=_by_id(records.all(Dilemma)),
        forms=_by_id(records.all(FormSpec)),
        attachments=_by_id(records.all(Attachment)),
        groups=tuple(sorted(groups, key=_number)),
        participants=records.all(Participant),
        themes=tuple(theme for theme in records.all(Theme) if theme.workshop_id == workshop.id),
        outputs=tuple(output for output in records.all(Output) if output.workshop_id == workshop.id),
        plans=tuple(plan for plan in records.all(ActionPlan) if plan.workshop_id == workshop.id),
        ballots=tuple(ballot for ballot in records.all(Ballot) if ballot.workshop_id == workshop.id),
    )


def number_of(sources: WallSources, stop: Stop) -> int:
    """The stop's number, counted from 1 over the whole workshop; 0 for one that is not in the show."""
    return next((i for i, found in enumerate(sources.numbered, start=1) if found.key == stop.key), 0)


def frame_of(sources: WallSources, words: Words, *, number: int = 0) -> Frame:
    """What stands round every picture of the workshop."""
    engagement = sources.engagement
    logo = sources.attachments.get(engagement.logo_id or "")
    kind = words.text(f"wall.kind.{sources.workshop.kind}")
    return Frame(
        foot=words.text("wall.foot", kind=kind, client=engagement.client) if engagement.client else kind,
        number=number,
        pages=words.text("wall.pages", page="{page}", pages="{pages}"),
        language=sources.workshop.language,
        brand=Brand(
            client=engagement.client,
            colour_1=engagement.colour_1,
            colour_2=engagement.colour_2,
            logo=logo.content if logo else b"",
        ),
    )


def room_fields(form: FormSpec) -> tuple[FieldSpec, ...]:
    """The fields of `form` that the room may see."""
    return seen_by(form, Visibility.PROJECTOR)


def shown_texts(
    sources: WallSources, form: FormSpec, field_key: str, scope: OutputScope, words: Words
) -> tuple[tuple[str, str], ...]:
    """Group id and text of each released output in `scope`, by group and then as it was said."""
    field = _room_field(form, field_key)
    if field is None:
        return ()
    told = [
        (output.group_id, text)
        for output in _released(sources, form.id, field_key, scope)
        for text in value_texts(output.value, _asked(form, field, output, sources), sources, words)
    ]
    rank = {group.id: i for i, group in enumerate(sources.groups)}
    return tuple(sorted(told, key=lambda item: rank.get(item[0], len(rank))))


def shown_numbers(
    sources: WallSources, form: FormSpec, field_key: str, scope: OutputScope
) -> tuple[float, ...]:
    """The released numbers of a scale: outputs of the groups, or answers in released action schemas."""
    field = _room_field(form, field_key)
    if field is None:
        return ()
    if form.use is FormUse.ACTION_SCHEMA:
        values: Iterable[FieldValue] = (
            item.values.get(field_key)
            for plan in sources.plans
            if plan.is_released_wall and plan.form_id == form.id
            for item in plan.items[:1]
        )
    else:
        values = (output.value for output in _released(sources, form.id, field_key, scope))
    return tuple(number for value in values if (number := _number_in(value)) is not None)


def dilemma_id_of(output: Output, sources: WallSources) -> str | None:
    """The dilemma that an output answers."""
    block = next((block for block in sources.blocks if block.id == output.block_id), None)
    return discussed_id(output.dilemma_id, block)


def present_count(sources: WallSources) -> int:
    """How many leaders are there."""
    return sum(not person.is_absent for person in sources.participants)


def ready_count(sources: WallSources) -> int:
    """How many of the leaders there have a complete action schema: a number, and nothing else of them."""
    present = {person.id for person in sources.participants if not person.is_absent}
    return sum(
        plan.participant_id in present and _is_complete(plan, sources.forms.get(plan.form_id))
        for plan in sources.plans
    )


def value_texts(value: FieldValue, field: FieldSpec, sources: WallSources, words: Words) -> tuple[str, ...]:
    """A value as people read it: one text, or one for each choice or row."""
    if isinstance(value, list):
        return tuple(text for row in value if (text := _row_text(row, field)))
    if isinstance(value, bool):
        return (words.text("wall.yes" if value else "wall.no"),)
    if isinstance(value, str):
        text = _one_text(value, field, sources, words)
        return (text,) if text else ()
    if value is None:
        return ()
    number = f"{value:g}"
    if field.kind is FieldKind.SCALE and field.pole_a and field.pole_b:
        poles = {"first": field.pole_a, "last": field.pole_b}
        return (words.text("wall.scale_place", number=number, most=field.steps - 1, **poles),)
    return (number,)


def _released(sources: WallSources, form_id: str, field_key: str, scope: OutputScope) -> tuple[Output, ...]:
    mine = (
        output
        for output in sources.outputs
        if output.is_shown and not output.is_draft
        if (output.form_id, output.field_key) == (form_id, field_key)
        if scope.holds(output, dilemma_id_of(output, sources))
    )
    return tuple(sorted(mine, key=_said))


def _asked(form: FormSpec, field: FieldSpec, output: Output, sources: WallSources) -> FieldSpec:
    """The field in the words of the dilemma that was answered."""
    dilemma = sources.dilemmas.get(dilemma_id_of(output, sources) or "")
    return form_for(dilemma, form).field(field.key) or field


def _room_field(form: FormSpec, key: str) -> FieldSpec | None:
    return next((field for field in room_fields(form) if field.key == key), None)


def _is_complete(plan: ActionPlan, form: FormSpec | None) -> bool:
    return form is not None and status(plan, form) is PlanStatus.COMPLETE


def _one_text(value: str, field: FieldSpec, sources: WallSources, words: Words) -> str:
    text = value.strip()
    if field.kind is FieldKind.CHOICE:
        return next((option.label for option in field.options if option.key == text), text)
    if field.kind is FieldKind.PERSON:
        return next((person.name for person in sources.participants if person.id == text), text)
    if field.kind is FieldKind.DATE:
        return _date_text(text, words)
    return text


def _date_text(text: str, words: Words) -> str:

    try:
        return date_words(date.fromisoformat(text), words.language)
    except ValueError:
        return text


def _row_text(row: str | dict[str, str], field: FieldSpec) -> str:
    if isinstance(row, str):
        return next((option.label for option in field.options if option.key == row), row).strip()
    cells = (row.get(column.key, "").strip() for column in field.columns)
    return " · ".join(cell for cell in cells if cell)


def _number_in(value: FieldValue) -> float | None:
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}


def _number(group: Group) -> tuple[int, str]:
    return (group.number, group.id)


def _said(output: Output) -> tuple[float, str]:
    return (output.position, output.id)
