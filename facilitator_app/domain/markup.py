"""The few signs that shape the text of a slide: a small, strict part of Markdown, read by this one parser.

Lines: `- x` and `1. x` are lists with one level inside them (two spaces in front), `### x` is a heading, `Term ::
explanation` a row of two columns, `![](attachment:name)` a picture kept in the file, shown on a line of its own
wherever it was written. In a line: `**bold**`, `*italic*`, and `[words](address)`, of which the words are shown; `\\*`
and `\\[` are the signs themselves.

One invariant: everything else is plain text and is shown as it stands – HTML, addresses and paths too. Nothing that a
text names is ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator_app.domain.wall import Line, LineKind

BULLET = "- "
TERM_ENDS = " :: "
MOST_LEVEL = 1
NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})

LIST_LINE = re.compile(r"(?P<space>[ \t]*)(?:(?P<bullet>-)|(?P<number>\d{1,3})\.)[ \t]+(?P<text>.*)")
_HEADING = re.compile(r"#{1,3} +(?P<text>.*\S)\s*")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(attachment:(?P<name>[^()]+)\)")
_TOKEN = re.compile(rf"\\[*\[]|{_PICTURE.pattern}|!?\[(?P<words>[^\[\]]*)\]\([^()\s]*\)|\*\*|\*")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line that is set in one face."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


@dataclass(slots=True)
class _Piece:
    """A part of a line while it is read; a `sign` turns a face on or off once it has found its other end."""

    text: str
    sign: str = ""
    can_open: bool = False
    can_close: bool = False
    is_paired: bool = False


def lines_of(body: Iterable[str], pictures: Mapping[str, bytes] = NO_PICTURES) -> tuple[Line, ...]:
    """The lines of a text by their signs; empty ones are left out. `pictures` are the files by the names they have.

    Numbers stand as they are written: `14. januar` is a date as well as the line of a list. A picture that is not among
    the files is left out: its sign is nothing to read.
    """
    return tuple(line for text in body if text.strip() for line in _lines(text, pictures))


def runs_of(text: str) -> tuple[Run, ...]:
    """One line in its faces, without the signs."""
    pieces = list(_pieces(text))
    for sign in ("**", "*"):
        _pair(pieces, sign)
    runs: list[Run] = []
    faces = {"**": False, "*": False}
    for piece in pieces:
        if piece.is_paired:
            faces[piece.sign] = not faces[piece.sign]
            continue
        run = Run(piece.text, is_bold=faces["**"], is_italic=faces["*"])
        if runs and _has_face_of(runs[-1], run):
            runs[-1] = Run(runs[-1].text + run.text, is_bold=run.is_bold, is_italic=run.is_italic)
        else:
            runs.append(run)
    return tuple(runs)


def without_signs(text: str) -> str:
    """What is read aloud of a text, or shown where it has one face only."""
    lines = lines_of(text.split("\n"))
    return " ".join("".join(run.text for run in runs_of(part)) for line in lines for part in _parts(line))


def picture_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The names of the attachments that texts show."""
    return tuple(found["name"].strip() for text in texts for found in _PICTURE.finditer(text))


def picture_line(name: str) -> str:
    """The line that shows the attachment of that name."""
    return f"![](attachment:{name})"


def _lines(text: str, pictures: Mapping[str, bytes]) -> Iterator[Line]:
    """One written line: what stands before a picture, the picture, and what comes after it."""
    at, before = 0, ""
    for found in _PICTURE.finditer(text):
        before += text[at : found.start()]
        at = found.end()
        # The sign of a list that has only the picture after it so far belongs to the words that follow.
        if before.strip() and not _is_bare_sign(before):
            yield _line(before)
            before = ""
        if content := pictures.get(found["name"].strip()):
            yield Line(kind=LineKind.PICTURE, content=content)
    rest = before + text[at:]
    if rest.strip() and not (at and _is_bare_sign(rest)):
        yield _line(rest)


def _is_bare_sign(text: str) -> bool:
    found = LIST_LINE.fullmatch(text)
    return found is not None and not found["text"].strip()


def _line(text: str) -> Line:
    if found := LIST_LINE.fullmatch(text):
        level = MOST_LEVEL if len(found["space"].replace("\t", "  ")) > 1 else 0
        if found["bullet"]:
            return Line(kind=LineKind.BULLET, text=found["text"].strip(), level=level)
        return Line(
            kind=LineKind.NUMBER, text=found["text"].strip(), level=level, number=int(found["number"])
        )
    if found := _HEADING.fullmatch(text):
        return Line(kind=LineKind.HEADING, text=found["text"])
    term, sign, explanation = text.partition(TERM_ENDS)
    if sign:
        return Line(kind=LineKind.TERM, term=term.strip(), text=explanation.strip())
    return Line(text=text.strip())


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() > at:
            yield _Piece(text[at : token.start()])
        at = token.end()
        found = token[0]
        if found in ("*", "**"):
            yield _sign(text, token)
        elif found.startswith("\\"):
            yield _Piece(found[1:])
        elif found.startswith("["):
            yield from _pieces(token["words"])
        elif token["name"] is None:
            yield _Piece(found)
    if at < len(text):
        yield _Piece(text[at:])


def _sign(text: str, token: re.Match[str]) -> _Piece:
    """Where a sign stands decides what it may do; in the middle of `2*3` it is a plain star."""
    before = text[token.start() - 1] if token.start() else " "
    after = text[token.end()] if token.end() < len(text) else " "
    is_single = token[0] == "*"
    can_open = not after.isspace() and not (is_single and before.isalnum())
    can_close = not before.isspace() and not (is_single and after.isalnum())
    return _Piece(token[0], sign=token[0], can_open=can_open, can_close=can_close)


def _pair(pieces: Sequence[_Piece], sign: str) -> None:
    opened = -1
    for at, piece in enumerate(pieces):
        if piece.sign != sign:
            continue
        if piece.can_close and opened >= 0 and any(not between.sign for between in pieces[opened + 1 : at]):
            piece.is_paired = pieces[opened].is_paired = True
            opened = -1
        elif piece.can_open and opened < 0:
            opened = at


def _has_face_of(one: Run, other: Run) -> bool:
    return (one.is_bold, one.is_italic) == (other.is_bold, other.is_italic)


def _parts(line: Line) -> Iterator[str]:
    yield from (part for part in (line.term, line.text) if part)
