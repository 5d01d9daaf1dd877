"""Writing the groups' answers from the keyboard, on the real widgets."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.outputs import Theme
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.kit import KeyHint
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.notes.marks_row import MarksRow
from facilitator_app.ui.notes.matrix import Matrix
from facilitator_app.ui.notes.suggestions import Suggestions
from tests.ui.notes.conftest import Pane

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)
    QApplication.processEvents()


def line_of(area: NotesArea) -> EntryLine:
    line = area.findChild(EntryLine, "entry_line")
    assert isinstance(line, EntryLine)
    return line


def tool_area(pane: Pane) -> NotesArea:
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    return area


def test_the_caret_stands_where_answers_are_typed(pane: Pane) -> None:
    area = tool_area(pane)
    assert focused() is line_of(area)


def test_six_groups_are_written_in_one_round_without_a_mouse(pane: Pane) -> None:
    area = tool_area(pane)
    for number in range(1, 7):
        press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        write(f"Svar {number} a #forening @gruppe{number} 12/3")
        press(Qt.Key.Key_Return)
        write(f"Svar {number} b")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Tab)
        write(f"Hvorfor {number}")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Tab, SHIFT)
    said = [(o.group_id, o.field_key, o.value, o.who) for o in pane.outputs()]
    assert said == [
        answer
        for number in range(1, 7)
        for answer in (
            (f"g-{number}", "resources", f"Svar {number} a", f"Gruppe {number}"),
            (f"g-{number}", "resources", f"Svar {number} b", ""),
            (f"g-{number}", "why", f"Hvorfor {number}", ""),
        )
    ]
    assert [theme.name for theme in pane.document.all(Theme)] == ["forening"]
    assert {o.due_on.isoformat() for o in pane.outputs() if o.due_on} == {"2027-03-12"}
    assert line_of(area).toPlainText() == ""


def test_tab_goes_along_the_questions_and_on_to_the_next_group(pane: Pane) -> None:
    area = tool_area(pane)
    seen = []
    for _ in range(4):
        place = area.place()
        assert place is not None
        seen.append((place.group_id, place.field_key))
        press(Qt.Key.Key_Tab)
    assert seen == [("g-1", "resources"), ("g-1", "why"), ("g-1", "doubt"), ("g-2", "resources")]


def test_past_the_last_question_tab_leaves_the_line_and_writes_nothing(pane: Pane) -> None:
    area = tool_area(pane)
    area.go_to(Place(**{**_fields(RESOURCES), "group_id": "g-6", "field_key": "doubt"}))
    press(Qt.Key.Key_Tab)
    assert focused() is not line_of(area)
    assert pane.document.all(Theme) == ()


def test_alt_arrows_choose_the_cell_beside_and_stop_at_the_edge(pane: Pane) -> None:
    area = tool_area(pane)
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Left, ALT)
    assert area.place() == RESOURCES
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Right, ALT)
    assert area.place() == Place(**{**_fields(RESOURCES), "group_id": "g-2", "field_key": "why"})
    assert focused() is line_of(area)


def test_a_draft_survives_another_group_and_another_window(pane: Pane) -> None:
    area = tool_area(pane)
    write("Halvt sk")
    press(Qt.Key.Key_2, ALT)
    assert line_of(area).toPlainText() == ""
    assert [(o.value, o.is_draft) for o in pane.stored_outputs()] == [("Halvt sk", True)]
    press(Qt.Key.Key_1, ALT)
    assert line_of(area).toPlainText() == "Halvt sk"
    write("revet")
    again = pane.open()
    again.go_to(RESOURCES)
    assert line_of(again).toPlainText() == "Halvt skrevet"


def test_what_is_typed_is_on_the_disk_within_a_second(pane: Pane) -> None:
    tool_area(pane)
    write("Sønnen ringer")
    pane.qtbot.waitUntil(lambda: [o.value for o in pane.stored_outputs()] == ["Sønnen ringer"], timeout=1000)


def test_a_space_at_the_end_is_not_taken_while_the_typing_rests(pane: Pane) -> None:
    area = tool_area(pane)
    write("Sønnen ")
    area.save_now()
    area.invalidate()
    assert line_of(area).toPlainText() == "Sønnen "


def test_esc_discards_nothing(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bliver stående")
    press(Qt.Key.Key_Escape)
    assert line_of(area).toPlainText() == "Bliver stående"
    area.save_now()
    assert pane.notes.draft_text(RESOURCES) == "Bliver stående"


def test_shift_enter_saves_too(pane: Pane) -> None:
    tool_area(pane)
    write("Ét afsnit")
    press(Qt.Key.Key_Return, SHIFT)
    assert [o.value for o in pane.outputs()] == ["Ét afsnit"]


def test_marks_alone_are_no_answer_and_stay_in_the_line(pane: Pane) -> None:
    area = tool_area(pane)
    write("#forening ")
    press(Qt.Key.Key_Return)
    assert pane.outputs() == []
    assert line_of(area).toPlainText() == "#forening "


def test_marks_are_read_back_while_they_are_typed(pane: Pane) -> None:
    area = tool_area(pane)
    write("Bager brød #forening @gruppe3 12/3")
    marks = area.findChild(MarksRow, "entry_marks")
    assert isinstance(marks, MarksRow)
    assert marks.told() == ("forening", "Gruppe 3", "fre. 12. mar.")


def test_the_line_tells_the_key_that_leads_to_the_list_of_what_was_saved(pane: Pane) -> None:
    area = tool_area(pane)
    marks = area.findChild(MarksRow, "entry_marks")
    assert isinstance(marks, MarksRow)
    told = [hint.accessibleName() for hint in marks.findChildren(KeyHint) if hint.isVisible()]
    assert told == ["Enter", "Tab", "F6"]


def test_a_theme_is_completed_and_enter_then_saves(pane: Pane) -> None:
    area = tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "Tryghed hos pårørende")
    write("Sønnen #tryg")
    popup = area.findChild(Suggestions, "suggestions")
    assert isinstance(popup, Suggestions)
    assert [s.words for s in popup.shown()] == ["Tryghed hos pårørende"]
    press(Qt.Key.Key_Tab)
    assert line_of(area).toPlainText() == "Sønnen #Tryghed-hos-pårørende "
    press(Qt.Key.Key_Return)
    assert len(pane.document.all(Theme)) == 1
    assert pane.outputs()[-1].theme_ids == (pane.document.all(Theme)[0].id,)


def test_enter_takes_the_theme_that_is_offered_and_saves_the_line(pane: Pane) -> None:
    area = tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "Tryghed hos pårørende")
    write("Sønnen #tryg")
    press(Qt.Key.Key_Return)
    assert line_of(area).toPlainText() == ""
    assert next((o.value, len(o.theme_ids)) for o in pane.outputs()) == ("Sønnen", 1)
    assert len(pane.document.all(Theme)) == 1


def test_a_theme_can_be_begun_at_the_end_of_the_last_word(pane: Pane) -> None:
    area = tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "netværk")
    write("Sønnen ringer#n")
    press(Qt.Key.Key_Tab)
    assert line_of(area).toPlainText() == "Sønnen ringer #netværk "


def test_a_sign_inside_a_word_that_is_no_theme_stays_as_it_was_typed(pane: Pane) -> None:
    tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "netværk")
    for line in ("Se siden#afsnit", "Skriv i C#n"):
        write(line)
        press(Qt.Key.Key_Return)
    assert [o.value for o in pane.outputs()][:2] == ["Se siden#afsnit", "Skriv i C#n"]


def test_enter_does_not_take_a_theme_that_only_holds_what_was_typed(pane: Pane) -> None:
    tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "fælles-tid")
    write("Mere #tid")
    press(Qt.Key.Key_Return)
    assert sorted(theme.name for theme in pane.document.all(Theme)) == ["fælles-tid", "tid"]


def test_people_and_groups_are_completed_with_tab(pane: Pane) -> None:
    area = tool_area(pane)
    write("Aftaler @bir")
    press(Qt.Key.Key_Tab)
    assert line_of(area).toPlainText() == "Aftaler @Birthe-Egelund "
    press(Qt.Key.Key_Return)
    assert pane.outputs()[0].who == "Birthe Egelund (fiktiv)"
    assert area.place() == RESOURCES


def test_a_new_theme_is_typed_past_the_suggestions(pane: Pane) -> None:
    tool_area(pane)
    pane.notes.toggle_theme(_said(pane, "Først"), "tidsrum")
    write("Mere #tid ")
    press(Qt.Key.Key_Return)
    assert [theme.name for theme in pane.document.all(Theme)] == ["tidsrum", "tid"]


def test_a_thousand_random_keys_leave_what_is_typed_stored_and_the_show_where_it_was(pane: Pane) -> None:
    area = tool_area(pane)
    pane.show.start_day()
    area.go_to(RESOURCES)
    area.focus_entry()
    shown, timer = pane.show.show, pane.timer.state
    random = Random(20270114)
    letters = "abcdefghijklmnopqrstuvwxyzæøå .,#@/0123456789"
    keys = (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Escape,
    )
    for _ in range(1000):
        if random.random() < 0.9:
            QTest.keyClicks(line_of(area), random.choice(letters))
        else:
            QTest.keyClick(line_of(area), random.choice(keys))
    area.save_now()
    assert line_of(area).toPlainText() != ""
    assert pane.notes.draft_text(RESOURCES) == line_of(area).toPlainText()
    assert (pane.show.show, pane.timer.state) == (shown, timer)


def test_a_large_paste_stays_one_paragraph_and_typing_goes_on(pane: Pane) -> None:
    area = tool_area(pane)
    QGuiApplication.clipboard().setText("ord #tema og mere\n" * 2_800)
    press(Qt.Key.Key_V, CONTROL)
    write("slut")
    area.save_now()
    assert len(pane.notes.draft_text(RESOURCES)) > 50_000
    assert "\n" not in pane.notes.draft_text(RESOURCES)
    assert pane.notes.draft_text(RESOURCES).endswith("slut")


def test_the_matrix_tells_what_is_missing_begun_and_answered(pane: Pane) -> None:
    area = tool_area(pane)
    matrix = area.findChild(Matrix, "matrix")
    assert isinstance(matrix, Matrix)
    write("Ét svar")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    write("Halvt")
    area.save_now()
    told = [matrix.model().index(0, column).data() for column in (1, 2, 3)]
    assert told == [
        "Gruppe 1, Ressourcer: 1 output",
        "Gruppe 1, Hvorfor: begun",
        "Gruppe 1, Tvivl: missing",
    ]


def _cell(matrix: Matrix, row: int, column: int) -> QPoint:
    """The middle of a cell in the view, 0 being the group's name."""
    return matrix.visualRect(matrix.model().index(row, column)).center()


