"""The strip above every area while a rehearsal is on: that nothing is saved, another time, the pace, and the end."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
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
NARROW_CLOCK_PX = 72
NARROW_BELOW_PX = 1000


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
        self._row = row = QHBoxLayout(self)
        self._mark = IconMark("monitor-play", size_px=22, role="near")
        row.addWidget(self._mark)
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
        self._end = Button(self.tr("End the rehearsal"), "x")
        self._end.setObjectName("end_rehearsal")
        self._end.clicked.connect(self.ended)
        row.addWidget(self._end)
        self._fit()

    def show_now(self, now: datetime) -> None:
        """What time it is in the rehearsal."""
        time = clock_words(now)
        if time != self._time.text():
            self._time.setText(time)
            self._time.setAccessibleName(self.tr("It is {time}").format(time=time))

    def show_pace(self, pace: int) -> None:
        """How fast the time passes."""
        self._pace.choose(str(pace))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The strip never holds the window wider than the panel is: what is left out then is said elsewhere."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """In a narrow window without what the controls say themselves, and low."""
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        for part in (self._mark, self._jump_words):
            part.setVisible(not is_narrow)
        self._clock.setFixedWidth(scaled_px(NARROW_CLOCK_PX if is_narrow else CLOCK_PX))
        self._end.set_words(self.tr("End") if is_narrow else self.tr("End the rehearsal"))
        self._end.setAccessibleName(self.tr("End the rehearsal"))
        self._end.setToolTip(self.tr("End the rehearsal") if is_narrow else "")
        # The frame round the window lies over the strip's upper edge.
        side, above, below = (8, 5, 2) if is_narrow else (16, 6, 6)
        self._row.setSpacing(6 if is_narrow else 8)
        self._row.setContentsMargins(side, above, side, below)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.near_tint))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(roles.near))

    def _build_jump(self, row: QHBoxLayout) -> None:
        self._jump_words = PlainLabel(self.tr("Jump to"), TextRole.BODY)
        row.addWidget(self._jump_words)
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
