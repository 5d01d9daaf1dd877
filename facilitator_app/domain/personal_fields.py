"""Which field of which record can hold a person: the one table behind the inventory, *Udlevér* and *Slet*.

Invariant: every field that can hold text or bytes, of every record and of every part of one, stands in `FIELDS`; a test
goes through the types and finds what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from facilitator_app.domain import (
    actions,
    adjustments,
    agenda,
    ballots,
    chain,
    charts,
    dilemmas,
    exercise,
    follow_up,
    forms,
    foundation,
    harvest,
    interplay,
    lus,
    outputs,
    people,
    programme,
    slides,
    versions,
    workshop,
)
from facilitator_app.domain.records import Record, RecordType


class Holding(StrEnum):
    """What a field holds of people."""

    PERSON = "person"
    """The id of a participant, or several."""
    NAME = "name"
    """Somebody's name or address: that is what the field is for. `Output.who` may hold a participant's id as well."""
    ABOUT = "about"
    """Said of the participant whose record it is."""
    WORDS = "words"
    """Free text, in which anybody may be named."""
    ANSWERS = "answers"
    """Values of a form: free text, a participant's id, or a free name."""
    SEALED = "sealed"
    """An envelope that only its own passphrase opens."""
    BYTES = "bytes"
    """A picture or a file."""
    NOTHING = "nothing"
    """Ids of other records, keys, colours: nobody."""


Path = tuple[str | int, ...]
"""The way to a text in a record: names of fields, places in lists, keys of answers."""

Holdings = Mapping[str, Holding]

R = TypeVar("R")


def _held(
    words: str = "",
    nothing: str = "",
    *,
    answers: str = "",
    person: str = "",
    name: str = "",
    about: str = "",
) -> Holdings:
    of_kind = {
        Holding.WORDS: words,
        Holding.NOTHING: nothing,
        Holding.ANSWERS: answers,
        Holding.PERSON: person,
        Holding.NAME: name,
        Holding.ABOUT: about,
    }
    return MappingProxyType({field: kind for kind, named in of_kind.items() for field in named.split()})


_KICKER = _held("heading kicker")
_ON_A_FORM = _held("heading kicker", "form_id")
_ON_A_FIELD = _held("heading kicker", "form_id field_key")
_HELPED = _held("title help", "key")

FIELDS: Mapping[type[Any], Holdings] = MappingProxyType(
    {
        workshop.Engagement: _held("client organisation", "id logo_id colour_1 colour_2 template"),
        workshop.Workshop: _held(
            "title subtitle purpose focus outputs tracks data_purpose data_recipients", "id language"
        ),
        workshop.DaySpan: _held(),
        adjustments.Adjustment: _held("reason"),
        adjustments.AdjustedBlock: _held("", "block_id"),
        adjustments.AdjustedRound: _held("", "slide_id block_id"),
        workshop.Attachment: MappingProxyType(
            {**_held("name", "id media_type"), "content": Holding.BYTES},
        ),
        forms.FormSpec: _held("title intro", "id key language"),
        forms.FormDraft: _held("title intro", "language"),
        forms.FieldSpec: _held("label help placeholder pole_a pole_b", "key"),
        forms.Option: _held("label", "key"),
        dilemmas.Dilemma: _held(
            "title statement pole_a pole_b context theme argument_a argument_b options questions", "id"
        ),
        exercise.Exercise: _held("title purpose", "id key"),
        exercise.Phase: _held("title instruction foot note", "key"),
        exercise.Round: _held("title note", "case_key"),
        exercise.Role: _held("name text", "key"),
        exercise.Case: _held("title text questions", "key"),
        exercise.Inject: _held("title text hint", "key phase_key"),
        agenda.Block: _held(
            "title goal materials roles notes",
            "id workshop_id exercise_id dilemma_ids form_id colour statement_ids",
        ),
        slides.Slide: _held("notes", "id workshop_id block_id"),
        slides.SlideSource: _held("deck", "picture_digest text_digest notes_digest"),
        slides.TitleContent: _held("heading subtitle"),
        slides.TextContent: _held("heading kicker body"),
        slides.ColumnsContent: _held("heading kicker left_heading left right_heading right"),
        slides.QuoteContent: _held("words kicker author source"),
        slides.PictureContent: _held("heading caption alt", "attachment_id"),
        slides.QuestionContent: _held("question kicker instruction"),
        slides.DilemmaContent: _held("", "dilemma_id"),
        slides.PhaseContent: _held("", "exercise_id"),
        slides.ToolContent: _ON_A_FORM,
        slides.OutputsContent: _ON_A_FIELD,
        slides.ThemesContent: _KICKER,
        slides.ScaleContent: _ON_A_FIELD,
        slides.BallotContent: _KICKER,
        slides.DecisionsContent: _ON_A_FORM,
        charts.ChartContent: _KICKER,
        slides.BreakContent: _held("heading next"),
        slides.ActionExampleContent: _held(
            "heading kicker occasion action value_employees value_citizens value_self"
        ),
        people.Participant: _held(
            "", "absent_from", person="id chief_id", name="name email", about="unit title"
        ),
        people.Post: _held(person="chief_id", about="unit title"),
        people.Group: _held("name", "id workshop_id", person="member_ids locked_ids"),
        outputs.Theme: _held("name", "id workshop_id"),
        outputs.Output: _held(
            "",
            "id workshop_id block_id form_id field_key group_id dilemma_id theme_ids inject_key statement_id",
            answers="value",
            name="who",
        ),
        outputs.Wording: _held("text"),
        actions.ActionPlan: _held("", "id workshop_id form_id", person="participant_id"),
        actions.ActionItem: _held("", "id output_id", answers="values"),
        ballots.Ballot: _held("title pole_a pole_b", "id workshop_id block_id dilemma_id"),
        ballots.BallotRound: _held("", "keys"),
        ballots.Count: _held("", "key"),
        harvest.EverydayExample: _held("text", "id workshop_id output_id statement_id"),
        harvest.Preject: _held("", "id workshop_id form_id output_ids", answers="values"),
        harvest.Learning: _held("text", "id workshop_id"),
        programme.Programme: _held("title purpose ambitions", "id"),
        foundation.Statement: _held("text explanation", "id"),
        chain.ChainArea: _held("name", "id"),
        chain.Demand: _held("text remark", "id area_id"),
        versions.Version: _held("title", "id"),
        versions.VersionText: _held("text explanation area", "source_id"),
        follow_up.FollowUp: _held("gave", "id workshop_id plan_id item_id"),
        interplay.InterplayAgreement: _held("text reason look_back", "id"),
        lus.LusConcept: _held("title intro", "id language preparation_form_id plan_form_id"),
        lus.LusPhase: _HELPED,
        lus.LusTheme: _HELPED,
        lus.ConversationCard: _held("text question", "key"),
        lus.LusTalk: MappingProxyType(
            {
                **_held(
                    "",
                    "id concept_id card_keys done_phases",
                    answers="leader_values chief_values plan_values leader_ratings chief_ratings",
                    person="participant_id chief_id",
                    name="chief_name",
                ),
                "sealed": Holding.SEALED,
            }
        ),
        lus.TalkAgreement: _held("text by_when", "id"),
        lus.StatusTalk: _held("text", "id"),
    }
)
"""What every field holds, by the record or the part of one."""

