"""The fault report: one text that a supporter can use, and that names nobody.

Invariant: everything in it is a number, a version, a key of the program or a place in its code. Paths are told by what
kind of place they are, never by name, and of settings only those are told that hold a number or a word of the program.
"""

from __future__ import annotations

import getpass
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from facilitator_app import __version__
from facilitator_app.content.words import Words
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.problems import Problem
from facilitator_app.services.backup_names import SUFFIX
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.rescuing import said

LOG_LINES = 120
HIDDEN = "…"
HARMLESS = frozenset(("language", "scheme", "volume_percent", "is_muted", "own_note_px", "settings_section"))
"""Settings that can be told: each holds a number, or a word of the program itself."""

WRITTEN_BEFORE = frozenset(("log", "crash", "faults"))
"""The parts of which the text was not made for this report."""

_HARMLESS_VALUE = re.compile(r"-?\d{1,6}|true|false|da|en|light|dark|system|")
_LOG_LINE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) facilitator_app[\w.]* .+"
)
_FRAME = re.compile(
    r'\s+(?:File ")?(?P<path>[^"]*?\.pyw?)"?(?:, line |:)(?P<line>\d+)(?:,? in | )?(?P<name>[\w<>.]*)'
)
_KIND = r"[\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|Refused|Outside|Problem|DamagedRow)"
_HEADLINE = re.compile(
    rf"(?:Fatal Python error: [A-Z][a-z]+(?: fault)?|{_KIND}(?: <- {_KIND})*(?: \d+| [\w.]+(?: \([\w, ]*\))?)?)"
)
_WORD = re.compile(r"\w+")
_LEAST_HIDDEN = 3
_MINUTE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading (a key of the words `report`) with its lines."""

    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The folders that paths are told by."""

    home: Path
    data: Path


def report_text(
    parts: Iterable[Part],
    words: Words,
    *,
    made_at: datetime,
    secrets: Iterable[str],
    names: Iterable[str] = (),
) -> str:
    """The whole report. `secrets` must not stand in it, whatever the parts say; `names` not in what was written before
    this moment, where they would have no business either.
    """
    held = tuple(names)
    blocks = [words.text("report.head", version=__version__, at=f"{made_at:%Y-%m-%d %H:%M}Z")]
    for part in parts:
        told = (hide(line, held) for line in part.lines) if part.key in WRITTEN_BEFORE else part.lines
        lines = tuple(told) or (words.text("report.none"),)
        blocks.append("\n".join((f"== {words.text(f'report.{part.key}')} ==", *lines)))
    return hide("\n\n".join(blocks), secrets) + "\n"


def hide(text: str, secrets: Iterable[str]) -> str:
    """`text` with every secret word, and every part of one, put out of sight."""
    hidden = {word.casefold() for secret in secrets for word in _WORD.findall(secret)}
    hidden = {word for word in hidden if len(word) >= _LEAST_HIDDEN and not word.isdigit()}
    return _WORD.sub(lambda found: HIDDEN if found.group().casefold() in hidden else found.group(), text)


def own_names(home: Path) -> tuple[str, ...]:
    """The names of this user and this computer, as far as the system tells them."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return tuple(name for name in (user, home.name, platform.node()) if name not in ("", "root", "home"))


def names_in(records: Iterable[Record]) -> tuple[str, ...]:
    """Every capital word that somebody has written in a file: names of people and places are among them."""
    return tuple(
        {word for one in records for text in said(one) for word in _WORD.findall(text) if word[:1].isupper()}
    )


def versions_part(more: Sequence[str]) -> Part:
    """Versions of the program and what it stands on; `more` are those that are known elsewhere."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    frozen = "yes" if getattr(sys, "frozen", False) else "no"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    own = (f"facilitator: {__version__}", f"frozen: {frozen}", f"system: {system}", f"python: {python}")
    return Part(key="versions", lines=(*own, *more))


