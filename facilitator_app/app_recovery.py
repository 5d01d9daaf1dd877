"""Looking into backups, trying a restore and rescuing from a damaged file, assembled."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep

from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.ids import new_id
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.looking_into_backups import LookingIntoBackups
from facilitator_app.services.ports import FileStore
from facilitator_app.services.recovery import Recovery
from facilitator_app.services.rescuing import Rescuing
from facilitator_app.services.trying_restore import TryingRestore
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.store.salvage import SalvageReader

SCRATCH = "scratch"
LONGEST = timedelta(hours=1)
"""Nothing in the scratch folder is in use for so long: what is older was left by a kill."""


def build_recovery(
    data_dir: Path,
    document: Document,
    *,
    store: FileStore,
    backups: BackupFolder,
    keeping: KeepingSafe,
    clock: Clock,
    erased: ErasedPeople,
) -> Recovery:
    """The three on one scratch folder, which is empty but while they work."""
    scratch = data_dir / SCRATCH
    _clear_leftovers(scratch, before=clock.utc() - LONGEST)
    reader = SalvageReader(scratch=scratch, monotonic_s=clock.monotonic_s, key_of=store.protection.key_of)
    return Recovery(
        looking=LookingIntoBackups(store=store, folder=backups, without_erased=erased.without),
        rescuing=Rescuing(
            document=document,
            store=store,
            reader=reader,
            files=WholeFiles(sleep=sleep),
            clock=clock,
            new_id=new_id,
            without_erased=erased.without,
        ),
        trying=TryingRestore(store=store, keeping=keeping, scratch=scratch),
    )


def _clear_leftovers(scratch: Path, *, before: datetime) -> None:
    for folder in scratch.glob("*-*") if scratch.is_dir() else ():
        try:
            is_left = datetime.fromtimestamp(folder.stat().st_mtime, UTC) < before
        except OSError:
            continue
        if is_left and folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
