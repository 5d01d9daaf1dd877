"""Several blocks at once, by mouse and keyboard: chosen, moved, copied, cut, made longer, and one split in two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QScrollBar
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.ui.kit import ComboBox, PlainLabel
from facilitator_app.ui.planner.agenda_list import AgendaList
from tests.day import BLOCKS, small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def agenda(planner: Planner) -> AgendaList:
    return planner.find(AgendaList, "agenda")


def middle(planner: Planner, at: int) -> QPoint:
    rows = agenda(planner)
    return rows.visualRect(rows.model().index(at, 0)).center()


def click(planner: Planner, at: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(agenda(planner).viewport(), LEFT, held, middle(planner, at))


def key(planner: Planner, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(agenda(planner), key, held)


def titles(planner: Planner) -> list[str]:
    return [row.title for row in agenda(planner).rows()]


def block(planner: Planner, block_id: str) -> Block:
    found = planner.document.get(Block, block_id)
    assert found is not None
    return found


def move_to(planner: Planner, at: QPoint) -> None:
    """The mouse moves with its button held, which QTest cannot do."""
    viewport = agenda(planner).viewport()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        viewport.mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, move)


def choose_act(planner: Planner, words: str, menu: str = "block_acts") -> None:
    QTest.mouseClick(planner.find(QAbstractButton, "block_more"), LEFT)
    planner.find(QMenu, "block_acts").close()
    planner.act(menu, words)


def test_ctrl_and_shift_choose_several_and_the_right_side_says_what_they_are(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 2, CTRL)
    assert agenda(planner).chosen_keys() == ("b-1", "b-3")
    assert planner.find(PlainLabel, "several_heading").text() == "2 blocks are chosen"
    assert planner.find(PlainLabel, "several_sum").text() == "09.00–10.45 · 75 min in all"
    click(planner, 0)
    assert planner.find(PlainLabel, "block_heading").isVisible()
    key(planner, Qt.Key.Key_Down, SHIFT)
    key(planner, Qt.Key.Key_Down, SHIFT)
    assert agenda(planner).chosen_keys() == ("b-1", "b-2", "b-3")
    key(planner, Qt.Key.Key_A, CTRL)
    assert len(agenda(planner).chosen_keys()) == 4


def test_what_is_chosen_is_moved_together_and_stays_chosen(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, SHIFT)
    key(planner, Qt.Key.Key_Down, ALT)
    assert titles(planner) == ["Spot ressourcerne", "Velkomst", "Dilemma 1", "Frokost"]
    assert agenda(planner).chosen_keys() == ("b-1", "b-2")
    planner.document.undo()
    assert titles(planner)[0] == "Velkomst"


def test_plus_and_minus_change_the_length(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, CTRL)
    key(planner, Qt.Key.Key_Plus)
    assert (block(planner, "b-1").planned_min, block(planner, "b-2").planned_min) == (20, 35)
    key(planner, Qt.Key.Key_Minus)
    key(planner, Qt.Key.Key_Minus)
    assert (block(planner, "b-1").planned_min, block(planner, "b-2").planned_min) == (10, 25)


def test_cut_blocks_stay_until_they_are_put_in(planner: Planner) -> None:
    click(planner, 0)
    key(planner, Qt.Key.Key_X, CTRL)
    assert titles(planner)[0] == "Velkomst"
    assert "cut" in agenda(planner).rows()[0].word
    click(planner, 2)
    key(planner, Qt.Key.Key_V, CTRL)
    assert titles(planner) == ["Dilemma 1", "Spot ressourcerne", "Velkomst", "Frokost"]
    assert agenda(planner).chosen_keys() == ("b-1",)
    assert not any("cut" in row.word for row in agenda(planner).rows())
    planner.document.undo()
    assert titles(planner)[0] == "Velkomst"


def test_esc_lifts_what_was_cut(planner: Planner) -> None:
    click(planner, 0)
    key(planner, Qt.Key.Key_X, CTRL)
    key(planner, Qt.Key.Key_Escape)
    assert not any("cut" in row.word for row in agenda(planner).rows())
    click(planner, 2)
    key(planner, Qt.Key.Key_V, CTRL)
    assert len(titles(planner)) == 4


def test_copied_blocks_are_put_in_as_often_as_one_likes(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, SHIFT)
    key(planner, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().split("\n") == ["09.00\t15\tVelkomst", "09.15\t30\tDilemma 1"]
    click(planner, 3)
    key(planner, Qt.Key.Key_V, CTRL)
    key(planner, Qt.Key.Key_V, CTRL)
    assert titles(planner)[4:] == ["Velkomst", "Dilemma 1", "Velkomst", "Dilemma 1"]


def test_ctrl_d_copies_at_once(planner: Planner) -> None:
    click(planner, 1)
    key(planner, Qt.Key.Key_D, CTRL)
    assert titles(planner)[1:3] == ["Dilemma 1", "Dilemma 1"]


def test_a_held_ctrl_does_not_add_to_what_is_chosen_by_the_program(planner: Planner) -> None:
    click(planner, 0)
    QTest.keyPress(agenda(planner), Qt.Key.Key_Control, CTRL)
    agenda(planner).choose("b-3")
    QTest.keyRelease(agenda(planner), Qt.Key.Key_Control)
    assert agenda(planner).chosen_keys() == ("b-3",)
    agenda(planner).choose("nothing")
    assert agenda(planner).chosen_keys() == ("b-3",)


def test_several_are_removed_after_one_question(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, SHIFT)
    key(planner, Qt.Key.Key_Delete)
    assert titles(planner) == ["Spot ressourcerne", "Frokost"]
    [said] = planner.dialogs.said
    assert said.startswith("Remove 2 blocks. 4 slides")
    assert agenda(planner).chosen_keys() == ("b-3",)


def test_the_card_of_several_sets_what_they_share(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, SHIFT)
    QTest.mouseClick(planner.find(QAbstractButton, "optional"), LEFT)
    assert [block(planner, one).timing for one in ("b-1", "b-2")] == [Timing.OPTIONAL] * 2
    for name, value in (("several_kind", "plenary"), ("several_colour", "green")):
        box = planner.find(ComboBox, name)
        assert box.chosen_key() != value
        box.choose(value)
        box.activated.emit(box.currentIndex())
    assert [block(planner, one).kind for one in ("b-1", "b-2")] == [BlockKind.PLENARY] * 2
    assert [block(planner, one).colour for one in ("b-1", "b-2")] == ["green"] * 2
    QTest.mouseClick(planner.find(QAbstractButton, "several_longer"), LEFT)
    assert block(planner, "b-1").planned_min == 20
    planner.find(ComboBox, "several_colour").choose("none")
    planner.find(ComboBox, "several_colour").activated.emit(0)
    assert block(planner, "b-1").colour == ""


def test_kind_and_colour_of_one_block_are_chosen_at_its_card(planner: Planner) -> None:
    for name, value in (("block_kind", "dilemma"), ("block_colour", "blue")):
        box = planner.find(ComboBox, name)
        box.choose(value)
        box.activated.emit(box.currentIndex())
    assert (block(planner, "b-1").kind, block(planner, "b-1").colour) == (BlockKind.DILEMMA, "blue")
    assert agenda(planner).rows()[0].colour == "blue"
    assert "Blue" in agenda(planner).rows()[0].word
    assert not agenda(planner).grab().isNull()
    planner.document.undo()
    assert block(planner, "b-1").colour == ""


def test_a_block_is_split_at_a_slide(planner: Planner) -> None:
    click(planner, 1)
    QTest.mouseClick(planner.find(QAbstractButton, "block_more"), LEFT)
    planner.find(QMenu, "block_acts").close()
    assert [action.text() for action in planner.find(QMenu, "block_split").actions()] == [
        "Into two halves",
        "From slide 4 · Hvad gør I?",
    ]
    planner.act("block_split", "From slide 4 · Hvad gør I?")
    assert titles(planner)[1:3] == ["Dilemma 1", "Dilemma 1, part 2"]
    [new] = agenda(planner).chosen_keys()
    assert [slide.id for slide in slides_in(planner.document, new)] == ["s-4"]


def test_the_menu_sets_time_and_says_what_is_now(planner: Planner) -> None:
    click(planner, 0)
    choose_act(planner, "Fixed", "block_timing_menu")
    assert block(planner, "b-1").fixed_start_min == 540
    QTest.mouseClick(planner.find(QAbstractButton, "block_more"), LEFT)
    planner.find(QMenu, "block_acts").close()
    checked = [a.text() for a in planner.find(QMenu, "block_timing_menu").actions() if a.isChecked()]
    assert checked == ["Fixed"]
    choose_act(planner, "5 min shorter")
    assert block(planner, "b-1").planned_min == 10


def test_the_menu_under_the_mouse_is_of_what_is_there(planner: Planner) -> None:
    rows = agenda(planner)
    at = middle(planner, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, rows.viewport().mapToGlobal(at))
    QApplication.sendEvent(rows.viewport(), event)
    menu = planner.find(QMenu, "block_acts")
    assert menu.isVisible()
    menu.close()
    assert rows.chosen_keys() == ("b-3",)


def test_several_are_dragged_with_their_times_shown_on_the_way(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 1, SHIFT)
    start, target = middle(planner, 0), middle(planner, 2) + QPoint(0, 14)
    QTest.mousePress(agenda(planner).viewport(), LEFT, pos=start)
    move_to(planner, start + QPoint(0, 15))
    move_to(planner, target)
    assert agenda(planner).is_dragging
    assert agenda(planner).times() == {"b-3": "09.00", "b-1": "10.00", "b-2": "10.15", "b-4": "10.45"}
    assert planner.find(PlainLabel, "verdict").text().startswith("30 min")
    agenda(planner).grab()
    QTest.mouseRelease(agenda(planner).viewport(), LEFT, pos=target)
    assert agenda(planner).times() == {}
    assert titles(planner) == ["Spot ressourcerne", "Velkomst", "Dilemma 1", "Frokost"]
    assert agenda(planner).chosen_keys() == ("b-1", "b-2")


def test_the_foot_tells_what_a_drag_would_cost(planner: Planner) -> None:
    click(planner, 3)
    QTest.mouseClick(planner.find(QAbstractButton, "fixed"), LEFT)
    start, target = middle(planner, 3), middle(planner, 0) - QPoint(0, 14)
    QTest.mousePress(agenda(planner).viewport(), LEFT, pos=start)
    move_to(planner, start - QPoint(0, 15))
    move_to(planner, target)
    assert planner.find(PlainLabel, "verdict").text() == "The day ends at 13.15, 75 min later than 12.00."
    key(planner, Qt.Key.Key_Escape)
    assert planner.find(PlainLabel, "verdict").text() == "30 min are left at the end. Frokost fits at 10.45."
    QTest.mouseRelease(agenda(planner).viewport(), LEFT, pos=target)
    assert titles(planner)[-1] == "Frokost"


def test_a_press_on_one_of_several_chooses_it_alone(planner: Planner) -> None:
    click(planner, 0)
    click(planner, 2, SHIFT)
    click(planner, 1)
    assert agenda(planner).chosen_keys() == ("b-2",)
    assert planner.find(PlainLabel, "block_heading").text() == "Dilemma 1"


def test_below_the_last_row_is_last(planner: Planner) -> None:
    start = middle(planner, 0)
    QTest.mousePress(agenda(planner).viewport(), LEFT, pos=start)
    move_to(planner, start + QPoint(0, 15))
    far = QPoint(start.x(), agenda(planner).viewport().height() - 60)
    move_to(planner, far)
    QTest.mouseRelease(agenda(planner).viewport(), LEFT, pos=far)
    assert titles(planner)[-1] == "Velkomst"


@pytest.mark.parametrize("typed", ["1:15", "1 h 15 min", "75", "1,25 t"])
def test_a_length_is_typed_as_people_do(planner: Planner, typed: str) -> None:
    edit = planner.find(QLineEdit, "block_length")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, typed)
    planner.area.save_now()
    assert block(planner, "b-1").planned_min == 75
    assert edit.text() == typed
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == "75 min"


@pytest.mark.parametrize("typed", ["9.30", "0930", "kl. 9:30"])
def test_a_start_is_typed_as_people_do(planner: Planner, typed: str) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, "fixed"), LEFT)
    edit = planner.find(QLineEdit, "block_start")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert block(planner, "b-1").fixed_start_min == 570
    assert edit.text() == "09.30"


def test_a_block_held_at_the_edge_scrolls_the_agenda(make_planner: MakePlanner, qtbot: QtBot) -> None:
    more = [replace(BLOCKS[0], id=f"more-{at}", title=f"{at}", position=10.0 + at) for at in range(30)]
    planner = make_planner((*small_day(), *more))
    bar = agenda(planner).verticalScrollBar()
    start = middle(planner, 0)
    QTest.mousePress(agenda(planner).viewport(), LEFT, pos=start)
    move_to(planner, start + QPoint(0, 20))
    move_to(planner, QPoint(start.x(), agenda(planner).viewport().height() - 4))
    qtbot.waitUntil(_is_at(bar, bar.maximum()))
    move_to(planner, QPoint(start.x(), 4))
    qtbot.waitUntil(_is_at(bar, 0))
    key(planner, Qt.Key.Key_Escape)
    assert titles(planner)[0] == "Velkomst"


def _is_at(bar: QScrollBar, value: int) -> Callable[[], bool]:
    def is_there() -> bool:
        return bar.value() == value

    return is_there


def test_after_undoing_what_was_pasted_one_stands_where_one_stood(planner: Planner) -> None:
    click(planner, 2)
    key(planner, Qt.Key.Key_C, CTRL)
    key(planner, Qt.Key.Key_V, CTRL)
    assert agenda(planner).chosen_key() not in ("b-1", "b-2", "b-3", "b-4")
    planner.document.undo()
    assert agenda(planner).chosen_key() == "b-3"
    assert agenda(planner).chosen_keys() == ("b-3",)
