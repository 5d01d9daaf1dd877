"""What is wrong with the world, said above every area: not saved, projector gone, the computer has slept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from facilitator_app.domain.dates import clock_words
from facilitator_app.problems import Problem
from facilitator_app.services.changes import SaveFailed, SleepNoticed, Unseen
from facilitator_app.services.clock import Clock
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Banner, BannerStack, Button, Size, Urgency
from facilitator_app.ui.panel.ports import WallStatus
from facilitator_app.ui.screens import ScreenState, ScreenWatcher, is_mirrored

SAVE = "save_failed"
PROJECTOR = "projector_missing"
SLEEP = "slept"
MOVED = "moved_to_projector"
MIRRORED = "mirrored"


class WorldBanners(QObject):
    """Puts banners up and takes them down as the hub tells."""

    retry_requested = Signal()
    copy_requested = Signal()
    take_back_sleep_requested = Signal()
    keep_sleep_requested = Signal()

    def __init__(
        self,
        *,
        stack: BannerStack,
        hub: Hub,
        wall: WallStatus,
        watcher: ScreenWatcher,
        clock: Clock,
        sentence: Callable[[Problem], str],
        has_slept: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._wall = wall
        self._watcher = watcher
        self._clock = clock
        self._sentence = sentence
        self._has_slept = has_slept
        self._unsaved = ""
        self._is_retry_asked = False
        self._was_windowed = False
        hub.save_failed.connect(self._on_save_failed)
        hub.saved.connect(self._on_saved)
        hub.projector_changed.connect(self._on_projector_changed)
        hub.sleep_noticed.connect(self._on_sleep_noticed)
        hub.timer_changed.connect(self._on_timer_changed)
        hub.file_leaving.connect(self._on_file_leaving)
        watcher.screens_changed.connect(self._on_screens_changed)
        self._show_mirrored(watcher.screens)

    def _on_save_failed(self, change: SaveFailed) -> None:
        what = self._sentence(change.problem)
        # Tried again each second: a banner built anew would take its buttons from under the pointer.
        if what == self._unsaved and not self._is_retry_asked:
            return
        self._unsaved = what
        safe = self.tr("What you have typed is kept in the program and is saved as soon as it can be.")
        if self._is_retry_asked:
            time = f"{self._clock.local_now():%H.%M.%S}"
            safe = self.tr("Tried again at {time}, and it is still so.").format(time=time) + " " + safe
        retry = self._button("retry_save", self.tr("Try again"))
        retry.clicked.connect(self._on_retry)
        copy = self._button("save_elsewhere", self.tr("Save a copy elsewhere"))
        copy.clicked.connect(self.copy_requested)
        self._stack.put(SAVE, Banner(Urgency.OVER, what, safe, (retry, copy), icon="hard-drive"))
        if self._is_retry_asked:
            retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_retry(self) -> None:
        self._is_retry_asked = True
        self.retry_requested.emit()
        self._is_retry_asked = False

    def _on_saved(self, _change: object) -> None:
        self._unsaved = ""
        self._stack.remove(SAVE)

    def _on_projector_changed(self, _change: object) -> None:
        self._tell_moved()
        self._show_missing()

    def _on_screens_changed(self, screens: Sequence[ScreenState]) -> None:
        self._show_mirrored(screens)
        self._show_missing()

    def _show_missing(self) -> None:
        """While the screens show the same, that is what is wrong: the room does see something."""
        since = self._wall.missing_since
        if since is None or is_mirrored(self._watcher.screens):
            self._stack.remove(PROJECTOR)
            return
        choose = self._button("choose_screen", self.tr("Choose screen"))
        choose.clicked.connect(self._wall.choose_screen)
        what = self.tr("Projector missing since {time}").format(time=clock_words(since))
        safe = self.tr("Time, notes and agenda go on.")
        self._stack.put(PROJECTOR, Banner(Urgency.OVER, what, safe, (choose,), icon="monitor-x"))

    def _tell_moved(self) -> None:
        """A projector came while the wall stood in a window, and the wall is there now."""
        wall = self._wall
        is_seen = wall.is_open and not wall.is_projector_missing
        has_moved = self._was_windowed and is_seen and not wall.is_windowed
        self._was_windowed = wall.is_windowed
        if not is_seen or wall.is_windowed:
            self._stack.remove(MOVED)
        if not has_moved:
            return
        noticed = self._button("moved_noticed", self.tr("OK"))
        noticed.clicked.connect(self._on_moved_noticed)
        what = self.tr("The wall now fills the projector")
        safe = self.tr("The room sees it. It stood in a window before.")
        self._stack.put(MOVED, Banner(Urgency.INFO, what, safe, (noticed,), icon="projector"))

    def _on_moved_noticed(self) -> None:
        self._stack.remove(MOVED)

    def _show_mirrored(self, screens: Sequence[ScreenState]) -> None:
        if not is_mirrored(screens):
            self._stack.remove(MIRRORED)
            return
        buttons = []
        if len({screen.rect[:2] for screen in screens}) > 1:
            choose = self._button("choose_screen_mirrored", self.tr("Choose screen"))
            choose.clicked.connect(self._wall.choose_screen)
            buttons = [choose]
        what = self.tr("The screens show the same. The room sees your notes.")
        advice = self.tr("Turn “Extend” on in the computer's display settings. On Windows: Win + P.")
        self._stack.put(MIRRORED, Banner(Urgency.OVER, what, advice, buttons, icon="monitor-x"))

    def _on_sleep_noticed(self, change: SleepNoticed) -> None:
        minutes = max(1, round(change.away_s / 60))
        take_back = self._button("take_back_sleep", self.tr("Subtract it"))
        take_back.clicked.connect(self._on_take_back)
        keep = self._button("keep_sleep", self.tr("Keep"))
        keep.clicked.connect(self._on_keep)
        what = {
            Unseen.AWAY: self.tr("The computer was away for %n minutes", "", minutes),
            Unseen.CLOSED: self.tr("This workshop was closed for %n minutes while its time ran", "", minutes),
            Unseen.BOTH: self.tr("The time ran for %n minutes while nobody saw it here", "", minutes),
        }[change.why]
        safe = self.tr("The time has been counted.")
        self._stack.put(SLEEP, Banner(Urgency.INFO, what, safe, (take_back, keep), icon="clock"))

    def _on_timer_changed(self, _change: object) -> None:
        """Another time is counted now: there is nothing left to take the sleep from."""
        if not self._has_slept():
            self._stack.remove(SLEEP)

    def _on_file_leaving(self, _change: object) -> None:
        """What is told of a timer is told of the one in that file."""
        self._stack.remove(SLEEP)

    def _on_take_back(self) -> None:
        self._stack.remove(SLEEP)
        self.take_back_sleep_requested.emit()

    def _on_keep(self) -> None:
        self._stack.remove(SLEEP)
        self.keep_sleep_requested.emit()

    def _button(self, name: str, words: str) -> Button:
        button = Button(words, size=Size.SMALL)
        button.setObjectName(name)
        return button
