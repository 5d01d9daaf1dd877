"""Taking erased people out of every copy that the program keeps: backups, copies set aside, the library.

Invariant: each file is put in place whole and checked, and is the old one until then. Copies in which a person's own
record stands come last: until all is done, there is one that still knows what the person is called.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import Any

from facilitator_app.domain.connections import naming_of, sure_names
from facilitator_app.domain.erasure import Erased, erasing, erasure_of
from facilitator_app.domain.names_in_text import Naming
from facilitator_app.domain.nested_texts import texts_in, with_texts
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.backup_names import Origin, origin
from facilitator_app.services.keeping_library import REMOVED
from facilitator_app.services.keeping_safe import BackupFolder
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.listing_kept import ENDING as KEPT_ENDING
from facilitator_app.services.ports import FileStore, Repository
from facilitator_app.services.unsaved_copy import origin_of_unsaved, unsaved_of
from facilitator_app.services.whole_files import IfExists, WholeFiles

LIBRARY = "library:"
"""What the keys of entries of the library begin with, among the places that are kept."""

PART = ".erased.part"
LOCKED = "store.passphrase_needed"
"""The problem of a copy whose passphrase is not known."""

_LOGS = ("-wal", "-journal")
_BAD = frozenset(
    ("store.damaged", "store.not_a_workshop", "store.not_a_workshop_or_encrypted", "store.foreign")
)
_IN_USE = frozenset(("store.open_already", "store.locked_elsewhere", "store.missing"))
_ASIDE = (".before-restore-*", ".damaged*", ".part", ".*.part")

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
Names = Mapping[str, Sequence[Participant]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A copy that is as it was, and why."""

    path: Path
    problem: Problem

    @property
    def is_bad(self) -> bool:
        """Whether trying again is of no use: it is damaged, or no file of ours."""
        return self.problem.key in _BAD

    @property
    def is_locked(self) -> bool:
        """Whether nothing but its passphrase is wanted."""
        return self.problem.key == LOCKED

    @property
    def may_be_removed(self) -> bool:
        """Whether it is nobody's work that is going on: it cannot be opened, and may hold the person."""
        return isinstance(self.problem, Refused) and self.problem.key not in _IN_USE


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """What was done: how many copies were written anew, which were looked at, and which could not be. `called` is what
    the people were called in them.
    """

    done: int = 0
    called: tuple[Participant, ...] = ()
    seen: frozenset[Path] = frozenset()
    left: tuple[Left, ...] = ()
    is_cancelled: bool = False

    @property
    def has_all(self) -> bool:
        """Whether nothing is left that could be tried again: what is damaged stays so."""
        return not self.is_cancelled and all(one.is_bad for one in self.left)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEntry:
    """An entry of the library in which somebody is named."""

    path: Path
    title: str

    @property
    def key(self) -> str:
        """Names it among the places."""
        return LIBRARY + self.path.name


