"""What a block is called, what it is, how long, when and where, and what it does when the day is late."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator_app.domain.agenda import Block, BlockKind, PlannedSpan, Timing
from facilitator_app.domain.dates import MINUTES_OF_DAY, clock_words, parse_clock
from facilitator_app.domain.typed_time import minutes_words, parse_minutes
from facilitator_app.services.planning_day import MAX_BLOCK_MIN
from facilitator_app.ui.kit import (
    CheckBox,
    ComboBox,
    FieldState,
    LabelledField,
    SegmentedChoice,
    show_field_state,
)
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.agenda_acts import NO_COLOUR, Choices, colour_choices
from facilitator_app.ui.planner.words import timing_words
from facilitator_app.ui.planner.written import WrittenLine
from facilitator_app.ui.planner.written_value import WrittenValue
from facilitator_app.ui.theme import scaled_px

LENGTH_PX = 88
NARROW_PX = 620
NARROWEST_PX = 490
LEAST_PX = 420
START_PX = 76
SMALL_PX = 32


class BlockFields(QWidget):
    """`changed` carries the block as it is to be kept and the field that was written in. `kind` stands in the card's
    head.

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
        self.length = WrittenValue(
            "block_length", self.tr("Length"), parse=parse_minutes, words=minutes_words
        )
        self.length.setFixedWidth(LENGTH_PX)
        self.length.edit.setToolTip(self.tr("75, 1:15 or 1 h 15 min"))
        self.start = WrittenValue("block_start", self.tr("Start"), parse=parse_clock, words=clock_words)
        self.start.setFixedWidth(START_PX)
        self._timing = SegmentedChoice(
            [(timing.value, timing_words(timing)) for timing in Timing], accessible_name=self.tr("Time")
        )
        self._timing.setObjectName("block_timing")
        self._time = LabelledField(self.tr("Time"), self._timing)
        self._starts = CheckBox(self.tr("The time starts itself"))
        self._starts.setObjectName("block_starts_itself")
        self._starts.setToolTip(self.tr("Otherwise it stands ready, and the panel asks after 30 seconds."))
        self._build_choices()
        self._lines = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._place()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title stands on a line of its own, in the narrowest the choice of time too."""
        super().resizeEvent(event)
        lines = 1 + sum(self.width() < scaled_px(below) for below in (NARROW_PX, NARROWEST_PX))
        if lines != self._lines:
            self._lines = lines
            self._place()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrowest way; no field is made lower than its words."""
        return QSize(scaled_px(LEAST_PX), self.sizeHint().height())

    def show_block(self, span: PlannedSpan, *, rooms: Choices = (), days: Choices = ()) -> None:
        """Show a block with its planned start, and where else it could be."""
        block = span.block
        is_other = self._block is None or self._block.id != block.id
        self._block = block
        if is_other:
            for field in (self.title, self.length, self.start):
                field.drop()
        self.title.show_text(block.title)
        self.length.show_value(block.planned_min)
        self._timing.choose(block.timing.value)
        self._starts.setChecked(block.starts_itself)
        self.kind.choose(block.kind.value)
        self._colour.choose(block.colour or NO_COLOUR)
        for box, choices, value in ((self._room, rooms, block.track), (self._day, days, block.day_number)):
            box.setVisible(bool(choices))
            box.set_choices(choices)
            box.choose(str(value))
        self._show_start(span)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in (self.title, self.length, self.start):
            field.save_now()

    def _place(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        is_narrow, is_narrowest = self._lines > 1, self._lines > 2
        line, first = (1, 0) if is_narrow else (0, 1)
        self._grid.addWidget(self.title, 0, 0, 1, 4 if is_narrow else 1, top)
        self._grid.addWidget(self.length, line, first, top)
        self._grid.addWidget(self.start, line, first + 1, top)
        if is_narrowest:
            self._grid.addWidget(self._time, 2, 0, 1, 4, top | Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._time, line, first + 2, top)
        self._grid.addWidget(self._choices, self._lines, 0, 1, 4)
        for column in range(5):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(3 if is_narrow else 0, 1)

    def _build_choices(self) -> None:
        """The line under the fields, a widget of its own so that it can be placed anew."""
        kinds = [(kind.value, block_kind_words(kind)) for kind in BlockKind]
        colours = [(value or NO_COLOUR, words) for value, words in colour_choices()]
        self.kind = self._box("block_kind", self.tr("Kind"), kinds)
        self._colour = self._box("block_colour", self.tr("Colour"), colours)
        self._room = self._box("block_room", self.tr("Room"), ())
        self._day = self._box("block_day", self.tr("Day"), ())
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._starts)
        row.addStretch(1)
        for box in (self._day, self._room, self._colour):
            row.addWidget(box)

    def _box(self, name: str, words: str, choices: Choices) -> ComboBox:
        box = ComboBox(choices, accessible_name=words)
        box.setObjectName(name)
        box.setToolTip(words)
        box.setFixedHeight(scaled_px(SMALL_PX))
        return box

    def _show_start(self, span: PlannedSpan) -> None:
        is_fixed = span.block.timing is Timing.FIXED
        minutes = span.block.fixed_start_min if is_fixed else span.start_min
        self.start.show_value((span.start_min if minutes is None else minutes) % MINUTES_OF_DAY)
        self.start.edit.setReadOnly(not is_fixed)
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
        self.kind.activated.connect(self._on_kind)
        self._colour.activated.connect(self._on_colour)
        self._room.activated.connect(self._on_room)
        self._day.activated.connect(self._on_day)
        for field in (self.title, self.length, self.start):
            field.left.connect(self.left)

    def _on_title(self, _key: str, title: str) -> None:
        if self._block is not None and title != self._block.title:
            self.changed.emit(replace(self._block, title=title), "title")

    def _on_length(self, minutes: int | None) -> None:
        if minutes is None or not 0 < minutes <= MAX_BLOCK_MIN:
            is_left_out = self._block is not None and minutes == self._block.planned_min
            if not is_left_out:
                self.length_refused.emit()
            return
        self.length.labelled.set_normal()
        if self._block is not None and minutes != self._block.planned_min:
            self.changed.emit(replace(self._block, planned_min=minutes), "planned_min")

    def _on_start(self, minutes: int | None) -> None:
        if self._block is None or self._block.timing is not Timing.FIXED:
            return
        if minutes is None:
            self.start_refused.emit()
            return
        self.start.labelled.set_normal()
        if minutes != self._block.fixed_start_min:
            self.changed.emit(replace(self._block, fixed_start_min=minutes), "fixed_start_min")

    def _on_kind(self) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, kind=BlockKind(self.kind.chosen_key())), "kind")

    def _on_colour(self) -> None:
        key = self._colour.chosen_key()
        if self._block is not None:
            self.changed.emit(replace(self._block, colour="" if key == NO_COLOUR else key), "colour")

    def _on_room(self) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, track=int(self._room.chosen_key())), "track")

    def _on_day(self) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, day_number=int(self._day.chosen_key())), "day_number")

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
