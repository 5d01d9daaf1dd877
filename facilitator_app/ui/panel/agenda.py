"""The right column: the agenda with what is expected of it, and what the offset costs.

One invariant: the current row stands third from the top as long as the list is long enough for it. Its title may take
two lines; the others are cut and told in full under the pointer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.look import Roles
from facilitator_app.domain.proposals import WORTH_A_WORD_MIN, late_end_min
from facilitator_app.domain.schedule import BlockReading, BlockState, DayPhase, DayReading
from facilitator_app.ui.kit import Card, Divider, Fit, PlainLabel, StateIcon, StateShape, Tone
from facilitator_app.ui.kit.shapes import paint_state_shape, shape_colour
from facilitator_app.ui.labels import BLOCK_ICONS
from facilitator_app.ui.panel.late_foot import LateFoot
from facilitator_app.ui.panel.small import broken, say
from facilitator_app.ui.panel.texts import spoken_language
from facilitator_app.ui.theme import TextRole, font_px, icon_pixmap, roles_at, scaled_px

ROW_PX = 34
CURRENT_PX = 52
SECOND_LINE_PX = 18
ABOVE_CURRENT = 2
MARK_PX = 15
EDGE_PX = 8
BOTH_FROM_PX = 500
ALL_FROM_PX = 300
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One block as it is listed."""

    block_id: str
    time: str
    title: str
    icon: str
    state: BlockState
    sub: str = ""
    expected: str = ""
    is_fixed: bool = False
    is_late: bool = False
    is_beside: bool = False
    """What another room has at that time; nobody stands on it here."""
    is_saved: bool = False
    """A proposal would let it begin in time: it is marked, and scrolled into sight."""


