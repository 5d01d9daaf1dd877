"""The documents drawn off the GUI thread, one after another, so that their true numbers of pages are known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.exporting import PlannedFile
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.ui.paper.kinds import Shelf
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.tasks import IsCancelled, Progress

Files = tuple[PlannedFile, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A document as it was drawn; without `preview` its pages were only counted."""

    shelf: Shelf
    files: Files
    page_count: int
    preview: Preview | None


class DocumentDrawing(QObject):
    """Holds the newest previews; `drawn` when there is another. The same plan is never drawn twice."""

    drawn = Signal()
    failed = Signal(object)

    def __init__(self, previewing: Previewing, parent: QObject) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._planned: Mapping[Shelf, Files] = {}
        self._counted: Collection[Shelf] = frozenset()
        self._done: dict[Shelf, Drawing] = {}
        self._is_resting = False
        self._work = NewestWork(self)
        self._work.succeeded.connect(self._on_drawn)
        self._work.failed.connect(self._on_failed)
        self._work.ended.connect(self._draw_next)

    def draw(self, planned: Mapping[Shelf, Files], *, counted: Collection[Shelf] = frozenset()) -> None:
        """Draw these documents in this order, and forget those that are not among them. Of those that are `counted`
        nobody sees more than the number of pages."""
        self._planned, self._counted = planned, counted
        self._done = {shelf: drawing for shelf, drawing in self._done.items() if shelf in planned}
        self._draw_next()

    def preview(self, shelf: Shelf) -> Preview | None:
        """A document as it was drawn last; None when it cannot be, or has not been yet."""
        drawing = self._done.get(shelf)
        return drawing.preview if drawing else None

    def page_count(self, shelf: Shelf) -> int:
        """How many pages a document has; 0 as long as that is not known."""
        drawing = self._done.get(shelf)
        return drawing.page_count if drawing else 0

    def rest(self) -> None:
        """Nobody looks: begin no other document until somebody does."""
        self._is_resting = True

    def go_on(self) -> None:
        """Draw what is left."""
        self._is_resting = False
        self._draw_next()

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._planned = {}
        self._work.wait()

    def _draw_next(self) -> None:
        if self._is_resting or self._work.is_running():
            return
        for shelf, files in self._planned.items():
            drawing = self._done.get(shelf)
            is_counted = shelf in self._counted
            if drawing is None or drawing.files is not files or not (is_counted or drawing.preview):
                make = _counted if is_counted else _drawn
                self._work.ask(partial(make, self._previewing, shelf, files))
                return

    def _on_failed(self, error: object) -> None:
        self._planned = {}
        self.failed.emit(error)

    def _on_drawn(self, drawing: Drawing) -> None:
        if drawing.shelf in self._planned:
            self._done[drawing.shelf] = drawing
            self.drawn.emit()


def _drawn(
    previewing: Previewing, shelf: Shelf, files: Files, _progress: Progress, _is_cancelled: IsCancelled
) -> Drawing:
    preview = previewing.preview(files)
    return Drawing(shelf, files, preview.page_count, preview)


def _counted(
    previewing: Previewing, shelf: Shelf, files: Files, _progress: Progress, _is_cancelled: IsCancelled
) -> Drawing:
    return Drawing(shelf, files, previewing.count_pages(files), None)
