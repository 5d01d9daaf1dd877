"""The note-taker's shorthand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.notation import MarkKind, read_line

FRIDAY = date(2027, 2, 12)


def read_date(text: str) -> date | None:
    return FRIDAY if text.casefold() in ("12/2", "uge 6", "fredag", "12/2-27") else None


def test_marks_that_end_the_line_are_taken_out_of_the_text() -> None:
    line = "Hun vil lære de unge at bage #forening @gruppe3 12/2"
    notation = read_line(line, read_date)
    assert notation.text == "Hun vil lære de unge at bage"
    assert notation.themes == ("forening",)
    assert notation.who == "gruppe3"
    assert notation.due_on == FRIDAY
    assert [line[m.start : m.end] for m in notation.marks] == ["#forening", "@gruppe3", "12/2"]


def test_a_mark_inside_the_sentence_stays_there_as_a_word() -> None:
    notation = read_line("Vi taler om #tillid hver søndag", read_date)
    assert notation.text == "Vi taler om tillid hver søndag"
    assert notation.themes == ("tillid",)
    assert notation.due_on is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Karen ringer inden 12/2 #netværk @Karen", "Karen ringer inden 12/2"),
        ("Vi aftaler det senest uge 6.", "Vi aftaler det senest uge 6."),
        ("12/2", ""),
    ],
)
def test_a_date_the_sentence_leans_on_stays_in_it(line: str, text: str) -> None:
    notation = read_line(line, read_date)
    assert notation.text == text
    assert notation.due_on == FRIDAY


@pytest.mark.parametrize("line", ["Vi ses #møde fredag", "Vi ses #møde uge 6", "Vi ses #møde 12/2-27."])
def test_a_date_after_a_mark_is_a_date(line: str) -> None:
    notation = read_line(line, read_date)
    assert notation.due_on == FRIDAY
    assert notation.text == "Vi ses"


@pytest.mark.parametrize(
    "line",
    [
        *("fredag", "Fredag er travl", "Vi bager hver fredag", "Mandag og fredag", "Vi lukker næste fredag"),
        *(
            "Kun 3 af 7/8 svarede 40/2",
            "#tema lørdag",
            "12/2 af ønskerne",
            "12/2 of them",
            "Vi ses fredag/lørdag",
        ),
    ],
)
def test_a_weekday_or_fraction_said_in_a_sentence_is_not_a_date(line: str) -> None:
    assert read_line(line, read_date).due_on is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("@Annelise ringer til frivilligcentret fredag", "Annelise ringer til frivilligcentret fredag"),
        ("Sønnen ringer fredag. #net @bo", "Sønnen ringer fredag."),
        ("Vi ses på fredag i kantinen", "Vi ses på fredag i kantinen"),
    ],
)
def test_a_weekday_that_ends_the_line_or_follows_on_is_the_next_such_day_and_stays_said(
    line: str, text: str
) -> None:
    notation = read_line(line, read_date)
    assert (notation.due_on, notation.text) == (FRIDAY, text)


def test_a_year_makes_a_date_of_what_would_be_a_share() -> None:
    assert read_line("Den 12/2-27 af kommunen", read_date).due_on == FRIDAY


def test_a_name_inside_the_sentence_is_written_as_it_is_called() -> None:
    notation = read_line("@Annelise-Buch ringer", read_date, {"Annelise-Buch": "Annelise Buch"}.__getitem__)
    assert notation.text == "Annelise Buch ringer"


def test_the_last_of_several_people_counts_and_a_theme_counts_once() -> None:
    notation = read_line("Ring til dem #net #net @anna @bo,", read_date)
    assert (notation.who, notation.themes, notation.text) == ("bo", ("net",), "Ring til dem")


def test_signs_without_a_name_and_addresses_are_words() -> None:
    notation = read_line("Skriv til a@b.dk # og @ i dag", read_date)
    assert notation.marks == ()
    assert notation.text == "Skriv til a@b.dk # og @ i dag"


def test_a_line_of_marks_only_says_nothing() -> None:
    notation = read_line("#net @bo", read_date)
    assert notation.text == ""
    assert [mark.kind for mark in notation.marks] == [MarkKind.THEME, MarkKind.PERSON]


@given(st.text())
def test_any_line_is_read_and_marks_stand_where_they_say(line: str) -> None:
    notation = read_line(line, read_date)
    ends = [mark.end for mark in notation.marks]
    assert ends == sorted(ends)
    assert all(0 <= mark.start < mark.end <= len(line) for mark in notation.marks)
