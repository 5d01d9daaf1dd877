"""Notér: what the groups say, typed in while they say it.

One invariant: nothing typed moves the show, and the show never takes a cell from under a line that is begun.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.show import Show, WallMode
from facilitator_app.services.changes import RecordsChanged, Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.noting_places import moved_to_block, place_of_stop
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.ui.area import Area
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, EmptyState, Variant
from facilitator_app.ui.notes.header import NotesHeader, RoomSees
from facilitator_app.ui.notes.listing import context_words
from facilitator_app.ui.notes.ports import RoomWall
from facilitator_app.ui.notes.work_pane import WorkPane
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.ticker import Ticker

MARGIN_PX = 16


class NotesArea(Area):
    """The header follows the show and the file; the work pane is where outputs are written."""

    people_requested = Signal()
    plan_requested = Signal()
    own_window_requested = Signal()

    def __init__(
        self,
        *,
        notes: TakingNotes,
        releasing: ReleasingOutputs,
        linking: LinkingOutputs,
        document: Document,
        show: RunningShow,
        timer: RunningTimer,
        pictures: WallPictures,
        day: RunningDay,
        wall: RoomWall,
        hub: Hub,
        ticker: Ticker,
        clock: Clock,
        entry: Entry,
        date_words: Callable[[date], str],
    ) -> None:
        super().__init__(name="notes")
        self._notes, self._document, self._show = notes, document, show
        self._timer, self._pictures, self._day, self._clock = timer, pictures, day, clock
        self._wall = wall
        self._is_following = True
        self._pane = WorkPane(
            notes=notes,
            releasing=releasing,
            linking=linking,
            document=document,
            show=show,
            clock=clock,
            entry=entry,
            date_words=date_words,
        )
        self._build()
        self._connect(hub, ticker)

    def place(self) -> Place | None:
        """The cell that is written in."""
        return self._pane.place()

    def begin(self) -> None:
        """Work begins in the line, so that Alt+1…9 and typing work at once."""
        self.focus_entry()

    def render_area(self) -> None:
        """Draw everything at the place; another place when this one has gone."""
        board = self._pane.board()
        if board is None:
            board = self._stand_somewhere()
        self._render_header(board)
        self._render_wall()
        if board is not None:
            self._pane.render_board(board)
            self._pages.setCurrentWidget(self._pane)
            return
        has_blocks = bool(self._notes.noted_blocks())
        self._pages.setCurrentWidget(self._no_groups if has_blocks else self._no_questions)

    def showEvent(self, event: QShowEvent) -> None:
        """The caret stands where outputs are typed, unless the keyboard is somewhere outside."""
        super().showEvent(event)
        focused = self.window().focusWidget()
        if focused is None or self.isAncestorOf(focused) or not focused.isVisible():
            self._pane.focus_entry()

    def save_now(self) -> None:
        """Put what is typed in the file without waiting, for example before the window closes."""
        self._pane.save_now()

    def go_to(self, place: Place) -> None:
        """Turn to a cell; what was typed in the one before is saved first."""
        self._pane.go_to(place)

    def focus_entry(self) -> None:
        """Put the caret where the output is typed."""
        if self._pane.board() is not None:
            self._pane.focus_entry()

    def stand_alone(self) -> None:
        """The area is the whole of a window: it offers no other window."""
        self._header.hide_own_window()

    def _stand_somewhere(self) -> NotesBoard | None:
        noted = self._notes.noted_blocks()
        place = self._shown_place() or (self._notes.first_place(noted[0].block.id) if noted else None)
        if place is None or self._notes.board(place) is None:
            return None
        self._pane.go_to(place)
        return self._pane.board()

    def _render_header(self, board: NotesBoard | None) -> None:
        header, title = self._header, self.tr("Notes")
        if board is None:
            header.set_title(title)
            header.show_blocks((), "")
            header.show_rounds((), 0)
            header.show_dilemmas((), "")
            header.show_following(can_follow=False)
            return
        context = context_words(board, self._show.current_stop(), self._document)
        header.set_title(f"{title} · {board.block.title}", context)
        noted = [(noted.block.id, noted.block.title) for noted in self._notes.noted_blocks()]
        header.show_blocks(noted, board.block.id)
        header.show_rounds(board.rounds, board.place.round_number)
        dilemmas = [(dilemma.id, dilemma.title) for dilemma in board.dilemmas]
        header.show_dilemmas(dilemmas, board.place.dilemma_id or "")
        header.show_following(can_follow=not self._is_following and self._shown_place() is not None)

    def _render_wall(self) -> None:
        show, reading = self._show.show, self._timer.reading()
        self._header.clock.show_reading(reading)
        now = self._clock.local_now()
        view = self._pictures.on_wall(show, day=self._day.reading(), timer=reading, now=now)
        self._header.wall.show_wall(
            self._wall.test_view or view, sees=self._room_sees(show), marks=self._wall.marks
        )

    def _room_sees(self, show: Show) -> RoomSees:
        if self._wall.is_projector_missing:
            return RoomSees.LOST
        if not show.is_open:
            return RoomSees.CLOSED
        if self._wall.test_view is not None:
            return RoomSees.TEST
        return RoomSees.BLACK if show.mode is WallMode.BLACK else RoomSees.SHOW

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = NotesHeader()
        outer.addWidget(self._header)
        self._pages = QStackedWidget()
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._no_groups, self._no_questions = self._build_no_groups(), self._build_no_questions()
        for page in (self._pane, self._no_groups, self._no_questions):
            self._pages.addWidget(page)
        outer.addWidget(self._pages, 1)

    def _build_no_groups(self) -> QWidget:
        self._to_people = Button(self.tr("Go to participants"), "users", variant=Variant.PRIMARY)
        self._to_people.setObjectName("to_people")
        fact = self.tr("No groups yet")
        advice = self.tr("Outputs are written group by group. Make the groups among the participants.")
        return EmptyState("users", fact, advice, (self._to_people,))

    def _build_no_questions(self) -> QWidget:
        fact = self.tr("No block asks the groups anything")
        advice = self.tr("Give a block a form under Plan. Its questions can then be answered here.")
        self._to_plan = Button(self.tr("Go to Plan"), "calendar-clock", variant=Variant.PRIMARY)
        self._to_plan.setObjectName("to_plan")
        return EmptyState("notebook-pen", fact, advice, (self._to_plan,))

    def _connect(self, hub: Hub, ticker: Ticker) -> None:
        hub.file_opened.connect(self._on_file_opened)
        hub.records_changed.connect(self._on_records_changed)
        hub.show_changed.connect(self._on_show_changed)
        hub.timer_changed.connect(self._on_tick)
        hub.projector_changed.connect(self._on_tick)
        hub.undo_changed.connect(self._on_undo_changed)
        hub.saved.connect(self._on_saved)
        hub.save_failed.connect(self._on_save_failed)
        ticker.ticked.connect(self._on_tick)
        header = self._header
        header.block_chosen.connect(self._on_block_chosen)
        header.round_chosen.connect(self._on_round_chosen)
        header.dilemma_chosen.connect(self._on_dilemma_chosen)
        header.follow_asked.connect(self._on_follow)
        header.own_window_asked.connect(self.own_window_requested)
        self._to_people.clicked.connect(self.people_requested)
        self._to_plan.clicked.connect(self.plan_requested)
        self._pane.moved.connect(self.invalidate)

    def _shown_place(self) -> Place | None:
        """Where the show stands, for the group and question that are written for."""
        return place_of_stop(self._notes, self._document, self._show.current_stop(), self._pane.place())

    def _on_file_opened(self, _change: object) -> None:
        self._pane.forget()
        self._is_following = True
        self.invalidate()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if not self._pane.take(change):
            self.invalidate()

    def _on_undo_changed(self, _change: object) -> None:
        if self.isVisible():
            self._pane.render_undo()

    def _on_show_changed(self, _change: object) -> None:
        shown = self._shown_place()
        if self._is_following and shown is not None and shown != self._pane.place():
            self._is_following = not self._pane.has_words()
            if self._is_following:
                self._pane.go_to(shown)
        self.invalidate()

    def _on_follow(self) -> None:
        self._is_following = True
        shown = self._shown_place()
        if shown is not None:
            self._pane.go_to(shown)
        self.invalidate()
        self._pane.focus_entry()

    def _on_block_chosen(self, block_id: str) -> None:
        before = self._pane.place()
        place = moved_to_block(self._notes, block_id, before)
        if place is not None and before is not None and block_id != before.block_id:
            self._go_by_choice(place)

    def _on_round_chosen(self, number: int) -> None:
        place = self._pane.place()
        if place is not None:
            self._go_by_choice(replace(place, round_number=number))

    def _on_dilemma_chosen(self, dilemma_id: str) -> None:
        place = self._pane.place()
        if place is not None:
            self._go_by_choice(replace(place, dilemma_id=dilemma_id))

    def _go_by_choice(self, place: Place) -> None:
        self._pane.go_to(place)
        self._is_following = self._shown_place() == place
        self.invalidate()
        self._pane.focus_entry()

    def _on_saved(self, change: Saved) -> None:
        self._header.saved.show_saved(clock_words(change.at.astimezone(self._clock.local_now().tzinfo)))

    def _on_save_failed(self, _change: object) -> None:
        self._header.saved.show_unsaved()

    def _on_tick(self, _change: object = None) -> None:
        if self.isVisible():
            self._render_wall()
