"""Whose data it is about is found by keyboard among very many: a part of a name, the arrows, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import RowList
from facilitator_app.ui.privacy.person_finder import MOST_ROWS, ROW_PX, Findable, PersonFinder, fitting
from facilitator_app.ui.theme import scaled_px

MANY = tuple(Findable(id=f"p{n}", name=f"Nummer {n} Holm", unit="Skoler") for n in range(90))
BO = Findable(id="bo", name="Bo Ågård", unit="Teknik og Miljø")
OBO = Findable(id="obo", name="Kim Aaboe")
GONE = Findable(id="gone", name="Bodil Ås", is_former=True)


class Page(QScrollArea):
    """The finder in the middle of a page that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        holder = QWidget()
        self.setWidget(holder)
        column = QVBoxLayout(holder)
        self.before = QWidget()
        self.before.setFixedHeight(500)
        self.finder = PersonFinder("En del af et navn", accessible_name="Deltager", page=self)
        self.after = QWidget()
        self.after.setFixedHeight(900)
        for widget in (self.before, self.finder, self.after):
            column.addWidget(widget)
        self.told: list[str] = []
        self.finder.chosen.connect(self._on_chosen)

    @property
    def rows(self) -> RowList:
        found = self.findChild(RowList, "found_people")
        assert found is not None
        return found

    def seen(self) -> list[str]:
        return [row.key for row in self.rows.rows()] if self.rows.isVisible() else []

    def _on_chosen(self) -> None:
        self.told.append(self.finder.chosen_id())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(720, 640)
    made.finder.show_people([*MANY, GONE, OBO, BO], is_reading=False)
    made.show()
    made.activateWindow()
    made.finder.setFocus()
    return made


def press(page: Page, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.finder, key)


def test_every_typed_word_is_a_part_of_name_or_unit_and_aa_is_read_as_a_ring() -> None:
    people = [GONE, OBO, BO, *MANY]
    assert [one.id for one in fitting(people, "bo")] == ["bo", "obo", "gone"]
    assert [one.id for one in fitting(people, "AAGÅRD bo")] == ["bo"]
    assert [one.id for one in fitting(people, "miljø")] == ["bo"]
    assert fitting(people, "xyz") == ()


def test_a_part_of_a_name_the_arrow_and_enter_choose_somebody(page: Page) -> None:
    QTest.keyClicks(page.finder, "bo")
    assert page.seen() == ["bo", "obo", "gone"]
    assert page.rows.rows()[2].word == "removed from the list"
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.told == ["obo"]
    assert page.finder.text() == "Kim Aaboe"
    assert page.seen() == []
    assert page.finder.hasFocus()


def test_nobody_is_chosen_any_more_when_the_name_is_changed(page: Page) -> None:
    QTest.keyClicks(page.finder, "ågård")
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Backspace)
    assert page.told == ["bo", ""]
    press(page, Qt.Key.Key_Return)
    assert page.finder.chosen_id() == "bo"


def test_the_list_of_very_many_is_bounded_and_lies_inside_what_is_seen(page: Page) -> None:
    press(page, Qt.Key.Key_Down)
    assert len(page.seen()) == len(MANY) + 3
    assert page.rows.height() <= MOST_ROWS * scaled_px(ROW_PX) + 4
    top = page.rows.mapTo(page.viewport(), page.rows.rect().topLeft()).y()
    bottom = page.rows.mapTo(page.viewport(), page.rows.rect().bottomLeft()).y()
    assert top >= 0
    assert bottom < page.viewport().height()
    assert bottom < page.finder.mapTo(page.viewport(), page.finder.rect().topLeft()).y(), "over the field"
    page.verticalScrollBar().setValue(400)
    press(page, Qt.Key.Key_Escape, Qt.Key.Key_Down)
    under = page.rows.mapTo(page.viewport(), page.rows.rect().topLeft()).y()
    assert under > page.finder.mapTo(page.viewport(), page.finder.rect().bottomLeft()).y()


def test_esc_closes_the_list_before_it_empties_the_field(page: Page) -> None:
    QTest.keyClicks(page.finder, "holm")
    press(page, Qt.Key.Key_Escape)
    assert page.seen() == []
    assert page.finder.text() == "holm"
    press(page, Qt.Key.Key_Escape)
    assert page.finder.text() == ""


def test_a_click_opens_the_list_and_one_in_it_chooses(page: Page) -> None:
    QTest.mouseClick(page.finder, Qt.MouseButton.LeftButton)
    assert len(page.seen()) == len(MANY) + 3
    place = page.rows.visualRect(page.rows.model().index(1, 0)).center()
    QTest.mouseClick(page.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.told == [page.rows.rows()[1].key]
    QTest.mouseClick(page.finder, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.finder, "bo")
    assert page.seen() == ["bo", "obo", "gone"], "who was chosen is marked, and typed over"


def test_that_nobody_is_called_so_and_that_backups_are_read_is_told_and_cannot_be_chosen(page: Page) -> None:
    page.finder.show_people([BO], is_reading=True)
    QTest.keyClicks(page.finder, "xyz")
    assert [row.title for row in page.rows.rows()] == [
        "Nobody is called that.",
        "Looking in the backups for those who were removed …",
    ]
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.finder.chosen_id() == ""
    page.finder.show_people([BO, Findable(id="new", name="Xyz Juul", is_former=True)], is_reading=False)
    assert page.seen() == ["new"]


def test_whoever_is_chosen_stays_so_and_is_let_go_of_when_gone(page: Page) -> None:
    page.finder.choose("bo")
    page.finder.show_people([Findable(id="bo", name="Bo Ågård", unit="Kultur")], is_reading=False)
    assert page.finder.text() == "Bo Ågård · Kultur"
    page.finder.show_people([OBO], is_reading=False)
    assert page.finder.text() == ""
    assert page.finder.chosen_id() == ""
    page.finder.choose("nobody")
    assert page.finder.chosen_id() == ""


def test_going_elsewhere_closes_the_list(page: Page) -> None:
    press(page, Qt.Key.Key_Down)
    page.finder.clearFocus()
    assert page.seen() == []
