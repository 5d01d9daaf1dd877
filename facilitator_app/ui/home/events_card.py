"""The programme's events on the overview: what each is, whether it is over, and which one is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from facilitator_app.domain.dates import month_words
from facilitator_app.services.programme_readings import TimelineEvent
from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    Divider,
    Fit,
    PlainLabel,
    Row,
    RowDelegate,
    RowList,
    Size,
    StateShape,
    Variant,
    chip_colours,
    paint_state_shape,
)
from facilitator_app.ui.kit.rows import RowCanvas
from facilitator_app.ui.labels import kind_words
from facilitator_app.ui.theme import TextRole, font_px, scaled_px

ROW_PX = 60
LEFT_PX = 16
DAY_PX = 44
GAP_PX = 16
TITLE_SHARE = 100
CHIP_PX = 24
CHIP_PADDING_PX = 8
MARK_PX = 14
CHEVRON_PX = 20
NO_DAY = "–"

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Row):
    """One event. `lead` is the day's number with `month` under it; `word` stands in a chip."""

    month: str
    chip_role: ChipRole


class EventDelegate(RowDelegate):
    """Paints day, title, facts, and the state in a chip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Room for the day over its month."""
        return QSize(scaled_px(160), scaled_px(ROW_PX))

    def paint_content(self, canvas: RowCanvas, row: Row) -> None:
        """From left to right; the chip gives the title its room."""
        if not isinstance(row, EventRow):
            super().paint_content(canvas, row)
            return
        area = canvas.area
        middle, high = area.center().y(), scaled_px(24)
        left = area.left() + LEFT_PX
        _paint_day(canvas, row, QRectF(left, middle - high, scaled_px(DAY_PX), 2 * high))
        left += scaled_px(DAY_PX) + GAP_PX
        right = area.right() - LEFT_PX - scaled_px(CHEVRON_PX)
        canvas.paint_icon("chevron-right", right + scaled_px(CHEVRON_PX) / 4, canvas.roles.text_2)
        right -= GAP_PX / 2 + _paint_chip(canvas, row, right - GAP_PX / 2) + GAP_PX
        wide = max(0.0, right - left)
        title = QRectF(left, middle - scaled_px(22), wide, scaled_px(24))
        canvas.paint_line(title, row.title, font_px(15, weight=600), canvas.ink)
        under = QRectF(left, middle + scaled_px(2), wide, scaled_px(18))
        canvas.paint_line(under, row.sub, font_px(13), canvas.roles.text_2)