def places_part(places: Places, file: Path | None, *, is_safe: bool | None) -> Part:
    """Where the data folder and the open file lie, by kind."""
    lines = [
        f"data folder: {kind_of_place(places.data, places)}",
        f"data folder length: {len(str(places.data))}",
    ]
    if file is not None:
        lines.append(f"file: {kind_of_place(file, places)}, ending {_ending(file)}, length {len(str(file))}")
        lines.append(f"file size: {_size(file)} bytes")
    if is_safe is not None:
        lines.append(f"file in a synchronised or network folder: {'no' if is_safe else 'yes'}")
    return Part(key="places", lines=tuple(lines))


def kind_of_place(path: Path, places: Places) -> str:
    """`data folder`, `home`, or `elsewhere`; and whether there are letters in it that some programs choke on."""
    if path.is_relative_to(places.data):
        kind = (
            "data folder"
            if path != places.data
            else ("home" if path.is_relative_to(places.home) else "elsewhere")
        )
    else:
        kind = "home" if path.is_relative_to(places.home) else "elsewhere"
    return kind if str(path).isascii() else f"{kind}, letters beyond ASCII"


def settings_part(settings: Mapping[str, str]) -> Part:
    """The settings that can be told."""
    told = sorted((key, value) for key, value in settings.items() if key in HARMLESS)
    return Part(
        key="settings",
        lines=tuple(f"{key}: {value if _HARMLESS_VALUE.fullmatch(value) else HIDDEN}" for key, value in told),
    )


def file_part(
    records: Sequence[Record], *, version: int, problem: Problem | None, is_protected: bool
) -> Part:
    """How much is in the open file, whether it is whole, and whether it lies under a passphrase."""
    counts = Counter(type(one) for one in records)
    return Part(
        key="file",
        lines=(
            f"schema version: {version}",
            f"integrity: {'ok' if problem is None else problem}",
            f"protected by a password: {'yes' if is_protected else 'no'}",
            *(f"{kind.__name__}: {counts[kind]}" for kind in RECORD_TYPES if counts[kind]),
        ),
    )


def backups_part(backups: Sequence[Backup], now: datetime, *, newest: Problem | None) -> Part:
    """How many there are, how old the newest and the oldest are, and whether the newest is whole."""
    lines = [f"count: {len(backups)}"]
    if backups:
        ages = [round((now - one.made_at).total_seconds() / _MINUTE_S) for one in (backups[0], backups[-1])]
        lines.append(f"newest: {ages[0]} min, oldest: {ages[1]} min")
        lines.append(f"bytes: {sum(one.size_bytes for one in backups)}")
        lines.append(f"newest is whole: {'yes' if newest is None else newest}")
    return Part(key="backups", lines=tuple(lines))


def log_part(log: Path) -> Part:
    """The last lines of the log, of which each is one the program itself can have written. One that comes again and
    again is told once, with how often.
    """
    told = (kept for line in _lines_of(log) if (kept := _told_line(line)))
    return Part(key="log", lines=_folded(told)[-LOG_LINES:])


def crash_part(crash: str) -> Part:
    """What was left by a program that was torn away: the kind of error, and places in the code."""
    return Part(key="crash", lines=tuple(kept for line in crash.splitlines() if (kept := _told_line(line))))


def counted_part(key: str, counts: Mapping[str, int]) -> Part:
    """Things with how often each was met."""
    return Part(key=key, lines=tuple(f"{name}: {count}" for name, count in sorted(counts.items())))


def _told_line(line: str) -> str:
    """The line when it has the shape of one of the program's own, with paths cut to the end; else nothing."""
    frame = _FRAME.fullmatch(line)
    if frame is not None:
        place = "/".join(frame["path"].replace("\\", "/").split("/")[-2:])
        return f"  {place}:{frame['line']} {frame['name']}".rstrip()
    if _LOG_LINE.fullmatch(line) or _HEADLINE.fullmatch(line):
        return line
    return ""


def _folded(lines: Iterable[str]) -> tuple[str, ...]:
    folded: list[str] = []
    for _said, group in groupby(lines, key=_without_time):
        same = tuple(group)
        folded.append(same[0] if len(same) == 1 else f"{same[-1]} ({len(same)} times)")
    return tuple(folded)


def _without_time(line: str) -> str:
    return line.partition("Z ")[2] or line


def _lines_of(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _ending(file: Path) -> str:
    """Ours, or that it is another: what stands behind the last dot may be a name."""
    return SUFFIX if file.suffix == SUFFIX else "another"


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
