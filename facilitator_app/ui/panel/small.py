"""Small widgets that only the panel has: a frame round the wall's picture, a button that cuts its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit import Button, PlainLabel, Size, Variant
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.theme import current_roles, font_px, scaled_px

ROOM_EDGE_PX = 4
CORNER_PX = 4
EDGE_ROOM_PX = 10
GAP_PX = 8
SMALLER_PX = 14
LINE_PX = 20


class FramedPreview(QWidget):
    """A picture of the wall in a frame; the thick petrol one means that the room sees it now."""

    def __init__(self, *, is_room: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge_px = ROOM_EDGE_PX if is_room else 1
        self._edge_role = "accent" if is_room else "control_line"
        self.preview = WallPreview()
        box = QVBoxLayout(self)
        box.setContentsMargins(self._edge_px, self._edge_px, self._edge_px, self._edge_px)
        box.addWidget(self.preview)

    def set_width(self, width_px: int) -> None:
        """Take this width, and the height that the wall's proportions give."""
        inner = width_px - 2 * self._edge_px
        self.setFixedSize(width_px, self.preview.heightForWidth(inner) + 2 * self._edge_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(getattr(current_roles(), self._edge_role))
        painter.setPen(QPen(colour, self._edge_px))
        painter.setBrush(colour)
        inset = self._edge_px / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, CORNER_PX, CORNER_PX)


class CutButton(Button):
    """A button whose words get smaller and take two lines where it is high enough for them, and are cut when they are
    longer still; read aloud and as tooltip in full."""

    def __init__(self, words: str, icon: str = "", *, size: Size = Size.STANDING, key: str = "") -> None:
        super().__init__(words, icon, size=size, key=key)
        self._whole = words
        self._lines = [words]
        self._is_smaller = False

    def set_whole(self, words: str) -> None:
        """Say something else."""
        if words == self._whole:
            return
        self._whole = words
        self._cut()

    def set_on(self, is_on: bool, on_text: str = "") -> None:
        super().set_on(is_on, on_text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(96), scaled_px(self._size.height_px))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def set_size(self, size: Size) -> None:
        super().set_size(size)
        self._cut()

    def _cut(self) -> None:
        room = max(8.0, self.width() - 2 * EDGE_ROOM_PX - GAP_PX - scaled_px(self._size.icon_px))
        large, small = font_px(self._size.type_px, weight=500), font_px(SMALLER_PX, weight=500)
        is_short = QFontMetricsF(large).horizontalAdvance(self._whole) <= room
        self._is_smaller = not is_short and self._size is Size.STANDING
        lines = broken(self._whole, small, room) if self._is_smaller else [self._whole]
        metrics = QFontMetricsF(small if self._is_smaller else large)
        self._lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
        words = " ".join(self._lines)
        self.setText(words)
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole if words != self._whole else "")
        self.update()

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        if not self._is_smaller:
            super()._paint_content(painter, ink)
            return
        font, middle = font_px(SMALLER_PX, weight=500), self.height() / 2
        metrics = QFontMetricsF(font)
        wide = max(metrics.horizontalAdvance(line) for line in self._lines)
        left = max(0.0, (self.width() - wide - GAP_PX - scaled_px(self._size.icon_px)) / 2)
        left += self._paint_mark(painter, left, middle, ink) + GAP_PX
        painter.setFont(font)
        painter.setPen(QColor(ink))
        line_px = scaled_px(LINE_PX)
        for number, line in enumerate(self._lines):
            top = middle + (number - len(self._lines) / 2) * line_px
            area = QRectF(left, top, wide + 2, line_px)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


class SandButton(Button):
    """A quiet button on the private ground."""

    def __init__(self, words: str, icon: str, accessible_name: str) -> None:
        super().__init__(words, icon, variant=Variant.QUIET, size=Size.SMALL)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)

    def _colours(self, roles: Roles) -> tuple[str, str, str, int]:
        _ground, edge, ink, width = super()._colours(roles)
        is_over = self.underMouse() and self.isEnabled()
        return (
            roles.private_line if is_over else "",
            edge if not self.isEnabled() else "",
            ink if not self.isEnabled() else roles.private_text,
            width,
        )


def say(label: PlainLabel, text: str) -> None:
    """Show `text`; a text that stands there already asks for no new layout."""
    if label.text() != text:
        label.setText(text)


def broken(words: str, font: QFont, room_px: float) -> list[str]:
    """The words on one line, or on two where one is too short; the second may be too long still."""
    metrics = QFontMetricsF(font)
    first, rest = "", words.split()
    while rest and (not first or metrics.horizontalAdvance(f"{first} {rest[0]}") <= room_px):
        first = f"{first} {rest.pop(0)}".strip()
    return [first, " ".join(rest)] if rest else [first]
