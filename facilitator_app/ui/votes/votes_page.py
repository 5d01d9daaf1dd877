"""*Afstemning*: the room is counted here, and sees nothing of it before *Afslør*.

Invariant: typing saves and moves nothing on the wall; showing, revealing and hiding are buttons of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.show import Aside
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.ballot_readings import BallotReading, RoundReading
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_votes import ExportingVotes
from facilitator_app.services.group_places import GroupPlaces, group_places
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.voting import Voting
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Fit, PlainLabel
from facilitator_app.ui.notes.listing import wall_aside
from facilitator_app.ui.notes.pages import NotesPage
from facilitator_app.ui.theme import TextRole
from facilitator_app.ui.votes.count_card import CountCard, CountShown
from facilitator_app.ui.votes.count_list import GROUPS, count_rows
from facilitator_app.ui.votes.count_questions import CountQuestions
from facilitator_app.ui.votes.counts_card import CountsCard
from facilitator_app.ui.votes.groups_card import GroupsCard
from facilitator_app.ui.votes.groups_wall import GroupsWall
from facilitator_app.ui.votes.pending import PendingCounts
from facilitator_app.ui.votes.start_card import StartCard
from facilitator_app.ui.votes.starting import StartActs

SAVE_AFTER_MS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingServices:
    """What the page asks and tells."""

    voting: Voting
    exporting: ExportingVotes
    document: Document
    show: RunningShow
    clock: Clock
    releasing: ReleasingOutputs


class VotesPage(NotesPage):
    """Left the counts there have been, right the one that is counted, or how a new one is begun."""

    def __init__(
        self,
        *,
        services: VotingServices,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("votes_page")
        self._voting, self._exporting = services.voting, services.exporting
        self._document, self._show, self._clock = services.document, services.show, services.clock
        self._dialogs, self._sentence = dialogs, sentence
        self._asking = CountQuestions(
            dialogs=dialogs, sentence=sentence, time_words=self._time_words, parent=self
        )
        self._chosen_id = ""
        self._is_starting = False
        self._rounds: dict[str, int] = {}
        self._pending = PendingCounts(self._voting)
        self._is_changed = False
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._build()
        self._starting = StartActs(
            card=self._start, voting=self._voting, document=self._document, show=self._show, parent=self
        )
        self._groups_wall = GroupsWall(
            card=self._groups, releasing=services.releasing, show=self._show, parent=self
        )
        self._connect()

    def render_page(self) -> None:
        """Draw the counts as the file has them now."""
        ballots = self._voting.ballots()
        places = group_places(self._document, self._document.workshop.id)
        ids = [reading.ballot.id for reading in ballots] + [GROUPS + place.key for place in places]
        if self._chosen_id not in ids:
            self._chosen_id = ballots[0].ballot.id if ballots else ""
        aside = wall_aside(self._show.show)
        on_wall = aside.ballot_id if aside is not None else ""
        on_wall = on_wall or GROUPS + self._groups_wall.key_on_wall(places)
        rows = count_rows(ballots, places, on_wall=on_wall, time_words=self._time_words)
        self._counts.show_rows(rows, self._chosen_id)
        self._render_right(places)
        self._render_undo()

    def begin(self) -> None:
        """Work begins where numbers are typed, or where a count is begun."""
        if self._right.currentWidget() is self._count:
            self._count.focus_counts()
        elif self._right.currentWidget() is self._start:
            self._start.focus_first()
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what was typed."""
        self._debounce.cancel()
        try:
            self._pending.save()
            self._save_fields()
        except Refused as problem:
            self._say(self._sentence(problem))
        self._count.settle()

    def start_anew(self) -> None:
        """Another file: nothing chosen, nothing waiting."""
        self._debounce.cancel()
        self._pending.forget()
        self._rounds.clear()
        self._chosen_id, self._is_changed, self._is_starting = "", False, False
        self._say("")

    def _render_right(self, places: tuple[GroupPlaces, ...]) -> None:
        reading = self._voting.ballot(self._chosen_id)
        chosen = next((place for place in places if GROUPS + place.key == self._chosen_id), None)
        self._starting.show_choices(can_leave=bool(self._chosen_id))
        if self._is_starting or (reading is None and chosen is None):
            self._right.setCurrentWidget(self._start)
        elif reading is not None:
            self._count.show_count(self._shown(reading))
            self._right.setCurrentWidget(self._count)
        elif chosen is not None:
            self._groups_wall.show_groups(chosen)
            self._right.setCurrentWidget(self._groups)

    def _shown(self, reading: BallotReading) -> CountShown:
        ballot_id = reading.ballot.id
        numbers = [one.number for one in reading.rounds]
        if self._rounds.get(ballot_id) not in numbers:
            self._rounds[ballot_id] = reading.current.number
        aside, seen = self._show.show.aside, wall_aside(self._show.show)
        return CountShown(
            reading=reading,
            number=self._rounds[ballot_id],
            present=self._voting.present_count(),
            is_on_wall=aside is not None and aside.ballot_id == ballot_id,
            is_seen=seen is not None and seen.ballot_id == ballot_id,
        )

    def _render_undo(self) -> None:
        label = self._document.undo_state().undo_label
        if label not in STEPS_OF_CAPTURE:
            # A button that goes off hands the keyboard to whatever is next, and a list chooses what it is handed.
            if self._undo.hasFocus():
                self.begin()
            self._undo.set_off(self.tr("There is nothing to undo."))
            return
        self._undo.set_off("")
        self._undo.setToolTip(self.tr("Undo: {step}").format(step=self._sentence(Refused(label))))

    def _on_undo(self) -> None:
        self.save_now()
        label = self._document.undo_state().undo_label
        if label in STEPS_OF_CAPTURE:
            self._document.undo()
            self._say(self.tr("Undone: {step}").format(step=self._sentence(Refused(label))))

    def _on_counted(self, key: str, votes: int, against: int) -> None:
        self._pending.put(self._chosen_id, self._number(), key, votes=votes, against=against)
        self._debounce.touch()

    def _on_changed(self) -> None:
        self._is_changed = True
        self._debounce.touch()

    def _save_fields(self) -> None:
        if not self._is_changed:
            return
        self._is_changed = False
        voters, budget = self._count.typed_numbers()
        self._voting.change(self._chosen_id, title=self._count.typed_title(), voters=voters, budget=budget)

    def _on_left(self) -> None:
        self.save_now()
        self._document.end_typing()

    def _on_round(self, number: int) -> None:
        self.save_now()
        self._rounds[self._chosen_id] = number
        self.render_page()
        self._count.focus_counts()

    def _on_row(self, key: str) -> None:
        self.save_now()
        self._say("")
        self._chosen_id, self._is_starting = key, False
        self.render_page()

    def _on_new(self) -> None:
        self.save_now()
        self._say("")
        self._is_starting = True
        self.render_page()
        self._start.focus_first()

    def _on_leave_start(self) -> None:
        self._is_starting = False
        self.render_page()
        self.begin()

    def _on_begun(self, ballot_id: str) -> None:
        self._chosen_id, self._is_starting = ballot_id, False
        self._say("")
        self.render_page()
        self._count.focus_counts()

    def _on_wall(self) -> None:
        reading = self._voting.ballot(self._chosen_id)
        if reading is None:
            return
        aside, stop = self._show.show.aside, self._show.current_stop()
        if aside is not None and aside.ballot_id == self._chosen_id:
            self._show.clear_aside()
            return
        block_id = reading.ballot.block_id or (stop.block_id if stop is not None else "")
        self._show.show_aside(Aside(block_id=block_id, ballot_id=self._chosen_id))

    def _on_reveal(self) -> None:
        self.save_now()
        reading, found = self._chosen_round()
        if reading is None or found is None:
            return
        if found.is_revealed:
            self._voting.hide(self._chosen_id, found.number)
        elif self._asking.may_show(reading, found):
            self._voting.reveal(self._chosen_id, found.number)

    def _on_both(self) -> None:
        self.save_now()
        reading = self._voting.ballot(self._chosen_id)
        if reading is None:
            return
        unseen = [one for one in reading.rounds if not one.is_revealed]
        if all(self._asking.may_show(reading, one) for one in unseen):
            # The button goes away by it, and must not hand the keyboard to the one that shows the count.
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._voting.reveal_all(self._chosen_id)

    def _on_freeze(self) -> None:
        self.save_now()
        reading, found = self._chosen_round()
        if reading is None or found is None or not self._asking.may_freeze(reading, found):
            return
        # The button goes off by it, and must not hand the keyboard to the one that begins another round.
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._voting.freeze(self._chosen_id, self._number())

    def _on_again(self, first: int) -> None:
        self.save_now()
        reading, found = self._chosen_round()
        if (
            reading is None
            or found is None
            or (found.is_open and not self._asking.may_freeze(reading, found))
        ):
            return
        try:
            new = self._voting.second_round(self._chosen_id, first=first)
        except Refused as problem:
            self._say(self._sentence(problem))
            return
        if new is not None:
            self._rounds[self._chosen_id] = new.number
            self.render_page()
            self._count.focus_counts()

    def _on_save(self) -> None:
        self.save_now()
        target = self._dialogs.ask_save_file(
            self,
            title=self.tr("Save the result"),
            filters=self.tr("Table (*.csv)"),
            suggested=self._exporting.name_of(self._chosen_id),
        )
        if target is None:
            return
        try:
            written = self._exporting.write(self._chosen_id, target)
        except Problem as problem:
            self._say(self._sentence(problem))
            return
        if written is not None:
            self._say(self.tr("{file} is saved.").format(file=written.name))

    def _on_remove(self) -> None:
        self.save_now()
        reading = self._voting.ballot(self._chosen_id)
        if reading is None or not self._asking.may_remove(reading):
            return
        self._voting.remove(self._chosen_id)
        self._say(self.tr("The count is removed. Undo brings it back."))
        # The button stays where it is, now for the count that is next: the keyboard must not stay on it.
        self.begin()

    def _chosen_round(self) -> tuple[BallotReading | None, RoundReading | None]:
        reading = self._voting.ballot(self._chosen_id)
        rounds = reading.rounds if reading is not None else ()
        return reading, next((one for one in rounds if one.number == self._number()), None)

    def _number(self) -> int:
        return self._rounds.get(self._chosen_id, 1)

    def _time_words(self, at: datetime) -> str:
        return clock_words(at.astimezone(self._clock.local_now().tzinfo))

    def _say(self, sentence: str) -> None:
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._counts = CountsCard()
        self._list, self._undo, self._new = self._counts.list, self._counts.undo, self._counts.new
        row.addWidget(self._counts)
        right = QVBoxLayout()
        right.setSpacing(8)
        self._count = CountCard(sentence=self._sentence, time_words=self._time_words)
        self._start, self._groups = StartCard(), GroupsCard()
        self._right = QStackedWidget()
        for card in (self._start, self._count, self._groups):
            self._right.addWidget(card)
        right.addWidget(self._right, 1)
        self._notice = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._notice.setObjectName("votes_notice")
        self._notice.hide()
        right.addWidget(self._notice)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._debounce.settled.connect(self.save_now)
        self._list.row_chosen.connect(self._on_row)
        self._new.clicked.connect(self._on_new)
        self._undo.clicked.connect(self._on_undo)
        self._starting.begun.connect(self._on_begun)
        self._starting.refused.connect(self._on_refused)
        self._start.left.connect(self._on_leave_start)
        count, acts = self._count, self._count.acts
        count.counted.connect(self._on_counted)
        count.changed.connect(self._on_changed)
        count.left.connect(self._on_left)
        count.round_chosen.connect(self._on_round)
        count.remove_asked.connect(self._on_remove)
        acts.wall_asked.connect(self._on_wall)
        acts.reveal_asked.connect(self._on_reveal)
        acts.both_asked.connect(self._on_both)
        acts.freeze_asked.connect(self._on_freeze)
        acts.again_asked.connect(self._on_again)
        acts.save_asked.connect(self._on_save)

    def _on_refused(self, problem: object) -> None:
        if isinstance(problem, Problem):
            self._start.refuse(self._sentence(problem))
