"""Two laptops: the other's file is merged in from the settings, and what both wrote is chosen by keyboard."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.erasure import Erased, erasures
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Edit, RecordChange
from facilitator_app.domain.workshop import Engagement
from facilitator_app.services.erasing import ErasingPeople, Order
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.services.sweeping_copies import Swept
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.ui.kit import PlainLabel, SegmentedChoice
from facilitator_app.ui.protection.rewriting import Rewriting
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.merge_dialog import MergeDialog
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog
from tests.flows.test_long_acts import Looking, slowly

AT = datetime(2027, 2, 1, 10, 0, tzinfo=UTC)


def other_store(tmp_path: Path) -> SqliteFileStore:
    def place(_engagement_id: str, path: Path) -> Path:
        return tmp_path / "copies" / path.name

    def utc() -> datetime:
        return AT

    return SqliteFileStore(origin="b", utc=utc, copy_place=place, environ={}, mounts=tmp_path / "none")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    document = desk.windows.services.document
    block = next(one for one in document.all(Block) if one.workshop_id == document.workshop.id)
    said = Output(
        id="said",
        workshop_id=document.workshop.id,
        block_id=block.id,
        form_id="",
        field_key="answer",
        group_id="",
        value="Fælles",
    )
    document.replace("edit.add_block", said)
    yield desk
    desk.close()


def outputs(desk: Desk) -> list[Output]:
    found = [one for one in desk.windows.services.document.all(Output) if isinstance(one.value, str)]
    return sorted(found, key=_id)


def handed_over(desk: Desk, tmp_path: Path, text: str) -> tuple[Path, Output]:
    """The other laptop's file: its first output says something else, and there is one more."""
    path = tmp_path / "anden.workshop"
    desk.windows.services.opening.save_copy(path)
    first = outputs(desk)[0]
    repository = other_store(tmp_path).open(path)
    changes = (
        RecordChange(first, replace(first, value=text)),
        RecordChange(None, replace(first, id="from-there", value="Kun skrevet der")),
    )
    repository.write(Edit(id="there", label="edit.add_block", made_at=AT, changes=changes))
    repository.close()
    return path, first


def ask(desk: Desk, path: Path) -> None:
    """Settings → backups → the button, with this file chosen."""
    desk.dialogs.file = path
    desk.windows.files.ask_merge()
    desk.qtbot.waitUntil(lambda: not desk.windows.merging.is_reading(), timeout=10_000)


def test_what_both_wrote_stands_side_by_side_and_is_chosen_by_keyboard(desk: Desk, tmp_path: Path) -> None:
    """F56."""
    path, first = handed_over(desk, tmp_path, "Skrevet på den anden")
    document = desk.windows.services.document
    document.replace("edit.add_block", replace(first, value="Skrevet her"))

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        said = {label.text() for label in dialog.findChildren(PlainLabel)}
        assert {"Skrevet her", "Skrevet på den anden"} <= said
        choice = desk.find(SegmentedChoice, f"clash_{first.id}", dialog)
        assert choice.chosen_key() == "both"
        desk.find(QWidget, "both", choice).setFocus()
        QTest.keyClick(desk.find(QWidget, "both", choice), Qt.Key.Key_Left)
        QTest.keyClick(desk.find(QWidget, "theirs", choice), Qt.Key.Key_Space)
        assert choice.chosen_key() == "theirs"
        QTest.keyClick(desk.find(QWidget, "act", dialog), Qt.Key.Key_Space)

    in_dialog(lambda: ask(desk, path), choose)
    merged = document.get(Output, first.id)
    assert merged is not None
    assert merged.value == "Skrevet på den anden"
    assert merged.earlier[-1].text == "Skrevet her"
    assert document.get(Output, "from-there") is not None
    (told,) = desk.dialogs.told
    assert told.startswith("anden.workshop er flettet ind: 1 svar.")
    document.undo()
    assert document.get(Output, "from-there") is None


def erased_there(desk: Desk, tmp_path: Path) -> tuple[Path, Participant]:
    """The other laptop's file, in which somebody has been erased."""
    path = tmp_path / "anden.workshop"
    desk.windows.services.opening.save_copy(path)
    person = desk.windows.services.document.all(Participant)[0]
    repository = other_store(tmp_path).open(path)
    gone = [Erased(person_id=person.id, at=AT)]
    repository.erasing.erase(erasures(gone, tuple(repository.load())))
    repository.close()
    return path, person


