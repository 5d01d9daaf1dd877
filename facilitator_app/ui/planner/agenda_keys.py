"""The keys of the agenda: what each asks to be done with the chosen blocks, in the words of `AgendaCommands`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.planner.list_keys import list_act_of


def act_of(event: QKeyEvent) -> str:
    """What a key asks to be done with the chosen blocks; empty for every other key."""
    if act := list_act_of(event):
        return act
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.AltModifier:
        return {
            Qt.Key.Key_Up: "up",
            Qt.Key.Key_Down: "down",
            Qt.Key.Key_Left: "room_before",
            Qt.Key.Key_Right: "room_after",
        }.get(Qt.Key(event.key()), "")
    if held & ~Qt.KeyboardModifier.ShiftModifier:
        return ""
    if event.key() == Qt.Key.Key_Escape:
        return "lift"
    return {"+": "longer", "-": "shorter", "−": "shorter"}.get(event.text(), "")
