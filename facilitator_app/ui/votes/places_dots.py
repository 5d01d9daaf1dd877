"""Where people or groups stand between two poles: dots without names, before over after, every number written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.text_block import elided
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

TRACK_PX, NUMBER_PX, POLE_PX, WORD_PX = 72, 16, 24, 64
DOT_PX = 10


@dataclass(frozen=True, slots=True)
class Track:
    """How many stand on each step, and the word at the left."""

    word: str
    counts: tuple[int, ...]
    is_filled: bool


class PlacesDots(QWidget):
    """One track or two over the poles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tracks: tuple[Track, ...] = ()
        self._poles = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_once(self, poles: tuple[str, str], counts: Sequence[int]) -> None:
        """Draw what was asked once."""
        self._show(poles, (Track("", tuple(counts), True),))

    def show_places(self, poles: tuple[str, str], *, before: Sequence[int], after: Sequence[int]) -> None:
        """Draw before over after; a side without anybody is left out."""
        told = (
            Track(self.tr("Before"), tuple(before), False),
            Track(self.tr("After"), tuple(after), True),
        )
        self._show(poles, told)

    def _show(self, poles: tuple[str, str], told: Sequence[Track]) -> None:
        tracks = tuple(track for track in told if any(track.counts))
        if (tracks, poles) == (self._tracks, self._poles):
            return
        self._tracks, self._poles = tracks, poles
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = len(self._tracks) * scaled_px(TRACK_PX + NUMBER_PX) + scaled_px(POLE_PX)
        return QSize(scaled_px(320), high if self._tracks else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._tracks:
            return
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(scaled_px(WORD_PX), 0, self.width() - scaled_px(WORD_PX) - 8, 0)
        for at, track in enumerate(self._tracks):
            top = at * scaled_px(TRACK_PX + NUMBER_PX)
            area = QRectF(room.left(), top, room.width(), scaled_px(TRACK_PX + NUMBER_PX))
            self._paint_track(painter, area, track, roles)
        self._paint_poles(painter, room, roles)

    def _paint_track(self, painter: QPainter, area: QRectF, track: Track, roles: Roles) -> None:
        floor = area.top() + scaled_px(TRACK_PX)
        painter.setFont(font_px(12, weight=600))
        painter.setPen(QColor(roles.text_2))
        word = QRectF(0, floor - scaled_px(20), area.left() - 8, scaled_px(20))
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, track.word)
        painter.setPen(QPen(QColor(roles.control_line), 1))
        painter.drawLine(QPointF(area.left(), floor), QPointF(area.right(), floor))
        step = area.width() / max(1, len(track.counts))
        most = max(track.counts)
        dot = min(scaled_px(DOT_PX), step - 2, (scaled_px(TRACK_PX) - 8) / most - 1)
        for place, count in enumerate(track.counts):
            middle = area.left() + (place + 0.5) * step
            painter.setPen(QPen(QColor(roles.text), 1.4))
            painter.setBrush(QColor(roles.text) if track.is_filled else Qt.BrushStyle.NoBrush)
            for high in range(count):
                spot = QPointF(middle, floor - 4 - dot / 2 - high * (dot + 1))
                painter.drawEllipse(spot, max(0.8, dot / 2 - 0.7), max(0.8, dot / 2 - 0.7))
            painter.setPen(QColor(roles.text if count else roles.text_3))
            painter.setFont(font_px(12, weight=600 if count else 400))
            number = QRectF(middle - step / 2, floor, step, scaled_px(NUMBER_PX))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_poles(self, painter: QPainter, room: QRectF, roles: Roles) -> None:
        font = font_px(12, weight=600)
        painter.setFont(font)
        painter.setPen(QColor(roles.text_2))
        top = len(self._tracks) * scaled_px(TRACK_PX + NUMBER_PX)
        area = QRectF(room.left(), top, room.width(), scaled_px(POLE_PX))
        for pole, side in zip(
            self._poles, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            words = elided(pole, font, room.width() / 2 - 8)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, words)

    def _spoken(self) -> str:
        told = [f"{track.word} {', '.join(map(str, track.counts))}".strip() for track in self._tracks]
        return "; ".join([f"{self._poles[0]} – {self._poles[1]}", *told])
