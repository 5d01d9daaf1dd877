"""Protecting, restoring and erasing at a large file: the window lives meanwhile, and a cancel leaves the file whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.people import Participant
from facilitator_app.problems import Outside
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.store import keys
from facilitator_app.store.protection import FileProtection
from facilitator_app.ui.kit import CheckBox, RowList
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.file_acts import FileActs
from tests.fakes import FakeClock
from tests.flows.desk import Desk, agree, in_dialog
from tests.flows.locker import Locker, act_of, not_now, said_in, typed_twice

FIRST = "kaffe lampe bro søm"
PLAIN = b"SQLite format 3"
LONG_MS = 20_000
BEATS = 3


class Slow:
    """Takes the place of a method, which goes on when the window has beaten so often, and whoever looks has looked."""

    def __init__(self, method: Callable[..., object]) -> None:
        self._method = method
        self.has_begun = threading.Event()
        self.may_go_on = threading.Event()
        self.thread: threading.Thread | None = None

    def __get__(self, owner: object, _kind: object = None) -> Callable[..., object]:
        return partial(self._done, owner)

    def _done(self, owner: object, *given: object, **named: object) -> object:
        self.thread = threading.current_thread()
        self.has_begun.set()
        assert self.may_go_on.wait(LONG_MS / 1000)
        return self._method(owner, *given, **named)


class Looking:
    """Looks at the surface of an act while the act stands still, and lets it go on. The loop has turned by then."""

    def __init__(self, slow: Slow, name: str, look: Callable[[QDialog], None]) -> None:
        self._slow = slow
        self._name = name
        self._look = look
        self._beats = 0
        self.error: BaseException | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        self._beats += self._slow.has_begun.is_set()
        shown = QApplication.activeModalWidget()
        if self._beats < BEATS or not isinstance(shown, QDialog) or shown.objectName() != self._name:
            return
        self._timer.stop()
        try:
            self._look(shown)
        except BaseException as error:
            self.error = error
        self._slow.may_go_on.set()

    def end(self) -> None:
        """What was wrong when it was looked at."""
        assert not self._timer.isActive(), "the act was never seen"
        assert self._slow.thread is not threading.main_thread()
        if self.error is not None:
            raise self.error


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.leave()


def slowly(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> Slow:
    slow = Slow(getattr(owner, name))
    monkeypatch.setattr(owner, name, slow)
    return slow


def keep_of(dialog: QDialog) -> QAbstractButton:
    button = dialog.findChild(QAbstractButton, "keep")
    assert button is not None
    return button


def backups_page(desk: Desk) -> QWidget:
    """The page with the oldest backup chosen, which can be fetched."""
    desk.clock.advance(minutes=20)
    desk.windows.services.opening.back_up()
    desk.go_to(AreaName.SETTINGS)
    rows = desk.find(RowList, "sections")
    desk.choose_row(rows, next(row.key for row in rows.rows() if row.title == "Sikkerhedskopier"))
    page = desk.find(QWidget, "backups_page")
    listed = desk.find(RowList, "backups", page)
    desk.choose_row(listed, listed.rows()[-1].key)
    desk.qtbot.waitUntil(desk.find(QAbstractButton, "fetch_backup", page).isEnabled)
    return page


def test_the_window_lives_while_the_file_gets_a_passphrase(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = desk.windows.services
    slow = slowly(monkeypatch, FileProtection, "rewrite")
    title, other = services.document.workshop.title, services.opening.path.with_name("anden.workshop")

    def look(dialog: QDialog) -> None:
        assert "Filen får adgangskode" in said_in(dialog)
        assert dialog.findChild(QWidget, "act_progress").isVisible()  # type: ignore[union-attr]
        assert not services.document.is_open
        assert services.document.workshop.title == title
        desk.windows.ticker.ticked.emit()
        desk.program.window.close()
        assert "ved at blive skrevet om" in desk.dialogs.told[-1]
        desk.dialogs.told.clear()
        desk.windows.files.open(other)
        assert "ved at blive skrevet om" in desk.dialogs.told[-1]
        assert not act_of(dialog).isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible()

    looking = Looking(slow, "new_passphrase", look)
    locker = Locker(desk)
    locker.open_page()
    locker.set(FIRST, sheet=not_now)
    looking.end()
    assert services.protecting.is_protected
    assert services.document.workshop.title == title


def test_a_passphrase_that_is_cancelled_on_the_way_is_not_set(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = slowly(monkeypatch, FileProtection, "rewrite")
    path = desk.windows.services.opening.path

    def look(dialog: QDialog) -> None:
        keep_of(dialog).click()
        assert dialog.isVisible()
        assert "Der afbrydes" in said_in(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()

    looking = Looking(slow, "new_passphrase", look)
    locker = Locker(desk)
    locker.open_page()

    def act(dialog: QDialog) -> None:
        typed_twice(dialog, FIRST)
        locker.wait_until_closed(dialog)

    in_dialog(partial(locker.press, "set_passphrase"), act)
    looking.end()
    assert desk.dialogs.told[-1] == "Du afbrød, før noget var ændret. Filen er, som den var."
    assert path.read_bytes().startswith(PLAIN)
    assert not desk.windows.services.protecting.is_protected
    assert desk.windows.services.document.is_open
    assert locker.says("protection_state").startswith("Filen har ingen adgangskode")


def test_a_passphrase_that_fails_on_the_way_is_not_set(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileProtection, "rewrite", _full)
    locker = Locker(desk)
    locker.open_page()

    def act(dialog: QDialog) -> None:
        typed_twice(dialog, FIRST)
        locker.wait_until_closed(dialog)

    in_dialog(partial(locker.press, "set_passphrase"), act)
    assert desk.dialogs.told[-1].startswith("Disken er fuld")
    assert desk.windows.services.opening.path.read_bytes().startswith(PLAIN)
    assert desk.windows.services.document.is_open


def test_the_window_lives_while_a_backup_is_fetched(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = backups_page(desk)
    slow = slowly(monkeypatch, KeepingSafe, "restore")

    def look(dialog: QDialog) -> None:
        assert "Kopien hentes" in said_in(dialog)
        assert not desk.windows.services.document.is_open
        desk.windows.ticker.ticked.emit()
        QTest.keyClicks(desk.program.window, "abc")

    looking = Looking(slow, "fetch_progress", look)
    desk.press("fetch_backup", page)
    looking.end()
    assert "ligger ved siden af som" in desk.dialogs.told[-1]
    assert desk.windows.services.document.is_open


def test_a_backup_that_is_cancelled_on_the_way_is_not_fetched(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = backups_page(desk)
    slow = slowly(monkeypatch, KeepingSafe, "restore")
    path = desk.windows.services.opening.path
    before = desk.windows.services.document.records()

    def look(dialog: QDialog) -> None:
        keep_of(dialog).click()
        dialog.close()
        assert dialog.isVisible()
        assert "Der afbrydes" in said_in(dialog)

    looking = Looking(slow, "fetch_progress", look)
    desk.press("fetch_backup", page)
    looking.end()
    assert desk.dialogs.told[-1] == "Du afbrød, før noget var ændret. Filen er, som den var."
    assert desk.windows.services.document.records() == before
    assert not list(path.parent.glob("*before-restore*"))
    assert not list(path.parent.glob("*.part"))


def test_a_program_that_is_ended_meanwhile_ends_when_the_file_is_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F42."""
    page = backups_page(desk)
    slow = slowly(monkeypatch, KeepingSafe, "restore")
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_given: quits.append(True))

    def look(_dialog: QDialog) -> None:
        desk.program.end_unasked()
        assert not quits

    looking = Looking(slow, "fetch_progress", look)
    path = desk.windows.services.opening.path
    desk.press("fetch_backup", page)
    looking.end()
    assert quits == [True]
    assert not desk.windows.services.document.is_open
    assert not path.with_name(f"{path.name}.lock").exists()


