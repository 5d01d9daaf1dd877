"""Measures what the drawing layer has placed: the boxes of all texts on a page, and the sheets to measure."""

from __future__ import annotations

from typing import NamedTuple

from facilitator_app.reports.bands import Fill, Line
from facilitator_app.reports.layout_sheets import DASH
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Element, Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.style import FOOT, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH, Ink

SLACK = 0.05
EDGE = 5 * MM
"""What printers cannot reach."""


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


def assert_pieces_well_set(pages: tuple[Page, ...], breaker: LineBreaker, *, inset_mm: float) -> None:
    """No text over another or outside the sheet; none of a piece nearer than its inset to the cuts on its sheet."""
    for page in pages:
        placed = boxes(page, breaker)
        for number, box in enumerate(placed):
            assert EDGE - SLACK <= box.left <= box.right <= PAGE_WIDTH - EDGE + SLACK, box
            assert EDGE - SLACK <= box.top <= box.foot <= PAGE_HEIGHT - EDGE + SLACK, box
            for other in placed[number + 1 :]:
                is_apart = (
                    other.left >= box.right - SLACK
                    or other.right <= box.left + SLACK
                    or other.top >= box.foot - SLACK
                    or other.foot <= box.top + SLACK
                )
                assert is_apart, (box, other)
            for cut in guides(page):
                assert _distance(box, cut) >= inset_mm * MM - SLACK, (box, cut)


def guides(page: Page) -> list[Fill | Line]:
    """The grey dashes on a sheet that is cut or folded."""
    dashes = (mark for mark in page.marks if isinstance(mark, Fill | Line) and mark.ink is Ink.RULE)
    return [
        dash for dash in dashes if dash.width <= DASH and not (isinstance(dash, Fill) and dash.height > DASH)
    ]


def _distance(box: Box, cut: Fill | Line) -> float:
    height = cut.height if isinstance(cut, Fill) else 0.0
    across = max(cut.x - box.right, box.left - cut.x - cut.width, 0.0)
    down = max(cut.y - box.foot, box.top - cut.y - height, 0.0)
    return max(across, down)


def words_on(page: Page) -> str:
    """All text of a page, run after run."""
    return " ".join(text.text for text in page.texts)
