"""Outputs are gathered under themes from the keyboard and by drag; every act is a step, and nothing goes away."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import BallotKind
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import OutputsView
from facilitator_app.domain.wall import OutputsPicture
from facilitator_app.ui.kit import Button, ComboBox, PlainLabel
from facilitator_app.ui.show_keys import takes_text
from facilitator_app.ui.votes.output_list import OutputList
from facilitator_app.ui.votes.output_rows import OutputModel
from facilitator_app.ui.votes.theme_board import ThemeBoardView
from facilitator_app.ui.votes.theme_column import ThemeColumn
from facilitator_app.ui.votes.theme_entry import EntryEdit, NamedTheme, matching
from facilitator_app.ui.votes.themes_page import ThemesPage
from tests.day import small_day
from tests.ui.votes.conftest import THEMES, Room, button, output, press, write

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def column(page: ThemesPage, theme_id: str) -> ThemeColumn:
    board = page.findChild(ThemeBoardView)
    assert isinstance(board, ThemeBoardView)
    return next(one for one in board.columns() if one.theme_id == theme_id)


def ids(page: ThemesPage, theme_id: str) -> list[str]:
    return [line.output_id for line in column(page, theme_id).outputs.lines()]


def names(room: Room) -> list[str]:
    return [theme.name for theme in room.themes.themes()]


def said(page: ThemesPage) -> str:
    label = page.findChild(PlainLabel, "themes_notice")
    assert isinstance(label, PlainLabel)
    return label.text() if label.isVisible() else ""


def entry(page: ThemesPage) -> EntryEdit:
    found = page.findChild(EntryEdit)
    assert isinstance(found, EntryEdit)
    return found


def stand_in(page: ThemesPage, theme_id: str) -> OutputList:
    outputs = column(page, theme_id).outputs
    outputs.setFocus()
    outputs.choose_first()
    return outputs


def test_a_digit_moves_the_chosen_output_and_the_next_is_chosen(room: Room) -> None:
    page = room.open_themes()
    assert ids(page, "") == ["a", "b", "c"]
    press(Qt.Key.Key_2)
    assert ids(page, "t-2") == ["f", "a"]
    assert said(page) == "1 output is moved to »Tid«."
    assert column(page, "").outputs.chosen_ids() == ("b",)
    press(Qt.Key.Key_1)
    assert ids(page, "t-1") == ["b", "d"]
    room.document.undo()
    room.document.undo()
    assert ids(page, "") == ["a", "b", "c"]


def test_several_chosen_outputs_are_moved_at_once_and_taken_out_again(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_2)
    assert ids(page, "t-2") == ["f", "a", "b"]
    assert said(page) == "2 outputs are moved to »Tid«."
    room.document.undo()
    assert ids(page, "") == ["a", "b", "c"]
    stand_in(page, "t-1")
    press(Qt.Key.Key_0)
    assert ids(page, "") == ["a", "b", "c", "d"]
    assert said(page) == "1 output is taken out of the theme."


def test_what_is_undone_from_elsewhere_is_no_longer_said_to_be_done(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_2)
    assert said(page) == "1 output is moved to »Tid«."
    room.document.undo()
    assert said(page).startswith("Undone: ")
    room.document.redo()
    assert said(page) == ""


def test_many_outputs_are_counted_when_their_move_is_undone(room: Room) -> None:
    for at in range(8):
        room.document.replace("edit.add_output", output(f"m-{at}", position=20.0 + at))
    page = room.open_themes()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_2)
    assert said(page) == "11 outputs are moved to »Tid«."
    room.document.undo()
    assert said(page).endswith("(11 outputs)")
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_2)
    button(page, "undo").click()
    assert said(page).endswith("(11 outputs)")


def test_a_digit_without_a_theme_moves_nothing(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_8)
    assert said(page) == "There is no theme number 8."
    assert ids(page, "") == ["a", "b", "c"]


def test_the_first_letters_of_a_theme_move_and_b_is_never_a_show_key_here(room: Room) -> None:
    page = room.open_themes()
    assert takes_text(QApplication.focusWidget())
    press(Qt.Key.Key_B)
    assert entry(page).isVisible()
    assert entry(page).text() == "b"
    press(Qt.Key.Key_Return)
    assert ids(page, "t-3") == ["a", "p"]
    assert not entry(page).isVisible()
    assert column(page, "").outputs.hasFocus()


@pytest.mark.parametrize("name", ["Mad", "Samvær", "Død", "Økonomi"])
def test_every_letter_names_a_theme(room: Room, name: str) -> None:
    made = room.themes.make(name)
    page = room.open_themes()
    QTest.keyClicks(QApplication.focusWidget(), name[0].lower())
    assert entry(page).isVisible()
    press(Qt.Key.Key_Return)
    assert ids(page, made.id) == ["a"]


def test_letters_that_no_theme_begins_with_make_a_new_one_in_one_step(room: Room) -> None:
    page = room.open_themes()
    write("v")
    write("entetid")
    press(Qt.Key.Key_Return)
    assert names(room) == ["Nabohjælp", "Tid", "Bosted", "ventetid"]
    room.document.undo()
    assert names(room) == ["Nabohjælp", "Tid", "Bosted"]
    assert ids(page, "") == ["a", "b", "c"]


def test_the_arrows_go_through_what_the_letters_can_mean(room: Room) -> None:
    room.themes.make("Nabolag")
    page = room.open_themes()
    write("n")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert said(page) == "1 output is moved to »Nabolag«."


def test_esc_leaves_the_line_and_everything_as_it_was(room: Room) -> None:
    page = room.open_themes()
    write("n")
    press(Qt.Key.Key_Escape)
    assert not entry(page).isVisible()
    assert column(page, "").outputs.hasFocus()
    assert ids(page, "") == ["a", "b", "c"]
    assert room.document.undo_state().undo_label == ""


def test_ctrl_m_merges_a_theme_into_another(room: Room) -> None:
    page = room.open_themes()
    stand_in(page, "t-1")
    press(Qt.Key.Key_M, CONTROL)
    write("ti")
    press(Qt.Key.Key_Return)
    assert names(room) == ["Tid", "Bosted"]
    assert ids(page, "t-2") == ["f", "d"]
    assert said(page) == "»Nabohjælp« is part of »Tid« now."
    board = page.findChild(ThemeBoardView)
    assert isinstance(board, ThemeBoardView)
    assert isinstance(QApplication.focusWidget(), OutputList)
    room.document.undo()
    assert names(room) == ["Nabohjælp", "Tid", "Bosted"]


@pytest.mark.parametrize(("of", "first_letters", "other"), [("t-1", "b", "t-3"), ("t-3", "na", "t-1")])
def test_after_a_merge_the_theme_that_took_it_is_worked_on(
    room: Room, of: str, first_letters: str, other: str
) -> None:
    page = room.open_themes()
    stand_in(page, of)
    press(Qt.Key.Key_M, CONTROL)
    write(first_letters)
    press(Qt.Key.Key_Return)
    assert column(page, other).outputs.hasFocus()
    assert column(page, "").outputs.chosen_ids() == ()
    assert column(page, other).outputs.chosen_ids() != ()


def test_the_line_gives_the_keyboard_back_to_the_theme_it_was_about(room: Room) -> None:
    page = room.open_themes()
    stand_in(page, "t-2")
    for left_with in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(Qt.Key.Key_F2)
        press(left_with)
        assert column(page, "t-2").outputs.hasFocus()


@pytest.mark.parametrize(
    ("votes", "against", "told"),
    [
        (3, 5, "2 more against than for"),
        (4, 1, "3 more for than against"),
        (2, 2, "as many for as against"),
    ],
)
def test_a_theme_tells_how_many_more_were_for_or_against(
    room: Room, votes: int, against: int, told: str
) -> None:
    ballot = room.voting.start_on_themes(BallotKind.LIKES, theme_ids=["t-1", "t-2"])
    room.voting.set_count(ballot.id, 1, "t-1", votes=votes, against=against)
    room.voting.reveal(ballot.id, 1)
    words = [label.text() for label in column(room.open_themes(), "t-1").findChildren(PlainLabel)]
    assert any(text.endswith(f" · {told}") for text in words)


@pytest.mark.parametrize(
    ("kind", "told"),
    [(BallotKind.DOTS, "3 dots"), (BallotKind.HANDS, "3 hands"), (BallotKind.POINTS, "3 points")],
)
def test_a_theme_tells_what_it_was_given_in_the_unit_it_was_counted_in(
    room: Room, kind: BallotKind, told: str
) -> None:
    ballot = room.voting.start_on_themes(kind, theme_ids=["t-1", "t-2"])
    room.voting.set_count(ballot.id, 1, "t-1", votes=3)
    room.voting.reveal(ballot.id, 1)
    page = room.open_themes()
    words = [[label.text() for label in column(page, key).findChildren(PlainLabel)] for key in ("t-1", "t-3")]
    assert any(text.endswith(f" · {told}") for text in words[0])
    # It was not asked about: it was not given 0.
    assert not any(" · " in text for text in words[1])


def test_a_press_on_a_heading_chooses_the_theme(room: Room) -> None:
    page = room.open_themes()
    heading = column(page, "t-2").findChild(PlainLabel, "theme_count")
    assert isinstance(heading, PlainLabel)
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert column(page, "t-2").outputs.hasFocus()
    press(Qt.Key.Key_F2)
    assert entry(page).text() == "Tid"


def test_after_a_merge_it_is_said_that_hands_are_to_be_counted_again(room: Room) -> None:
    ballot = room.voting.start_on_themes(BallotKind.HANDS)
    room.voting.set_count(ballot.id, 1, "t-1", votes=3)
    room.voting.set_count(ballot.id, 1, "t-2", votes=2)
    page = room.open_themes()
    stand_in(page, "t-1")
    press(Qt.Key.Key_M, CONTROL)
    write("ti")
    press(Qt.Key.Key_Return)
    assert said(page) == (
        "»Nabohjælp« is part of »Tid« now. Count »Tid« again: somebody may have voted for both."
    )
    reading = room.voting.ballot(ballot.id)
    assert reading is not None
    assert not reading.rounds[0].is_counted


def test_ctrl_d_splits_the_chosen_off_into_a_theme_of_their_own(room: Room) -> None:
    room.themes.move_outputs(["a", "b"], to_id="t-1")
    page = room.open_themes()
    stand_in(page, "t-1")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_D, CONTROL)
    write("Mad")
    press(Qt.Key.Key_Return)
    assert names(room) == ["Nabohjælp", "Mad", "Tid", "Bosted"]
    assert ids(page, "t-1") == ["d"]
    room.document.undo()
    assert ids(page, "t-1") == ["a", "b", "d"]


def test_ctrl_d_makes_a_theme_of_outputs_that_have_none_and_a_taken_name_is_refused_for_a_split(
    room: Room,
) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_D, CONTROL)
    write("Mad")
    press(Qt.Key.Key_Return)
    assert names(room)[-1] == "Mad"
    stand_in(page, "t-1")
    press(Qt.Key.Key_D, CONTROL)
    write("Tid")
    press(Qt.Key.Key_Return)
    others = page.findChild(PlainLabel, "theme_others")
    assert isinstance(others, PlainLabel)
    assert "already" in others.text()
    assert entry(page).isVisible()
    press(Qt.Key.Key_Escape)


def test_f2_renames_and_another_themes_name_is_refused(room: Room) -> None:
    page = room.open_themes()
    stand_in(page, "t-2")
    press(Qt.Key.Key_F2)
    assert entry(page).text() == "Tid"
    write("Bosted")
    press(Qt.Key.Key_Return)
    assert entry(page).isVisible()
    entry(page).selectAll()
    write("God tid")
    press(Qt.Key.Key_Return)
    assert names(room) == ["Nabohjælp", "God tid", "Bosted"]
    room.document.undo()
    assert names(room) == ["Nabohjælp", "Tid", "Bosted"]


def test_alt_and_an_arrow_change_the_order(room: Room) -> None:
    page = room.open_themes()
    stand_in(page, "t-1")
    press(Qt.Key.Key_Right, ALT)
    assert names(room) == ["Tid", "Nabohjælp", "Bosted"]
    press(Qt.Key.Key_Up, ALT)
    assert names(room) == ["Nabohjælp", "Tid", "Bosted"]
    press(Qt.Key.Key_Left, ALT)
    assert names(room) == ["Nabohjælp", "Tid", "Bosted"]
    assert column(page, "t-1").outputs.hasFocus()


def test_delete_removes_the_theme_and_its_outputs_stay(room: Room) -> None:
    page = room.open_themes()
    stand_in(page, "t-1")
    press(Qt.Key.Key_Delete)
    assert names(room) == ["Tid", "Bosted"]
    assert ids(page, "") == ["a", "b", "c", "d"]
    assert said(page) == "»Nabohjælp« is removed. Its outputs stay."
    assert column(page, "t-2").outputs.hasFocus()


def test_what_stands_under_no_theme_has_no_name_to_change(room: Room) -> None:
    page = room.open_themes()
    for key, held in ((Qt.Key.Key_Delete, PLAIN), (Qt.Key.Key_F2, PLAIN), (Qt.Key.Key_M, CONTROL)):
        press(key, held)
        assert said(page) == "Choose a theme first."
    assert len(names(room)) == 3


def test_left_and_right_go_from_theme_to_theme(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_Right)
    assert column(page, "t-1").outputs.chosen_ids() == ("d",)
    assert column(page, "").outputs.chosen_ids() == ()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert column(page, "").outputs.chosen_ids() == ("a",)


def test_outputs_are_dragged_to_another_theme(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_Down, SHIFT)
    outputs = column(page, "").outputs
    model = outputs.model()
    assert isinstance(model, OutputModel)
    carried = model.mimeData(outputs.selectionModel().selectedIndexes())
    target = column(page, "t-3")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(20, 60).toPoint(), copy, carried, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 60), copy, carried, left, none))
    assert ids(page, "t-3") == ["a", "b", "p"]
    own = QDragEnterEvent(QPointF(20, 60).toPoint(), copy, carried, left, none)
    QApplication.sendEvent(column(page, ""), own)
    assert ids(page, "") == ["c"]


def test_the_menu_of_a_theme_does_what_the_keys_do(room: Room) -> None:
    page = room.open_themes()
    target = column(page, "t-2")
    target.open_menu()
    menu = target.findChild(QMenu, "theme_menu")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == "left").trigger()
    menu.close()
    assert names(room) == ["Tid", "Nabohjælp", "Bosted"]


def test_a_new_theme_is_named_in_the_line(room: Room) -> None:
    page = room.open_themes()
    button(page, "new_theme").click()
    write("Mod")
    button(page, "theme_answer").click()
    assert names(room)[-1] == "Mod"
    assert said(page) == "»Mod« is ready."


def test_another_file_is_asked_nothing_and_has_nothing_chosen(room: Room) -> None:
    page = room.open_themes()
    press(Qt.Key.Key_N)
    page.start_anew()
    page.render_page()
    assert not entry(page).isVisible()
    assert column(page, "").outputs.chosen_ids() == ()


def test_only_the_outputs_of_the_chosen_block_are_listed(room: Room) -> None:
    page = room.open_themes()
    blocks = page.findChild(ComboBox, "themes_block")
    assert isinstance(blocks, ComboBox)
    blocks.choose("b-2")
    blocks.activated.emit(blocks.currentIndex())
    assert [ids(page, one) for one in ("", "t-1", "t-2")] == [[], [], ["f"]]


def test_a_group_is_named_unless_its_block_is_anonymous(room: Room) -> None:
    page = room.open_themes()
    line = column(page, "").outputs.lines()[0]
    assert line.detail == "Gruppe 1 · Spot ressourcerne"
    block = room.document.get(Block, "b-3")
    assert block is not None
    room.document.replace("edit.name_groups", replace(block, is_anonymous=True))
    assert column(page, "").outputs.lines()[0].detail == "Spot ressourcerne"


def test_a_theme_is_shown_to_the_room_and_taken_down(room: Room) -> None:
    page = room.open_themes()
    assert not button(page, "show_theme").isEnabled()
    stand_in(page, "t-1")
    press(Qt.Key.Key_Return, CONTROL)
    assert room.show.show.aside == Aside(block_id="b-1", theme_id="t-1")
    seen = room.seen()
    assert isinstance(seen, OutputsPicture)
    assert [one.text for one in seen.outputs] == ["Ordene d"]
    press(Qt.Key.Key_Return, CONTROL)
    assert room.show.show.aside is None


def test_one_output_is_shown_alone_and_large(room: Room) -> None:
    page = room.open_themes()
    show = button(page, "show_one_output")
    show.click()
    seen = room.seen()
    assert isinstance(seen, OutputsPicture)
    assert (seen.view, [one.text for one in seen.outputs]) == (OutputsView.ONE, ["Ordene a"])
    assert isinstance(show, Button)
    assert show.is_on()
    show.click()
    assert room.show.show.aside is None


def test_what_is_not_for_the_wall_says_so_and_cannot_be_shown(room: Room) -> None:
    page = room.open_themes()
    outputs = stand_in(page, "t-3")
    assert outputs.lines()[0].is_private
    assert "not for the wall" in outputs.lines()[0].detail
    assert not button(page, "show_theme").isEnabled()
    assert not button(page, "show_one_output").isEnabled()
    press(Qt.Key.Key_Return, CONTROL)
    assert room.show.show.aside is None


def test_undo_says_what_was_undone(room: Room) -> None:
    page = room.open_themes()
    assert not button(page, "undo").isEnabled()
    press(Qt.Key.Key_1)
    assert "theme" in button(page, "undo").toolTip()
    press(Qt.Key.Key_Z, CONTROL)
    assert said(page).startswith("Undone: ")
    assert ids(page, "") == ["a", "b", "c"]


def test_typing_and_moving_never_move_the_show(room: Room) -> None:
    room.open_themes()
    before = room.show.show
    write("1")
    write("bwn")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    write("0")
    assert room.show.show == before


class TestWithoutOutputs:
    @pytest.fixture
    def records(self) -> tuple[Record, ...]:
        return small_day()

    def test_the_page_says_what_to_do(self, room: Room) -> None:
        page = room.open_themes()
        assert not any(one.isVisible() for one in page.findChildren(OutputList))
        assert any(
            label.text() == "No outputs yet." and label.isVisible() for label in page.findChildren(PlainLabel)
        )
        assert button(page, "new_theme").hasFocus()


class TestWithManyOutputs:
    @pytest.fixture
    def records(self) -> tuple[Record, ...]:
        many = (
            output(f"o-{at:03}", *([f"t-{at % 3 + 1}"] if at % 2 else []), position=float(at))
            for at in range(200)
        )
        words = "der er lange nok til at stå på flere linjer i en smal spalte"
        return (*small_day(), *THEMES, *(replace(one, value=f"{one.id} {words}") for one in many))

    def test_moving_one_of_200_does_not_stall(self, room: Room) -> None:
        page = room.open_themes()
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_3)
        began = perf_counter()
        for _ in range(5):
            press(Qt.Key.Key_2)
        assert perf_counter() - began < 2.5
        assert len(ids(page, "")) == 94
        assert len(room.document.all(Output)) == 200


def test_themes_are_meant_by_number_by_beginning_and_by_a_word_in_the_name() -> None:
    themes = [
        NamedTheme(theme_id=str(at), name=name, number=at)
        for at, name in enumerate(("Plads til tid", "Tid", "Åben dør"), start=1)
    ]
    assert [one.name for one in matching("ti", themes)] == ["Tid", "Plads til tid"]
    assert [one.name for one in matching("#å", themes)] == ["Åben dør"]
    assert [one.name for one in matching("2", themes)] == ["Tid"]
    assert matching("  ", themes) == ()


def test_a_widget_of_the_page_that_takes_keys_has_a_name(room: Room) -> None:
    page = room.open_themes()
    takers = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert takers
    assert [one for one in takers if one.isVisible() and not one.accessibleName()] == []
