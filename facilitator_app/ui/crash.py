"""The crash box: an unexpected error is logged, told once with a report that can be copied, and the show goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion

from facilitator_app import __version__

_log = logging.getLogger(__name__)

Report = str
TellUser = Callable[[Report], None]


class CrashBox(QObject):
    """Takes over the exception hooks. The report holds code places and types only, never the message of an error,
    because messages can quote what people have written."""

    _crashed = Signal(str)

    def __init__(self, *, tell: TellUser, parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._is_told = False
        # A bug in a worker thread must be told on the GUI thread.
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch every exception that nobody else does."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the error and tell it once; a second error while the box is open is only logged."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        report = report_of(error, trace)
        _log.error("unexpected error\n%s", report)
        self._crashed.emit(report)

    def _on_thread_exception(self, ended: threading.ExceptHookArgs) -> None:
        if ended.exc_value is not None:
            self.on_exception(ended.exc_type, ended.exc_value, ended.exc_traceback)

    def _on_crashed(self, report: Report) -> None:
        if self._is_told:
            return
        self._is_told = True
        try:
            self._tell(report)
        finally:
            self._is_told = False


def report_of(error: BaseException, trace: TracebackType | None) -> Report:
    """Versions and the places in the code, outermost first, without any of the program's content."""
    frames = traceback.extract_tb(trace)
    places = "\n".join(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    chain = " <- ".join(type(e).__name__ for e in _chain(error))
    return (
        f"Facilitator {__version__}\nPython {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}\n{chain}\n{places}"
    )


def _place(filename: str) -> str:
    head, mark, tail = filename.replace("\\", "/").rpartition("facilitator_app/")
    return f"{mark}{tail}" if mark else head.rpartition("/")[2] or tail.rpartition("/")[2]


def _chain(error: BaseException) -> list[BaseException]:
    found = [error]
    while (cause := found[-1].__cause__ or found[-1].__context__) is not None and len(found) < 10:
        found.append(cause)
    return found
