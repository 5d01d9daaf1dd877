"""A laptop of 1366×768 at twice the size: nothing that is pressed or read is cut, whatever else takes room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.services.changes import ProjectorChanged
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import Banner, Button, HeaderBanners, HeaderBar, PlainLabel, Size, Urgency
from facilitator_app.ui.theme import apply_theme
from tests.ui.panel.conftest import Room

# In full screen, under a title bar or in a rehearsal, and under both.
HEIGHTS = (384, 368, 356, 337)
BAR = ("back", "next", "black", "freeze", "message", "gong")
CLOCK = ("add_minus_1", "toggle_timer", "add_1", "add_5", "previous_phase", "next_phase")


@pytest.fixture(params=["da", "en"])
def _language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    apply_theme(qapp, Scheme.LIGHT)
    interpreter = Interpreter(qapp)
    interpreter.speak(request.param)
    yield
    interpreter.speak("en")


@pytest.fixture
def small(_language: None, room: Room) -> Room:
    room.area.resize(683, 384)
    return room


def banner_of(room: Room, qtbot: QtBot) -> HeaderBanners:
    window = QWidget()
    qtbot.addWidget(window)
    banners = HeaderBanners(QVBoxLayout(window))
    header = room.area.findChild(HeaderBar)
    assert header is not None
    banners.stand_under(header)
    keep = Button("Behold", size=Size.SMALL)
    banners.put("slept", Banner(Urgency.INFO, "Computeren var væk", "Tiden er talt med.", (keep,)))
    return banners


def place(room: Room, name: str) -> QRect:
    QApplication.processEvents()
    widget = room.find(name)
    return QRect(widget.mapTo(room.area, QPoint(0, 0)), widget.size())


def test_every_act_is_read_in_full_before_the_day_begins(small: Room) -> None:
    QApplication.processEvents()
    for name in BAR:
        button = small.find(name)
        assert button.width() >= button.minimumSizeHint().width(), name
        assert small.area.rect().contains(place(small, name)), name
    next_button = small.find("next")
    assert isinstance(next_button, Button)
    assert next_button.width() >= Button.sizeHint(next_button).width()


def test_the_closed_walls_empty_picture_cuts_nothing(small: Room) -> None:
    small.wall.is_open = False
    small.hub.publish(ProjectorChanged())
    small.beat(1)
    QApplication.processEvents()
    empty = small.find("nothing_seen")
    inside = QRect(QPoint(0, 0), empty.size())
    shown = [part for part in empty.findChildren(QWidget) if part.isVisible()]
    assert small.find("open_wall") in shown
    for part in shown:
        assert inside.contains(part.geometry())
        assert part.height() >= min(part.minimumSizeHint().height(), part.sizeHint().height())


@pytest.mark.parametrize("height", HEIGHTS)
def test_under_a_banner_no_button_of_the_clock_is_squeezed_or_moves(
    small: Room, qtbot: QtBot, height: int
) -> None:
    small.show.start_day()
    small.go("s-5/1/spot")
    small.area.resize(683, height)
    before = {name: place(small, name) for name in CLOCK}
    banners = banner_of(small, qtbot)
    card = place(small, "timer_card")
    assert small.area.rect().contains(card)
    for name in CLOCK:
        assert place(small, name) == before[name]
        assert card.contains(before[name])
        assert before[name].height() >= 32
    digits = place(small, "digits")
    assert digits.height() >= 40
    assert not digits.intersects(place(small, "timer_state"))
    assert not place(small, "timer_state").intersects(place(small, "toggle_timer"))
    banners.remove("slept")


def test_the_columns_keep_their_margin_at_the_right(small: Room) -> None:
    small.show.start_day()
    small.go("s-5/1/spot")
    card = place(small, "timer_card")
    assert small.area.width() - card.right() - 1 == 8


@pytest.mark.parametrize("height", HEIGHTS)
def test_the_pictures_stand_clear_of_their_words(small: Room, qtbot: QtBot, height: int) -> None:
    small.show.start_day()
    small.go("s-5/1/spot")
    small.area.resize(683, height)
    banners = banner_of(small, qtbot)
    title = place(small, "next_title")
    assert title.width() >= 90
    for preview in small.area.findChildren(QWidget):
        if preview.accessibleName() in ("Næste slide", "Next slide") and preview.isVisible():
            seen = QRect(preview.mapTo(small.area, QPoint(0, 0)), preview.size())
            assert not seen.intersects(title)
    bar = place(small, "show_bar")
    assert not title.intersects(bar)
    banners.remove("slept")


def test_a_long_end_is_cut_with_dots_and_told_in_full_under_the_pointer(small: Room) -> None:
    small.clock.advance(minutes=-60 * 24 * 3)
    small.beat(1)
    end = small.find("phase_end")
    assert isinstance(end, PlainLabel)
    QApplication.processEvents()
    end.grab()
    assert end.toolTip() == end.text()
    assert place(small, "timer_card").contains(place(small, "phase_end"))
