"""One person's data in the whole program: found, handed out, erased."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.lus import LusTalk, TalkAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.services.talk_content import content_text
from facilitator_app.store.sealing import PassphraseSealing
from facilitator_app.ui.kit import (
    Button,
    CheckBox,
    PlainLabel,
    RowList,
)
from facilitator_app.ui.privacy.person_finder import PersonFinder
from tests.fakes import FakeClock
from tests.flows.at_privacy import find_person, page, say_of, somebody, told_when_written
from tests.flows.desk import Desk, agree, in_dialog
from tests.offices import Office


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A day that has been held, with what was said at it."""
    office = Office(tmp_path / "computer", clock)
    office.start()
    office.close()
    desk = Desk(qtbot, qapp, office.folder / "data", clock=clock, file=office.path)
    yield desk
    desk.close()


def test_one_person_is_handed_out_with_the_places_that_were_ticked(desk: Desk, tmp_path: Path) -> None:
    person = somebody(desk)
    first_name = person.name.split()[0]
    say_of(desk, f"{first_name} tager kontakt")
    page(desk)
    assert not desk.find(Button, "hand_out").isEnabled()
    find_person(desk, person)
    desk.dialogs.folder = tmp_path / "ud"

    def tick(dialog: QDialog) -> None:
        boxes = [
            box for box in dialog.findChildren(CheckBox) if box.accessibleDescription().endswith("kontakt")
        ]
        boxes[0].setChecked(True)
        agree(dialog)

    in_dialog(partial(desk.press, "hand_out"), tick)
    assert person.name.split(" (")[0] in told_when_written(desk)
    data = json.loads(next((tmp_path / "ud").glob("*.json")).read_text(encoding="utf-8"))
    assert data["name"] == person.name
    assert f"{first_name} tager kontakt" in [one["sentence"] for one in data["named"]]
    assert len(list((tmp_path / "ud").glob("*.pdf"))) == 1


def test_a_wrong_password_of_a_talk_is_asked_for_again_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    document, person = desk.windows.services.document, somebody(desk)
    said = LusTalk(
        id="talk",
        concept_id="c",
        participant_id=person.id,
        agreements=(TalkAgreement(id="a", text="Kanelsnegl hver fredag"),),
    )
    sealed = PassphraseSealing().seal(content_text(said), "rugbrød og regn")
    document.edit("edit.begin_talk", added([replace(said, agreements=(), sealed=sealed)]))
    page(desk)
    find_person(desk, person)
    desk.dialogs.folder = tmp_path / "ud"
    again: list[QDialog] = []

    def type_right(dialog: QDialog) -> None:
        again.append(dialog)
        assert any("passer ikke" in label.text() for label in dialog.findChildren(PlainLabel))
        QTest.keyClicks(desk.find(QLineEdit, "talk_passphrase_0", dialog), "rugbrød og regn")
        agree(dialog)

    def type_wrong(dialog: QDialog) -> None:
        QTest.keyClicks(desk.find(QLineEdit, "talk_passphrase_0", dialog), "en anden")
        agree(dialog)

    in_dialog(partial(desk.press, "hand_out"), type_wrong)
    in_dialog(partial(desk.qtbot.waitUntil, lambda: bool(again), timeout=20_000), type_right)
    told_when_written(desk)
    data = json.loads(next((tmp_path / "ud").glob("*.json")).read_text(encoding="utf-8"))
    assert "Kanelsnegl hver fredag" in json.dumps(data["talks"], ensure_ascii=False)


def test_whoever_was_removed_from_the_list_can_be_chosen_to_be_erased(desk: Desk) -> None:
    """P9: undo and backups go on knowing them."""
    person = somebody(desk)
    desk.windows.services.people.remove_people([person.id])
    page(desk)
    find_person(desk, person)
    assert not desk.find(Button, "hand_out").isEnabled()
    titles: list[str] = []

    def look(dialog: QDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.reject()

    in_dialog(partial(desk.press, "erase"), look)
    assert titles == [f"Slet {person.name}"]


def test_whoever_backups_alone_know_is_found_when_they_have_been_read(desk: Desk) -> None:
    """P9: nothing in the open file remembers them."""
    services, person = desk.windows.services, somebody(desk)
    services.keeping.back_up(services.document.repository, services.document.engagement.id)
    services.people.remove_people([person.id])
    services.document.repository.forget([person.id])
    assert services.erasing.former_here() == ()
    page(desk)
    finder, found = desk.find(PersonFinder, "privacy_person"), desk.find(RowList, "found_people")
    finder.setFocus()
    QTest.keyClicks(finder, person.name)
    desk.qtbot.waitUntil(lambda: [row.key for row in found.rows()] == [person.id])
    assert found.rows()[0].word == "fjernet fra listen"
    QTest.keyClick(finder, Qt.Key.Key_Return)
    in_dialog(partial(desk.press, "erase"), partial(erase_for_good, person))
    desk.qtbot.waitUntil(lambda: bool(desk.dialogs.told))
    assert finder.text() == ""
    QTest.keyClicks(finder, person.name)
    desk.qtbot.waitUntil(lambda: [row.title for row in found.rows()] == ["Ingen hedder sådan."])


def erase_for_good(person: Participant, dialog: QDialog) -> None:
    assert dialog.windowTitle() == f"Slet {person.name}"
    desk_box = dialog.findChild(CheckBox, "erase_sure")
    assert desk_box is not None
    desk_box.click()
    agree(dialog)


def test_nothing_is_handed_out_when_it_is_cancelled_or_no_folder_is_chosen(
    desk: Desk, tmp_path: Path
) -> None:
    page(desk)
    find_person(desk, somebody(desk))
    in_dialog(partial(desk.press, "hand_out"), QDialog.reject)
    in_dialog(partial(desk.press, "hand_out"), agree)
    assert desk.dialogs.told == []
    assert desk.find(Button, "hand_out").isEnabled()
