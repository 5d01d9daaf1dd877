"""Pictures of a PDF's pages, for looking at. Each is drawn at the width that is asked for, never larger."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MOST_WIDTH_PX = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """One page: `pixels` holds rows of `stride` bytes, three bytes a pixel, blue first."""

    page: int
    width_px: int
    height_px: int
    stride: int
    pixels: bytes = field(repr=False)


def draw_pages(content: bytes, wanted: tuple[tuple[int, int], ...]) -> tuple[PagePicture, ...]:
    """The pages (numbered from 0) of a PDF of ours, each at the width in px that stands beside it.

    PDFium knows one thread at a time: the caller sees to it that no two calls overlap.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return tuple(_picture(document, page, width_px) for page, width_px in wanted)
    finally:
        document.close()


def _picture(document: Any, number: int, width_px: int) -> PagePicture:
    page = document[number]
    bitmap = page.render(scale=min(width_px, MOST_WIDTH_PX) / page.get_width())
    try:
        return PagePicture(
            page=number,
            width_px=bitmap.width,
            height_px=bitmap.height,
            stride=bitmap.stride,
            pixels=bytes(bitmap.buffer),
        )
    finally:
        bitmap.close()
        page.close()
