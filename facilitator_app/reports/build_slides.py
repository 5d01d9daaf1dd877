"""The handout of slides: one, two or six on a page, or three with lines for the reader's own notes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Element, PageBreak, Report, SlideNotes, SlideRows, SlideView, Title
from facilitator_app.reports.wording import day_frame


class SlidesOnPage(StrEnum):
    """How many slides a page of the handout has; three have lines beside them."""

    ONE = "one"
    TWO = "two"
    THREE = "three"
    SIX = "six"


COUNTS = {SlidesOnPage.ONE: 1, SlidesOnPage.TWO: 2, SlidesOnPage.THREE: 3, SlidesOnPage.SIX: 6}


def slides_handout(
    day: Day,
    words: PaperWords,
    slides: Sequence[tuple[int, str]],
    *,
    on_page: SlidesOnPage = SlidesOnPage.THREE,
) -> Report:
    """One picture for each slide, given by its number in the show and its block; the n-th shows picture n of the
    planned file."""
    name = words.text("paper.slides")
    elements: list[Element] = [Title(text=name)]
    views = tuple(
        SlideView(picture=at, caption=words.text("paper.slide_of_block", number=number, block=title))
        for at, (number, title) in enumerate(slides)
    )
    count = COUNTS[on_page]
    for at in range(0, len(views), count):
        if at:
            elements.append(PageBreak())
        elements.extend(_page(views[at : at + count], on_page))
    is_noted = on_page is SlidesOnPage.THREE
    return Report(
        **day_frame(day, words),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.foot_slides" if is_noted else "paper.foot_slides_alone"),
        continued_name=name,
        elements=tuple(elements),
    )


def _page(views: tuple[SlideView, ...], on_page: SlidesOnPage) -> tuple[Element, ...]:
    if on_page is SlidesOnPage.THREE:
        return tuple(SlideNotes(picture=view.picture, caption=view.caption) for view in views)
    return (SlideRows(slides=views, columns=2 if on_page is SlidesOnPage.SIX else 1),)
