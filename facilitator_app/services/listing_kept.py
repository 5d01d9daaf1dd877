"""What the library's folder holds, as it is listed: each file read once, and again only when it has changed.

One invariant: `KeptFiles.listing` never touches the disk, so it may be asked for while something is drawn;
`KeptFiles.look` may run on any thread beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator_app.content.packages import Package, PackageKind
from facilitator_app.domain.agenda import Block, in_order, total_min
from facilitator_app.domain.collation import sort_key
from facilitator_app.domain.nested_texts import texts_in
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide
from facilitator_app.problems import Outside, Problem

ENDING = ".fpakke"

Stamp = tuple[int, int]
"""When a file was changed (ns) and its size: another one means that it must be read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryEntry:
    """An entry as it is listed. `minutes` (parallel rooms count as the longest of them) and `slide_count` are 0 where
    it has none; `words` are for finding it.
    """

    id: str
    kind: PackageKind
    title: str
    about: str
    language: str
    kept_at: datetime
    minutes: int
    slide_count: int
    words: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file in the library's folder that is no entry, and why."""

    name: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Listing:
    """What is kept, in Danish order of titles, and the files that cannot be read, with the reasons."""

    entries: tuple[LibraryEntry, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()

    def found(self, search: str) -> tuple[LibraryEntry, ...]:
        """The entries that have every word of `search`; all of them when it is empty."""
        wanted = search.casefold().split()
        return tuple(entry for entry in self.entries if all(word in entry.words for word in wanted))


class KeptFiles:
    """The files of a folder by their entries' ids. `read` gives an entry's package or raises `Problem`."""

    def __init__(self, *, folder: Path, read: Callable[[str], Package]) -> None:
        self._folder = folder
        self._read = read
        self._known: dict[str, tuple[Stamp | None, LibraryEntry | Unreadable]] = {}

    def path(self, entry_id: str) -> Path:
        """Where an entry lies."""
        return self._folder / f"{entry_id}{ENDING}"

    def look(self) -> Listing:
        """What is there now: every file is looked at, and those that have changed are read."""
        before = list(self._known)
        try:
            paths = sorted(self._folder.glob(f"*{ENDING}"))
        except OSError:
            paths = []
        for path in paths:
            self._look_at(path)
        # Only what was known before: something may have been kept while the files were read.
        for gone in set(before) - {path.stem for path in paths}:
            self.forget(gone)
        return self.listing()

    def listing(self) -> Listing:
        """What was there when it was last looked at, and what was done through this program since."""
        known = [entry for _stamp, entry in list(self._known.values())]
        entries = (entry for entry in known if isinstance(entry, LibraryEntry))
        unreadable = (entry for entry in known if isinstance(entry, Unreadable))
        return Listing(tuple(sorted(entries, key=_place)), tuple(sorted(unreadable, key=_name)))

    def remember(self, entry_id: str, package: Package) -> None:
        """An entry has just been written: it need not be read again."""
        self._known[entry_id] = (_stamp(self.path(entry_id)), _entry(entry_id, package))

    def return_of(self, entry_id: str) -> None:
        """An entry has come back to its place."""
        self._look_at(self.path(entry_id))

    def forget(self, entry_id: str) -> None:
        """An entry is no longer in its place."""
        self._known.pop(entry_id, None)

    def _look_at(self, path: Path) -> None:
        stamp = _stamp(path)
        known = self._known.get(path.stem)
        if known is not None and known[0] == stamp and stamp is not None:
            return
        entry: LibraryEntry | Unreadable
        try:
            if stamp is None:
                raise Outside("library.cannot_read", name=path.name)
            entry = _entry(path.stem, self._read(path.stem))
        except Problem as problem:
            entry = Unreadable(path.name, problem)
        self._known[path.stem] = (stamp, entry)


def _stamp(path: Path) -> Stamp | None:
    """None when the file cannot even be looked at."""
    try:
        told = path.stat()
    except OSError:
        return None
    return (told.st_mtime_ns, told.st_size)


def _entry(entry_id: str, package: Package) -> LibraryEntry:
    blocks = [record for record in package.records if isinstance(record, Block)]
    spoken = " ".join(text for record in package.records for text in _texts(record))
    return LibraryEntry(
        id=entry_id,
        kind=package.kind,
        title=package.title,
        about=package.about,
        language=package.language,
        kept_at=package.kept_at,
        minutes=total_min(in_order(blocks)),
        slide_count=len(package.of(Slide)),
        words=f"{package.title} {package.about} {spoken}".casefold(),
    )


def _texts(record: Record) -> Iterable[str]:
    """Every text in a record but the ids."""
    return (text for key, text in texts_in(record) if not any(map(_is_id, key.split("/"))))


def _is_id(step: str) -> bool:
    return step == "id" or step.endswith(("_id", "_ids"))


def _place(entry: LibraryEntry) -> tuple[object, str]:
    return (sort_key(entry.title), entry.id)


def _name(entry: Unreadable) -> str:
    return entry.name
