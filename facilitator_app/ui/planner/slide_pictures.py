"""Where pictures go that are chosen, pasted or dropped: into the slide that is shown, under a line of one of its texts,
or onto slides of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import KeepingPictures, NewPicture
from facilitator_app.ui.planner.picture_taking import (
    Found,
    PictureDrop,
    PictureReader,
    holds_pictures,
    pictures_in,
)
from facilitator_app.ui.planner.slide_texts import SlideTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Where pictures are to go: into a slide, under a line of one of its texts, or onto slides of their own."""

    block_id: str
    slide_id: str
    is_in_slide: bool = False
    field: str = ""
    line: int = 0


class SlidePictures(QObject):
    """`place` gives the block and the slide that are shown. `slides_made` carries a block's id and the new slides'."""

    slides_made = Signal(str, object)

    def __init__(
        self,
        *,
        keeping: KeepingPictures,
        document: Document,
        reader: PictureReader,
        texts: SlideTexts,
        place: Callable[[], tuple[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._keeping, self._document = keeping, document
        self._reader, self._texts, self._place = reader, texts, place
        reader.taken.connect(self._on_taken)
        texts.picture.file_asked.connect(self._on_file)
        texts.picture.paste_asked.connect(self._on_paste)
        texts.picture_pasted.connect(self._on_paste_in_text)

    def take_drops(self, panel: QWidget, strip: QWidget) -> None:
        """What is dropped on the strip becomes slides; elsewhere one picture goes into the slide that is shown."""
        name = self.tr("Pasted picture")
        PictureDrop(strip, name).dropped.connect(self._on_pictures_for_slides)
        PictureDrop(panel, name).dropped.connect(self._on_pictures)

    def paste_beside(self) -> bool:
        """Make slides of the pictures that were copied elsewhere; whether there were any."""
        return self._paste(self._beside())

    def _beside(self) -> Wanted:
        block_id, slide_id = self._place()
        return Wanted(block_id=block_id, slide_id=slide_id)

    def _inside(self) -> Wanted:
        """Into the slide that is shown when it is one of a picture, and else beside it."""
        beside = self._beside()
        slide = self._document.get(Slide, beside.slide_id)
        is_in_slide = slide is not None and isinstance(slide.content, PictureContent)
        return replace(beside, is_in_slide=is_in_slide)

    def _paste(self, where: Wanted) -> bool:
        copied = QGuiApplication.clipboard().mimeData()
        if not holds_pictures(copied):
            return False
        self._reader.read(pictures_in(copied, self.tr("Pasted picture")), where)
        return True

    def _on_file(self) -> None:
        self._texts.save_now()
        self._reader.ask_files(self._inside())

    def _on_paste(self) -> None:
        self._paste(self._inside())

    def _on_paste_in_text(self) -> None:
        place = self._texts.written_in()
        if place is not None:
            self._texts.save_now()
            self._paste(replace(self._beside(), field=place[0], line=place[1]))

    def _on_pictures(self, found: Sequence[Found]) -> None:
        self._reader.read(found, self._inside() if len(found) == 1 else self._beside())

    def _on_pictures_for_slides(self, found: Sequence[Found]) -> None:
        self._reader.read(found, self._beside())

    def _on_taken(self, pictures: Sequence[NewPicture], where: Wanted) -> None:
        self._keeping.when_open(partial(self._put_in, pictures, where))

    def _put_in(self, pictures: Sequence[NewPicture], where: Wanted) -> None:
        # What was typed meanwhile would else be written over it.
        self._texts.save_now()
        self._document.end_typing()
        if where.field:
            self._keeping.put_in_text(where.slide_id, where.field, pictures[0], after_line=where.line)
            self._texts.stand_in(where.field, where.line + 1)
        elif where.is_in_slide:
            self._keeping.put_in(where.slide_id, pictures[0])
        else:
            made = self._keeping.add_slides(where.block_id, pictures, after_id=where.slide_id or None)
            self.slides_made.emit(where.block_id, tuple(slide.id for slide in made))