def test_a_click_on_a_group_or_a_cell_goes_there(pane: Pane) -> None:
    area = tool_area(pane)
    matrix = area.findChild(Matrix, "matrix")
    assert isinstance(matrix, Matrix)
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=_cell(matrix, 1, 2))
    assert area.place() == Place(**{**_fields(RESOURCES), "group_id": "g-2", "field_key": "why"})
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=_cell(matrix, 3, 0))
    assert area.place() == Place(**{**_fields(RESOURCES), "group_id": "g-4", "field_key": "why"})


def test_undo_of_a_saved_answer_brings_the_line_back(pane: Pane) -> None:
    area = tool_area(pane)
    write("Vil selv")
    area.save_now()
    press(Qt.Key.Key_Return)
    pane.document.undo()
    assert pane.outputs() == []
    assert line_of(area).toPlainText() == "Vil selv"


def test_suggestions_are_gone_through_by_arrows_and_closed_by_esc(pane: Pane) -> None:
    area = tool_area(pane)
    popup = area.findChild(Suggestions, "suggestions")
    assert isinstance(popup, Suggestions)
    write("@gruppe")
    QApplication.processEvents()
    assert [s.words for s in popup.shown()] == [f"Gruppe {number}" for number in range(1, 7)]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert line_of(area).toPlainText() == "@gruppe2 "
    write("@gruppe")
    press(Qt.Key.Key_Escape)
    assert popup.shown() == ()
    assert line_of(area).toPlainText() == "@gruppe2 @gruppe"


