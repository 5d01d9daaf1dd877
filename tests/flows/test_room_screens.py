"""The room's screens in the whole program: which is taken, what happens when it goes, and what never does (R1, R3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import Countdown, WallView
from facilitator_app.ui.kit import Chip, PlainLabel
from facilitator_app.ui.projector.paint import image_of
from facilitator_app.ui.projector.placing import WallPlace
from facilitator_app.ui.screens import ScreenIdentity, screen_of, screens_now
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, FakeAwake
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, Spec, can_plug, set_screens
from tests.ui.projector.samples import CALM, NEAR, OVER, PHASE

BACK_WITHIN_MS = 3000
SECOND: Spec = ("Second", 3286, 0, 1024, 768, 1.0)
MOST_QUESTIONS = 12

pytestmark = pytest.mark.usefixtures("two_screens")


@pytest.fixture
def two_screens(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    plug(qtbot, LAPTOP, PROJECTOR)
    yield
    # By way of one screen: the first that is there becomes the primary one.
    plug(qtbot, LAPTOP)
    plug(qtbot, LAPTOP, PROJECTOR)


@pytest.fixture
def desk(
    two_screens: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def plug(qtbot: QtBot, *screens: Spec) -> None:
    set_screens(*screens)
    qtbot.waitUntil(lambda: {s.name for s in screens_now()} == {s[0] for s in screens})


def show_a_timed_slide(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    show.open_wall()
    show.go_to(next(stop.key for stop in show.stops() if stop.length_s))
    QCoreApplication.processEvents()


def wall_rect(desk: Desk) -> tuple[int, int, int, int]:
    rect = desk.windows.room.projector.geometry()
    return (rect.x(), rect.y(), rect.width(), rect.height())


def dialogs() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


# Which screen


@pytest.mark.parametrize("is_chosen", [True, False], ids=["chosen", "used"])
def test_the_projector_is_known_again_at_the_next_start_wherever_it_stands(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, is_chosen: bool
) -> None:
    """F28."""
    plug(qtbot, LAPTOP, PROJECTOR, SECOND)
    desk = Desk(qtbot, qapp, tmp_path, clock=clock)
    desk.windows.services.show.open_wall()
    assert wall_rect(desk) == PROJECTOR[1:5], "the largest, as long as nobody has chosen"
    if is_chosen:
        desk.windows.room.placing.use(ScreenIdentity(name="Second", width_px=1024, height_px=768))
    desk.windows.services.show.close_wall()
    desk.close()
    # Another one is the largest now, and both stand elsewhere.
    known: Spec = ("Second" if is_chosen else "Projector", 1366, 0, *(SECOND if is_chosen else PROJECTOR)[3:])
    plug(qtbot, LAPTOP, known, ("Third", 3286, 0, 3840, 2160, 1.0))
    again = Desk(qtbot, qapp, tmp_path, clock=clock)
    again.windows.services.show.open_wall()
    assert wall_rect(again) == known[1:5]
    again.windows.services.show.close_wall()
    again.close()


# A screen goes and comes


def test_the_projector_is_back_within_three_seconds_with_the_same_content_and_no_question(
    desk: Desk, qtbot: QtBot
) -> None:
    """F28."""
    show_a_timed_slide(desk)
    room = desk.windows.room
    view, stop = room.projector.view, desk.windows.services.show.current_stop()
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: room.placing.place is WallPlace.LOST)
    assert not room.projector.isVisible()
    assert desk.awake.is_working, "the day goes on, so the computer stays awake"
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: room.projector.isVisible(), timeout=BACK_WITHIN_MS)
    assert wall_rect(desk) == PROJECTOR[1:5]
    assert room.projector.isFullScreen()
    assert (room.projector.view, desk.windows.services.show.current_stop()) == (view, stop)
    assert dialogs() == []
    assert desk.dialogs.told == desk.dialogs.asked == []


def test_f5_while_the_projector_is_missing_shows_the_wall_in_a_window_until_it_is_back(
    desk: Desk, qtbot: QtBot
) -> None:
    show_a_timed_slide(desk)
    desk.go_to(AreaName.RUN)
    room = desk.windows.room
    view, stop = room.projector.view, desk.windows.services.show.current_stop()
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: room.placing.place is WallPlace.LOST)
    desk.key(Qt.Key.Key_F5)
    assert room.projector.isVisible()
    assert not room.projector.isFullScreen()
    assert room.projector.width() < LAPTOP[3] / 2
    assert (room.projector.view.picture, desk.windows.services.show.current_stop()) == (view.picture, stop)
    assert desk.program.window.banners.shown_name() != "projector_missing"
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: room.placing.place is WallPlace.ON_PROJECTOR)
    assert wall_rect(desk) == PROJECTOR[1:5]


def test_what_is_hidden_comes_back_hidden(desk: Desk, qtbot: QtBot) -> None:
    show_a_timed_slide(desk)
    room, show = desk.windows.room, desk.windows.services.show
    show.toggle_black()
    view = room.projector.view
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: room.placing.place is WallPlace.LOST)
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: room.projector.isVisible())
    assert room.projector.view == view
    middle = room.projector.grab().toImage().pixelColor(900, 500)
    assert middle.name() == "#000000"


def test_the_wall_never_covers_the_only_screen_that_is_left(desk: Desk, qtbot: QtBot) -> None:
    """F30: the lid is closed over the laptop's own screen; its windows move to the projector, the wall goes away."""
    show_a_timed_slide(desk)
    room = desk.windows.room
    alone: Spec = ("Projector", 0, 0, 1920, 1080, 1.0)
    plug(qtbot, alone)
    qtbot.waitUntil(lambda: screen_of(desk.program.window).name == "Projector")
    qtbot.waitUntil(lambda: not room.projector.isVisible())
    assert room.placing.place is WallPlace.LOST


