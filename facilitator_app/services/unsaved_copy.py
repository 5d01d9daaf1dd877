"""What the open file would not take, in a copy on this computer: so that a crash loses nothing of it either.

A stick that was pulled out, a disk that is full, a file that was written over: the text waits in memory. Invariant: the
copy lies under the key of the file, is taken away as soon as everything is saved in its place, and one that is left of
an earlier run is never written over.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator_app.disk import OWN_FOLDER, make_own_folder
from facilitator_app.problems import Problem
from facilitator_app.services.backup_names import Origin
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.file_names import numbered
from facilitator_app.services.opening import SUFFIX

UNSAVED = "unsaved"
"""The folder of these copies, in the data folder: one below it for each engagement."""

EVERY_S = 2.0
"""Between two copies, while something is typed that cannot be saved."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_MOST_CHARACTERS = 180
_NUMBER = re.compile(r" \(\d+\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A copy that an earlier run has left, what it is called after, and when it was written."""

    path: Path
    name: str
    written_at: datetime


class UnsavedCopy:
    """`keep` is to be called when saving has failed and now and then, `drop` when all is saved."""

    def __init__(self, *, document: Document, folder: Path, clock: Clock) -> None:
        self._document = document
        self._folder = folder
        self._clock = clock
        self._target: Path | None = None
        self._kept: tuple[Path, int] | None = None
        self._tried_s: float | None = None

    def keep(self) -> None:
        """Write the copy anew when something has been typed since, at most every EVERY_S. What stands in the way is not
        told: that the file itself takes nothing is told already.
        """
        document = self._document
        if not document.is_open or document.is_all_saved:
            return
        mark, now_s = (document.repository.path, document.revision), self._clock.monotonic_s()
        is_soon = self._tried_s is not None and now_s - self._tried_s < EVERY_S
        if mark == self._kept or is_soon:
            return
        self._tried_s = now_s
        with suppress(Problem, OSError):
            if self._target is None:
                self._target = self._free(document.engagement.id, document.repository.path.name)
            document.copy_unsaved_to(self._target)
            self._kept = mark

    def drop(self) -> None:
        """All is saved where it belongs."""
        if self._target is None or not self._document.is_all_saved:
            return
        with suppress(OSError):
            self._target.unlink(missing_ok=True)
            self._target.parent.rmdir()
        self._target = self._kept = self._tried_s = None

    def clear_leftovers(self) -> None:
        """Remove halves of copies that a kill has left. Before any file is open: nobody writes one then."""
        for half in self._folder.glob("*/*.part*"):
            with suppress(OSError):
                half.unlink()

    def left(self) -> tuple[Left, ...]:
        """What earlier runs have left, the newest first."""
        found = []
        for path in self._folder.glob(f"*/*{SUFFIX}"):
            with suppress(OSError):
                written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                if path != self._target:
                    found.append(Left(path=path, name=path.stem, written_at=written_at))
        return tuple(sorted(found, key=_written_at, reverse=True))

    def take_out(self, left: Left, folder: Path, name: str) -> Path:
        """Put it among the files of `folder` under a free name that begins with `name`. Raises OSError."""
        folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        target = next(free for one in numbered(f"{name}{SUFFIX}") if not (free := folder / one).exists())
        left.path.rename(target)
        with suppress(OSError):  # another copy lies there
            left.path.parent.rmdir()
        return target

    def _free(self, engagement_id: str, name: str) -> Path:
        make_own_folder(self._folder)
        folder = _folder_of(self._folder, engagement_id)
        folder.mkdir(mode=OWN_FOLDER, exist_ok=True)
        return next(free for one in numbered(name) if not (free := folder / one).exists())


def unsaved_of(folder: Path, engagement_id: str) -> tuple[Path, ...]:
    """The copies in `folder` that are of an engagement."""
    return tuple(sorted(_folder_of(folder, engagement_id).glob(f"*{SUFFIX}")))


def origin_of_unsaved(copy: Path, *, path: Path, siblings: Collection[Path]) -> Origin:
    """Of which file a copy tells by its name to be: of `path` or of one of its `siblings`, the other files of its
    engagement.
    """
    is_mine, is_sibling = _is_named_after(copy, path), any(_is_named_after(copy, one) for one in siblings)
    if is_mine == is_sibling:
        return Origin.UNKNOWN
    return Origin.THIS if is_mine else Origin.OTHER


def _is_named_after(copy: Path, file: Path) -> bool:
    """With a number where several lie there."""
    name, of = copy.stem.casefold(), file.stem.casefold()
    return name == of or (name.startswith(of) and _NUMBER.fullmatch(name, len(of)) is not None)


def _folder_of(folder: Path, engagement_id: str) -> Path:
    return folder / (_UNSAFE.sub("_", engagement_id)[:_MOST_CHARACTERS] or "_")


def _written_at(left: Left) -> datetime:
    return left.written_at
