"""One record that was changed in two copies of a file: what both said, put together as far as it can be.

Invariant: nothing that only one of them says is left out; where both say something else, it is told as a clash.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, is_begun
from facilitator_app.domain.forms import is_filled
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import WallConsent
from facilitator_app.domain.records import Record

WHOLE = "*"
"""Stands for all fields: the records are compared as a whole."""

_QUIET = frozenset({"position", "changed_at", "said_at", "noted_at", "form_revision", "revision"})
"""Nobody wrote these: they go with the rest and are no question by themselves."""

_CAREFUL = frozenset({"is_released_wall", "is_released_chief", "is_released_report", "is_shown", "is_draft"})
"""Set only where both have set them: a release covers the words that were agreed, and what one has finished is no
draft."""

_CONSENTS = (WallConsent.NOT_ASKED, WallConsent.YES, WallConsent.NO)
"""The later one holds when both have said something else: a no to the wall is never lost."""

_SETS = frozenset({"absent_from", "done_phases", "materials", "earlier", "earlier_posts", "adjustments"})
"""Lists besides those of ids (`theme_ids`) and keys (`card_keys`) in which everything stands by itself."""


@dataclass(frozen=True, slots=True)
class United:
    """The record with what is here where they clash, and with what is there; `clashes` names the fields."""

    mine: Record
    theirs: Record
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Two:
    mine: Any
    theirs: Any
    clashes: tuple[str, ...] = ()


def united(mine: Record, theirs: Record) -> United:
    """Both as one. They have the same type and id."""
    if isinstance(mine, LusTalk) and isinstance(theirs, LusTalk) and (mine.sealed or theirs.sealed):
        return United(mine, theirs, (WHOLE,))
    both = _records(mine, theirs)
    return United(both.mine, both.theirs, both.clashes)


def _records(mine: Any, theirs: Any) -> _Two:
    own: dict[str, Any] = {}
    others: dict[str, Any] = {}
    clashes: list[str] = []
    for name in (one.name for one in fields(mine)):
        two = _field(mine, name, getattr(mine, name), getattr(theirs, name))
        own[name], others[name] = two.mine, two.theirs
        clashes.extend(two.clashes)
    return _Two(replace(mine, **own), replace(mine, **others), tuple(dict.fromkeys(clashes)))


def _field(owner: Any, name: str, mine: Any, theirs: Any) -> _Two:
    if mine == theirs:
        return _Two(mine, mine)
    if name in _QUIET:
        return _Two(mine, theirs)
    if name in _CAREFUL:
        return _Two(False, False)
    if isinstance(mine, WallConsent):
        consent = max((mine, theirs), key=_CONSENTS.index)
        return _Two(consent, consent)
    if isinstance(owner, ActionPlan) and name == "items":
        return _items(mine, theirs)
    if isinstance(mine, tuple):
        return _lists(name, mine, theirs)
    if isinstance(mine, Mapping):
        return _values(mine, theirs)
    return _words(name, mine, theirs)


def _words(name: str, mine: Any, theirs: Any) -> _Two:
    """One value; an empty one gives way."""
    if _is_empty(mine):
        return _Two(theirs, theirs)
    return _Two(mine, mine) if _is_empty(theirs) else _Two(mine, theirs, (name,))


def _values(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> _Two:
    own: dict[str, Any] = {}
    others: dict[str, Any] = {}
    clashes: list[str] = []
    for key in dict.fromkeys((*mine, *theirs)):
        one, other = mine.get(key), theirs.get(key)
        if one == other or not is_filled(other):
            own[key] = others[key] = one if key in mine else other
        elif not is_filled(one):
            own[key] = others[key] = other
        else:
            own[key], others[key] = one, other
            clashes.append(key)
    return _Two(own, others, tuple(clashes))


def _lists(name: str, mine: Sequence[Any], theirs: Sequence[Any]) -> _Two:
    if name in _SETS or name.endswith(("_ids", "_keys")):
        both = tuple([*mine, *(one for one in theirs if one not in mine)])
        return _Two(both, both)
    if all(hasattr(one, "id") for one in (*mine, *theirs)):
        return _by_id(mine, theirs)
    return _words(name, tuple(mine), tuple(theirs))


def _by_id(mine: Sequence[Any], theirs: Sequence[Any]) -> _Two:
    own: list[Any] = []
    others: list[Any] = []
    clashes: list[str] = []
    known = {one.id: one for one in theirs}
    for one in mine:
        two = _records(one, known[one.id]) if one.id in known else _Two(one, one)
        own.append(two.mine)
        others.append(two.theirs)
        clashes.extend(two.clashes)
    ids = {one.id for one in mine}
    new = [one for one in theirs if one.id not in ids]
    return _Two(tuple(own + new), tuple(others + new), tuple(clashes))


def _items(mine: tuple[ActionItem, ...], theirs: tuple[ActionItem, ...]) -> _Two:
    """The actions of a schema; there is room for so many, and an empty one makes room."""
    ids = {one.id for one in mine}
    said = [dict(one.values) for one in mine]
    told = tuple(one for one in theirs if one.id in ids or (is_begun(one) and dict(one.values) not in said))
    shared = {one.id for one in theirs} & ids
    kept = tuple(one for one in mine if one.id in shared or is_begun(one))
    two = _by_id(kept, told)
    if len(two.mine) > MAX_ITEMS:
        return _Two(mine, theirs, ("items",))
    return two if two.mine else _Two(mine, mine)


def _is_empty(value: Any) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())
