"""Words and shapes of a schema's state."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.ui.kit import ChipRole, StateShape

SHAPES: Mapping[PlanStatus, StateShape] = {
    PlanStatus.EMPTY: StateShape.EMPTY,
    PlanStatus.BEGUN: StateShape.BEGUN,
    PlanStatus.COMPLETE: StateShape.READY,
}
CHIP_ROLES: Mapping[PlanStatus, ChipRole] = {
    PlanStatus.EMPTY: ChipRole.SUNK,
    PlanStatus.BEGUN: ChipRole.NEAR,
    PlanStatus.COMPLETE: ChipRole.OK,
}


def status_word(status: PlanStatus) -> str:
    """The state in a word."""
    return {
        PlanStatus.EMPTY: QCoreApplication.translate("ActionSchema", "Empty"),
        PlanStatus.BEGUN: QCoreApplication.translate("ActionSchema", "Begun"),
        PlanStatus.COMPLETE: QCoreApplication.translate("ActionSchema", "Ready"),
    }[status]
