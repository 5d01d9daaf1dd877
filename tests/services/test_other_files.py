"""Files besides paper: their names, that each is what it says, and what they say when they cannot be made."""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_data import ExportingData
from facilitator_app.services.exporting_formats import ExportingFormats
from facilitator_app.services.other_files import OtherFiles, OtherKind
from facilitator_app.services.whole_files import WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository

BEGINS = {
    OtherKind.REPORT_WORD: b"PK",
    OtherKind.SUMMARY_WORD: b"PK",
    OtherKind.AGENDA_WORD: b"PK",
    OtherKind.YEAR_REPORT_WORD: b"PK",
    OtherKind.TABLES_EXCEL: b"PK",
    OtherKind.TABLES_CSV: b"\xef\xbb\xbf",
    OtherKind.CALENDAR: b"BEGIN:VCALENDAR",
    OtherKind.SLIDE_PICTURES: b"\x89PNG",
    OtherKind.DATA: b"{",
}


def silent(_change: object) -> None:
    """Nobody listens."""


def no_sleep(_seconds: float) -> None:
    """Time does not pass."""


def never() -> bool:
    """Nobody stops it."""
    return False


def unheard(_done: int, _of: int) -> None:
    """Nobody looks at how far it is."""


def dated() -> list[Record]:
    return [replace(r, held_on=date(2027, 2, 1)) if isinstance(r, Workshop) else r for r in small_day()]


def other_files(records: Sequence[Record] | None = None, files: WholeFiles | None = None) -> OtherFiles:
    clock, files = FakeClock(), files or WholeFiles(sleep=no_sleep)
    document = Document(publish=silent, clock=clock, new_id=FakeIds())
    document.attach(MemoryRepository(dated() if records is None else records))
    return OtherFiles(
        document=document,
        formats=ExportingFormats(
            records=document, words_for=load_words, clock=clock, files=files, used_s=dict, events=tuple
        ),
        exporting_data=ExportingData(records=document, clock=clock, files=files),
        words_for=load_words,
        pictures=FakeSlidePictures(),
        files=files,
    )


@pytest.mark.parametrize("kind", OtherKind)
def test_every_kind_is_written_under_the_names_that_were_planned(kind: OtherKind, tmp_path: Path) -> None:
    service = other_files()
    planned = service.plan(kind)
    written = service.write(planned, tmp_path, progress=unheard, is_cancelled=never)
    assert [path.name for path in written.paths] == [file.name for file in planned]
    assert all(path.read_bytes().startswith(BEGINS[kind]) for path in written.paths)


def test_the_data_are_those_of_the_moment_they_were_planned(tmp_path: Path) -> None:
    service = other_files()
    [path] = service.write(service.plan(OtherKind.DATA), tmp_path, progress=unheard, is_cancelled=never).paths
    assert json.loads(path.read_text("utf-8"))["format"] == "facilitator-workshop"


def test_slides_are_picked_out_by_their_numbers() -> None:
    service = other_files()
    numbers = [slide.number for slide in service.slides()]
    all_names = [file.name for file in service.plan(OtherKind.SLIDE_PICTURES)]
    [one] = service.plan(OtherKind.SLIDE_PICTURES, slides={numbers[-1]})
    assert len(all_names) == len(numbers) > 1
    assert one.name == all_names[-1] == f"2027-02-01 Slide {numbers[-1]:02d}.png"


def test_a_day_without_a_date_has_slides_without_one() -> None:
    records = [replace(r, held_on=None) if isinstance(r, Workshop) else r for r in small_day()]
    assert other_files(records).plan(OtherKind.SLIDE_PICTURES)[0].name.startswith("Slide ")


@pytest.mark.parametrize("kind", [OtherKind.AGENDA_WORD, OtherKind.SLIDE_PICTURES, OtherKind.CALENDAR])
def test_nothing_to_write_is_said_before_anything_is_made(kind: OtherKind) -> None:
    bare = [r for r in small_day() if not isinstance(r, Block | Slide)]
    nowhen = [replace(r, held_on=None) if isinstance(r, Workshop) else r for r in bare]
    with pytest.raises(Refused):
        other_files(nowhen).plan(kind)


def test_stopping_keeps_what_is_whole(tmp_path: Path) -> None:
    service = other_files()
    seen: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        seen.append((done, of))

    def is_cancelled() -> bool:
        return len(seen) == 2

    written = service.write(
        service.plan(OtherKind.TABLES_CSV), tmp_path, progress=tell, is_cancelled=is_cancelled
    )
    assert written.is_cancelled
    assert len(written.paths) == len(list(tmp_path.iterdir())) == 2
    assert seen == [(1, 4), (2, 4)]


def test_a_full_disk_says_how_many_are_whole(tmp_path: Path) -> None:
    def full(_target: Path) -> tuple[BinaryIO, Path]:
        raise OSError(errno.ENOSPC, "full")

    service = other_files(files=WholeFiles(sleep=no_sleep, open_new=full))
    with pytest.raises(Outside) as caught:
        service.write(service.plan(OtherKind.TABLES_CSV), tmp_path, progress=unheard, is_cancelled=never)
    assert (caught.value.key, caught.value.params["whole"], caught.value.params["planned"]) == (
        "paper.disk_full",
        0,
        4,
    )
