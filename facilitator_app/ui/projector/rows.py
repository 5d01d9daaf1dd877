"""Rows that several kinds of pictures share: one line of a column, the note under bars and dots."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.wall import Frame
from facilitator_app.ui.projector.flow import WIDTH, Row, text_row
from facilitator_app.ui.projector.marks import TextMark, TextStyle
from facilitator_app.ui.projector.palette import Palette
from facilitator_app.ui.projector.typesetting import Measure, line_mark

NOTE = TextStyle(px=36)


def line_at(
    lines: Sequence[str], i: int, style: TextStyle, *, x: float, line_px: float, colour: str
) -> tuple[TextMark, ...]:
    """The line with this number, none past the last: columns of unequal length stand side by side."""
    return tuple(
        line_mark(line, style, x=x, top=0, line_px=line_px, colour=colour) for line in lines[i : i + 1]
    )


def note_row(note: str, frame: Frame, palette: Palette) -> Row:
    """What was counted, under the bars or dots."""
    measure = Measure(width=WIDTH, line_px=48, language=frame.language)
    return text_row(note, NOTE, measure, colour=palette.ink_2, gap=36.0)


def note_rows(note: str, frame: Frame, palette: Palette) -> tuple[Row, ...]:
    """What stands in the place of outputs until there are some."""
    measure = Measure(width=1560, line_px=64, language=frame.language)
    return (text_row(note, TextStyle(px=48), measure, colour=palette.ink_2),)
