"""What makes a report anonymous: roles for names, small groups as one, and names in free texts found.

Invariant: nothing that fewer than `LEAST` people share is told of them apart. What is found in a text is a proposal: a
person reads every text before it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from facilitator_app.domain.names_in_text import Naming, Span
from facilitator_app.domain.people import Group, LeadershipLevel, Participant

LEAST = 5

_CONTACT = re.compile(
    r"""
    [^\s@<>()]+@[^\s@<>()]+\.\w+                                    # an address
    | \+\d[\d\s.-]{6,}\d(?!\d)                                     # a telephone number with its country
    | (?<!\d)(?<!\d[-.,:])(?:0045[\s-]?)?(?:
        \d{6}[\s–-]?\d{4}                                            # a number of the civil register
        | \d{8} | \d{4}\s\d{4} | \d{2}([\s.-])\d{2}\1\d{2}\1\d{2}  # a telephone number
    )(?!\d)
    """,
    re.VERBOSE,
)
"""By which somebody is found. Days, hours and amounts stay: they are no eight digits, or not in four pairs."""


def common_levels(people: Iterable[Participant]) -> frozenset[LeadershipLevel]:
    """The leadership levels that are told as a role: enough of these people share each, and those that share none are
    nobody or enough too, so that nobody is told by subtraction.
    """
    counts = Counter(person.level for person in people)
    told = sorted(
        (level for level, count in counts.items() if level is not None and count >= LEAST),
        key=lambda level: (-counts[level], level),
    )
    rest = counts.total() - sum(counts[level] for level in told)
    while told and 0 < rest < LEAST:
        rest += counts[told.pop()]
    return frozenset(told)


def buckets_of(groups: Sequence[Group], counted: frozenset[str]) -> Mapping[str, int]:
    """For each group by id the bucket it is told in, counted from 1; 0 when all of them have to be told as one.

    Groups of `LEAST` or more of the `counted` people stand alone. The smaller ones are put together, and when they are
    too few together the smallest of the others comes to them.
    """
    sizes = {group.id: len(counted.intersection(group.member_ids)) for group in groups}
    ordered = sorted(groups, key=_number)
    alone = [group.id for group in ordered if sizes[group.id] >= LEAST]
    small = [group.id for group in ordered if sizes[group.id] < LEAST]
    while small and alone and sum(sizes[one] for one in small) < LEAST:
        least = min(alone, key=sizes.__getitem__)
        alone.remove(least)
        small.append(least)
    if not alone:
        return dict.fromkeys(sizes, 0)
    numbers = {one: place for place, one in enumerate(alone, start=1)}
    return {one: numbers.get(one, len(alone) + 1) for one in sizes}


class Masking:
    """Finds the participants in texts. `roles` are what stands for each of them, by id; `contact` for an address or a
    number by which somebody is found.
    """

    def __init__(self, people: Iterable[Participant], *, roles: Mapping[str, str], contact: str) -> None:
        self._contact = contact
        self._known = tuple(
            (_parts(one.name), Naming((one.name,), (one.email,)), roles[one.id]) for one in people if one.name
        )

    def masked(self, text: str) -> str:
        """The text with roles in the place of names: whole ones however they are written, first and last names alone
        where they are written as names.
        """
        return _replaced(text, self._found(text))

    def marks(self, text: str) -> tuple[Span, ...]:
        """Where somebody seems to be named."""
        return tuple(span for span, _instead in _apart(self._found(text)))

    def _found(self, text: str) -> list[tuple[Span, str]]:
        folded = _folded(text)
        found = [(match.span(), self._contact) for match in _CONTACT.finditer(text)]
        for parts, naming, role in self._known:
            if any(part in folded for part in parts) or "@" in text:
                found += [(span, role) for span in (*naming.whole(text), *naming.possible(text))]
        return found


def _replaced(text: str, found: Iterable[tuple[Span, str]]) -> str:
    for (start, end), instead in reversed(_apart(found)):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


def _apart(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The places in order; of those that lie over each other the longest, as wide as all of them."""
    apart: list[tuple[Span, str]] = []
    for (start, end), instead in sorted(found, key=_first_and_longest):
        if apart and start < apart[-1][0][1]:
            (first, last), kept = apart[-1]
            apart[-1] = ((first, max(last, end)), kept)
        else:
            apart.append(((start, end), instead))
    return apart


def _first_and_longest(one: tuple[Span, str]) -> tuple[int, int, str]:
    (start, end), instead = one
    return (start, -end, instead)


def _parts(name: str) -> tuple[str, ...]:
    words = re.findall(r"\w+", _folded(re.sub(r"\([^)]*\)", " ", name))) or [_folded(name).strip()]
    return tuple(dict.fromkeys(words))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _number(group: Group) -> tuple[int, str]:
    return (group.number, group.id)
