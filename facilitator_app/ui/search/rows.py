"""The rows of what is found: headings, hits with what is marked in them, and the way to more of a kind.

Invariant: what is private stands on sand under a heading with a lock, whether it is chosen or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.look import Roles
from facilitator_app.domain.search_texts import PRIVATE_KINDS, Excerpt, FoundKind
from facilitator_app.services.searching import Hit
from facilitator_app.ui.search.words import ICONS, HitWords, heading_of
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PADDING_PX = 12
BAR_PX = 4
MARK_PX = 16

AnyIndex = QModelIndex | QPersistentModelIndex


class RowKind(StrEnum):
    """What a row is for."""

    HEADING = "heading"
    HIT = "hit"
    MORE = "more"
    BACK = "back"


HEIGHTS_PX = {RowKind.HEADING: 28, RowKind.HIT: 48, RowKind.MORE: 32, RowKind.BACK: 36}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One row. `hit` and its `words` are those of a hit, `text` those of the other kinds."""

    row: RowKind
    kind: FoundKind
    text: str = ""
    hit: Hit | None = None
    words: HitWords | None = None

    @property
    def is_private(self) -> bool:
        """Whether what it says is for the facilitator alone."""
        return self.kind in PRIVATE_KINDS and self.row is not RowKind.BACK

    @property
    def key(self) -> tuple[RowKind, FoundKind, str]:
        """What it is known by while other rows come and go round it."""
        return (self.row, self.kind, self.hit.record_id if self.hit else "")

    @property
    def aloud(self) -> str:
        """The row as it is read aloud."""
        if self.words is None:
            return self.text
        return ", ".join(part for part in (self.words.main.text, self.words.under.text) if part)


