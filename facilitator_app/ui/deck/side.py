"""One edition of a page: its true picture and its notes."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.kit import EmptyState, PlainLabel, PrivatePanel, TextEdit
from facilitator_app.ui.planner.slide_picture import PictureFrame
from facilitator_app.ui.theme import TextRole


class PageSide(QWidget):
    """Says `absent` where this edition has no such page."""

    def __init__(self, heading: str, absent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(heading, TextRole.LABEL))
        self._frame = PictureFrame()
        self._frame.preview.setObjectName("page_picture")
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._frame, 1)
        # They become the slide's own notes, so they are as private here as there.
        self._private = PrivatePanel(self.tr("Presenter notes"), detail=self.tr("Only you see them"))
        self._notes = TextEdit(role=TextRole.BODY, least_lines=2, most_lines=4)
        self._notes.setObjectName("page_notes")
        self._notes.setAccessibleName(self.tr("Presenter notes: {side}").format(side=heading))
        self._notes.setReadOnly(True)
        within = QVBoxLayout()
        within.setContentsMargins(8, 0, 8, 8)
        within.addWidget(self._notes)
        self._private.content.addLayout(within)
        inner.addWidget(self._private)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(EmptyState("file-x", absent, ""))
        column.addWidget(self._pages, 1)

    def keep_room_for_notes(self, has_notes: bool) -> None:
        """Whether any page has notes: then their place is kept, so that nothing moves from page to page."""
        self._private.setVisible(has_notes)

    def show_page(self, picture: Picture, notes: str) -> None:
        """Show a page with its notes."""
        self._pages.setCurrentIndex(0)
        self._frame.preview.set_picture(picture)
        self._frame.preview.setAccessibleName(self._heading)
        if self._notes.text() != notes:
            self._notes.set_text(notes)

    def show_nothing(self) -> None:
        """Say that there is no such page."""
        self._pages.setCurrentIndex(1)
