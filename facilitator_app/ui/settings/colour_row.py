"""One of the client's colours: typed, and seen as given beside as used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.look import Fill
from facilitator_app.ui.kit import Fit, PlainLabel
from facilitator_app.ui.settings.saved_fields import SavedLine
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

SWATCH_PX = (96, 40)
FIELD_PX = 168


class Swatch(QWidget):
    """A filled area, with letters where text will stand on it."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self._colour, self._ink = "#FFFFFF", ""
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str, ink: str = "") -> None:
        """Show a colour, and `ink` on it."""
        self._colour, self._ink = colour, ink
        self.setAccessibleDescription(f"{ink} · {colour}" if ink else colour)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(scaled_px(SWATCH_PX[0]), scaled_px(SWATCH_PX[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles_at(self).control_line), 1))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self._ink:
            painter.setFont(font_px(16, weight=600))
            painter.setPen(QColor(self._ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Aa")


class ColourRow(QWidget):
    """`field` is typed in; the swatches follow what is stored: as given, as used in areas, and as used in text."""

    def __init__(self, label: str, *, name: str) -> None:
        super().__init__()
        self.field = SavedLine(label, name=name, placeholder="#0B5A66")
        self.field.setFixedWidth(scaled_px(FIELD_PX))
        self.given = Swatch(self.tr("As given"))
        self.used = Swatch(self.tr("As used"))
        self.in_text = Swatch(self.tr("As text"))
        for swatch, key in ((self.given, "given"), (self.used, "used"), (self.in_text, "in_text")):
            swatch.setObjectName(f"{name}_{key}")
        self._sentence = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._sentence.setObjectName(f"{name}_sentence")
        row = QHBoxLayout()
        row.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.field, 0, top)
        row.addWidget(_under_name(self.given), 0, top)
        row.addWidget(_under_name(self.used), 0, top)
        self._text_column = _under_name(self.in_text)
        self._text_column.hide()
        row.addWidget(self._text_column, 0, top)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(row)
        outer.addWidget(self._sentence)

    def show_colour(self, *, given: str, used: Fill, sentence: str) -> None:
        """Show both, and what was done."""
        self.given.show_colour(given)
        self.used.show_colour(used.ground, used.text)
        self._sentence.setText(sentence)

    def show_text(self, used: Fill) -> None:
        """Show the colour as the ink it is used as, on the ground it stands on."""
        self.in_text.show_colour(used.ground, used.text)
        self._text_column.show()


def _under_name(swatch: Swatch) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(PlainLabel(swatch.accessibleName(), TextRole.LABEL))
    column.addWidget(swatch)
    return part
