"""What is in a backup, so that people can tell them apart before one is fetched.

Invariant: what is shown has been read whole; a backup of which one row does not read is called damaged. Whoever was
erased is not shown, as they do not come back when it is fetched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.as_read import Reading, reading_of
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordType
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Outside, Problem
from facilitator_app.services.keeping_safe import Backup, BackupFolder
from facilitator_app.services.ports import FileStore

NEWEST_OUTPUTS = 8
LOCKED = "store.passphrase_needed"
"""The problem of a backup whose passphrase is not known: nothing says that it is damaged."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)

Counts = Mapping[RecordType, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopGlance:
    """One workshop of a file, with the names of its groups."""

    title: str
    held_on: date | None
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLine:
    """One output: who said what, and when."""

    text: str
    group: str
    said_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What a file holds. `newest` are its last outputs, newest first; `records` come without the bytes of
    attachments."""

    client: str
    engagement_id: str
    workshops: tuple[WorkshopGlance, ...]
    leaders: int
    outputs: int
    action_plans: int
    newest: tuple[SaidLine, ...]
    records: Mapping[str, Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How many of each kind were added, changed and removed from one state of a file to a later one."""

    added: Counts = field(default_factory=dict)
    changed: Counts = field(default_factory=dict)
    removed: Counts = field(default_factory=dict)

    @property
    def is_nothing(self) -> bool:
        """Whether both hold the same."""
        return not (self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """One backup that was looked into: what it holds, or why it cannot be read."""

    backup: Backup
    glance: Glance | None = None
    problem: Problem | None = None

    @property
    def is_locked(self) -> bool:
        """Whether it could not be read for want of its passphrase."""
        return self.problem is not None and self.problem.key == LOCKED


class Kinship(StrEnum):
    """Whether a copy is one of a damaged file."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"
    """Neither the damaged file nor any backup of it tells whose it is."""


class LookingIntoBackups:
    """Reads backups whole. May take a while: run it in a task. `without_erased` leaves out whoever was erased."""

    def __init__(
        self,
        *,
        store: FileStore,
        folder: BackupFolder,
        without_erased: Callable[[tuple[Record, ...]], tuple[Record, ...]] = tuple,
    ) -> None:
        self._store = store
        self._folder = folder
        self._without_erased = without_erased

    def of_file(self, path: Path) -> tuple[Backup, ...]:
        """The backups of files with the name of `path`, newest first."""
        return self._folder.of_file(path)

    def of_engagement(self, engagement_id: str) -> tuple[Backup, ...]:
        """The backups of an engagement, newest first."""
        return self._folder.of_engagement(engagement_id)

    def loose(self, path: Path) -> Backup:
        """A copy that lies anywhere, as on a stick; its instant is that of the last writing. Raises `Outside`."""
        try:
            status = path.stat()
        except OSError as error:
            raise Outside("store.cannot_open", file=path.name) from error
        made_at = datetime.fromtimestamp(status.st_mtime, UTC)
        return Backup(path=path, made_at=made_at, size_bytes=status.st_size)

    def locked(self, path: Path) -> tuple[Backup, ...]:
        """The backups of a file that lie under a passphrase which is not known, newest first."""
        return tuple(backup for backup in self.of_file(path) if self._is_locked(backup))

    def look(self, backup: Backup) -> Looked:
        """Read one backup; never raises for a backup that is damaged, gone or locked."""
        try:
            self._store.check(backup.path)
            with closing(self._store.open_read_only(backup.path)) as repository:
                return Looked(backup=backup, glance=glance_of(self._without_erased(tuple(repository.load()))))
        except Problem as problem:
            return Looked(backup=backup, problem=problem)

    def look_through(
        self,
        backups: Sequence[Backup],
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
        *,
        found: Callable[[Looked], None],
    ) -> None:
        """Read backups one after the other, and tell of each as soon as it has been read."""
        for step, backup in enumerate(backups):
            if is_cancelled():
                return
            found(self.look(backup))
            progress(step + 1, len(backups))

    def _is_locked(self, backup: Backup) -> bool:
        try:
            self._store.protection.key_of(backup.path)
        except Problem as problem:
            return problem.key == LOCKED
        return False


def kinship(glance: Glance, *, salvaged: Iterable[Record], backups: Iterable[Glance]) -> Kinship:
    """Whether `glance` is of the engagement that a damaged file was of: as what could be read of the file tells, or
    else its backups.
    """
    known = {one.id for one in salvaged if isinstance(one, Engagement)}
    known = known or {one.engagement_id for one in backups}
    if not known:
        return Kinship.UNKNOWN
    return Kinship.SAME if glance.engagement_id in known else Kinship.OTHER


def glance_of(records: Iterable[Record]) -> Glance:
    """What `records` hold."""
    held = [replace(one, content=b"") if isinstance(one, Attachment) else one for one in records]
    groups = [one for one in held if isinstance(one, Group)]
    outputs = [one for one in held if isinstance(one, Output) and not one.is_draft]
    workshops = in_order([one for one in held if isinstance(one, Workshop)])
    engagement = next((one for one in held if isinstance(one, Engagement)), None)
    counts = Counter(type(one) for one in held)
    return Glance(
        client=engagement.client if engagement else "",
        engagement_id=engagement.id if engagement else "",
        workshops=tuple(_workshop(one, groups) for one in workshops),
        leaders=counts[Participant],
        outputs=len(outputs),
        action_plans=counts[ActionPlan],
        newest=_newest(outputs, {group.id: group.name for group in groups}, reading_of(held)),
        records=MappingProxyType({one.id: one for one in held}),
    )


def difference(earlier: Mapping[str, Record], later: Mapping[str, Record]) -> Difference:
    """What happened from `earlier` to `later`, both by their ids and without the bytes of attachments."""
    return Difference(
        added=_counted(later[one] for one in later.keys() - earlier.keys()),
        changed=_counted(later[one] for one in later.keys() & earlier.keys() if later[one] != earlier[one]),
        removed=_counted(earlier[one] for one in earlier.keys() - later.keys()),
    )


def _counted(records: Iterable[Record]) -> Counts:
    counts = Counter(type(one) for one in records)
    return {kind: counts[kind] for kind in RECORD_TYPES if counts[kind]}


def _workshop(workshop: Workshop, groups: Iterable[Group]) -> WorkshopGlance:
    names = tuple(group.name for group in groups if group.workshop_id == workshop.id)
    return WorkshopGlance(title=workshop.title, held_on=workshop.held_on, groups=names)


def _newest(outputs: Iterable[Output], groups: Mapping[str, str], reading: Reading) -> tuple[SaidLine, ...]:
    written = [one for one in outputs if isinstance(one.value, str) and one.value.strip()]
    written.sort(key=_said_at, reverse=True)
    return tuple(
        SaidLine(text=_words_of(one, reading), group=groups.get(one.group_id, ""), said_at=one.said_at)
        for one in written[:NEWEST_OUTPUTS]
    )


def _words_of(output: Output, reading: Reading) -> str:
    read = reading.of(output)
    assert isinstance(read, Output), "a record is read as one of its kind"
    return str(read.value)


def _said_at(output: Output) -> datetime:
    return output.said_at or _EARLIEST
