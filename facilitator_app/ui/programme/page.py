"""What a part of the programme under a tab of its own is to the area that holds it.

How a page is added: subclass `ProgrammePage` in a file of its own, and give it a line in `app_programme`.
The area calls `render_page` on the page that is seen, and on no other, when it is turned to and whenever a file was
opened, another workshop was chosen or records have changed; `save_now` before another page is turned to and before the
file is let go; `start_anew` when another file was opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SINCE_LAST = "since_last"
TIMELINE = "timeline"
FOUNDATION = "foundation"
CHAIN = "chain"
PREJECTS = "prejects"
LUS = "lus"
DIRECTION = "direction"


class ProgrammePage(QWidget):
    """One tab of *Forløb*. What it does not override does nothing."""

    def render_page(self) -> None:
        """Draw what the file holds now. Called again and again; keeps focus, choice and scroll position."""

    def begin(self) -> None:
        """Put the focus where work begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_widgets(self) -> tuple[QWidget, ...]:
        """What stands at the right of the header while the page is seen; made once."""
        return ()

    def open_entry(self, entry_id: str) -> None:
        """Turn to one of what the page lists; a page that lists nothing has nowhere to turn."""

    def move_chosen(self, by: int) -> None:
        """Alt and an arrow pressed on the tab; a page that moves nothing so has nothing to do."""

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""

    def start_anew(self) -> None:
        """Another file was opened: forget what was chosen in the one before."""


@dataclass(frozen=True, slots=True)
class PageToCome:
    """A page that is made when it is first turned to. `title` is the tab's word."""

    key: str
    title: str
    make: Callable[[], ProgrammePage]
