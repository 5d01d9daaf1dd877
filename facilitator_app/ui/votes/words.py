"""Words and shapes of counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.ballots import AFTER, TWICE_COUNTED, Ballot, BallotKind
from facilitator_app.services.ballot_readings import CheckState
from facilitator_app.ui.kit import ChipRole, StateShape


def page_names() -> tuple[str, str]:
    """What the pages of the themes and of the counts are called."""
    return QCoreApplication.translate("Votes", "Themes"), QCoreApplication.translate("Votes", "Votes")


def kind_name(kind: BallotKind) -> str:
    """How the room is counted, in a few words."""
    translate = QCoreApplication.translate
    return {
        BallotKind.DOTS: translate("Votes", "Dots"),
        BallotKind.HANDS: translate("Votes", "Hands"),
        BallotKind.POINTS: translate("Votes", "100 points"),
        BallotKind.LIKES: translate("Votes", "For and against"),
        BallotKind.CORNERS: translate("Votes", "Four corners"),
        BallotKind.PLACES: translate("Votes", "Places on the balance"),
    }[kind]


def count_title(ballot: Ballot) -> str:
    """What a count is called; one without a heading is called after how it is counted."""
    return ballot.title.strip() or kind_name(ballot.kind)


def kind_rule(kind: BallotKind) -> str:
    """What each person does."""
    translate = QCoreApplication.translate
    return {
        BallotKind.DOTS: translate("Votes", "Each has so many dots to give."),
        BallotKind.HANDS: translate("Votes", "Each may raise a hand for each theme."),
        BallotKind.POINTS: translate("Votes", "Each has 100 points to share out."),
        BallotKind.LIKES: translate("Votes", "Each is for, against or neither."),
        BallotKind.CORNERS: translate("Votes", "Each stands in a corner, before and after the discussion."),
        BallotKind.PLACES: translate("Votes", "Each stands between two poles, before and after."),
    }[kind]


def unit_heads(kind: BallotKind) -> tuple[str, ...]:
    """The heads of the columns that are typed in."""
    translate = QCoreApplication.translate
    return {
        BallotKind.DOTS: (translate("Votes", "Dots"),),
        BallotKind.HANDS: (translate("Votes", "Hands"),),
        BallotKind.POINTS: (translate("Votes", "Points"),),
        BallotKind.LIKES: (translate("Votes", "For"), translate("Votes", "Against")),
        BallotKind.CORNERS: (translate("Votes", "People"),),
        BallotKind.PLACES: (translate("Votes", "People"),),
    }[kind]


def round_name(ballot: Ballot, number: int) -> str:
    """What a round is called."""
    translate = QCoreApplication.translate
    if ballot.kind in TWICE_COUNTED:
        return translate("Votes", "After") if number == AFTER else translate("Votes", "Before")
    return translate("Votes", "Round {number}").format(number=number)


def check_look(state: CheckState) -> tuple[ChipRole, StateShape]:
    """The colour and the shape beside the words of a check."""
    return {
        CheckState.OPEN: (ChipRole.SUNK, StateShape.BEGUN),
        CheckState.SHORT: (ChipRole.NEAR, StateShape.BEGUN),
        CheckState.EXACT: (ChipRole.OK, StateShape.READY),
        CheckState.OVER: (ChipRole.OVER, StateShape.OVER),
    }[state]


def shift_words(before: int, after: int) -> str:
    """How a count moved: *3 → 7 (+4)*."""
    sign = "+" if after > before else "\u2212"
    change = f"{sign}{abs(after - before)}" if after != before else "0"
    return f"{before} → {after} ({change})"
