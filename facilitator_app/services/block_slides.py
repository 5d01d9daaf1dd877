"""The slides of a block in their order."""

from __future__ import annotations

from collections.abc import Collection

from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document


def slides_in(document: Document, block_id: str) -> tuple[Slide, ...]:
    """All slides of a block in order, hidden ones too."""
    mine = [slide for slide in document.all(Slide) if slide.block_id == block_id]
    return tuple(sorted(mine, key=_place))


def chosen_slides(document: Document, slide_ids: Collection[str]) -> tuple[Slide, ...]:
    """The slides with these ids, in their order; those of one block stand together."""
    found = [slide for one in slide_ids if (slide := document.get(Slide, one)) is not None]
    return tuple(sorted(found, key=_block_and_place))


def _place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)


def _block_and_place(slide: Slide) -> tuple[str, float, str]:
    return (slide.block_id, *_place(slide))
