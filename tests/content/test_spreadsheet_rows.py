"""Spreadsheets that would harm their reader: read in a process of its own, and refused by what they truly hold."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from facilitator_app.content import (
    child_decks,
    spreadsheet_rows,
    spreadsheet_size,
    spreadsheet_texts,
    zip_parts,
)
from facilitator_app.content.child import ChildStopped
from facilitator_app.content.child_decks import READING_SHEETS
from facilitator_app.content.child_limits import Limits
from facilitator_app.content.spreadsheet_rows import ANSWER_CHARACTERS, MOST_COLUMNS, read_book
from facilitator_app.content.spreadsheet_size import MOST_CELL_BYTES, Excess, excess
from facilitator_app.content.spreadsheets import READING_TIME, read_sheets
from facilitator_app.content.words import load_words
from facilitator_app.problems import Refused
from tests.content.test_spreadsheets import ODS_CELL, ods_file

MB = 1_000_000


def book(*rows: Iterable[object]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(list(row))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def with_sheet(sheet_data: Iterable[bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook whose only sheet holds this between its first and its last row."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(["Navn"]))) as source,
        zipfile.ZipFile(stream, "w", packing) as packed,
    ):
        for part in source.infolist():
            content = source.read(part)
            if "worksheets/" not in part.filename:
                packed.writestr(part.filename, content)
                continue
            before, _, after = content.partition(b"<sheetData>")
            with packed.open(part.filename, "w") as target:
                target.write(before + b"<sheetData>")
                for piece in sheet_data:
                    target.write(piece)
                target.write(b"</sheetData>" + after.partition(b"</sheetData>")[2])
    return stream.getvalue()


def long_cell(megabytes: int) -> bytes:
    text = [b"a" * MB] * megabytes
    return with_sheet([b'<row r="1"><c r="A1" t="inlineStr"><is><t>', *text, b"</t></is></c></row>"])


def refusal(path: Path, command: Callable[..., tuple[str, ...]] | None = None) -> str:
    with pytest.raises(Refused) as caught:
        read_sheets(path) if command is None else read_sheets(path, command)
    for language in ("da", "en"):
        assert path.name in load_words(language).problem(caught.value)
    return caught.value.key


def answering(script: str) -> Callable[..., tuple[str, ...]]:
    def command(*_job: str) -> tuple[str, ...]:
        return (sys.executable, "-c", script)

    return command


def answers_of(path: Path) -> list[dict[str, Any]]:
    """What is said of the sheets, without how far the reading has come."""
    return [said for said in read_book(path) if "at" not in said]


def test_a_small_file_with_a_cell_of_120_mb_is_refused_and_this_process_stays_small(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="tells how much memory was used")
    file = tmp_path / "liste.xlsx"
    file.write_bytes(long_cell(120))
    assert file.stat().st_size < MB // 2
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert refusal(file) == "people.too_long_cell"

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_a_part_that_says_it_is_small_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both lists of the file say that the sheet has 100 bytes, with the check sum of those."""
    content = bytearray(long_cell(1))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sheet = next(part for part in packed.infolist() if "worksheets/" in part.filename)
        begun = packed.read(sheet)[:100]
    true = struct.pack("<I", sheet.file_size)
    false = struct.pack("<I", len(begun))
    check, false_check = struct.pack("<I", sheet.CRC), struct.pack("<I", zlib.crc32(begun))
    lying = bytes(content).replace(true, false).replace(check, false_check)
    with zipfile.ZipFile(io.BytesIO(lying)) as packed:
        assert packed.getinfo(sheet.filename).file_size == 100
    assert excess(lying) is Excess.TEXT

    monkeypatch.setattr(spreadsheet_size, "MOST_UNPACKED_BYTES", 300_000)
    monkeypatch.setattr(spreadsheet_size, "MOST_CELL_BYTES", 2 * MB)
    assert excess(lying) is Excess.BYTES


def test_an_unusual_way_of_packing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(with_sheet([b""], zipfile.ZIP_LZMA))
    assert refusal(tmp_path / "a.xlsx") == "people.damaged_file"


def test_text_over_several_pieces_and_the_longest_that_may_be_are_told_apart() -> None:
    def cell(length: int) -> bytes:
        return with_sheet([b'<row r="1"><c t="inlineStr"><is><t>', b"a" * length, b"</t></is></c></row>"])

    assert excess(cell(MOST_CELL_BYTES)) is None
    assert excess(cell(MOST_CELL_BYTES + 1)) is Excess.TEXT


