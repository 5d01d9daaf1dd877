"""The groups as cards with their members; members are dropped on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from facilitator_app.domain.people import Group
from facilitator_app.ui.kit import Card, Fit, IconButton, PlainLabel, Size, Variant
from facilitator_app.ui.planner.people_member import MEMBER_KIND, MemberButton, Seat
from facilitator_app.ui.theme import TextRole, scaled_px

CARD_PX = 260
NOBODYS = ""
NEAR_EDGE_PX, SCROLL_STEP_PX = 48, 24
DROP_EDGE_PX = 2


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group with those who sit in it; without a group it is about those who sit nowhere."""

    group: Group | None
    seats: tuple[Seat, ...]

    @property
    def key(self) -> str:
        """The group's id."""
        return self.group.id if self.group is not None else NOBODYS


class GroupCard(Card):
    """One group. `member_pressed` carries the member's button, `more_pressed` the group's id and button, `seat_asked` a
    participant's id and the group's, `shift_asked` how many groups on, `lock_asked` who is locked or not any longer,
    `dragged_over` where on the screen a drag is."""

    member_pressed = Signal(QWidget)
    more_pressed = Signal(str, QWidget)
    seat_asked = Signal(str, str)
    shift_asked = Signal(str, int)
    lock_asked = Signal(str)
    dragged_over = Signal(QPoint)

    def __init__(self, line: GroupLine) -> None:
        super().__init__(padding_px=12)
        self.line = line
        self.content.setSpacing(2)
        self.setAcceptDrops(True)
        name = line.group.name if line.group is not None else self.tr("Without a group")
        self.setObjectName(f"group_card_{line.group.number}" if line.group is not None else "group_card_none")
        self.setAccessibleName(name)
        self._build_head(name)
        for seat in line.seats:
            button = MemberButton(seat, has_group=line.group is not None)
            button.clicked.connect(self._on_member)
            button.lock_asked.connect(self.lock_asked)
            button.shift_asked.connect(self.shift_asked)
            self.content.addWidget(button)
        if not line.seats:
            self.content.addWidget(PlainLabel(self.tr("Nobody yet"), TextRole.SMALL))

    def member(self, participant_id: str) -> MemberButton | None:
        """The button of a member."""
        return self.findChild(MemberButton, f"member_{participant_id}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Members may be dropped here."""
        if self._carried(event):
            self.set_thick_edge("accent", width_px=DROP_EDGE_PX)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Tell where the drag is."""
        event.acceptProposedAction()
        self.dragged_over.emit(self.mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self.set_thick_edge()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Seat whoever is dropped."""
        self.set_thick_edge()
        participant_id = self._carried(event)
        if participant_id:
            event.acceptProposedAction()
            self.seat_asked.emit(participant_id, self.line.key)

    def _build_head(self, name: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(name, TextRole.BODY_STRONG, fit=Fit.ELIDE), 1)
        present = sum(not seat.is_absent for seat in self.line.seats)
        head.addWidget(PlainLabel(str(present), TextRole.SMALL))
        if self.line.group is not None:
            more = IconButton(
                "ellipsis-vertical",
                self.tr("More for {group}").format(group=name),
                variant=Variant.QUIET,
                size=Size.SMALL,
            )
            more.setObjectName(f"group_more_{self.line.group.number}")
            more.clicked.connect(self._on_more)
            head.addWidget(more)
        self.content.addLayout(head)

    def _carried(self, event: QDropEvent | QDragEnterEvent) -> str:
        """Who is dragged; empty for something else, and for a member of this group."""
        dragged = bytes(event.mimeData().data(MEMBER_KIND).data()).decode(errors="replace")
        return "" if self.member(dragged) is not None else dragged

    def _on_member(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.member_pressed.emit(button)

    def _on_more(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.more_pressed.emit(self.line.key, button)


class CardGrid(QWidget):
    """Cards under each other, in as many columns as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[GroupCard] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setSpacing(12)

    def cards(self) -> Sequence[GroupCard]:
        """The cards that are shown."""
        return tuple(self._cards)

    def show_cards(self, cards: Sequence[GroupCard]) -> None:
        """Take these; those that are no longer among them go."""
        for card in self._cards:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
                card.deleteLater()
        self._cards = list(cards)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for another number of columns."""
        super().resizeEvent(event)
        columns = max(1, self.width() // scaled_px(CARD_PX))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // self._columns, at % self._columns, Qt.AlignmentFlag.AlignTop)
        rows = -(-len(self._cards) // self._columns)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(rows, 1)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)


class CardArea(QScrollArea):
    """The cards; near its upper and lower edge a drag scrolls on."""

    def __init__(self, cards: CardGrid) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setWidget(cards)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Between the cards nobody is dropped, but the drag goes on."""
        event.setAccepted(event.mimeData().hasFormat(MEMBER_KIND))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Scroll near the edges."""
        self.scroll_for(self.viewport().mapToGlobal(event.position().toPoint()))
        event.ignore()

    def scroll_for(self, at: QPoint) -> None:
        """Scroll on when a drag at this place of the screen is near an edge."""
        bar, from_top_px = self.verticalScrollBar(), self.viewport().mapFromGlobal(at).y()
        if from_top_px < NEAR_EDGE_PX:
            bar.setValue(bar.value() - SCROLL_STEP_PX)
        elif from_top_px > self.viewport().height() - NEAR_EDGE_PX:
            bar.setValue(bar.value() + SCROLL_STEP_PX)
