"""The only drawing: pages become a PDF. Everything about where things stand has been decided before.

The file carries its own fonts, a title and a language, no personal name, and is the same byte for byte
when the reports and `made_at` are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Mark, Picture, Ring, SlideBox, TurnedText
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.style import PAGE_HEIGHT, PAGE_WIDTH, FontName, Ink

LANGUAGE_TAGS = {"da": "da-DK", "en": "en-GB"}
MOST_LOGO_PX = 1200
RGB = {ink: tuple(int(ink.value[at : at + 2], 16) / 255 for at in (1, 3, 5)) for ink in Ink}


def _no_picture(picture: int) -> bytes:
    raise AssertionError(f"no pictures were given, and {picture} is asked for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A whole PDF. `first_pages` are the pages (from 0) on which the reports begin, in their order."""

    content: bytes
    page_count: int
    first_pages: tuple[int, ...]
    missing_glyphs: tuple[str, ...]


def draw(
    reports: Sequence[Report],
    *,
    made_at: datetime,
    fonts: Path,
    report_done: Callable[[], None],
    png_of: Callable[[int], bytes] = _no_picture,
) -> Drawn:
    """One PDF of all `reports`. `report_done` is called after each; what it raises stops the drawing.

    `png_of` gives the picture of a slide by its place, when it is drawn.
    """
    faces = load_faces(fonts)
    setters: dict[str, PageSetter] = {}
    content = BytesIO()
    first = reports[0]
    pen = _Pen(_canvas(content, first, made_at), png_of)
    first_pages: list[int] = []
    for report in reports:
        setter = setters.get(report.language)
        if setter is None:
            setter = setters[report.language] = PageSetter(LineBreaker(faces, report.language))
        if report.starts_on_odd_page and pen.page_count % 2:
            pen.blank()
        first_pages.append(pen.page_count)
        for page in setter.pages(report):
            pen.draw(page)
        report_done()
    pen.save()
    return Drawn(
        content=content.getvalue(),
        page_count=pen.page_count,
        first_pages=tuple(first_pages),
        missing_glyphs=faces.missing,
    )


class _Pen:
    """Draws pages on a canvas, which begins each page with a state of its own."""

    def __init__(self, canvas: Any, png_of: Callable[[int], bytes]) -> None:
        self._canvas = canvas
        self._png_of = png_of
        self._logos: dict[bytes, str] = {}
        self._stroked: tuple[Ink, float] | None = None
        self._filled: Ink | None = None
        self.page_count = 0

    def draw(self, page: Page) -> None:
        """One page."""
        for mark in page.marks:
            self._mark(mark, page.logo)
        self._texts(page)
        self.blank()

    def blank(self) -> None:
        """End the page as it is."""
        self._canvas.showPage()
        self._stroked = self._filled = None
        self.page_count += 1

    def save(self) -> None:
        """Finish the file."""
        self._canvas.save()

    def _texts(self, page: Page) -> None:
        out = self._canvas.beginText()
        style = ink = None
        for y, x, text_style, text, _tag in page.texts:
            if text_style is not style:
                style = text_style
                out.setFont(style.font.value, style.size_pt)
                if style.ink is not ink:
                    ink = style.ink
                    out.setFillColorRGB(*RGB[ink])
            out.setTextOrigin(x, PAGE_HEIGHT - y)
            out.textOut(text)
        self._canvas.drawText(out)

    def _mark(self, mark: Mark, logo: bytes | None) -> None:
        canvas = self._canvas
        y = PAGE_HEIGHT - mark.y
        match mark:
            case Line():
                self._stroke(mark.ink, mark.thickness)
                canvas.line(mark.x, y, mark.x + mark.width, y)
            case Fill():
                self._fill(mark.ink)
                canvas.rect(mark.x, y - mark.height, mark.width, mark.height, stroke=0, fill=1)
            case Frame():
                self._stroke(Ink.BLACK, mark.thickness)
                canvas.rect(mark.x, y - mark.height, mark.width, mark.height, stroke=1, fill=0)
            case Disc():
                self._fill(mark.ink)
                canvas.circle(mark.x, y, mark.radius, stroke=0, fill=1)
            case Ring():
                self._stroke(Ink.BLACK, mark.thickness)
                canvas.circle(mark.x, y, mark.radius, stroke=1, fill=0)
            case SlideBox():
                self._slide(mark)
            case TurnedText():
                self._turned(mark)
            case _:
                self._logo(mark, logo or b"")

    def _slide(self, box: SlideBox) -> None:
        image = Image.open(BytesIO(self._png_of(box.picture))).convert("RGB")
        y = PAGE_HEIGHT - box.y - box.height
        self._canvas.drawImage(ImageReader(image), box.x, y, box.width, box.height)

    def _turned(self, text: TurnedText) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(text.x, PAGE_HEIGHT - text.y)
        canvas.rotate(180)
        canvas.setFillColorRGB(*RGB[text.style.ink])
        out = canvas.beginText(0, 0)
        out.setFont(text.style.font.value, text.style.size_pt)
        out.textOut(text.text)
        canvas.drawText(out)
        canvas.restoreState()

    def _stroke(self, ink: Ink, thickness: float) -> None:
        if (ink, thickness) != self._stroked:
            self._stroked = (ink, thickness)
            self._canvas.setStrokeColorRGB(*RGB[ink])
            self._canvas.setLineWidth(thickness)

    def _fill(self, ink: Ink) -> None:
        if ink is not self._filled:
            self._filled = ink
            self._canvas.setFillColorRGB(*RGB[ink])

    def _logo(self, box: Picture, logo: bytes) -> None:
        """The logo, decoded once for the whole file and only referred to on each page."""
        if logo not in self._logos:
            name = f"logo{len(self._logos)}"
            image = _readable(logo)
            self._logos[logo] = name if image else ""
            if image:
                self._canvas.beginForm(name)
                _fit(self._canvas, image, box)
                self._canvas.endForm()
        if name := self._logos[logo]:
            self._canvas.saveState()
            self._canvas.translate(0, PAGE_HEIGHT - box.y - box.height)
            self._canvas.doForm(name)
            self._canvas.restoreState()


def _canvas(content: BytesIO, first: Report, made_at: datetime) -> Any:
    stamp = made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    canvas = Canvas(
        content,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=FontName.SANS.value,
        lang=LANGUAGE_TAGS.get(first.language, LANGUAGE_TAGS["da"]),
    )
    canvas.setTitle(first.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Facilitator")
    canvas.setDateFormatter(lambda *_parts: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _readable(logo: bytes) -> Image.Image | None:
    """The picture, small enough for paper; None when it is not one. A broken logo never stops a print."""
    try:
        image = Image.open(BytesIO(logo))
        image.thumbnail((MOST_LOGO_PX, MOST_LOGO_PX))
        return image.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def _fit(canvas: Any, image: Image.Image, box: Picture) -> None:
    scale = min(box.width / image.width, box.height / image.height)
    width, height = image.width * scale, image.height * scale
    canvas.drawImage(ImageReader(image), box.x + box.width - width, 0, width, height, mask="auto")
