"""A list of what the file holds of one kind: chosen, opened, begun anew, copied and removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    PlainLabel,
    Row,
    RowList,
    Variant,
)
from facilitator_app.ui.theme import TextRole


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWords:
    """What one kind of entries is called. `kind` is part of the widgets' names."""

    kind: str
    heading: str
    new: str
    remove: str
    icon: str
    empty_title: str
    empty_text: str


class EntryList(Card):
    """Keys are the entries' ids. Subclasses fill `menu`, which the button of a new entry opens, and say with
    `state_of` what there is to say of an entry, and with `why_kept` why one cannot go."""

    entry_chosen = Signal(str)
    open_asked = Signal(str)
    copy_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.menu = QMenu(self)
        self._build_head(words)
        self.content.addWidget(Divider())
        self._build_rows(words)
        self.content.addWidget(Divider())
        self._build_foot(words)
        self.rows.row_chosen.connect(self._on_chosen)
        self.rows.row_opened.connect(self.open_asked)

    def state_of(self, entry_id: str) -> str:
        """A sentence on an entry."""
        raise NotImplementedError

    def why_kept(self, entry_id: str) -> str:
        """Why an entry cannot be removed; empty when it can."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row], chosen_id: str) -> None:
        """Draw the entries."""
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        self._pages.setCurrentWidget(self.rows if rows else self._nothing)
        self._draw_foot()

    def begin(self) -> None:
        """Put the focus on the entries, or where the first of them is made."""
        (self.rows if self.rows.rows() else self._first).setFocus(Qt.FocusReason.TabFocusReason)

    def _build_head(self, words: EntryWords) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(words.heading, TextRole.CARD_HEADING), 1)
        self._new = Button(words.new, "plus")
        self._new.setObjectName(f"new_{words.kind}")
        self._new.clicked.connect(self._on_new)
        head.addWidget(self._new)
        self.content.addLayout(head)

    def _build_rows(self, words: EntryWords) -> None:
        self.rows = RowList(accessible_name=words.heading)
        self.rows.setObjectName(f"{words.kind}s")
        self._first = Button(words.new, "plus")
        self._first.setObjectName(f"first_{words.kind}")
        self._first.clicked.connect(self._on_first)
        self._nothing = EmptyState(words.icon, words.empty_title, words.empty_text, (self._first,))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)

    def _build_foot(self, words: EntryWords) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 12, 8)
        foot.setSpacing(8)
        self._state = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._state.setObjectName(f"{words.kind}_state")
        self._remove = IconButton("trash-2", words.remove, variant=Variant.QUIET)
        self._remove.setObjectName(f"remove_{words.kind}")
        self._copy = Button(self.tr("Copy"), "copy")
        self._copy.setObjectName(f"copy_{words.kind}")
        self.open_button = Button(self.tr("Open"), "pencil", variant=Variant.PRIMARY)
        self.open_button.setObjectName(f"open_{words.kind}")
        foot.addWidget(self._state, 1)
        for button in (self._remove, self._copy, self.open_button):
            foot.addWidget(button)
        self.content.addLayout(foot)
        self.open_button.clicked.connect(self._on_open)
        self._copy.clicked.connect(self._on_copy)
        self._remove.clicked.connect(self._on_remove)

    def _draw_foot(self) -> None:
        key = self.rows.chosen_key()
        for button in (self.open_button, self._copy, self._remove):
            button.setVisible(bool(key))
        self._state.setText(self.state_of(key) if key else "")
        if key:
            self._remove.set_off(self.why_kept(key))

    def _popup_below(self, button: Button) -> None:
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _on_new(self) -> None:
        self._popup_below(self._new)

    def _on_first(self) -> None:
        self._popup_below(self._first)

    def _on_chosen(self, entry_id: str) -> None:
        self._draw_foot()
        self.entry_chosen.emit(entry_id)

    def _on_open(self) -> None:
        self.open_asked.emit(self.rows.chosen_key())

    def _on_copy(self) -> None:
        self.copy_asked.emit(self.rows.chosen_key())

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.rows.chosen_key())
