"""What is seen of the locked plan, the way to open it and the way to lock it again.

One invariant: opening it puts no caret in a text, so that a key meant for the show is not written into the plan.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.read_only import ReadOnly
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs


class PlannerLock(QObject):
    """One planner, and the band over its pages while the room watches. Lives as long as its planner."""

    def __init__(self, planner: PlannerArea, acts: PlanLockActs) -> None:
        super().__init__(planner)
        self._planner = planner
        self._acts = acts
        self._reading = ReadOnly(planner.pages)
        acts.turned.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._leave_texts()
        self._planner.set_locked(is_locked=self._acts.is_locked)
        if self._acts.is_locked:
            self._planner.show_band(self._locked_band())
            self._reading.hold()
            return
        self._planner.show_band(self._opened_band() if self._acts.is_opened else None)
        self._reading.release()
        self._planner.invalidate()

    def _leave_texts(self) -> None:
        """The focus leaves the band, which goes, and what could be read only, for the page itself."""
        focus = QApplication.focusWidget()
        if focus is not None and (self._planner.is_in_band(focus) or self._reading.is_holding(focus)):
            self._planner.pages.setFocus()

    def _locked_band(self) -> QWidget:
        unlock = Button(self.tr("Unlock"), "lock-open", size=Size.SMALL)
        unlock.setObjectName("unlock_plan")
        unlock.setToolTip(self.tr("The plan can be changed until the wall is closed."))
        unlock.clicked.connect(self._acts.open_for_show)
        what = self.tr("The wall is open. The plan is locked, so that nothing is changed by mistake.")
        free = self.tr("You can read it all and write in your own notes.")
        band = Banner(Urgency.INFO, what, free, (unlock,), icon="lock")
        band.setObjectName("plan_locked")
        return band

    def _opened_band(self) -> QWidget:
        lock = Button(self.tr("Lock again"), "lock", size=Size.SMALL)
        lock.setObjectName("lock_plan")
        lock.clicked.connect(self._acts.lock_again)
        what = self.tr("The wall is open, and the plan is unlocked.")
        band = Banner(
            Urgency.INFO, what, self.tr("The room sees what you change."), (lock,), icon="lock-open"
        )
        band.setObjectName("plan_opened")
        return band
