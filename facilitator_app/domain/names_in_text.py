"""Where somebody is named in a text.

Invariant: a whole name is found however it is spaced, capitalised and composed, in either order, without its middle
names, by any two words of it that stand side by side, as a mention (`@Birthe-Egelund`) and as the first part of an
address; a name inside another word is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from facilitator_app.domain.ordinary_words import PARTICLES, is_ordinary

INSTEAD = "[slettet]"
"""Stands where somebody was named, in every language: it is what the record says from then on."""

SENTENCE_CHARS = 140

Span = tuple[int, int]
Run = tuple[str, ...]
"""Words of a name that stand side by side, folded."""

_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = r"[\s._\-]+"
_INITIALS = r"(?:[^\W\d_]\." + r"[\s\-]*" + r"){0,3}"
_BEFORE = r"(?<![\w])"
_AFTER = r"(?:['’][sS]?|[sS])?(?![\w\u0300-\u036f])"
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_LEAST_LETTERS = 2
_LEAST_IN_ANY_CASE = 3


class Naming:
    """Finds one person. `names` are the ways the name is or was written in full, `addresses` those of e-mail. `shared`
    are runs of words that are in the names of others too; a part of the name that is one of them is only possible.
    """

    def __init__(
        self, names: Iterable[str], addresses: Iterable[str] = (), *, shared: Collection[Run] = ()
    ) -> None:
        called = [name for name in dict.fromkeys(_SPACE.sub(" ", name).strip() for name in names) if name]
        runs = {run for name in called for run in runs_of(name)}
        whole = {pattern for name in called for pattern in _whole(name, _words(name))}
        whole |= {_joined(run) for run in runs.difference(shared)}
        whole |= {_either(address.strip()) for address in addresses if "@" in address}
        several = [name for name in called if len(_words(name)) > 1]
        unsure = {part for name in several for part in (*_parts(name), *_short_parts(name))}
        unsure |= {_joined(run) for run in runs.intersection(shared)}
        self._whole = _pattern(whole)
        self._words = _pattern({part for name in called for part in _parts(name)})
        self._possible = _pattern(unsure)
        self.is_nobody = self._whole is None

    def whole(self, text: str) -> tuple[Span, ...]:
        """Where the whole name or an address stands: first and last place, the last not included."""
        return _spans(self._whole, text)

    def words(self, text: str) -> tuple[Span, ...]:
        """Where any word of the name stands, within the whole name too: in any case, but where it is an ordinary word
        only with a capital, and of three letters at least.
        """
        return _as_names(_spans(self._words, text), text)

    def possible(self, text: str) -> tuple[Span, ...]:
        """Where a part of a name of several words stands; it may be somebody else. As for `words`, and words of two
        letters as they are written in the name.
        """
        taken = self.whole(text)
        found = _as_names(_spans(self._possible, text), text)
        return tuple(one for one in found if not _is_within(one, taken))

    def replaced(self, text: str) -> str:
        """The text without the whole name."""
        return text if self._whole is None else self._whole.sub(INSTEAD, text)

    def replaced_all(self, text: str, spared: Iterable[Span] = ()) -> str:
        """The text without the whole name, and without parts of it but where `spared` says."""
        kept = tuple(spared)
        alone = [one for one in self.possible(text) if not _is_within(one, kept)]
        for start, end in reversed(joined((*self.whole(text), *alone))):
            text = text[:start] + INSTEAD + text[end:]
        return text


def runs_of(name: str) -> frozenset[Run]:
    """The runs of at least two words of a name, each of which tells who it is unless somebody else has it too."""
    places = [(word, at) for at, one in enumerate(_words(name)) for word in _HYPHEN.split(one)]
    found = set()
    for first, end in combinations(range(len(places) + 1), 2):
        run = places[first:end]
        is_ended = all(_can_stand_alone(word) for word, _at in (run[0], run[-1]))
        if is_ended and run[0][1] < run[-1][1]:
            found.add(tuple(_folded(word) for word, _at in run))
    return frozenset(found)


def shared_runs(names: Iterable[str]) -> frozenset[Run]:
    """The runs of words that stand in more than one of these names, one for each person."""
    counts = Counter(run for name in names for run in runs_of(name))
    return frozenset(run for run, count in counts.items() if count > 1)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Places in order, with those that lie over each other as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


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


def _parts(name: str) -> Iterator[str]:
    """Patterns of the words of a name, and of the parts of those with hyphens."""
    for word in _words(name):
        for part in (word, *_HYPHEN.split(word)):
            if len(part) >= _LEAST_IN_ANY_CASE and _can_stand_alone(part):
                yield _either(part)


def _short_parts(name: str) -> Iterator[str]:
    for word in _words(name):
        for part in (word, *_HYPHEN.split(word)):
            if len(part) < _LEAST_IN_ANY_CASE and _can_stand_alone(part):
                yield f"(?-i:{_either(part)})"


def _can_stand_alone(word: str) -> bool:
    return _folded(word) not in PARTICLES and sum(sign.isalpha() for sign in word) >= _LEAST_LETTERS


def _joined(run: Run) -> str:
    return _BETWEEN.join(_either(word) for word in run)


def _either(word: str) -> str:
    """The word with its accents as one sign or as two."""
    forms = dict.fromkeys(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    escaped = [re.escape(form) for form in forms]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def _pattern(patterns: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(patterns, key=_length)
    return (
        re.compile(f"{_BEFORE}(?:{'|'.join(longest_first)}){_AFTER}", re.IGNORECASE)
        if longest_first
        else None
    )


def _spans(pattern: re.Pattern[str] | None, text: str) -> tuple[Span, ...]:
    return () if pattern is None else tuple(match.span() for match in pattern.finditer(text))


def _as_names(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in spans if not is_ordinary(text[start:end]))


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _length(pattern: str) -> tuple[int, str]:
    return (-len(pattern), pattern)
