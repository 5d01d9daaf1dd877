"""The entries: searched, filtered by kind, chosen; above them the button that keeps something new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.services.keeping_library import LibraryEntry, PackageKind
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    EmptyState,
    PlainLabel,
    Row,
    RowList,
    SearchField,
)
from facilitator_app.ui.library.words import KIND_ICONS, kind_word, kinds_word
from facilitator_app.ui.theme import TextRole

EVERY_KIND = "all"


class Shelf(Card):
    """Keys are the entries' ids. `find_changed` is told at each key of a search and at each other kind."""

    entry_chosen = Signal(str)
    place_asked = Signal(str)
    keep_asked = Signal()
    find_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._build_head()
        self._build_find()
        self.content.addWidget(Divider())
        self._build_rows()
        self._connect()

    def search(self) -> str:
        """What is looked for."""
        return self._search.text()

    def kind(self) -> PackageKind | None:
        """The only kind that is looked at; None is every kind."""
        key = self._kinds.chosen_key()
        return None if key in ("", EVERY_KIND) else PackageKind(key)

    def show_entries(self, entries: Sequence[LibraryEntry], chosen_id: str, *, is_empty: bool) -> None:
        """Draw the entries that were found; `is_empty` tells that nothing is kept at all."""
        rows = [
            Row(
                key=entry.id,
                title=entry.title,
                sub=entry.about or kind_word(entry.kind),
                icon=KIND_ICONS[entry.kind],
                word=self.tr("{minutes} min").format(minutes=entry.minutes) if entry.minutes else "",
            )
            for entry in entries
        ]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        # What is hidden would let the focus go on to a button somewhere else.
        had_focus = self._first.hasFocus() or self._search.hasFocus() or self.rows.hasFocus()
        is_other = is_empty != self._find.isHidden()
        self._find.setVisible(not is_empty)
        # An empty library says by itself what to press; the same button twice is one too many.
        self.keep.setVisible(not is_empty)
        empty = self._nothing if is_empty else self._not_found
        self._pages.setCurrentWidget(self.rows if rows else empty)
        if had_focus and is_other:
            self.begin()

    def below_keep(self) -> QPoint:
        """Where on the screen the menu belongs: under the button for keeping that is seen."""
        button = self._first if self.keep.isHidden() else self.keep
        return button.mapToGlobal(QPoint(0, button.height() + 4))

    def begin(self) -> None:
        """Put the focus on the search, or on what an empty library begins with."""
        target = self._first if self._find.isHidden() else self._search
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Library"), TextRole.CARD_HEADING), 1)
        self.keep = Button(self.tr("Keep from this file"), "plus")
        self.keep.setObjectName("keep_in_library")
        head.addWidget(self.keep)
        self.content.addLayout(head)

    def _build_find(self) -> None:
        self._find = QWidget()
        row = QHBoxLayout(self._find)
        row.setContentsMargins(16, 0, 12, 12)
        row.setSpacing(8)
        self._search = SearchField(self.tr("Find in the library"))
        self._search.setObjectName("find_in_library")
        choices = [(EVERY_KIND, self.tr("Everything"))]
        choices += [(kind.value, kinds_word(kind)) for kind in PackageKind]
        self._kinds = ComboBox(choices, accessible_name=self.tr("Kind"))
        self._kinds.setObjectName("library_kind")
        row.addWidget(self._search, 1)
        row.addWidget(self._kinds)
        self.content.addWidget(self._find)

    def _build_rows(self) -> None:
        self.rows = RowList(accessible_name=self.tr("Library"))
        self.rows.setObjectName("library")
        self._first = Button(self.tr("Keep from this file"), "plus")
        self._first.setObjectName("keep_first")
        self._first.clicked.connect(self.keep_asked)
        self._nothing = EmptyState(
            "archive",
            self.tr("The library is empty"),
            self.tr("Keep a block, an exercise or a whole day, and use it again with another client."),
            (self._first,),
        )
        everything = Button(self.tr("Show everything"), "x")
        everything.setObjectName("show_everything")
        everything.clicked.connect(self._on_everything)
        self._not_found = EmptyState(
            "search",
            self.tr("Nothing found"),
            self.tr("Search for another word, or look at everything."),
            (everything,),
        )
        self._pages = QStackedWidget()
        for page in (self.rows, self._nothing, self._not_found):
            self._pages.addWidget(page)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self._pages)
        self.content.addLayout(holder, 1)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.keep_asked)
        self._search.textChanged.connect(self._on_find)
        self._kinds.activated.connect(self._on_find)
        self.rows.row_chosen.connect(self.entry_chosen)
        self.rows.row_opened.connect(self.place_asked)

    def _on_find(self, _found: object) -> None:
        self.find_changed.emit()

    def _on_everything(self) -> None:
        """Look for nothing in particular, and go back to where one searches."""
        self._kinds.choose(EVERY_KIND)
        self._search.clear()
        self.find_changed.emit()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
