"""The power goes: what was not flushed is lost, in part or all of it; what was told of is there (F3, F5)."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.durability.acts import Act
from tests.durability.all_acts import ACTS, OF_QT
from tests.durability.disk import Loss
from tests.durability.driver import told_path
from tests.durability.judging import judge
from tests.durability.replaying import Recorded
from tests.durability.rig import lacking
from tests.durability.stage import Stage, set_the_stage
from tests.soak import figures

SEED = 20270201
QUICK_MOMENTS = 5
MOST_MOMENTS = 400
LONG_SHARE = 4
"""Of long acts so many times fewer moments are tried."""

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking() or "strace is here")


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_power_cut_at_some_of_the_calls_loses_nothing_that_was_told(
    quick_stage: Stage, tmp_path: Path
) -> None:
    """F3: a sample of the moments, the same each time."""
    cuts = PowerCuts(quick_stage, tmp_path, moments=QUICK_MOMENTS)
    assert cuts.faults() == []
    assert cuts.tried.total() >= len(quick_stage.acts)


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_a_power_cut_at_every_call_loses_nothing_that_was_told(tmp_path: Path) -> None:
    """F3: every moment of every way of writing, each with all, the contents, the names or some of it lost."""
    cuts = PowerCuts(set_the_stage(tmp_path, ACTS), tmp_path, moments=MOST_MOMENTS)
    faults = cuts.faults()
    total = {"power cuts tried": cuts.tried.total(), "lost or left between old and new": len(faults)}
    each = {f"power cuts while {name}": cuts.tried[name] for name in sorted(cuts.tried)}
    figures.keep("power-cuts", {**total, **each})
    assert faults == []


class PowerCuts:
    """Tries power cuts in so many `moments` of each act at the most: all losses in each, or in a quick run one."""

    def __init__(self, stage: Stage, folder: Path, *, moments: int) -> None:
        self._folder = folder
        self._stage = stage
        self._moments = moments
        self._recorded = Recorded(stage, folder)
        self._chance = random.Random(SEED)
        self.tried: Counter[str] = Counter()

    def faults(self) -> list[str]:
        """What was wrong after each."""
        acts = [act for act in self._stage.acts if act.name not in OF_QT]
        return [fault for act in acts for fault in self._faults_of(act)]

    def _faults_of(self, act: Act) -> list[str]:
        most = self._moments // LONG_SHARE if act.is_long else self._moments
        stride = -(-sum(1 for _ in self._recorded.moments(act.name)) // most)
        known: set[str] = set()
        faults = []
        for number, (disk, told) in enumerate(self._recorded.moments(act.name)):
            if number % stride:
                continue
            turn = number // stride % len(Loss)
            for loss in Loss if self._moments == MOST_MOMENTS else [tuple(Loss)[turn]]:
                found = disk.found(loss, self._chance)
                print_of = _print_of(found, told)
                if print_of in known:
                    continue
                known.add(print_of)
                fault = self._judged(act, found, told)
                faults += [f"after call {number}, {loss.value} lost: {fault}"] if fault else []
        return faults

    def _judged(self, act: Act, found: Mapping[Path, bytes], told: int) -> str:
        self.tried[act.name] += 1
        there = self._folder / "recorded" / act.name
        here = self._folder / "cut" / act.name
        here.mkdir(parents=True)
        for path, content in found.items():
            target = here / path.relative_to(there)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        told_path(here).write_bytes(b"." * told)
        fault = judge(self._stage, act, here)
        shutil.rmtree(here)
        return fault


def _print_of(found: Mapping[Path, bytes], told: int) -> str:
    """A check sum by which the same state is known again."""
    sums = sorted((str(path), hashlib.sha256(content).hexdigest()) for path, content in found.items())
    return hashlib.sha256(repr((sums, told)).encode()).hexdigest()
