"""Coming back from damage: what is in the backups, a rehearsal, what can still be read, and the restore itself."""

from __future__ import annotations

from facilitator_app.cli.answer import FAILED, Answer
from facilitator_app.cli.files import restore as put_back
from facilitator_app.cli.files import unlock_backup
from facilitator_app.cli.session import Session
from facilitator_app.problems import Refused
from facilitator_app.services.looking_into_backups import Looked
from facilitator_app.services.rescuing import JSON, found_lines, rescued_bytes
from facilitator_app.services.telling_recovery import counts_line, tried_line
from facilitator_app.services.unwatched import never, no_pause, unseen
from facilitator_app.services.whole_files import IfExists, WholeFiles


def restore(session: Session) -> Answer:
    """Put a backup in the place of a file, unless it was asked only to look."""
    asked = session.asked
    if asked.list or asked.rehearse or asked.salvage:
        unlock_backup(session)
    if asked.list:
        return _listed(session)
    if asked.rehearse:
        return _tried(session)
    if asked.salvage:
        return _salvaged(session)
    return put_back(session)


def _listed(session: Session) -> Answer:
    looking = session.services.recovery.looking
    found = [looking.look(backup) for backup in looking.of_file(session.asked.file)]
    values = [
        {
            "path": str(one.backup.path),
            "made_at": one.backup.made_at.isoformat(),
            "is_whole": one.glance is not None,
            "workshops": [workshop.title for workshop in one.glance.workshops] if one.glance else [],
            "leaders": one.glance.leaders if one.glance else 0,
            "outputs": one.glance.outputs if one.glance else 0,
            "action_schemas": one.glance.action_plans if one.glance else 0,
        }
        for one in found
    ]
    lines = tuple(_line(session, one) for one in found)
    return Answer(lines=lines or (session.say("no_backups"),), values={"backups": values})


def _line(session: Session, looked: Looked) -> str:
    at = f"{looked.backup.made_at:%Y-%m-%d %H:%M:%SZ}"
    file = looked.backup.path
    if looked.glance is None:
        return session.words.text("rescue.listed_damaged", at=at, file=file)
    counts = counts_line(looked.glance, session.words)
    return session.words.text("rescue.listed", at=at, counts=counts, file=file)


def _tried(session: Session) -> Answer:
    """Go the whole way of a restore into a scratch file; the newest of the file that is named decides of whom."""
    recovery = session.services.recovery
    newest = next(iter(recovery.looking.of_file(session.asked.file)), None)
    if newest is None:
        raise Refused("cli.no_backup", file=session.asked.file.name)
    tried = recovery.trying.try_newest(newest.path.parent.name, unseen, never)
    at = f"{tried.backup.made_at:%Y-%m-%d %H:%MZ}" if tried is not None else ""
    return Answer(
        lines=(tried_line(tried, session.words, at=at),),
        values={
            "backup": str(tried.backup.path) if tried else None,
            "damaged": tried.damaged if tried else None,
        },
        code=0 if tried is not None else FAILED,
    )


def _salvaged(session: Session) -> Answer:
    asked, words = session.asked, session.words
    if not asked.file.is_file():
        raise Refused("store.missing", file=asked.file.name)
    if asked.salvage.exists():
        raise Refused("store.exists", file=asked.salvage.name)
    recovery = session.services.recovery
    newest = next(iter(recovery.looking.of_file(asked.file)), None)
    like = newest.path if newest is not None else None
    salvaged = recovery.rescuing.read(asked.file, unseen, never, like=like)
    if not salvaged.records:
        raise Refused("rescue.nothing", file=asked.file.name)
    content = rescued_bytes(salvaged.records, salvaged, words, as_data=asked.salvage.suffix == JSON)
    target = WholeFiles(sleep=no_pause).write(content, asked.salvage, if_exists=IfExists.REFUSE)
    return Answer(
        lines=(*found_lines(salvaged, words), words.text("rescue.salvage_written", file=target)),
        values={"out": str(target), "records": len(salvaged.records), "lost": salvaged.lost},
    )
