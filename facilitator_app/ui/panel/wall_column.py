"""The left column's top: the true picture of the wall now, and what comes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator_app.domain.wall import BlackPicture, WallView
from facilitator_app.ui.kit import (
    Button,
    Chip,
    ChipRole,
    Fit,
    IconButton,
    IconMark,
    PlainLabel,
    Size,
    Variant,
)
from facilitator_app.ui.panel.small import ROOM_EDGE_PX, FramedPreview, say
from facilitator_app.ui.panel.wall_tools import WallTools
from facilitator_app.ui.theme import TextRole, current_roles

NOW_SHARE = 368 / 560
NEXT_SHARE = 0.55
GAP_PX = 16
MOST_NOW_PX = 568
LEAST_NOW_PX = 120
LEAST_NEXT_PX = 96
MOST_NEXT_PX = 288
LEAST_FOR_BUTTON_PX = 400
EMPTY_MARGIN_PX = 12


class NothingSeen(QWidget):
    """The dashed empty picture: the room sees nothing. What it has no room for is left out whole, never cut: the
    mark first, then the advice, then the button, which stands in the header too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nothing_seen")
        self._is_fault = False
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(EMPTY_MARGIN_PX, EMPTY_MARGIN_PX, EMPTY_MARGIN_PX, EMPTY_MARGIN_PX)
        box.setSpacing(4)
        self._mark = IconMark("monitor-x", size_px=40, role="text")
        self._fact = PlainLabel(self.tr("The room sees nothing"), TextRole.BODY_STRONG)
        self._advice = PlainLabel("", TextRole.HINT, fit=Fit.WRAP, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.show_button = Button(self.tr("Show on the wall"), "projector", size=Size.SMALL, key="F5")
        self.show_button.setObjectName("open_wall")
        box.addStretch(1)
        box.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._fact, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._advice)
        box.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def show_reason(self, *, is_fault: bool) -> None:
        """Say why: the projector was lost, or the wall has not been opened."""
        say(self._fact, self.tr("The room sees nothing"))
        self._show_advice(
            self.tr("The picture waits here and comes back by itself")
            if is_fault
            else self.tr("The wall is closed. Time, notes and agenda go on."),
            is_fault=is_fault,
        )

    def show_own_screen(self) -> None:
        """The room sees no wall but what stands on the facilitator's own screen."""
        say(self._fact, self.tr("The room sees your screen"))
        advice = self.tr("The screens show the same. Turn “Extend” on; the wall then comes by itself.")
        self._show_advice(advice, is_fault=True)

    def _show_advice(self, advice: str, *, is_fault: bool) -> None:
        self._is_fault = is_fault
        say(self._advice, advice)
        self._mark.show_icon("monitor-x" if is_fault else "monitor-off")
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts: list[QWidget] = [self._mark, self._advice, self.show_button]
        wanted = [part for part in parts if part is not self.show_button or not self._is_fault]
        for given_up in range(len(wanted) + 1):
            for part in parts:
                part.setVisible(part in wanted[given_up:])
            self._box.invalidate()
            if self._box.totalHeightForWidth(self.width()) <= self.height():
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(roles.over if self._is_fault else roles.control_line), 2)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(QColor(roles.sunk))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROOM_EDGE_PX, ROOM_EDGE_PX)


