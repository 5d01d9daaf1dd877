"""The panel's header: the day, what is shown and heard and saved, the offset in words, the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.schedule import DayPhase, DayReading
from facilitator_app.ui.kit import (
    Button,
    Chip,
    ChipRole,
    DigitsLabel,
    HeaderBar,
    PlainLabel,
    SavedChip,
    Size,
    StateIcon,
    StateShape,
    Tone,
    UprightGap,
)
from facilitator_app.ui.kit.header import HEIGHT_PX, MARGIN_PX
from facilitator_app.ui.panel.ports import WallStatus
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.panel.texts import spoken_language
from facilitator_app.ui.theme import TextRole, scaled_px

COMPACT_HEIGHT_PX = 44
COMPACT_MARGIN_PX = 8
HOUR_MIN = 60


class PanelHeader(HeaderBar):
    """Title left; chips; the offset and the clock at the right."""

    open_requested = Signal()

    def __init__(self, *, words_for: Callable[[str], Words], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._words_for = words_for
        self._is_compact, self._is_saved = False, True
        self._build_chips()
        self._build_right()
        self._open.clicked.connect(self.open_requested)

    def show_wall(self, wall: WallStatus) -> None:
        """Say whether the room sees anything."""
        is_closed = not (wall.is_open or wall.is_projector_missing or wall.is_mirrored)
        self._open.setVisible(is_closed)
        self._projector.setVisible(not is_closed)
        self._awake.setVisible(wall.is_open and not wall.is_awake_kept)
        if wall.is_mirrored:
            self._projector.show_state(self.tr("The room sees your screen"), ChipRole.OVER, icon="monitor-x")
        elif wall.is_projector_missing:
            self._projector.show_state(self.tr("Projector missing"), ChipRole.OVER, icon="monitor-x")
        elif wall.is_windowed:
            self._projector.show_state(self.tr("Shown in a window"), ChipRole.INFO, icon="app-window")
        else:
            self._projector.show_state(self.tr("Projector shows"), ChipRole.OK, icon="projector")

    def show_sound(self, *, is_muted: bool, has_sounded: bool | None) -> None:
        """Say whether anything can be heard; before the first try nobody knows."""
        if is_muted or has_sounded is False:
            self._sound.show_state(self.tr("Sound off"), ChipRole.NEAR, icon="volume-x")
        elif has_sounded is None:
            self._sound.show_state(self.tr("Sound not tried"), ChipRole.SUNK, icon="volume-2")
        else:
            self._sound.show_state(self.tr("Sound on"), ChipRole.SUNK, icon="volume-2")

    def show_saved(self, at: datetime) -> None:
        """Everything is on the disk since `at` (in the room's time)."""
        self._is_saved = True
        self._saved.show_saved(clock_words(at))
        self._saved.setVisible(not self._is_compact)

    def show_unsaved(self) -> None:
        """Something is not on the disk."""
        self._is_saved = False
        self._saved.show_unsaved()

    def show_now(self, now: datetime) -> None:
        """The time of day."""
        self._clock.set_text(clock_words(now))

    def show_day(self, day: DayReading) -> None:
        """The offset in words, and the end of the day."""
        words = self._words_for(spoken_language())
        shape, tone = StateShape.READY, Tone.OK
        if day.phase is DayPhase.BEFORE and day.offset_min <= 0:
            offset, shape, tone = words.text("schedule.not_begun"), StateShape.EMPTY, Tone.TEXT_2
        elif day.phase is DayPhase.AFTER:
            offset, shape, tone = words.text("schedule.ended"), StateShape.READY, Tone.TEXT_2
        elif day.offset_min > 0:
            offset = _offset_words(words, "behind", day.offset_min)
            shape, tone = StateShape.NEAR, Tone.NEAR
        elif day.offset_min < 0:
            offset = _offset_words(words, "ahead", -day.offset_min)
        else:
            offset = words.text("schedule.on_time")
        say(self._offset, offset)
        self._offset.set_tone(tone)
        self._shape.set_shape(shape, "")
        say(self._ends, self._end_words(day, words))
        for widget in (self._offset, self._shape):
            widget.setVisible(bool(day.blocks))
        self._ends.setVisible(bool(day.blocks) and not self._is_compact)

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out what is not needed to run the next minutes."""
        self._sound.setVisible(not is_compact)
        self._saved.setVisible(bool(self._saved.text()) and not (is_compact and self._is_saved))
        self._is_compact = is_compact
        self._ends.setVisible(not is_compact)
        self._gap.setVisible(not is_compact)
        self.setFixedHeight(scaled_px(COMPACT_HEIGHT_PX if is_compact else HEIGHT_PX))
        margin = COMPACT_MARGIN_PX if is_compact else MARGIN_PX
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(margin)

    def _end_words(self, day: DayReading, words: Words) -> str:
        end, planned = clock_words(day.projected_end), clock_words(day.planned_end)
        if end == planned:
            return words.text("schedule.day_ends", time=end)
        return words.text("schedule.day_ends_moved", time=end, planned=planned)

    def _build_chips(self) -> None:
        self.number = Chip("", ChipRole.INFO, icon="hash")
        self.number.setObjectName("number_chip")
        self._open = Button(self.tr("Show on the wall"), "projector", size=Size.SMALL, key="F5")
        self._open.setObjectName("header_open_wall")
        self._projector = Chip("", ChipRole.OK, icon="projector")
        self._projector.setObjectName("projector_chip")
        self._sound = Chip("", ChipRole.SUNK, icon="volume-2")
        self._sound.setObjectName("sound_chip")
        self._saved = SavedChip()
        self._saved.setObjectName("saved_chip")
        self._awake = Chip(self.tr("May go to sleep"), ChipRole.NEAR, icon="moon")
        self._awake.setObjectName("awake_chip")
        self._awake.setToolTip(
            self.tr("This computer could not be kept awake. Turn the screen saver and sleep off.")
        )
        self._awake.hide()
        for chip in (self.number, self._awake, self._open, self._projector, self._sound, self._saved):
            self.chips.addWidget(chip)

    def _build_right(self) -> None:
        self._gap = UprightGap()
        self.right.addWidget(self._gap)
        words = QVBoxLayout()
        words.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(8)
        self._shape = StateIcon(StateShape.READY, size_px=16)
        self._offset = PlainLabel("", TextRole.OFFSET)
        self._offset.setObjectName("offset")
        top.addStretch(1)
        top.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._offset)
        self._ends = PlainLabel("", TextRole.HINT, alignment=Qt.AlignmentFlag.AlignRight)
        self._ends.setObjectName("day_ends")
        words.addStretch(1)
        words.addLayout(top)
        words.addWidget(self._ends)
        words.addStretch(1)
        self.right.addLayout(words)
        self._clock = DigitsLabel("", size_px=36, widest="00.00")
        self._clock.setObjectName("clock")
        self.right.addWidget(self._clock)


def _offset_words(words: Words, side: str, minutes: int) -> str:
    if minutes < HOUR_MIN:
        return words.text(f"schedule.{side}", minutes=minutes)
    return words.text(f"schedule.{side}_hours", hours=minutes // HOUR_MIN, minutes=f"{minutes % HOUR_MIN:02}")
