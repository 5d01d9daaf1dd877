"""The plan is locked while the room sees the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.hub import Hub


class PlanLockActs(QObject):
    """Follows the wall. A rehearsal is for trying things out, so it locks nothing."""

    turned = Signal()
    """The plan has been locked or opened."""

    def __init__(
        self,
        *,
        lock: PlanLock,
        show: RunningShow,
        rehearsing: Rehearsing,
        document: Document,
        hub: Hub,
        save_typing: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lock = lock
        self._show = show
        self._rehearsing = rehearsing
        self._document = document
        self._hub = hub
        self._save_typing = save_typing
        for signal in (hub.show_changed, hub.rehearsal_changed, hub.file_opened):
            signal.connect(self._follow)
        hub.file_leaving.connect(self._let_go)

    @property
    def is_locked(self) -> bool:
        """Whether the plan can only be read."""
        return self._lock.is_locked

    @property
    def is_opened(self) -> bool:
        """Whether the room watches and the plan can be changed all the same."""
        return self._lock.is_opened

    def open_for_show(self) -> None:
        """Let the plan be changed until the wall is closed."""
        self._lock.open_for_show()
        self._tell()

    def lock_again(self) -> None:
        """Keep what is being typed, and let the plan only be read."""
        self._save_typing()
        self._lock.lock_again()
        self._tell()

    def _let_go(self, _change: object) -> None:
        self._lock.let_go()

    def _follow(self, _change: object = None) -> None:
        before = (self._lock.is_locked, self._lock.is_opened)
        self._lock.follow(is_watched=self._show.show.is_open and not self._rehearsing.is_on)
        if (self._lock.is_locked, self._lock.is_opened) == before:
            return
        if self._lock.is_locked:
            self._save_typing()
        self._tell()

    def _tell(self) -> None:
        self.turned.emit()
        if self._document.is_open:
            self._hub.publish(self._document.undo_state())
