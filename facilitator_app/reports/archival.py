"""The last of a PDF: what makes it tagged and fit for archives (PDF/A-2b), written by hand after ReportLab is done.

ReportLab knows no structure and no metadata stream. What it has written stays as it is up to its table of objects;
behind it come the tree, the metadata, the colours, a catalogue of our own and a table of all objects. Invariant:
the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from xml.sax.saxutils import escape

from facilitator_app.reports.colour_profile import srgb_profile
from facilitator_app.reports.structure import StructureTree, pdf_text

VERSION = b"%PDF-1.7"
PACKED_TOGETHER = 400
"""Objects of the tree in one compressed stream."""
TABLE_OF_OBJECTS = b"xref\n0 "
ENTRY = struct.Struct(">BIH")
FREE, PLAIN, PACKED = 0, 1, 2

_ARCHIVE_CLAIM = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{made_at}</xmp:CreateDate><xmp:ModifyDate>{made_at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>{claim}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file says of itself. One that cannot be kept for ever does not claim to be `for_archives`."""

    title: str
    language: str
    creator: str
    producer: str
    made_at: datetime
    for_archives: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Where ReportLab has put things: `offsets` of all its objects from number 1 on, the numbers of the tree of
    pages, of each page and of the properties."""

    offsets: Sequence[int]
    page_tree: int
    pages: Sequence[int]
    info: int


def finish(content: bytes, numbers: Numbers, tree: StructureTree, about: About) -> bytes:
    """The whole file, from what ReportLab has written."""
    cut = content.rindex(TABLE_OF_OBJECTS)
    file = _File(VERSION + content[len(VERSION) : cut], numbers.offsets)
    root = file.next_number
    file.pack(list(tree.objects(root, numbers.pages)))
    metadata = file.add(_stream(_metadata(about), "/Type/Metadata/Subtype/XML"))
    profile = file.add(_colours())
    catalog = file.add(_catalog(numbers, about, root=root, metadata=metadata, profile=profile))
    return file.closed(catalog, numbers.info)


class _File:
    """The bytes so far, and where each object begins."""

    def __init__(self, content: bytes, offsets: Sequence[int]) -> None:
        self._parts = [content]
        self._size = len(content)
        self._entries = [(FREE, 0, 0xFFFF), *((PLAIN, offset, 0) for offset in offsets)]

    @property
    def next_number(self) -> int:
        """The number of the next object."""
        return len(self._entries)

    def add(self, body: bytes) -> int:
        """One more object of its own. Gives its number."""
        number = self.next_number
        self._entries.append((PLAIN, self._size, 0))
        self._append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def pack(self, objects: Sequence[str]) -> None:
        """Objects in the order of their numbers, many together in compressed streams."""
        first = self.next_number
        streams = first + len(objects)
        for at in range(0, len(objects), PACKED_TOGETHER):
            number = streams + at // PACKED_TOGETHER
            count = min(PACKED_TOGETHER, len(objects) - at)
            self._entries.extend((PACKED, number, place) for place in range(count))
        for at in range(0, len(objects), PACKED_TOGETHER):
            self.add(_object_stream(objects[at : at + PACKED_TOGETHER], first + at))

    def closed(self, catalog: int, info: int) -> bytes:
        """The whole file, its table of objects last."""
        digest = hashlib.sha256()
        for part in self._parts:
            digest.update(part)
        identity = digest.hexdigest()[:32]
        start, number = self._size, self.next_number
        self._entries.append((PLAIN, start, 0))
        table = b"".join([ENTRY.pack(*entry) for entry in self._entries])
        keys = (
            f"/Type/XRef/Size {len(self._entries)}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R"
            f"/ID[<{identity}><{identity}>]"
        )
        body = _packed_stream(table, keys)
        self._append(b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, body, start))
        return b"".join(self._parts)

    def _append(self, part: bytes) -> None:
        self._parts.append(part)
        self._size += len(part)


def _object_stream(objects: Sequence[str], first: int) -> bytes:
    places, at = [], 0
    for place, body in enumerate(objects):
        places.append(f"{first + place} {at}")
        at += len(body) + 1
    head = " ".join(places) + "\n"
    content = (head + "\n".join(objects)).encode("ascii")
    return _packed_stream(content, f"/Type/ObjStm/N {len(objects)}/First {len(head)}")


def _stream(content: bytes, keys: str) -> bytes:
    return f"<<{keys}/Length {len(content)}>>\nstream\n".encode("ascii") + content + b"\nendstream"


@cache
def _colours() -> bytes:
    return _packed_stream(srgb_profile(), "/N 3")


def _packed_stream(content: bytes, keys: str) -> bytes:
    return _stream(zlib.compress(content), f"{keys}/Filter/FlateDecode")


def _catalog(numbers: Numbers, about: About, *, root: int, metadata: int, profile: int) -> bytes:
    intent = (
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile {profile} 0 R>>"
    )
    return (
        f"<</Type/Catalog/Pages {numbers.page_tree} 0 R/Lang {pdf_text(about.language)}"
        f"/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent}]"
        "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseNone>>"
    ).encode("ascii")


def _metadata(about: About) -> bytes:
    return _METADATA.format(
        title=escape(about.title),
        language=escape(about.language),
        creator=escape(about.creator),
        producer=escape(about.producer),
        made_at=about.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        claim=_ARCHIVE_CLAIM if about.for_archives else "",
    ).encode("utf-8")
