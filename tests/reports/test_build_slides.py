"""The handout of slides: three on a page, each with its block."""

from __future__ import annotations

from facilitator_app.content.words import Words
from facilitator_app.reports.build_slides import slides_handout
from facilitator_app.reports.model import PageBreak, SlideNotes, Title
from tests.reports.days import DAY


def test_three_slides_stand_on_each_page(words: Words) -> None:
    report = slides_handout(DAY, words, [(1, "Velkomst"), (2, "Oplæg"), (5, "Oplæg"), (9, "Oplæg")])
    assert report.elements == (
        Title(text="Slides"),
        SlideNotes(picture=0, caption="1 · Velkomst"),
        SlideNotes(picture=1, caption="2 · Oplæg"),
        SlideNotes(picture=2, caption="5 · Oplæg"),
        PageBreak(),
        SlideNotes(picture=3, caption="9 · Oplæg"),
    )
    assert report.foot == "Til deltagerne. Linjerne er til dine egne noter."
