"""The dialogs that give a file a passphrase, another one, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.passphrase_strength import Strength, strength_of
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.opening import NotOpenedAgain
from facilitator_app.services.passphrases import LEAST_CHARACTERS, checked_file_passphrase
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.kit import (
    BOX_WORDS_PX,
    CheckBox,
    Fit,
    PlainLabel,
    StateIcon,
    StateShape,
    Tone,
    Variant,
)
from facilitator_app.ui.protection.act_dialog import ActDialog
from facilitator_app.ui.protection.secret_field import SecretField
from facilitator_app.ui.theme import TextRole, scaled_px

SHAPES = {
    Strength.WEAK: StateShape.EMPTY,
    Strength.FAIR: StateShape.BEGUN,
    Strength.GOOD: StateShape.READY,
    Strength.STRONG: StateShape.READY,
}
TONES = {
    Strength.WEAK: Tone.NEAR,
    Strength.FAIR: Tone.NEAR,
    Strength.GOOD: Tone.OK,
    Strength.STRONG: Tone.OK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the dialogs need to know of the file. `known` are words that anybody would try first."""

    sentence: Callable[[Problem], str]
    wait_s: Callable[[], int]
    clock: Clock
    beside: BesideWindow
    can_remember: bool = False
    is_remembered: bool = False
    known: tuple[str, ...] = ()


class NewPassphrase(ActDialog):
    """A passphrase typed twice; with `asks_present` the file has one. `act` is given the present and the new one."""

    def __init__(
        self, parent: QWidget | None, *, asks_present: bool, act: Callable[[str, str], None], around: Around
    ) -> None:
        translate = QCoreApplication.translate
        title = translate("NewPassphrase", "Set a password")
        if asks_present:
            title = translate("NewPassphrase", "Change the password")
        super().__init__(
            parent,
            title=title,
            text=translate(
                "NewPassphrase",
                "Nobody can open the file without it, and it cannot be found again: if it is lost, so is the file.",
            ),
            act_words=title,
            variant=Variant.PRIMARY,
            sentence=around.sentence,
            wait_s=around.wait_s,
            clock=around.clock,
            beside=around.beside,
        )
        self.setObjectName("new_passphrase")
        self._act = act
        self._known = around.known
        if asks_present:
            self.ask_present()
        self._new = self.add_field(self.tr("New password"), name="new_passphrase_field")
        self._new.set_help(self._advice())
        self._add_strength()
        self._again = self.add_field(self.tr("The new password once more"), name="passphrase_again")
        self._remember = self._add_remember(around)
        self.passphrase = ""
        self.wants_remembered = False
        self._show_strength()
        self.add_foot()

    def on_typed(self) -> None:
        """Say how hard it is to guess, and whether it can be used."""
        self._show_strength()
        self.look_at_wait()

    def missing(self) -> str:
        """What is still to be typed."""
        if not self._new.text() or not self._again.text():
            return self.tr("Type the new password twice.")
        return ""

    def is_refused(self) -> bool:
        """Too short, or not the same twice."""
        try:
            checked_file_passphrase(self._new.text())
        except Refused as problem:
            self._say(self._new, self.sentence(problem))
            return True
        if self._new.text() != self._again.text():
            self._say(self._again, self.tr("The two are not alike. Type it once more."))
            return True
        return False

    def act(self) -> None:
        """Give it to the file; what was typed is kept for the recovery sheet until that is answered."""
        try:
            self._act(self.present(), self._new.text())
        except NotOpenedAgain as problem:
            self.passphrase = self._new.text() if problem.is_done else ""
            raise
        self.passphrase = self._new.text()
        self.wants_remembered = self._remember.isEnabled() and self._remember.isChecked()

    def busy_words(self) -> str:
        return self.tr("The file is being written under the password. The old one stays until it is whole.")

    def wait_words(self, left_s: int) -> str:
        return self.tr("It can be tried again in %n seconds.", "", left_s)

    def _advice(self) -> str:
        return self.tr(
            "At least %n characters. Four or five words that have nothing to do with each other "
            "are easy to remember and hard to guess.",
            "",
            LEAST_CHARACTERS,
        )

    def _add_strength(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._mark = StateIcon(StateShape.EMPTY, size_px=14)
        self._words = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._words.setObjectName("passphrase_strength")
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.words.addLayout(row)

    def _add_remember(self, around: Around) -> CheckBox:
        box = CheckBox(self.tr("Remember it on this computer"), is_checked=around.is_remembered)
        box.setObjectName("remember_passphrase")
        box.setEnabled(around.can_remember)
        box.setToolTip(self.tr("Whoever is signed in to this computer as you can open the file then."))
        self.words.addWidget(box)
        if not around.can_remember:
            why = PlainLabel(self.tr("This computer has no keyring for it."), TextRole.HINT, fit=Fit.WRAP)
            why.setObjectName("no_keyring")
            below = QHBoxLayout()
            below.setContentsMargins(scaled_px(BOX_WORDS_PX), 0, 0, 0)
            below.addWidget(why)
            self.words.addLayout(below)
        return box

    def _show_strength(self) -> None:
        typed = self._new.text()
        strength = strength_of(typed, known=self._known)
        words = {
            Strength.WEAK: self.tr("Too easy to guess. Add a word or two."),
            Strength.FAIR: self.tr("Can be guessed with time. Add a word."),
            Strength.GOOD: self.tr("Good. Hard to guess."),
            Strength.STRONG: self.tr("Very good. Very hard to guess."),
        }
        self._mark.setVisible(bool(typed))
        self._mark.set_shape(SHAPES[strength], words[strength])
        self._words.set_tone(TONES[strength])
        self._words.setText(words[strength] if typed else "")
        self._words.setVisible(bool(typed))

    def _say(self, field: SecretField, sentence: str) -> None:
        field.set_wrong(sentence)
        self.fit()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


class RemovePassphrase(ActDialog):
    """Asks for the passphrase that shall go. `act` is given it."""

    def __init__(self, parent: QWidget | None, *, act: Callable[[str], None], around: Around) -> None:
        translate = QCoreApplication.translate
        title = translate("RemovePassphrase", "Remove the password")
        super().__init__(
            parent,
            title=title,
            text=translate(
                "RemovePassphrase",
                "Whoever gets hold of the file can read it then. The backups on this computer lose it too.",
            ),
            act_words=title,
            variant=Variant.DANGER,
            sentence=around.sentence,
            wait_s=around.wait_s,
            clock=around.clock,
            beside=around.beside,
        )
        self.setObjectName("remove_passphrase")
        self._act = act
        self.ask_present()
        self.add_foot()

    def on_typed(self) -> None:
        """The button follows."""
        self.look_at_wait()

    def missing(self) -> str:
        """What is still to be typed."""
        return "" if self.present() else self.tr("Type the present password.")

    def act(self) -> None:
        """Take it away."""
        self._act(self.present())

    def busy_words(self) -> str:
        return self.tr("The file is being written without a password. The old one stays until it is whole.")

    def wait_words(self, left_s: int) -> str:
        return self.tr("It can be tried again in %n seconds.", "", left_s)
