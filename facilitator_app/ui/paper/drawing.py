"""The documents drawn off the GUI thread, so that their true numbers of pages are known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.exporting import PlannedFile
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.ui.paper.kinds import Shelf
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.tasks import IsCancelled, Progress

Planned = Mapping[Shelf, tuple[PlannedFile, ...]]
_Drawn = tuple[Planned, dict[Shelf, Preview]]


class DocumentDrawing(QObject):
    """Holds the newest previews; `drawn` when there are others. What has not changed is not drawn again."""

    drawn = Signal()
    failed = Signal(object)

    def __init__(self, previewing: Previewing, parent: QObject) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._planned: Planned = {}
        self._done: Planned = {}
        self._previews: dict[Shelf, Preview] = {}
        self._work = NewestWork(self)
        self._work.succeeded.connect(self._on_drawn)
        self._work.failed.connect(self.failed)

    def draw(self, planned: Planned) -> None:
        """Draw these documents, and forget those that are not among them."""
        self._planned = planned
        self._previews = {shelf: p for shelf, p in self._previews.items() if shelf in planned}
        changed = {shelf: files for shelf, files in planned.items() if self._done.get(shelf) != files}
        lacking = {shelf: files for shelf, files in planned.items() if shelf not in self._previews}
        if changed or lacking:
            self._work.ask(partial(_drawn, self._previewing, {**changed, **lacking}))

    def preview(self, shelf: Shelf) -> Preview | None:
        """A document as it was drawn last; None when it cannot be, or has not been yet."""
        return self._previews.get(shelf)

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._work.wait()

    def _on_drawn(self, result: _Drawn) -> None:
        planned, previews = result
        kept = {shelf: preview for shelf, preview in previews.items() if shelf in self._planned}
        self._previews.update(kept)
        self._done = {**self._done, **{shelf: planned[shelf] for shelf in kept}}
        self.drawn.emit()


def _drawn(
    previewing: Previewing, planned: Planned, _progress: Progress, is_cancelled: IsCancelled
) -> _Drawn:
    """All of them, until it is cancelled."""
    previews: dict[Shelf, Preview] = {}
    for shelf, files in planned.items():
        if is_cancelled():
            break
        previews[shelf] = previewing.preview(files)
    return planned, previews
