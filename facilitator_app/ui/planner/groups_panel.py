"""The groups as cards with their members; a press on a member offers the groups to move them to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from facilitator_app.domain.people import Group, Participant
from facilitator_app.ui.kit import Button, Card, EmptyState, Fit, IconButton, PlainLabel, Size, Variant
from facilitator_app.ui.theme import TextRole, font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

MEMBER_PX = 32
CARD_PX = 260
NOBODYS = ""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group with those who sit in it; without a group it is about those who sit nowhere."""

    group: Group | None
    members: tuple[Participant, ...]


class MemberButton(QAbstractButton):
    """One member: name, and the unit in small."""

    def __init__(self, person: Participant) -> None:
        super().__init__()
        self.person = person
        self.setText(person.name)
        self.setObjectName(f"member_{person.id}")
        self.setAccessibleName(", ".join(part for part in (person.name, person.unit) if part))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled_px(160), scaled_px(MEMBER_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, unit and a chevron while pointed at."""
        roles = roles_at(self)
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(roles.window))
        side = scaled_px(16)
        room = self.width() - side - 12
        font, small = font_px(14), font_px(12)
        name = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        used = QFontMetricsF(font).horizontalAdvance(name) + 8
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(roles.text))
        painter.drawText(QRectF(4, 0, room, self.height()), middle, name)
        painter.setFont(small)
        painter.setPen(QColor(roles.text_2))
        unit = QFontMetricsF(small).elidedText(
            self.person.unit, Qt.TextElideMode.ElideRight, max(0.0, room - used)
        )
        painter.drawText(QRectF(4 + used, 0, max(0.0, room - used), self.height()), middle, unit)
        chevron = icon_pixmap(
            "chevron-right", colour=roles.text_3, size_px=side, ratio=self.devicePixelRatioF()
        )
        painter.drawPixmap(self.width() - side - 4, (self.height() - side) // 2, chevron)


class GroupCard(Card):
    """One group. `member_pressed` carries the member's button, `more_pressed` the group's id and button."""

    member_pressed = Signal(QWidget)
    more_pressed = Signal(str, QWidget)

    def __init__(self, line: GroupLine) -> None:
        super().__init__(padding_px=12)
        self.content.setSpacing(2)
        self._group_id = line.group.id if line.group is not None else NOBODYS
        name = line.group.name if line.group is not None else self.tr("Without a group")
        self.setAccessibleName(name)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(name, TextRole.BODY_STRONG, fit=Fit.ELIDE), 1)
        head.addWidget(PlainLabel(str(len(line.members)), TextRole.SMALL))
        if line.group is not None:
            more = IconButton(
                "ellipsis-vertical",
                self.tr("More for {group}").format(group=name),
                variant=Variant.QUIET,
                size=Size.SMALL,
            )
            more.setObjectName(f"group_more_{line.group.number}")
            more.clicked.connect(self._on_more)
            head.addWidget(more)
        self.content.addLayout(head)
        for person in line.members:
            button = MemberButton(person)
            button.clicked.connect(self._on_member)
            self.content.addWidget(button)
        if not line.members:
            self.content.addWidget(PlainLabel(self.tr("Nobody yet"), TextRole.SMALL))

    def _on_member(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.member_pressed.emit(button)

    def _on_more(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.more_pressed.emit(self._group_id, button)


class CardGrid(QWidget):
    """Cards under each other, in as many columns as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setSpacing(12)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Take these in place of the ones before."""
        for card in self._cards:
            self._grid.removeWidget(card)
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


class GroupsPanel(Card):
    """`seat_asked` carries a participant's id and a group's (empty for none)."""

    divide_asked = Signal()
    add_asked = Signal()
    seat_asked = Signal(str, str)
    rename_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Groups"), padding_px=0, is_flush=True, parent=parent)
        self._shown: tuple[GroupLine, ...] = ()
        self._lines: tuple[GroupLine, ...] = ()
        self._person_id = ""
        self._group_id = ""
        self._divide = Button(self.tr("Divide into groups"), "group", size=Size.SMALL)
        self._divide.setObjectName("divide")
        self._divide.clicked.connect(self.divide_asked)
        self._add = IconButton("plus", self.tr("Add group"), size=Size.SMALL)
        self._add.setObjectName("add_group")
        self._add.clicked.connect(self.add_asked)
        self.heading_row.addWidget(self._divide)
        self.heading_row.addWidget(self._add)
        self._grid = CardGrid()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._grid)
        self._cards = area
        self._nothing = EmptyState(
            "group",
            self.tr("No groups yet"),
            self.tr("The program mixes units and leadership levels. You can move people afterwards."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)
        self._build_menus()

    def show_groups(self, lines: Sequence[GroupLine]) -> None:
        """Show the groups; the cards are made anew only when something in them has changed."""
        has_groups = any(line.group is not None for line in lines)
        self._pages.setCurrentWidget(self._cards if has_groups else self._nothing)
        self._lines = tuple(lines)
        shown = self._lines if has_groups else ()
        if shown == self._shown:
            return
        scrolled = self._cards.verticalScrollBar().value()
        self._shown = shown
        cards = [GroupCard(line) for line in shown]
        for card in cards:
            card.member_pressed.connect(self._on_member)
            card.more_pressed.connect(self._on_more)
        self._grid.show_cards(cards)
        self._cards.verticalScrollBar().setValue(scrolled)

    def set_off(self, reason: str) -> None:
        """Nobody can be divided while there is nobody."""
        self._divide.set_off(reason)

    def _build_menus(self) -> None:
        self._seats = QMenu(self)
        self._seats.setObjectName("seats")
        self._seats.triggered.connect(self._on_seat)
        self._acts = QMenu(self)
        self._acts.setObjectName("group_acts")
        self._rename = self._acts.addAction(self.tr("Rename"))
        self._rename.triggered.connect(self._on_rename)
        self._remove = self._acts.addAction(self.tr("Remove"))
        self._remove.triggered.connect(self._on_remove)

    def _on_member(self, button: QWidget) -> None:
        if not isinstance(button, MemberButton):
            return
        self._person_id = button.person.id
        self._seats.clear()
        for line in self._lines:
            if line.group is None:
                continue
            action = QAction(self.tr("Move to {group}").format(group=line.group.name), self._seats)
            action.setData(line.group.id)
            action.setEnabled(button.person not in line.members)
            self._seats.addAction(action)
        self._seats.addSeparator()
        nowhere = QAction(self.tr("Take out of the group"), self._seats)
        nowhere.setData(NOBODYS)
        self._seats.addAction(nowhere)
        self._seats.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_seat(self, action: QAction) -> None:
        self.seat_asked.emit(self._person_id, action.data())

    def _on_more(self, group_id: str, button: QWidget) -> None:
        self._group_id = group_id
        self._acts.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_rename(self) -> None:
        self.rename_asked.emit(self._group_id)

    def _on_remove(self) -> None:
        self.remove_asked.emit(self._group_id)
