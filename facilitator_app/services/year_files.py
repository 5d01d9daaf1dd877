"""The files of the programme as a whole: its year report, and its overview for those who take part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.programme import Programme, in_order
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.reports.build_programme import programme_overview
from facilitator_app.reports.build_year_report import year_report, year_report_name
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Report
from facilitator_app.reports.year import ALL_YEAR_CHAPTERS, YearChapter
from facilitator_app.services.clock import Clock
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import Records
from facilitator_app.services.gathering_year import (
    UsedOf,
    gather_year,
    not_measured,
    year_at_hand,
    years_of_programme,
)
from facilitator_app.services.paper_files import PDF, PaperOptions, PlannedFile, single_file

WHOLE_PROGRAMME = 0
"""In place of a year: all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWish:
    """The report that is wished for: `year` None is that of the workshop at hand, `WHOLE_PROGRAMME` all of them."""

    year: int | None = None
    chapters: frozenset[YearChapter] = ALL_YEAR_CHAPTERS


THIS_YEAR = YearWish()


class YearFiles:
    """Plans both. Times are told once `measure` has said by what."""

    def __init__(self, *, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock
        self._used_of: UsedOf = not_measured

    def measure(self, used_of: UsedOf) -> None:
        """Tell the times of workshops that were run by `used_of`."""
        self._used_of = used_of

    def years(self) -> tuple[int, ...]:
        """The years that can be reported on, the newest first."""
        return years_of_programme(self._records, self._today())

    def report(self, day: Day, words: PaperWords, wish: YearWish) -> tuple[Report, str]:
        """The report and its name."""
        asked = wish.year
        at_hand = year_at_hand(self._records, day.workshop.id, self._today()) if asked is None else asked
        gathered = gather_year(
            self._records,
            day.workshop.id,
            year=at_hand or None,
            today=self._today(),
            used_of=self._used_of,
        )
        return year_report(gathered, words, chapters=wish.chapters), year_report_name(gathered, words)

    def report_files(self, day: Day, words: PaperWords, options: PaperOptions) -> tuple[PlannedFile, ...]:
        """The year report as a file; its name has no day, since it is not of one."""
        wish = YearWish(year=options.year, chapters=options.year_chapters)
        report, name = self.report(day, words, wish)
        return (replace(single_file(day, name, report), name=file_name(name, PDF)),)

    def overview_files(self, day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        """The overview; nothing for a file with one workshop that is no programme. The direction's own meetings are
        not everybody's.
        """
        programme = next(iter(self._records.all(Programme)), None)
        everything = in_order(self._records.all(Workshop))
        events = [one for one in everything if one.kind is not WorkshopKind.DIRECTION_MEETING]
        if programme is None and len(everything) == 1:
            return ()
        name = words.text("year.overview")
        report = programme_overview(day, words, programme, events)
        return (replace(single_file(day, name, report), name=file_name(name, PDF)),)

    def _today(self) -> date:
        return self._clock.local_today()


__all__ = ["THIS_YEAR", "WHOLE_PROGRAMME", "YearChapter", "YearFiles", "YearWish"]
