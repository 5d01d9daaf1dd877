"""Breaking text into lines that fit. One breaker serves every element of the paper.

Invariant: no line it gives is wider than what was asked for, whatever the text; only a width that cannot
hold a single character is exceeded.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pyphen

from facilitator_app.reports.faces import MOST_TEXTS_KEPT, Face, Faces
from facilitator_app.reports.style import TextStyle

LEAST_HYPHENATED = 9
MOST_HYPHENATED = 60
LEAST_GAP = 0.18
"""A word is hyphenated only when the line would else be left emptier than this share of its width."""

HYPHENATION = {"da": "da_DK", "en": "en_GB"}
ELLIPSIS = "…"

Parts = tuple[tuple[str, TextStyle], ...]
"""A text in several styles."""
Run = tuple[float, TextStyle, str]
"""A stretch of a line in one style, with its distance from the line's start in points."""


class LineBreaker:
    """Breaks text of one language."""

    def __init__(self, faces: Faces, language: str) -> None:
        self.faces = faces
        self._hyphens = _dictionary(language)
        self._kept: dict[tuple[str, TextStyle, float], tuple[str, ...]] = {}
        self._kept_runs: dict[tuple[Parts, float], tuple[tuple[Run, ...], ...]] = {}

    def lines(self, text: str, style: TextStyle, width: float) -> tuple[str, ...]:
        """The lines of `text`; line breaks in it are kept. An empty text has no lines."""
        key = (text, style, width)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= MOST_TEXTS_KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._broken(text, style, width)
        return kept

    def fitted(self, text: str, style: TextStyle, width: float, most: int) -> tuple[str, ...]:
        """At most `most` lines, the last one ending in … when there was more. For headers and feet only."""
        lines = self.lines(text, style, width)
        if len(lines) <= most:
            return lines
        last = self._filled(text, style, lines[most - 1 : most + 1])
        while last and self.faces.width(last + ELLIPSIS, style) > width:
            last = last[:-1]
        return (*lines[: most - 1], last.rstrip().removesuffix("-") + ELLIPSIS)

    def _filled(self, text: str, style: TextStyle, pair: tuple[str, ...]) -> str:
        """A line with the next one after it, so that a long word is cut rather than left out whole."""
        said = " ".join(self.faces.cleaned(text, style).split())
        line, following = pair
        return next((both for both in (f"{line} {following}", line + following) if both in said), line)

    def runs(self, parts: Parts, width: float) -> tuple[tuple[Run, ...], ...]:
        """The lines of a text in several styles. A part goes on right after the one before it."""
        key = (parts, width)
        kept = self._kept_runs.get(key)
        if kept is None:
            if len(self._kept_runs) >= MOST_TEXTS_KEPT:
                self._kept_runs.clear()
            kept = self._kept_runs[key] = self._broken_runs(parts, width)
        return kept

    def _broken_runs(self, parts: Parts, width: float) -> tuple[tuple[Run, ...], ...]:
        lines: list[tuple[Run, ...]] = []
        line: list[Run] = []
        used = 0.0
        for glue, atoms in self._atoms(parts):
            needed = self._together(atoms)
            if line and used + glue + needed > width:
                lines.append(tuple(line))
                line, used, glue = [], 0.0, 0.0
            start = used + glue if line else 0.0
            fitting = atoms if needed <= width else self._fitting(atoms, width, lines)
            for text, style in fitting:
                line.append((start, style, text))
                start += self.faces.width(text, style)
            used = start
        if line:
            lines.append(tuple(line))
        return tuple([_joined(line) for line in lines])

    def _together(self, atoms: list[tuple[str, TextStyle]]) -> float:
        """The width of a word; most words are of one stretch."""
        if len(atoms) == 1:
            return self.faces.width(*atoms[0])
        return sum([self.faces.width(text, style) for text, style in atoms])

    def _atoms(self, parts: Parts) -> list[tuple[float, list[tuple[str, TextStyle]]]]:
        """Words, each the stretches it is made of, with the space before it."""
        atoms: list[tuple[float, list[tuple[str, TextStyle]]]] = []
        is_open = False
        for raw, style in parts:
            text = self.faces.cleaned(raw, style)
            space = self.faces.face(style).space * style.size_pt / 1000
            for at, word in enumerate(text.split()):
                if at == 0 and is_open and not text[0].isspace():
                    _glue(atoms[-1][1], word, style)
                else:
                    atoms.append((space, [(word, style)]))
            if text:
                is_open = not text[-1].isspace()
        return atoms

    def _fitting(
        self, atoms: list[tuple[str, TextStyle]], width: float, lines: list[tuple[Run, ...]]
    ) -> list[tuple[str, TextStyle]]:
        """The stretches of a word that is wider than a line, chopped; whole lines of it go into `lines`."""
        left: list[tuple[str, TextStyle]] = []
        for text, style in atoms:
            *whole, rest = self._chopped(text, self.faces.face(style), width / style.size_pt * 1000)
            lines.extend(((0.0, kept_style, kept),) for kept, kept_style in left)
            lines.extend(((0.0, style, piece),) for piece in whole)
            left = [(rest, style)]
        return left

    def _broken(self, text: str, style: TextStyle, width: float) -> tuple[str, ...]:
        face = self.faces.face(style)
        limit = width / style.size_pt * 1000 + 0.01
        least_room = LEAST_GAP * limit if style.hyphenates else limit
        lines: list[str] = []
        for paragraph in self.faces.cleaned(text, style).strip().split("\n"):
            self._break_paragraph(paragraph, face, limit, lines, least_room)
        return tuple(lines) if any(lines) else ()

    def _break_paragraph(
        self, paragraph: str, face: Face, limit: float, lines: list[str], least_room: float
    ) -> None:
        widths, space = face.widths, face.space
        line: list[str] = []
        used = -space
        for word in paragraph.split():
            wide = used + space + widths[word]
            if wide <= limit:
                line.append(word)
                used = wide
                continue
            room = limit - used - space
            rest = self._carried(word, face, line, room) if room > least_room or not line else word
            if line:
                lines.append(" ".join(line))
            *whole, last = self._chopped(rest, face, limit)
            lines.extend(whole)
            line = [last]
            used = widths[last]
        lines.append(" ".join(line))

    def _carried(self, word: str, face: Face, line: list[str], room: float) -> str:
        """What of `word` goes on to the next line; its beginning ends this one if it can."""
        if len(word) > MOST_HYPHENATED:
            return word
        for head, tail in self._breaks(word):
            if face.widths[head] <= room:
                line.append(head)
                return tail
        return word

    def _breaks(self, word: str) -> list[tuple[str, str]]:
        """The places to divide a word, best first, each as what stays and what goes on.

        After its own hyphens rather than by syllables, and late in the word rather than early.
        """
        own = _after_hyphens(word)
        places = [(word[:at], word[at:]) for at in reversed(own)]
        if len(word) >= LEAST_HYPHENATED:
            syllables = (int(at) for at in self._hyphens.positions(word))
            between = [at for at in syllables if at not in own]
            places.extend((f"{word[:at]}-", word[at:]) for at in reversed(between))
        return places

    def _chopped(self, word: str, face: Face, limit: float) -> list[str]:
        """A word in pieces, none wider than a line; by its own joints if possible, else anywhere."""
        if face.widths[word] <= limit:
            return [word]
        if len(word) <= MOST_HYPHENATED:
            for head, tail in self._breaks(word):
                if face.widths[head] <= limit:
                    return [head, *self._chopped(tail, face, limit)]
        return _cut_anywhere(word, face, limit)