OWNERS: Mapping[RecordType, str] = MappingProxyType(
    {
        people.Participant: "id",
        actions.ActionPlan: "participant_id",
        lus.LusTalk: "participant_id",
        follow_up.FollowUp: "plan_id",
    }
)
"""The records that are one person's whole, with the field that says whose; a follow-up's by way of its schema."""

_TOLD = frozenset({Holding.NAME, Holding.ABOUT, Holding.WORDS, Holding.ANSWERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A text of a record and the way to it."""

    record: Record
    path: Path
    holding: Holding
    text: str

    @property
    def key(self) -> str:
        """Names the place for good, whatever it says: the record's id and the path."""
        return "/".join((self.record.id, *map(str, self.path)))


def places(record: Record) -> Iterator[Place]:
    """Every text of a record in which somebody can be told of; what is sealed and bytes are none."""
    for path, holding, text in _leaves(record, None, ()):
        if holding in _TOLD:
            yield Place(record=record, path=path, holding=holding, text=text)


def points_at(record: Record, person_id: str) -> bool:
    """Whether the record names this participant by id."""
    return any(
        text == person_id and holding is not Holding.NOTHING for _, holding, text in _leaves(record, None, ())
    )


def rewritten(record: R, texts: Mapping[Path, str]) -> R:
    """The record with other texts at these places."""
    changed: R = _with_texts(record, (), texts)
    return changed


def _leaves(value: Any, holding: Holding | None, path: Path) -> Iterator[tuple[Path, Holding, str]]:
    if isinstance(value, str):
        if holding is not None and not isinstance(value, Enum):
            yield path, holding, value
        return
    for step, part, held in _parts(value, holding):
        yield from _leaves(part, held, (*path, step))


def _parts(value: Any, holding: Holding | None) -> Iterator[tuple[str | int, Any, Holding | None]]:
    """What a value is made of: the step to each part, the part, and what it holds."""
    if isinstance(value, Mapping):
        yield from ((key, part, holding) for key, part in value.items())
    elif isinstance(value, tuple | list):
        yield from ((place, part, holding) for place, part in enumerate(value))
    elif is_dataclass(value):
        held = FIELDS[type(value)]
        yield from ((one.name, getattr(value, one.name), held.get(one.name)) for one in fields(value))


def _with_texts(value: Any, path: Path, texts: Mapping[Path, str]) -> Any:
    if not any(one[: len(path)] == path for one in texts):
        return value
    if isinstance(value, str):
        return texts[path]
    if isinstance(value, Mapping):
        return {key: _with_texts(part, (*path, key), texts) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(_with_texts(part, (*path, place), texts) for place, part in enumerate(value))
    parts = {one.name: getattr(value, one.name) for one in fields(value)}
    changed = {
        name: new
        for name, part in parts.items()
        if (new := _with_texts(part, (*path, name), texts)) is not part
    }
    return replace(value, **changed)
