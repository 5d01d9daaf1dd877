"""Opening the planner on a full day, and dragging a block through it.

Run it with `python3 -m tests.benchmarks.bench_planner`; it prints ratios and never judges by the clock alone. The
floor of opening is the same window on a day of one block with one slide; that of dragging is a bare list of as many
rows, painted anew at each move of the mouse.
"""

import os
import sys
import time
from dataclasses import dataclass
from statistics import median

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.document import Document
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.projector.pictures import WallPictures
from tests.benchmarks.table import Fact, Row, print_table
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.ui.planner.desk import FakeDialogs

BLOCKS, SLIDES = 60, 300
TURNS, STEPS = 7, 120
WIDTH, HEIGHT = 1278, 736
OPEN_MUST, OPEN_AIM = 3.0, 2.0
DRAG_MUST, DRAG_AIM = 6.0, 3.5
STEP_MOST_MS = 50.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A planner that is seen, and how long that took."""

    area: PlannerArea
    took_ms: float


def day_of(blocks: int, slides: int) -> tuple[Record, ...]:
    """A fictitious day of so many blocks and slides."""
    made = [
        Block(
            id=f"b{at:03}",
            workshop_id="w",
            title=f"Programpunkt {at}",
            kind=list(BlockKind)[at % len(BlockKind)],
            planned_min=10,
            position=float(at),
        )
        for at in range(blocks)
    ]
    shown = [
        Slide(
            id=f"s{at:03}",
            workshop_id="w",
            block_id=made[at % blocks].id,
            position=float(at),
            content=TextContent(heading=f"Slide {at}", body=("Spot ressourcer", "Led balancen")),
        )
        for at in range(slides)
    ]
    return (Engagement(id="e", client="Eksempel Kommune"), Workshop(id="w", title="Lederdag"), *made, *shown)


def opened(records: tuple[Record, ...]) -> Opened:
    """Make the planner and paint it once."""
    hub = Hub()
    clock, new_id = FakeClock(), FakeIds()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(records))
    begun = time.perf_counter()
    people = ListingPeople(document=document, new_id=new_id)
    area = PlannerArea(
        planning=PlanningDay(document=document, new_id=new_id),
        slides=PlanningSlides(document=document, new_id=new_id),
        exercises=PlanningExercises(document=document, new_id=new_id, patterns_in=_no_patterns),
        people=people,
        dividing=DividingPeople(document=document, people=people),
        importing=ImportingPeople(document=document, new_id=new_id),
        document=document,
        pictures=WallPictures(document, load_words),
        hub=hub,
        dialogs=FakeDialogs(),
        clock=clock,
        sentence=load_words("da").problem,
    )
    area.resize(WIDTH, HEIGHT)
    area.show()
    QApplication.processEvents()
    area.grab()
    return Opened(area, (time.perf_counter() - begun) * 1000)


def open_ms(records: tuple[Record, ...]) -> float:
    """Milliseconds until the planner stands there painted."""
    found = opened(records)
    found.area.close()
    found.area.deleteLater()
    QApplication.processEvents()
    return found.took_ms


def drag_steps_ms() -> list[float]:
    """Milliseconds of each move of the mouse with a block in hand, painted with the times it would give."""
    area = opened(day_of(BLOCKS, SLIDES)).area
    rows = area.findChild(AgendaList, "agenda")
    assert rows is not None
    viewport = rows.viewport()
    start = rows.visualRect(rows.model().index(0, 0)).center()
    _send(viewport, QEvent.Type.MouseButtonPress, start)
    taken = []
    for step in range(STEPS):
        at = QPoint(start.x(), 60 + (step * 37) % (viewport.height() - 120))
        begun = time.perf_counter()
        _send(viewport, QEvent.Type.MouseMove, at)
        viewport.repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    area.close()
    area.deleteLater()
    QApplication.processEvents()
    return taken


def bare_list_ms() -> list[float]:
    """Milliseconds of painting a bare list of as many rows."""
    view = QListView()
    view.setModel(QStringListModel([f"{at:02}.00  Programpunkt {at}  10 min" for at in range(BLOCKS)], view))
    view.resize(512, 530)
    view.show()
    QApplication.processEvents()
    taken = []
    for _ in range(STEPS):
        begun = time.perf_counter()
        view.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    view.close()
    view.deleteLater()
    QApplication.processEvents()
    return taken


def measure() -> tuple[list[Row], list[Fact]]:
    """Both, for the table."""
    application = QApplication.instance() or QApplication([])
    small, full = day_of(1, 1), day_of(BLOCKS, SLIDES)
    open_ms(small)
    opens = [(open_ms(small), open_ms(full)) for _ in range(TURNS)]
    floor = median(bare for bare, _ in opens)
    ratio = median(ours / bare for bare, ours in opens)
    bare, steps = bare_list_ms(), drag_steps_ms()
    rows = [
        Row(
            what=f"planner on {BLOCKS} blocks, {SLIDES} slides",
            floor=floor,
            ours=floor * ratio,
            unit="ms",
            must=OPEN_MUST,
            aim=OPEN_AIM,
        ),
        Row(
            what="one move with a block in hand",
            floor=median(bare),
            ours=median(steps),
            unit="ms",
            must=DRAG_MUST,
            aim=DRAG_AIM,
        ),
    ]
    worst = max(steps)
    del application
    told = f"{worst:.1f} ms"
    return rows, [Fact(what="longest move with a block in hand", told=told, holds=worst <= STEP_MOST_MS)]


def _send(viewport: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    is_press = kind is QEvent.Type.MouseButtonPress
    event = QMouseEvent(
        kind,
        QPointF(at),
        viewport.mapToGlobal(QPointF(at)),
        Qt.MouseButton.LeftButton if is_press else Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def _no_patterns(_language: str) -> tuple[()]:
    return ()


def main() -> int:
    return 0 if print_table(*measure()) else 1


if __name__ == "__main__":
    sys.exit(main())
