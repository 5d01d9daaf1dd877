"""Thumbnails of 300 slides of one block: how long the window is busy at most while they appear, and in all.

Run it with `python3 -m tests.benchmarks.bench_strip`. The floor paints the same thumbnails with nothing around them.
"""

from __future__ import annotations

import os
import sys
import time
from statistics import median

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.wall import Picture, PicturePicture, TextPicture
from facilitator_app.ui.planner.slide_strip import SlideStrip, StripSlide
from facilitator_app.ui.planner.slide_thumbs import THUMB_WIDTH_PX, ThumbPainter
from facilitator_app.ui.projector.preview import thumbnail
from tests.benchmarks.bench_slides import photo
from tests.benchmarks.table import Fact, Row, print_table
from tests.ui.projector import samples

SLIDES = 300
PHOTO_EVERY = 10
TURNS = 3
MUST, AIM = 2.0, 1.3
STALL_MOST_MS = 50.0
FIRST_SEEN_MOST_MS = 250.0


def pictures(turn: int) -> dict[str, Picture]:
    """Slides that all differ, every tenth a photo."""
    content = photo()
    made: dict[str, Picture] = {}
    for at in range(SLIDES):
        heading = f"Slide {at} i omgang {turn}"
        if at % PHOTO_EVERY == 0:
            made[str(at)] = PicturePicture(frame=samples.FRAME, content=content, heading=heading)
        else:
            made[str(at)] = TextPicture(frame=samples.FRAME, heading=heading, lines=samples.BULLETS.lines)
    return made


def appear_ms(made: dict[str, Picture]) -> tuple[float, float, float]:
    """Milliseconds until all are painted, until those that are seen are, and the longest turn of the event loop."""
    strip = SlideStrip("Slides", made.__getitem__)
    strip.resize(160, 620)
    strip.show()
    QApplication.processEvents()
    begun = time.perf_counter()
    slides = [StripSlide(key=key, number=str(int(key) + 1), name=key, is_hidden=False) for key in made]
    strip.show_slides(slides, "0")
    painter = strip.findChild(ThumbPainter)
    longest = seen = 0.0
    while strip.waiting():
        turn = time.perf_counter()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        longest = max(longest, time.perf_counter() - turn)
        if not seen and not painter.wanted:
            seen = time.perf_counter() - begun
    taken = time.perf_counter() - begun
    strip.close()
    strip.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken * 1000, seen * 1000, longest * 1000


def floor_ms(made: dict[str, Picture]) -> float:
    """Milliseconds of painting the same, one after the other."""
    begun = time.perf_counter()
    for picture in made.values():
        thumbnail(picture, THUMB_WIDTH_PX)
    return (time.perf_counter() - begun) * 1000


def measure() -> tuple[list[Row], list[Fact]]:
    """All of it, for the table."""
    application = QApplication.instance() or QApplication([])
    appear_ms(pictures(-1))
    turns = [(floor_ms(pictures(2 * n)), *appear_ms(pictures(2 * n + 1))) for n in range(TURNS)]
    floor = median(turn[0] for turn in turns)
    ratio = median(turn[1] / turn[0] for turn in turns)
    row = Row(
        what=f"thumbnails of {SLIDES} slides in the planner",
        floor=floor,
        ours=floor * ratio,
        unit="ms",
        must=MUST,
        aim=AIM,
    )
    seen = min(turn[2] for turn in turns)
    longest = min(turn[3] for turn in turns)
    del application
    return [row], [
        Fact(what="thumbnails that are seen", told=f"{seen:.0f} ms", holds=seen <= FIRST_SEEN_MOST_MS),
        Fact(
            what="longest turn while they appear",
            told=f"{longest:.1f} ms",
            holds=longest <= STALL_MOST_MS,
        ),
    ]


def main() -> int:
    return 0 if print_table(*measure()) else 1


if __name__ == "__main__":
    sys.exit(main())
