"""Draws pages: the operators of texts and marks, and around them what each is to a screen reader.

Written straight as the page's own code, since a page has some fifty texts and ReportLab's helpers take three times
as long over each. Invariant: everything drawn is either furniture or a part of one element of the tree.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFName

from facilitator_app.reports.bands import (
    Disc,
    Fill,
    Frame,
    Line,
    Mark,
    Picture,
    Ring,
    SlideBox,
    Text,
    TurnedText,
    TypingBox,
    Way,
)
from facilitator_app.reports.outlines import Shape, outline
from facilitator_app.reports.pages import Page
from facilitator_app.reports.roles import Tag
from facilitator_app.reports.structure import StructureTree
from facilitator_app.reports.style import HAIR, PAGE_HEIGHT, PAGE_WIDTH, Ink, TextStyle

MOST_LOGO_PIXELS = 60_000_000
MOST_LOGO_PX = 1200
MOST_KEPT = 4_000
INKS = {ink: " ".join(f"{int(ink.value[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5)) for ink in Ink}
FURNITURE, END = "/Artifact BMC", "EMC"
SPACE = "( ) Tj"
"""What is read between the lines of a paragraph; nobody sees it at the end of a line."""
NO_SPACE_PT = 0.5

Written = tuple[tuple[str, str], ...]
"""A text as the operators that choose a font and those that show a part of it."""


class Pen:
    """Draws pages on a canvas, which begins each page with a state of its own."""

    def __init__(self, canvas: Any, tree: StructureTree, png_of: Callable[[int], bytes]) -> None:
        self._canvas = canvas
        # What a page is to the file and how its bytes are written is known to ReportLab's own parts alone.
        self._document = canvas._doc  # noqa: SLF001
        self._escape: Callable[[bytes], str] = canvas._escape  # noqa: SLF001
        self._tree = tree
        self._png_of = png_of
        self._logos: dict[bytes, str] = {}
        self._written: dict[tuple[TextStyle, str], Written] = {}
        self._outlines: dict[tuple[type[Shape], Shape], str] = {}
        self._stroked: tuple[Ink, float] | None = None
        self._filled: Ink | None = None
        self._pictures: list[int] = []
        self._font = ""
        self.page_count = 0
        self.typing_boxes: list[tuple[int, TypingBox]] = []
        """With the pages they stand on."""

    def draw(self, page: Page) -> None:
        """One page."""
        self._tree.begin_page()
        self._canvas.setPageSize((PAGE_WIDTH * page.scale, PAGE_HEIGHT * page.scale))
        if page.scale != 1.0:
            self._code.append(f"{page.scale:.5f} 0 0 {page.scale:.5f} 0 0 cm")
        self._marks(page)
        self._texts(page)
        self._end_page()

    def blank(self) -> None:
        """A page with nothing on it."""
        self._tree.begin_page()
        self._end_page()

    @property
    def _code(self) -> list[str]:
        """The operators of the page or form at hand."""
        code: list[str] = self._canvas._code  # noqa: SLF001 - there is no other way to mark what is drawn
        return code

    def _end_page(self) -> None:
        canvas = self._canvas
        number = canvas.getPageNumber()
        canvas.showPage()
        page = self._document.idToObject[f"Page{number}"]
        page.__NoDefault__ = (*page.__NoDefault__, "StructParents", "Tabs")
        page.StructParents, page.Tabs, page.Trans = self.page_count, PDFName("S"), None
        self._stroked = self._filled = None
        self._pictures.clear()
        self.page_count += 1

    def _texts(self, page: Page) -> None:
        code: list[str] = ["BT"]
        style: TextStyle | None = None
        before: Text | None = None
        for text in page.texts:
            self._bracket(code, before, text)
            before = text
            down, x, text_style, shown, _ = text
            if not shown:
                continue
            if text_style is not style:
                style, self._font = text_style, ""
                if style.ink is not self._filled:
                    self._filled = style.ink
                    code.append(f"{INKS[style.ink]} rg")
            code.append("1 0 0 1 %.2f %.2f Tm" % (x, PAGE_HEIGHT - down))  # noqa: UP031 - a fifth faster
            for font, part in self._as_written(text_style, shown):
                if font != self._font:
                    self._font = font
                    code.append(font)
                code.append(part)
        self._code.extend((*code, *((END,) if before else ()), "ET"))

    def _bracket(self, code: list[str], before: Text | None, text: Text) -> None:
        """Close the stretch before and open the one of `text`, or go on in it with the space between lines."""
        if before is not None and _goes_on(before, text):
            if before.text and not _touches(before, text):
                code.append(SPACE)
            return
        if before is not None:
            code.append(END)
        code.append(FURNITURE if text.tag is None else self._stretch(text.tag))

    def _stretch(self, tag: Tag) -> str:
        tree = self._tree
        element = tree.element(tag)
        if tag.has_picture:
            # It has been drawn with the marks, under all texts: here is its turn to be read.
            tree.give(self._pictures.pop(0), element)
            return FURNITURE
        return f"/{tree.role(element)} <</MCID {tree.stretch(element)}>> BDC"

    def _as_written(self, style: TextStyle, text: str) -> Written:
        key = (style, text)
        kept = self._written.get(key)
        if kept is None:
            if len(self._written) >= MOST_KEPT:
                self._written.clear()
            face, document = pdfmetrics.getFont(style.font.value), self._document
            kept = self._written[key] = tuple(
                (
                    f"{face.getSubsetInternalName(subset, document)} {style.size_pt:g} Tf",
                    f"({self._escape(shown)}) Tj",
                )
                for subset, shown in face.splitString(text, document)
            )
        return kept

    def _marks(self, page: Page) -> None:
        out = self._code.append
        out(FURNITURE)
        for mark in page.marks:
            self._mark(mark, page.logo)
        out(END)

    def _mark(self, mark: Mark, logo: bytes | None) -> None:
        match mark:
            case Line() | Way():
                self._stroke(mark.ink, mark.thickness)
            case Fill() | Disc():
                self._fill(mark.ink)
            case Frame() | Ring():
                self._stroke(Ink.BLACK, mark.thickness)
            case Picture():
                self._logo(mark, logo or b"")
                return
            case _:
                self._piece(mark)
                return
        self._code.append(self._outline(mark))

    def _outline(self, mark: Shape) -> str:
        """The operators of a shape: most pages of a file have the same ones in the same places."""
        key = (type(mark), mark)  # shapes of two kinds are equal when their numbers are
        kept = self._outlines.get(key)
        if kept is None:
            if len(self._outlines) >= MOST_KEPT:
                self._outlines.clear()
            kept = self._outlines[key] = outline(mark)
        return kept

    def _piece(self, mark: SlideBox | TurnedText | TypingBox) -> None:
        """What is more than a line or a shape."""
        match mark:
            case SlideBox():
                self._slide(mark)
            case TurnedText():
                self._turned(mark)
            case TypingBox():
                self._mark(Frame(mark.y, mark.x, mark.width, mark.height, HAIR), None)
                self.typing_boxes.append((self.page_count, mark))

    def _slide(self, box: SlideBox) -> None:
        """A slide, which is no furniture: its element is made when the text that stands for it has its turn."""
        image = Image.open(BytesIO(self._png_of(box.picture))).convert("RGB")
        number = self._tree.reserve()
        self._pictures.append(number)
        out = self._code.append
        out(f"{END} /Figure <</MCID {number}>> BDC")
        y = PAGE_HEIGHT - box.y - box.height
        self._canvas.drawImage(ImageReader(image), box.x, y, box.width, box.height)
        out(f"{END} {FURNITURE}")

    def _turned(self, text: TurnedText) -> None:
        """Upside down: the same words once more for those on the other side, so nothing new to a screen reader."""
        out = self._code.append
        out(f"q -1 0 0 -1 {text.x:.2f} {PAGE_HEIGHT - text.y:.2f} cm BT {INKS[text.style.ink]} rg")
        for font, part in self._as_written(text.style, text.text):
            out(f"{font} {part}")
        out("ET Q")

    def _stroke(self, ink: Ink, thickness: float) -> None:
        if (ink, thickness) != self._stroked:
            self._stroked = (ink, thickness)
            self._code.append(f"{INKS[ink]} RG {thickness:g} w")

    def _fill(self, ink: Ink) -> None:
        if ink is not self._filled:
            self._filled = ink
            self._code.append(f"{INKS[ink]} rg")

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


def _goes_on(before: Text, text: Text) -> bool:
    """Whether a text belongs to the same stretch as the one before it."""
    one, other = before.tag, text.tag
    if one is None or other is None:
        return one is other
    return other.opens == len(other.path) and (one.path is other.path or one.path == other.path)


def _touches(before: Text, text: Text) -> bool:
    """Whether no space stands between two texts of one element: they make one word, or the second ends one that was
    divided."""
    if before.y != text.y:
        return before.text.endswith("-")
    face = pdfmetrics.getFont(before.style.font.value)
    ends_at: float = before.x + face.stringWidth(before.text, before.style.size_pt)
    return text.x - ends_at < NO_SPACE_PT


@lru_cache(maxsize=1)
def _readable(logo: bytes) -> ImageReader | None:
    """The picture, small enough for paper; None when it is not one. A broken logo never stops a print.

    Kept from one file to the next: hundreds of files for as many leaders bear the same one.
    """
    try:
        # Files of others bear logos too: no other format is tried, and nothing that would unpack to no end.
        image = Image.open(BytesIO(logo), formats=("PNG", "JPEG"))
        if image.width * image.height > MOST_LOGO_PIXELS:
            return None
        image.thumbnail((MOST_LOGO_PX, MOST_LOGO_PX))
        return ImageReader(image.convert("RGBA"))
    # What a damaged or hostile picture lets out is whatever the decoder happened to trip over.
    except Exception:
        return None


def _fit(canvas: Any, image: ImageReader, box: Picture) -> None:
    wide, high = image.getSize()
    scale = min(box.width / wide, box.height / high)
    width, height = wide * scale, high * scale
    canvas.drawImage(image, box.x + box.width - width, 0, width, height, mask="auto")
