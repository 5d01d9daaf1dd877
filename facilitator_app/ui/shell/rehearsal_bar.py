"""The strip above every area while a rehearsal is on: that nothing is saved, another time, the pace, and the end."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.domain.dates import clock_words, parse_clock
from facilitator_app.services.rehearsing import PACES
from facilitator_app.ui.kit import (
    Button,
    FieldState,
    IconMark,
    LineEdit,
    PlainLabel,
    SegmentedChoice,
    Size,
    show_field_state,
)
from facilitator_app.ui.theme import TextRole, current_roles, scaled_px

CLOCK_PX = 88


class RehearsalBar(QFrame):
    """`jumped` carries minutes after midnight, `pace_chosen` how many times faster than real."""

    jumped = Signal(int)
    pace_chosen = Signal(int)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsal_bar")
        self.setAccessibleName(self.tr("Rehearsal"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(IconMark("monitor-play", size_px=22, role="near"))
        row.addWidget(PlainLabel(self.tr("Rehearsal – nothing is saved"), TextRole.BODY_STRONG))
        self._time = PlainLabel("", TextRole.BODY_STRONG)
        self._time.setObjectName("rehearsal_time")
        row.addWidget(self._time)
        row.addStretch(1)
        self._build_jump(row)
        self._pace = SegmentedChoice(
            [(str(pace), f"×{pace}") for pace in PACES],
            accessible_name=self.tr("Pace"),
            chosen_key=str(PACES[0]),
        )
        self._pace.setObjectName("rehearsal_pace")
        self._pace.chosen.connect(self._on_pace)
        row.addWidget(self._pace)
        end = Button(self.tr("End the rehearsal"), "x")
        end.setObjectName("end_rehearsal")
        end.clicked.connect(self.ended)
        row.addWidget(end)

    def show_now(self, now: datetime) -> None:
        """What time it is in the rehearsal."""
        time = clock_words(now)
        if time != self._time.text():
            self._time.setText(time)
            self._time.setAccessibleName(self.tr("It is {time}").format(time=time))

    def show_pace(self, pace: int) -> None:
        """How fast the time passes."""
        self._pace.choose(str(pace))

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.near_tint))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(roles.near))

    def _build_jump(self, row: QHBoxLayout) -> None:
        words = PlainLabel(self.tr("Jump to"), TextRole.BODY)
        row.addWidget(words)
        self._clock = LineEdit(placeholder="13.40")
        self._clock.setObjectName("rehearsal_jump_to")
        self._clock.setAccessibleName(self.tr("Jump to this time of the day"))
        self._clock.setFixedWidth(scaled_px(CLOCK_PX))
        self._clock.returnPressed.connect(self._on_jump)
        self._clock.textEdited.connect(self._on_typed)
        row.addWidget(self._clock)
        jump = Button(self.tr("Jump"), size=Size.NORMAL)
        jump.setObjectName("rehearsal_jump")
        jump.clicked.connect(self._on_jump)
        row.addWidget(jump)
        row.addSpacing(8)

    def _on_typed(self, _text: str) -> None:
        show_field_state(self._clock, FieldState.NORMAL)
        self._clock.setToolTip("")

    def _on_jump(self) -> None:
        minutes = parse_clock(self._clock.text())
        if minutes is None:
            show_field_state(self._clock, FieldState.WRONG)
            self._clock.setToolTip(self.tr("A time of day, like 13.40."))
            self._clock.setFocus()
            return
        self._clock.clear()
        self.jumped.emit(minutes)

    def _on_pace(self, key: str) -> None:
        self.pace_chosen.emit(int(key))