class AgendaModel(QAbstractListModel):
    """The rows of the agenda."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AgendaRow, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.time, row.title, row.sub, row.expected) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return row if role == ROW_ROLE else None

    def replace_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class AgendaDelegate(QStyledItemDelegate):
    """Paints a row: planned time, mark, title, and the expected time where it differs.

    `foot_px` is the empty room under the last row that lets the current one stand in its place.
    """

    foot_px = 0
    room_px = 0

    def row_px(self, row: AgendaRow) -> int:
        """The height of a row in a list that is `room_px` wide."""
        if row.state is not BlockState.CURRENT:
            return scaled_px(ROW_PX)
        is_long = len(broken(row.title, _title_font(row), self._title_px(row))) > 1
        return scaled_px(CURRENT_PX) + (scaled_px(SECOND_LINE_PX) if is_long else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = self.row_px(index.data(ROW_ROLE))
        is_last = index.row() == index.model().rowCount() - 1
        return QSize(scaled_px(120), height + (self.foot_px if is_last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        area = QRectF(option.rect)
        area.setHeight(self.row_px(row))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = row.state is BlockState.CURRENT
        self._paint_ground(painter, area, row, roles)
        inner = area.adjusted(EDGE_PX, 0, -EDGE_PX, 0)
        line = QRectF(inner.left(), inner.top() + (6 if is_current else 0), inner.width(), 0)
        line.setHeight(scaled_px(24) if is_current else inner.height())
        right = self._paint_expected(painter, line, row, roles)
        left = self._paint_time(painter, line, row, roles)
        side = scaled_px(MARK_PX)
        spot = QRectF(left, line.center().y() - side / 2, side, side)
        self._paint_mark(painter, spot, row, roles=roles, ratio=option.widget.devicePixelRatioF())
        left += scaled_px(MARK_PX) + 8
        quiet = row.is_beside or row.state in (BlockState.DONE, BlockState.SKIPPED)
        room = QRectF(left, line.top(), max(0.0, right - left), line.height())
        lines = broken(row.title, _title_font(row), room.width()) if is_current else [row.title]
        for number, words in enumerate(lines):
            lower = room.translated(0, number * scaled_px(SECOND_LINE_PX))
            _line(painter, lower, words, _title_font(row), roles.text_3 if quiet else roles.text)
        line.translate(0, (len(lines) - 1) * scaled_px(SECOND_LINE_PX))
        if row.sub:
            under = QRectF(left, line.bottom(), inner.right() - left, scaled_px(16))
            _line(painter, under, row.sub, font_px(12), roles.text_2)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, row: AgendaRow, roles: Roles) -> None:
        is_current = row.state is BlockState.CURRENT
        if not is_current and not row.is_saved:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.accent_tint if is_current else roles.ok_tint))
        painter.drawRoundedRect(area, 4, 4)
        if is_current:
            painter.fillRect(QRectF(area.left(), area.top(), 4, area.height()), QColor(roles.accent))

    def _title_px(self, row: AgendaRow) -> float:
        """How wide the title of the current row may be."""
        time_px = QFontMetricsF(font_px(13, weight=600)).horizontalAdvance("00.00") + 10
        return self.room_px - 2 * EDGE_PX - time_px - scaled_px(MARK_PX) - 8

    def _paint_time(self, painter: QPainter, line: QRectF, row: AgendaRow, roles: Roles) -> float:
        is_current = row.state is BlockState.CURRENT
        font = font_px(13, weight=600 if is_current else 400)
        wide = QFontMetricsF(font_px(13, weight=600)).horizontalAdvance("00.00")
        quiet = row.is_beside or row.state in (BlockState.DONE, BlockState.SKIPPED)
        ink = roles.accent if is_current else roles.text_3 if quiet else roles.text
        _line(painter, QRectF(line.left(), line.top(), wide + 4, line.height()), row.time, font, ink)
        return line.left() + wide + 10

    def _paint_expected(self, painter: QPainter, line: QRectF, row: AgendaRow, roles: Roles) -> float:
        if not row.expected:
            return line.right()
        font = font_px(13 if row.is_late else 12, weight=600 if row.is_late else 400)
        wide = QFontMetricsF(font).horizontalAdvance(row.expected) + 2
        room = QRectF(line.right() - wide, line.top(), wide + 1, line.height())
        _line(painter, room, row.expected, font, roles.over if row.is_late else roles.text_2)
        return line.right() - wide - 6

    def _paint_mark(
        self, painter: QPainter, spot: QRectF, row: AgendaRow, *, roles: Roles, ratio: float
    ) -> None:
        shapes = {
            BlockState.DONE: StateShape.READY,
            BlockState.CURRENT: StateShape.RUNNING,
            BlockState.SKIPPED: StateShape.EMPTY,
        }
        if (shape := shapes.get(row.state)) is not None:
            colour = roles.accent if row.state is BlockState.CURRENT else shape_colour(shape, roles)
            paint_state_shape(painter, spot, shape, colour, knockout=roles.surface)
            return
        name = "pin" if row.is_fixed else row.icon
        mark = icon_pixmap(name, colour=roles.text, size_px=round(spot.width()), ratio=ratio)
        painter.drawPixmap(spot.toRect().topLeft(), mark)


class AgendaList(QListView):
    """The rows; read with the arrow keys, chosen by the day itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self._rows = AgendaModel(self)
        self.setModel(self._rows)
        self._painter = AgendaDelegate(self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("isFlush", True)
        self.setMinimumHeight(scaled_px(CURRENT_PX + ROW_PX))

    def rows(self) -> tuple[AgendaRow, ...]:
        """The rows shown."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show other rows with the current one in its place."""
        before = [row.block_id for row in self.rows() if row.state is BlockState.CURRENT]
        now = [row.block_id for row in rows if row.state is BlockState.CURRENT]
        scrolled = self.verticalScrollBar().value()
        self._rows.replace_rows(rows)
        self.doItemsLayout()
        if before == now and before:
            self.verticalScrollBar().setValue(scrolled)
        else:
            self._place_current()
        saved = next((at for at, row in enumerate(rows) if row.is_saved), None)
        if saved is not None:
            self.scrollTo(self._rows.index(saved), QAbstractItemView.ScrollHint.EnsureVisible)

    def place_current(self) -> None:
        """Scroll back to where the current row stands in its place."""
        self._place_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painter.room_px = self.viewport().width()
        self._place_current()

    def _place_current(self) -> None:
        places = [at for at, row in enumerate(self.rows()) if row.state is BlockState.CURRENT]
        first = max(0, places[0] - ABOVE_CURRENT) if places else 0
        under = sum(self._painter.row_px(row) for row in self.rows()[first:])
        self._painter.foot_px = max(0, self.viewport().height() - under) if first else 0
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(sum(self._painter.row_px(row) for row in self.rows()[:first]))


class AgendaCard(Card):
    """The agenda with its heading and its foot."""

    _room_names: tuple[str, ...] = ()

    def __init__(self, *, words_for: Callable[[str], Words], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words_for = words_for
        self.content.setContentsMargins(8, 12, 8, 16)
        self.content.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        self._heading = PlainLabel(self.tr("Agenda"), TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._is_preview = False
        head.addWidget(self._heading, 1)
        self._expected = PlainLabel(self.tr("expected"), TextRole.HINT)
        head.addWidget(self._expected)
        self.content.addLayout(head)
        self._list = AgendaList()
        self._list.setAccessibleName(self.tr("Agenda"))
        self.content.addWidget(self._list, 1)
        self._line = Divider()
        self.content.addWidget(self._line)
        self.content.addSpacing(4)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 0)
        foot.setSpacing(8)
        self._shape = StateIcon(StateShape.NEAR, size_px=14)
        self._cost = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._cost.setObjectName("consequence")
        foot.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._cost, 1)
        self.content.addLayout(foot)
        self.late = LateFoot()
        self.content.addWidget(self.late)
        self._day: DayReading | None = None

    def show_day(self, day: DayReading) -> None:
        """Show the agenda against the clock."""
        self._day = day
        self._show_rows(day)
        self._show_cost(day)

    def put_choice(self, choice: QWidget) -> None:
        """Lay what chooses day and room under the heading."""
        self.content.insertWidget(1, choice)

    def name_rooms(self, names: Sequence[str]) -> None:
        """The names of the parallel rooms."""
        self._room_names = tuple(names)

    def show_preview(self, day: DayReading | None, *, saved_id: str = "") -> None:
        """Show the day as it would become, with the fixed block marked that would begin in time; None is the day as
        it is."""
        shown = day or self._day
        if shown is not None and (day is not None or self._is_preview):
            self._show_rows(shown, saved_id=saved_id)
            if day is None:
                self._list.place_current()
        self._is_preview = day is not None
        self._heading.setText(self.tr("Agenda as proposed") if self._is_preview else self.tr("Agenda"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where both have no room, the proposals stand in place of the list."""
        is_low = self.height() < scaled_px(BOTH_FROM_PX)
        is_instead = is_low and self.late.is_open
        self._list.setVisible(not is_instead)
        self.content.setStretchFactor(self.late, 1 if is_instead else 0)
        is_lowest = is_instead and self.height() < scaled_px(ALL_FROM_PX)
        self._heading.setVisible(not is_lowest)
        if is_instead:
            self._expected.hide()
        for part in (self._cost, self._shape, self._line):
            part.setVisible(bool(self._cost.text()) and not is_lowest)
        self.late.set_low(is_low, is_lowest=is_lowest)

    def _show_rows(self, day: DayReading, *, saved_id: str = "") -> None:
        late = {block.block.id for block in day.late}
        rows = self._rows_of(day, late)
        is_saved = saved_id not in late
        self._list.show_rows(
            [replace(row, is_saved=True) if is_saved and row.block_id == saved_id else row for row in rows]
        )
        self._expected.setVisible(any(row.expected for row in rows))

    def _rows_of(self, day: DayReading, late: set[str]) -> list[AgendaRow]:
        """The followed blocks, and once under the first of them what another room has at that time."""
        rows: list[AgendaRow] = []
        told: set[str] = set()
        for reading in day.blocks:
            rows.append(self._row(reading, late, day.phase))
            others = [block for block in reading.beside if block.id not in told]
            told.update(block.id for block in others)
            rows.extend(self._beside(block) for block in others)
        return rows

    def _beside(self, block: Block) -> AgendaRow:
        room = self._room_names[block.track - 1] if block.track <= len(self._room_names) else ""
        words = self.tr("At the same time in {room}: {title}")
        return AgendaRow(
            block_id=block.id,
            time="",
            title=words.format(room=room, title=block.title),
            icon="door-open",
            state=BlockState.COMING,
            is_beside=True,
        )

    def _row(self, reading: BlockReading, late: set[str], phase: DayPhase) -> AgendaRow:
        block = reading.block
        is_coming = reading.state is BlockState.COMING
        has_moved = is_coming and reading.is_start_moved and phase is DayPhase.RUNNING
        return AgendaRow(
            block_id=block.id,
            time=clock_words(reading.planned_start),
            title=block.title,
            icon=BLOCK_ICONS[block.kind],
            state=reading.state,
            sub=self._end(reading) if reading.state is BlockState.CURRENT else "",
            expected=clock_words(reading.start) if has_moved else "",
            is_fixed=block.timing is Timing.FIXED,
            is_late=block.id in late,
        )

    def _end(self, reading: BlockReading) -> str:
        if not reading.is_end_moved:
            return self.tr("ends {time}").format(time=clock_words(reading.end))
        return self._words().text(
            "schedule.block_ends_moved",
            time=clock_words(reading.end),
            planned=clock_words(reading.planned_end),
        )

    def _show_cost(self, day: DayReading) -> None:
        words, shape, tone = "", StateShape.READY, Tone.OK
        if day.phase is DayPhase.RUNNING and day.late:
            late = day.late[0]
            shape, tone = StateShape.NEAR, Tone.NEAR
            words = self._words().text(
                "schedule.fixed_late",
                title=late.block.title,
                time=clock_words(late.fixed_start),
                minutes=late.late_min,
            )
        elif late_end_min(day) > WORTH_A_WORD_MIN:
            shape, tone = StateShape.NEAR, Tone.NEAR
            words = self._words().text(
                "schedule.end_late", time=clock_words(day.projected_end), minutes=late_end_min(day)
            )
        elif day.phase is DayPhase.RUNNING and day.next_fixed is not None:
            fixed = day.next_fixed
            words = self.tr("{title} {time} is reached in time").format(
                title=fixed.block.title, time=clock_words(fixed.planned_start)
            )
        say(self._cost, words)
        self._cost.set_tone(tone)
        self._shape.set_shape(shape, "")
        for widget in (self._cost, self._shape, self._line):
            widget.setVisible(bool(words))

    def _words(self) -> Words:
        return self._words_for(spoken_language())


def _title_font(row: AgendaRow) -> QFont:
    is_current = row.state is BlockState.CURRENT
    return font_px(14 if is_current else 13, weight=600 if is_current or row.is_fixed else 400)


def _line(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
