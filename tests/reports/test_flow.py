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


def test_headings_of_what_no_page_can_hold_are_not_left_alone() -> None:
    def row(name: str, height: float, *, keeps_next: bool = True) -> Band:
        slices = ((height, (Text(8.0, 0.0, BODY, name),), ()),)
        return Band(columns=(slices,), keeps_next=keeps_next)

    chain = [row("heading", 20.0), row("label", 10.0), *[row("bar", 18.0) for _ in range(40)]]
    for filler in range(500, 680, 10):
        filled = row("filler", float(filler), keeps_next=False)
        bodies = flow([filled, *chain], first_top=0.0, next_top=0.0, foot=700.0)
        begins = next(body for body in bodies if "heading" in [text.text for text in body.texts])
        assert [text.text for text in begins.texts].count("bar") >= 4


def test_a_heading_stays_with_a_text_that_no_page_can_hold() -> None:
    """F47."""
    heading = Band(columns=(((20.0, (Text(8.0, 0.0, BODY, "heading"),), ()),),), keeps_next=True)
    for filler in range(500, 700, 10):
        bodies = flow(
            [tall(1, float(filler)), heading, tall(80, 14.0)], first_top=0.0, next_top=0.0, foot=700.0
        )
        begins = next(body for body in bodies if "heading" in [text.text for text in body.texts])
        at = [text.text for text in begins.texts].index("heading")
        assert len(begins.texts) - at > 2
