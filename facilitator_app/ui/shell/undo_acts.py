"""Ctrl+Z and Ctrl+Y: they take back what is seen to be taken back.

One invariant: nothing is undone or made again where it is not seen – in the panel only a proposal, in the notes only
what was written down, in the locked plan nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE, STEPS_OF_DAY
from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs

NOTHING = "nothing_to_undo"


class UndoActs(QObject):
    """Answers the main window's keys; what is not taken back is said."""

    def __init__(
        self,
        *,
        window: MainWindow,
        document: Document,
        lock: PlanLockActs,
        save_typing: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._lock = lock
        self._save_typing = save_typing
        window.undo_requested.connect(self._on_undo)
        window.redo_requested.connect(self._on_redo)
        window.area_entered.connect(self._forget)
        lock.turned.connect(self._forget)

    def _on_undo(self) -> None:
        self._save_typing()
        if self._is_free(self._document.undo_state().undo_label):
            self._document.undo()

    def _on_redo(self) -> None:
        if self._is_free(self._document.undo_state().redo_label):
            self._document.redo()

    def _is_free(self, label: str) -> bool:
        why_not = self._why_not(label)
        if why_not:
            self._say_nothing(why_not)
            return False
        self._forget()
        return True

    def _why_not(self, label: str) -> str:
        match self._window.current_area:
            case AreaName.RUN if self._window.isActiveWindow() and label not in STEPS_OF_DAY:
                return self.tr(
                    "Run undoes a proposal only. The plan is undone under Plan, a step of the show with Back."
                )
            case AreaName.NOTES if label not in STEPS_OF_CAPTURE:
                return self.tr("Notes undoes only what was written down. The plan is undone under Plan.")
            case AreaName.PLAN if self._lock.is_locked:
                return self.tr("The plan is locked while the wall is open. Notes are undone under Notes.")
        return ""

    def _say_nothing(self, why: str) -> None:
        noticed = Button(self.tr("OK"), size=Size.SMALL)
        noticed.setObjectName("undo_noticed")
        noticed.clicked.connect(self._forget)
        banner = Banner(Urgency.INFO, self.tr("Nothing was undone"), why, (noticed,), icon="undo-2")
        self._window.banners.put(NOTHING, banner)

    def _forget(self, _area: object = None) -> None:
        self._window.banners.remove(NOTHING)
