"""What is asked before a count is taken away, or shown or frozen with figures that cannot be.

Invariant: an empty count and figures that add up are never asked about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.ballots import TWICE_COUNTED, BallotKind
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.ballot_readings import BallotReading, CheckState, RoundReading, given_of
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.votes.words import count_title, round_name


class CountQuestions(QObject):
    """Each answers True when the user wants it done."""

    def __init__(
        self,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        time_words: Callable[[datetime], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._dialogs, self._sentence, self._time_words = dialogs, sentence, time_words
        self._window = parent

    def may_remove(self, reading: BallotReading) -> bool:
        """Whether a count may go; what is in it is said first."""
        filled = [one for one in reading.rounds if one.is_counted or not one.is_open]
        if not filled:
            return True
        held = "\n".join(self._held(reading, one) for one in filled)
        return self._dialogs.confirm(
            self._window,
            title=self.tr("Remove «{name}»?").format(name=count_title(reading.ballot)),
            text=self.tr("It holds what was counted:\n{held}\nUndo brings it back.").format(held=held),
            act=self.tr("Remove the count"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )

    def may_show(self, reading: BallotReading, found: RoundReading) -> bool:
        """Whether the room may see a round; figures that cannot be are said first."""
        return self._is_meant(reading, found, act=self.tr("Show anyway"))

    def may_freeze(self, reading: BallotReading, found: RoundReading) -> bool:
        """Whether a round may be frozen; figures that cannot be are said first."""
        return self._is_meant(reading, found, act=self.tr("Freeze anyway"))

    def _is_meant(self, reading: BallotReading, found: RoundReading, *, act: str) -> bool:
        if found.check.state is not CheckState.OVER:
            return True
        return self._dialogs.confirm(
            self._window,
            title=self._too_many(reading.ballot.kind, found),
            text=self._sentence(Refused(found.check.key, **found.check.params)),
            act=act,
            keep=self.tr("Count again"),
        )

    def _too_many(self, kind: BallotKind, found: RoundReading) -> str:
        excess = found.arithmetic.used - (found.arithmetic.available or found.arithmetic.used)
        if kind is BallotKind.DOTS:
            return self.tr("%n dots too many", "", excess)
        if kind is BallotKind.POINTS:
            return self.tr("%n points too many", "", excess)
        if kind in TWICE_COUNTED:
            return self.tr("%n people too many", "", excess)
        return self.tr("The numbers do not add up")

    def _held(self, reading: BallotReading, found: RoundReading) -> str:
        given = given_of(reading.ballot, found.number)
        said = self._sentence(Refused(given.key, **given.params))
        words = f"{round_name(reading.ballot, found.number)}: {said}"
        if found.frozen_at is None:
            return words
        frozen = self.tr("frozen {time}").format(time=self._time_words(found.frozen_at))
        return f"{words} · {frozen}"
