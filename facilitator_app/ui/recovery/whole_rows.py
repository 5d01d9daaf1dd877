"""Rows whose words go on below where the column is narrow, since a backup is chosen by what is read there.

Invariant: the same lines measure and paint, so that nothing lies over anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from facilitator_app.ui.kit import ROW_ROLE, Row, RowDelegate, RowList, paint_state_shape, shape_colour
from facilitator_app.ui.kit.rows import GAP_PX, MARK_PX, PADDING_PX, TWO_LINE_PX, AnyIndex, RowCanvas
from facilitator_app.ui.theme import font_px, scaled_px

MOST_TITLE_LINES = 2
MOST_SUB_LINES = 3
TITLE_PX = 20
SUB_PX = 16
ROOM_PX = TWO_LINE_PX - TITLE_PX - SUB_PX
LEAST_WORDS_PX = 40.0
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w)")
"""A number stays with what it counts."""


@dataclass(frozen=True, slots=True)
class RowLines:
    """The lines of a row as they are broken at a width."""

    title: tuple[str, ...]
    sub: tuple[str, ...]

    def height(self) -> int:
        """With the room above and below."""
        return scaled_px(TITLE_PX) * len(self.title) + scaled_px(SUB_PX) * len(self.sub) + scaled_px(ROOM_PX)


class WholeRowDelegate(RowDelegate):
    """Mark, title and small text on as many lines as they need, and the word at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its lines in the list's present width."""
        row, rows = index.data(ROW_ROLE), self.parent()
        if not isinstance(row, Row) or not isinstance(rows, RowList):
            return QSize(scaled_px(TWO_LINE_PX), scaled_px(TWO_LINE_PX))
        lines = lines_of(row, _words_px(row, rows.viewport().width()))
        return QSize(scaled_px(TWO_LINE_PX), lines.height())

    def paint_content(self, canvas: RowCanvas, row: Row) -> None:
        """What stands in the row, on its ground."""
        area = canvas.area
        _paint_mark(canvas, row)
        wide = _words_px(row, area.width())
        lines = lines_of(row, wide)
        top = area.top() + scaled_px(ROOM_PX) / 2
        left = area.left() + PADDING_PX + _mark_px(row)
        title = (lines.title, _title_font(), TITLE_PX, canvas.ink)
        sub = (lines.sub, _sub_font(), SUB_PX, canvas.roles.text_2)
        for texts, font, line_px, colour in (title, sub):
            for text in texts:
                canvas.paint_line(QRectF(left, top, wide + 1, scaled_px(line_px)), text, font, colour)
                top += scaled_px(line_px)
        if row.word:
            right = QRectF(left + wide + GAP_PX, area.top(), _word_px(row), area.height())
            canvas.paint_line(right, row.word, _word_font(), getattr(canvas.roles, row.word_role))


class WholeRows(RowList):
    """A `RowList` whose rows are as high as their words need."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setItemDelegate(WholeRowDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, also by a scroll bar that has come, breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def lines_of(row: Row, width_px: float) -> RowLines:
    """The row's words, broken at `width_px`; what is beyond the most lines is cut with …."""
    return RowLines(
        title=_broken(row.title, _title_font(), width_px, MOST_TITLE_LINES),
        sub=_broken(row.sub, _sub_font(), width_px, MOST_SUB_LINES) if row.sub else (),
    )


def _broken(text: str, font: QFont, width_px: float, most: int) -> tuple[str, ...]:
    whole = _AFTER_NUMBER.sub("\u00a0", " ".join(text.split()))
    layout = QTextLayout(whole, font)
    layout.beginLayout()
    starts: list[int] = []
    line = layout.createLine()
    while line.isValid() and len(starts) < most:
        line.setLineWidth(width_px)
        starts.append(line.textStart())
        line = layout.createLine()
    layout.endLayout()
    if not starts:
        return (whole,)
    ends = [*starts[1:], len(whole)]
    return tuple(whole[start:end].strip() for start, end in zip(starts, ends, strict=True))


def _words_px(row: Row, width_px: float) -> float:
    word_px = _word_px(row) + GAP_PX if row.word else 0.0
    return max(LEAST_WORDS_PX, width_px - 2 * PADDING_PX - _mark_px(row) - word_px)


def _mark_px(row: Row) -> float:
    return float(scaled_px(MARK_PX) + GAP_PX) if row.shape or row.icon else 0.0


def _word_px(row: Row) -> float:
    return QFontMetricsF(_word_font()).horizontalAdvance(row.word) + 2


def _paint_mark(canvas: RowCanvas, row: Row) -> None:
    left = canvas.area.left() + PADDING_PX
    if row.shape is None:
        if row.icon:
            canvas.paint_icon(row.icon, left, canvas.ink)
        return
    side = scaled_px(MARK_PX)
    spot = QRectF(left, canvas.area.center().y() - side / 2, side, side)
    colour = shape_colour(row.shape, canvas.roles)
    paint_state_shape(canvas.painter, spot, row.shape, colour, knockout=canvas.roles.surface)


def _title_font() -> QFont:
    return font_px(14, weight=600)


def _sub_font() -> QFont:
    return font_px(12)


def _word_font() -> QFont:
    return font_px(13, weight=600)
