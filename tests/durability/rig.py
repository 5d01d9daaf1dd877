"""Killing acts at any call that changes the disk, by a tracer.

Invariant: each moment is tried in a copy of its own of what stood before, by a process of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.durability.acts import Act
from tests.durability.stage import Stage

ROOT = Path(__file__).resolve().parents[2]
CALLS = (
    "pwrite64,write,sendfile,copy_file_range,fdatasync,fsync,unlink,unlinkat,rename,renameat,renameat2,"
    "ftruncate,truncate,link,linkat,mkdir,mkdirat,rmdir"
)
KILLED = 9
LINE_WORDS = 2
MOST_S = 120.0


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """A call by its name and how many of that name the process has made with it: so the tracer counts."""

    name: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How the process of an act ended."""

    pid: int
    status: int


@cache
def lacking() -> str:
    """Why calls cannot be counted here; nothing when they can."""
    if shutil.which("strace") is None:
        return "strace counts the calls, and it is not here"
    asked = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fsync", "-e", "inject=fsync:error=EIO"]
    tried = subprocess.run([*asked, sys.executable, "-c", ""], capture_output=True, check=False, timeout=60)
    return "" if tried.returncode == 0 else "strace may not look into processes here"


def calls_of(stage: Stage) -> dict[str, tuple[Call, ...]]:
    """Every call of each act that changes the disk, in order."""
    log = stage.folder / "calls"
    ended = traced(stage, stage.acts, stage.folder / "counted", "-o", str(log), "-e", f"trace={CALLS}")
    assert not any(one.status for one in ended.values()), ended
    lines = [line.split("(")[0].split() for line in log.read_text(errors="replace").splitlines()]
    made = [(int(words[0]), words[1]) for words in lines if len(words) == LINE_WORDS]
    return {name: _numbered(call for pid, call in made if pid == one.pid) for name, one in ended.items()}


def sample(calls: Mapping[str, Sequence[Call]], *, runs: int) -> Mapping[Call, set[str]]:
    """Calls of so many acts, one of each, spread from the first of its calls to the last; the same each time."""
    names = sorted(calls)
    chosen: dict[Call, set[str]] = {}
    for place, name in enumerate(names[:: -(-len(names) // runs)]):
        made = calls[name]
        chosen.setdefault(made[len(made) * (2 * place + 1) // (2 * len(names))], set()).add(name)
    return chosen


def killed_at(call: Call, stage: Stage, acts: Sequence[Act]) -> Iterator[tuple[Act, Path]]:
    """Do acts on a copy of what stood before, each killed at that call; gives their folders until the next is asked."""
    into = stage.folder / "tried" / f"{call.name}-{call.number}"
    inject = f"inject={call.name}:signal=KILL:when={call.number}"
    ended = traced(stage, acts, into, "-e", f"trace={call.name}", "-e", inject)
    assert {one.status for one in ended.values()} <= {0, KILLED}, (call, ended)
    for act in acts:
        if ended[act.name].status == KILLED:
            yield act, into / act.name
    shutil.rmtree(into)


def failing_at(call: Call, error: str, stage: Stage, acts: Sequence[Act]) -> Iterator[tuple[Act, Path, int]]:
    """Do acts on a copy of what stood before, where that call and all later ones of its name end with `error`; gives
    their folders and exit codes until the next is asked.
    """
    into = stage.folder / "failing" / f"{call.name}-{call.number}-{error}"
    inject = f"inject={call.name}:error={error}:when={call.number}+"
    ended = traced(stage, acts, into, "-e", f"trace={call.name}", "-e", inject)
    for act in acts:
        yield act, into / act.name, os.waitstatus_to_exitcode(ended[act.name].status)
    shutil.rmtree(into)


def traced(stage: Stage, acts: Sequence[Act], into: Path, *asked: str) -> dict[str, Ended]:
    """Do acts in copies of what stood before, below `into`, under a tracer; returns how each ended."""
    for act in acts:
        shutil.copytree(stage.folder / "before" / act.name, into / act.name)
    names = [act.name for act in acts]
    silent = () if "-o" in asked else ("-o", os.devnull)
    tracer = ["strace", "-f", "-qq", *silent, *asked]
    driver = [sys.executable, "-B", "-m", "tests.durability.driver", str(into), *names]
    ran = subprocess.run(
        [*tracer, *driver], capture_output=True, text=True, check=False, cwd=ROOT, timeout=MOST_S
    )
    lines = [line.split() for line in ran.stdout.splitlines()]
    ended = {name: Ended(pid=int(pid), status=int(status)) for name, pid, status in lines}
    assert set(ended) == set(names), ran.stderr
    return ended


def _numbered(names: Iterable[str]) -> tuple[Call, ...]:
    counts: Counter[str] = Counter()
    made = []
    for name in names:
        counts[name] += 1
        made.append(Call(name=name, number=counts[name]))
    return tuple(made)
