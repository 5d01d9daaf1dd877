"""What the show keys do, from whatever window they are pressed in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from facilitator_app.domain.schedule import DayPhase
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.clicker import Clicker
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.keys_card import KeysCard, KeysNow
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.shell.panel_place import PanelPlace
from facilitator_app.ui.shell.screen_acts import ScreenActs
from facilitator_app.ui.show_keys import ShowKey, ShowKeyFilter, take_keyboard


class ShowActs(QObject):
    """Listens to the keys of the whole application until `stop`; what it does not do itself, the panel does.
    `report_asked` tells that the fault report is wanted, as from the card of keys.
    """

    report_asked = Signal()

    def __init__(
        self,
        *,
        application: QApplication,
        window: MainWindow,
        projector: ProjectorWindow,
        show: RunningShow,
        day: RunningDay,
        wall: Wall,
        screen_acts: ScreenActs,
        panel: PanelPlace,
        clicker: Clicker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._window = window
        self._projector = projector
        self._show = show
        self._day = day
        self._wall = wall
        self._screen_acts = screen_acts
        self._panel = panel
        self._clicker = clicker
        self._keys = ShowKeyFilter(
            is_show_window=self._is_show_window,
            is_panel=self._is_panel,
            is_show_on=self._is_show_on,
            is_number_open=panel.is_number_open,
            learned=clicker.act_of,
            open_entry=panel.open_entry,
            parent=self,
        )
        self._keys.pressed.connect(self._on_pressed)
        self._keys.digit_typed.connect(panel.type_digit)
        application.installEventFilter(self._keys)

    def stop(self) -> None:
        """Listen no more."""
        self._application.removeEventFilter(self._keys)

    def _is_show_window(self, widget: QWidget | None) -> bool:
        # Nothing on the wall takes the focus.
        window = widget.window() if widget is not None else QApplication.activeWindow()
        return window is self._projector or self._window.current_area == AreaName.RUN

    def _is_panel(self, widget: QWidget | None) -> bool:
        window = widget.window() if widget is not None else self._window
        return window is self._window and self._window.current_area == AreaName.RUN

    def _is_show_on(self) -> bool:
        return self._wall.is_open or self._window.current_area == AreaName.RUN

    def _on_pressed(self, key: ShowKey) -> None:
        show = self._show
        acts = {
            ShowKey.NEXT: self._advance,
            ShowKey.BACK: show.back,
            ShowKey.OPEN: self._open,
            ShowKey.LEAVE: self._leave,
            ShowKey.BLACK: show.toggle_black,
            ShowKey.PAUSE: show.toggle_pause_picture,
            ShowKey.KEYS: self._show_keys_card,
            ShowKey.SWAP: self._screen_acts.swap,
        }
        act = acts.get(key)
        if act is not None:
            act()
        else:
            self._panel.press(key)

    def _advance(self) -> None:
        """On by one; the first press of a day begins it."""
        if self._day.current_block_id() is None and self._show.day().phase is DayPhase.BEFORE:
            self._show.start_day()
        else:
            self._show.next()

    def _open(self) -> None:
        """Open the wall; one that stands in a window, or has lost its screen, comes to the front."""
        self._show.open_wall()
        self._wall.bring_forward()

    def _leave(self) -> None:
        """One layer off the wall; when it shows the slide already and stands in a window, the wall is put away.

        What the panel has opened over itself closes first.
        """
        if self._panel.leave():
            return
        if self._screen_acts.is_testing:
            self._screen_acts.toggle_test_picture()
            return
        if self._show.is_away_from_slide():
            self._show.take_off_top()
        elif self._wall.is_windowed:
            self._show.close_wall()

    def _show_keys_card(self) -> None:
        """Over the window that asked; then the keyboard is given back to what had it."""
        focus = QApplication.focusWidget()
        window = self._asking_window(focus)
        now = KeysNow(
            area=self._window.current_area if window is self._window else AreaName.NOTES,
            is_show_on=self._is_show_on(),
            is_wall_open=self._wall.is_open,
            is_windowed=self._wall.is_windowed,
            can_swap=self._screen_acts.can_swap,
            is_main=window is self._window,
        )
        card = KeysCard(window, clicker=self._clicker, now=now)
        card.exec()
        is_report_asked = card.is_report_asked
        card.deleteLater()
        if is_report_asked:
            self.report_asked.emit()
            return
        if focus is not None and isValid(focus) and focus.isVisible():
            take_keyboard(focus)

    def _asking_window(self, focus: QWidget | None) -> QWidget:
        """The notes in a window of their own when they have the keyboard, else the main window: nothing opens over
        the wall."""
        window = focus.window() if focus is not None else QApplication.activeWindow()
        return self._window if window is None or window is self._projector else window
