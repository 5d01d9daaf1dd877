"""The one place of assembly: paths → first window → services → hub → the windows, and the life of the program.

The first window is painted before the store, the paper and everything else heavy is loaded.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from facilitator_app import __version__
from facilitator_app.app_folders import APPLICATION, default_data_dir
from facilitator_app.logs import Logs
from facilitator_app.services.clock import Clock, SystemClock
from facilitator_app.ui import preferences
from facilitator_app.ui.crash import CrashBox
from facilitator_app.ui.dialogs import Dialogs, QtDialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.i18n import Interpreter, system_language
from facilitator_app.ui.platform.awake import KeepAwake, SystemKeepAwake
from facilitator_app.ui.platform.sound import DevicePlayer, Player
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.single import FirstInstance, hand_over
from facilitator_app.ui.theme import apply_theme

if TYPE_CHECKING:
    from facilitator_app.app_windows import Windows


class Program(QObject):
    """The running program. `start` paints the first window; everything else follows it."""

    ready = Signal()

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
    ) -> None:
        super().__init__(application)
        self.application = application
        self.data_dir = data_dir
        self.clock = clock or SystemClock()
        self.dialogs = dialogs or QtDialogs()
        self.player = player or DevicePlayer()
        self.awake = awake or SystemKeepAwake()
        self.preferences = Preferences(data_dir)
        self.interpreter = Interpreter(application)
        self.interpreter.speak(language or self.preferences.text(preferences.LANGUAGE) or system_language())
        apply_theme(application, self.preferences.scheme())
        self.hub = Hub()
        self.window = MainWindow()
        self.windows: Windows | None = None
        self._first_file: Path | None = None

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
        if file and self.windows is not None:
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
        self.preferences.put(preferences.SCHEME, scheme)
        apply_theme(self.application, self.preferences.scheme())

    def _on_first_painted(self) -> None:
        from facilitator_app.app_windows import Windows

        self.windows = Windows(self)
        self.windows.open_first(self._first_file)
        self.ready.emit()


def run_gui(*, file: Path | None, data_dir: Path | None, language: str) -> int:
    """Run the program in windows until it is closed; the exit code. `language` empty is the remembered one."""
    QCoreApplication.setApplicationName(APPLICATION)
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(sys.argv[:1])
    folder = data_dir or default_data_dir(environ=os.environ, home=Path.home())
    folder.mkdir(parents=True, exist_ok=True)
    if hand_over(folder, file):
        return 0
    logs = Logs(folder / "logs")
    program = Program(application, data_dir=folder, language=language)
    first = FirstInstance(folder, program)
    first.asked.connect(program.come_forward)
    first.listen()
    CrashBox(tell=program.window.tell_crash, parent=program).install()
    program.start(file)
    try:
        return application.exec()
    finally:
        logs.close()
