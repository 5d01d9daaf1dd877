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
from tests.durability.rig import Call, calls_of, killed_at, lacking, sample
from tests.durability.stage import Stage, set_the_stage
from tests.soak import figures

AT_ONCE = 2
QUICK_RUNS = 18
LONG_STRIDE = 12
PART_REACHED = 0.98
"""Of the moments that were counted; an act may make a few calls fewer when its ids fall otherwise."""

Calls = Mapping[str, tuple[Call, ...]]

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking() or "strace is here")


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_kill_at_some_of_the_calls_leaves_old_or_new(quick_stage: Stage, quick_calls: Calls) -> None:
    """F2, F12, F26: a sample of the moments, and every moment in which a file gets its name."""
    chosen = dict(sample(quick_calls, runs=QUICK_RUNS))
    for name, made in quick_calls.items():
        for call in made:
            if call.name == "rename":
                chosen.setdefault(call, set()).add(name)
    outcomes = [
        outcome
        for call, names in chosen.items()
        for outcome in _outcomes(quick_stage, call, [act for act in quick_stage.acts if act.name in names])
    ]
    assert [fault for _, fault in outcomes if fault] == []
    assert len(outcomes) >= len(quick_stage.acts)


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_a_kill_at_every_call_leaves_old_or_new(tmp_path: Path) -> None:
    """F2, F12, F26: every moment of every way of writing; of the long ones every so manieth."""
    stage = set_the_stage(tmp_path, ACTS)
    calls = {name: _thinned(stage, name, made) for name, made in calls_of(stage).items()}
    every = sorted({call for made in calls.values() for call in made})

    def tried(call: Call) -> Sequence[tuple[Act, str]]:
        acts = [act for act in stage.acts if call in calls[act.name]]
        return tuple(_outcomes(stage, call, acts))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = [outcome for several in pool.map(tried, every) for outcome in several]
    counts = Counter(act.name for act, _ in outcomes)
    figures.keep("crash-points", _figures(counts, [fault for _, fault in outcomes if fault]))
    assert [fault for _, fault in outcomes if fault] == []
    assert counts.total() >= sum(len(made) for made in calls.values()) * PART_REACHED


def _thinned(stage: Stage, name: str, made: Sequence[Call]) -> frozenset[Call]:
    """The moments that are tried: where names are given or taken all of them, too."""
    is_long = next(act for act in stage.acts if act.name == name).is_long
    kept = made[::LONG_STRIDE] if is_long else made
    return frozenset((*kept, *(call for call in made if call.name in {"rename", "unlink"})))


def _outcomes(stage: Stage, call: Call, acts: Sequence[Act]) -> Iterator[tuple[Act, str]]:
    for act, folder in killed_at(call, stage, acts):
        fault = judge(stage, act, folder)
        yield act, f"{call.name} {call.number}: {fault}" if fault else ""


def _figures(counts: Mapping[str, int], faults: Sequence[str]) -> Mapping[str, int]:
    each = {f"points of {name}": counts[name] for name in sorted(counts)}
    return {"crash points tried": sum(counts.values()), "left between old and new": len(faults), **each}
