"""Draws the pages of a PDF that nobody vouches for. Called in a process under limits, never in the program itself.

Each page is scaled to what the wall shows, so that a page of any size costs the same.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitator_app.problems import Refused

WIDTH_PX, HEIGHT_PX = 1920, 1080
MOST_PAGES = 500
MOST_PAGE_PT = 20_000.0
MOST_PICTURE_BYTES = 700_000
SMALL_PICTURE_BYTES = 300_000
MOST_CHARACTERS = 20_000
CM_PER_PT = 2.54 / 72

_JPEG_QUALITIES = (85, 70, 55, 40, 25)


def draw_pages(file: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """First the number of pages, then each page as a picture in `folder` with its digest and its text.

    Raises `Refused` for what cannot be read, and before anything is drawn for too many or far too large pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as problem:
        is_locked = "password" in str(problem).lower()
        raise Refused("deck.locked" if is_locked else "deck.damaged") from problem
    try:
        count = len(document)
        _refuse_size(document, count)
        yield {"of": count}
        for number in range(1, count + 1):
            yield _drawn(document, number, folder)
    except pypdfium2.PdfiumError as problem:
        raise Refused("deck.damaged") from problem
    finally:
        document.close()


def _refuse_size(document: Any, count: int) -> None:
    if not count:
        raise Refused("deck.no_pages")
    if count > MOST_PAGES:
        raise Refused("deck.too_many_pages", count=count, most=MOST_PAGES)
    for at in range(count):
        width_pt, height_pt = document.get_page_size(at)
        if not (0 < width_pt <= MOST_PAGE_PT and 0 < height_pt <= MOST_PAGE_PT):
            size = f"{width_pt * CM_PER_PT:.0f} × {height_pt * CM_PER_PT:.0f} cm"
            raise Refused("deck.page_too_large", page=at + 1, size=size)


def _drawn(document: Any, number: int, folder: Path) -> dict[str, Any]:
    page = document[number - 1]
    try:
        width_pt, height_pt = page.get_size()
        scale = min(WIDTH_PX / width_pt, HEIGHT_PX / height_pt)
        bitmap = page.render(scale=scale, may_draw_forms=False)
        picture = bitmap.to_pil().convert("RGB").crop((0, 0, *_most(bitmap)))
        bitmap.close()
        text = _text(page)
    finally:
        page.close()
    content, ending = _packed(picture)
    name = f"page-{number}.{ending}"
    (folder / name).write_bytes(content)
    digest = hashlib.sha256(f"{picture.width}x".encode() + picture.tobytes()).hexdigest()[:32]
    return {"page": number, "file": name, "digest": digest, "lines": text}


def _most(bitmap: Any) -> tuple[int, int]:
    """Rounding may give a pixel too many."""
    return min(bitmap.width, WIDTH_PX), min(bitmap.height, HEIGHT_PX)


def _text(page: Any) -> list[str]:
    text = page.get_textpage()
    try:
        said: str = text.get_text_range(count=min(text.count_chars(), MOST_CHARACTERS))
    finally:
        text.close()
    lines = (" ".join(line.split()) for line in said.splitlines())
    return [line for line in lines if line]


def _packed(picture: Any) -> tuple[bytes, str]:
    """PNG where that is small, as with words on a plain ground; else JPEG, coarser until it is small enough."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    if out.tell() <= SMALL_PICTURE_BYTES:
        return out.getvalue(), "png"
    for quality in _JPEG_QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality)
        if out.tell() <= MOST_PICTURE_BYTES:
            break
    return out.getvalue(), "jpg"
