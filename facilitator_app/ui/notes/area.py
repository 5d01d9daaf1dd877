"""Notér: what the groups say, typed in while they say it.

One invariant: nothing typed moves the show, and the show never takes a cell from under a line that is begun.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.outputs import Output
from facilitator_app.problems import Problem
from facilitator_app.services.changes import RecordsChanged, Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.notes_board import NotesBoard, Place, place_of_output
from facilitator_app.services.noting_places import around, moved_to_block, place_of_stop
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.ui.area import Area
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes.header import NotesHeader
from facilitator_app.ui.notes.listing import context_words, rounds_in
from facilitator_app.ui.notes.live_wall import room_sees
from facilitator_app.ui.notes.nothing import NoGroups, NoQuestions
from facilitator_app.ui.notes.pages import OUTPUTS, NotesPages, PageToCome
from facilitator_app.ui.notes.ports import RoomWall
from facilitator_app.ui.notes.words import round_word
from facilitator_app.ui.notes.work_pane import WorkPane
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.ticker import Ticker

MARGIN_PX = 16


class NotesArea(Area):
    """The header follows the show and the file; the work pane is where outputs are written."""

    people_requested = Signal()
    plan_requested = Signal()
    own_window_requested = Signal()
    leader_requested = Signal(str)
    since_last_requested = Signal()

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
        harvesting: Harvesting,
        sentence: Callable[[Problem], str],
        more_pages: Sequence[PageToCome] = (),
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
            harvesting=harvesting,
            sentence=sentence,
        )
        self._build(more_pages)
        self._connect(hub, ticker)

    def place(self) -> Place | None:
        """The cell that is written in."""
        return self._pane.place()

    def begin(self) -> None:
        """Work begins in the line, so that Alt+1…9 and typing work at once, or where the open page says."""
        page = self._pages.open_page()
        if page is not None:
            page.begin()
        else:
            self.focus_entry()

    def turn_to(self, key: str) -> None:
        """Turn to a page; what was typed on the one before is saved first."""
        self._pages.turn_to(key)

    def render_area(self) -> None:
        """Draw everything at the place; another place when this one has gone."""
        board = self._pane.board()
        if board is None:
            board = self._stand_somewhere()
        self._render_header(board)
        self._render_wall()
        page = self._pages.open_page()
        if page is not None:
            page.render_page()
        elif board is not None:
            self._pane.render_board(board)
            self._outputs.setCurrentWidget(self._pane)
        else:
            has_blocks = bool(self._notes.noted_blocks())
            self._outputs.setCurrentWidget(self._no_groups if has_blocks else self._no_questions)

    def showEvent(self, event: QShowEvent) -> None:
        """The caret stands where outputs are typed, unless the keyboard is somewhere outside."""
        super().showEvent(event)
        focused = self.window().focusWidget()
        if focused is None or self.isAncestorOf(focused) or not focused.isVisible():
            self.begin()

    def save_now(self) -> None:
        """Put what is typed in the file without waiting, for example before the window closes."""
        self._pane.save_now()
        for page in self._pages.made():
            page.save_now()

    def go_to(self, place: Place) -> None:
        """Turn to a cell; what was typed in the one before is saved first."""
        self._pane.go_to(place)

    def show_output(self, output: Output) -> None:
        """Turn to the cell that an output is in, and stand on it."""
        self.turn_to(OUTPUTS)
        self._go_by_choice(place_of_output(output))
        self._pane.turn_to(output.id)

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
        if board is None or self._pages.open_key() != OUTPUTS:
            header.set_title(title)
            header.hide_choosers()
            return
        context = context_words(board, self._show.current_stop(), self._document)
        header.set_title(title if self._pages.are_several else f"{title} · {board.block.title}", context)
        noted = [(noted.block.id, noted.block.title) for noted in self._notes.noted_blocks()]
        header.show_blocks(noted, board.block.id)
        words = partial(round_word, of=rounds_in(board, self._document))
        header.show_rounds(board.rounds, board.place.round_number, words=words)
        dilemmas = [(dilemma.id, dilemma.title) for dilemma in board.dilemmas]
        header.show_dilemmas(dilemmas, board.place.dilemma_id or "")
        header.show_following(can_follow=not self._is_following and self._shown_place() is not None)

    def _render_wall(self) -> None:
        show, reading = self._show.show, self._timer.reading()
        self._header.clock.show_reading(reading)
        now = self._clock.local_now()
        view = self._pictures.on_wall(show, day=self._day.reading(), timer=reading, now=now)
        self._header.wall.show_wall(
            self._wall.test_view or view, sees=room_sees(self._wall, show), marks=self._wall.marks
        )

    def _build(self, more_pages: Sequence[PageToCome]) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = NotesHeader()
        outer.addWidget(self._header)
        self._outputs = QStackedWidget()
        self._no_groups, self._no_questions = NoGroups(), NoQuestions()
        for widget in (self._pane, self._no_groups, self._no_questions):
            self._outputs.addWidget(widget)
        self._pages = NotesPages(self._outputs, more_pages)
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row = self._pages.listen(self.tr("Outputs"), self)
        if row is not None:
            self._header.put_pages(row)
        outer.addWidget(self._pages, 1)

    def _connect(self, hub: Hub, ticker: Ticker) -> None:
        hub.file_opened.connect(self._on_file_opened)
        hub.workshop_chosen.connect(self._on_file_opened)
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
        self._no_groups.way_out.clicked.connect(self.people_requested)
        self._no_questions.way_out.clicked.connect(self.plan_requested)
        self._pane.moved.connect(self.invalidate)
        self._pane.round_asked.connect(self._on_next_round)
        self._pane.dilemma_asked.connect(self._on_next_dilemma)
        self._pane.leader_requested.connect(self.leader_requested)
        self._pane.since_last_requested.connect(self.since_last_requested)
        self._pages.turned.connect(self._on_turned)

    def _shown_place(self) -> Place | None:
        """Where the show stands, for the group and question that are written for."""
        return place_of_stop(self._notes, self._document, self._show.current_stop(), self._pane.place())

    def _on_file_opened(self, _change: object) -> None:
        self._pane.forget()
        for page in self._pages.made():
            page.start_anew()
        self._is_following = True
        self.invalidate()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if self._pages.open_key() != OUTPUTS or not self._pane.take(change):
            self.invalidate()

    def _on_turned(self, _key: str) -> None:
        self.save_now()
        self.invalidate()
        self.begin()

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

    def _on_next_round(self) -> None:
        board = self._pane.board()
        if board is not None:
            self._on_round_chosen(around(board.rounds, board.place.round_number))

    def _on_next_dilemma(self) -> None:
        board = self._pane.board()
        if board is not None and board.place.dilemma_id:
            ids = [dilemma.id for dilemma in board.dilemmas]
            self._on_dilemma_chosen(around(ids, board.place.dilemma_id))

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
