"""What a user does at the page of personal data."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.answers import shared_outputs
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.ui.privacy.person_finder import PersonFinder
from facilitator_app.ui.privacy.privacy_page import PrivacyPage
from facilitator_app.ui.settings import SettingsArea
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import Desk

LEAST_WORDS = 15
"""What is longer is no key of a choice."""


def page(desk: Desk) -> PrivacyPage:
    """The page of personal data, as one comes to it."""
    area = desk.go_to(AreaName.SETTINGS)
    assert isinstance(area, SettingsArea)
    area.show_page("privacy_page")
    return desk.find(PrivacyPage, "privacy_page")


def somebody(desk: Desk) -> Participant:
    return min(desk.windows.services.document.all(Participant), key=lambda one: one.position)


def find_person(desk: Desk, person: Participant) -> PersonFinder:
    """A part of the name, and Enter."""
    finder = desk.find(PersonFinder, "privacy_person")
    finder.setFocus()
    finder.selectAll()
    QTest.keyClicks(finder, person.name[1:])
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert finder.chosen_id() == person.id
    return finder


def told_when_written(desk: Desk) -> str:
    desk.qtbot.waitUntil(lambda: bool(desk.dialogs.told), timeout=20_000)
    return desk.dialogs.told[-1]


def say_of(desk: Desk, text: str) -> Output:
    """Have a group say something that everybody in the room may read."""
    document = desk.windows.services.document
    open_to_all = {
        (form.id, field.key)
        for form in document.all(FormSpec)
        for field in form.fields
        if field.visibility is Visibility.PROJECTOR
    }
    said = next(
        one
        for one in shared_outputs(gather_day(document, document.workshop.id))
        if isinstance(one.value, str)
        and len(one.value) > LEAST_WORDS
        and (one.form_id, one.field_key) in open_to_all
    )
    output = replace(said, value=text, is_shown=True)
    document.replace("edit.change_output", output)
    return output
