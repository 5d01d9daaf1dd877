"""A page of the planner with a list of entries, and behind it the desk where one of them is worked on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.problems import Refused
from facilitator_app.ui.planner.entry_list import EntryList
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.theme import scaled_px

GAP_PX = 16
LIST_MOST_PX = 720
LIST_SHARE, BESIDE_SHARE = 100, 104


class EntryDesk(QWidget):
    """Where one entry is worked on."""

    back_asked = Signal()

    def open_entry(self, entry_id: str) -> None:
        """Turn to an entry; what was typed for the one before is saved first."""
        raise NotImplementedError

    def draw(self) -> bool:
        """Draw the open entry as it is now; False when it has gone."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the focus where work begins."""

    def begin_title(self) -> None:
        """Put the focus on the title, ready to be written over."""

    def save_now(self) -> None:
        """Save what is typed without waiting."""

    def drop(self) -> None:
        """Another file was opened: nothing typed here belongs to it."""


class EntriesPage(PlannerPage):
    """The desk is made when an entry is first opened, so that nobody who looks at the list waits for it."""

    def __init__(self, *, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(key=key, title=title, parent=parent)
        self._chosen_id = ""
        self._open_id = ""
        self._desk: EntryDesk | None = None

    def read_entries(self) -> Sequence[str]:
        """Read what the file holds now; the ids in their order."""
        raise NotImplementedError

    def show_entries(self, chosen_id: str) -> None:
        """Draw what was read."""
        raise NotImplementedError

    def show_chosen(self, chosen_id: str) -> None:
        """Draw what stands beside the list."""
        raise NotImplementedError

    def make_desk(self) -> EntryDesk:
        """The desk, the first time an entry is opened."""
        raise NotImplementedError

    def copied(self, entry_id: str) -> str:
        """Copy an entry; the new one's id, empty when there was none."""
        raise NotImplementedError

    def remove(self, entry_id: str) -> None:
        """Take an entry out of the file. Raises `Refused` when it is used."""
        raise NotImplementedError

    def render_page(self) -> None:
        """Draw the open entry, or the list when none is open or the open one has gone."""
        if self._open_id and self._desk is not None and self._desk.draw():
            self._pages.setCurrentWidget(self._desk)
            return
        self._open_id = ""
        known = self.read_entries()
        self._pages.setCurrentWidget(self._list_page)
        if self._chosen_id not in known:
            self._chosen_id = known[0] if known else ""
        self.show_entries(self._chosen_id)
        self.show_chosen(self._chosen_id)

    def begin(self) -> None:
        """Put the focus on the open entry, or on the list."""
        if self._open_id and self._desk is not None:
            self._desk.begin()
        else:
            self._list.begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        if self._desk is not None:
            self._desk.save_now()

    def start_anew(self) -> None:
        """Another file was opened: nothing of it is open."""
        if self._desk is not None:
            self._desk.drop()
        self._chosen_id, self._open_id = "", ""

    def open_entry(self, entry_id: str) -> None:
        """Turn to one entry."""
        self.desk.open_entry(entry_id)
        self._chosen_id = self._open_id = entry_id
        self.render_page()
        self.begin()

    @property
    def desk(self) -> EntryDesk:
        """Where an entry is worked on."""
        if self._desk is None:
            self._desk = self.make_desk()
            self._desk.back_asked.connect(self._on_back)
            self._pages.addWidget(self._desk)
        return self._desk

    def lay_out(self, entries: EntryList, beside: QWidget) -> None:
        """Put the list at the left and what shows the chosen entry at the right."""
        self._list = entries
        entries.setMaximumWidth(scaled_px(LIST_MOST_PX))
        self._list_page = QWidget()
        row = QHBoxLayout(self._list_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(entries, LIST_SHARE)
        row.addWidget(beside, BESIDE_SHARE)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        entries.entry_chosen.connect(self._on_chosen)
        entries.open_asked.connect(self.open_entry)
        entries.copy_asked.connect(self._on_copy)
        entries.removal_asked.connect(self._on_remove)

    def _on_chosen(self, entry_id: str) -> None:
        self._chosen_id = entry_id
        self.show_chosen(entry_id)

    def _on_copy(self, entry_id: str) -> None:
        copy_id = self.copied(entry_id)
        if copy_id:
            self.open_entry(copy_id)

    def _on_remove(self, entry_id: str) -> None:
        try:
            self.remove(entry_id)
        except Refused:
            # It came into use while the button was being pressed: the button now says why it stays.
            self.render_page()

    def _on_back(self) -> None:
        self._open_id = ""
        self.render_page()
        self.begin()
