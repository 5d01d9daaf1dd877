"""The line that asks for a theme: its first letters choose one, other words name a new one.

Invariant: Esc leaves everything as it is, and is never a show key while the line is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Chip, ChipRole, Fit, LineEdit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.show_keys import OWN_ESCAPE
from facilitator_app.ui.theme import TextRole, scaled_px

EDIT_PX = 240


class Asking(StrEnum):
    """What the line asks for."""

    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    NEW = "new"


CHOOSES = frozenset({Asking.MOVE, Asking.MERGE})
NAMES = frozenset({Asking.MOVE, Asking.SPLIT, Asking.RENAME, Asking.NEW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered: a theme that is there, or a name."""

    asking: Asking
    theme_id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTheme:
    """A theme that can be chosen, by its number or the first letters of a word in its name."""

    theme_id: str
    name: str
    number: int


def matching(typed: str, themes: Sequence[NamedTheme]) -> tuple[NamedTheme, ...]:
    """The themes that `typed` can mean: those whose name begins so first, then those with a word that does."""
    wanted = typed.strip().lstrip("#").casefold()
    if not wanted:
        return ()
    if wanted.isdecimal():
        return tuple(theme for theme in themes if str(theme.number) == wanted)
    first = [theme for theme in themes if theme.name.casefold().startswith(wanted)]
    later = [
        theme
        for theme in themes
        if theme not in first and any(word.startswith(wanted) for word in theme.name.casefold().split())
    ]
    return (*first, *later)


class EntryEdit(LineEdit):
    """The field; Up and Down go through what it can mean, Esc closes the line."""

    step_asked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(OWN_ESCAPE, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step:
            self.step_asked.emit(step)
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()


class ThemeEntry(QWidget):
    """`answered` carries an `Answer`; `closed` that the line was left."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("theme_entry")
        self._asking = Asking.NEW
        self._themes: tuple[NamedTheme, ...] = ()
        self._at = 0
        self._build()

    def ask(self, asking: Asking, words: str, *, themes: Sequence[NamedTheme] = (), text: str = "") -> None:
        """Open the line with `text` in it."""
        self._asking, self._themes, self._at = asking, tuple(themes), 0
        self._words.setText(words)
        self.edit.setAccessibleName(words)
        self.edit.setText(text)
        if asking is Asking.RENAME:
            self.edit.selectAll()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the answer; the line stays open."""
        self._others.set_tone(Tone.OVER)
        self._others.setText(sentence)
        self._meant.hide()

    def offers(self) -> tuple[Answer, ...]:
        """What Enter and the arrows can answer, the first first."""
        typed = " ".join(self.edit.text().strip().lstrip("#").split())
        found = matching(typed, self._themes) if self._asking in CHOOSES else ()
        offers = [Answer(asking=self._asking, theme_id=theme.theme_id, name=theme.name) for theme in found]
        is_known = any(theme.name.casefold() == typed.casefold() for theme in found)
        is_number = self._asking in CHOOSES and typed.isdecimal()
        if self._asking in NAMES and typed and not is_known and not is_number:
            offers.append(Answer(asking=self._asking, name=typed))
        return tuple(offers)

    def _on_return(self) -> None:
        offers = self.offers()
        if offers:
            self.answered.emit(offers[min(self._at, len(offers) - 1)])

    def _on_edited(self) -> None:
        self._at = 0
        self._tell()

    def _on_step(self, step: int) -> None:
        offers = self.offers()
        if offers:
            self._at = (self._at + step) % len(offers)
            self._tell()

    def _tell(self) -> None:
        offers = self.offers()
        self._act.set_off("" if offers else self.tr("Write the name of a theme."))
        told = [self._offer_words(offer) for offer in offers] if self._asking in CHOOSES else []
        meant = told[self._at] if self._at < len(told) else ""
        self._meant.setVisible(bool(meant))
        self._meant.show_state(meant, ChipRole.ACCENT_TINT)
        self._others.set_tone(Tone.TEXT_2)
        others = " · ".join(words for at, words in enumerate(told) if at != self._at)
        is_nothing = self._asking is Asking.MERGE and bool(self.edit.text().strip()) and not offers
        self._others.setText(self.tr("No other theme begins like that.") if is_nothing else others)

    def _offer_words(self, offer: Answer) -> str:
        return offer.name if offer.theme_id else self.tr("new theme »{name}«").format(name=offer.name)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._words = PlainLabel("", TextRole.BODY_STRONG)
        self.edit = EntryEdit()
        self.edit.setObjectName("theme_name")
        self.edit.setFixedWidth(scaled_px(EDIT_PX))
        self._meant = Chip("")
        self._meant.setObjectName("theme_meant")
        self._others = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._others.setObjectName("theme_others")
        self._act = Button(self.tr("Do it"), key="Enter", size=Size.NORMAL)
        self._act.setObjectName("theme_answer")
        self._leave = Button(self.tr("Leave it"), key="Esc", variant=Variant.QUIET)
        self._leave.setObjectName("theme_leave")
        row.addWidget(self._words)
        row.addWidget(self.edit)
        row.addWidget(self._meant)
        row.addWidget(self._others, 1)
        row.addWidget(self._leave)
        row.addWidget(self._act)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self._on_return)
        self.edit.step_asked.connect(self._on_step)
        self.edit.left.connect(self.closed)
        self._act.clicked.connect(self._on_return)
        self._leave.clicked.connect(self.closed)
