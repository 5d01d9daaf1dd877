"""A note-taker keeps up by the keyboard alone: what the notes cost in keys beyond the words that were said."""

from __future__ import annotations

from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.outputs import Theme
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.notes import NoteWindow
from tests.ui.notes.conftest import Pane

RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)
THEMES = ("netværk", "forening", "egne-kræfter", "tid", "pårørende")
LETTERS = {"netværk": "n", "forening": "f", "egne-kræfter": "e", "tid": "t", "pårørende": "p"}
WORDS = (
    "Sønnen ringer hver søndag og vil gerne gøre mere for sin mor",
    "Hun vil selv bestemme hvordan dagen går og hvem der kommer forbi",
    "Naboen har nøgle og ser ind hver morgen på vej til arbejde",
    "De unge i klubben mangler en der kan lære dem at bage",
)
MOST_EACH = 4


class Keyboard:
    """Presses keys where the keyboard is, and counts them: a key with Alt held is one keystroke."""

    def __init__(self) -> None:
        self.extra = 0

    def say(self, words: str) -> None:
        QTest.keyClicks(focused(), words)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.extra += 1
        QTest.keyClick(focused(), key, modifiers)

    def type_mark(self, text: str) -> None:
        self.extra += len(text)
        QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def note_window(pane: Pane) -> NoteWindow:
    area = pane.make()
    window = NoteWindow(area=area, document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    pane.qtbot.waitUntil(window.isActiveWindow)
    area.go_to(RESOURCES)
    area.focus_entry()
    return window


def test_24_outputs_of_12_words_from_6_groups_cost_at_most_4_keys_each(pane: Pane) -> None:
    assert {len(words.split()) for words in WORDS} == {12}
    for position, name in enumerate(THEMES):
        theme = Theme(id=f"t-{name}", workshop_id="w", name=name, position=float(position))
        pane.document.replace("edit.add_theme", theme)
    window = note_window(pane)
    keyboard, themes, expected = Keyboard(), cycle(THEMES), []
    for group in range(1, 7):
        keyboard.press(Qt.Key(Qt.Key.Key_0 + group), Qt.KeyboardModifier.AltModifier)
        for words in WORDS:
            theme = next(themes)
            keyboard.say(words)
            keyboard.type_mark(f"#{LETTERS[theme]}")
            keyboard.press(Qt.Key.Key_Return)
            expected.append((f"g-{group}", words, (f"t-{theme}",)))
    assert [(o.group_id, o.value, o.theme_ids) for o in pane.outputs()] == expected
    assert len(expected) == 24
    assert window.isActiveWindow()
    assert keyboard.extra <= MOST_EACH * len(expected), keyboard.extra / len(expected)
