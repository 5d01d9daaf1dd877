"""The import of filled schemas: what each field becomes, every fault with its file, nothing stored by a preview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.people import Participant
from facilitator_app.reports.wording import value_text
from facilitator_app.services.reading_back import ReadBack

if TYPE_CHECKING:
    from facilitator_app.app_services import Services


def import_schemas(session: Session) -> Answer:
    """Read filled schemas back into a file."""
    asked = session.asked
    paths = (asked.source, *asked.more)
    if asked.preview:
        with session.read(asked.file) as services:
            read = services.reading_back.read(paths)
            people = _names(services)
        return _answer(session, read, people, session.count("would_read_back", len(read.changes)), 0)
    with session.opened(asked.file) as services:
        read = services.reading_back.read(paths)
        leaders = services.reading_back.apply(read)
        people = _names(services)
    return _answer(session, read, people, session.count("read_back", leaders), leaders)


def _names(services: Services) -> dict[str, str]:
    return {person.id: person.name for person in services.document.all(Participant)}


def _answer(session: Session, read: ReadBack, people: Mapping[str, str], said: str, leaders: int) -> Answer:
    changes = [
        {
            "leader": change.leader.name,
            "action": change.item_number + 1,
            "field": change.field.key,
            "old": change.old,
            "new": change.new,
        }
        for change in read.changes
    ]
    told = [
        session.say(
            "changed_field",
            name=one.leader.name,
            field=one.field.label,
            new=value_text(one.field, one.new, session.words, people=people, year=None),
        )
        for one in read.changes
    ]
    told += [session.say("release_taken_back", name=leader.name) for leader in read.taken_back]
    faults = [
        {"file": fault.file, "problem": fault.problem.key, "sentence": session.words.problem(fault.problem)}
        for fault in read.faults
    ]
    return Answer(
        lines=(said, *told, *(fault["sentence"] for fault in faults)),
        values={
            "leaders": leaders,
            "changes": changes,
            "taken_back": [leader.name for leader in read.taken_back],
            "faults": faults,
        },
    )
