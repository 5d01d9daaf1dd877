"""PDF files made to do harm (F50), as decks of slides and as filled schemas."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pikepdf

from tests.content import deck_files
from tests.hostile.trial import Hostile, given

HUGE_PT = 2_000_000.0
MANY_PAGES = 10_000


def decks(folder: Path) -> Iterator[Hostile]:
    """As decks."""
    yield _made("a page of 2,000,000 pt", _huge_page)
    yield _made("10,000 pages", _many_pages)
    yield _made("a picture of 60,000 px", deck_files.bomb_pdf)
    yield _made("locked", deck_files.locked_pdf)
    yield _made("a script", partial(_scripted, trace=folder / "trace"))
    yield _made("a stream that unpacks to 2 GB", _stream_bomb)
    yield _made("a stream packed ten times over", _nested_filters)
    yield _made("a form that draws itself", _recursive_form)
    yield _made("a million lines to draw", _many_lines)
    yield given("a page tree that leads back to itself", "a.pdf", _recursive_tree())
    yield given("only words of a PDF", "a.pdf", b"%PDF-1.7\n%%EOF")
    yield given("arrays in arrays", "a.pdf", b"%PDF-1.7\n1 0 obj\n" + b"[" * 500_000 + b"\nendobj\n%%EOF")


def schemas(folder: Path) -> Iterator[Hostile]:
    """As filled schemas."""
    yield _made("boxes within boxes without end", _recursive_boxes, "schema.pdf")
    yield _made("10,000 boxes", _many_boxes, "schema.pdf")
    yield _made("a text that unpacks to 2 GB", _text_bomb, "schema.pdf")
    yield _made("locked", deck_files.locked_pdf, "schema.pdf")
    yield _made("no boxes", _huge_page, "schema.pdf")
    yield given("an identity in arrays", "schema.pdf", _with_identity(folder, "[" * 40_000))
    yield given("an identity of numbers", "schema.pdf", _with_identity(folder, '{"format": 1e999}'))
    yield given("a page tree that leads back to itself", "schema.pdf", _recursive_tree())


def _made(what: str, write: object, name: str = "deck.pdf") -> Hostile:
    return Hostile(what=what, name=name, write=write)  # type: ignore[arg-type]


def _huge_page(path: Path) -> None:
    deck_files.page_of_size(path, (HUGE_PT, HUGE_PT))


def _many_pages(path: Path) -> None:
    deck_files.many_pages(path, MANY_PAGES)


def _scripted(path: Path, *, trace: Path) -> None:
    deck_files.scripted_pdf(path, trace)


def _with_content(path: Path, content: bytes, **more: object) -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=deck_files.WIDE)
        page.Contents = pdf.make_stream(content, **more)
        pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def _zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    pieces = [packer.compress(b" " * 1_000_000) for _ in range(megabytes)]
    return b"".join([*pieces, packer.flush()])


def _stream_bomb(path: Path) -> None:
    _with_content(path, _zeros(2_000), Filter=pikepdf.Name.FlateDecode)


def _nested_filters(path: Path) -> None:
    content = _zeros(1_500)
    for _ in range(9):
        content = zlib.compress(content)
    _with_content(path, content, Filter=pikepdf.Array([pikepdf.Name.FlateDecode] * 10))


def _many_lines(path: Path) -> None:
    drawn = b"".join(b"%d %d m %d %d l S\n" % (at % 960, at % 540, at % 77, at % 91) for at in range(1_000))
    _with_content(path, zlib.compress(drawn * 1_000), Filter=pikepdf.Name.FlateDecode)


def _recursive_form(path: Path) -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=deck_files.WIDE)
        form = pdf.make_indirect(pdf.make_stream(b"/F Do /F Do"))
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 900, 500]
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        page.Contents = pdf.make_stream(b"/F Do")
        pdf.save(path)


def _recursive_tree() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF"
    )


def _recursive_boxes(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        box = pdf.make_indirect(pikepdf.Dictionary(T="a"))
        box.Kids = pikepdf.Array([box, box, box])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([box]))
        pdf.save(path)


def _many_boxes(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        fields = [pikepdf.Dictionary(T=f"b{number}", V="x") for number in range(10_000)]
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(fields))
        pdf.save(path)


def _text_bomb(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        text = pdf.make_stream(_zeros(2_000), Filter=pikepdf.Name.FlateDecode)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([pikepdf.Dictionary(T="a", V=text)]))
        pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def _with_identity(folder: Path, text: str) -> bytes:
    file = folder / "identity.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        box = pikepdf.Dictionary(T="facilitator", V=text)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([box]))
        pdf.save(file)
    return file.read_bytes()
