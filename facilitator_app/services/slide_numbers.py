"""The numbers that slides have everywhere: at the foot of the wall, in the overview, on paper, and while planning.

One invariant: a slide's first number here is the one that Enter goes to while the wall is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.show import show_stops
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document


@dataclass(frozen=True, slots=True)
class SlideNumber:
    """From the first to the last number of a slide; a slide of several phases has more than one."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def slide_numbers(document: Document) -> Mapping[str, SlideNumber]:
    """The numbers of the workshop's slides by their ids. One that is not in the show has none."""
    workshop_id = document.workshop.id
    blocks = in_order([block for block in document.all(Block) if block.workshop_id == workshop_id])
    slides = tuple(slide for slide in document.all(Slide) if slide.workshop_id == workshop_id)
    numbers: dict[str, SlideNumber] = {}
    for number, stop in enumerate(show_stops(blocks, slides, document.all(Exercise)), start=1):
        known = numbers.get(stop.slide_id)
        numbers[stop.slide_id] = SlideNumber(known.first if known else number, number)
    return numbers
