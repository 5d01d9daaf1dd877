"""The reminder on the overview of files that lie here past their last day, also when nobody opens them any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.services.document import Document
from facilitator_app.services.known_files import KnownFile
from facilitator_app.ui.home.overdue_watch import OverdueWatch
from facilitator_app.ui.kit import Button, Card, Fit, IconMark, PlainLabel, Size
from facilitator_app.ui.theme import TextRole, scaled_px

ICON_PX, GAP_PX = 20, 12
MOST_ROWS = 3
"""So that the workshop itself keeps its place."""


class OverdueCard(Card):
    """Hidden as long as there is none. `open_asked` carries the path of a file. The open one has its own reminder."""

    open_asked = Signal(object)

    def __init__(
        self,
        *,
        watch: OverdueWatch,
        document: Document,
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("overdue_files")
        self._watch = watch
        self._document = document
        self._date_words = date_words
        self._rows = tuple(_Row(number, parent=self) for number in range(MOST_ROWS))
        for row in self._rows:
            row.asked.connect(self.open_asked)
            self.content.addWidget(row)
        self._more = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._more.setObjectName("overdue_more")
        told = self.tr("Open the file to erase or to keep it longer. Nothing is erased by itself.")
        below = QVBoxLayout()
        below.setContentsMargins(scaled_px(ICON_PX) + GAP_PX, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._more)
        help_label = PlainLabel(told, TextRole.SMALL, fit=Fit.WRAP)
        help_label.setObjectName("overdue_told")
        below.addWidget(help_label)
        self.content.setSpacing(4)
        self.content.addLayout(below)
        self.hide()
        watch.looked.connect(self.render_card)
        self.render_card()

    def render_card(self) -> None:
        """Say which they are, or be hidden."""
        here = self._document.repository.path.absolute() if self._document.is_open else None
        files = tuple(one for one in self._watch.files if one.path != here)
        self.setVisible(bool(files))
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(files))
            if number < len(files):
                row.show_file(files[number], self._title_words(files[number]))
        more = len(files) - MOST_ROWS
        self._more.setText(self.tr("and %n more files", "", more) if more > 0 else "")
        self._more.setVisible(more > 0)

    def _title_words(self, file: KnownFile) -> str:
        assert file.kept_until_on is not None, "only what has a last day is overdue"
        day = self._date_words(file.kept_until_on)
        return self.tr("The data on people in “{file}” was to be kept until {day}").format(
            file=file.path.stem, day=day
        )


class _Row(QWidget):
    """One file. Nothing is said of it but its name and its day: it is closed."""

    asked = Signal(object)

    def __init__(self, number: int, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = Path()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(
            IconMark("calendar-clock", size_px=ICON_PX, role="near"), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self._title = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._title.setObjectName(f"overdue_title_{number}")
        row.addWidget(self._title, 1)
        self._open = Button(self.tr("Open"), "folder-open", size=Size.SMALL)
        self._open.setObjectName(f"open_overdue_{number}")
        self._open.clicked.connect(self._on_open)
        row.addWidget(self._open)

    def show_file(self, file: KnownFile, title: str) -> None:
        """Say this of the file."""
        self._path = file.path
        self._title.setText(title)
        self._open.setAccessibleName(self.tr("Open {file}").format(file=file.path.stem))
        self._open.setToolTip(str(file.path))

    def _on_open(self) -> None:
        self.asked.emit(self._path)
