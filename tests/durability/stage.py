"""What stands before each act, made once, and what is seen of it when nothing disturbs the act."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.durability.acts import Act

FAILED = 3
TOLD = 4
"""How the process of an act ends that was told that the world is in the way; and that failed in any other way."""
MOST_TOLD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Acts with what stood before them (`before/<act>`) and what is seen after each time that they told."""

    folder: Path
    acts: tuple[Act, ...]
    seen: Mapping[str, tuple[str, ...]]


def set_the_stage(folder: Path, acts: Iterable[Act]) -> Stage:
    """Prepare the acts, and do each without disturbing it, ending the process each time that it has told."""
    seen: dict[str, tuple[str, ...]] = {}
    for act in acts:
        before = folder / "before" / act.name
        before.mkdir(parents=True)
        act.prepare(before)
        seen[act.name] = tuple(_seen(folder, act))
    return Stage(folder=folder, acts=tuple(acts), seen=seen)


def _seen(folder: Path, act: Act) -> Iterable[str]:
    """What is there before the act, and after each time that it has told."""
    for number in range(MOST_TOLD):
        into = folder / "rehearsed" / f"{act.name}-{number}"
        shutil.copytree(folder / "before" / act.name, into)
        if number == 0:
            yield act.look(into)
            continue
        child = os.fork()
        if child == 0:
            os._exit(_do_until(act, into, number))
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) != FAILED, act.name
        yield act.look(into)
        if status == 0:
            return
    raise AssertionError(f"{act.name} tells more than {MOST_TOLD} times")


def _do_until(act: Act, folder: Path, number: int) -> int:
    count = 0

    def told() -> None:
        nonlocal count
        count += 1
        if count == number:
            os._exit(1)

    try:
        act.do(folder, told)
    except BaseException:
        return FAILED
    return 0
