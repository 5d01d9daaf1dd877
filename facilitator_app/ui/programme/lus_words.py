"""What the parts of LUS are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.lus import CardSide, PhaseKind
from facilitator_app.services.holding_talks import TalkState
from facilitator_app.services.reading_talks import StepState
from facilitator_app.ui.kit import StateShape

translate = QCoreApplication.translate

SHAPES = {
    StepState.EMPTY: StateShape.EMPTY,
    StepState.BEGUN: StateShape.BEGUN,
    StepState.DONE: StateShape.READY,
}
TALK_SHAPES = {
    TalkState.NONE: StateShape.EMPTY,
    TalkState.BEGUN: StateShape.BEGUN,
    TalkState.PLANNED: StateShape.BEGUN,
    TalkState.HELD: StateShape.READY,
}


def side_word(side: CardSide) -> str:
    """What the leader must, does, can and will."""
    return {
        CardSide.MUST: translate("Lus", "Must"),
        CardSide.DOES: translate("Lus", "Does"),
        CardSide.CAN: translate("Lus", "Can"),
        CardSide.WILL: translate("Lus", "Will"),
    }[side]


def kind_word(kind: PhaseKind) -> str:
    """What is done in a phase."""
    return {
        PhaseKind.DATA: translate("Lus", "Gather data and actions"),
        PhaseKind.PREPARATION: translate("Lus", "Both prepare"),
        PhaseKind.TALK: translate("Lus", "The talk itself"),
        PhaseKind.PLAN: translate("Lus", "Development plan"),
        PhaseKind.STATUS: translate("Lus", "Status talk"),
    }[kind]


def state_word(state: TalkState) -> str:
    """How far a talk is."""
    return {
        TalkState.NONE: translate("Lus", "Not begun"),
        TalkState.BEGUN: translate("Lus", "Begun"),
        TalkState.PLANNED: translate("Lus", "Planned"),
        TalkState.HELD: translate("Lus", "Held"),
    }[state]
