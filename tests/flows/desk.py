"""The whole program at a desk with two screens: the real windows, and stand-ins for dialogs, sound and sleep."""

from __future__ import annotations

import array
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator_app.app import Program
from facilitator_app.app_windows import Windows
from facilitator_app.ui.kit import RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.keyrings import FakeKeyring

W = TypeVar("W", bound=QWidget)


class FakePlayer:
    """Remembers how many sounds were played."""

    def __init__(self) -> None:
        self.played = 0

    def play(self, samples: array.array[int], *, rate_hz: int) -> None:
        self.played += 1

    def close(self) -> None:
        pass


class FakeAwake:
    """A computer that does as it is asked."""

    def __init__(self) -> None:
        self.is_working = False

    def start(self) -> None:
        self.is_working = True

    def stop(self) -> None:
        self.is_working = False

    def try_out(self) -> bool:
        return True


class FakeDialogs:
    """Answers questions as told, and remembers what was said."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.asked: list[str] = []
        self.agrees = True
        self.text: str | None = None
        self.file: Path | None = None
        self.folder: Path | None = None

    def confirm(self, parent: QWidget, *, title: str, text: str, act: str, **_more: object) -> bool:
        self.asked.append(text)
        return self.agrees

    def tell(self, parent: QWidget, *, title: str, text: str) -> None:
        self.told.append(text)

    def ask_text(self, parent: QWidget, **_more: object) -> str | None:
        return self.text

    def ask_open_file(self, parent: QWidget, **_more: object) -> Path | None:
        return self.file

    def ask_save_file(self, parent: QWidget, **_more: object) -> Path | None:
        return self.file

    def ask_folder(self, parent: QWidget, **_more: object) -> Path | None:
        return self.folder


class Desk:
    """One run of the program; `close` ends it as a user does."""

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        data_dir: Path,
        *,
        clock: FakeClock,
        file: Path | None = None,
        language: str = "da",
        keyring: FakeKeyring | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.clock = clock
        self.dialogs = FakeDialogs()
        self.player = FakePlayer()
        self.awake = FakeAwake()
        self.keyring = keyring or FakeKeyring()
        data_dir.mkdir(parents=True, exist_ok=True)
        self.program = Program(
            application,
            data_dir=data_dir,
            language=language,
            clock=clock,
            dialogs=self.dialogs,  # type: ignore[arg-type]
            player=self.player,
            awake=self.awake,
            keyring=self.keyring,
        )
        qtbot.addWidget(self.program.window, before_close_func=self._fall_silent)
        with qtbot.waitSignal(self.program.ready, timeout=30_000):
            self.program.start(file)
        qtbot.addWidget(self.windows.room.projector)
        self.be_active()
        qtbot.waitUntil(self._is_area_seen)

    def _fall_silent(self, _window: QWidget) -> None:
        """A test that failed before it closed the program leaves no language to the tests after it."""
        if not shiboken6.isValid(self.program):
            return
        for translator in self.program.interpreter.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale("en_GB"))

    @property
    def windows(self) -> Windows:
        """The assembled windows."""
        assert self.program.windows is not None
        return self.program.windows

    def be_active(self) -> None:
        """The main window has the keyboard; the offscreen platform gives it to whatever window is shown last."""
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow)

    def _is_area_seen(self) -> bool:
        area = self.program.window.area(self.program.window.current_area)
        return area is not None and area.isVisible()

    def go_to(self, name: AreaName) -> QWidget:
        """Choose an area on the rail."""
        self.click(self.find(QAbstractButton, name))
        area = self.program.window.area(name)
        assert area is not None
        return area

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """The widget of that name in the main window, or within another; it must be there."""
        found = (within or self.program.window).findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def click(self, widget: QWidget) -> None:
        """Click with the mouse."""
        assert widget.isEnabled(), f"{widget.objectName()} is off: {widget.toolTip()}"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click the button of that name."""
        self.click(self.find(QAbstractButton, name, within))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.program.window
        QTest.keyClick(target, key, modifiers)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        QTest.keyClicks(focus, text)

    def choose_row(self, rows: RowList, key: str) -> None:
        """Click a row of a list."""
        index = next(i for i, row in enumerate(rows.rows()) if row.key == key)
        place = rows.model().index(index, 0)
        rows.scrollTo(place)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(place).center())

    def beat(self, seconds: float = 1.0) -> None:
        """Let time pass, and the heart beat once after it."""
        self.clock.advance(seconds)
        self.windows.ticker.ticked.emit()
        QCoreApplication.processEvents()

    def save_copy(self) -> None:
        """Press *Gem kopi* and take what is suggested; the place is that of the dialogs."""
        in_dialog(partial(self.press, "save_copy"), agree)

    def close(self) -> None:
        """Close the main window; the projector and the services go with it."""
        self.program.window.close()
        assert not self.windows.services.document.is_open
        self._forget()

    def leave(self) -> None:
        """Close whatever a test has left of it: a program that is forgotten would follow the next tests' screens."""
        if not isValid(self.program):
            return
        if self.windows.services.document.is_open:
            self.close()
        else:
            self._forget()

    def _forget(self) -> None:
        self.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def agree(dialog: QDialog) -> None:
    """Press the button that does what the dialog is about."""
    act = dialog.findChild(QAbstractButton, "act")
    assert act is not None
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)


def in_dialog(open_it: Callable[[], object], act: Callable[[QDialog], None]) -> None:
    """Do `open_it`, which opens a modal dialog, and `act` in the dialog; what `act` leaves open is closed."""
    acted: list[BaseException | None] = []

    def find_and_act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(5, find_and_act)
            return
        try:
            act(dialog)
            acted.append(None)
        except BaseException as error:
            acted.append(error)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, find_and_act)
    open_it()
    assert acted, "no dialog was opened"
    if acted[0] is not None:
        raise acted[0]
