"""A damaged file and its copies elsewhere: from a stick, under other passphrases, of somebody else (F21, F24, F25)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.workshop import Engagement
from facilitator_app.ui.kit import Button, PlainLabel, RowList, StateShape
from facilitator_app.ui.recovery.damaged_dialog import DamagedDialog
from tests.fakes import FakeClock
from tests.flows.damage import left_damaged, say, values
from tests.flows.desk import Desk, in_dialog
from tests.store.files import fingerprint

PATIENCE_MS = 20_000
FORMER = "den gamle kode 1"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def told(desk: Desk, name: str, dialog: QDialog) -> str:
    return desk.find(PlainLabel, name, dialog).text()


def without_backups(desk: Desk, path: Path) -> None:
    for backup in desk.windows.services.recovery.looking.of_file(path):
        backup.path.unlink()


def on_a_stick(desk: Desk, tmp_path: Path) -> Path:
    """A copy of the open file, with all that has been said."""
    there = tmp_path / "stik" / "reserve.workshop"
    there.parent.mkdir()
    desk.windows.services.opening.save_copy(there)
    return there


def test_a_copy_from_a_stick_is_seen_and_takes_the_damaged_files_place(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """F25, P3: no backup is left on the computer; the copy stays as it is, the damaged file lies aside."""
    say(desk, "På stikket")
    there = on_a_stick(desk, tmp_path)
    path = left_damaged(desk, tmp_path)
    without_backups(desk, path)
    before, copy = fingerprint(path), fingerprint(there)
    desk.dialogs.file = there

    def fetch(dialog: QDialog) -> None:
        desk.press("choose_copy", dialog)
        act = desk.find(Button, "act", dialog)
        qtbot.waitUntil(act.isEnabled, timeout=PATIENCE_MS)
        row = desk.find(RowList, "recovery_backups", dialog).rows()[0]
        assert row.title.startswith("reserve.workshop · ")
        assert " svar" in row.sub
        assert row.word == "Hel"
        said = told(desk, "recovery_difference", dialog)
        assert said.startswith("reserve.workshop er fra ")
        assert said.endswith(f"og ligger i {there.parent}.")
        assert "På stikket" in [one.title for one in desk.find(RowList, "recovery_contents", dialog).rows()]
        desk.click(act)

    QTimer.singleShot(0, partial(_leave_rescue, desk))
    in_dialog(lambda: desk.program.come_forward(str(path)), fetch)
    assert desk.windows.services.opening.path == path
    assert "På stikket" in values(desk)
    assert fingerprint(path.with_name(f"{path.name}.before-restore-1")) == before
    assert fingerprint(there) == copy


def test_a_copy_of_another_clients_file_is_not_put_in_its_place(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """F25: whole, and of somebody else; the damaged file itself is told too."""
    document = desk.windows.services.document
    path = left_damaged(desk, tmp_path)
    own = document.all(Engagement)[0]
    foreign = tmp_path / "fremmed.workshop"
    others = [RecordChange(None, one) for one in document.records() if not isinstance(one, Engagement)]
    records = [Engagement(id="en-anden", client="Nabokommunen"), *(one.after for one in others if one.after)]
    desk.windows.services.files.create(foreign, records, made_at=desk.clock.utc()).close()
    assert own.id != "en-anden"

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, DamagedDialog)
        qtbot.waitUntil(lambda: dialog.salvaged is not None, timeout=PATIENCE_MS)
        desk.dialogs.file = path
        desk.press("choose_copy", dialog)
        assert desk.dialogs.told[-1].startswith(f"{path.name} er selve den beskadigede fil.")
        desk.dialogs.file = foreign
        desk.press("choose_copy", dialog)
        why = f"fremmed.workshop er ikke en kopi af {path.name}: Den hører til en anden kunde."
        qtbot.waitUntil(lambda: told(desk, "copy_kinship", dialog) == why, timeout=PATIENCE_MS)
        assert not desk.find(Button, "act", dialog).isEnabled()
        assert dialog.backup is None

    before = fingerprint(path)
    in_dialog(lambda: desk.program.come_forward(str(path)), look)
    assert fingerprint(path) == before


def test_what_is_no_workshop_is_told_and_nothing_is_put_in_its_place(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """F23: a letter with the ending of a workshop."""
    path = left_damaged(desk, tmp_path)
    letter = tmp_path / "brev.workshop"
    letter.write_text("Kære alle\n" * 400, "utf-8")
    desk.dialogs.file = letter

    def look(dialog: QDialog) -> None:
        desk.press("choose_copy", dialog)
        said = partial(told, desk, "recovery_difference", dialog)
        qtbot.waitUntil(
            lambda: said().startswith("brev.workshop er ikke en workshopfil"), timeout=PATIENCE_MS
        )
        assert desk.find(RowList, "recovery_backups", dialog).rows()[0].word == "Kan ikke bruges"
        assert not desk.find(Button, "act", dialog).isEnabled()

    in_dialog(lambda: desk.program.come_forward(str(path)), look)


def two_locked(desk: Desk, path: Path) -> Path:
    """The oldest backup and one that looks newer lie under passphrases of their own; the oldest."""
    protection = desk.windows.services.files.protection
    oldest = desk.windows.services.recovery.looking.of_file(path)[-1].path
    newer = oldest.with_name(oldest.name.replace("-20", "-21", 1))
    newer.write_bytes(oldest.read_bytes())
    protection.rewrite(oldest, protection.new_key(FORMER))
    protection.rewrite(newer, protection.new_key("en helt anden 2"))
    protection.let_go(None)
    return oldest


class Answer:
    """Types a wrong passphrase and then the right one when it is asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.asked: list[str] = []

    def when_asked(self) -> None:
        question = QApplication.activeModalWidget()
        if not isinstance(question, QDialog) or question.objectName() != "ask_file_passphrase":
            if question is not None:
                QTimer.singleShot(5, self.when_asked)
            return
        wait = partial(self._desk.qtbot.waitUntil, timeout=PATIENCE_MS)
        try:
            self.asked.append(question.accessibleDescription())
            self._type(question, "en forkert kode")
            wait(lambda: "passer ikke" in said_of(question))
            self._type(question, FORMER)
            wait(lambda: not question.isVisible())
        finally:
            if question.isVisible():
                question.reject()

    def _type(self, question: QDialog, passphrase: str) -> None:
        field = question.findChild(QLineEdit)
        assert field is not None
        field.setText(passphrase)
        act = self._desk.find(Button, "act", question)
        self._desk.qtbot.waitUntil(act.isEnabled, timeout=PATIENCE_MS)
        self._desk.click(act)


