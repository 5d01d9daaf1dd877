"""Good files to spoil, made on the spot. No people and no clients in them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pikepdf
from PIL import Image

from facilitator_app.content.packages import Package, PackageKind, pack
from facilitator_app.domain.dilemmas import Dilemma
from tests.content import deck_files
from tests.content.test_spreadsheet_rows import book
from tests.content.test_spreadsheets import ODS_CELL, ods_file
from tests.store.examples import MADE_AT, every_record

ROWS = (
    ("Navn", "Enhed", "Mail"),
    ("Ane Dal (fiktiv)", "Skole", "a@b.example"),
    ("Bo Lund (fiktiv)", "Børn", ""),
)


def good_files(folder: Path, workshop: bytes) -> Mapping[str, tuple[str, bytes]]:
    """One good file of each sort: the door that it comes in at, and its content, by its name."""
    folder.mkdir(exist_ok=True)
    text = "\n".join(";".join(row) for row in ROWS)
    return {
        "deck.pdf": ("deck", _pdf(folder)),
        "deck.pptx": ("deck", _powerpoint(folder)),
        "list.xlsx": ("list", book(*ROWS)),
        "list.ods": ("list", _ods(folder)),
        "list.csv": ("list", text.encode("utf-8-sig")),
        "older.csv": ("list", text.encode("cp1252")),
        "wide.csv": ("list", text.replace(";", "\t").encode("utf-16")),
        "photo.jpg": ("picture", picture("JPEG")),
        "picture.png": ("picture", picture("PNG")),
        "schema.pdf": ("schema", filled(folder / "schema.pdf")),
        "kept.fpakke": ("package", package()),
        "file.workshop": ("open", workshop),
    }


def picture(kind: str, size: tuple[int, int] = (160, 120)) -> bytes:
    """A picture with something in it, and the notes of a camera."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Kamera"
    file = io.BytesIO()
    image.save(file, kind, exif=exif)
    return file.getvalue()


def package() -> bytes:
    """An entry of the library."""
    dilemma = next(one for one in every_record() if isinstance(one, Dilemma))
    kept = Package(
        kind=PackageKind.DILEMMA,
        title="Dilemma",
        about="",
        language="da",
        kept_at=MADE_AT,
        records=(dilemma,),
    )
    return pack(kept)


def filled(file: Path) -> bytes:
    """A PDF with boxes."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        fields = [pikepdf.Dictionary(T=f"felt{number}", V=f"Svar {number}") for number in range(5)]
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(map(pdf.make_indirect, fields)))
        pdf.save(file)
    return file.read_bytes()


def _pdf(folder: Path) -> bytes:
    return deck_files.pdf(folder / "deck.pdf", "Velkommen", "Ressourcer").read_bytes()


def _powerpoint(folder: Path) -> bytes:
    slides = (("Ressourcer", ("Hvad kan borgeren?",), "Giv et eksempel."), ("Tak", (), ""))
    return deck_files.powerpoint(folder / "deck.pptx", *slides).read_bytes()


def _ods(folder: Path) -> bytes:
    rows = "".join(
        f"<table:table-row>{''.join(ODS_CELL.format('', cell) for cell in row)}</table:table-row>"
        for row in ROWS
    )
    return ods_file(folder, rows).read_bytes()
