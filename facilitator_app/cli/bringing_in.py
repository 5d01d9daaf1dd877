"""What is imported, by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.people import import_participants
from facilitator_app.cli.schemas import import_schemas
from facilitator_app.cli.session import Session
from facilitator_app.cli.slides import import_slides
from facilitator_app.problems import Refused

_IMPORTS: Mapping[str, Callable[[Session], Answer]] = {
    "participants": import_participants,
    "slides": import_slides,
    "schemas": import_schemas,
}


def bring_in(session: Session) -> Answer:
    """Import participants, slides or filled schemas. Only of the last there may be several files."""
    if session.asked.more and session.asked.what != "schemas":
        raise Refused("cli.one_source")
    return _IMPORTS[session.asked.what](session)
