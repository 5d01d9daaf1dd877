"""The program on this computer: its language, its colours, its sounds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider

from facilitator_app.domain.look import Scheme
from facilitator_app.ui.kit import (
    Button,
    Card,
    CheckBox,
    Fit,
    LabelledField,
    PlainLabel,
    SegmentedChoice,
    Tone,
)
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import MUTED, VOLUME, Preferences
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.theme import TextRole, scaled_px

STEP_PERCENT = 10
VALUE_PX = 48


class ProgramPage(SettingsPage):
    """Nothing here belongs to a workshop; it is remembered on this computer."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)

    def __init__(self, *, preferences: Preferences, sounds: Sounds, language: Callable[[], str]) -> None:
        super().__init__("program")
        self._preferences = preferences
        self._sounds = sounds
        self._language_now = language
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Show what is remembered."""
        self._language.choose(self._language_now())
        self._scheme.choose(self._preferences.scheme())
        self._slider.blockSignals(True)
        self._slider.setValue(self._sounds.volume_percent)
        self._slider.blockSignals(False)
        self._mute.setChecked(self._sounds.is_muted)
        self._show_volume()

    def _build(self) -> None:
        look = Card(self.tr("Language and colours"))
        self._language = SegmentedChoice(
            (("da", "Dansk"), ("en", "English")), accessible_name=self.tr("Language of the program")
        )
        self._language.setObjectName("language")
        self._scheme = SegmentedChoice(
            (
                (Scheme.LIGHT, self.tr("Light")),
                (Scheme.DARK, self.tr("Dark")),
                (Scheme.SYSTEM, self.tr("As the computer")),
            ),
            accessible_name=self.tr("Colours"),
        )
        self._scheme.setObjectName("scheme")
        look.content.addWidget(
            LabelledField(
                self.tr("Language of the program"),
                self._language,
                help_text=self.tr("Wall and paper have the workshop's own language."),
            )
        )
        look.content.addWidget(
            LabelledField(
                self.tr("Colours"),
                self._scheme,
                help_text=self.tr("The wall has colours of its own."),
            )
        )
        self.column.addWidget(look)
        self.column.addWidget(self._build_sound())
        self.column.addStretch(1)

    def _build_sound(self) -> Card:
        card = Card(self.tr("Sound"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("volume")
        self._slider.setAccessibleName(self.tr("Volume"))
        self._slider.setRange(0, 100)
        self._slider.setSingleStep(STEP_PERCENT)
        self._slider.setPageStep(STEP_PERCENT)
        self._percent = PlainLabel("", TextRole.BODY)
        self._percent.setObjectName("volume_percent")
        self._percent.setFixedWidth(scaled_px(VALUE_PX))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(PlainLabel(self.tr("Volume"), TextRole.BODY))
        row.addWidget(self._slider, 1)
        row.addWidget(self._percent)
        card.content.addLayout(row)
        acts = QHBoxLayout()
        self._mute = CheckBox(self.tr("Sound off"))
        self._mute.setObjectName("mute")
        self._try = Button(self.tr("Try the gong"), "bell")
        self._try.setObjectName("try_gong")
        acts.addWidget(self._mute)
        acts.addStretch(1)
        acts.addWidget(self._try)
        card.content.addLayout(acts)
        self._heard = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._heard.setObjectName("sound_state")
        card.content.addWidget(self._heard)
        return card

    def _connect(self) -> None:
        self._language.chosen.connect(self.language_chosen)
        self._scheme.chosen.connect(self.scheme_chosen)
        self._slider.valueChanged.connect(self._on_volume)
        self._mute.toggled.connect(self._on_mute)
        self._try.clicked.connect(self._on_try)

    def _on_volume(self, percent: int) -> None:
        self._sounds.volume_percent = percent
        self._preferences.put(VOLUME, percent)
        self._show_volume()

    def _on_mute(self, is_muted: bool) -> None:
        self._sounds.is_muted = is_muted
        self._preferences.put(MUTED, is_muted)
        self._show_volume()

    def _on_try(self) -> None:
        self._sounds.play(Sound.GONG)
        self._show_volume()

    def _show_volume(self) -> None:
        self._percent.setText(f"{self._sounds.volume_percent} %")
        is_silent = self._sounds.is_muted or self._sounds.volume_percent == 0
        self._slider.setEnabled(not self._sounds.is_muted)
        self._try.set_off(self.tr("The sound is off.") if is_silent else "")
        sentence, tone = self._sound_words(is_silent=is_silent)
        self._heard.setText(sentence)
        self._heard.set_tone(tone)

    def _sound_words(self, *, is_silent: bool) -> tuple[str, Tone]:
        if is_silent:
            return self.tr("Nothing is heard. Every signal is seen on the screen too."), Tone.AUTO
        if self._sounds.has_sounded is False:
            return self.tr(
                "This computer has no sound device. Every signal is seen on the screen."
            ), Tone.NEAR
        if self._sounds.has_sounded:
            return self.tr("The gong has been played."), Tone.OK
        return self.tr("Not tried yet. The gong ends each phase."), Tone.AUTO
