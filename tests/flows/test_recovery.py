"""A damaged file, from the first sentence to the rescued text, through the real windows (F21, F22, F25; P3, P4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.services.keeping_safe import Backup
from facilitator_app.ui.kit import Button, PlainLabel, RowList
from facilitator_app.ui.recovery.damaged_dialog import DamagedDialog
from facilitator_app.ui.recovery.rescue_dialog import RescueDialog
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.damage import EARLY, LATE, flip, left_damaged, say, values
from tests.flows.desk import Desk, in_dialog
from tests.store.files import fingerprint

PATIENCE_MS = 20_000

Act = Callable[[QDialog], None]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def has_read(dialog: QDialog) -> bool:
    assert isinstance(dialog, DamagedDialog)
    return dialog.salvaged is not None and dialog.backup is not None


def next_dialog(desk: Desk, here: QDialog, act: Act, seen: list[str]) -> None:
    """Do `act` in the dialog that comes after `here`."""

    def look(tries_left: int = 4000) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, RescueDialog) or dialog is here:
            if tries_left:
                QTimer.singleShot(5, partial(look, tries_left - 1))
            return
        seen.append(dialog.objectName())
        try:
            act(dialog)
        finally:
            dialog.accept()

    QTimer.singleShot(0, look)


def take_late(desk: Desk, target: Path, dialog: QDialog) -> None:
    """See what was newer, take it over, and save the list."""
    rows = desk.find(RowList, "rescues", dialog)
    desk.choose_row(rows, f"said-{LATE}")
    assert desk.find(QPlainTextEdit, "rescue_there", dialog).toPlainText() == LATE
    assert desk.find(PlainLabel, "rescue_nothing", dialog).isVisible(), "an empty pane says that it is empty"
    acts = [desk.find(QAbstractButton, name, dialog) for name in ("close_rescue", "take_one", "take_all")]
    assert acts == sorted(acts, key=QWidget.x), "what is done stands outermost, as everywhere"
    desk.press("take_one", dialog)
    assert not desk.find(QAbstractButton, "take_one", dialog).isEnabled()
    desk.dialogs.file = target
    desk.press("save_rescues", dialog)


def assert_the_newest_is_passed_over(desk: Desk, dialog: QDialog, newest: Backup) -> None:
    rows = desk.find(RowList, "recovery_backups", dialog).rows()
    assert [row.word for row in rows[:2]] == ["Beskadiget", "Hel"]
    assert isinstance(dialog, DamagedDialog)
    assert dialog.backup is not None
    assert dialog.backup.path != newest.path
    assert LATE in [row.title for row in desk.find(RowList, "recovery_rescues", dialog).rows()]


def test_a_backup_is_fetched_and_the_newer_text_is_rescued(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """F21, F25, P3: the damaged file lies aside as it was, the newest damaged backup is passed over, and what was newer
    than the backup is taken over and can be undone."""
    path = left_damaged(desk, tmp_path)
    newest = desk.windows.services.recovery.looking.of_file(path)[0]
    flip(newest.path, EARLY)
    before, bad_backup = fingerprint(path), fingerprint(newest.path)
    seen: list[str] = []

    def fetch(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: has_read(dialog), timeout=PATIENCE_MS)
        assert_the_newest_is_passed_over(desk, dialog, newest)
        next_dialog(desk, dialog, partial(take_late, desk, tmp_path / "reddet.txt"), seen)
        desk.press("act", dialog)

    in_dialog(lambda: desk.program.come_forward(str(path)), fetch)
    assert seen == ["rescue_dialog"]
    assert desk.windows.services.opening.path == path
    assert fingerprint(path.with_name(f"{path.name}.before-restore-1")) == before
    assert fingerprint(newest.path) == bad_backup
    assert LATE in values(desk)
    assert LATE in (tmp_path / "reddet.txt").read_text("utf-8")
    desk.windows.services.document.undo()
    assert LATE not in values(desk)


def test_a_damaged_file_that_is_left_alone_is_as_it_was(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """P3: Escape leaves every file as it is, and the open one open."""
    path = left_damaged(desk, tmp_path)
    opening = desk.windows.services.opening
    before, open_before = fingerprint(path), opening.path
    beside = sorted(file.name for file in path.parent.iterdir())
    in_dialog(lambda: desk.program.come_forward(str(path)), QDialog.reject)
    assert fingerprint(path) == before
    assert opening.path == open_before
    assert sorted(file.name for file in path.parent.iterdir()) == beside
    assert list((tmp_path / "data" / "scratch").glob("*")) == []


def test_without_a_backup_a_new_file_is_made_of_what_can_be_read(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """F22, F25: the file was cut and no backup is left."""
    path = left_damaged(desk, tmp_path)
    opening = desk.windows.services.opening
    for backup in opening.backups():
        backup.path.unlink()
    before = fingerprint(path)

    def make(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: _salvaged(dialog), timeout=PATIENCE_MS)
        assert not desk.find(Button, "act", dialog).isEnabled()
        assert (
            desk.find(PlainLabel, "no_usable_backup", dialog).text() == "Ingen brugbar sikkerhedskopi fundet."
        )
        assert "ikke fundet nogen brugbar" in desk.find(PlainLabel, "dialog_text", dialog).text()
        desk.press("make_salvaged", dialog)

    in_dialog(lambda: desk.program.come_forward(str(path)), make)
    assert opening.path.name == f"{path.stem} (reddet).workshop"
    assert "ting kunne læses" in desk.dialogs.told[-1]
    assert LATE in values(desk)
    assert EARLY not in values(desk)
    assert fingerprint(path) == before


def test_without_a_whole_backup_and_with_nothing_to_read_both_are_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """F22, F25: every backup is damaged too, and of the file there is only noise behind its beginning."""
    path = left_damaged(desk, tmp_path)
    for backup in desk.windows.services.recovery.looking.of_file(path):
        backup.path.write_bytes(backup.path.read_bytes()[:100])
    path.write_bytes(path.read_bytes()[:100] + b"Q" * 9000)
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, DamagedDialog)
        qtbot.waitUntil(lambda: dialog.salvaged is not None, timeout=PATIENCE_MS)
        names = ("no_usable_backup", "dialog_text", "recovery_found")
        said.extend(desk.find(PlainLabel, name, dialog).text() for name in names)
        dialog.reject()

    in_dialog(lambda: desk.program.come_forward(str(path)), read)
    assert said[0] == "Ingen brugbar sikkerhedskopi fundet."
    assert said[1].startswith("Der er ikke fundet nogen brugbar")
    assert said[2] == "Intet kunne læses i den beskadigede fil."


def test_a_backup_is_looked_into_before_it_is_fetched(desk: Desk, qtbot: QtBot) -> None:
    """What is in it, and what was written since; leaving changes nothing, fetching keeps the present file."""
    opening = desk.windows.services.opening
    say(desk, EARLY)
    area = _backups_page(desk)

    def look(dialog: QDialog) -> None:
        qtbot.waitUntil(desk.find(Button, "act", dialog).isEnabled, timeout=PATIENCE_MS)
        said = desk.find(PlainLabel, "recovery_difference", dialog).text()
        assert said == "Skrevet efter kopien: 1 svar."
        titles = [row.title for row in desk.find(RowList, "recovery_contents", dialog).rows()]
        assert desk.windows.services.document.workshop.title in titles

    in_dialog(lambda: desk.press("look_into_backup", area), look)
    assert EARLY in values(desk)

    def fetch(dialog: QDialog) -> None:
        look(dialog)
        desk.press("act", dialog)

    in_dialog(lambda: desk.press("look_into_backup", area), fetch)
    assert EARLY not in values(desk)
    assert opening.path.with_name(f"{opening.path.name}.before-restore-1").exists()


def test_texts_are_rescued_later_from_the_file_that_was_laid_aside(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """P3: what was not taken over at once can be taken over another day."""
    opening = desk.windows.services.opening
    say(desk, LATE)
    aside = tmp_path / "lagt til side"
    opening.save_copy(aside)
    desk.windows.services.document.undo()
    flip(aside, desk.windows.services.document.workshop.title)
    area = _backups_page(desk)
    desk.dialogs.file = aside
    seen: list[str] = []
    next_dialog(desk, QDialog(), lambda dialog: desk.press("take_all", dialog), seen)
    desk.press("rescue_damaged", area)
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert LATE in values(desk)
    desk.dialogs.told.clear()
    desk.press("rescue_damaged", area)
    qtbot.waitUntil(lambda: bool(desk.dialogs.told), timeout=PATIENCE_MS)
    assert desk.dialogs.told == ["Den åbne fil har alt, hvad der kan læses af lagt til side."]


def test_what_a_kill_has_left_in_the_scratch_folder_is_cleared_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    """F1: copies of a file do not stay about."""
    left = tmp_path / "data" / "scratch" / "salvage-left"
    left.mkdir(parents=True)
    (left / "damaged").write_bytes(b"x")
    Desk(qtbot, qapp, tmp_path / "data", clock=clock).close()
    assert not left.exists()


def _backups_page(desk: Desk) -> QWidget:
    area = desk.go_to(AreaName.SETTINGS)
    sections = desk.find(RowList, "sections", area)
    key = next(row.key for row in sections.rows() if row.title == "Sikkerhedskopier")
    desk.choose_row(sections, key)
    return area


def _salvaged(dialog: QDialog) -> bool:
    assert isinstance(dialog, DamagedDialog)
    return dialog.salvaged is not None
