"""The page *Bibliotek* of the planner: what is kept for reuse, looked at and copied in."""

from facilitator_app.ui.library.page import LIBRARY, LibraryPage, library_title

__all__ = ["LIBRARY", "LibraryPage", "library_title"]
