"""The panel as the facilitator uses it: real presses, and what is seen, stored and shown to the room after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QSlider, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.exercise import Exercise, Role
from facilitator_app.domain.inject_events import InjectAct
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.domain.show import WallMode
from facilitator_app.services.changes import FileOpened
from facilitator_app.ui.panel.agenda_list import AgendaList
from facilitator_app.ui.panel.own_notes import NoteText
from facilitator_app.ui.preferences import MUTED, NOTE_SIZE, VOLUME
from facilitator_app.ui.show_keys import ShowKey
from tests.day import BLOCKS, ENGAGEMENT, EXERCISE, WORKSHOP, small_day
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]


def test_before_the_day_next_begins_it_at_its_first_slide(room: Room) -> None:
    assert room.spoken("next") == "Begin the day: Velkomst"
    assert room.text("offset") == "Not begun"
    assert not room.find("next_phase").isEnabled()
    room.click("next")
    assert room.show.day().phase is DayPhase.RUNNING
    assert room.text("room_title") == "Lederdag"
    assert room.spoken("next") == "Next: Formål"


def test_next_and_back_move_the_show_one_stop_each(room: Room) -> None:
    room.click("next")
    room.click("next")
    assert room.text("room_title") == "Formål"
    room.click("back")
    assert room.text("room_title") == "Lederdag"
    assert not room.find("back").isEnabled()


def test_next_names_the_phase_that_comes_and_next_phase_the_same(spot: Room) -> None:
    assert spot.spoken("next") == "Next: Round 2 · Læs situationen"
    assert spot.spoken("next_phase") == "Next round: Læs situationen"
    spot.click("next_phase")
    assert spot.text("timer_title") == "Læs situationen"
    assert spot.text("timer_kicker") == "Round 2 of 2 · phase 1 of 2"


def test_the_digits_follow_the_clock_at_each_beat(spot: Room) -> None:
    assert spot.text("digits") == "10:00"
    spot.beat(90)
    assert spot.text("digits") == "08:30"
    assert spot.text("phase_end").startswith("The phase ends 09.10")


def test_the_pause_button_stops_and_starts_the_clock(spot: Room) -> None:
    spot.click("toggle_timer")
    spot.beat(60)
    assert spot.text("digits") == "09:59"
    assert spot.text("toggle_timer") == "Start"
    spot.click("toggle_timer")
    spot.beat(9)
    assert spot.text("digits") == "09:50"
    assert spot.text("toggle_timer") == "Pause"


def test_minutes_are_given_and_taken(spot: Room) -> None:
    spot.click("add_5")
    spot.click("add_1")
    spot.click("add_minus_1")
    assert spot.timer.reading().total_s == 900


def test_a_phase_that_began_earlier_is_corrected_in_its_first_minute(spot: Room) -> None:
    spot.click("began_2_earlier")
    assert spot.timer.reading().spent_s == pytest.approx(121)
    spot.beat(0)
    assert not spot.is_seen("began_2_earlier")


def test_the_phase_can_be_started_over(spot: Room) -> None:
    spot.beat(200)
    spot.click("restart")
    assert spot.text("digits") == "10:00"


def test_overtime_counts_upwards_and_says_so(spot: Room) -> None:
    spot.beat(733)
    assert spot.text("digits") == "+02:13"
    assert spot.text("phase_end").startswith("The phase should end")
    spot.click("previous_phase")
    assert spot.text("digits") == "05:00"


def test_each_cue_sounds_once_and_a_muted_panel_is_silent(spot: Room) -> None:
    spot.beat(130)
    assert spot.player.plays == 1
    spot.beat(360)
    spot.beat(120)
    assert spot.player.plays == 3
    spot.sounds.is_muted = True
    spot.click("gong")
    assert spot.player.plays == 3


def test_the_gong_sounds_and_its_button_shows_it_for_two_seconds(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.GONG)
    button = spot.find("gong")
    assert spot.player.plays == 1
    assert button.is_on()  # type: ignore[attr-defined]
    spot.beat(2)
    assert not button.is_on()  # type: ignore[attr-defined]


def test_the_clock_can_be_taken_off_the_wall(spot: Room) -> None:
    spot.click("clock_on_wall")
    assert not spot.show.show.is_clock_shown
    assert spot.text("clock_on_wall") == "clock not shown"


def test_an_inject_is_put_off_and_then_shown_as_a_message(spot: Room) -> None:
    assert spot.text("inject_when") == "Inject at 09.02 · in 2 min"
    spot.click("inject_later")
    spot.beat(119)
    assert spot.text("inject_when").startswith("Inject at")
    spot.beat(3)
    assert spot.text("inject_when") == "Inject now: Datteren ringer"
    spot.click("inject_show")
    assert spot.show.show.message == "Hændelse: Datteren ringer"
    assert spot.text("inject_when").startswith("Inject shown at")
    assert spot.text("inject_show") == "Show again"
    spot.show.set_message("")
    spot.click("inject_show")
    assert spot.show.show.message == "Hændelse: Datteren ringer"


def test_a_ready_made_message_is_chosen_by_its_number_and_taken_down_after_two_minutes(
    spot: Room, qtbot: QtBot
) -> None:
    spot.area.on_show_key(ShowKey.MESSAGE)
    line = spot.find("message_line")
    qtbot.keyClick(line, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert spot.show.show.message == "Find en ordstyrer ved hvert bord"
    assert spot.is_seen("own_notes")
    spot.beat(121)
    assert spot.show.show.message == ""


def test_a_typed_message_may_begin_with_anything_and_is_taken_down_by_hand(spot: Room, qtbot: QtBot) -> None:
    spot.click("message")
    qtbot.keyClicks(spot.find("message_line"), "Kaffe om 5 min")
    spot.click("message_show")
    assert spot.show.show.message == "Kaffe om 5 min"
    spot.click("message")
    assert spot.text("message_standing") == "On the wall: Kaffe om 5 min"
    spot.click("message_down")
    assert spot.show.show.message == ""


def test_leaving_closes_the_message_and_then_the_overview_and_then_nothing(spot: Room) -> None:
    spot.click("message")
    assert spot.area.leave()
    assert spot.is_seen("own_notes")
    spot.click("overview")
    assert spot.area.leave()
    assert not spot.is_seen("overview_page")
    assert not spot.area.leave()


def test_a_ready_line_is_taken_by_a_click_and_shown_only_when_asked(spot: Room) -> None:
    spot.click("message")
    assert not spot.find("message_show").isEnabled()
    spot.click("ready_line_1")
    assert spot.show.show.message == ""
    spot.click("message_show")
    assert spot.show.show.message == "2 minutter tilbage"


def test_frozen_shows_both_what_the_room_sees_and_where_one_stands(spot: Room) -> None:
    spot.click("freeze")
    spot.click("next")
    assert spot.text("room_title") == "Frozen: Phase 2 · Spot ressourcerne"
    assert spot.text("next_title") == "Phase 1 · Læs situationen"
    assert spot.text("freeze") == "Frozen"
    spot.area.on_show_key(ShowKey.FREEZE)
    assert spot.show.show.mode is WallMode.LIVE


def test_black_and_pause_picture_are_said_in_words(spot: Room) -> None:
    spot.click("black")
    assert (spot.text("black"), spot.text("room_title")) == ("Black is on", "Black")
    spot.click("pause_picture")
    assert (spot.text("black"), spot.text("room_title")) == ("Black", "Pause picture")


def test_a_slide_is_found_by_its_words_without_the_room_seeing_it(spot: Room, qtbot: QtBot) -> None:
    spot.area.on_show_key(ShowKey.OVERVIEW)
    field = spot.find("overview_find")
    qtbot.keyClicks(field, "hvad gør")
    assert spot.show.show.stop_key == "s-5/1/spot"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert spot.show.show.stop_key == "s-4/0/"
    assert spot.is_seen("own_notes")


def test_a_slide_is_found_by_its_number_and_one_beside_it_by_an_arrow(spot: Room, qtbot: QtBot) -> None:
    spot.click("overview")
    field = spot.find("overview_find")
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert spot.show.show.stop_key == "s-3/0/"
    spot.click("overview")
    qtbot.keyClick(spot.find("overview_find"), Qt.Key.Key_Down)
    assert spot.find("overview_list").hasFocus()
    qtbot.keyClicks(spot.find("overview_find"), "findes ikke")
    shown = spot.find("overview_list")
    assert isinstance(shown, QListView)
    assert shown.model().rowCount() == 0
    spot.click("overview_close")
    assert not spot.is_seen("overview_page")


def test_when_nothing_is_sought_any_more_the_slide_that_is_shown_is_chosen(spot: Room, qtbot: QtBot) -> None:
    spot.area.on_show_key(ShowKey.OVERVIEW)
    field, shown = spot.find("overview_find"), spot.find("overview_list")
    assert isinstance(shown, QListView)
    qtbot.keyClicks(field, "hvad gør")
    assert shown.currentIndex().data().startswith("4.")
    for _ in "hvad gør":
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert shown.currentIndex().data().startswith("6. Phase 2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert spot.show.show.stop_key == "s-5/1/spot"


def test_when_nothing_is_sought_any_more_what_was_chosen_with_the_arrows_still_is(
    spot: Room, qtbot: QtBot
) -> None:
    spot.area.on_show_key(ShowKey.OVERVIEW)
    field, shown = spot.find("overview_find"), spot.find("overview_list")
    assert isinstance(shown, QListView)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    chosen = shown.currentIndex().data()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert shown.currentIndex().data() == chosen


def test_every_group_that_has_answered_everything_counts_as_handed_in(spot: Room) -> None:
    assert spot.text("handed_in_count") == "Handed in: 0 of 2 groups"
    for key in ("resources", "why", "doubt"):
        spot.document.replace("edit.note", _output(key))
    assert spot.text("handed_in_count") == "Handed in: 1 of 2 groups"
    with spot.qtbot.waitSignal(spot.area.notes_requested):
        spot.click("open_notes")


def test_the_notes_are_those_of_the_slide_and_their_size_is_remembered(room: Room) -> None:
    room.show.start_day()
    room.go("s-2/0/")
    text = room.find("notes_text").findChild(NoteText)
    assert text is not None
    assert text.accessibleName() == "Sig godmorgen."
    room.click("notes_larger")
    assert room.preferences.number(NOTE_SIZE, 0) == 20
    room.click("notes_smaller")
    assert room.preferences.number(NOTE_SIZE, 0) == 18


def test_where_a_round_begins_the_notes_tell_who_has_which_role(
    room_of: RoomOf,
) -> None:
    roles = (Role(key="citizen", name="Borgeren"), Role(key="leader", name="Lederen"))
    records = [replace(r, roles=roles) if isinstance(r, Exercise) else r for r in small_day()]
    room = room_of(records)
    room.show.start_day()
    text = room.find("notes_text").findChild(NoteText)
    assert text is not None
    room.go("s-5/1/read")
    assert text.accessibleName().startswith("Gruppe 1: Birthe Egelund (fiktiv) – Borgeren, Anker Bjerre")
    room.go("s-6/2/read")
    assert "Round 2: the roles move on by one place." in text.accessibleName()
    assert "Gruppe 1: Birthe Egelund (fiktiv) – Lederen, Anker Bjerre" in text.accessibleName()
    room.go("s-6/2/spot")
    assert "Gruppe 1" not in text.accessibleName()


def test_an_event_typed_on_the_spot_stands_on_the_wall_and_in_the_log(spot: Room) -> None:
    spot.click("message")
    assert not spot.find("message_event").isEnabled()
    spot.qtbot.keyClicks(spot.find("message_line"), "Lægen ringer")
    spot.click("message_event")
    assert spot.show.show.message == "Hændelse: Lægen ringer"
    assert [event.text for event in spot.show.events()] == ["Lægen ringer"]
    assert not spot.is_seen("message_panel")
    spot.beat(200)
    assert spot.show.show.message == "Hændelse: Lægen ringer"


def test_an_inject_shown_or_put_off_is_put_down(spot: Room) -> None:
    spot.beat(121)
    spot.click("inject_later")
    spot.beat(121)
    spot.click("inject_show")
    assert [event.act for event in spot.show.events()] == [InjectAct.PUT_OFF, InjectAct.GIVEN]


def test_in_the_smallest_window_the_foot_of_a_message_has_room_for_its_acts(spot: Room) -> None:
    spot.area.resize(683, 384)
    spot.show.set_message("Et ord")
    spot.click("message")
    assert spot.area.minimumSizeHint().width() <= 683
    panel = spot.find("message_panel")
    for name in ("message_down", "message_event", "message_show"):
        assert spot.is_seen(name)
        assert panel.rect().contains(spot.find(name).geometry())
    assert not spot.is_seen("message_close")


def test_outside_an_exercise_no_event_is_offered(room: Room) -> None:
    room.show.start_day()
    room.click("message")
    assert not room.is_seen("message_event")
    assert room.is_seen("message_show")


def test_being_late_is_said_in_the_header_the_agenda_and_its_consequence(room: Room) -> None:
    room.show.start_day()
    room.clock.advance(minutes=40)
    room.go("s-3/0/")
    agenda = room.find("agenda")
    assert isinstance(agenda, AgendaList)
    assert room.text("offset") == "25 min behind"
    assert [row.expected for row in agenda.rows()] == ["", "", "10.10", "11.10"]
    assert agenda.rows()[3].is_late
    assert room.text("consequence") == "Frokost 10.45 will be reached 25 min late"


def test_a_beat_builds_no_list(spot: Room) -> None:
    agenda = spot.find("agenda")
    assert isinstance(agenda, AgendaList)
    model: QAbstractItemModel = agenda.model()
    resets: list[int] = []
    model.modelReset.connect(_remember(resets))
    for _ in range(20):
        spot.beat(1)
    assert resets == []


def test_the_end_lists_what_is_unfinished_and_can_be_taken_back(room: Room) -> None:
    room.show.start_day()
    room.go("s-7/0/")
    assert room.spoken("next") == "End the day: The agenda ends here"
    room.click("next")
    assert room.text("timer_title") == "The day is over"
    assert "Spot ressourcerne: passed over" in room.text("unfinished")
    assert not room.find("next").isEnabled()
    assert not room.find("toggle_timer").isEnabled()
    room.click("resume_day")
    assert room.show.day().phase is DayPhase.RUNNING


def test_an_exercise_left_in_its_first_round_is_told_as_unfinished(spot: Room) -> None:
    agenda = spot.find("agenda")
    assert isinstance(agenda, AgendaList)
    assert not any(row.left_open for row in agenda.rows())
    spot.go("s-7/0/")
    spot.beat(1)
    assert [row.left_open for row in agenda.rows() if row.left_open] == [
        "Spot ressourcerne: round 2 not reached"
    ]
    spot.click("next")
    assert "Spot ressourcerne: round 2 not reached" in spot.text("unfinished")


def test_a_lost_projector_and_a_closed_wall_are_told_apart(room: Room) -> None:
    room.wall.is_projector_missing = True
    room.area.invalidate()
    assert room.is_seen("nothing_seen")
    assert not room.is_seen("open_wall")
    assert room.find("projector_chip").text() == "Projector missing"  # type: ignore[attr-defined]
    room.wall.is_projector_missing = False
    room.wall.is_open = False
    room.area.invalidate()
    with room.qtbot.waitSignal(room.area.open_wall_requested):
        room.click("open_wall")
    room.wall.is_open = True
    room.wall.is_windowed = True
    room.area.invalidate()
    assert room.find("projector_chip").text() == "Shown in a window"  # type: ignore[attr-defined]
    with room.qtbot.waitSignal(room.area.close_wall_requested):
        room.click("close_wall")


def test_the_volume_is_remembered_and_silence_is_seen(room: Room) -> None:
    room.click("volume")
    slider = room.find("volume_slider")
    assert isinstance(slider, QSlider)
    slider.setValue(40)
    room.click("volume_try")
    assert room.player.plays == 1
    room.click("volume_mute")
    assert room.preferences.number(VOLUME, 0) == 40
    assert room.preferences.is_on(MUTED)
    assert room.find("sound_chip").text() == "Sound off"  # type: ignore[attr-defined]
    room.find("volume_popup").close()


def test_a_day_without_blocks_says_where_to_make_them(room_of: RoomOf) -> None:
    room = room_of((ENGAGEMENT, WORKSHOP))
    assert not room.is_seen("show_bar")
    with room.qtbot.waitSignal(room.area.plan_requested):
        room.click("to_plan")


def test_a_block_without_slides_or_length_has_no_clock(room_of: RoomOf) -> None:
    block = replace(BLOCKS[0], planned_min=0)
    room = room_of((ENGAGEMENT, WORKSHOP, block))
    room.show.start_day()
    assert room.text("timer_kicker") == "Without a length"
    assert room.text("digits") == ""
    room.area.on_show_key(ShowKey.TIMER)
    assert room.timer.state.stop_key == ""


def test_a_narrow_window_has_tabs_and_keeps_the_show_bar(spot: Room) -> None:
    assert not spot.is_seen("panel_tabs")
    spot.area.resize(683, 384)
    assert spot.is_seen("panel_tabs")
    assert spot.is_seen("next")
    assert spot.is_seen("digits")
    assert not spot.is_seen("own_notes")
    spot.click("message")
    assert spot.is_seen("message_panel")
    spot.area.resize(1278, 736)
    assert spot.is_seen("own_notes") or spot.is_seen("message_panel")
    assert spot.is_seen("agenda")
    assert spot.is_seen("groups_card")


def test_another_file_begins_anew(spot: Room) -> None:
    spot.click("message")
    spot.hub.publish(FileOpened("another.workshop"))
    assert spot.is_seen("own_notes")


def test_the_area_is_up_to_date_when_it_is_seen_again(spot: Room) -> None:
    spot.area.hide()
    spot.beat(100)
    spot.area.show()
    assert spot.text("digits") == "08:20"


def test_the_saved_time_is_in_the_header(room: Room) -> None:
    room.document.replace("edit.note", replace(EXERCISE, title="Andet navn"))
    assert room.find("saved_chip").text() == "Saved 09.00"  # type: ignore[attr-defined]


def test_the_wall_line_takes_no_more_than_one_line(spot: Room, qtbot: QtBot) -> None:
    spot.click("message")
    line = spot.find("message_line")
    assert isinstance(line, QLineEdit)
    line.setText("x" * 300)
    assert len(line.text()) == 120


def test_the_small_day_can_be_walked_from_end_to_end(room_of: RoomOf) -> None:
    room = room_of(small_day())
    for _ in range(10):
        room.click("next")
    assert room.show.day().phase is DayPhase.AFTER


@pytest.mark.parametrize("size", [(1832, 1050), (1278, 736), (1030, 640), (683, 384)])
def test_every_state_is_painted_at_every_size(spot: Room, size: tuple[int, int]) -> None:
    spot.area.resize(*size)
    for press in ("toggle_timer", "black", "freeze", "message", "message"):
        spot.click(press)
        assert not spot.area.grab().isNull()
    spot.beat(800)
    spot.area.toggle_overview()
    assert not spot.area.grab().isNull()
    assert spot.is_seen("next")


def test_a_low_window_keeps_the_digits_and_lets_the_lists_go(spot: Room) -> None:
    spot.area.resize(1278, 640)
    assert spot.is_seen("digits")
    assert not spot.is_seen("groups_card")
    spot.area.resize(1278, 696)
    assert spot.is_seen("groups_card")


def _output(field_key: str) -> Output:
    return Output(
        id=f"o-{field_key}",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key=field_key,
        group_id="g-1",
        value="Naboen",
        round_number=1,
    )


def _remember(resets: list[int]) -> Callable[[], None]:
    def remember() -> None:
        resets.append(1)

    return remember


@pytest.mark.parametrize("height", [682, 696, 736])
def test_a_message_takes_its_room_from_the_pictures_and_gives_it_back(spot: Room, height: int) -> None:
    spot.area.resize(1278, height)
    before = spot.find("room_title").mapTo(spot.area, QPoint(0, 0)), spot.find("overview").y()
    spot.click("message")
    QApplication.processEvents()
    lines = [spot.find(f"ready_line_{number}") for number in (1, 2, 3)]
    for line in lines:
        assert line.height() >= 28
    nexts = [one for one in spot.area.findChildren(QWidget) if one.accessibleName() == "Next slide"]
    title = spot.find("next_title")
    for preview in (one for one in nexts if one.isVisible()):
        seen = QRect(preview.mapTo(spot.area, QPoint(0, 0)), preview.size())
        assert not seen.intersects(QRect(title.mapTo(spot.area, QPoint(0, 0)), title.size()))
    spot.click("message")
    QApplication.processEvents()
    assert (spot.find("room_title").mapTo(spot.area, QPoint(0, 0)), spot.find("overview").y()) == before
