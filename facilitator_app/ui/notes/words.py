"""What the note pane says: kinds of blocks, classes of fields, times, and outputs in words."""

from __future__ import annotations

from datetime import datetime, tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.ballots import BEFORE
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.domain.privacy import Visibility

# More is not read in a list; the whole output stands in the field when it is corrected.
MOST_LISTED_CHARS = 600


class Rounds(StrEnum):
    """What the rounds of a block are: those of its exercise, or one question before and after a discussion."""

    OF_EXERCISE = "of_exercise"
    BEFORE_AND_AFTER = "before_and_after"


def kind_word(kind: BlockKind) -> str:
    """The kind of a block."""
    return {
        BlockKind.WELCOME: QCoreApplication.translate("Notes", "Welcome"),
        BlockKind.THEORY: QCoreApplication.translate("Notes", "Theory"),
        BlockKind.DILEMMA: QCoreApplication.translate("Notes", "Dilemma"),
        BlockKind.SIMULATION: QCoreApplication.translate("Notes", "Simulation exercise"),
        BlockKind.DISCUSSION: QCoreApplication.translate("Notes", "Discussion"),
        BlockKind.PLENARY: QCoreApplication.translate("Notes", "Plenary"),
        BlockKind.ACTION_SCHEMA: QCoreApplication.translate("Notes", "Action schema"),
        BlockKind.BALANCE: QCoreApplication.translate("Notes", "Balance"),
        BlockKind.BREAK: QCoreApplication.translate("Notes", "Break"),
    }[kind]


def round_word(number: int, *, of: Rounds) -> str:
    """What a round is called."""
    if number == 0:
        return QCoreApplication.translate("Notes", "No round")
    if of is Rounds.BEFORE_AND_AFTER:
        before = QCoreApplication.translate("Notes", "Before")
        return before if number == BEFORE else QCoreApplication.translate("Notes", "After")
    return QCoreApplication.translate("Notes", "Round {number}").format(number=number)


def class_word(visibility: Visibility) -> str:
    """Who a field above the room's class is for."""
    return {
        Visibility.PROJECTOR: QCoreApplication.translate("Notes", "Everybody in the room"),
        Visibility.PARTICIPANTS: QCoreApplication.translate("Notes", "Only the participants"),
        Visibility.LEADER_CHIEF: QCoreApplication.translate("Notes", "Only the leader and the chief"),
        Visibility.FACILITATOR: QCoreApplication.translate("Notes", "Only the facilitator"),
    }[visibility]


def second_words(at: datetime, zone: tzinfo | None) -> str:
    """An instant to the second, as 10.51.05."""
    local = at.astimezone(zone)
    return f"{clock_words(local)}.{local.second:02}"


def value_words(spec: FieldSpec, value: FieldValue) -> str:
    """An output as it is listed."""
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("Notes", "Yes"), QCoreApplication.translate("Notes", "No")
        return yes if value else no
    if isinstance(value, int | float):
        return _number_words(spec, value)
    if isinstance(value, list):
        return " · ".join(_row_words(spec, row) for row in value)
    text = value or ""
    labels = {option.key: option.label for option in spec.options}
    shown = labels.get(text, text)
    return shown if len(shown) <= MOST_LISTED_CHARS else f"{shown[:MOST_LISTED_CHARS].rstrip()} …"


def _number_words(spec: FieldSpec, value: float) -> str:
    number = f"{value:g}".replace("-", "\u2212")
    if spec.kind is not FieldKind.SCALE:
        return number
    words = QCoreApplication.translate("Notes", "{number} of {most} from »{first}« towards »{last}«")
    return words.format(number=number, most=spec.steps - 1, first=spec.pole_a, last=spec.pole_b)


def _row_words(spec: FieldSpec, row: str | dict[str, str]) -> str:
    if isinstance(row, dict):
        return ", ".join(text for text in row.values() if text)
    return next((option.label for option in spec.options if option.key == row), row)
