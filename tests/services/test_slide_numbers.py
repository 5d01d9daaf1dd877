"""A slide has one number, wherever it is seen."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.records import removed
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document
from facilitator_app.services.slide_numbers import slide_numbers
from facilitator_app.services.wall_sources import number_of, wall_sources
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository


def document_of_small_day() -> Document:
    made = Document(publish=lambda _event: None, clock=FakeClock(), new_id=FakeIds("n"))
    made.attach(MemoryRepository(small_day()))
    return made


def said(document: Document) -> dict[str, str]:
    return {key: str(number) for key, number in slide_numbers(document).items()}


def test_slides_are_counted_over_the_whole_workshop_and_phases_each_count() -> None:
    document = document_of_small_day()
    numbers = said(document)
    assert [numbers[key] for key in ("s-1", "s-2", "s-3", "s-4")] == ["1", "2", "3", "4"]
    first, _dash, last = numbers["s-5"].partition("–")
    assert (first, int(last) > 5) == ("5", True)
    assert numbers["s-6"].partition("–")[0] == str(int(last) + 1)


def test_it_is_the_number_at_the_foot_of_the_wall() -> None:
    document = document_of_small_day()
    sources = wall_sources(document)
    for slide in document.all(Slide):
        stops: list[Stop] = [stop for stop in sources.stops if stop.slide_id == slide.id]
        found = slide_numbers(document)[slide.id]
        assert (found.first, found.last) == (number_of(sources, stops[0]), number_of(sources, stops[-1]))


def test_a_slide_that_is_not_shown_has_no_number_and_takes_none() -> None:
    document = document_of_small_day()
    second = document.get(Slide, "s-2")
    assert second is not None
    document.replace("edit.hide_slide", replace(second, is_hidden=True))
    numbers = said(document)
    assert "s-2" not in numbers
    assert numbers["s-3"] == "2"


def test_a_block_without_slides_counts_as_it_does_on_the_wall() -> None:
    document = document_of_small_day()
    gone = [slide for slide in document.all(Slide) if slide.block_id == "b-1"]
    document.edit("edit.remove_slide", removed(gone))
    assert said(document)["s-3"] == "2"