def test_whom_the_other_laptop_erased_goes_out_of_the_copies_first(desk: Desk, tmp_path: Path) -> None:
    path, person = erased_there(desk, tmp_path)
    document, erasing = desk.windows.services.document, desk.windows.services.erasing
    in_dialog(lambda: ask(desk, path), _merge)
    assert document.get(Participant, person.id) is None
    (told,) = desk.dialogs.told
    assert "slettes også her" in told
    assert erasing.unfinished() is None


def test_the_window_lives_while_a_merge_erases_and_nobody_else_begins_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F42: a file is seen to be opened within the act, and the erasing stands as not finished until its end."""
    path, person = erased_there(desk, tmp_path)
    windows = desk.windows
    slow = slowly(monkeypatch, KeepingSafe, "back_up")
    swept: list[object] = []
    sweep = ErasingPeople.sweep

    def counted(erasing: ErasingPeople, order: Order, *how: Any) -> Swept:
        swept.append(order)
        return sweep(erasing, order, *how)

    monkeypatch.setattr(ErasingPeople, "sweep", counted)

    def look(dialog: QDialog) -> None:
        assert dialog.windowModality() is Qt.WindowModality.ApplicationModal
        assert slow.thread is not threading.main_thread()
        assert windows.beside.is_busy

    looking = Looking(slow, "erase_progress", look)
    in_dialog(lambda: ask(desk, path), _merge)
    assert looking.error is None
    assert len(swept) == 1
    assert windows.services.document.get(Participant, person.id) is None
    assert "er flettet ind" in desk.dialogs.told[-1]
    assert windows.services.erasing.unfinished() is None


def test_nobody_is_erased_by_a_merge_while_the_backups_are_written_anew(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, person = erased_there(desk, tmp_path)
    document = desk.windows.services.document
    monkeypatch.setattr(Rewriting, "is_running", _yes)
    in_dialog(lambda: ask(desk, path), _merge)
    assert document.get(Participant, person.id) is not None
    assert desk.dialogs.told == ["Sikkerhedskopierne er ved at blive skrevet om. Prøv igen om et øjeblik."]


def _merge(dialog: QDialog) -> None:
    act = dialog.findChild(QWidget, "act")
    assert act is not None
    QTest.keyClick(act, Qt.Key.Key_Space)


def _yes(_rewriting: Rewriting) -> bool:
    return True


def test_leaving_the_dialog_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path, _first = handed_over(desk, tmp_path, "Der")
    before = outputs(desk)
    in_dialog(lambda: ask(desk, path), _leave)
    assert outputs(desk) == before
    assert desk.dialogs.told == []


def _leave(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_file_with_nothing_new_and_files_of_others_are_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "anden.workshop"
    desk.windows.services.opening.save_copy(path)
    ask(desk, path)
    assert desk.dialogs.told.pop() == "Der er intet nyt i anden.workshop. Intet er ændret."
    ask(desk, desk.windows.services.opening.path)
    assert "er den fil, du arbejder i" in desk.dialogs.told.pop()
    stranger = tmp_path / "fremmed.workshop"
    shutil.copyfile(path, stranger)
    repository = other_store(tmp_path).open(stranger)
    (client,) = (one for one in repository.load() if isinstance(one, Engagement))
    changes = (RecordChange(client, None), RecordChange(None, replace(client, id="other")))
    repository.write(Edit(id="x", label="edit.add_block", made_at=AT, changes=changes))
    repository.close()
    ask(desk, stranger)
    assert "hører til en anden kunde" in desk.dialogs.told.pop()
    desk.dialogs.file = None
    desk.windows.files.ask_merge()
    assert desk.dialogs.told == []


def test_the_button_stands_with_the_backups(desk: Desk, tmp_path: Path) -> None:
    desk.program.window.go_to(AreaName.SETTINGS)
    desk.dialogs.file = desk.windows.services.opening.path
    desk.press("merge_other")
    assert "er den fil, du arbejder i" in desk.dialogs.told.pop()


def _id(one: Output) -> str:
    return one.id
