"""Which of a file's workshops is worked on, in the header of every area: a button that opens them as a menu.

Invariant: it is there only where a file has several, and Ctrl+Shift+W opens it in every area, also where its header
has no room for the button.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import HeaderBar, IconButton, Size, menu_words
from facilitator_app.ui.theme import scaled_px

KEY = "Ctrl+Shift+W"
BUTTON = "open_workshop_menu"
BUTTON_FROM_PX = 1200


class WorkshopMenu(QObject):
    """One menu for the main window, and a button in each header. `language` is the interface's."""

    def __init__(
        self,
        window: QWidget,
        *,
        document: Document,
        hub: Hub,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        language: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._dialogs = dialogs
        self._sentence = sentence
        self._language = language
        self._button: IconButton | None = None
        self._menu = QMenu(window)
        self._menu.setObjectName("workshop_menu")
        self._group = QActionGroup(self._menu)
        self._menu.triggered.connect(self._on_triggered)
        shortcut = QShortcut(QKeySequence(KEY), window)
        shortcut.activated.connect(self.open)
        window.installEventFilter(self)
        for signal in (hub.file_opened, hub.workshop_chosen, hub.records_changed):
            signal.connect(self._show_button)

    def stand_in(self, area: QWidget) -> None:
        """Let the button be in the header of the area that is seen."""
        header = area.findChild(HeaderBar)
        button = header.findChild(IconButton, BUTTON) if header is not None else None
        if header is not None and button is None:
            button = IconButton("route", self.tr("Another workshop"), size=Size.NORMAL)
            button.setObjectName(BUTTON)
            button.clicked.connect(self.open)
            header.right.addWidget(button)
        self._button = button
        self._show_button()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._window:
            self._show_button()
        return False

    def open(self) -> None:
        """Open the menu under the button, or in a window without it at the top."""
        if not self._has_several():
            return
        self._fill()
        button = self._seen_button()
        if button is not None and button.isVisible():
            self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        else:
            self._menu.popup(self._window.mapToGlobal(QPoint(0, 0)))
        chosen = self._group.checkedAction()
        if chosen is not None:
            self._menu.setActiveAction(chosen)

    def _fill(self) -> None:
        self._menu.clear()
        for workshop in in_order(self._document.all(Workshop)):
            action = self._menu.addAction(menu_words(self._words(workshop)))
            action.setCheckable(True)
            action.setChecked(workshop.id == self._document.workshop.id)
            action.setData(workshop.id)
            self._group.addAction(action)

    def _words(self, workshop: Workshop) -> str:
        title = workshop.title or self.tr("No title yet")
        if workshop.held_on is None:
            return title
        day = date_words(workshop.held_on, self._language(), short=True)
        return f"{day} {workshop.held_on.year} · {title}"

    def _has_several(self) -> bool:
        return self._document.is_open and len(self._document.all(Workshop)) > 1

    def _seen_button(self) -> IconButton | None:
        """That of the area that is seen; it goes with its area when the language changes."""
        return self._button if self._button is not None and shiboken6.isValid(self._button) else None

    def _show_button(self, _change: object = None) -> None:
        """Told at every change of the file: no other area is looked through, which is told when it is gone to."""
        button = self._seen_button()
        if button is None:
            return
        has_several = self._has_several()
        words = self.tr("Another workshop")
        if has_several:
            words = self.tr("Worked on: {workshop} ({key})").format(
                workshop=self._words(self._document.workshop), key=KEY
            )
        has_room = self._window.width() >= scaled_px(BUTTON_FROM_PX)
        button.setVisible(has_several and has_room)
        button.setToolTip(words)

    def _on_triggered(self, action: QAction) -> None:
        try:
            self._document.choose_workshop(str(action.data()))
        except Refused as problem:
            self._dialogs.tell(
                self._window,
                title=self.tr("You stay at the workshop you are at"),
                text=self._sentence(problem),
            )
