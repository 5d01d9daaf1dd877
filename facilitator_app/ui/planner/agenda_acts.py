"""The menu of what can be done with the chosen blocks, the same at the card and under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.agenda import BlockKind, Timing
from facilitator_app.domain.block_colours import BlockColour
from facilitator_app.ui.kit import menu_words
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.words import colour_words, timing_words

NO_COLOUR = "none"
"""A list to choose from tells no choice by an empty key, and a block no colour."""

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActOffer:
    """What can be done now. `slides` are those a block can be split at, as (id, words); `rooms` and `days` are
    choices of the same form. `now` are the values that all the chosen share, by what they are values of."""

    slides: Choices = ()
    can_split: bool = False
    can_paste: bool = False
    rooms: Choices = ()
    days: Choices = ()
    now: dict[str, str]


class BlockActs(QMenu):
    """`asked` carries what is to be done, and a value after a colon where one is chosen: `remove`, `timing:fixed`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block_acts")
        self._add(self.tr("Copy"), "copy", "Ctrl+C")
        self._add(self.tr("Cut"), "cut", "Ctrl+X")
        self._paste = self._add(self.tr("Paste after"), "paste", "Ctrl+V")
        self._add(self.tr("Duplicate"), "duplicate", "Ctrl+D")
        self.addSeparator()
        self._add(self.tr("5 min shorter"), "shorter", "-")
        self._add(self.tr("5 min longer"), "longer", "+")
        self._split = self._menu(self.tr("Split"), "block_split")
        self.addSeparator()
        self._kinds = self._menu(self.tr("Kind"), "block_kind_menu")
        self._timings = self._menu(self.tr("Time"), "block_timing_menu")
        self._colours = self._menu(self.tr("Colour"), "block_colour_menu")
        self._rooms = self._menu(self.tr("Room"), "block_room_menu")
        self._days = self._menu(self.tr("Day"), "block_day_menu")
        self.addSeparator()
        self._add(self.tr("Remove"), "remove", "Del")
        self.triggered.connect(self._on_triggered)

    def offer(self, offer: ActOffer) -> None:
        """Offer what can be done with what is chosen now."""
        self._paste.setEnabled(offer.can_paste)
        self._fill_split(offer)
        kinds = [(kind.value, block_kind_words(kind)) for kind in BlockKind]
        timings = [(timing.value, timing_words(timing)) for timing in Timing]
        self._fill(self._kinds, "kind", kinds, offer)
        self._fill(self._timings, "timing", timings, offer)
        self._fill(self._colours, "colour", colour_choices(), offer)
        self._fill(self._rooms, "room", offer.rooms, offer)
        self._fill(self._days, "day", offer.days, offer)

    def _fill_split(self, offer: ActOffer) -> None:
        self._split.clear()
        self._split.menuAction().setEnabled(offer.can_split)
        half = self._split.addAction(self.tr("Into two halves"))
        half.setData("split:")
        for slide_id, words in offer.slides:
            action = self._split.addAction(menu_words(self.tr("From slide {slide}").format(slide=words)))
            action.setData(f"split:{slide_id}")

    def _fill(self, menu: QMenu, what: str, choices: Choices, offer: ActOffer) -> None:
        menu.clear()
        menu.menuAction().setVisible(bool(choices))
        group = QActionGroup(menu)
        for value, words in choices:
            action = menu.addAction(menu_words(words))
            action.setData(f"{what}:{value}")
            action.setCheckable(True)
            action.setChecked(offer.now.get(what) == value)
            group.addAction(action)

    def _add(self, words: str, act: str, key: str) -> QAction:
        action = self.addAction(words)
        action.setData(act)
        # The list hears the keys itself, and only while it has the focus; here they are only told.
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        return action

    def _menu(self, words: str, name: str) -> QMenu:
        menu = self.addMenu(words)
        menu.setObjectName(name)
        return menu

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self.asked.emit(str(action.data()))


def colour_choices() -> Choices:
    """The colours a block may have, the one of its kind first."""
    names = ["", *(colour.value for colour in BlockColour)]
    return [(name, colour_words(name)) for name in names]
