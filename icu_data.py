"""Cuts Qt's data of all the world's languages (ICU, 30 MiB on Linux) down to what the program's own languages use.

For `build.spec`. Qt asks ICU for sorting, for names of time zones and for old encodings, and for nothing else.
Invariant: what is no library of ICU data laid out as the one of Qt's own is left as it is.
"""

import re
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

KEPT = re.compile(
    r"""
    [^/]+\.(icu|nrm)                                        # properties, names of encodings, normal forms
    | (?!rfc)[a-z][A-Za-z0-9]{3,}\.res                      # what belongs to no language: zones, plurals, root
    | (en|da)(_\w+)?\.res
    | coll/(ucadata\.icu|(root|res_index|en|da)(_\w+)?\.res)
    | zone/(pool|root|res_index|en|da)(_\w+)?\.res
    """,
    re.VERBOSE,
)
MOST_OF_AN_ENCODING = 8 * 1024
"""Bytes: those of one byte a character are less, those of East Asia are more."""

MAGIC, HEADER = b"\xda\x27", struct.Struct("<H2s")
COUNT, ENTRY = struct.Struct("<I"), struct.Struct("<II")
ALIGNED = 16

ELF, PAGE = b"\x7fELF\x02\x01", 4096
ELF_HEAD = struct.Struct("<16sHHIQQQIHHHHHH")
TABLE_AT, COUNT_AT = 5, 10
"""Where the head tells of the segments."""
SEGMENT = struct.Struct("<IIQQQQQQ")
OFFSET, IN_FILE = 2, 5
LOADED, READ_ONLY = 1, 4


def is_kept(name: str, size: int) -> bool:
    """Whether the program can come to use an item of the data. `size` is in bytes."""
    if name.endswith(".cnv"):
        return size <= MOST_OF_AN_ENCODING
    return KEPT.fullmatch(name) is not None


def cut(data: bytes, keeps: Callable[[str, int], bool] = is_kept) -> bytes:
    """ICU's common data with only the items that `keeps`, asked by name and size. Raises `ValueError` on other data."""
    head_size, magic = HEADER.unpack_from(data)
    if magic != MAGIC:
        raise ValueError("this is no ICU data")
    kept = [item for item in _items(data, head_size) if keeps(item[0].partition("/")[2], len(item[1]))]
    at = COUNT.size + ENTRY.size * len(kept)
    names, places = b"", []
    for name, _ in kept:
        places.append(at + len(names))
        names += name.encode("ascii") + b"\0"
    body, entries = bytearray(names), b""
    for place, (_, content) in zip(places, kept, strict=True):
        body += bytes(-(head_size + at + len(body)) % ALIGNED)
        entries += ENTRY.pack(place, at + len(body))
        body += content
    return data[:head_size] + COUNT.pack(len(kept)) + entries + bytes(body)


def cut_library(file: Path) -> None:
    """Cut the data in a shared library that holds nothing else."""
    library = file.read_bytes()
    if not library.startswith(ELF):
        return
    head = ELF_HEAD.unpack_from(library)
    segments = [
        SEGMENT.unpack_from(library, head[TABLE_AT] + SEGMENT.size * at) for at in range(head[COUNT_AT])
    ]
    start = library.find(MAGIC, PAGE) - HEADER.size // 2
    first = segments[0]
    if first[:3] != (LOADED, READ_ONLY, 0) or not PAGE <= start < first[IN_FILE] or start % ALIGNED:
        return
    end = first[IN_FILE]
    front = library[:start] + cut(library[start:end])
    # Segments keep their addresses; those behind the data move down in the file by whole pages.
    moved = (end - len(front)) // PAGE * PAGE
    last = max(segment[OFFSET] + segment[IN_FILE] for segment in segments)
    whole = bytearray(front.ljust(end - moved, b"\0") + library[end:last])
    for at, (kind, flags, offset, address, physical, in_file, in_memory, align) in enumerate(segments):
        sizes = (len(front), len(front)) if at == 0 else (in_file, in_memory)
        place = offset - moved if offset >= end else offset
        told = (kind, flags, place, address, physical, *sizes, align)
        SEGMENT.pack_into(whole, head[TABLE_AT] + SEGMENT.size * at, *told)
    # Sections are for linkers and debuggers; a library is loaded by its segments.
    ELF_HEAD.pack_into(whole, 0, *head[:6], 0, *head[7:11], 0, 0, 0)
    file.write_bytes(whole)


def _items(data: bytes, base: int) -> Iterator[tuple[str, bytes]]:
    """The items in their order, each to the beginning of the next."""
    (count,) = COUNT.unpack_from(data, base)
    entries = [ENTRY.unpack_from(data, base + COUNT.size + ENTRY.size * at) for at in range(count)]
    ends = [*(start for _, start in entries[1:]), len(data) - base]
    for (name_at, start), end in zip(entries, ends, strict=True):
        name_end = data.index(b"\0", base + name_at)
        yield data[base + name_at : name_end].decode("ascii"), data[base + start : base + end]
