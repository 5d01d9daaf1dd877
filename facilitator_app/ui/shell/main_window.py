"""The main window. It knows that there are areas, not what is in them; an area is made when it is first gone to.

It is painted bare first and furnished after that, so that the kit is not waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.ui.area import Area
from facilitator_app.ui.window_place import room_on

if TYPE_CHECKING:
    from facilitator_app.ui.kit import BannerStack, Rail
    from facilitator_app.ui.shell.area_menu import AreaMenu

LEAST_WIDTH_PX = 1024
LEAST_HEIGHT_PX = 640
RAIL_FROM_PX = 1000
FIRST_WIDTH_PX = 1366
FIRST_HEIGHT_PX = 736


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaEntry:
    """One place behind the rail. `is_foot` puts it at the rail's foot."""

    key: str
    icon: str
    words: str
    make: Callable[[], QWidget]
    is_foot: bool = False


class AreaShortcut(QShortcut):
    """Ctrl+1..9 goes to an area."""

    chosen = Signal(str)

    def __init__(self, number: int, key: str, parent: QWidget) -> None:
        super().__init__(QKeySequence(f"Ctrl+{number}"), parent)
        self._key = key
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._key)


class MainWindow(QMainWindow):
    """Rail at the left, one area at a time with the banners under its header. `furnish` must come before anything
    is put into it."""

    area_entered = Signal(str)
    close_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._fit_least(self.screen())
        self.resize(room_on(self.screen()).size().boundedTo(QSize(FIRST_WIDTH_PX, FIRST_HEIGHT_PX)))
        self._entries: dict[str, AreaEntry] = {}
        self._areas: dict[str, QWidget] = {}
        self._shortcuts: list[AreaShortcut] = []
        self._rail: Rail | None = None
        self._area_menu: AreaMenu | None = None
        self._strip: QWidget | None = None
        self._file_name = ""
        self._workshop_name = ""
        self._current = ""
        self._may_close = False
        self._is_painted = False
        self._set_title()

    def furnish(self) -> None:
        """Make the places for rail, banners and areas, and the window's own keys."""
        self._build()
        self._connect()

    def set_areas(self, entries: Sequence[AreaEntry], *, rail_name: str) -> None:
        """Put these places on the rail in place of any earlier ones; the areas made before are let go."""
        from facilitator_app.ui.kit import Rail, RailItem
        from facilitator_app.ui.shell.area_menu import AreaMenu

        self._drop_areas()
        self._entries = {entry.key: entry for entry in entries}
        items = [RailItem(key=e.key, icon=e.icon, words=e.words) for e in entries if not e.is_foot]
        foot = [RailItem(key=e.key, icon=e.icon, words=e.words) for e in entries if e.is_foot]
        self._rail = Rail(items, foot_items=foot, accessible_name=rail_name)
        self._rail.setObjectName("rail")
        self._rail.chosen.connect(self.go_to)
        self._row.insertWidget(0, self._rail)
        self._area_menu = AreaMenu([*items, *foot], name=rail_name, home=self._row)
        self._area_menu.chosen.connect(self.go_to)
        self._choose_rail_or_menu()
        for number, entry in enumerate(entries, start=1):
            shortcut = AreaShortcut(number, entry.key, self)
            shortcut.chosen.connect(self.go_to)
            self._shortcuts.append(shortcut)

    def go_to(self, key: str) -> None:
        """Show an area, making it the first time."""
        if key not in self._entries:
            return
        self.prepare(key)
        self._current = key
        self._stack.setCurrentWidget(self._areas[key])
        self._furnish_header(self._areas[key])
        if self._rail is not None:
            self._rail.choose(key)
        self._set_title()
        area = self._areas[key]
        if isinstance(area, Area):
            area.begin()
        self.area_entered.emit(key)

    def prepare(self, key: str) -> None:
        """Make an area without going to it, if it has not been made."""
        if key not in self._areas:
            self._areas[key] = self._entries[key].make()
            self._stack.addWidget(self._areas[key])

    @property
    def current_area(self) -> str:
        """The key of the area that is shown."""
        return self._current

    def has_area(self, key: str) -> bool:
        """Whether there is such a place on the rail."""
        return key in self._entries

    def area(self, key: str) -> QWidget | None:
        """An area that has been made, or None."""
        return self._areas.get(key)

    def save_typing(self) -> None:
        """Have every area save what was typed in the last moment."""
        for area in self._areas.values():
            if isinstance(area, Area):
                area.save_now()

    @property
    def banners(self) -> BannerStack:
        """Where what is wrong with the world is said."""
        return self._banners

    def set_strip(self, strip: QWidget | None) -> None:
        """A strip above everything else, in place of the one there was; None takes it away."""
        if self._strip is not None:
            self._column.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = strip
        if strip is not None:
            self._column.insertWidget(0, strip)
            strip.show()

    def set_file_name(self, name: str) -> None:
        """The open file, for the window's title."""
        self._file_name = name
        self._set_title()

    def set_workshop_name(self, name: str) -> None:
        """The workshop that is worked on, for the title of a window whose file has several; empty for one alone."""
        if name != self._workshop_name:
            self._workshop_name = name
            self._set_title()

    def tell_crash(self, report: str) -> None:
        """Say that something went wrong; the rest of the program goes on meanwhile."""
        from facilitator_app.ui.shell.crash_dialog import CrashDialog

        dialog = CrashDialog(report, self)
        dialog.exec()
        dialog.deleteLater()

    def close_for_good(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            # Also at every showing after the first: the window may have got another handle.
            handle.screenChanged.connect(self._fit_least, Qt.ConnectionType.UniqueConnection)

    def _fit_least(self, screen: QScreen) -> None:
        """A window larger than its screen has room for is put on the projector by some window managers."""
        self.setMinimumSize(room_on(screen).size().boundedTo(QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_rail_or_menu()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_title()
        super().changeEvent(event)

    def _build(self) -> None:
        from facilitator_app.ui.kit import HeaderBanners

        middle = QWidget()
        self._row = QHBoxLayout(middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._column = column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banners = HeaderBanners(column)
        self._banners.setObjectName("banners")
        self._stack = QStackedWidget()
        self._stack.setObjectName("areas")
        column.addWidget(self._stack, 1)
        self._row.addLayout(column, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo_requested)
        redo = QShortcut(QKeySequence("Ctrl+Shift+Z"), self)
        redo.activated.connect(self.redo_requested)
        also_redo = QShortcut(QKeySequence("Ctrl+Y"), self)
        also_redo.activated.connect(self.redo_requested)
        for shortcut in (undo, redo, also_redo):
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

    def _furnish_header(self, area: QWidget) -> None:
        """The banners under the header of the area that is shown, and the menu in it."""
        from facilitator_app.ui.kit import HeaderBar

        header = area.findChild(HeaderBar)
        self._banners.stand_under(header)
        if self._area_menu is not None:
            self._area_menu.stand_in(header)

    def _drop_areas(self) -> None:
        self._banners.stand_under(None)
        if self._area_menu is not None:
            self._area_menu.stand_in(None)
        for area in self._areas.values():
            self._stack.removeWidget(area)
            area.deleteLater()
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        for places in (self._rail, self._area_menu):
            if places is not None:
                self._row.removeWidget(places)
                places.deleteLater()
        self._areas, self._shortcuts, self._rail, self._area_menu = {}, [], None, None

    def _choose_rail_or_menu(self) -> None:
        """The rail where there is room for it, or else the menu."""
        has_room = self.width() >= RAIL_FROM_PX
        if self._rail is not None and self._area_menu is not None:
            self._rail.setVisible(has_room)
            self._area_menu.setVisible(not has_room)

    def _set_title(self) -> None:
        entry = self._entries.get(self._current)
        words = entry.words.replace("-\n", "").replace("\n", " ") if entry else ""
        parts = [part for part in (self._file_name, self._workshop_name, words) if part]
        self.setWindowTitle(" – ".join(parts) or "Facilitator")
