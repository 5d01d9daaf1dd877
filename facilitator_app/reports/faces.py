"""The program's own fonts: registered once, measured once a word, and never asked for a glyph they lack.

Invariant: text that has gone through `cleaned` can be printed: no control characters, no bidirectional
marks, no half characters, and a visible sign in place of each character that the font does not have.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator_app.reports.style import FontName, TextStyle

SUBSTITUTE = "¤"
MOST_WORDS_KEPT = 50_000
MOST_TEXTS_KEPT = 20_000
LONGEST_WORD_KEPT = 60

# A combining mark is printed only as a part of the letter it has been composed with.
NEVER_PRINTED = frozenset({"Cc", "Cf", "Cs", "Mn", "Zl", "Zp"})
# Without a shape of their own; a reader misses nothing when they go.
_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff") | {chr(c) for c in range(0xFE00, 0xFE10)}


class Words(dict[str, float]):
    """Widths of words in thousandths of the font's size."""

    def __init__(self, widths: dict[int, float], default: float) -> None:
        super().__init__()
        self._widths = widths
        self._default = default

    def __missing__(self, word: str) -> float:
        widths, default = self._widths, self._default
        width = sum([widths.get(ord(character), default) for character in word])
        if len(word) <= LONGEST_WORD_KEPT:
            if len(self) >= MOST_WORDS_KEPT:
                self.clear()
            self[word] = width
        return width


class Face:
    """One font."""

    def __init__(self, font: FontName, folder: Path) -> None:
        registered = TTFont(font.value, str(folder / f"{font.value}.ttf"))
        pdfmetrics.registerFont(registered)
        face = registered.face
        self.glyphs = frozenset(chr(code) for code in face.charToGlyph if _is_printable(chr(code)))
        self.widths = Words(face.charWidths, face.defaultWidth)
        self.space = self.widths[" "]


class Faces:
    """All fonts of the paper, and the characters that one drawing had to replace."""

    def __init__(self, faces: dict[FontName, Face]) -> None:
        self._faces = faces
        self._missing: dict[str, None] = {}

    def face(self, style: TextStyle) -> Face:
        """The font of a style."""
        return self._faces[style.font]

    def width(self, text: str, style: TextStyle) -> float:
        """The width of cleaned `text` in points."""
        return self._faces[style.font].widths[text] * style.size_pt / 1000

    def cleaned(self, text: str, style: TextStyle) -> str:
        """`text` as it can be printed. Line breaks are kept."""
        glyphs = self._faces[style.font].glyphs
        if glyphs.issuperset(text):
            return text
        composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
        return "".join([self._printable(character, glyphs) for character in composed])

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters replaced so far, in the order they were met."""
        return tuple(self._missing)

    def _printable(self, character: str, glyphs: frozenset[str]) -> str:
        if character in glyphs or character == "\n":
            return character
        if character in "\u2028\u2029\v\f":
            return "\n"
        if character in _SILENT or unicodedata.category(character) in {"Cc", "Cf"}:
            return " " if character == "\t" else ""
        if character.isspace():
            return " "
        self._missing[character] = None
        return SUBSTITUTE


def load_faces(folder: Path) -> Faces:
    """The fonts in `folder`, nothing missing yet: drawings that run side by side do not mix."""
    return Faces(_registered(folder))


@cache
def _registered(folder: Path) -> dict[FontName, Face]:
    """The fonts, read and registered once in the life of the process."""
    return {font: Face(font, folder) for font in FontName}


def _is_printable(character: str) -> bool:
    return character not in _SILENT and unicodedata.category(character) not in NEVER_PRINTED
