"""How the rows of the agenda are painted: a block over the whole width, a block in a parallel room, and the headings
of days and rooms."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator_app.domain.block_colours import mark_colours
from facilitator_app.domain.look import DARK, Roles
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.ui.kit import ROW_ROLE, Row
from facilitator_app.ui.kit.rows import RowCanvas
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

ROW_PX = 42
CELL_PX = 60
DAY_PX = 40
RULE_PX = 2
ROOM_PX = 28
PADDING_PX = 12
GAP_PX = 16
BAR_PX = 4
COLOUR_PX = 4
CHIP_PX = 24
CHIP_SIDE_PX = 8

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow(Row):
    """A block in the agenda, or a heading. `mark` says how it behaves when the day is late; an icon makes it no chip.

    `cell` of `cells` is its place beside others; `above` and `below` are where something dropped on its upper or lower
    half goes. `colour` is the block's own, `is_cut` that it will be moved when it is put in elsewhere.
    """

    mark: str = ""
    mark_icon: str = ""
    length: str = ""
    colour: str = ""
    is_cut: bool = False
    cell: int = 0
    cells: int = 1
    is_day: bool = False
    is_room: bool = False
    above: Spot = field(default_factory=Spot)
    below: Spot = field(default_factory=Spot)

    @property
    def is_block(self) -> bool:
        """Whether it stands for a block."""
        return self.can_choose

    @property
    def height_px(self) -> int:
        """How high it is, before the user's text size."""
        if self.is_day:
            return DAY_PX
        if self.is_room:
            return ROOM_PX
        return CELL_PX if self.cells > 1 else ROW_PX


