"""F1: the keys that work now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from facilitator_app.ui.clicker import Clicker, key_words
from facilitator_app.ui.kit import Button, Card, KeyHint, PlainLabel, Variant
from facilitator_app.ui.show_keys import ShowKey
from facilitator_app.ui.theme import Ground, TextRole, set_ground

Keys = tuple[tuple[str, str], ...]


def show_keys() -> Keys:
    """Keys that drive the show from every window."""
    translate = QCoreApplication.translate
    return (
        ("PgDn", translate("KeysCard", "next")),
        ("PgUp", translate("KeysCard", "back, with the time as it was")),
        ("F5", translate("KeysCard", "open the wall")),
        ("Esc", translate("KeysCard", "back to the slide; in one window: leave the wall")),
        ("Ctrl+F5", translate("KeysCard", "swap the screens")),
        ("B .", translate("KeysCard", "black, and back (not while you write)")),
        ("W ,", translate("KeysCard", "pause picture, and back (not while you write)")),
    )


def learned_keys(clicker: Clicker) -> Keys:
    """What the clicker was taught."""
    translate = QCoreApplication.translate
    acts = {
        ShowKey.NEXT: translate("KeysCard", "next (learned)"),
        ShowKey.BACK: translate("KeysCard", "back (learned)"),
        ShowKey.BLACK: translate("KeysCard", "black (learned)"),
    }
    return tuple((key_words(code), words) for act, words in acts.items() if (code := clicker.code_of(act)))


def panel_keys() -> Keys:
    """Letters that work in the panel and on the wall."""
    translate = QCoreApplication.translate
    return (
        ("T", translate("KeysCard", "start and pause the time")),
        ("F", translate("KeysCard", "freeze the wall")),
        ("M", translate("KeysCard", "message to the room")),
        ("G", translate("KeysCard", "gong")),
        ("O", translate("KeysCard", "all slides")),
        ("1 2 ↵", translate("KeysCard", "go to slide 12 (in Run)")),
        ("P L Z D", translate("KeysCard", "point, light, zoom, draw (in Run)")),
    )


def note_keys() -> Keys:
    """Keys of the note pane."""
    translate = QCoreApplication.translate
    return (
        ("Alt+1…9", translate("KeysCard", "group")),
        ("Tab", translate("KeysCard", "next question")),
        ("Enter", translate("KeysCard", "save the line")),
        ("Ctrl+Enter", translate("KeysCard", "show the group's outputs")),
    )


def everywhere_keys() -> Keys:
    """Keys of the main window."""
    translate = QCoreApplication.translate
    return (
        ("Ctrl+1…7", translate("KeysCard", "the areas from above")),
        ("Ctrl+Z", translate("KeysCard", "undo")),
        ("Ctrl+Y", translate("KeysCard", "redo")),
        ("F1", translate("KeysCard", "this card")),
    )


class KeysCard(QDialog):
    """A card with all keys, told apart by where they work. Any of Esc, F1 and the button closes it."""

    def __init__(self, parent: QWidget, *, clicker: Clicker) -> None:
        super().__init__(parent)
        self.setObjectName("keys_card")
        self.setWindowTitle(self.tr("Keys"))
        set_ground(self, Ground.SURFACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        grid = QGridLayout()
        grid.setSpacing(16)
        groups = (
            (self.tr("In every window, while a show is on"), (*show_keys(), *learned_keys(clicker))),
            (self.tr("In Run and on the wall"), panel_keys()),
            (self.tr("In Notes"), note_keys()),
            (self.tr("In the main window"), everywhere_keys()),
        )
        for at, (heading, keys) in enumerate(groups):
            grid.addWidget(_card(heading, keys), at // 2, at % 2)
        column.addLayout(grid)
        close = Button(self.tr("Close"), variant=Variant.PRIMARY, key="F1")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _card(heading: str, keys: Keys) -> Card:
    card = Card(heading)
    rows = QGridLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(1, 1)
    for at, (key, words) in enumerate(keys):
        rows.addWidget(KeyHint(key), at, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(PlainLabel(words, TextRole.BODY), at, 1)
    card.content.addLayout(rows)
    card.content.addStretch(1)
    return card
