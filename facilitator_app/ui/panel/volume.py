"""The volume: a slider, silence, and a try. Remembered on this computer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, CheckBox, Fit, PlainLabel, Size, Tone
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import MUTED, VOLUME, Preferences
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

WIDTH_PX = 280
STEP = 10


class VolumePopup(QFrame):
    """Opens above its button; closes when something else is pressed."""

    changed = Signal()

    def __init__(self, *, sounds: Sounds, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("volume_popup")
        self.setAccessibleName(self.tr("Volume"))
        set_ground(self, Ground.SURFACE)
        self._sounds = sounds
        self._preferences = preferences
        self.setFixedWidth(scaled_px(WIDTH_PX))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Volume"), TextRole.BODY_STRONG), 1)
        self._percent = PlainLabel("", TextRole.SMALL)
        head.addWidget(self._percent)
        box.addLayout(head)
        self._build(box)
        self._show()
        self._slider.valueChanged.connect(self._on_volume)
        self._mute.toggled.connect(self._on_mute)
        self._try.clicked.connect(self._on_try)

    def _build(self, box: QVBoxLayout) -> None:
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("volume_slider")
        self._slider.setAccessibleName(self.tr("Volume"))
        self._slider.setRange(0, 100)
        self._slider.setSingleStep(STEP)
        self._slider.setPageStep(STEP)
        box.addWidget(self._slider)
        self._mute = CheckBox(self.tr("Sound off"))
        self._mute.setObjectName("volume_mute")
        box.addWidget(self._mute)
        self._try = Button(self.tr("Try the gong"), "bell", size=Size.SMALL)
        self._try.setObjectName("volume_try")
        box.addWidget(self._try)
        self._fault = PlainLabel(
            self.tr("This computer has no sound. Every signal is seen too."),
            TextRole.SMALL,
            tone=Tone.NEAR,
            fit=Fit.WRAP,
        )
        box.addWidget(self._fault)

    def open_above(self, button: QWidget) -> None:
        """Stand with the right edge at the button's, just over it."""
        self._show()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), -self.height() - 8))
        self.move(corner)
        self.show()
        self._slider.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(roles.text), 2))
        painter.setBrush(QColor(roles.surface))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _show(self) -> None:
        self._slider.setValue(self._sounds.volume_percent)
        self._mute.setChecked(self._sounds.is_muted)
        self._percent.setText(f"{self._sounds.volume_percent} %")
        self._fault.setVisible(self._sounds.has_sounded is False)

    def _on_volume(self, percent: int) -> None:
        self._sounds.volume_percent = percent
        self._preferences.put(VOLUME, percent)
        self._percent.setText(f"{percent} %")
        self.changed.emit()

    def _on_mute(self, is_muted: bool) -> None:
        self._sounds.is_muted = is_muted
        self._preferences.put(MUTED, is_muted)
        self.changed.emit()

    def _on_try(self) -> None:
        self._sounds.play(Sound.GONG)
        self._fault.setVisible(self._sounds.has_sounded is False)
        self.adjustSize()