def test_a_projector_that_begins_to_mirror_during_the_show_never_covers_the_laptop(
    desk: Desk, qtbot: QtBot
) -> None:
    """F30."""
    show_a_timed_slide(desk)
    room, banners = desk.windows.room, desk.program.window.banners
    set_screens(LAPTOP, ("Projector", 0, 0, 1366, 768, 1.0))
    qtbot.waitUntil(lambda: room.placing.place is WallPlace.LOST)
    assert not room.projector.isVisible()
    qtbot.waitUntil(lambda: banners.shown_name() == "mirrored")
    desk.program.window.go_to(AreaName.RUN)
    assert desk.find(Chip, "projector_chip").text() == "Rummet ser din skærm"
    nothing = desk.find(QWidget, "nothing_seen")
    words = [label.text() for label in nothing.findChildren(PlainLabel)]
    assert "Rummet ser din skærm" in words
    assert "Rummet ser intet" not in words
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: room.projector.isVisible())
    assert banners.shown_name() == ""
    assert wall_rect(desk) == PROJECTOR[1:5]


def test_a_cable_that_flaps_for_long_leaves_nothing_behind(desk: Desk, qtbot: QtBot) -> None:
    """F29."""
    show_a_timed_slide(desk)
    room = desk.windows.room

    def once() -> None:
        set_screens(LAPTOP)
        qtbot.waitUntil(lambda: room.placing.place is WallPlace.LOST)
        set_screens(LAPTOP, PROJECTOR)
        qtbot.waitUntil(lambda: room.projector.isVisible())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    once()
    before = (len(QGuiApplication.allWindows()), len(QApplication.allWidgets()))
    for _ in range(10):
        once()
    assert len(QGuiApplication.allWindows()) <= before[0]
    assert len(QApplication.allWidgets()) <= before[1]


# One screen


@pytest.mark.parametrize("place", ["panel", "note", "wall"])
def test_with_one_screen_the_show_is_a_window_that_escape_always_leaves(
    desk: Desk, qtbot: QtBot, place: str
) -> None:
    """F30."""
    plug(qtbot, LAPTOP)
    show, projector = desk.windows.services.show, desk.windows.room.projector
    show.start_day()
    show.open_wall()
    assert projector.isVisible()
    assert not projector.isFullScreen()
    assert not projector.windowFlags() & Qt.WindowType.FramelessWindowHint, "it can be moved"
    assert projector.width() < LAPTOP[3]
    show.toggle_black()
    target = _place(desk, place)
    QTest.keyClick(target, Qt.Key.Key_Escape)
    assert projector.isVisible(), "first back to the slide"
    QTest.keyClick(target, Qt.Key.Key_Escape)
    assert not projector.isVisible()
    assert not show.show.is_open
    desk.be_active()


def _place(desk: Desk, name: str) -> QWidget:
    """What has the keyboard when Escape is pressed."""
    if name == "wall":
        desk.windows.room.projector.activateWindow()
        desk.qtbot.waitUntil(desk.windows.room.projector.isActiveWindow)
        return desk.windows.room.projector
    desk.be_active()
    area = desk.go_to(AreaName.RUN if name == "panel" else AreaName.NOTES)
    if name == "panel":
        return QApplication.focusWidget() or area
    line = desk.find(QPlainTextEdit, "entry_line", area)
    for _ in range(MOST_QUESTIONS):
        if line.isVisible():
            break
        desk.key(Qt.Key.Key_Tab)
    line.setFocus()
    return line


# A wall closed by mistake


def test_a_wall_closed_by_mistake_leaves_the_day_running_and_is_one_click_away(desk: Desk) -> None:
    show_a_timed_slide(desk)
    services, projector = desk.windows.services, desk.windows.room.projector
    stop, view = services.show.current_stop(), projector.view
    desk.go_to(AreaName.RUN)
    projector.close()
    assert not projector.isVisible()
    desk.beat(10)
    assert services.timer.reading().is_running
    assert services.show.current_stop() == stop
    assert not desk.awake.is_working
    desk.press("header_open_wall")
    assert projector.isVisible()
    assert wall_rect(desk) == PROJECTOR[1:5]
    assert projector.view.picture == view.picture
    assert desk.awake.is_working
    assert desk.dialogs.asked == desk.dialogs.told == []