class AgendaDelegate(QStyledItemDelegate):
    """Paints one row. `times` are what starts would be while something is dragged, by the keys of the rows."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.times: dict[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line, or as much of it as the row has beside others."""
        row = index.data(ROW_ROLE)
        height = scaled_px(row.height_px)
        view = option.widget
        if not isinstance(view, QListView) or not view.isWrapping():
            return QSize(scaled_px(240), height)
        wide = view.maximumViewportSize().width()
        if row.cells == 1:
            return QSize(wide, height)
        # The list always leaves room for its scroll bar when it decides what goes on a line.
        return QSize(
            max(1, (wide - view.verticalScrollBar().sizeHint().width() - 2) // row.cells - 1), height
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, then what the row is, then the focus."""
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        canvas = RowCanvas(
            painter=painter,
            area=QRectF(option.rect),
            roles=roles,
            ink=roles.text_3 if row.is_cut else roles.text,
            ratio=option.widget.devicePixelRatioF(),
            is_chosen=bool(option.state & QStyle.StateFlag.State_Selected),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        _paint_ground(canvas, row, is_over=bool(option.state & QStyle.StateFlag.State_MouseOver))
        if row.is_day:
            _paint_day(canvas, row)
        elif row.is_room:
            _paint_room(canvas, row)
        elif row.is_block and row.cells > 1:
            _paint_cell(canvas, row, self.times.get(row.key, ""))
        elif row.is_block:
            _paint_block(canvas, row, self.times.get(row.key, ""))
        if row.is_block and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(canvas.area.adjusted(1, 1, -1, -2))
        painter.restore()


def _paint_ground(canvas: RowCanvas, row: AgendaRow, *, is_over: bool) -> None:
    area, roles, painter = canvas.area, canvas.roles, canvas.painter
    if canvas.is_chosen and row.is_block:
        painter.fillRect(area, QColor(roles.accent_tint))
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    elif row.is_sunk:
        painter.fillRect(area, QColor(roles.sunk))
    elif is_over and row.is_block:
        painter.fillRect(area, QColor(roles.window))
    line = QColor(roles.line)
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), line)
    if row.cell:
        painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), line)


def _paint_day(canvas: RowCanvas, row: AgendaRow) -> None:
    """On the list's own ground with a rule under it, so that it is not taken for a break."""
    rule = QRectF(canvas.area.left(), canvas.area.bottom() - RULE_PX, canvas.area.width(), RULE_PX)
    canvas.painter.fillRect(rule, QColor(canvas.roles.text))
    area = canvas.area.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
    strong, small = font_px(14, weight=600), font_px(13)
    words = QFontMetricsF(font_px(13, weight=600)).horizontalAdvance(row.word)
    ink = getattr(canvas.roles, row.word_role)
    right = QRectF(area.right() - words - 1, area.top(), words + 2, area.height())
    canvas.paint_line(right, row.word, font_px(13, weight=600), ink)
    wide = min(QFontMetricsF(strong).horizontalAdvance(row.title) + 2, area.width() - words - GAP_PX)
    canvas.paint_line(QRectF(area.left(), area.top(), wide, area.height()), row.title, strong, canvas.ink)
    left = area.left() + wide + 8
    room = QRectF(left, area.top(), max(0.0, right.left() - GAP_PX - left), area.height())
    metrics = QFontMetricsF(small)
    ways = (row.sub, row.sub.partition(" · ")[0])
    told = next((words for words in ways if metrics.horizontalAdvance(words) <= room.width()), "")
    canvas.paint_line(room, told, small, canvas.roles.text_2)


def _paint_room(canvas: RowCanvas, row: AgendaRow) -> None:
    area = canvas.area.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
    font, small = font_px(12, weight=600), font_px(12)
    words = QFontMetricsF(small).horizontalAdvance(row.word)
    right = QRectF(area.right() - words - 1, area.top(), words + 2, area.height())
    canvas.paint_line(right, row.word, small, canvas.roles.text_2)
    room = QRectF(area.left(), area.top(), max(0.0, right.left() - 8 - area.left()), area.height())
    canvas.paint_line(room, row.title, font, canvas.roles.text_2)


def _paint_block(canvas: RowCanvas, row: AgendaRow, time: str) -> None:
    area, roles = canvas.area, canvas.roles
    left = area.left() + PADDING_PX - 4
    left += canvas.paint_icon("scissors" if row.is_cut else "grip-vertical", left, roles.text_3) + 12
    strong = font_px(14, weight=600)
    wide = QFontMetricsF(strong).horizontalAdvance("00.00") + 4
    _paint_time(canvas, row, QRectF(left, area.top(), wide, area.height()), time)
    left += wide + GAP_PX
    left += _paint_kind(canvas, row, left, area)
    right = area.right() - PADDING_PX - _paint_length(canvas, row.length)
    right -= _paint_mark(canvas, row, right)
    room = QRectF(left, area.top(), max(0.0, right - left), area.height())
    canvas.paint_line(room, row.title, strong if canvas.is_chosen else font_px(14), canvas.ink)


def _paint_cell(canvas: RowCanvas, row: AgendaRow, time: str) -> None:
    """Time, icon and length over the title: beside others there is no room for all on one line."""
    area = canvas.area.adjusted(PADDING_PX, 6, -PADDING_PX, -6)
    line = area.height() / 2
    over = QRectF(area.left(), area.top(), area.width(), line)
    small = font_px(13)
    length = QFontMetricsF(small).horizontalAdvance(row.length)
    spot = QRectF(over.right() - length - 1, over.top(), length + 2, line)
    canvas.paint_line(spot, row.length, small, canvas.roles.text_2)
    top = RowCanvas(
        painter=canvas.painter,
        area=over,
        roles=canvas.roles,
        ink=canvas.ink,
        ratio=canvas.ratio,
        is_chosen=canvas.is_chosen,
    )
    wide = QFontMetricsF(font_px(14, weight=600)).horizontalAdvance("00.00") + 4
    _paint_time(canvas, row, QRectF(over.left(), over.top(), wide, line), time)
    left = over.left() + wide + 8
    left += top.paint_icon(row.icon, left, canvas.ink) + 8
    _paint_cell_mark(top, row, QRectF(left, over.top(), spot.left() - 8 - left, line))
    _paint_colour(canvas, row, area.left() - 6, canvas.area)
    under = QRectF(area.left(), over.bottom(), area.width(), line)
    canvas.paint_line(under, row.title, font_px(14, weight=600 if canvas.is_chosen else 400), canvas.ink)


def _paint_cell_mark(canvas: RowCanvas, row: AgendaRow, room: QRectF) -> None:
    """Icon and word as far as there is room for them; what is left out is still said aloud."""
    left = room.left()
    if row.mark_icon and room.width() >= scaled_px(16):
        left += canvas.paint_icon(row.mark_icon, left, canvas.roles.text_2) + 4
    font = font_px(12, weight=600)
    if room.right() - left >= QFontMetricsF(font).horizontalAdvance(row.mark):
        spot = QRectF(left, room.top(), room.right() - left, room.height())
        canvas.paint_line(spot, row.mark, font, canvas.roles.text_2)


def _paint_time(canvas: RowCanvas, row: AgendaRow, room: QRectF, time: str) -> None:
    """The start, or what it would be: then in another ink, so that one sees what a move changes."""
    is_other = bool(time) and time != row.lead
    ink = canvas.roles.info if is_other else canvas.ink
    canvas.paint_line(room, time or row.lead, font_px(14, weight=600), ink)


def _paint_kind(canvas: RowCanvas, row: AgendaRow, left: float, area: QRectF) -> float:
    _paint_colour(canvas, row, left - 8, area)
    return canvas.paint_icon(row.icon, left, canvas.ink) + GAP_PX


def _paint_colour(canvas: RowCanvas, row: AgendaRow, left: float, area: QRectF) -> None:
    colours = mark_colours(row.colour)
    if colours is not None:
        ink = colours.dark if is_dark(canvas.roles) else colours.light
        high = area.height() - 16
        canvas.painter.fillRect(QRectF(left, area.top() + 8, COLOUR_PX, high), QColor(ink))


def is_dark(roles: Roles) -> bool:
    """Whether these are the colours of the dark scheme."""
    return roles.surface == DARK.surface


def _paint_length(canvas: RowCanvas, words: str) -> float:
    font = font_px(13)
    metrics = QFontMetricsF(font)
    room = max(metrics.horizontalAdvance("000 min"), metrics.horizontalAdvance(words))
    wide = metrics.horizontalAdvance(words)
    area = canvas.area
    left = area.right() - PADDING_PX - wide
    canvas.paint_line(QRectF(left, area.top(), wide + 2, area.height()), words, font, canvas.roles.text_2)
    return room + GAP_PX


def _paint_mark(canvas: RowCanvas, row: AgendaRow, right: float) -> float:
    if not row.mark:
        return 0.0
    font = font_px(12, weight=600)
    words = QFontMetricsF(font).horizontalAdvance(row.mark)
    icon = scaled_px(16) + 6 if row.mark_icon else 0
    wide = words + icon + 2 * CHIP_SIDE_PX
    chip = scaled_px(CHIP_PX)
    area = QRectF(right - wide, canvas.area.center().y() - chip / 2, wide, chip)
    if not row.mark_icon:
        _paint_chip(canvas, area, canvas.roles, is_on_sunk=row.is_sunk and not canvas.is_chosen)
    left = area.left() + CHIP_SIDE_PX
    if row.mark_icon:
        left += canvas.paint_icon(row.mark_icon, left, canvas.roles.text_2) + 6
    canvas.paint_line(QRectF(left, area.top(), words + 2, area.height()), row.mark, font, canvas.roles.text_2)
    return wide + 8


def _paint_chip(canvas: RowCanvas, area: QRectF, roles: Roles, *, is_on_sunk: bool) -> None:
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(roles.surface if is_on_sunk else roles.sunk))
    canvas.painter.drawRoundedRect(area, 4, 4)
