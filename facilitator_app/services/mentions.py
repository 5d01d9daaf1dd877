"""Who can be mentioned in a typed line: `@gruppe3`, `@Birthe-Egelund`.

A mark has no spaces, so names get hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator_app.domain.people import Group, Participant

_GROUP_WORDS = ("gruppe", "group", "bord", "table")
_BRACKETS = re.compile(r"\([^)]*\)")
_NOT_IN_A_MARK = re.compile(r"[^\w\-./]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody who can be named: what is typed after the `@`, and the name it stands for."""

    handle: str
    name: str


def mentions_of(groups: Sequence[Group], people: Sequence[Participant]) -> tuple[Mention, ...]:
    """The groups, then the participants, as they can be mentioned. Of two with one handle the first counts."""
    named = [Mention(handle_of(group.name).replace("-", "").casefold(), group.name) for group in groups]
    named += [Mention(handle_of(person.name), person.name) for person in people]
    first: dict[str, Mention] = {}
    for mention in named:
        if mention.handle:
            first.setdefault(mention.handle.casefold(), mention)
    return tuple(first.values())


def handle_of(name: str) -> str:
    """A name as it is typed in a mark: without what stands in brackets, hyphens for spaces.

    >>> handle_of("Birthe Egelund (fiktiv)")
    'Birthe-Egelund'
    """
    return _NOT_IN_A_MARK.sub("-", without_brackets(name)).strip("-./")


def without_brackets(name: str) -> str:
    """A name as it is said in a sentence.

    >>> without_brackets("Birthe Egelund (fiktiv)")
    'Birthe Egelund'
    """
    return " ".join(_BRACKETS.sub("", name).split())


def named(handle: str, mentions: Sequence[Mention], groups: Sequence[Group]) -> str:
    """The name a handle stands for: somebody's own, a group by its number, or the handle as it was typed."""
    wanted = handle.casefold()
    known = next((mention.name for mention in mentions if mention.handle.casefold() == wanted), "")
    if known:
        return known
    digits = "".join(character for character in handle if character.isdecimal())
    is_group = digits and wanted.startswith(_GROUP_WORDS)
    group = next((group for group in groups if is_group and group.number == int(digits)), None)
    return group.name if group is not None else handle