def test_cells_of_all_sheets_count_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = openpyxl.Workbook()
    made.active["A9"] = "x"
    made.create_sheet()["A9"] = "x"
    made.save(tmp_path / "a.xlsx")
    monkeypatch.setattr(spreadsheet_size, "MOST_CELLS", 17)
    assert excess((tmp_path / "a.xlsx").read_bytes()) is Excess.CELLS


@pytest.mark.parametrize(
    ("name", "most", "key"),
    [
        ("MOST_CELLS", 3, "too_many_cells"),
        ("MOST_TEXT", 10, "too_heavy"),
        ("ANSWER_CHARACTERS", 3, "too_heavy"),
    ],
)
def test_what_comes_out_of_the_file_is_counted_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, most: int, key: str
) -> None:
    monkeypatch.setattr(spreadsheet_rows, name, most)
    (tmp_path / "a.xlsx").write_bytes(book(["Navn", "Enhed"], ["Bo", "Nord"]))
    with pytest.raises(Refused) as caught:
        list(read_book(tmp_path / "a.xlsx"))
    assert caught.value.key == f"people.{key}"


def pointing(text: bytes, cells: Iterable[int], pieces: Iterable[bytes] = ()) -> bytes:
    """A workbook with three texts kept once, the middle one this, and cells that point at them by their numbers."""
    rows = (
        b'<row r="%d"><c r="A%d" t="s"><v>%d</v></c><c r="B%d"><v>1</v></c></row>' % (at, at, number, at)
        for at, number in enumerate(cells, start=1)
    )
    content = io.BytesIO(with_sheet([*rows, *pieces]))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as packed:
        texts = b"<si/><si><t>" + text + b"</t></si><si><r><t>Nord</t></r></si>"
        packed.writestr("xl/sharedStrings.xml", b"<sst>" + texts + b"</sst>")
    return content.getvalue()


def repeated(content: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return spreadsheet_texts.repeated_bytes(packed)


def test_a_text_counts_as_often_as_cells_point_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [1, 1, 2, 0, 9, *([2] * 50)]
    for size in (1_000_000, 97, 150):
        monkeypatch.setattr(zip_parts, "PIECE_BYTES", size)
        assert repeated(pointing(b"a" * 300, cells)) == 2 * 300 + 51 * 4
    assert repeated(book(["Navn"])) == 0


def test_a_small_file_whose_cells_all_point_at_one_long_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(pointing(b"a" * 300_000, [1] * 600))
    assert (tmp_path / "a.xlsx").stat().st_size < 20_000
    assert refusal(tmp_path / "a.xlsx") == "people.too_heavy"


def test_a_sheet_whose_cells_have_no_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet_texts, "MOST_OPEN_BYTES", 5_000)
    with pytest.raises(zipfile.BadZipFile):
        excess(pointing(b"a", [1], [b"<x>" * 3_000]))


@pytest.mark.parametrize(("name", "key"), [("BYTES", "too_big_unpacked"), ("CELLS", "too_many_cells")])
def test_what_a_file_claims_is_refused_in_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, key: str
) -> None:
    def claimed(_content: bytes) -> Excess:
        return Excess[name]

    monkeypatch.setattr(spreadsheet_rows, "excess", claimed)
    (tmp_path / "a.xlsx").write_bytes(book(["Navn"]))
    with pytest.raises(Refused) as caught:
        list(read_book(tmp_path / "a.xlsx"))
    assert caught.value.key == f"people.{key}"


def test_the_process_answers_a_few_rows_at_a_time_and_they_are_put_together(tmp_path: Path) -> None:
    rows = [[f"Række {number}", "x" * 9_000] for number in range(100)]
    (tmp_path / "a.xlsx").write_bytes(book(*rows))
    answers = answers_of(tmp_path / "a.xlsx")
    assert len(answers) > 1
    assert all(sum(len(cell) for row in one["rows"] for cell in row) <= ANSWER_CHARACTERS for one in answers)
    (sheet,) = read_sheets(tmp_path / "a.xlsx")
    assert [list(row) for row in sheet.rows] == rows


