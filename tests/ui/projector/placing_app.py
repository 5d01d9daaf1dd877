"""A panel and a wall on a real X server, for the tests of its place: tells what happens, a line at a time."""

import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator_app.domain.wall import WallView
from facilitator_app.ui.projector.placing import WallPlace, WallPlacing
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import ScreenWatcher, screen_of, screens_now
from tests.ui.projector.samples import CALM, PHASE


class Reporter:
    """Prints where the wall is and who has the focus; opens and closes the wall when told to."""

    def __init__(
        self, application: QApplication, window: ProjectorWindow, panel: QLineEdit, placing: WallPlacing
    ) -> None:
        self._application = application
        self._window = window
        self._panel = panel
        self._placing = placing

    def report(self, place: WallPlace) -> None:
        tell(f"{place} {self._where()}")

    def report_focus(self) -> None:
        focus = self._application.focusWindow()
        tell(f"focus {focus.objectName() if focus else 'nowhere'}")
        tell(f"screens {len(screens_now())}")
        tell(f"window {int(self._window.winId())}")
        tell(f"wall {self._where()}")

    def act(self) -> None:
        """What the facilitator does, a line at a time."""
        match sys.stdin.readline().strip():
            case "close":
                self._placing.close()
            case "open":
                if not self._placing.open_on_projector():
                    self._placing.open_in_window()

    def _where(self) -> str:
        rect = self._window.geometry().getRect()
        return " ".join(str(part) for part in rect) if self._window.isVisible() else "hidden"


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    panel = QLineEdit()
    panel.setObjectName("panel")
    panel.setGeometry(100, 100, 600, 200)
    panel.show()
    panel.activateWindow()
    window = ProjectorWindow()
    window.set_view(WallView(picture=PHASE, countdown=CALM))
    placing = WallPlacing(
        window=window,
        watcher=ScreenWatcher(),
        own_screen=lambda: screen_of(panel),
        own_window=lambda: panel,
    )
    reporter = Reporter(application, window, panel, placing)
    placing.place_changed.connect(reporter.report)
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(reporter.act)
    beat = QTimer()
    beat.timeout.connect(reporter.report_focus)
    beat.start(200)
    placing.open_on_projector()
    application.exec()


if __name__ == "__main__":
    main()
