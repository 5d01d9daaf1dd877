"""Does acts, each in a process of its own that is forked from this one: `driver FOLDER ACT…`.

A tracer of this process counts the calls of each of them from nought. Invariant: this process itself makes none of
the calls that are counted; it and the acts tell by `writev`, which nobody else uses.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from facilitator_app.problems import Outside
from tests.durability.acts import Act
from tests.durability.all_acts import ACTS
from tests.durability.stage import FAILED, TOLD


def main(folder: Path, names: list[str]) -> None:
    acts: Mapping[str, Act] = {act.name: act for act in ACTS}
    for name in names:
        child = os.fork()
        if child == 0:
            os._exit(do(acts[name], folder / name))
        _, status = os.waitpid(child, 0)
        os.writev(sys.stdout.fileno(), [f"{name} {child} {status}\n".encode()])


def do(act: Act, folder: Path) -> int:
    """Do one act in its folder, telling in a file beside it. Returns the exit code."""
    told = os.open(told_path(folder), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        act.do(folder, partial(_tell, told))
    except Outside as told_of:
        os.writev(sys.stderr.fileno(), [f"{act.name}: {told_of.key}\n".encode()])
        return TOLD
    except BaseException:
        os.writev(sys.stderr.fileno(), [traceback.format_exc().encode()])
        return FAILED
    return 0


def told_path(folder: Path) -> Path:
    """Where an act tells what it has written."""
    return folder.with_name(f"{folder.name}.told")


def _tell(handle: int) -> None:
    os.writev(handle, [b"."])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
