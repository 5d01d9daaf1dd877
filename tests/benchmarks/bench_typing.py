"""Typing a note in a file with 3,000 outputs, against an empty text field: from the key press to the painted letter.

The floor is a QPlainTextEdit of the program's usual text in a window of its own, larger than the line of the notes;
the line has the program's filter of show keys before it. Both are typed in twice: with nothing between the keys, and
with the same work between them, as the note is saved after every fourth. That work leaves the processor's memory cold
for the next letter, whichever field it is typed in. What the line of the notes costs after a letter and at a save is
measured apart: the window must never stand still for long.

Run it with `python3 dev.py bench typing`; ratios are what counts.
"""

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from statistics import median, quantiles

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import DateReading, parse_date
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.problems import Problem
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.notes_board import Place
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.show_keys import ShowKey, ShowKeyFilter
from facilitator_app.ui.theme import apply_theme
from facilitator_app.ui.ticker import Ticker
from tests.benchmarks.table import Fact, Row
from tests.day import small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds

OUTPUTS = 3_000
GROUPS = 25
THEMES = 24
ROUNDS = 600
WARM_UP = 60
TURNS = 7
KEYS_A_SAVE = 4
STALL_MS, FRAME_MS = 50, 16
MUST, AIM = 1.5, 1.2
NOW = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
PLACE = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)
TEXT = "Sønnen ringer hver søndag og vil gerne gøre mere for sin mor, hvis nogen spørger ham "
LINE_CHARS = 120


