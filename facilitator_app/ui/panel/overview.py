"""All slides of the day, for finding one without the room seeing it. Typing finds; Enter shows.

Pictures are painted when their row is first seen, and kept as long as they are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, SearchField
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.projector.preview import thumbnail
from facilitator_app.ui.show_keys import OPEN_ENTRY, take_keyboard
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

CELL_PX = 224
SCROLL_BAR_PX = 14
CELL_GAP_PX = 16
WORDS_PX = 44
KEPT = 200
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewItem:
    """One stop of the day. `number` is the one that stands on the wall; `name` is the title without its phase, and
    `text` what else the slide says."""

    key: str
    number: int
    title: str
    block: str
    name: str = ""
    text: str = ""
    is_room: bool = False

    def rank(self, sought: str) -> int | None:
        """How well it answers to `sought`, 0 best: its number, what it is called begins so, has the words, they are
        in its block, in its text; None when it does not answer. A part of each word will do: `spot res`."""
        if sought.isdecimal():
            return 0 if str(self.number).startswith(sought) else None
        wanted = sought.casefold().split()
        name = (self.name or self.title).casefold().split()
        if len(name) >= len(wanted) and all(map(str.startswith, name, wanted)):
            return 0
        places = (self.title, f"{self.title} {self.block}", f"{self.title} {self.block} {self.text}")
        ranks = (rank for rank, place in enumerate(places, 1) if all(w in place.casefold() for w in wanted))
        return next(ranks, None)


class OverviewModel(QAbstractListModel):
    """The stops that answer to what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[OverviewItem, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.number}. {item.title}, {item.block}"
        return item if role == ITEM_ROLE else None

    def replace_items(self, items: Sequence[OverviewItem]) -> None:
        """Show other stops."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()


class OverviewDelegate(QStyledItemDelegate):
    """Picture, number, title, block."""

    def __init__(self, picture_of: Callable[[str], Picture | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self._kept: dict[tuple[Picture, int, float], QPixmap] = {}
        self.cell_px = CELL_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        picture = self._picture_size()
        return QSize(self.cell_px, picture.height() + scaled_px(WORDS_PX) + CELL_GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        item, roles = index.data(ITEM_ROLE), roles_at(option.widget)
        area = QRectF(option.rect).adjusted(8, 8, -8, -8)
        picture = QRectF(area.topLeft(), QSizeF(self._picture_size()))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(option.rect, QColor(roles.accent_tint))
        pixmap = self._pixmap(item.key, round(picture.width()), option.widget.devicePixelRatioF())
        if pixmap is not None:
            painter.drawPixmap(picture.topLeft(), pixmap)
        edge = 4 if item.is_room else 2 if is_chosen else 1
        colour = roles.accent if item.is_room else roles.text if is_chosen else roles.control_line
        painter.setPen(QPen(QColor(colour), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(picture.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 4, 4)
        top = picture.bottom() + 4
        row = QRectF(area.left(), top, area.width(), scaled_px(20))
        _line(painter, row, f"{item.number} · {item.title}", font_px(13, weight=600), roles.text)
        _line(painter, row.translated(0, row.height()), item.block, font_px(12), roles.text_2)
        painter.restore()

    def _picture_size(self) -> QSize:
        width = self.cell_px - CELL_GAP_PX
        return QSize(width, round(width * 9 / 16))

    def _pixmap(self, key: str, width: int, ratio: float) -> QPixmap | None:
        """None where there is no picture any more: the frame and the words are painted all the same."""
        picture = self._picture_of(key)
        if picture is None:
            return None
        place = (picture, width, ratio)
        if place not in self._kept:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[place] = thumbnail(picture, width, ratio)
        return self._kept[place]


class OverviewList(QListView):
    """The pictures in rows; Enter or a click shows one."""

    opened = Signal(str)
    moved_to = Signal(str)

    def __init__(self, picture_of: Callable[[str], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview_list")
        self._items = OverviewModel(self)
        self.setModel(self._items)
        self._painter = OverviewDelegate(picture_of, self)
        self.setItemDelegate(self._painter)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("isFlush", True)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for, and pictures that fill them."""
        room = self.width() - SCROLL_BAR_PX
        columns = max(1, room // scaled_px(CELL_PX))
        self._painter.cell_px = room // columns
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what the keys have moved the choice to."""
        super().keyPressEvent(event)
        if self.currentIndex().isValid():
            self.moved_to.emit(self.items()[self.currentIndex().row()].key)

    def items(self) -> tuple[OverviewItem, ...]:
        """The stops shown."""
        return self._items.items

    def show_items(self, items: Sequence[OverviewItem], *, chosen_key: str) -> None:
        """Show these stops with one chosen, or the first."""
        self._items.replace_items(items)
        keys = [item.key for item in items]
        if keys:
            at = keys.index(chosen_key) if chosen_key in keys else 0
            self.setCurrentIndex(self._items.index(at))
            self.scrollTo(self._items.index(at), QAbstractItemView.ScrollHint.PositionAtCenter)

    def open_chosen(self) -> None:
        """Show the chosen stop."""
        if self.currentIndex().isValid():
            self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.items()[index.row()].key)


class FindField(SearchField):
    """What is typed finds; arrows move the choice, Enter shows it."""

    moved = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(event)
            return
        super().keyPressEvent(event)


class Overview(Card):
    """The page with all slides."""

    stop_chosen = Signal(str)
    closed = Signal()

    def __init__(self, *, picture_of: Callable[[str], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("overview_page")
        self._items: tuple[OverviewItem, ...] = ()
        self._chosen_key = ""
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(PlainLabel(self.tr("All slides"), TextRole.CARD_HEADING))
        self._hint = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        head.addWidget(self._hint, 1)
        self._field = FindField(self.tr("Title or number"))
        self._field.setObjectName("overview_find")
        self._field.setProperty(OPEN_ENTRY, True)
        self._field.setMinimumWidth(scaled_px(240))
        head.addWidget(self._field)
        close = Button(self.tr("Close"), key="Esc")
        close.setObjectName("overview_close")
        head.addWidget(close)
        self.content.addLayout(head)
        self._list = OverviewList(picture_of)
        self._list.setAccessibleName(self.tr("All slides"))
        box = QVBoxLayout()
        box.addWidget(self._list)
        self.content.addLayout(box, 1)
        close.clicked.connect(self.closed)
        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self._list.open_chosen)
        self._field.moved.connect(self._on_moved)
        self._list.opened.connect(self.stop_chosen)
        self._list.moved_to.connect(self._on_chosen)

    def open_up(self, items: Sequence[OverviewItem], *, chosen_key: str) -> None:
        """Show the day's stops with the caret in the field."""
        self._items = tuple(items)
        self._chosen_key = chosen_key
        self._field.clear()
        self._show()
        take_keyboard(self._field)

    def _show(self) -> None:
        """While something is sought the best answer is chosen; else what was chosen by hand, or is shown."""
        sought = self._field.text().strip()
        found = _found(self._items, sought) if sought else list(self._items)
        say(
            self._hint,
            self.tr("The room sees nothing of this. Enter shows the chosen one.")
            if found
            else self.tr("No slide is called that."),
        )
        exact = next((item.key for item in found if str(item.number) == sought), "")
        self._list.show_items(found, chosen_key=exact if sought else self._chosen_key)

    def _on_typed(self, _text: str) -> None:
        self._show()

    def _on_chosen(self, key: str) -> None:
        self._chosen_key = key

    def _on_moved(self, event: QKeyEvent) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.keyPressEvent(event)


def _found(items: Sequence[OverviewItem], sought: str) -> list[OverviewItem]:
    """Those that answer, the best first and otherwise as the day comes to them."""
    ranked = [(rank, at, item) for at, item in enumerate(items) if (rank := item.rank(sought)) is not None]
    return [item for _, _, item in sorted(ranked, key=_rank)]


def _rank(ranked: tuple[int, int, OverviewItem]) -> tuple[int, int]:
    return ranked[:2]


def _line(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
