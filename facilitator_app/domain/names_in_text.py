"""Where somebody is named in a text.

Invariant: a whole name is found however it is spaced, capitalised and composed, in either order, without its middle
names, as a mention (`@Birthe-Egelund`) and as the first part of an address; a name inside another word is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

INSTEAD = "[slettet]"
"""Stands where somebody was named, in every language: it is what the record says from then on."""

SENTENCE_CHARS = 140

Span = tuple[int, int]

_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = r"[\s._\-]+"
_INITIALS = r"(?:[^\W\d_]\." + r"[\s\-]*" + r"){0,3}"
_BEFORE = r"(?<![\w])"
_AFTER = r"(?:['’]s?|s)?(?![\w\u0300-\u036f])"
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_LEAST_LETTERS = 2


class Naming:
    """Finds one person. `names` are the ways the name is or was written in full, `addresses` those of e-mail."""

    def __init__(self, names: Iterable[str], addresses: Iterable[str] = ()) -> None:
        called = tuple(dict.fromkeys(_SPACE.sub(" ", name).strip() for name in names))
        words = [_words(name) for name in called if name]
        whole = {
            pattern
            for name, split in zip(filter(None, called), words, strict=True)
            for pattern in _whole(name, split)
        }
        whole |= {_either(address.strip()) for address in addresses if "@" in address}
        parts = {part for split in words if len(split) > 1 for part in (split[0], split[-1])}
        self._whole = _pattern(whole, re.IGNORECASE)
        self._possible = _pattern({_either(part) for part in parts if len(part) >= _LEAST_LETTERS}, re.NOFLAG)
        self.is_nobody = self._whole is None

    def whole(self, text: str) -> tuple[Span, ...]:
        """Where the whole name or an address stands: first and last place, the last not included."""
        return _spans(self._whole, text)

    def possible(self, text: str) -> tuple[Span, ...]:
        """Where the first or the last name stands alone, written as a name; it may be somebody else."""
        taken = self.whole(text)
        return tuple(one for one in _spans(self._possible, text) if not _is_within(one, taken))

    def replaced(self, text: str) -> str:
        """The text without the whole name."""
        return text if self._whole is None else self._whole.sub(INSTEAD, text)

    def replaced_all(self, text: str, spared: Iterable[Span] = ()) -> str:
        """The text without the whole name, and without the first and the last name alone but where `spared` says."""
        kept = tuple(spared)
        alone = [one for one in self.possible(text) if not _is_within(one, kept)]
        for start, end in sorted((*self.whole(text), *alone), reverse=True):
            text = text[:start] + INSTEAD + text[end:]
        return text


def sentence_round(text: str, span: Span) -> str:
    """The sentence in which something stands, on one line and cut where it is long."""
    starts = [match.end() for match in _ENDS.finditer(text) if match.end() <= span[0]]
    ends = [match.start() for match in _ENDS.finditer(text) if match.start() >= span[1]]
    start, end = (starts or [0])[-1], (ends or [len(text)])[0]
    room = max(0, SENTENCE_CHARS - (span[1] - span[0])) // 2
    first, last = max(start, span[0] - room), min(end, span[1] + room)
    lead, tail = "… " if first > start else "", " …" if last < end else ""
    return lead + _SPACE.sub(" ", text[first:last]).strip() + tail


def _words(name: str) -> Sequence[str]:
    """The words of a name; a mark in brackets such as `(fiktiv)` is none."""
    return _BRACKETS.sub(" ", name).split() or name.split()


def _whole(name: str, words: Sequence[str]) -> Iterator[str]:
    escaped = [_either(word) for word in words]
    if "(" in name:
        yield _BETWEEN.join(_either(word) for word in name.split())
    yield _BETWEEN.join(escaped)
    if len(words) > 1:
        yield f"{escaped[0]}{_BETWEEN}{_INITIALS}{escaped[-1]}"
        yield rf"{escaped[-1]},\s*{_BETWEEN.join(escaped[:-1])}"


def _either(word: str) -> str:
    """The word with its accents as one sign or as two."""
    forms = dict.fromkeys(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    escaped = [re.escape(form) for form in forms]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def _pattern(patterns: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    longest_first = sorted(patterns, key=_length)
    return re.compile(f"{_BEFORE}(?:{'|'.join(longest_first)}){_AFTER}", flags) if longest_first else None


def _spans(pattern: re.Pattern[str] | None, text: str) -> tuple[Span, ...]:
    return () if pattern is None else tuple(match.span() for match in pattern.finditer(text))


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _length(pattern: str) -> tuple[int, str]:
    return (-len(pattern), pattern)
