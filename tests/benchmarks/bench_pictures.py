"""300 slides of a deck with their pictures, kept by one edit, against the same bytes put into a plain table.

The plain table makes the same promises: a write-ahead log, one flush for the commit, removed bytes overwritten.
Run it with `python3 -m tests.benchmarks pictures`.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median

from facilitator_app.domain.records import added
from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.document import Document
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from tests.benchmarks.table import Fact, Row
from tests.fakes import FakeClock
from tests.store.examples import MADE_AT, SLIDE, every_record

PICTURES = 300
PICTURE_BYTES = 300_000
TURNS = 5
MUST, AIM = 3.0, 2.0
MOST_S = 1.0
MOST_GROWTH = 1.1


def measure() -> tuple[list[Row], list[Fact]]:
    """The edit, undo and redo of one import; and what it makes the file larger by."""
    pictures = [_picture(number) for number in range(PICTURES)]
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        turns = []
        for turn in range(TURNS):
            folder = Path(name) / str(turn)
            folder.mkdir()
            turns.append((floor_s(folder, pictures), *ours(folder, pictures)))
    floor = median(turn[0] for turn in turns)
    rows = [
        Row(
            what=what,
            floor=floor * 1000,
            ours=floor * median(turn[place] / turn[0] for turn in turns) * 1000,
            unit="ms",
            must=MUST,
            aim=AIM,
        )
        for place, what in enumerate(("300 slides with pictures kept", "… undone", "… made again"), start=1)
    ]
    longest = max(median(turn[place] for turn in turns) for place in (1, 2, 3))
    growth = max(turn[4] for turn in turns)
    return rows, [
        Fact(what="longest of these, median", told=f"{longest * 1000:.0f} ms", holds=longest < MOST_S),
        Fact(what="file grows by, of the bytes", told=f"{growth:.3f}", holds=growth <= MOST_GROWTH),
    ]


def floor_s(folder: Path, pictures: Sequence[Attachment]) -> float:
    """Seconds for the bytes alone."""
    with closing(engine.live(folder / "plain", mode="rwc")) as db:
        engine.start_log(db)
        db.conn.execute("CREATE TABLE plain (id TEXT PRIMARY KEY, bytes BLOB)")
        begun = time.perf_counter()
        with db.atomic():
            for picture in pictures:
                db.conn.execute("INSERT INTO plain VALUES (?, ?)", (picture.id, picture.content))
        return time.perf_counter() - begun


def ours(folder: Path, pictures: Sequence[Attachment]) -> tuple[float, float, float, float]:
    """Seconds for the edit, for undo and for redo; growth of the file as a share of the bytes."""
    clock, numbers, path = FakeClock(), count(), folder / "ours.workshop"
    store = SqliteFileStore(origin="bench", utc=clock.utc, copy_place=_beside, environ={})
    with closing(store.create(path, every_record(), made_at=MADE_AT)) as repository:
        document = Document(publish=_heard, clock=clock, new_id=lambda: f"edit-{next(numbers)}")
        document.attach(repository)
        repository.settle()
        before = path.stat().st_size
        begun = time.perf_counter()
        document.edit("edit.import_slides", added([*pictures, *map(_slide, pictures)]))
        made = time.perf_counter()
        repository.settle()
        growth = (path.stat().st_size - before) / (PICTURES * PICTURE_BYTES)
        undoing = time.perf_counter()
        document.undo()
        undone = time.perf_counter()
        document.redo()
        redone = time.perf_counter()
    return made - begun, undone - undoing, redone - undone, growth


def _picture(number: int) -> Attachment:
    content = os.urandom(PICTURE_BYTES)
    return Attachment(id=f"p{number}", name=f"{number}.png", media_type="image/png", content=content)


def _slide(picture: Attachment) -> Slide:
    return replace(SLIDE, id=f"slide-{picture.id}", content=PictureContent(attachment_id=picture.id))


def _heard(event: object) -> None:
    """Nobody listens: the views are measured elsewhere."""


def _beside(engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".before")
