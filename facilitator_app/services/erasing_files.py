"""*Slet hele forløbet*: a file, with every copy that the program keeps of it and all that it remembers of it.

Backups lie by engagement, and a copy has the engagement of its original: only those go that were made of this file, or
of one of its name that is there no more, unless it is said that the others go too.

Invariant: the file itself goes last. Whoever is interrupted can do it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator_app.disk import real
from facilitator_app.domain.workshop import Engagement
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.erasing import Room
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.ports import FileStore
from facilitator_app.services.sweeping_copies import SweepingCopies, aside

_LOGS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFile:
    """A file that is to be erased, and what goes with it: `backups` of files of its name, and what was set aside
    `beside` it. `others` are backups of copies of it under other names, which stay.
    """

    path: Path
    engagement_id: str
    backups: tuple[Path, ...]
    beside: tuple[Path, ...]
    others: tuple[Path, ...] = ()

    @property
    def copies(self) -> tuple[Path, ...]:
        """All that goes with the file."""
        return (*self.backups, *self.beside)

    def with_others(self) -> WholeFile:
        """The same, and the backups of copies under other names go too."""
        return replace(self, backups=(*self.backups, *self.others), others=())


class ErasingFiles:
    """All on the thread of the document."""

    def __init__(
        self,
        *,
        document: Document,
        store: FileStore,
        copies: SweepingCopies,
        erased: ErasedPeople,
        known: KnownFiles,
        room: Room,
    ) -> None:
        self._document = document
        self._store = store
        self._copies = copies
        self._erased = erased
        self._known = known
        self._room = room

    def preview(self) -> WholeFile:
        """What would go with the open file. Raises `Refused` while the room sees it."""
        self._room.refuse()
        return self._whole(self._document.repository.path, self._document.engagement.id)

    def preview_closed(self, path: Path) -> WholeFile:
        """What would go with a file that nobody has open. Raises as `FileStore.open`."""
        links = (path,) if path.is_symlink() else ()
        path = real(path)
        with closing(self._store.open(path)) as repository:
            engagements = [one for one in repository.load() if isinstance(one, Engagement)]
        whole = self._whole(path, engagements[0].id)
        return replace(whole, beside=(*whole.beside, *links))

    def erase(self, whole: WholeFile) -> int:
        """Erase a file that nobody has open, with what is kept of it by now; how many files were removed.

        Raises `Refused` for the open file, and `Outside` when one cannot be removed: then the rest is there, the file
        among it.
        """
        if self._document.is_open and self._document.repository.path.resolve() == whole.path.resolve():
            raise Refused("erase.still_open", file=whole.path.name)
        path = real(whole.path)
        now = self._whole(path, whole.engagement_id)
        removed = sum(map(_remove, dict.fromkeys((*now.copies, *whole.copies))))
        if not self._whole(path, whole.engagement_id).others:
            self._erased.forget_engagement(whole.engagement_id)
        removed += _remove(path)
        self._known.forget(path)
        return removed

    def _whole(self, path: Path, engagement_id: str) -> WholeFile:
        backups, others = self._copies.told_apart(engagement_id, path)
        return WholeFile(
            path=path, engagement_id=engagement_id, backups=backups, beside=aside(path), others=others
        )


def _remove(path: Path) -> int:
    """Remove a file and its logs; whether it was there."""
    was_there = path.exists()
    try:
        for one in _with_logs(path):
            one.unlink(missing_ok=True)
    except OSError as error:
        raise Outside("erase.cannot_remove", file=path.name) from error
    return int(was_there)


def _with_logs(path: Path) -> Iterable[Path]:
    """The logs go first: without its file a log says nothing, but it holds what was written last."""
    return (*(path.with_name(path.name + suffix) for suffix in _LOGS), path)
