"""The log file and the crash file, neither of which holds personal data.

People's words reach an exception's message all too easily, so a message is never written: of an error the log
keeps its type, its place in the code and, where the system or a `Problem` gave one, its number or key.
"""

import faulthandler
import logging
import time
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from facilitator_app.problems import Problem

LOG_NAME = "facilitator.log"
CRASH_NAME = "crash.log"

_LOG_BYTES = 500_000
_OLD_LOGS = 3


class DiscreetFormatter(logging.Formatter):
    """UTC time, level, logger and message; of an error only what `describe` tells."""

    def __init__(self) -> None:
        super().__init__("%(asctime)sZ %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")

    converter = staticmethod(time.gmtime)

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return describe(error) if isinstance(error, BaseException) else ""


class DispensableFile(RotatingFileHandler):
    """A log that is gone without where the disk does not take it: the program runs on, and nothing is said of it."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Let the line go."""

    def close(self) -> None:
        """Let go of the file, and of what could not be written into it."""
        with suppress(OSError):
            super().close()


class Logs:
    """The two open files; start them once, close them last."""

    def __init__(self, folder: Path) -> None:
        """Start logging into `folder`, made when missing. Raises OSError when it cannot be written."""
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / LOG_NAME
        self.crash_file = folder / CRASH_NAME
        self.last_crash = _read_if_any(self.crash_file)
        self._handler = DispensableFile(
            self.file, maxBytes=_LOG_BYTES, backupCount=_OLD_LOGS, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(DiscreetFormatter())
        self._crash = self.crash_file.open("w", encoding="utf-8")
        faulthandler.enable(self._crash)
        logger = logging.getLogger("facilitator_app")
        logger.setLevel(logging.INFO)
        logger.addHandler(self._handler)

    def close(self) -> None:
        """Stop logging; an orderly end leaves an empty crash file for the next start to find."""
        faulthandler.disable()
        self._crash.close()
        logging.getLogger("facilitator_app").removeHandler(self._handler)
        self._handler.close()


def describe(error: BaseException) -> str:
    """An error without its message: type, number or key, and where it came from, causes first."""
    parts = []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        parts.append(describe(cause))
    parts += [
        f"  {_module(frame)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    parts.append(_headline(error))
    return "\n".join(parts)


def _headline(error: BaseException) -> str:
    name = type(error).__qualname__
    if isinstance(error, Problem):
        return f"{name} {error}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} {error.errno}"
    return name


def _module(frame: traceback.FrameSummary) -> str:
    """The last parts of the file's name: enough to find it, without the user's home folder."""
    return "/".join(Path(frame.filename).parts[-2:])


def _read_if_any(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
