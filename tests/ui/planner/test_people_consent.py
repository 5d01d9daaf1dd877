"""Consent to the wall in the table of participants: for one, and for several at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import Button
from facilitator_app.ui.planner.people_foot import PeopleFoot
from facilitator_app.ui.planner.people_model import Column
from facilitator_app.ui.planner.people_table import PeopleTable
from facilitator_app.ui.theme import font_px
from tests.ui.planner.desk import MakePlanner, Planner

SMALL_PX, WIDE_PX, LEAST_PX = QSize(1278, 740), QSize(1832, 1000), QSize(936, 600)
"""What the area has in windows of 1366, 1920 and 1024 px, the rail taken off."""

HORIZONTAL = Qt.Orientation.Horizontal
ACTS = ("wall_consent", "mark_absent", "remove_person", "hand_out_person", "erase_person")


def table(planner: Planner) -> PeopleTable:
    planner.area.show_people()
    return planner.find(PeopleTable, "people")


def say(planner: Planner, consent: str) -> None:
    """Choose an answer in the button's menu."""
    planner.find(QAction, f"consent_{consent}").trigger()
    QApplication.processEvents()


def consents(planner: Planner) -> list[WallConsent]:
    return [person.wall_consent for person in planner.document.all(Participant)]


def test_nobody_is_asked_at_first_and_the_column_is_not_there(planner: Planner) -> None:
    people = table(planner)
    assert set(consents(planner)) == {WallConsent.NOT_ASKED}
    assert people.isColumnHidden(Column.CONSENT)
    button = planner.find(Button, "wall_consent")
    assert not button.isEnabled()
    assert button.toolTip() == "Choose somebody in the table first."


def test_several_are_marked_and_say_no_in_one_step(planner: Planner) -> None:
    people = table(planner)
    people.selectAll()
    assert planner.find(Button, "wall_consent").text() == "Wall consent of 4"
    say(planner, "no")
    assert set(consents(planner)) == {WallConsent.NO}
    assert not people.isColumnHidden(Column.CONSENT)
    assert people.model().index(0, Column.CONSENT).data() == "No"
    planner.document.undo()
    assert set(consents(planner)) == {WallConsent.NOT_ASKED}
    assert people.isColumnHidden(Column.CONSENT)


def test_one_answer_is_corrected_in_its_cell(planner: Planner) -> None:
    people = table(planner)
    people.selectAll()
    say(planner, "yes")
    people.choose("p-1", Column.CONSENT)
    people.edit(people.currentIndex())
    box = people.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(1)
    box.activated.emit(1)
    QTest.keyClick(people, Qt.Key.Key_Right)
    person = planner.document.get(Participant, "p-1")
    assert person is not None
    assert person.wall_consent is WallConsent.NO
    assert consents(planner).count(WallConsent.YES) == 3


def test_a_no_is_seen_beside_the_name_and_said_in_words(planner: Planner) -> None:
    people = table(planner)
    people.selectAll()
    say(planner, "no")
    name = people.model().index(0, Column.NAME)
    assert name.data(Qt.ItemDataRole.DecorationRole) is not None
    assert str(name.data(Qt.ItemDataRole.ToolTipRole)).endswith("(fiktiv): no to the wall")
    say(planner, "not_asked")
    assert name.data(Qt.ItemDataRole.DecorationRole) is None


def test_one_marked_person_is_asked_to_be_handed_out(planner: Planner) -> None:
    asked: list[str] = []
    planner.area.hand_out_asked.connect(asked.append)
    people = table(planner)
    button = planner.find(Button, "hand_out_person")
    assert button.text() == "Hand out …"
    people.selectAll()
    assert not button.isEnabled()
    people.clearSelection()
    people.choose("p-2", Column.NAME)
    assert button.isEnabled()
    button.click()
    assert asked == ["p-2"]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("has_chief", [False, True])
def test_the_answer_is_seen_without_scrolling_in_a_small_window(
    make_planner: MakePlanner, qapp: QApplication, language: str, has_chief: bool
) -> None:
    Interpreter(qapp).speak(language)
    planner = make_planner()
    planner.area.resize(SMALL_PX)
    people = table(planner)
    people.selectAll()
    say(planner, "no")
    if has_chief:
        first = planner.document.all(Participant)[0]
        planner.document.replace("edit.change_participant", replace(first, chief_id="p-2"))
        QApplication.processEvents()
    head = people.horizontalHeader()
    right = head.sectionViewportPosition(Column.CONSENT) + head.sectionSize(Column.CONSENT)
    assert right <= people.viewport().width()
    heading = str(people.model().headerData(Column.CONSENT, HORIZONTAL))
    words_px = QFontMetrics(font_px(12, weight=600)).horizontalAdvance(heading)
    assert head.sectionSize(Column.CONSENT) >= words_px + 20


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_acts_have_words_that_are_never_cut_and_take_two_lines_in_a_narrow_window(
    make_planner: MakePlanner, qapp: QApplication, language: str
) -> None:
    Interpreter(qapp).speak(language)
    planner = make_planner()
    people = table(planner)
    people.selectAll()
    buttons = [planner.find(Button, name) for name in ACTS]
    tops: list[int] = []
    for size in (WIDE_PX, LEAST_PX):
        planner.area.resize(size)
        QApplication.processEvents()
        foot = planner.find(PeopleFoot, "people_foot")
        for button in buttons:
            assert button.text()
            assert button.width() >= button.sizeHint().width()
            left = button.mapTo(foot, button.rect().topLeft()).x()
            assert 0 <= left <= foot.width() - button.width()
        tops.append(len({button.mapTo(foot, button.rect().topLeft()).y() for button in buttons}))
    assert tops == [1, 2]
