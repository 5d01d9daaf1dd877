"""Nothing that a hand has learned the place of moves: not between slides, and not under a banner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.domain.records import Record
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import Banner, HeaderBanners, HeaderBar, Urgency
from facilitator_app.ui.theme import apply_theme
from tests.day import GROUPS, small_day
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]
BUTTONS = (
    *("add_minus_1", "toggle_timer", "add_1", "add_5", "previous_phase", "next_phase"),
    *("back", "next", "black", "freeze", "message", "gong"),
)
SIZES = [(1278, 768), (1278, 736), (1278, 696), (1278, 640), (936, 640), (1832, 1048), (1832, 700)]
STOPS = ("s-1/0/", "s-5/1/spot", "s-6/2/read", "s-7/0/")


@pytest.fixture
def banners(spot: Room, qtbot: QtBot) -> Iterator[HeaderBanners]:
    """The window's banners, under the header of the panel."""
    window = QWidget()
    qtbot.addWidget(window)
    made = HeaderBanners(QVBoxLayout(window))
    header = spot.area.findChild(HeaderBar)
    assert header is not None
    made.stand_under(header)
    return made


def place(room: Room, name: str) -> QRect:
    """Where a part of the panel stands, once all is laid out."""
    widget = room.find(name)
    QApplication.processEvents()
    return QRect(widget.mapTo(room.area, QPoint(0, 0)), widget.size())


def places(room: Room) -> dict[str, QRect]:
    return {name: place(room, name) for name in BUTTONS}


@pytest.mark.parametrize("size", SIZES)
def test_no_button_moves_from_slide_to_slide_or_under_a_banner(
    spot: Room, banners: HeaderBanners, size: tuple[int, int]
) -> None:
    spot.area.resize(*size)
    first = places(spot)
    for number, stop in enumerate(spot.show.stops()):
        spot.go(stop.key)
        assert places(spot) == first, stop.key
        spot.beat(1000 if number % 2 else 1)
        assert places(spot) == first, stop.key
        banners.put("lost", Banner(Urgency.OVER, "Projektor mangler siden 10.51", "Tid kører videre."))
        assert places(spot) == first, stop.key
        banners.remove("lost")
    assert places(spot) == first


@pytest.mark.parametrize("size", [*SIZES, (683, 384)])
def test_under_a_banner_the_digits_are_whole_and_no_part_of_the_clock_is_cut(
    spot: Room, banners: HeaderBanners, size: tuple[int, int]
) -> None:
    spot.area.resize(*size)
    banners.put("lost", Banner(Urgency.OVER, "Projektor mangler siden 10.51", "Tid kører videre."))
    card = place(spot, "timer_card")
    for name in ("digits", "timer_state", "add_minus_1", "next_phase"):
        assert card.contains(place(spot, name)), name
    digits = place(spot, "digits")
    assert digits.height() >= 50
    assert not digits.intersects(place(spot, "timer_state"))
    if size[1] > 480:
        assert not digits.intersects(place(spot, "timer_title"))
    assert spot.area.rect().contains(card)


@pytest.mark.parametrize("size", [size for size in SIZES if size[1] > 640])
def test_under_a_banner_the_pictures_stand_as_if_no_message_had_been_open(
    spot: Room, banners: HeaderBanners, size: tuple[int, int]
) -> None:
    spot.area.resize(*size)
    banners.put("lost", Banner(Urgency.OVER, "Projektor mangler siden 10.51", "Tid kører videre."))
    names = ("room_title", "next_title", "overview")
    first = {name: place(spot, name) for name in names}
    banners.remove("lost")
    QApplication.processEvents()
    spot.click("message")
    QApplication.processEvents()
    spot.click("message")
    QApplication.processEvents()
    banners.put("lost", Banner(Urgency.OVER, "Projektor mangler siden 10.51", "Tid kører videre."))
    assert {name: place(spot, name) for name in names} == first


@pytest.fixture
def danish(qapp: QApplication) -> None:
    """The windows as they are, in the language with the longer words."""
    apply_theme(qapp, Scheme.LIGHT)
    Interpreter(qapp).speak("da")


@pytest.mark.usefixtures("danish")
def test_the_names_of_all_tabs_are_seen_at_twice_the_size(room_of: RoomOf) -> None:
    groups = [replace(GROUPS[0], id=f"g-{n}", number=n, name=f"Gruppe {n}") for n in range(3, 13)]
    room = room_of([*small_day(), *groups])
    room.show.start_day()
    room.go("s-5/1/spot")
    room.area.resize(643, 384)
    tabs = room.find("panel_tabs")
    assert isinstance(tabs, QTabBar)
    stop = room.show.current_stop()
    assert stop is not None
    for words in ("Grupper 0/12", "Grupper"):
        QApplication.processEvents()
        assert tabs.tabText(tabs.count() - 1) == words
        assert not [arrow for arrow in tabs.findChildren(QToolButton) if arrow.isVisible()]
        assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
        room.show.group_timers.toggle(stop, "g-1")
        room.beat(700)


def test_in_the_shortest_bar_next_has_room_for_its_word(spot: Room) -> None:
    spot.area.resize(643, 384)
    QApplication.processEvents()
    button = spot.find("next")
    assert button.width() >= button.minimumSizeHint().width()


def test_a_message_given_while_the_wall_is_black_waits_and_says_so(spot: Room) -> None:
    spot.click("black")
    spot.area.toggle_message()
    spot.show.set_message("Find jeres plads")
    spot.beat(1)
    assert spot.text("message") == "Message waits"
    assert spot.text("message_standing") == "Waits while the wall is black: Find jeres plads"
    spot.click("black")
    spot.beat(1)
    assert spot.text("message") == "Message on"
    assert spot.text("message_standing") == "On the wall: Find jeres plads"


def test_a_message_that_waits_under_black_keeps_its_two_minutes(spot: Room) -> None:
    spot.click("black")
    spot.area.toggle_message()
    spot.click("ready_line_1")
    spot.click("message_show")
    spot.beat(180)
    assert spot.show.show.message
    spot.click("black")
    spot.beat(110)
    assert spot.show.show.message
    spot.beat(11)
    assert spot.show.show.message == ""


def test_what_is_frozen_under_black_is_said(spot: Room) -> None:
    spot.click("black")
    spot.click("freeze")
    assert (spot.text("black"), spot.text("freeze")) == ("Black is on", "Frozen")
