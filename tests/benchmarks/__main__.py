"""All measurements in one table: `python3 dev.py bench`, or only the parts named: start slides strip room tick paper
planner commit pictures groups typing search areas.

Ratios to a floor of the same run are what counts; a promise that is not kept makes the exit code 1.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from statistics import median

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from facilitator_app.domain.wall import Picture, PicturePicture
from tests.benchmarks import (
    bench_areas,
    bench_commit,
    bench_export,
    bench_groups,
    bench_paper,
    bench_pictures,
    bench_planner,
    bench_room,
    bench_search,
    bench_slides,
    bench_start,
    bench_strip,
    bench_tick,
    bench_typing,
)
from tests.benchmarks.table import Fact, Row, print_table
from tests.ui.projector import samples

TURNS = 5

Found = tuple[list[Row], list[Fact]]


def slides() -> Found:
    """From the command of a key to the pixels given to the screen, at 1920 x 1080."""
    application = QApplication.instance() or QApplication([])
    content = bench_slides.photo()
    turns = [(bench_slides.floor_ms(content, is_ready=True), bench_slides.ready_ms()) for _ in range(TURNS)]
    painted = median(bench_slides.floor_ms(content, is_ready=False))
    headings = [f"Jeg er slide {i}" for i in range(bench_slides.ROUNDS)]
    photos: list[Picture] = [
        PicturePicture(frame=samples.FRAME, content=content, heading=heading) for heading in headings
    ]
    texts: list[Picture] = [replace(samples.BULLETS, heading=heading) for heading in headings]
    found, floor, worst = min((bench_slides.thumbnails() for _ in range(3)), key=itemgetter(2))
    rows = [
        _paired("slide painted ahead, median", [(median(b), median(r)) for b, r in turns], 1.8, 1.3),
        _paired("slide painted ahead, p95", [(_p95(b), _p95(r)) for b, r in turns], 2.5, 1.3),
        _ms("cold jump to a photo", painted, median(bench_slides.cold_ms(photos)), 2.5, 1.5),
        _ms("cold jump to a text", painted, median(bench_slides.cold_ms(texts)), 2.5, 1.5),
        _ms("thumbnails of 300 slides", floor * 1000, found * 1000, 2.0, 1.3),
    ]
    del application
    most = bench_slides.STALL_MOST_MS
    return rows, [Fact(what="longest single thumbnail", told=f"{worst:.1f} ms", holds=worst <= most)]


def tick() -> Found:
    """One beat of the countdown on the wall."""
    floor, ours, outside, share = bench_tick.measure()
    told = "nothing" if outside.isEmpty() else str(outside.boundingRect().getRect())
    facts = [
        Fact(what="painted by a tick beside the digits", told=told, holds=outside.isEmpty()),
        Fact(what="processor for a tick a second", told=f"{share:.3f} % of a core", holds=share <= 2.0),
    ]
    return [_ms("one tick with the countdown", floor, ours, 2.0, 1.3)], facts


def paper() -> Found:
    """Filled action schemas as one tagged file and as a file each."""
    return bench_paper.measure(), bench_export.measure()


def commit() -> Found:
    """One edited field on the disk."""
    rows = []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for what, key in (("commit, a step each", ""), ("commit, typing joined", "typing")):
            pairs = [_pair(Path(name) / f"{key}{turn}", key) for turn in range(TURNS)]
            for at, share, must, aim in ((0, "p50", 4.0, 3.0), (1, "p99", 8.0, 6.0)):
                taken = [(bare[at], ours[at]) for bare, ours in pairs]
                rows.append(_paired(f"{what}, {share}", taken, must, aim))
    return rows, []


PARTS: Mapping[str, Callable[[], Found]] = {
    "start": bench_start.measure,
    "slides": slides,
    "strip": bench_strip.measure,
    "room": bench_room.measure,
    "tick": tick,
    "paper": paper,
    "planner": bench_planner.measure,
    "commit": commit,
    "pictures": bench_pictures.measure,
    "groups": bench_groups.measure,
    "search": bench_search.measure,
    "typing": bench_typing.measure,
    "areas": bench_areas.measure,
}


def main(asked: list[str]) -> int:
    rows: list[Row] = []
    facts: list[Fact] = []
    for name in asked or list(PARTS):
        print(f"{name} …", flush=True)
        found, said = PARTS[name]()
        rows += found
        facts += said
    return 0 if print_table(rows, facts) else 1


def _ms(what: str, floor: float, ours: float, must: float, aim: float) -> Row:
    return Row(what=what, floor=floor, ours=ours, unit="ms", must=must, aim=aim)


def _paired(what: str, pairs: list[tuple[float, float]], must: float, aim: float) -> Row:
    """The median ratio of pairs of floor and ours: one stall of the computer does not decide."""
    floor = median(bare for bare, _ in pairs)
    return _ms(what, floor, floor * median(ours / bare for bare, ours in pairs), must, aim)


def _p95(times: list[float]) -> float:
    return bench_slides.p95(times)


def _pair(folder: Path, key: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """The floor and ours in turn, because what other programs write weighs on both."""
    folder.mkdir()
    floor = _p50_p99(bench_commit.floor_s(folder))
    return floor, _p50_p99(bench_commit.commit_s(folder, merge_key=key))


def _p50_p99(times_s: list[float]) -> tuple[float, float]:
    p50, p99 = bench_commit.p50_p99(times_s)
    return p50 * 1000, p99 * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
