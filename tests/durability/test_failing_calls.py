"""A disk that fails, fills up or refuses: it is told as such, nothing that was written is lost, and it can be tried
again (F4, F5, F8, F17).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.durability.acts import Act
from tests.durability.all_acts import ACTS, OF_QT
from tests.durability.judging import judge
from tests.durability.rig import Call, calls_of, failing_at, lacking, sample
from tests.durability.stage import TOLD, Stage, set_the_stage
from tests.soak import figures

ERRORS = ("EIO", "ENOSPC", "EACCES")
"""A disk that fails (F4) or was pulled out (F17), one that is full (F5), and one that may not be written (F8)."""
CHANGING = frozenset({"pwrite64", "write", "sendfile", "fsync", "fdatasync", "rename", "ftruncate"})
QUICK_RUNS = 12
FIRST = 3
STRIDE = 12

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking() or "strace is here")


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_what_the_disk_refuses_at_some_of_the_calls_is_told_and_loses_nothing(
    quick_stage: Stage, quick_calls: Mapping[str, tuple[Call, ...]]
) -> None:
    """F4, F5, F8, F17: a sample, the same each time."""
    changing = {name: _changing([made]) for name, made in quick_calls.items()}
    faults = []
    for number, (call, names) in enumerate(sample(changing, runs=QUICK_RUNS).items()):
        acts = [act for act in quick_stage.acts if act.name in names]
        faults += _faults(quick_stage, call, ERRORS[number % len(ERRORS)], acts)
    assert faults == []


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_what_the_disk_refuses_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """F4, F5, F8, F17: each of the first calls of every kind, and every so manieth of the later ones."""
    stage = set_the_stage(tmp_path, [act for act in ACTS if act.name not in OF_QT])
    calls = calls_of(stage)
    every = [call for call in _changing(calls.values()) if call.number <= FIRST or not call.number % STRIDE]
    faults = []
    tried = 0
    for number, call in enumerate(every):
        acts = [act for act in stage.acts if call in calls[act.name]]
        faults += _faults(stage, call, ERRORS[number % len(ERRORS)], acts)
        tried += len(acts)
    figures.keep("failing-calls", {"calls that failed": tried, "lost or told wrongly": len(faults)})
    assert faults == []


def _changing(made: Iterable[Sequence[Call]]) -> list[Call]:
    return sorted({call for one in made for call in one if call.name in CHANGING})


def _faults(stage: Stage, call: Call, error: str, acts: Sequence[Act]) -> list[str]:
    where = f"{error} from {call.name} {call.number} on"
    found = []
    for act, folder, code in failing_at(call, error, stage, acts):
        if code not in {0, TOLD}:
            found.append(f"{where}: {act.name} failed and did not tell ({code})")
        elif fault := judge(stage, act, folder):
            found.append(f"{where}: {fault}")
    return found
