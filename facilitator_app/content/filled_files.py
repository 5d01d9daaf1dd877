"""Reads the boxes of a PDF that somebody has sent: by a process of its own, which can harm nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from facilitator_app.content.child import ChildFailed, ChildTime, ChildTooSlow, own_command, run
from facilitator_app.problems import Outside, Refused

MOST_MB = 30
READING_TIME = ChildTime(most_s=15.0, silent_s=5.0, starting_s=10.0)
PDF_START = b"%PDF"
PDF_WITHIN = 1024
PDF_END = b"%%EOF"
END_WITHIN = 4096
"""Of a file that was cut off on its way a reader finds some boxes and takes the others for empty."""


class FilledFiles:
    """`command` starts the process with a job's arguments."""

    def __init__(
        self, *, command: Callable[..., tuple[str, ...]] = own_command, time: ChildTime = READING_TIME
    ) -> None:
        self._command = command
        self._time = time

    def read(self, path: Path) -> Mapping[str, str]:
        """What stands in each box, by its name. Raises `Refused` with what is wrong with the file, and `Outside` when
        it cannot be read at all."""
        _refuse_unreadable(path)
        boxes: dict[str, str] = {}
        said_all = run(self._command("boxes", str(path)), time=self._time, is_cancelled=_never)
        try:
            with closing(said_all):
                for said in said_all:
                    if "refused" in said:
                        params = {str(name): str(value) for name, value in said.get("params", {}).items()}
                        raise Refused(str(said["refused"]), **{**params, "file": path.name})
                    boxes[str(said["name"])] = str(said["value"])
        except ChildTooSlow as problem:
            raise Refused("filled.too_slow", file=path.name) from problem
        except (ChildFailed, OSError, KeyError) as problem:
            raise Refused("filled.damaged", file=path.name) from problem
        return boxes


def _refuse_unreadable(path: Path) -> None:
    try:
        if path.stat().st_size > MOST_MB * 1_000_000:
            raise Refused("filled.too_big", file=path.name, most_mb=MOST_MB)
        with path.open("rb") as stream:
            start = stream.read(PDF_WITHIN)
            stream.seek(max(0, path.stat().st_size - END_WITHIN))
            end = stream.read()
    except FileNotFoundError as problem:
        raise Refused("filled.no_such_file", file=path.name) from problem
    except OSError as problem:
        raise Outside("filled.unreadable", file=path.name) from problem
    if PDF_START not in start:
        raise Refused("filled.not_a_pdf", file=path.name)
    if PDF_END not in end:
        raise Refused("filled.damaged", file=path.name)


def _never() -> bool:
    return False
