"""*Pre-jekter*: the board of small trials across units, and one card opened beside it.

Invariant: nothing that names a leader reaches the wall from here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.harvest import Learning, PrejectDecision, PrejectStage
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.preject_cards import PrejectCard, PrejectColumn
from facilitator_app.domain.show import Aside
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.running_prejects import RunningPrejects
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.wall_prejects import BOARD, preject_subject
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, EmptyState, Fit, KeyHint, PlainLabel, Tone, Variant
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.prejects_board import PrejectBoard, StageLine
from facilitator_app.ui.programme.prejects_card import CardLine
from facilitator_app.ui.programme.prejects_learnings import LearningLine
from facilitator_app.ui.programme.prejects_pane import OpenCard, PrejectPane
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 16
PANE_PX = 400
ALONE_BELOW_PX = 1120
LATER = (PrejectStage.LEARNING, PrejectStage.DECIDED)


class PrejectsPage(ProgrammePage):
    """`posters_requested` asks for the posters, where documents are printed."""

    posters_requested = Signal()

    def __init__(
        self,
        *,
        prejects: RunningPrejects,
        document: Document,
        show: RunningShow,
        hub: Hub,
        clock: Clock,
        entry: Entry,
        date_words: Callable[[date], str],
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self.setObjectName("prejects_page")
        self._prejects = prejects
        self._document = document
        self._show = show
        self._hub = hub
        self._clock = clock
        self._date_words = date_words
        self._sentence = sentence
        self._open_id = ""
        self._build(entry)
        self._connect()

    def render_page(self) -> None:
        """Draw the board, and the card that is open."""
        board = self._prejects.board()
        count = sum(len(column.cards) for column in board)
        self._stack.setCurrentWidget(self._work if count else self._empty)
        self._posters.setEnabled(bool(count))
        units = len(self._prejects.units())
        self._told.setText(
            self.tr("%n pre-jects", "", count) + " · " + self.tr("%n units taking part", "", units)
        )
        self._board.show_stages([self._stage_line(column) for column in board])
        self._draw_pane()
        self._draw_wall()

    def begin(self) -> None:
        """On the chosen card; on an empty board where the first is made."""
        if self._stack.currentWidget() is self._empty:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._board.focus_chosen()

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Posters, and a new card."""
        return (self._posters, self._add)

    def open_entry(self, entry_id: str) -> None:
        """Open a card."""
        self.render_page()
        self._board.choose(entry_id)
        self._on_opened(entry_id)

    def move_chosen(self, by: int) -> None:
        """The outlined card goes, and has the keyboard."""
        if self._board.chosen_id():
            self._on_move(self._board.chosen_id(), by)

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        self._pane.save_now()

    def start_anew(self) -> None:
        """Another file: no card is open."""
        self._open_id = ""
        self._pane.start_anew()
        self._board.start_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window an open card has the room of the board."""
        super().resizeEvent(event)
        self._share_room()

    def _stage_line(self, column: PrejectColumn) -> StageLine:
        titles = {
            PrejectStage.IDEA: self.tr("Idea"),
            PrejectStage.TRYING: self.tr("Trying"),
            PrejectStage.LEARNING: self.tr("Learning"),
            PrejectStage.DECIDED: self.tr("Decided"),
        }
        return StageLine(
            stage=column.stage,
            title=titles[column.stage],
            cards=tuple(self._card_line(card) for card in column.cards),
        )

    def _card_line(self, card: PrejectCard) -> CardLine:
        words = {
            PrejectDecision.GO_ON: self.tr("Go on"),
            PrejectDecision.CHANGE: self.tr("Change"),
            PrejectDecision.STOP: self.tr("Stop"),
        }
        is_later = card.preject.stage in LATER and bool(card.learned)
        decision = card.preject.decision
        return CardLine(
            preject_id=card.preject.id,
            title=self._title_of(card),
            for_whom=self.tr("For: {whom}").format(whom=one_line(card.for_whom)) if card.for_whom else "",
            label=self.tr("Learned") if is_later else self.tr("Smallest next step"),
            told=card.learned if is_later else card.next_step,
            units=", ".join(card.units),
            mark=words[decision] if decision is not None else one_line(card.by_when),
            decision=decision,
        )

    def _title_of(self, card: PrejectCard) -> str:
        return card.title or self.tr("Untitled")

    def _draw_pane(self) -> None:
        card = self._prejects.card(self._open_id)
        form = self._prejects.form_of(card.preject) if card is not None else None
        if card is None or form is None:
            self._open_id = ""
        else:
            self._pane.show_card(
                OpenCard(
                    preject_id=card.preject.id,
                    title=self._title_of(card),
                    form=form,
                    values=card.preject.values,
                    decision=card.preject.decision,
                    learnings=tuple(self._learning_line(one) for one in card.preject.learnings),
                    grown_from=self._grown_from(card),
                    others=self._others(),
                    is_on_wall=self._on_wall() == preject_subject(card.preject.id),
                    wall_closed=self._closed(),
                )
            )
        self._share_room()

    def _learning_line(self, learning: Learning) -> LearningLine:
        workshop = self._document.get(Workshop, learning.workshop_id)
        where = workshop.title if workshop is not None else self.tr("between two workshops")
        day = self._date_words(learning.told_on) if learning.told_on is not None else ""
        told = " · ".join(part for part in (day, where) if part)
        return LearningLine(learning_id=learning.id, text=learning.text, told=told)

    def _grown_from(self, card: PrejectCard) -> tuple[str, ...]:
        outputs = (self._document.get(Output, one) for one in card.preject.output_ids)
        texts = (one.value for one in outputs if one is not None)
        return tuple(text for text in texts if isinstance(text, str) and text.strip())

    def _others(self) -> tuple[tuple[str, str], ...]:
        cards = (card for column in self._prejects.board() for card in column.cards)
        return tuple(
            (card.preject.id, self._title_of(card)) for card in cards if card.preject.id != self._open_id
        )

    def _draw_wall(self) -> None:
        is_on = self._on_wall() == BOARD
        self._wall.set_on(is_on, self.tr("Take it down"))
        self._wall.set_off("" if is_on else self._closed())

    def _on_wall(self) -> str:
        aside = self._show.show.aside
        return aside.chart if aside is not None else ""

    def _closed(self) -> str:
        return "" if self._show.show.is_open else self.tr("The wall is closed. F5 opens it.")

    def _share_room(self) -> None:
        is_open = bool(self._open_id)
        is_narrow = self.width() < scaled_px(ALONE_BELOW_PX)
        self._pane.setVisible(is_open)
        self._board.setVisible(not is_open or not is_narrow)
        self._pane.setMaximumWidth(16777215 if is_narrow else scaled_px(PANE_PX))
        self._pane.setMinimumWidth(0 if is_narrow else scaled_px(PANE_PX))

    def _build(self, entry: Entry) -> None:
        self._posters = Button(self.tr("Posters"), "printer")
        self._posters.setObjectName("preject_posters")
        self._add = Button(self.tr("Pre-ject"), "plus", variant=Variant.PRIMARY)
        self._add.setObjectName("add_preject")
        self._first = Button(self.tr("New pre-ject"), "plus", variant=Variant.PRIMARY)
        self._first.setObjectName("first_preject")
        self._empty = EmptyState(
            "lightbulb",
            self.tr("No pre-jects yet."),
            self.tr("Write the first small trial, or press F9 on an output in Notes."),
            [self._first],
        )
        self._board = PrejectBoard(self.tr("Pre-jects by stage"))
        self._pane = PrejectPane(entry, date_words=self._date_words)
        self._pane.hide()
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._build_line())
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self._board, 1)
        row.addWidget(self._pane)
        column.addLayout(row, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _build_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        self._told = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.ELIDE)
        self._told.setObjectName("prejects_told")
        line.addWidget(self._told, 1)
        for key in ("Alt", "←", "→"):
            line.addWidget(KeyHint(key))
        line.addWidget(PlainLabel(self.tr("moves the card"), TextRole.SMALL, tone=Tone.TEXT_2))
        line.addSpacing(8)
        self._wall = Button(self.tr("Show on the wall"), "projector")
        self._wall.setObjectName("show_prejects")
        line.addWidget(self._wall)
        return line

    def _connect(self) -> None:
        self._posters.clicked.connect(self.posters_requested)
        for button in (self._add, self._first):
            button.clicked.connect(self._on_add)
        self._board.opened.connect(self._on_opened)
        self._board.chosen.connect(self._on_chosen)
        self._board.removed.connect(self._on_removed)
        self._board.move_asked.connect(self._on_move)
        self._board.put_asked.connect(self._on_put)
        self._wall.clicked.connect(self._on_wall_asked)
        self._pane.value_saved.connect(self._on_value)
        self._pane.left.connect(self._document.end_typing)
        self._pane.decided.connect(self._on_decided)
        self._pane.learned.connect(self._on_learned)
        self._pane.corrected.connect(self._on_corrected)
        self._pane.merge_asked.connect(self._on_merge)
        self._pane.remove_asked.connect(self._on_remove)
        self._pane.wall_asked.connect(self._on_one_wall)
        self._pane.close_asked.connect(self._on_close)
        self._hub.show_changed.connect(self._on_show)
        self._hub.projector_changed.connect(self._on_show)

    def _on_add(self) -> None:
        self.save_now()
        made = self._prejects.add()
        self.render_page()
        self._board.choose(made)
        self._on_opened(made)

    def _on_opened(self, preject_id: str) -> None:
        self._open(preject_id)
        if self._open_id:
            self._pane.begin()

    def _on_chosen(self, preject_id: str) -> None:
        """An open pane goes along with the choice, but closes with a card that has gone."""
        is_there = self._prejects.card(self._open_id) is not None
        if is_there and preject_id and preject_id != self._open_id:
            self._open(preject_id)

    def _open(self, preject_id: str) -> None:
        self.save_now()
        card = self._prejects.card(preject_id)
        if card is None:
            return
        if self._prejects.form_of(card.preject) is None:
            self._prejects.fetch_form()
        self._open_id = preject_id
        self._draw_pane()

    def _on_close(self) -> None:
        self.save_now()
        self._document.end_typing()
        self._open_id = ""
        self._share_room()
        self._board.focus_chosen()

    def _on_removed(self, preject_id: str) -> None:
        self.save_now()
        self._prejects.remove(preject_id)
        self.render_page()
        self.begin()

    def _on_remove(self) -> None:
        self._on_removed(self._open_id)

    def _on_move(self, preject_id: str, by: int) -> None:
        self.save_now()
        self._prejects.move(preject_id, by=by)
        self.render_page()
        self._board.focus_chosen()

    def _on_put(self, preject_id: str, stage: object) -> None:
        self.save_now()
        if isinstance(stage, PrejectStage):
            self._prejects.put(preject_id, stage)
        self.render_page()
        self._board.choose(preject_id)

    def _on_value(self, key: str, value: FieldValue) -> None:
        self._prejects.set_value(self._open_id, key, value)

    def _on_decided(self, decision: object) -> None:
        self.save_now()
        self._prejects.decide(self._open_id, decision if isinstance(decision, PrejectDecision) else None)

    def _on_learned(self, text: str, is_at_workshop: bool) -> None:
        today = self._clock.local_today()
        try:
            self._prejects.learn(self._open_id, text, told_on=today, is_at_workshop=is_at_workshop)
        except Refused as problem:
            self._pane.show_refusal(self._sentence(problem))
            return
        self._pane.learning_added()

    def _on_corrected(self, learning_id: str, text: str) -> None:
        self._prejects.correct_learning(self._open_id, learning_id, text)

    def _on_merge(self, other_id: str) -> None:
        self.save_now()
        self._prejects.merge(self._open_id, other_id)

    def _on_wall_asked(self) -> None:
        self._toggle(BOARD)

    def _on_one_wall(self) -> None:
        self._toggle(preject_subject(self._open_id))

    def _toggle(self, subject: str) -> None:
        self.save_now()
        if self._on_wall() == subject:
            self._show.clear_aside()
            return
        stop = self._show.current_stop()
        self._show.show_aside(Aside(block_id=stop.block_id if stop else "", chart=subject))

    def _on_show(self, _change: object) -> None:
        if self.isVisible() and self._document.is_open:
            self._draw_wall()
            self._draw_pane()
