"""The planner on a small day."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app.content.patterns import Pattern, load_patterns
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.records import Record
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.document import Document
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.projector.pictures import WallPictures
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.ui.planner.desk import FakeDialogs, MakePlanner, Planner


def patterns_in(language: str) -> tuple[Pattern, ...]:
    return load_patterns(language, root=shipped_root())


def words_for(language: str) -> Words:
    return load_words(language)


@pytest.fixture
def make_planner(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> MakePlanner:
    """The area shown at 1278 × 736 on the given records."""

    def make(records: tuple[Record, ...] | None = None) -> Planner:
        hub = Hub()
        document = Document(publish=hub.publish, clock=clock, new_id=new_id)
        repository = MemoryRepository(small_day() if records is None else records)
        document.attach(repository)
        dialogs = FakeDialogs()
        people = ListingPeople(document=document, new_id=new_id)
        area = PlannerArea(
            planning=PlanningDay(document=document, new_id=new_id),
            slides=PlanningSlides(document=document, new_id=new_id),
            exercises=PlanningExercises(document=document, new_id=new_id, patterns_in=patterns_in),
            people=people,
            dividing=DividingPeople(document=document, people=people),
            importing=ImportingPeople(document=document, new_id=new_id),
            document=document,
            pictures=WallPictures(document, words_for),
            hub=hub,
            dialogs=dialogs,
            clock=clock,
            sentence=load_words("en").problem,
        )
        qtbot.addWidget(area)
        area.resize(1278, 736)
        with qtbot.waitActive(area):
            area.show()
        return Planner(area, document, dialogs, hub, repository)

    return make


@pytest.fixture
def planner(make_planner: MakePlanner) -> Planner:
    return make_planner()
