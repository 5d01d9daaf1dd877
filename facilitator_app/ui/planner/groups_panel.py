"""The groups beside the table: divisions at the top, the members as cards, how well they are mixed at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.grouping import Mixture
from facilitator_app.services.dividing_people import SeatedPair
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    IconMark,
    PlainLabel,
    Size,
    Variant,
    menu_words,
)
from facilitator_app.ui.planner.people_divisions import BlockUse, DivisionsHead
from facilitator_app.ui.planner.people_group_cards import NOBODYS, CardArea, CardGrid, GroupCard, GroupLine
from facilitator_app.ui.planner.people_member import MemberButton
from facilitator_app.ui.planner.people_mixture import MixtureFoot
from facilitator_app.ui.theme import TextRole

LOCK = "lock"
"""What the member's menu carries beside the ids of groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """What the panel shows of one division. `kept_by` says why the division cannot be removed, empty when it can."""

    division: int
    divisions: tuple[int, ...]
    uses: tuple[BlockUse, ...]
    lines: tuple[GroupLine, ...]
    mixture: Mixture
    pairs: tuple[SeatedPair, ...]
    away: int
    loose: int
    has_present: bool
    kept_by: str

    @property
    def has_groups(self) -> bool:
        """Whether there is any group."""
        return any(line.group is not None for line in self.lines)


