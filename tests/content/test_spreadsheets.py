"""Lists in many encodings and formats come in as rows of text; what cannot be read is refused."""

import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.content import spreadsheet_size, spreadsheets, zip_parts
from facilitator_app.content.spreadsheets import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, read_sheets
from facilitator_app.content.words import load_words
from facilitator_app.problems import Outside, Refused

LISTS = Path(__file__).with_name("lists")
ODS_START = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Ark">'
)
ODS_END = "</table:table></office:spreadsheet></office:body></office:document-content>"
ODS_CELL = '<table:table-cell{0} office:value-type="string"><text:p>{1}</text:p></table:table-cell>'


def rows_of(path: Path) -> tuple[tuple[str, ...], ...]:
    (sheet,) = read_sheets(path)
    return sheet.rows


def csv_file(folder: Path, text: str, encoding: str = "utf-8", name: str = "liste.csv") -> Path:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file


def xlsx_file(folder: Path, *rows: tuple[object, ...], name: str = "liste.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def ods_file(folder: Path, rows: str) -> Path:
    file = folder / "liste.ods"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", ODS_START + rows + ODS_END)
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
    return file


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_sheets(path)
    for language in ("da", "en"):
        assert path.name in load_words(language).problem(caught.value)
    return caught.value.key


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encoding_and_separator_are_found(tmp_path: Path, encoding: str, separator: str) -> None:
    """F55."""
    lines = [("Navn", "Enhed"), ("Åse Ærø", "Hjemmepleje, Syd"), ("Øjvind", 'Det "gamle" hus')]
    quoted = "\r\n".join(
        separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in lines
    )

    assert rows_of(csv_file(tmp_path, quoted, encoding)) == tuple(lines)


def test_a_big_endian_file_with_a_mark_is_read(tmp_path: Path) -> None:
    """F55."""
    assert rows_of(csv_file(tmp_path, "\ufeffNavn;Enhed\nÅse;Nord", "utf-16-be")) == (
        ("Navn", "Enhed"),
        ("Åse", "Nord"),
    )


def test_rows_keep_their_numbers_and_are_equally_wide(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Navn;Enhed\n\nÅse\nBo;Nord;;\n;;\n\n")
    assert rows_of(file) == (("Navn", "Enhed"), ("", ""), ("Åse", ""), ("Bo", "Nord"))


def test_excels_line_about_the_separator_is_not_a_row(tmp_path: Path) -> None:
    assert rows_of(csv_file(tmp_path, "sep=|\nNavn|Enhed\nBo|Nord, Syd")) == (
        ("", ""),
        ("Navn", "Enhed"),
        ("Bo", "Nord, Syd"),
    )


def test_a_list_of_one_column_is_read(tmp_path: Path) -> None:
    assert rows_of(csv_file(tmp_path, "Navn\nBo Bæk\nIb Å")) == (("Navn",), ("Bo Bæk",), ("Ib Å",))


def test_line_breaks_and_control_characters_in_a_cell_become_spaces(tmp_path: Path) -> None:
    file = csv_file(tmp_path, 'Navn;Enhed\n"Bo\nBæk";A\x07\t B\u00a0C')
    assert rows_of(file)[1] == ("Bo Bæk", "A B C")


def test_tags_and_formulas_are_plain_text(tmp_path: Path) -> None:
    """F54."""
    assert rows_of(csv_file(tmp_path, "Navn;Enhed\n<b>Bo</b>;=2+2"))[1] == ("<b>Bo</b>", "=2+2")


def test_a_cell_is_cut_at_its_most(tmp_path: Path) -> None:
    assert len(rows_of(csv_file(tmp_path, f"Navn;Enhed\n{'å' * 50_000};x"))[1][0]) == MOST_CHARACTERS


def test_a_spreadsheet_gives_the_text_of_each_cell(tmp_path: Path) -> None:
    file = xlsx_file(
        tmp_path,
        ("Navn", 3, 2.5, True, False, None),
        (
            "Bo",
            datetime.fromisoformat("2027-01-02 03:04"),
            date(2027, 1, 2),
            time(9, 30),
            timedelta(hours=1),
            "=2+2",
        ),
    )
    assert rows_of(file) == (
        ("Navn", "3", "2.5", "x", ""),
        ("Bo", "2027-01-02 03:04:00", "2027-01-02", "09:30:00", "1:00:00"),
    )


def test_empty_sheets_are_left_out_and_the_others_keep_their_names(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Tom"
    book.create_sheet("Tilmeldte").append(["Navn"])
    book.save(tmp_path / "a.xlsx")
    assert [(sheet.name, sheet.width) for sheet in read_sheets(tmp_path / "a.xlsx")] == [("Tilmeldte", 1)]


def test_a_spreadsheet_starts_in_its_first_row_and_column(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["B3"] = "Navn"
    book.save(tmp_path / "a.xlsx")
    assert rows_of(tmp_path / "a.xlsx") == (("", ""), ("", ""), ("", "Navn"))


def test_an_open_document_list_is_read(tmp_path: Path) -> None:
    rows = (
        "<table:table-row>"
        + ODS_CELL.format("", "Navn")
        + ODS_CELL.format("", "Enhed")
        + "</table:table-row>"
    )
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    assert rows_of(ods_file(tmp_path, rows + empty)) == (("Navn", "Enhed"),)


@pytest.mark.parametrize("name", ["liste.csv", "liste.xls", "liste.xlsx"])
def test_what_a_file_holds_decides_and_not_its_ending(tmp_path: Path, name: str) -> None:
    xlsx_file(tmp_path, ("Navn",), name="a.xlsx").rename(tmp_path / name)
    assert rows_of(tmp_path / name) == (("Navn",),)
    assert rows_of(csv_file(tmp_path, "Navn;Enhed\nBo;A", name=name)) == (("Navn", "Enhed"), ("Bo", "A"))


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("liste.docx", b"PK\x03\x04", "unknown_file_type"),
        ("liste", b"Navn", "unknown_file_type"),
        ("liste.csv", b"", "empty_file"),
        ("liste.csv", b" \n;;\n", "empty_file"),
        ("liste.csv", b"%PDF-1.7\nrubbish", "not_a_list"),
        ("liste.xls", b"<html><table>", "not_a_list"),
        ("liste.csv", b"\x89PNG\r\n\x1a\n\x00\x01\x81", "not_a_list"),
        ("liste.csv", b"Navn;\x81Enhed", "not_a_list"),
        ("liste.csv", b"Navn;\x00Enhed;" + b"x" * 50, "not_a_list"),
        ("liste.csv", b"\xff\xfeN\x00a", "not_a_list"),
        ("liste.csv", b'"' + b"x;" * 200_000, "damaged_file"),
        ("liste.xlsx", b"PK\x03\x04rubbish", "damaged_file"),
        ("liste.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rubbish", "damaged_file"),
    ],
)
def test_foreign_and_damaged_files_are_refused(tmp_path: Path, name: str, content: bytes, key: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == f"people.{key}"


def test_a_packed_file_that_is_no_spreadsheet_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    assert refusal(tmp_path / "a.xlsx") == "people.damaged_file"


def test_a_spreadsheet_cut_short_is_refused(tmp_path: Path) -> None:
    whole = (LISTS / "deltagere.xlsx").read_bytes()
    for length in range(100, len(whole) - 1, 700):
        (tmp_path / "a.xlsx").write_bytes(whole[:length])
        assert refusal(tmp_path / "a.xlsx") == "people.damaged_file"


@given(st.lists(st.tuples(st.integers(0, 8000), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_spreadsheet_with_wrong_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    content = bytearray((LISTS / "deltagere.xlsx").read_bytes())
    for place, byte in changes:
        content[place] = byte
    try:
        found = spreadsheet_size.excess(bytes(content))
    except zipfile.BadZipFile:
        found = None
    assert found in (None, *spreadsheet_size.Excess)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('Navn;Enhed\nBo;A\n"Else Rønnow;B\nKaj Kok;C\nIb Ås;D\n', 3),
        ('Navn;Enhed\n"Else Rønnow;B\nKaj Kok;"C"\n', 2),
        ('Navn;Enhed\nBo;"A\nElse;"B"\n', 2),
        ('Navn;Enhed\nBo;A\nElse;"B', 3),
        ('Navn;Enhed\nBo;"A\nB"\nElse;"C\n', 3),
        ('Navn;Enhed\n"Bo;A\n' + "Else Rønnow;B\n" * 12_000, 2),
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_told_with_its_row(
    tmp_path: Path, text: str, row: int
) -> None:
    with pytest.raises(Refused) as caught:
        read_sheets(csv_file(tmp_path, text))
    assert (caught.value.key, caught.value.params) == ("people.open_quote", {"row": row})
    assert f"række {row} " in load_words("da").problem(caught.value)


def test_cells_of_several_lines_and_quotation_marks_in_them_are_read(tmp_path: Path) -> None:
    text = 'Navn;Enhed\n"Bo ""Bob"" Ås";"Hus A\nsyd"\nElse "Elle" Kok;3"\n"Kaj" Li;B'
    assert rows_of(csv_file(tmp_path, text))[1:] == (
        ('Bo "Bob" Ås', "Hus A syd"),
        ('Else "Elle" Kok', '3"'),
        ("Kaj Li", "B"),
    )


def test_a_cell_without_end_on_one_line_is_refused(tmp_path: Path) -> None:
    assert refusal(csv_file(tmp_path, "Navn;Enhed\nBo;" + "x" * 140_000)) == "people.damaged_file"


def test_a_locked_spreadsheet_says_so(tmp_path: Path) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "a.xlsx").write_bytes(locked)
    assert refusal(tmp_path / "a.xlsx") == "people.locked_file"


def test_a_spreadsheet_with_a_broken_list_of_parts_is_refused(tmp_path: Path) -> None:
    whole = (LISTS / "deltagere.xlsx").read_bytes()
    (tmp_path / "a.xlsx").write_bytes(whole.replace(b"PK\x01\x02", b"PK\x01\x03"))
    assert refusal(tmp_path / "a.xlsx") == "people.damaged_file"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.csv") == "people.no_such_file"


def test_a_file_that_cannot_be_read_is_a_problem_of_the_world(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(Outside) as caught:
        read_sheets(tmp_path / "folder.csv")
    assert "folder.csv" in load_words("da").problem(caught.value)


def test_a_file_beyond_the_most_bytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "MOST_BYTES", 10)
    assert refusal(csv_file(tmp_path, "Navn;Enhed\nBo;A")) == "people.too_big_file"


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    assert len(rows_of(csv_file(tmp_path, "x;y\n" * MOST_ROWS))) == MOST_ROWS
    assert refusal(csv_file(tmp_path, "x;y\n" * (MOST_ROWS + 1))) == "people.too_many_rows"


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    assert refusal(csv_file(tmp_path, ";".join("x" * (MOST_COLUMNS + 1)))) == "people.too_many_columns"


def test_a_cell_in_the_last_corner_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Navn", "x"
    book.save(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx") == "people.too_many_cells"


def test_a_row_repeated_a_million_times_is_refused(tmp_path: Path) -> None:
    """F54."""
    row = '<table:table-row table:number-rows-repeated="1000000">{}</table:table-row>'
    cells = ODS_CELL.format(' table:number-columns-repeated="16000"', "x")
    assert refusal(ods_file(tmp_path, row.format(cells))) == "people.too_many_cells"


def test_a_spreadsheet_that_is_too_big_unpacked_is_told_the_unpacked_limit(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(4):
            with packed.open(f"xl/part{number}.xml", "w", force_zip64=False) as part:
                for _ in range(80):
                    part.write(bytes(1_000_000))
    (tmp_path / "a.xlsx").write_bytes(content.getvalue())
    with pytest.raises(Refused) as caught:
        read_sheets(tmp_path / "a.xlsx")
    assert "må fylde højst 150 MB pakket ud" in load_words("da").problem(caught.value)
    assert "may take up 150 MB unpacked at most" in load_words("en").problem(caught.value)


def test_a_cell_is_found_across_the_pieces_a_part_is_read_in(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Navn", "x"
    book.save(content)
    for size in (150, 151, 160, 170, 211):
        monkeypatch.setattr(zip_parts, "PIECE_BYTES", size)
        assert spreadsheet_size.excess(content.getvalue()) is spreadsheet_size.Excess.CELLS


def test_the_lists_of_the_project_are_read() -> None:
    assert [(sheet.name, len(sheet.rows)) for sheet in read_sheets(LISTS / "deltagere.xlsx")] == [
        ("Tilmeldte", 67),
        ("Afbud", 2),
    ]
    assert rows_of(LISTS / "deltagere_cp1252.csv")[2][0] == "Else Rønnow"
    assert rows_of(LISTS / "deltagere_utf8.csv")[0][0] == "Efternavn"


def test_empty_lines_beyond_the_most_are_passed_over_and_millions_are_no_list(tmp_path: Path) -> None:
    """F55: a small file of line ends would fill the memory."""
    rows = "a\n" * MOST_ROWS
    assert len(rows_of(csv_file(tmp_path, rows + "\n" * 50))) == MOST_ROWS
    assert refusal(csv_file(tmp_path, rows + "\n" * 50 + "b\n")) == "people.too_many_rows"
    assert refusal(csv_file(tmp_path, "a" + "\n" * (spreadsheets.MOST_LINES + 1))) == "people.too_many_rows"


def test_a_line_of_separators_has_no_cells(tmp_path: Path) -> None:
    """F55."""
    assert rows_of(csv_file(tmp_path, f"a;b\nc{';' * 100_000}\n")) == (("a", "b"), ("c", ""))
