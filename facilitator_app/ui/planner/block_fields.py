"""What a block is called, how long it is, when it begins, and what it does when the day is late."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator_app.domain.agenda import Block, PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words, parse_clock
from facilitator_app.services.planning_day import MAX_BLOCK_MIN
from facilitator_app.ui.kit import CheckBox, FieldState, LabelledField, SegmentedChoice, show_field_state
from facilitator_app.ui.planner.written import WrittenLine, WrittenNumber
from facilitator_app.ui.theme import scaled_px

LENGTH_PX = 88
NARROW_PX = 620
LEAST_PX = 490
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
        self._time = LabelledField(self.tr("Time"), self._timing)
        self._starts = CheckBox(self.tr("The time starts itself"))
        self._starts.setObjectName("block_starts_itself")
        self._starts.setToolTip(self.tr("Otherwise it stands ready, and the panel asks after 30 seconds."))
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._place()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title stands on a line of its own."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_PX)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow way."""
        return QSize(scaled_px(LEAST_PX), super().minimumSizeHint().height())

    def show_block(self, span: PlannedSpan) -> None:
        """Show a block with its planned start."""
        block = span.block
        is_other = self._block is None or self._block.id != block.id
        self._block = block
        if is_other:
            for field in (self.title, self.length, self.start):
                field.drop()
        self.title.show_text(block.title)
        if is_other:
            self.length.labelled.set_normal()
            self.length.edit.set_value(block.planned_min)
        self.length.show_number(block.planned_min)
        self._timing.choose(block.timing.value)
        self._starts.setChecked(block.starts_itself)
        self._show_start(span)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in (self.title, self.length, self.start):
            field.save_now()

    def _place(self) -> None:
        line = 1 if self._is_narrow else 0
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.title, 0, 0, 1, 4 if self._is_narrow else 1, top)
        for column, field in enumerate((self.length, self.start, self._time), start=1 - line):
            self._grid.addWidget(field, line, column, top)
        self._grid.addWidget(self._starts, line + 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        for column in range(5):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(3 if self._is_narrow else 0, 1)

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
        self._starts.clicked.connect(self._on_starts)
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

    def _on_starts(self, starts_itself: bool) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, starts_itself=starts_itself), "starts_itself")

    def _on_timing(self, key: str) -> None:
        timing = Timing(key)
        if self._block is None or timing is self._block.timing:
            return
        planned = parse_clock(self.start.edit.text())
        fixed_min = planned if timing is Timing.FIXED else None
        self.changed.emit(replace(self._block, timing=timing, fixed_start_min=fixed_min), "timing")
