"""What is done with a count: shown, revealed, frozen, asked again, saved as a table.

Invariant: nothing stands in the lower right corner, where *Start the count* was a moment ago.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.services.ballot_readings import BallotReading, RoundReading
from facilitator_app.ui.kit import Button, Fit, NumberEdit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.theme import TextRole, scaled_px

FIRST_AGAIN = 3
MARGIN_PX = 16


class CountActs(QWidget):
    """Two rows: what the room notices, and under it the rest. `again_asked` carries how many go on."""

    wall_asked = Signal()
    reveal_asked = Signal()
    both_asked = Signal()
    freeze_asked = Signal()
    again_asked = Signal(int)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._connect()

    def show_acts(self, reading: BallotReading, found: RoundReading, *, is_on_wall: bool) -> None:
        """Draw what can be done with a round now."""
        self._wall.set_on(is_on_wall, self.tr("Take it down"))
        self._reveal.set_on(found.is_revealed, self.tr("Hide the numbers"))
        self._reveal.set_icon_name("eye-off" if found.is_revealed else "eye")
        nothing = "" if found.is_counted else self.tr("Nothing has been counted yet.")
        self._reveal.set_off("" if found.is_revealed else nothing)
        frozen = "" if found.is_open else self.tr("The result is frozen. Undo takes that back.")
        self._freeze.set_off(frozen or nothing)
        self._freeze.set_words(self.tr("Freeze the result") if found.is_open else self.tr("Frozen"))
        self._both_row.setVisible(reading.awaits_shift)
        self._show_again(reading, found)

    def _show_again(self, reading: BallotReading, found: RoundReading) -> None:
        is_last = found.number == reading.rounds[-1].number
        can_ask = not reading.is_twice_counted and is_last
        self._again_row.setVisible(can_ask)
        reason = "" if found.is_counted else self.tr("Nothing has been counted yet.")
        if len(found.lines) <= 2 and not reason:
            reason = self.tr("There are only two to choose between.")
        self._again.set_off(reason)
        self._many.setEnabled(not reason)
        self._tell_ties(reading, found)

    def _tell_ties(self, reading: BallotReading, found: RoundReading) -> None:
        tied = reading.tied_for(self._many.value() or FIRST_AGAIN) if found.is_counted else ()
        labels = " · ".join(reading.ballot.label_of(key) for key in tied)
        words = self.tr("Tied for the last place: {options}. All of them go on.").format(options=labels)
        self._ties.setText(words if labels and not self._again_row.isHidden() else "")
        self._ties.setVisible(bool(self._ties.text()))

    def _on_again(self) -> None:
        self.again_asked.emit(self._many.value() or FIRST_AGAIN)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        column.setSpacing(8)
        self._ties = PlainLabel("", TextRole.SMALL_STRONG, tone=Tone.NEAR, fit=Fit.WRAP)
        self._ties.setObjectName("count_ties")
        self._ties.hide()
        column.addWidget(self._ties)
        column.addWidget(self._build_both())
        first = QHBoxLayout()
        first.setSpacing(8)
        self._wall = _named(Button(self.tr("Show on the wall"), "projector"), "count_wall")
        self._reveal = _named(Button(self.tr("Reveal"), "eye", variant=Variant.PRIMARY), "count_reveal")
        self._freeze = _named(Button(self.tr("Freeze the result"), "snowflake"), "count_freeze")
        first.addWidget(self._wall)
        first.addWidget(self._reveal)
        first.addWidget(self._freeze)
        first.addStretch(1)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._build_again())
        save = Button(self.tr("Save as CSV"), "file-spreadsheet", variant=Variant.QUIET, size=Size.SMALL)
        self._save = _named(save, "count_save")
        second.addWidget(self._save)
        second.addStretch(1)
        column.addLayout(second)

    def _build_both(self) -> QWidget:
        self._both_row = QWidget()
        row = QHBoxLayout(self._both_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = self.tr("The wall shows the shift when both Before and After are revealed.")
        why = PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP)
        why.setObjectName("count_shift")
        row.addWidget(why, 1)
        self._both = _named(Button(self.tr("Reveal both"), "eye", size=Size.SMALL), "count_both")
        row.addWidget(self._both)
        self._both_row.hide()
        return self._both_row

    def _build_again(self) -> QWidget:
        self._again_row = QWidget()
        row = QHBoxLayout(self._again_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._again = _named(Button(self.tr("Second round"), size=Size.SMALL), "count_again")
        self._many = NumberEdit(FIRST_AGAIN, least=2, most=99)
        self._many.setObjectName("count_many")
        self._many.setAccessibleName(self.tr("How many go on"))
        self._many.setFixedWidth(scaled_px(56))
        row.addWidget(self._again)
        row.addWidget(PlainLabel(self.tr("with the first"), TextRole.SMALL))
        row.addWidget(self._many)
        return self._again_row

    def _connect(self) -> None:
        self._wall.clicked.connect(self.wall_asked)
        self._reveal.clicked.connect(self.reveal_asked)
        self._both.clicked.connect(self.both_asked)
        self._freeze.clicked.connect(self.freeze_asked)
        self._again.clicked.connect(self._on_again)
        self._save.clicked.connect(self.save_asked)


def _named(button: Button, name: str) -> Button:
    button.setObjectName(name)
    return button
