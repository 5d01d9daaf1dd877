"""Where nothing can be traced: what lies there before each call of ours that changes the disk is old or new (F2, F26).

Less is tried than with a tracer, since what happens inside the database is not seen; but it is tried everywhere.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.durability.acts import Act
from tests.durability.all_acts import QUICK_ACTS
from tests.durability.driver import told_path
from tests.durability.judging import judge
from tests.durability.stage import Stage, set_the_stage
from tests.store.protected import pictures_of_the_disk

MOST_PICTURES = 8

pytestmark = pytest.mark.skipif(os.name != "posix", reason="acts are rehearsed in forked processes")


@pytest.mark.slow
@pytest.mark.parametrize("act", QUICK_ACTS, ids=[act.name for act in QUICK_ACTS])
def test_what_lies_there_before_each_change_is_old_or_new(act: Act, tmp_path: Path) -> None:
    """F2, F26."""
    stage = set_the_stage(tmp_path, [act])
    folder = tmp_path / "tried"
    (tmp_path / "before" / act.name).rename(folder)
    times: list[int] = []
    with pictures_of_the_disk(folder, tmp_path / "album") as pictures:
        act.do(folder, lambda: times.append(len(pictures)))
    faults = [_fault_of(stage, act, picture, number, times) for number, picture in _some(pictures)]
    assert [fault for fault in faults if fault] == []


def _some(pictures: list[Path]) -> list[tuple[int, Path]]:
    """Some of the pictures by their numbers, the last among them."""
    stride = max(-(-len(pictures) // MOST_PICTURES), 1)
    return list(enumerate(pictures))[::-stride]


def _fault_of(stage: Stage, act: Act, picture: Path, number: int, times: list[int]) -> str:
    told = sum(1 for at in times if at <= number)
    # The lock and the copies of this process, which lives on.
    for lock in picture.rglob("*.lock"):
        lock.unlink()
    for copy in picture.glob(f".*.{os.getpid()}-*"):
        shutil.rmtree(copy)
    told_path(picture).write_bytes(b"." * told)
    return judge(stage, act, picture)
