"""Lists of rows: a state shape, bold title and small line, a word at the right. Draws only what is seen.

The rows are values; `set_rows` keeps the chosen row by its key, so a refresh never loses the user's place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.shapes import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ONE_LINE_PX = 44
TWO_LINE_PX = 52
PADDING_PX = 16
GAP_PX = 12
MARK_PX = 16
BAR_PX = 4
RING_PX = 2

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `lead` stands before the mark (a time); `word_role` is the colour role of the right word."""

    key: str
    title: str
    sub: str = ""
    word: str = ""
    word_role: str = "text_2"
    shape: StateShape | None = None
    icon: str = ""
    lead: str = ""
    beside: str = ""
    is_quiet: bool = False
    is_sunk: bool = False
    can_move: bool = False
    can_choose: bool = True
    tooltip: str = ""


class RowModel(QAbstractListModel):
    """The rows of one list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text for reading aloud and searching by key; the row itself for painting."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.lead, row.title, row.beside, row.sub, row.word) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tooltip or None
        return row if role == ROW_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A row that cannot be chosen is passed over by the arrow keys."""
        flags = super().flags(index)
        is_off = index.isValid() and not self._rows[index.row()].can_choose
        return Qt.ItemFlag.ItemNeverHasChildren if is_off else flags

    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return self._rows

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCanvas:
    """What the parts of one row are painted with."""

    painter: QPainter
    area: QRectF
    roles: Roles
    ink: str
    ratio: float
    is_chosen: bool

    def paint_line(self, area: QRectF, text: str, font: QFont, colour: str) -> None:
        """One line of text, cut with … to fit."""
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self.painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def paint_icon(self, name: str, left: float, colour: str) -> float:
        """An icon from `left`, centred on the row's height; gives its width."""
        side = scaled_px(MARK_PX)
        picture = icon_pixmap(name, colour=colour, size_px=side, ratio=self.ratio)
        self.painter.drawPixmap(round(left), round(self.area.center().y() - side / 2), picture)
        return float(side)


