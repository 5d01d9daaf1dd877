"""When the day is late: the panel proposes, previews, and changes nothing unasked; times typed and asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTabBar

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.records import Record
from facilitator_app.services.changes import CueReached
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.panel.agenda_list import AgendaList
from tests.day import BLOCKS, EXERCISE, small_day
from tests.ui.panel.conftest import Room


@pytest.fixture
def late(room: Room) -> Room:
    """A room that begins the day ten minutes late."""
    room.clock.advance(minutes=10)
    room.show.start_day()
    room.beat(1)
    return room


def rows(room: Room) -> list[tuple[str, str]]:
    listed = room.find("agenda")
    assert isinstance(listed, AgendaList)
    return [(row.block_id, row.expected or row.time) for row in listed.rows()]


def type_into(room: Room, name: str, text: str) -> None:
    field = room.find(name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


# Proposals


def test_three_minutes_late_is_nothing_to_propose(room: Room) -> None:
    room.clock.advance(minutes=3)
    room.show.start_day()
    assert not room.is_seen("see_proposals")


def test_proposals_are_offered_and_looked_at_before_anything_changes(late: Room) -> None:
    before = rows(late)
    assert late.text("see_proposals") == "See 3 proposals"
    late.click("see_proposals")
    assert late.spoken("way_out_shorten").endswith("Frokost 10.45 · the day ends 11.30")
    late.click("way_out_past")
    assert [block_id for block_id, _ in rows(late)] == ["b-1", "b-3", "b-4", "b-2"]
    late.click("way_out_move")
    assert rows(late)[-1] == ("b-4", "10.55")
    assert late.document.get(Block, "b-4") == BLOCKS[3]
    late.click("not_now")
    assert rows(late) == before
    assert late.is_seen("see_proposals")


def test_a_proposal_is_used_with_its_reason_and_undone_with_one_press(late: Room) -> None:
    late.click("see_proposals")
    late.click("way_out_move")
    late.click("ready_reason_2")
    late.click("use_proposal")
    assert late.document.get(Block, "b-4") == replace(BLOCKS[3], fixed_start_min=655)
    assert late.document.workshop.adjustments[0].reason == "Late start"
    assert late.text("consequence") == "Frokost 10.55 is reached in time"
    late.click("take_back_proposal")
    assert late.document.get(Block, "b-4") == BLOCKS[3]
    assert late.document.workshop.adjustments == ()
    assert not late.is_seen("take_back_proposal")


def test_what_is_typed_stays_while_the_minutes_pass(late: Room) -> None:
    late.click("see_proposals")
    late.click("way_out_past")
    type_into(late, "late_reason", "Gode snakke")
    late.beat(61)
    field = late.find("late_reason")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Gode snakke"
    QTest.keyClick(field, Qt.Key.Key_Return)
    moved = late.document.get(Block, "b-2")
    assert moved is not None
    assert moved.position > BLOCKS[3].position
    assert late.document.workshop.adjustments[0].reason == "Gode snakke"


def test_leaving_closes_the_proposals(late: Room) -> None:
    late.click("see_proposals")
    assert late.area.leave()
    assert not late.is_seen("use_proposal")
    assert not late.area.leave()


def test_a_late_end_is_said_also_where_nothing_can_be_proposed(room: Room) -> None:
    room.document.replace("edit.remove", replace(BLOCKS[3], planned_min=90))
    room.show.start_day()
    room.go("s-7/0/")
    room.clock.advance(minutes=200)
    room.beat(1)
    assert "12.20, 5 min" in room.text("consequence")
    assert not room.is_seen("see_proposals")


def test_in_a_low_window_the_proposals_take_the_place_of_the_list(late: Room) -> None:
    late.area.resize(1278, 560)
    late.click("see_proposals")
    assert late.is_seen("use_proposal")
    assert not late.is_seen("agenda")
    late.click("not_now")
    assert late.is_seen("agenda")
    assert late.is_seen("consequence")


def test_in_the_lowest_window_the_proposals_can_still_be_chosen(late: Room) -> None:
    late.area.resize(683, 384)
    tabs = late.find("panel_tabs")
    assert isinstance(tabs, QTabBar)
    tabs.setCurrentIndex(2)
    late.click("see_proposals")
    late.click("way_out_move")
    late.click("use_proposal")
    assert late.document.workshop.adjustments


# Times typed


@pytest.mark.parametrize(("typed", "shown"), [("4:30", "04:30"), ("1:05:00", "1:05:00"), ("7", "07:00")])
def test_the_digits_are_pressed_and_another_time_is_typed(spot: Room, typed: str, shown: str) -> None:
    spot.click("digits")
    type_into(spot, "time_left_field", typed)
    spot.click("time_left_use")
    assert spot.text("digits") == shown
    assert spot.is_seen("digits")


def test_the_digits_can_be_typed_with_keys_alone(spot: Room) -> None:
    digits = spot.find("digits")
    digits.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(digits, Qt.Key.Key_Return)
    field = spot.find("time_left_field")
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keyClicks(field, "0:45")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert spot.text("digits") == "00:45"


def test_a_time_that_is_none_changes_nothing_and_can_be_mended(spot: Room) -> None:
    before = spot.timer.state
    spot.click("digits")
    type_into(spot, "time_left_field", "5:00:00")
    spot.click("time_left_use")
    assert spot.text("time_left_fault") == "Write the time as 12:30."
    assert spot.timer.state == before
    type_into(spot, "time_left_field", "5:00")
    assert spot.text("time_left_fault") == "As 12:30, up to 4 hours"
    spot.click("time_left_close")
    assert spot.is_seen("digits")
    assert spot.timer.state == before


def test_leaving_or_moving_on_closes_the_field(spot: Room) -> None:
    spot.click("digits")
    assert spot.area.leave()
    assert spot.is_seen("digits")
    spot.click("digits")
    spot.go("s-6/2/read")
    assert spot.is_seen("digits")


def test_a_phase_that_began_before_any_of_the_buttons_says(spot: Room) -> None:
    spot.beat(2)
    spot.click("began_other")
    type_into(spot, "began_before_field", "3")
    spot.click("began_before_use")
    assert spot.text("digits") == "06:56"
    spot.click("restart")
    assert spot.text("digits") == "10:00"
    spot.click("began_2_earlier")
    assert spot.text("digits") == "07:59"


def test_a_step_back_restores_slide_and_time_through_the_panel(spot: Room) -> None:
    spot.click("digits")
    type_into(spot, "time_left_field", "1:00")
    spot.click("time_left_use")
    spot.click("next_phase")
    spot.click("back")
    stop = spot.show.current_stop()
    assert stop is not None
    assert stop.key == "s-5/1/spot"
    assert spot.timer.reading().digits == "00:58"


def test_before_the_day_there_is_no_time_to_type(room: Room) -> None:
    room.click("digits")
    assert not room.is_seen("time_left_field")


# A start that is waited for


def test_a_start_that_is_forgotten_is_asked_for_after_half_a_minute(room: Room) -> None:
    block = room.document.get(Block, "b-3")
    assert block is not None
    room.document.replace("edit.change_block", replace(block, starts_itself=False))
    room.show.start_day()
    room.go("s-5/1/spot")
    room.beat(29)
    assert room.text("phase_end") == ""
    calm = room.find("toggle_timer").grab().toImage()
    room.beat(2)
    assert room.text("phase_end") == "Should the time begin?"
    assert room.find("toggle_timer").grab().toImage() != calm
    room.click("toggle_timer")
    assert "ends" in room.text("phase_end")
    assert room.timer.reading().is_running


def test_the_countdown_of_a_block_follows_its_length(room: Room) -> None:
    room.show.start_day()
    room.beat(60)
    block = room.document.get(Block, "b-1")
    assert block is not None
    room.document.replace("edit.change_block", replace(block, planned_min=25))
    assert room.text("digits") == "24:00"


# What is heard


def heard(room_of: Callable[[Iterable[Record]], Room], **sound: bool) -> list[int]:
    quiet = replace(EXERCISE, phases=tuple(replace(phase, **sound) for phase in EXERCISE.phases))
    room = room_of([quiet if isinstance(record, Exercise) else record for record in small_day()])
    room.show.start_day()
    room.go("s-5/1/spot")
    plays = []
    for cue in ("near", "end", "inject"):
        before = room.player.plays
        room.hub.publish(CueReached(cue))
        plays.append(room.player.plays - before)
    return plays


def test_a_phase_is_silent_where_it_is_told_to_be(room_of: Callable[[Iterable[Record]], Room]) -> None:
    assert heard(room_of) == [1, 1, 1]
    assert heard(room_of, has_gong=False) == [1, 0, 1]
    assert heard(room_of, has_near_signal=False) == [0, 1, 1]


def test_the_volume_can_be_tried(room: Room) -> None:
    room.click("volume")
    room.click("volume_try")
    assert room.player.plays == 1


# After the day


def test_after_the_day_planned_and_used_are_listed_and_the_day_can_go_on(room: Room) -> None:
    room.show.start_day()
    room.clock.advance(minutes=20)
    room.go("s-3/0/")
    room.clock.advance(minutes=5)
    room.show.end_day()
    room.beat(1)
    table = room.find("planned_and_used")
    texts = [label.text() for label in table.findChildren(PlainLabel)]
    assert texts[3:9] == ["Velkomst", "15 min", "20 min", "Dilemma 1", "30 min", "5 min"]
    assert texts[-1] == "–"
    assert "Frokost: passed over" in room.text("unfinished")
    assert not room.is_seen("toggle_timer")
    assert isinstance(room.find("after_list"), QScrollArea)
    room.click("resume_day")
    assert room.is_seen("toggle_timer")
    assert room.timer.reading().is_running


# What is left of an exercise


def test_an_exercise_that_takes_longer_than_its_block_is_said_and_can_lose_a_round(
    room_of: Callable[[Iterable[Record]], Room],
) -> None:
    exercise = replace(BLOCKS[2], planned_min=30)
    lunch = replace(BLOCKS[3], fixed_start_min=615)
    instead = {exercise.id: exercise, lunch.id: lunch}
    room = room_of([instead.get(record.id, record) for record in small_day()])
    room.show.go_to("s-5/1/read")
    room.clock.advance(minutes=57)
    room.beat(1)
    assert room.text("consequence") == "Frokost 10.15 will be reached 7 min late"
    room.click("see_proposals")
    assert room.spoken("way_out_shorten_rounds").startswith(
        "The phases left: \u22127\u00a0min. Frokost 10.15"
    )
    room.click("way_out_drop_round")
    assert room.spoken("way_out_drop_round").startswith("Drop round 2: \u221215\u00a0min. Frokost 10.15")
    listed = room.find("agenda")
    assert isinstance(listed, AgendaList)
    assert [row.block_id for row in listed.rows() if row.is_saved] == ["b-4"]
    room.click("use_proposal")
    assert room.text("consequence") == "Frokost 10.15 is reached in time"
    room.click("take_back_proposal")
    assert room.text("consequence") == "Frokost 10.15 will be reached 7 min late"


def test_the_agenda_and_the_clock_name_the_same_minute(room: Room) -> None:
    room.clock.advance(40)
    room.show.start_day()
    room.show.go_to("s-2/0/")
    room.beat(1)
    listed = room.find("agenda")
    assert isinstance(listed, AgendaList)
    current = next(row for row in listed.rows() if row.block_id == "b-1")
    assert "9.16" in current.sub
    assert room.text("phase_end") == "The block ends 09.16"


def test_several_blocks_are_told_by_their_number_and_named_under_the_pointer(late: Room) -> None:
    late.click("see_proposals")
    way = late.find("way_out_shorten")
    assert late.spoken("way_out_shorten").startswith("2 blocks 4–6 min shorter")
    assert way.toolTip() == "Dilemma 1 \u22124\u00a0min, Spot ressourcerne \u22126\u00a0min"
