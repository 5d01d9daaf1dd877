"""The true wall at the top of a column, as large as the column is wide, and what belongs to it right under it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.ui.exercises.pictures import Views
from facilitator_app.ui.planner.slide_picture import SlidePicture
from facilitator_app.ui.theme import scaled_px

GAP_PX = 12
TURNER_PX = 40
LEAST_PX = 96
PICTURE_SHARE = 1000
"""Far more than the empty room under it, which only gets what the picture cannot use."""


class PicturePane(QWidget):
    """Holds the picture. What is `under` it keeps its height, and the picture gives way; `rest` takes what is left."""

    def __init__(self, *under: QWidget, rest: QWidget | None = None) -> None:
        super().__init__()
        self._is_turned = False
        self.picture = SlidePicture()
        self.picture.setMinimumHeight(scaled_px(LEAST_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.picture, PICTURE_SHARE)
        for widget in under:
            column.addWidget(widget)
        if rest is None:
            column.addStretch(1)
        else:
            column.addWidget(rest, PICTURE_SHARE)

    def show_views(self, views: Views, *, is_other: bool) -> None:
        """Show these pictures; another subject begins at its first."""
        self.picture.setVisible(bool(views))
        self.picture.show_views(views, is_other=is_other)
        self._is_turned = len(views) > 1
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture from taking more height than it can use."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = round(self.width() * WALL_SIZES.height_px / WALL_SIZES.width_px)
        self.picture.setMaximumHeight(height + (scaled_px(TURNER_PX) if self._is_turned else 0))