def test_a_suggestion_is_taken_by_a_click(pane: Pane) -> None:
    area = tool_area(pane)
    popup = area.findChild(Suggestions, "suggestions")
    assert isinstance(popup, Suggestions)
    write("@gruppe")
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=QPoint(20, popup.height() - 8))
    assert line_of(area).toPlainText() == "@gruppe6 "
    assert focused() is line_of(area)


def test_with_nothing_left_to_undo_in_the_line_the_key_is_the_windows(pane: Pane) -> None:
    area = tool_area(pane)
    undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), area)
    undo.setContext(Qt.ShortcutContext.ApplicationShortcut)
    undo.activated.connect(pane.document.undo)
    write("Bager")
    press(Qt.Key.Key_Return)
    write("x")
    press(Qt.Key.Key_Z, CONTROL)
    assert [o.value for o in pane.outputs()] == ["Bager"]
    area.save_now()
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    assert pane.outputs() == []


def test_a_mark_is_not_suggested_while_something_is_selected(pane: Pane) -> None:
    area = tool_area(pane)
    write("@gr")
    press(Qt.Key.Key_A, CONTROL)
    assert line_of(area).begun_mark() is None
    line_of(area).finish_mark("gruppe1")
    assert line_of(area).toPlainText() == "@gr"


def _said(pane: Pane, text: str) -> str:
    output = pane.notes.commit_line(Place(**{**_fields(RESOURCES), "group_id": "g-5"}), text)
    assert output is not None
    return output.id


def _fields(place: Place) -> dict[str, object]:
    return {name: getattr(place, name) for name in Place.__dataclass_fields__}
