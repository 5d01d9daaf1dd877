"""The board of pre-jects as it is read: columns by stage, and what a card tells at a glance.

One invariant: reading changes nothing and invents nothing; what a card does not say is empty here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator_app.domain.dates import read_date
from facilitator_app.domain.forms import FormSpec, seen_by
from facilitator_app.domain.harvest import Preject, PrejectKey, PrejectStage
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.textfmt import one_line

EVERYBODY = frozenset({"alle", "alle enheder", "all", "all units"})
"""Words in place of units: everybody is no unit of its own."""

_BETWEEN = re.compile(r"\s*[,;\n]\s*")
_AND = re.compile(r"\s+(?:og|and|&)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrejectCard:
    """A card as the board shows it. `title` is that of the card, or else the idea's first line; `by_when` is what was
    written, be it a date or not.
    """

    preject: Preject
    title: str
    challenge: str
    for_whom: str
    idea: str
    next_step: str
    units: tuple[str, ...]
    by_when: str

    @property
    def learned(self) -> str:
        """The newest learning; empty when there is none."""
        return self.preject.learnings[-1].text if self.preject.learnings else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrejectColumn:
    """One stage with its cards in order."""

    stage: PrejectStage
    cards: tuple[PrejectCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A day on which a pre-ject is to be looked at again: its title and nothing else of it."""

    preject_id: str
    title: str
    day: date


def board_of(prejects: Iterable[Preject], *, known_units: Collection[str] = ()) -> tuple[PrejectColumn, ...]:
    """Every stage in order with its cards. `known_units` are those of the leaders."""
    cards = [card_of(one, known_units=known_units) for one in sorted(prejects, key=_place)]
    return tuple(
        PrejectColumn(stage=stage, cards=tuple(card for card in cards if card.preject.stage is stage))
        for stage in PrejectStage
    )


def card_of(preject: Preject, *, known_units: Collection[str] = ()) -> PrejectCard:
    """What the board shows of a pre-ject."""
    idea = _text(preject, PrejectKey.IDEA)
    return PrejectCard(
        preject=preject,
        title=one_line(_text(preject, PrejectKey.TITLE) or next(iter(idea.splitlines()), "")),
        challenge=_text(preject, PrejectKey.CHALLENGE),
        for_whom=_text(preject, PrejectKey.FOR_WHOM),
        idea=idea,
        next_step=_text(preject, PrejectKey.NEXT_STEP),
        units=units_of(preject, known_units=known_units),
        by_when=_text(preject, PrejectKey.BY_WHEN),
    )


def units_of(preject: Preject, *, known_units: Collection[str] = ()) -> tuple[str, ...]:
    """The units that take part, once each: chosen ones, or those of a text divided by commas, lines or *og*. A unit
    that is known by a name with *og* in it is one.
    """
    value = preject.values.get(PrejectKey.UNITS)
    parts: Iterable[str] = ()
    if isinstance(value, list):
        parts = (one for one in value if isinstance(one, str))
    elif isinstance(value, str):
        known = {unit.casefold() for unit in known_units}
        parts = (unit for part in _BETWEEN.split(value) for unit in _divided(part, known))
    return tuple(dict.fromkeys(one.strip() for one in parts if one.strip()))


def units_on(board: Iterable[PrejectColumn]) -> tuple[str, ...]:
    """Every unit that takes part in a pre-ject, once, in the order first named."""
    named: dict[str, str] = {}
    for column in board:
        for unit in (unit for card in column.cards for unit in card.units):
            if unit.casefold() not in EVERYBODY:
                named.setdefault(unit.casefold(), unit)
    return tuple(named.values())


def looked_at_on(card: PrejectCard, *, written_on: date) -> date | None:
    """The day of `by_when` as it was meant on the day the card was made; None when no day is said."""
    return read_date(card.by_when, written_on) if card.by_when else None


def reminders_of(
    prejects: Iterable[Preject], *, held_on: Mapping[str, date | None], forms: Mapping[str, FormSpec]
) -> tuple[Reminder, ...]:
    """The days of the cards that are not decided. `held_on` has the days of the workshops they were made at, from
    which `12 Feb` is understood. A card whose title is not for participants has none.
    """
    found = []
    for preject in prejects:
        form, written_on = forms.get(preject.form_id or ""), held_on.get(preject.workshop_id)
        if preject.decision is not None or form is None or written_on is None:
            continue
        shared = {field.key for field in seen_by(form, Visibility.PARTICIPANTS)}
        title = one_line(_text(preject, PrejectKey.TITLE))
        day = looked_at_on(card_of(preject), written_on=written_on)
        if title and day is not None and {PrejectKey.TITLE, PrejectKey.BY_WHEN} <= shared:
            found.append(Reminder(preject_id=preject.id, title=title, day=day))
    return tuple(found)


def _divided(part: str, known: Collection[str]) -> Iterator[str]:
    if part.strip().casefold() in known:
        yield part
    else:
        yield from _AND.split(part)


def _text(preject: Preject, key: PrejectKey) -> str:
    value = preject.values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _place(preject: Preject) -> tuple[float, str]:
    return (preject.position, preject.id)
