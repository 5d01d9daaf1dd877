"""Ctrl+Z and Ctrl+Y: they take back what is seen to be taken back.

One invariant: in the panel no step of the plan is undone or made again, for the panel does not show which it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import STEPS_OF_DAY
from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow

NOTHING = "nothing_to_undo"


class UndoActs(QObject):
    """Answers the main window's keys. In the panel only a proposal is taken back; anything else is said."""

    def __init__(
        self,
        *,
        window: MainWindow,
        document: Document,
        save_typing: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._save_typing = save_typing
        window.undo_requested.connect(self._on_undo)
        window.redo_requested.connect(self._on_redo)
        window.area_entered.connect(self._forget)

    def _on_undo(self) -> None:
        self._save_typing()
        if self._is_free(self._document.undo_state().undo_label):
            self._document.undo()

    def _on_redo(self) -> None:
        if self._is_free(self._document.undo_state().redo_label):
            self._document.redo()

    def _is_free(self, label: str) -> bool:
        is_in_panel = self._window.current_area == AreaName.RUN and self._window.isActiveWindow()
        if not is_in_panel or label in STEPS_OF_DAY:
            self._forget()
            return True
        self._say_nothing()
        return False

    def _say_nothing(self) -> None:
        noticed = Button(self.tr("OK"), size=Size.SMALL)
        noticed.setObjectName("undo_noticed")
        noticed.clicked.connect(self._forget)
        banner = Banner(
            Urgency.INFO,
            self.tr("Nothing was undone"),
            self.tr(
                "Run undoes a proposal only. The plan is undone under Plan, a step of the show with Back."
            ),
            (noticed,),
            icon="undo-2",
        )
        self._window.banners.put(NOTHING, banner)

    def _forget(self, _area: object = None) -> None:
        self._window.banners.remove(NOTHING)