# Awake


@pytest.mark.parametrize("is_able", [True, False])
def test_a_computer_that_may_sleep_during_the_show_is_said_and_one_that_may_not_is_not(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, is_able: bool
) -> None:
    """F39."""
    if not is_able:
        monkeypatch.setattr(FakeAwake, "start", _do_nothing)
    desk.go_to(AreaName.RUN)
    chip = desk.find(QWidget, "awake_chip")
    assert chip.isHidden()
    show_a_timed_slide(desk)
    desk.beat()
    assert chip.isHidden() is is_able


def _do_nothing(_awake: FakeAwake) -> None:
    """What a computer does that cannot be asked."""


# Sizes


@pytest.mark.parametrize("size", [(800, 600), (1080, 1920), (3840, 2160)])
def test_a_small_a_turned_and_a_large_wall_show_the_whole_picture(
    desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """F32."""
    show_a_timed_slide(desk)
    projector = desk.windows.room.projector
    set_screens(LAPTOP, ("Projector", 1366, 0, *size, 1.0))
    qtbot.waitUntil(lambda: wall_rect(desk)[2:] == size)
    seen = projector.grab().toImage()
    wanted = image_of(projector.view, width_px=size[0], height_px=size[1])
    places = [(x, y) for x in range(0, size[0], 17) for y in range(0, size[1], 17)]
    other = sum(
        abs(seen.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 60 for x, y in places
    )
    assert (seen.width(), seen.height()) == size
    assert other < 0.01 * len(places)


@pytest.mark.parametrize("countdown", [CALM, NEAR, OVER], ids=["calm", "near", "over"])
def test_the_digits_are_at_least_a_quarter_of_the_walls_height_also_without_colour(
    qapp: QApplication, countdown: Countdown
) -> None:
    with_digits, without = (
        image_of(WallView(picture=PHASE, countdown=shown), width_px=1920, height_px=1080).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for shown in (countdown, _without_digits(countdown))
    )
    assert _changed(with_digits, without).height() >= 1080 / 4


def test_the_states_of_the_time_differ_in_more_than_colour(qapp: QApplication) -> None:
    """The same digits and words, and no colour: what is left tells the states apart."""
    faces = [
        Countdown(digits="01:40", band=band, word="Ord", end="Slut", share=0.5)
        for band in (Band.CALM, Band.NEAR, Band.OVER)
    ]
    grey = [
        image_of(WallView(picture=PHASE, countdown=face), width_px=960, height_px=540)
        .convertToFormat(QImage.Format.Format_Mono)
        .convertToFormat(QImage.Format.Format_Grayscale8)
        for face in faces
    ]
    for number, one in enumerate(grey):
        for other in grey[number + 1 :]:
            assert not _changed(one, other).isEmpty()


def _without_digits(countdown: Countdown) -> Countdown:
    return Countdown(
        digits="",
        band=countdown.band,
        word=countdown.word,
        end=countdown.end,
        share=countdown.share,
        is_paused=countdown.is_paused,
    )


def _changed(one: QImage, other: QImage) -> QRect:
    """The rectangle in which two pictures differ."""
    rows = [y for y in range(one.height()) if bytes(one.scanLine(y)) != bytes(other.scanLine(y))]
    return QRect(0, rows[0], one.width(), rows[-1] - rows[0] + 1) if rows else QRect()


# What the room is never told


@pytest.mark.parametrize(
    ("began_late_min", "said"), [(7, "7 min bagud"), (0, "Efter planen"), (-4, "4 min foran")]
)
def test_the_offset_is_said_in_words_on_the_panel_and_never_on_the_wall(
    desk: Desk, began_late_min: int, said: str
) -> None:
    services = desk.windows.services
    workshop = services.document.workshop
    assert workshop.held_on is not None
    # In the computer's own zone, as the program takes it.
    midnight = datetime.combine(workshop.held_on, time()).astimezone()
    begins_at = midnight + timedelta(minutes=workshop.starts_min + began_late_min)
    desk.clock.advance((begins_at - desk.clock.utc()).total_seconds())
    services.show.start_day()
    services.show.open_wall()
    desk.go_to(AreaName.RUN)
    desk.beat()
    assert desk.find(PlainLabel, "offset").text().casefold() == said.casefold()
    assert desk.find(PlainLabel, "day_ends").text()
    while services.show.what_next().stop is not None:
        desk.beat(1)
        words = repr(desk.windows.room.projector.view)
        assert "bagud" not in words
        assert "min foran" not in words
        services.show.next()
