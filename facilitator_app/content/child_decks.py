"""The process that reads a deck of slides, a spreadsheet, a filled form or a picture: one file, one answer, under
limits.

It answers with lines of JSON. A file that is turned down is a line `refused` with the key of the sentence; anything
that goes wrong otherwise ends the process, and the parent knows what that means.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from facilitator_app.content.child import BEGUN
from facilitator_app.content.child_limits import Limits, leave_network, limit_self
from facilitator_app.problems import Problem, Refused

SHEETS, BOXES, PICTURE = "sheets", "boxes", "picture"
READING = Limits(memory_bytes=1_000_000_000, computing_s=300, file_bytes=300_000_000)
READING_SHEETS = Limits(memory_bytes=1_000_000_000, computing_s=40, file_bytes=1_000_000)
READING_BOXES = Limits(memory_bytes=800_000_000, computing_s=20, file_bytes=1_000_000)
READING_PICTURE = Limits(memory_bytes=1_000_000_000, computing_s=20, file_bytes=1_000_000)
CONVERTING = Limits(memory_bytes=8_000_000_000, computing_s=120, file_bytes=500_000_000)

LIMITS = {SHEETS: READING_SHEETS, BOXES: READING_BOXES, PICTURE: READING_PICTURE}
TOO_HEAVY = {SHEETS: "people.too_heavy", BOXES: "filled.damaged", PICTURE: "picture.unreadable"}
LOADED_FIRST = {
    "pages": ("pypdfium2", "PIL.Image"),
    "texts": ("pptx",),
    SHEETS: ("python_calamine",),
    BOXES: ("pikepdf",),
    PICTURE: ("PIL.PngImagePlugin", "PIL.JpegImagePlugin", "PIL.ImageOps"),
}
"""What a job needs, loaded before it says that it has begun: that takes no time of the file's."""


def main(arguments: Sequence[str]) -> int:
    """`pages FILE FOLDER`, `texts FILE`, `sheets FILE`, `boxes FILE`, `picture` (on the input), or `convert PROGRAM …`,
    in which this process turns into it."""
    job, *rest = arguments
    if job == "convert":
        _become(rest)
    limit_self(LIMITS.get(job, READING))
    try:
        for library in LOADED_FIRST.get(job, ()):
            import_module(library)
        _say(**{BEGUN: job})
        for said in work(job, [Path(one) for one in rest]):
            _say(**said)
    except Problem as problem:
        _say(refused=problem.key, params={name: str(value) for name, value in problem.params.items()})
    except MemoryError:
        _say(refused=TOO_HEAVY.get(job, "deck.too_heavy"), params={})
    return 0


def work(job: str, places: Sequence[Path]) -> Iterable[dict[str, Any]]:
    """What a job answers, line by line."""
    if job == "pages":
        from facilitator_app.content.decks_pages import draw_pages

        return draw_pages(places[0], places[1])
    if job == "texts":
        from facilitator_app.content.decks_texts import read_texts

        return read_texts(places[0])
    if job == SHEETS:
        from facilitator_app.content.spreadsheet_rows import read_book

        return read_book(places[0])
    if job == BOXES:
        from facilitator_app.content.filled_boxes import read_boxes

        return read_boxes(places[0])
    if job == PICTURE:
        from facilitator_app.content.picture_reading import tell_picture

        return tell_picture(sys.stdin.buffer)
    raise Refused("deck.damaged")


def _become(command: Sequence[str]) -> None:
    limit_self(CONVERTING)
    leave_network()
    os.execv(command[0], list(command))


def _say(**said: Any) -> None:
    sys.stdout.write(f"{json.dumps(said)}\n")
    sys.stdout.flush()
