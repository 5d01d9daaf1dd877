"""Chips tell a state or a class in a word with a shape or an icon; only filter chips can be pressed."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.labels import Fit
from facilitator_app.ui.kit.shapes import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.kit.text_block import elided
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

CHIP_HEIGHT_PX = 24
FILTER_HEIGHT_PX = 28
MARK_PX = 14
PADDING_PX = 8
GAP_PX = 6
RADIUS_PX = 4


class ChipRole(StrEnum):
    """What a chip is about; ROOM means one thing only: the room sees this now."""

    ROOM = "room"
    OK = "ok"
    NEAR = "near"
    OVER = "over"
    INFO = "info"
    PRIVATE = "private"
    SUNK = "sunk"
    ACCENT_TINT = "accent_tint"


def chip_colours(role: ChipRole, roles: Roles) -> tuple[str, str, str]:
    """Ground, text and edge (empty = none) of a chip."""
    return {
        ChipRole.ROOM: (roles.accent, roles.on_accent, ""),
        ChipRole.OK: (roles.ok_tint, roles.ok, ""),
        ChipRole.NEAR: (roles.near_tint, roles.near, ""),
        ChipRole.OVER: (roles.over_tint, roles.over, ""),
        ChipRole.INFO: (roles.info_tint, roles.info, ""),
        ChipRole.PRIVATE: (roles.private_ground, roles.private_text, roles.private_line),
        ChipRole.SUNK: (roles.sunk, roles.text_2, ""),
        ChipRole.ACCENT_TINT: (roles.accent_tint, roles.accent, ""),
    }[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipMark:
    """The shape or icon before the word."""

    shape: StateShape | None
    icon: str
    ink: str
    ground: str


class Chip(QWidget):
    """A word on a tint. Not a button. One that elides gives way where room is short and tells all under the pointer."""

    def __init__(
        self,
        text: str,
        role: ChipRole = ChipRole.SUNK,
        *,
        shape: StateShape | None = None,
        icon: str = "",
        fit: Fit = Fit.ONE_LINE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._shape, self._icon = text, role, shape, icon
        self._fit = fit
        self.setAccessibleName(text)
        across = QSizePolicy.Policy.Maximum if fit is Fit.ELIDE else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The word shown."""
        return self._text

    def show_state(
        self, text: str, role: ChipRole, *, shape: StateShape | None = None, icon: str = ""
    ) -> None:
        """Tell another state; the same one costs nothing, as it is told at every save."""
        if (text, role, shape, icon) == (self._text, self._role, self._shape, self._icon):
            return
        self._text, self._role, self._shape, self._icon = text, role, shape, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Mark, word and padding."""
        wide = QFontMetricsF(_face()).horizontalAdvance(self._text) + 2 * PADDING_PX
        if self._shape or self._icon:
            wide += scaled_px(MARK_PX) + GAP_PX
        return QSize(round(wide + 0.5), scaled_px(CHIP_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """All of it, or for one that elides the mark."""
        if self._fit is not Fit.ELIDE:
            return self.sizeHint()
        return QSize(scaled_px(MARK_PX) + 2 * PADDING_PX, scaled_px(CHIP_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the mark and the word."""
        ground, ink, edge = chip_colours(self._role, roles_at(self))
        painter = QPainter(self)
        _paint_ground(painter, QRectF(self.rect()), ground, edge)
        left = float(PADDING_PX)
        if self._shape or self._icon:
            mark = ChipMark(shape=self._shape, icon=self._icon, ink=ink, ground=ground)
            left += _paint_mark(painter, self, mark) + GAP_PX
        room = self.width() - left - PADDING_PX
        text = elided(self._text, _face(), room + 1) if self._fit is Fit.ELIDE else self._text
        if self._fit is Fit.ELIDE:
            self.setToolTip(self._text if text != " ".join(self._text.split()) else "")
        _paint_word(painter, self, left, text, ink)


class FilterChip(QAbstractButton):
    """A filter that can be on: inverse when it is. Reached and pressed from the keyboard."""

    def __init__(
        self,
        text: str,
        *,
        shape: StateShape | None = None,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shape, self._icon = shape, icon
        self.setCheckable(True)
        self.set_words(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Change the words, for example the number in them."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Mark, word and padding."""
        wide = QFontMetricsF(_face()).horizontalAdvance(self.text()) + 2 * PADDING_PX
        if self._shape or self._icon:
            wide += scaled_px(MARK_PX) + GAP_PX
        return QSize(round(wide + 0.5), scaled_px(FILTER_HEIGHT_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in inverse when on."""
        roles = roles_at(self)
        ground = roles.inverse if self.isChecked() else roles.line if self.underMouse() else roles.sunk
        ink = roles.on_inverse if self.isChecked() else roles.text_2
        painter = QPainter(self)
        _paint_ground(painter, QRectF(self.rect()), ground, "")
        left = float(PADDING_PX)
        if self._shape or self._icon:
            is_coloured = self._shape is not None and not self.isChecked()
            mark_ink = shape_colour(self._shape, roles) if self._shape and is_coloured else ink
            mark = ChipMark(shape=self._shape, icon=self._icon, ink=mark_ink, ground=ground)
            left += _paint_mark(painter, self, mark) + GAP_PX
        _paint_word(painter, self, left, self.text(), ink)


def _face() -> QFont:
    return font_px(12, weight=600)


def _paint_ground(painter: QPainter, rect: QRectF, ground: str, edge: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS_PX, RADIUS_PX)


def _paint_mark(painter: QPainter, widget: QWidget, mark: ChipMark) -> float:
    side = scaled_px(MARK_PX)
    top = (widget.height() - side) / 2
    if mark.shape is not None:
        spot = QRectF(PADDING_PX, top, side, side)
        paint_state_shape(painter, spot, mark.shape, mark.ink, knockout=mark.ground)
    else:
        ratio = widget.devicePixelRatioF()
        painter.drawPixmap(
            PADDING_PX, round(top), icon_pixmap(mark.icon, colour=mark.ink, size_px=side, ratio=ratio)
        )
    return float(side)


def _paint_word(painter: QPainter, widget: QWidget, left: float, text: str, ink: str) -> None:
    painter.setFont(_face())
    painter.setPen(QColor(ink))
    area = QRectF(left, 0, widget.width() - left, widget.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
