"""Keeps the computer and its screen awake while the wall is open, and says when that could not be done."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import Protocol

_log = logging.getLogger(__name__)


class KeepAwake(Protocol):
    """Keeps awake between `start` and `stop`."""

    @property
    def is_working(self) -> bool:
        """Whether the computer has promised to stay awake."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def try_out(self) -> bool:
        """Whether the computer would promise it, by asking for a moment. It may block."""


class SystemKeepAwake:
    """Asks the operating system, by wakepy. A system that cannot is said in the panel, never raised."""

    def __init__(self) -> None:
        self._held: ExitStack | None = None
        self._is_working = False

    @property
    def is_working(self) -> bool:
        return self._is_working

    def start(self) -> None:
        if self._held is not None:
            return
        from wakepy import keep

        self._held = ExitStack()
        mode = self._held.enter_context(keep.presenting(on_fail="pass"))
        self._is_working = mode.active
        if not self._is_working:
            _log.info("the screen may go to sleep: no way to prevent it was found")

    def try_out(self) -> bool:
        if self._held is not None:
            return self._is_working
        attempt = SystemKeepAwake()
        attempt.start()
        try:
            return attempt.is_working
        finally:
            attempt.stop()

    def stop(self) -> None:
        if self._held is not None:
            self._held.close()
        self._held = None
        self._is_working = False