class EventsCard(Card):
    """`event_chosen` carries a workshop's id; a click, or Enter in the list, goes to it."""

    event_chosen = Signal(str)
    programme_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._current_id = ""
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._title.setObjectName("programme_title")
        self._count = Chip("", ChipRole.ACCENT_TINT, icon="route")
        self._open = Button(self.tr("Open Programme"), variant=Variant.QUIET, size=Size.SMALL)
        self._open.setObjectName("open_programme")
        self._open.clicked.connect(self.programme_requested)
        self.heading_row.addWidget(self._title, TITLE_SHARE)
        self.heading_row.addWidget(self._count)
        self.heading_row.addStretch(1)
        self.heading_row.addWidget(self._open)
        self.content.addLayout(self.heading_row)
        self.content.addWidget(Divider())
        self._rows = RowList(accessible_name=self.tr("Workshops"))
        self._rows.setObjectName("events")
        self._rows.setItemDelegate(EventDelegate(self._rows))
        self._rows.row_opened.connect(self.event_chosen)
        self._rows.clicked.connect(self._on_clicked)
        self.content.addWidget(self._rows, 1)

    def show_programme(self, title: str, events: int, *, is_programme: bool, can_open: bool) -> None:
        """Say what the events are parts of; workshops of a file that is no programme are only counted."""
        name = title or self.tr("Workshops in this file")
        self._title.setText(name)
        self._title.setMaximumWidth(self._title.sizeHint().width())
        self.setAccessibleName(name)
        workshops = self.tr("%n workshops", "", events)
        words = self.tr("Programme · {workshops}").format(workshops=workshops) if is_programme else workshops
        self._count.show_state(words, ChipRole.ACCENT_TINT, icon="route")
        self._open.setVisible(can_open)

    def show_events(
        self, events: Sequence[TimelineEvent], *, missing: int, today: date, language: str
    ) -> None:
        """Show the events; `missing` things lack at the one that is worked on. The marked row stays until another is
        worked on.
        """
        self._rows.set_rows([self._row(one, missing, today, language) for one in events])
        current_id = next((one.workshop.id for one in events if one.is_current), "")
        if current_id != self._current_id:
            self._current_id = current_id
            self._rows.choose(current_id)

    def _row(self, event: TimelineEvent, missing: int, today: date, language: str) -> EventRow:
        workshop = event.workshop
        on = workshop.held_on
        word, role, shape = self._state(event, missing, today)
        facts = (
            kind_words(workshop.kind),
            "" if on else self.tr("no date"),
            self.tr("%n leaders", "", event.leaders) if event.leaders else "",
            self.tr("%n actions", "", event.actions) if event.actions else "",
        )
        return EventRow(
            key=workshop.id,
            title=workshop.title or self.tr("No title yet"),
            sub=" · ".join(part for part in facts if part),
            lead=str(on.day) if on else NO_DAY,
            month=_month(on, today, language) if on else "",
            word=word,
            shape=shape,
            chip_role=role,
            tooltip=self.tr("Worked on now") if event.is_current else self.tr("Work on this workshop"),
        )

    def _state(self, event: TimelineEvent, missing: int, today: date) -> tuple[str, ChipRole, StateShape]:
        if event.is_over:
            return self.tr("Held"), ChipRole.OK, StateShape.READY
        if event.is_current and missing:
            return self.tr("%n things are missing", "", missing), ChipRole.NEAR, StateShape.BEGUN
        if event.is_current:
            return self.tr("Ready"), ChipRole.OK, StateShape.READY
        if not event.blocks:
            return self.tr("Empty"), ChipRole.SUNK, StateShape.EMPTY
        return self.tr("Draft"), ChipRole.SUNK, StateShape.EMPTY

    def _on_clicked(self, index: QModelIndex) -> None:
        self.event_chosen.emit(self._rows.rows()[index.row()].key)


def _month(on: date, today: date, language: str) -> str:
    """The month, with its year where that is not this one."""
    month = month_words(on, language, short=True)
    return month if on.year == today.year else f"{month} {on.year % 100:02d}"


def _paint_day(canvas: RowCanvas, row: EventRow, area: QRectF) -> None:
    painter = canvas.painter
    over = QRectF(area.left(), area.top() + scaled_px(2), area.width(), scaled_px(26))
    under = QRectF(area.left(), over.bottom(), area.width(), scaled_px(16))
    for text, font, colour, room in (
        (row.lead, font_px(20, weight=600), canvas.ink, over),
        (row.month, font_px(12), canvas.roles.text_2, under),
    ):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


def _paint_chip(canvas: RowCanvas, row: EventRow, right: float) -> float:
    """The state in a chip that ends at `right`; gives its width."""
    ground, ink, edge = chip_colours(row.chip_role, canvas.roles)
    font = font_px(12, weight=600)
    mark, padding = scaled_px(MARK_PX), scaled_px(CHIP_PADDING_PX)
    words = QFontMetricsF(font).horizontalAdvance(row.word) + 1
    wide, high = words + mark + 2.5 * padding, scaled_px(CHIP_PX)
    box = QRectF(right - wide, canvas.area.center().y() - high / 2, wide, high)
    painter: QPainter = canvas.painter
    painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 4, 4)
    spot = QRectF(box.left() + padding, box.center().y() - mark / 2, mark, mark)
    if row.shape is not None:
        paint_state_shape(painter, spot, row.shape, ink, knockout=ground)
    text = QRectF(spot.right() + padding / 2, box.top(), words, high)
    canvas.paint_line(text, row.word, font, ink)
    return wide
