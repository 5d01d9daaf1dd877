"""*LUS*: the leaders' talks, the one that is open, the concept, and the pattern of a year.

Invariant: a talk is covered as soon as the room could see it, and closed when nobody works on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.holding_talks import HoldingTalks
from facilitator_app.services.printing_talks import PrintingTalks
from facilitator_app.services.reading_talks import ReadingTalks
from facilitator_app.services.shaping_concept import ShapingConcept
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, EmptyState, Variant
from facilitator_app.ui.programme.lus_acts import LusActs
from facilitator_app.ui.programme.lus_concept import ConceptView
from facilitator_app.ui.programme.lus_list import TalkList
from facilitator_app.ui.programme.lus_step import StepWorld
from facilitator_app.ui.programme.lus_talk import TalkView
from facilitator_app.ui.programme.lus_year import YearCard
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.ticker import Ticker


@dataclass(frozen=True, slots=True, kw_only=True)
class LusOutside:
    """What the page asks of the rest of the program."""

    world: StepWorld
    exporting: Exporting
    dialogs: Dialogs
    sentence: Callable[[Problem], str]
    is_room_looking: Callable[[], bool]
    """Whether the wall is open, or the room sees this very screen."""
    language: Callable[[], str]


class LusPage(ProgrammePage):
    """List, open talk, concept and cover, one at a time."""

    form_requested = Signal(str)
    people_requested = Signal()

    def __init__(
        self,
        *,
        holding: HoldingTalks,
        concepts: ShapingConcept,
        reading: ReadingTalks,
        paper: PrintingTalks,
        hub: Hub,
        ticker: Ticker,
        outside: LusOutside,
    ) -> None:
        super().__init__()
        self.setObjectName("lus_page")
        self._holding = holding
        self._concepts = concepts
        self._reading = reading
        self._hub = hub
        self._ticker = ticker
        self._outside = outside
        self._is_shaping = False
        self._acts = LusActs(
            self,
            holding=holding,
            paper=paper,
            exporting=outside.exporting,
            dialogs=outside.dialogs,
            sentence=outside.sentence,
        )
        self._build()
        self._connect()

    def render_page(self) -> None:
        """What is to be seen now: the cover, the open talk, the concept, the list, or how to begin."""
        talk = self._holding.talk()
        concept = self._concepts.concept_of(talk) if talk else None
        if talk is None or concept is None:
            self._talk.forget()
        if (talk is not None) and self._outside.is_room_looking():
            self._stack.setCurrentWidget(self._cover)
        elif talk is not None and concept is not None:
            self._talk.show_talk(talk, concept, is_sealed=self._holding.is_sealed)
            self._stack.setCurrentWidget(self._talk)
        else:
            self._render_without_talk()

    def begin(self) -> None:
        """Where work begins on what is seen."""
        match self._stack.currentWidget():
            case self._talk:
                self._talk.begin()
            case self._concept:
                self._concept.begin()
            case self._empty:
                self._fetch.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                self._list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_entry(self, entry_id: str) -> None:
        """Stand on a talk or a leader in the list."""
        self._list.choose(entry_id)

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        self._talk.save_now()
        self._concept.save_now()

    def wait(self) -> None:
        """Block until no work runs any more."""
        self._acts.wait()

    def start_anew(self) -> None:
        """Another file: the talk is closed."""
        self._is_shaping = False
        self._concept.start_anew()
        self._let_go()

    def _render_without_talk(self) -> None:
        reading = self._concepts.reading()
        if reading is None:
            self._is_shaping = False
            self._stack.setCurrentWidget(self._empty)
            return
        if self._is_shaping:
            self._concept.show_concept(reading)
            self._stack.setCurrentWidget(self._concept)
            return
        lines = self._holding.lines()
        self._list.show_lines(lines)
        self._year.show_years(self._reading.years())
        self._render_pattern(self._year.year())
        self._stack.setCurrentWidget(self._list if lines else self._nobody)

    def _render_pattern(self, year: int) -> None:
        concept = self._concepts.concept()
        pattern = self._reading.pattern(year) if year else None
        self._year.show_pattern(pattern, steps=concept.scale_steps if concept else 1)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._list = TalkList(date_words=self._outside.world.date_words)
        self._year = YearCard()
        self._list.side.addWidget(self._year, 1)
        self._talk = TalkView(self._outside.world)
        self._concept = ConceptView(self._concepts, sentence=self._outside.sentence)
        self._fetch = Button(self.tr("Fetch the concept"), variant=Variant.PRIMARY)
        self._fetch.setObjectName("fetch_concept")
        self._empty = EmptyState(
            "messages-square",
            self.tr("There is no LUS concept yet."),
            self.tr("Fetch the one that comes with the program. Everything in it can be changed."),
            [self._fetch],
        )
        self._to_people = Button(self.tr("To the participants"))
        self._to_people.setObjectName("lus_to_people")
        self._shape_first = Button(self.tr("Edit the concept"))
        self._shape_first.setObjectName("shape_first")
        self._nobody = EmptyState(
            "users",
            self.tr("There are no leaders yet."),
            self.tr("Add the participants. Each of them can have a talk."),
            [self._to_people, self._shape_first],
        )
        self._cover = self._built_cover()
        for widget in (self._list, self._talk, self._concept, self._empty, self._nobody, self._cover):
            self._stack.addWidget(widget)

    def _built_cover(self) -> QWidget:
        self._close_covered = Button(self.tr("Close the talk"))
        self._close_covered.setObjectName("close_covered")
        cover = EmptyState(
            "eye-off",
            self.tr("The talk is covered."),
            self.tr("The room can see the wall or this screen. The talk comes back when the wall is closed."),
            [self._close_covered],
        )
        cover.setObjectName("lus_cover")
        return cover

    def _connect(self) -> None:
        self._list.begin_asked.connect(self._on_begin)
        self._list.open_asked.connect(self._on_open)
        self._list.unlock_asked.connect(self._acts.unlock)
        self._list.remove_asked.connect(self._acts.remove)
        self._talk.close_asked.connect(self._on_close)
        self._talk.touched.connect(self._on_touched)
        self._talk.print_asked.connect(self._acts.print_talk)
        self._talk.passphrase_asked.connect(self._acts.lock)
        self._talk.unseal_asked.connect(self._acts.take_passphrase_away)
        self._acts.waiting.connect(self._list.set_waiting)
        self._acts.unlocked.connect(self._on_unlocked)
        self._acts.not_unlocked.connect(self._on_not_unlocked)
        self._acts.changed.connect(self.render_page)
        self._acts.told.connect(self._on_told)
        self._close_covered.clicked.connect(self._on_close)
        self._list.shape_asked.connect(self._on_shape)
        self._concept.back_asked.connect(self._on_shape)
        self._shape_first.clicked.connect(self._on_shape)
        self._fetch.clicked.connect(self._on_fetch)
        self._to_people.clicked.connect(self.people_requested)
        self._concept.form_requested.connect(self.form_requested)
        self._year.year_chosen.connect(self._render_pattern)
        self._year.print_asked.connect(self._acts.print_year)
        self._hub.file_leaving.connect(self._on_leaving)
        self._hub.show_changed.connect(self._on_looked_at)
        self._hub.projector_changed.connect(self._on_looked_at)
        self._ticker.ticked.connect(self._on_tick)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    def _on_begin(self, participant_id: str) -> None:
        try:
            self._holding.begin(participant_id, self._concepts.concept())
        except Refused as problem:
            self._tell(self.tr("No talk was begun"), problem)
        self._show_opened()

    def _on_open(self, talk_id: str) -> None:
        try:
            self._holding.open(talk_id)
        except Refused as problem:
            self._list.show_wrong(self._outside.sentence(problem))
            return
        self._show_opened()

    def _on_not_unlocked(self, sentence: str) -> None:
        self._list.show_wrong(sentence)

    def _on_unlocked(self) -> None:
        self._list.forget_passphrase()
        self._show_opened()

    def _on_told(self, words: str) -> None:
        if self._stack.currentWidget() is self._talk:
            self._talk.told.setText(words)
            return
        self._year.tell(words)

    def _on_close(self) -> None:
        self.save_now()
        self._let_go()
        self.render_page()
        self._list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_leaving(self, _change: object) -> None:
        self.save_now()
        self._let_go()

    def _let_go(self) -> None:
        self._holding.close()
        self._talk.forget()
        self._list.forget_passphrase()
        # What was typed of the talk is not left to be seen until the page is drawn anew.
        if self._stack.currentWidget() in (self._talk, self._cover):
            self._stack.setCurrentWidget(self._list)

    def _on_touched(self) -> None:
        self._holding.touch()

    def _on_tick(self) -> None:
        if self._holding.close_if_idle():
            self._let_go()
            self.render_page()
        self._on_looked_at(None)

    def _on_looked_at(self, _change: object) -> None:
        current = self._stack.currentWidget()
        is_looking = self._outside.is_room_looking()
        if (current is self._talk and is_looking) or (current is self._cover and not is_looking):
            self.save_now()
            self.render_page()

    def _on_shape(self) -> None:
        self.save_now()
        self._is_shaping = not self._is_shaping
        self.render_page()
        self.begin()

    def _on_fetch(self) -> None:
        try:
            self._concepts.fetch(self._outside.language())
        except Refused as problem:
            self._tell(self.tr("The concept was not fetched"), problem)
        self.render_page()
        self.begin()

    def _show_opened(self) -> None:
        self.render_page()
        self.begin()

    def _tell(self, title: str, problem: Problem) -> None:
        self._outside.dialogs.tell(self.window(), title=title, text=self._outside.sentence(problem))
