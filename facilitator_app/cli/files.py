"""Commands on a whole file: make it, tell what is in it, keep copies of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.actions import PlanStatus
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.attending import members
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.schema_pace import schema_pace
from facilitator_app.services.starting_workshop import NewWorkshop


def new(session: Session) -> Answer:
    """Make a file from a template, filled with fictitious leaders if asked for."""
    asked = session.asked
    wish = NewWorkshop(
        template=asked.template,
        language=asked.language or session.language,
        client=asked.client,
        organisation=asked.organisation,
        title=asked.title,
        held_on=asked.date,
    )
    starting = session.services.starting
    if asked.filled:
        repository = starting.start_filled(asked.file, wish, participants=asked.participants, seed=asked.seed)
    else:
        repository = starting.start(asked.file, wish)
    repository.close()
    return Answer(
        lines=(session.say("made", file=asked.file, template=wish.template),),
        values={"file": str(asked.file), "template": wish.template},
    )


def info(session: Session) -> Answer:
    """Tell what a file holds."""
    asked = session.asked
    with session.read(asked.file) as services:
        document = services.document
        engagement, workshop = document.engagement, document.workshop
        counts = _counts(document)
        pace = schema_pace(document)
        states = {PlanStatus.COMPLETE.value: pace.complete, PlanStatus.BEGUN.value: pace.begun}
        workshops = in_order(document.all(Workshop))
    held_on = workshop.held_on.isoformat() if workshop.held_on else None
    client = ", ".join(part for part in (engagement.client, engagement.organisation) if part)
    return Answer(
        lines=(
            *(name for name in (client, workshop.title) if name),
            session.say("held_on", day=held_on) if held_on else session.say("no_date"),
            ", ".join(session.count(name, number) for name, number in counts.items()),
            session.say("states", **states),
            *(_listed_workshops(session, workshops, workshop) if len(workshops) > 1 else ()),
        ),
        values={
            "file": str(asked.file),
            "client": engagement.client,
            "organisation": engagement.organisation,
            "workshop": workshop.title,
            "workshops": [one.title for one in workshops],
            "events": [_event(number, one) for number, one in enumerate(workshops, start=1)],
            "held_on": held_on,
            "language": workshop.language,
            "is_sample": engagement.is_sample,
            **counts,
            "action_schemas": states,
        },
    )


def backup(session: Session) -> Answer:
    """Make a checked backup in the data folder, hand out a copy, or list the backups there are."""
    asked = session.asked
    with session.read(asked.file) as services:
        engagement_id = services.document.engagement.id
        if asked.list:
            return _listed(session, services.keeping.backups(engagement_id))
        if asked.out:
            if asked.out.exists():
                raise Refused("store.exists", file=asked.out.name)
            _hand_out(session)
            return _kept(session, asked.out)
        made = services.keeping.back_up(services.document.repository, engagement_id)
        if made is not None:
            return _kept(session, made.path)
        newest = services.keeping.backups(engagement_id)[:1]
    if not newest:
        raise Refused("cli.backup_failed", file=asked.file.name)
    return Answer(
        lines=(session.say("backup_unchanged", file=newest[0].path),), values={"backup": str(newest[0].path)}
    )


def _hand_out(session: Session) -> None:
    """Write the copy that was asked for: protected as the file is, under a passphrase of its own, or plain."""
    asked, services = session.asked, session.services
    if asked.plain:
        services.protecting.save_copy_plain(asked.out)
    elif asked.copy_passphrase_file:
        services.protecting.save_copy(asked.out, session.secrets.new(asked.copy_passphrase_file, asked.out))
    else:
        services.document.repository.backup_to(asked.out)


def restore(session: Session) -> Answer:
    """Put a backup in the place of a file: the one that is named, or else the newest good one."""
    asked = session.asked
    keeping = session.services.keeping
    unlock_backup(session)
    chosen = _named_backup(session, asked.backup) if asked.backup else keeping.newest_good(asked.file)
    if chosen is None:
        raise Refused("cli.no_backup", file=asked.file.name)
    if asked.file.exists():
        _refuse_open(session, asked.file)
    came_back = keeping.erased_in(chosen)
    aside = keeping.restore(chosen, asked.file)
    kept = (session.say("kept_aside", file=aside),) if aside else ()
    again = (session.words.count("erase.again_in_backup", came_back),) if came_back else ()
    return Answer(
        lines=(session.say("restored", file=asked.file, backup=chosen.path), *kept, *again),
        values={
            "file": str(asked.file),
            "backup": str(chosen.path),
            "kept_aside": str(aside) if aside else None,
            "erased_again": came_back,
        },
    )


def _counts(document: Document) -> dict[str, int]:
    """What the workshop that is worked on holds."""
    workshop_id = document.workshop.id
    outputs = [one for one in document.all(Output) if one.workshop_id == workshop_id]
    return {
        "blocks": sum(one.workshop_id == workshop_id for one in document.all(Block)),
        "slides": sum(one.workshop_id == workshop_id for one in document.all(Slide)),
        "participants": len(members(document)),
        "groups": sum(one.workshop_id == workshop_id for one in document.all(Group)),
        "outputs": sum(not output.is_draft for output in outputs),
    }


def _listed_workshops(session: Session, workshops: Sequence[Workshop], chosen: Workshop) -> tuple[str, ...]:
    """Every workshop of the file with its number; the one that is told of has a mark."""
    lines = []
    for number, one in enumerate(workshops, start=1):
        day = one.held_on.isoformat() if one.held_on else session.say("undated")
        lines.append(f"{'*' if one is chosen else ' '} {number}  {day}  {one.title}")
    return (session.say("workshops"), *lines)


def _event(number: int, workshop: Workshop) -> dict[str, object]:
    held_on = workshop.held_on.isoformat() if workshop.held_on else None
    return {"number": number, "title": workshop.title, "kind": workshop.kind.value, "held_on": held_on}


def _kept(session: Session, path: Path) -> Answer:
    return Answer(lines=(session.say("backed_up", file=path),), values={"backup": str(path)})


def _listed(session: Session, backups: tuple[Backup, ...]) -> Answer:
    lines = [f"{one.made_at:%Y-%m-%d %H:%M:%SZ}  {one.path}" for one in backups]
    return Answer(
        lines=tuple(lines) or (session.say("no_backups"),),
        values={"backups": [{"path": str(b.path), "made_at": b.made_at.isoformat()} for b in backups]},
    )


def _named_backup(session: Session, path: Path) -> Backup:
    if not path.exists():
        raise Refused("store.missing", file=path.name)
    return Backup(path=path, made_at=session.clock.utc(), size_bytes=path.stat().st_size)


def unlock_backup(session: Session) -> None:
    """Ask for the passphrase of the backup that is to be restored, and of the file it takes the place of. Of a file
    too damaged to take one nothing is asked.
    """
    asked = session.asked
    locked = session.services.keeping.locked(asked.file)
    for path in [asked.backup] if asked.backup else [backup.path for backup in locked[:1]]:
        session.unlock(path)
    try:
        session.unlock(asked.file)
    except Refused as problem:
        if not problem.key.startswith("store.damaged"):
            raise


def _refuse_open(session: Session, path: Path) -> None:
    """Raise `Refused` when the file is open in a window. A damaged one cannot be, and may be replaced."""
    try:
        with closing(session.services.files.open(path)):
            return
    except Refused as problem:
        if problem.key in ("store.open_already", "store.locked_elsewhere"):
            raise
