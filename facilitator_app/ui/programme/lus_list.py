"""The leaders and their talks: who has one with whom, how far it is, and the way into it.

Invariant: nothing of a talk is seen here but the two, the day, and whether it is locked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.services.holding_talks import TalkLine
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    Row,
    RowList,
    Size,
    Tone,
    Variant,
)
from facilitator_app.ui.programme.lus_words import TALK_SHAPES, state_word
from facilitator_app.ui.theme import TextRole, scaled_px

NEW = "new:"
SIDE_PX = 392
GAP_PX = 16


class TalkList(QWidget):
    """Left everybody, right the one chosen. `side` takes what stands under it."""

    begin_asked = Signal(str)
    open_asked = Signal(str)
    unlock_asked = Signal(str, str)
    remove_asked = Signal(str)
    shape_asked = Signal()

    def __init__(self, *, date_words: Callable[[date], str]) -> None:
        super().__init__()
        self._date_words = date_words
        self._lines: dict[str, TalkLine] = {}
        self._build()
        self._connect()

    def show_lines(self, lines: Sequence[TalkLine]) -> None:
        """Show everybody; who is chosen stays chosen."""
        chosen = self.rows.chosen_key()
        self._lines = {_key(line): line for line in lines}
        self.rows.set_rows([self._row(key, line) for key, line in self._lines.items()])
        self.rows.choose(chosen if chosen in self._lines else next(iter(self._lines), ""))
        self._show_chosen()

    def choose(self, key: str) -> None:
        """Stand on a talk, or on a leader by participant id."""
        self.rows.choose(key if key in self._lines else f"{NEW}{key}")
        self._show_chosen()

    def show_wrong(self, sentence: str) -> None:
        """Say why the passphrase did not open it."""
        self._labelled.set_wrong(sentence)
        self.passphrase.clear()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, is_waiting: bool) -> None:
        """While the key is made nothing else is asked for."""
        self._open.set_off(self.tr("Opening …") if is_waiting else "")
        self.passphrase.setReadOnly(is_waiting)

    def forget_passphrase(self) -> None:
        """Leave nothing typed behind."""
        self.passphrase.clear()
        self._labelled.set_normal()

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        card = Card(self.tr("Leaders and talks"), is_flush=True)
        self._shape = Button(self.tr("Edit the concept"), "pencil", size=Size.SMALL)
        self._shape.setObjectName("shape_concept")
        card.heading_row.addWidget(self._shape)
        self.rows = RowList(accessible_name=self.tr("Leaders and talks"))
        self.rows.setObjectName("talks")
        card.content.addWidget(self.rows, 1)
        outer.addWidget(card, 1)
        right = QWidget()
        right.setFixedWidth(scaled_px(SIDE_PX))
        self.side = QVBoxLayout(right)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(GAP_PX)
        self.side.addWidget(self._chosen_card())
        outer.addWidget(right)
        # It stands beside the name, because the pattern below needs the height; by the keyboard it comes last.
        QWidget.setTabOrder(self._begin, self._remove)

    def _chosen_card(self) -> Card:
        card = Card()
        self._name = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._told = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self.passphrase = LineEdit()
        self.passphrase.setObjectName("talk_passphrase")
        self.passphrase.setEchoMode(LineEdit.EchoMode.Password)
        self._labelled = LabelledField(self.tr("The talk's own password"), self.passphrase)
        self._open = Button(self.tr("Open the talk"), variant=Variant.PRIMARY)
        self._open.setObjectName("open_talk")
        self._begin = Button(self.tr("Begin a new talk"))
        self._begin.setObjectName("begin_talk")
        self._remove = Button(self.tr("Remove …"), "trash-2", variant=Variant.QUIET, size=Size.SMALL)
        self._remove.setObjectName("remove_talk")
        self._remove.setAccessibleName(self.tr("Remove the talk"))
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        card.content.addLayout(heading)
        for widget in (self._told, self._labelled):
            card.content.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._open)
        row.addWidget(self._begin)
        row.addStretch(1)
        card.content.addLayout(row)
        return card

    def _connect(self) -> None:
        self.rows.row_chosen.connect(self._on_chosen)
        self.rows.row_opened.connect(self._on_opened)
        self.passphrase.returnPressed.connect(self._on_open)
        self._shape.clicked.connect(self.shape_asked)
        self._open.clicked.connect(self._on_open)
        self._begin.clicked.connect(self._on_begin)
        self._remove.clicked.connect(self._on_remove)

    def _row(self, key: str, line: TalkLine) -> Row:
        with_whom = (
            self.tr("with {name}").format(name=line.chief) if line.chief else self.tr("no chief named")
        )
        word = self._date_words(line.held_on) if line.held_on else state_word(line.state)
        return Row(
            key=key,
            title=line.participant.name,
            sub=with_whom,
            word=word,
            shape=TALK_SHAPES[line.state],
            icon="lock" if line.is_sealed else "",
        )

    def _show_chosen(self) -> None:
        line = self._lines.get(self.rows.chosen_key())
        self._name.setText(line.participant.name if line else "")
        self._told.setText(self._told_words(line) if line else "")
        has_talk = line is not None and bool(line.talk_id)
        is_sealed = line is not None and line.is_sealed
        self._labelled.setVisible(is_sealed)
        self._open.setVisible(has_talk)
        self._remove.setVisible(has_talk)
        self._begin.setVisible(line is not None)

    def _told_words(self, line: TalkLine) -> str:
        told = [
            self.tr("With {name}.").format(name=line.chief) if line.chief else self.tr("No chief is named.")
        ]
        if line.held_on:
            told.append(f"{capitalise_first(self._date_words(line.held_on))}.")
        if line.is_sealed:
            told.append(self.tr("The talk has a password of its own."))
        if not line.talk_id:
            told.append(self.tr("No talk has been begun."))
        return " ".join(told)

    def _on_chosen(self, _key: str) -> None:
        self.forget_passphrase()
        self._show_chosen()

    def _on_opened(self, _key: str) -> None:
        line = self._lines.get(self.rows.chosen_key())
        if line is None:
            return
        if line.is_sealed:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        elif line.talk_id:
            self.open_asked.emit(line.talk_id)
        else:
            self.begin_asked.emit(line.participant.id)

    def _on_open(self) -> None:
        line = self._lines.get(self.rows.chosen_key())
        if line is None or not line.talk_id or self.passphrase.isReadOnly():
            return
        if not line.is_sealed:
            self.open_asked.emit(line.talk_id)
        elif self.passphrase.text():
            self.unlock_asked.emit(line.talk_id, self.passphrase.text())
        else:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin(self) -> None:
        line = self._lines.get(self.rows.chosen_key())
        if line is not None:
            self.begin_asked.emit(line.participant.id)

    def _on_remove(self) -> None:
        line = self._lines.get(self.rows.chosen_key())
        if line is not None and line.talk_id:
            self.remove_asked.emit(line.talk_id)


def _key(line: TalkLine) -> str:
    return line.talk_id or f"{NEW}{line.participant.id}"
