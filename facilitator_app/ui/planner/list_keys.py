"""Keys that mean the same in every list of the plan.

`StandardKey.Delete` is not used: on X11 it is Ctrl+D as well, which here makes a copy.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def list_act_of(event: QKeyEvent) -> str:
    """`duplicate`, `remove`, `copy`, `cut` or `paste`; empty for every other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
        return "duplicate"
    if not held and event.key() == Qt.Key.Key_Delete:
        return "remove"
    for keys, act in (
        (QKeySequence.StandardKey.Copy, "copy"),
        (QKeySequence.StandardKey.Cut, "cut"),
        (QKeySequence.StandardKey.Paste, "paste"),
    ):
        if event.matches(keys):
            return act
    return ""
