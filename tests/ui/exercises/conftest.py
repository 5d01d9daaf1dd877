"""The pages of exercises and dilemmas on a small day."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.patterns import Pattern, load_patterns
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.records import Record
from facilitator_app.services.document import Document
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.ui.exercises.dilemmas_page import DilemmasPage
from facilitator_app.ui.exercises.page import ExercisesPage
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.projector.pictures import WallPictures
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.ui.exercises.desk import Desk, MakeDesk
from tests.ui.planner.desk import FakeDialogs


def patterns_in(language: str) -> tuple[Pattern, ...]:
    return load_patterns(language, root=shipped_root())


@pytest.fixture
def make_desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> MakeDesk:
    """A page shown at 1246 × 648 on the given records."""

    def make(kind: type, records: tuple[Record, ...] | None = None) -> Desk:
        hub = Hub()
        document = Document(publish=hub.publish, clock=clock, new_id=new_id)
        repository = MemoryRepository(small_day() if records is None else records)
        document.attach(repository)
        services = PlanningExercises(document=document, new_id=new_id, patterns_in=patterns_in)
        pictures, dialogs = WallPictures(document, load_words), FakeDialogs()
        sentence = load_words("en").problem
        page: ExercisesPage | DilemmasPage
        if kind is ExercisesPage:
            page = ExercisesPage(
                editing=services.editing,
                document=document,
                pictures=pictures,
                dialogs=dialogs,
                sentence=sentence,
            )
        else:
            page = DilemmasPage(deck=services.deck, document=document, pictures=pictures, sentence=sentence)
        window = QWidget()
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        qtbot.addWidget(window)
        hub.records_changed.connect(page.render_page)
        window.resize(1246, 648)
        with qtbot.waitActive(window):
            window.show()
        page.render_page()
        return Desk(window, page, document, dialogs, repository)

    return make


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """The exercise of the small day, opened."""
    desk = make_desk(ExercisesPage)
    assert isinstance(desk.page, ExercisesPage)
    desk.page.open_entry("x")
    return desk


@pytest.fixture
def deck(make_desk: MakeDesk) -> Desk:
    """The deck of the small day."""
    return make_desk(DilemmasPage)
