"""Keys of protected files: made of a passphrase once, and kept in memory while the file is open.

The key is SQLCipher 4's own (PBKDF2 with HMAC-SHA512, 256,000 rounds, the file's first 16 bytes as salt), so that any
program with SQLCipher opens a file by its passphrase. It is handed to SQLCipher ready made, so that neither backups nor
checks pay for it again. Four of the salt's bytes are made from the other twelve: a protected file of ours is known by
them, and one whose salt was damaged is not asked a passphrase for.

Invariant: a key is never written, except into a file that its successor protects (`FORMER`).
"""

from __future__ import annotations

import hashlib
import secrets
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from facilitator_app.domain.protection import KEY_TEXT, SALT_BYTES, SECRET_BYTES, FileKey

ROUNDS = 256_000
MARK = b"facilitator-app"
FORMER = "protection.former"
"""The setting of a file with the keys that backups may still lie under, until they have been written anew."""

_CHOSEN_BYTES = 12
"""What the text of a key begins with."""


class KeyRing:
    """The keys that are known now. Used by several threads: every method is one step of a dictionary."""

    def __init__(self) -> None:
        self._by_salt: dict[bytes, FileKey] = {}
        self._live: dict[Path, FileKey | None] = {}
        self._former: dict[Path, tuple[FileKey, ...]] = {}

    def hold(self, key: FileKey) -> None:
        """Know this key. From now on a crash leaves no picture of the memory on the disk."""
        _leave_no_core_dump()
        self._by_salt[key.salt] = key

    def of_salt(self, salt: bytes) -> FileKey | None:
        """The key of files that begin with `salt`, or None."""
        return self._by_salt.get(salt)

    def keep_for(self, path: Path, former: Sequence[FileKey]) -> None:
        """Know these former keys of a file in place of those before, as long as it is not let go of: a plain file is no
        place for them.
        """
        for key in former:
            self.hold(key)
        self._former[path.resolve()] = tuple(former)

    def kept_for(self, path: Path) -> tuple[FileKey, ...]:
        """The former keys that are known for a file in this way."""
        return self._former.get(path.resolve(), ())

    def keep_only(self, own: Iterable[FileKey], path: Path | None) -> None:
        """Forget every other key, but for the former ones of the file at `path`."""
        former = self.kept_for(path) if path is not None else ()
        self._former = {path.resolve(): former} if path is not None and former else {}
        self._by_salt = {key.salt: key for key in (*own, *former)}

    def opened(self, path: Path, key: FileKey | None) -> None:
        """The file is open for work here: its bytes must not be read past SQLite, or its lock is lost."""
        self._live[path.resolve()] = key

    def closed(self, path: Path) -> None:
        """It is open no longer."""
        self._live.pop(path.resolve(), None)

    def is_live(self, path: Path) -> bool:
        """Whether the file is open for work here."""
        return path.resolve() in self._live

    def of_live(self, path: Path) -> FileKey | None:
        """The key of a file that is open for work; None for a plain one."""
        return self._live[path.resolve()]


def new_salt() -> bytes:
    """A salt that no other file has, and that is known for ours."""
    chosen = secrets.token_bytes(_CHOSEN_BYTES)
    return chosen + _mark_of(chosen)


def is_our_salt(salt: bytes) -> bool:
    """Whether a file that begins so was protected by this program."""
    return len(salt) == SALT_BYTES and salt[_CHOSEN_BYTES:] == _mark_of(salt[:_CHOSEN_BYTES])


def derived(passphrase: str, salt: bytes) -> FileKey:
    """The key of a passphrase. Takes a quarter of a second, on purpose."""
    # One keyboard gives å as one sign, another as a with a ring. A lone half of an emoji fits no file.
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    secret = hashlib.pbkdf2_hmac("sha512", typed, salt, ROUNDS, SECRET_BYTES)
    return FileKey(salt=salt, secret=secret)


def from_text(text: str) -> FileKey | None:
    """The key that `FileKey.as_text` gave; None for anything else."""
    try:
        both = bytes.fromhex(text.removeprefix(KEY_TEXT))
    except ValueError:
        return None
    if not text.startswith(KEY_TEXT) or len(both) != SECRET_BYTES + SALT_BYTES:
        return None
    return FileKey(salt=both[SECRET_BYTES:], secret=both[:SECRET_BYTES])


def _leave_no_core_dump() -> None:
    if sys.platform == "win32":  # pragma: no cover - there the system asks before it keeps one
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _mark_of(chosen: bytes) -> bytes:
    return hashlib.sha256(MARK + chosen).digest()[: SALT_BYTES - _CHOSEN_BYTES]
