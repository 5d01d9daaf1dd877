"""What the door asks of others, and what it tells when a file could not be let in again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from facilitator_app.domain.records import Record
from facilitator_app.problems import Outside, Problem
from facilitator_app.services.ports import Repository


class NotOpenedAgain(Outside):
    """A file was let go of for an act and could not be opened again for the reason `because`: none is open now.
    `is_done` tells whether the act was done; else the file is as it was.
    """

    def __init__(self, path: Path, because: Problem, *, is_done: bool) -> None:
        super().__init__("store.done_not_opened" if is_done else "store.undone_not_opened", file=path.name)
        self.path = path
        self.because = because
        self.is_done = is_done


class Resumes(Protocol):
    """The show, which lets go of a file and stands again where it stood in the next."""

    def hold(self) -> None: ...

    def keep(self) -> None: ...

    def resume(self) -> None: ...

    def suspend(self) -> None: ...


class Rehearses(Protocol):
    """The rehearsal, which stands on a double of the open file and has to end before that is let go."""

    @property
    def is_on(self) -> bool: ...

    def end(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that may be let in: what is in it, and how many people were erased from it again."""

    repository: Repository
    records: tuple[Record, ...]
    came_back: int


def nobody_comes_back(_repository: Repository) -> int:
    """Nobody was ever erased."""
    return 0


def nobody_notes(_path: Path, _records: Iterable[Record]) -> None:
    """Where no list is kept of the files that were open."""
