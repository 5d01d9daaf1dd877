"""Text files made to do harm, and those that are only odd (F45, F46, F55)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.hostile.trial import Hostile, given, later

MB = 1_000_000
LIST = "Navn;Enhed\nAne Dal (fiktiv);Skole\nBo Ærø (fiktiv);Børn\n"
ODD_TEXTS = (
    "<b>fed</b> & <img src=x>",
    "{% include 'x' %} {{ 7*7 }} %s %(x)s {0}",
    '=HYPERLINK("http://127.0.0.1:9")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+45 12 34 56 78",
    "-2+3",
    "＝1+1",
    "\tfane",
    "\u202edrejet\u202c og \u200bskjult",
    "nul\x00klokke\x07esc\x1b[31m",
    "halv \ud800 tegn",
    "ord" * 1_700,
    "langt " * 8_400,
    "👩‍👩‍👧‍👦 e\u0301",
    "../../etc/passwd",
    "C:\\CON\\x",
    "\r\nATTENDEE:mailto:x@y.example\r\nBEGIN:VALARM",
    "]]> <!-- -->",
)
"""What people paste, and what those write who hope that somebody opens it."""


def lists() -> Iterator[Hostile]:
    """CSV files."""
    for encoding in (
        "cp1252",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-8-sig",
        "utf-8",
        "latin-1",
        "mac-roman",
    ):
        yield given(f"in {encoding}", "l.csv", LIST.encode(encoding))
    for separator in (";", "\t", ",", "|", ":", " "):
        yield given(f"set apart by {separator!r}", "l.csv", LIST.replace(";", separator).encode())
    yield given("empty cells in every byte", "l.csv", bytes(MB))
    yield given("a quotation mark that never closes", "l.csv", b'Navn;Enhed\nAne;"' + b"x;y\n" * 100_000)
    yield later("nothing but quotation marks", "l.csv", partial(_repeated, b'"', 20 * MB))
    yield later("28,000,000 empty lines", "l.csv", partial(_repeated, b"\n", 28 * MB))
    yield later("29,000,000 separators", "l.csv", partial(_repeated, b";", 29 * MB))
    yield later("lines of separators", "l.csv", partial(_repeated, b";" * 1_400_000 + b"\n", 20))
    yield later("a line of 29 MB", "l.csv", partial(_repeated, b"x", 29 * MB))
    yield later("a line of 100 MB", "l.csv", partial(_repeated, b"x;", 50 * MB))
    yield later("20,000 rows of 200 cells", "l.csv", partial(_repeated, b"a;" * 199 + b"a\n", 20_000))
    yield given("line ends of every sort", "l.csv", "a\r\nb\rc\nd\x0be\x0cf\x1cg\x85h\u2028i\u2029j".encode())
    yield given("half a sign", "l.csv", LIST.encode()[:-1] + b"\xc3")
    yield given("a page of the web", "l.csv", b"<html><table><tr><td>Navn</td></tr></table></html>")
    yield given(
        "numbers as names", "l.csv", "\n".join(["Navn;Bord", "9" * 5_000 + ";" + "9" * 5_000]).encode()
    )
    yield given("sep= of something else", "l.csv", b'sep="\nNavn"Enhed\n')
    yield given("odd texts", "l.csv", _odd())


def agendas() -> Iterator[Hostile]:
    """Agendas with times that are none."""
    times = ("99:99", "-5", "24:00", "0:0", "1e9", "²", "٣:٠٠", "9" * 400, "12:60", "kl. ∞")
    rows = "\n".join(f"{time};{time};Emne {at}" for at, time in enumerate(times))
    yield given("times that are none", "a.csv", f"Start;Slut;Emne\n{rows}".encode())
    yield given("lengths that are none", "a.csv", f"Minutter;Emne\n{rows}".encode())


def _odd() -> bytes:
    rows = [f"{text.replace(';', ' ').replace(chr(10), ' ')};x".replace('"', '""') for text in ODD_TEXTS]
    return "\n".join(["Navn;Enhed", *rows]).encode("utf-8", errors="replace").replace(b"\0", b"")


def _repeated(piece: bytes, count: int) -> bytes:
    return piece * count
