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
    """Take the passphrase away, so that everybody can read the file."""

    def act(protecting: Protecting) -> None:
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
    return Answer(
        lines=(
            session.say(said, file=file),
            session.count("copies_rewritten", rewritten.done),
            *(session.say("copy_left", file=left) for left in rewritten.left),
        ),
        values={
            "file": str(file),
            "protected": said != "unprotected",
            "rewritten": rewritten.done,
            "left": [str(left) for left in rewritten.left],
        },
    )
