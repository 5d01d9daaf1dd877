"""The groups' own time: opened beside their card, heard at its end, and said on the card."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import Record, added
from facilitator_app.services.changes import CueReached
from tests.day import EXERCISE, GROUPS, WORKSHOP, small_day
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]


def many_groups(count: int) -> list[Group]:
    """Groups beyond the two of the small day."""
    first = len(GROUPS) + 1
    return [
        replace(GROUPS[0], id=f"g-{n}", workshop_id=WORKSHOP.id, number=n, name=f"Gruppe {n}")
        for n in range(first, count + 1)
    ]


def is_whole(room: Room, name: str) -> bool:
    """Whether all of a button is seen in the list it stands in."""
    area, button = room.find("group_times_list"), room.find(name)
    assert isinstance(area, QScrollArea)
    place = QRect(button.mapTo(area.viewport(), QPoint(0, 0)), button.size())
    return area.viewport().rect().contains(place)


def test_groups_that_start_apart_have_a_time_each(spot: Room) -> None:
    spot.click("open_group_times")
    assert spot.is_seen("group_times")
    assert [spot.text(f"group_digits_{number}") for number in (1, 2)] == ["10:00", "10:00"]
    spot.click("group_toggle_1")
    spot.beat(59)
    spot.click("group_toggle_2")
    spot.click("group_add_2")
    assert [spot.text(f"group_digits_{number}") for number in (1, 2)] == ["08:59", "10:59"]
    assert spot.spoken("group_toggle_1") == "Pause: Gruppe 1"
    spot.click("group_toggle_1")
    spot.beat(1)
    assert spot.spoken("group_toggle_1") == "Start: Gruppe 1"
    spot.beat(0)
    assert spot.text("group_digits_2") == "10:57"


@pytest.mark.parametrize("size", [(1832, 1050), (1278, 736), (683, 384)])
def test_the_groups_time_never_covers_the_clock(spot: Room, size: tuple[int, int]) -> None:
    spot.area.resize(*size)
    if size[0] == 683:
        tabs = spot.find("panel_tabs")
        assert isinstance(tabs, QTabBar)
        tabs.setCurrentIndex(tabs.count() - 1)
    spot.click("open_group_times")
    clock = spot.find("timer_card")
    place = QRect(clock.mapToGlobal(QPoint(0, 0)), clock.size())
    assert not spot.find("group_times").geometry().intersects(place)


def test_where_nothing_is_timed_the_groups_have_no_time_of_their_own(spot: Room) -> None:
    spot.click("open_group_times")
    spot.go("s-7/0/")
    assert not spot.is_seen("group_times")
    assert not spot.is_seen("open_group_times")


def test_the_end_of_a_groups_own_time_is_heard_once_and_said(spot: Room) -> None:
    heard: list[CueReached] = []
    spot.hub.cue_reached.connect(heard.append)
    spot.timer.pause()
    assert spot.text("handed_in_count") == "Handed in: 0 of 2 groups"
    spot.click("open_group_times")
    spot.click("group_toggle_2")
    spot.beat(481)
    assert spot.player.plays == 1
    assert spot.text("handed_in_count") == "Nearly over: gr. 2"
    spot.beat(1)
    spot.beat(200)
    assert spot.player.plays == 2
    assert spot.text("handed_in_count") == "Over time: gr. 2"
    for _ in range(3):
        spot.beat(1)
    assert [(change.cue, change.group_id) for change in heard] == [("near", "g-2"), ("end", "g-2")]
    assert spot.player.plays == 2
    spot.click("group_toggle_2")
    spot.beat(1)
    assert spot.text("handed_in_count") == "Handed in: 0 of 2 groups"


def test_a_groups_time_is_not_carried_into_another_block_and_is_there_on_coming_back(spot: Room) -> None:
    spot.timer.pause()
    spot.click("open_group_times")
    spot.click("group_toggle_1")
    spot.beat(700)
    assert spot.text("handed_in_count") == "Over time: gr. 1"
    for elsewhere in ("s-7/0/", "s-3/0/"):
        spot.go(elsewhere)
        spot.beat(1)
        assert "gr. 1" not in spot.text("handed_in_count")
    spot.clock.advance(1)
    spot.show.back()
    spot.clock.advance(1)
    spot.show.back()
    spot.beat(1)
    assert spot.text("handed_in_count") == "Over time: gr. 1"


def test_at_twice_the_size_the_tab_says_how_many_have_handed_in_and_that_a_time_is_over(spot: Room) -> None:
    spot.area.resize(643, 384)
    QApplication.processEvents()
    tabs = spot.find("panel_tabs")
    assert isinstance(tabs, QTabBar)
    last = tabs.count() - 1
    assert tabs.tabText(last) == "Groups 0/2"
    assert tabs.tabIcon(last).isNull()
    stop = spot.show.current_stop()
    assert stop is not None
    spot.show.group_timers.toggle(stop, "g-1")
    spot.beat(700)
    QApplication.processEvents()
    assert not tabs.tabIcon(last).isNull()
    assert not [arrow for arrow in tabs.findChildren(QToolButton) if arrow.isVisible()]
    assert tabs.tabRect(last).right() <= tabs.width()
    spot.show.group_timers.toggle(stop, "g-1")
    spot.beat(1)
    assert tabs.tabIcon(last).isNull()


def test_the_groups_signals_are_heard_with_the_panel_out_of_sight(spot: Room) -> None:
    spot.click("open_group_times")
    spot.click("group_toggle_1")
    spot.find("group_times").hide()
    spot.area.hide()
    spot.timer.pause()
    spot.beat(601)
    assert spot.player.plays == 2


def test_a_phase_that_is_silent_is_silent_for_its_groups_and_so_is_a_muted_panel(room_of: RoomOf) -> None:
    silent = replace(EXERCISE, phases=tuple(replace(p, has_gong=False) for p in EXERCISE.phases))
    room = room_of([silent if isinstance(r, Exercise) else r for r in small_day()])
    room.show.start_day()
    room.go("s-5/1/spot")
    room.timer.pause()
    room.click("open_group_times")
    room.click("group_toggle_1")
    room.click("group_toggle_2")
    room.sounds.is_muted = True
    room.beat(490)
    assert room.player.plays == 0
    room.sounds.is_muted = False
    room.beat(120)
    assert room.player.plays == 0
    assert room.text("handed_in_count") == "Over time: gr. 1, 2"


def test_with_many_groups_the_one_that_is_used_is_seen_whole(room_of: RoomOf, qtbot: QtBot) -> None:
    room = room_of([*small_day(), *many_groups(30)])
    room.show.start_day()
    room.go("s-5/1/spot")
    room.click("open_group_times")
    popup, panel = room.find("group_times"), room.area
    top = panel.mapToGlobal(QPoint(0, 0)).y()
    assert popup.geometry().top() >= top
    assert popup.geometry().bottom() <= top + panel.height()
    assert not is_whole(room, "group_add_30")
    last = room.find("group_add_30")
    while not last.hasFocus():
        qtbot.keyClick(focused(room), Qt.Key.Key_Tab)
    assert is_whole(room, "group_add_30")
    room.click("group_add_1")
    assert is_whole(room, "group_add_1")


def test_a_group_that_comes_while_the_list_is_open_is_seen(room_of: RoomOf) -> None:
    room = room_of([*small_day(), *many_groups(25)])
    room.show.start_day()
    room.go("s-5/1/spot")
    room.click("open_group_times")
    room.document.edit("edit.add_group", added([replace(many_groups(26)[-1], name="Ny gruppe")]))
    room.beat(1)
    assert is_whole(room, "group_add_26")
    room.click("group_add_26")
    assert room.text("group_digits_26") == "11:00"


def focused(room: Room) -> QWidget:
    """What has the keyboard in the list."""
    popup = room.find("group_times")
    return popup.focusWidget() or popup


def test_no_button_moves_or_is_cut_when_a_group_is_started(spot: Room) -> None:
    spot.click("open_group_times")
    QApplication.processEvents()
    popup = spot.find("group_times_list")
    before = spot.find("group_add_1").mapTo(popup, QPoint(0, 0))
    spot.click("group_toggle_1")
    spot.beat(1)
    QApplication.processEvents()
    button = spot.find("group_add_1")
    assert button.mapTo(popup, QPoint(0, 0)) == before
    assert button.mapTo(popup, QPoint(button.width(), 0)).x() <= popup.width()
    toggle = spot.find("group_toggle_1")
    assert toggle.width() >= toggle.sizeHint().width()
