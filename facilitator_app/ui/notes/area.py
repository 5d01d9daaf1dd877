"""Notér: what the groups say, typed in while they say it.

One invariant: nothing typed moves the show, and a cell is never changed before what was typed in it is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside
from facilitator_app.services.changes import RecordsChanged, Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.noting_places import (
    along,
    aside_of,
    beside,
    moved_to_block,
    outputs_of_field,
    place_of_stop,
)
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.ui.area import Area
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, EmptyState, Variant
from facilitator_app.ui.notes.board_card import BoardCard
from facilitator_app.ui.notes.entry_card import EntryCard
from facilitator_app.ui.notes.header import NotesHeader
from facilitator_app.ui.notes.keys import NotesKeys
from facilitator_app.ui.notes.listing import context_words, listed_outputs, suggestions_of, wall_aside
from facilitator_app.ui.notes.outputs_card import OutputsCard
from facilitator_app.ui.notes.suggestions import Suggestions
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.ticker import Ticker

MARGIN_PX = 16
SHARES = (4, 5)


class NotesArea(Area):
    """Left: who lacks what. Right: the entry line and the answers of the chosen cell."""

    people_requested = Signal()
    own_window_requested = Signal()

    def __init__(  # noqa: PLR0913 - the services it is built on, each once, by name
        self,
        *,
        notes: TakingNotes,
        document: Document,
        show: RunningShow,
        timer: RunningTimer,
        pictures: WallPictures,
        day: RunningDay,
        hub: Hub,
        ticker: Ticker,
        clock: Clock,
        entry: Entry,
        date_words: Callable[[date], str],
    ) -> None:
        super().__init__(name="notes")
        self._notes, self._document, self._show, self._timer = notes, document, show, timer
        self._pictures, self._day, self._hub, self._ticker, self._clock = pictures, day, hub, ticker, clock
        self._place: Place | None = None
        self._known_draft = ""
        self._is_following = True
        self._is_saving_draft = False
        self._build(entry, date_words)
        self._connect()

    def place(self) -> Place | None:
        """The cell that is written in."""
        return self._place

    def render_area(self) -> None:
        """Draw everything at the place; another place when this one has gone."""
        board = self._board()
        self._render_header(board)
        self._render_wall()
        if board is None:
            has_blocks = bool(self._notes.noted_blocks())
            self._pages.setCurrentWidget(self._no_groups if has_blocks else self._no_questions)
            return
        self._pages.setCurrentWidget(self._work)
        self._board_card.show_board(board)
        self._entry_card.show_cell(board)
        if board.draft != self._known_draft and not self._entry_card.is_typing():
            self._show_draft(board.draft)
        self._render_outputs(board)
        self._suggestions.know(
            themes=suggestions_of(board), people=suggestions_of(self._notes.mentions())
        )

    def save_now(self) -> None:
        """Put what is typed in the file without waiting, for example before the window closes."""
        self._entry_card.save_now()
        self._outputs_card.end_correcting()

    def go_to(self, place: Place) -> None:
        """Turn to a cell; what was typed in the one before is saved first."""
        if place == self._place:
            return
        self.save_now()
        self._document.end_typing()
        self._suggestions.hide()
        is_entry = self._entry_card.isAncestorOf(self.focusWidget() or self)
        self._place = place
        self._known_draft = self._notes.draft_text(place)
        self._entry_card.show_draft(self._known_draft)
        self.invalidate()
        if is_entry:
            self._entry_card.focus_entry()

    def focus_entry(self) -> None:
        """Put the caret where the answer is typed."""
        self._entry_card.focus_entry()

    def stand_alone(self) -> None:
        """The area is the whole of a window: it offers no other window."""
        self._header.hide_own_window()

    def _board(self) -> NotesBoard | None:
        board = self._notes.board(self._place) if self._place is not None else None
        if board is not None:
            return board
        place = place_of_stop(self._notes, self._document, self._show.current_stop(), None)
        noted = self._notes.noted_blocks()
        self._place = place or (self._notes.first_place(noted[0].block.id) if noted else None)
        if self._place is None:
            return None
        self._known_draft = self._notes.draft_text(self._place)
        self._entry_card.show_draft(self._known_draft)
        return self._notes.board(self._place)

    def _render_header(self, board: NotesBoard | None) -> None:
        title = self.tr("Notes")
        noted = self._notes.noted_blocks()
        if board is None:
            self._header.set_title(title)
            self._header.show_blocks((), "")
            self._header.show_rounds((), 0)
            self._header.show_dilemmas((), "")
            self._header.show_following(can_follow=False)
            return
        context = context_words(board, self._show.current_stop(), self._document)
        self._header.set_title(f"{title} · {board.block.title}", context)
        self._header.show_blocks([(n.block.id, n.block.title) for n in noted], board.block.id)
        self._header.show_rounds(board.rounds, board.place.round_number)
        dilemmas = [(dilemma.id, dilemma.title) for dilemma in board.dilemmas]
        self._header.show_dilemmas(dilemmas, board.place.dilemma_id or "")
        shown_place = place_of_stop(self._notes, self._document, self._show.current_stop(), self._place)
        is_elsewhere = shown_place is not None and shown_place != self._place
        self._header.show_following(can_follow=is_elsewhere and not self._is_following)

    def _render_outputs(self, board: NotesBoard) -> None:
        on_wall = wall_aside(self._show.show)
        listed = listed_outputs(board, self._notes, on_wall, self._clock.local_now().tzinfo)
        count = self.tr("%n answers", "", len(listed))
        self._outputs_card.show_outputs(f"{board.group.name} · {board.field.label}", count, listed)
        laid = self._show.show.aside
        self._outputs_card.show_wall(
            group_words=self.tr("Show the group's answers"),
            is_group_on=laid == aside_of(board.place),
            is_all_on=laid == replace(aside_of(board.place), group_id=""),
            reason=self._off_reason(board),
        )
        undo_label = self._document.undo_state().undo_label
        self._outputs_card.set_undo("" if undo_label else self.tr("There is nothing to undo."))

    def _off_reason(self, board: NotesBoard) -> str:
        from facilitator_app.services.taking_notes import is_for_room

        if not is_for_room(board.field):
            return self.tr("»{field}« is not for the wall.").format(field=board.field.label)
        return "" if outputs_of_field(self._notes, board.place) else self.tr("There are no answers yet.")

    def _render_wall(self) -> None:
        reading = self._timer.reading()
        self._header.clock.show_reading(reading)
        view = self._pictures.on_wall(
            self._show.show, day=self._day.reading(), timer=reading, now=self._clock.local_now()
        )
        self._header.wall.show_wall(view, is_open=self._show.show.is_open)

    def _show_draft(self, text: str) -> None:
        self._known_draft = text
        self._entry_card.show_draft(text)

    def _build(self, entry: Entry, date_words: Callable[[date], str]) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = NotesHeader()
        outer.addWidget(self._header)
        self._pages = QStackedWidget()
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARGIN_PX)
        self._board_card = BoardCard()
        self._entry_card = EntryCard(notes=self._notes, entry=entry, date_words=date_words)
        self._outputs_card = OutputsCard()
        right = QVBoxLayout()
        right.setSpacing(MARGIN_PX)
        right.addWidget(self._entry_card)
        right.addWidget(self._outputs_card, 1)
        row.addWidget(self._board_card, SHARES[0])
        row.addLayout(right, SHARES[1])
        self._no_groups, self._no_questions = self._build_no_groups(), self._build_no_questions()
        for page in (self._work, self._no_groups, self._no_questions):
            self._pages.addWidget(page)
        outer.addWidget(self._pages, 1)
        self._suggestions = Suggestions(self)
        self._entry_card.line.let_popup_take(self._suggestions.take_key)

    def _build_no_groups(self) -> QWidget:
        self._to_people = Button(self.tr("Go to participants"), "users", variant=Variant.PRIMARY)
        self._to_people.setObjectName("to_people")
        fact = self.tr("No groups yet")
        advice = self.tr("Answers are written group by group. Make the groups among the participants.")
        return EmptyState("users", fact, advice, (self._to_people,))

    def _build_no_questions(self) -> QWidget:
        fact = self.tr("No block asks the groups anything")
        advice = self.tr("Give a block a form under Plan. Its questions can then be answered here.")
        return EmptyState("notebook-pen", fact, advice)

    def _connect(self) -> None:
        self._connect_outside()
        card, outputs = self._entry_card, self._outputs_card
        card.draft_typed.connect(self._on_draft_typed)
        card.line_committed.connect(self._on_line_committed)
        card.value_typed.connect(self._on_value_typed)
        card.question_asked.connect(self._on_question_asked)
        card.mark_begun.connect(self._on_mark_begun)
        card.left.connect(self._on_left)
        outputs.undo_asked.connect(self._on_undo)
        outputs.show_group_asked.connect(self._on_show_group)
        outputs.show_all_asked.connect(self._on_show_all)
        outputs.corrected.connect(self._notes.correct)
        outputs.correction_ended.connect(self._document.end_typing)
        outputs.theme_chosen.connect(self._notes.toggle_theme)
        outputs.removed.connect(self._notes.remove)
        outputs.release_asked.connect(self._on_release)
        self._suggestions.taken.connect(card.line.finish_mark)
        self._board_card.cell_chosen.connect(self._on_cell_chosen)
        self._to_people.clicked.connect(self.people_requested)

    def _connect_outside(self) -> None:
        hub, header = self._hub, self._header
        hub.file_opened.connect(self._on_file_opened)
        hub.records_changed.connect(self._on_records_changed)
        hub.show_changed.connect(self._on_show_changed)
        hub.timer_changed.connect(self._on_tick)
        hub.projector_changed.connect(self._on_tick)
        hub.undo_changed.connect(self._on_undo_changed)
        hub.saved.connect(self._on_saved)
        hub.save_failed.connect(self._on_save_failed)
        self._ticker.ticked.connect(self._on_tick)
        header.block_chosen.connect(self._on_block_chosen)
        header.round_chosen.connect(self._on_round_chosen)
        header.dilemma_chosen.connect(self._on_dilemma_chosen)
        header.follow_asked.connect(self._on_follow)
        header.own_window_asked.connect(self.own_window_requested)
        self._keys = NotesKeys(self)
        self._keys.group_asked.connect(self._on_group_asked)
        self._keys.group_step_asked.connect(self._on_group_step)
        self._keys.question_step_asked.connect(self._on_question_step)
        self._keys.show_asked.connect(self._on_show_group)
        self._keys.region_asked.connect(self._on_region)

    def _on_file_opened(self, _change: object) -> None:
        self._entry_card.show_draft("")
        self._place, self._known_draft, self._is_following = None, "", True
        self.invalidate()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if self._is_saving_draft and change.types == {Output} and self._place is not None:
            board = self._notes.board(self._place)
            if board is not None:
                self._board_card.show_board(board)
            return
        self.invalidate()

    def _on_show_changed(self, _change: object) -> None:
        if self._is_following and self._entry_card.has_words():
            # The cell is never taken from under a line that has been begun; the button leads to the show.
            self._is_following = self._shown_place() in (None, self._place)
        elif self._is_following:
            self._follow()
        self.invalidate()

    def _on_follow(self) -> None:
        self._is_following = True
        self._follow()
        self.invalidate()
        self._entry_card.focus_entry()

    def _follow(self) -> None:
        place = self._shown_place()
        if place is not None:
            self.go_to(place)

    def _shown_place(self) -> Place | None:
        return place_of_stop(self._notes, self._document, self._show.current_stop(), self._place)

    def _on_block_chosen(self, block_id: str) -> None:
        place = moved_to_block(self._notes, block_id, self._place)
        if place is not None and block_id != (self._place.block_id if self._place else ""):
            self._go_by_choice(place)

    def _on_round_chosen(self, number: int) -> None:
        if self._place is not None:
            self._go_by_choice(replace(self._place, round_number=number))

    def _on_dilemma_chosen(self, dilemma_id: str) -> None:
        if self._place is not None:
            self._go_by_choice(replace(self._place, dilemma_id=dilemma_id))

    def _go_by_choice(self, place: Place) -> None:
        self._is_following = False
        self.go_to(place)
        self._is_following = self._shown_place() == self._place
        self.invalidate()
        self._entry_card.focus_entry()

    def _on_cell_chosen(self, group_id: str, field_key: str) -> None:
        if self._place is not None:
            self.go_to(replace(self._place, group_id=group_id, field_key=field_key))

    def _on_group_asked(self, number: int) -> None:
        groups = self._notes.groups()
        if self._place is not None and number <= len(groups):
            self.go_to(replace(self._place, group_id=groups[number - 1].id))
            self._entry_card.focus_entry()

    def _on_group_step(self, step: int) -> None:
        self._step(groups=step)

    def _on_question_step(self, step: int) -> None:
        self._step(fields=step)

    def _step(self, *, groups: int = 0, fields: int = 0) -> None:
        board = self._notes.board(self._place) if self._place is not None else None
        if board is not None:
            self.go_to(beside(board, groups=groups, fields=fields))
            self._entry_card.focus_entry()

    def _on_question_asked(self, step: int) -> None:
        board = self._notes.board(self._place) if self._place is not None else None
        place = along(board, step) if board is not None else None
        if place is not None:
            self.go_to(place)
            self._entry_card.focus_entry()
        elif step > 0:
            self._outputs_card.show_group.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._board_card.matrix.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _on_region(self) -> None:
        if self._entry_card.isAncestorOf(self.focusWidget() or self):
            if not self._outputs_card.focus_list():
                self._outputs_card.show_group.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._outputs_card.isAncestorOf(self.focusWidget() or self):
            self._board_card.matrix.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._entry_card.focus_entry()

    def _on_draft_typed(self, text: str) -> None:
        if self._place is None:
            return
        self._is_saving_draft = True
        try:
            self._notes.type_draft(self._place, text)
        finally:
            self._is_saving_draft = False
        self._known_draft = self._notes.draft_text(self._place)

    def _on_line_committed(self, text: str) -> None:
        if self._place is None or not text.strip():
            return
        if self._notes.read(text).text:
            self._known_draft = ""
            self._entry_card.show_draft("")
            self._notes.commit_line(self._place, text)
        else:
            self._entry_card.marks.show_advice(self.tr("Write the answer too."))

    def _on_value_typed(self, value: FieldValue) -> None:
        if self._place is not None:
            self._notes.set_value(self._place, value)

    def _on_left(self) -> None:
        self._suggestions.hide()
        self._document.end_typing()

    def _on_mark_begun(self, begun: object) -> None:
        line = self._entry_card
        self._suggestions.offer(begun, line.caret(self))  # type: ignore[arg-type]  # a signal carries any object

    def _on_undo(self) -> None:
        self.save_now()
        self._document.undo()

    def _on_undo_changed(self, _change: object) -> None:
        label = self._document.undo_state().undo_label
        self._outputs_card.set_undo("" if label else self.tr("There is nothing to undo."))

    def _on_release(self, output_id: str) -> None:
        output = self._document.get(Output, output_id)
        if output is None:
            return
        if output.is_shown:
            self._notes.hide_outputs((output,))
        else:
            self._notes.show_outputs((output,))

    def _on_show_group(self) -> None:
        if self._place is not None and self._outputs_card.show_group.isEnabled():
            self._toggle_aside(aside_of(self._place), self._notes.outputs(self._place))

    def _on_show_all(self) -> None:
        if self._place is not None:
            aside = replace(aside_of(self._place), group_id="")
            self._toggle_aside(aside, outputs_of_field(self._notes, self._place))

    def _toggle_aside(self, aside: Aside, outputs: tuple[Output, ...]) -> None:
        if self._show.show.aside == aside:
            self._show.clear_aside()
            return
        self._notes.show_outputs(outputs)
        self._show.show_aside(aside)

    def _on_saved(self, change: Saved) -> None:
        self._header.saved.show_saved(self._clock_words(change.at))

    def _on_save_failed(self, _change: object) -> None:
        self._header.saved.show_unsaved()

    def _on_tick(self, _change: object = None) -> None:
        if self.isVisible():
            self._render_wall()

    def _clock_words(self, at: datetime) -> str:
        return clock_words(at.astimezone(self._clock.local_now().tzinfo))
