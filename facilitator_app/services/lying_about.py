"""What lies about of a file: its backups, the copies beside it and what could not be saved in it; and whose they are.

Backups lie by engagement, and a copy has the engagement of its original. Invariant: a file that is known to have been
made of another copy, which is there still, is never among those of this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.services.backup_names import Origin, origin
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.unsaved_copy import origin_of_unsaved, unsaved_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LiesAbout:
    """A backup or a copy of a file. `is_sure` tells whether it was certainly made of that one."""

    path: Path
    is_sure: bool = True


class LyingAbout:
    """May be asked on any thread. `unsaved` is the folder of what could not be saved."""

    def __init__(self, *, keeping: KeepingSafe, known: KnownFiles, unsaved: Path) -> None:
        self._keeping = keeping
        self._known = known
        self._unsaved = unsaved

    def of(self, engagement_id: str, path: Path) -> Iterator[LiesAbout]:
        """The backups of the file and what could not be saved in it, as far as they are not those of another copy, and
        what lies beside it under its name with an addition.
        """
        found = (*self._backups(engagement_id, path), *self._left_unsaved(engagement_id, path))
        for copy, whose in found:
            if whose is not Origin.OTHER:
                yield LiesAbout(path=copy, is_sure=whose is Origin.THIS)
        for file in sorted(path.parent.iterdir()):
            if file.name.startswith(f"{path.name}.") and file.is_file() and not file.is_symlink():
                yield LiesAbout(path=file)

    def of_others(self, engagement_id: str, path: Path) -> tuple[Path, ...]:
        """The backups that were made of other copies of the engagement."""
        found = self._backups(engagement_id, path)
        return tuple(backup for backup, whose in found if whose is Origin.OTHER)

    def _backups(self, engagement_id: str, path: Path) -> Iterator[tuple[Path, Origin]]:
        siblings = self._known.siblings(engagement_id, path)
        for backup in self._keeping.backups(engagement_id):
            yield backup.path, origin(backup.path, path=path, siblings=siblings)

    def _left_unsaved(self, engagement_id: str, path: Path) -> Iterator[tuple[Path, Origin]]:
        siblings = self._known.siblings(engagement_id, path)
        for copy in unsaved_of(self._unsaved, engagement_id):
            yield copy, origin_of_unsaved(copy, path=path, siblings=siblings)
