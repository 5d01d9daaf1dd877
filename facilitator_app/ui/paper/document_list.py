"""The documents at the left: each can be ticked, and the one pressed is the one that is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Card, CheckBox, PlainLabel, Tone
from facilitator_app.ui.paper.kind_words import section_title, shelf_title
from facilitator_app.ui.paper.kinds import PRIVATE, Line, Section, Shelf
from facilitator_app.ui.theme import TextRole, font_px, icon_pixmap, roles_at, scaled_px

ROW_PX = 48
LOCK_PX = 16
LOCK_ROOM_PX = 30
BAR_PX = 4
BOX_AT_PX = 14
ICON_AT_PX = 48
WORDS_AT_PX = 78
ICON_PX = 20
RING_PX = 2


class DocumentRow(QAbstractButton):
    """Box, icon, name and what is known of it; sand and a lock for what is private. Up and down go to the rows
    around it.
    """

    ticked = Signal(str, bool)
    shown = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, document: Line) -> None:
        super().__init__()
        self.shelf = document.shelf
        self._is_private = document.shelf in PRIVATE
        self._icon = document.icon
        self._sub = ""
        self._is_shown = False
        self.setText(shelf_title(document.shelf))
        self.setObjectName(f"document_{document.shelf}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box = CheckBox("")
        self.box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.box.setObjectName(f"tick_{document.shelf}")
        self.box.setAccessibleName(self.text())
        self.box.setFixedWidth(scaled_px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(BOX_AT_PX, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.box.clicked.connect(self._on_ticked)
        self.clicked.connect(self._on_clicked)

    def sub(self) -> str:
        """The small line under the name."""
        return self._sub

    @property
    def is_shown(self) -> bool:
        """Whether its pages are seen beside the list."""
        return self._is_shown

    def show_state(self, *, sub: str, is_ticked: bool, is_shown: bool) -> None:
        """Draw it as it stands now."""
        self._sub = sub
        self._is_shown = is_shown
        self.box.setChecked(is_ticked)
        # The list is one stop of Tab: arrows go on in it, and space ticks.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_shown else Qt.FocusPolicy.ClickFocus)
        private = self.tr("private") if self._is_private else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), private, sub) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(scaled_px(240), scaled_px(ROW_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour, space ticks, Enter shows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(self.shelf, step)
        elif event.key() == Qt.Key.Key_Space:
            self.box.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint and bar when it is the one seen; icon and words."""
        roles = roles_at(self)
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._is_private:
            painter.fillRect(area, QColor(roles.private_ground))
        if self._is_shown or (self.underMouse() and not self._is_private):
            painter.fillRect(area, QColor(roles.accent_tint if self._is_shown else roles.window))
        if self._is_shown:
            painter.fillRect(QRectF(0, 0, BAR_PX, area.height()), QColor(roles.accent))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), QColor(roles.line))
        side = scaled_px(ICON_PX)
        picture = icon_pixmap(self._icon, colour=roles.text_2, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(scaled_px(ICON_AT_PX), round((area.height() - side) / 2), picture)
        if self._is_private:
            self._paint_lock(painter, roles.private_text)
        self._paint_words(painter, roles.text, roles.text_2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(roles.text), RING_PX))
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _paint_lock(self, painter: QPainter, colour: str) -> None:
        side = scaled_px(LOCK_PX)
        lock = icon_pixmap("lock", colour=colour, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 12, round((self.height() - side) / 2), lock)

    def _paint_words(self, painter: QPainter, ink: str, quiet: str) -> None:
        left = scaled_px(WORDS_AT_PX)
        room = self.width() - left - (scaled_px(LOCK_ROOM_PX) if self._is_private else 12)
        lines = (
            (
                self.text(),
                font_px(14, weight=600 if self._is_shown else 500),
                ink,
                scaled_px(4),
                scaled_px(20),
            ),
            (self._sub, font_px(13), quiet, scaled_px(24), scaled_px(18)),
        )
        for text, font, colour, top, high in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, high), Qt.AlignmentFlag.AlignVCenter, cut)

    def _on_ticked(self, is_ticked: bool) -> None:
        self.ticked.emit(self.shelf, is_ticked)

    def _on_clicked(self) -> None:
        self.shown.emit(self.shelf)


class SectionHead(QWidget):
    """The heading over the documents of one kind."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setObjectName(f"section_{section}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 4)
        row.addWidget(PlainLabel(section_title(section), TextRole.LABEL, tone=Tone.TEXT_2))


class DocumentList(Card):
    """`ticked` carries the document and whether it is; `shown` the one pressed."""

    ticked = Signal(str, bool)
    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Documents"), padding_px=0, is_flush=True, parent=parent)
        self._rows: dict[Shelf, DocumentRow] = {}
        self._heads: dict[Section, SectionHead] = {}
        self._awaited: DocumentRow | None = None
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(holder)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_room)
        self.content.addWidget(self._scroll, 1)

    def set_documents(self, found: Sequence[Line]) -> None:
        """Show these under their headings, in this order; rows that stay keep the focus."""
        wanted = {document.shelf: document for document in found}
        for shelf in [shelf for shelf in self._rows if shelf not in wanted]:
            row = self._rows.pop(shelf)
            self._awaited = None
            row.hide()
            row.deleteLater()
        at = 0
        for shelf, document in wanted.items():
            if document.section not in self._heads:
                self._heads[document.section] = SectionHead(document.section)
                self._column.insertWidget(at, self._heads[document.section])
            at = max(at, self._column.indexOf(self._heads[document.section]) + 1)
            if shelf not in self._rows:
                self._rows[shelf] = self._new_row(document)
                self._column.insertWidget(at, self._rows[shelf])
            at = self._column.indexOf(self._rows[shelf]) + 1
        self._rows = {shelf: self._rows[shelf] for shelf in wanted}

    def show_state(self, shelf: Shelf, *, sub: str, is_ticked: bool, is_shown: bool) -> None:
        """Draw one row as it stands now; one that has come to be shown is scrolled to."""
        row = self._rows[shelf]
        has_come = is_shown and not row.is_shown
        row.show_state(sub=sub, is_ticked=is_ticked, is_shown=is_shown)
        if has_come:
            self._awaited = row
            self._scroll.ensureWidgetVisible(row, 0, 0)

    def _on_room(self, _least: int, most: int) -> None:
        """A list that has not been seen yet knows only now how far there is to scroll."""
        if self._awaited is not None and most > 0:
            row, self._awaited = self._awaited, None
            self._scroll.ensureWidgetVisible(row, 0, 0)

    def _new_row(self, document: Line) -> DocumentRow:
        row = DocumentRow(document)
        row.ticked.connect(self.ticked)
        row.shown.connect(self.shown)
        row.stepped.connect(self._on_stepped)
        return row

    def _on_stepped(self, shelf: str, step: int) -> None:
        order = list(self._rows)
        at = min(len(order) - 1, max(0, order.index(Shelf(shelf)) + step))
        row = self._rows[order[at]]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 0)
        self.shown.emit(row.shelf)
