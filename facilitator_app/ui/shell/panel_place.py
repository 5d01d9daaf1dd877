"""The panel's place in the main window: it is always made, and it answers keys from every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.show_keys import ShowKey

if TYPE_CHECKING:
    from facilitator_app.ui.panel import PanelArea

TYPED = (ShowKey.MESSAGE, ShowKey.OVERVIEW)
"""What opens a field in the panel: it must be seen."""


class PanelPlace:
    """What others ask of the panel, wherever it is: in front, behind another area, or not made yet."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def keep_ready(self) -> None:
        """The panel sounds the cues and takes messages down, whatever area is in front: it must always be there."""
        self._window.prepare(AreaName.RUN)

    def press(self, key: ShowKey) -> None:
        """A show key that the panel answers, from whatever window it was pressed in."""
        if self._panel() is None or key in TYPED:
            self._window.go_to(AreaName.RUN)
        panel = self._panel()
        if panel is not None:
            panel.on_show_key(key)

    def type_digit(self, digit: str) -> None:
        """A digit of the number of a slide; only the panel in front takes it."""
        if (panel := self._in_front()) is not None:
            panel.type_digit(digit)

    def is_number_open(self) -> bool:
        """Whether digits wait in the panel."""
        panel = self._in_front()
        return panel is not None and panel.is_number_open()

    def open_entry(self) -> QWidget | None:
        """The field that stands open in the panel to be typed in."""
        panel = self._in_front()
        return None if panel is None else panel.open_entry()

    def leave(self) -> bool:
        """Close what the panel has opened over itself; False when there is nothing or it is not in front."""
        panel = self._in_front()
        return panel is not None and panel.leave()

    def _in_front(self) -> PanelArea | None:
        return self._panel() if self._window.current_area == AreaName.RUN else None

    def _panel(self) -> PanelArea | None:
        from facilitator_app.ui.panel import PanelArea

        panel = self._window.area(AreaName.RUN)
        return panel if isinstance(panel, PanelArea) else None
