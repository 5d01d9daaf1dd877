"""A frozen wall keeps what the room sees, to the pixel, while the facilitator looks elsewhere (R3)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.show import place_of
from facilitator_app.services.document import Document
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.projector.window import ProjectorWindow
from tests.day import small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


class Seen:
    """A show, and the window that the room sees it in."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock, publish = FakeClock(), Published()
        document = Document(publish=publish, clock=self.clock, new_id=FakeIds())
        document.attach(MemoryRepository(small_day()))
        log = RunLog(records=document, clock=self.clock, publish=publish)
        self.pictures = WallPictures(document, load_words)
        self.timer = RunningTimer(clock=self.clock, log=log, publish=publish)
        self.show = RunningShow(
            records=document,
            clock=self.clock,
            log=log,
            timer=self.timer,
            day=RunningDay(records=document, clock=self.clock, log=log, zone=COPENHAGEN_WINTER),
            page_count=self.pictures.page_count,
            publish=publish,
        )
        self.show.resume()
        self.window = ProjectorWindow()
        qtbot.addWidget(self.window)
        self.window.resize(960, 540)
        self.window.show()

    def picture(self) -> QImage:
        """The room's pixels now."""
        view = self.pictures.on_wall(
            self.show.show, day=None, timer=self.show.time_on_wall(), now=self.clock.local_now()
        )
        self.window.set_view(view)
        return self.window.grab().toImage()


@pytest.fixture
def seen(qtbot: QtBot) -> Seen:
    return Seen(qtbot)


def test_a_frozen_wall_keeps_every_pixel_while_the_facilitator_goes_on_and_back(seen: Seen) -> None:
    seen.show.go_to("s-5/1/spot")
    seen.clock.advance(95)
    seen.timer.pause()
    seen.show.toggle_freeze()
    held = seen.picture()
    for act in (seen.show.next, seen.show.next, seen.show.back, seen.show.next_phase):
        seen.clock.advance(1)
        act()
        assert seen.show.show.stop_key != "s-5/1/spot"
        assert seen.picture() == held


def test_a_running_time_runs_on_there_and_nothing_else_changes(seen: Seen) -> None:
    seen.show.go_to("s-5/1/spot")
    seen.clock.advance(30)
    seen.show.toggle_freeze()
    before = seen.picture()
    seen.clock.advance(2)
    seen.show.next()
    after = seen.picture()
    assert after != before
    # The digits and what is under them; the words at the left and the heading are the same pixels.
    words = QRect(0, 0, 380, 400)
    assert after.copy(words) == before.copy(words)
    seen.clock.advance(1)
    seen.show.back()
    seen.show.toggle_freeze()
    live = seen.picture()
    seen.show.toggle_freeze()
    assert seen.picture() == live


def test_what_is_pointed_with_stays_on_a_frozen_wall(seen: Seen) -> None:
    seen.show.go_to("s-2/0/")
    seen.show.toggle_freeze()
    place = place_of(seen.show.show)
    seen.show.next()
    assert place_of(seen.show.show) == place


def test_the_pause_picture_bears_a_message_and_black_does_not(seen: Seen) -> None:
    seen.show.go_to("s-2/0/")
    seen.show.toggle_pause_picture()
    plain = seen.picture()
    seen.show.set_message("Vi begynder igen 10.15")
    assert seen.picture() != plain
    seen.show.toggle_black()
    black = seen.picture()
    assert black.pixelColor(20, 500).name() == "#000000"
    seen.show.toggle_black()
    assert seen.picture() != black
