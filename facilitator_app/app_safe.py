"""Everything that opens, keeps, joins and erases files, assembled."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from facilitator_app.app_erasing import Kept, build_erasing, erased_people
from facilitator_app.app_recovery import SCRATCH, build_recovery
from facilitator_app.app_running import Running
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.erasing import ErasingPeople, Room
from facilitator_app.services.erasing_files import ErasingFiles
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.merging import MergingFiles
from facilitator_app.services.opening import Opening
from facilitator_app.services.ports import FileStore, Publish
from facilitator_app.services.protecting import Protecting
from facilitator_app.services.recovery import Recovery
from facilitator_app.services.unsaved_copy import UNSAVED

LIBRARY = "library"
READING = "reading"


class Safe(TypedDict):
    keeping: KeepingSafe
    known: KnownFiles
    opening: Opening
    protecting: Protecting
    merging: MergingFiles
    erasing: ErasingPeople
    erasing_files: ErasingFiles
    recovery: Recovery


def build_safe(
    data_dir: Path,
    document: Document,
    running: Running,
    *,
    files: FileStore,
    backups: BackupFolder,
    known: KnownFiles,
    clock: Clock,
    publish: Publish,
) -> Safe:
    """One set of services, on the folder of the program's own data."""
    rehearsal, show = running["rehearsing"], running["show"]
    erased = erased_people(data_dir)
    keeping = KeepingSafe(store=files, folder=backups, clock=clock, erased=erased)
    opening = _opening(document, running, keeping=keeping, erased=erased, known=known, publish=publish)
    kept = Kept(
        store=files,
        backups=backups,
        known=known,
        library=data_dir / LIBRARY,
        unsaved=data_dir / UNSAVED,
        scratch=(data_dir / SCRATCH, data_dir / READING),
        erased=erased,
    )
    room = Room(show=show, timer=running["timer"], rehearsal=rehearsal)
    erasing, erasing_files = build_erasing(document, opening=opening, kept=kept, room=room, clock=clock)
    protecting = Protecting(
        document=document,
        store=files,
        keeping=keeping,
        opening=opening,
        rehearsal=rehearsal,
        clock=clock,
        known=known,
        unsaved=data_dir / UNSAVED,
    )
    merging = MergingFiles(
        document=document,
        store=files,
        keeping=keeping,
        rehearsal=rehearsal,
        log=running["log"],
        clock=clock,
        erasing=erasing,
    )
    recovery = build_recovery(
        data_dir, document, store=files, backups=backups, keeping=keeping, clock=clock, erased=erased
    )
    return Safe(
        keeping=keeping,
        known=known,
        opening=opening,
        protecting=protecting,
        merging=merging,
        erasing=erasing,
        erasing_files=erasing_files,
        recovery=recovery,
    )


def _opening(
    document: Document,
    running: Running,
    *,
    keeping: KeepingSafe,
    erased: ErasedPeople,
    known: KnownFiles,
    publish: Publish,
) -> Opening:
    return Opening(
        document=document,
        keeping=keeping,
        show=running["show"],
        rehearsal=running["rehearsing"],
        publish=publish,
        erase_again=erased.erase_again,
        note=known.note,
    )
