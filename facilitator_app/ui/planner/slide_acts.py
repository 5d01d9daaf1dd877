"""The menus of the slides: what a new one may be, and what can be done with those that are chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.services.slide_kinds import NEW_SLIDES
from facilitator_app.ui.planner.words import slide_kind_words

KIND = "kind:"
WRITTEN = 9
"""So many of the kinds are written; the others show what belongs to the day, and stand under a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideOffer:
    """What can be done with the chosen slides now."""

    is_hidden: bool
    can_paste: bool
    kinds: Sequence[str] = ()


class NewSlideMenu(QMenu):
    """`kind_asked` carries the kind of the new slide."""

    kind_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slide_kinds")
        self.setToolTipsVisible(True)
        for at, kind in enumerate(NEW_SLIDES):
            if at == WRITTEN:
                self.addSeparator()
            self.addAction(slide_kind_words(kind)).setData(kind)
        self.triggered.connect(self._on_triggered)

    def offer(self, kinds: Collection[str]) -> None:
        """Only these can be made now; the others say why not."""
        for action in self.actions():
            if action.isSeparator():
                continue
            can_make = action.data() in kinds
            action.setEnabled(can_make)
            lacks = self.tr("This file has nothing yet that such a slide could show")
            action.setToolTip("" if can_make else lacks)

    def _on_triggered(self, action: QAction) -> None:
        self.kind_asked.emit(str(action.data()))


class SlideActs(QMenu):
    """`asked` carries what is to be done; a kind to be made into comes as `KIND` and its name."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slide_acts")
        self._add(self.tr("Copy"), "copy", "Ctrl+C")
        self._add(self.tr("Cut"), "cut", "Ctrl+X")
        self._paste = self._add(self.tr("Paste after"), "paste", "Ctrl+V")
        self._add(self.tr("Duplicate"), "duplicate", "Ctrl+D")
        self.addSeparator()
        self._hide = self._add(self.tr("Do not show"), "hide", "Ctrl+H")
        self._add(self.tr("Move up"), "up", "Alt+Up")
        self._add(self.tr("Move down"), "down", "Alt+Down")
        self._into = self.addMenu(self.tr("Make into"))
        self._into.setObjectName("slide_into")
        self.addSeparator()
        self._add(self.tr("Remove"), "remove", "Del")
        self.triggered.connect(self._on_triggered)

    def offer(self, offer: SlideOffer) -> None:
        """Fit the menu to what is chosen."""
        self._paste.setEnabled(offer.can_paste)
        self._hide.setText(self.tr("Show again") if offer.is_hidden else self.tr("Do not show"))
        self._into.clear()
        for kind in offer.kinds:
            self._into.addAction(slide_kind_words(kind)).setData(f"{KIND}{kind}")
        self._into.menuAction().setVisible(bool(offer.kinds))

    def _add(self, words: str, act: str, key: str) -> QAction:
        action = self.addAction(words)
        action.setData(act)
        # The strip hears the keys itself, and only while it has the focus; here they are only told.
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self.asked.emit(str(action.data()))
