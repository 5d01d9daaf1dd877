"""Consent to the wall in the table of participants: its words, and the button that says it for all who are marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from facilitator_app.domain.people import WallConsent
from facilitator_app.ui.kit import Button, Size


def consent_words(consent: WallConsent) -> str:
    """What somebody has said; nothing where nobody was asked."""
    return "" if consent is WallConsent.NOT_ASKED else choice_words()[consent]


def choice_words() -> Mapping[WallConsent, str]:
    """The answers in one word each."""
    translate = QCoreApplication.translate
    return {
        WallConsent.YES: translate("PeopleConsent", "Yes"),
        WallConsent.NO: translate("PeopleConsent", "No"),
        WallConsent.NOT_ASKED: translate("PeopleConsent", "Not asked"),
    }


class ConsentButton(Button):
    """Opens the three answers; `said` carries the one chosen."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "presentation", size=Size.SMALL)
        self.setObjectName("wall_consent")
        self._menu = QMenu(self)
        self._menu.setObjectName("wall_consents")
        for consent, words in self._answers().items():
            action = QAction(words, self._menu)
            action.setObjectName(f"consent_{consent.value}")
            action.setData(consent.value)
            self._menu.addAction(action)
        self._menu.triggered.connect(self._on_triggered)
        self.clicked.connect(self._on_clicked)
        self.show_marked(0, "")

    def show_marked(self, several: int, off: str) -> None:
        """Say how many it is about, one or none being 0, or why it cannot be pressed."""
        self.set_words(self.tr("Wall consent of %n", "", several) if several else self.tr("Wall consent"))
        self.set_off(off)
        if not off:
            self.setToolTip(
                self.tr("Whether the name may be shown on the wall. Badges and paper are not changed.")
            )

    def _answers(self) -> Mapping[WallConsent, str]:
        return {
            WallConsent.YES: self.tr("Yes: the name may be shown on the wall"),
            WallConsent.NO: self.tr("No: the name is hidden on the wall"),
            WallConsent.NOT_ASKED: self.tr("Not asked: shown as those who have said yes"),
        }

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        self.said.emit(str(action.data()))
