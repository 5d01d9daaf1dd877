"""What a question asks about one by one: as high as it needs, and scrolled where the question would be too high."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.theme import scaled_px

AIR_PX = 12
"""Between what is asked and the scroll bar."""


class BoundedScroll(QScrollArea):
    """`column` takes what is asked; hidden while there is nothing in it. What has the keyboard is always seen."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = FlowingBody()
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, AIR_PX, 0)
        self.column.setSpacing(8)
        self.setWidget(holder)

    def fit(self, width_px: int, *, least_px: int, too_much_px: int = 0) -> None:
        """As high as everything needs at this width, less what is too much, and never less than `least_px`."""
        for field in self.findChildren(QWidget):
            # A field gets its real height with its style, which Qt gives it when it is first shown.
            field.ensurePolished()
        self.column.invalidate()
        self.column.activate()
        inner = width_px - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        whole = self.column.heightForWidth(inner) if self.column.count() else 0
        self.setFixedHeight(max(min(whole, scaled_px(least_px)), whole - too_much_px))
