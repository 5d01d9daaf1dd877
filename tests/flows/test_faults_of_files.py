"""What is wrong with a file or a disk is told in a sentence, and what was open stays open."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.problems import Outside
from facilitator_app.store.repository import WorkshopRepository
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog
from tests.store.files import NEWER, fingerprint

Spoil = Callable[[Path], None]
OTHER_COMPUTER = {
    "host": "raadhus-12",
    "user": "bodil",
    "pid": 1,
    "started_at": "x",
    "program": "facilitator-app",
}


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.leave()


def unreadable(path: Path) -> None:
    path.write_text("Referat af mødet\n" * 300, encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def only_its_head(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:16])


def halved(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 8192 * 4096])


def newer(path: Path) -> None:
    for statement in NEWER:
        _change(path, statement)


def of_another_program(path: Path) -> None:
    _change(path, "PRAGMA application_id=1")


def changed_by_others(path: Path) -> None:
    _change(path, "CREATE VIEW seen AS SELECT * FROM theme")


def locked_elsewhere(path: Path) -> None:
    path.with_name(f"{path.name}.lock").write_text(json.dumps(OTHER_COMPUTER))


FAULTS = [
    unreadable,
    empty,
    only_its_head,
    newer,
    of_another_program,
    changed_by_others,
    locked_elsewhere,
]


@pytest.mark.parametrize("spoil", FAULTS, ids=[fault.__name__ for fault in FAULTS])
def test_a_bad_file_is_told_about_and_the_open_one_stays_open(
    desk: Desk, tmp_path: Path, spoil: Spoil
) -> None:
    """F23."""
    services = desk.windows.services
    before = services.opening.path
    bad = tmp_path / "daarlig.workshop"
    services.opening.save_copy(bad)
    spoil(bad)
    content = fingerprint(bad)
    desk.dialogs.agrees = False
    desk.program.come_forward(str(bad))
    sentences = desk.dialogs.told + desk.dialogs.asked
    assert len(sentences) == 1
    assert sentences[0].endswith((".", "?"))
    assert services.opening.path == before
    assert services.document.workshop.title
    assert fingerprint(bad) == content


def test_a_damaged_file_is_shown_with_what_can_be_done_and_the_open_one_stays_open(
    desk: Desk, tmp_path: Path
) -> None:
    """F22, P3."""
    services = desk.windows.services
    before = services.opening.path
    bad = tmp_path / "daarlig.workshop"
    services.opening.save_copy(bad)
    halved(bad)
    content = fingerprint(bad)
    said: list[str] = []

    def leave(dialog: QDialog) -> None:
        said.append(dialog.accessibleName())
        dialog.reject()

    in_dialog(lambda: desk.program.come_forward(str(bad)), leave)
    assert said == ["daarlig.workshop er beskadiget"]
    assert services.opening.path == before
    assert fingerprint(bad) == content


def test_a_bad_file_at_the_start_gives_way_to_the_sample_day(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    bad = tmp_path / "daarlig.workshop"
    unreadable(bad)
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock, file=bad)
    assert len(desk.dialogs.told) == 1
    assert desk.windows.services.document.engagement.is_sample
    desk.close()


def test_a_file_that_another_computer_holds_is_taken_over_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    """F10."""
    there = tmp_path / "hos_bodil.workshop"
    desk.windows.services.opening.save_copy(there)
    locked_elsewhere(there)
    desk.program.come_forward(str(there))
    assert "bodil" in desk.dialogs.asked[0]
    assert "raadhus-12" in desk.dialogs.asked[0]
    assert desk.windows.services.opening.path == there


def test_what_is_typed_on_a_full_disk_is_kept_and_saved_when_there_is_room(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F5."""
    write = WorkshopRepository.write
    is_full = True

    def full(repository: WorkshopRepository, edit: object) -> None:
        if is_full:
            raise Outside("store.disk_full", file="x")
        write(repository, edit)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkshopRepository, "write", full)
    field = _first_field(desk)
    _type(desk, field, "Vi spørger borgeren")
    banners = desk.program.window.banners
    assert banners.shown_name() == "save_failed"
    assert field.value() == "Vi spørger borgeren"
    desk.beat()
    assert banners.shown_name() == "save_failed"
    _type(desk, field, " først")
    is_full = False
    desk.beat()
    assert banners.shown_name() == ""
    assert desk.windows.services.document.is_all_saved
    path = desk.windows.services.opening.path
    desk.close()
    with closing(sqlite3.connect(path)) as db:
        assert any("Vi spørger borgeren først" in line for line in db.iterdump())


