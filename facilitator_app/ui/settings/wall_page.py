"""The wall: which screen the room sees, and whether the computer stays awake."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator_app.ui.clicker import LEARNABLE, Clicker, key_words
from facilitator_app.ui.kit import Button, Card, Divider, Fit, PlainLabel, StateIcon, StateShape
from facilitator_app.ui.preferences import PROJECTOR, Preferences
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.screens import identity_from_text, screens_now
from facilitator_app.ui.settings.clicker_dialog import ClickerDialog, act_words
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.shell.choose_screen import ScreenDeeds, ScreenDeedsRow
from facilitator_app.ui.theme import TextRole


class WallPage(SettingsPage):
    """States in words, each with its shape."""

    def __init__(self, *, wall: Wall, preferences: Preferences, deeds: ScreenDeeds) -> None:
        super().__init__("wall")
        self._deeds = deeds
        self._wall = wall
        self._preferences = preferences
        self._clicker = Clicker(preferences)
        self._build()
        self._choose.clicked.connect(self._on_choose)

    def render_page(self) -> None:
        """Say how it stands."""
        screen, shape = self._screen_words()
        self._screen.setText(screen)
        self._screen_shape.set_shape(shape, screen)
        awake, shape = self._awake_words()
        self._awake.setText(awake)
        self._awake_shape.set_shape(shape, awake)
        self._row.show_states()
        self._learned.setText(self._learned_words())

    def _build(self) -> None:
        card = Card(self.tr("The wall"))
        self._screen_shape, self._screen, row = _line("screen_state")
        self._choose = Button(self.tr("Choose screen"), "monitor")
        self._choose.setObjectName("choose_screen")
        row.addWidget(self._choose)
        card.content.addLayout(row)
        self._row = ScreenDeedsRow(self._deeds)
        card.content.addLayout(self._row)
        card.content.addWidget(Divider())
        self._awake_shape, self._awake, awake_row = _line("awake_state")
        card.content.addLayout(awake_row)
        self.column.addWidget(card)
        self.column.addWidget(self._build_clicker())
        self.column.addStretch(1)

    def _build_clicker(self) -> Card:
        card = Card(self.tr("The clicker"))
        row = QHBoxLayout()
        row.setSpacing(12)
        self._learned = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._learned.setObjectName("learned_keys")
        learn = Button(self.tr("Learn the clicker"), "keyboard")
        learn.setObjectName("learn_clicker_open")
        learn.clicked.connect(self._on_learn)
        row.addWidget(self._learned, 1)
        row.addWidget(learn)
        card.content.addLayout(row)
        return card

    def _learned_words(self) -> str:
        codes = [(act, self._clicker.code_of(act)) for act in LEARNABLE]
        known = [f"{act_words(act)}: {key_words(code)}" for act, code in codes if code]
        if known:
            return ", ".join(known)
        return self.tr("The usual keys of a clicker always work.")

    def _on_learn(self) -> None:
        dialog = ClickerDialog(self._clicker, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_learned)
        dialog.open()

    def _on_learned(self, _result: int) -> None:
        self.render_page()

    def _on_choose(self) -> None:
        self._wall.choose_screen()
        self.render_page()

    def _screen_words(self) -> tuple[str, StateShape]:
        if self._wall.is_mirrored:
            return self.tr("The screens show the same. The room sees your screen."), StateShape.NEAR
        if self._wall.is_projector_missing:
            return self.tr("The projector is missing. The room sees nothing."), StateShape.NEAR
        if self._wall.is_windowed:
            return self.tr("The wall stands in a window on your own screen."), StateShape.BEGUN
        name = self._remembered_name()
        if self._wall.is_open:
            words = self.tr("The room sees the wall on {screen}.").format(
                screen=name or self.tr("the projector")
            )
            return words, StateShape.ON_WALL
        if len(screens_now()) > 1:
            words = self.tr("The wall is not open. It opens on {screen}.")
            return words.format(screen=name or self.tr("the other screen")), StateShape.READY
        return self.tr("There is only this screen. The wall then opens in a window."), StateShape.EMPTY

    def _remembered_name(self) -> str:
        known = identity_from_text(self._preferences.text(PROJECTOR))
        if known is None:
            return ""
        return " ".join(part for part in (known.maker, known.model) if part) or known.name

    def _awake_words(self) -> tuple[str, StateShape]:
        if not self._wall.is_open:
            return self.tr("The computer is asked to stay awake while the wall is open."), StateShape.EMPTY
        if self._wall.is_awake_kept:
            return self.tr("The computer is kept awake."), StateShape.READY
        return (
            self.tr("This computer could not be kept awake. Turn the screen saver and sleep off."),
            StateShape.NEAR,
        )


def _line(name: str) -> tuple[StateIcon, PlainLabel, QHBoxLayout]:
    row = QHBoxLayout()
    row.setSpacing(12)
    shape = StateIcon(StateShape.EMPTY, size_px=16)
    words = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
    words.setObjectName(name)
    column = QVBoxLayout()
    column.addWidget(words)
    row.addWidget(shape)
    row.addLayout(column, 1)
    return shape, words, row
