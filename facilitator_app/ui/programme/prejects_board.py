"""The stages side by side with their cards: arrows choose, Alt and an arrow moves, and cards can be dragged.

Invariant: drawing anew keeps the chosen card, the keyboard and what is scrolled to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.harvest import PrejectStage
from facilitator_app.ui.kit import Fit, PlainLabel, Tone
from facilitator_app.ui.programme.prejects_card import CARD_KIND, CardLine, PrejectCardView
from facilitator_app.ui.theme import TextRole, roles_at, scaled_px

GAP_PX = 16
PADDING_PX = 12
RING_PX = 6
LEAST_COLUMN_PX = 184
RADIUS_PX = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """A column in words."""

    stage: PrejectStage
    title: str
    cards: tuple[CardLine, ...]


class StageColumn(QFrame):
    """One stage. `dropped` carries the card that was let go over it."""

    dropped = Signal(str, object)

    def __init__(self, stage: PrejectStage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.setObjectName(f"stage_{stage}")
        self.setAcceptDrops(True)
        self.setMinimumWidth(scaled_px(LEAST_COLUMN_PX))
        self._is_taking = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PADDING_PX, 0, 0)
        column.setSpacing(PADDING_PX - RING_PX)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING_PX, 0, PADDING_PX, 0)
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._count = PlainLabel("", TextRole.LARGE, tone=Tone.TEXT_2)
        self._count.setObjectName("stage_count")
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self._build_cards(), 1)

    def minimumSizeHint(self) -> QSize:
        """Cards give way, by scrolling."""
        return QSize(scaled_px(LEAST_COLUMN_PX), scaled_px(160))

    def show_heading(self, title: str, count: int) -> None:
        """The stage and how many cards it has."""
        self._title.setText(title)
        self._count.setText(str(count))
        self.setAccessibleName(f"{title}, {count}")

    def place(self, card: PrejectCardView, at: int) -> None:
        """Put a card in its place."""
        if self._rows.indexOf(card) != at:
            self._rows.removeWidget(card)
            self._rows.insertWidget(at, card)
            card.show()

    def show_card(self, card: PrejectCardView) -> None:
        """Scroll to a card."""
        self._scroll.ensureWidgetVisible(card, 0, PADDING_PX)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards can be dropped here."""
        if event.mimeData().hasFormat(CARD_KIND):
            self._take(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The whole column takes them."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        self._take(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        self._take(False)
        carried = bytes(event.mimeData().data(CARD_KIND).data()).decode(errors="replace")
        if carried:
            event.acceptProposedAction()
            self.dropped.emit(carried, self.stage)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunk ground, with an edge while a card is held over it."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.accent), 2) if self._is_taking else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.sunk))
        inset = 1.0 if self._is_taking else 0.0
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)

    def _build_cards(self) -> QScrollArea:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(PADDING_PX, RING_PX, PADDING_PX, PADDING_PX)
        self._rows.setSpacing(PADDING_PX)
        self._rows.addStretch(1)
        self._scroll.setWidget(inner)
        return self._scroll

    def _take(self, is_taking: bool) -> None:
        self._is_taking = is_taking
        self.update()


class PrejectBoard(QScrollArea):
    """`put_asked` carries a card and the stage it was dropped on, `move_asked` a card and stages to move."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    move_asked = Signal(str, int)
    put_asked = Signal(str, object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preject_board")
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards: dict[str, PrejectCardView] = {}
        self._order: tuple[tuple[str, ...], ...] = ()
        self._chosen_id = ""
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        self._columns = tuple(StageColumn(stage) for stage in PrejectStage)
        for column in self._columns:
            column.dropped.connect(self.put_asked)
            row.addWidget(column, 1)
        self.setWidget(inner)

    def chosen_id(self) -> str:
        """The chosen card; empty on an empty board."""
        return self._chosen_id

    def show_stages(self, lines: Sequence[StageLine]) -> None:
        """Show these; the chosen card stays, or else the one in its place."""
        at = self._place_of(self._chosen_id)
        had_focus = self._has_focus()
        self._order = tuple(tuple(card.preject_id for card in line.cards) for line in lines)
        known = {preject_id for ids in self._order for preject_id in ids}
        for gone in [preject_id for preject_id in self._cards if preject_id not in known]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for column, line in zip(self._columns, lines, strict=True):
            column.show_heading(line.title, len(line.cards))
            for place, one in enumerate(line.cards):
                column.place(self._card(one), place)
        if self._chosen_id not in known:
            self._choose(self._nearest(at))
        if had_focus and not self._has_focus():
            self.focus_chosen()
        self._order_tabs()

    def choose(self, preject_id: str) -> None:
        """Choose a card by its id; an unknown one leaves the choice as it is."""
        if preject_id in self._cards:
            self._choose(preject_id)
            self._show_chosen()

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen card."""
        card = self._cards.get(self._chosen_id)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_chosen()

    def start_anew(self) -> None:
        """Another file: nothing is chosen."""
        self._chosen_id = ""

    def _card(self, line: CardLine) -> PrejectCardView:
        card = self._cards.get(line.preject_id)
        if card is not None:
            card.show_line(line)
            return card
        card = self._cards[line.preject_id] = PrejectCardView(line)
        card.chosen.connect(self._on_chosen)
        card.opened.connect(self.opened)
        card.removed.connect(self.removed)
        card.move_asked.connect(self.move_asked)
        card.step_asked.connect(self._on_step)
        return card

    def _on_chosen(self, preject_id: str) -> None:
        if preject_id != self._chosen_id:
            self._choose(preject_id)

    def _on_step(self, across: int, down: int) -> None:
        place = self._place_of(self._chosen_id)
        if place is None:
            return
        column, row = place
        if down:
            ids = self._order[column]
            self._go(ids[min(len(ids) - 1, max(0, row + down))])
            return
        column += across
        while 0 <= column < len(self._order):
            if ids := self._order[column]:
                self._go(ids[min(row, len(ids) - 1)])
                return
            column += across

    def _go(self, preject_id: str) -> None:
        self._choose(preject_id)
        self.focus_chosen()

    def _choose(self, preject_id: str) -> None:
        self._chosen_id = preject_id
        for key, card in self._cards.items():
            card.set_chosen(key == preject_id)
        self.chosen.emit(preject_id)

    def _show_chosen(self) -> None:
        place = self._place_of(self._chosen_id)
        if place is not None:
            column = self._columns[place[0]]
            column.show_card(self._cards[self._chosen_id])
            self.ensureWidgetVisible(column, GAP_PX, 0)

    def _place_of(self, preject_id: str) -> tuple[int, int] | None:
        places = (
            (column, ids.index(preject_id)) for column, ids in enumerate(self._order) if preject_id in ids
        )
        return next(places, None)

    def _nearest(self, place: tuple[int, int] | None) -> str:
        """The card in a place, the one before it, or the first of the board."""
        if place is not None and (ids := self._order[place[0]]):
            return ids[min(place[1], len(ids) - 1)]
        return next((ids[0] for ids in self._order if ids), "")

    def _has_focus(self) -> bool:
        return any(card.hasFocus() for card in self._cards.values())

    def _order_tabs(self) -> None:
        before: QWidget | None = None
        for card in (self._cards[preject_id] for ids in self._order for preject_id in ids):
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
