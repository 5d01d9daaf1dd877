"""The pages of *Notér*: the outputs as they are written, and what is made of them afterwards.

How a page is added: subclass `NotesPage` in a file of its own, and give `NotesArea` (in `app_day_areas`) one
`PageToCome(key, words, shortcut, make)` in `more_pages`. `make` is called when the page is first turned to, once for
the area and once more for the window of its own; both pages read the same services. The area

- turns to a page by the row in its header and by `shortcut` (Alt+S is the outputs, Alt+T themes, Alt+A votes;
  Alt+1…9, Alt+arrows, Alt+H, F6 and Ctrl+Enter belong to the outputs and are free on a page of one's own);
- calls `render_page` on the page that is seen, and on no other, when it is turned to and whenever a file was opened, or
  records or the show have changed; a page need not listen to the hub for these, nor to the ticker;
- calls `begin` when it is turned to by a person, `save_now` before another page is turned to and before the file is
  let go, and `start_anew` when another file was opened.

One invariant: turning pages saves what is typed and moves neither the show nor the cell that is written in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from facilitator_app.ui.kit import SegmentedChoice

OUTPUTS = "outputs"
OUTPUTS_KEY = "Alt+S"


class NotesPage(QWidget):
    """One page beside the outputs. What it does not override does nothing."""

    def render_page(self) -> None:
        """Draw what the file holds now. Called again and again; keeps focus, choice and scroll position."""

    def begin(self) -> None:
        """Put the focus where work begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""

    def start_anew(self) -> None:
        """Another file was opened: forget what was chosen in the one before."""


@dataclass(frozen=True, slots=True)
class PageToCome:
    """A page that is made when it is first turned to. `words` are on its button, `shortcut` is as `Alt+T`."""

    key: str
    words: str
    shortcut: str
    make: Callable[[], NotesPage]


class PageShortcut(QShortcut):
    """A key that asks for a page, wherever in the area the keyboard is."""

    asked = Signal(str)

    def __init__(self, key: str, page: str, area: QWidget) -> None:
        super().__init__(QKeySequence(key), area)
        self._page = page
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._page)


class NotesPages(QStackedWidget):
    """The outputs, which are always there, and the pages beside them, each made when it is first turned to."""

    turned = Signal(str)

    def __init__(self, outputs: QWidget, more: Sequence[PageToCome], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_come = {page.key: page for page in more}
        self._made: dict[str, NotesPage] = {}
        self._open_key = OUTPUTS
        self.addWidget(outputs)
        self._outputs = outputs

    @property
    def are_several(self) -> bool:
        """Whether there is anything beside the outputs."""
        return bool(self._to_come)

    def open_key(self) -> str:
        """The key of the page that is turned to."""
        return self._open_key

    def open_page(self) -> NotesPage | None:
        """The page that is turned to; None when it is the outputs."""
        return self._made.get(self._open_key)

    def made(self) -> tuple[NotesPage, ...]:
        """The pages that have been turned to since the area was made."""
        return tuple(self._made.values())

    def listen(self, words_of_outputs: str, area: QWidget) -> SegmentedChoice | None:
        """The row that turns the pages and their keys, working in all of `area`; None when there is one page."""
        if not self.are_several:
            return None
        first = (OUTPUTS, words_of_outputs, OUTPUTS_KEY)
        pages = (first, *((page.key, page.words, page.shortcut) for page in self._to_come.values()))
        row = SegmentedChoice(
            [(key, words) for key, words, _shortcut in pages],
            accessible_name=self.tr("Page"),
            chosen_key=OUTPUTS,
        )
        row.setObjectName("notes_pages")
        row.chosen.connect(self.turn_to)
        self.turned.connect(row.choose)
        for key, words, shortcut in pages:
            PageShortcut(shortcut, key, area).asked.connect(self.turn_to)
            segment = row.findChild(QAbstractButton, key)
            if isinstance(segment, QAbstractButton):
                segment.setToolTip(f"{words} ({shortcut})")
        return row

    def turn_to(self, key: str) -> None:
        """Turn to a page, made now if it has not been seen before. A page that is not there is not turned to."""
        if key != OUTPUTS and key not in self._to_come:
            return
        if key != OUTPUTS and key not in self._made:
            self._made[key] = self._to_come[key].make()
            self.addWidget(self._made[key])
        self._open_key = key
        self.setCurrentWidget(self._made.get(key, self._outputs))
        self.turned.emit(key)
