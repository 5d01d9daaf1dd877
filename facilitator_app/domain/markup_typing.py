"""Typing with the signs of `markup`: what a key or a button makes of a text and of what is marked in it.

One invariant: asked for twice, a sign is taken away again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from facilitator_app.domain.markup import BULLET, LIST_LINE

BOLD, ITALIC = "**", "*"
HEADING = "### "
INDENT = "  "

_LEAD = re.compile(r"[ \t]*(?:-[ \t]+|\d{1,3}\.[ \t]+|#{1,3} +)?")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with what is marked in it, from `start` to `end`; equal when it is only a place."""

    text: str
    start: int
    end: int


def faced(marked: Marked, sign: str) -> Marked:
    """What is marked put between two signs, or freed from them; with nothing marked, the word that is stood in."""
    text = marked.text
    start, end = (marked.start, marked.end) if marked.start != marked.end else _word(text, marked.start)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if "\n" in text[start:end]:
        return _by_line(Marked(text, start, end), sign)
    wide = len(sign)
    if _has(text, start, end, sign):
        return Marked(text[: start - wide] + text[start:end] + text[end + wide :], start - wide, end - wide)
    inner = text[start:end]
    if len(inner) > 2 * wide and _has(text, start + wide, end - wide, sign):
        return Marked(text[:start] + inner[wide:-wide] + text[end:], start, end - 2 * wide)
    return Marked(f"{text[:start]}{sign}{inner}{sign}{text[end:]}", start + wide, end + wide)


def bulleted(marked: Marked) -> Marked:
    """The marked lines as a list, or no longer one."""
    return _led(marked, lambda _number: BULLET)


def numbered(marked: Marked) -> Marked:
    """The marked lines numbered from 1, or no longer."""
    return _led(marked, lambda number: f"{number}. ")


def headed(marked: Marked) -> Marked:
    """The marked lines as headings, or no longer."""
    return _led(marked, lambda _number: HEADING)


def shifted(marked: Marked, step: int) -> Marked:
    """The marked lines of a list one level in (positive) or out; other lines stay."""

    def moved(line: str) -> str:
        if not LIST_LINE.fullmatch(line):
            return line
        bare = line.lstrip(" \t")
        return f"{INDENT}{bare}" if step > 0 else bare

    return _lines_changed(marked, lambda lines: [moved(line) for line in lines])


def continued(text: str, at: int) -> Marked | None:
    """What Enter makes of a line of a list: the next one begins with its own sign, and an empty one ends the list.

    None where Enter is an ordinary one.
    """
    begin = text.rfind("\n", 0, at) + 1
    end = _line_end(text, at)
    found = LIST_LINE.fullmatch(text[begin:end])
    lead_end = begin + len(_lead_of(text[begin:end]))
    if at < lead_end and found is not None:
        return None
    if found is None:
        return _ended(text, begin, end)
    if not found["text"].strip():
        return Marked(text[:begin] + text[end:], begin, begin)
    sign = BULLET if found["bullet"] else f"{int(found['number']) + 1}. "
    before = text[:at].rstrip(" ") + f"\n{found['space']}{sign}"
    return Marked(before + text[at:].removeprefix(" "), len(before), len(before))


def _ended(text: str, begin: int, end: int) -> Marked | None:
    """A line with nothing but its sign is emptied."""
    is_bare = text[begin:end].strip() == "-" or re.fullmatch(r"\s*\d{1,3}\.\s*", text[begin:end])
    return Marked(text[:begin] + text[end:], begin, begin) if is_bare else None


def _has(text: str, start: int, end: int, sign: str) -> bool:
    """Whether exactly this sign stands on both sides; the two of bold are not the one of italics."""
    stars = _stars(text[:start][::-1]), _stars(text[end:])
    wanted = (1, 3) if sign == ITALIC else (2, 3)
    return stars[0] in wanted and stars[1] in wanted


def _stars(text: str) -> int:
    return len(text) - len(text.lstrip("*"))


def _by_line(marked: Marked, sign: str) -> Marked:
    """Each line for itself, since a sign ends with its line; what stands before the words stays there."""

    def each(line: str) -> str:
        lead = _lead_of(line)
        return faced(Marked(line, len(lead), len(line)), sign).text if line.strip() else line

    return _lines_changed(marked, lambda lines: [each(line) for line in lines])


def _led(marked: Marked, sign_of: Callable[[int], str]) -> Marked:
    def changed(lines: list[str]) -> list[str]:
        filled = [line for line in lines if line.strip()] or lines
        kind = _kind_of(sign_of(1))
        is_so_already = all(_kind_of(_lead_of(line)) == kind for line in filled)
        made: list[str] = []
        number = 0
        for line in lines:
            bare = line[len(_lead_of(line)) :]
            if line.strip() or lines == filled:
                number += 1
                bare = bare if is_so_already else sign_of(number) + bare
            made.append(bare)
        return made

    return _lines_changed(marked, changed)


def _lines_changed(marked: Marked, change: Callable[[list[str]], list[str]]) -> Marked:
    """Whole lines changed; what was marked stays marked, or the place keeps its distance from the end of its line."""
    text = marked.text
    begin = text.rfind("\n", 0, marked.start) + 1
    end = _line_end(text, marked.end)
    made = "\n".join(change(text[begin:end].split("\n")))
    last = begin + len(made) - (end - marked.end)
    start = begin if marked.start != marked.end else max(begin, last)
    return Marked(text[:begin] + made + text[end:], start, max(begin, last))


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _lead_of(line: str) -> str:
    found = _LEAD.match(line)
    return found[0] if found else ""


def _kind_of(lead: str) -> str:
    """The first sign of a lead: `-`, `#`, a digit as `1`, or nothing."""
    sign = lead.strip()[:1]
    return "1" if sign.isdigit() else sign


def _word(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end
