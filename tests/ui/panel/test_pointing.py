"""The panel's tools for the wall, and numbers that go to a slide: pressed and dragged as a user does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.wall_marks import WallMarks, WallPoint
from facilitator_app.ui.kit import Button, Chip
from facilitator_app.ui.show_keys import ShowKey
from tests.ui.panel.conftest import Room

CENTRE = WallPoint(960.0, 540.0)


def pad_of(room: Room) -> QWidget:
    return room.find("pointing_pad")


def at(pad: QWidget, x: float, y: float) -> QPoint:
    """A place by its share of the picture."""
    return QPoint(round(pad.width() * x), round(pad.height() * y))


def drag(pad: QWidget, *places: tuple[float, float]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=at(pad, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(pad, at(pad, *place))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=at(pad, *places[-1]))


def is_on(room: Room, name: str) -> bool:
    button = room.find(name)
    assert isinstance(button, Button)
    return button.is_on()


def number_words(room: Room) -> str:
    chip = room.find("number_chip")
    assert isinstance(chip, Chip)
    return chip.text() if chip.isVisible() else ""


@pytest.mark.parametrize(("name", "key"), [("tool_pointer", ShowKey.POINT), ("tool_light", ShowKey.LIGHT)])
def test_the_mouse_over_the_picture_points_on_the_wall(spot: Room, name: str, key: ShowKey) -> None:
    assert not pad_of(spot).isVisible()
    spot.click(name)
    pad = pad_of(spot)
    QTest.mouseMove(pad, at(pad, 0.25, 0.5))
    QTest.mouseMove(pad, at(pad, 0.5, 0.5))
    pointed = spot.wall.marks.pointer or spot.wall.marks.light
    assert pointed is not None
    assert abs(pointed.x - CENTRE.x) < 6
    assert abs(pointed.y - CENTRE.y) < 6
    spot.area.on_show_key(key)
    assert spot.wall.marks == WallMarks()
    assert not pad.isVisible()


def test_a_dragged_rectangle_fills_the_wall_until_escape(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.ZOOM)
    pad = pad_of(spot)
    drag(pad, (0.5, 0.5), (0.7, 0.6), (1.0, 1.0))
    zoom = spot.wall.marks.zoom
    assert zoom is not None
    assert zoom.width == pytest.approx(960, abs=12)
    assert zoom.width / zoom.height == pytest.approx(16 / 9)
    assert zoom.x + zoom.width == pytest.approx(1920, abs=6)
    assert spot.area.leave()
    assert spot.wall.marks == WallMarks()
    assert not spot.area.leave()


def test_the_same_key_again_shows_the_whole_slide(spot: Room) -> None:
    spot.click("tool_zoom")
    drag(pad_of(spot), (0.1, 0.1), (0.4, 0.4))
    assert spot.wall.marks != WallMarks()
    spot.area.on_show_key(ShowKey.ZOOM)
    assert spot.wall.marks == WallMarks()
    assert not is_on(spot, "tool_zoom")


def test_a_click_is_no_rectangle(spot: Room) -> None:
    spot.click("tool_zoom")
    drag(pad_of(spot), (0.5, 0.5), (0.501, 0.501))
    assert spot.wall.marks.zoom is None


def test_what_is_drawn_stands_until_it_is_wiped(spot: Room) -> None:
    assert not spot.find("tool_wipe").isEnabled()
    spot.click("tool_pen")
    drag(pad_of(spot), (0.2, 0.2), (0.4, 0.3), (0.6, 0.2))
    drag(pad_of(spot), (0.2, 0.8), (0.6, 0.8))
    assert [len(stroke) for stroke in spot.wall.marks.strokes] == [3, 2]
    spot.click("tool_pen")
    assert len(spot.wall.marks.strokes) == 2
    spot.click("tool_wipe")
    assert spot.wall.marks == WallMarks()


@pytest.mark.parametrize("moved_by", ["next", "back", "black", "freeze", "pause_picture"])
def test_moving_the_show_ends_every_tool(spot: Room, moved_by: str) -> None:
    spot.click("tool_pen")
    drag(pad_of(spot), (0.2, 0.2), (0.4, 0.3))
    spot.click(moved_by)
    assert spot.wall.marks == WallMarks()
    assert not is_on(spot, "tool_pen")
    assert not pad_of(spot).isVisible()


def test_a_tick_and_a_message_leave_the_tools_alone(spot: Room) -> None:
    spot.click("tool_pen")
    drag(pad_of(spot), (0.2, 0.2), (0.4, 0.3))
    spot.beat(1)
    spot.show.set_message("Find jeres plads")
    assert len(spot.wall.marks.strokes) == 1
    assert is_on(spot, "tool_pen")


def test_there_is_nothing_to_point_at_on_black_or_a_closed_wall(spot: Room) -> None:
    spot.click("black")
    spot.area.grab()
    assert not spot.find("tool_pointer").isEnabled()
    spot.area.on_show_key(ShowKey.POINT)
    assert not pad_of(spot).isVisible()


def test_digits_and_enter_go_to_the_slide_of_that_number(spot: Room) -> None:
    spot.area.type_digit("2")
    assert number_words(spot) == "Slide 2 ↵"
    assert spot.area.is_number_open()
    spot.area.on_show_key(ShowKey.GO)
    assert spot.show.current_stop() == spot.show.stops()[1]
    assert number_words(spot) == ""


def test_the_room_sees_nothing_of_a_jump_while_it_is_frozen(spot: Room) -> None:
    spot.click("freeze")
    seen = spot.text("room_title")
    spot.area.type_digit("1")
    spot.area.on_show_key(ShowKey.GO)
    assert spot.show.current_stop() == spot.show.stops()[0]
    assert spot.text("room_title") == seen


def test_escape_and_a_rest_drop_the_number(spot: Room, qtbot: QtBot) -> None:
    before = spot.show.current_stop()
    spot.area.type_digit("1")
    assert spot.area.leave()
    assert number_words(spot) == ""
    spot.area.type_digit("1")
    qtbot.waitUntil(lambda: number_words(spot) == "", timeout=20_000)
    spot.area.on_show_key(ShowKey.GO)
    assert spot.show.current_stop() == before


def test_a_number_that_is_not_there_says_so_and_goes_nowhere(spot: Room) -> None:
    before = spot.show.current_stop()
    for digit in "0", "9", "9", "9", "9", "9":
        spot.area.type_digit(digit)
    assert number_words(spot) == "There is no slide 9999"
    spot.area.on_show_key(ShowKey.GO)
    assert spot.show.current_stop() == before


def test_a_computer_that_may_sleep_is_told_in_the_header(spot: Room) -> None:
    assert not spot.is_seen("awake_chip")
    spot.wall.is_awake_kept = False
    spot.show.set_message("Tegn")
    spot.area.grab()
    assert spot.is_seen("awake_chip")
