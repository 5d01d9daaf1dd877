"""The concept editor in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.domain.lus import CardSide, LusConcept, PhaseKind
from facilitator_app.ui.kit import PlainLabel, RowList
from facilitator_app.ui.theme import apply_theme
from tests.lus import CONCEPT, FULL
from tests.ui.programme.lus_desk import LusDesk


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


def shaping(qtbot: QtBot, part: str = "", *records: object) -> LusDesk:
    desk = LusDesk(qtbot, CONCEPT, *records)  # type: ignore[arg-type]
    desk.click("shape_concept")
    if part:
        desk.click(part)
    return desk


def concept(desk: LusDesk) -> LusConcept:
    found = desk.concepts.concept()
    assert found is not None
    return found


def rows(desk: LusDesk) -> RowList:
    found = desk.widget("concept_rows", RowList)
    assert isinstance(found, RowList)
    return found


def write(desk: LusDesk, name: str, text: str) -> None:
    field = desk.widget(name)
    if isinstance(field, QLineEdit):
        field.selectAll()
    QTest.keyClicks(field, text)
    desk.page.save_now()
    desk.follow()


def test_name_intro_and_scale_are_changed_and_the_forms_led_to(qtbot: QtBot) -> None:
    desk = shaping(qtbot)
    write(desk, "concept_title", "LUS 2028")
    write(desk, "concept_intro", "Hvert forår.")
    steps = desk.widget("concept_steps")
    assert isinstance(steps, QComboBox)
    steps.setCurrentIndex(steps.findData("7"))
    steps.activated.emit(steps.currentIndex())
    found = concept(desk)
    assert (found.title, found.intro, found.scale_steps) == ("LUS 2028", "Hvert forår.", 7)
    with qtbot.waitSignal(desk.page.form_requested) as preparation:
        desk.click("edit_preparation")
    with qtbot.waitSignal(desk.page.form_requested) as plan:
        desk.click("edit_plan")
    assert (preparation.args, plan.args) == (["f-prep"], ["f-plan"])


def test_an_empty_name_is_refused_beside_it(qtbot: QtBot) -> None:
    desk = shaping(qtbot)
    field = desk.widget("concept_title")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    desk.page.save_now()
    wrong = desk.widget("concept_wrong")
    assert isinstance(wrong, PlainLabel)
    assert wrong.text() == "Write at least one word."
    write(desk, "concept_title", "LUS")
    assert not desk.is_seen("concept_wrong")


@pytest.mark.parametrize("part", ["phases", "themes", "cards"])
def test_a_part_is_added_written_moved_and_removed(qtbot: QtBot, part: str) -> None:
    desk = shaping(qtbot, part)
    before = len(rows(desk).rows())
    desk.click("add_part")
    assert len(rows(desk).rows()) == before + 1
    write(desk, "part_words", "Noget nyt")
    write(desk, "part_more", "Sådan")
    chosen = rows(desk).chosen_key()
    assert next(row.title for row in rows(desk).rows() if row.key == chosen) == "Noget nyt"
    desk.click("part_up")
    desk.click("part_down")
    desk.click("remove_part")
    assert len(rows(desk).rows()) == before
    assert chosen not in {row.key for row in rows(desk).rows()}


def test_the_kind_of_a_phase_and_the_side_of_a_card_are_chosen(qtbot: QtBot) -> None:
    desk = shaping(qtbot, "phases")
    kind = desk.widget("part_kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData(PhaseKind.STATUS.value))
    kind.activated.emit(kind.currentIndex())
    desk.follow()
    assert concept(desk).phases[0].kind is PhaseKind.STATUS
    desk.click("cards")
    kind.setCurrentIndex(kind.findData(CardSide.CAN.value))
    kind.activated.emit(kind.currentIndex())
    assert concept(desk).cards[0].side is CardSide.CAN


def test_what_is_typed_stays_with_its_part_when_another_is_chosen(qtbot: QtBot) -> None:
    desk = shaping(qtbot, "themes")
    field = desk.widget("part_words")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Mod")
    rows(desk).choose("core_task")
    assert [theme.title for theme in concept(desk).themes][:2] == ["Mod", "Kerneopgave"]


def test_it_says_that_talks_keep_their_concept_and_makes_the_next_revision(qtbot: QtBot) -> None:
    desk = shaping(qtbot, "themes", FULL)
    told = desk.widget("concept_told")
    assert isinstance(told, PlainLabel)
    assert "the first change makes the next revision" in told.text()
    desk.click("remove_part")
    assert told.text() == "Revision 2."
    assert (concept(desk).revision, len(concept(desk).themes)) == (2, 3)
    assert desk.concepts.concept_of(FULL) == CONCEPT


def test_too_many_themes_are_refused(qtbot: QtBot) -> None:
    desk = shaping(qtbot, "themes")
    for _ in range(9):
        desk.click("add_part")
    assert len(concept(desk).themes) == 12
    wrong = desk.widget("concept_wrong")
    assert isinstance(wrong, PlainLabel)
    assert "12 themes at most" in wrong.text()


def test_the_button_leads_back_to_the_talks(qtbot: QtBot) -> None:
    desk = shaping(qtbot)
    desk.click("back_to_talks")
    assert desk.is_seen("talks")
    desk.page.start_anew()
