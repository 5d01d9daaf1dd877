"""What the windows ask of the services about the passphrase of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

NEEDED = "store.passphrase_needed"
"""The problem of a file that is told by asking for its passphrase."""
WRONG = "store.wrong_passphrase"
WAIT = "store.wait"


class Offers(Protocol):
    """`services.protecting.Protecting`, as far as a file is to be opened."""

    def offer(self, path: Path, passphrase: str) -> None:
        """Make the file's key known. Raises `Refused`; takes a quarter of a second, on any thread."""

    def wait_s(self, path: Path) -> int:
        """Seconds until it may be offered again."""


class Copies(Protocol):
    """The same, as far as copies of the open file are handed over. Raise `Refused` and `Outside`."""

    @property
    def is_protected(self) -> bool:
        """Whether the open file lies under a passphrase."""

    def is_file_protected(self, path: Path) -> bool:
        """Whether a file is one of ours under a passphrase."""

    def save_copy(self, target: Path, passphrase: str) -> None:
        """Under a passphrase of its own."""

    def save_copy_plain(self, target: Path) -> None:
        """Without one."""


class Remembers(Protocol):
    """`services.remembering_keys.RememberingKeys`. Every call may wait for the system."""

    def can_remember(self) -> bool: ...

    def is_remembered(self, path: Path) -> bool: ...

    def remember(self, path: Path) -> None: ...

    def recall(self, path: Path) -> bool: ...

    def forget(self, path: Path) -> None: ...


class Unlock(Protocol):
    """Makes the key of a file known, by asking; False when the user changed their mind. `about` says which file it is
    and why it is asked for, where that is not the one to be opened.
    """

    def __call__(self, path: Path, about: str = "", /) -> bool: ...
