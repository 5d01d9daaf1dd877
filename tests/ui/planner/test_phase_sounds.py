"""What is heard in each phase is chosen at the exercise's slide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator_app.domain.exercise import Exercise
from facilitator_app.ui.planner.agenda_page import AgendaPage
from tests.ui.planner.desk import Planner


def press(box: QCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())


def page_of(planner: Planner) -> AgendaPage:
    page = planner.area.findChild(AgendaPage)
    assert page is not None
    return page


def sounds(planner: Planner) -> list[tuple[bool, bool]]:
    exercise = planner.document.get(Exercise, "x")
    assert exercise is not None
    return [(phase.has_gong, phase.has_near_signal) for phase in exercise.phases]


def test_gong_and_signal_are_chosen_for_each_phase_and_undone(planner: Planner) -> None:
    assert not planner.find(QWidget, "phase_sounds").isVisible()
    page_of(planner).show_block("b-3")
    assert planner.find(QWidget, "phase_sounds").isVisibleTo(planner.area)
    press(planner.find(QCheckBox, "gong_spot"))
    press(planner.find(QCheckBox, "near_read"))
    assert sounds(planner) == [(True, False), (False, True)]
    planner.document.undo()
    assert sounds(planner) == [(True, True), (False, True)]
    assert planner.find(QCheckBox, "near_read").isChecked()
    page_of(planner).show_block("b-1")
    assert not planner.find(QWidget, "phase_sounds").isVisible()
