"""The only drawing: pages become a PDF. Everything about where things stand has been decided before.

The file carries its own fonts, a title and a language, no personal name, is tagged for screen readers and fit for
archives (PDF/A-2b), and is the same byte for byte when the reports and `made_at` are the same.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from facilitator_app.domain.textfmt import one_line
from facilitator_app.reports.archival import About, Numbers, finish
from facilitator_app.reports.bands import TypingBox
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import PageSetter
from facilitator_app.reports.pen import Pen
from facilitator_app.reports.structure import StructureTree
from facilitator_app.reports.style import PAGE_HEIGHT, PAGE_WIDTH, FontName

LANGUAGE_TAGS = {"da": "da-DK", "en": "en-GB"}
CREATOR = "Facilitator"


class Keeping(Enum):
    """What the file says it is fit for: what is locked with a passphrase is never for archives."""

    FOR_ARCHIVES = "for_archives"
    FOR_NOW = "for_now"


def _no_picture(picture: int) -> bytes:
    raise AssertionError(f"no pictures were given, and {picture} is asked for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A whole PDF. `first_pages` are the pages (from 0) on which the reports begin, in their order; `typing_boxes`
    stand on the pages beside them."""

    content: bytes
    page_count: int
    first_pages: tuple[int, ...]
    missing_glyphs: tuple[str, ...]
    typing_boxes: tuple[tuple[int, TypingBox], ...] = ()


def draw(
    reports: Sequence[Report],
    *,
    made_at: datetime,
    fonts: Path,
    report_done: Callable[[], None],
    png_of: Callable[[int], bytes] = _no_picture,
    keeping: Keeping = Keeping.FOR_ARCHIVES,
) -> Drawn:
    """One PDF of all `reports`. `report_done` is called after each; what it raises stops the drawing.

    `png_of` gives the picture of a slide by its place, when it is drawn.
    """
    with _collector_at_rest():
        return _drawn(reports, _about(reports[0], made_at, keeping), fonts, report_done, png_of)


def _drawn(
    reports: Sequence[Report],
    about: About,
    fonts: Path,
    report_done: Callable[[], None],
    png_of: Callable[[int], bytes],
) -> Drawn:
    faces = load_faces(fonts)
    setters: dict[str, PageSetter] = {}
    content = BytesIO()
    canvas, tree = _canvas(content, about), StructureTree()
    pen = Pen(canvas, tree, png_of)
    first_pages: list[int] = []
    for report in reports:
        setter = setters.get(report.language)
        if setter is None:
            setter = setters[report.language] = PageSetter(LineBreaker(faces, report.language))
        if report.starts_on_odd_page and pen.page_count % 2:
            pen.blank()
        first_pages.append(pen.page_count)
        tree.begin_report(_language_tag(report))
        for page in setter.pages(report):
            pen.draw(page)
        report_done()
    canvas.save()
    return Drawn(
        content=finish(content.getvalue(), _numbers(canvas, pen.page_count), tree, about),
        page_count=pen.page_count,
        first_pages=tuple(first_pages),
        missing_glyphs=faces.missing,
        typing_boxes=tuple(pen.typing_boxes),
    )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Python's search for rings of objects waits: a large file makes many that live to its end and none that need
    it, and looking through them takes a sixth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _language_tag(report: Report) -> str:
    return LANGUAGE_TAGS.get(report.language, LANGUAGE_TAGS["da"])


def _about(first: Report, made_at: datetime, keeping: Keeping) -> About:
    from reportlab import __version__

    return About(
        title=one_line(first.title),
        language=_language_tag(first),
        creator=CREATOR,
        producer=f"ReportLab {__version__}",
        made_at=made_at,
        for_archives=keeping is Keeping.FOR_ARCHIVES,
    )


def _canvas(content: BytesIO, about: About) -> Any:
    stamp = about.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    canvas = Canvas(
        content,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=FontName.SANS.value,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(about.creator)
    canvas.setProducer(about.producer)
    canvas.setDateFormatter(lambda *_parts: stamp)
    return canvas


def _numbers(canvas: Any, page_count: int) -> Numbers:
    """Where ReportLab has put things, from its own books."""
    document = canvas._doc  # noqa: SLF001 - ReportLab tells nobody else
    by_name = {name: number for name, (number, _) in document.idToObjectNumberAndVersion.items()}
    offsets = {by_name[name]: offset for name, offset in document.idToOffset.items()}
    return Numbers(
        offsets=[offsets[number] for number in range(1, len(offsets) + 1)],
        page_tree=by_name[document.Reference(document.Pages).name],
        pages=[by_name[f"Page{number}"] for number in range(1, page_count + 1)],
        info=by_name[document.Reference(document.info).name],
    )
