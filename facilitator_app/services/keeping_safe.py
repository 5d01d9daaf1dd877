"""Copies of the file in another folder, and the way back from them.

Invariant: nothing here removes the only copy of anything. A file that is replaced is kept beside the new one,
a backup is only named a backup when it has been checked, and thinning leaves at least LEAST_GOOD good ones.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from facilitator_app.disk import OWN_FILE, flush_file, flush_folder, real
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.backup_names import (
    MOST_STEM_BYTES,
    SUFFIX,
    Origin,
    backup_name,
    kept_stem,
    origin,
    read_name,
)
from facilitator_app.services.clock import Clock
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.ports import FileStore, Repository, nobody_stops

BACKUP_EVERY_S = 10 * 60
KEPT_NEWEST = 20
KEPT_DAYS = 30
LEAST_GOOD = 5
FAILURES_BEFORE_TELLING = 3

PENDING = "pending.part"
RESTORED_PART = ".restored.part"
"""The end of the name under which a restore makes the file that takes another's place."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_LOGS = ("-wal", "-journal")
_BAD_FILE = frozenset(("store.damaged", "store.not_a_workshop", "store.not_a_workshop_or_encrypted"))


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy and the instant it was made."""

    path: Path
    made_at: datetime
    size_bytes: int


@dataclass(frozen=True, slots=True)
class BackupContents:
    """How much is in a backup, so that people can tell them apart."""

    workshops: int
    participants: int
    outputs: int
    action_plans: int


class BackupFolder:
    """Where backups lie: one folder for each engagement, below `root`."""

    def __init__(self, root: Path, *, clock: Clock, known: KnownFiles | None = None) -> None:
        self._root = root
        self._clock = clock
        self._known = known

    def place(self, engagement_id: str, path: Path) -> Path:
        """A free name for a backup of `path` that is made now."""
        at = self._clock.utc()
        while (place := self._of(engagement_id) / backup_name(path, at)).exists():
            at += timedelta(microseconds=1)
        return place

    def pending(self, engagement_id: str) -> Path:
        """Where a backup stays until it is known to be wanted."""
        return self._of(engagement_id) / PENDING

    def of_engagement(self, engagement_id: str) -> tuple[Backup, ...]:
        """All backups of an engagement, newest first."""
        return _listed(self._of(engagement_id).glob(f"*{SUFFIX}"))

    def of_file(self, path: Path) -> tuple[Backup, ...]:
        """All backups of files with the name of `path`, newest first: for a file that no longer says what it is. Where
        its engagement is known, none of others, and none of a copy of the same name that is there still.
        """
        engagement_id = self._known.engagement_of(path) if self._known else ""
        files = (
            self._of(engagement_id).glob(f"*{SUFFIX}") if engagement_id else self._root.glob(f"*/*{SUFFIX}")
        )
        siblings = self._known.siblings(engagement_id, path) if self._known and engagement_id else ()
        return tuple(
            backup
            for backup in _listed(files)
            if _stem(backup.path) == kept_stem(path)
            and origin(backup.path, path=path, siblings=siblings) is not Origin.OTHER
        )

    def clear_leftovers(self, engagement_id: str) -> None:
        """Remove what a kill has left of backups on the way."""
        for left in self._of(engagement_id).glob("*.part*"):
            _forget(left)

    def _of(self, engagement_id: str) -> Path:
        return self._root / (_UNSAFE.sub("_", engagement_id)[:MOST_STEM_BYTES] or "_")


class KeepingSafe:
    """Backups of the open file, and restoring."""

    def __init__(
        self, *, store: FileStore, folder: BackupFolder, clock: Clock, erased: ErasedPeople | None = None
    ) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._erased = erased
        self._failures = 0
        self._tried_s: float | None = None

    def open(self, path: Path) -> Repository:
        """Open a file. Raises `Refused` (`store.damaged` for a bad one of which there are backups), `Outside`.

        What a restore that was interrupted has left beside it is removed: the file is held, so none goes on.
        """
        path = real(path)
        try:
            repository = self._store.open(path)
        except Refused as problem:
            raise self.as_damaged(problem, path) from problem
        if repository.read_only_because is None:
            _forget(_beside(path, RESTORED_PART))
        return repository

    def take_over(self, path: Path) -> Repository:
        """Open a file that another computer seems to hold, after the user has said that it does not."""
        return self._store.take_over(path)

    def as_damaged(self, problem: Refused, path: Path) -> Refused:
        """`problem`, or `store.damaged` when the file is bad and there are backups of it: they are not read here."""
        has_backups = problem.key in _BAD_FILE and self._folder.of_file(path)
        return Refused("store.damaged", file=path.name) if has_backups else problem

    def explained(self, problem: Refused, path: Path) -> Refused:
        """`problem`, or `store.damaged_with_backup` when the file is bad and there is a good backup of it, or
        `store.damaged_locked_backups` when there are only such as lie under a passphrase that is not known. Backups are
        read until one is whole, which takes long: never while a window waits.
        """
        if problem.key not in _BAD_FILE:
            return problem
        backup = self.newest_good(path)
        if backup is None:
            return Refused("store.damaged_locked_backups", file=path.name) if self.locked(path) else problem
        made_at = backup.made_at.astimezone(self._clock.local_now().tzinfo)
        return Refused("store.damaged_with_backup", file=path.name, made_at=f"{made_at:%d.%m.%Y %H.%M}")

    def back_up(
        self, repository: Repository, engagement_id: str, *, keep: Backup | None = None
    ) -> Backup | None:
        """Make a backup of the open file, at opening, before something big, and at closing. `keep` is one that
        is about to be restored and is not thinned away.

        None when nothing has changed since the newest one, or when it failed: a failure is tried again in
        silence and told as `Outside` from the third time on.
        """
        self._tried_s = self._clock.monotonic_s()
        pending = self._folder.pending(engagement_id)
        try:
            backup = self._backed_up(repository, engagement_id, pending, keep)
        except (Problem, OSError) as problem:
            self._failures += 1
            if self._failures < FAILURES_BEFORE_TELLING:
                return None
            raise Outside("store.backup_failed", times=self._failures) from problem
        finally:
            _forget(pending)
        self._failures = 0
        return backup

    def back_up_when_due(self, repository: Repository, engagement_id: str) -> Backup | None:
        """Like `back_up`, when the last try was ten minutes ago; to be called now and then."""
        is_due = self._tried_s is None or self._clock.monotonic_s() - self._tried_s >= BACKUP_EVERY_S
        return self.back_up(repository, engagement_id) if is_due else None

    def backups(self, engagement_id: str) -> tuple[Backup, ...]:
        """All backups of an engagement, newest first, also those that were made of other copies of the file."""
        return self._folder.of_engagement(engagement_id)

    def contents(self, backup: Backup) -> BackupContents:
        """How much a backup holds. Raises `Refused` when it is damaged."""
        with closing(self._store.open_read_only(backup.path)) as repository:
            counts = Counter(type(record) for record in repository.load())
        return BackupContents(
            workshops=counts[Workshop],
            participants=counts[Participant],
            outputs=counts[Output],
            action_plans=counts[ActionPlan],
        )

    def newest_good(self, path: Path) -> Backup | None:
        """The newest backup of a file that is whole."""
        return next((backup for backup in self._folder.of_file(path) if self._is_good(backup)), None)

    def locked(self, path: Path) -> tuple[Backup, ...]:
        """The backups of a file that lie under a passphrase which is not known, newest first."""
        return tuple(backup for backup in self._folder.of_file(path) if self._is_locked(backup))

    def newest_of(self, path: Path) -> tuple[Path, ...]:
        """Where the newest backup of a file lies, good or not; nothing when there is none."""
        return tuple(backup.path for backup in self._folder.of_file(path)[:1])

    def clear_leftovers(self, engagement_id: str) -> None:
        """Remove what a kill has left of backups on the way. Not while any is being written."""
        self._folder.clear_leftovers(engagement_id)

    def let_go(self, keep: Path | None = None) -> None:
        """Forget the keys of all files but `keep`."""
        self._store.protection.let_go(keep)

    def restore(self, backup: Backup, path: Path, go_on: Callable[[], None] = nobody_stops) -> Path | None:
        """Put `backup` in place of the file at `path`, which must be closed. Returns where the present file
        is kept. `go_on` is called until there is a copy of that, and what it raises stops it: all is as it was then.

        The file is replaced in one step, after a copy of what is there has been made: whenever this is
        interrupted, `path` is either the old file or the new one. What was protected stays so, under the same
        passphrase. Raises `Refused` for a bad backup, and `Outside`.
        """
        self._store.check(backup.path)
        path = real(path)
        part = _beside(path, RESTORED_PART)
        try:
            go_on()
            self._copy_back(backup.path, part)
            go_on()
            self._protect_as(path, part)
            go_on()
            kept = _copied_aside(path) if path.exists() else None
            self._store.replace(path, part)
        except (OSError, Outside) as error:
            raise Outside("store.restore_failed", file=path.name) from error
        finally:
            _forget(part)
        self._store.check(path)
        return kept

    def erased_in(self, backup: Backup) -> int:
        """How many people stand in a backup who have been erased since, and do not come back with it."""
        if self._erased is None:
            return 0
        try:
            return self._erased.back_in(self._store, backup.path)
        except Problem:  # restoring it says what is wrong
            return 0

    def _copy_back(self, source: Path, part: Path) -> None:
        """Copy a backup, without whoever was erased since it was made."""
        if self._erased is None or not self._erased.copy_without(self._store, source, part):
            _copy(source, part)

    def _protect_as(self, path: Path, part: Path) -> None:
        """Protect `part` as the file whose place it takes, if that can be told: also a plain one stays so. A protected
        one keeps the former keys, for other backups that still lie under them; those of a plain one are kept in memory.
        """
        protection = self._store.protection
        try:
            key = protection.key_of(path)
        except Problem:
            return
        own, kept = protection.key_of(part), protection.former_in(part)
        known = (*protection.former_in(path), *kept, own)
        former = tuple(dict.fromkeys(one for one in known if one is not None and one != key))
        inside = former if key is not None else ()
        if own != key or kept != inside:
            protection.rewrite(part, key, inside)
        protection.former.keep_for(path, former if key is None else ())

    def _backed_up(
        self, repository: Repository, engagement_id: str, pending: Path, keep: Backup | None
    ) -> Backup | None:
        repository.backup_to(pending)
        earlier = self._folder.of_engagement(engagement_id)
        if earlier and self._store.protection.is_same(pending, earlier[0].path):
            return None
        target = self._folder.place(engagement_id, repository.path)
        pending.replace(target)
        flush_folder(target.parent)
        self._thin(engagement_id, keep)
        return _backup(target)

    def _thin(self, engagement_id: str, keep: Backup | None) -> None:
        backups = self._folder.of_engagement(engagement_id)
        spare = [old for old in to_remove(backups, now=self._clock.utc()) if old != keep]
        if not spare:
            return
        kept = (backup for backup in backups if backup not in spare)
        good = 0
        for backup in kept:
            good += self._is_good(backup)
            if good == LEAST_GOOD:
                for old in spare:
                    old.path.unlink(missing_ok=True)
                return

    def _is_locked(self, backup: Backup) -> bool:
        try:
            self._store.protection.key_of(backup.path)
        except Refused as problem:
            return problem.key == "store.passphrase_needed"
        except Outside:
            return False
        return False

    def _is_good(self, backup: Backup) -> bool:
        try:
            self._store.check(backup.path)
        except Problem:
            return False
        return True


def to_remove(backups: Sequence[Backup], *, now: datetime) -> tuple[Backup, ...]:
    """What thinning takes away of `backups` (newest first): beyond the newest KEPT_NEWEST all but one a day,
    and everything older than KEPT_DAYS.
    """
    seen = {backup.made_at.date() for backup in backups[:KEPT_NEWEST]}
    oldest = now - timedelta(days=KEPT_DAYS)
    spare = []
    for backup in backups[KEPT_NEWEST:]:
        day = backup.made_at.date()
        if day in seen or backup.made_at < oldest:
            spare.append(backup)
        seen.add(day)
    return tuple(spare)


def _listed(files: Iterable[Path]) -> tuple[Backup, ...]:
    found = (_backup(file) for file in files if read_name(file) is not None)
    return tuple(sorted(found, key=_made_at, reverse=True))


def _backup(file: Path) -> Backup:
    name = read_name(file)
    assert name is not None, "only names of backups are asked for"
    return Backup(path=file, made_at=name.made_at, size_bytes=file.stat().st_size)


def _made_at(backup: Backup) -> datetime:
    return backup.made_at


def _stem(file: Path) -> str:
    name = read_name(file)
    return name.stem if name is not None else ""


def _copy(source: Path, target: Path) -> None:
    """Copy and flush to the disk, for the owner alone."""
    shutil.copyfile(source, target)
    with suppress(OSError):  # a drive without rights
        target.chmod(OWN_FILE)
    flush_file(target)


def _copied_aside(path: Path) -> Path:
    aside = _free_name(path, "before-restore")
    _copy(path, aside)
    for suffix in _LOGS:
        if _beside(path, suffix).exists():
            _copy(_beside(path, suffix), _beside(aside, suffix))
    return aside


def _free_name(path: Path, why: str) -> Path:
    number = 1
    while path.with_name(f"{path.name}.{why}-{number}").exists():
        number += 1
    return path.with_name(f"{path.name}.{why}-{number}")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _forget(path: Path) -> None:
    with suppress(OSError):  # the folder itself may be what failed
        path.unlink()
