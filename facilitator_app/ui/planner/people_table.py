"""The table of participants: written in by keyboard, pasted into, and the cell one stands in has a ring."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.ui.kit import ComboBox, LineEdit, TableView
from facilitator_app.ui.planner.people_chief import ChiefEdit
from facilitator_app.ui.planner.people_consent import choice_words
from facilitator_app.ui.planner.people_model import TICKED, Column, PeopleModel
from facilitator_app.ui.planner.people_order import Order
from facilitator_app.ui.planner.words import level_words
from facilitator_app.ui.theme import roles_at, scaled_px

RING_PX = 2
AIR_PX = 22
FIXED_PX = {Column.LEVEL: 118, Column.DIRECTION: 78}
CONSENT_PX = 92
"""Columns whose words are known beforehand."""

GROUP_PX, WIDEST_GROUP_PX, GROUP_AIR_PX = 80, 168, 36
"""The column of groups is as wide as their names between these, with air at both sides."""

TICK_PX = 40
"""What a tick takes before its words; as much air as a cell has comes after them."""

EMAIL_PX = 240
WIDE = 1.3
"""So many times its least width the rest must have before addresses are shown without scrolling."""

SHARES = {Column.NAME: (34, 172), Column.UNIT: (24, 96), Column.TITLE: (22, 80), Column.CHIEF: (20, 80)}
"""What the other columns get of the rest, in hundredths, and their least width in px."""

NARROWEST_PX = {Column.NAME: 144, Column.UNIT: 78, Column.TITLE: 68, Column.CHIEF: 76}
"""How far they give way where somebody has been asked about the wall: the answer is seen without scrolling."""

NO_CHIEFS = (0, 76)
"""An empty column of chiefs is as wide as its heading."""

NONE = ("", "–")
"""The choice of nothing."""

ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys that stay in the row."""

AnyIndex = QModelIndex | QPersistentModelIndex


