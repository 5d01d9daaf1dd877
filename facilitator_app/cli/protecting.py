"""Commands on the passphrase of a file: give it one, give it another, take it away."""

from __future__ import annotations

from collections.abc import Callable

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.services.protecting import Protecting


def protect(session: Session) -> Answer:
    """Give a plain file a passphrase."""
    asked = session.asked

    def act(protecting: Protecting) -> None:
        protecting.set(passphrase=session.secrets.new(asked.new_passphrase_file, asked.file))

    return _done(session, act, "protected")


def unprotect(session: Session) -> Answer:
    """Take the passphrase away, so that everybody can read the file. Of a plain one, the copies are laid open that an
    interruption has left under the former passphrase.
    """

    def act(protecting: Protecting) -> None:
        left = () if protecting.is_protected else protecting.lying().locked
        if left:
            session.unlock(left[0])
            protecting.bring_along(left)
        else:
            protecting.remove(present=session.secrets.present(session.asked.file))

    return _done(session, act, "unprotected")


def change_passphrase(session: Session) -> Answer:
    """Give a protected file another passphrase."""
    asked = session.asked

    def act(protecting: Protecting) -> None:
        present = session.secrets.present(asked.file)
        protecting.change(
            present=present, passphrase=session.secrets.new(asked.new_passphrase_file, asked.file)
        )

    return _done(session, act, "passphrase_changed")


def _done(session: Session, act: Callable[[Protecting], None], said: str) -> Answer:
    file = session.asked.file
    with session.opened(file) as services:
        act(services.protecting)
        rewritten = session.finish_protecting()
        lying = services.protecting.lying()
    others = (session.count("copies_of_others", lying.of_others),) if lying.of_others else ()
    locked = (session.count("copies_locked", lying.other),) if lying.other else ()
    return Answer(
        lines=(
            session.say(said, file=file),
            session.count("copies_rewritten", rewritten.done),
            *(session.say("copy_left", file=left) for left in rewritten.left),
            *locked,
            *others,
        ),
        values={
            "file": str(file),
            "protected": said != "unprotected",
            "rewritten": rewritten.done,
            "left": [str(left) for left in rewritten.left],
            "locked": lying.other,
            "of_other_files": lying.of_others,
        },
    )
