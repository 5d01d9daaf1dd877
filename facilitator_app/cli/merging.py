"""The command that takes another copy of a file in."""

from __future__ import annotations

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.merging import Choice
from facilitator_app.domain.people import Participant
from facilitator_app.services.telling_merge import ClashLine, clash_line, done, foretold
from facilitator_app.services.unwatched import never, unseen


def merge(session: Session) -> Answer:
    """Merge OTHER into FILE; what was written in both is listed, and settled as asked or so that least is lost."""
    asked = session.asked
    with session.opened(asked.file) as services:
        merging = services.merging
        merging.begin(asked.other)
        session.unlock_other(asked.other, asked.other_passphrase_file)
        other = merging.look_at(asked.other, unseen, never)
        clashes = merging.compare(other).clashes
        people = services.document.all(Participant)
        lines = [clash_line(clash, people, session.words) for clash in clashes]
        chosen = {line.id: _choice(line, asked.clashes) for line in lines}
        if asked.preview:
            told = foretold(merging.foretell(other), session.words, file=asked.other.name)
        else:
            told = done(merging.merge(other, chosen), session.words, file=asked.other.name)
    return Answer(
        lines=(*told, *(_listed(session, line, chosen[line.id]) for line in lines)),
        values={
            "file": str(asked.file),
            "other": str(asked.other),
            "told": list(told),
            "clashes": [
                {
                    "id": line.id,
                    "kind": line.noun,
                    "title": line.title,
                    "mine": line.mine,
                    "theirs": line.theirs,
                    "chosen": chosen[line.id].value,
                }
                for line in lines
            ],
        },
    )


def _choice(line: ClashLine, asked: str | None) -> Choice:
    wanted = Choice(asked) if asked else line.safest
    return wanted if wanted in line.choices else line.safest


def _listed(session: Session, line: ClashLine, choice: Choice) -> str:
    return session.say(
        "clash",
        noun=line.noun,
        title=line.title,
        mine=line.mine.replace("\n", " / "),
        theirs=line.theirs.replace("\n", " / "),
        chosen=session.words.text(f"merge.{choice.value}"),
    )
