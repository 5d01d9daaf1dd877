"""Grounds that hold other widgets: card, private panel, divider, empty state.

A surface paints itself in its parent's scheme; what stands inside finds its colours through `set_ground`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.buttons import Button
from facilitator_app.ui.kit.labels import Fit, PlainLabel, Tone
from facilitator_app.ui.theme import (
    Ground,
    TextRole,
    current_roles,
    icon_pixmap,
    roles_at,
    scaled_px,
    set_ground,
)

RADIUS_PX = 8
PADDING_PX = 16
GAP_PX = 16
ACCENT_PX = 4


class Card(QFrame):
    """A surface with a line round it; `content` is the layout to fill.

    What stands right of the heading goes into `heading_row`. A flush card holds a list or a table that goes
    from edge to edge, under a line.
    """

    def __init__(
        self,
        heading: str = "",
        *,
        padding_px: int = PADDING_PX,
        has_accent: bool = False,
        is_flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_accent = has_accent
        self._is_inverse = False
        self._edge_role = ""
        self._edge_px = ACCENT_PX
        self.content = QVBoxLayout(self)
        top = padding_px + (ACCENT_PX if has_accent else 0)
        self.content.setContentsMargins(padding_px, top, padding_px, padding_px)
        self.content.setSpacing(12)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(8)
        set_ground(self, Ground.SURFACE)
        if is_flush:
            self.content.setContentsMargins(1, 1 + top - padding_px, 1, RADIUS_PX // 2)
            self.content.setSpacing(0)
            self.heading_row.setContentsMargins(PADDING_PX, 12, PADDING_PX, 12)
        if heading:
            self.setAccessibleName(heading)
            self.heading_row.addWidget(PlainLabel(heading, TextRole.CARD_HEADING, fit=Fit.ELIDE), 1)
            self.content.addLayout(self.heading_row)
            if is_flush:
                self.content.addWidget(Divider())

    def set_inverse(self, is_inverse: bool) -> None:
        """Turn the whole card inverse (over time) or back; nothing moves."""
        self._is_inverse = is_inverse
        set_ground(self, Ground.INVERSE if is_inverse else Ground.SURFACE)

    def set_thick_edge(self, role: str = "", *, width_px: int = ACCENT_PX) -> None:
        """A frame in a colour role, for example `near`; empty for the thin line again."""
        self._edge_role = role
        self._edge_px = width_px
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, line and the accent along the top."""
        roles = current_roles()
        painter = QPainter(self)
        ground = roles.inverse if self._is_inverse else roles.surface
        if self._is_inside(event.rect()):
            painter.fillRect(event.rect(), QColor(ground))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = ground if self._is_inverse else getattr(roles, self._edge_role or "line")
        width = self._edge_px if self._edge_role else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_PX - inset, RADIUS_PX - inset
        )
        if self._has_accent:
            paint_bar(painter, QRectF(self.rect()), QRectF(0, 0, self.width(), ACCENT_PX), roles.accent)

    def _is_inside(self, part: QRect) -> bool:
        """Whether there is nothing but ground in `part`, as under a letter that is typed on the card."""
        air = max(RADIUS_PX, self._edge_px)
        return self.rect().adjusted(air, air, -air, -air).contains(part)


class Divider(QWidget):
    """A 1 px line, across or (upright) between things side by side."""

    def __init__(
        self, *, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._orientation = orientation
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the line colour."""
        QPainter(self).fillRect(self.rect(), QColor(roles_at(self).line))


class PrivatePanel(QFrame):
    """Sand with a lock and a sentence; nothing in it reaches the wall. `content` is the layout to fill.

    `header` holds the lock and the sentence and takes more widgets at its right.
    """

    def __init__(self, sentence: str, *, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(sentence)
        set_ground(self, Ground.SURFACE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(PADDING_PX, 8, PADDING_PX - 4, 8)
        self.header.setSpacing(8)
        self.header.addWidget(IconMark("lock", role="private_text"))
        fit = Fit.ONE_LINE if detail else Fit.ELIDE
        self._words = PlainLabel(sentence, TextRole.SMALL_STRONG, tone=Tone.PRIVATE, fit=fit)
        self._detail = PlainLabel(detail, TextRole.SMALL, tone=Tone.PRIVATE, fit=Fit.ELIDE, parent=self)
        self._detail.setVisible(bool(detail))
        self.header.addWidget(self._words, 0 if detail else 1)
        if detail:
            self.header.addWidget(self._detail, 1)
        outer.addLayout(self.header)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self.content, 1)

    def show_words(self, sentence: str, detail: str) -> None:
        """Say something else in a panel that was made with a detail."""
        self.setAccessibleName(sentence)
        self._words.setText(sentence)
        self._detail.setText(detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sand, its line, and a line under the header when something follows."""
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.private_line), 1))
        painter.setBrush(QColor(roles.private_ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        if self.content.count():
            at = self.header.geometry().bottom() + 1
            painter.fillRect(1, at, self.width() - 2, 1, QColor(roles.private_line))


class IconMark(QWidget):
    """An icon that is only looked at."""

    def __init__(
        self, icon: str, *, size_px: int = 16, role: str = "text_2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._size_px, self._role = icon, size_px, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, *, role: str = "") -> None:
        """Show another icon, and in another colour role when one is given."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(scaled_px(self._size_px), scaled_px(self._size_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in its role."""
        colour = getattr(roles_at(self), self._role)
        picture = icon_pixmap(
            self._icon, colour=colour, size_px=scaled_px(self._size_px), ratio=self.devicePixelRatioF()
        )
        QPainter(self).drawPixmap(0, 0, picture)


class EmptyState(QWidget):
    """What an empty list shows: icon, one line of fact, one of what to do, the buttons that do it."""

    def __init__(
        self,
        icon: str,
        fact: str,
        advice: str,
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{fact} {advice}")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(8)
        outer.addStretch(1)
        outer.addWidget(IconMark(icon, size_px=40, role="text_3"), 0, Qt.AlignmentFlag.AlignHCenter)
        centre = Qt.AlignmentFlag.AlignHCenter
        outer.addWidget(PlainLabel(fact, TextRole.BODY_STRONG, fit=Fit.WRAP, alignment=centre))
        outer.addWidget(PlainLabel(advice, TextRole.SMALL, fit=Fit.WRAP, alignment=centre))
        if buttons:
            row = QHBoxLayout()
            row.setContentsMargins(0, 8, 0, 0)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            outer.addLayout(row)
        outer.addStretch(1)


def paint_bar(painter: QPainter, card: QRectF, bar: QRectF, colour: str) -> None:
    """Paint `bar` cut by the rounded corners of `card`."""
    outline = QPainterPath()
    outline.addRoundedRect(card, RADIUS_PX, RADIUS_PX)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(bar, QColor(colour))
    painter.restore()
