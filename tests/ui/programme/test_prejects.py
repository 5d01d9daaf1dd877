"""The board of pre-jects: chosen by arrows, moved with Alt, dragged, opened beside it, written in and taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.wall import ToolPicture
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.wall_prejects import BOARD, preject_subject
from facilitator_app.ui.kit import LineEdit, SegmentedChoice
from facilitator_app.ui.programme.prejects_board import PrejectBoard, StageColumn
from facilitator_app.ui.programme.prejects_card import CARD_KIND, PrejectCardView
from facilitator_app.ui.programme.prejects_page import PrejectsPage
from facilitator_app.ui.programme.prejects_pane import MergeAction, PrejectPane
from facilitator_app.ui.theme import apply_theme
from tests.fakes import FakeClock, FakeIds
from tests.ui.programme.preject_desk import PrejectDesk, click, find, preject_desk, words

ALT = Qt.KeyboardModifier.AltModifier
ROOM = Visibility.PROJECTOR


def field(key: str, kind: FieldKind = FieldKind.SHORT_TEXT) -> FieldSpec:
    options = (Option(key="go", label="Vi går i gang"),) if kind is FieldKind.CHOICE else ()
    return FieldSpec(key=key, kind=kind, label=key, visibility=ROOM, options=options)


FORM = FormSpec(
    id="f",
    key="preject_card",
    use=FormUse.PREJECT,
    title="Pre-jektkort",
    fields=(
        field("title"),
        field("for_whom"),
        field("idea", FieldKind.LONG_TEXT),
        field("units"),
        field("next_step", FieldKind.LONG_TEXT),
        field("by_when"),
        field("go_on", FieldKind.CHOICE),
    ),
)
DAY = Workshop(id="w", title="Pre-jektdag", held_on=date(2027, 2, 1))
FILE = (Engagement(id="e", client="Eksempel Kommune"), DAY, FORM)


def preject(number: int, stage: PrejectStage = PrejectStage.IDEA, **values: str) -> Preject:
    named = {
        "title": f"Forsøg {number}",
        "units": f"Enhed {number}",
        "next_step": f"Skridt {number}",
        **values,
    }
    return Preject(
        id=f"p-{number}", workshop_id="w", values=named, form_id="f", stage=stage, position=float(number)
    )


TAUGHT = Preject(
    id="p-4",
    workshop_id="w",
    values={"title": "Forsøg 4", "next_step": "Skridt 4"},
    form_id="f",
    stage=PrejectStage.DECIDED,
    decision=PrejectDecision.STOP,
    learnings=(Learning(id="l", text="Ingen brugte den", told_on=date(2027, 1, 4)),),
    position=4.0,
)
CARDS = (
    preject(1, for_whom="Borgere", by_when="uge 7"),
    preject(2),
    preject(3, PrejectStage.LEARNING),
    TAUGHT,
)


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> PrejectDesk:
    return preject_desk(qtbot, clock, new_id, *FILE, *CARDS)


@pytest.fixture
def page(desk: PrejectDesk) -> PrejectsPage:
    return desk.open_prejects()


def board(page: PrejectsPage) -> PrejectBoard:
    return find(page, PrejectBoard, "preject_board")


def pane(page: PrejectsPage) -> PrejectPane:
    return find(page, PrejectPane, "preject_pane")


def card(page: PrejectsPage, number: int | str) -> PrejectCardView:
    return find(page, PrejectCardView, f"preject_p-{number}" if isinstance(number, int) else number)


def chosen(page: PrejectsPage) -> str:
    return board(page).chosen_id()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def columns(desk: PrejectDesk) -> list[list[str]]:
    return [[one.preject.id for one in column.cards] for column in desk.prejects.board()]


def stored(desk: PrejectDesk, preject_id: str = "p-1") -> Preject:
    found = desk.document.get(Preject, preject_id)
    assert found is not None
    return found


def opened(page: PrejectsPage, number: int) -> PrejectPane:
    page.open_entry(f"p-{number}")
    assert pane(page).isVisible()
    return pane(page)


def type_in(page: PrejectsPage, key: str, text: str) -> None:
    line = find(find(page, QWidget, f"field_{key}"), LineEdit, "")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_the_board_counts_prejects_and_units_and_each_stage(page: PrejectsPage) -> None:
    assert words(page, "prejects_told") == "4 pre-jects · 3 units taking part"
    counts = [find(find(page, StageColumn, f"stage_{s}"), QLabel, "stage_count").text() for s in PrejectStage]
    assert counts == ["2", "0", "1", "1"]


def test_a_card_tells_the_next_step_and_later_what_was_learned_and_decided(page: PrejectsPage) -> None:
    assert card(page, 1).toolTip().splitlines() == [
        "Forsøg 1",
        "For: Borgere",
        "Smallest next step: Skridt 1",
        "Enhed 1",
        "uge 7",
    ]
    assert card(page, 3).toolTip().splitlines()[1] == "Smallest next step: Skridt 3"
    assert card(page, 4).toolTip().splitlines() == ["Forsøg 4", "Learned: Ingen brugte den", "Stop"]


def test_arrows_choose_and_stop_at_the_ends(page: PrejectsPage) -> None:
    assert (chosen(page), card(page, 1).hasFocus()) == ("p-1", True)
    went = []
    right, left, down, up = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up
    for key in (up, down, down, right, right, right, left, left, left):
        press(key)
        went.append(chosen(page))
    assert went == ["p-1", "p-2", "p-2", "p-3", "p-4", "p-4", "p-3", "p-1", "p-1"]


def test_alt_and_an_arrow_moves_the_card_and_the_keyboard_goes_along(
    page: PrejectsPage, desk: PrejectDesk
) -> None:
    press(Qt.Key.Key_Right, ALT)
    assert columns(desk) == [["p-2"], ["p-1"], ["p-3"], ["p-4"]]
    assert (chosen(page), card(page, 1).hasFocus()) == ("p-1", True)
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Left, ALT)
    assert columns(desk) == [["p-2", "p-1"], [], ["p-3"], ["p-4"]]
    desk.document.undo()
    assert columns(desk)[1] == ["p-1"]


def test_a_card_is_dropped_on_a_stage(page: PrejectsPage, desk: PrejectDesk) -> None:
    column = find(page, StageColumn, "stage_trying")
    carried = QMimeData()
    carried.setData(CARD_KIND, b"p-2")
    at, move, left = QPointF(20, 20), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(column, QDragEnterEvent(at.toPoint(), move, carried, left, plain))
    QApplication.sendEvent(column, QDragMoveEvent(at.toPoint(), move, carried, left, plain))
    QApplication.sendEvent(column, QDragLeaveEvent())
    QApplication.sendEvent(column, QDragEnterEvent(at.toPoint(), move, carried, left, plain))
    QApplication.sendEvent(column, QDropEvent(at, move, carried, left, plain))
    assert columns(desk)[:2] == [["p-1"], ["p-2"]]
    assert chosen(page) == "p-2"


def test_what_is_no_card_is_not_taken(page: PrejectsPage, desk: PrejectDesk) -> None:
    column = find(page, StageColumn, "stage_trying")
    carried = QMimeData()
    carried.setText("p-2")
    at, move, left = QPointF(20, 20), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(column, QDragEnterEvent(at.toPoint(), move, carried, left, plain))
    QApplication.sendEvent(column, QDropEvent(at, move, carried, left, plain))
    assert columns(desk)[1] == []


def test_enter_opens_the_card_and_what_is_typed_is_saved_field_by_field(
    page: PrejectsPage, desk: PrejectDesk
) -> None:
    press(Qt.Key.Key_Return)
    assert pane(page).isVisible()
    type_in(page, "title", "Aftenturen")
    type_in(page, "units", "Skole og Jobcenter")
    page.save_now()
    assert stored(desk).values["title"] == "Aftenturen"
    assert card(page, 1).accessibleName() == "Aftenturen"
    assert words(page, "prejects_told") == "4 pre-jects · 4 units taking part"
    desk.document.undo()
    assert (stored(desk).values["title"], stored(desk).values["units"]) == ("Aftenturen", "Enhed 1")


def test_what_was_typed_stays_with_its_card_when_another_is_chosen(
    page: PrejectsPage, desk: PrejectDesk
) -> None:
    opened(page, 1)
    type_in(page, "title", "Kun den første")
    QTest.mouseClick(card(page, 2), Qt.MouseButton.LeftButton)
    assert stored(desk, "p-1").values["title"] == "Kun den første"
    assert stored(desk, "p-2").values["title"] == "Forsøg 2"
    assert pane(page).accessibleName() == "Forsøg 2"


def test_a_double_click_opens_and_the_cross_closes(page: PrejectsPage) -> None:
    QTest.mouseDClick(card(page, 2), Qt.MouseButton.LeftButton)
    assert pane(page).accessibleName() == "Forsøg 2"
    click(page, "close_preject")
    assert not pane(page).isVisible()
    assert card(page, 2).hasFocus()


def test_the_decision_is_made_once_and_taken_back(page: PrejectsPage, desk: PrejectDesk) -> None:
    shown = opened(page, 1)
    assert shown.findChild(QWidget, "field_go_on") is None
    click(find(page, SegmentedChoice, "preject_decision"), "go_on")
    assert stored(desk).decision is PrejectDecision.GO_ON
    assert columns(desk)[3] == ["p-4", "p-1"]
    click(page, "take_back_decision")
    assert stored(desk).decision is None


def test_learning_is_said_here_or_between_two_and_corrected(page: PrejectsPage, desk: PrejectDesk) -> None:
    opened(page, 1)
    click(page, "add_learning")
    assert "at least one word" in words(page, "learning_refused")
    new = find(page, QPlainTextEdit, "new_learning")
    QTest.keyClicks(new, "Virker")
    click(page, "add_learning")
    assert new.toPlainText() == ""
    click(find(page, SegmentedChoice, "where_learned"), "between")
    QTest.keyClicks(new, "Også bagefter")
    click(page, "add_learning")
    told = stored(desk).learnings
    assert [(one.text, one.workshop_id) for one in told] == [("Virker", "w"), ("Også bagefter", None)]
    first = find(find(page, QWidget, f"field_{told[0].id}"), QPlainTextEdit, "")
    first.setFocus()
    QTest.keyClicks(first, "Det ")
    page.save_now()
    assert stored(desk).learnings[0].text == "Det Virker"
    desk.prejects.correct_learning("p-1", told[1].id, "")
    assert len(stored(desk).learnings) == 1


def test_two_cards_are_merged_and_taken_apart_again(page: PrejectsPage, desk: PrejectDesk) -> None:
    opened(page, 1)
    click(page, "merge_preject")
    menu = page.findChild(QMenu)
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Forsøg 2", "Forsøg 3", "Forsøg 4"]
    find_action(menu, "merge_p-2").trigger()
    menu.close()
    assert columns(desk)[0] == ["p-1"]
    assert stored(desk).values["units"] == "Enhed 1, Enhed 2"
    desk.document.undo()
    assert columns(desk)[0] == ["p-1", "p-2"]


def find_action(menu: QMenu, name: str) -> MergeAction:
    return next(one for one in menu.actions() if isinstance(one, MergeAction) and one.objectName() == name)


def test_delete_takes_the_card_away_and_the_next_is_chosen(page: PrejectsPage, desk: PrejectDesk) -> None:
    press(Qt.Key.Key_Delete)
    assert columns(desk)[0] == ["p-2"]
    assert (chosen(page), card(page, 2).hasFocus()) == ("p-2", True)
    opened(page, 2)
    click(page, "remove_preject")
    assert columns(desk)[0] == []
    assert not pane(page).isVisible()
    assert chosen(page) == "p-3"


def test_a_new_card_is_opened_under_idea(page: PrejectsPage, desk: PrejectDesk) -> None:
    click(page, "add_preject")
    made = columns(desk)[0][-1]
    assert chosen(page) == made
    type_in(page, "title", "Nyt")
    page.save_now()
    assert stored(desk, made).values == {"title": "Nyt"}


def test_an_empty_board_says_what_to_do_and_its_first_card_brings_the_form(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    desk = preject_desk(qtbot, clock, new_id, *FILE[:2])
    page = desk.open_prejects()
    asked: list[bool] = []
    page.posters_requested.connect(lambda: asked.append(True))
    assert not next(iter(page.header_widgets())).isEnabled()
    assert page.focusWidget() is find(page, QWidget, "first_preject")
    click(page, "first_preject")
    assert pane(page).isVisible()
    form = desk.prejects.form()
    assert form is not None
    assert {"challenge", "next_step"} <= {one.key for one in form.fields}
    click(page, "preject_posters")
    assert asked == [True]


def test_an_idea_from_the_notes_is_opened_with_what_it_grew_out_of(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    output = Output(
        id="o", workshop_id="w", block_id="b", form_id="t", field_key="k", group_id="g", value="Spørg naboen"
    )
    idea = Preject(id="p-1", workshop_id="w", values={"idea": "Spørg naboen"}, output_ids=("o", "gone"))
    desk = preject_desk(qtbot, clock, new_id, *FILE[:2], output, idea)
    page = desk.open_prejects()
    assert columns(desk)[0] == ["p-1"]
    opened(page, 1)
    assert words(page, "grown_from") == "Spørg naboen"
    assert desk.prejects.form() is not None
    desk.document.undo()
    assert desk.prejects.form() is None
    assert not pane(page).isVisible()


def on_wall(desk: PrejectDesk) -> str:
    aside = desk.show.show.aside
    return aside.chart if aside is not None else ""


def test_the_board_and_one_card_are_laid_on_the_wall_and_taken_down(
    page: PrejectsPage, desk: PrejectDesk
) -> None:
    assert not find(page, QWidget, "show_prejects").isEnabled()
    desk.show.open_wall()
    click(page, "show_prejects")
    assert on_wall(desk) == BOARD
    assert isinstance(desk.wall(), ToolPicture)
    click(page, "show_prejects")
    assert on_wall(desk) == ""
    opened(page, 2)
    click(page, "show_preject")
    assert on_wall(desk) == preject_subject("p-2")
    click(page, "show_preject")
    assert on_wall(desk) == ""


def test_in_a_narrow_window_the_open_card_has_the_room_of_the_board(desk: PrejectDesk) -> None:
    page = desk.open_prejects(width=880)
    assert board(page).isVisible()
    opened(page, 1)
    assert not board(page).isVisible()
    click(page, "close_preject")
    assert board(page).isVisible()


def test_another_file_begins_without_an_open_card(page: PrejectsPage, desk: PrejectDesk) -> None:
    opened(page, 2)
    page.start_anew()
    page.render_page()
    assert not pane(page).isVisible()
    assert chosen(page) == "p-1"


def test_long_words_and_an_untitled_card_leave_the_board_whole(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    long = preject(1, title="Hverdagsrehabiliteringsmedarbejder " * 6, next_step="Skridt " * 120)
    empty = Preject(id="p-2", workshop_id="w", form_id="f", position=2.0)
    desk = preject_desk(qtbot, clock, new_id, *FILE, long, empty)
    page = desk.open_prejects(width=1000)
    assert card(page, 2).accessibleName() == "Untitled"
    column = find(page, StageColumn, "stage_idea")
    assert card(page, 1).width() <= column.width()
    opened(page, 2)
    assert pane(page).accessibleName() == "Untitled"
