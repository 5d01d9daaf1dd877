"""Pictures painted ahead, so that a key press only swaps pixels. The longest unused goes first."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPixmap

from facilitator_app.domain.wall import Picture
from facilitator_app.domain.wall_marks import WallArea
from facilitator_app.ui.projector.preview import painted

KEPT_BYTES = 96 * 1024 * 1024
LEAST_KEPT = 4
BYTES_PER_PIXEL = 4

_IDLE = QEvent.Type(QEvent.registerEventType())


@dataclass(frozen=True, slots=True)
class Painting:
    """One page of a picture, or a part of it, at one size, in the pixels of a window before its device ratio."""

    picture: Picture
    page: int
    width_px: int
    height_px: int
    ratio: float
    zoom: WallArea | None = None


class PaintedPictures(QObject):
    """Keeps painted pages, and paints what is expected next when nothing else is to be done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Painting, QPixmap] = OrderedDict()
        self._expected: deque[Painting] = deque()
        self._is_posted = False

    def pixmap(self, painting: Painting) -> QPixmap:
        """The painted page: ready when it was expected or shown before, else painted now."""
        if painting in self._kept:
            self._kept.move_to_end(painting)
            return self._kept[painting]
        return self._paint(painting)

    def is_ready(self, painting: Painting) -> bool:
        """Whether the page is painted."""
        return painting in self._kept

    def expect(self, paintings: Iterable[Painting]) -> None:
        """Paint these one by one in idle moments, in place of what was expected before."""
        self._expected = deque(painting for painting in paintings if painting not in self._kept)
        self._post()

    def forget(self) -> None:
        """Drop everything, for example when the wall has closed."""
        self._kept.clear()
        self._expected.clear()

    def event(self, event: QEvent) -> bool:
        """An idle moment: paint one page, and ask for another when more are expected."""
        if event.type() != _IDLE:
            return super().event(event)
        self._is_posted = False
        if self._expected:
            painting = self._expected.popleft()
            if painting not in self._kept:
                self._paint(painting)
        self._post()
        return True

    def _post(self) -> None:
        if self._expected and not self._is_posted:
            self._is_posted = True
            QCoreApplication.postEvent(self, QEvent(_IDLE), Qt.EventPriority.LowEventPriority.value)

    def _paint(self, painting: Painting) -> QPixmap:
        size = QSize(painting.width_px, painting.height_px)
        pixmap = painted(painting.picture, painting.page, size, painting.ratio, painting.zoom)
        self._kept[painting] = pixmap
        while len(self._kept) > LEAST_KEPT and self._bytes() > KEPT_BYTES:
            self._kept.popitem(last=False)
        return pixmap

    def _bytes(self) -> int:
        return sum(kept.width() * kept.height() * BYTES_PER_PIXEL for kept in self._kept.values())
