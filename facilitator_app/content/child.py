"""Runs dangerous work in a process of its own, which can be ended with all it has started.

What the process has to say comes as lines of JSON on its output. One invariant: when `run` returns or raises, no
process of its group is left.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from facilitator_app.content.child_argument import CHILD_ARGUMENT

BEGUN = "begun"
"""What a process says when it has loaded what it needs: from then on it is the file that takes time."""

MOST_LINE_BYTES = 4_000_000
MOST_LINES = 20_000
PAUSE_S = 0.1

IS_POSIX = os.name == "posix"
OUT_OF_TIME = tuple(sign + getattr(signal, "SIGXCPU", 24) * way for sign, way in ((0, -1), (128, 1)))
"""How a process ends that has used up its computing time, and how a shell tells of one."""
NEW_GROUP_WITHOUT_WINDOW = sum(
    getattr(subprocess, flag, 0) for flag in ("CREATE_NEW_PROCESS_GROUP", "CREATE_NO_WINDOW")
)

IsCancelled = Callable[[], bool]
Said = Mapping[str, Any]


class ChildStopped(Exception):
    """The work was cancelled by the user."""


class ChildTooSlow(Exception):
    """The process was ended because it used more than its time."""


class ChildFailed(Exception):
    """The process ended without having done its work: it crashed, or ran into its limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildTime:
    """How long it may take in all, and how long it may be silent; `starting_s` more until its first word, since a busy
    computer takes a while to start a process.
    """

    most_s: float
    silent_s: float
    starting_s: float = 0.0


def own_command(*arguments: str) -> tuple[str, ...]:
    """The program itself as such a process, built or from its sources."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_ARGUMENT, *arguments)
    return (sys.executable, "-m", "facilitator_app", CHILD_ARGUMENT, *arguments)


def run(
    command: Sequence[str],
    *,
    time: ChildTime,
    is_cancelled: IsCancelled,
    environ: Mapping[str, str] | None = None,
    has_answers: bool = True,
    given: bytes = b"",
) -> Generator[Said, None, None]:
    """What the process says, line by line, until it has ended well; nothing of one that speaks another language.
    `given` is what it gets to read on its input.

    Raises `ChildStopped`, `ChildTooSlow` or `ChildFailed`, and OSError when it cannot be started.
    """
    process = _started(command, environ, given)
    is_over = threading.Event()
    timer = threading.Timer(time.most_s, is_over.set)
    timer.daemon = True
    timer.start()
    try:
        for line in _lines(process, time, is_cancelled, is_over):
            if has_answers and BEGUN not in (said := _read(line)):
                yield said
        code = process.wait(PAUSE_S * 20)
    except subprocess.TimeoutExpired as problem:
        raise ChildFailed from problem
    finally:
        timer.cancel()
        end_group(process)
    if code in OUT_OF_TIME:
        raise ChildTooSlow
    if code:
        raise ChildFailed


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything that it has started."""
    if IS_POSIX:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        subprocess.run(
            ("taskkill", "/F", "/T", "/PID", str(process.pid)), capture_output=True, check=False, timeout=20
        )
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()
    assert process.stdout is not None, "the output is always piped"
    process.stdout.close()


def _started(
    command: Sequence[str], environ: Mapping[str, str] | None, given: bytes
) -> subprocess.Popen[bytes]:
    own = dict(os.environ if environ is None else environ)
    root = str(Path(__file__).resolve().parents[2])
    own["PYTHONPATH"] = os.pathsep.join(part for part in (root, own.get("PYTHONPATH", "")) if part)
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE if given else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=own,
        start_new_session=True,
        creationflags=NEW_GROUP_WITHOUT_WINDOW,
    )
    if process.stdin is not None:
        threading.Thread(target=_hand_over, args=(process.stdin, given), daemon=True).start()
    return process


def _hand_over(target: IO[bytes], given: bytes) -> None:
    """A process that has ended meanwhile takes no more."""
    with contextlib.suppress(OSError, ValueError), target:
        target.write(given)


def _lines(
    process: subprocess.Popen[bytes], time: ChildTime, is_cancelled: IsCancelled, is_over: threading.Event
) -> Iterator[bytes]:
    lines: queue.Queue[bytes] = queue.Queue(maxsize=100)
    assert process.stdout is not None, "the output is always piped"
    threading.Thread(target=_read_lines, args=(process.stdout, lines), daemon=True).start()
    silent_s, most_silent_s = 0.0, time.silent_s + time.starting_s
    while True:
        if is_cancelled():
            raise ChildStopped
        if is_over.is_set() or silent_s > most_silent_s:
            raise ChildTooSlow
        try:
            line = lines.get(timeout=PAUSE_S)
        except queue.Empty:
            silent_s += PAUSE_S
            continue
        if not line:
            return
        silent_s, most_silent_s = 0.0, time.silent_s
        yield line


def _read(line: bytes) -> Said:
    try:
        said = json.loads(line)
    except ValueError as problem:
        raise ChildFailed from problem
    if not isinstance(said, dict):
        raise ChildFailed
    return said


def _read_lines(output: IO[bytes], lines: queue.Queue[bytes]) -> None:
    """Hand on every line; an empty one is the end, also of an output that is longer than any of ours."""
    with contextlib.suppress(OSError, ValueError, queue.Full):
        for _ in range(MOST_LINES):
            line = output.readline(MOST_LINE_BYTES)
            lines.put(line, timeout=60)
            if not line:
                return
        lines.put(b"", timeout=60)
