"""Who has handed in: one tile a group with shape and word, or numbers alone where there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.domain.timer import Band
from facilitator_app.services.group_timers import GroupTime
from facilitator_app.services.handed_in import GroupHandIn, HandIn
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    IconButton,
    PlainLabel,
    Size,
    StateIcon,
    StateShape,
    Tone,
    Variant,
)
from facilitator_app.ui.kit.shapes import paint_state_shape, shape_colour
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

SHAPES = {HandIn.READY: StateShape.READY, HandIn.BEGUN: StateShape.BEGUN, HandIn.EMPTY: StateShape.EMPTY}
TILE_PX = 40
GAP_PX = 8
LEAST_TILE_PX = 72
LEAST_BESIDE_PX = 36
ROW_OF = 4


class GroupTiles(QWidget):
    """The tiles, painted to the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[GroupHandIn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_groups(self, lines: Sequence[GroupHandIn]) -> None:
        """Show these groups."""
        self._lines = tuple(lines)
        said = (f"{line.group.name}: {self._word(line.state)}" for line in self._lines)
        self.setAccessibleName(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = max(1, ceil(len(self._lines) / ROW_OF))
        return QSize(scaled_px(320), rows * scaled_px(TILE_PX) + (rows - 1) * GAP_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(160), scaled_px(TILE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._lines:
            return
        tile = scaled_px(TILE_PX)
        fitting = max(1, (self.height() + GAP_PX) // (tile + GAP_PX))
        columns = max(ROW_OF, ceil(len(self._lines) / fitting))
        wide = (self.width() - GAP_PX * (columns - 1)) / columns
        for at, line in enumerate(self._lines):
            row, column = divmod(at, columns)
            area = QRectF(column * (wide + GAP_PX), row * (tile + GAP_PX), wide, tile)
            self._paint_tile(painter, area, line, has_words=wide >= scaled_px(LEAST_TILE_PX))

    def _paint_tile(self, painter: QPainter, area: QRectF, line: GroupHandIn, *, has_words: bool) -> None:
        roles = roles_at(self)
        painter.setPen(QPen(QColor(roles.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if area.width() < scaled_px(LEAST_BESIDE_PX):
            self._paint_number_over_shape(painter, area, line)
            return
        side = scaled_px(14 if has_words else 12)
        left = area.left() + (8 if has_words else 4)
        spot = QRectF(left, area.center().y() - side / 2, side, side)
        shape = SHAPES[line.state]
        paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=roles.surface)
        left += side + (9 if has_words else 3)
        room = QRectF(left, area.top(), area.right() - left - 2, area.height())
        painter.setFont(font_px(12, weight=600))
        painter.setPen(QColor(roles.text))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not has_words:
            painter.drawText(room, align, str(line.group.number))
            return
        half = room.height() / 2
        name = self.tr("Gr. {number}").format(number=line.group.number)
        painter.drawText(QRectF(room.left(), room.top() + 3, room.width(), half - 2), align, name)
        painter.setFont(font_px(12))
        painter.setPen(QColor(roles.text_2))
        word = QFontMetricsF(font_px(12)).elidedText(
            self._word(line.state), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(QRectF(room.left(), room.top() + half, room.width(), half - 3), align, word)

    def _paint_number_over_shape(self, painter: QPainter, area: QRectF, line: GroupHandIn) -> None:
        roles = roles_at(self)
        upper = area.adjusted(0, 2, 0, -area.height() / 2)
        painter.setFont(font_px(12, weight=600))
        painter.setPen(QColor(roles.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(line.group.number))
        side = scaled_px(12)
        middle = area.center().x()
        spot = QRectF(middle - side / 2, area.center().y() + 2, side, side)
        shape = SHAPES[line.state]
        paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=roles.surface)

    def _word(self, state: HandIn) -> str:
        if state is HandIn.READY:
            return self.tr("Handed in")
        return self.tr("Under way") if state is HandIn.BEGUN else self.tr("Missing")


class GroupsCard(Card):
    """How many groups have handed in, the way to the notes, and to each group's own time.

    `summed` carries the same for a place with little room: `5/8`, or nothing where nothing is asked, and the shape of a
    time that asks for attention, or None.
    """

    summed = Signal(str, object)
    notes_requested = Signal()
    times_requested = Signal()
    since_last_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("groups_card")
        self.content.setContentsMargins(16, 8, 16, 16)
        self.content.setSpacing(4)
        self._handed, self._due = "", ""
        self._sum: tuple[str, StateShape | None] = ("", None)
        self.content.addLayout(self._build_head())
        self._tiles = GroupTiles()
        self._nobody = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP, alignment=Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self._tiles, 1)
        self.content.addWidget(self._nobody, 1)
        self._is_asked = self._is_head_only = False

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self._mark = StateIcon(StateShape.OVER, size_px=14)
        self._mark.hide()
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._count = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._count.setObjectName("handed_in_count")
        self._open = Button(self.tr("Open Notes"), variant=Variant.QUIET, size=Size.SMALL)
        self._open.setObjectName("open_notes")
        self._open.clicked.connect(self.notes_requested)
        self._times = IconButton(
            "timer", self.tr("The groups' own time"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._times.setObjectName("open_group_times")
        self._times.clicked.connect(self.times_requested)
        head.addWidget(self._count, 1)
        self._since_last = Button(self.tr("Since last time"), variant=Variant.QUIET, size=Size.SMALL)
        self._since_last.setObjectName("open_since_last")
        self._since_last.clicked.connect(self.since_last_requested)
        self._since_last.hide()
        head.addWidget(self._open)
        head.addWidget(self._since_last)
        head.addWidget(self._times)
        return head

    def offer_times(self, *, is_timed: bool) -> None:
        """Whether there are groups and a time that each of them could have for itself."""
        self._times.setVisible(is_timed)

    def offer_since_last(self, *, is_taken_up: bool) -> None:
        """Whether the leaders' open actions are taken up now: the way to them is there beside that to the notes."""
        self._since_last.setVisible(is_taken_up)

    def show_groups(self, lines: Sequence[GroupHandIn], *, pace: str = "") -> None:
        """Show how far each group is; without groups, that nothing is asked of them here.

        `pace` stands in place of the groups' number where each leader hands in for themselves.
        """
        ready = sum(line.state is HandIn.READY for line in lines)
        words = self.tr("Handed in: {ready} of {total} groups").format(ready=ready, total=len(lines))
        self._handed = pace or (words if lines else self.tr("Handed in"))
        say(self._count, self._due or self._handed)
        say(self._nobody, self.tr("The groups hand nothing in here."))
        self._tell_sum(f"{ready}/{len(lines)}" if lines else "", self._sum[1])
        self._is_asked = bool(lines)
        self._show_parts()
        self._tiles.show_groups(lines)

    def _tell_sum(self, count: str, shape: StateShape | None) -> None:
        if (count, shape) != self._sum:
            self._sum = (count, shape)
            self.summed.emit(count, shape)

    def set_head_only(self, is_head_only: bool) -> None:
        """Leave the tiles out where there is no room for them."""
        self._is_head_only = is_head_only
        self._show_parts()

    def _show_parts(self) -> None:
        self._tiles.setVisible(self._is_asked and not self._is_head_only)
        self._nobody.setVisible(not self._is_asked and not self._is_head_only)

    def show_times(self, times: Sequence[GroupTime], *, still_running: Sequence[GroupTime] = ()) -> None:
        """Say in place of the count which groups' own time is over, or else nearly over, or else still runs from an
        earlier slide; a time that stands still asks for nothing."""
        running = [time for time in times if time.reading.is_running]
        over = [time for time in running if time.reading.band is Band.OVER]
        near = [time for time in running if time.reading.band in (Band.NEAR, Band.WRAP_UP)]
        words = self.tr("Over time: gr. {numbers}") if over else self.tr("Nearly over: gr. {numbers}")
        numbers = ", ".join(str(time.group.number) for time in over or near)
        due = words.format(numbers=numbers) if numbers else self._still_words(still_running)
        if due == self._due:
            return
        self._due = due
        shape = StateShape.OVER if over else StateShape.NEAR if near else StateShape.BEGUN
        self._tell_sum(self._sum[0], shape if due else None)
        self._mark.set_shape(shape, "")
        self._mark.setVisible(bool(due))
        self._count.set_tone(Tone.OVER if over else Tone.NEAR if near else Tone.AUTO)
        say(self._count, self._due or self._handed)

    def _still_words(self, times: Sequence[GroupTime]) -> str:
        numbers = ", ".join(str(time.group.number) for time in times if time.reading.is_running)
        return self.tr("Own time still runs: gr. {numbers}").format(numbers=numbers) if numbers else ""