def test_any_locked_backup_is_unlocked_by_its_own_passphrase(desk: Desk, tmp_path: Path) -> None:
    """F24, F25: not only the newest; a wrong passphrase is told, and the question names the copy."""
    path = left_damaged(desk, tmp_path)
    oldest = two_locked(desk, path)
    answer = Answer(desk)
    failed: list[BaseException] = []
    wait = partial(desk.qtbot.waitUntil, timeout=PATIENCE_MS)

    def look(dialog: QDialog) -> None:
        rows = desk.find(RowList, "recovery_backups", dialog)
        unlock = desk.find(Button, "unlock_backup", dialog)
        wait(lambda: rows.rows()[-1].shape is StateShape.PRIVATE)
        desk.choose_row(rows, str(oldest))
        wait(unlock.isVisible)
        QTimer.singleShot(0, answer.when_asked)
        desk.click(unlock)
        wait(desk.find(Button, "act", dialog).isEnabled)
        assert not unlock.isVisible()

    def leave(question: QDialog) -> None:
        """That of the newest, which nobody knows."""
        QTimer.singleShot(0, partial(in_next, look, failed))
        question.reject()

    in_dialog(lambda: desk.program.come_forward(str(path)), leave)
    assert not failed, failed
    assert len(answer.asked) == 1
    assert answer.asked[0].startswith(
        f"{path.name} er beskadiget. Her skrives adgangskoden til dens sikkerhedskopi fra "
    )


def said_of(question: QDialog) -> str:
    return " ".join(label.text() for label in question.findChildren(PlainLabel))


def in_next(act: Callable[[QDialog], None], failed: list[BaseException]) -> None:
    """Do `act` in the dialog of the damaged file, once it stands there."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, DamagedDialog):
        QTimer.singleShot(5, partial(in_next, act, failed))
        return
    try:
        act(dialog)
    except BaseException as error:
        failed.append(error)
    dialog.reject()


def _leave_rescue(desk: Desk) -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None and dialog.objectName() == "rescue_dialog":
        dialog.accept()  # type: ignore[attr-defined]
    elif desk.program.window.isVisible():
        QTimer.singleShot(5, partial(_leave_rescue, desk))
