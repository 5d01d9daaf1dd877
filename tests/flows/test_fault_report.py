"""*Hjælp → Fejlrapport* through the real windows: seen whole, saved as seen, and naming nobody (F40, F41)."""

from __future__ import annotations

import getpass
import logging
import platform
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.logs import Logs
from facilitator_app.problems import Outside
from facilitator_app.services.changes import SaveFailed
from facilitator_app.services.rescuing import said
from facilitator_app.ui.crash import CrashBox
from facilitator_app.ui.kit import RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

PLANTED = "Xylofonbutikken"
CRASH = (
    "Fatal Python error: Segmentation fault\n"
    f'  File "/brugere/{PLANTED}/facilitator_app/ui/panel/area.py", line 31 in render\n'
    f"{PLANTED}\n"
)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / PLANTED, clock=clock)
    yield made
    made.close()


def report_of(desk: Desk, target: Path) -> str:
    """What stands in the saved file; it is what was shown."""
    area = desk.go_to(AreaName.SETTINGS)
    sections = desk.find(RowList, "sections", area)
    desk.choose_row(sections, sections.rows()[-1].key)
    shown: list[str] = []

    def save(dialog: QDialog) -> None:
        shown.append(desk.find(QPlainTextEdit, "report_text", dialog).toPlainText())
        desk.dialogs.file = target
        desk.press("save_report", dialog)

    def ask() -> None:
        desk.press("fault_report", area)
        desk.qtbot.waitUntil(lambda: bool(shown), timeout=20_000)

    in_dialog(ask, save)
    return shown[0]


def plant(desk: Desk, folder: Path) -> None:
    """The word stands in a name, a theme, the file's name, the log, the last crash and a fault."""
    services = desk.windows.services
    document = services.document
    planted = [
        Participant(id="p", name=f"{PLANTED} Holm (fiktiv)"),
        Theme(id="t", workshop_id=document.workshop.id, name=PLANTED),
    ]
    document.edit("edit.add_participant", added(planted))
    there = folder / f"{PLANTED}.workshop"
    services.opening.save_copy(there)
    desk.windows.files.open(there)
    desk.program.hub.publish(SaveFailed(Outside("store.disk_full", file=f"{PLANTED}.workshop")))
    desk.program.last_crash = CRASH
    logs = Logs(desk.program.data_dir / "logs")
    try:
        _fail(CrashBox(tell=_nobody_told, parent=desk.program))
    finally:
        logs.close()


def test_the_report_is_of_use_and_names_nobody(desk: Desk, tmp_path: Path) -> None:
    """Planted words: of the workshop's texts, of its names, of the user and of the computer."""
    plant(desk, tmp_path)
    text = report_of(desk, tmp_path / "rapport.txt")
    document = desk.windows.services.document
    assert (tmp_path / "rapport.txt").read_text("utf-8") == text
    for useful in ("sqlite: 3", "sqlcipher: 4", "qt: 6", "integrity: ok", "store.disk_full: 1", "ValueError"):
        assert useful in text
    assert f"Participant: {len(document.all(Participant))}" in text
    assert "panel/area.py:31 render" in text
    assert PLANTED.casefold() not in text.casefold()
    assert "Holm" not in text
    assert str(tmp_path) not in text
    own = {getpass.getuser(), platform.node()} - {"root", ""}
    assert not [name for name in own if name in text]
    written = {part for one in document.records() for part in said(one) if len(part) > 12}
    assert not [part for part in written if part in text]


def test_what_would_not_open_and_how_the_last_run_ended_stand_in_it_by_key(
    desk: Desk, tmp_path: Path
) -> None:
    bad = tmp_path / f"{PLANTED}.workshop"
    bad.write_text("not a workshop")
    for _ in range(2):
        desk.windows.files.open(bad)
    text = desk.windows.reports.text()
    assert "store.not_a_workshop: 2" in text
    assert "the run before ended: orderly" in text
    assert "protected by a password: no" in text
    assert PLANTED not in text


def test_a_program_that_was_torn_down_says_so_once_and_offers_the_report(desk: Desk) -> None:
    """F41: silent after an orderly end, a banner after a fault."""
    banners = desk.program.window.banners
    desk.windows.reports.tell_last_crash()
    assert banners.shown_name() == ""
    desk.program.last_crash = CRASH
    desk.windows.reports.tell_last_crash()
    assert banners.shown_name() == "last_crash"
    desk.press("last_crash_noticed")
    assert banners.shown_name() == ""


def test_the_log_itself_holds_nothing_that_was_written(desk: Desk) -> None:
    logs = Logs(desk.program.data_dir / "logs")
    try:
        _fail(CrashBox(tell=_nobody_told, parent=desk.program))
        logging.getLogger("facilitator_app.x").error("not saved: %s", Outside("store.busy", file=PLANTED))
    finally:
        logs.close()
    assert logs.file.is_file()
    assert PLANTED not in logs.file.read_text("utf-8")


def _fail(box: CrashBox) -> None:
    """An exception whose message quotes what somebody has written."""
    try:
        raise ValueError(f"{PLANTED} er ikke et tal")
    except ValueError as error:
        box.on_exception(type(error), error, error.__traceback__)


def _nobody_told(_report: str) -> None:
    """The box itself is not looked at here."""


def test_the_card_of_keys_leads_to_the_fault_report(desk: Desk) -> None:
    """F40: whoever looks for help presses F1."""
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        shown.append(dialog.objectName())

    in_dialog(lambda: desk.key(Qt.Key.Key_F1), lambda card: desk.press("keys_report", card))
    in_dialog(lambda: desk.qtbot.waitUntil(lambda: bool(shown), timeout=20_000), look)
    assert shown == ["report_dialog"]
