"""Buttons that paint themselves: four variants, three sizes, a key in a small frame, an inverse *on* state.

A button that is off says why in its tooltip. Label is a verb; the window owns the words.
"""

from enum import Enum, StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.key_hint import key_hint_width, paint_key_hint
from facilitator_app.ui.kit.shapes import StateShape, paint_state_shape
from facilitator_app.ui.kit.text_block import FullWords
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

RADIUS_PX = 6
GAP_PX = 8
ASKING_EDGE_PX = 3


class Variant(StrEnum):
    """How much a button asks for; one PRIMARY per window."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Size(Enum):
    """Height, side padding, type and icon in px."""

    STANDING = (56, 16, 16, 20)
    NORMAL = (40, 16, 14, 16)
    SMALL = (32, 12, 13, 16)

    @property
    def height_px(self) -> int:
        """Height before the user's text size."""
        return self.value[0]

    @property
    def padding_px(self) -> int:
        """Room at each side."""
        return self.value[1]

    @property
    def type_px(self) -> int:
        """Type size."""
        return self.value[2]

    @property
    def icon_px(self) -> int:
        """Icon size."""
        return self.value[3]


class Button(QAbstractButton):
    """Icon, words and key on one line, centred."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        variant: Variant = Variant.SECONDARY,
        size: Size = Size.NORMAL,
        key: str = "",
        shape: StateShape | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._shape = shape
        self._variant = variant
        self._size = size
        self._key = key
        self._off_text = text
        self._is_on = False
        self._is_asking = False
        if key:
            self.setAccessibleDescription(key)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def is_on(self) -> bool:
        """True while the thing this button switches is on."""
        return self._is_on

    def set_on(self, is_on: bool, on_text: str = "") -> None:
        """Show as switched on: inverse, and with `on_text` for words. Place and size stay."""
        self._is_on = is_on
        self.setText(on_text if is_on and on_text else self._off_text)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Change the words of the button."""
        self._off_text = text
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon; empty for none."""
        self._icon_name = icon
        self.update()

    def set_asking(self, is_asking: bool) -> None:
        """Thicken the line: this is what is waited for."""
        if is_asking is not self._is_asking:
            self._is_asking = is_asking
            self.update()

    def set_size(self, size: Size) -> None:
        """Be higher or lower, for a window with more or less room."""
        self._size = size
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Key shown at the right, and read aloud; empty when the key does not work now."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def set_off(self, reason: str) -> None:
        """Disable and say why in the tooltip; an empty reason enables again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)

    def sizeHint(self) -> QSize:
        """Everything on one line with padding; standing buttons are at least 64 wide."""
        width = self._content_width() + 2 * scaled_px(self._padding_px())
        least = 64 if self._size is Size.STANDING else scaled_px(self._size.height_px)
        return QSize(max(least, round(width + 0.5)), scaled_px(self._size.height_px))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge and content in the state's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter, roles_at(self))
        self._paint_content(painter, ink)

    def _padding_px(self) -> int:
        return 8 if self._variant is Variant.QUIET else self._size.padding_px

    def _face(self) -> QFont:
        is_strong = self._variant is Variant.PRIMARY and self.isEnabled()
        return font_px(self._size.type_px, weight=600 if is_strong else 500)

    def _content_width(self) -> float:
        parts = []
        if self._icon_name or self._shape:
            parts.append(float(scaled_px(self._size.icon_px)))
        if self.text():
            face = font_px(self._size.type_px, weight=600)
            parts.append(QFontMetricsF(face).horizontalAdvance(self.text()))
        if self._key:
            parts.append(key_hint_width(self._key))
        return sum(parts) + GAP_PX * max(0, len(parts) - 1)

    def _paint_ground(self, painter: QPainter, roles: Roles) -> str:
        ground, edge, ink, edge_px = self._colours(roles)
        if self._is_asking and self.isEnabled():
            edge, edge_px = roles.text, ASKING_EDGE_PX
        pen = QPen(QColor(edge), edge_px) if edge else QPen(Qt.PenStyle.NoPen)
        if not self.isEnabled():
            pen = QPen(QColor(roles.line), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        inset = edge_px / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_PX - inset, RADIUS_PX - inset
        )
        return ink

    def _colours(self, roles: Roles) -> tuple[str, str, str, int]:
        """Ground, edge, ink (empty = none) and edge width."""
        is_over, is_down = self.underMouse() and self.isEnabled(), self.isDown()
        if not self.isEnabled():
            return "", roles.line, roles.text_3, 1
        if self._is_on:
            return roles.inverse, roles.text if is_down else roles.inverse, roles.on_inverse, 1
        if self._variant is Variant.PRIMARY:
            ground = roles.accent_strong if is_over or is_down else roles.accent
            return ground, roles.text if is_down else ground, roles.on_accent, 2 if is_down else 1
        if self._variant is Variant.QUIET:
            return roles.accent_tint if is_over and not is_down else "", "", roles.accent, 1
        ground = roles.sunk if is_down else roles.window if is_over else roles.surface
        if self._variant is Variant.DANGER:
            return ground, roles.over, roles.over, 1
        return ground, roles.text if is_down else roles.control_line, roles.text, 1

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        left = max(0.0, (self.width() - self._drawn_width()) / 2)
        middle = self.height() / 2
        if self._icon_name or self._shape:
            left += self._paint_mark(painter, left, middle, ink) + GAP_PX
        if self.text():
            painter.setFont(self._face())
            painter.setPen(QColor(ink))
            wide = QFontMetricsF(self._face()).horizontalAdvance(self.text())
            painter.drawText(
                QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
            left += wide + GAP_PX
        if self._key:
            paint_key_hint(painter, left, middle, self._key, ink)

    def _drawn_width(self) -> float:
        strong = QFontMetricsF(font_px(self._size.type_px, weight=600)).horizontalAdvance(self.text())
        return self._content_width() - strong + QFontMetricsF(self._face()).horizontalAdvance(self.text())

    def _paint_mark(self, painter: QPainter, left: float, middle: float, ink: str) -> float:
        side = scaled_px(self._size.icon_px)
        if self._shape is not None:
            paint_state_shape(painter, QRectF(left, middle - side / 2, side, side), self._shape, ink)
        else:
            picture = icon_pixmap(self._icon_name, colour=ink, size_px=side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(middle - side / 2), picture)
        return float(side)


class IconButton(Button):
    """Icon alone; the accessible name is also the tooltip."""

    def __init__(
        self,
        icon: str,
        accessible_name: str,
        *,
        variant: Variant = Variant.SECONDARY,
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, variant=variant, size=size, parent=parent)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)


