"""What is planned when: what is seen at once, the rest when there is time, and nothing twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import PaperOptions, PlannedFile
from facilitator_app.services.paper_kinds import PaperKind
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.paper.choices import Choices
from facilitator_app.ui.paper.drawing import Files
from facilitator_app.ui.paper.kinds import PaperDocument, Shelf
from facilitator_app.ui.paper.planning import PreviewPlanning
from facilitator_app.ui.paper.plans import PaperPlans
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository


class CountedPlans:
    """Plans a file of every kind but those it has nothing for, and counts."""

    def __init__(self) -> None:
        self.planned: list[PaperKind] = []
        self.empty: set[PaperKind] = set()

    def plan(self, kind: PaperKind, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        self.planned.append(kind)
        if kind in self.empty:
            raise Refused("paper.nothing_to_print")
        return (PlannedFile(name=f"{kind}.pdf", reports=()),)


class NoOthers:
    def plan(self, _kind: object) -> tuple[object, ...]:
        return ()


class Drawings:
    """What was given to be drawn last."""

    def __init__(self) -> None:
        self.given: list[Shelf] = []

    def draw(self, planned: Mapping[Shelf, Files], *, counted: Collection[Shelf] = frozenset()) -> None:
        self.given = list(planned)

    def rest(self) -> None: ...

    def go_on(self) -> None: ...


class Table:
    """The planning of the small day's documents."""

    def __init__(self) -> None:
        self.owner = QObject()
        hub = Hub()
        self.document = Document(publish=hub.publish, clock=FakeClock(), new_id=FakeIds())
        self.document.attach(MemoryRepository(small_day()))
        self.exporting = CountedPlans()
        self.drawings = Drawings()
        self.plans = PaperPlans(
            exporting=self.exporting,  # type: ignore[arg-type]
            other_files=NoOthers(),  # type: ignore[arg-type]
            document=self.document,
        )
        self.planning = PreviewPlanning(self.plans, self.drawings, self.owner)  # type: ignore[arg-type]

    @property
    def documents(self) -> tuple[PaperDocument, ...]:
        return self.plans.documents()

    def plan(self, shown: Shelf = Shelf.SCHEMAS, ticked: Collection[Shelf] = (Shelf.AGENDA,)) -> None:
        self.planning.plan(self.documents, Choices(), shown=shown, ticked=ticked)

    def write_something(self) -> None:
        workshop = self.document.workshop
        self.document.replace("edit.change_workshop", replace(workshop, title=f"{workshop.title}!"))


@pytest.fixture
def table(qapp: object) -> Table:
    return Table()


def test_what_is_seen_is_planned_at_once_and_the_rest_after(table: Table, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.planning.planned):
        table.plan()
        assert set(table.exporting.planned) == {PaperKind.ACTION_SCHEMAS, PaperKind.AGENDA}
        assert table.drawings.given[0] is Shelf.SCHEMAS
    assert len(table.exporting.planned) == len(table.documents)
    assert set(table.drawings.given) == {document.shelf for document in table.documents}


def test_nothing_is_planned_twice_when_nothing_has_changed(table: Table, qtbot: QtBot) -> None:
    table.exporting.empty = {PaperKind.SUMMARY}
    with qtbot.waitSignal(table.planning.planned):
        table.plan()
    counted = len(table.exporting.planned)
    table.plan(shown=Shelf.AGENDA)
    table.planning.rest()
    table.planning.go_on()
    assert len(table.exporting.planned) == counted
    assert list(table.planning.refused()) == [Shelf.SUMMARY]


def test_a_document_stays_as_it_was_until_it_has_been_planned_anew(table: Table, qtbot: QtBot) -> None:
    table.exporting.empty = {PaperKind.SUMMARY}
    with qtbot.waitSignal(table.planning.planned):
        table.plan()
    table.exporting.empty = set()
    table.write_something()
    with qtbot.waitSignal(table.planning.planned):
        table.plan()
        assert list(table.planning.refused()) == [Shelf.SUMMARY]
        assert table.planning.file_count(Shelf.RUN_SHEET) == 1
    assert table.planning.refused() == {}
    assert table.planning.file_count(Shelf.SUMMARY) == 1


def test_nothing_more_is_planned_while_nobody_looks(table: Table, qtbot: QtBot) -> None:
    table.plan()
    table.planning.rest()
    with qtbot.assertNotEmitted(table.planning.planned, wait=100):
        seen = list(table.exporting.planned)
    assert table.exporting.planned == seen
    with qtbot.waitSignal(table.planning.planned):
        table.planning.go_on()


def test_nothing_is_planned_of_a_file_that_has_been_let_go(table: Table, qtbot: QtBot) -> None:
    table.plan()
    seen = list(table.exporting.planned)
    table.document.detach()
    with qtbot.assertNotEmitted(table.planning.planned, wait=50):
        assert table.exporting.planned == seen
    assert table.exporting.planned == seen
