"""Which files are protected by a passphrase, and writing them anew under another one or none (`ports.Protection`).

Invariant: at every instant a name stands for the whole file, under the old key or under the new one, and whoever was
interrupted finds in the file what is needed to go on.
"""

from __future__ import annotations

import filecmp
import hmac
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import zip_longest
from pathlib import Path

import msgspec
from sqlite_utils import Database

from facilitator_app.disk import real
from facilitator_app.domain.protection import FileKey
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.ports import nobody_stops
from facilitator_app.store import engine, keys, lockfile
from facilitator_app.store.at_rest import at_rest, clear_left_copies
from facilitator_app.store.checks import (
    are_pages_whole,
    check_content,
    check_header,
    check_pages,
    is_plain,
    salt_in,
)
from facilitator_app.store.copies import PART, discard, is_same, put_in_place, write_part
from facilitator_app.store.faults import told
from facilitator_app.store.keys import FORMER, KeyRing
from facilitator_app.store.migrations import Schema
from facilitator_app.store.small_tables import Settings
from facilitator_app.store.taking_place import finish, present


class FileProtection:
    """`services.ports.Protection`. Every method may be called on any thread."""

    def __init__(self, *, ring: KeyRing, schema: Schema) -> None:
        self._ring = ring
        self._schema = schema

    @property
    def former(self) -> KeyRing:
        """The former keys of plain files, in memory alone."""
        return self._ring

    def is_protected(self, path: Path) -> bool:
        """Whether the file is one of ours under a passphrase."""
        if self._ring.is_live(path):
            return self._ring.of_live(path) is not None
        try:
            return salt_in(present(real(path))) is not None
        except OSError:
            return False

    def offer(self, path: Path, passphrase: str, twins: Sequence[Path] = ()) -> None:
        """Learn the key of a file from its passphrase; nothing happens to a plain one.

        Raises `Refused`: `store.wrong_passphrase` when it opens neither the file nor one of `twins` that has the
        same salt, `store.damaged` when it opens one of these, and as `check_header`; and `Outside`.
        """
        salt = self._salt_of(path)
        if salt is not None:
            self._learn(path, keys.derived(passphrase, salt), twins)

    def offer_key(self, path: Path, text: str) -> None:
        """Learn the key of a file from the text of a key. Raises `Refused` (`store.wrong_passphrase`)."""
        key = keys.from_text(text)
        if key is None or key.salt != self._salt_of(path):
            raise Refused("store.wrong_passphrase", file=path.name)
        self._learn(path, key, ())

    def fits(self, path: Path, passphrase: str) -> bool:
        """Whether this is the passphrase of a file whose key is known. Raises `Refused` when it is not."""
        key = self.key_of(path)
        return key is not None and hmac.compare_digest(keys.derived(passphrase, key.salt).secret, key.secret)

    def key_of(self, path: Path) -> FileKey | None:
        """The key of a file; None for a plain one. Raises `Refused` (`store.passphrase_needed`) when it is not known,
        and `Outside`.
        """
        if self._ring.is_live(path):
            return self._ring.of_live(path)
        salt = self._salt_of(path)
        key = self._ring.of_salt(salt) if salt is not None else None
        if salt is not None and key is None:
            raise Refused("store.passphrase_needed", file=path.name)
        return key

    def new_key(self, passphrase: str) -> FileKey:
        """A key that no file has yet."""
        return keys.derived(passphrase, keys.new_salt())

    def hold(self, key: FileKey) -> None:
        """Know this key."""
        self._ring.hold(key)

    def hold_former(self, kept: str) -> tuple[FileKey, ...]:
        """Know the keys that a file has kept of its former passphrases (its setting FORMER)."""
        try:
            texts = msgspec.json.decode(kept or "[]", type=list[str])
        except (msgspec.MsgspecError, UnicodeError):  # another program wrote it: no key of ours is in it
            return ()
        found = tuple(key for key in map(keys.from_text, texts) if key is not None)
        for key in found:
            self._ring.hold(key)
        return found

    def former_in(self, path: Path) -> tuple[FileKey, ...]:
        """The keys that a closed file has kept of its former passphrases, known from now on, and those that are kept
        for it; none when it cannot be read.
        """
        try:
            key = self.key_of(path)
            with told(path), at_rest(present(real(path)), key=key) as db:
                return (*self._ring.kept_for(path), *self.hold_former(Settings(db).get(FORMER)))
        except (Problem, engine.SqliteError):
            return ()

    def let_go(self, keep: Path | None = None) -> None:
        """Forget every key but that of `keep`, and what is kept for it."""
        kept: FileKey | None = None
        if keep is not None:
            with suppress(Problem):
                kept = self.key_of(keep)
        self._ring.keep_only([kept] if kept else [], keep)

    def has_other_key(self, path: Path, own: FileKey | None, former: Iterable[FileKey]) -> bool:
        """Whether a closed file lies otherwise than under `own`, and can be brought there: it is plain while the
        own is not, or lies under a former key. What is no file of ours is not told of.
        """
        try:
            salt = salt_in(path)
            plain = own is not None and salt is None and is_plain(path)
        except OSError:
            return False
        return plain or (salt is not None and any(key.salt == salt for key in former if key != own))

    def rewrite(
        self,
        path: Path,
        under: FileKey | None,
        former: Iterable[FileKey] = (),
        go_on: Callable[[], None] = nobody_stops,
    ) -> None:
        """Write a closed file anew under a key, or in plain. `former` are keys for it to keep until `finish`; a plain
        one keeps none. `go_on` is called until it takes the file's place, and what it raises stops it.

        Raises `Refused` for a bad file and one whose key is not known, and `Outside`: it is as it was then.
        """
        path = real(path)
        key = self.key_of(path)
        with told(path):
            lock = lockfile.take(path, lockfile.this_process())
            try:
                finish(path)
                self._rewrite(path, key, under, tuple(former), go_on)
            finally:
                lock.release()

    def is_same(self, one: Path, other: Path) -> bool:
        """Whether two closed files hold the same, protected in the same way. What cannot be read is not the same."""
        try:
            key = self.key_of(one)
            if self.key_of(other) != key:
                return False
            if key is None:
                return filecmp.cmp(one, other, shallow=False)
            with (
                told(one),
                closing(engine.still(one, key=key)) as a,
                closing(engine.still(other, key=key)) as b,
            ):
                are_same = all(mine == his for mine, his in zip_longest(_rows(a), _rows(b)))
                return are_same and are_pages_whole(a) and are_pages_whole(b)
        except (Problem, OSError):
            return False

    def clear_leftovers(self, path: Path) -> None:
        """Remove what a crash has left of copies on the way to or from `path`: parts, and folders they were read in."""
        with suppress(OSError):
            for suffix in (PART, f".restored{PART}"):
                discard(path.with_name(path.name + suffix))
        clear_left_copies(path)

    def counted_as(self, path: Path) -> str:
        """What wrong passphrases for a file are counted under: a file and its backups under one key are one."""
        try:
            salt = self._salt_of(path)
        except Problem:
            salt = None
        return salt.hex() if salt else str(path.resolve())

    def _salt_of(self, path: Path) -> bytes | None:
        if self._ring.is_live(path):
            key = self._ring.of_live(path)
            return key.salt if key else None
        where = present(real(path))
        with told(path):
            check_header(where)
            return salt_in(where)

    def _learn(self, path: Path, key: FileKey, twins: Sequence[Path]) -> None:
        if self._opens(path, key):
            self._ring.hold(key)
            return
        if any(self._opens(twin, key) for twin in twins if _begins_with(twin, key.salt)):
            self._ring.hold(key)
            raise Refused("store.damaged", file=path.name)
        raise Refused("store.wrong_passphrase", file=path.name)

    def _opens(self, path: Path, key: FileKey) -> bool:
        if self._ring.is_live(path):
            return self._ring.of_live(path) == key
        try:
            with told(path), at_rest(present(real(path)), key=key) as db:
                db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except Refused:
            return False
        return True

    def _rewrite(
        self,
        path: Path,
        key: FileKey | None,
        under: FileKey | None,
        former: Sequence[FileKey],
        go_on: Callable[[], None],
    ) -> None:
        if logs := engine.companions(path):
            # Opening it would play its log back into it, so it is looked at on a copy first.
            with at_rest(path, key=key) as db:
                check_pages(db, path)
                check_content(db, path, self._schema)
        part = path.with_name(path.name + PART)
        discard(part)
        try:
            with closing(engine.live(path, key=key)) as db:
                if logs:
                    engine.play_back(db)
                check_pages(db, path)
                check_content(db, path, self._schema)
                engine.settle(db)
                go_on()
                write_part(db, part, key=under)
                go_on()
                if not is_same(db, part, key=under):
                    raise Outside("store.copy_failed", file=path.name)
            _remember(part, under, former if under is not None else ())
            if engine.companions(path):
                raise Outside("store.busy", file=path.name)
            go_on()
            _put_in_place(part, path)
        finally:
            discard(part)


def _put_in_place(part: Path, path: Path) -> None:
    """When only flushing the name failed, the file is the new one, and whoever asked must know it as that."""
    try:
        put_in_place(part, path)
    except OSError:
        if part.exists():
            raise


def _remember(part: Path, key: FileKey | None, former: Sequence[FileKey]) -> None:
    """Keep `former` in the file and nothing of those before; it is not yet in its place."""
    with closing(engine.live(part, key=key)) as db:
        db.conn.execute("PRAGMA journal_mode=DELETE").fetchone()
        settings = Settings(db)
        if former:
            settings.set(FORMER, msgspec.json.encode([one.as_text() for one in former]).decode())
        else:
            settings.drop(FORMER)


def _begins_with(path: Path, salt: bytes) -> bool:
    try:
        return salt_in(path) == salt
    except OSError:
        return False


def _rows(db: Database) -> Iterator[tuple[object, ...]]:
    """Everything in a file, table after table; the large one last, so that a change is found soon."""
    yield (engine.number(db, "user_version"),)
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'content', name"
    for (name,) in db.conn.execute(names).fetchall():
        yield (name,)
        yield from db.conn.execute(f'SELECT * FROM "{name}"')
