"""What the pages of the settings have in common: a column of cards that is never too wide to read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.ui.theme import scaled_px

WIDTH_PX = 720


class SettingsPage(QScrollArea):
    """Cards under each other; `column` takes them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 8, 0)
        body = QWidget()
        body.setMaximumWidth(scaled_px(WIDTH_PX))
        row.addWidget(body, 1)
        row.addStretch(0)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.setWidget(holder)

    def render_page(self) -> None:
        """Draw everything from the services' readings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageToAdd:
    """A page that is made elsewhere, with its icon and its words in the list of sections."""

    page: SettingsPage
    icon: str
    words: str