def test_a_file_that_a_second_start_hands_over_meanwhile_is_not_opened(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F10: also while the open file is not lent yet, as when a damaged one is fetched."""
    services = desk.windows.services
    other = tmp_path / "anden.workshop"
    services.opening.save_copy(other)
    slow = slowly(monkeypatch, KeepingSafe, "restore")
    opened: list[Path] = []
    monkeypatch.setattr(FileActs, "open", lambda _acts, path: opened.append(path))

    def look(_dialog: QDialog) -> None:
        desk.program.come_forward(str(other))
        assert "Filen er ved at blive skrevet om." in desk.dialogs.told[-1]

    page = backups_page(desk)
    looking = Looking(slow, "fetch_progress", look)
    desk.press("fetch_backup", page)
    looking.end()
    assert opened == []
    desk.program.come_forward(str(other))
    assert opened == [other]


def test_the_window_lives_while_the_file_itself_is_written_without_somebody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = desk.windows.services
    person = services.document.all(Participant)[0]
    slow = slowly(monkeypatch, KeepingSafe, "back_up")

    def look(dialog: QDialog) -> None:
        label = dialog.findChild(QLabel, "doing")
        assert label is not None
        assert label.text() == "Filen læses og sikkerhedskopieres."
        assert not services.document.is_open
        desk.windows.ticker.ticked.emit()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()

    def sure(dialog: QDialog) -> None:
        box = dialog.findChild(CheckBox, "erase_sure")
        assert box is not None
        box.click()
        agree(dialog)

    looking = Looking(slow, "erase_progress", look)
    in_dialog(partial(desk.windows.erasing.ask, person.id), sure)
    desk.qtbot.waitUntil(lambda: bool(desk.dialogs.told), timeout=LONG_MS)
    looking.end()
    assert services.document.get(Participant, person.id) is None
    assert not desk.windows.erasing.is_erasing()


def _full(*_given: object) -> None:
    raise Outside("store.disk_full")
