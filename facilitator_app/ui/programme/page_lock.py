"""A page of the programme that belongs to the plan, while the room watches: it can be read, and says so.

One invariant: what stands open in it (choosing a view, a row) goes on working; nothing is changed.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.read_only import ReadOnly
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs


class PageLock(QObject):
    """Holds `root`, and puts a band into `band`. Lives as long as its page."""

    def __init__(self, page: ProgrammePage, *, root: QWidget, band: QVBoxLayout, acts: PlanLockActs) -> None:
        super().__init__(page)
        self._page = page
        self._reading = ReadOnly(root)
        self._acts = acts
        unlock = Button(self.tr("Unlock"), "lock-open", size=Size.SMALL)
        unlock.setObjectName("unlock_programme")
        unlock.setToolTip(self.tr("The programme can be changed until the wall is closed."))
        unlock.clicked.connect(acts.open_for_show)
        self._band = Banner(
            Urgency.INFO,
            self.tr("The wall is open. The programme is locked, so that nothing is changed by mistake."),
            self.tr("You can read it all."),
            (unlock,),
            icon="lock",
        )
        self._band.setObjectName("programme_locked")
        self._band.hide()
        band.addWidget(self._band)
        acts.turned.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        if self._acts.is_locked:
            self._page.save_now()
            self._reading.hold()
        else:
            self._reading.release()
        self._band.setVisible(self._acts.is_locked)
