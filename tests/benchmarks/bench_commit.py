"""One edited field on the disk, against the least a disk can do: write 4 KiB and flush it; and in a file under a
passphrase against a plain one.

Run it with `python3 -m tests.benchmarks.bench_commit`; it prints ratios and never judges by the clock.
"""

import os
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Edit, RecordChange
from facilitator_app.store.file_store import SqliteFileStore
from tests.store.examples import OUTPUT, every_record

ROUNDS = 2000
WARM_UP = 200
MOST_P50, MOST_P99 = 4.0, 8.0
MOST_PROTECTED = 2.0
NOW = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
WORDS = "Gruppen vil ringe til pårørende og den lokale idrætsforening før næste møde og høre " * 2


def floor_s(folder: Path) -> list[float]:
    """Seconds for each write of 4 KiB with a flush, into a file that has its full size already."""
    path = folder / "floor"
    page = bytes(4096)
    path.write_bytes(page * 1000)
    handle = os.open(path, os.O_WRONLY)
    os.fsync(handle)
    flush = getattr(os, "fdatasync", os.fsync)
    times = []
    for index in range(WARM_UP + ROUNDS):
        begun = time.perf_counter()
        os.pwrite(handle, page, index % 1000 * 4096)
        flush(handle)
        times.append(time.perf_counter() - begun)
    os.close(handle)
    return times[WARM_UP:]


def commit_s(folder: Path, *, merge_key: str, passphrase: str = "") -> list[float]:
    """Seconds for each commit of an output whose text has grown by a few letters."""
    store = SqliteFileStore(origin="bench", utc=_now, copy_place=_beside)
    path = folder / f"bench-{merge_key}-{passphrase}.workshop"
    repository = store.create(path, every_record(), made_at=NOW)
    if passphrase:
        repository.close()
        key = store.protection.new_key(passphrase)
        store.protection.rewrite(path, key)
        store.protection.hold(key)
        repository = store.open(path)
    times, before = [], OUTPUT
    for index in range(WARM_UP + ROUNDS):
        after = replace(before, value=f"{WORDS} {index}")
        edit = _edit(index, before, after, merge_key=merge_key)
        begun = time.perf_counter()
        repository.write(edit)
        times.append(time.perf_counter() - begun)
        before = after
    repository.close()
    return times[WARM_UP:]


def main() -> int:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        floor = p50_p99(floor_s(folder))
        print(f"floor, 4 KiB + flush       p50 {floor[0] * 1000:.3f} ms   p99 {floor[1] * 1000:.3f} ms")
        is_good = True
        for label, key in (("commit, a step each", ""), ("commit, typing joined", "typing")):
            p50, p99 = p50_p99(commit_s(folder, merge_key=key))
            ratios = p50 / floor[0], p99 / floor[1]
            is_good = is_good and ratios[0] <= MOST_P50 and ratios[1] <= MOST_P99
            print(
                f"{label:<24}   p50 {p50 * 1000:.3f} ms   p99 {p99 * 1000:.3f} ms"
                f"   {ratios[0]:.1f} x ({MOST_P50:.0f})   {ratios[1]:.1f} x ({MOST_P99:.0f})"
            )
        plain, _ = p50_p99(commit_s(folder, merge_key="plain"))
        protected, _ = p50_p99(commit_s(folder, merge_key="protected", passphrase="a passphrase"))
        ratio = protected / plain
        is_good = is_good and ratio <= MOST_PROTECTED
        print(
            f"under a passphrase         p50 {protected * 1000:.3f} ms   {ratio:.1f} x plain ({MOST_PROTECTED:.0f})"
        )
    return 0 if is_good else 1


def p50_p99(times: list[float]) -> tuple[float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[98]


def _edit(index: int, before: Output, after: Output, *, merge_key: str) -> Edit:
    change = RecordChange(before, after)
    return Edit(id=f"e{index}", label="edit.type_output", made_at=NOW, changes=(change,), merge_key=merge_key)


def _now() -> datetime:
    return NOW


def _beside(engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".before")


if __name__ == "__main__":
    sys.exit(main())
