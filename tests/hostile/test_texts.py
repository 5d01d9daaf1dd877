"""Odd and hostile texts in every field of a file come out of every export as words: nothing is run, linked or lost."""

from __future__ import annotations

import csv
import io
import itertools
import json
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest

from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Refused
from facilitator_app.services.exporting_formats import Format
from facilitator_app.services.paper_files import PaperOptions
from facilitator_app.services.paper_kinds import PaperKind
from tests.hostile.crafted_lists import ODD_TEXTS
from tests.offices import Office

KEPT = (
    "id",
    "kind",
    "language",
    "key",
    "colour_1",
    "colour_2",
    "media_type",
    "content",
    "sealed",
    "source",
    "digest",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
LIVE_PDF = ("/JavaScript", "/JS", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/ImportData", "/EmbeddedFiles")
STORABLE = tuple(text for text in ODD_TEXTS if "\ud800" not in text)
"""A file keeps no half signs: they are taken out where they are typed."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    made.start()
    yield made
    made.close()


@pytest.fixture
def filled(office: Office) -> Office:
    """Each text field of each record says something odd, each the next thing."""
    texts = itertools.cycle(STORABLE)
    changes = [RecordChange(record, _odd(record, texts)) for record in office.document.records()]
    office.document.edit(
        "edit.add_participant", [change for change in changes if change.before != change.after]
    )
    assert office.document.is_all_saved
    return office


def test_paper_of_odd_texts_is_drawn_and_holds_nothing_live(filled: Office) -> None:
    """F45, F46, P10."""
    exporting = filled.services.exporting
    options = PaperOptions(workshop_id=filled.document.workshop.id)
    drawn = 0
    for kind in PaperKind:
        try:
            planned = exporting.plan(kind, options)
        except Refused:
            continue
        for file in planned[:2]:
            content = exporting.draw(file).content
            drawn += 1
            assert _is_plain_name(file.name), file.name
            with pikepdf.open(io.BytesIO(content)) as pdf:
                written = "".join(str(pdf.get_object(number, 0)) for number in range(1, len(pdf.objects)))
                assert not [name for name in LIVE_PDF if name in written], kind
    assert drawn > 8


def test_office_files_of_odd_texts_hold_no_formula_and_no_link(filled: Office) -> None:
    """F45, F46, P10."""
    formats = filled.services.formats
    day = formats.day(filled.document.workshop.id)
    for form in Format:
        try:
            made = formats.make(form, day)
        except Refused:
            continue
        for file in made:
            assert _is_plain_name(file.name), file.name
            _CHECKS[file.name.rpartition(".")[2]](file.content)


def test_the_data_of_odd_texts_says_them_as_they_are(filled: Office) -> None:
    """F45: JSON loses nothing."""
    told = json.dumps(filled.services.data.content(), ensure_ascii=False, default=str)
    assert json.loads(told)
    assert "include 'x'" in told


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_what_is_typed_is_cleaned_of_what_cannot_be_seen_or_stored(text: str) -> None:
    """F45."""
    for kept in (clean_text(text), one_line(text)):
        kept.encode()
        assert not [sign for sign in kept if sign < " " and sign not in "\n\t"]


def _odd(value: Any, texts: Iterator[str]) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return next(texts) if value else value
    if isinstance(value, tuple):
        return tuple(_odd(one, texts) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: _odd(getattr(value, field.name), texts)
        for field in fields(value)
        if field.name not in KEPT and not field.name.endswith(("_id", "_ids", "_key", "_keys"))
    }
    return replace(value, **changed)


def _is_plain_name(name: str) -> bool:
    return (
        name == Path(name).name
        and not set(name) & set('<>:"/\\|?*\x00\n\r\u202e')
        and len(name.encode()) < 255
    )


def _check_xlsx(content: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert cell.hyperlink is None
    _check_package(content)


def _check_csv(content: bytes) -> None:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"):
        for cell in row:
            is_number = cell.lstrip("-").replace(",", "").replace(".", "").isdigit()
            assert is_number or not cell.startswith(FORMULA_STARTS), cell


def _check_package(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            text = packed.read(name)
            assert b'TargetMode="External"' not in text, name
            assert b"HYPERLINK " not in text, name
            assert "vba" not in name.lower()


def _check_ics(content: bytes) -> None:
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert not [
        line for line in lines if line.startswith(("ATTENDEE", "BEGIN:VALARM", "ATTACH", "ORGANIZER"))
    ]
    assert "\n" not in "".join(lines)


_CHECKS = {
    "xlsx": _check_xlsx,
    "docx": _check_package,
    "csv": _check_csv,
    "zip": _check_package,
    "ics": _check_ics,
}
