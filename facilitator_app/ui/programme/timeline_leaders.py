"""The leaders over time: who belongs to the programme from when until when, and one leader's way through it.

Invariant: an earlier post and an earlier workshop are only read here; what changes is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    Divider,
    Fit,
    IconButton,
    PlainLabel,
    Row,
    RowList,
    SearchField,
    Tone,
    Variant,
)
from facilitator_app.ui.theme import Ground, TextRole, set_ground

MARGIN_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShown:
    """A post with the days it was held; `moved_on` is the ISO day of the move that ended it, empty for the last one."""

    days: str
    words: str
    moved_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderShown:
    """One leader's way. `attended` are lines of workshops, each with whether the leader came; `led` tells who has the
    leader as chief, and is empty for nobody.
    """

    key: str
    name: str
    state: str
    state_role: ChipRole
    posts: tuple[PostShown, ...]
    attended: tuple[tuple[str, str], ...]
    has_left: bool
    led: str = ""


class LeadersView(QWidget):
    """The list; `leader_chosen` carries an id."""

    leader_chosen = Signal(str)
    leader_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_leaders")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        head.setSpacing(12)
        self._search = SearchField(self.tr("Find name or unit"), key="Ctrl+L")
        self._search.setObjectName("find_leader")
        self._count = PlainLabel("", TextRole.SMALL)
        self._count.setObjectName("leader_count")
        head.addWidget(self._search, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(Divider())
        self._list = RowList(self.tr("Leaders"))
        self._list.setObjectName("leader_list")
        column.addWidget(self._list, 1)
        self._nobody = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._nobody.setObjectName("no_leader")
        self._nobody.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        self._rows: tuple[Row, ...] = ()
        self._search.textChanged.connect(self._draw)
        self._list.row_chosen.connect(self.leader_chosen)
        self._list.row_opened.connect(self.leader_opened)
        find = QShortcut(QKeySequence("Ctrl+L"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def show_leaders(self, rows: Sequence[Row], chosen: str, count: str) -> None:
        """Show the leaders; the chosen one stays chosen."""
        self._rows = tuple(rows)
        self._count.setText(count)
        self._draw()
        if self._list.chosen_key() != chosen:
            self._list.blockSignals(True)
            self._list.choose(chosen)
            self._list.blockSignals(False)

    def begin(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_anew(self) -> None:
        """Nobody is looked for."""
        self._search.clear()

    def _draw(self) -> None:
        words = self._search.text().casefold().split()
        shown = [
            row for row in self._rows if all(word in f"{row.title} {row.sub}".casefold() for word in words)
        ]
        if self._list.rows() != tuple(shown):
            self._list.set_rows(shown)
        self._list.setVisible(bool(shown))
        self._nobody.setVisible(not shown)
        self._nobody.setText(
            self.tr("Nobody fits. Search for less.")
            if self._rows
            else self.tr("No leaders yet. Add them here, or fetch a list under Plan.")
        )

    def _on_find(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()


class TakeBackButton(IconButton):
    """Takes back the move that ended a post; `asked` carries its ISO day."""

    asked = Signal(str)

    def __init__(self, moved_on: str, name: str) -> None:
        super().__init__("undo-2", name)
        self.setObjectName(f"take_back_{moved_on}")
        self._moved_on = moved_on
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._moved_on)


class LeaderCard(Card):
    """Each signal carries the leader's id first."""

    move_asked = Signal(str)
    leave_asked = Signal(str)
    stay_asked = Signal(str)
    joined_asked = Signal(str)
    move_taken_back = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("leader_card")
        self.setAccessibleName(self.tr("The chosen leader"))
        self._shown: LeaderShown | None = None
        head = self.heading_row
        self._name = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._name.setObjectName("leader_name")
        self._state = Chip("", ChipRole.SUNK)
        head.addWidget(self._name, 1)
        head.addWidget(self._state)
        self.content.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("leader_history")
        self._scroll.setAccessibleName(self.tr("The leader's way through the programme"))
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self.content.addWidget(self._scroll, 1)
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_acts())

    def show_leader(self, shown: LeaderShown) -> None:
        """Show a leader; the same one costs nothing."""
        if shown == self._shown:
            return
        is_other = self._shown is None or self._shown.key != shown.key
        scrolled = 0 if is_other else self._scroll.verticalScrollBar().value()
        self._shown = shown
        self._name.setText(shown.name)
        self._state.show_state(shown.state, shown.state_role)
        self._leave.setVisible(not shown.has_left)
        self._stay.setVisible(shown.has_left)
        self._scroll.setWidget(self._history(shown))
        self._scroll.verticalScrollBar().setValue(scrolled)

    def _build_acts(self) -> QVBoxLayout:
        self._move = Button(self.tr("New post"), "briefcase", variant=Variant.PRIMARY)
        self._move.setObjectName("leader_move")
        self._leave = Button(self.tr("Leaves"), "door-open")
        self._leave.setObjectName("leader_leave")
        self._stay = Button(self.tr("Stays"), "corner-up-left")
        self._stay.setObjectName("leader_stay")
        self._joined = Button(self.tr("First day"), "calendar", variant=Variant.QUIET)
        self._joined.setObjectName("leader_joined")
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._move, 1)
        row.addWidget(self._leave, 1)
        row.addWidget(self._stay, 1)
        below = QHBoxLayout()
        below.addWidget(self._joined)
        below.addStretch(1)
        column.addLayout(row)
        column.addLayout(below)
        self._move.clicked.connect(self._on_move)
        self._leave.clicked.connect(self._on_leave)
        self._stay.clicked.connect(self._on_stay)
        self._joined.clicked.connect(self._on_joined)
        return column

    def _history(self, shown: LeaderShown) -> QWidget:
        holder = QWidget()
        set_ground(holder, Ground.SURFACE)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Posts"), TextRole.LABEL))
        for post in reversed(shown.posts):
            column.addLayout(self._post(post))
        if shown.led:
            led = PlainLabel(shown.led, TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
            led.setObjectName("leader_led")
            column.addWidget(led)
        column.addSpacing(8)
        column.addWidget(PlainLabel(self.tr("Workshops"), TextRole.LABEL))
        for words, state in shown.attended:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(PlainLabel(words, TextRole.SMALL, tone=Tone.TEXT, fit=Fit.WRAP), 1)
            row.addWidget(PlainLabel(state, TextRole.SMALL), 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addStretch(1)
        return holder

    def _post(self, post: PostShown) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(PlainLabel(post.words, TextRole.BODY_STRONG, fit=Fit.WRAP))
        said.addWidget(PlainLabel(post.days, TextRole.SMALL, fit=Fit.WRAP))
        row.addLayout(said, 1)
        if post.moved_on:
            back = TakeBackButton(post.moved_on, self.tr("Take back the move: this post goes on"))
            back.asked.connect(self._on_taken_back)
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_move(self) -> None:
        if self._shown is not None:
            self.move_asked.emit(self._shown.key)

    def _on_leave(self) -> None:
        if self._shown is not None:
            self.leave_asked.emit(self._shown.key)

    def _on_stay(self) -> None:
        if self._shown is not None:
            self.stay_asked.emit(self._shown.key)

    def _on_joined(self) -> None:
        if self._shown is not None:
            self.joined_asked.emit(self._shown.key)

    def _on_taken_back(self, moved_on: str) -> None:
        if self._shown is not None:
            self.move_taken_back.emit(self._shown.key, moved_on)
