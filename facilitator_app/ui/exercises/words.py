"""Words of the exercise and dilemma editors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.exercise import Role, Round
from facilitator_app.domain.exercise_design import Part, PartKind

MINUTE_S = 60

PART_ICONS: Mapping[PartKind, str] = MappingProxyType(
    {
        PartKind.PHASE: "timer",
        PartKind.ROUND: "refresh-cw",
        PartKind.ROLE: "user",
        PartKind.CASE: "file-text",
        PartKind.INJECT: "bell-ring",
    }
)


def clock_length(length_s: int) -> str:
    """Minutes and seconds as they are typed.

    >>> clock_length(330)
    '5:30'
    """
    return f"{length_s // MINUTE_S}:{length_s % MINUTE_S:02d}"


def part_words(kind: PartKind) -> str:
    """What a part is called."""
    translate = QCoreApplication.translate
    return {
        PartKind.PHASE: translate("Exercises", "Phase"),
        PartKind.ROUND: translate("Exercises", "Round"),
        PartKind.ROLE: translate("Exercises", "Role"),
        PartKind.CASE: translate("Exercises", "Case"),
        PartKind.INJECT: translate("Exercises", "Inject"),
    }[kind]


def new_part_words(kind: PartKind) -> str:
    """What a new part is called until it gets a name of its own; a round is known by its number."""
    translate = QCoreApplication.translate
    return {
        PartKind.PHASE: translate("Exercises", "New phase"),
        PartKind.ROUND: "",
        PartKind.ROLE: translate("Exercises", "New role"),
        PartKind.CASE: translate("Exercises", "New case (fictitious)"),
        PartKind.INJECT: translate("Exercises", "New inject"),
    }[kind]


def parts_words(kind: PartKind) -> str:
    """What several are called."""
    translate = QCoreApplication.translate
    return {
        PartKind.PHASE: translate("Exercises", "Phases"),
        PartKind.ROUND: translate("Exercises", "Rounds"),
        PartKind.ROLE: translate("Exercises", "Roles"),
        PartKind.CASE: translate("Exercises", "Cases"),
        PartKind.INJECT: translate("Exercises", "Injects"),
    }[kind]


def part_title(part: Part) -> str:
    """The name of one part; a round without a title is known by its number."""
    if isinstance(part, Role):
        return part.name
    if isinstance(part, Round):
        words = QCoreApplication.translate("Exercises", "Round {number}").format(number=part.number)
        return part.title or words
    return part.title


def time_words(length_s: int) -> str:
    """A length as people say it, in minutes and, where there are any, seconds."""
    if length_s % MINUTE_S:
        return QCoreApplication.translate("Exercises", "{length} min").format(length=clock_length(length_s))
    return QCoreApplication.translate("Exercises", "{length} min").format(length=length_s // MINUTE_S)
