"""The area *Forløb*: tabs in the header; a page is made when it is first turned to, and drawn only while it is seen.

One invariant: turning pages saves what is typed and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.services.changes import Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.ui.area import Area
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import HeaderBar, SavedChip
from facilitator_app.ui.kit.tabs import Tabs
from facilitator_app.ui.programme.page import PageToCome, ProgrammePage
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.theme import Ground, set_ground

MARGIN_PX = 16
GAP_PX = 16
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ProgrammeArea(Area):
    """The programme's parts. `pages` stand in the order of their tabs; the first is open at first."""

    def __init__(self, *, document: Document, hub: Hub, clock: Clock, pages: Sequence[PageToCome]) -> None:
        super().__init__(name=AreaName.PROGRAMME)
        self._document = document
        self._hub = hub
        self._clock = clock
        self._to_come = {page.key: page for page in pages}
        self._made: dict[str, ProgrammePage] = {}
        self._is_saved_told = False
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw the open page."""
        if not self._document.is_all_saved:
            self._show_unsaved()
        self._page().render_page()

    def begin(self) -> None:
        """Put the focus where work begins on the open page."""
        self._page().begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        for page in self._made.values():
            page.save_now()

    def show_page(self, key: str) -> None:
        """Turn to the page with this key; one that is not there is not turned to."""
        if key in self._to_come:
            self._tabs.open(key)
            self._on_tab(key)

    def show_entry(self, key: str, entry_id: str) -> None:
        """Turn to one of what a page lists; a page that is not there is not turned to."""
        if key in self._to_come:
            self.show_page(key)
            self._made[key].open_entry(entry_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Alt the arrows are the page's, also while the keyboard is on its tab."""
        by = STEPS.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._tabs.open_tab.hasFocus():
            self._page().move_chosen(by)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every tab readable."""
        super().resizeEvent(event)
        self._fit_tabs()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = HeaderBar(self.tr("Programme"))
        self._tabs = Tabs(
            [(page.key, page.title) for page in self._to_come.values()],
            accessible_name=self.tr("Parts of the programme"),
        )
        self._saved = SavedChip()
        self._header.put_beside(self._tabs)
        self._header.right.addWidget(self._saved)
        outer.addWidget(self._header)
        self._under = QWidget()
        set_ground(self._under, Ground.SURFACE)
        under = QHBoxLayout(self._under)
        under.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 4)
        under.addStretch(1)
        self._under.hide()
        outer.addWidget(self._under)
        self._pages = QStackedWidget()
        self._pages.setObjectName("programme_pages")
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        outer.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.workshop_chosen.connect(self._on_file_opened)
        self._hub.records_changed.connect(self.invalidate)
        self._hub.saved.connect(self._on_saved)
        self._hub.save_failed.connect(self._on_save_failed)
        self._tabs.chosen.connect(self._on_tab)

    def _page(self) -> ProgrammePage:
        key = self._tabs.open_key()
        if key not in self._made:
            self._make(key)
        page = self._made[key]
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
        for other in self._made.values():
            for widget in other.header_widgets():
                widget.setVisible(other is page)
        self._fit_tabs()
        return page

    def _make(self, key: str) -> None:
        page = self._made[key] = self._to_come[key].make()
        self._pages.addWidget(page)
        for widget in page.header_widgets():
            self._header.right.addWidget(widget)
        stop: QWidget = self._tabs.last
        for widget in page.header_widgets():
            self.setTabOrder(stop, widget)
            stop = widget

    def _fit_tabs(self) -> None:
        """Where the header has no room for every tab in full, the tabs stand in a row of their own under it.

        That all is saved gives way before the tabs move; that something is not saved is always told.
        """
        room = self.width() - self._needed_px()
        chip = self._saved.sizeHint().width() + GAP_PX
        if self._is_saved_told:
            self._saved.setVisible(chip <= room or room < 0)
        is_under = room < (0 if self._saved.isHidden() else chip)
        if is_under == self._under.isHidden():
            self._under.setVisible(is_under)
            self._move_tabs(is_under=is_under)

    def _needed_px(self) -> int:
        """How wide title, tabs and everything at the right are, but for the chip of what is saved."""
        beside = [self._header.right.itemAt(at) for at in range(self._header.right.count())]
        others = [item.widget() for item in beside if item is not None and item.widget() is not self._saved]
        right = sum(w.sizeHint().width() + GAP_PX for w in others if w is not None and not w.isHidden())
        return self._header.title_px() + self._tabs.sizeHint().width() + right + 4 * GAP_PX

    def _move_tabs(self, *, is_under: bool) -> None:
        had_focus = self._tabs.isAncestorOf(self.focusWidget() or self)
        row = self._under.layout()
        if is_under and isinstance(row, QHBoxLayout):
            row.insertWidget(0, self._tabs)
        else:
            self._header.put_back(self._tabs)
        if had_focus:
            self._tabs.open_tab.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_file_opened(self, _change: object) -> None:
        for page in self._made.values():
            page.start_anew()
        self._is_saved_told = False
        self._saved.hide()
        self.invalidate()

    def _on_saved(self, change: Saved) -> None:
        zone = self._clock.local_now().tzinfo
        self._saved.show_saved(clock_words(change.at.astimezone(zone)))
        self._is_saved_told = True
        self._fit_tabs()

    def _on_save_failed(self, _change: object) -> None:
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self._is_saved_told = False
        self._saved.show_unsaved()
        self._fit_tabs()

    def _on_tab(self, _key: str) -> None:
        self.save_now()
        self._page()
        self.invalidate()
