"""Labels: always plain text, in a type role and a tone, on whatever ground they stand.

Digits keep their place: `DigitsLabel` is as wide as its longest text and never asks for a new layout.
"""

import math
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.text_block import UNBOUND_PX, elided, measured, paint_text
from facilitator_app.ui.theme import TextRole, font_for, font_px, roles_at, scaled_px, text_scale


class Tone(StrEnum):
    """Which colour role a text has; AUTO is the type role's own."""

    AUTO = "auto"
    TEXT = "text"
    TEXT_2 = "text_2"
    TEXT_3 = "text_3"
    ACCENT = "accent"
    OK = "ok"
    NEAR = "near"
    OVER = "over"
    INFO = "info"
    PRIVATE = "private_text"


class Fit(StrEnum):
    """What happens to text that is longer than its room."""

    WRAP = "wrap"
    ELIDE = "elide"
    ONE_LINE = "one_line"


# Lines longer than this are hard to read (75 characters is the most).
READING_PX = 420
KEPT_SIZES = 8

QUIET_ROLES = frozenset({TextRole.SMALL, TextRole.LABEL, TextRole.HINT})


def tone_colour(tone: Tone, role: TextRole, roles: Roles) -> str:
    """The `#RRGGBB` of a tone."""
    if tone is Tone.AUTO:
        return roles.text_2 if role in QUIET_ROLES else roles.text
    return str(getattr(roles, tone.value))


class PlainLabel(QLabel):
    """Text that is never read as markup. Elided text shows in full as a tooltip."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        tone: Tone = Tone.AUTO,
        fit: Fit = Fit.ONE_LINE,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role, self._tone, self._fit, self._weight = role, tone, fit, weight
        self.setAlignment(alignment)
        self.setWordWrap(fit is Fit.WRAP)
        policy = QSizePolicy.Policy.Ignored if fit is Fit.ELIDE else QSizePolicy.Policy.Preferred
        upright = QSizePolicy.Policy.Minimum if fit is Fit.WRAP else QSizePolicy.Policy.Fixed
        sizes = QSizePolicy(policy, upright)
        sizes.setHeightForWidth(fit is Fit.WRAP)
        self.setSizePolicy(sizes)
        self._sizes: dict[tuple[float, float], QSizeF] = {}
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Show the text in another colour role."""
        self._tone = tone
        self.update()

    def set_role(self, role: TextRole) -> None:
        """Show the text in another type role."""
        self._role = role
        self._sizes.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The text on one line; text that wraps is broken at a width that is good to read."""
        room = float(scaled_px(READING_PX)) if self._fit is Fit.WRAP else UNBOUND_PX
        size = self._broken_at(room)
        return QSize(math.ceil(size.width()) + 1, math.ceil(size.height()))

    def minimumSizeHint(self) -> QSize:
        """Nothing is clipped: one-line text may not shrink, wrapped and elided text may only get narrower."""
        if self._fit is Fit.ONE_LINE:
            return self.sizeHint()
        is_placed = self._fit is Fit.WRAP and self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        height = self.heightForWidth(self.width()) if is_placed else self._line_px()
        return QSize(scaled_px(32), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height, also where the layout around does not ask."""
        super().resizeEvent(event)
        if self._fit is Fit.WRAP and event.oldSize().width() != self.width():
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Only wrapped text grows downwards."""
        return self._fit is Fit.WRAP

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped text at `width`."""
        return math.ceil(self._broken_at(width).height())

    def setText(self, text: str) -> None:
        """Show another text; the same one asks for no room anew."""
        if text == self.text():
            return
        super().setText(text)
        self._sizes.clear()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, centred on the height that is there."""
        painter = QPainter(self)
        painter.setPen(QColor(tone_colour(self._tone, self._role, roles_at(self))))
        font, line_px = self._face(), self._line_px()
        text = elided(self.text(), font, self.width()) if self._fit is Fit.ELIDE else self.text()
        if self._fit is Fit.ELIDE:
            self.setToolTip(self.text() if text != " ".join(self.text().split()) else "")
        room = float(self.width()) if self._fit is Fit.WRAP else max(self.width(), UNBOUND_PX)
        needed = measured(text, font, width_px=room, line_px=line_px)
        top = 0.0 if self.alignment() & Qt.AlignmentFlag.AlignTop else (self.height() - needed.height()) / 2
        area = QRectF(
            0, max(0.0, top), max(self.width(), needed.width() if room > self.width() else 0), needed.height()
        )
        paint_text(painter, area, text, font, line_px=line_px, alignment=self.alignment())

    def _broken_at(self, width_px: float) -> QSizeF:
        """The size at a width: a layout asks for the same again and again whenever anything in its window changes."""
        asked = (width_px, text_scale())
        if asked not in self._sizes:
            if len(self._sizes) >= KEPT_SIZES:
                self._sizes.clear()
            self._sizes[asked] = measured(
                self.text(), self._face(), width_px=width_px, line_px=self._line_px()
            )
        return self._sizes[asked]

    def _face(self) -> QFont:
        return font_for(self._role, weight=self._weight)

    def _line_px(self) -> int:
        return scaled_px(self._role.line_px)


class DigitsLabel(QWidget):
    """Large tabular digits; as wide as `widest`, so a change of text never moves anything."""

    def __init__(
        self,
        text: str = "",
        *,
        size_px: int = 116,
        widest: str = "00:00",
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._size_px = size_px
        self._widest = widest
        self._alignment = alignment
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The digits shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show other digits; only repaints."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_size_px(self, size_px: int) -> None:
        """Show the digits larger or smaller."""
        if size_px != self._size_px:
            self._size_px = size_px
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the widest text and for the digits' own height, without the font's spare lines."""
        metrics = QFontMetricsF(font_px(self._size_px, weight=600))
        width = metrics.horizontalAdvance(self._widest)
        return QSize(math.ceil(width), math.ceil(scaled_px(self._size_px) * 1.0))

    def minimumSizeHint(self) -> QSize:
        """Digits are never clipped."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the digits centred by their own height; too long a text is set smaller, never cut."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        font = font_px(self._size_px, weight=600)
        wide = QFontMetricsF(font).horizontalAdvance(self._text)
        if wide > self.width():
            font.setPixelSize(max(8, math.floor(font.pixelSize() * self.width() / wide)))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QPen(QColor(roles_at(self).text)))
        spare = self.width() - metrics.horizontalAdvance(self._text)
        left = spare / 2 if self._alignment & Qt.AlignmentFlag.AlignHCenter else 0.0
        if self._alignment & Qt.AlignmentFlag.AlignRight:
            left = spare
        baseline = (self.height() + metrics.capHeight()) / 2
        painter.drawText(round(left), round(baseline), self._text)
