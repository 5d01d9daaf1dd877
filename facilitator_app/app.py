"""The one place of assembly: paths → first window → services → hub → the windows, and the life of the program.

The first window is painted before the theme, the store, the paper and everything else is loaded; what this module
imports at its top is what a person waits for.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from facilitator_app import __version__
from facilitator_app.app_folders import APPLICATION, default_data_dir
from facilitator_app.disk import make_own_folder
from facilitator_app.home_folder import home_folder
from facilitator_app.services.clock import Clock, SystemClock
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.ui import preferences
from facilitator_app.ui.ground import lay_ground
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.running_mark import RUNNING
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from facilitator_app.app_windows import Windows
    from facilitator_app.services.remembering_keys import Keyring
    from facilitator_app.ui.dialogs import Dialogs
    from facilitator_app.ui.hub import Hub
    from facilitator_app.ui.i18n import Interpreter
    from facilitator_app.ui.platform.awake import KeepAwake
    from facilitator_app.ui.platform.sound import Player


class Program(QObject):
    """The running program. `start` paints the first window; everything else follows it.

    `painted` tells that the first window is on the screen, `ready` that the file is open behind it. What is made
    in between – `dialogs`, `hub`, `windows` – must not be asked for before.
    """

    painted = Signal()
    ready = Signal()

    dialogs: Dialogs
    player: Player
    awake: KeepAwake
    keyring: Keyring
    hub: Hub
    interpreter: Interpreter

    def __init__(
        self,
        application: QApplication,
        *,
        data_dir: Path,
        language: str = "",
        clock: Clock | None = None,
        dialogs: Dialogs | None = None,
        player: Player | None = None,
        awake: KeepAwake | None = None,
        keyring: Keyring | None = None,
    ) -> None:
        super().__init__(application)
        self.application = application
        self.data_dir = data_dir
        self.clock = RehearsalClock(clock or SystemClock())
        self.preferences = Preferences(data_dir)
        self.windows: Windows | None = None
        self.last_crash = ""
        """What a program left that was torn away by a fault of its own."""
        self._language = language
        self._given = (dialogs, player, awake, keyring)
        self._first_file: Path | None = None
        lay_ground(application, self.preferences.scheme())
        self.window = MainWindow()
        WindowPlace(self.window, name="main", preferences=self.preferences)

    def start(self, file: Path | None = None) -> None:
        """Show the first window; the services and the file come right after it has been painted."""
        self._first_file = file
        self.window.first_painted.connect(self._on_first_painted, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def come_forward(self, file: str) -> None:
        """Somebody started the program again: to the front, with the file they chose."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if not file:
            return
        if self.windows is None:
            self._first_file = Path(file)
        elif not self.windows.leaving.tells_busy():
            self.windows.files.open(Path(file))

    def speak(self, language: str) -> None:
        """Another language for all windows, from now on and at the next start."""
        self.preferences.put(preferences.LANGUAGE, language)
        self.interpreter.speak(language)
        if self.windows is not None:
            self.windows.areas.put_on_rail()
            self.window.go_to(AreaName.SETTINGS)

    def paint(self, scheme: str) -> None:
        """Light, dark or as the computer has it, from now on and at the next start."""
        from facilitator_app.ui.theme import apply_theme

        self.preferences.put(preferences.SCHEME, scheme)
        apply_theme(self.application, self.preferences.scheme())

    def end_unasked(self) -> None:
        """The computer wants the program to end: save, close, and ask nothing. An act on the file is ended first."""
        if self.windows is not None and self.windows.beside.is_busy:
            # The file is being written anew: it is whole in a moment, and closed then.
            self.windows.beside.freed.connect(self.end_unasked, Qt.ConnectionType.SingleShotConnection)
            return
        try:
            if self.windows is not None:
                self.windows.leaving.put_away()
        finally:
            self.window.close_for_good()
            self.application.quit()

    def _on_first_painted(self) -> None:
        self.painted.emit()
        self._furnish()
        from facilitator_app.app_windows import Windows

        self.windows = Windows(self)
        self.windows.open_first(self._first_file)
        self.ready.emit()

    def _furnish(self) -> None:
        from facilitator_app.ui.dialogs import QtDialogs
        from facilitator_app.ui.hub import Hub
        from facilitator_app.ui.i18n import Interpreter, system_language
        from facilitator_app.ui.platform.awake import SystemKeepAwake
        from facilitator_app.ui.platform.sound import DevicePlayer
        from facilitator_app.ui.platform.system_keyring import SystemKeyring
        from facilitator_app.ui.theme import apply_theme

        dialogs, player, awake, keyring = self._given
        self.dialogs = dialogs or QtDialogs(self.preferences)
        self.player = player or DevicePlayer()
        self.awake = awake or SystemKeepAwake()
        self.keyring = keyring or SystemKeyring()
        self.interpreter = Interpreter(self.application, self)
        remembered = self.preferences.text(preferences.LANGUAGE)
        self.interpreter.speak(self._language or remembered or system_language())
        apply_theme(self.application, self.preferences.scheme())
        self.hub = Hub()
        self.window.furnish()


class Life(QObject):
    """What stands round the program from its first window to its end: log, crash box, later starts, signals."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._mark = program.data_dir / RUNNING
        self._ends: list[Callable[[], None]] = []
        program.painted.connect(self._on_painted)
        # What was made to start with lives as long as the program: no key press waits while it is looked through.
        program.ready.connect(gc.freeze)

    def end(self) -> None:
        """Leave nothing open, and no mark that says the program runs."""
        for end in self._ends:
            end()
        _remove(self._mark)

    def _on_painted(self) -> None:
        from facilitator_app.logs import Logs
        from facilitator_app.ui.crash import CrashBox
        from facilitator_app.ui.platform.ending import EndSignals
        from facilitator_app.ui.single import FirstInstance

        program = self._program
        CrashBox(tell=program.window.tell_crash, parent=self).install()
        # A full disk or a folder without rights: the program runs on without its log.
        with suppress(OSError):
            logs = Logs(program.data_dir / "logs")
            program.last_crash = logs.last_crash
            self._ends.append(logs.close)
        ending = EndSignals(self)
        ending.asked.connect(program.end_unasked)
        ending.listen()
        self._ends.append(ending.stop)
        first = FirstInstance(program.data_dir, self)
        first.asked.connect(program.come_forward)
        first.listen()


def run_gui(*, file: Path | None, data_dir: Path | None, language: str) -> int:
    """Run the program in windows until it is closed; the exit code. `language` empty is the remembered one."""
    QCoreApplication.setApplicationName(APPLICATION)
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(sys.argv[:1])
    folder = data_dir or default_data_dir(environ=os.environ, home=home_folder())
    if _is_handed_over(folder, file):
        return 0
    program = Program(application, data_dir=folder, language=language)
    life = Life(program)
    program.start(file)
    try:
        return application.exec()
    finally:
        life.end()


def _is_handed_over(folder: Path, file: Path | None) -> bool:
    """Whether a program that runs on this folder has taken the file. Sockets are loaded only if one seems to run."""
    if _is_first(folder / RUNNING):
        return False
    from facilitator_app.ui.single import hand_over

    return hand_over(folder, file)


def _is_first(mark: Path) -> bool:
    """Put the mark there; False when it was there already, so that of two starts at once one is the second."""
    try:
        make_own_folder(mark.parent)
        mark.touch(exist_ok=False)
    except OSError:
        # A folder that cannot be written holds no mark; that is told when the file is opened.
        return not mark.exists()
    return True


def _remove(mark: Path) -> None:
    with suppress(OSError):
        mark.unlink(missing_ok=True)