def test_a_wide_row_is_cut_where_it_is_refused_anyway(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(book(["x"] * 1000))
    (answer,) = answers_of(tmp_path / "a.xlsx")
    assert len(answer["rows"][0]) == MOST_COLUMNS + 1
    assert refusal(tmp_path / "a.xlsx") == "people.too_many_columns"


def test_the_process_lays_stricter_limits_on_itself_for_a_spreadsheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Limits] = []
    monkeypatch.setattr(child_decks, "limit_self", asked.append)
    (tmp_path / "a.xlsx").write_bytes(book(["Navn"]))
    assert child_decks.main(["sheets", str(tmp_path / "a.xlsx")]) == 0
    assert asked == [READING_SHEETS]
    assert '"rows": [["Navn"]]' in capsys.readouterr().out


def test_a_process_that_runs_out_of_memory_says_so_of_a_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def work(_job: str, _places: object) -> Iterable[dict[str, object]]:
        raise MemoryError

    monkeypatch.setattr(child_decks, "limit_self", list[Limits]().append)
    monkeypatch.setattr(child_decks, "work", work)
    child_decks.main(["sheets", "a"])
    assert '"people.too_heavy"' in capsys.readouterr().out


def test_a_process_that_dies_leaves_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(book(["Navn"]))
    assert refusal(tmp_path / "a.xlsx", answering("import os; os.abort()")) == "people.damaged_file"


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.xlsx").write_bytes(book(["Navn"]))
    spends = "import signal, os; os.kill(os.getpid(), signal.SIGXCPU)"
    assert refusal(tmp_path / "a.xlsx", answering(spends)) == "people.too_slow"
    assert READING_TIME.most_s <= 30


def test_each_kind_of_cell_is_told_as_text(tmp_path: Path) -> None:
    moments = (datetime.fromisoformat("2027-01-02 03:04"), time(9, 30), timedelta(hours=1))
    (tmp_path / "a.xlsx").write_bytes(book(["Navn", 3, 2.5, True, False, None, *moments], ["Bo"]))
    (answer,) = answers_of(tmp_path / "a.xlsx")
    row = ["Navn", "3", "2.5", "x", "", "", "2027-01-02 03:04:00", "09:30:00", "1:00:00"]
    assert answer == {"sheet": 0, "name": "Sheet", "rows": [row, ["Bo"]]}


def test_an_open_document_list_is_measured_and_read(tmp_path: Path) -> None:
    row = "<table:table-row{}>{}</table:table-row>"
    one = row.format("", ODS_CELL.format("", "Navn"))
    empty = row.format(' table:number-rows-repeated="1048000"', "<table:table-cell/>")
    (answer,) = answers_of(ods_file(tmp_path, one + empty))
    assert answer["rows"] == [["Navn"]]
    many = ODS_CELL.format(' table:number-columns-repeated="16000"', "x")
    with pytest.raises(Refused, match="too_many_cells"):
        list(read_book(ods_file(tmp_path, row.format(' table:number-rows-repeated="1000000"', many))))


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04rubbish", b"PK\x05\x06" + bytes(18), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rubbish"]
)
def test_a_damaged_spreadsheet_is_refused_in_the_process(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(Refused, match="damaged_file"):
        list(read_book(tmp_path / "a.xlsx"))


def test_a_part_packed_in_another_way_is_damaged_and_too_many_bytes_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xlsx").write_bytes(with_sheet([b""], zipfile.ZIP_LZMA))
    with pytest.raises(Refused, match="damaged_file"):
        list(read_book(tmp_path / "a.xlsx"))
    monkeypatch.setattr(spreadsheet_size, "MOST_UNPACKED_BYTES", 1_000)
    assert excess(book(["Navn"])) is Excess.BYTES


def test_texts_that_are_pointed_at_too_often_are_refused_in_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet_size, "MOST_UNPACKED_BYTES", 30_000)
    (tmp_path / "a.xlsx").write_bytes(pointing(b"a" * 5_000, [1] * 20))
    with pytest.raises(Refused, match="too_heavy"):
        list(read_book(tmp_path / "a.xlsx"))
    monkeypatch.setattr(spreadsheet_size, "MOST_UNPACKED_BYTES", 1_000_000)
    monkeypatch.setattr(spreadsheet_size, "MOST_CELL_BYTES", 4_000)
    with pytest.raises(Refused, match="too_long_cell"):
        list(read_book(tmp_path / "a.xlsx"))


def test_the_reading_of_a_spreadsheet_is_stopped_when_it_is_cancelled(tmp_path: Path) -> None:
    file = tmp_path / "liste.xlsx"
    file.write_bytes(book(["Navn"]))
    with pytest.raises(ChildStopped):
        read_sheets(file, answering("import time; time.sleep(60)"), is_cancelled=lambda: True)
