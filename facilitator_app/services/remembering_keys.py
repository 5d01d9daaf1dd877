"""Remembering the key of a protected file in the computer's own keyring, for those who ask for it.

What is kept is the key and not the passphrase: it opens this file until its passphrase is changed, and nothing else.
Invariant: nothing is kept unless it was asked for, the keyring is opened for no other file (some ask their user then),
and the name that a key is kept under tells neither file nor folder.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from facilitator_app.problems import Outside, Refused

NAME_LENGTH = 32


class Keyring(Protocol):
    """The computer's own. Every call may wait for the system, which may ask its user."""

    def is_there(self) -> bool:
        """Whether anything can be kept."""

    def keep(self, name: str, secret: str) -> None:
        """Keep it under `name`. Raises `Outside`."""

    def fetch(self, name: str) -> str:
        """What was kept, or an empty text."""

    def drop(self, name: str) -> None:
        """Keep it no longer. Raises `Outside`."""


class Names:
    """Under which names something is kept, in a small file beside the preferences. One that cannot be read or written
    knows none: then the passphrase is asked for, as it always may be.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def has(self, name: str) -> bool:
        """Whether something is kept under it."""
        return name in self._all()

    def add(self, name: str) -> None:
        """From now on there is."""
        self._write(self._all() | {name})

    def drop(self, name: str) -> None:
        """No longer."""
        self._write(self._all() - {name})

    def _all(self) -> frozenset[str]:
        try:
            return frozenset(self._file.read_text(encoding="ascii").split())
        except (OSError, UnicodeDecodeError):
            return frozenset()

    def _write(self, names: frozenset[str]) -> None:
        with suppress(OSError):
            self._file.write_text("".join(f"{name}\n" for name in sorted(names)), encoding="ascii")


class Keys(Protocol):
    """The keys of protected files as `services.protecting.Protecting` gives and takes them."""

    def key_text(self, path: Path) -> str:
        """The key of a file that is open or has been unlocked. Raises `Refused`."""

    def offer_key(self, path: Path, text: str) -> None:
        """Unlock a file. Raises `Refused` when the key is not its own any more."""


class RememberingKeys:
    """`path` is where the file lies: one that is moved is asked for again."""

    def __init__(self, *, keys: Keys, keyring: Keyring, names: Names) -> None:
        self._keys = keys
        self._keyring = keyring
        self._names = names

    def can_remember(self) -> bool:
        """Whether this computer has a keyring that answers."""
        return self._keyring.is_there()

    def is_remembered(self, path: Path) -> bool:
        """Whether the key of the file is kept."""
        return self._names.has(_name(path))

    def remember(self, path: Path) -> None:
        """Keep the key that opens the file now. Raises `Refused` without one, and `Outside`."""
        self._keyring.keep(_name(path), self._keys.key_text(path))
        self._names.add(_name(path))

    def recall(self, path: Path) -> bool:
        """Unlock the file by the key that was kept. One that no longer fits is forgotten."""
        kept = self._keyring.fetch(_name(path)) if self.is_remembered(path) else ""
        if not kept:
            return False
        try:
            self._keys.offer_key(path, kept)
        except Refused:
            self.forget(path)
            return False
        return True

    def forget(self, path: Path) -> None:
        """Keep the key no longer. A keyring that says no leaves a key behind that is told of nowhere: where the
        passphrase was changed, it opens nothing.
        """
        if not self.is_remembered(path):
            return
        with suppress(Outside):
            self._keyring.drop(_name(path))
        self._names.drop(_name(path))


def _name(path: Path) -> str:
    return sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:NAME_LENGTH]
