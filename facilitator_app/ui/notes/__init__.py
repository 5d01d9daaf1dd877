"""The area *Notér*: what the groups say, cell by cell, and what of it the room may see."""

from facilitator_app.ui.notes.area import NotesArea
from facilitator_app.ui.notes.window import NoteWindow

__all__ = ["NoteWindow", "NotesArea"]
