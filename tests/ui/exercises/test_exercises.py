"""An exercise edited by mouse and by keyboard: every part of it, with what follows told before it is done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.exercise import Exercise, Role
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.slides import PhaseContent, Slide
from facilitator_app.domain.wall import PhasePicture
from facilitator_app.ui.exercises.page import ExercisesPage
from facilitator_app.ui.kit import ComboBox, RowList
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.read_only import ReadOnly
from tests.day import ENGAGEMENT, WORKSHOP
from tests.ui.exercises.desk import Desk, MakeDesk

ALT = Qt.KeyboardModifier.AltModifier


def page_of(desk: Desk) -> ExercisesPage:
    assert isinstance(desk.page, ExercisesPage)
    return desk.page


def choose(desk: Desk, row: str) -> None:
    desk.rows.choose(row)
    assert desk.rows.chosen_key() == row


def rounds_on_slides(desk: Desk) -> list[int]:
    slides = sorted(desk.document.all(Slide), key=lambda slide: slide.position)
    contents = [slide.content for slide in slides if slide.block_id == "b-3"]
    return [content.round_number for content in contents if isinstance(content, PhaseContent)]


def test_the_parts_stand_under_their_kinds(desk: Desk) -> None:
    assert desk.titles() == [
        "Title and purpose",
        "Phases",
        "Læs situationen",
        "Spot ressourcerne",
        "Rounds",
        "Round 1",
        "Round 2",
        "Cases",
        "Karen (fiktiv)",
        "Injects",
        "Datteren ringer",
    ]
    assert desk.find(QLabel, "total").text() == "2 rounds of 15 min take 30 min"


def test_what_is_typed_is_kept_field_by_field_and_seen_on_the_wall(desk: Desk) -> None:
    desk.write("title", "Læs casen")
    desk.write("length_s", "7:30")
    desk.write("warn_s", "2")
    desk.write("group_size", "4")
    desk.write("note", "Hold stilheden")
    phase = desk.exercise.phases[0]
    assert (phase.key, phase.title, phase.length_s, phase.warn_s) == ("read", "Læs casen", 450, 120)
    assert (phase.group_size, phase.note) == (4, "Hold stilheden")
    picture = desk.find(WallPreview, "slide_picture").view.picture
    assert isinstance(picture, PhasePicture)
    assert picture.heading == "Læs casen"
    desk.document.undo()
    assert desk.exercise.phases[0].note == ""
    desk.document.undo()
    assert desk.exercise.phases[0].group_size == 0
    assert desk.find(QLineEdit, "length_s").text() == "7:30"


def test_typing_is_saved_after_a_short_rest(desk: Desk, qtbot: QtBot) -> None:
    edit = desk.find(QLineEdit, "title")
    edit.setFocus()
    edit.end(False)
    QTest.keyClicks(edit, " nu")
    qtbot.waitUntil(lambda: " nu" in desk.exercise.phases[0].title, timeout=2000)


@pytest.mark.parametrize("typed", ["en time", "0", "5:99"])
def test_what_is_no_length_is_told_and_not_kept(desk: Desk, typed: str) -> None:
    desk.write("length_s", typed)
    assert desk.exercise.phases[0].length_s == 300
    assert "5:30" in desk.find(QLineEdit, "length_s").accessibleDescription()
    desk.write("length_s", "6")
    assert desk.exercise.phases[0].length_s == 360


def test_a_group_size_that_is_none_is_told(desk: Desk) -> None:
    desk.write("group_size", "x")
    assert desk.exercise.phases[0].group_size == 0
    assert desk.find(QLineEdit, "group_size").accessibleDescription()


def test_sounds_are_ticked(desk: Desk) -> None:
    for name in ("has_gong", "has_near_signal"):
        box = desk.find(QCheckBox, name)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert (desk.exercise.phases[0].has_gong, desk.exercise.phases[0].has_near_signal) == (False, False)


def test_phases_are_put_in_another_order_by_keyboard_and_by_mouse(desk: Desk) -> None:
    choose(desk, "phase:spot")
    desk.key(Qt.Key.Key_Up, ALT)
    assert [phase.key for phase in desk.exercise.phases] == ["spot", "read"]
    desk.key(Qt.Key.Key_Up, ALT)
    assert [phase.key for phase in desk.exercise.phases] == ["spot", "read"]
    rows, viewport = desk.rows, desk.rows.viewport()
    from_ = rows.visualRect(rows.model().index(2, 0)).center()
    to = rows.visualRect(rows.model().index(4, 0)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=from_)
    QTest.mouseMove(viewport, QPoint(from_.x(), from_.y() + 30))
    QTest.mouseMove(viewport, QPoint(to.x(), to.y() - 4))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(to.x(), to.y() - 4))
    assert [phase.key for phase in desk.exercise.phases] == ["read", "spot"]
    assert desk.rows.chosen_key() == "phase:spot"


def test_a_new_phase_stands_after_the_chosen_one_with_its_name_ready(desk: Desk) -> None:
    desk.press("add_phase")
    assert [phase.title for phase in desk.exercise.phases] == [
        "Læs situationen",
        "New phase",
        "Spot ressourcerne",
    ]
    edit = desk.find(QLineEdit, "title")
    assert edit.hasFocus()
    assert edit.selectedText() == "New phase"
    desk.press("copy_part")
    assert [phase.title for phase in desk.exercise.phases].count("New phase") == 2


def test_everything_else_can_be_added_too(desk: Desk) -> None:
    page_of(desk).window().resize(1246, 420)
    desk.press("add_part")
    for words in ("Role", "Case", "Inject"):
        desk.act("part_kinds", words)
    exercise = desk.exercise
    assert ([role.name for role in exercise.roles], len(exercise.cases), len(exercise.injects)) == (
        ["New role"],
        2,
        2,
    )
    assert desk.rows.chosen_key() == "inject:inject"


def test_a_new_round_is_offered_its_slide(desk: Desk) -> None:
    desk.press("add_round")
    desk.act("round_menu", "Round with its slide in Spot ressourcerne")
    assert rounds_on_slides(desk) == [1, 2, 3]
    desk.document.undo()
    assert (rounds_on_slides(desk), len(desk.exercise.rounds)) == ([1, 2], 2)
    desk.press("add_round")
    desk.act("round_menu", "Round without a slide")
    assert rounds_on_slides(desk) == [1, 2]
    assert next(row for row in desk.rows.rows() if row.key == "round:3").word == "No slide"
    desk.press("add_slides_b-3")
    assert rounds_on_slides(desk) == [1, 2, 3]


def test_what_goes_with_a_round_is_told_before(desk: Desk) -> None:
    choose(desk, "round:1")
    desk.dialogs.agrees = False
    desk.press("remove_part")
    assert desk.dialogs.said == [
        "Remove “Round 1”?. 1 event goes with it. 1 slide goes with it. It can be undone."
    ]
    assert len(desk.exercise.rounds) == 2
    desk.dialogs.agrees = True
    desk.key(Qt.Key.Key_Delete)
    assert (len(desk.exercise.rounds), desk.exercise.injects, rounds_on_slides(desk)) == (1, (), [1])
    assert desk.rows.chosen_key() == "round:1"
    assert not desk.find(QAbstractButton, "remove_part").isEnabled()
    desk.key(Qt.Key.Key_Delete)
    assert len(desk.exercise.rounds) == 1


def test_where_the_events_of_a_phase_go_is_told(desk: Desk) -> None:
    choose(desk, "phase:spot")
    desk.key(Qt.Key.Key_Delete)
    assert "1 event moves to Læs situationen." in desk.dialogs.said[0]
    assert desk.exercise.injects[0].phase_key == "read"
    choose(desk, "case:karen")
    desk.key(Qt.Key.Key_Delete)
    assert "1 round is left without a case." in desk.dialogs.said[1]
    assert desk.exercise.rounds[0].case_key == ""


def test_answered_rounds_stay_and_it_is_said_why(desk: Desk) -> None:
    said = Output(
        id="o",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key="resources",
        group_id="g-1",
        value="Naboen",
        round_number=2,
    )
    desk.document.replace("edit.add_output", said)
    choose(desk, "round:2")
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.find(QLabel, "refusal_words").text() == "Round 2 has outputs and keeps its number."
    desk.key(Qt.Key.Key_Delete)
    assert len(desk.exercise.rounds) == 2
    choose(desk, "phase:read")
    assert not desk.find(QWidget, "refusal").isVisible()


def test_rounds_and_events_choose_among_what_there_is(desk: Desk) -> None:
    choose(desk, "round:2")
    combo = desk.find(ComboBox, "case_key")
    combo.choose("karen")
    combo.activated.emit(combo.currentIndex())
    assert desk.exercise.rounds[1].case_key == "karen"
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert desk.exercise.rounds[1].case_key == ""
    choose(desk, "inject:call")
    combo = desk.find(ComboBox, "round_number")
    combo.choose("2")
    combo.activated.emit(combo.currentIndex())
    combo = desk.find(ComboBox, "phase_key")
    combo.choose("read")
    combo.activated.emit(combo.currentIndex())
    desk.write("at_s", "6")
    inject = desk.exercise.injects[0]
    assert (inject.round_number, inject.phase_key, inject.at_s) == (2, "read", 360)
    assert desk.find(QLineEdit, "at_s").accessibleDescription() == "The phase is over by then."


def test_cases_and_roles_are_written(desk: Desk) -> None:
    choose(desk, "case:karen")
    desk.write("questions", "Hvad ved vi?")
    assert desk.exercise.cases[0].questions == ("Hvad ved vi?",)
    desk.press("add_role")
    desk.write("name", "Leder")
    desk.write("text", "Du leder mødet.")
    assert desk.exercise.roles == (Role(key="role", name="Leder", text="Du leder mødet."),)


def test_title_and_purpose_have_a_row_of_their_own(desk: Desk) -> None:
    choose(desk, "/texts")
    desk.write("exercise_title", "Spot dem")
    desk.write("purpose", "At se det, der er.")
    assert (desk.exercise.title, desk.exercise.purpose) == ("Spot dem", "At se det, der er.")
    assert desk.find(QLabel, "exercise_heading").text() == "Spot dem"
    assert not desk.find(QAbstractButton, "remove_part").isVisible()


def test_a_slide_that_goes_elsewhere_is_told_at_once(desk: Desk) -> None:
    desk.document.edit("edit.remove_slide", [])
    choose(desk, "round:2")
    slide = desk.document.get(Slide, "s-6")
    assert slide is not None
    desk.document.replace("edit.change_slide", replace(slide, content=PhaseContent(exercise_id="x")))
    assert next(row for row in desk.rows.rows() if row.key == "round:2").word == "No slide"


def test_the_list_tells_where_an_exercise_is_used(make_desk: MakeDesk) -> None:
    desk = make_desk(ExercisesPage)
    (row,) = desk.find(RowList, "exercises").rows()
    assert (row.title, row.word) == ("Spot ressourcerne", "30 min")
    assert "Spot ressourcerne" in row.sub
    assert not desk.find(QAbstractButton, "remove_exercise").isEnabled()
    assert desk.find(QLabel, "exercise_state").text() == "Used in 1 block."


def test_exercises_are_begun_copied_and_removed(make_desk: MakeDesk) -> None:
    desk = make_desk(ExercisesPage)
    desk.act("exercise_patterns", "1-2-4-alle")
    assert "Alene" in desk.titles()
    desk.press("back_to_exercises")
    desk.act("exercise_patterns", "Of your own")
    edit = desk.find(QLineEdit, "exercise_title")
    assert edit.hasFocus()
    assert edit.selectedText() == "New exercise"
    desk.press("back_to_exercises")
    desk.press("copy_exercise")
    desk.press("back_to_exercises")
    exercises = desk.find(RowList, "exercises")
    assert [row.title for row in exercises.rows()][1:] == [
        "1-2-4-alle",
        "New exercise",
        "New exercise (copy)",
    ]
    desk.press("remove_exercise")
    assert len(desk.document.all(Exercise)) == 3
    exercises.choose("x")
    QTest.keyClick(exercises, Qt.Key.Key_Return)
    assert desk.find(QLabel, "exercise_heading").text() == "Spot ressourcerne"


def test_one_exercise_can_be_turned_to(make_desk: MakeDesk) -> None:
    desk = make_desk(ExercisesPage)
    desk.page.open_entry("x")
    assert desk.rows.chosen_key() == "phase:read"
    assert desk.rows.hasFocus()


def test_a_file_without_exercises_says_what_they_are(make_desk: MakeDesk) -> None:
    desk = make_desk(ExercisesPage, (ENGAGEMENT, WORKSHOP))
    assert desk.find(QAbstractButton, "first_exercise").isVisible()
    desk.page.begin()
    desk.act("exercise_patterns", "Of your own")
    assert desk.titles()[2] == "First phase"


def test_an_open_exercise_that_goes_gives_way_to_the_list(desk: Desk) -> None:
    desk.press("back_to_exercises")
    desk.press("copy_exercise")
    desk.document.undo()
    assert desk.find(RowList, "exercises").isVisible()


def test_another_file_opens_at_the_list(desk: Desk) -> None:
    edit = desk.find(QLineEdit, "title")
    edit.setFocus()
    QTest.keyClicks(edit, "!")
    desk.page.start_anew()
    desk.page.render_page()
    desk.page.save_now()
    assert desk.exercise.phases[0].title == "Læs situationen"
    assert desk.find(RowList, "exercises").isVisible()


def test_nothing_can_be_changed_while_the_plan_is_locked(desk: Desk) -> None:
    lock = ReadOnly(desk.page)
    lock.hold()
    before = desk.exercise
    choose(desk, "phase:spot")
    for name in ("add_phase", "copy_part", "remove_part"):
        desk.press(name)
    desk.write("title", "Nej")
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.exercise == before
    choose(desk, "round:1")
    desk.press("picture_next")
    assert desk.find(QAbstractButton, "picture_before").isEnabled()
    desk.press("back_to_exercises")
    desk.press("open_exercise")
    assert desk.find(QLabel, "exercise_heading").isVisible()
    lock.release()
    desk.press("add_phase")
    assert len(desk.exercise.phases) == 3
