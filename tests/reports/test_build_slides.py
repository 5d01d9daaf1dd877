"""The handout of slides: one, two, three or six on a page, each with its block."""

from __future__ import annotations

import pytest

from facilitator_app.content.words import Words
from facilitator_app.reports.bands import SlideBox
from facilitator_app.reports.build_slides import SlidesOnPage, slides_handout
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import PageBreak, SlideNotes, SlideRows, SlideView, Title
from facilitator_app.reports.pages import PageSetter
from facilitator_app.reports.style import LEFT, WIDTH
from tests.reports.boxes import assert_well_set
from tests.reports.days import DAY

SHOWN = [(1, "Velkomst"), (2, "Oplæg"), (5, "Oplæg"), (9, "Oplæg")]


def test_three_slides_stand_on_each_page(words: Words) -> None:
    report = slides_handout(DAY, words, SHOWN)
    assert report.elements == (
        Title(text="Slides"),
        SlideNotes(picture=0, caption="1 · Velkomst"),
        SlideNotes(picture=1, caption="2 · Oplæg"),
        SlideNotes(picture=2, caption="5 · Oplæg"),
        PageBreak(),
        SlideNotes(picture=3, caption="9 · Oplæg"),
    )
    assert report.foot == "Til deltagerne. Linjerne er til dine egne noter."


def test_two_slides_stand_on_each_page_without_lines(words: Words) -> None:
    report = slides_handout(DAY, words, SHOWN[:3], on_page=SlidesOnPage.TWO)
    first, second = SlideView(picture=0, caption="1 · Velkomst"), SlideView(picture=1, caption="2 · Oplæg")
    assert report.elements == (
        Title(text="Slides"),
        SlideRows(slides=(first, second), columns=1),
        PageBreak(),
        SlideRows(slides=(SlideView(picture=2, caption="5 · Oplæg"),), columns=1),
    )
    assert report.foot == "Til deltagerne."


@pytest.mark.parametrize("on_page", SlidesOnPage)
def test_every_page_has_as_many_slides_as_asked_for(
    words: Words, breaker: LineBreaker, on_page: SlidesOnPage
) -> None:
    count = {"one": 1, "two": 2, "three": 3, "six": 6}[on_page]
    shown = [(number, "Et programpunkt med et meget langt navn " * 5) for number in range(13)]
    pages = PageSetter(breaker).pages(slides_handout(DAY, words, shown, on_page=on_page))
    boxes = [[mark for mark in page.marks if isinstance(mark, SlideBox)] for page in pages]
    assert [len(found) for found in boxes[:-1]] == [count] * (len(pages) - 1)
    assert [box.picture for found in boxes for box in found] == list(range(13))
    assert all(
        box.x >= LEFT - 0.01 and box.x + box.width <= LEFT + WIDTH + 0.01 for found in boxes for box in found
    )
    assert_well_set(pages, breaker)
