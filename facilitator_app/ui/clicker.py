"""The keys of an unusual clicker, learned once and remembered on this computer.

One invariant: a key that the program has a use for itself is never learned.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.show_keys import ShowKey, usual_act

LEARNABLE = (ShowKey.NEXT, ShowKey.BACK, ShowKey.BLACK)
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
).value
_NAMES: Mapping[ShowKey, str] = {act: f"clicker_{act.value}" for act in LEARNABLE}


class Answer(StrEnum):
    """What became of a key that was to be learned."""

    LEARNED = "learned"
    WORKS_ALREADY = "works_already"
    TAKEN = "taken"


class Clicker:
    """Codes are those of `show_keys.key_code`; 0 is none."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def code_of(self, act: ShowKey) -> int:
        """The key learned for `act`."""
        return self._preferences.number(_NAMES[act], 0)

    def act_of(self, code: int) -> ShowKey | None:
        """What a key was learned for."""
        return next((act for act in LEARNABLE if code and self.code_of(act) == code), None)

    def learn(self, act: ShowKey, code: int) -> Answer:
        """Let the key stand for `act`, and for nothing else that was learned."""
        if code & HELD:
            return Answer.TAKEN
        usual = usual_act(code)
        if usual is act:
            return Answer.WORKS_ALREADY
        if usual is not None:
            return Answer.TAKEN
        for other in LEARNABLE:
            if self.code_of(other) == code:
                self.forget(other)
        self._preferences.put(_NAMES[act], code)
        return Answer.LEARNED

    def forget(self, act: ShowKey) -> None:
        """Only the usual key from now on."""
        self._preferences.put(_NAMES[act], 0)


def key_words(code: int) -> str:
    """What a key is called on this computer."""
    return QKeySequence(code).toString(QKeySequence.SequenceFormat.NativeText)
