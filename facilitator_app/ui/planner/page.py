"""What a part of the plan under a tab of its own is to the area that holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

EXERCISES = "exercises"
"""The key of the page that a block's exercise is edited on."""


class PlannerPage(QWidget):
    """One tab of *Planlæg*: `key` names it for good, `title` is the tab's word. Only the page that is seen is drawn."""

    def __init__(self, *, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title

    def render_page(self) -> None:
        """Draw what the file holds now."""

    def begin(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()

    def first_stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to right after the tabs while it is seen, before what is beside the tabs."""
        return ()

    def open_entry(self, entry_id: str) -> None:
        """Turn to one of what the page lists; a page that lists nothing has nowhere to turn."""

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""

    def start_anew(self) -> None:
        """Another file was opened: forget what was chosen in the one before."""


@dataclass(frozen=True, slots=True)
class PageToCome:
    """A page that is made when it is first turned to, so that nobody waits for those that are not."""

    key: str
    title: str
    make: Callable[[], PlannerPage]
