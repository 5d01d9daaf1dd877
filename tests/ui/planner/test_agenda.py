"""Planning the day as a facilitator does: by mouse and keyboard on the agenda and the chosen block."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import added, removed
from facilitator_app.problems import Outside
from facilitator_app.services.changes import FileOpened
from facilitator_app.ui.kit import Chip, ComboBox, LabelledField, PlainLabel, RowList
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.round_button import RoundButton
from tests.day import BLOCKS, small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-2",
    form_id="f-answer",
    field_key="argument",
    group_id="g-1",
    value="Ja",
)


def press(planner: Planner, name: str) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, name), LEFT)


def titles(planner: Planner) -> list[str]:
    return [row.title for row in agenda(planner).rows()]


def agenda(planner: Planner) -> AgendaList:
    return planner.find(AgendaList, "agenda")


def middle_of(rows: AgendaList, at: int) -> QPoint:
    return rows.visualRect(rows.model().index(at, 0)).center()


def choose(planner: Planner, at: int) -> None:
    rows = agenda(planner)
    QTest.mouseClick(rows.viewport(), LEFT, pos=middle_of(rows, at))


def retype(field: QWidget, text: str) -> None:
    """Write over what stands in a field and leave it."""
    field.setFocus()
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def verdict(planner: Planner) -> str:
    return planner.find(PlainLabel, "verdict").text()


def stored(planner: Planner, block_id: str) -> Block:
    block = planner.document.get(Block, block_id)
    assert block is not None
    return block


def drag_to(rows: AgendaList, at: QPoint) -> None:
    """The mouse moves with its button held, which QTest cannot do."""
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        rows.viewport().mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(rows.viewport(), move)


def test_the_agenda_shows_starts_lengths_and_what_fits(planner: Planner) -> None:
    rows = agenda(planner).rows()
    assert [row.lead for row in rows] == ["09.00", "09.15", "09.45", "10.45"]
    assert [row.word for row in rows] == ["15 min", "30 min", "60 min", "Fixed, 45 min"]
    assert planner.find(PlainLabel, "agenda_sum").text() == "09.00–11.30 · 150 min"
    assert verdict(planner) == "30 min are left at the end. Frokost fits at 10.45."


def test_the_foot_tells_the_worst_first(planner: Planner) -> None:
    retype(planner.find(QLineEdit, "block_length"), "20")
    assert verdict(planner) == "Frokost at 10.45 is reached 5 min late."
    choose(planner, 3)
    press(planner, "flexible")
    retype(planner.find(QLineEdit, "block_length"), "90")
    assert verdict(planner) == "The day ends at 12.20, 20 min later than 12.00."


def test_a_day_that_fits_adds_up(make_planner: MakePlanner) -> None:
    day = [replace(r, planned_min=75) if isinstance(r, Block) and r.id == "b-4" else r for r in small_day()]
    assert verdict(make_planner(tuple(day))) == "The day adds up. Frokost fits at 10.45."


def test_a_click_shows_the_block(planner: Planner) -> None:
    choose(planner, 1)
    assert planner.find(PlainLabel, "block_heading").text() == "Dilemma 1"
    assert planner.find(QLineEdit, "block_title").text() == "Dilemma 1"
    assert planner.find(QLineEdit, "block_length").text() == "30 min"
    assert planner.find(QLineEdit, "block_start").text() == "09.15"


def test_alt_and_arrows_move_a_block_and_it_stays_chosen(planner: Planner) -> None:
    choose(planner, 2)
    QTest.keyClick(agenda(planner), Qt.Key.Key_Up, ALT)
    assert titles(planner) == ["Velkomst", "Spot ressourcerne", "Dilemma 1", "Frokost"]
    assert agenda(planner).chosen_key() == "b-3"
    QTest.keyClick(agenda(planner), Qt.Key.Key_Down, ALT)
    assert titles(planner) == ["Velkomst", "Dilemma 1", "Spot ressourcerne", "Frokost"]


@pytest.mark.parametrize(
    ("row", "to", "below", "order"),
    [
        (0, 2, 15, "Dilemma 1,Spot ressourcerne,Velkomst,Frokost"),
        (3, 0, -15, "Frokost,Velkomst,Dilemma 1,Spot ressourcerne"),
    ],
)
def test_a_block_is_dragged_to_its_place(planner: Planner, row: int, to: int, below: int, order: str) -> None:
    rows = agenda(planner)
    QTest.mousePress(rows.viewport(), LEFT, pos=middle_of(rows, row))
    target = middle_of(rows, to) + QPoint(0, below)
    for at in (middle_of(rows, row) + QPoint(0, 12), target):
        drag_to(rows, at)
    rows.grab()
    QTest.mouseRelease(rows.viewport(), LEFT, pos=target)
    assert ",".join(titles(planner)) == order


def test_a_small_jerk_of_the_hand_moves_nothing(planner: Planner) -> None:
    rows = agenda(planner)
    before = titles(planner)
    QTest.mousePress(rows.viewport(), LEFT, pos=middle_of(rows, 0))
    QTest.mouseMove(rows.viewport(), middle_of(rows, 0) + QPoint(0, 2))
    QTest.mouseRelease(rows.viewport(), LEFT, pos=middle_of(rows, 0) + QPoint(0, 2))
    assert titles(planner) == before


def test_a_new_block_comes_after_the_chosen_one_and_waits_for_its_title(planner: Planner) -> None:
    choose(planner, 0)
    press(planner, "add_block")
    kinds = planner.find(QMenu, "block_kinds")
    assert [action.data() for action in kinds.actions() if action.data()] == [
        kind.value for kind in BlockKind
    ]
    kinds.close()
    planner.act("block_kinds", "Break")
    assert titles(planner)[1] == "Break"
    retype(planner.find(QLineEdit, "block_title"), "Kaffe")
    assert titles(planner)[1] == "Kaffe"


def test_an_exercise_is_added_from_a_pattern_and_taken_back_at_once(planner: Planner) -> None:
    before = titles(planner)
    choose(planner, 0)
    press(planner, "add_block")
    planner.find(QMenu, "block_kinds").close()
    planner.act("exercise_patterns", "Runde")
    assert titles(planner) == [before[0], "Runde", *before[1:]]
    assert planner.find(QLineEdit, "block_title").text() == "Runde"
    planner.document.undo()
    assert titles(planner) == before


def test_an_empty_day_says_what_to_do(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if type(r).__name__ not in ("Block", "Slide")))
    assert titles(planner) == []
    assert planner.find(QAbstractButton, "add_first_block").isVisible()
    planner.area.begin()
    assert planner.find(QAbstractButton, "add_first_block").hasFocus()
    press(planner, "add_first_block")
    planner.find(QMenu, "block_kinds").close()
    planner.act("block_kinds", "Theory")
    assert titles(planner) == ["Theory"]


def test_title_and_length_are_kept_and_undone_field_by_field(planner: Planner) -> None:
    retype(planner.find(QLineEdit, "block_title"), "God morgen")
    retype(planner.find(QLineEdit, "block_length"), "10")
    assert (stored(planner, "b-1").title, stored(planner, "b-1").planned_min) == ("God morgen", 10)
    press(planner, "undo")
    assert (stored(planner, "b-1").title, stored(planner, "b-1").planned_min) == ("God morgen", 15)
    press(planner, "undo")
    assert stored(planner, "b-1").title == "Velkomst"
    assert planner.find(QLineEdit, "block_title").text() == "Velkomst"
    press(planner, "redo")
    assert stored(planner, "b-1").title == "God morgen"


def test_a_length_that_cannot_be_is_said_at_the_field_and_not_kept(planner: Planner) -> None:
    edit = planner.find(QLineEdit, "block_length")
    retype(edit, "0")
    field = edit.parent()
    assert isinstance(field, LabelledField)
    assert "720" in field.sentence()
    assert stored(planner, "b-1").planned_min == 15
    choose(planner, 1)
    assert field.sentence() == ""
    assert edit.text() == "30 min"


def test_a_fixed_block_has_a_start_to_write(planner: Planner) -> None:
    start = planner.find(QLineEdit, "block_start")
    assert start.isReadOnly()
    press(planner, "fixed")
    assert (stored(planner, "b-1").timing, stored(planner, "b-1").fixed_start_min) == (Timing.FIXED, 540)
    assert not start.isReadOnly()
    retype(start, "9:10")
    assert stored(planner, "b-1").fixed_start_min == 550
    assert start.text() == "09.10"
    press(planner, "optional")
    assert (stored(planner, "b-1").timing, stored(planner, "b-1").fixed_start_min) == (Timing.OPTIONAL, None)


def test_a_start_that_is_no_time_is_said_at_the_field(planner: Planner) -> None:
    choose(planner, 3)
    edit = planner.find(QLineEdit, "block_start")
    retype(edit, "ved middagstid")
    field = edit.parent()
    assert isinstance(field, LabelledField)
    assert field.sentence() == "Write the time as 12.00."
    assert stored(planner, "b-4").fixed_start_min == 645


def test_what_is_typed_is_saved_when_another_block_is_chosen(planner: Planner) -> None:
    edit = planner.find(QLineEdit, "block_title")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Halv tit")
    agenda(planner).choose("b-2")
    assert stored(planner, "b-1").title == "Halv tit"
    assert stored(planner, "b-2").title == "Dilemma 1"
    assert edit.text() == "Dilemma 1"


def test_a_copy_is_shown_right_after(planner: Planner) -> None:
    choose(planner, 1)
    press(planner, "copy_block")
    assert titles(planner) == ["Velkomst", "Dilemma 1", "Dilemma 1", "Spot ressourcerne", "Frokost"]
    assert agenda(planner).currentIndex().row() == 2


def test_removing_a_block_tells_what_goes_and_can_be_undone(planner: Planner) -> None:
    planner.document.edit("edit.add_output", added([OUTPUT]))
    choose(planner, 1)
    press(planner, "block_more")
    planner.find(QMenu, "block_acts").close()
    planner.act("block_acts", "Remove")
    [said] = planner.dialogs.said
    assert said.startswith("Remove Dilemma 1. ")
    assert "2 slides" in said
    assert "1 output" in said
    assert said.endswith("It can be undone.")
    assert titles(planner) == ["Velkomst", "Spot ressourcerne", "Frokost"]
    assert agenda(planner).chosen_key() == "b-3"
    press(planner, "undo")
    assert titles(planner)[1] == "Dilemma 1"
    assert planner.document.get(Output, "o-1") == OUTPUT


def test_a_block_one_keeps_after_all_stays(planner: Planner) -> None:
    planner.dialogs.agrees = False
    planner.act("block_acts", "Remove")
    assert titles(planner)[0] == "Velkomst"


def test_own_notes_are_written_on_sand(planner: Planner) -> None:
    press(planner, "tab_notes")
    retype(planner.find(QPlainTextEdit, "notes"), "Sig godmorgen")
    materials = planner.find(QPlainTextEdit, "materials")
    materials.setFocus()
    QTest.keyClicks(materials, "Kort")
    QTest.keyClick(materials, Qt.Key.Key_Return)
    QTest.keyClicks(materials, "Tuscher")
    QTest.keyClick(materials, Qt.Key.Key_Tab)
    assert stored(planner, "b-1").notes == "Sig godmorgen"
    assert stored(planner, "b-1").materials == ("Kort", "Tuscher")
    press(planner, "undo")
    assert stored(planner, "b-1").materials == ()
    assert materials.toPlainText() == ""


def test_the_questions_to_the_groups_are_listed(planner: Planner) -> None:
    choose(planner, 2)
    tab = planner.find(QAbstractButton, "tab_questions")
    assert tab.text() == "Questions for groups 3"
    QTest.mouseClick(tab, LEFT)
    rows = planner.find(RowList, "questions").rows()
    assert [row.title for row in rows] == ["Ressourcer", "Hvorfor", "Tvivl"]
    assert [row.word for row in rows][-1] == "Only you"
    assert not planner.find(Chip, "fit").isVisible()
    choose(planner, 0)
    assert tab.text() == "Questions for groups"


def test_the_form_of_a_block_is_chosen_among_those_in_use(planner: Planner) -> None:
    drafted = FormSpec(id="f-new", key="new", use=FormUse.QUESTIONS, title="Ikke i brug", revision=0)
    planner.document.replace("edit.add_form", drafted)
    choose(planner, 0)
    QTest.mouseClick(planner.find(QAbstractButton, "tab_questions"), LEFT)
    form = planner.find(ComboBox, "block_form")
    words = [form.itemText(at) for at in range(form.count())]
    assert words == ["No questions", "Mit handlingsskema", "Svar på dilemma", "Mobiliseringsværktøj"]
    form.setFocus()
    QTest.keyClick(form, Qt.Key.Key_End)
    assert stored(planner, "b-1").form_id == "f-tool"
    assert planner.find(RowList, "questions").rows()[0].title == "Ressourcer"
    press(planner, "undo")
    assert stored(planner, "b-1").form_id is None
    assert form.chosen_key() == ""


def test_a_block_with_a_form_can_ask_before_and_after_and_keep_the_groups_names_off_the_wall(
    planner: Planner,
) -> None:
    choose(planner, 0)
    QTest.mouseClick(planner.find(QAbstractButton, "tab_questions"), LEFT)
    assert not planner.find(QAbstractButton, "block_asks_twice").isVisible()
    QTest.keyClick(planner.find(ComboBox, "block_form"), Qt.Key.Key_End)
    for name, field in (("block_asks_twice", "asks_twice"), ("block_is_anonymous", "is_anonymous")):
        QTest.keyClick(planner.find(QAbstractButton, name), Qt.Key.Key_Space)
        assert getattr(stored(planner, "b-1"), field)
        press(planner, "undo")
        assert not getattr(stored(planner, "b-1"), field)
        assert not planner.find(QAbstractButton, name).isChecked()


def test_a_block_takes_up_open_actions_also_without_a_form(planner: Planner) -> None:
    choose(planner, 0)
    QTest.mouseClick(planner.find(QAbstractButton, "tab_questions"), LEFT)
    QTest.keyClick(planner.find(QAbstractButton, "block_takes_up_actions"), Qt.Key.Key_Space)
    assert stored(planner, "b-1").takes_up_actions
    press(planner, "undo")
    assert not planner.find(QAbstractButton, "block_takes_up_actions").isChecked()


def test_tabs_are_gone_through_by_arrow_keys(planner: Planner) -> None:
    tab = planner.find(QAbstractButton, "tab_slides")
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_Left)
    QTest.keyClick(tab, Qt.Key.Key_Right)
    assert planner.find(QPlainTextEdit, "notes").isVisible()


def test_the_buttons_say_what_they_would_undo(planner: Planner) -> None:
    undo = planner.find(QAbstractButton, "undo")
    redo = planner.find(QAbstractButton, "redo")
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    QTest.keyClick(agenda(planner), Qt.Key.Key_Down, ALT)
    assert undo.accessibleName() == "Undo: moved block"
    QTest.mouseClick(undo, LEFT)
    assert redo.accessibleName() == "Redo: moved block"


def test_the_header_says_when_it_was_saved_or_that_it_was_not(planner: Planner) -> None:
    choose(planner, 1)
    QTest.keyClick(agenda(planner), Qt.Key.Key_Up, ALT)
    chips = [chip.text() for chip in planner.area.findChildren(Chip)]
    assert "Saved 09.00" in chips
    planner.repository.problem = Outside("disk_full")
    QTest.keyClick(agenda(planner), Qt.Key.Key_Down, ALT)
    assert "Not saved yet" in [chip.text() for chip in planner.area.findChildren(Chip)]
    assert titles(planner)[0] == BLOCKS[0].title


def test_another_file_begins_at_its_first_block(planner: Planner) -> None:
    choose(planner, 2)
    planner.hub.publish(FileOpened("other.workshop"))
    assert agenda(planner).chosen_key() == "b-1"


def test_what_is_typed_for_a_block_that_goes_does_not_land_in_another(planner: Planner) -> None:
    edit = planner.find(QLineEdit, "block_title")
    edit.setFocus()
    QTest.keyClicks(edit, " og mere")
    planner.document.edit("edit.remove_block", removed([stored(planner, "b-1")]))
    assert edit.text() == "Dilemma 1"
    planner.area.save_now()
    assert stored(planner, "b-2").title == "Dilemma 1"


def test_what_is_typed_is_saved_before_the_file_is_let_go(planner: Planner) -> None:
    edit = planner.find(QLineEdit, "block_title")
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_End)
    QTest.keyClicks(edit, " og mere")
    planner.area.save_now()
    assert stored(planner, "b-1").title == "Velkomst og mere"


def test_work_begins_in_the_agenda(planner: Planner) -> None:
    planner.area.begin()
    assert agenda(planner).hasFocus()


@pytest.mark.parametrize("name", ["block_title", "block_length", "block_start"])
def test_what_is_typed_for_a_block_that_goes_lands_on_no_other(planner: Planner, name: str) -> None:
    choose(planner, 3)
    edit = planner.find(QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "11")
    planner.document.edit("edit.remove_block", removed([BLOCKS[3]]))
    assert planner.find(QLineEdit, "block_title").text() == "Spot ressourcerne"
    planner.area.save_now()
    assert [stored(planner, block.id) for block in BLOCKS[:3]] == list(BLOCKS[:3])


def test_in_a_low_window_the_block_scrolls_and_no_field_is_cut(planner: Planner) -> None:
    planner.area.resize(1350, 900)
    planner.area.grab()
    bar = planner.find(QScrollArea, "block_scroll").verticalScrollBar()
    assert bar.maximum() == 0
    planner.area.resize(860, 440)
    planner.area.grab()
    title = planner.find(QLineEdit, "block_title")
    assert bar.maximum() > 0
    assert title.height() >= title.sizeHint().height()


def test_the_groups_of_a_block_get_a_statement_each(planner: Planner) -> None:
    choose(planner, 0)
    QTest.mouseClick(planner.find(QAbstractButton, "tab_questions"), LEFT)
    button = planner.find(RoundButton, "block_round")
    assert not button.isVisible()
    for number in (1, 2):
        statement = Statement(id=f"s-{number}", text=f"Udsagn {number}", position=float(number))
        planner.document.replace("edit.add_statement", statement)
    choose(planner, 1)
    choose(planner, 0)
    assert button.text() == "Statements …"
    acts = {act.text(): act for act in button.menu().actions()}
    acts["Udsagn 2"].trigger()
    assert stored(planner, "b-1").statement_ids == ("s-2",)
    acts = {act.text(): act for act in button.menu().actions()}
    assert acts["Udsagn 2"].isChecked()
    acts["All statements"].trigger()
    assert stored(planner, "b-1").statement_ids == ("s-1", "s-2")
    next(act for act in button.menu().actions() if act.text() == "No statements").trigger()
    assert stored(planner, "b-1").statement_ids == ()
