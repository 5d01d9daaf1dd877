"""Bands that no element makes, but that the flow must still place."""

from __future__ import annotations

from facilitator_app.reports.bands import Band, Splits, Text
from facilitator_app.reports.flow import flow
from facilitator_app.reports.style import BODY


def tall(count: int, height: float) -> Band:
    column = tuple((height, (Text(10.0, 0.0, BODY, str(number)),), ()) for number in range(count))
    return Band(columns=(column,), splits=Splits.BETWEEN_LINES)


def test_tall_slices_that_may_not_be_parted_are_parted_rather_than_lost() -> None:
    bodies = flow([tall(3, 300.0)], first_top=0.0, next_top=0.0, foot=700.0)
    assert [[text.text for text in body.texts] for body in bodies] == [["0", "1"], ["2"]]


def test_no_bands_are_one_empty_page() -> None:
    (body,) = flow([], first_top=0.0, next_top=0.0, foot=700.0)
    assert body.texts == []


def test_no_word_goes_on_to_the_next_page_when_the_line_it_begins_in_can_go_with_it() -> None:
    lines = (
        "Hvis det første er at",
        "spørge Samira, hvem hun",
        "selv ville bede. Rådgi-",
        "veren svarer,",
        "ja.",
    )
    column = tuple((10.0, (Text(8.0, 0.0, BODY, line),), ()) for line in lines)
    band = Band(columns=(column,), splits=Splits.BETWEEN_LINES)
    bodies = flow([band], first_top=0.0, next_top=0.0, foot=30.0)
    assert [text.text for text in bodies[1].texts] == list(lines[2:])
