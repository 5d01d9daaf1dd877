"""The work of the pane: one cell at a time is written in, listed, and shown to the room.

One invariant: a cell is never changed before what was typed in it is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.actions import Serves
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.inject_events import given_last, is_answered_by
from facilitator_app.domain.outputs import Output
from facilitator_app.problems import Problem
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.noting_places import along, beside
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.services.wall_programme import round_subject
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.notes.board_card import BoardCard
from facilitator_app.ui.notes.entry_card import EntryCard
from facilitator_app.ui.notes.entry_line import BegunMark
from facilitator_app.ui.notes.growing import Growing
from facilitator_app.ui.notes.harvest_card import HarvestCard
from facilitator_app.ui.notes.keys import NotesKeys
from facilitator_app.ui.notes.leader_finder import LeaderFinder
from facilitator_app.ui.notes.listing import listed_outputs, suggestions_of, wall_aside
from facilitator_app.ui.notes.outputs_card import OutputsCard
from facilitator_app.ui.notes.suggestions import Suggestions
from facilitator_app.ui.notes.wall_acts import WallActs
from facilitator_app.ui.programme.laying_on_wall import WallLayer

GAP_PX = 16
FEW_FIELDS = 5


class WorkPane(QWidget):
    """Left: who lacks what. Right: the entry line and the outputs of the chosen cell."""

    moved = Signal()
    round_asked = Signal()
    dilemma_asked = Signal()
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
        clock: Clock,
        entry: Entry,
        date_words: Callable[[date], str],
        harvesting: Harvesting,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self._linking, self._harvesting = linking, harvesting
        self._notes, self._document, self._show, self._clock = notes, document, show, clock
        self._layer = WallLayer(show)
        self._place: Place | None = None
        self._known_draft = ""
        self._is_saving_draft = False
        self._had_draft = False
        self._build(entry, date_words)
        self._wall = WallActs(
            card=self._outputs_card, notes=notes, releasing=releasing, document=document, show=show
        )
        self._growing = Growing(
            card=self._outputs_card,
            finder=self._finder,
            harvest=self._harvest_card,
            harvesting=harvesting,
            document=document,
            sentence=sentence,
        )
        self._connect()

    def place(self) -> Place | None:
        """The cell that is written in."""
        return self._place

    def board(self) -> NotesBoard | None:
        """What stands at the place; None when there is no place, or it has gone."""
        return self._notes.board(self._place) if self._place is not None else None

    def render_board(self, board: NotesBoard) -> None:
        """Draw the cells, the entry and the outputs. Words being typed stay as they are."""
        is_narrow = len(board.fields) <= FEW_FIELDS
        self._row.setStretch(0, 4 if is_narrow else 1)
        self._row.setStretch(1, 5 if is_narrow else 1)
        self._board_card.show_board(board)
        self._board_card.round_on_wall.show_for(round_subject(board.block.id), self._layer)
        events = self._show.events()
        given = given_last(events, block_id=board.block.id, round_number=board.place.round_number)
        is_awaited = (
            given is not None
            and given == self._show.given_here()
            and not is_answered_by(given, self._document.all(Output), group_id=board.group.id)
        )
        self._entry_card.show_cell(board, given, is_awaited=is_awaited)
        if board.draft != self._known_draft and not self._entry_card.is_typing():
            self._show_draft(board.draft)
        self._suggestions.know(themes=suggestions_of(board), people=suggestions_of(self._notes.mentions()))
        self._render_outputs(board)

    def take(self, change: RecordsChanged) -> bool:
        """Whether the change was no more than what is being typed here, and is drawn already."""
        if not self._is_saving_draft or change.types != {Output} or self._place is None:
            return False
        if self._had_draft == bool(self._notes.draft_text(self._place)):
            return True
        board = self.board()
        if board is None:
            return False
        self._board_card.show_board(board)
        return True

    def has_words(self) -> bool:
        """Whether a line has been begun."""
        return self._entry_card.has_words()

    def save_now(self) -> None:
        """Put what is typed in the file without waiting."""
        self._entry_card.save_now()
        self._outputs_card.end_correcting()
        self._harvest_card.save_now()

    def go_to(self, place: Place) -> None:
        """Turn to a cell; what was typed in the one before is saved first."""
        if place == self._place:
            return
        self.save_now()
        self._document.end_typing()
        had_focus = self._entry_card.isAncestorOf(self.focusWidget() or self)
        self._place = place
        self._wall.stand_at(place)
        self._show_harvest(is_shown=False)
        self._show_draft(self._notes.draft_text(place))
        self.moved.emit()
        if had_focus:
            self.focus_entry()

    def forget(self) -> None:
        """Another file has been opened: stand nowhere."""
        self._place = None
        self._wall.stand_at(None)
        self._show_harvest(is_shown=False)
        self._show_draft("")

    def focus_entry(self) -> None:
        """Put the caret where the output is typed."""
        self._entry_card.focus_entry()

    def turn_to(self, output_id: str) -> None:
        """Stand on one of the cell's outputs."""
        self._outputs_card.focus_list(output_id)

    def render_undo(self) -> None:
        """Whether there is anything to undo."""
        self._outputs_card.set_undo("" if self._can_undo() else self.tr("There is nothing to undo."))

    def _render_outputs(self, board: NotesBoard) -> None:
        zone = self._clock.local_now().tzinfo
        aside, grown = wall_aside(self._show.show), self._harvesting.grown()
        listed = listed_outputs(board, aside, zone, self._show.events(), grown)
        self._outputs_card.show_outputs(f"{board.group.name} · {board.field.label}", listed)
        self._wall.render(board)
        self._growing.render()
        self.render_undo()

    def _show_harvest(self, *, is_shown: bool) -> None:
        self._lists.setCurrentWidget(self._harvest_card if is_shown else self._outputs_card)

    def _show_draft(self, text: str) -> None:
        self._known_draft = text
        self._suggestions.hide()
        self._entry_card.show_draft(text)

    def _build(self, entry: Entry, date_words: Callable[[date], str]) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_PX)
        self._board_card = BoardCard()
        self._entry_card = EntryCard(notes=self._notes, entry=entry, date_words=date_words)
        self._outputs_card = OutputsCard()
        right = QVBoxLayout()
        right.setSpacing(GAP_PX)
        right.addWidget(self._entry_card)
        self._finder = LeaderFinder(self._harvesting.leaders, self)
        self._outputs_card.put_under(self._finder)
        self._harvest_card = HarvestCard()
        self._lists = QStackedWidget()
        self._lists.addWidget(self._outputs_card)
        self._lists.addWidget(self._harvest_card)
        right.addWidget(self._lists, 1)
        self._row.addWidget(self._board_card)
        self._row.addLayout(right)
        self._suggestions = Suggestions(self._entry_card.line, self)
        self._entry_card.line.let_popup_take(self._suggestions.take_key)

    def _connect(self) -> None:
        card, outputs = self._entry_card, self._outputs_card
        card.draft_typed.connect(self._on_draft_typed)
        card.line_committed.connect(self._on_line_committed)
        card.value_typed.connect(self._on_value_typed)
        card.question_asked.connect(self._on_question_asked)
        card.mark_begun.connect(self._on_mark_begun)
        card.left.connect(self._on_left)
        outputs.undo_asked.connect(self._on_undo)
        outputs.corrected.connect(self._notes.correct)
        outputs.correction_ended.connect(self._document.end_typing)
        outputs.theme_chosen.connect(self._notes.toggle_theme)
        outputs.removed.connect(self._notes.remove)
        outputs.inject_dropped.connect(self._on_inject_dropped)
        outputs.since_last_asked.connect(self.since_last_requested)
        outputs.serves_said.connect(self._on_serves_said)
        outputs.wording_chosen.connect(self._notes.wordings.bring_back)
        self._growing.harvest_asked.connect(self._on_harvest)
        self._growing.place_asked.connect(self._on_place_asked)
        self._growing.leader_requested.connect(self.leader_requested)
        self._suggestions.taken.connect(card.line.finish_mark)
        self._suggestions.taken_by_enter.connect(card.line.committed)
        self._board_card.round_on_wall.asked.connect(self._layer.turn)
        self._board_card.cell_chosen.connect(self._on_cell_chosen)
        self._board_card.pointed.connect(self.focus_entry)
        self._connect_keys()

    def _connect_keys(self) -> None:
        self._keys = NotesKeys(self)
        self._keys.group_asked.connect(self._on_group_asked)
        self._keys.group_step_asked.connect(self._on_group_step)
        self._keys.question_step_asked.connect(self._on_question_step)
        self._keys.show_asked.connect(self._wall.show_group)
        self._keys.large_asked.connect(self._wall.show_chosen_large)
        self._keys.region_asked.connect(self._on_region)
        self._keys.inject_asked.connect(self._entry_card.inject.toggle)
        self._keys.grow_asked.connect(self._on_grow)
        self._keys.serves_asked.connect(self._on_serves_key)
        self._keys.wordings_asked.connect(self._outputs_card.offer_wordings)
        self._keys.round_asked.connect(self.round_asked)
        self._keys.dilemma_asked.connect(self.dilemma_asked)

    def _on_cell_chosen(self, group_id: str, field_key: str) -> None:
        if self._place is not None:
            self.go_to(replace(self._place, group_id=group_id, field_key=field_key))

    def _on_group_asked(self, number: int) -> None:
        if self._place is None:
            return
        groups = self._notes.groups(self._place.block_id)
        if number <= len(groups):
            self.go_to(replace(self._place, group_id=groups[number - 1].id))
            self.focus_entry()

    def _on_group_step(self, step: int) -> None:
        board = self.board()
        if board is not None:
            self.go_to(beside(board, groups=step))
            self.focus_entry()

    def _on_question_step(self, step: int) -> None:
        board = self.board()
        if board is not None:
            self.go_to(beside(board, fields=step))
            self.focus_entry()

    def _on_question_asked(self, step: int) -> None:
        board = self.board()
        place = along(board, step) if board is not None else None
        if place is not None:
            self.go_to(place)
            self.focus_entry()
        elif step < 0 or not self._outputs_card.focus_in():
            self._board_card.matrix.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_region(self) -> None:
        focused = self.focusWidget() or self
        if self._entry_card.isAncestorOf(focused) and (
            self._outputs_card.focus_list() or self._outputs_card.focus_in()
        ):
            return
        if focused is self._board_card.matrix:
            self.focus_entry()
        else:
            self._board_card.matrix.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_draft_typed(self, text: str) -> None:
        if self._place is None:
            return
        self._is_saving_draft = True
        # What is said is counted without the drafts: the board changes only when one is begun or has gone.
        self._had_draft = bool(self._notes.draft_text(self._place))
        try:
            self._notes.type_draft(self._place, text)
        finally:
            self._is_saving_draft = False
        self._known_draft = self._notes.draft_text(self._place)

    def _on_line_committed(self, text: str) -> None:
        if self._place is None or not text.strip():
            return
        if not self._notes.read(text).text:
            self._entry_card.marks.show_advice(self.tr("Write the output as well."))
            return
        self._show_draft("")
        self._notes.commit_line(self._place, text, inject_key=self._entry_card.inject.inject_key())

    def _on_value_typed(self, value: FieldValue) -> None:
        if self._place is not None:
            self._notes.set_value(self._place, value)

    def _on_left(self) -> None:
        self._suggestions.hide()
        self._document.end_typing()

    def _on_mark_begun(self, begun: BegunMark | None) -> None:
        if begun is None:
            self._suggestions.hide()
        else:
            self._suggestions.offer(begun, self._entry_card.caret(self))

    def _on_undo(self) -> None:
        self.save_now()
        if self._can_undo():
            self._document.undo()

    def _can_undo(self) -> bool:
        """What was done elsewhere is not undone from here, where it is not seen."""
        return self._document.undo_state().undo_label in STEPS_OF_CAPTURE

    def _on_inject_dropped(self, output_id: str) -> None:
        self._linking.answer_inject(output_id, "")

    def _on_serves_said(self, output_id: str, value: str) -> None:
        self._linking.say_serves(output_id, Serves(value) if value else None)

    def _on_serves_key(self, value: str) -> None:
        if self._lists.currentWidget() is self._outputs_card:
            self._linking.turn_serves(self._outputs_card.chosen_id(), Serves(value))

    def _on_grow(self, kind: str) -> None:
        if self._lists.currentWidget() is self._outputs_card:
            self._growing.grow(kind)

    def _on_harvest(self, is_shown: bool) -> None:
        had_focus = self._harvest_card.isAncestorOf(self.focusWidget() or self)
        self._show_harvest(is_shown=is_shown)
        if had_focus and not is_shown and not self._outputs_card.focus_list():
            self.focus_entry()

    def _on_place_asked(self, place: Place, output_id: str) -> None:
        self.go_to(place)
        self._outputs_card.focus_list(output_id)
