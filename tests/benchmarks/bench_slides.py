"""Slide change and thumbnails, against a bare widget that does the least of the same work.

Run it with `python3 -m tests.benchmarks.bench_slides`; it prints ratios and never judges by the clock alone.
With a display it measures there, without one on Qt's offscreen platform: from the command of the key to the
pixels given to the screen. The way of a key through the window system is the same for both and is left out.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.wall import Picture, PicturePicture, WallView
from facilitator_app.ui.projector.preview import thumbnail
from facilitator_app.ui.projector.window import ProjectorWindow
from tests.ui.projector import samples

ROUNDS = 60
WIDTH, HEIGHT = 1920, 1080
READY_MOST, READY_P95_MOST, COLD_MOST, THUMBNAIL_MOST = 1.8, 2.5, 2.5, 2.0
STALL_MOST_MS = 50.0
THUMBNAILS = 300
FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


class Floor(QWidget):
    """Ready pixmaps, or six texts and a photo painted at each change."""

    def __init__(self, photo: QPixmap, *, is_ready: bool) -> None:
        super().__init__()
        self._photo = photo
        self._number = 0
        self._ready = [self._painted(i) for i in range(2)] if is_ready else []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(WIDTH, HEIGHT)

    def change(self) -> None:
        self._number += 1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._ready:
                painter.drawPixmap(0, 0, self._ready[self._number % 2])
            else:
                self._draw(painter, self._number)

    def _painted(self, number: int) -> QPixmap:
        pixmap = QPixmap(WIDTH, HEIGHT)
        with QPainter(pixmap) as painter:
            self._draw(painter, number)
        return pixmap

    def _draw(self, painter: QPainter, number: int) -> None:
        colours = ("#204080", "#FFFFFF") if number % 2 else ("#FFFFFF", "#204080")
        painter.fillRect(0, 0, WIDTH, HEIGHT, QColor(colours[0]))
        painter.setPen(QColor(colours[1]))
        font = QFont("IBM Plex Sans")
        font.setPixelSize(88)
        painter.setFont(font)
        painter.drawText(QPointF(120, 200), f"Workshop – øvelse {number + 1}")
        font.setPixelSize(48)
        painter.setFont(font)
        for i in range(5):
            text = f"Punkt {i + 1}: tal sammen to og to i {number + 2} minutter"
            painter.drawText(QRect(160, 300 + 110 * i, 1000, 110), int(Qt.TextFlag.TextWordWrap), text)
        painter.drawPixmap(1200, 640, self._photo)


def photo() -> bytes:
    """A picture file of 1600 x 900 with something in it."""
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    for y in range(900):
        for x in range(0, 1600, 40):
            painter_colour = QColor((x * 7 + y) % 256, (y * 3) % 256, (x + y * 2) % 256)
            image.setPixelColor(x, y, painter_colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def times_ms(change: Callable[[int], None], rounds: int = ROUNDS) -> list[float]:
    """Milliseconds of each change until everything that was asked for has been painted."""
    found = []
    for i in range(rounds + 5):
        begun = time.perf_counter()
        change(i)
        QApplication.processEvents()
        found.append((time.perf_counter() - begun) * 1000)
    return found[5:]


def floor_ms(content: bytes, *, is_ready: bool) -> list[float]:
    scaled = QPixmap.fromImage(QImage.fromData(content).scaled(640, 360))
    floor = Floor(scaled, is_ready=is_ready)
    floor.show()
    QApplication.processEvents()
    found = times_ms(lambda _i: floor.change())
    floor.close()
    return found


def ready_ms() -> list[float]:
    """Changes between two pictures that have been painted ahead."""
    window = open_wall()
    views = [WallView(picture=samples.TERMS), WallView(picture=samples.DILEMMA)]
    for view in views:
        window.set_view(view)
        QApplication.processEvents()
    found = times_ms(lambda i: window.set_view(views[i % 2]))
    window.close()
    return found


def cold_ms(pictures: list[Picture]) -> list[float]:
    """Jumps to slides that have never been shown; the program reads their picture files when it opens."""
    window = open_wall()
    found = times_ms(lambda i: window.set_view(WallView(picture=pictures[i])), rounds=len(pictures) - 5)
    window.close()
    return found


def open_wall() -> ProjectorWindow:
    window = ProjectorWindow()
    window.resize(WIDTH, HEIGHT)
    window.show()
    QApplication.processEvents()
    return window


def thumbnails() -> tuple[float, float, float]:
    """Seconds for all thumbnails, seconds of the floor, and the longest single one in milliseconds."""
    pictures = [replace(samples.TERMS, heading=f"Slide {i}") for i in range(THUMBNAILS)]
    worst, begun = 0.0, time.perf_counter()
    for picture in pictures:
        started = time.perf_counter()
        thumbnail(picture, 320)
        worst = max(worst, (time.perf_counter() - started) * 1000)
    ours = time.perf_counter() - begun
    floor = Floor(QPixmap(640, 360), is_ready=False)
    begun = time.perf_counter()
    for i in range(THUMBNAILS):
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            floor._draw(painter, i)  # noqa: SLF001 - its own class
        image.scaled(320, 180, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return ours, time.perf_counter() - begun, worst


def main() -> int:
    application = QApplication.instance() or QApplication([])
    content = photo()
    blit, painted = floor_ms(content, is_ready=True), floor_ms(content, is_ready=False)
    ready = ready_ms()
    texts: list[Picture] = [replace(samples.BULLETS, heading=f"Jeg er slide {i}") for i in range(ROUNDS)]
    photos: list[Picture] = [
        PicturePicture(frame=samples.FRAME, content=content, heading=f"Jeg er slide {i}")
        for i in range(ROUNDS)
    ]
    verdicts = [
        tell("slide painted ahead, median", median(ready), median(blit), READY_MOST),
        tell("slide painted ahead, p95", p95(ready), p95(blit), READY_P95_MOST),
        tell("cold jump to a text", median(cold_ms(texts)), median(painted), COLD_MOST),
        tell("cold jump to a photo", median(cold_ms(photos)), median(painted), COLD_MOST),
    ]
    ours, floor, worst = thumbnails()
    verdicts.append(tell(f"{THUMBNAILS} thumbnails", ours * 1000, floor * 1000, THUMBNAIL_MOST))
    print(f"longest single thumbnail       {worst:8.2f} ms (window may stall {STALL_MOST_MS:.0f} ms)")
    verdicts.append(worst <= STALL_MOST_MS)
    del application
    return 0 if all(verdicts) else 1


def tell(label: str, ours_ms: float, floor_ms_: float, most: float) -> bool:
    ratio = ours_ms / floor_ms_
    print(f"{label:<28} {ours_ms:8.2f} ms   floor {floor_ms_:8.2f} ms   {ratio:4.2f} x (at most {most:.1f})")
    return ratio <= most


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[18]


if __name__ == "__main__":
    sys.exit(main())
