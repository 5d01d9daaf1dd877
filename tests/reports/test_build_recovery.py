"""The recovery sheet: what a person writes down, reads back and keeps when a file has a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.content.words import LANGUAGES, Words, load_words
from facilitator_app.reports.build_recovery import RecoveryTold, recovery_sheet, spelled
from facilitator_app.reports.model import Element, Fields, Report, Table
from facilitator_app.reports.pdf import Drawn, draw

Draw = Callable[[Report], Drawn]
PASSPHRASE = "kaffe Bro vinter lampe 1050"


@pytest.fixture
def drawn(fonts: Path) -> Draw:
    def draw_this(report: Report) -> Drawn:
        made_at = datetime(2027, 1, 13, 15, 20, tzinfo=UTC)
        return draw((report,), made_at=made_at, fonts=fonts, report_done=lambda: None)

    return draw_this


def told(passphrase: str = "") -> RecoveryTold:
    return RecoveryTold(
        file="Lederdag.workshop",
        client="Solbjerg Kommune (fiktiv)",
        made_on=date(2027, 1, 14),
        passphrase=passphrase,
    )


def text_of(drawn: Drawn) -> str:
    document = pypdfium2.PdfDocument(drawn.content)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def one_of(report: Report, kind: type[Element]) -> list[Element]:
    return [element for element in report.elements if isinstance(element, kind)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_to_write_on_is_one_page_with_lines_and_no_passphrase(language: str, drawn: Draw) -> None:
    report = recovery_sheet(told(), load_words(language))
    assert drawn(report).page_count == 1
    assert not one_of(report, Table)
    assert sum(cell.lines for row in one_of(report, Fields) for cell in row.cells) == 11  # type: ignore[union-attr]


def test_it_says_which_file_when_who_where_to_keep_it_and_what_is_lost(words: Words, drawn: Draw) -> None:
    text = text_of(drawn(recovery_sheet(told(), words)))
    for said in (
        "Lederdag.workshop",
        "Solbjerg Kommune (fiktiv)",
        "Torsdag den 14. januar 2027",
        "Sat af",
        "Læg det ikke i computertasken",
        "kan ingen åbne filen",
        "er alt i filen tabt",
    ):
        assert said in text, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_passphrase_stands_in_its_words_with_what_to_count(language: str, drawn: Draw) -> None:
    paper = drawn(recovery_sheet(told(PASSPHRASE), load_words(language)))
    text = text_of(paper)
    assert paper.page_count == 1
    for word in PASSPHRASE.split():
        assert word in text
    assert ("27 tegn i alt" if language == "da" else "27 signs in all") in text
    assert ("B er stort" if language == "da" else "B is a capital") in text
    assert ("0 er tallet nul" if language == "da" else "0 is the digit zero") in text


def test_an_odd_number_of_groups_leaves_the_last_place_empty(words: Words) -> None:
    (table,) = one_of(recovery_sheet(told("8fK2" * 8 + "a"), words), Table)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[-1].cells[1::3]] == ["8fK2", ""]


def test_the_passphrase_is_neither_in_the_files_properties_nor_in_header_and_foot(words: Words) -> None:
    report = recovery_sheet(told(PASSPHRASE), words)
    around = " ".join((report.title, report.kicker, report.context, report.foot, report.mark))
    assert not [word for word in PASSPHRASE.split() if word in around]
    assert PASSPHRASE not in repr(told(PASSPHRASE))


def test_what_is_no_words_is_read_four_signs_at_a_time_with_spaces_told_in_words(words: Words) -> None:
    assert spelled("xK7-lI0O  pq").groups == ("xK7-", "lI0O", "  ", "pq")
    (table,) = one_of(recovery_sheet(told("xK7-lI0O  pq"), words), Table)
    assert isinstance(table, Table)
    assert [row.cells[1].text for row in table.rows] == ["xK7-", "lI0O", "", "pq"]
    assert table.rows[2].cells[2].text == "2 mellemrum"


def test_many_groups_stand_in_two_halves_so_that_it_stays_one_page(words: Words, drawn: Draw) -> None:
    report = recovery_sheet(told("8fK2" * 11 + "a"), words)
    (table,) = one_of(report, Table)
    assert isinstance(table, Table)
    assert len(table.columns) == 6
    assert [cell.text for cell in table.rows[0].cells[::3]] == ["1", "7"]
    assert drawn(report).page_count == 1


@given(st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Zs")) | st.just(" "), min_size=1))
def test_no_sign_is_lost_between_the_groups(passphrase: str) -> None:
    spelling = spelled(passphrase)
    assert (" " if spelling.has_spaces else "").join(spelling.groups) == passphrase


def test_a_long_word_is_never_divided_by_a_hyphen_of_the_sheets_own(words: Words, drawn: Draw) -> None:
    word = "WWWWWWWWWWWWWW"
    assert word in text_of(drawn(recovery_sheet(told(f"{word} {word}"), words)))


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
@pytest.mark.parametrize(
    ("language", "followed", "left"),
    [
        ("da", "gælder det også sikkerhedskopierne på computeren", "åbnes stadig med den gamle"),
        ("en", "so is that of the backups on the computer", "still open with the old one"),
    ],
)
def test_the_sheet_says_which_copies_a_change_does_not_reach(
    passphrase: str, language: str, followed: str, left: str, drawn: Draw
) -> None:
    sheet = drawn(recovery_sheet(told(passphrase), load_words(language)))
    assert sheet.page_count == 1
    assert followed in text_of(sheet)
    assert left in text_of(sheet)
