"""What takes long while the open file is let go of is done beside the window, which goes on being painted.

Invariant: of one act only one piece of work is done at a time, and whoever asked for it waits until it has ended. So
services say what comes after what as if nothing were done beside, and nothing is asked of two threads at once.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol, TypeVar

T = TypeVar("T")


class Stage(Enum):
    """How far an act on the open file has come, in the order in which they come. From `OPENING` on it is done."""

    READING = auto()
    KEY = auto()
    BACKING_UP = auto()
    WRITING = auto()
    FETCHING = auto()
    ERASING = auto()
    SWEEPING = auto()
    OPENING = auto()


class Beside(Protocol):
    """Does work for the thread of the document, which asks and waits."""

    def run(self, stage: Stage, work: Callable[[], T], /) -> T:
        """What `work` gives; it may be done on another thread. Raises what `work` raises."""

    def go_on(self) -> None:
        """Called by the work where everything can still be left as it was. Raises `Refused` (`store.cancelled`) when
        the user does not want the act any longer.
        """


class AtOnce:
    """Where no window waits: on the same thread, and nobody can change their mind."""

    def run(self, _stage: Stage, work: Callable[[], T], /) -> T:
        return work()

    def go_on(self) -> None:
        """Nobody stops it."""