class FoundModel(QAbstractListModel):
    """The rows that are listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FoundRow, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.aloud
        return row if role == ROW_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are passed over."""
        is_heading = index.isValid() and self.rows[index.row()].row is RowKind.HEADING
        return Qt.ItemFlag.ItemNeverHasChildren if is_heading else super().flags(index)

    def replace_rows(self, rows: Sequence[FoundRow]) -> None:
        """List other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class FoundDelegate(QStyledItemDelegate):
    """Paints one row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(scaled_px(160), scaled_px(HEIGHTS_PX[index.data(ROW_ROLE).row]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, area, row, roles, is_chosen=is_chosen)
        inner = area.adjusted(PADDING_PX + BAR_PX, 0, -PADDING_PX, 0)
        if row.row is RowKind.HIT:
            _paint_hit(painter, inner, row.words, roles, is_private=row.is_private)
        else:
            _paint_words(painter, inner, row, roles, ratio=option.widget.devicePixelRatioF())
        painter.restore()


class FoundList(QListView):
    """What was found. The keyboard stays in the field; `taken` tells what was clicked or asked for there."""

    taken = Signal(object)
    moved = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_found")
        self.setAccessibleName(accessible_name)
        self._rows = FoundModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(FoundDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("isFlush", True)
        self.clicked.connect(self._on_clicked)

    def rows(self) -> tuple[FoundRow, ...]:
        """What is listed."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[FoundRow], *, keeps_choice: bool) -> None:
        """List other rows; the first that can be taken is chosen, or the one that was."""
        chosen = self.chosen()
        self._rows.replace_rows(rows)
        ways = self._ways()
        kept = [at for at in ways if keeps_choice and chosen is not None and rows[at].key == chosen.key]
        hits = [at for at in ways if rows[at].row is not RowKind.BACK]
        self._choose(next(iter((*kept, *hits, *ways)), None))

    def chosen(self) -> FoundRow | None:
        """The row that would be taken."""
        at = self.currentIndex()
        return self.rows()[at.row()] if at.isValid() else None

    def move_choice(self, step: int) -> None:
        """Choose the next row that can be taken, stopping at the ends."""
        ways = self._ways()
        if not ways:
            return
        at = ways.index(self.currentIndex().row()) if self.currentIndex().row() in ways else 0
        self._choose(ways[min(len(ways) - 1, max(0, at + step))])

    def take_chosen(self) -> None:
        """Take the chosen row, if there is one."""
        row = self.chosen()
        if row is not None:
            self.taken.emit(row)

    def _ways(self) -> list[int]:
        return [at for at, row in enumerate(self.rows()) if row.row is not RowKind.HEADING]

    def _choose(self, at: int | None) -> None:
        if at is None:
            return
        self.setCurrentIndex(self._rows.index(at))
        # The heading of the first row belongs to it.
        self.scrollTo(self._rows.index(0 if at <= 1 else at))
        self.moved.emit()

    def _on_clicked(self, at: QModelIndex) -> None:
        row = self.rows()[at.row()]
        if row.row is not RowKind.HEADING:
            self.taken.emit(row)


def heading_row(kind: FoundKind) -> FoundRow:
    """The heading over a kind."""
    return FoundRow(row=RowKind.HEADING, kind=kind, text=heading_of(kind))


def _paint_ground(painter: QPainter, area: QRectF, row: FoundRow, roles: Roles, *, is_chosen: bool) -> None:
    if row.is_private:
        painter.fillRect(area, QColor(roles.private_ground))
    elif is_chosen:
        painter.fillRect(area, QColor(roles.accent_tint))
    if is_chosen:
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    if row.row is not RowKind.HEADING:
        colour = roles.private_line if row.is_private else roles.line
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colour))


def _paint_words(painter: QPainter, area: QRectF, row: FoundRow, roles: Roles, *, ratio: float) -> None:
    """A heading with its kind's sign, or the words of a way to somewhere."""
    is_heading = row.row is RowKind.HEADING
    ink = roles.private_text if row.is_private else roles.text_2 if is_heading else roles.accent
    icon = ICONS[row.kind] if is_heading else "arrow-left" if row.row is RowKind.BACK else "chevron-down"
    side = scaled_px(MARK_PX)
    picture = icon_pixmap(icon, colour=ink, size_px=side, ratio=ratio)
    painter.drawPixmap(round(area.left()), round(area.center().y() - side / 2), picture)
    room = area.adjusted(side + 8, 0, 0, 0)
    paint_marked(painter, room, Excerpt(row.text), font_px(12 if is_heading else 14, weight=600), ink)


def _paint_hit(painter: QPainter, area: QRectF, words: HitWords, roles: Roles, *, is_private: bool) -> None:
    ink = roles.private_text if is_private else roles.text
    quiet = roles.private_text if is_private else roles.text_2
    line = scaled_px(22)
    top = area.center().y() - (line + (scaled_px(16) if words.under.text else 0)) / 2
    main = QRectF(area.left(), top, area.width(), line)
    font = font_px(16 if words.is_said else 14, is_serif=words.is_said)
    paint_marked(painter, main, words.main, font, ink)
    under = QRectF(area.left(), top + line, area.width(), scaled_px(16))
    paint_marked(painter, under, words.under, font_px(12), quiet)


def paint_marked(painter: QPainter, room: QRectF, excerpt: Excerpt, font: QFont, ink: str) -> None:
    """One line with what was looked for in it bold and underlined, cut with … to fit."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    bold.setUnderline(True)
    painter.setPen(QColor(ink))
    left = room.left()
    for text, is_marked in _pieces(excerpt):
        face = bold if is_marked else font
        metrics = QFontMetricsF(face)
        width = metrics.horizontalAdvance(text)
        rest = room.right() - left
        if width > rest:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rest)
        painter.setFont(face)
        place = QRectF(left, room.top(), max(0.0, rest), room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        left += width
        if width > rest:
            return


def _pieces(excerpt: Excerpt) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, end in excerpt.marks:
        pieces += [(excerpt.text[at:start], False), (excerpt.text[start:end], True)]
        at = end
    return [(text, is_marked) for text, is_marked in (*pieces, (excerpt.text[at:], False)) if text]
