"""The interface speaks Danish and English, and changes while it runs."""

from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from facilitator_app.ui.i18n import Interpreter, system_language


@pytest.fixture
def interpreter(qapp: object) -> Interpreter:
    return Interpreter(cast("QCoreApplication", qapp))


def _qt_cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_danish_covers_qts_own_buttons(interpreter: Interpreter) -> None:
    interpreter.speak("da")
    assert interpreter.language == "da"
    assert _qt_cancel() in {"Annuller", "Annullér"}


def test_dates_and_numbers_follow_the_language(interpreter: Interpreter) -> None:
    interpreter.speak("da")
    assert QLocale().name() == "da_DK"
    interpreter.speak("en")
    assert QLocale().name() == "en_GB"


def test_changing_back_to_english_takes_the_danish_away(interpreter: Interpreter) -> None:
    interpreter.speak("da")
    interpreter.speak("en")
    assert interpreter.language == "en"
    assert _qt_cancel() == "Cancel"


def test_a_danish_or_other_system_begins_in_danish_and_an_english_one_in_english() -> None:
    assert system_language() in {"da", "en"}
