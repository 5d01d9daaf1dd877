"""The dialog that asks for the password of a file that is about to be saved.

Invariant: what is typed is handed on once and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.passphrases import checked_passphrase
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, Fit, LabelledField, LineEdit, PlainLabel, Tone, Variant
from facilitator_app.ui.theme import TextRole


class AskPassphrase(Question):
    """`passphrase` after it was accepted."""

    def __init__(self, documents: Sequence[str], sentence: Callable[[Problem], str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("AskPassphrase", "Password for the private files"),
            text=translate(
                "AskPassphrase",
                "It is not kept anywhere. A password that is forgotten cannot be helped: "
                "then the file must be saved once more from here.",
            )
            + "\n"
            + _locked(documents),
            icon="lock",
        )
        self.setObjectName("ask_passphrase")
        self._sentence = sentence
        self._edit = LineEdit("")
        self._edit.setObjectName("passphrase")
        self._edit.setEchoMode(LineEdit.EchoMode.Password)
        self._eye = Button(translate("AskPassphrase", "Show"), "eye")
        self._eye.setObjectName("show_passphrase")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._edit, 1)
        line.addWidget(self._eye)
        self._field = LabelledField(translate("AskPassphrase", "Password"), row)
        self._edit.setAccessibleName(translate("AskPassphrase", "Password"))
        self.words.addWidget(self._field)
        archive = translate(
            "AskPassphrase",
            "Such a file cannot go into an archive (PDF/A). Save it there without a password.",
        )
        self.words.addWidget(PlainLabel(archive, TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP))
        self.add_keep(translate("AskPassphrase", "Cancel"))
        act = Button(translate("AskPassphrase", "Lock and save"), variant=Variant.PRIMARY)
        act.setObjectName("act")
        self.buttons.addWidget(act)
        self._eye.clicked.connect(self._on_eye)
        self._edit.textChanged.connect(self._on_typed)
        self._edit.returnPressed.connect(self._on_act)
        act.clicked.connect(self._on_act)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def passphrase(self) -> str:
        """What was typed."""
        return self._edit.text()

    def _on_eye(self) -> None:
        is_hidden = self._edit.echoMode() == LineEdit.EchoMode.Password
        modes = LineEdit.EchoMode
        self._edit.setEchoMode(modes.Normal if is_hidden else modes.Password)
        translate = QCoreApplication.translate
        words = translate("AskPassphrase", "Hide") if is_hidden else translate("AskPassphrase", "Show")
        self._eye.set_words(words)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, _text: str) -> None:
        self._field.set_normal()

    def _on_act(self) -> None:
        try:
            checked_passphrase(self._edit.text())
        except Refused as problem:
            self._field.set_wrong(self._sentence(problem))
            self.resize(self.width(), self.heightForWidth(self.width()))
            return
        self.accept()


def _locked(documents: Sequence[str]) -> str:
    words = QCoreApplication.translate("AskPassphrase", "What is locked: {documents}.")
    return words.format(documents=", ".join(documents))
