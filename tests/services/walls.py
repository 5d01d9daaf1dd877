"""The small day's wall for tests: sources, slides, outputs, and every text of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from facilitator_app.content.words import load_words
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import Slide, SlideContent
from facilitator_app.domain.wall import Picture
from facilitator_app.services.building_wall import picture_of_aside, picture_of_stop
from facilitator_app.services.document import Document
from facilitator_app.services.wall_sources import WallSources, wall_sources
from tests.day import TOOL, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")


def sources_of(*records: Record, events: tuple[InjectEvent, ...] = ()) -> WallSources:
    """The small day with these records in it; one with a known id takes the other's place."""
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*small_day(), *records)))
    return wall_sources(document, events=events, zone=COPENHAGEN_WINTER)


def slide(content: SlideContent, *, block_id: str = "b-3") -> Slide:
    return Slide(id="s-x", workshop_id="w", block_id=block_id, position=9.0, content=content)


def shown(
    content: SlideContent,
    *records: Record,
    block_id: str = "b-3",
    events: tuple[InjectEvent, ...] = (),
) -> Picture:
    """The picture of a slide that stands last in a block of the small day."""
    sources = sources_of(slide(content, block_id=block_id), *records, events=events)
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-x")
    return picture_of_stop(sources, stop, WORDS)


def laid(aside: Aside, *records: Record) -> Picture:
    """The picture of an aside in the small day."""
    return picture_of_aside(sources_of(*records), aside, WORDS)


def said(name: str, value: object = None, *, form: FormSpec = TOOL, **changes: object) -> Output:
    """A released output of the first group."""
    base = Output(
        id=name,
        workshop_id="w",
        block_id="b-3",
        form_id=form.id,
        field_key="resources",
        group_id="g-1",
        value=name if value is None else value,  # type: ignore[arg-type]
        is_shown=True,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def texts_in(value: object) -> Iterator[str]:
    """Every text that a picture carries, numbers as figures too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield f"{value:g}"
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
