"""Leaving the file or the program: what is typed is saved first, and nobody closes the wall by mistake."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QSessionManager

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.opening import Opening
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.shell.main_window import MainWindow

_log = logging.getLogger(__name__)


class Leaving(QObject):
    """Asks where a question belongs, and tells when the program may end: not while an act on the file is going on
    (`is_busy`).

    `stopped` comes when the file is closed: nothing shall beat, sound or be shown after it. `ended` comes last.
    """

    stopped = Signal()
    ended = Signal()

    def __init__(
        self,
        *,
        window: MainWindow,
        opening: Opening,
        document: Document,
        timer: RunningTimer,
        wall: Wall,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        save_typing: Callable[[], None],
        is_busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._opening = opening
        self._document = document
        self._timer = timer
        self._wall = wall
        self._dialogs = dialogs
        self._sentence = sentence
        self._save_typing = save_typing
        self._is_busy = is_busy
        window.close_requested.connect(self._on_close_requested)

    def may_leave_show(self) -> bool:
        """Another file takes the wall away from the room: asked while it is open."""
        if not (self._document.is_open and self._wall.is_open):
            return True
        return self._dialogs.confirm(
            self._window,
            title=self.tr("The room sees the wall"),
            text=self.tr(
                "Another workshop closes the wall. All is saved, and next time this day goes on from here."
            ),
            act=self.tr("Open the other workshop"),
            keep=self.tr("Stay"),
        )

    def tells_busy(self) -> bool:
        """Whether an act on the file is going on, which is told then: nothing is opened or closed meanwhile."""
        is_busy = self._is_busy()
        if is_busy:
            told = self._sentence(Refused("store.in_work"))
            self._dialogs.tell(self._window, title=self.tr("The file is being written"), text=told)
        return is_busy

    def put_away(self) -> None:
        """Save and close without a question: what cannot be written now is only logged."""
        self._save_typing()
        try:
            self._opening.close()
        except Problem as problem:
            _log.error("not everything could be saved: %s", problem)
        self.stopped.emit()

    def on_commit_data(self, _session: QSessionManager) -> None:
        """The computer is being shut down: save, ask nothing."""
        self._save_typing()
        if self._document.is_open:
            self._document.save()

    def _on_close_requested(self) -> None:
        if self.tells_busy():
            return
        if not self._may_close():
            return
        if self._close_file():
            self.stopped.emit()
            self._window.close_for_good()
            self.ended.emit()

    def _may_close(self) -> bool:
        if not (self._timer.reading().is_running and self._wall.is_open):
            return True
        return self._dialogs.confirm(
            self._window,
            title=self.tr("The show is running"),
            text=self.tr("The wall closes too. All is saved, and next time the day goes on from here."),
            act=self.tr("Close"),
            keep=self.tr("Stay"),
        )

    def _close_file(self) -> bool:
        """Write everything; False when something could not be written and the user stays."""
        self._save_typing()
        try:
            self._opening.close()
        except Problem as problem:
            return self._dialogs.confirm(
                self._window,
                title=self.tr("Not everything could be saved"),
                text=self._sentence(problem),
                act=self.tr("Close all the same"),
                keep=self.tr("Stay"),
                is_destructive=True,
            )
        return True
