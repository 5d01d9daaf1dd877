"""What a block is called, how long it is, when it begins, and what it does when the day is late."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.agenda import Block, PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words, parse_clock
from facilitator_app.services.planning_day import MAX_BLOCK_MIN
from facilitator_app.ui.kit import FieldState, LabelledField, SegmentedChoice, show_field_state
from facilitator_app.ui.planner.written import WrittenLine, WrittenNumber

LENGTH_PX = 88
START_PX = 76


class BlockFields(QWidget):
    """`changed` carries the block as it is to be kept and the field that was written in.

    `length_refused` and `start_refused` tell that what was typed cannot be kept.
    """

    changed = Signal(object, str)
    left = Signal()
    length_refused = Signal()
    start_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: Block | None = None
        self.title = WrittenLine("block_title", self.tr("Title"))
        self.length = WrittenNumber(
            "block_length", self.tr("Length"), least=1, most=MAX_BLOCK_MIN, unit=self.tr("min")
        )
        self.length.setFixedWidth(LENGTH_PX)
        self.start = WrittenLine("block_start", self.tr("Start"))
        self.start.setFixedWidth(START_PX)
        self._timing = SegmentedChoice(
            (
                (Timing.FLEXIBLE.value, self.tr("Flexible")),
                (Timing.FIXED.value, self.tr("Fixed")),
                (Timing.OPTIONAL.value, self.tr("Can be left out")),
            ),
            accessible_name=self.tr("Time"),
        )
        self._timing.setObjectName("block_timing")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        row.addWidget(self.length)
        row.addWidget(self.start)
        row.addWidget(LabelledField(self.tr("Time"), self._timing))
        self._connect()

    def show_block(self, span: PlannedSpan) -> None:
        """Show a block with its planned start."""
        block = span.block
        is_other = self._block is None or self._block.id != block.id
        self._block = block
        self.title.show_text(block.title)
        if is_other:
            self.length.labelled.set_normal()
            self.length.edit.set_value(block.planned_min)
        self.length.show_number(block.planned_min)
        self._timing.choose(block.timing.value)
        self._show_start(span)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in (self.title, self.length, self.start):
            field.save_now()

    def _show_start(self, span: PlannedSpan) -> None:
        is_fixed = span.block.timing is Timing.FIXED
        minutes = span.block.fixed_start_min if is_fixed else span.start_min
        self.start.show_text(clock_words(span.start_min if minutes is None else minutes))
        self.start.edit.setReadOnly(not is_fixed)
        self.start.labelled.set_normal()
        state = FieldState.NORMAL if is_fixed else FieldState.READ_ONLY
        show_field_state(self.start.edit, state)
        self.start.setToolTip(
            "" if is_fixed else self.tr("The start follows from the blocks before. Choose Fixed to set it.")
        )

    def _connect(self) -> None:
        self.title.written.connect(self._on_title)
        self.length.written.connect(self._on_length)
        self.start.written.connect(self._on_start)
        self._timing.chosen.connect(self._on_timing)
        for field in (self.title, self.length, self.start):
            field.left.connect(self.left)

    def _on_title(self, _key: str, title: str) -> None:
        if self._block is not None and title != self._block.title:
            self.changed.emit(replace(self._block, title=title), "title")

    def _on_length(self, minutes: int | None) -> None:
        if minutes is None:
            self.length_refused.emit()
            return
        self.length.labelled.set_normal()
        if self._block is not None and minutes != self._block.planned_min:
            self.changed.emit(replace(self._block, planned_min=minutes), "planned_min")

    def _on_start(self, _key: str, typed: str) -> None:
        minutes = parse_clock(typed)
        if self._block is None or self._block.timing is not Timing.FIXED:
            return
        if minutes is None:
            self.start_refused.emit()
            return
        if minutes != self._block.fixed_start_min:
            self.changed.emit(replace(self._block, fixed_start_min=minutes), "fixed_start_min")

    def _on_timing(self, key: str) -> None:
        timing = Timing(key)
        if self._block is None or timing is self._block.timing:
            return
        planned = parse_clock(self.start.edit.text())
        fixed_min = planned if timing is Timing.FIXED else None
        self.changed.emit(replace(self._block, timing=timing, fixed_start_min=fixed_min), "timing")
