"""A day of work in a protected file: nothing that was written can be read in any file the program keeps."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.cli.run import main
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange
from facilitator_app.logs import Logs
from facilitator_app.problems import Refused
from facilitator_app.services.exporting import PaperKind, PaperOptions
from facilitator_app.services.whole_files import IfExists
from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.store.protected import OTHER, PASSPHRASE, holding

CLIENT, PERSON, SAID, PRACTISED = "Zinoberkøbing Kommune", "Qvistgård Zeberg", "Xylofonfælden", "Prøvezenit"
WORDS = (CLIENT, PERSON, SAID, PRACTISED)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The data folder. The folder for temporary files is another that is looked through as well, and all is logged."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    logs = Logs(tmp_path / "data" / "logs")
    yield tmp_path / "data"
    logs.close()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, folder: Path, clock: FakeClock) -> Iterator[Desk]:
    """The program with a filled file that lies in the data folder."""
    file = folder / "dag.workshop"
    made = ["--data-dir", str(folder), "new", str(file), "--filled", "--participants", "6"]
    assert main(made, clock=clock) == 0
    desk = Desk(qtbot, qapp, folder, clock=clock, file=file)
    yield desk
    desk.leave()


def traces(folder: Path) -> list[str]:
    """Where any of the words or passphrases can be read."""
    places = (folder, folder.parent / "tmp")
    return [found for word in (*WORDS, PASSPHRASE, OTHER) for found in holding(word, *places)]


def test_nothing_planted_is_in_the_data_folder_the_logs_or_the_temporary_files(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    """From the plain file with its backups to the program being closed, and after opening it again."""
    services = desk.windows.services
    _plant(desk)
    _back_up(desk)
    assert traces(folder), "the words are there to be found"

    services.protecting.set(passphrase=PASSPHRASE)
    _rewrite(desk)
    _go_on(desk, SAID + " igen")
    _back_up(desk)
    _rehearse(desk)
    _export(desk, tmp_path / "papir")
    services.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    _rewrite(desk)
    services.opening.restore(services.opening.backups()[1])
    _rewrite(desk)
    try:
        services.protecting.offer(services.opening.path, PASSPHRASE)
    except Refused as problem:
        logging.getLogger("facilitator_app").exception("as a crash would be: %s", problem)
    assert traces(folder) == []
    path = services.opening.path
    desk.close()
    assert traces(folder) == []

    services.protecting.offer(path, OTHER)
    services.files.check(path)


def _plant(desk: Desk) -> None:
    document = desk.windows.services.document
    engagement = document.engagement
    document.edit("edit.client", (RecordChange(engagement, replace(engagement, client=CLIENT)),))
    person, output = document.all(Participant)[0], document.all(Output)[0]
    document.edit("edit.person", (RecordChange(person, replace(person, name=PERSON)),))
    document.edit("edit.type_output", (RecordChange(output, replace(output, value=SAID)),))


def _go_on(desk: Desk, text: str) -> None:
    document = desk.windows.services.document
    output = document.all(Output)[0]
    document.edit("edit.type_output", (RecordChange(output, replace(output, value=text)),))


def _back_up(desk: Desk) -> None:
    services = desk.windows.services
    desk.beat(60)
    services.keeping.back_up(services.document.repository, services.document.engagement.id)


def _rewrite(desk: Desk) -> None:
    """The windows write the backups anew by themselves; wait until they have."""
    rewriting = desk.windows.protection.rewriting
    desk.qtbot.waitUntil(lambda: not rewriting.is_running(), timeout=30_000)
    assert rewriting.left == ()


def _rehearse(desk: Desk) -> None:
    services = desk.windows.services
    desk.press("rehearse")
    _go_on(desk, PRACTISED)
    desk.beat(5)
    desk.press("end_rehearsal")
    assert all(one.value != PRACTISED for one in services.document.all(Output))


def _export(desk: Desk, folder: Path) -> None:
    """On paper it may be read: that is where it was asked for."""
    services = desk.windows.services
    exporting = services.exporting
    options = PaperOptions(workshop_id=services.document.workshop.id)
    planned = exporting.plan(PaperKind.REPORT, options)
    written = exporting.write(
        planned, folder, progress=_unseen, is_cancelled=_never, if_exists=IfExists.NUMBER
    )
    assert written.paths


def _unseen(_done: int, _of: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False
