"""The inventory of personal data: which fields hold whom, who may see them and where they may come out.

Invariant: every field that `personal_fields` says can hold somebody stands on exactly one line; a test goes through the
types. A line says the widest that is allowed: a field's own class, a release or a missing consent narrow it further.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant, WallConsent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record, RecordType
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop


class Whose(StrEnum):
    """Whom a line is about."""

    PARTICIPANT = "participant"
    LEADER = "leader"
    TWO = "two"
    """A leader and the nearest chief, in their talk."""
    NAMED = "named"
    """Whoever is named in a free text."""
    DIRECTION = "direction"
    CLIENT = "client"


class Outlet(StrEnum):
    """Where data may come out of the file."""

    WALL = "wall"
    PAPER = "paper"
    """Paper and files for participants or the client."""
    OWN_PAPER = "own_paper"
    """Only paper for the person, the two or the direction's members themselves."""
    TEAM_PAPER = "team_paper"
    """Only paper for those who run the day."""
    DATA = "data"
    """The data export, for the client who owns the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`key` names the line for good (`privacy.line.<key>`); `fields` are those of the record `kind`."""

    key: str
    kind: RecordType
    fields: tuple[str, ...]
    whose: Whose
    visibility: Visibility
    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A line, and how many records of a file have something in its fields."""

    line: Line
    count: int


_WALL, _PAPER, _OWN, _TEAM, _DATA = Outlet
_SHOWN = (_WALL, _PAPER, _DATA)
_PRINTED = (_PAPER, _DATA)
_ROOM, _ALL, _CHIEF, _FACILITATOR = Visibility


def _line(
    key: str, kind: RecordType, named: str, whose: Whose, seen: Visibility, *, to: tuple[Outlet, ...]
) -> Line:
    return Line(key=key, kind=kind, fields=tuple(named.split()), whose=whose, visibility=seen, outlets=to)


LINES: tuple[Line, ...] = (
    _line("name", Participant, "id name", Whose.PARTICIPANT, _ALL, to=_SHOWN),
    _line("email", Participant, "email", Whose.PARTICIPANT, _FACILITATOR, to=(_DATA,)),
    _line("post", Participant, "unit title level is_direction", Whose.PARTICIPANT, _ALL, to=_PRINTED),
    _line("history", Participant, "chief_id earlier_posts", Whose.PARTICIPANT, _FACILITATOR, to=(_DATA,)),
    _line("attending", Participant, "absent_from joined_on left_on", Whose.PARTICIPANT, _ALL, to=_PRINTED),
    _line("consent", Participant, "wall_consent", Whose.PARTICIPANT, _FACILITATOR, to=(_DATA,)),
    _line("groups", Group, "name member_ids locked_ids", Whose.PARTICIPANT, _ALL, to=_PRINTED),
    _line("actions", ActionPlan, "participant_id items", Whose.LEADER, _CHIEF, to=_SHOWN),
    _line("follow_ups", FollowUp, "gave outcome", Whose.LEADER, _FACILITATOR, to=(_OWN, _DATA)),
    _line(
        "talks",
        LusTalk,
        "participant_id chief_id chief_name leader_values chief_values plan_values leader_ratings chief_ratings"
        " agreements statuses sealed",
        Whose.TWO,
        _CHIEF,
        to=(_OWN,),
    ),
    _line("outputs", Output, "value", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("who", Output, "who", Whose.NAMED, _ALL, to=_PRINTED),
    _line("wordings", Output, "earlier", Whose.NAMED, _FACILITATOR, to=(_DATA,)),
    _line("themes", Theme, "name", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("ballots", Ballot, "title options pole_a pole_b", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("examples", EverydayExample, "text", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("prejects", Preject, "values learnings", Whose.NAMED, _ROOM, to=_SHOWN),
    _line(
        "interplay", InterplayAgreement, "text reason look_back", Whose.DIRECTION, _FACILITATOR, to=(_OWN,)
    ),
    _line("private_notes", Block, "notes roles materials goal", Whose.NAMED, _FACILITATOR, to=(_TEAM, _DATA)),
    _line("agenda", Block, "title", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("slides", Slide, "content source", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("slide_notes", Slide, "notes", Whose.NAMED, _FACILITATOR, to=(_TEAM, _DATA)),
    _line("pictures", Attachment, "name content", Whose.NAMED, _ROOM, to=_SHOWN),
    _line(
        "workshop",
        Workshop,
        "title subtitle purpose focus outputs tracks adjustments data_purpose data_recipients",
        Whose.NAMED,
        _ROOM,
        to=_SHOWN,
    ),
    _line("client", Engagement, "client organisation", Whose.CLIENT, _ROOM, to=_SHOWN),
    _line("programme", Programme, "title purpose ambitions", Whose.NAMED, _ALL, to=_PRINTED),
    _line("foundation", Statement, "text explanation", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("areas", ChainArea, "name", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("demands", Demand, "text remark", Whose.NAMED, _ROOM, to=_SHOWN),
    _line("versions", Version, "title texts", Whose.NAMED, _ALL, to=_PRINTED),
    _line("concept", LusConcept, "title intro phases themes cards", Whose.NAMED, _ALL, to=_PRINTED),
    _line("forms", FormSpec, "title intro fields archived draft", Whose.NAMED, _ROOM, to=_SHOWN),
    _line(
        "dilemmas",
        Dilemma,
        "title statement pole_a pole_b context theme argument_a argument_b options questions",
        Whose.NAMED,
        _ROOM,
        to=_SHOWN,
    ),
    _line(
        "exercises",
        Exercise,
        "title purpose phases rounds roles cases injects",
        Whose.NAMED,
        _ROOM,
        to=_SHOWN,
    ),
)
"""Those that are about a person first, then the free texts in which somebody may be named."""


def counted(records: Iterable[Record]) -> tuple[CountedLine, ...]:
    """The lines with how much these records have of each."""
    by_kind: dict[RecordType, list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    return tuple(
        CountedLine(line, sum(_has(record, line) for record in by_kind.get(line.kind, ()))) for line in LINES
    )


def is_about_people(line: Line) -> bool:
    """Whether the line is about a person by what it is, and not only by what may be written in it."""
    return line.whose not in (Whose.NAMED, Whose.CLIENT)


def _has(record: Record, line: Line) -> bool:
    values = (getattr(record, field) for field in line.fields)
    return any(value and value is not WallConsent.NOT_ASKED for value in values)
