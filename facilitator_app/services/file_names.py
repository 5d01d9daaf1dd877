"""Names of files that every system takes, with æ, ø and å kept. The same words always give the same name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

FORBIDDEN = '<>:"/\\|?*'
RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"}
)
MOST_BYTES = 180
"""Of the name without its ending: systems allow 255 bytes, and a number may be added to it."""


def file_name(text: str, ending: str) -> str:
    """`text` made into a legal file name with `ending` (such as `.pdf`).

    >>> file_name("Årsmøde: mål / midler?", ".pdf")
    'Årsmøde mål midler.pdf'
    """
    return _legal(text) + ending


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """The same names, each used once: later equal ones get ` (2)`, ` (3)`. Case is ignored."""
    taken: set[str] = set()
    distinct: list[str] = []
    for name in names:
        free = next(tried for tried in numbered(name) if tried.casefold() not in taken)
        taken.add(free.casefold())
        distinct.append(free)
    return tuple(distinct)


def numbered(name: str) -> Iterable[str]:
    """`name`, then `name (2)`, `name (3)` without end."""
    yield name
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    number = 2
    while True:
        yield f"{stem} ({number}){dot}{ending}"
        number += 1


def _legal(text: str) -> str:
    kept = "".join(_legal_character(c) for c in unicodedata.normalize("NFC", text))
    stem = _cut(" ".join(kept.split())).strip(" .")
    if not stem or stem.split(".")[0].casefold().strip() in RESERVED:
        return f"_{stem}"
    return stem


def _legal_character(character: str) -> str:
    if character in FORBIDDEN or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return " "
    return character


def _cut(stem: str) -> str:
    return stem.encode()[:MOST_BYTES].decode(errors="ignore")