class SweepingCopies:
    """Every method but `clear_leftovers` may be called on any thread. `scratch` are folders that are empty but while
    somebody works in them.
    """

    def __init__(
        self,
        *,
        store: FileStore,
        backups: BackupFolder,
        known: KnownFiles,
        library: Path,
        files: WholeFiles,
        unsaved: Path,
        scratch: Sequence[Path] = (),
    ) -> None:
        self._store = store
        self._backups = backups
        self._known = known
        self._library = library
        self._files = files
        self._unsaved = unsaved
        self._scratch = tuple(scratch)

    def copies(self, engagement_id: str, path: Path) -> tuple[Path, ...]:
        """Every copy that the program keeps of the open file: backups, what was set aside beside it, and what could not
        be saved in it.
        """
        backups = (backup.path for backup in self._backups.of_engagement(engagement_id))
        return (*backups, *aside(path), *unsaved_of(self._unsaved, engagement_id))

    def told_apart(self, engagement_id: str, path: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """The backups of this engagement that were made of this file or of one with its name that is gone, and those
        made of other copies; a copy of what could not be saved tells by its name of which file it is.
        """
        siblings = self._known.siblings(engagement_id, path)
        of_name = {backup.path for backup in self._backups.of_file(path)}
        every = [backup.path for backup in self._backups.of_engagement(engagement_id)]
        own = tuple(
            one
            for one in every
            if one in of_name and origin(one, path=path, siblings=siblings) is not Origin.OTHER
        )
        unsaved = unsaved_of(self._unsaved, engagement_id)
        own += tuple(
            one for one in unsaved if origin_of_unsaved(one, path=path, siblings=siblings) is Origin.THIS
        )
        return own, tuple(one for one in (*every, *unsaved) if one not in own)

    def locked(self, copies: Iterable[Path]) -> tuple[Path, ...]:
        """Those of these copies that lie under a passphrase which is not known."""
        return tuple(one for one in copies if self._is_locked(one))

    def kept_entries(self, naming: Naming) -> tuple[KeptEntry, ...]:
        """The entries of the library that name somebody."""
        found = ((file, _json(file)) for file in self._kept_files())
        return tuple(
            KeptEntry(path=file, title=_title(content))
            for file, content in found
            if any(naming.whole(text) for _key, text in texts_in(content))
        )

    def called(self, copies: Iterable[Path]) -> Iterator[Participant]:
        """Everybody whom these copies know, or knew, as they were called; what cannot be opened is passed over."""
        for path in copies:
            with suppress(Problem), closing(self._store.open_read_only(path)) as repository:
                now, before = _participants(repository)
                yield from (*now, *before)

    def sweep(
        self,
        copies: Iterable[Path],
        people: Sequence[Erased],
        *,
        known: Names,
        progress: Progress,
        is_cancelled: IsCancelled,
    ) -> Swept:
        """Write every copy anew in which something of these people may stand. `known` is what they were called, as far
        as it is known; what else they were called in the copies is found there.
        """
        paths = tuple(copies)
        names, holding, left = self._names_in(paths, people, known)
        bad = {one.path for one in left}
        in_order = sorted((one for one in paths if one not in bad), key=lambda path: path in holding)
        called = tuple(one for several in names.values() for one in several)
        done, seen = 0, set(bad)
        for number, path in enumerate(in_order):
            if is_cancelled():
                return Swept(
                    done=done, called=called, seen=frozenset(seen), left=tuple(left), is_cancelled=True
                )
            progress(number, len(in_order))
            try:
                done += self._rewrite(path, people, names)
            except Problem as problem:
                left.append(Left(path=path, problem=problem))
            seen.add(path)
        self._sweep_library(people, names)
        progress(len(in_order), len(in_order))
        return Swept(done=done, called=called, seen=frozenset(seen), left=tuple(left))

    def clear_leftovers(self, engagement_id: str) -> None:
        """Remove what a crash has left of work that was going on; on the thread that makes backups."""
        for folder in self._scratch:
            for one in folder.glob("*"):
                shutil.rmtree(one, ignore_errors=True)
        for part in self._backups.pending(engagement_id).parent.glob("*.part*"):
            with suppress(OSError):
                part.unlink()

    def _is_locked(self, path: Path) -> bool:
        try:
            self._store.protection.key_of(path)
        except Problem as problem:
            return problem.key == LOCKED
        return False

    def _names_in(
        self, paths: Sequence[Path], people: Sequence[Erased], known: Names
    ) -> tuple[Names, set[Path], list[Left]]:
        """What the people are called anywhere, in which copies they stand, and which cannot be read."""
        names = {one.person_id: list(known.get(one.person_id, ())) for one in people}
        holding: set[Path] = set()
        left: list[Left] = []
        for path in paths:
            try:
                with closing(self._store.open_read_only(path)) as repository:
                    now, before = _participants(repository)
            except Problem as problem:
                left.append(Left(path=path, problem=problem))
                continue
            for person_id, called in names.items():
                found = [one for one in (*now, *before) if one.id == person_id]
                if found:
                    called.extend(sure_names(found, now, person_id))
                    holding.add(path)
        return names, holding, left

    def _rewrite(self, path: Path, people: Sequence[Erased], names: Names) -> bool:
        with closing(self._store.open_read_only(path)) as repository:
            records: tuple[Record, ...] = tuple(repository.load())
            several = [erasure_of(one, records, names=names[one.person_id]) for one in people]
            inside = {one.person_id for one in repository.erasing.people()}
            is_marked = all(one.erased.person_id in inside for one in several)
            is_clean = is_marked and not repository.erasing.has_traces()
            if is_clean and not any(erasing(records, one) for one in several):
                return False
            part = path.with_name(path.name + PART)
            repository.erasing.erase_into(part, several)
        # The logs have been played back into what was written; they go in the same step as the old file.
        self._store.replace(path, part)
        return True

    def _sweep_library(self, people: Sequence[Erased], names: Names) -> None:
        namings = {
            one.person_id: naming_of(sure_names(names[one.person_id], (), one.person_id)) for one in people
        }
        for file in self._kept_files():
            content = after = _json(file)
            for one in people:
                if LIBRARY + file.name not in one.kept:
                    after = _without(after, namings[one.person_id])
            if after != content:
                written = json.dumps(after, ensure_ascii=False).encode()
                self._files.write(written, file, if_exists=IfExists.REPLACE)

    def _kept_files(self) -> Iterator[Path]:
        for folder in (self._library, self._library / REMOVED):
            yield from sorted(folder.glob(f"*{KEPT_ENDING}"))


def aside(path: Path) -> tuple[Path, ...]:
    """What was set aside beside a file, before a restore or because it was damaged, and halves of copies."""
    name = escape(path.name)
    found = {one for pattern in _ASIDE for one in path.parent.glob(name + pattern)}
    return tuple(sorted(one for one in found if one.is_file() and not one.name.endswith(_LOGS)))


def _participants(repository: Repository) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Who stands in a file, and whom its remembered edits know, newest first."""
    return [one for one in repository.load() if isinstance(one, Participant)], repository.erasing.called()


def _json(file: Path) -> Any:
    """What a file of the library says; None for what cannot be read, which says nothing to anybody."""
    try:
        return json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _without(content: Any, naming: Naming) -> Any:
    def cleared(text: str, _key: str) -> str:
        return naming.replaced(text)

    return with_texts(content, cleared)


def _title(content: Any) -> str:
    title = content.get("title") if isinstance(content, dict) else None
    return title if isinstance(title, str) else ""
