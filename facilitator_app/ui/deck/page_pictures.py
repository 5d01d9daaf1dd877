"""The true pictures of slides and of pages that are not slides yet, as the wall would show them."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.decks import DeckPage
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import PictureContent, Slide, SlideContent, TextContent
from facilitator_app.domain.wall import Picture
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.document import Document
from facilitator_app.services.importing_slides import title_of_page
from facilitator_app.ui.projector.pictures import WallPictures

_PAGE = "deck-page"


class PagePictures:
    """Nothing of what is asked for here is stored."""

    def __init__(self, document: Document, pictures: WallPictures) -> None:
        self._document = document
        self._pictures = pictures

    def of_slide(self, slide: Slide) -> Picture:
        """A slide as it is now."""
        return self._pictures.of_stop(Stop(block_id=slide.block_id, slide_id=slide.id))

    def title_of(self, slide: Slide) -> str:
        """What a slide is called; empty for one without words."""
        return title_of_page(self._document, slide)

    def of_page(self, page: DeckPage) -> Picture:
        """A page as the slide that it would become."""
        sources = self._pictures.sources()
        slide = Slide(
            id=_PAGE,
            workshop_id=self._document.workshop.id,
            block_id="",
            position=0.0,
            content=_content(page),
        )
        attachments = dict(sources.attachments)
        if page.picture is not None:
            attachments[_PAGE] = Attachment(
                id=_PAGE, name="", media_type=page.picture.media_type, content=page.picture.content
            )
        shown = replace(sources, slides={**sources.slides, _PAGE: slide}, attachments=attachments)
        return picture_of_stop(shown, Stop(block_id="", slide_id=_PAGE), self._pictures.words)


def _content(page: DeckPage) -> SlideContent:
    if page.picture is not None:
        return PictureContent(attachment_id=_PAGE)
    return TextContent(heading=page.title, body=page.lines)
