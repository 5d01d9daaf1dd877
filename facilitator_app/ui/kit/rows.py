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

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `lead` is set before the mark (a time); `word_role` is a colour role for the word at the right."""

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

    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return self._rows

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()


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
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = (
            roles.accent_tint if is_chosen else roles.sunk if row.is_sunk else roles.window if is_over else ""
        )
        if ground:
            painter.fillRect(area, QColor(ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))
        if is_chosen:
            painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
        self._paint_row(painter, area, row, roles, option, is_chosen=is_chosen)
        if option.state & QStyle.StateFlag.State_HasFocus and has_keyboard_ring(option.widget):
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_row(
        self,
        painter: QPainter,
        area: QRectF,
        row: Row,
        roles: Roles,
        option: QStyleOptionViewItem,
        *,
        is_chosen: bool,
    ) -> None:
        ratio = option.widget.devicePixelRatioF()
        ink = roles.text_3 if row.is_quiet and not is_chosen else roles.text
        left = area.left() + PADDING_PX
        right = area.right() - PADDING_PX - self._paint_word(painter, area, row, roles)
        if row.can_move:
            side = scaled_px(MARK_PX)
            grip = icon_pixmap("grip-vertical", colour=roles.text_3, size_px=side, ratio=ratio)
            painter.drawPixmap(round(left - 8), round(area.center().y() - side / 2), grip)
            left += side
        if row.lead:
            wide = QFontMetricsF(font_px(14, weight=600)).horizontalAdvance("00.00")
            lead = font_px(14, weight=600)
            _line(painter, QRectF(left, area.top(), wide + 4, area.height()), row.lead, lead, ink)
            left += max(wide, QFontMetricsF(lead).horizontalAdvance(row.lead)) + GAP_PX
        if row.shape or row.icon:
            left += self._paint_mark(painter, left, area, row, roles, ink, ratio) + GAP_PX
        self._paint_words(
            painter,
            QRectF(left, area.top(), max(0.0, right - left), area.height()),
            row,
            roles,
            ink,
            is_chosen,
        )

    def _paint_word(self, painter: QPainter, area: QRectF, row: Row, roles: Roles) -> float:
        if not row.word:
            return 0.0
        font = font_px(13, weight=400 if row.word_role in ("text_2", "text_3") else 600)
        wide = QFontMetricsF(font).horizontalAdvance(row.word)
        at = QRectF(area.right() - PADDING_PX - wide - 1, area.top(), wide + 2, area.height())
        _line(painter, at, row.word, font, getattr(roles, row.word_role))
        return wide + GAP_PX

    def _paint_mark(
        self,
        painter: QPainter,
        left: float,
        area: QRectF,
        row: Row,
        roles: Roles,
        ink: str,
        ratio: float,
    ) -> float:
        side = scaled_px(MARK_PX)
        top = area.center().y() - side / 2
        if row.shape:
            colour = shape_colour(row.shape, roles)
            paint_state_shape(
                painter, QRectF(left, top, side, side), row.shape, colour, knockout=roles.surface
            )
        else:
            picture = icon_pixmap(row.icon, colour=ink, size_px=side, ratio=ratio)
            painter.drawPixmap(round(left), round(top), picture)
        return float(side)

    def _paint_words(
        self, painter: QPainter, room: QRectF, row: Row, roles: Roles, ink: str, is_chosen: bool
    ) -> None:
        title = font_px(14, weight=600 if is_chosen or row.sub else 400)
        line, small = scaled_px(20), scaled_px(16)
        if not row.sub:
            self._paint_title(painter, room, row, title, roles, ink)
            return
        top = room.center().y() - (line + small) / 2
        self._paint_title(painter, QRectF(room.left(), top, room.width(), line), row, title, roles, ink)
        _line(
            painter, QRectF(room.left(), top + line, room.width(), small), row.sub, font_px(12), roles.text_2
        )

    def _paint_title(
        self, painter: QPainter, room: QRectF, row: Row, font: QFont, roles: Roles, ink: str
    ) -> None:
        _line(painter, room, row.title, font, ink)
        if row.beside:
            at = QFontMetricsF(font).horizontalAdvance(f"{row.title} ")
            beside = QRectF(room.left() + at, room.top(), max(0.0, room.width() - at), room.height())
            _line(painter, beside, row.beside, font_px(14), roles.text_2)


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


def has_keyboard_ring(widget: QWidget) -> bool:
    """True while the list itself has the keyboard."""
    return widget.hasFocus()


def _line(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
