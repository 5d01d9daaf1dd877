"""The long tests, within a bounded time: `python3 dev.py soak [--minutes N] [arguments of pytest]`.

Each file of tests runs in a process of its own, so that one that falls over takes no other with it. What they measure
they write with `figures.keep`; the table at the end tells it. Exit code 1 when a test failed or was not reached.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.soak import figures

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ROOT / "soak-figures"

MINUTES = 60.0
ENDING_S = 30.0
NOTHING_COLLECTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How one file of tests went, and for how long it ran."""

    file: str
    word: str
    lasted_s: float

    @property
    def is_good(self) -> bool:
        """Whether every test of the file was run, and none failed."""
        return self.word == "passed"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__, add_help=True)
    parser.add_argument("--minutes", type=float, default=MINUTES, help="the most that all of it may take")
    asked, rest = parser.parse_known_args(arguments)
    ends_s = time.monotonic() + asked.minutes * 60
    started_ns = time.time_ns()
    results = [run(file, narrowed(file, rest), ends_s) for file in files(rest)]
    tell(results, figures.read_since(FIGURES, started_ns))
    return 0 if results and all(result.is_good for result in results) else 1


def files(rest: Sequence[str]) -> list[str]:
    """The files that hold tests marked `soak`, as pytest finds them, each once."""
    command = (*_pytest(), "--collect-only", "-q", *rest)
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode not in (0, NOTHING_COLLECTED):
        print(told.stdout, told.stderr, file=sys.stderr)
    return list(dict.fromkeys(line.split("::")[0] for line in told.stdout.splitlines() if "::" in line))


def narrowed(file: str, rest: Sequence[str]) -> list[str]:
    """What to ask pytest for: the tests of this file that are named, or all of it, and what else narrows them."""
    named = [word for word in rest if word.startswith(f"{file}::")]
    return [*(named or [file]), *(word for word in rest if not Path(ROOT, word.split("::")[0]).exists())]


def run(file: str, asked: Sequence[str], ends_s: float) -> Result:
    """Run the long tests of one file, until `ends_s` (of the steady clock) at the latest."""
    began_s = time.monotonic()
    if began_s >= ends_s:
        return Result(file=file, word="not reached", lasted_s=0.0)
    command = (*_pytest(), f"--timeout={ends_s - began_s:.0f}", *asked)
    environment = {**os.environ, figures.FOLDER: str(FIGURES)}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        code = process.wait(timeout=ends_s - began_s)
    except subprocess.TimeoutExpired:
        _end(process)
        return Result(file=file, word="time was up", lasted_s=time.monotonic() - began_s)
    except KeyboardInterrupt:
        _end(process)
        raise
    return Result(file=file, word="FAILED" if code else "passed", lasted_s=time.monotonic() - began_s)


def tell(results: Iterable[Result], kept: Iterable[figures.Kept]) -> None:
    """Print how each file went, and then what was measured."""
    print(f"\n{'file':60}{'minutes':>8}  result")
    for result in results:
        print(f"{result.file:60}{result.lasted_s / 60:8.1f}  {result.word}")
    for one in kept:
        print(f"\n{one.topic}")
        for what, value in one.values.items():
            print(f"  {what:58}{value}")


def _pytest() -> tuple[str, ...]:
    return (sys.executable, "-m", "pytest", "-m", "soak", "-rs")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let the tests put away what they have started; what is still there after that is ended with its children."""
    process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    try:
        process.wait(timeout=ENDING_S)
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
