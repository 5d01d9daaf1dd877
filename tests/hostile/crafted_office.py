"""Office files and packed files made to do harm (F53, F54)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial

from tests.content.test_spreadsheet_rows import book, long_cell, with_sheet
from tests.hostile.trial import Hostile, given, later

MILLION = 1_000_000
ODD_NAMES = (
    "../../ud.xml",
    "C:\\Windows\\x.xml",
    "/etc/x.xml",
    "ppt/CON.xml",
    "ppt/a:b.xml",
    "ppt/" + "n" * 300,
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
LINK = '<Relationship Id="r9{mode}" Type="http://x/{kind}" Target="{target}" TargetMode="External"/>'
ENTITIES = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "{x}"><!ENTITY y "{y}">]><a>{z}</a>'.format(
    x="lol" * 100, y="&x;" * 10_000, z="&y;" * 10_000
)


def decks(good: bytes) -> Iterator[Hostile]:
    """PowerPoint files; `good` is one to be spoilt."""
    for name in ODD_NAMES:
        yield given(f"a part called {name[:20]}", "d.pptx", changed(good, {name: b"<x/>"}))
    links = (
        ("image", "http://127.0.0.1:9/x.png"),
        ("oleObject", "\\\\server\\x"),
        ("attachedTemplate", "file:///etc/passwd"),
    )
    for kind, target in links:
        text = RELATIONS.format(LINK.format(mode=kind, kind=kind, target=target))
        part = "ppt/slides/_rels/slide1.xml.rels"
        yield given(f"{kind} from elsewhere", "d.pptx", changed(good, {part: text.encode()}))
    yield given("entities that unfold", "d.pptx", changed(good, {"ppt/slides/slide1.xml": ENTITIES.encode()}))
    yield later("a part of 200 MB in 200 kB", "d.pptx", partial(_with_large_part, good))
    yield given(
        "macros", "d.pptx", changed(good, {"ppt/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"Sub x()" * 99})
    )
    yield given("a file within a file", "d.pptx", changed(good, {"ppt/embeddings/x.pptx": good}))
    yield given("tags in tags", "d.pptx", changed(good, {"ppt/slides/slide1.xml": b"<a>" * 200_000}))
    yield given("two parts of one name", "d.pptx", twice(good, "ppt/slides/slide1.xml", b"<x/>"))
    yield given("a part that is a link to another file", "d.pptx", linked(good))
    yield given("a part that says it is small", "d.pptx", understated(good))
    yield given("an old PowerPoint", "d.pptx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
    yield given("a PDF called PowerPoint", "d.pptx", b"%PDF-1.4\n%%EOF")
    yield later("30,000 parts", "d.pptx", partial(_with_many_parts, good))


def spreadsheets() -> Iterator[Hostile]:
    """Lists of participants and agendas."""
    good = book(("Navn",), ("Ane",))
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'
    yield given("a million rows", "l.xlsx", with_sheet(row % (n, n) for n in range(1, MILLION)))
    yield given(
        "a cell in the last corner",
        "l.xlsx",
        with_sheet([b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>']),
    )
    yield given("a cell of 120 MB", "l.xlsx", long_cell(120))
    for name in ODD_NAMES:
        yield given(f"a part called {name[:20]}", "l.xlsx", changed(good, {name: b"<x/>"}))
    yield given(
        "entities that unfold", "l.xlsx", changed(good, {"xl/worksheets/sheet1.xml": ENTITIES.encode()})
    )
    yield given(
        "links to other workbooks", "l.xlsx", changed(good, {"xl/externalLinks/externalLink1.xml": b"<x/>"})
    )
    yield given("two sheets of one name", "l.xlsx", twice(good, "xl/worksheets/sheet1.xml", b"<worksheet/>"))
    yield given("macros", "l.xlsm", changed(good, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    cells = "".join(
        f'<c r="{column}1" t="{kind}"><v>{value}</v></c>'
        for column, kind, value in (
            ("A", "d", "9999-99-99"),
            ("B", "n", "1e999"),
            ("C", "n", "-99999999999"),
            ("D", "b", "7"),
            ("E", "e", "#REF!"),
            ("F", "s", "99999999"),
            ("G", "str", "=cmd|' /C calc'!A0"),
            ("H", "n", "nan"),
        )
    )
    yield given("values of no kind", "l.xlsx", with_sheet([f'<row r="1">{cells}</row>'.encode()]))
    formula = b'<row r="1"><c r="A1"><f>HYPERLINK("http://127.0.0.1:9/")</f><v>Navn</v></c></row>'
    yield given("formulas", "l.xlsx", with_sheet([formula]))
    yield given("an old spreadsheet of nothing", "l.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
    yield given("no parts", "l.xlsx", b"PK\x05\x06" + bytes(18))
    yield given("a package of packages", "l.xlsx", changed(good, {"xl/x.xlsx": good}))


def changed(packed: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of, or beside, its own."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in parts:
                new.writestr(part.filename, old.read(part))
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def twice(packed: bytes, name: str, content: bytes) -> bytes:
    """A second part of the same name: which of them is it?"""
    other = f"{name[:-1]}_"
    more = changed(packed, {other: content})
    return more.replace(other.encode(), name.encode())


def linked(packed: bytes) -> bytes:
    """With a part that, unpacked, would be a link in the file system."""
    part = zipfile.ZipInfo("ppt/media/image1.png")
    part.external_attr = 0o120777 << 16
    file = io.BytesIO(packed)
    with zipfile.ZipFile(file, "a") as new:
        new.writestr(part, "/etc/passwd")
    return file.getvalue()


def understated(packed: bytes) -> bytes:
    """With a part whose size is told smaller than it is."""
    content = b" " * 3_000_000
    made = changed(packed, {"ppt/x.xml": content})
    return made.replace(len(content).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def _million_rows() -> bytes:
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'
    return with_sheet(row % (number, number) for number in range(1, MILLION))


def _with_large_part(good: bytes) -> bytes:
    return changed(good, {"ppt/x.xml": b" " * 200_000_000})


def _with_many_parts(good: bytes) -> bytes:
    return changed(good, {f"x/{number}.txt": b"" for number in range(30_000)})
