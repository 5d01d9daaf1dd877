"""Protecting the open file by a passphrase: set, change, remove, and what lies about besides the file itself.

The file is rewritten in one go while it is let out and in again; its backups and the copies beside it follow one by
one, off the window's thread. Until they have, a protected file keeps the former key, so that whoever was interrupted
can go on. For a file that is plain now the key is kept in memory alone: in the file it would open every protected
backup, and every copy handed over, to whoever gets hold of it. Who was interrupted types the passphrase once more.

Invariant: at every instant each of these files is whole, under its old key or under the new one; and none of them is
laid open that may belong to another copy of the engagement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from facilitator_app.domain.protection import CopyAs, FileKey
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.beside import Stage
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.lying_about import LiesAbout, LyingAbout
from facilitator_app.services.opening import Opening, Rehearses
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.passphrases import checked_file_passphrase
from facilitator_app.services.ports import FileStore, Repository

FORMER = "protection.former"
"""The setting of the file that holds the former keys, until nothing lies under them any more."""

_GONE = "store.missing"
_BAD = ("store.damaged", "store.foreign", "store.not_a_workshop")
"""No key helps to write these anew. Of any other that is refused, as one in use, the former key is kept."""

_LET_GO = "store.passphrase_needed"
"""The key of a file is not known; of an open one's backups, because it was closed while they were written anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """Files that do not lie as the open one does: plain beside a protected one, or under a former passphrase."""

    file: Path
    key: FileKey | None
    files: tuple[Path, ...]

    @property
    def count(self) -> int:
        """How many files have to be written anew."""
        return len(self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """How many backups and copies have no passphrase, the open file's own, and another one; and how many backups were
    made of other copies of the file, which are not counted in these and follow those.
    """

    plain: int = 0
    own: int = 0
    other: int = 0
    of_others: int = 0
    locked: tuple[Path, ...] = field(default=(), compare=False)
    """Those of the other ones whose passphrase is not known: a former one, as after a program was interrupted when it
    had just taken the passphrase away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """How far it went. `left` are files that were not written anew: damaged and perhaps in plain text, or in use. After
    a cancel, or with one in use, there is more to do the next time.
    """

    done: int
    left: tuple[Path, ...] = ()
    is_cancelled: bool = False


class Protecting:
    """`offer` and `rewrite` may be called on any thread; everything else on that of the document. What takes long is
    done beside it.
    """

    def __init__(
        self,
        *,
        document: Document,
        store: FileStore,
        keeping: KeepingSafe,
        opening: Opening,
        rehearsal: Rehearses,
        clock: Clock,
        known: KnownFiles,
        unsaved: Path,
    ) -> None:
        self._document = document
        self._protection = store.protection
        self._keeping = keeping
        self._opening = opening
        self._rehearsal = rehearsal
        self._about = LyingAbout(keeping=keeping, known=known, unsaved=unsaved)
        self._pace = PassphrasePace(clock=clock, wait="store.wait")
        self._brought: frozenset[Path] = frozenset()

    @property
    def is_protected(self) -> bool:
        """Whether the open file lies under a passphrase."""
        return self._document.is_open and self._protection.is_protected(self._opening.path)

    def is_file_protected(self, path: Path) -> bool:
        """Whether this file lies under a passphrase; no for what is none of ours."""
        return self._protection.is_protected(path)

    def offer(self, path: Path, passphrase: str) -> None:
        """Try a passphrase on a file that is to be opened, read or merged. When it fits, that succeeds next.

        Raises `Refused`: `store.wrong_passphrase`, `store.wait` (`seconds`) while it is too soon, and as `open` for
        a file that is damaged where its passphrase cannot be told but fits a backup.
        """
        with self._paced(path) as what:
            try:
                self._protection.offer(path, passphrase, self._keeping.newest_of(path))
            except Refused as problem:
                if problem.key == "store.wrong_passphrase":
                    self._pace.note_wrong(what)
                raise self._keeping.explained(problem, path) from problem

    def wait_s(self, path: Path) -> int:
        """Seconds until a passphrase may be offered for this file again; 0 when it may now."""
        return self._pace.wait_s(self._protection.counted_as(path))

    def offer_key(self, path: Path, text: str) -> None:
        """Try a key that was kept elsewhere (`key_text`). Raises `Refused` (`store.wrong_passphrase`)."""
        self._protection.offer_key(path, text)

    def key_text(self, path: Path) -> str:
        """The key of a file that is open or whose passphrase was offered, to be kept on demand. It opens this file
        until its passphrase is changed. Raises `Refused`.
        """
        key = self._protection.key_of(path)
        if key is None:
            raise Refused("store.not_protected", file=path.name)
        return key.as_text()

    def set(self, *, passphrase: str) -> None:
        """Protect the open file. A passphrase that is lost cannot be found again, nor what is in the file.

        Raises `Refused` (`store.cancelled` among them) and `Outside`: then the file lies as before.
        """
        if self.is_protected:
            raise Refused("store.already_protected", file=self._opening.path.name)
        self._put_under(self._new_key(passphrase))

    def change(self, *, present: str, passphrase: str) -> None:
        """Give the open file another passphrase. Raises as `set`, and `store.wrong_passphrase`, `store.wait`."""
        checked_file_passphrase(passphrase)
        self._opening.beside.run(Stage.KEY, partial(self._check_present, present))
        self._put_under(self._new_key(passphrase))

    def remove(self, *, present: str) -> None:
        """Let everybody read the open file. Raises as `change`."""
        self._opening.beside.run(Stage.KEY, partial(self._check_present, present))
        self._put_under(None)

    def unfinished(self) -> Unfinished | None:
        """The backups and copies that do not lie as the open file does and can be brought there; None when all do. To
        be asked after every opening, but not while they are written anew: a crash may have come in between, and what
        it left is cleared.
        """
        if self._rehearsal.is_on or not self._document.is_open:
            return None
        repository = self._document.repository
        if repository.read_only_because is not None:
            return None
        with suppress(Problem):
            path = repository.path
            own = self._protection.key_of(path)
            kept = repository.setting(FORMER)
            former = self._former(repository)
            if own is None and kept:
                self._take_out(repository, former)
            if own is not None:
                self._protection.clear_leftovers(path)
                self._keeping.clear_leftovers(self._document.engagement.id)
            files = tuple(
                one.path
                for one in self._lying_about(path)
                if (own is not None or one.is_sure or one.path in self._brought)
                and self._protection.has_other_key(one.path, own, former)
            )
            if files or kept or former:
                return Unfinished(file=path, key=own, files=files)
        return None

    def bring_along(self, files: Collection[Path]) -> None:
        """Have those of these files, which were locked, written anew as the open file lies whose passphrase was
        offered since; `unfinished` tells of them from here on.
        """
        path = self._opening.path
        own = self._protection.key_of(path)
        found = []
        for file in files:
            with suppress(Problem):
                key = self._protection.key_of(file)
                found += [key] if key is not None and key != own else []
        self._brought |= frozenset(files)
        self._protection.former.keep_for(
            path, tuple(dict.fromkeys((*self._protection.former.kept_for(path), *found)))
        )

    def lying(self) -> Lying:
        """How the backups and copies of the open file lie now. What is not ours or cannot be read does not count."""
        if not self._document.is_open:
            return Lying()
        path = self._opening.path
        own = self._protection.key_of(path)
        about = [one.path for one in self._lying_about(path)]
        how = Counter(self._lies(file, own) for file in about)
        return Lying(
            plain=how["plain"],
            own=how["own"],
            other=how["other"],
            of_others=len(self._about.of_others(self._document.engagement.id, path)),
            locked=tuple(file for file in about if self._is_locked(file)),
        )

    def rewrite(
        self,
        unfinished: Unfinished,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> Rewritten:
        """Write each of them anew. `progress` is told files done and files in all. A cancel comes between two files;
        `unfinished` tells of the others then. Raises `Outside` when the disk stops it.
        """
        left: list[Path] = []
        has_to_wait = False
        for done, file in enumerate(unfinished.files):
            if is_cancelled():
                return Rewritten(done=done - len(left), left=tuple(left), is_cancelled=True)
            try:
                self._protection.rewrite(file, unfinished.key)
            except Refused as problem:
                if problem.key == _LET_GO:
                    return Rewritten(done=done - len(left), left=tuple(left), is_cancelled=True)
                # A backup that was thinned away meanwhile is not missed.
                left += [] if problem.key == _GONE else [file]
                has_to_wait = has_to_wait or problem.key not in (_GONE, *_BAD)
            progress(done + 1, unfinished.count)
        return Rewritten(done=unfinished.count - len(left), left=tuple(left), is_cancelled=has_to_wait)

    def finish(self, rewritten: Rewritten) -> None:
        """Forget the former keys, when nothing lies under them that could be written anew. Raises `Outside`."""
        if rewritten.is_cancelled or not self._document.is_open:
            return
        repository = self._document.repository
        if repository.setting(FORMER):
            repository.set_setting(FORMER, "")
        self._protection.former.keep_for(repository.path, ())
        self._protection.let_go(repository.path)

    def save_copy(self, target: Path, passphrase: str) -> None:
        """Hand a copy over under a passphrase of its own. Raises as `set` and `Opening.save_copy`."""
        self._opening.save_copy(target, self._new_key(passphrase))

    def save_copy_plain(self, target: Path) -> None:
        """Hand a copy over that everybody can read. Raises as `Opening.save_copy`."""
        self._opening.save_copy(target, CopyAs.PLAIN)

    def _put_under(self, key: FileKey | None) -> None:
        if self._rehearsal.is_on:
            raise Refused("store.protect_rehearsing")
        repository = self._document.repository
        if repository.read_only_because is not None:
            raise repository.read_only_because
        own = self._protection.key_of(repository.path)
        former = self._former(repository)
        kept = (*former, own) if own else former
        self._opening.while_closed(partial(self._rewrite_file, key, kept))

    def _rewrite_file(self, key: FileKey | None, former: tuple[FileKey, ...], path: Path) -> None:
        if key is not None:
            self._protection.hold(key)
        self._protection.rewrite(path, key, former, self._opening.beside.go_on)
        self._protection.former.keep_for(path, former if key is None else ())

    def _former(self, repository: Repository) -> tuple[FileKey, ...]:
        """The keys that its backups may still lie under, known from now on."""
        inside = self._protection.hold_former(repository.setting(FORMER))
        return tuple(dict.fromkeys((*inside, *self._protection.former.kept_for(repository.path))))

    def _take_out(self, repository: Repository, former: tuple[FileKey, ...]) -> None:
        """Earlier versions of the program left the keys in the plain file. Raises `Outside`."""
        self._protection.former.keep_for(repository.path, former)
        repository.set_setting(FORMER, "")
        repository.settle()

    def _check_present(self, typed: str) -> None:
        path = self._opening.path
        if not self.is_protected:
            raise Refused("store.not_protected", file=path.name)
        with self._paced(path) as what:
            if not self._protection.fits(path, typed):
                self._pace.note_wrong(what)
                raise Refused("store.wrong_passphrase", file=path.name)

    def _new_key(self, passphrase: str) -> FileKey:
        checked = checked_file_passphrase(passphrase)
        return self._opening.beside.run(Stage.KEY, partial(self._protection.new_key, checked))

    @contextmanager
    def _paced(self, path: Path) -> Iterator[str]:
        """Counts the tries on a file; what ends without a problem was right."""
        what = self._protection.counted_as(path)
        self._pace.check(what)
        yield what
        self._pace.note_right(what)

    def _lies(self, file: Path, own: FileKey | None) -> str:
        try:
            key = self._protection.key_of(file)
        except Refused as problem:
            return "other" if problem.key == _LET_GO else ""
        except Outside:
            return ""
        if key is None:
            return "plain"
        return "own" if key == own else "other"

    def _is_locked(self, file: Path) -> bool:
        try:
            self._protection.key_of(file)
        except Problem as problem:
            return problem.key == _LET_GO
        return False

    def _lying_about(self, path: Path) -> Iterator[LiesAbout]:
        return self._about.of(self._document.engagement.id, path)
