"""One count: who takes part, what each option was given, whether it adds up, and what the room may see of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from facilitator_app.domain.ballots import AFTER, BEFORE, Ballot, BallotKind
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.ballot_readings import BallotReading, CheckState, RoundReading
from facilitator_app.services.voting import MOST_COUNTED
from facilitator_app.ui.kit import (
    Card,
    Chip,
    ChipRole,
    Divider,
    FieldState,
    Fit,
    IconButton,
    LabelledField,
    LineEdit,
    PlainLabel,
    SegmentedChoice,
    Size,
    StateShape,
    Variant,
)
from facilitator_app.ui.kit.text_fields import show_field_state
from facilitator_app.ui.theme import TextRole, scaled_px
from facilitator_app.ui.votes.count_acts import CountActs
from facilitator_app.ui.votes.count_rows import CountEdit, CountRows
from facilitator_app.ui.votes.places_dots import PlacesDots
from facilitator_app.ui.votes.start_card import MOST_DOTS
from facilitator_app.ui.votes.words import check_look, count_title, kind_name, round_name

MARGIN_PX = 16
BESIDE_FROM_PX = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class CountShown:
    """What is drawn: a count, which of its rounds, and how it stands to the room."""

    reading: BallotReading
    number: int
    present: int
    is_on_wall: bool
    is_seen: bool

    @property
    def found(self) -> RoundReading:
        """The round that is shown."""
        return next(one for one in self.reading.rounds if one.number == self.number)


class CountCard(Card):
    """`counted` carries the option, votes and votes against as typed; `changed` that title, voters or dots were typed;
    `left` that a field was left; `round_chosen` a round's number; `remove_asked` that the count is to go."""

    counted = Signal(str, int, int)
    changed = Signal()
    left = Signal()
    round_chosen = Signal(int)
    remove_asked = Signal()

    def __init__(
        self,
        *,
        sentence: Callable[[Problem], str],
        time_words: Callable[[datetime], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.setObjectName("count_card")
        self._sentence, self._time_words = sentence, time_words
        self._rounds: tuple[str, ...] = ()
        self._segments: SegmentedChoice | None = None
        self._build()

    def show_count(self, shown: CountShown) -> None:
        """Draw a count; what is being typed stays."""
        ballot, found = shown.reading.ballot, shown.found
        self._name.setText(count_title(ballot))
        self._kind.show_state(kind_name(ballot.kind), ChipRole.SUNK)
        self._show_rounds(shown)
        self._show_state(shown)
        self._show_fields(shown)
        self.rows.show_round(shown.reading, found)
        self._show_check(shown)
        self._show_dots(ballot)
        self.acts.show_acts(shown.reading, found, is_on_wall=shown.is_on_wall)

    def typed_title(self) -> str:
        """The heading as it is typed."""
        return self._title.text()

    def typed_numbers(self) -> tuple[int | None, int | None]:
        """Voters and dots each as typed; None for what is no number. No voters are nobody counted."""
        voters = self.voters.value() if self.voters.text().strip() else 0
        return voters, self.budget.value()

    def focus_counts(self) -> None:
        """Put the caret where counting goes on."""
        self.rows.focus_first()

    def settle(self) -> None:
        """What was typed has been saved."""
        self.rows.settle()
        self.voters.settle()
        self.budget.settle()

    def _show_rounds(self, shown: CountShown) -> None:
        ballot = shown.reading.ballot
        names = tuple(f"{one.number}:{round_name(ballot, one.number)}" for one in shown.reading.rounds)
        if names != self._rounds or self._segments is None:
            self._rounds = names
            if self._segments is not None:
                self._head.removeWidget(self._segments)
                self._segments.hide()
                self._segments.deleteLater()
            self._segments = SegmentedChoice(
                [(str(one.number), round_name(ballot, one.number)) for one in shown.reading.rounds],
                accessible_name=self.tr("Round"),
            )
            self._segments.setObjectName("count_rounds")
            self._segments.chosen.connect(self._on_round)
            self._head.insertWidget(self._head.indexOf(self._remove), self._segments)
        self._segments.choose(str(shown.number))
        self._segments.setVisible(len(shown.reading.rounds) > 1)

    def _show_state(self, shown: CountShown) -> None:
        found = shown.found
        if found.is_revealed and shown.is_seen:
            self._seen.show_state(self.tr("The room sees the numbers"), ChipRole.ROOM, icon="projector")
        elif found.is_revealed:
            self._seen.show_state(self.tr("Numbers revealed"), ChipRole.INFO, icon="eye")
        else:
            hidden = StateShape.NOT_SHOWN
            self._seen.show_state(self.tr("Numbers hidden"), ChipRole.SUNK, shape=hidden)
        self._frozen.setVisible(found.frozen_at is not None)
        if found.frozen_at is not None:
            words = self.tr("Frozen {time}").format(time=self._time_words(found.frozen_at))
            self._frozen.show_state(words, ChipRole.INFO, icon="snowflake")

    def _show_fields(self, shown: CountShown) -> None:
        ballot, is_settled = shown.reading.ballot, shown.reading.is_settled
        if not self._title.hasFocus() or is_settled:
            self._title.setText(ballot.title)
        self._title.setReadOnly(is_settled)
        show_field_state(self._title, FieldState.READ_ONLY if is_settled else FieldState.NORMAL)
        self.voters.show_value(ballot.voters or None)
        # The help of a field makes it look as if it could be typed in.
        self._voters_field.set_help(self.tr("%n present", "", shown.present))
        self.voters.set_frozen(is_settled)
        self.budget.show_value(ballot.budget or None)
        self.budget.set_frozen(is_settled)
        self._budget_field.setVisible(ballot.kind is BallotKind.DOTS)

    def _show_check(self, shown: CountShown) -> None:
        found = shown.found
        if not found.is_counted:
            self._check.show_state(self.tr("Not counted yet"), ChipRole.SUNK, shape=StateShape.EMPTY)
            self._more.setText("")
            return
        check = found.check
        role, shape = check_look(check.state)
        self._check.show_state(self._sentence(Refused(check.key, **check.params)), role, shape=shape)
        self._more.setText(self._check_more(found))

    def _check_more(self, found: RoundReading) -> str:
        available, used = found.arithmetic.available, found.arithmetic.used
        if found.check.state is CheckState.OVER and available is not None and used > available:
            return self.tr("%n too many", "", used - available)
        if found.check.state is CheckState.SHORT and available is not None:
            return self.tr("%n left", "", available - used)
        return ""

    def _show_dots(self, ballot: Ballot) -> None:
        is_scale = ballot.kind is BallotKind.PLACES
        before, after = _places(ballot, BEFORE), _places(ballot, AFTER)
        if is_scale:
            self._dots.show_places((ballot.pole_a, ballot.pole_b), before=before, after=after)
        self._dots.setVisible(is_scale and any((*before, *after)))
        self._lie()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the dots beside the numbers."""
        super().resizeEvent(event)
        self._lie()

    def _lie(self) -> None:
        """The dots stand beside the numbers where there is room, or else under them."""
        is_wide = self.width() >= scaled_px(BESIDE_FROM_PX) and not self._dots.isHidden()
        directions = QBoxLayout.Direction
        self._pair.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _on_round(self, key: str) -> None:
        self.round_chosen.emit(int(key))

    def _on_typed(self, _value: object) -> None:
        self.changed.emit()

    def _on_next_field(self, _step: int) -> None:
        """Enter in a number above the options leads to them."""
        self.focus_counts()

    def _build(self) -> None:
        self.content.addLayout(self._build_head())
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_fields())
        self.content.addWidget(Divider())
        inner = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(0)
        self.rows = CountRows()
        self._pair.addWidget(self.rows, 1)
        self._dots = PlacesDots()
        self._dots.setObjectName("count_dots")
        self._pair.addWidget(self._dots, 1, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setObjectName("count_options")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(scaled_px(80))
        scroll.setWidget(inner)
        self.content.addWidget(scroll, 1)
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_check())
        self.acts = CountActs()
        self.content.addWidget(self.acts)
        self.rows.counted.connect(self.counted)
        self.rows.left.connect(self.left)

    def _build_head(self) -> QHBoxLayout:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        self._head.setSpacing(8)
        self._name = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._kind, self._frozen, self._seen = Chip(""), Chip(""), Chip("")
        self._kind.setObjectName("count_kind")
        self._frozen.setObjectName("count_frozen")
        self._seen.setObjectName("count_seen")
        self._head.addWidget(self._name, 1)
        for chip in (self._kind, self._frozen, self._seen):
            self._head.addWidget(chip)
        words = self.tr("Remove the count")
        self._remove = IconButton("trash-2", words, variant=Variant.QUIET, size=Size.SMALL)
        self._remove.setObjectName("count_remove")
        self._remove.clicked.connect(self.remove_asked)
        self._head.addWidget(self._remove)
        return self._head

    def _build_fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        row.setSpacing(12)
        self._title = LineEdit()
        self._title.setObjectName("count_title")
        self._title.textEdited.connect(self._on_typed)
        self._title.editingFinished.connect(self.left)
        title_field = LabelledField(self.tr("Heading on the wall"), self._title)
        self.voters, self.budget = CountEdit(most=MOST_COUNTED), CountEdit(most=MOST_DOTS)
        self.voters.setObjectName("count_voters")
        self.budget.setObjectName("count_budget")
        self._voters_field = LabelledField(self.tr("People taking part"), self.voters)
        self._budget_field = LabelledField(self.tr("Dots each"), self.budget)
        self._voters_field.setFixedWidth(scaled_px(136))
        self._budget_field.setFixedWidth(scaled_px(104))
        for edit in (self.voters, self.budget):
            edit.value_changed.connect(self._on_typed)
            edit.went.connect(self._on_next_field)
            edit.left.connect(self.left)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(title_field, 1, top)
        row.addWidget(self._voters_field, 0, top)
        row.addWidget(self._budget_field, 0, top)
        return row

    def _build_check(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 0)
        row.setSpacing(8)
        self._check = Chip("", fit=Fit.ELIDE)
        self._check.setObjectName("count_check")
        self._more = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._more.setObjectName("count_check_more")
        row.addWidget(self._check)
        row.addWidget(self._more, 1)
        return row


def _places(ballot: Ballot, number: int) -> tuple[int, ...]:
    found = ballot.round(number)
    return tuple(found.count_of(option.key).votes for option in ballot.options) if found is not None else ()
