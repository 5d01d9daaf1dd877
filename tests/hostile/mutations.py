"""Files that were good once: with bits flipped, cut off, spliced, stretched. The same seed gives the same files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from tests.hostile.trial import Hostile, given

PAGE_BYTES = 4096
MOST_CUTS = 12
BORDERS = re.compile(
    rb"PK\x01\x02|PK\x03\x04|PK\x05\x06|endobj|stream|startxref|IDAT|IEND|\xff\xda|\n|\x00{16}"
)
ODD_BYTES = (0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF)
ENDINGS = (".pdf", ".pptx", ".xlsx", ".csv", ".png", ".jpg", ".workshop", ".txt", ".ods", ".xls")


def mutants(name: str, seed: bytes, others: Sequence[bytes], *, count: int, start: int) -> Iterator[Hostile]:
    """`count` spoilt files of one good one, called `name`; `others` are spliced into it."""
    for number in range(start, start + count):
        chance = random.Random(f"{name}-{number}")
        how = _WAYS[number % len(_WAYS)]
        yield given(f"{name} {how.__name__[1:]} {number}", name, how(seed, chance, others))


def cuts(name: str, seed: bytes) -> Iterator[Hostile]:
    """Empty, only its head, and cut off at pages and where parts of it end."""
    yield given(f"{name} empty", name, b"")
    yield given(f"{name} only its head", name, seed[:16])
    pages = list(range(PAGE_BYTES, len(seed), PAGE_BYTES))
    borders = [found.start() for found in BORDERS.finditer(seed)]
    for at in sorted({*_spread(pages), *_spread(borders)}):
        yield given(f"{name} cut at {at}", name, seed[:at])


def renamed(name: str, seed: bytes) -> Iterator[Hostile]:
    """Under every other ending."""
    stem, _, own = name.rpartition(".")
    for ending in ENDINGS:
        if ending != f".{own}":
            yield given(f"{name} called {ending}", f"{stem}{ending}", seed)


def _spread(places: Sequence[int]) -> Sequence[int]:
    step = max(1, len(places) // MOST_CUTS)
    return places[::step][:MOST_CUTS]


def _flipped(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    content = bytearray(seed)
    for _ in range(chance.choice((1, 2, 8, 64))):
        at = chance.randrange(len(content))
        content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


def _with_odd_bytes(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    content = bytearray(seed)
    for _ in range(chance.choice((1, 4, 16))):
        at = chance.randrange(len(content))
        content[at : at + chance.choice((1, 2, 4))] = bytes([chance.choice(ODD_BYTES)]) * chance.choice(
            (1, 2, 4)
        )
    return bytes(content)


def _shortened(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    return seed[: chance.randrange(len(seed))]


def _with_a_hole(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    at, wide = chance.randrange(len(seed)), chance.choice((1, 100, PAGE_BYTES))
    return seed[:at] + bytes(min(wide, len(seed) - at)) + seed[at + wide :]


def _spliced(seed: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice([one for one in others if one] or [seed])
    at, there = chance.randrange(len(seed)), chance.randrange(len(other))
    return seed[:at] + other[there : there + 10_000] + seed[at:]


def _stuttered(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(seed))
    piece = seed[at : at + chance.choice((4, 64, 1024))]
    return seed[:at] + piece * chance.choice((2, 10, 100)) + seed[at:]


def _without_a_piece(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(seed))
    return seed[:at] + seed[at + chance.choice((1, 16, 512)) :]


def _with_another_number(seed: bytes, chance: random.Random, _others: Sequence[bytes]) -> bytes:
    """A number in its text made huge or negative."""
    found = list(re.finditer(rb"\d+", seed))
    if not found:
        return seed[::-1]
    one = chance.choice(found)
    number = chance.choice((b"-1", b"0", b"99999999999999999999", b"2147483648", b"1e400", b"65536"))
    return seed[: one.start()] + number + seed[one.end() :]


_WAYS: tuple[Callable[[bytes, random.Random, Sequence[bytes]], bytes], ...] = (
    _flipped,
    _with_odd_bytes,
    _shortened,
    _with_a_hole,
    _spliced,
    _stuttered,
    _without_a_piece,
    _with_another_number,
)
