"""A question that fits any screen: what there is to read and to answer is scrolled where it would be too high.

Invariant: its title, what agrees to it, and its buttons are always seen.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.theme import scaled_px

AIR_PX = 12
"""Between what is asked and the scroll bar."""

LEAST_PX = 72
FRAME = QSize(24, 48)
"""What a window needs of the screen for its title and its edges."""

MOST_PX = 640
"""A screen of 768 px less its bars, the edge of a window, and a little air."""


def room_for_window(widget: QWidget) -> QSize:
    """What the screen has for the inside of a window."""
    screen = widget.screen() or QGuiApplication.primaryScreen()
    return screen.availableSize() - FRAME


class BoundedScroll(QScrollArea):
    """`column` takes what is asked; what has the keyboard is always seen."""

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
        self.column.setSpacing(12)
        self.setWidget(holder)

    def fit(self, width_px: int, *, too_much_px: int = 0) -> None:
        """As high as everything needs at this width, less what is too much."""
        for field in self.findChildren(QWidget):
            # A field gets its real height with its style, which Qt gives it when it is first shown.
            field.ensurePolished()
        self.column.invalidate()
        self.column.activate()
        inner = width_px - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        whole = self.column.heightForWidth(inner) if self.column.count() else 0
        self.setFixedHeight(max(min(whole, scaled_px(LEAST_PX)), whole - too_much_px))


class BoundedQuestion(Question):
    """`asked` takes what is scrolled; add it to `words` where it belongs."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        width_px: int,
        asked: str,
        icon: str,
        role: str = "text_2",
    ) -> None:
        super().__init__(parent, title=title, text="", icon=icon, role=role)
        self.setFixedWidth(min(scaled_px(width_px), room_for_window(self).width()))
        # As high as the words need here: wrapped labels ask for the height that they have on a narrower line.
        self._outer().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.asked = BoundedScroll(asked)

    def showEvent(self, event: QShowEvent) -> None:
        """No higher than the screen: what is asked is scrolled."""
        most = min(scaled_px(MOST_PX), room_for_window(self).height())
        self._outer().activate()
        width = self.asked.width()
        self.asked.fit(width)
        # Layouts within others forget what they have measured when all of them are laid out anew.
        self._outer().activate()
        too_much = self.heightForWidth(self.width()) - most
        if too_much > 0:
            self.asked.fit(width, too_much_px=too_much)
            self._outer().activate()
        super().showEvent(event)

    def _outer(self) -> QLayout:
        outer = self.layout()
        assert outer is not None, "a question has a layout"
        return outer
