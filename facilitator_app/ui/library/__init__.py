"""The page *Bibliotek* of the planner: what is kept for reuse, looked at and copied in."""

from facilitator_app.ui.library.page import LibraryPage

__all__ = ["LibraryPage"]
