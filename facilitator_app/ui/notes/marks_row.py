"""How the typed line is understood: its themes, person and date as chips under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.notation import Mark, MarkKind
from facilitator_app.ui.kit import Chip, ChipRole, Fit, KeyHint, PlainLabel, Tone
from facilitator_app.ui.theme import TextRole, scaled_px

MOST_CHIPS = 5
HEIGHT_PX = 28
ROLES = {
    MarkKind.THEME: (ChipRole.ACCENT_TINT, "hash"),
    MarkKind.PERSON: (ChipRole.INFO, "at-sign"),
    MarkKind.DATE: (ChipRole.NEAR, "calendar"),
}


class MarksRow(QWidget):
    """Chips that are kept and told anew: showing marks never makes a widget."""

    def __init__(
        self,
        *,
        who_is: Callable[[str], str],
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._who_is = who_is
        self._date_words = date_words
        self._shown: tuple[tuple[MarkKind, str], ...] = ()
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._holder = self._build_chips()
        row.addWidget(self._holder, 1)
        row.addWidget(self._build_keys())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Tell how the marks are read; the same marks change nothing."""
        if not marks and not self._shown:
            return
        # A pasted text may hold the same mark a thousand times.
        once = {(mark.kind, mark.name, mark.due_on): mark for mark in marks}
        told = tuple(dict.fromkeys((mark.kind, self._words(mark)) for mark in once.values()))
        if told == self._shown:
            return
        self._shown = told
        for at, (chip, word) in enumerate(self._chips):
            is_used = at < len(told)
            if is_used:
                kind, words = told[at]
                role, icon = ROLES[kind]
                chip.show_state(words, role, icon=icon)
                word.setText(self._kind_word(kind))
            chip.setVisible(is_used)
            word.setVisible(is_used)
        more = len(told) - MOST_CHIPS
        self.show_advice(self.tr("and %n more", "", more) if more > 0 else "")
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other things."""
        super().resizeEvent(event)
        self._give_room()

    def told(self) -> tuple[str, ...]:
        """The words on the chips."""
        return tuple(words for _kind, words in self._shown[:MOST_CHIPS])

    def show_advice(self, sentence: str) -> None:
        """One sentence after the chips; the same one costs nothing, as it is told at every key."""
        if sentence != self._advice.text():
            self._advice.setText(sentence)

    def _build_chips(self) -> QWidget:
        holder = QWidget()
        # Marks are cut off rather than make the window wider while somebody types.
        holder.setMinimumWidth(1)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._chips: list[tuple[Chip, PlainLabel]] = []
        for _ in range(MOST_CHIPS):
            chip, word = Chip(""), PlainLabel("", TextRole.HINT)
            row.addWidget(chip)
            row.addWidget(word)
            row.addSpacing(4)
            chip.hide()
            word.hide()
            self._chips.append((chip, word))
        self._advice = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE, tone=Tone.TEXT_2)
        self._advice.setObjectName("line_advice")
        row.addWidget(self._advice, 1)
        return holder

    def _build_keys(self) -> QWidget:
        self._keys = QWidget()
        row = QHBoxLayout(self._keys)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        told = (("Enter", self.tr("save")), ("Tab", self.tr("next question")), ("F6", self.tr("to the list")))
        for key, words in told:
            row.addWidget(KeyHint(key))
            row.addWidget(PlainLabel(words, TextRole.HINT))
        return self._keys

    def _give_room(self) -> None:
        """The keys are told only where the chips leave room for them."""
        self._keys.setVisible(self._holder.sizeHint().width() + self._keys.sizeHint().width() <= self.width())

    def _words(self, mark: Mark) -> str:
        if mark.kind is MarkKind.PERSON:
            return self._who_is(mark.name)
        if mark.kind is MarkKind.DATE and mark.due_on is not None:
            return self._date_words(mark.due_on)
        return mark.name

    def _kind_word(self, kind: MarkKind) -> str:
        return {
            MarkKind.THEME: self.tr("theme"),
            MarkKind.PERSON: self.tr("who"),
            MarkKind.DATE: self.tr("date"),
        }[kind]
