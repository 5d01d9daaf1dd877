"""Long work where nobody watches it: no progress is shown, and nobody cancels."""

from __future__ import annotations


def unseen(_done: int, _of_all: int, /) -> None:
    """A progress that is not shown."""


def never() -> bool:
    """Nobody cancels."""
    return False


def no_pause(_seconds: float, /) -> None:
    """No pause between two tries: a command is tried again by whoever ran it."""