class RowDelegate(QStyledItemDelegate):
    """Paints one row in the list's colours."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Higher when the row has a second line."""
        row = index.data(ROW_ROLE)
        return QSize(scaled_px(160), scaled_px(TWO_LINE_PX if row.sub else ONE_LINE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, bar, content, divider and focus ring."""
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        canvas = RowCanvas(
            painter=painter,
            area=QRectF(option.rect),
            roles=roles,
            ink=roles.text_3 if row.is_quiet and not is_chosen else roles.text,
            ratio=option.widget.devicePixelRatioF(),
            is_chosen=is_chosen,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(canvas, row, is_over=bool(option.state & QStyle.StateFlag.State_MouseOver))
        self.paint_content(canvas, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles.text), RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(canvas.area.adjusted(1, 1, -1, -2))
        painter.restore()

    def paint_content(self, canvas: RowCanvas, row: Row) -> None:
        """What stands in the row, on its ground."""
        _paint_row(canvas, row)


class RowList(QListView):
    """A list of `Row`. Enter or a double click opens; Alt+arrows ask to move."""

    row_chosen = Signal(str)
    row_opened = Signal(str)
    move_asked = Signal(str, int)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("isFlush", True)
        self.activated.connect(self._open)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen key and the scroll position stay."""
        kept, scrolled = self.chosen_key(), self.verticalScrollBar().value()
        self.blockSignals(True)
        self._rows.replace_rows(rows)
        self.choose(kept)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)

    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return self._rows.rows()

    def chosen_key(self) -> str:
        """Key of the chosen row; empty when none is."""
        at = self.currentIndex()
        return self.rows()[at.row()].key if at.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose by key; an unknown key leaves the choice as it is."""
        for at, row in enumerate(self.rows()):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(at))
                return

    def choose_neighbour(self, step: int) -> None:
        """Choose the row `step` further on, stopping at the ends."""
        if not self.rows():
            return
        at = min(len(self.rows()) - 1, max(0, self.currentIndex().row() + step))
        self.setCurrentIndex(self._rows.index(at))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row is chosen now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_chosen.emit(self.rows()[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow asks the window to move the row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.chosen_key():
            self.move_asked.emit(self.chosen_key(), step)
            return
        super().keyPressEvent(event)

    def _open(self, at: QModelIndex) -> None:
        self.row_opened.emit(self.rows()[at.row()].key)


def _paint_ground(canvas: RowCanvas, row: Row, *, is_over: bool) -> None:
    area, roles, painter = canvas.area, canvas.roles, canvas.painter
    if canvas.is_chosen:
        painter.fillRect(area, QColor(roles.accent_tint))
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    elif row.is_sunk:
        painter.fillRect(area, QColor(roles.sunk))
    elif is_over:
        painter.fillRect(area, QColor(roles.window))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))


def _paint_row(canvas: RowCanvas, row: Row) -> None:
    area = canvas.area
    left, right = area.left() + PADDING_PX, area.right() - PADDING_PX
    if row.can_move:
        left += canvas.paint_icon("grip-vertical", left - 8, canvas.roles.text_3)
    if row.lead:
        font = font_px(14, weight=600)
        metrics = QFontMetricsF(font)
        wide = max(metrics.horizontalAdvance("00.00"), metrics.horizontalAdvance(row.lead))
        canvas.paint_line(QRectF(left, area.top(), wide + 4, area.height()), row.lead, font, canvas.ink)
        left += wide + GAP_PX
    if row.shape or row.icon:
        left += _paint_mark(canvas, row, left) + GAP_PX
    _paint_words(canvas, row, QRectF(left, area.top(), max(0.0, right - left), area.height()))


def _paint_word(canvas: RowCanvas, row: Row, area: QRectF) -> float:
    """The word at the right end of `area`; gives the width it takes from what stands before it."""
    if not row.word:
        return 0.0
    font = _word_font(row)
    wide = QFontMetricsF(font).horizontalAdvance(row.word)
    room = QRectF(area.right() - wide - 1, area.top(), wide + 2, area.height())
    canvas.paint_line(room, row.word, font, getattr(canvas.roles, row.word_role))
    return wide + GAP_PX


def _word_font(row: Row) -> QFont:
    return font_px(13, weight=400 if row.word_role in ("text_2", "text_3") else 600)


def _word_px(row: Row) -> float:
    return QFontMetricsF(_word_font(row)).horizontalAdvance(row.word) + GAP_PX if row.word else 0.0


def _paint_mark(canvas: RowCanvas, row: Row, left: float) -> float:
    if row.shape is None:
        return canvas.paint_icon(row.icon, left, canvas.ink)
    side = scaled_px(MARK_PX)
    spot = QRectF(left, canvas.area.center().y() - side / 2, side, side)
    colour = shape_colour(row.shape, canvas.roles)
    paint_state_shape(canvas.painter, spot, row.shape, colour, knockout=canvas.roles.surface)
    return float(side)


def _paint_words(canvas: RowCanvas, row: Row, room: QRectF) -> None:
    font = font_px(14, weight=600 if canvas.is_chosen or row.sub else 400)
    if not row.sub:
        _paint_title(canvas, row, room.adjusted(0, 0, -_paint_word(canvas, row, room), 0), font)
        return
    line, small = scaled_px(20), scaled_px(16)
    top = room.center().y() - (line + small) / 2
    over = QRectF(room.left(), top, room.width(), line)
    under = QRectF(room.left(), top + line, room.width(), small)
    title_px = QFontMetricsF(font).horizontalAdvance(f"{row.title} {row.beside}" if row.beside else row.title)
    # A name is worth more than a state: where both don't fit on the line, the state goes one line down.
    if title_px > room.width() - _word_px(row):
        under.adjust(0, 0, -_paint_word(canvas, row, under), 0)
    else:
        over.adjust(0, 0, -_paint_word(canvas, row, room), 0)
        under.setWidth(over.width())
    _paint_title(canvas, row, over, font)
    canvas.paint_line(under, row.sub, font_px(12), canvas.roles.text_2)


def _paint_title(canvas: RowCanvas, row: Row, room: QRectF, font: QFont) -> None:
    canvas.paint_line(room, row.title, font, canvas.ink)
    if row.beside:
        at = QFontMetricsF(font).horizontalAdvance(f"{row.title} ")
        beside = QRectF(room.left() + at, room.top(), max(0.0, room.width() - at), room.height())
        canvas.paint_line(beside, row.beside, font_px(14), canvas.roles.text_2)
