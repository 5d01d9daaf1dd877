"""What is seen of the locked plan, and the way to open it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.planner import PlannerArea
from facilitator_app.ui.read_only import ReadOnly
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs


class PlannerLock(QObject):
    """One planner, and the band over its pages while they can only be read. Lives as long as its planner."""

    def __init__(self, planner: PlannerArea, acts: PlanLockActs) -> None:
        super().__init__(planner)
        self._planner = planner
        self._acts = acts
        self._reading = ReadOnly(planner.pages)
        acts.turned.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        if self._acts.is_locked:
            self._planner.show_band(self._band())
            self._reading.hold()
            return
        self._planner.show_band(None)
        self._reading.release()
        self._planner.invalidate()

    def _band(self) -> Banner:
        unlock = Button(self.tr("Unlock"), "lock-open", size=Size.SMALL)
        unlock.setObjectName("unlock_plan")
        unlock.setToolTip(self.tr("The plan can be changed until the wall is closed."))
        unlock.clicked.connect(self._acts.open_for_show)
        what = self.tr("The wall is open. The plan is locked, so that nothing is changed by mistake.")
        free = self.tr("You can read it all and write in your own notes.")
        band = Banner(Urgency.INFO, what, free, (unlock,), icon="lock")
        band.setObjectName("plan_locked")
        return band
