"""Headings, levels, tables and addresses are understood as people write them."""

from pathlib import Path

import pytest

from facilitator_app.content.list_columns import NO_HEADINGS
from facilitator_app.content.people_columns import (
    PersonColumn,
    find_heading_row,
    guess_columns,
    guess_copied,
    guess_without_headings,
    is_address,
    is_name,
    is_yes,
    is_yes_or_no,
    read_group,
    read_level,
)
from facilitator_app.content.spreadsheets import Sheet, read_sheets
from facilitator_app.domain.people import LeadershipLevel

LISTS = Path(__file__).with_name("lists")
C = PersonColumn


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["Navn", "Titel", "Enhed", "Lederniveau", "E-mail"], [C.NAME, C.TITLE, C.UNIT, C.LEVEL, C.EMAIL]),
        (
            ["Efternavn", "Fornavn", "Arbejdssted", "Stilling", "Leder af", "Mail", "Bord"],
            [C.SURNAME, C.FIRST_NAME, C.UNIT, C.TITLE, C.LEVEL, C.EMAIL, C.GROUP],
        ),
        (
            [
                "Fornavn",
                "Efternavn",
                "Titel",
                "Forvaltning / enhed",
                "Niveau",
                "Mailadresse",
                "Mobil",
                "Allergi",
            ],
            [C.FIRST_NAME, C.SURNAME, C.TITLE, C.UNIT, C.LEVEL, C.EMAIL, None, None],
        ),
        (
            [
                "Full name",
                "Department",
                "Job title",
                "Leadership level",
                "Email address",
                "Table",
                "Direction",
            ],
            [C.NAME, C.UNIT, C.TITLE, C.LEVEL, C.EMAIL, C.GROUP, C.DIRECTION],
        ),
        (["First name", "Last name", "Unit"], [C.FIRST_NAME, C.SURNAME, C.UNIT]),
        (["NAVN ", "E-mail (arbejde)", "Gruppenr.", "Direktion?"], [C.NAME, C.EMAIL, C.GROUP, C.DIRECTION]),
        (["Navn", "Fornavn", "Efternavn"], [None, C.FIRST_NAME, C.SURNAME]),
        (["Deltagerens navn", "Navn"], [None, C.NAME]),
        (["Enhed", "Enhed"], [C.UNIT, None]),
        (["Afdelingsnavn", ""], [C.UNIT, None]),
        (["Navn", "Nærmeste leder", "Lederniveau", "I direktionen"], [C.NAME, C.CHIEF, C.LEVEL, C.DIRECTION]),
        (["Navn", "Leder af", "Chef"], [C.NAME, C.LEVEL, C.CHIEF]),
        (["Name", "Reports to", "Manager"], [C.NAME, C.CHIEF, None]),
    ],
)
def test_headings_are_understood(headings: list[str], columns: list[PersonColumn | None]) -> None:
    expected = {column: place for place, column in enumerate(columns) if column is not None}
    assert guess_columns(headings) == expected


@pytest.mark.parametrize(
    ("file", "rows"),
    [("deltagere_cp1252.csv", [1]), ("deltagere_utf8.csv", [1]), ("deltagere.xlsx", [3, 1])],
)
def test_the_heading_row_is_found_in_every_sheet(file: str, rows: list[int]) -> None:
    assert [find_heading_row(sheet) for sheet in read_sheets(LISTS / file)] == rows


def test_a_list_without_headings_has_names_first_and_addresses_by_their_shape() -> None:
    sheet = Sheet("Ark", (("Bo Bæk", "Leder af medarbejdere", "", "bo@a.dk"), ("Ib Å", "Chef", "", "")))
    assert find_heading_row(sheet) == NO_HEADINGS
    assert guess_without_headings(sheet) == {C.NAME: 0, C.EMAIL: 3}
    assert guess_without_headings(Sheet("Ark", (("Bo Bæk", "Chef"),))) == {C.NAME: 0}


def test_copied_rows_without_headings_are_name_unit_and_title() -> None:
    rows = (("Bo Bæk", "Nord", "ledere", "Områdeleder", "bo@a.dk"), ("Ib Å", "", "", "Chef", ""))
    assert guess_copied(Sheet("", rows)) == {C.NAME: 0, C.UNIT: 1, C.LEVEL: 2, C.TITLE: 3, C.EMAIL: 4}
    assert guess_copied(Sheet("", (("Bo Bæk", ""),))) == {C.NAME: 0, C.UNIT: 1}
    assert guess_copied(Sheet("", (("Bo Bæk",),))) == {C.NAME: 0}


def test_a_tick_is_yes_or_no_or_neither() -> None:
    assert [is_yes_or_no(text) for text in ("Ja", "x", "", "nej", "-", "måske")] == [True] * 5 + [False]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("leder af medarbejdere", LeadershipLevel.LEADS_EMPLOYEES),
        ("Medarbejdere", LeadershipLevel.LEADS_EMPLOYEES),
        ("Leder af ledere", LeadershipLevel.LEADS_LEADERS),
        ("ledere", LeadershipLevel.LEADS_LEADERS),
        ("leder organisation", LeadershipLevel.LEADS_ORGANISATION),
        ("leading employees", LeadershipLevel.LEADS_EMPLOYEES),
        ("leads_leaders", LeadershipLevel.LEADS_LEADERS),
        ("Chef", None),
        ("", None),
    ],
)
def test_levels_are_read_from_words(text: str, level: LeadershipLevel | None) -> None:
    assert read_level(text) is level


@pytest.mark.parametrize(
    ("text", "number"),
    [("4", 4), ("Bord 12", 12), ("0", None), ("A", None), ("1 og 2", None), ("2027", None)],
)
def test_tables_are_read_as_numbers(text: str, number: int | None) -> None:
    assert read_group(text) == number


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("aase.aagaard@eksempel.invalid", True),
        ("a@b.dk", True),
        ("ikke en adresse", False),
        ("a@b", False),
        ("a@b..dk", False),
        ("a@b.dk, c@d.dk", False),
        ("Bo <a@b.dk>", False),
    ],
)
def test_addresses_are_known_by_their_shape(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Åse Ærø-Østergård", True),
        ("<b>Bo</b>", True),
        ("=2+2", False),
        ("+45 00", False),
        ("4", False),
        ("-", False),
    ],
)
def test_formulas_and_numbers_are_no_names(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one


def test_a_tick_is_read_in_many_forms() -> None:
    assert [is_yes(text) for text in ("x", "Ja", "TRUE", "", "nej")] == [True, True, True, False, False]
