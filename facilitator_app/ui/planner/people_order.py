"""The table's people in the order of one column, Danish throughout; empty cells come last either way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator_app.domain.collation import name_sort_key, sort_key
from facilitator_app.domain.people import Group, LeadershipLevel, Participant, WallConsent, group_of
from facilitator_app.ui.planner.people_model import Column

LEVELS = tuple(LeadershipLevel)
CONSENTS = (WallConsent.NO, WallConsent.YES)
"""Those who are to be looked after come first."""


@dataclass(frozen=True, slots=True)
class Order:
    """By which column, and which way."""

    column: Column = Column.NAME
    is_downward: bool = False

    def pressed(self, column: Column) -> Order:
        """What pressing a column's head gives: that column, or the other way when it is the one already."""
        return Order(column, not self.is_downward if column is self.column else False)


def in_order(
    people: Sequence[Participant],
    order: Order,
    *,
    groups: tuple[Group, ...],
    chiefs: Mapping[str, str],
    workshop_id: str,
) -> list[Participant]:
    """The people, who come by name; those who are alike in the column stay in the order of their names."""
    key = _keys(groups, chiefs, workshop_id)[order.column]
    said = [(key(person), person) for person in people]
    filled = [pair for pair in said if pair[0] is not None]
    filled.sort(key=_first, reverse=order.is_downward)
    return [person for _key, person in filled] + [person for found, person in said if found is None]


Key = Callable[[Participant], Any]


def _keys(groups: tuple[Group, ...], chiefs: Mapping[str, str], workshop_id: str) -> Mapping[Column, Key]:
    def chief(person: Participant) -> Any:
        name = chiefs.get(person.chief_id or "", "")
        return name_sort_key(name) if name else None

    def group(person: Participant) -> Any:
        found = group_of(person.id, groups)
        return found.number if found is not None else None

    def absent(person: Participant) -> Any:
        return person.is_absent_from(workshop_id)

    return {
        Column.NAME: _name,
        Column.UNIT: _unit,
        Column.TITLE: _title,
        Column.LEVEL: _level,
        Column.DIRECTION: _direction,
        Column.CHIEF: chief,
        Column.GROUP: group,
        Column.PRESENT: absent,
        Column.CONSENT: _consent,
        Column.EMAIL: _email,
    }


def _first(pair: tuple[Any, Participant]) -> Any:
    return pair[0]


def _name(person: Participant) -> Any:
    return name_sort_key(person.name)


def _unit(person: Participant) -> Any:
    return sort_key(person.unit) if person.unit else None


def _title(person: Participant) -> Any:
    return sort_key(person.title) if person.title else None


def _email(person: Participant) -> Any:
    return sort_key(person.email) if person.email else None


def _consent(person: Participant) -> Any:
    is_asked = person.wall_consent is not WallConsent.NOT_ASKED
    return CONSENTS.index(person.wall_consent) if is_asked else None


def _level(person: Participant) -> Any:
    return LEVELS.index(person.level) if person.level is not None else None


def _direction(person: Participant) -> Any:
    return not person.is_direction
