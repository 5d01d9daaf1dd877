"""Decks of slides for tests, good and hostile, made on the spot. No people and no clients in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf
import pptx
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

WIDE = (960.0, 540.0)


def pdf(file: Path, *pages: str, size: tuple[float, float] = WIDE) -> Path:
    """A PDF with one page for each text."""
    canvas = Canvas(str(file), pagesize=size)
    for text in pages:
        canvas.setFont("Helvetica", 40)
        canvas.drawString(40, 40, text)
        canvas.showPage()
    canvas.save()
    return file


def locked_pdf(file: Path) -> Path:
    """A PDF that asks for a password."""
    with pikepdf.open(pdf(file, "Hemmelig"), allow_overwriting_input=True) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="ejer", user="bruger"))
    return file


def many_pages(file: Path, count: int) -> Path:
    """A small PDF with many empty pages."""
    with pikepdf.new() as document:
        for _ in range(count):
            document.add_blank_page(page_size=WIDE)
        document.save(file)
    return file


def page_of_size(file: Path, *sizes: tuple[float, float]) -> Path:
    """A PDF with empty pages of these sizes in points."""
    with pikepdf.new() as document:
        for size in sizes:
            document.add_blank_page().MediaBox = pikepdf.Array([0, 0, *size])
        document.save(file)
    return file


def scripted_pdf(file: Path, trace: Path) -> Path:
    """A PDF that would run a script and open a file when it is shown."""
    with pikepdf.open(pdf(file, "Med script"), allow_overwriting_input=True) as document:
        act = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.launchURL('file://{trace}');")
        document.Root.OpenAction = document.make_indirect(act)
        document.save(file)
    return file


def bomb_pdf(file: Path) -> Path:
    """A small PDF whose picture unpacks to gigabytes."""
    with pikepdf.open(pdf(file, "Bombe"), allow_overwriting_input=True) as document:
        side = 60_000
        picture = document.make_stream(b"\0" * 1000)
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height, picture.BitsPerComponent = side, side, 8
        picture.ColorSpace = pikepdf.Name.DeviceRGB
        page = document.pages[0]
        page.Resources.XObject = pikepdf.Dictionary(Im=picture)
        page.contents_add(b"q 900 0 0 500 0 0 cm /Im Do Q")
        document.save(file)
    return file


def powerpoint(file: Path, *slides: tuple[str, Sequence[str], str], hidden: Sequence[int] = ()) -> Path:
    """A PowerPoint file with title, bullets and notes of each slide; those in `hidden` (from 1) are not shown."""
    deck = pptx.Presentation()
    for number, (title, bullets, notes) in enumerate(slides, start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(bullets)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        if number in hidden:
            slide.element.set("show", "0")
    deck.save(str(file))
    return file


def rich_powerpoint(file: Path) -> Path:
    """One slide with a table, a text box in a group, a slide number, and no title."""
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    table = slide.shapes.add_table(2, 2, 0, 0, 100, 100).table
    for at, text in enumerate(("Rolle", "Opgave", "Ordstyrer", "Holder  tiden")):
        table.cell(at // 2, at % 2).text = text
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, 100, 100).text_frame.text = "I en gruppe\n\nOg under"
    slide.shapes.add_picture(io.BytesIO(png(2, 2)), 0, 0)
    deck.save(str(file))
    return file


def with_part(file: Path, name: str, content: bytes) -> Path:
    """The package with a further part."""
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return file


def with_changed_part(file: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The package with one part changed."""
    with zipfile.ZipFile(file) as packed:
        parts = [(part.filename, packed.read(part)) for part in packed.infolist()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts:
            packed.writestr(part, change(content) if part == name else content)
    return file


def with_link(file: Path, *, kind: str, target: str, part: str = "ppt/slides/_rels/slide1.xml.rels") -> Path:
    """The PowerPoint file with a link that points elsewhere."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rId99" Type="{base}/{kind}" Target="{target}" TargetMode="External"/>'
    return with_changed_part(
        file, part, lambda text: text.replace(b"</Relationships>", f"{link}</Relationships>".encode())
    )


def png(width_px: int, height_px: int) -> bytes:
    """A black picture."""
    out = io.BytesIO()
    Image.new("1", (width_px, height_px)).save(out, "PNG")
    return out.getvalue()
