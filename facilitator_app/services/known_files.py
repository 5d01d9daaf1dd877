"""The files that were opened on this computer: where each lies, of which engagement it is, and its last day.

It stands in the data folder, so that a file which nobody opens any more is reminded of, and so that of two copies of
one engagement each keeps its own backups. Invariant: nothing of what a file holds is written here but a day and an id
that says nothing to anybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator_app.disk import make_own_folder
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Outside
from facilitator_app.services.kept_text import UNREADABLE
from facilitator_app.services.whole_files import IfExists, WholeFiles

NAME = "files.json"
"""In the data folder."""

MOST = 500
"""More files than anybody has; the one that was opened longest ago goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file as it was when it was opened or closed last. `kept_until_on` is the first last day of its workshops."""

    path: Path
    engagement_id: str
    kept_until_on: date | None = None


class KnownFiles:
    """Every method may be called on any thread; one process at a time writes. A list that cannot be read knows nothing,
    and one that cannot be written stays as it was: no file is refused for it.
    """

    def __init__(self, *, file: Path, files: WholeFiles) -> None:
        self._file = file
        self._files = files

    def all(self) -> tuple[KnownFile, ...]:
        """What is known, the file that was opened last first."""
        try:
            return tuple(map(_known, json.loads(self._file.read_bytes())))
        except (OSError, *UNREADABLE):
            return ()

    def note(self, path: Path, records: Iterable[Record]) -> None:
        """Know this file, which holds these records."""
        several = tuple(records)
        days = [one.kept_until_on for one in several if isinstance(one, Workshop) and one.kept_until_on]
        noted = KnownFile(
            path=path.absolute(),
            engagement_id=next((one.id for one in several if isinstance(one, Engagement)), ""),
            kept_until_on=min(days, default=None),
        )
        before = self.all()
        others = tuple(one for one in before if one.path != noted.path)
        if before[:1] != (noted,):
            self._write((noted, *others)[:MOST])

    def forget(self, path: Path) -> None:
        """Know a file no longer: it is gone for good."""
        before = self.all()
        left = tuple(one for one in before if one.path != path.absolute())
        if left != before:
            self._write(left)

    def engagement_of(self, path: Path) -> str:
        """The id of the engagement of the file that was opened last from here; empty when it is not known."""
        here = path.absolute()
        return next((one.engagement_id for one in self.all() if one.path == here), "")

    def siblings(self, engagement_id: str, path: Path) -> tuple[Path, ...]:
        """The other files of this engagement that are still in their places: copies that go their own way. The file
        itself is none of them by whatever way it was come to: through a linked folder, or written in other letters.
        """
        others = (one.path for one in self.all() if one.engagement_id == engagement_id)
        return tuple(
            one for one in others if one != path.absolute() and _is_there(one) and not _is_same(one, path)
        )

    def overdue(self, today: date) -> tuple[KnownFile, ...]:
        """The files that are in their places and whose last day has passed, the earliest first. It asks every disk
        that a file lies on, which may take long: never while a window waits.
        """
        due = [one for one in self.all() if one.kept_until_on is not None and one.kept_until_on < today]
        return tuple(sorted((one for one in due if _is_there(one.path)), key=_day_and_path))

    def _write(self, known: Iterable[KnownFile]) -> None:
        written = json.dumps([_written(one) for one in known], ensure_ascii=False, indent=1)
        with suppress(Outside, OSError):
            make_own_folder(self._file.parent)
            self._files.write(
                written.encode("utf-8", "surrogatepass"), self._file, if_exists=IfExists.REPLACE
            )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _day_and_path(one: KnownFile) -> tuple[str, str]:
    return (one.kept_until_on.isoformat() if one.kept_until_on else "", str(one.path))


def _known(stone: dict[str, str]) -> KnownFile:
    """Raises one of UNREADABLE for what is none."""
    day = stone["kept_until"]
    return KnownFile(
        path=Path(stone["path"]),
        engagement_id=str(stone["engagement"]),
        kept_until_on=date.fromisoformat(day) if day else None,
    )


def _written(one: KnownFile) -> dict[str, str]:
    return {
        "path": str(one.path),
        "engagement": one.engagement_id,
        "kept_until": one.kept_until_on.isoformat() if one.kept_until_on else "",
    }
