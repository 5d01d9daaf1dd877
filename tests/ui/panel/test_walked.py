"""What a facilitator with fresh eyes stumbled over in the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facilitator_app.domain.records import Record
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.services.changes import ProjectorChanged
from facilitator_app.ui.kit import Button, PlainLabel
from facilitator_app.ui.show_keys import ShowKey
from tests.day import SLIDES, small_day
from tests.memory import MemoryRepository
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]


def test_an_event_that_was_shown_can_be_shown_again_while_another_waits(spot: Room) -> None:
    assert not spot.is_seen("inject_again")
    spot.area.on_show_key(ShowKey.MESSAGE)
    spot.qtbot.keyClicks(spot.find("message_line"), "Lægen ringer")
    spot.click("message_event")
    spot.show.set_message("")
    assert spot.text("inject_when").startswith("Inject at"), "the planned one still waits"
    assert spot.find("inject_again").toolTip() == "Lægen ringer"
    spot.click("inject_again")
    assert spot.show.show.message == "Hændelse: Lægen ringer"


def test_a_group_whose_own_time_runs_is_told_on_the_slides_after(room_of: RoomOf) -> None:
    after = replace(SLIDES[1], id="s-after", block_id="b-3", position=3.0)
    spot = room_of([*small_day(), after])
    spot.show.start_day()
    spot.go("s-5/1/spot")
    spot.click("open_group_times")
    spot.click("group_toggle_1")
    assert not spot.text("handed_in_count").startswith("Own time")
    spot.go("s-after/0/")
    assert spot.text("handed_in_count") == "Own time still runs: gr. 1"
    assert spot.is_seen("open_group_times")
    spot.click("open_group_times")
    spot.click("group_toggle_1")
    assert not spot.show.group_timers.are_running
    assert not spot.text("handed_in_count").startswith("Own time")


def test_in_the_next_round_the_groups_whose_time_still_runs_are_listed_and_can_be_stopped(spot: Room) -> None:
    spot.click("open_group_times")
    spot.click("group_toggle_1")
    spot.go("s-6/2/spot")
    assert spot.text("handed_in_count") == "Own time still runs: gr. 1"
    spot.click("open_group_times")
    assert spot.text("group_digits_1") == "09:59"
    assert "earlier slide" in spot.text("group_times_hint")
    spot.beat(700)
    assert spot.text("handed_in_count") == "Over time: gr. 1"
    spot.click("group_toggle_1")
    assert not spot.show.group_timers.are_running
    spot.beat(1)
    assert spot.text("group_digits_1") == "10:00", "of the phase the show stands at"
    assert spot.is_seen("group_digits_2")
    assert "start apart" in spot.text("group_times_hint")


def test_a_slide_that_is_not_there_is_said_after_enter_and_nothing_moves(spot: Room) -> None:
    before = spot.show.show
    for digit in "99":
        spot.area.type_digit(digit)
    spot.area.on_show_key(ShowKey.GO)
    assert spot.show.show == before
    chip = spot.find("number_chip")
    assert chip.isVisible()
    assert "There is no slide 99" in chip.accessibleName()
    assert not spot.area.is_number_open()


def test_a_message_half_typed_is_there_when_it_is_opened_again(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.MESSAGE)
    line = spot.find("message_line")
    assert isinstance(line, QLineEdit)
    spot.qtbot.keyClicks(line, "Find jeres pl")
    assert spot.area.leave()
    spot.area.on_show_key(ShowKey.MESSAGE)
    assert line.text() == "Find jeres pl"
    spot.qtbot.keyClicks(line, "ads")
    spot.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert spot.show.show.message == "Find jeres plads"
    spot.area.on_show_key(ShowKey.MESSAGE)
    assert line.text() == "", "what was shown is done with"


def test_the_end_of_the_day_offers_no_key_that_does_nothing(spot: Room) -> None:
    button = spot.find("next")
    assert isinstance(button, Button)
    assert button.accessibleDescription() == "PgDn"
    spot.go(spot.show.stops()[-1].key)
    assert spot.show.what_next().stop is None
    assert button.text() == "End the day"
    assert button.accessibleDescription() == ""
    assert spot.show.day().phase is DayPhase.RUNNING


def test_a_clock_is_said_to_be_on_the_wall_only_on_its_own_slide(spot: Room) -> None:
    assert spot.text("clock_on_wall") == "clock on the wall"
    stops = spot.show.stops()
    here = next(i for i, stop in enumerate(stops) if stop.key == spot.show.show.stop_key)
    after = next(stop for stop in stops[here:] if not stop.length_s)
    spot.go(after.key)
    clock = spot.find("clock_on_wall")
    assert not clock.isVisible() or spot.text("clock_on_wall") == "only on this screen"


def test_while_frozen_the_card_says_what_the_room_sees_of_the_clock(spot: Room) -> None:
    spot.click("freeze")
    assert spot.text("clock_on_wall") == "clock on the wall"
    spot.go("s-6/2/read")
    assert spot.text("clock_on_wall") == "another clock on the wall"
    assert not spot.find("clock_on_wall").isEnabled()
    spot.show.toggle_clock()
    spot.beat(1)
    assert spot.text("clock_on_wall") == "only on this screen"
    spot.show.toggle_clock()
    spot.go("s-5/1/spot")
    assert spot.text("clock_on_wall") == "clock on the wall"
    assert spot.find("clock_on_wall").isEnabled()


def test_a_frozen_slide_keeps_its_clock_while_the_facilitator_looks_at_one_without(spot: Room) -> None:
    spot.click("freeze")
    spot.go("s-7/0/")
    spot.beat(1)
    assert spot.text("clock_on_wall") == "another clock on the wall"


def test_what_the_room_does_not_see_is_not_said_to_be_on_the_wall(spot: Room) -> None:
    spot.click("black")
    assert spot.text("clock_on_wall") == "only on this screen"
    assert spot.find("clock_on_wall").toolTip() == "The room does not see the slide now."
    spot.click("black")
    assert spot.text("clock_on_wall") == "clock on the wall"
    spot.wall.is_open = False
    spot.hub.publish(ProjectorChanged())
    spot.beat(1)
    assert spot.text("clock_on_wall") == "only on this screen"


def test_before_a_day_that_is_planned_for_another_date_this_is_said(room: Room) -> None:
    assert room.text("phase_end").startswith("The day begins")
    room.clock.advance(timedelta(days=2).total_seconds())
    room.area.invalidate()
    assert room.text("phase_end").startswith("Planned for")


def test_handed_in_and_not_begun_have_words_of_their_own(spot: Room) -> None:
    tiles = [w for w in spot.find("groups_card").findChildren(QWidget) if "Missing" in w.accessibleName()]
    assert tiles
    spot.click("open_group_times")
    words = " ".join(w.accessibleName() for w in spot.area.findChildren(QWidget))
    assert "Ready" in words
    assert ": Ready" not in tiles[0].accessibleName()


def test_in_a_narrow_panel_the_words_of_an_event_have_the_line_to_themselves(spot: Room) -> None:
    strip, words = spot.find("inject"), spot.find("inject_when")
    assert spot.find("inject_show").geometry().top() < words.geometry().bottom()
    spot.area.resize(683, 600)
    QApplication.processEvents()
    assert spot.is_seen("inject_show")
    assert spot.find("inject_show").geometry().top() > words.geometry().bottom()
    assert words.width() > strip.width() * 0.7


def test_no_letters_are_taken_where_a_time_is_typed(spot: Room) -> None:
    spot.click("digits")
    field = spot.find("time_left_field")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    spot.qtbot.keyClicks(field, "b3x:0w0 min")
    assert field.text() == "3:00 min"
    spot.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert spot.timer.reading().digits == "03:00"


def test_a_sound_that_was_never_tried_is_not_said_to_be_on(spot: Room) -> None:
    chip = spot.find("sound_chip")
    assert chip.text() == "Sound not tried"  # type: ignore[attr-defined]
    spot.area.ring_gong()
    assert chip.text() == "Sound on"  # type: ignore[attr-defined]


def test_the_hint_under_a_message_is_said_whole(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.MESSAGE)
    hint = spot.find("message_standing")
    assert isinstance(hint, PlainLabel)
    assert hint.fontMetrics().horizontalAdvance(hint.text()) <= hint.width()


def test_what_was_shown_can_be_shown_again_after_the_program_was_started_anew(
    spot: Room, room_of: RoomOf
) -> None:
    spot.area.on_show_key(ShowKey.MESSAGE)
    spot.qtbot.keyClicks(spot.find("message_line"), "Lægen ringer")
    spot.click("message_event")
    spot.show.set_message("")
    again = room_of(spot.document.records())
    kept, opened = spot.document.repository, again.document.repository
    assert isinstance(kept, MemoryRepository)
    assert isinstance(opened, MemoryRepository)
    opened.rows, opened.settings = kept.rows, kept.settings
    again.clock.advance(120)
    again.show.resume()
    again.area.render_area()
    assert again.is_seen("inject_again")
    assert again.find("inject_again").toolTip() == "Lægen ringer"
    again.click("inject_again")
    assert again.show.show.message == "Hændelse: Lægen ringer"
