"""What is published after something has happened, once each. Views render from these and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator_app.domain.records import RecordType
from facilitator_app.problems import Problem


@dataclass(frozen=True, slots=True)
class FileOpened:
    """Another file has become the open one; every view starts anew."""

    path: str


@dataclass(frozen=True, slots=True)
class FileLeaving:
    """The open file, or the workshop that is worked on in it, is about to be let go: what is typed and not yet saved
    is saved now, or lost to it."""


@dataclass(frozen=True, slots=True)
class WorkshopChosen:
    """Another workshop of the same file is worked on; every view starts anew."""

    workshop_id: str


@dataclass(frozen=True, slots=True)
class RecordsChanged:
    """Records of these types, with these ids, have been added, changed or removed."""

    types: frozenset[RecordType]
    ids: frozenset[str]

    def touches(self, *types: RecordType) -> bool:
        """Whether any of `types` is among the changed."""
        return not self.types.isdisjoint(types)


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything up to here is on the disk."""

    at: datetime


@dataclass(frozen=True, slots=True)
class SaveFailed:
    """A write did not succeed. The text is kept in memory and is written again at the next try."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class PeopleErased:
    """So many people who had been erased stood in the file that was opened or merged, and were erased again."""

    people: int


@dataclass(frozen=True, slots=True)
class UndoChanged:
    """What undo and redo would do now; an empty label means nothing to do."""

    undo_label: str
    redo_label: str


@dataclass(frozen=True, slots=True)
class ShowChanged:
    """The show has moved, or its mode has changed."""


@dataclass(frozen=True, slots=True)
class TimerChanged:
    """A timer has been started, paused, changed or loaded. Ticks are not published."""


@dataclass(frozen=True, slots=True)
class CueReached:
    """A cue was crossed: `near`, `end` or `inject`. `group_id` is set when it is of a group's own time, and empty
    when it is of the running timer."""

    cue: str
    group_id: str = ""


class Unseen(StrEnum):
    """Why a timer ran on with nobody looking: the computer was away, its file was closed, or one after the other."""

    AWAY = "away"
    CLOSED = "closed"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SleepNoticed:
    """A timer ran on unseen: for `away_s` seconds in all that can still be taken back."""

    away_s: float
    why: Unseen = Unseen.AWAY


@dataclass(frozen=True, slots=True)
class ProjectorChanged:
    """The wall has found or lost its screen, or the show window was opened or closed."""


@dataclass(frozen=True, slots=True)
class RehearsalChanged:
    """A rehearsal has begun or ended, or its time passes at another pace."""


Change = (
    FileOpened
    | FileLeaving
    | WorkshopChosen
    | RecordsChanged
    | Saved
    | SaveFailed
    | PeopleErased
    | UndoChanged
    | ShowChanged
    | TimerChanged
    | CueReached
    | SleepNoticed
    | ProjectorChanged
    | RehearsalChanged
)
