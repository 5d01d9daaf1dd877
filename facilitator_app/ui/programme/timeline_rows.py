"""The programme's workshops on a line through time: day, what it is, what it held, and which one is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from facilitator_app.ui.kit import ChipRole, Row, RowDelegate, RowList, chip_colours
from facilitator_app.ui.kit.rows import RowCanvas
from facilitator_app.ui.theme import font_px, scaled_px

ROW_PX = 64
LEFT_PX = 16
DAY_PX = 64
LINE_PX = 28
DOT_PX = 12
CHIP_PX, CHIP_PADDING_PX = 24, 8
GAP_PX = 12

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Row):
    """One workshop. `lead` is the day's number with `month` under it; `word` stands in a chip. A filled dot is over."""

    month: str
    chip_role: ChipRole
    is_over: bool
    is_current: bool


class EventList(RowList):
    """The workshops in their order."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setObjectName("timeline_events")
        self.setItemDelegate(EventDelegate(self))

    def show_events(self, rows: Sequence[EventRow]) -> None:
        """Show the workshops; the chosen one stays chosen."""
        if self.rows() != tuple(rows):
            self.set_rows(rows)


class EventDelegate(RowDelegate):
    """Paints day, line, title, facts and chip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Room for the day over its month."""
        return QSize(scaled_px(200), scaled_px(ROW_PX))

    def paint_content(self, canvas: RowCanvas, row: Row) -> None:
        """From left to right; the chip gives the title its room."""
        if not isinstance(row, EventRow):
            super().paint_content(canvas, row)
            return
        area = canvas.area
        middle = area.center().y()
        left = area.left() + LEFT_PX
        _paint_day(canvas, row, QRectF(left, area.top(), scaled_px(DAY_PX), area.height()))
        left += scaled_px(DAY_PX)
        _paint_line(canvas, row, QRectF(left, area.top(), scaled_px(LINE_PX), area.height()))
        left += scaled_px(LINE_PX) + GAP_PX
        right = area.right() - LEFT_PX
        right -= _paint_chip(canvas, row, right) + GAP_PX
        wide = max(0.0, right - left)
        title = QRectF(left, middle - scaled_px(22), wide, scaled_px(24))
        canvas.paint_line(title, row.title, font_px(15, weight=600), canvas.ink)
        under = QRectF(left, middle + scaled_px(2), wide, scaled_px(18))
        canvas.paint_line(under, row.sub, font_px(13), canvas.roles.text_2)


def _paint_day(canvas: RowCanvas, row: EventRow, area: QRectF) -> None:
    top = area.center().y() - scaled_px(23)
    over = QRectF(area.left(), top, area.width(), scaled_px(26))
    under = QRectF(area.left(), over.bottom(), area.width(), scaled_px(18))
    lines = (
        (row.lead, font_px(20, weight=600), canvas.ink, over),
        (row.month, font_px(12), canvas.roles.text_2, under),
    )
    for text, font, colour, room in lines:
        canvas.painter.setFont(font)
        canvas.painter.setPen(QColor(colour))
        canvas.painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


def _paint_line(canvas: RowCanvas, row: EventRow, area: QRectF) -> None:
    """The line goes on from row to row; a dot stands for the workshop, a larger one for that which is worked on."""
    painter, roles = canvas.painter, canvas.roles
    painter.setPen(QPen(QColor(roles.control_line), 2))
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()))
    side = scaled_px(DOT_PX) * (1.5 if row.is_current else 1.0)
    dot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    ink = roles.accent if row.is_current else roles.text_2
    painter.setPen(QPen(QColor(ink), 2))
    painter.setBrush(QColor(ink if row.is_over else roles.surface))
    painter.drawEllipse(dot)
    if row.is_current:
        painter.setBrush(QColor(ink))
        painter.drawEllipse(dot.adjusted(side / 3, side / 3, -side / 3, -side / 3))


def _paint_chip(canvas: RowCanvas, row: EventRow, right: float) -> float:
    """The state in a chip that ends at `right`; gives its width."""
    if not row.word:
        return 0.0
    ground, ink, edge = chip_colours(row.chip_role, canvas.roles)
    font = font_px(12, weight=600)
    words = QFontMetricsF(font).horizontalAdvance(row.word) + 1
    wide, high = words + 2 * scaled_px(CHIP_PADDING_PX), scaled_px(CHIP_PX)
    box = QRectF(right - wide, canvas.area.center().y() - high / 2, wide, high)
    canvas.painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(ground))
    canvas.painter.drawRoundedRect(box, 4, 4)
    canvas.paint_line(box.adjusted(scaled_px(CHIP_PADDING_PX), 0, 0, 0), row.word, font, ink)
    return wide
