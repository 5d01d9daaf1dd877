"""Pictures painted ahead, so that a key press only swaps pixels. The longest unused goes first."""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPixmap

from facilitator_app.domain.wall import Countdown, Picture
from facilitator_app.domain.wall_marks import WallArea
from facilitator_app.ui.projector.preview import painted

KEPT_BYTES = 96 * 1024 * 1024
LEAST_KEPT = 4
BYTES_PER_PIXEL = 4

_LOG = logging.getLogger(__name__)
_IDLE = QEvent.Type(QEvent.registerEventType())


@dataclass(frozen=True, slots=True)
class Painting:
    """One page of a picture, or a part of it, at one size, in the pixels of a window before its device ratio.

    `countdown` is painted on it; None leaves the place for one empty.
    """

    picture: Picture
    page: int
    width_px: int
    height_px: int
    ratio: float
    zoom: WallArea | None = None
    countdown: Countdown | None = None


class PaintedPictures(QObject):
    """Keeps painted pages, and paints what is expected next when nothing else is to be done.

    What cannot be painted ahead is logged once and left to be painted when it is shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Painting, QPixmap] = OrderedDict()
        self._asked: Iterable[Painting] = ()
        self._expected: deque[Painting] = deque()
        self._failed: set[Painting] = set()
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
        """Paint these one by one in idle moments, in place of what was expected before.

        An iterator is gone through at the first idle moment, not now.
        """
        self._asked = paintings if isinstance(paintings, Iterator) else tuple(paintings)
        self._expected.clear()
        self._post()

    def forget(self) -> None:
        """Drop everything, for example when the wall has closed."""
        self._kept.clear()
        self._failed.clear()
        self._asked = ()
        self._expected.clear()

    def event(self, event: QEvent) -> bool:
        """An idle moment: paint one page, and ask for another when more are expected."""
        if event.type() != _IDLE:
            return super().event(event)
        self._is_posted = False
        try:
            self._take_asked()
            self._paint_one()
        except Exception:
            _LOG.exception("a picture could not be painted ahead")
        if self._expected:
            self._post()
        return True

    def _take_asked(self) -> None:
        asked, self._asked = tuple(self._asked), ()
        for painting in reversed(asked):
            if painting in self._kept:
                self._kept.move_to_end(painting)
        self._expected.extend(p for p in asked if p not in self._kept and p not in self._failed)

    def _paint_one(self) -> None:
        painting = self._expected.popleft() if self._expected else None
        if painting is None or painting in self._kept:
            return
        # Tried once: it is expected again and again while its slide is near.
        self._failed.add(painting)
        self._paint(painting)
        self._failed.discard(painting)

    def _post(self) -> None:
        if not self._is_posted:
            self._is_posted = True
            QCoreApplication.postEvent(self, QEvent(_IDLE), Qt.EventPriority.LowEventPriority.value)

    def _paint(self, painting: Painting) -> QPixmap:
        size = QSize(painting.width_px, painting.height_px)
        pixmap = painted(
            painting.picture,
            painting.page,
            size,
            painting.ratio,
            painting.zoom,
            countdown=painting.countdown,
        )
        self._kept[painting] = pixmap
        while len(self._kept) > LEAST_KEPT and self._bytes() > KEPT_BYTES:
            self._kept.popitem(last=False)
        return pixmap

    def _bytes(self) -> int:
        return sum(kept.width() * kept.height() * BYTES_PER_PIXEL for kept in self._kept.values())
