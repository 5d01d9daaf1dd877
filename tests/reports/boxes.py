"""Measures what the drawing layer has placed: the boxes of all texts on a page, and the sheets to measure."""

from __future__ import annotations

from typing import NamedTuple

from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Element, Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.style import FOOT, LEFT, TOP, WIDTH

SLACK = 0.05


class Box(NamedTuple):
    """A text's box in points from the page's left and upper edges; its height is that of its letters."""

    left: float
    top: float
    right: float
    foot: float
    text: str


def report_of(*elements: Element, **more: object) -> Report:
    """A report that says little but its elements."""
    given = {
        "title": "Prøve",
        "language": "da",
        "kicker": "Lederdag",
        "context": "Torsdag den 14. januar 2027",
        "foot": "Til alle",
        "page_of": "side {page} af {pages}",
        "elements": elements,
        "continued_name": "Birthe",
        "continued_word": "– fortsat",
        **more,
    }
    return Report(**given)  # type: ignore[arg-type]


def pages_of(breaker: LineBreaker, *elements: Element, **more: object) -> tuple[Page, ...]:
    """The pages of such a report."""
    return PageSetter(breaker).pages(report_of(*elements, **more))


def boxes(page: Page, breaker: LineBreaker) -> list[Box]:
    """The boxes of all texts of a page."""
    return [
        Box(
            left=text.x,
            top=text.y - text.style.size_pt * 0.6,
            right=text.x + breaker.faces.width(text.text, text.style),
            foot=text.y + text.style.size_pt * 0.2,
            text=text.text,
        )
        for text in page.texts
    ]


def assert_well_set(pages: tuple[Page, ...], breaker: LineBreaker) -> None:
    """Every text within the margins, none over another."""
    for page in pages:
        placed = sorted(boxes(page, breaker), key=lambda box: box.top)
        for box in placed:
            assert box.left >= LEFT - SLACK, box
            assert box.right <= LEFT + WIDTH + SLACK, box
            assert box.top >= TOP - SLACK, box
            assert box.foot <= FOOT + SLACK, box
        for number, box in enumerate(placed):
            for other in placed[number + 1 :]:
                if other.top >= box.foot - SLACK:
                    break
                is_apart = other.left >= box.right - SLACK or other.right <= box.left + SLACK
                assert is_apart, (box, other)


def words_on(page: Page) -> str:
    """All text of a page, run after run."""
    return " ".join(text.text for text in page.texts)
