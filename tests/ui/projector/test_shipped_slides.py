"""Every slide of the shipped programme fits on the wall as it is: no text goes on on a second page."""

from datetime import date
from typing import TypeVar

import pytest

from facilitator_app.content.programme_template import instantiate_programme, load_programme
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import LANGUAGES, load_words
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.wall_sources import wall_sources
from facilitator_app.ui.projector.paint import page_count
from tests.fakes import FakeIds

pytestmark = pytest.mark.usefixtures("qapp")
R = TypeVar("R", bound=Record)


class OneWorkshop:
    """A new file as the wall reads it, one of its workshops chosen."""

    def __init__(self, records: tuple[Record, ...], workshop: Workshop) -> None:
        self.engagement = Engagement(id="engagement", client="Eksempel Kommune")
        self.workshop = workshop
        self._records = records

    def all(self, kind: type[R]) -> tuple[R, ...]:
        return tuple(record for record in self._records if isinstance(record, kind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_of_the_programme_fits_its_page(language: str) -> None:
    programme = load_programme(language, root=shipped_root())
    records = instantiate_programme(programme, new_id=FakeIds(), starts_on=date(2027, 1, 14))
    words = load_words(language)
    too_long: list[str] = []
    stops = 0
    for workshop in [record for record in records if isinstance(record, Workshop)]:
        sources = wall_sources(OneWorkshop(records, workshop))
        for stop in sources.numbered:
            stops += 1
            if page_count(picture_of_stop(sources, stop, words)) != 1:
                too_long.append(f"{workshop.title}: {sources.slides[stop.slide_id].content}")
    assert too_long == []
    assert stops > 200
