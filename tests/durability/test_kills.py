"""Killed at any call that changes the disk, what is there is old or new and never between (F1, F2, F11, F12, F26)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.durability.acts import Act
from tests.durability.all_acts import ACTS
from tests.durability.judging import judge
from tests.durability.rig import Call, calls_of, killed_at, lacking
from tests.durability.stage import Stage, set_the_stage
from tests.soak import figures

AT_ONCE = 2
QUICK_RUNS = 18
QUICK_SHARE = 3
"""In a quick run every so many acts that make the call are tried."""

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking() or "strace is here")


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return set_the_stage(tmp_path, ACTS)


@pytest.mark.slow
def test_a_kill_at_some_of_the_calls_leaves_old_or_new(stage: Stage) -> None:
    """F2, F12, F26: a sample of the moments, the same each time, over every way of writing."""
    calls = calls_of(stage)
    every = sorted({call for made in calls.values() for call in made})
    chosen = every[:: len(every) // QUICK_RUNS]
    tried = Counter[str]()
    faults = []
    for number, call in enumerate(chosen):
        acts = [act for act in stage.acts if call in calls[act.name]]
        for act, fault in _outcomes(stage, call, acts[number % QUICK_SHARE :: QUICK_SHARE] or acts[:1]):
            tried[act.name] += 1
            faults += [fault] if fault else []
    assert faults == []
    assert tried.total() >= QUICK_RUNS


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_a_kill_at_every_call_leaves_old_or_new(stage: Stage) -> None:
    """F2, F12, F26: every moment of every way of writing."""
    calls = calls_of(stage)
    every = sorted({call for made in calls.values() for call in made})

    def tried(call: Call) -> Sequence[tuple[Act, str]]:
        acts = [act for act in stage.acts if call in calls[act.name]]
        return tuple(_outcomes(stage, call, acts))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = [outcome for several in pool.map(tried, every) for outcome in several]
    counts = Counter(act.name for act, _ in outcomes)
    figures.keep("crash-points", _figures(counts, [fault for _, fault in outcomes if fault]))
    assert [fault for _, fault in outcomes if fault] == []
    assert counts == {name: len(made) for name, made in calls.items()}


def _outcomes(stage: Stage, call: Call, acts: Sequence[Act]) -> Iterator[tuple[Act, str]]:
    for act, folder in killed_at(call, stage, acts):
        fault = judge(stage, act, folder)
        yield act, f"{call.name} {call.number}: {fault}" if fault else ""


def _figures(counts: Mapping[str, int], faults: Sequence[str]) -> Mapping[str, int]:
    each = {f"points of {name}": counts[name] for name in sorted(counts)}
    return {"crash points tried": sum(counts.values()), "left between old and new": len(faults), **each}
