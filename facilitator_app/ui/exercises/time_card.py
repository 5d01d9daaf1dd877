"""How long an exercise takes, and how it fits the blocks that use it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.exercise import length_s
from facilitator_app.services.editing_exercises import MINUTE_S, ExerciseReading, ExerciseUse
from facilitator_app.ui.exercises.words import time_words
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    PlainLabel,
    Size,
    StateIcon,
    StateShape,
    Tone,
)
from facilitator_app.ui.theme import TextRole


class UseLine(QWidget):
    """One block: how much time is left of it or lacks, and what it has no slide for."""

    slides_asked = Signal(str)

    def __init__(self, use: ExerciseUse) -> None:
        super().__init__()
        self.setObjectName(f"use_{use.block.id}")
        self._block_id = use.block.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        is_short = use.spare_s < 0
        row.addWidget(StateIcon(StateShape.NEAR if is_short else StateShape.READY, size_px=16))
        words = PlainLabel(
            self._words(use), TextRole.BODY, tone=Tone.NEAR if is_short else Tone.AUTO, fit=Fit.WRAP
        )
        row.addWidget(words, 1)
        if use.lacking:
            add = Button(self.tr("Add %n slides", "", len(use.lacking)), "plus", size=Size.SMALL)
            add.setObjectName(f"add_slides_{use.block.id}")
            add.setAccessibleName(f"{add.text()}: {use.block.title}")
            add.clicked.connect(self._on_add)
            row.addWidget(add)

    def _words(self, use: ExerciseUse) -> str:
        title, length = use.block.title, time_words(use.block.planned_min * MINUTE_S)
        if use.spare_s < 0:
            said = self.tr("{block}, {length}: {time} too little")
        elif use.spare_s == 0:
            said = self.tr("{block}, {length}: fits exactly")
        else:
            said = self.tr("{block}, {length}: {time} to spare")
        return said.format(block=title, length=length, time=time_words(abs(use.spare_s)))

    def _on_add(self) -> None:
        self.slides_asked.emit(self._block_id)


class TimeCard(Card):
    """`slides_asked` carries the block whose rounds are to get their slides."""

    slides_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=12, parent=parent)
        self.setAccessibleName(self.tr("Time"))
        self._total = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._total.setObjectName("total")
        self.content.setSpacing(8)
        self.content.addWidget(self._total)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.content.addLayout(self._lines)
        self._shown: tuple[ExerciseUse, ...] | None = None

    def show_reading(self, reading: ExerciseReading) -> None:
        """Show the sum and each block."""
        exercise = reading.exercise
        rounds = len(exercise.rounds)
        total, once = length_s(exercise), sum(phase.length_s for phase in exercise.phases)
        words = self.tr("{total} in all")
        if rounds > 1:
            words = self.tr("{rounds} rounds of {once} take {total}")
        self._total.setText(words.format(rounds=rounds, once=time_words(once), total=time_words(total)))
        if reading.uses == self._shown:
            return
        self._shown = reading.uses
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for use in reading.uses:
            line = UseLine(use)
            line.slides_asked.connect(self.slides_asked)
            self._lines.addWidget(line)
        if not reading.uses:
            unused = self.tr("Not used in any block yet. A block chooses its exercise in the agenda.")
            self._lines.addWidget(PlainLabel(unused, TextRole.SMALL, fit=Fit.WRAP))
