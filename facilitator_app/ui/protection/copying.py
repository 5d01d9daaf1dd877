"""*Gem kopi*: with or without a passphrase, asked before the copy is written.

Invariant: a copy of a protected file is protected unless somebody chooses otherwise and reads what that means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.passphrases import checked_file_passphrase
from facilitator_app.ui.kit import Button, Fit, PlainLabel, RadioGroup, Tone, Variant
from facilitator_app.ui.protection.fitted import FittedQuestion
from facilitator_app.ui.protection.secret_field import SecretField, lines_before_eyes
from facilitator_app.ui.theme import TextRole


class CopyKind(StrEnum):
    """How the copy shall lie."""

    AS_FILE = "copy_as_file"
    OWN = "copy_own_passphrase"
    PLAIN = "copy_plain"


@dataclass(frozen=True, slots=True)
class CopyWish:
    """What was chosen; `passphrase` is that of a copy with its own."""

    kind: CopyKind
    passphrase: str = field(default="", repr=False)


class CopyQuestion(FittedQuestion):
    """`wish` after it was accepted."""

    def __init__(
        self, parent: QWidget | None, *, is_protected: bool, sentence: Callable[[Problem], str]
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("CopyQuestion", "Save a copy"),
            text=translate("CopyQuestion", "The copy holds all that is in the file, private texts too."),
            icon="save",
        )
        self.setObjectName("copy_question")
        self._sentence = sentence
        self._is_protected = is_protected
        self.wish: CopyWish | None = None
        first = CopyKind.AS_FILE if is_protected else CopyKind.PLAIN
        self._choice = RadioGroup(
            self._options(is_protected), accessible_name=self.tr("Protection"), chosen_key=first
        )
        self._choice.chosen.connect(self._show)
        self.words.addWidget(self._choice)
        self._help = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._help.setObjectName("copy_help")
        self.words.addWidget(self._help)
        self._fields = self._build_fields()
        self.words.addWidget(self._fields)
        self.add_keep(self.tr("Cancel"))
        self._act = Button(self.tr("Choose a place …"), variant=Variant.PRIMARY)
        self._act.setObjectName("act")
        self._act.clicked.connect(self._on_act)
        self.buttons.addWidget(self._act)
        self.let_enter_press(self._act)
        self._show(first)
        self._act.setFocus()

    def done(self, result: int) -> None:
        """Close, and leave nothing of what was typed."""
        self._new.clear()
        self._again.clear()
        super().done(result)

    def _options(self, is_protected: bool) -> list[tuple[str, str]]:
        own = self.tr("With a password of its own") if is_protected else self.tr("With a password")
        options = [(CopyKind.OWN.value, own), (CopyKind.PLAIN.value, self.tr("Without a password"))]
        if is_protected:
            return [(CopyKind.AS_FILE.value, self.tr("With the same password as the file")), *options]
        return options[::-1]

    def _build_fields(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._new = SecretField(self.tr("Password of the copy"), name="copy_passphrase")
        self._again = SecretField(self.tr("Once more"), name="copy_passphrase_again")
        for one in (self._new, self._again):
            one.text_changed.connect(self._follow)
            one.entered.connect(self._on_act)
            column.addWidget(one)
        lines_before_eyes((self._new, self._again))
        return holder

    def _kind(self) -> CopyKind:
        return CopyKind(self._choice.chosen_key())

    def _show(self, key: str) -> None:
        kind = CopyKind(key)
        words = {
            CopyKind.AS_FILE: self.tr("Whoever opens the copy needs the file's password."),
            CopyKind.OWN: self.tr(
                "Tell the password in another way than the copy goes, such as by telephone. Nobody can find it again."
            ),
            CopyKind.PLAIN: self.tr("Whoever gets hold of the copy can read it."),
        }
        is_warning = kind is CopyKind.PLAIN and self._is_protected
        self._help.set_tone(Tone.NEAR if is_warning else Tone.AUTO)
        self._help.setText(words[kind])
        self._fields.setVisible(kind is CopyKind.OWN)
        if kind is CopyKind.OWN:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def _follow(self) -> None:
        lacks = self._kind() is CopyKind.OWN and not (self._new.text() and self._again.text())
        self._act.set_off(self.tr("Type the password twice.") if lacks else "")
        self.fit()

    def _on_act(self) -> None:
        if not self._act.isEnabled():
            return
        kind = self._kind()
        passphrase = self._new.text() if kind is CopyKind.OWN else ""
        if kind is CopyKind.OWN and not self._is_fit(passphrase):
            self.fit()
            return
        self.wish = CopyWish(kind, passphrase)
        self.accept()

    def _is_fit(self, passphrase: str) -> bool:
        try:
            checked_file_passphrase(passphrase)
        except Refused as problem:
            self._new.set_wrong(self._sentence(problem))
            return False
        if passphrase != self._again.text():
            self._again.set_wrong(self.tr("The two are not alike. Type it once more."))
            return False
        return True


def ask_how_to_copy(
    window: QWidget, *, is_protected: bool, sentence: Callable[[Problem], str]
) -> CopyWish | None:
    """Ask; None when the user changed their mind."""
    question = CopyQuestion(window, is_protected=is_protected, sentence=sentence)
    try:
        return question.wish if question.exec() == QDialog.DialogCode.Accepted else None
    finally:
        question.deleteLater()
