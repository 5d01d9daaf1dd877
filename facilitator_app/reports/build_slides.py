"""The handout of slides: three on a page with lines for the reader's own notes."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Element, PageBreak, Report, SlideNotes, Title
from facilitator_app.reports.wording import day_frame

ON_A_PAGE = 3


def slides_handout(day: Day, words: PaperWords, slides: Sequence[tuple[int, str]]) -> Report:
    """One picture for each slide, given by its number in the show and its block; the n-th shows picture n of the
    planned file."""
    elements: list[Element] = [Title(text=words.text("paper.slides"))]
    for at, (number, title) in enumerate(slides):
        if at and at % ON_A_PAGE == 0:
            elements.append(PageBreak())
        caption = words.text("paper.slide_of_block", number=number, block=title)
        elements.append(SlideNotes(picture=at, caption=caption))
    name = words.text("paper.slides")
    return Report(
        **day_frame(day, words),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.foot_slides"),
        continued_name=name,
        elements=tuple(elements),
    )
