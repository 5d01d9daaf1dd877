"""The leadership chain in the window: gone through by arrows, told by number, written in place, laid on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import LineKind, TextPicture
from facilitator_app.ui.kit import LineEdit, PlainLabel, TextEdit
from facilitator_app.ui.programme.chain_matrix import MatrixView
from facilitator_app.ui.programme.chain_page import ChainPage
from facilitator_app.ui.theme import apply_theme
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.ui.programme.wording_desk import WordingDesk, click, make_desk, press, seen, words_in, write

ORGANISATION, LEADERS, EMPLOYEES = LeadershipLevel
MATRIX: tuple[Record, ...] = (
    ChainArea(id="a-1", name="Retning", position=1.0),
    ChainArea(id="a-2", name="Opfølgning", position=2.0),
    Demand(id="d-1", area_id="a-1", level=ORGANISATION, text="Sætter målet", position=1.0),
    Demand(id="d-2", area_id="a-1", level=LEADERS, text="Oversætter målet", position=2.0),
)


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> WordingDesk:
    return make_desk(qtbot, clock, new_id, (*small_day(), *MATRIX))


@pytest.fixture
def page(desk: WordingDesk) -> ChainPage:
    return desk.open_chain()


def cell(page: QWidget, row: int, column: int) -> str:
    model = seen(page, MatrixView, "chain_matrix").model()
    return str(model.data(model.index(row, column)))


def demand(desk: WordingDesk, demand_id: str) -> Demand:
    found = desk.document.get(Demand, demand_id)
    assert found is not None
    return found


def test_an_empty_file_says_what_to_do_and_the_button_does_it(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    desk = make_desk(qtbot, clock, new_id, small_day())
    page = desk.open_chain()
    assert "The leadership chain has no areas yet." in words_in(page)
    press(Qt.Key.Key_Space)
    write("Retning")
    page.save_now()
    assert cell(page, 0, 0) == "Retning"
    assert not seen(page, QWidget, "chain_slides").isEnabled()


def test_arrows_go_from_cell_to_cell_and_numbers_tell_how_far(desk: WordingDesk, page: ChainPage) -> None:
    assert cell(page, 0, 1) == "Sætter målet (Draft)"
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_2)
    assert demand(desk, "d-1").state is DemandState.AGREED
    assert demand(desk, "d-2").state is DemandState.DISCUSSED
    assert seen(page, PlainLabel, "sum_agreed").text() == "1 agreed"
    desk.document.undo()
    assert demand(desk, "d-2").state is DemandState.DRAFT


def test_enter_writes_in_the_cell_and_new_words_undo_the_agreement(
    desk: WordingDesk, page: ChainPage
) -> None:
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return)
    write("Altid: ")
    page.save_now()
    assert demand(desk, "d-1").text == "Altid: Sætter målet"
    assert demand(desk, "d-1").state is DemandState.DISCUSSED
    assert cell(page, 0, 1) == "Altid: Sætter målet (Discussed)"


def test_a_demand_is_added_in_an_empty_cell_and_gets_a_remark(desk: WordingDesk, page: ChainPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is seen(page, LineEdit, "new_demand")
    write("Følger op hver uge")
    press(Qt.Key.Key_Return)
    assert cell(page, 1, 1) == "Følger op hver uge (Draft)"
    desk.qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(TextEdit, "demand_remark")))
    seen(page, TextEdit, "demand_remark").setFocus()
    write("Drøftet i maj")
    page.save_now()
    (made,) = [one for one in desk.document.all(Demand) if one.area_id == "a-2"]
    assert (made.remark, made.level) == ("Drøftet i maj", ORGANISATION)
    click(page, "demand_remove")
    assert cell(page, 1, 1) == ""


def test_a_demand_without_words_is_refused_in_a_sentence(desk: WordingDesk, page: ChainPage) -> None:
    field = seen(page, TextEdit, "demand_text")
    field.setFocus()
    field.selectAll()
    press(Qt.Key.Key_Delete)
    page.save_now()
    assert "at least one word" in seen(page, PlainLabel, "chain_said").text()
    assert demand(desk, "d-1").text == "Sætter målet"


def test_an_area_is_named_moved_and_removed_with_its_demands(desk: WordingDesk, page: ChainPage) -> None:
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [cell(page, row, 0) for row in (0, 1)] == ["Opfølgning", "Retning"]
    assert seen(page, MatrixView, "chain_matrix").chosen() == (1, 1)
    seen(page, TextEdit, "area_name").setFocus()
    write("Fælles ")
    page.save_now()
    assert cell(page, 1, 0) == "Fælles Retning"
    click(page, "area_remove")
    assert desk.document.all(Demand) == ()
    desk.document.undo()
    assert len(desk.document.all(Demand)) == 2


def test_the_chosen_level_is_laid_on_the_wall(desk: WordingDesk, page: ChainPage) -> None:
    assert seen(page, QWidget, "chain_on_wall").toolTip() == "The wall is not open."
    desk.show.open_wall()
    seen(page, MatrixView, "chain_matrix").choose(0, 2)
    click(page, "chain_on_wall")
    picture = desk.laid()
    assert isinstance(picture, TextPicture)
    assert picture.heading == "Lead leaders"
    assert [(line.kind, line.text) for line in picture.lines] == [
        (LineKind.HEADING, "Retning"),
        (LineKind.BULLET, "Oversætter målet"),
    ]
    click(page, "chain_on_wall")
    assert desk.show.show.aside is None


def test_a_version_is_kept_and_compared(desk: WordingDesk, page: ChainPage) -> None:
    click(page, "versions")
    click(page, "keep_version")
    desk.chain.remove_demand("d-2")
    assert seen(page, PlainLabel, "compare_sums").text() == "0 changed, 0 new, 1 gone, 1 unchanged"
    assert "Retning · Lead leaders" in words_in(page)
    page.start_anew()
    page.render_page()
    assert cell(page, 0, 2) == ""
