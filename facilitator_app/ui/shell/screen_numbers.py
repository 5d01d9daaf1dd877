"""A big number on every screen for three seconds, so that the facilitator can tell them apart."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.theme import current_roles, font_px

SHOWN_MS = 3000
SIDE_PX = 320
DIGIT_PX = 200
NAME_PX = 20
EDGE_PX = 4


class ScreenNumber(QWidget):
    """One number, in the middle of its screen; it takes neither focus nor mouse."""

    def __init__(self, number: int, name: str, screen_rect: QRect) -> None:
        super().__init__(
            None,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setObjectName("screen_number")
        self.setAccessibleName(f"{number}: {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._number, self._name = str(number), name
        rect = QRect(0, 0, SIDE_PX, SIDE_PX)
        rect.moveCenter(screen_rect.center())
        self.setGeometry(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        inset = EDGE_PX // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
        painter.setFont(font_px(DIGIT_PX, weight=600))
        painter.drawText(self.rect().adjusted(0, -24, 0, -24), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.setFont(font_px(NAME_PX, weight=600))
        foot = self.rect().adjusted(16, 0, -16, -20)
        aligned = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, aligned, self._name)


class ScreenNumbers(QObject):
    """Puts the numbers up and takes them down; asked again, they stand three seconds more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[ScreenNumber] = []
        self._settling = Debounce(SHOWN_MS, self)
        self._settling.settled.connect(self.hide)

    def show(self) -> None:
        """Number the screens in their order."""
        self.hide()
        for number, screen in enumerate(QGuiApplication.screens(), start=1):
            self._shown.append(ScreenNumber(number, screen.name(), screen.geometry()))
        for widget in self._shown:
            widget.show()
            widget.raise_()
        self._settling.touch()

    def hide(self) -> None:
        """Take them down."""
        self._settling.cancel()
        for widget in self._shown:
            widget.close()
            widget.deleteLater()
        self._shown = []
