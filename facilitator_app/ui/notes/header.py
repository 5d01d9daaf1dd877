"""The bar above the notes: where one writes, how long is left, and what the room sees now, small and true."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.domain.timer import Band, Reading
from facilitator_app.ui.kit import (
    Button,
    ComboBox,
    DigitsLabel,
    Face,
    HeaderBar,
    IconButton,
    PlainLabel,
    SavedChip,
    StateIcon,
    StateShape,
    UprightGap,
    Variant,
)
from facilitator_app.ui.kit.timer_face import SHAPE_OF_FACE
from facilitator_app.ui.notes.keys import DILEMMA_KEY, ROUND_KEY
from facilitator_app.ui.notes.live_wall import LiveWall
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

FRAME_PX = 4
DIGITS_PX = 28
CHOOSER_PX = 200
LEAST_CHOOSER_PX = 144
"""What a block or a dilemma is told by; with less for them the choosers have a row of their own."""

LINE_PX, SECOND_PX, SIDE_PX, GAP_PX = 56, 48, 16, 8
CLOCK_PX = 190
SECONDS = 60

RoundWords = Callable[[int], str]
"""What a round is called by its number."""


def face_of(reading: Reading) -> Face:
    """The face of a timer that is shown."""
    if reading.is_paused:
        return Face.PAUSE
    if reading.is_ready:
        return Face.READY
    return {Band.CALM: Face.CALM, Band.NEAR: Face.NEAR, Band.WRAP_UP: Face.WRAP_UP, Band.OVER: Face.OVER}[
        reading.band
    ]


class RunningClock(QWidget):
    """The timer of the show: shape, digits, and its word whenever it is not simply running."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = Face.READY
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(8)
        self._mark = StateIcon(StateShape.RUNNING, size_px=14)
        self._word = PlainLabel("", TextRole.SMALL_STRONG)
        self._digits = DigitsLabel(
            "", size_px=DIGITS_PX, widest="00:00", alignment=Qt.AlignmentFlag.AlignRight
        )
        row.addWidget(self._word)
        row.addWidget(self._mark)
        row.addWidget(self._digits)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_reading(self, reading: Reading) -> None:
        """Show the time; nothing when no timer is loaded."""
        self.setVisible(not reading.is_empty)
        if reading.is_empty:
            return
        face = face_of(reading)
        word = self._word_of(face, reading)
        self._digits.set_text(reading.digits)
        self.setAccessibleName(f"{reading.digits} {word}")
        shown = "" if face is Face.CALM else word
        if face is self._face and shown == self._word.text():
            return
        self._face = face
        self._mark.set_shape(SHAPE_OF_FACE[face], word)
        self._word.setText(shown)
        self._word.setVisible(bool(shown))
        set_ground(self, Ground.INVERSE if face is Face.OVER else Ground.SURFACE)

    def face(self) -> Face:
        """The face shown."""
        return self._face

    def paintEvent(self, event: QPaintEvent) -> None:
        """Inverse in overtime; a near-coloured frame when the end is near."""
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._face is Face.OVER:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.inverse))
            painter.drawRoundedRect(self.rect(), 6, 6)
        elif self._face in (Face.NEAR, Face.WRAP_UP):
            painter.setPen(QPen(QColor(roles.near), FRAME_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)

    def _word_of(self, face: Face, reading: Reading) -> str:
        minutes = max(1, -(-round(reading.remaining_s) // SECONDS))
        return {
            Face.CALM: self.tr("running"),
            Face.NEAR: self.tr("%n min left", "", minutes),
            Face.WRAP_UP: self.tr("wrapping up"),
            Face.OVER: self.tr("over time"),
            Face.PAUSE: self.tr("pause"),
            Face.READY: self.tr("ready"),
        }[face]


class NotesHeader(HeaderBar):
    """Title and context, the choosers, saved state, time and wall."""

    block_chosen = Signal(str)
    round_chosen = Signal(int)
    dilemma_chosen = Signal(str)
    follow_asked = Signal()
    own_window_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._pages: QWidget | None = None
        self._is_second = False
        self._choosers = QWidget(self)
        self._build_choosers()
        self._build_right()
        self._connect()

    def show_blocks(self, blocks: Sequence[tuple[str, str]], chosen: str) -> None:
        """The blocks that can be noted."""
        _show_choices(self.blocks, blocks, chosen)
        self._choosers.show()
        self.blocks.setVisible(bool(blocks))
        self._place_choosers()

    def show_rounds(self, rounds: Sequence[int], chosen: int, *, words: RoundWords) -> None:
        """The rounds of the block; hidden when it has none to choose between."""
        _show_choices(self.rounds, [(str(number), words(number)) for number in rounds], str(chosen))
        self.rounds.setVisible(len(rounds) > 1)
        self.rounds.setMinimumWidth(min(self.rounds.sizeHint().width(), scaled_px(CHOOSER_PX)))
        self._place_choosers()

    def show_dilemmas(self, dilemmas: Sequence[tuple[str, str]], chosen: str) -> None:
        """The dilemmas of the block; hidden when it has none to choose between."""
        _show_choices(self.dilemmas, dilemmas, chosen)
        self.dilemmas.setVisible(len(dilemmas) > 1)
        self._place_choosers()

    def show_following(self, *, can_follow: bool) -> None:
        """Offer the way back to where the show is."""
        self.follow.setVisible(can_follow)
        self._place_choosers()

    def put_pages(self, row: QWidget) -> None:
        """Let the row that turns the pages stand first."""
        self.chips.insertWidget(0, row)
        self._pages = row

    def hide_choosers(self) -> None:
        """The page is not about one block: nothing is chosen here. What stands beside the choosers does not move."""
        self._choosers.hide()

    def hide_own_window(self) -> None:
        """The pane stands in a window of its own already."""
        self.own_window.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choosers go to a row of their own when this one has no room for them."""
        super().resizeEvent(event)
        self._place_choosers()

    def _place_choosers(self) -> None:
        shown = [one for one in self._all_choosers() if not one.isHidden()]
        is_second = bool(shown) and self.width() < self._needed_px(shown)
        if is_second != self._is_second:
            self._is_second = is_second
            if is_second:
                self.chips.removeWidget(self._choosers)
            else:
                self.chips.addWidget(self._choosers)
            second_px = scaled_px(SECOND_PX) if is_second else 0
            self._row.setContentsMargins(SIDE_PX, 0, SIDE_PX, second_px)
            self.setFixedHeight(scaled_px(LINE_PX) + second_px)
        if is_second:
            wide = min(self.width() - 2 * SIDE_PX, self._choosers.sizeHint().width())
            self._choosers.setGeometry(SIDE_PX, scaled_px(LINE_PX), wide, self._choosers.sizeHint().height())

    def _needed_px(self, shown: Sequence[QWidget]) -> int:
        """What one row takes. The clock counts with its longest word, so that no chooser moves when it changes."""
        least = scaled_px(LEAST_CHOOSER_PX)
        one_row = [
            one.sizeHint().width() if one is self.follow else max(one.minimumWidth(), least) for one in shown
        ]
        for at in range(self.right.count()):
            item = self.right.itemAt(at)
            one = item.widget() if item is not None else None
            if one is not None and one is not self.clock and (one is self.saved or not one.isHidden()):
                one_row.append(max(one.minimumWidth(), one.minimumSizeHint().width()))
        if self._pages is not None:
            one_row.append(self._pages.sizeHint().width())
        return sum(one_row) + len(one_row) * 12 + scaled_px(CLOCK_PX) + 2 * SIDE_PX + 3 * GAP_PX

    def _all_choosers(self) -> tuple[QWidget, ...]:
        return (self.blocks, self.dilemmas, self.rounds, self.follow)

    def _build_choosers(self) -> None:
        self.blocks = ComboBox(accessible_name=self.tr("Block"))
        self.blocks.setObjectName("choose_block")
        self.rounds = ComboBox(accessible_name=self.tr("Round"))
        self.rounds.setObjectName("choose_round")
        self.dilemmas = ComboBox(accessible_name=self.tr("Dilemma"))
        self.dilemmas.setObjectName("choose_dilemma")
        self.rounds.setToolTip(self.tr("{key} goes to the next round.").format(key=ROUND_KEY))
        self.dilemmas.setToolTip(self.tr("{key} goes to the next dilemma.").format(key=DILEMMA_KEY))
        self.follow = Button(self.tr("Follow the show"), "route", variant=Variant.QUIET)
        self.follow.setObjectName("follow_show")
        self.follow.hide()
        self.chips.setSpacing(GAP_PX)
        policy = self._choosers.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._choosers.setSizePolicy(policy)
        row = QHBoxLayout(self._choosers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        for chooser in (self.blocks, self.dilemmas, self.rounds):
            chooser.setMaximumWidth(scaled_px(CHOOSER_PX))
            row.addWidget(chooser)
        row.addWidget(self.follow)
        self.chips.addWidget(self._choosers)

    def _build_right(self) -> None:
        self.saved = SavedChip()
        self.saved.setObjectName("saved")
        self.saved.keep_room()
        self.clock = RunningClock()
        self.clock.setObjectName("running_time")
        self.wall = LiveWall()
        self.wall.setObjectName("live_wall")
        self.own_window = IconButton(
            "app-window", self.tr("Notes in a window of their own"), variant=Variant.QUIET
        )
        self.own_window.setObjectName("own_window")
        self.right.setSpacing(12)
        for widget in (self.saved, UprightGap(), self.clock, self.wall, self.own_window):
            self.right.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.blocks.activated.connect(self._on_block)
        self.rounds.activated.connect(self._on_round)
        self.dilemmas.activated.connect(self._on_dilemma)
        self.follow.clicked.connect(self.follow_asked)
        self.own_window.clicked.connect(self.own_window_asked)

    def _on_block(self) -> None:
        self.block_chosen.emit(self.blocks.chosen_key())

    def _on_round(self) -> None:
        self.round_chosen.emit(int(self.rounds.chosen_key()))

    def _on_dilemma(self) -> None:
        self.dilemma_chosen.emit(self.dilemmas.chosen_key())


def _show_choices(box: ComboBox, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    shown = [(str(box.itemData(at)), box.itemText(at)) for at in range(box.count())]
    if shown != list(choices):
        box.set_choices(choices)
    if box.chosen_key() != chosen:
        box.choose(chosen)
