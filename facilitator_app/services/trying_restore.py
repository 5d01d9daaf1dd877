"""The rehearsal of a restore: the newest backup is fetched into a scratch file, opened, counted, and put away again.

Invariant: neither the open file nor any backup is touched, and nothing of the scratch file is left.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.problems import Outside, Problem
from facilitator_app.services.keeping_safe import Backup, KeepingSafe
from facilitator_app.services.looking_into_backups import Glance, glance_of
from facilitator_app.services.ports import FileStore

_SCRATCH_NAME = "proeve.workshop"
_STEPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What came of it: the newest backup that can be fetched, what it holds, and how many newer ones are damaged."""

    backup: Backup
    glance: Glance
    damaged: int = 0


class TryingRestore:
    """Goes the whole way that a restore goes, in `scratch`, a folder of the program's own."""

    def __init__(self, *, store: FileStore, keeping: KeepingSafe, scratch: Path) -> None:
        self._store = store
        self._keeping = keeping
        self._scratch = scratch

    def try_newest(
        self, engagement_id: str, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> Tried | None:
        """Try the newest backup, and the next older one when it is damaged; None when none can be fetched, or when it
        was cancelled. For a task. Raises `Outside` when the disk stands in the way.
        """
        for damaged, backup in enumerate(self._keeping.backups(engagement_id)):
            if is_cancelled():
                return None
            glance = self._tried(backup, progress)
            if glance is not None:
                return Tried(backup=backup, glance=glance, damaged=damaged)
        return None

    def _tried(self, backup: Backup, progress: Callable[[int, int], None]) -> Glance | None:
        """What the backup holds when it has been fetched and opened; None when it is damaged."""
        try:
            self._scratch.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix="restore-", dir=self._scratch) as folder:
                file = Path(folder) / _SCRATCH_NAME
                progress(0, _STEPS)
                self._keeping.restore(backup, file)
                progress(1, _STEPS)
                with closing(self._store.open(file)) as repository:
                    progress(2, _STEPS)
                    return glance_of(repository.load())
        except Outside:
            raise
        except Problem:
            return None
        except OSError as error:
            raise Outside("store.disk_failed", file=backup.path.name) from error
