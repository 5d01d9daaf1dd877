"""What the room sees and hears, assembled: the wall, its screen, its pictures and its sounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app import resources
from facilitator_app.app_services import Services
from facilitator_app.content.words import Words
from facilitator_app.ui import preferences
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.projector.placing import WallPlacing
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import ScreenState, ScreenWatcher, identity_from_text, screen_of
from facilitator_app.ui.shell.choose_screen import ScreenChooser
from facilitator_app.ui.shell.screen_acts import ScreenActs
from facilitator_app.ui.ticker import Ticker

if TYPE_CHECKING:
    from facilitator_app.app import Program


class Room(QObject):
    """The parts that stand between the show and the room. The screen that was used last is remembered."""

    def __init__(
        self,
        program: Program,
        *,
        services: Services,
        ticker: Ticker,
        words_for: Callable[[str], Words],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._services = services
        self._window = program.window
        self.pictures = WallPictures(
            services.document,
            words_for,
            events=services.show.events,
            zone=program.clock.local_now().tzinfo,
        )
        self.sounds = self._build_sounds()
        self.projector = ProjectorWindow()
        self.watcher = ScreenWatcher(self)
        self.placing = self._build_placing()
        self._chooser = ScreenChooser(window=self._window, own=self._own_screen, use=self.placing.use)
        self.wall = self._build_wall(ticker)
        self.screen_acts = self._build_screen_acts()
        program.hub.projector_changed.connect(self._on_projector_changed)

    def close(self) -> None:
        """Nothing on the screens and no sound any more."""
        self.wall.shut_down()
        self.screen_acts.close()
        self.sounds.close()

    def _build_sounds(self) -> Sounds:
        sounds = Sounds(folder=resources.path("sounds"), player=self._program.player)
        sounds.volume_percent = self._program.preferences.number(preferences.VOLUME, 70)
        sounds.is_muted = self._program.preferences.is_on(preferences.MUTED)
        return sounds

    def _build_placing(self) -> WallPlacing:
        remembered = identity_from_text(self._program.preferences.text(preferences.PROJECTOR))
        return WallPlacing(
            window=self.projector,
            watcher=self.watcher,
            own_screen=self._own_screen,
            remembered=remembered,
            is_for_room=self._is_for_room,
            own_window=self._own_window,
            parent=self,
        )

    def _build_wall(self, ticker: Ticker) -> Wall:
        program, services = self._program, self._services
        return Wall(
            window=self.projector,
            placing=self.placing,
            pictures=self.pictures,
            document=services.document,
            show=services.show,
            day=services.day,
            hub=program.hub,
            ticker=ticker,
            clock=program.clock,
            awake=program.awake,
            choose=self._chooser.ask,
            publish=program.hub.publish,
            parent=self,
        )

    def _build_screen_acts(self) -> ScreenActs:
        return ScreenActs(
            window=self._window,
            projector=self.projector,
            placing=self.placing,
            wall=self.wall,
            chooser=self._chooser,
            parent=self,
        )

    def _is_for_room(self) -> bool:
        return not self._services.rehearsing.is_on

    def _own_screen(self) -> ScreenState:
        return screen_of(self._window)

    def _own_window(self) -> QWidget:
        return self._window

    def _on_projector_changed(self, _change: object) -> None:
        projector = self.placing.projector
        if projector is not None:
            self._program.preferences.put(preferences.PROJECTOR, projector.as_text())