class ShowNextButton(Button):
    """The show bar's *Næste*: the act in large words, what comes in small, the key at the right."""

    WIDTH_PX = 332

    def __init__(
        self, title: str, subtitle: str = "", *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            title, "arrow-right", variant=Variant.PRIMARY, size=Size.STANDING, key=key, parent=parent
        )
        self._subtitle = ""
        self._full = FullWords(self)
        self.set_subtitle(subtitle)

    def subtitle(self) -> str:
        """What comes next."""
        return self._subtitle

    def set_subtitle(self, subtitle: str) -> None:
        """Name what comes next."""
        self._subtitle = subtitle
        self.setAccessibleName(f"{self.text()}: {subtitle}" if subtitle else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Always the same place and size."""
        return QSize(scaled_px(self.WIDTH_PX), scaled_px(Size.STANDING.height_px))

    def minimumSizeHint(self) -> QSize:
        """May give way in narrow windows; the subtitle is cut, the act is not."""
        return QSize(220, scaled_px(Size.STANDING.height_px))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        middle = self.height() / 2
        left = 20.0
        left += self._paint_mark(painter, left, middle, ink) + GAP_PX
        key_room = key_hint_width(self._key) + 16 if self._key else 16.0
        room = self.width() - left - key_room - GAP_PX
        painter.setPen(QColor(ink))
        self._paint_line(
            painter,
            QRectF(left, middle - scaled_px(22), room, scaled_px(24)),
            font_px(16, weight=600),
            self.text(),
        )
        small = font_px(13)
        cut = QFontMetricsF(small).elidedText(self._subtitle, Qt.TextElideMode.ElideRight, room)
        self._full.tell(self._subtitle, shown=cut)
        self._paint_line(painter, QRectF(left, middle + scaled_px(1), room, scaled_px(18)), small, cut)
        if self._key:
            paint_key_hint(painter, self.width() - key_room, middle, self._key, ink)

    def _paint_line(self, painter: QPainter, area: QRectF, font: QFont, text: str) -> None:
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
