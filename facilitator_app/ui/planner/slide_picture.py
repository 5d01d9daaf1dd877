"""The true picture of the chosen slide, with its pages or phases to turn through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import Picture
from facilitator_app.ui.kit import Fit, IconButton, PlainLabel, Size, Variant
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole, roles_at

BESIDE_PX = 64


class PictureFrame(QWidget):
    """Keeps the preview at the wall's proportions, as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = QRect()
        self.preview = WallPreview(self)
        self.preview.setObjectName("slide_picture")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the preview at the top: at the fields' right edge, or beside the strip when that is far away."""
        super().resizeEvent(event)
        width = min(self.width(), round(self.height() * WALL_SIZES.width_px / WALL_SIZES.height_px))
        height = round(width * WALL_SIZES.height_px / WALL_SIZES.width_px)
        spare = self.width() - width
        self._edge = QRect(spare if spare <= BESIDE_PX else 0, 0, width, height)
        self.preview.setGeometry(self._edge.adjusted(1, 1, -1, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line round the picture, since its ground may be that of the card."""
        painter = QPainter(self)
        painter.setPen(QColor(roles_at(self).control_line))
        painter.drawRect(self._edge.adjusted(0, 0, -1, -1))


class SlidePicture(QWidget):
    """One picture at a time; the line under it is seen only when there are more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[tuple[Picture, int], ...] = ()
        self._at = 0
        self.frame = PictureFrame()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.frame, 1)
        self._turner = QWidget()
        stay_open(self._turner)
        row = QHBoxLayout(self._turner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._back = IconButton(
            "chevron-left", self.tr("Picture before"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._back.setObjectName("picture_before")
        self._on = IconButton(
            "chevron-right", self.tr("Next picture"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._on.setObjectName("picture_next")
        self._place = PlainLabel("", TextRole.SMALL, fit=Fit.ONE_LINE)
        row.addWidget(self._back)
        row.addWidget(self._place)
        row.addWidget(self._on)
        row.addStretch(1)
        column.addWidget(self._turner)
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_next)

    def show_views(self, views: Sequence[tuple[Picture, int]], *, is_other: bool) -> None:
        """Show these pictures with their pages; another slide begins at its first."""
        self._views = tuple(views)
        self._at = 0 if is_other else min(self._at, max(0, len(self._views) - 1))
        self._draw()

    def _draw(self) -> None:
        count = len(self._views)
        self._turner.setVisible(count > 1)
        if not count:
            return
        picture, page = self._views[self._at]
        self.frame.preview.set_picture(picture, page)
        self._place.setText(self.tr("{number} of {count}").format(number=self._at + 1, count=count))
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < count)

    def _on_back(self) -> None:
        self._at -= 1
        self._draw()

    def _on_next(self) -> None:
        self._at += 1
        self._draw()
