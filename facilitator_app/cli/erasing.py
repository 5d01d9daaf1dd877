"""The command that erases a person, or a whole file with everything that is kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.erasing import Done, Preview
from facilitator_app.services.telling_erasure import counted, left_lines

if TYPE_CHECKING:
    from facilitator_app.app_services import Services


def erase(session: Session) -> Answer:
    """Erase a participant from a file and its backups, or tell what would go. Texts lose the whole name alone."""
    asked = session.asked
    if asked.whole_file:
        return _erase_file(session)
    if asked.preview:
        with session.read(asked.file) as services:
            return _foretold(session, services.erasing.preview(_person(services, asked.person)))
    with session.opened(asked.file) as services:
        preview = services.erasing.preview(_person(services, asked.person))
        done = services.erasing.erase(preview.person.id, preview.standard)
    return _done(session, done)


def _erase_file(session: Session) -> Answer:
    asked = session.asked
    session.unlock(asked.file)
    files = session.services.erasing_files
    found = files.preview_closed(asked.file)
    whole = found.with_others() if asked.other_backups else found
    stay = (session.count("other_backups", len(whole.others)),) if whole.others else ()
    values = {"file": str(whole.path), "copies": [str(one) for one in whole.copies]}
    values["other_backups"] = [str(one) for one in whole.others]
    if asked.preview:
        told = session.say("erase_file_preview", file=whole.path)
        lines = (told, str(whole.path), *map(str, whole.copies))
    else:
        lines = (session.say("erased_file", file=whole.path, n=files.erase(whole)),)
    return Answer(lines=(*lines, *stay, session.words.text("erase.reach_file")), values=values)


def _foretold(session: Session, preview: Preview) -> Answer:
    words = session.words
    texts = [
        session.say(
            "erase_text" if one.is_whole else "erase_possible",
            text=one.sentence or words.text("merge.private"),
        )
        for one in preview.texts
    ]
    return Answer(
        lines=(
            session.say("erase_preview", name=preview.person.name),
            *counted(preview, words),
            *texts,
            session.count("erase_copies", preview.copies - len(preview.locked)),
            *((words.count("erase.locked", len(preview.locked)),) if preview.locked else ()),
            words.text("erase.reach"),
        ),
        values={
            "person": preview.person.id,
            "schemas": preview.schemas,
            "outcomes": preview.outcomes,
            "talks": preview.talks,
            "led_talks": preview.led_talks,
            "groups": preview.seats,
            "chief_of": preview.led_leaders,
            "fields": preview.mentions,
            "texts": [
                {"key": one.key, "text": one.sentence, "is_whole": one.is_whole} for one in preview.texts
            ],
            "copies": preview.copies,
            "locked": [str(one) for one in preview.locked],
        },
    )


def _done(session: Session, done: Done) -> Answer:
    words = session.words
    return Answer(
        lines=(
            words.count("erase.records", done.records),
            words.count("erase.copies", done.copies),
            *left_lines(done.left, words),
            words.text("erase.reach"),
        ),
        values={
            "records": done.records,
            "copies": done.copies,
            "left": [{"file": str(one.path), "problem": one.problem.key} for one in done.left],
        },
    )


def _person(services: Services, wanted: str) -> str:
    """The id of the participant who is meant: by id, or by a name that only one has. Whoever was taken off the list is
    asked for where nobody on it is meant.
    """
    try:
        return _one_of(services.document.all(Participant), wanted)
    except Refused as problem:
        if problem.key != "cli.no_such_participant":
            raise
    return _one_of(services.erasing.former(), wanted)


def _one_of(people: Sequence[Participant], wanted: str) -> str:
    if any(one.id == wanted for one in people):
        return wanted
    name = wanted.casefold().split()
    same = [one for one in people if one.name.casefold().split() == name]
    begins = [one for one in people if one.name.casefold().split()[: len(name)] == name]
    found = same or begins
    if len(found) != 1:
        raise Refused("cli.no_such_participant" if not found else "cli.many_such_participants", name=wanted)
    return found[0].id
