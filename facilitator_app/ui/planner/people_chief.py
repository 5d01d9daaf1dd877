"""Choosing somebody's own chief in the table by typing a few letters of the name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator_app.ui.kit import LineEdit
from facilitator_app.ui.theme import TextRole, font_for, scaled_px

POPUP_PX, NAME_PX = 280, 32


class NameDelegate(QStyledItemDelegate):
    """Names as far apart as in a menu."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line with room round it."""
        return QSize(super().sizeHint(option, index).width(), scaled_px(NAME_PX))


class ChiefEdit(LineEdit):
    """`taken` tells that a name was chosen among those offered. An empty line means no chief."""

    taken = Signal()

    def __init__(self, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._names = names
        completer = QCompleter(list(names.values()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setFont(font_for(TextRole.BODY))
        popup.setItemDelegate(NameDelegate(popup))
        popup.setMinimumWidth(scaled_px(POPUP_PX))
        completer.setPopup(popup)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        self._popup = popup
        self._offered = completer
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter over the offered names takes the first of them, when the arrows have not gone to another."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.type() != QEvent.Type.KeyPress or self._popup.currentIndex().isValid():
            return super().eventFilter(watched, event)
        self._popup.hide()
        self._on_activated(str(self._offered.completionModel().index(0, 0).data() or self.text()))
        return True

    def show_chief(self, chief_id: str) -> None:
        """Stand on somebody; empty for nobody."""
        self.setText(self._names.get(chief_id, ""))
        self.selectAll()

    def value(self) -> str:
        """The chief's id, empty for none; what was typed when it fits nobody or several."""
        typed = self.text().strip()
        folded = typed.casefold()
        if not folded:
            return ""
        named = [one for one, name in self._names.items() if name.casefold() == folded]
        found = named or [one for one, name in self._names.items() if folded in name.casefold()]
        return found[0] if len(found) == 1 else typed

    def _on_activated(self, name: str) -> None:
        self.setText(name)
        self.taken.emit()
