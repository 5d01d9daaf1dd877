"""What the windows do in a rehearsal: strip and frames, the wall in a window, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.shell.rehearsal_bar import RehearsalBar
from facilitator_app.ui.shell.rehearsal_frame import RehearsalFrame
from facilitator_app.ui.ticker import Ticker


class RehearsalActs(QObject):
    """Begins and ends rehearsals for the windows. `mark` gives a window the frame."""

    def __init__(
        self,
        *,
        rehearsing: Rehearsing,
        show: RunningShow,
        window: MainWindow,
        projector: QWidget,
        hub: Hub,
        ticker: Ticker,
        clock: Clock,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        save_typing: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._rehearsing = rehearsing
        self._show = show
        self._window = window
        self._hub = hub
        self._clock = clock
        self._dialogs = dialogs
        self._sentence = sentence
        self._save_typing = save_typing
        self._bar: RehearsalBar | None = None
        self._came_from = ""
        hub.rehearsal_changed.connect(self._follow)
        ticker.ticked.connect(self._on_tick)
        # The strip of the main window says it already.
        RehearsalFrame(window, tag="", is_on=self.is_on, hub=hub)
        self.mark(projector)

    def mark(self, window: QWidget) -> None:
        """Have a window show a frame, and that nothing is saved, while a rehearsal is on."""
        tag = self.tr("Rehearsal – nothing is saved")
        RehearsalFrame(window, tag=tag, is_on=self.is_on, hub=self._hub)

    def is_on(self) -> bool:
        """Whether a rehearsal is on."""
        return self._rehearsing.is_on

    def begin(self) -> None:
        """Rehearse: the panel in front, and the wall in a window over its picture."""
        self._save_typing()
        self._came_from = self._window.current_area
        try:
            self._rehearsing.begin()
        except Problem as problem:
            self._tell(problem)
            return
        if not self._rehearsing.is_on:
            return
        self._show.open_wall()
        self._window.go_to(AreaName.RUN)
        self._window.activateWindow()

    def end(self) -> None:
        """Back to the file and the area one came from."""
        self._save_typing()
        try:
            self._rehearsing.end()
        except Problem as problem:
            self._tell(problem)
            return
        self._window.go_to(self._came_from)

    def _follow(self, _change: object = None) -> None:
        if not self._rehearsing.is_on:
            self._window.set_strip(None)
            self._bar = None
            return
        if self._bar is None:
            self._bar = RehearsalBar()
            self._bar.jumped.connect(self._rehearsing.jump)
            self._bar.pace_chosen.connect(self._rehearsing.run_at)
            self._bar.ended.connect(self.end)
            self._window.set_strip(self._bar)
        self._bar.show_pace(self._rehearsing.pace)
        self._on_tick()

    def _on_tick(self) -> None:
        if self._bar is not None:
            self._bar.show_now(self._clock.local_now())

    def _tell(self, problem: Problem) -> None:
        self._dialogs.tell(
            self._window, title=self.tr("This could not be done"), text=self._sentence(problem)
        )
