"""The show bar: the acts of the wall, each in its place.

A state changes a button's look and word, never its place.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.show import Show, WallMode, is_message_waiting
from facilitator_app.ui.kit import Button, IconButton, ShowNextButton, Size, StateShape, key_hint_width
from facilitator_app.ui.theme import Ground, current_roles, font_px, scaled_px, set_ground

HEIGHT_PX = 80
COMPACT_HEIGHT_PX = 56
MARGIN_PX = 16
COMPACT_MARGIN_PX = 8
GAP_PX = 8
PADDING_PX = 12
COMPACT_PADDING_PX = 8
COMPACT_BELOW_PX = 1180
ALL_FROM_PX = 960
PAUSE_FROM_PX = 860


class BarButton(Button):
    """A button of the show bar: as wide as the wider of its two words, so that switching moves nothing."""

    def __init__(
        self,
        words: str,
        on_words: str,
        icon: str = "",
        *,
        key: str = "",
        shape: StateShape | None = None,
        waiting_words: str = "",
    ) -> None:
        super().__init__(words, icon, size=Size.STANDING, key=key, shape=shape)
        self._words, self._on_words, self._own_key = words, on_words, key
        self._waiting_words = waiting_words
        self._is_waiting = False
        self._is_compact = False

    def show_on(self, is_on: bool, *, is_waiting: bool = False) -> None:
        """Show as switched on with its other word, or off; what waits is on and not seen yet."""
        if (is_on, is_waiting) == (self.is_on(), self._is_waiting):
            return
        self._is_waiting = is_waiting
        self.set_key("" if self._is_compact or is_on else self._own_key)
        self.set_on(is_on, self._waiting_words if is_waiting else self._on_words)

    def set_compact(self, is_compact: bool) -> None:
        """Leave out the key, and be lower."""
        self._is_compact = is_compact
        self.set_size(Size.NORMAL if is_compact else Size.STANDING)
        self.set_key("" if is_compact or self.is_on() else self._own_key)

    def sizeHint(self) -> QSize:
        height = scaled_px(self._size.height_px)
        metrics = QFontMetricsF(font_px(self._size.type_px, weight=600))
        key = 0.0 if self._is_compact or not self._own_key else key_hint_width(self._own_key) + GAP_PX
        others = (metrics.horizontalAdvance(text) for text in (self._on_words, self._waiting_words))
        words = max(metrics.horizontalAdvance(self._words) + key, *others)
        mark = scaled_px(self._size.icon_px) + GAP_PX
        padding = COMPACT_PADDING_PX if self._is_compact else PADDING_PX
        return QSize(round(words + mark + 2 * padding + 1), height)


class NextButton(ShowNextButton):
    """*Next*, on one line without its target where the bar is short."""

    _is_compact = False

    def set_compact(self, is_compact: bool) -> None:
        """Name the act alone."""
        self._is_compact = is_compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled_px(self._size.height_px))

    def minimumSizeHint(self) -> QSize:
        width = Button.sizeHint(self).width() if self._is_compact else super().minimumSizeHint().width()
        return QSize(width, scaled_px(self._size.height_px))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        if self._is_compact:
            super(ShowNextButton, self)._paint_content(painter, ink)
            return
        super()._paint_content(painter, ink)


class BackButton(Button):
    """*Back*, by its arrow alone where the bar is low."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "arrow-left", size=Size.STANDING)
        self._words = words

    def set_compact(self, is_compact: bool) -> None:
        """Be lower, and without the word."""
        self.set_size(Size.NORMAL if is_compact else Size.STANDING)
        self.set_words("" if is_compact else self._words)
        self.setAccessibleName(self._words)


