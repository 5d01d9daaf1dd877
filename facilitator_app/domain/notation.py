"""The note-taker's shorthand: `#tema`, `@navn` and dates in a typed line.

Marks that end the line are taken out of the text; a mark inside the sentence stays there as a plain word,
and so does a date that the sentence leans on ("inden 15/3"): it is understood, and still said.
Weekdays are read as dates only where they end the line or come after "på", and not after "hver", because people say
"hver søndag" without meaning one; outside of marks they are still said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ReadDate = Callable[[str], date | None]
"""Reads a word or two as a date, or answers None."""

_MARK = re.compile(r"(?<!\S)(?P<sign>[#@])(?P<name>[\w][\w\-./]*)")
# What is followed by "af" is a share of something: "3/4 af ønskerne".
_DATE = re.compile(
    r"(?<!\S)(?:\d{1,2}/\d{1,2}(?:[-/.]\d{2,4}|(?!\s+(?:af|of)\b))|(?:uge|week)\s+\d{1,2})(?![\w/])",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?<!\S)(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\w/\-])",
    re.IGNORECASE,
)
_NOT_NEXT = frozenset(
    {"hver", "anden", "hele", "næste", "sidste", "forrige", "en", "og", "eller", "til", "af"}
    | {"every", "each", "other", "next", "last", "previous", "all", "a", "and", "or", "to", "of"}
)
"""Words after which a weekday is a habit, gone by, one of several, or open to doubt."""
_TRAILING = ".,;:"
_ENDS = " .,;:!?"
_LEANING = frozenset(
    {"inden", "senest", "før", "efter", "fra", "til", "på", "i", "den", "d.", "omkring", "og", "eller"}
    | {"by", "before", "after", "from", "until", "till", "to", "on", "in", "the", "around", "and", "or"}
)
"""Words that need what comes after them."""


class MarkKind(StrEnum):
    """What a mark names."""

    THEME = "theme"
    PERSON = "person"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark: where it stands in the typed line (characters) and what it names."""

    kind: MarkKind
    start: int
    end: int
    name: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """A line as read: the sentence left when the marks are taken out, and the marks."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def themes(self) -> tuple[str, ...]:
        """Theme names in the order typed, each once."""
        return tuple(dict.fromkeys(mark.name for mark in self.marks if mark.kind is MarkKind.THEME))

    @property
    def who(self) -> str:
        """The last person or group named, or an empty text."""
        return next((m.name for m in reversed(self.marks) if m.kind is MarkKind.PERSON), "")

    @property
    def due_on(self) -> date | None:
        """The last date given, or None."""
        return next((m.due_on for m in reversed(self.marks) if m.kind is MarkKind.DATE), None)


def read_line(line: str, read_date: ReadDate, called: Callable[[str], str] = str) -> Notation:
    """The typed `line` with its marks told apart from its words.

    `called` gives the name that is written for a person's mark inside the sentence, as the mark has no spaces.
    """
    marks = sorted((*_signs(line), *_dates(line, read_date)), key=_start)
    tail = _tail_start(line, marks)
    kept = line[:tail]
    for mark in reversed([m for m in marks if m.end <= tail and m.kind is not MarkKind.DATE]):
        word = called(mark.name) if mark.kind is MarkKind.PERSON else mark.name
        kept = kept[: mark.start] + word + kept[mark.end :]
    return Notation(text=" ".join(kept.split()), marks=tuple(marks))


def _signs(line: str) -> list[Mark]:
    found = []
    for match in _MARK.finditer(line):
        name = match["name"].rstrip(_TRAILING)
        kind = MarkKind.THEME if match["sign"] == "#" else MarkKind.PERSON
        found.append(Mark(kind=kind, start=match.start(), end=match.start() + 1 + len(name), name=name))
    return found


def _dates(line: str, read_date: ReadDate) -> list[Mark]:
    found = []
    for match in _DATE.finditer(line):
        due_on = read_date(match.group())
        if due_on is not None:
            found.append(_date_mark(match.start(), match.end(), match.group(), due_on))
    words = list(re.finditer(r"\S+", line))
    if not found:
        found = _weekdays(line, read_date)
    if words and not found:
        last = words[-1]
        is_word = last.group().isalpha()
        due_on = (
            read_date(last.group())
            if is_word and len(words) > 1 and _follows_mark(line, last.start())
            else None
        )
        if due_on is not None:
            found.append(_date_mark(last.start(), last.end(), last.group(), due_on))
    return found


def _weekdays(line: str, read_date: ReadDate) -> list[Mark]:
    """The one weekday that is meant as a day to come; of several in a line, none."""
    days = list(_WEEKDAY.finditer(line))
    if len(days) != 1:
        return []
    day = days[0]
    before, after = line[: day.start()].casefold().split(), line[day.end() :].split()
    ends_line = all(len(word) > 1 and word[0] in "#@" for word in " ".join(after).strip(_ENDS).split())
    if not before or before[-1] in _NOT_NEXT or not (ends_line or before[-1] in {"på", "on"}):
        return []
    due_on = read_date(day.group())
    return [] if due_on is None else [_date_mark(day.start(), day.end(), day.group(), due_on)]


def _follows_mark(line: str, at: int) -> bool:
    before = line[:at].split()
    return bool(before) and before[-1][0] in "#@"


def _date_mark(start: int, end: int, name: str, due_on: date) -> Mark:
    return Mark(kind=MarkKind.DATE, start=start, end=end, name=name, due_on=due_on)


def _tail_start(line: str, marks: list[Mark]) -> int:
    tail = len(line)
    for mark in reversed(marks):
        if line[mark.end : tail].strip(" " + _TRAILING) or _is_leant_on(line, mark):
            break
        tail = mark.start
    return tail


def _is_leant_on(line: str, mark: Mark) -> bool:
    before = line[: mark.start].casefold().split()
    if mark.kind is not MarkKind.DATE or not before:
        return False
    return before[-1] in _LEANING or (bool(_WEEKDAY.fullmatch(mark.name)) and before[-1][0] not in "#@")


def _start(mark: Mark) -> int:
    return mark.start