class RoomStands:
    """A wall that is not there."""

    is_projector_missing = False
    is_mirrored = False
    test_view: WallView | None = None
    marks = WallMarks()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Milliseconds: each letter, what came after each letter, each save."""

    letters: list[float]
    after: list[float]
    saves: list[float]


def measure() -> tuple[list[Row], list[Fact]]:
    """What a letter takes, and what the window does between two letters."""
    application = QApplication.instance() or QApplication([])
    apply_theme(application, Scheme.LIGHT)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        area = notes(Path(name) / "bench.workshop")
        line = area.findChild(EntryLine, "entry_line")
        assert isinstance(line, EntryLine)
        bare = QPlainTextEdit()
        bare.resize(900, 300)
        area.show()
        keys = _show_keys(application)
        # As the program does when it is ready.
        gc.freeze()

        def save() -> None:
            if line.toPlainText() != bare.toPlainText() and bare.hasFocus():
                line.setPlainText(bare.toPlainText())
            area.save_now()

        def floor(between: Callable[[], None]) -> Typed:
            return _typed(bare, bare, between)

        def ours(between: Callable[[], None]) -> Typed:
            application.installEventFilter(keys)
            typed = _typed(area, line, between)
            application.removeEventFilter(keys)
            return typed

        still = [(floor(_nothing), ours(_nothing)) for _ in range(TURNS)]
        saved = [(floor(save), ours(save)) for _ in range(TURNS)]
        area.close()
        bare.close()
        gc.unfreeze()
    return [_row("nothing between", still), _row("saving between", saved)], _facts(still, saved)


def _row(what: str, turns: list[tuple[Typed, Typed]]) -> Row:
    floor = median(_p99(bare.letters) for bare, _ in turns)
    ratio = median(_p99(ours.letters) / _p99(bare.letters) for bare, ours in turns)
    told = f"key to letter, {what}, p99"
    return Row(what=told, floor=floor, ours=floor * ratio, unit="ms", must=MUST, aim=AIM)


def _facts(still: list[tuple[Typed, Typed]], saved: list[tuple[Typed, Typed]]) -> list[Fact]:
    floor = median(_p99(bare.letters) for bare, _ in still)
    letter = median(_p99(ours.letters) for _, ours in saved)
    after = median(_p99(ours.after) for _, ours in saved)
    save = median(_p99(ours.saves) for _, ours in saved)
    middle = median(median(ours.letters) / median(bare.letters) for bare, ours in still)
    return [
        Fact(
            what="key to letter while saving, p99",
            told=f"{letter:.2f} ms, {letter / floor:.1f} x a field with nothing between (at most {FRAME_MS} ms)",
            holds=letter <= FRAME_MS,
        ),
        Fact(what="key to letter, nothing between, median", told=f"{middle:.2f} x", holds=middle <= MUST),
        Fact(
            what="what comes after a letter, p99",
            told=f"{after:.2f} ms (at most {FRAME_MS})",
            holds=after <= FRAME_MS,
        ),
        Fact(
            what="a save between two keys, p99",
            told=f"{save:.1f} ms (at most {STALL_MS})",
            holds=save <= STALL_MS,
        ),
    ]


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]


def _show_keys(application: QApplication) -> ShowKeyFilter:
    """The filter that sees everything in the program, with a show on."""
    return ShowKeyFilter(
        is_show_window=_is_false,
        is_panel=_is_false,
        is_show_on=_is_true,
        is_number_open=_is_false,
        learned=_not_learned,
        parent=application,
    )


def notes(path: Path) -> NotesArea:
    """The pane over a file on the disk with its outputs."""
    hub, clock, new_id = Hub(), FakeClock(), FakeIds("made")
    store = SqliteFileStore(origin="bench", utc=_now, copy_place=_beside)
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(store.create(path, (*small_day(), *_said()), made_at=NOW))
    log = RunLog(records=document, clock=clock, publish=hub.publish)
    timer = RunningTimer(clock=clock, log=log, publish=hub.publish)
    day = RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
    pictures = WallPictures(document, cache(load_words))
    show = RunningShow(
        records=document,
        clock=clock,
        log=log,
        timer=timer,
        day=day,
        page_count=pictures.page_count,
        publish=hub.publish,
    )
    show.resume()
    actions = CollectingActions(document=document, clock=clock, new_id=new_id)
    area = NotesArea(
        notes=TakingNotes(document=document, clock=clock, new_id=new_id, read_date=_read),
        releasing=ReleasingOutputs(document=document),
        linking=LinkingOutputs(document=document),
        document=document,
        show=show,
        timer=timer,
        pictures=pictures,
        day=day,
        wall=RoomStands(),
        hub=hub,
        ticker=Ticker(clock.local_now),
        clock=clock,
        entry=Entry(people=tuple, read_date=_no_date, date_text=str),
        date_words=str,
        harvesting=Harvesting(document=document, clock=clock, new_id=new_id, actions=actions),
        sentence=_sentence,
    )
    area.resize(1278, 736)
    area.go_to(PLACE)
    return area


def _typed(window: QWidget, field: QPlainTextEdit, between: Callable[[], None]) -> Typed:
    """Type and wait for each letter to be painted; `between` is done after every few of them."""
    window.show()
    window.activateWindow()
    field.setFocus()
    _settle()
    assert field.hasFocus(), "the keyboard is elsewhere"
    letters, after, saves = [], [], []
    for index in range(WARM_UP + ROUNDS):
        if index % LINE_CHARS == 0:
            field.clear()
            _settle()
        letters.append(_ms(_press_and_paint, field, TEXT[index % len(TEXT)]))
        after.append(_ms(_settle))
        if index % KEYS_A_SAVE == 0:
            saves.append(_ms(between))
            _settle()
    return Typed(letters=letters[WARM_UP:], after=after[WARM_UP:], saves=saves)


def _press_and_paint(field: QPlainTextEdit, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)
    field.repaint()


def _ms(act: Callable[..., None], *given: object) -> float:
    begun = time.perf_counter()
    act(*given)
    return (time.perf_counter() - begun) * 1000


def _settle() -> None:
    QApplication.processEvents()


def _said() -> list[object]:
    groups = [
        Group(id=f"g-{number}", workshop_id="w", number=number, name=f"Gruppe {number}")
        for number in range(3, GROUPS + 1)
    ]
    themes = [Theme(id=f"t-{n}", workshop_id="w", name=f"tema-{n}", position=float(n)) for n in range(THEMES)]
    first = Output(
        id="o",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key="resources",
        group_id="g-1",
        round_number=1,
        value=TEXT.strip(),
        said_at=NOW,
    )
    outputs = [
        replace(
            first,
            id=f"o-{n}",
            field_key=("resources", "why", "doubt")[n % 3],
            group_id=f"g-{1 + n % GROUPS}",
            round_number=1 + n % 2,
            theme_ids=(f"t-{n % THEMES}",),
            position=float(n),
        )
        for n in range(OUTPUTS)
    ]
    return [*groups, *themes, *outputs]


def _read(text: str, today: date) -> date | None:
    reading = parse_date(text, today)
    return reading.day if isinstance(reading, DateReading) else None


def _no_date(_text: str) -> date | None:
    return None


def _nothing() -> None:
    pass


def _is_true() -> bool:
    return True


def _is_false(_widget: QWidget | None = None) -> bool:
    return False


def _not_learned(_code: int) -> ShowKey | None:
    return None


def _sentence(problem: Problem) -> str:
    return problem.key


def _now() -> datetime:
    return NOW


def _beside(engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".before")
