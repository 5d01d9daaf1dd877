"""One box over everything that was said, planned and promised. Loaded when it is first opened."""

from facilitator_app.ui.search.finder import Finder
from facilitator_app.ui.search.panel import SearchPanel

__all__ = ["Finder", "SearchPanel"]