def test_the_banner_of_a_full_disk_keeps_its_buttons_while_it_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkshopRepository, "write", _refuse)
    _type(desk, _first_field(desk), "x")
    retry = desk.find(QWidget, "retry_save")
    desk.beat()
    desk.beat()
    assert desk.find(QWidget, "retry_save") is retry
    monkeypatch.undo()
    desk.press("retry_save")
    assert desk.program.window.banners.shown_name() == ""


def _type_into_a_moved_file(desk: Desk, tmp_path: Path) -> Path:
    """The open file was moved by somebody; what is typed then waits. Returns where it was."""
    path = desk.windows.services.opening.path
    path.rename(tmp_path / "flyttet.workshop")
    _type(desk, _first_field(desk), "Vi spørger borgeren")
    assert desk.program.window.banners.shown_name() == "save_failed"
    return path


def test_work_goes_on_in_the_copy_of_a_file_that_was_moved(desk: Desk, tmp_path: Path) -> None:
    """F16."""
    lost = _type_into_a_moved_file(desk, tmp_path)
    stop = desk.windows.services.show.current_stop()
    there = tmp_path / "kopi.workshop"
    desk.dialogs.file = there
    desk.press("save_elsewhere")
    assert len(desk.dialogs.asked) == 1
    assert there.name in desk.dialogs.asked[0]
    assert desk.windows.services.opening.path == there
    assert desk.program.window.banners.shown_name() == ""
    assert desk.windows.services.show.current_stop() == stop
    _type(desk, _first_field(desk), " og naboen")
    desk.close()
    assert not lost.exists()
    with closing(sqlite3.connect(there)) as db:
        lines = "\n".join(db.iterdump())
    assert "Vi spørger borgeren" in lines
    assert "og naboen" in lines


def test_a_copy_can_be_left_alone_when_the_file_was_moved(desk: Desk, tmp_path: Path) -> None:
    lost = _type_into_a_moved_file(desk, tmp_path)
    desk.dialogs.file = tmp_path / "kopi.workshop"
    desk.dialogs.agrees = False
    desk.press("save_elsewhere")
    assert desk.windows.services.opening.path == lost
    desk.dialogs.file = None
    desk.press("save_elsewhere")
    assert len(desk.dialogs.asked) == 1
    (tmp_path / "flyttet.workshop").rename(lost)


def test_a_copy_in_a_synchronised_folder_is_not_gone_on_in(desk: Desk, tmp_path: Path) -> None:
    lost = _type_into_a_moved_file(desk, tmp_path)
    synced = tmp_path / "OneDrive - Kommunen" / "kopi.workshop"
    synced.parent.mkdir()
    desk.dialogs.file = synced
    desk.press("save_elsewhere")
    assert synced.exists()
    assert len(desk.dialogs.told) == 1
    assert desk.windows.services.opening.path == lost
    (tmp_path / "flyttet.workshop").rename(lost)


def test_a_read_only_folder_is_told_before_anything_is_typed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F8."""
    there = tmp_path / "laast" / "dag.workshop"
    there.parent.mkdir()
    desk.windows.services.opening.save_copy(there)
    content = fingerprint(there)
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    desk.program.come_forward(str(there))
    assert desk.windows.services.opening.path == there
    assert load_words("da").problem(Outside("store.no_rights", file=there.name)) in _banner_words(desk)
    monkeypatch.undo()
    assert fingerprint(there) == content
    shutil.rmtree(there.parent)


def _refuse(_repository: WorkshopRepository, _edit: object) -> None:
    raise Outside("store.disk_full", file="x")


def _banner_words(desk: Desk) -> str:
    banners = desk.program.window.banners
    shown = banners.findChild(QWidget, banners.shown_name()) if banners.shown_name() else None
    return shown.accessibleName() if shown else ""


def _first_field(desk: Desk) -> FormField:
    area = desk.go_to(AreaName.ACTIONS)
    return next(f for f in area.findChildren(FormField) if f.spec.key == "occasion")


def _type(desk: Desk, field: FormField, text: str) -> None:
    field.setFocus()
    desk.type(text)
    field.save_now()


def _change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()