class ShowBar(QWidget):
    """Back and Next; black, freeze, pause picture; message, gong, volume."""

    back_asked = Signal()
    next_asked = Signal()
    black_asked = Signal()
    freeze_asked = Signal()
    pause_asked = Signal()
    message_asked = Signal()
    gong_asked = Signal()
    volume_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("show_bar")
        set_ground(self, Ground.SURFACE)
        self._has_key, self._is_next_off = True, False
        self._build()
        self._connect()
        self.fit(scaled_px(COMPACT_BELOW_PX))

    def show_next(self, act: str, target: str, *, off: str = "", is_by_key: bool = True) -> None:
        """Name the step that *Next* is; the reason `off` disables it. `is_by_key` tells whether the clicker does it
        too."""
        if self._next.text() != act:
            self._next.set_words(act)
        if self._next.subtitle() != target:
            self._next.set_subtitle(target)
        self._next.set_off(off)
        self._is_next_off = bool(off) or not is_by_key
        self._show_next_key()

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the focus on *Next*, where the space bar goes on."""
        self._next.setFocus(reason)

    def show_back(self, reason: str) -> None:
        """Say why there is nothing to go back to; an empty reason enables."""
        self._back.set_off(reason)

    def show_wall(self, show: Show) -> None:
        """Show what is switched on, also what black or the pause picture hides for now."""
        self._black.show_on(show.mode is WallMode.BLACK)
        self._freeze.show_on(bool(show.held_key))
        self._pause.show_on(show.mode is WallMode.PAUSE)
        self._message.show_on(bool(show.message), is_waiting=is_message_waiting(show))

    def show_gong(self, *, sounds: bool) -> None:
        """The gong's visual twin."""
        self._gong.show_on(sounds)

    def show_volume(self, *, is_muted: bool) -> None:
        """Whether anything is heard."""
        self.volume.set_icon_name("volume-x" if is_muted else "volume-2")

    def fit(self, width_px: int) -> None:
        """Be low and without keys in a narrow window; in the narrowest some acts are left to their keys."""
        is_compact = width_px < scaled_px(COMPACT_BELOW_PX)
        self.setFixedHeight(scaled_px(COMPACT_HEIGHT_PX if is_compact else HEIGHT_PX))
        margin = MARGIN_PX if width_px >= scaled_px(ALL_FROM_PX) else COMPACT_MARGIN_PX
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._back.set_compact(is_compact)
        for button in (self._black, self._freeze, self._pause, self._message, self._gong):
            button.set_compact(is_compact)
        has_all = width_px >= scaled_px(ALL_FROM_PX)
        self._next.set_compact(not has_all)
        self._next.set_size(Size.NORMAL if is_compact else Size.STANDING)
        self.volume.set_size(Size.NORMAL if is_compact else Size.STANDING)
        self.volume.setVisible(has_all)
        self._pause.setVisible(width_px >= scaled_px(PAUSE_FROM_PX))
        self._has_key = width_px >= scaled_px(PAUSE_FROM_PX)
        self._show_next_key()

    def _show_next_key(self) -> None:
        self._next.set_key("PgDn" if self._has_key and not self._is_next_off else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(roles.line))

    def _build(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        row.setSpacing(GAP_PX)
        self._back = BackButton(self.tr("Back"))
        self._next = NextButton(self.tr("Next"), key="PgDn")
        self._black = BarButton(self.tr("Black"), self.tr("Black is on"), shape=StateShape.OVER, key="B")
        self._freeze = BarButton(self.tr("Freeze"), self.tr("Frozen"), "snowflake", key="F")
        self._pause = BarButton(self.tr("Pause picture"), self.tr("Pause shown"), "image", key="W")
        self._message = BarButton(
            self.tr("Message"),
            self.tr("Message on"),
            "message-square",
            key="M",
            waiting_words=self.tr("Message waits"),
        )
        self._gong = BarButton(self.tr("Gong"), self.tr("Gong"), "bell", key="G")
        self.volume = IconButton("volume-2", self.tr("Volume"), size=Size.STANDING)
        groups = (
            ((self._back, "back"), (self._next, "next")),
            ((self._black, "black"), (self._freeze, "freeze"), (self._pause, "pause_picture")),
            ((self._message, "message"), (self._gong, "gong"), (self.volume, "volume")),
        )
        for at, group in enumerate(groups):
            if at:
                row.addStretch(1)
            for button, name in group:
                button.setObjectName(name)
                row.addWidget(button, 1000 if button is self._next else 0)
        self._next.setMaximumWidth(scaled_px(ShowNextButton.WIDTH_PX))

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_asked)
        self._next.clicked.connect(self.next_asked)
        self._black.clicked.connect(self.black_asked)
        self._freeze.clicked.connect(self.freeze_asked)
        self._pause.clicked.connect(self.pause_asked)
        self._message.clicked.connect(self.message_asked)
        self._gong.clicked.connect(self.gong_asked)
        self.volume.clicked.connect(self.volume_asked)
