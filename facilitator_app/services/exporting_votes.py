"""The result of a count as a table for a spreadsheet, also before the day is closed.

Invariant: a table holds what was counted and no names of people, nor of themes that gather only what participants may
not see.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from facilitator_app.content.words import Words
from facilitator_app.domain.ballots import AFTER, BEFORE, Ballot, BallotKind
from facilitator_app.domain.dates import clock_words
from facilitator_app.problems import Outside
from facilitator_app.reports.answers import may_be_named
from facilitator_app.reports.csv_tables import csv_file
from facilitator_app.reports.day import Day
from facilitator_app.reports.workbook import Sheet, Value
from facilitator_app.services.ballot_readings import BallotReading, RoundReading, reading_of
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.whole_files import IfExists, WholeFiles


class ExportingVotes:
    """Writes one count of the open file."""

    def __init__(
        self, *, document: Document, words_for: Callable[[str], Words], clock: Clock, files: WholeFiles
    ) -> None:
        self._document = document
        self._words_for = words_for
        self._clock = clock
        self._files = files

    def name_of(self, ballot_id: str) -> str:
        """The name that is proposed for the file."""
        ballot = self._document.get(Ballot, ballot_id)
        workshop = self._document.workshop
        parts = (
            workshop.held_on.isoformat() if workshop.held_on else "",
            self._words().text("voting.table_name"),
            ballot.title if ballot is not None else "",
        )
        return file_name(" ".join(part for part in parts if part), ".csv")

    def write(self, ballot_id: str, target: Path) -> Path | None:
        """Write the count to `target`, whose user was asked before it is replaced. None when the count has gone.

        Raises as `WholeFiles.write` does.
        """
        sheet = self.sheet(ballot_id)
        if sheet is None:
            return None
        try:
            return self._files.write(csv_file(sheet), target, if_exists=IfExists.REPLACE)
        except Outside as problem:
            raise Outside(problem.key, **problem.params, whole=0, planned=1) from problem

    def sheet(self, ballot_id: str) -> Sheet | None:
        """The count as a table: by rank, round after round, or before and after side by side."""
        ballot = self._document.get(Ballot, ballot_id)
        if ballot is None:
            return None
        reading = reading_of(ballot)
        return self._twice(reading) if reading.is_twice_counted else self._ranked(reading)

    def _ranked(self, reading: BallotReading) -> Sheet:
        is_liked = reading.ballot.kind is BallotKind.LIKES
        day = gather_day(self._document, reading.ballot.workshop_id)
        given = ("head_for", "head_against") if is_liked else ("head_votes",)
        return Sheet(
            name=reading.ballot.title,
            head=self._head("head_round", "head_place", "head_option", *given, "head_tied", "head_frozen"),
            rows=tuple(
                row for found in reading.rounds for row in self._rows_of(day, found, is_liked=is_liked)
            ),
        )

    def _rows_of(self, day: Day, found: RoundReading, *, is_liked: bool) -> tuple[tuple[Value, ...], ...]:
        return tuple(
            (
                found.number,
                line.rank or None,
                line.label,
                line.votes,
                *((line.against,) if is_liked else ()),
                self._words().text("voting.tied") if line.is_tied else "",
                self._time(found.frozen_at),
            )
            for line in found.ranked
            if may_be_named(day, line.key)
        )

    def _twice(self, reading: BallotReading) -> Sheet:
        ballot = reading.ballot
        before, after = ballot.round(BEFORE), ballot.round(AFTER)
        shifts = {shift.key: shift.after - shift.before for shift in reading.shifts}
        return Sheet(
            name=ballot.title,
            head=self._head("head_option", "head_before", "head_after", "head_shift"),
            rows=tuple(
                (
                    option.label,
                    before.count_of(option.key).votes if before is not None and before.is_counted else None,
                    after.count_of(option.key).votes if after is not None and after.is_counted else None,
                    shifts.get(option.key),
                )
                for option in ballot.options
            ),
        )

    def _head(self, *keys: str) -> tuple[str, ...]:
        return tuple(self._words().text(f"voting.{key}") for key in keys)

    def _time(self, at: datetime | None) -> str:
        return clock_words(at.astimezone(self._clock.local_now().tzinfo)) if at is not None else ""

    def _words(self) -> Words:
        return self._words_for(self._document.workshop.language)
