"""Several days one below the other and parallel rooms side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.kit import ComboBox, PlainLabel
from facilitator_app.ui.planner.agenda_days import DaysDialog
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeIds
from tests.ui.planner.desk import MakePlanner, Planner
from tests.ui.planner.test_agenda_several import agenda, block, choose_act, click, key, move_to

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
SEMINAR = replace(WORKSHOP, later_days=(DaySpan(starts_min=480, ends_min=720),), tracks=("Sal A", "Kantinen"))
PLACES = {"b-2": (1, 1), "b-3": (1, 2), "b-4": (2, 0)}


@pytest.fixture
def seminar(make_planner: MakePlanner) -> Planner:
    records = []
    for record in small_day():
        if record == WORKSHOP:
            records.append(SEMINAR)
        elif isinstance(record, Block) and record.id in PLACES:
            day, track = PLACES[record.id]
            records.append(replace(record, day_number=day, track=track))
        else:
            records.append(record)
    return make_planner(tuple(records))


def place_of(planner: Planner, row_key: str) -> int:
    return [row.key for row in agenda(planner).rows()].index(row_key)


def rect_of(planner: Planner, row_key: str) -> tuple[int, int, int]:
    rows = agenda(planner)
    area = rows.visualRect(rows.model().index(place_of(planner, row_key), 0))
    return area.left(), area.top(), area.width()


def drag(planner: Planner, row_key: str, onto: str, *, lower_half: bool) -> None:
    rows = agenda(planner)
    start = rows.visualRect(rows.model().index(place_of(planner, row_key), 0)).center()
    area = rows.visualRect(rows.model().index(place_of(planner, onto), 0))
    target = QPoint(area.center().x(), area.bottom() - 4 if lower_half else area.top() + 4)
    QTest.mousePress(rows.viewport(), LEFT, pos=start)
    move_to(planner, start + QPoint(0, 14))
    move_to(planner, target)
    rows.grab()
    QTest.mouseRelease(rows.viewport(), LEFT, pos=target)


def test_each_day_has_a_heading_with_its_hours_and_its_sum(seminar: Planner) -> None:
    rows = agenda(seminar).rows()
    headings = [(row.title, row.sub, row.word) for row in rows if row.is_day]
    assert headings == [
        ("Day 1 · Thu 14 Jan", "09.00–10.15 · 75 min", "105 min left"),
        ("Day 2 · Fri 15 Jan", "08.00–11.30 · 45 min", "30 min left"),
    ]
    assert seminar.find(PlainLabel, "agenda_sum").text() == "2 days · 120 min"
    assert seminar.find(PlainLabel, "verdict").text() == "Every day ends in time."


def test_parallel_rooms_stand_side_by_side_at_the_same_time(seminar: Planner) -> None:
    rows = {row.key: row for row in agenda(seminar).rows()}
    assert (rows["b-2"].lead, rows["b-3"].lead) == ("09.15", "09.15")
    left, right = rect_of(seminar, "b-2"), rect_of(seminar, "b-3")
    assert left[1] == right[1]
    assert left[0] + left[2] == right[0]
    assert rect_of(seminar, "b-1")[2] == left[2] + right[2]
    assert [row.title for row in agenda(seminar).rows() if row.is_room] == ["Sal A", "Kantinen"]
    assert not agenda(seminar).grab().isNull()


def test_arrow_keys_pass_over_headings(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-2"))
    key(seminar, Qt.Key.Key_Right)
    assert agenda(seminar).chosen_key() == "b-3"
    key(seminar, Qt.Key.Key_Down)
    assert agenda(seminar).chosen_key() == "b-4"
    key(seminar, Qt.Key.Key_Home)
    assert agenda(seminar).chosen_key() == "b-1"


def test_a_block_goes_to_the_other_room_by_keys(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-2"))
    key(seminar, Qt.Key.Key_Right, ALT)
    assert block(seminar, "b-2").track == 2
    assert [row.lead for row in agenda(seminar).rows() if row.key in ("b-2", "b-3")] == ["09.15", "09.45"]
    for _ in range(3):
        key(seminar, Qt.Key.Key_Left, ALT)
    assert block(seminar, "b-2").track == 0


def test_alt_down_at_the_end_of_a_day_goes_into_the_next(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-4"))
    key(seminar, Qt.Key.Key_Up, ALT)
    assert block(seminar, "b-4").day_number == 1
    key(seminar, Qt.Key.Key_Down, ALT)
    assert block(seminar, "b-4").day_number == 2


@pytest.mark.parametrize(
    ("onto", "lower_half", "day", "track"),
    [
        ("b-4", True, 2, 0),
        ("day/2", True, 2, 0),
        ("b-3", True, 1, 2),
        ("b-2", False, 1, 1),
    ],
)
def test_a_block_is_dragged_into_a_day_and_a_room(
    seminar: Planner, onto: str, lower_half: bool, day: int, track: int
) -> None:
    drag(seminar, "b-1", onto, lower_half=lower_half)
    assert (block(seminar, "b-1").day_number, block(seminar, "b-1").track) == (day, track)


def test_what_is_dropped_above_a_day_is_last_in_the_day_before(seminar: Planner) -> None:
    drag(seminar, "b-4", "day/2", lower_half=False)
    assert block(seminar, "b-4").day_number == 1
    assert agenda(seminar).rows()[-1].is_day


def test_the_card_chooses_day_and_room(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-1"))
    for name, value in (("block_room", "2"), ("block_day", "2")):
        box = seminar.find(ComboBox, name)
        box.choose(value)
        box.activated.emit(box.currentIndex())
    assert (block(seminar, "b-1").track, block(seminar, "b-1").day_number) == (2, 2)
    choose_act(seminar, "Everybody", "block_room_menu")
    choose_act(seminar, "Day 1", "block_day_menu")
    assert (block(seminar, "b-1").track, block(seminar, "b-1").day_number) == (0, 1)


def test_one_day_without_rooms_has_neither_headings_nor_choices(planner: Planner) -> None:
    assert all(row.is_block and row.cells == 1 for row in agenda(planner).rows())
    for name in ("block_room", "block_day"):
        assert not planner.find(ComboBox, name).isVisible()


def test_the_foot_tells_which_day_is_too_long(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-4"))
    QTest.mouseClick(seminar.find(QAbstractButton, "flexible"), LEFT)
    edit = seminar.find(QLineEdit, "block_length")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "4:30")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert seminar.find(PlainLabel, "verdict").text() == "Day 2 ends at 12.30, 30 min later than 12.00."
    heading = agenda(seminar).rows()[place_of(seminar, "day/2")]
    assert (heading.word, heading.word_role) == ("30 min too long", "near")


class Days:
    """The dialog over a planner."""

    def __init__(self, planner: Planner) -> None:
        self.planner = planner
        planning = PlanningDay(document=planner.document, new_id=FakeIds("d"))
        self.dialog = DaysDialog(planning, sentence=load_words("en").problem, parent=planner.area)
        self.dialog.show()

    def press(self, name: str) -> None:
        found = self.dialog.findChildren(QAbstractButton, name)
        QTest.mouseClick(found[-1], LEFT)

    def type(self, name: str, text: str) -> None:
        edit = self.dialog.findChildren(QLineEdit, name)[-1]
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)

    def said(self, name: str) -> str:
        return self.dialog.findChildren(PlainLabel, name)[-1].text()


def test_enter_after_rooms_were_added_leads_to_done_and_then_closes(planner: Planner) -> None:
    days = Days(planner)
    days.press("add_room")
    field = days.dialog.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Salen")
    QTest.keyClick(field, Qt.Key.Key_Return)
    done = days.dialog.focusWidget()
    assert done is not None
    assert done.objectName() == "act"
    assert "Salen" in planner.document.workshop.tracks
    QTest.keyClick(done, Qt.Key.Key_Return)
    assert not days.dialog.isVisible()


def test_days_and_rooms_are_added_and_taken_away_in_their_dialog(planner: Planner) -> None:
    days = Days(planner)
    days.press("add_day")
    days.press("add_room")
    workshop = planner.document.workshop
    assert (len(workshop.later_days), workshop.tracks) == (1, ("Room 1", "Room 2"))
    days.type("room_2", "Kantinen")
    days.type("day_2_starts", "8")
    days.type("day_2_ends", "1200")
    workshop = planner.document.workshop
    assert workshop.tracks == ("Room 1", "Kantinen")
    assert workshop.later_days == (DaySpan(starts_min=480, ends_min=720),)
    assert any(row.is_day for row in agenda(planner).rows())
    days.press("remove_day_2")
    days.press("remove_room_1")
    workshop = planner.document.workshop
    assert (workshop.later_days, workshop.tracks) == ((), ())
    for _ in range(8):
        planner.document.undo()
    assert planner.document.workshop == WORKSHOP


def test_hours_that_cannot_be_are_said_and_not_kept(planner: Planner) -> None:
    days = Days(planner)
    days.type("day_1_ends", "8.30")
    assert days.said("days_wrong").startswith("The day ends before it begins")
    days.type("day_1_ends", "tit")
    assert days.said("days_wrong") == "Write the time as 12.00."
    assert planner.document.workshop.ends_min == WORKSHOP.ends_min
    days.type("day_1_ends", "11.00")
    assert days.said("days_wrong") == ""
    assert days.said("day_1_told") == "30 min too long"
    assert planner.document.workshop.ends_min == 660


def test_one_stands_in_what_came_and_beside_what_went(seminar: Planner) -> None:
    rooms = Days(seminar)

    def stands_in() -> str:
        focus = rooms.dialog.focusWidget()
        return focus.objectName() if focus is not None else ""

    assert stands_in() == "act"
    rooms.press("add_day")
    assert stands_in() == "day_3_starts"
    QTest.keyClicks(rooms.dialog.focusWidget(), "10.00")
    QTest.keyClick(rooms.dialog.focusWidget(), Qt.Key.Key_Return)
    assert rooms.dialog.hours(3).starts_min == 600
    rooms.press("remove_day_2")
    assert stands_in() == "remove_day_2"
    rooms.press("remove_day_2")
    assert stands_in() == "add_day"
    rooms.press("add_room")
    assert stands_in() == "room_3"
    rooms.press("remove_room_3")
    assert stands_in() == "remove_room_2"
    rooms.press("remove_room_1")
    assert stands_in() == "add_room"
    rooms.press("add_room")
    assert stands_in() == "room_1"


def test_a_heading_opens_days_and_rooms(seminar: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[DaysDialog] = []

    def run(dialog: DaysDialog) -> int:
        opened.append(dialog)
        return 0

    monkeypatch.setattr(DaysDialog, "exec", run)
    rows = agenda(seminar)
    at = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseDClick(rows.viewport(), LEFT, pos=at)
    seminar.act("agenda_acts", "Days and rooms")
    assert len(opened) == 2


def test_blocks_of_two_days_have_a_sum_but_no_hours_together(seminar: Planner) -> None:
    click(seminar, place_of(seminar, "b-1"))
    click(seminar, place_of(seminar, "b-4"), Qt.KeyboardModifier.ControlModifier)
    assert seminar.find(PlainLabel, "several_sum").text() == "60 min in all"


def test_a_heading_of_a_day_is_not_taken_for_a_break(seminar: Planner) -> None:
    assert not any(row.is_sunk for row in agenda(seminar).rows() if row.is_day)


def test_kind_colour_and_day_of_several_blocks_stand_on_one_line(seminar: Planner) -> None:
    blocks = [at for at, row in enumerate(agenda(seminar).rows()) if row.is_block and row.cells == 1]
    click(seminar, blocks[0])
    click(seminar, blocks[1], Qt.KeyboardModifier.ControlModifier)
    seminar.area.grab()
    names = ("several_kind", "several_colour", "several_day")
    tops = {seminar.find(ComboBox, name).mapTo(seminar.area, QPoint(0, 0)).y() for name in names}
    assert len(tops) == 1