class GroupsPanel(Card):
    """`seat_asked` carries a participant's id and a group's (empty for none), `shift_asked` how many groups on."""

    divide_asked = Signal()
    redo_asked = Signal()
    plan_asked = Signal()
    add_asked = Signal()
    seat_asked = Signal(str, str)
    shift_asked = Signal(str, int)
    lock_asked = Signal(str)
    rename_asked = Signal(str)
    remove_asked = Signal(str)
    remove_division_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Groups"), padding_px=0, is_flush=True, parent=parent)
        self._shown: tuple[GroupLine, ...] = ()
        self._lines: tuple[GroupLine, ...] = ()
        self._person_id = ""
        self._group_id = ""
        self._build_head()
        self.head = DivisionsHead()
        self.content.addWidget(self.head)
        self.content.addWidget(Divider())
        self.content.addWidget(self._build_notice())
        self._build_cards()
        self._foot = MixtureFoot()
        self.content.addWidget(self._foot)
        self._build_menus()

    def show_groups(self, view: GroupsView) -> None:
        """Show one division; a card is made anew only when something in it has changed."""
        self.head.show_divisions(view.divisions, view.division, view.uses)
        self._lines = view.lines
        self._pages.setCurrentWidget(self._cards if view.has_groups else self._nothing)
        self._show_cards(view.lines if view.has_groups else ())
        nobody = "" if view.has_present else self.tr("There are no participants yet.")
        for button in (self._divide, self._divide_first):
            button.set_off(nobody)
        self._divide.setVisible(view.has_groups)
        self._show_notice(view)
        self._foot.setVisible(view.has_groups)
        self._foot.show_mixture(view.mixture, view.pairs)
        self._redo.setEnabled(view.has_groups and view.has_present)
        self._plan.setEnabled(view.has_present)
        self._remove_division.setEnabled(not view.kept_by)
        self._remove_division.setToolTip(view.kept_by)

    def focus_member(self, participant_id: str) -> None:
        """Stand on a member, whose button may have been made anew."""
        for card in self._grid.cards():
            button = card.member(participant_id)
            if button is not None:
                button.setFocus(Qt.FocusReason.TabFocusReason)
                self._cards.ensureWidgetVisible(button)

    def focused_member(self) -> str:
        """Whose button has the keyboard; empty when none has."""
        focused = self.focusWidget()
        return focused.person.id if isinstance(focused, MemberButton) and focused.hasFocus() else ""

    def _build_head(self) -> None:
        self._divide = Button(self.tr("Divide", "people into groups"), "group", size=Size.SMALL)
        self._divide.setAccessibleName(self.tr("Divide into groups"))
        self._divide.setObjectName("divide")
        self._divide.clicked.connect(self.divide_asked)
        self._add = IconButton("plus", self.tr("Add group"), size=Size.SMALL)
        self._add.setObjectName("add_group")
        self._add.clicked.connect(self.add_asked)
        self._more = IconButton("ellipsis-vertical", self.tr("More for the groups"), size=Size.SMALL)
        self._more.setObjectName("groups_more")
        self._more.clicked.connect(self._on_groups_more)
        for button in (self._divide, self._add, self._more):
            self.heading_row.addWidget(button)

    def _build_notice(self) -> QWidget:
        self._notice = QWidget()
        column = QVBoxLayout(self._notice)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark("info", role="info"))
        self._notice_words = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._notice_words.setObjectName("groups_notice")
        row.addWidget(self._notice_words, 1)
        column.addLayout(row)
        self._redo_button = Button(self.tr("Divide anew for those who came"), "refresh-cw", size=Size.SMALL)
        self._redo_button.setObjectName("redo_divide")
        self._redo_button.clicked.connect(self.redo_asked)
        column.addWidget(self._redo_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Divider())
        return self._notice

    def _build_cards(self) -> None:
        self._grid = CardGrid()
        self._cards = CardArea(self._grid)
        self._divide_first = Button(self.tr("Divide into groups"), "group", variant=Variant.PRIMARY)
        self._divide_first.setObjectName("divide_first")
        self._divide_first.clicked.connect(self.divide_asked)
        self._nothing = EmptyState(
            "group",
            self.tr("No groups yet"),
            self.tr("The program mixes units and leadership levels. You can move people afterwards."),
            (self._divide_first,),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)

    def _build_menus(self) -> None:
        self._seats = QMenu(self)
        self._seats.setObjectName("seats")
        self._seats.triggered.connect(self._on_seat)
        self._acts = QMenu(self)
        self._acts.setObjectName("group_acts")
        self._acts.addAction(self.tr("Rename")).triggered.connect(self._on_rename)
        self._acts.addAction(self.tr("Remove")).triggered.connect(self._on_remove)
        self._all = QMenu(self)
        self._all.setObjectName("groups_acts")
        self._all.setToolTipsVisible(True)
        self._redo = self._all.addAction(self.tr("Divide anew for those who came"))
        self._redo.triggered.connect(self.redo_asked)
        self._plan = self._all.addAction(self.tr("Spread over all divisions at once"))
        self._plan.triggered.connect(self.plan_asked)
        self._all.addSeparator()
        self._remove_division = self._all.addAction(self.tr("Remove the division"))
        self._remove_division.triggered.connect(self.remove_division_asked)

    def _show_notice(self, view: GroupsView) -> None:
        said = [
            self.tr("%n in the groups are absent", "", view.away) if view.away else "",
            self.tr("%n have no group", "", view.loose) if view.loose else "",
        ]
        words = ". ".join(part for part in said if part)
        self._notice.setVisible(bool(words) and view.has_groups)
        self._notice_words.setText(f"{words}." if words else "")
        self._redo_button.set_off("" if view.has_present else self.tr("Nobody is present."))

    def _show_cards(self, lines: tuple[GroupLine, ...]) -> None:
        if lines == self._shown:
            return
        focused, scrolled = self.focused_member(), self._cards.verticalScrollBar().value()
        self._shown = lines
        kept = {card.line: card for card in self._grid.cards()}
        self._grid.show_cards([kept.get(line) or self._new_card(line) for line in lines])
        self._cards.verticalScrollBar().setValue(scrolled)
        if focused:
            self.focus_member(focused)

    def _new_card(self, line: GroupLine) -> GroupCard:
        card = GroupCard(line)
        card.member_pressed.connect(self._on_member)
        card.more_pressed.connect(self._on_more)
        # The drag that ends in the drop must be over before its card is made anew.
        card.seat_asked.connect(self.seat_asked, Qt.ConnectionType.QueuedConnection)
        card.shift_asked.connect(self.shift_asked)
        card.lock_asked.connect(self.lock_asked)
        card.dragged_over.connect(self._cards.scroll_for)
        return card

    def _on_groups_more(self) -> None:
        self._all.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_member(self, button: QWidget) -> None:
        if not isinstance(button, MemberButton):
            return
        self._person_id = button.person.id
        own = next((line for line in self._lines if self._person_id in _ids(line)), None)
        self._seats.clear()
        for group in (line.group for line in self._lines if line.group is not None):
            words = self.tr("Move to {group}").format(group=group.name)
            self._offer(words, group.id).setEnabled(own is None or group.id != own.key)
        self._seats.addSeparator()
        if own is not None and own.group is not None:
            self._offer(self.tr("Unlock") if button.is_locked else self.tr("Lock in the group"), LOCK)
            self._offer(self.tr("Take out of the group"), NOBODYS)
        self._seats.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _offer(self, words: str, key: str) -> QAction:
        action = QAction(menu_words(words), self._seats)
        action.setData(key)
        self._seats.addAction(action)
        return action

    def _on_seat(self, action: QAction) -> None:
        if action.data() == LOCK:
            self.lock_asked.emit(self._person_id)
        else:
            self.seat_asked.emit(self._person_id, action.data())

    def _on_more(self, group_id: str, button: QWidget) -> None:
        self._group_id = group_id
        self._acts.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_rename(self) -> None:
        self.rename_asked.emit(self._group_id)

    def _on_remove(self) -> None:
        self.remove_asked.emit(self._group_id)


def _ids(line: GroupLine) -> Sequence[str]:
    return [seat.person.id for seat in line.seats]
