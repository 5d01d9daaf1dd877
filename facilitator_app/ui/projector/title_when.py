"""When the day is, in the client's panel of the title: the whole date, however long its words are.

One invariant: nothing here is ever cut. What is too long for one line goes on in another, about as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facilitator_app.ui.projector.marks import Mark, TextStyle
from facilitator_app.ui.projector.typesetting import Measure, broken_lines, line_mark

WHEN = TextStyle(px=36)
LINE_PX = 52.0
NARROWER_PX = 8.0
_DAY_OF_MONTH = re.compile(r"(\d\.?) (?=[^\W\d])")


def when_marks(
    lines: Sequence[str], *, x: float, width: float, last_top: float, colour: str, language: str
) -> Iterator[Mark]:
    """The lines one under the other, the last at `last_top`."""
    rows = [
        row
        for line in lines
        for row in _balanced(line, Measure(width=width, line_px=LINE_PX, language=language))
    ]
    for left, row in enumerate(reversed(rows)):
        yield line_mark(row, WHEN, x=x, top=last_top - LINE_PX * left, line_px=LINE_PX, colour=colour)


def _balanced(line: str, measure: Measure) -> tuple[str, ...]:
    """As few rows as it takes, none of them a year by itself, and a day never parted from its month."""
    line = _DAY_OF_MONTH.sub("\\1\u00a0", line)
    rows = broken_lines(line, WHEN, measure)
    width = measure.width
    while len(rows) > 1 and width > NARROWER_PX:
        width -= NARROWER_PX
        narrower = broken_lines(
            line, WHEN, Measure(width=width, line_px=measure.line_px, language=measure.language)
        )
        if len(narrower) > len(rows) or any(row.endswith("-") for row in narrower):
            break
        rows = narrower
    return rows
