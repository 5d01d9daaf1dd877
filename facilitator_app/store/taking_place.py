"""Putting a whole file in the place of another, log and all.

A file and its log are two names, and only one can be given in a step. So the new file is first called
`<file>.restored`, and from then on it is the file: whoever opens it next finishes what was begun. Invariant: a log is
never without the file it belongs to, and never beside another.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from facilitator_app.disk import flush_file, flush_folder, keep_rights, patiently, replace_patiently
from facilitator_app.services.clock import sleep as stand_still
from facilitator_app.store import engine

SUFFIX = ".restored"


def take_place(part: Path, path: Path, *, sleep: Callable[[float], None] = stand_still) -> None:
    """Put the whole file `part` in the place of the closed one at `path`. Raises OSError; then `path` is as it was, or
    what is left to do is done when it is opened.
    """
    flush_file(part)
    keep_rights(part, path)
    replace_patiently(part, _waiting(path), sleep=sleep)
    flush_folder(path.parent)
    finish(path, sleep=sleep)


def present(path: Path) -> Path:
    """Where the file is that stands for `path`: another one while its place has not been taken to the end."""
    waiting = _waiting(path)
    return waiting if waiting.exists() else path


def finish(path: Path, *, sleep: Callable[[float], None] = stand_still) -> None:
    """Finish taking the place of `path`, if that was begun. Raises OSError."""
    waiting = _waiting(path)
    if not waiting.exists():
        return
    for suffix in engine.COMPANIONS:
        log = path.with_name(path.name + suffix)
        patiently(partial(log.unlink, missing_ok=True), sleep=sleep)
    flush_folder(path.parent)
    replace_patiently(waiting, path, sleep=sleep)
    flush_folder(path.parent)


def _waiting(path: Path) -> Path:
    return path.with_name(path.name + SUFFIX)