def _cut_anywhere(word: str, face: Face, limit: float) -> list[str]:
    pieces: list[str] = []
    start, used = 0, 0.0
    for at, character in enumerate(word):
        wide = face.widths[character]
        if used + wide > limit and at > start:
            pieces.append(word[start:at])
            start, used = at, 0.0
        used += wide
    pieces.append(word[start:])
    return pieces


def _after_hyphens(word: str) -> list[int]:
    return [
        at + 1
        for at, (here, following) in enumerate(pairwise(word))
        if at > 0 and here in "-–/" and following.isalnum() and at + 2 < len(word)
    ]


def _glue(stretches: list[tuple[str, TextStyle]], word: str, style: TextStyle) -> None:
    before, last_style = stretches[-1]
    if last_style is style:
        stretches[-1] = (before + word, style)
    else:
        stretches.append((word, style))


def _joined(line: tuple[Run, ...]) -> tuple[Run, ...]:
    """Words of one style after each other as one run, so that selecting and searching see sentences."""
    joined: list[Run] = []
    for start, style, text in line:
        if joined and joined[-1][1] is style:
            first, _, before = joined[-1]
            joined[-1] = (first, style, f"{before} {text}")
        else:
            joined.append((start, style, text))
    return tuple(joined)


@cache
def _dictionary(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=HYPHENATION.get(language, HYPHENATION["da"]), left=3, right=3)
