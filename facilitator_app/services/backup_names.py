"""What a backup is called: after the file it was made of, the instant, and a mark of where that file lay.

All copies of an engagement share one folder of backups, and two copies may have one name: the mark tells whose a backup
is. Invariant: a backup that another copy may need is never taken for this one's where that would lay it open.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from facilitator_app.disk import real

SUFFIX = ".workshop"
MOST_STEM_BYTES = 180

_INSTANT = "%Y%m%dT%H%M%S%fZ"
_MARK_LENGTH = 8
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<at>\d{8}T\d{12}Z)(?:~(?P<mark>[0-9a-f]{8}))?" + re.escape(SUFFIX), re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupName:
    """What a name says. `mark` is empty in names of earlier versions of the program."""

    stem: str
    made_at: datetime
    mark: str = ""


class Origin(StrEnum):
    """Which file a backup was made of, as seen from one of them."""

    THIS = "this"
    OTHER = "other"
    """Another file of the engagement, which is there still."""
    UNKNOWN = "unknown"
    """Most likely this one, under an earlier name or in an earlier folder."""


def backup_name(path: Path, at: datetime) -> str:
    """The name of a backup that is made of `path` at an instant."""
    return f"{kept_stem(path)}-{at.strftime(_INSTANT)}~{_mark(path)}{SUFFIX}"


def read_name(file: Path) -> BackupName | None:
    """What the name of a backup says; None for any other file."""
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        made_at = datetime.strptime(match["at"], _INSTANT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupName(stem=match["stem"], made_at=made_at, mark=match["mark"] or "")


def kept_stem(path: Path) -> str:
    """The name without its ending, cut so that the rest finds room in the 255 bytes that systems allow."""
    return real(path).stem.encode()[:MOST_STEM_BYTES].decode(errors="ignore")


def origin(backup: Path, *, path: Path, siblings: Collection[Path]) -> Origin:
    """Whether a backup was made of `path` or of one of its `siblings`, the other files of its engagement."""
    name = read_name(backup)
    if name is None:
        return Origin.UNKNOWN
    if name.mark == _mark(path):
        return Origin.THIS
    if name.mark:
        return Origin.OTHER if name.mark in map(_mark, siblings) else Origin.UNKNOWN
    has_sibling = name.stem in map(kept_stem, siblings)
    if name.stem == kept_stem(path):
        return Origin.UNKNOWN if has_sibling else Origin.THIS
    is_beside = path.with_name(f"{name.stem}{SUFFIX}").is_file()
    return Origin.OTHER if has_sibling or is_beside else Origin.UNKNOWN


def _mark(path: Path) -> str:
    """Tells places apart and names none."""
    place = os.path.normcase(str(real(path).absolute()))
    return sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK_LENGTH]