class WallColumn(QWidget):
    """What the room sees now, and what it will see next."""

    open_requested = Signal()
    close_requested = Signal()
    overview_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_px = MOST_NOW_PX
        self._has_tools = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addLayout(self._build_now())
        row.addLayout(self._build_next(), 1)
        column.addLayout(row)
        self._tools = WallTools(self._now.preview)
        column.addWidget(self._tools)
        self._nothing.show_button.clicked.connect(self.open_requested)
        self._close.clicked.connect(self.close_requested)
        self._all.clicked.connect(self.overview_requested)

    @property
    def now(self) -> FramedPreview:
        """The picture of what the room sees."""
        return self._now

    @property
    def tools(self) -> WallTools:
        """What the facilitator points with."""
        return self._tools

    def show_room(self, view: WallView, *, chip: str, words: str) -> None:
        """The room sees `view`; `chip` says how (now, black, frozen), `words` name it."""
        self._now.preview.set_view(view)
        self._tools.show_usable(not isinstance(view.picture, BlackPicture))
        self._chip.show_state(chip, ChipRole.ROOM, icon="projector")
        say(self._here, words)
        self._close.show()
        self._pages.setCurrentWidget(self._now)

    def show_nothing(self, words: str, *, is_fault: bool) -> None:
        """The room sees nothing, because of a fault or since the wall is closed."""
        self._tools.show_usable(False)
        self._chip.show_state(
            self.tr("Not shown"), ChipRole.OVER if is_fault else ChipRole.SUNK, icon="monitor-x"
        )
        say(self._here, words)
        self._close.setVisible(is_fault)
        self._nothing.show_reason(is_fault=is_fault)
        self._pages.setCurrentWidget(self._nothing)

    def show_own_screen(self, words: str) -> None:
        """The screens show the same: the room sees the facilitator's windows."""
        self.show_nothing(words, is_fault=True)
        self._nothing.show_own_screen()

    def tick(self, view: WallView) -> None:
        """The same picture under another second."""
        self._now.preview.set_view(view)

    def show_next(self, view: WallView, *, label: str, title: str, sub: str) -> None:
        """What comes, or (while the room sees something else) where the facilitator stands."""
        say(self._next_label, label)
        self._next.preview.set_view(view)
        say(self._next_title, title)
        say(self._next_sub, sub)

    def tick_next(self, view: WallView) -> None:
        """What comes, under another second."""
        self._next.preview.set_view(view)

    def set_most_px(self, most_px: int) -> None:
        """Let the picture be at most this wide, where the window is low."""
        if most_px != self._most_px:
            self._most_px = most_px
            self._fit()

    def set_next_picture(self, *, is_shown: bool) -> None:
        """Leave what comes to its words, where there is no room for a second picture."""
        self._next.setVisible(is_shown)

    def set_tools(self, *, are_shown: bool) -> None:
        """Leave the row of tools to its keys, where the window is low."""
        if are_shown is not self._has_tools:
            self._has_tools = are_shown
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrower than the pictures are now: they follow the column, and do not hold it."""
        return QSize(LEAST_NOW_PX + GAP_PX + LEAST_NEXT_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_button = self.width() >= LEAST_FOR_BUTTON_PX
        self._all.setVisible(has_button)
        room = self.width() - GAP_PX
        beside = self._all.sizeHint().width() if has_button else LEAST_NEXT_PX
        now = max(LEAST_NOW_PX, min(self._most_px, room - beside, round(room * NOW_SHARE)))
        self._now.set_width(now)
        self._nothing.setFixedSize(self._now.size())
        self._tools.setVisible(self._has_tools and self._tools.minimumSizeHint().width() <= self.width())
        # What comes is never as large as what is shown, also where the shown one has shrunk for a low window.
        most_next = min(MOST_NEXT_PX, round(now * NEXT_SHARE))
        beside = max(LEAST_NEXT_PX, min(room - now, most_next))
        self._next.set_width(beside)
        # The words keep their place also where there is no picture over them.
        self._next_label.setMinimumWidth(beside)

    def _build_now(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._chip = Chip(self.tr("On the wall now"), ChipRole.ROOM, icon="projector")
        self._chip.setObjectName("room_chip")
        self._here = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._here.setObjectName("room_title")
        self._close = IconButton("x", self.tr("Close the wall"), variant=Variant.QUIET, size=Size.SMALL)
        self._close.setFixedSize(24, 24)
        self._close.setObjectName("close_wall")
        head.addWidget(self._chip)
        head.addWidget(self._here, 1)
        head.addWidget(self._close)
        box.addLayout(head)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._now = FramedPreview(is_room=True)
        self._now.preview.setAccessibleName(self.tr("What the room sees"))
        self._nothing = NothingSeen()
        self._pages.addWidget(self._now)
        self._pages.addWidget(self._nothing)
        box.addWidget(holder)
        box.addStretch(1)
        return box

    def _build_next(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(8)
        self._next_label = PlainLabel(self.tr("Next slide"), TextRole.LABEL, fit=Fit.ELIDE)
        self._next_label.setFixedHeight(24)
        self._next = FramedPreview(is_room=False)
        self._next.preview.setAccessibleName(self.tr("Next slide"))
        self._next_title = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._next_title.setObjectName("next_title")
        self._next_sub = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._next_sub.setObjectName("next_sub")
        self._all = Button(self.tr("All slides"), "layers", size=Size.SMALL, key="O")
        self._all.setObjectName("overview")
        box.addWidget(self._next_label)
        box.addWidget(self._next)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._next_title)
        words.addWidget(self._next_sub)
        box.addLayout(words)
        box.addStretch(1)
        box.addWidget(self._all)
        box.addSpacing(16)
        box.addStretch(1)
        return box
