"""The panel's parts and how they stand: three columns where there is room, else tabs beside the clock.

One invariant: at one size of the window the buttons of the clock stand in one place, whatever is shown, with a banner
and without: the card under the clock is always as low as a banner would ask for.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from facilitator_app.ui.kit import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.panel.after_card import AfterCard
from facilitator_app.ui.panel.agenda import AgendaCard
from facilitator_app.ui.panel.groups_card import GroupsCard
from facilitator_app.ui.panel.message import MessagePanel
from facilitator_app.ui.panel.own_notes import OwnNotes
from facilitator_app.ui.panel.timer_card import CardRoom, TimerCard
from facilitator_app.ui.panel.wall_column import MOST_NOW_PX, WallColumn
from facilitator_app.ui.theme import current_roles, scaled_px

MARGIN_PX = 16
GAP_PX = 16
COMPACT_GAP_PX = 8
WIDE_FROM_PX = 1600
MIDDLE_PX = 376
RIGHT_PX = 278
WIDE_MIDDLE_PX = 544
WIDE_RIGHT_PX = 360
NARROW_BELOW_PX = 1180
NARROW_RIGHT_PX = 232
DIGITS_PX = 116
WIDE_DIGITS_PX = 176
COMPACT_DIGITS_PX = 108
SMALLEST_DIGITS_PX = 92
SMALLEST_BELOW_PX = 480
# Below this a banner of two lines leaves too little for two rows of common buttons, and then for the line over them.
TIGHT_BELOW_PX = 376
LEAST_BELOW_PX = 360
NOTES_UNDER_FROM_PX = 560
NOTES_TAB = 1
GROUPS_TAB = 3
TAB_MARK_PX = 11
LOW_BELOW_PX = 736
# Header, banner, show bar, margins, and all of the clock but its digits.
AROUND_DIGITS_PX = 56 + 56 + 80 + 2 * MARGIN_PX + 288
LEAST_DIGITS_ROOM = 0.85
HANDED_PX = (148, 100, 56)
HEAD_ONLY_PX = 56
MOST_PX = 16777215
PICTURE_LOW_BELOW_PX = 640
LOW_NOW_PX = 264
# Header, banner, show bar, margins, the tabs and the line over the picture.
AROUND_PICTURE_PX = 44 + 56 + 56 + 2 * 8 + 48 + 32
PICTURE_RATIO = 16 / 9
# What a message needs over it, under it and for itself: beside whole pictures, with its heading, with what comes.
MESSAGE_FROM_PX = 660
MESSAGE_HEAD_FROM_PX = 572
MESSAGE_NEXT_FROM_PX = 530
COMPACT_MIDDLE_SHARE = 0.49


class PanelParts(QWidget):
    """Holds the parts between header and show bar."""

    def __init__(
        self,
        *,
        wall: WallColumn,
        notes: OwnNotes,
        message: MessagePanel,
        timer: TimerCard,
        groups: GroupsCard,
        after: AfterCard,
        agenda: AgendaCard,
    ) -> None:
        super().__init__()
        self._wall, self._timer, self._agenda = wall, timer, agenda
        self._notes, self._message = notes, message
        self._groups, self._after = groups, after
        self._below = QStackedWidget()
        self._below.addWidget(notes)
        self._below.addWidget(message)
        self._handed = QStackedWidget()
        self._handed.addWidget(groups)
        self._handed.addWidget(after)
        self._is_compact = False
        self._handed_px = 0
        self._area_px = QSize()
        self._build()
        self._stand_wide()

    @property
    def is_message_open(self) -> bool:
        """Whether the message stands over the notes."""
        return self._below.currentWidget() is self._message

    def open_message(self) -> None:
        """The message over the notes."""
        self._turn_below(self._message)
        if self._is_compact and self._tabs.isTabVisible(NOTES_TAB):
            self._tabs.setCurrentIndex(NOTES_TAB)

    def close_message(self) -> None:
        """The notes again."""
        self._turn_below(self._notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_left()

    def _turn_below(self, widget: QWidget) -> None:
        """Only what is seen asks for height."""
        self._below.setCurrentWidget(widget)
        for part in (self._notes, self._message):
            policy = part.sizePolicy()
            is_seen = part is widget
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred if is_seen else QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
        self._fit_left()

    def show_after(self, *, is_after: bool) -> None:
        """What is unfinished in place of who has handed in."""
        self._handed.setCurrentWidget(self._after if is_after else self._groups)
        self._timer.set_ended(is_after)
        self._middle_box.setStretchFactor(self._timer, 0 if is_after else 1)
        self._middle_box.setStretchFactor(self._handed, 1 if is_after else 0)
        self._show_handed()

    def _show_handed(self) -> None:
        """What a low window has no room for is left out here, and not at the clock."""
        is_free = self._is_compact or self._handed.currentWidget() is self._after
        self._groups.set_head_only(not is_free and self._handed_px <= scaled_px(HEAD_ONLY_PX))
        self._handed.setMinimumHeight(1 if is_free else self._handed_px)
        self._handed.setMaximumHeight(MOST_PX if is_free else self._handed_px)
        if not self._is_compact:
            self._handed.setVisible(is_free or self._handed_px > 0)

    def fit(self, width_px: int, height_px: int, *, is_compact: bool) -> None:
        """Stand for a size of the area: lists give way first, then the picture, never the digits."""
        self._area_px = QSize(width_px, height_px)
        self._message.set_narrow(is_compact)
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            if is_compact:
                self._stand_compact()
            else:
                self._stand_wide()
        card_room = _card_room(height_px)
        self._timer.set_room(card_room)
        if is_compact:
            self._fit_compact(width_px, height_px)
        else:
            self._fit_wide(width_px, height_px)
        self._fit_left()

    def _fit_left(self) -> None:
        """The pictures and what is under them; a message that stands open takes its room from the pictures."""
        is_compact, height_px = self._is_compact, self._area_px.height()
        room_px = self.height()
        is_asked = self.is_message_open and not is_compact
        is_crowded = is_asked and room_px < scaled_px(MESSAGE_FROM_PX)
        is_headless = is_asked and room_px < scaled_px(MESSAGE_HEAD_FROM_PX)
        is_low = height_px < scaled_px(LOW_BELOW_PX)
        is_smallest = is_compact and height_px < scaled_px(SMALLEST_BELOW_PX)
        self._message.set_low(is_low or is_compact or is_crowded)
        self._message.set_headless(is_smallest or is_headless)
        self._wall.set_tools(are_shown=not (is_low or is_compact or is_crowded))
        has_next = not (is_asked and room_px < scaled_px(MESSAGE_NEXT_FROM_PX))
        self._wall.set_next_picture(is_shown=has_next and _card_room(height_px) is not CardRoom.LEAST)
        if is_smallest:
            self._wall.set_most_px(round((height_px - scaled_px(AROUND_PICTURE_PX)) * PICTURE_RATIO))
        elif is_crowded or height_px < scaled_px(PICTURE_LOW_BELOW_PX):
            self._wall.set_most_px(LOW_NOW_PX)
        else:
            self._wall.set_most_px(MOST_NOW_PX)

    def _fit_compact(self, width_px: int, height_px: int) -> None:
        is_smallest = height_px < scaled_px(SMALLEST_BELOW_PX)
        self._place_notes(is_tall=height_px >= scaled_px(NOTES_UNDER_FROM_PX))
        self._middle.setFixedWidth(round(width_px * COMPACT_MIDDLE_SHARE))
        self._timer.set_size_px(SMALLEST_DIGITS_PX if is_smallest else COMPACT_DIGITS_PX)
        self._show_handed()

    def _fit_wide(self, width_px: int, height_px: int) -> None:
        is_wide = width_px >= scaled_px(WIDE_FROM_PX)
        self._middle.setFixedWidth(scaled_px(WIDE_MIDDLE_PX if is_wide else MIDDLE_PX))
        is_narrow = width_px < scaled_px(NARROW_BELOW_PX)
        right_px = NARROW_RIGHT_PX if is_narrow else WIDE_RIGHT_PX if is_wide else RIGHT_PX
        self._agenda.setFixedWidth(scaled_px(right_px))
        digits_px = WIDE_DIGITS_PX if is_wide else DIGITS_PX
        self._timer.set_size_px(digits_px)
        self._handed_px = _room_below(height_px, digits_px)
        self._show_handed()

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._left = QWidget()
        self._left_box = QVBoxLayout(self._left)
        self._left_box.setContentsMargins(0, 0, 0, 0)
        self._middle = QWidget()
        self._middle_box = QVBoxLayout(self._middle)
        self._middle_box.setContentsMargins(0, 0, 0, 0)
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("panel_tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setProperty("isTight", True)
        for words in (self.tr("Wall"), self.tr("Own notes"), self.tr("Agenda"), self.tr("Groups")):
            self._tabs.addTab(words)
        self._pages = QStackedWidget(self)
        # The column gives its width; no page behind a tab takes it from the clock.
        self._pages.setMinimumWidth(1)
        self._first, self._second = QWidget(self._pages), QWidget(self._pages)
        self._first_box, self._second_box = QVBoxLayout(self._first), QVBoxLayout(self._second)
        for box in (self._first_box, self._second_box):
            box.setContentsMargins(0, 0, 0, 0)
        self._first_box.setSpacing(GAP_PX)
        self._first_box.addStretch(0)
        self._tabs.setIconSize(QSize(scaled_px(TAB_MARK_PX), scaled_px(TAB_MARK_PX)))
        self._groups.summed.connect(self._on_summed)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._middle)

    def _on_summed(self, count: str, shape: StateShape | None) -> None:
        """The tab says what the card says where the card is behind it: who has handed in, or that a time asks."""
        words = (self.tr("Groups"), count if shape is None else "")
        self._tabs.setTabText(GROUPS_TAB, " ".join(part for part in words if part))
        self._tabs.setTabIcon(GROUPS_TAB, QIcon() if shape is None else self._shape_icon(shape))

    def _shape_icon(self, shape: StateShape) -> QIcon:
        ratio = self.devicePixelRatioF()
        side = scaled_px(TAB_MARK_PX)
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_state_shape(painter, QRectF(0, 0, side, side), shape, shape_colour(shape, current_roles()))
        painter.end()
        return QIcon(picture)

    def _stand_wide(self) -> None:
        self._row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._row.setSpacing(GAP_PX)
        for hidden in (self._tabs, self._pages):
            self._left_box.removeWidget(hidden)
            hidden.hide()
        self._left_box.setSpacing(GAP_PX)
        self._left_box.addWidget(self._wall)
        self._left_box.addWidget(self._below, 1)
        self._middle_box.setSpacing(GAP_PX)
        self._middle_box.addWidget(self._timer, 1)
        self._middle_box.addWidget(self._handed)
        self._row.addWidget(self._agenda)
        for part in (self._wall, self._below, self._handed, self._agenda):
            part.show()

    def _place_notes(self, *, is_tall: bool) -> None:
        """The notes under the picture where there is room, else behind a tab of their own."""
        self._tabs.setTabVisible(NOTES_TAB, not is_tall)
        (self._first_box if is_tall else self._second_box).addWidget(self._below, 1)
        self._below.show()
        if is_tall and self._tabs.currentIndex() == NOTES_TAB:
            self._tabs.setCurrentIndex(0)

    def _stand_compact(self) -> None:
        self._row.setContentsMargins(COMPACT_GAP_PX, COMPACT_GAP_PX, COMPACT_GAP_PX, COMPACT_GAP_PX)
        self._row.setSpacing(COMPACT_GAP_PX)
        self._left_box.setSpacing(COMPACT_GAP_PX)
        self._agenda.setMinimumWidth(0)
        self._agenda.setMaximumWidth(MOST_PX)
        self._first_box.insertWidget(0, self._wall)
        for part in (self._first, self._second, self._agenda, self._handed):
            self._pages.addWidget(part)
        self._left_box.addWidget(self._tabs)
        self._left_box.addWidget(self._pages, 1)
        self._tabs.show()
        self._pages.show()
        self._pages.setCurrentIndex(self._tabs.currentIndex())


def _card_room(height_px: int) -> CardRoom:
    """What a panel of this height has room for under a banner, whether there is one or not: no button moves for it."""
    if height_px >= scaled_px(SMALLEST_BELOW_PX):
        return CardRoom.WHOLE
    if height_px >= scaled_px(TIGHT_BELOW_PX):
        return CardRoom.LOW
    return CardRoom.TIGHT if height_px >= scaled_px(LEAST_BELOW_PX) else CardRoom.LEAST


def _room_below(height_px: int, digits_px: int) -> int:
    """How high the card under the clock is in a panel of this height; 0 leaves it out."""
    clock_px = scaled_px(AROUND_DIGITS_PX) + scaled_px(round(digits_px * LEAST_DIGITS_ROOM))
    room_px = height_px - clock_px - GAP_PX
    return next((scaled_px(px) for px in HANDED_PX if scaled_px(px) <= room_px), 0)