class PeopleDelegate(QStyledItemDelegate):
    """A line to write in, or a list to choose from for level and group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.groups: Sequence[Group] = ()
        self.chiefs: Mapping[str, str] = {}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """The editor of a cell."""
        if index.column() == Column.LEVEL:
            return self._combo(parent, [NONE, *((one.value, level_words(one)) for one in LeadershipLevel)])
        if index.column() == Column.GROUP:
            return self._combo(parent, [NONE, *((group.id, group.name) for group in self.groups)])
        if index.column() == Column.CHIEF:
            return self._chief(parent, index)
        if index.column() == Column.CONSENT:
            return self._combo(parent, [(one.value, words) for one, words in choice_words().items()])
        return LineEdit(parent=parent)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """What stands in the cell."""
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, ComboBox):
            editor.choose(value)
        elif isinstance(editor, ChiefEdit):
            editor.show_chief(value)
        elif isinstance(editor, LineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        """What was written or chosen."""
        if not isinstance(model, PeopleModel):
            return
        if isinstance(editor, ComboBox):
            model.setData(index, editor.chosen_key())
        elif isinstance(editor, ChiefEdit):
            model.setData(index, editor.value())
        elif isinstance(editor, LineEdit):
            model.setData(index, editor.text())

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A unit is cut in its middle: those that begin alike are told apart by how they end."""
        super().initStyleOption(option, index)
        if index.column() == Column.UNIT:
            option.textElideMode = Qt.TextElideMode.ElideMiddle

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The cell, with a ring when one stands in it."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles_at(option.widget).text), RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _combo(self, parent: QWidget, choices: list[tuple[str, str]]) -> ComboBox:
        box = ComboBox(choices, parent=parent)
        box.activated.connect(self._on_activated)
        return box

    def _chief(self, parent: QWidget, index: AnyIndex) -> ChiefEdit:
        model = index.model()
        person = model.person_at(index.row()) if isinstance(model, PeopleModel) else None
        own_id = person.id if person is not None else ""
        editor = ChiefEdit({one: name for one, name in self.chiefs.items() if one != own_id}, parent)
        # Closed when the list of names is done with its own key.
        editor.taken.connect(self._on_activated, Qt.ConnectionType.QueuedConnection)
        return editor

    def _on_activated(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


class PeopleTable(TableView):
    """`text_pasted` carries what was copied elsewhere, `remove_asked` that those marked should go, `order_asked` how to
    sort."""

    text_pasted = Signal(str)
    remove_asked = Signal()
    order_asked = Signal(Order)

    def __init__(self, accessible_name: str, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, model, wide_column=len(Column), parent=parent)
        self.setObjectName("people")
        self._people = model
        self._delegate = PeopleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setProperty("isFlush", True)
        self._order = Order()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.sectionClicked.connect(self._on_head)
        self.show_order(self._order)

    def show_choices(self, groups: Sequence[Group], chiefs: Mapping[str, str]) -> None:
        """The groups one may be put in, and who may be whose chief."""
        is_same = [one.name for one in groups] == [one.name for one in self._delegate.groups]
        self._delegate.groups = groups
        self._delegate.chiefs = chiefs
        if not is_same:
            self._share_room()

    def show_order(self, order: Order) -> None:
        """Show by which column the rows are sorted."""
        self._order = order
        ways = Qt.SortOrder
        way = ways.DescendingOrder if order.is_downward else ways.AscendingOrder
        self.horizontalHeader().setSortIndicator(order.column, way)

    def show_emails(self, *, has_any: bool) -> None:
        """The column of addresses is there when anybody has one."""
        self._show_column(Column.EMAIL, is_shown=has_any)

    def show_consents(self, *, has_any: bool) -> None:
        """The column of consents is there when anybody has been asked."""
        self._show_column(Column.CONSENT, is_shown=has_any)

    def show_people(
        self,
        people: Sequence[Participant],
        groups: tuple[Group, ...],
        *,
        everybody: Sequence[Participant],
        workshop_id: str,
        has_new_row: bool,
    ) -> None:
        """Show these people. The marked rows, the cell that one stands in and the focus stay with the same people."""
        chosen, column = self.chosen_id(), self.currentIndex().column()
        marked = self.chosen_ids()
        had_focus = self._has_focus_inside()
        had_chiefs = self._people.has_chiefs
        is_anew = self._people.show_people(
            people, groups, everybody=everybody, workshop_id=workshop_id, has_new_row=has_new_row
        )
        if self._people.has_chiefs != had_chiefs:
            self._share_room()
        if not is_anew:
            return
        if chosen:
            self.choose(chosen, column)
        for one in marked:
            self._mark(one)
        # With the rows anew Qt closes an open cell, and lets the focus go on to the next button.
        if had_focus and not self._has_focus_inside():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_ids(self) -> tuple[str, ...]:
        """Who the marked rows are about, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(person.id for row in rows if (person := self._people.person_at(row)) is not None)

    def chosen_id(self) -> str:
        """Who the marked row is about; empty for the last, empty row, and where no mark is seen.

        Focus alone makes Qt stand in the first row without marking it; nobody may be removed from there.
        """
        at = self.currentIndex()
        person = self._people.person_at(at.row()) if self.selectionModel().isSelected(at) else None
        return person.id if person is not None else ""

    def choose(self, participant_id: str, column: int) -> None:
        """Stand in somebody's row."""
        row = self._people.row_of(participant_id)
        if row >= 0:
            self.setCurrentIndex(self._people.index(row, max(0, column)))

    def write_out(self) -> None:
        """Keep what is written in the open cell, if one is open."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, PeopleDelegate.EndEditHint.NoHint)

    def write_new_name(self) -> None:
        """Begin to write in the empty row."""
        at = self._people.index(self._people.rowCount() - 1, Column.NAME)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(at)
        self.scrollTo(at)
        self.edit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out; when it is too little the table scrolls and the name stays readable."""
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste adds people, Enter writes in the cell, Delete asks to take somebody away, Alt with an arrow sorts."""
        way = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.order_asked.emit(Order(Column(max(0, self.currentIndex().column())), way))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.text_pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete and self.chosen_ids():
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._can_edit():
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def selectionCommand(
        self, index: AnyIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Several stay marked while one goes along a row with the arrows, or presses the tick of one of them."""
        if isinstance(event, QKeyEvent):
            goes_on = event.key() in ALONG and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        elif isinstance(event, QMouseEvent):
            goes_on = index.column() in TICKED and not event.modifiers()
        else:
            goes_on = False
        if goes_on and self.selectionModel().isRowSelected(index.row(), QModelIndex()):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def _show_column(self, column: Column, *, is_shown: bool) -> None:
        if self.isColumnHidden(column) == is_shown:
            self.setColumnHidden(column, not is_shown)
            self._share_room()

    def _has_focus_inside(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and (at is self or self.isAncestorOf(at))

    def _mark(self, participant_id: str) -> None:
        row = self._people.row_of(participant_id)
        if row >= 0:
            marks = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self._people.index(row, 0), marks.Select | marks.Rows)

    def _share_room(self) -> None:
        """Addresses come last: only what the others can spare is theirs without scrolling."""
        head = self.horizontalHeader()
        for column, width_px in (*FIXED_PX.items(), (Column.EMAIL, EMAIL_PX), (Column.CONSENT, CONSENT_PX)):
            head.resizeSection(column, scaled_px(width_px))
        for column, width_px in ((Column.PRESENT, self._present_px()), (Column.GROUP, self._group_px())):
            head.resizeSection(column, width_px)
        fixed = sum(scaled_px(width_px) for width_px in FIXED_PX.values())
        fixed += self._present_px() + self._group_px()
        fixed += 0 if self.isColumnHidden(Column.CONSENT) else scaled_px(CONSENT_PX)
        rest = self.viewport().width() - fixed
        shared = self._shared(rest)
        least = sum(scaled_px(least_px) for _share, least_px in shared.values())
        email = 0 if self.isColumnHidden(Column.EMAIL) else scaled_px(EMAIL_PX)
        if rest - email > WIDE * least:
            rest -= email
        # The name's least comes first, so that the last column is not pushed out of sight by it.
        if not self._people.has_chiefs:
            rest -= scaled_px(NO_CHIEFS[1])
        shares = sum(share for share, _least_px in shared.values())
        for column, (share, least_px) in shared.items():
            width_px = max(scaled_px(least_px), rest * share // max(1, shares))
            head.resizeSection(column, width_px)
            rest, shares = rest - width_px, shares - share

    def _shared(self, rest_px: int) -> dict[Column, tuple[int, int]]:
        """Shares and least widths where there is so much room for them."""
        shared = dict(SHARES) if self._people.has_chiefs else {**SHARES, Column.CHIEF: NO_CHIEFS}
        lacking_px = sum(scaled_px(least_px) for _share, least_px in shared.values()) - rest_px
        if self.isColumnHidden(Column.CONSENT) or lacking_px <= 0:
            return shared
        spare = {column: max(0, least - NARROWEST_PX[column]) for column, (_share, least) in shared.items()}
        given = min(1.0, lacking_px / scaled_px(sum(spare.values())))
        narrow = {
            column: least - math.ceil(given * spare[column]) for column, (_share, least) in shared.items()
        }
        return {
            column: (share and narrow[column], narrow[column]) for column, (share, _least) in shared.items()
        }

    def _present_px(self) -> int:
        """Room for the longer of the two words, in whatever language."""
        words = (self._people.present_words(is_absent=is_absent) for is_absent in (False, True))
        return scaled_px(TICK_PX) + max(self.fontMetrics().horizontalAdvance(word) for word in words) + AIR_PX

    def _group_px(self) -> int:
        """Room for the longest name of a group, if it is not too long."""
        widths = [self.fontMetrics().horizontalAdvance(group.name) for group in self._delegate.groups]
        return min(
            scaled_px(WIDEST_GROUP_PX),
            max([scaled_px(GROUP_PX), *(one + scaled_px(GROUP_AIR_PX) for one in widths)]),
        )

    def _on_head(self, section: int) -> None:
        self.order_asked.emit(self._order.pressed(Column(section)))

    def _can_edit(self) -> bool:
        at = self.currentIndex()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        return not is_editing and bool(self._people.flags(at) & Qt.ItemFlag.ItemIsEditable)
