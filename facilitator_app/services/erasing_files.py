"""*Slet hele forløbet*: a file, with every copy that the program keeps of it and all that it remembers of it.

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
from facilitator_app.services.ports import FileStore
from facilitator_app.services.sweeping_copies import SweepingCopies

_LOGS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFile:
    """A file that is to be erased, and the copies that go with it, which lie in the data folder or beside it."""

    path: Path
    engagement_id: str
    copies: tuple[Path, ...]


class ErasingFiles:
    """All on the thread of the document."""

    def __init__(
        self,
        *,
        document: Document,
        store: FileStore,
        copies: SweepingCopies,
        erased: ErasedPeople,
        room: Room,
    ) -> None:
        self._document = document
        self._store = store
        self._copies = copies
        self._erased = erased
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
        return replace(whole, copies=(*whole.copies, *links))

    def erase(self, whole: WholeFile) -> int:
        """Erase a file that nobody has open, with what is kept of it by now; how many files were removed.

        Raises `Refused` for the open file, and `Outside` when one cannot be removed: then the rest is there, the file
        among it.
        """
        if self._document.is_open and self._document.repository.path.resolve() == whole.path.resolve():
            raise Refused("erase.still_open", file=whole.path.name)
        path = real(whole.path)
        copies = self._copies.copies(whole.engagement_id, path)
        removed = sum(map(_remove, dict.fromkeys((*copies, *whole.copies))))
        self._erased.forget_engagement(whole.engagement_id)
        return removed + _remove(path)

    def _whole(self, path: Path, engagement_id: str) -> WholeFile:
        return WholeFile(
            path=path, engagement_id=engagement_id, copies=self._copies.copies(engagement_id, path)
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
