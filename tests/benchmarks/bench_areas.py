"""Going about in a day of 500 slides and 3,000 outputs: to the panel, the notes and the paper, and from cell to cell.

Before each way a note has been kept, so everything is drawn anew. The floor of an area is a bare stack of two pages
with as many labels and buttons as ours have; that of a cell is a bare list of as many rows, made anew.

Run it with `python3 -m tests.benchmarks.bench_areas`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.app import Program
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.shell.area_names import AreaName
from tests.benchmarks.table import Fact, Row, print_table
from tests.fakes import FakeClock
from tests.flows.desk import FakeAwake, FakeDialogs, FakePlayer
from tests.keyrings import FakeKeyring
from tests.soak.large_day import make_large_day

SLIDES, OUTPUTS = 500, 3_000
TURNS = 9
WIDTH, HEIGHT = 1366, 736
LABELS, BUTTONS = 60, 30
READY_MOST_S = 60.0
AREAS = ((AreaName.RUN, 6.0, 4.0), (AreaName.NOTES, 8.0, 5.0), (AreaName.PAPER, 8.0, 5.0))
CELL_MUST, CELL_AIM = 4.0, 2.0


def measure() -> tuple[list[Row], list[Fact]]:
    """All of it, for the table."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as name:
        program = _opened(application, Path(name))
        notes = program.windows.services.notes
        rows = [_area_row(program, *area) for area in AREAS]
        longest = max(len(notes.outputs(place)) for place in _places(program))
        rows.append(_cell_row(program, longest))
        program.window.close()
    return rows, []


def _area_row(program: Program, area: AreaName, must: float, aim: float) -> Row:
    stack = _bare_stack()
    pairs = []
    for turn in range(TURNS):
        program.window.go_to(AreaName.SETTINGS)
        _keep_a_note(program)
        bare = _ms(lambda turn=turn: stack.setCurrentIndex((turn + 1) % 2))
        pairs.append((bare, _ms(lambda: program.window.go_to(area))))
    stack.close()
    return _row(f"to {area.value} after a note", pairs[1:], must, aim)


def _cell_row(program: Program, longest: int) -> Row:
    """Between the cells with most outputs."""
    notes = program.windows.services.notes
    program.window.go_to(AreaName.NOTES)
    area = program.window.area(AreaName.NOTES)
    assert isinstance(area, NotesArea)
    places = cycle([place for place in _places(program) if len(notes.outputs(place)) == longest])
    holder = QScrollArea()
    holder.setWidgetResizable(True)
    holder.resize(WIDTH // 2, HEIGHT)
    holder.show()
    pairs = []
    for _ in range(TURNS + 2):
        bare = _ms(lambda: holder.setWidget(_bare_rows(longest)))
        place = next(places)
        pairs.append((bare, _ms(lambda place=place: area.go_to(place))))
    holder.close()
    return _row(f"to another cell of {longest} outputs", pairs[2:], CELL_MUST, CELL_AIM)


def _opened(application: QApplication, folder: Path) -> Program:
    clock = FakeClock()
    file = folder / "dag.workshop"
    make_large_day(file, clock, slides=SLIDES, notes=OUTPUTS)
    program = Program(
        application,
        data_dir=folder / "data",
        language="da",
        clock=clock,
        dialogs=FakeDialogs(),  # type: ignore[arg-type]
        player=FakePlayer(),
        awake=FakeAwake(),
        keyring=FakeKeyring(),
    )
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(WIDTH, HEIGHT)
    program.start(file)
    until_s = time.perf_counter() + READY_MOST_S
    while not ready and time.perf_counter() < until_s:
        application.processEvents()
    assert ready, "the program opens the file"
    for area, _, _ in AREAS:
        program.window.go_to(area)
        application.processEvents()
    return program


def _keep_a_note(program: Program) -> None:
    notes = program.windows.services.notes
    notes.commit_line(next(_places(program)), "Vi hjælper hinanden")
    QApplication.processEvents()


def _places(program: Program) -> Iterator[Place]:
    """Every group's cell of the first questions."""
    notes = program.windows.services.notes
    for noted in notes.noted_blocks():
        first = notes.first_place(noted.block.id)
        if first is None:
            continue
        for group in notes.groups(noted.block.id):
            for field in noted.form.fields:
                yield Place(
                    block_id=first.block_id,
                    form_id=first.form_id,
                    field_key=field.key,
                    group_id=group.id,
                    round_number=first.round_number,
                    dilemma_id=first.dilemma_id,
                )


def _bare_stack() -> QStackedWidget:
    stack = QStackedWidget()
    for _ in range(2):
        stack.addWidget(_bare_rows(LABELS // 3, buttons=BUTTONS))
    stack.resize(WIDTH, HEIGHT)
    stack.show()
    QApplication.processEvents()
    return stack


def _bare_rows(rows: int, *, buttons: int = 0) -> QWidget:
    """Rows of three labels, the first of which wraps."""
    page = QWidget()
    column = QVBoxLayout(page)
    for at in range(rows):
        row = QWidget()
        inside = QVBoxLayout(row)
        for words in (f"Sagt tidligere, nummer {at}", "gemt 10.15.02", "Ikke vist"):
            label = QLabel(words)
            label.setWordWrap(words.startswith("Sagt"))
            inside.addWidget(label)
        column.addWidget(row)
    for at in range(buttons):
        column.addWidget(QPushButton(f"Knap {at}"))
    return page


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def _row(what: str, pairs: list[tuple[float, float]], must: float, aim: float) -> Row:
    floor = median(bare for bare, _ in pairs)
    ratio = median(ours / bare for bare, ours in pairs)
    return Row(what=what, floor=floor, ours=floor * ratio, unit="ms", must=must, aim=aim)


def main() -> int:
    return 0 if print_table(*measure()) else 1


if __name__ == "__main__":
    sys.exit(main())
