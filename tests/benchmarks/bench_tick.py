"""One tick of the countdown against a bare repaint of the digits, and what a countdown costs.

Run it with `python3 -m tests.benchmarks.bench_tick`; it prints ratios and never judges by the clock alone.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.timer import digits
from facilitator_app.domain.wall import WallView
from facilitator_app.ui.projector.window import ProjectorWindow
from tests.ui.projector.samples import CALM, PHASE

ROUNDS = 240
TICK_MOST = 2.0
PROCESSOR_MOST = 2.0
DIGITS = QRect(720, 290, 1112, 310)


class Floor(QWidget):
    """Nothing but digits in one rectangle."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(1920, 1080)

    def set_text(self, text: str) -> None:
        self._text = text
        self.update(DIGITS)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor("#FBFAF7"))
            font = QFont("IBM Plex Sans")
            font.setPixelSize(408)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor("#14201D"))
            painter.drawText(
                DIGITS, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._text
            )


class WatchedWall(ProjectorWindow):
    """A wall that remembers which of its pixels were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = self.painted.united(event.region())
        super().paintEvent(event)


def times_ms(show: Callable[[str], None]) -> list[float]:
    """Milliseconds of each tick until everything asked for has been painted."""
    found = []
    for second in range(ROUNDS):
        text = digits(900 - second)
        begun = time.perf_counter()
        show(text)
        QApplication.processEvents()
        found.append((time.perf_counter() - begun) * 1000)
    return found[5:]


def measure() -> tuple[float, float, QRegion, float]:
    """Milliseconds of the floor's tick and of ours, what was painted beside the digits, processor in per cent."""
    application = QApplication.instance() or QApplication([])
    floor, wall = Floor(), WatchedWall()
    wall.resize(1920, 1080)
    for window in (floor, wall):
        window.show()
        QApplication.processEvents()

    def tick(text: str) -> None:
        wall.set_view(WallView(picture=PHASE, countdown=replace(CALM, digits=text)))

    tick("15:01")
    QApplication.processEvents()
    wall.painted = QRegion()
    floor_ms = median(times_ms(floor.set_text))
    begun = time.process_time()
    ours_ms = median(times_ms(tick))
    second_share = (time.process_time() - begun) / ROUNDS * 100
    outside = wall.painted.subtracted(QRegion(DIGITS.adjusted(-8, -8, 8, 8)))
    del application
    return floor_ms, ours_ms, outside, second_share


def main() -> int:
    floor_ms, ours_ms, outside, second_share = measure()
    ratio = ours_ms / floor_ms
    print(f"one tick            {ours_ms:8.3f} ms   floor {floor_ms:8.3f} ms   {ratio:4.2f} x ({TICK_MOST})")
    rest = "nothing" if outside.isEmpty() else str(outside.boundingRect().getRect())
    print(f"painted outside the digits: {rest}")
    print(f"processor for a tick a second    {second_share:6.3f} % of a core ({PROCESSOR_MOST} %)")
    return 0 if ratio <= TICK_MOST and outside.isEmpty() and second_share <= PROCESSOR_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
