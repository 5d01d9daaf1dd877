"""The data for all languages is cut to what the program uses, and Qt finds there what it found before."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6
import pytest

import icu_data

HEAD = icu_data.HEADER.pack(32, icu_data.MAGIC).ljust(32, b"h")

ASKED = """
from PySide6.QtCore import QByteArray, QCollator, QLocale, QStringDecoder, QTimeZone
names = ["\u00c5se", "aa", "\u00c6r\u00f8", "\u00d8l", "Zoe", "abe", "Aage", "Ole", "\u00f6"]
zone = QTimeZone(b"Europe/Copenhagen")
for name in ("da_DK", "en_GB", "en_US"):
    locale = QLocale(name)
    collator = QCollator(locale)
    print(ascii(sorted(names, key=collator.sortKey)), ascii(locale.toUpper("\u00e6\u00f8\u00e5i")))
    for kind in (QTimeZone.TimeType.StandardTime, QTimeZone.TimeType.DaylightTime):
        print(*[ascii(zone.displayName(kind, length, locale)) for length in QTimeZone.NameType])
print([QStringDecoder(name).isValid() for name in ("windows-1252", "ISO-8859-15", "macintosh", "UTF-16")])
"""


def icu(*items: tuple[str, bytes]) -> bytes:
    """Data as ICU lays it out."""
    names, places = b"", []
    at = icu_data.COUNT.size + icu_data.ENTRY.size * len(items)
    for name, _ in items:
        places.append(at + len(names))
        names += name.encode() + b"\0"
    body, table = names, b""
    for place, (_, content) in zip(places, items, strict=True):
        body += bytes(-(at + len(body)) % 16)
        table += icu_data.ENTRY.pack(place, at + len(body))
        body += content
    return HEAD + icu_data.COUNT.pack(len(items)) + table + body


def kept(names: Sequence[str], *, size: int = 100) -> list[str]:
    return [name for name in names if icu_data.is_kept(name, size)]


def test_what_is_kept_stays_as_it_was_and_where_it_is_found() -> None:
    items = (("x/da.res", b"dansk" * 7), ("x/de.res", b"deutsch"), ("x/root.res", b"root!"))
    assert icu_data.cut(icu(*items)) == icu(items[0], items[2])


def test_the_languages_of_the_program_are_kept_and_those_of_others_are_not() -> None:
    names = (
        "da.res",
        "en_GB.res",
        "en_001.res",
        "de.res",
        "coll/da.res",
        "coll/zh.res",
        "zone/en_001.res",
        "zone/fr.res",
    )
    assert kept(names) == ["da.res", "en_GB.res", "en_001.res", "coll/da.res", "zone/en_001.res"]


def test_what_belongs_to_no_language_is_kept_when_qt_asks_for_it() -> None:
    names = (
        "root.res",
        "zoneinfo64.res",
        "uts46.nrm",
        "cnvalias.icu",
        "coll/ucadata.icu",
        "brkitr/root.res",
        "rfc3491.spp",
    )
    assert kept(names) == list(names[:5])


def test_encodings_of_one_byte_are_kept_and_the_large_ones_of_many_are_not() -> None:
    assert kept(["ibm-5348_P100-1997.cnv"], size=2_000)
    assert not kept(["gb18030.cnv"], size=230_000)


def test_other_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no ICU data"):
        icu_data.cut(b"something else altogether")


@pytest.mark.parametrize(
    "content", [b"", b"MZ no library of Linux", Path(sys.executable).read_bytes()[:200_000]]
)
def test_another_library_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    icu_data.cut_library(file)
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt uses what the system has")
def test_qt_sorts_and_names_zones_as_before(tmp_path: Path) -> None:
    (library,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    cut = tmp_path / library.name
    shutil.copy(library, cut)
    icu_data.cut_library(cut)
    assert cut.stat().st_size < library.stat().st_size / 5
    assert _told({"LD_PRELOAD": str(cut)}) == _told({})


def _told(more: dict[str, str]) -> str:
    command = [sys.executable, "-c", ASKED]
    done = subprocess.run(command, env={**os.environ, **more}, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout
