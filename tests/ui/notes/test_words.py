"""What the note pane says about answers that are not text, and what lies on the wall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, Option
from facilitator_app.domain.show import Aside, Show, WallMode
from facilitator_app.services.notes_board import Place
from facilitator_app.services.noting_places import aside_of
from facilitator_app.ui.notes.entry_line import BegunMark
from facilitator_app.ui.notes.listing import covers, wall_aside
from facilitator_app.ui.notes.suggestions import Suggestion, fitting
from facilitator_app.ui.notes.words import MOST_LISTED_CHARS, value_words

OPTIONS = (Option(key="a", label="Vi henter"), Option(key="b", label="Han går"))
CELL = Place(block_id="b", form_id="f", field_key="k", group_id="g")
ON_WALL = aside_of(CELL)


def spec(kind: FieldKind) -> FieldSpec:
    return FieldSpec(key="k", kind=kind, label="Felt", options=OPTIONS, pole_a="Ro", pole_b="Mod")


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (FieldKind.CHOICE, "a", "Vi henter"),
        (FieldKind.CHOICE, "gone", "gone"),
        (FieldKind.CHOICES, ["b", "gone"], "Han går · gone"),
        (FieldKind.ROWS, [{"x": "Et", "y": ""}, {"x": "To", "y": "Tre"}], "Et · To, Tre"),
        (FieldKind.CHECKBOX, True, "Yes"),
        (FieldKind.CHECKBOX, False, "No"),
        (FieldKind.NUMBER, -4, "−4"),
        (FieldKind.NUMBER, 2.5, "2.5"),
        (FieldKind.SCALE, 7, "7 of 10 from »Ro« towards »Mod«"),
        (FieldKind.SHORT_TEXT, None, ""),
    ],
)
def test_an_answer_is_listed_in_words(qapp: object, kind: FieldKind, value: FieldValue, words: str) -> None:
    assert value_words(spec(kind), value) == words


def test_a_very_long_answer_is_listed_by_its_beginning(qapp: object) -> None:
    words = value_words(spec(FieldKind.LONG_TEXT), "ord " * 20_000)
    assert words.endswith("ord …")
    assert len(words) <= MOST_LISTED_CHARS + 2


@pytest.mark.parametrize(
    ("show", "seen"),
    [
        (Show(workshop_id="w", aside=ON_WALL, is_open=True), ON_WALL),
        (Show(workshop_id="w", aside=ON_WALL), None),
        (Show(workshop_id="w", aside=ON_WALL, is_open=True, mode=WallMode.BLACK), None),
        (Show(workshop_id="w", aside=ON_WALL, is_open=True, mode=WallMode.FROZEN), None),
        (Show(workshop_id="w", held_aside=ON_WALL, is_open=True, mode=WallMode.FROZEN), ON_WALL),
    ],
)
def test_the_room_sees_what_lies_on_an_open_wall(show: Show, seen: Aside | None) -> None:
    assert wall_aside(show) == seen


def test_a_cell_is_covered_by_itself_its_field_and_its_whole_sheet() -> None:
    assert covers(ON_WALL, CELL)
    assert covers(replace(ON_WALL, group_id=""), CELL)
    assert covers(replace(ON_WALL, group_id="", field_key=""), CELL)
    assert not covers(None, CELL)
    assert not covers(replace(ON_WALL, group_id="other"), CELL)
    assert not covers(replace(ON_WALL, field_key="other"), CELL)
    assert not covers(replace(ON_WALL, round_number=2), CELL)


def test_suggestions_that_begin_with_what_is_typed_come_first_and_end_when_it_is_typed_out() -> None:
    known = [Suggestion("fælles-tid", "Fælles tid"), Suggestion("tid", "Tid"), Suggestion("ro", "Ro")]
    assert [s.handle for s in fitting(BegunMark("#", "ti"), known)] == ["tid", "fælles-tid"]
    assert fitting(BegunMark("#", "TID"), known) == ()
