"""The day in formats that others go on working with: Word, Excel, CSV and calendar.

Invariant: these files are for the client, so they hold what the report for the client holds and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.content.words import Words
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_run_sheet import participants_agenda
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import Report
from facilitator_app.reports.workbook import workbook_of
from facilitator_app.services.clock import Clock
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import Records, gather_day, with_history
from facilitator_app.services.gathering_year import UsedOf
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.services.year_files import THIS_YEAR, YearFiles, YearWish

if TYPE_CHECKING:
    from facilitator_app.reports.calendar_file import Occasion


class Format(StrEnum):
    """What can be made, by its name on the command line."""

    REPORT_WORD = "report-docx"
    SUMMARY_WORD = "summary-docx"
    AGENDA_WORD = "agenda-docx"
    TABLES_EXCEL = "tables-xlsx"
    TABLES_CSV = "tables-csv"
    CALENDAR = "calendar-ics"
    YEAR_REPORT_WORD = "year-report-docx"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that is ready to be written."""

    name: str
    content: bytes


class ExportingFormats:
    """Makes and writes the files. Making runs on values only, so it may run off the window's thread."""

    def __init__(
        self,
        *,
        records: Records,
        words_for: Callable[[str], Words],
        clock: Clock,
        files: WholeFiles,
        used_s: Callable[[], Mapping[str, float]],
        events: Callable[[], tuple[InjectEvent, ...]],
    ) -> None:
        self._records = records
        self._words_for = words_for
        self._clock = clock
        self._files = files
        self._used_s = used_s
        self._events = events
        self._year = YearFiles(records=records, clock=clock)

    def measure(self, used_of: UsedOf) -> None:
        """Tell the times of the programme's workshops by `used_of`; until then none is measured."""
        self._year.measure(used_of)

    def day(self, workshop_id: str) -> Day:
        """The workshop as it is now. Raises `Refused` when it is no longer there."""
        day = with_history(self._records, gather_day(self._records, workshop_id))
        return replace(day, used_s=self._used_s(), events=self._events())

    def names(self, kind: Format, day: Day, *, year: YearWish = THIS_YEAR) -> tuple[str, ...]:
        """What the files of one format will be called. Raises `Refused` when there is nothing to put in them."""
        words = self._words_for(day.workshop.language)
        if kind is Format.YEAR_REPORT_WORD:
            return (file_name(self._year.report(day, words, year)[1], ".docx"),)
        if kind is Format.TABLES_EXCEL:
            return (_name(day, words.text("tables.file"), ".xlsx"),)
        if kind is Format.TABLES_CSV:
            return tuple(_name(day, sheet.name, ".csv") for sheet in workbook_of(day, words).sheets)
        if kind is Format.CALENDAR:
            _occasions(day, words)
            return (_name(day, words.text("tables.calendar"), ".ics"),)
        return (_name(day, _report(kind, day, words)[1], ".docx"),)

    def make(self, kind: Format, day: Day, *, year: YearWish = THIS_YEAR) -> tuple[MadeFile, ...]:
        """The files of one format. Raises `Refused` when there is nothing to put in them."""
        words = self._words_for(day.workshop.language)
        made_at = self._clock.utc()
        if kind is Format.YEAR_REPORT_WORD:
            return self._year_in_word(day, words, made_at, year)
        if kind is Format.TABLES_EXCEL:
            from facilitator_app.reports.xlsx import excel_file

            content = excel_file(workbook_of(day, words), made_at=made_at)
            return (MadeFile(_name(day, words.text("tables.file"), ".xlsx"), content),)
        if kind is Format.TABLES_CSV:
            from facilitator_app.reports.csv_tables import csv_file

            sheets = workbook_of(day, words).sheets
            return tuple(MadeFile(_name(day, sheet.name, ".csv"), csv_file(sheet)) for sheet in sheets)
        if kind is Format.CALENDAR:
            return _calendar(day, words, made_at)
        return _word(kind, day, words, made_at)

    def _year_in_word(
        self, day: Day, words: Words, made_at: datetime, year: YearWish
    ) -> tuple[MadeFile, ...]:
        from facilitator_app.reports.docx import word_document

        report, name = self._year.report(day, words, year)
        return (MadeFile(file_name(name, ".docx"), word_document(report, made_at=made_at)),)

    def write(
        self, made: tuple[MadeFile, ...], out_dir: Path, *, if_exists: IfExists = IfExists.NUMBER
    ) -> tuple[Path, ...]:
        """Write the files into `out_dir`. Raises as `WholeFiles.write` does, with `whole` and `planned` in files."""
        if if_exists is IfExists.REFUSE:
            for file in made:
                if (out_dir / file.name).exists():
                    raise Refused("paper.file_exists", name=file.name)
        paths: list[Path] = []
        for file in made:
            try:
                paths.append(self._files.write(file.content, out_dir / file.name, if_exists=if_exists))
            except Outside as problem:
                counts = {"whole": len(paths), "planned": len(made)}
                raise Outside(problem.key, **problem.params, **counts) from problem
        return tuple(paths)


def _calendar(day: Day, words: Words, made_at: datetime) -> tuple[MadeFile, ...]:
    from facilitator_app.reports.calendar_file import calendar_file

    content = calendar_file(day.workshop.title, _occasions(day, words), made_at=made_at)
    return (MadeFile(_name(day, words.text("tables.calendar"), ".ics"), content),)


def _occasions(day: Day, words: Words) -> tuple[Occasion, ...]:
    from facilitator_app.reports.calendar_file import occasions_of

    occasions = occasions_of(day, words)
    if not occasions:
        raise Refused("tables.no_dates")
    return occasions


def _word(kind: Format, day: Day, words: Words, made_at: datetime) -> tuple[MadeFile, ...]:
    from facilitator_app.reports.docx import word_document

    report, name = _report(kind, day, words)
    return (MadeFile(_name(day, name, ".docx"), word_document(report, made_at=made_at)),)


def _report(kind: Format, day: Day, words: Words) -> tuple[Report, str]:
    if kind is Format.AGENDA_WORD:
        if not day.blocks:
            raise Refused("paper.no_blocks")
        return participants_agenda(day, words), words.text("paper.programme")
    if kind is Format.SUMMARY_WORD:
        return summary(day, words), words.text("paper.summary")
    return full_report(day, words), words.text("paper.report")


def _name(day: Day, text: str, ending: str) -> str:
    held_on = day.workshop.held_on
    return file_name(f"{held_on.isoformat()} {text}" if held_on else text, ending)
