"""The clock of the panel: phase, digits, state, and what can be done to the time.

The digits are the only thing that moves: every row keeps its height whatever it says, and the buttons stand at the
foot, so that what takes room at the top never moves them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.timer import Act
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    IconButton,
    PlainLabel,
    ProgressSegments,
    Size,
    TimerState,
    Tone,
)
from facilitator_app.ui.kit.timer_face import Face
from facilitator_app.ui.panel.clock_on_wall import LINE_PX, ClockOnWall, RoomClock
from facilitator_app.ui.panel.corrections import Corrections, MinuteButton
from facilitator_app.ui.panel.small import CutButton, say
from facilitator_app.ui.panel.time_entry import DigitsButton, TimeEntry, TimePlace
from facilitator_app.ui.theme import TextRole, scaled_px

MINUTE_S = 60
ADDED_MIN = (-1, 1, 5)
SIGN_SHARE = 100 / 116
# What the digits take of their line's height, and what is left of the line where a banner needs the room.
DIGITS_SHARE = 0.75
LEAST_SHARE = 0.45
BUTTONS_GAP_PX = 8
PART_GAP_PX = 4
MINUS = "\u2212"


class CardRoom(IntEnum):
    """How much room a window leaves for the card: all of it, the next minutes alone, the same with lower buttons, or
    what one can press and read from afar."""

    LEAST = 0
    TIGHT = 1
    LOW = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerScene:
    """What stands on the card besides the time itself. `no_next` and `no_previous` say why there is none; `began_ago`
    is what the start was set back by and can be undone."""

    kicker: str = ""
    title: str = ""
    weights: Sequence[float] = (1.0,)
    current: int = 0
    next_act: str = ""
    no_next: str = ""
    no_previous: str = ""
    room_clock: RoomClock = RoomClock.HERE
    began_ago: str = ""
    allowed: frozenset[Act] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerNow:
    """The time as it is this second."""

    digits: str
    face: Face
    word: str
    end: str = ""
    share: float = 0.0
    may_have_begun_earlier: bool = False
    asks_to_start: bool = False


class TimerCard(Card):
    """Digits with their buttons. It asks; the panel acts."""

    toggled = Signal()
    added = Signal(int)
    restarted = Signal()
    started_earlier = Signal(int)
    began_before = Signal(int)
    start_taken_back = Signal()
    given = Signal(int)
    next_asked = Signal()
    previous_asked = Signal()
    clock_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("timer_card")
        self._size_px = 116
        self._room = CardRoom.WHOLE
        self._is_ended = False
        self._scene: TimerScene | None = None
        self._now: TimerNow | None = None
        self._build()
        self._connect()

    def set_size_px(self, size_px: int) -> None:
        """Show the digits larger or smaller."""
        self._size_px = size_px
        self._fit_place()
        self._fit_digits()

    def set_room(self, room: CardRoom) -> None:
        """Leave out what is not needed for the next minutes, where the window is low."""
        is_whole, is_tight = room is CardRoom.WHOLE, room <= CardRoom.TIGHT
        self.content.setContentsMargins(16, 12 if is_whole else 4, 16, 16 if is_whole else 8)
        self._room = room
        self._show_parts()
        size = Size.STANDING if is_whole else Size.SMALL if is_tight else Size.NORMAL
        for button in (self._toggle, self._previous, self._next, *self._adders):
            button.set_size(size)
        self._fit_buttons(size)

    def set_ended(self, is_ended: bool) -> None:
        """Leave out what has no use when the day is over."""
        self._is_ended = is_ended
        self._show_parts()

    def leave(self) -> bool:
        """The digits again in place of a field; False when they stand there already."""
        if self._place.currentWidget() is self._digits:
            return False
        self._on_entry_closed()
        return True

    def show_scene(self, scene: TimerScene) -> None:
        """Show another phase, or the same under other circumstances."""
        if scene == self._scene:
            return
        if self._scene is not None and (scene.kicker, scene.title) != (self._scene.kicker, self._scene.title):
            self.leave()
        self._scene = scene
        say(self._kicker, scene.kicker)
        say(self._title, scene.title)
        self._next.set_whole(scene.next_act)
        self._next.set_off(scene.no_next)
        self._previous.set_off(scene.no_previous)
        self._clock.show_room(scene.room_clock)
        self._clock.setVisible(bool(scene.allowed) or scene.room_clock.is_choice)
        self._show_allowed(scene)
        self._digits.set_usable(Act.ADD in scene.allowed, self.tr("Press to type another time"))
        if Act.ADD not in scene.allowed:
            self.leave()
        if self._now is not None:
            self._show_segments(self._now.share)

    def show_time(self, now: TimerNow) -> None:
        """Show the time of this second; without a change of state only the digits are painted anew."""
        before, self._now = self._now, now
        self._digits.set_text(now.digits)
        self._fit_digits()
        if before is None or before.may_have_begun_earlier != now.may_have_begun_earlier:
            self._corrections.offer_earlier(is_offered=now.may_have_begun_earlier)
        if before is None or before.asks_to_start != now.asks_to_start:
            self._toggle.set_asking(now.asks_to_start)
            self._end.set_tone(Tone.NEAR if now.asks_to_start else Tone.AUTO)
        if before is None or before.share != now.share:
            self._show_segments(now.share)
        if before is not None and (before.face, before.word, before.end) == (now.face, now.word, now.end):
            return
        self._state.show_face(now.face, now.word)
        say(self._end, now.end)
        if before is None or before.face is not now.face:
            is_over = now.face is Face.OVER
            self.set_inverse(is_over)
            self._next.set_on(is_over)
            self.set_thick_edge("near" if now.face in (Face.NEAR, Face.WRAP_UP) else "")

    def _show_parts(self) -> None:
        is_whole = self._room is CardRoom.WHOLE
        self._top.setVisible(self._room is not CardRoom.LEAST)
        self._title.setVisible(is_whole)
        self._place.setVisible(not self._is_ended)
        self._buttons.setVisible(not self._is_ended)
        self._course.setVisible(is_whole and not self._is_ended)

    def _fit_digits(self) -> None:
        has_sign = self._digits.text().startswith("+")
        fitting_px = self._place.height() / DIGITS_SHARE / (scaled_px(100) / 100)
        self._digits.set_size_px(round(min(self._size_px * (SIGN_SHARE if has_sign else 1.0), fitting_px)))

    def _show_segments(self, share: float) -> None:
        if self._scene is not None and self._scene.weights:
            self._segments.show_progress(self._scene.weights, current=self._scene.current, share=share)

    def _show_allowed(self, scene: TimerScene) -> None:
        is_off = "" if scene.allowed else self.tr("No clock runs here.")
        self._toggle.set_off(is_off)
        self._toggle.set_key("" if is_off else "T")
        self._toggle.set_words(self.tr("Pause") if Act.PAUSE in scene.allowed else self.tr("Start"))
        self._toggle.set_icon_name("pause" if Act.PAUSE in scene.allowed else "play")
        for button in self._adders:
            button.set_off(is_off)
        self._corrections.offer_restart(is_offered=Act.RESTART in scene.allowed)
        self._corrections.offer_undo(scene.began_ago)

    def _build(self) -> None:
        self.content.setSpacing(0)
        self.content.setContentsMargins(16, 12, 16, 16)
        self._top = self._build_top()
        self.content.addWidget(self._top)
        self._title = PlainLabel("", TextRole.PAGE_HEADING, fit=Fit.ELIDE)
        self._title.setObjectName("timer_title")
        self.content.addWidget(self._title)
        self.content.addStretch(1)
        self.content.addWidget(self._build_digits())
        self.content.addStretch(1)
        self.content.addLayout(self._build_state())
        self._course = self._build_course()
        self.content.addWidget(self._course)
        self.content.addSpacing(PART_GAP_PX)
        self._buttons = self._build_buttons()
        self._fit_buttons(Size.STANDING)
        self.content.addWidget(self._buttons)

    def _build_top(self) -> QWidget:
        holder = QWidget()
        top = QHBoxLayout(holder)
        top.setContentsMargins(0, 0, 0, 0)
        top.addStrut(scaled_px(LINE_PX))
        self._kicker = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._kicker.setObjectName("timer_kicker")
        self._clock = ClockOnWall()
        self._clock.setObjectName("clock_on_wall")
        top.addWidget(self._kicker, 1)
        top.addWidget(self._clock)
        return holder

    def _build_digits(self) -> QWidget:
        self._digits = DigitsButton("", size_px=self._size_px)
        self._digits.setObjectName("digits")
        self._digits.setMinimumWidth(1)
        self._left_entry = TimeEntry(
            "time_left", label=self.tr("Time left"), act=self.tr("Set"), example="12:30"
        )
        self._since_entry = TimeEntry(
            "began_before", label=self.tr("Began this long ago"), act=self.tr("Correct"), example="7:00"
        )
        self._place = TimePlace()
        for page in (self._digits, self._left_entry, self._since_entry):
            self._place.addWidget(page)
        self._fit_place()
        return self._place

    def _build_state(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(BUTTONS_GAP_PX)
        self._state = TimerState()
        self._state.setObjectName("timer_state")
        self._end = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE, alignment=Qt.AlignmentFlag.AlignRight)
        self._end.setObjectName("phase_end")
        row.addWidget(self._state)
        row.addWidget(self._end, 1)
        return row

    def _build_course(self) -> QWidget:
        holder = QWidget()
        course = QVBoxLayout(holder)
        course.setContentsMargins(0, 8, 0, 0)
        course.setSpacing(PART_GAP_PX)
        self._segments = ProgressSegments()
        course.addWidget(self._segments)
        self._corrections = Corrections()
        course.addWidget(self._corrections)
        return holder

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(BUTTONS_GAP_PX)
        grid.setColumnStretch(1, 1)
        self._toggle = Button(self.tr("Start"), "play", size=Size.STANDING, key="T")
        self._toggle.setObjectName("toggle_timer")
        self._adders = [self._adder(minutes) for minutes in ADDED_MIN]
        grid.addWidget(self._adders[0], 0, 0)
        grid.addWidget(self._toggle, 0, 1)
        grid.addWidget(self._adders[1], 0, 2)
        grid.addWidget(self._adders[2], 0, 3)
        self._previous = IconButton("skip-back", self.tr("Previous phase"), size=Size.STANDING)
        self._previous.setObjectName("previous_phase")
        self._next = CutButton(self.tr("Next phase"), "skip-forward")
        self._next.setObjectName("next_phase")
        grid.addWidget(self._previous, 1, 0)
        grid.addWidget(self._next, 1, 1, 1, 3)
        return holder

    def _fit_place(self) -> None:
        self._place.setMinimumHeight(scaled_px(round(self._size_px * LEAST_SHARE)))
        self._place.setMaximumHeight(scaled_px(self._size_px))

    def _fit_buttons(self, size: Size) -> None:
        self._buttons.setFixedHeight(2 * scaled_px(size.height_px) + BUTTONS_GAP_PX)

    def _adder(self, minutes: int) -> MinuteButton:
        words = f"+{minutes}" if minutes > 0 else f"{MINUS}{-minutes}"
        button = MinuteButton(words, minutes, size=Size.STANDING)
        button.setObjectName(f"add_{minutes}".replace("-", "minus_"))
        name = self.tr("%n minutes more", "", minutes) if minutes > 0 else self.tr("One minute less")
        button.setAccessibleName(name)
        return button

    def _connect(self) -> None:
        self._toggle.clicked.connect(self.toggled)
        for button in self._adders:
            button.asked.connect(self._on_added)
        corrections = self._corrections
        corrections.restarted.connect(self.restarted)
        corrections.began_earlier.connect(self.started_earlier)
        corrections.taken_back.connect(self.start_taken_back)
        corrections.other_asked.connect(self._on_other)
        self._digits.pressed.connect(self._on_digits)
        self._place.fitted.connect(self._fit_digits)
        self._left_entry.entered.connect(self._on_left)
        self._since_entry.entered.connect(self._on_since)
        for entry in (self._left_entry, self._since_entry):
            entry.closed.connect(self._on_entry_closed)
        self._next.clicked.connect(self.next_asked)
        self._previous.clicked.connect(self.previous_asked)
        self._clock.clicked.connect(self.clock_toggled)

    def _on_digits(self) -> None:
        self._place.setCurrentWidget(self._left_entry)
        self._left_entry.open_up("" if self._digits.text().startswith("+") else self._digits.text())

    def _on_other(self) -> None:
        self._place.setCurrentWidget(self._since_entry)
        self._since_entry.open_up()

    def _on_left(self, seconds: int) -> None:
        self._on_entry_closed()
        self.given.emit(seconds)

    def _on_since(self, seconds: int) -> None:
        self._on_entry_closed()
        self.began_before.emit(seconds)

    def _on_entry_closed(self) -> None:
        self._place.setCurrentWidget(self._digits)
        self._toggle.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_added(self, minutes: int) -> None:
        self.added.emit(minutes * MINUTE_S)
