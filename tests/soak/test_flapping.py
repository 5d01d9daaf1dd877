"""A loose cable in the whole program on a real X server: twenty times in ten seconds, again and again (F29)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.room_beats import APP, Beat, beat_when
from tests.soak import figures
from tests.ui.projector.x_server import MANAGERS, ON_LINUX, Program, Server

UNPLUGS = 20
WITHIN_S = 10.0
ROUNDS = 6
WARM_ROUNDS = 2
MEMORY_SHARE = 0.10

pytestmark = [*ON_LINUX, pytest.mark.soak]


class Measured(Program):
    """The program, and what it holds."""

    def memory_mib(self) -> float:
        pages = int(self._of_process("statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def open_files(self) -> int:
        return len(list(self._of_process("fd").iterdir()))

    def _of_process(self, name: str) -> Path:
        return Path(f"/proc/{self._process.pid}/{name}")


@pytest.fixture(params=MANAGERS, ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    running = Server(request.param)
    yield running
    running.close()


@pytest.fixture
def program(server: Server, tmp_path: Path) -> Iterator[Measured]:
    server.plug(1920, 1080)
    (tmp_path / "data").mkdir()
    running = Measured(server.environment, APP, str(tmp_path / "data"))
    yield running
    running.close()


def is_shown(beat: Beat) -> bool:
    return beat.place == "on_projector" and beat.banner == "-"


def flap(server: Server) -> None:
    """Out and in, evenly over the ten seconds; a slow computer takes longer."""
    began_s = time.monotonic()
    for number in range(UNPLUGS):
        server.unplug()
        server.plug(1920, 1080)
        left_s = began_s + WITHIN_S * (number + 1) / UNPLUGS - time.monotonic()
        time.sleep(max(left_s, 0.0))


@pytest.mark.timeout(600)
def test_twenty_unplugs_in_ten_seconds_and_again_leave_the_show_as_it_was(
    server: Server, program: Measured
) -> None:
    """F29: the same slide, the time true, nothing asked, the typing gone on, and no more held than before."""
    before = beat_when(program, is_shown)
    held: list[tuple[float, int]] = []
    lasted_s = 0.0
    for _ in range(ROUNDS):
        began_s = time.monotonic()
        flap(server)
        lasted_s = max(lasted_s, time.monotonic() - began_s)
        after = beat_when(program, is_shown)
        assert after.stop == before.stop
        assert after.spent_s - before.spent_s == pytest.approx(after.at_s - before.at_s, abs=0.1)
        assert after.typed > before.typed
        assert after.said == 0
        held.append((program.memory_mib(), program.open_files()))
    warm, last = held[WARM_ROUNDS - 1], held[-1]
    figures.keep(
        f"cable-{'openbox' if server.manager else 'no-manager'}",
        {
            "unplugged": UNPLUGS * ROUNDS,
            "twenty took at most, s": round(lasted_s, 1),
            "memory after the second round and after the last, MiB": f"{warm[0]:.0f}, {last[0]:.0f}",
            "open files after the second round and after the last": f"{warm[1]}, {last[1]}",
        },
    )
    assert last[0] <= warm[0] * (1 + MEMORY_SHARE)
    assert last[1] <= warm[1]
