"""Seeing paper before it is printed: the true number of pages, whose they are, and how they look.

Works on planned files only, so it may run off the window's thread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from facilitator_app.content.pdf_pictures import PagePicture, draw_pages
from facilitator_app.services.exporting import Exporting, PlannedFile

__all__ = ["PagePicture", "Preview", "Previewing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A drawn document. `first_pages` are the pages (from 0) on which its sheets begin."""

    page_count: int
    first_pages: tuple[int, ...]
    participant_ids: tuple[str, ...]
    content: bytes = field(repr=False)

    def participant_at(self, page: int) -> str:
        """Whose sheet a page (from 0) belongs to; empty when it is nobody's."""
        at = bisect_right(self.first_pages, page) - 1
        return self.participant_ids[at] if 0 <= at < len(self.participant_ids) else ""


class Previewing:
    """Draws documents and pictures of their pages, one at a time whatever thread asks."""

    def __init__(self, exporting: Exporting) -> None:
        self._exporting = exporting
        self._lock = Lock()

    def preview(self, planned: Sequence[PlannedFile]) -> Preview:
        """The first of the planned files as it would be printed."""
        file = planned[0]
        drawn = self._exporting.draw(file)
        return Preview(
            page_count=drawn.page_count,
            first_pages=drawn.first_pages,
            participant_ids=file.participant_ids,
            content=drawn.content,
        )

    def count_pages(self, planned: Sequence[PlannedFile]) -> int:
        """How many pages the first of the planned files has: quicker than seeing it."""
        return self._exporting.count_pages(planned[0])

    def pictures(self, preview: Preview, wanted: tuple[tuple[int, int], ...]) -> tuple[PagePicture, ...]:
        """Pictures of pages; `wanted` are page numbers (from 0) with widths in px."""
        with self._lock:
            return draw_pages(preview.content, wanted)
