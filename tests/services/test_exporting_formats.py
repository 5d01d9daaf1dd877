"""Files in other programs' formats: their names, that they are whole, and what they say when they cannot be made."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_formats import ExportingFormats, Format
from facilitator_app.services.whole_files import IfExists, WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

ENDINGS = {
    Format.REPORT_WORD: (".docx", b"PK"),
    Format.SUMMARY_WORD: (".docx", b"PK"),
    Format.AGENDA_WORD: (".docx", b"PK"),
    Format.TABLES_EXCEL: (".xlsx", b"PK"),
    Format.TABLES_CSV: (".csv", b"\xef\xbb\xbf"),
    Format.CALENDAR: (".ics", b"BEGIN:VCALENDAR"),
    Format.YEAR_REPORT_WORD: (".docx", b"PK"),
}


def silent(_change: object) -> None:
    """Nobody listens."""


def no_sleep(_seconds: float) -> None:
    """Time does not pass."""


def dated() -> list[Record]:
    """The small day on its date."""
    return [replace(r, held_on=date(2027, 2, 1)) if isinstance(r, Workshop) else r for r in small_day()]


def exporting(records: Sequence[Record] | None = None, files: WholeFiles | None = None) -> ExportingFormats:
    clock = FakeClock()
    document = Document(publish=silent, clock=clock, new_id=FakeIds())
    document.attach(MemoryRepository(dated() if records is None else records))
    return ExportingFormats(
        records=document,
        words_for=load_words,
        clock=clock,
        files=files or WholeFiles(sleep=no_sleep),
        used_s=dict,
        events=tuple,
    )


def workshop_id() -> str:
    return next(record.id for record in small_day() if isinstance(record, Workshop))


@pytest.mark.parametrize("kind", list(Format))
def test_each_format_becomes_files_with_the_day_in_their_names(kind: Format, tmp_path: Path) -> None:
    service = exporting()
    made = service.make(kind, service.day(workshop_id()))
    ending, begins = ENDINGS[kind]
    paths = service.write(made, tmp_path)
    assert len(paths) == (4 if kind is Format.TABLES_CSV else 1)
    # The year report is not of one day.
    beginning = "Årsrapport 2027" if kind is Format.YEAR_REPORT_WORD else "2027-02-01 "
    assert all(path.name.startswith(beginning) and path.suffix == ending for path in paths)
    assert all(path.read_bytes().startswith(begins) for path in paths)


def test_a_day_without_a_date_has_a_name_all_the_same() -> None:
    records = [replace(r, held_on=None) if isinstance(r, Workshop) else r for r in small_day()]
    service = exporting(records)
    (made,) = service.make(Format.TABLES_EXCEL, service.day(workshop_id()))
    assert made.name == "Deltagere, svar, handlinger og tider.xlsx"


def test_what_has_nothing_in_it_is_refused() -> None:
    records = [
        replace(r, held_on=None, next_on=None) if isinstance(r, Workshop) else r
        for r in small_day()
        if not isinstance(r, Block)
    ]
    service = exporting([r for r in records if not hasattr(r, "block_id")])
    day = service.day(workshop_id())
    with pytest.raises(Refused, match="no_blocks"):
        service.make(Format.AGENDA_WORD, day)
    with pytest.raises(Refused, match="no_dates"):
        service.make(Format.CALENDAR, day)


def test_a_taken_name_is_numbered_refused_or_replaced_as_asked(tmp_path: Path) -> None:
    service = exporting()
    made = service.make(Format.TABLES_CSV, service.day(workshop_id()))
    first = service.write(made, tmp_path)
    assert {path.name for path in service.write(made, tmp_path)}.isdisjoint(path.name for path in first)
    with pytest.raises(Refused, match="file_exists"):
        service.write(made, tmp_path, if_exists=IfExists.REFUSE)
    assert service.write(made, tmp_path, if_exists=IfExists.REPLACE) == first
    assert len(service.write(made, tmp_path / "ny", if_exists=IfExists.REFUSE)) == len(made)


def test_a_full_disk_is_told_with_how_many_files_are_whole(tmp_path: Path) -> None:
    opened: list[Path] = []

    def full_after_two(target: Path) -> tuple[BinaryIO, Path]:
        opened.append(target)
        if len(opened) > 2:
            raise OSError(errno.ENOSPC, "full")
        temporary = target.with_suffix(".part")
        return temporary.open("wb"), temporary

    service = exporting(files=WholeFiles(sleep=no_sleep, open_new=full_after_two))
    with pytest.raises(Outside) as caught:
        service.write(service.make(Format.TABLES_CSV, service.day(workshop_id())), tmp_path)
    assert (caught.value.params["whole"], caught.value.params["planned"]) == (2, 4)
    assert len(list(tmp_path.iterdir())) == 2
