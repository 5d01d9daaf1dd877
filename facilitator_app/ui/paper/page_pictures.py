"""Pictures of a document's pages, drawn off the GUI thread: the large one first, then the small ones in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from facilitator_app.services.previewing import PagePicture, Preview, Previewing
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.tasks import IsCancelled, Progress

AT_ONCE = 6
MOST_KEPT = 240

Wanted = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Pictures and the document they are of."""

    preview: Preview
    wanted: Wanted
    pictures: tuple[PagePicture, ...]


class PagePictures(QObject):
    """Keeps the pictures of the document shown; `arrived` when there are more."""

    arrived = Signal()

    def __init__(self, previewing: Previewing, parent: QObject) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._preview: Preview | None = None
        self._large: tuple[int, int] | None = None
        self._small: Wanted = ()
        self._kept: dict[tuple[int, int], QImage] = {}
        self._work = NewestWork(self)
        self._work.succeeded.connect(self._on_drawn)
        self._work.ended.connect(self._draw_next)

    def show_preview(self, preview: Preview | None) -> None:
        """Another document; its pictures come when they are asked for."""
        if preview is self._preview:
            return
        self._preview = preview
        self._large, self._small, self._kept = None, (), {}

    def want_large(self, page: int, width_px: int) -> None:
        """The page (from 0) that is looked at, at this width in device px."""
        self._large = (page, width_px)
        self._draw_next()

    def want_small(self, pages: Sequence[int], width_px: int) -> None:
        """The pages in view in the strip."""
        self._small = tuple((page, width_px) for page in pages)
        self._draw_next()

    def picture(self, page: int, width_px: int) -> QImage | None:
        """A picture that has arrived."""
        return self._kept.get((page, width_px))

    def any_picture(self, page: int) -> QImage | None:
        """The widest picture of a page that has arrived, to show until the right one comes."""
        widths = [width for at, width in self._kept if at == page]
        return self._kept[(page, max(widths))] if widths else None

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._work.wait()

    def _draw_next(self) -> None:
        if self._preview is None or self._work.is_running():
            return
        wanted = ((self._large,) if self._large else ()) + self._small
        lacking = tuple(dict.fromkeys(one for one in wanted if one not in self._kept))[:AT_ONCE]
        if lacking:
            self._work.ask(partial(_drawn, self._previewing, self._preview, lacking))

    def _on_drawn(self, drawn: _Drawn) -> None:
        if drawn.preview is self._preview:
            if len(self._kept) > MOST_KEPT:
                self._kept = {}
            pairs = zip(drawn.wanted, drawn.pictures, strict=True)
            self._kept.update((key, image_of_page(picture)) for key, picture in pairs)
            self.arrived.emit()


def _drawn(
    previewing: Previewing, preview: Preview, wanted: Wanted, _progress: Progress, _is_cancelled: IsCancelled
) -> _Drawn:
    return _Drawn(preview, wanted, previewing.pictures(preview, wanted))


def image_of_page(picture: PagePicture) -> QImage:
    """A picture of its own, which does not lean on the bytes it came from."""
    image = QImage(
        picture.pixels, picture.width_px, picture.height_px, picture.stride, QImage.Format.Format_BGR888
    )
    return image.copy()
