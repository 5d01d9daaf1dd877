"""Erasing people, assembled: who was erased, the copies that are gone through, and the act itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator_app.services.clock import Clock, sleep
from facilitator_app.services.document import Document
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.erasing import ErasingPeople, Room
from facilitator_app.services.erasing_files import ErasingFiles
from facilitator_app.services.keeping_safe import BackupFolder
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.opening import Opening
from facilitator_app.services.ports import FileStore
from facilitator_app.services.sweeping_copies import SweepingCopies
from facilitator_app.services.whole_files import WholeFiles

ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the program keeps of files beside them."""

    store: FileStore
    backups: BackupFolder
    known: KnownFiles
    library: Path
    unsaved: Path
    scratch: tuple[Path, ...]
    erased: ErasedPeople


def erased_people(data_dir: Path) -> ErasedPeople:
    """Who was erased, in the data folder."""
    return ErasedPeople(folder=data_dir / ERASED, files=WholeFiles(sleep=sleep))


def build_erasing(
    document: Document, *, opening: Opening, kept: Kept, room: Room, clock: Clock
) -> tuple[ErasingPeople, ErasingFiles]:
    """The services: for somebody, and for a whole file."""
    copies = SweepingCopies(
        store=kept.store,
        backups=kept.backups,
        known=kept.known,
        library=kept.library,
        unsaved=kept.unsaved,
        scratch=kept.scratch,
        files=WholeFiles(sleep=sleep),
    )
    people = ErasingPeople(
        document=document,
        opening=opening,
        erased=kept.erased,
        copies=copies,
        room=room,
        clock=clock,
    )
    files = ErasingFiles(
        document=document,
        store=kept.store,
        copies=copies,
        erased=kept.erased,
        known=kept.known,
        room=room,
    )
    return people, files
