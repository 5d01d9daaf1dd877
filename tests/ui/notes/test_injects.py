"""Outputs and the injects they answer, from the keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from facilitator_app.domain.inject_events import answered
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.notes import NotesArea
from tests.ui.notes.conftest import Pane
from tests.ui.notes.test_showing import button, row
from tests.ui.notes.test_writing import ALT, RESOURCES, press, tool_area, write


def tick(area: NotesArea) -> QCheckBox:
    found = area.findChild(QCheckBox, "answers_inject")
    assert isinstance(found, QCheckBox)
    return found


def in_the_first_phase(pane: Pane) -> NotesArea:
    area = tool_area(pane)
    pane.show.go_to("s-5/1/spot")
    area.go_to(RESOURCES)
    area.focus_entry()
    return area


def said(pane: Pane, words: str) -> str:
    return next(output.inject_key for output in pane.outputs() if output.value == words)


def test_without_an_inject_nothing_is_answered(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    assert not tick(area).isVisible()
    write("Bager")
    press(Qt.Key.Key_Return)
    assert said(pane, "Bager") == ""


def test_the_first_that_a_group_says_after_an_inject_answers_it(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    assert tick(area).isVisible()
    assert tick(area).isChecked()
    write("Vi ringer tilbage")
    press(Qt.Key.Key_Return)
    assert not tick(area).isChecked()
    write("Nabo")
    press(Qt.Key.Key_Return)
    (event,) = pane.show.events()
    assert (said(pane, "Vi ringer tilbage"), said(pane, "Nabo")) == (event.ref, "")
    pane.clock.advance(minutes=1)
    pane.show.give_inject("Lægen ringer")
    assert tick(area).isChecked()
    assert answered(pane.outputs()[0], pane.show.events()) == event


def test_an_answer_shows_its_inject_and_can_be_parted_from_it(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    write("Vi ringer tilbage")
    press(Qt.Key.Key_Return)
    label = row(area).findChild(PlainLabel, "inject_of_output")
    assert isinstance(label, PlainLabel)
    assert label.text() == "Inject: Datteren ringer"
    row(area).setFocus()
    button(area, "no_inject").click()
    assert said(pane, "Vi ringer tilbage") == ""
    assert not label.isVisible()


def test_another_round_does_not_answer_the_inject_of_this_one(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    pane.notes.commit_line(RESOURCES, "Vi ringer", inject_key=pane.show.events()[0].ref)
    (output,) = pane.outputs()
    assert answered(replace(output, round_number=2), pane.show.events()) is None
    area.go_to(replace(RESOURCES, round_number=2))
    assert not tick(area).isVisible()


def test_each_group_is_waited_for(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    write("Vi ringer tilbage")
    press(Qt.Key.Key_Return)
    assert not tick(area).isChecked()
    area.go_to(replace(RESOURCES, group_id="g-2"))
    assert tick(area).isChecked()
    area.go_to(RESOURCES)
    assert not tick(area).isChecked()


def test_in_a_later_phase_an_inject_is_answered_only_by_hand(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    pane.clock.advance(minutes=1)
    pane.show.go_to("s-5/1/read")
    assert tick(area).isVisible()
    assert not tick(area).isChecked()
    press(Qt.Key.Key_H, ALT)
    write("Vi ringer tilbage")
    press(Qt.Key.Key_Return)
    (event,) = pane.show.events()
    assert said(pane, "Vi ringer tilbage") == event.ref


def test_what_the_note_taker_ticked_off_stays_so(pane: Pane) -> None:
    area = in_the_first_phase(pane)
    pane.show.give_inject("Datteren ringer")
    press(Qt.Key.Key_H, ALT)
    assert not tick(area).isChecked()
    write("Nabo")
    press(Qt.Key.Key_Return)
    assert not tick(area).isChecked()
    assert said(pane, "Nabo") == ""
