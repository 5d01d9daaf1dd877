"""`hand-out FILE --person NAME --to FOLDER`: everything about one person as PDF and JSON."""

from __future__ import annotations

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused


def hand_out(session: Session) -> Answer:
    """Write both files. Texts with only a part of the name, and those in what others wrote for few to read, are
    left out until that is asked for; of the latter it says how many.
    """
    asked = session.asked
    with session.read(asked.file) as services:
        person = _person(services.document.all(Participant), asked.person)
        handing_out = services.privacy.handing_out
        preview = handing_out.preview(person.id)
        taken = [one for one in preview.possible if asked.private if one.is_private]
        taken += [one for one in preview.possible if asked.possible if not one.is_private]
        also = [one.key for one in taken]
        written = handing_out.write(handing_out.prepare(person.id, also=also), asked.to)
    paths = [str(path) for path in written]
    left = [one for one in preview.possible if one not in taken]
    doubtful = [f"{one.where}: {one.sentence}" for one in left if not one.is_private]
    told = (session.count("maybe_named", len(doubtful)), *doubtful) if doubtful else ()
    private = len(left) - len(doubtful)
    kept = (session.count("private_named", private),) if private else ()
    sealed = (session.count("talks_sealed", len(preview.sealed)),) if preview.sealed else ()
    return Answer(
        lines=(session.count("written", len(paths)), *paths, *sealed, *told, *kept),
        values={
            "files": paths,
            "sealed_talks": len(preview.sealed),
            "possible": doubtful,
            "private": private,
        },
    )


def _person(people: tuple[Participant, ...], wanted: str) -> Participant:
    """The one with this id or e-mail, or whose name is, or else begins with, it. Raises `Refused`."""
    folded = wanted.casefold()
    ways = (
        [one for one in people if wanted == one.id or (one.email and one.email.casefold() == folded)],
        [one for one in people if one.name.casefold() == folded],
        [one for one in people if one.name.casefold().startswith(folded)],
    )
    found = next((same for same in ways if same), [])
    if len(found) != 1:
        key = "cli.many_such_people" if found else "cli.no_such_participant"
        raise Refused(key, name=wanted)
    return found[0]
