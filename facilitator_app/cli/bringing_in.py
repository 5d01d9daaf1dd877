"""What is imported, by its name on the command line."""

from __future__ import annotations

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.people import import_participants
from facilitator_app.cli.session import Session
from facilitator_app.cli.slides import import_slides


def bring_in(session: Session) -> Answer:
    """Import participants or slides."""
    return import_slides(session) if session.asked.what == "slides" else import_participants(session)
