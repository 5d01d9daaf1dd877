"""What the check has to say besides whether all is whole: what stands in the way of a good day, and what to do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from facilitator_app.cli.plain_start import has_display
from facilitator_app.cli.session import Session
from facilitator_app.domain.dates import date_words
from facilitator_app.problems import Refused
from facilitator_app.services import known_files
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.looking_at_machine import is_writable
from facilitator_app.services.telling_recovery import counts_line
from facilitator_app.services.unwatched import no_pause
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.store import engine, lockfile, places

LEAST_FREE_MB = 500
MOST_DAYS_BEHIND = 1
_MIB = 1024 * 1024
_DAY_S = 24 * 60 * 60
LOCKED = "store.passphrase_needed"


def of_file(session: Session, file: Path) -> Iterator[str]:
    """A sentence for each thing about a file that is whole; the file is not changed."""
    words = session.words
    place = _unsafe_place(file)
    if place:
        yield words.text("check.synced", file=file.name, place=place)
    owner = lockfile.holder(file)
    if owner is not None and owner.host != lockfile.this_process().host:
        yield words.text("check.open_elsewhere", file=file.name, host=owner.host, user=owner.user)
    if engine.companions(file) and owner is None:
        yield words.text("check.unfinished", file=file.name)
    part = file.with_name(f"{file.name}.restored.part")
    if part.exists():
        yield words.text("check.part_left", file=file.name, part=part.name)
    yield from _room(session, file)
    yield from _of_backups(session, file)


def of_damage(session: Session, file: Path, problem: Refused) -> Iterator[str]:
    """What to do about a file that cannot be read."""
    if problem.key == LOCKED:
        yield session.words.text("check.unlock")
    if problem.key.startswith(("store.damaged", "store.not_a_workshop", "store.missing")):
        if session.services.recovery.looking.of_file(file):
            yield session.words.text("check.try_restore")
        if problem.key != "store.missing":
            yield session.words.text("check.try_salvage")


def of_machine(session: Session) -> Iterator[str]:
    """A sentence for each thing about this computer."""
    words = session.words
    place = _unsafe_place(session.data_dir / "x")
    if place:
        yield words.text("check.folder_unsafe", place=place)
    if not is_writable(session.data_dir):
        yield words.text("check.folder_not_writable")
    yield from _room(session, session.data_dir)
    yield from _overdue(session)
    # Loading the windows takes a while that no other command shall wait for.
    from facilitator_app.ui.platform import seen_machine

    screens = seen_machine.screen_count() if has_display(os.environ) else None
    if screens is None:
        yield words.text("check.screens_unknown")
    elif screens == 1:
        yield words.text("check.no_second_screen")
    if not seen_machine.can_sound():
        yield words.text("check.no_sound")
    if not seen_machine.can_stay_awake():
        yield words.text("check.may_sleep")


def _overdue(session: Session) -> Iterator[str]:
    """The files that were opened here and lie past their last day, each with where it lies."""
    known = KnownFiles(file=session.data_dir / known_files.NAME, files=WholeFiles(sleep=no_pause))
    for file in known.overdue(session.clock.local_today()):
        assert file.kept_until_on is not None, "only what has a last day is overdue"
        day = date_words(file.kept_until_on, session.language)
        yield session.words.text("check.overdue", file=file.path.stem, day=day, path=file.path)


def _room(session: Session, place: Path) -> Iterator[str]:
    try:
        free_mb = shutil.disk_usage(place if place.is_dir() else place.parent).free // _MIB
    except OSError:
        return
    if free_mb < LEAST_FREE_MB:
        yield session.words.text("check.little_room", file=place.name, mb=free_mb)


def _of_backups(session: Session, file: Path) -> Iterator[str]:
    words, looking = session.words, session.services.recovery.looking
    found = [looking.look(backup) for backup in looking.of_file(file)]
    if not found:
        yield words.text("check.no_backup", file=file.name)
        return
    damaged = [one for one in found if one.problem is not None and one.problem.key != LOCKED]
    if damaged:
        yield words.count("check.damaged_backups", len(damaged), file=file.name)
    newest = next((one for one in found if one.glance is not None), None)
    if newest is None:
        if len(damaged) < len(found):
            yield words.text("check.backups_locked", file=file.name)
        return
    at = f"{newest.backup.made_at:%Y-%m-%d %H:%MZ}"
    counts = counts_line(newest.glance, words) if newest.glance is not None else ""
    days = int((file.stat().st_mtime - newest.backup.made_at.timestamp()) // _DAY_S)
    if days >= MOST_DAYS_BEHIND:
        yield words.count("check.old_backup", days, file=file.name)
    if damaged:
        yield words.text("check.backup_whole", file=file.name, at=at, counts=counts)


def _unsafe_place(path: Path) -> str:
    try:
        places.refuse_unsafe(path, environ=os.environ)
    except Refused as problem:
        return str(problem.params["place"])
    return ""
