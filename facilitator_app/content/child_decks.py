"""The process that reads a deck of slides, a spreadsheet or a filled form: one file, one answer, under limits.

It answers with lines of JSON. A file that is turned down is a line `refused` with the key of the sentence; anything
that goes wrong otherwise ends the process, and the parent knows what that means.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from facilitator_app.content.child_limits import Limits, leave_network, limit_self
from facilitator_app.problems import Problem, Refused

SHEETS, BOXES = "sheets", "boxes"
READING = Limits(memory_bytes=3_000_000_000, computing_s=300, file_bytes=300_000_000)
READING_SHEETS = Limits(memory_bytes=1_200_000_000, computing_s=40, file_bytes=1_000_000)
READING_BOXES = Limits(memory_bytes=1_000_000_000, computing_s=20, file_bytes=1_000_000)
CONVERTING = Limits(memory_bytes=8_000_000_000, computing_s=120, file_bytes=500_000_000)

LIMITS = {SHEETS: READING_SHEETS, BOXES: READING_BOXES}
TOO_HEAVY = {SHEETS: "people.too_heavy", BOXES: "filled.damaged"}


def main(arguments: Sequence[str]) -> int:
    """`pages FILE FOLDER`, `texts FILE`, `sheets FILE`, `boxes FILE`, or `convert PROGRAM …`, in which this process
    turns into it."""
    job, *rest = arguments
    if job == "convert":
        _become(rest)
    limit_self(LIMITS.get(job, READING))
    try:
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
    raise Refused("deck.damaged")


def _become(command: Sequence[str]) -> None:
    limit_self(CONVERTING)
    leave_network()
    os.execv(command[0], list(command))


def _say(**said: Any) -> None:
    sys.stdout.write(f"{json.dumps(said)}\n")
    sys.stdout.flush()
