"""Judging what a disturbed act has left.

Invariant: whatever is found afterwards was told of, or is the one thing that was being written: never less, never
half.
"""

from __future__ import annotations

from pathlib import Path

from tests.durability.acts import Act
from tests.durability.driver import told_path
from tests.durability.stage import Stage


def judge(stage: Stage, act: Act, folder: Path) -> str:
    """What is wrong with what a killed act has left, or nothing."""
    told = told_path(folder).stat().st_size if told_path(folder).exists() else 0
    seen = stage.seen[act.name]
    try:
        found = act.look(folder)
    except Exception as trouble:
        return f"{act.name}: {trouble!r} after telling {told} of {len(seen) - 1}"
    allowed = seen[told : told + 2]
    if found not in allowed:
        place = seen.index(found) if found in seen else "between"
        return f"{act.name}: {told} were told, found is {place}"
    return ""
