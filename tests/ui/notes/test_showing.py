"""What reaches the wall from the note pane, the list of answers, and where the pane stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.problems import Outside
from facilitator_app.services.changes import FileOpened
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.kit import Button, Chip, PlainLabel, ScaleSlider
from facilitator_app.ui.notes import NotesArea, NoteWindow
from facilitator_app.ui.notes.matrix import Matrix
from facilitator_app.ui.notes.output_row import OutputEdit, OutputRow
from tests.day import BLOCKS, DILEMMA, TOOL, small_day
from tests.memory import MemoryRepository
from tests.ui.notes.conftest import Pane, day_of_six_groups, many_groups, without_groups
from tests.ui.notes.test_writing import ALT, CONTROL, RESOURCES, focused, line_of, press, tool_area, write

DOUBT = replace(RESOURCES, field_key="doubt")
POSITION = Place(block_id="b-2", form_id="f-answer", field_key="position", group_id="g-1", dilemma_id="d-1")
ASIDE = Aside(
    block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1, dilemma_id=None
)


def button(area: QWidget, name: str) -> Button:
    found = next((b for b in area.findChildren(Button, name) if b.isVisible()), None)
    assert found is not None, name
    return found


def row(area: NotesArea, at: int = 0) -> OutputRow:
    rows = [r for r in area.findChildren(OutputRow) if r.isVisible()]
    return sorted(rows, key=lambda r: r.y())[at]


def chooser(area: NotesArea, name: str) -> QComboBox:
    found = area.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def choose(box: QComboBox, words: str) -> None:
    at = box.findText(words)
    assert at >= 0, words
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_ctrl_enter_shows_the_groups_answers_and_takes_them_down_again(pane: Pane) -> None:
    tool_area(pane)
    write("Bager brød")
    press(Qt.Key.Key_Return)
    assert not pane.outputs()[0].is_shown
    press(Qt.Key.Key_Return, CONTROL)
    assert pane.outputs()[0].is_shown
    assert pane.show.show.aside == ASIDE
    press(Qt.Key.Key_Return, CONTROL)
    assert pane.show.show.aside is None


def test_all_groups_are_shown_together(pane: Pane) -> None:
    area = tool_area(pane)
    pane.notes.commit_line(RESOURCES, "Et")
    pane.notes.commit_line(replace(RESOURCES, group_id="g-4"), "Fire")
    pane.notes.commit_line(replace(RESOURCES, round_number=2), "Anden runde")
    button(area, "show_all_groups").click()
    assert [(o.value, o.is_shown) for o in pane.outputs()] == [
        ("Et", True),
        ("Anden runde", False),
        ("Fire", True),
    ]
    assert pane.show.show.aside == replace(ASIDE, group_id="")


def test_outputs_of_several_pages_are_turned_and_stay_the_ones_that_are_taken_down(pane: Pane) -> None:
    area = tool_area(pane)
    for at in range(12):
        pane.notes.commit_line(RESOURCES, f"{at} " + "De gamle naboer kommer gerne forbi. " * 6)
    button(area, "show_group").click()
    pane.clock.advance(1)
    pane.show.next()
    assert pane.show.show.aside == replace(ASIDE, page=1)
    assert button(area, "show_group").accessibleName() == "Take the outputs down"
    button(area, "show_group").click()
    assert pane.show.show.aside is None


def test_a_field_above_the_rooms_class_is_never_released(pane: Pane) -> None:
    area = tool_area(pane)
    pane.notes.commit_line(DOUBT, "Jeg tvivler")
    area.go_to(DOUBT)
    assert not button(area, "show_group").isEnabled()
    assert button(area, "show_group").toolTip() != ""
    assert not button(area, "show_all_groups").isEnabled()
    assert not button(area, "release").isEnabled()
    press(Qt.Key.Key_Return, CONTROL)
    assert not pane.outputs()[0].is_shown
    assert pane.show.show.aside is None
    chip = area.findChild(Chip, "field_class")
    assert isinstance(chip, Chip)
    assert chip.isVisible()


def test_an_answer_typed_while_its_group_is_on_the_wall_is_not_shown(pane: Pane) -> None:
    tool_area(pane)
    write("Først")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CONTROL)
    write("Bagefter")
    press(Qt.Key.Key_Return)
    assert [o.is_shown for o in pane.outputs()] == [True, False]


def test_the_chip_says_shown_only_while_the_room_sees_it(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager brød")
    press(Qt.Key.Key_Return)

    def state() -> str:
        chip = row(area).findChild(Chip, "output_state")
        assert isinstance(chip, Chip)
        return chip.text()

    assert state() == "Not shown"
    pane.show.open_wall()
    press(Qt.Key.Key_Return, CONTROL)
    assert state() == "Shown"
    pane.show.toggle_black()
    assert state() == "May be shown"


def test_an_answer_is_corrected_in_place_and_nothing_is_lost_on_the_way(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager brad")
    press(Qt.Key.Key_Return)
    button(area, "correct").click()
    assert isinstance(focused(), OutputEdit)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    write("ød")
    press(Qt.Key.Key_2, ALT)
    assert [o.value for o in pane.outputs()] == ["Bager brød"]


def test_an_emptied_answer_keeps_its_words(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager")
    press(Qt.Key.Key_Return)
    button(area, "correct").click()
    focused().selectAll()  # type: ignore[attr-defined]
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert [o.value for o in pane.outputs()] == ["Bager"]


def test_an_answer_is_moved_to_a_theme_by_its_menu(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager #forening")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    write("Synger")
    press(Qt.Key.Key_Return)
    button(area, "move_to_theme").click()
    menu = row(area, 1).findChild(QMenu, "theme_menu")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    theme = pane.document.all(Theme)[0]
    assert [o.theme_ids for o in pane.outputs()] == [(theme.id,), (theme.id,)]


def test_a_removed_answer_comes_back_with_undo(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Delete)
    assert pane.outputs() == []
    button(area, "undo").click()
    assert [o.value for o in pane.outputs()] == ["Bager"]


def test_the_list_is_gone_along_by_arrows_and_f6_goes_round_the_pane(pane: Pane) -> None:
    area = tool_area(pane)
    for text in ("Et", "To"):
        write(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    assert focused() is row(area, 1)
    press(Qt.Key.Key_Up)
    assert focused() is row(area, 0)
    assert row(area, 0).is_chosen()
    press(Qt.Key.Key_F6)
    assert isinstance(focused(), Matrix)
    press(Qt.Key.Key_F6)
    assert focused() is line_of(area)


def test_the_pane_follows_the_show_until_another_block_is_chosen(pane: Pane) -> None:
    area = pane.open()
    pane.show.start_day()
    pane.show.go_to("s-6/2/read")
    assert area.place() == replace(RESOURCES, round_number=2)
    choose(chooser(area, "choose_block"), "Dilemma 1")
    assert area.place() == POSITION
    pane.show.go_to("s-5/1/spot")
    assert area.place() == POSITION
    button(area, "follow_show").click()
    assert area.place() == RESOURCES
    pane.show.go_to("s-6/2/spot")
    assert area.place() == replace(RESOURCES, round_number=2)


def test_the_show_never_takes_the_cell_from_under_a_begun_line(pane: Pane) -> None:
    area = pane.open()
    pane.show.start_day()
    pane.show.go_to("s-5/1/spot")
    area.focus_entry()
    assert any("round 1 of 2 · phase" in label.text() for label in area.findChildren(PlainLabel))
    write("Halvt sk")
    pane.show.go_to("s-6/2/read")
    assert area.place() == RESOURCES
    assert not any("phase" in label.text() for label in area.findChildren(PlainLabel))
    assert line_of(area).toPlainText() == "Halvt sk"
    button(area, "follow_show").click()
    assert area.place() == replace(RESOURCES, round_number=2)
    assert pane.notes.draft_text(RESOURCES) == "Halvt sk"


def test_another_round_is_another_board(pane: Pane) -> None:
    area = tool_area(pane)
    choose(chooser(area, "choose_round"), "Round 2")
    assert area.place() == replace(RESOURCES, round_number=2)


def test_a_position_stands_between_the_poles_of_its_dilemma_and_tab_goes_on(pane: Pane) -> None:
    area = pane.open()
    area.go_to(POSITION)
    area.focus_entry()
    slider = focused()
    assert isinstance(slider, ScaleSlider)
    QTest.keyClick(slider, Qt.Key.Key_End)
    press(Qt.Key.Key_Tab)
    assert area.place() == replace(POSITION, field_key="argument")
    assert [o.value for o in pane.outputs()] == [10]
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert "Borgerens egen vej" in row(area).listed().words


def test_deleting_the_mark_removes_the_answer(pane: Pane) -> None:
    area = pane.open()
    pane.notes.set_value(POSITION, 3)
    area.go_to(POSITION)
    area.focus_entry()
    press(Qt.Key.Key_Delete)
    area.save_now()
    assert pane.outputs() == []


def test_the_saved_chip_tells_when_the_disk_refuses(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager")
    area.save_now()
    chip = area.findChild(Chip, "saved")
    assert isinstance(chip, Chip)
    assert "09.00" in chip.text()
    pane.repository.problem = Outside("store.disk_full")
    write(" brød")
    area.save_now()
    assert "09.00" not in chip.text()
    pane.repository.problem = None
    write(".")
    area.save_now()
    assert [o.value for o in pane.stored_outputs()] == ["Bager brød."]


def test_the_running_time_is_told_with_its_state(pane: Pane) -> None:
    area = pane.open()
    pane.show.start_day()
    pane.show.go_to("s-5/1/read")
    clock = area.findChild(QWidget, "running_time")
    assert clock is not None
    assert clock.accessibleName() == "05:00 running"
    pane.clock.advance(250)
    pane.ticker.ticked.emit()
    assert clock.accessibleName() == "00:50 1 min left"
    pane.clock.advance(60)
    pane.ticker.ticked.emit()
    assert clock.accessibleName() == "+00:10 over time"


def test_both_windows_follow_one_file_and_closing_loses_nothing(pane: Pane) -> None:
    area = tool_area(pane)
    window = NoteWindow(area=pane.make(), document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "Notes – day.workshop"
    window.area.go_to(RESOURCES)
    window.activateWindow()
    pane.qtbot.waitUntil(window.isActiveWindow)
    window.area.focus_entry()
    write("Fra den anden skærm")
    window.close()
    assert pane.notes.draft_text(RESOURCES) == "Fra den anden skærm"
    assert line_of(area).toPlainText() == "Fra den anden skærm"


def test_esc_closes_a_window_of_its_own_and_it_offers_no_other(pane: Pane) -> None:
    window = NoteWindow(area=pane.make(), document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    assert not [b for b in window.findChildren(Button, "own_window") if b.isVisible()]
    with pane.qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_another_file_is_begun_at_its_own_first_cell(pane: Pane) -> None:
    area = tool_area(pane)
    window = NoteWindow(area=pane.make(), document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    write("Hører til den første fil")
    area.save_now()
    pane.document.attach(MemoryRepository(day_of_six_groups(), path=Path("andet.workshop")))
    pane.hub.publish(FileOpened("andet.workshop"))
    assert line_of(area).toPlainText() == ""
    assert area.place() == POSITION
    assert window.windowTitle() == "Notes – andet.workshop"


def test_the_dilemma_is_chosen_in_the_header(pane: Pane) -> None:
    pane.document.replace("edit.dilemma", replace(DILEMMA, id="d-2", title="Datteren", pole_b="Ro"))
    pane.document.replace("edit.block", replace(BLOCKS[1], dilemma_ids=("d-1", "d-2")))
    pane.notes.set_value(replace(POSITION, dilemma_id="d-2"), 4)
    area = pane.open()
    area.go_to(POSITION)
    choose(chooser(area, "choose_dilemma"), "Datteren")
    assert area.place() == replace(POSITION, dilemma_id="d-2")
    assert row(area).listed().words == "4 of 10 from »Tryghed nu« towards »Ro«"


def test_an_answer_is_released_and_hidden_by_itself(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager")
    press(Qt.Key.Key_Return)
    button(area, "release").click()
    assert pane.outputs()[0].is_shown
    assert pane.show.show.aside is None
    button(area, "release").click()
    assert not pane.outputs()[0].is_shown


def test_without_themes_the_menu_says_how_to_make_one(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager")
    press(Qt.Key.Key_Return)
    button(area, "move_to_theme").click()
    menu = row(area).findChild(QMenu, "theme_menu")
    assert isinstance(menu, QMenu)
    assert [action.isEnabled() for action in menu.actions()] == [False]
    menu.close()


def test_a_paused_timer_says_so(pane: Pane) -> None:
    area = pane.open()
    pane.show.start_day()
    pane.show.go_to("s-5/1/read")
    pane.clock.advance(10)
    pane.timer.pause()
    clock = area.findChild(QWidget, "running_time")
    assert clock is not None
    assert clock.accessibleName() == "04:50 pause"


@pytest.mark.parametrize("records", [without_groups(day_of_six_groups())])
def test_without_groups_the_pane_leads_to_the_participants(pane: Pane) -> None:
    area = pane.open()
    with pane.qtbot.waitSignal(area.people_requested):
        button(area, "to_people").click()


@pytest.mark.parametrize(
    "records",
    [tuple(replace(r, form_id=None) if r in BLOCKS else r for r in day_of_six_groups())],  # type: ignore[type-var]
)
def test_without_questions_the_pane_says_so(pane: Pane) -> None:
    area = pane.open()
    assert area.place() is None
    press_nothing = [w.accessibleName() for w in area.findChildren(QWidget) if w.isVisible()]
    assert any("No block asks the groups anything" in name for name in press_nothing)


LONG = "Hvad så I sammen, som I ellers ikke havde set, og hvad var svært at lede bagefter?"
WORDY = replace(TOOL, fields=tuple(replace(f, label=LONG, help=LONG) for f in TOOL.fields))


@pytest.mark.parametrize(
    "records", [tuple(WORDY if record is TOOL else record for record in day_of_six_groups())]
)
def test_long_questions_fit_beside_the_rail_of_the_least_window(pane: Pane) -> None:
    area = tool_area(pane)
    write("Et svar #med #mange #mærker #på #samme #linje @gruppe1 12/3")
    area.resize(936, 584)
    QApplication.processEvents()
    assert (area.width(), area.height()) == (936, 584)


@pytest.mark.parametrize("records", [(*small_day(), *many_groups(25))])
def test_twenty_five_groups_scroll_in_the_matrix(pane: Pane, records: tuple[Record, ...]) -> None:
    area = tool_area(pane)
    area.resize(1024, 640)
    QApplication.processEvents()
    assert area.height() == 640
    area.go_to(replace(RESOURCES, group_id="g-25"))
    matrix = area.findChild(Matrix, "matrix")
    assert isinstance(matrix, Matrix)
    assert matrix.viewport().rect().contains(matrix.visualRect(matrix.model().index(24, 1)).center())


def test_the_chosen_output_is_shown_large_and_taken_down_again(pane: Pane) -> None:
    pane.show.start_day()
    pane.show.open_wall()
    area = pane.open()
    place = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)
    pane.notes.commit_line(place, "Sønnen ringer")
    area.go_to(place)
    area.focus_entry()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, control_shift)
    (output,) = pane.outputs()
    assert pane.show.show.aside == Aside(block_id="b-3", output_id=output.id)
    assert output.is_shown
    button = next(b for b in area.findChildren(Button, "show_large") if b.isVisible())
    assert button.text() == "Take it down"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.show.show.aside is None


def test_an_output_that_is_not_for_the_wall_is_never_shown_large(pane: Pane) -> None:
    pane.show.start_day()
    area = pane.open()
    place = Place(block_id="b-3", form_id="f-tool", field_key="doubt", group_id="g-1", round_number=1)
    pane.notes.commit_line(place, "Jeg tvivler")
    area.go_to(place)
    area.focus_entry()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, control_shift)
    assert pane.show.show.aside is None
    button = next(b for b in area.findChildren(Button, "show_large") if b.isVisible())
    assert not button.isEnabled()
