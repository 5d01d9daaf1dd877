"""The table of what holds a person is complete, and texts are found and rewritten where they stand."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.outputs import Output, Wording
from facilitator_app.domain.people import Group, Participant, Post
from facilitator_app.domain.personal_fields import (
    FIELDS,
    OWNERS,
    Holding,
    places,
    points_at,
    rewritten,
)
from facilitator_app.domain.records import RECORD_TYPES


def can_hold_text(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return False
    return hint in (str, bytes) or any(can_hold_text(one) for one in typing.get_args(hint))


def parts_in(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for one in typing.get_args(hint):
        yield from parts_in(one)


def everything_in(kind: type[Any], found: dict[type[Any], set[str]]) -> None:
    if kind in found:
        return
    hints = typing.get_type_hints(kind)
    found[kind] = {one.name for one in fields(kind) if can_hold_text(hints[one.name])}
    for one in fields(kind):
        for part in parts_in(hints[one.name]):
            everything_in(part, found)


def test_every_field_of_every_record_that_can_hold_text_stands_in_the_table() -> None:
    """P9: a field that is added later is not forgotten when somebody is erased."""
    found: dict[type[Any], set[str]] = {}
    for kind in RECORD_TYPES:
        everything_in(kind, found)
    assert {kind.__name__: names for kind, names in found.items()} == {
        kind.__name__: set(held) for kind, held in FIELDS.items()
    }


def test_every_field_that_names_a_participant_is_entered_as_one() -> None:
    named = ("participant", "chief", "member", "locked", "person", "buddy", "mentor", "leader_id")
    for kind, held in FIELDS.items():
        for name, holding in held.items():
            if name.startswith(named) and name.endswith(("_id", "_ids")):
                assert holding is Holding.PERSON, f"{kind.__name__}.{name}"


def test_what_belongs_to_one_person_is_known_by_a_field_of_its_own() -> None:
    assert all(field in {one.name for one in fields(kind)} for kind, field in OWNERS.items())


def output(**said: Any) -> Output:
    return Output(id="o", workshop_id="w", block_id="b", form_id="f", field_key="k", group_id="g", **said)


def test_texts_are_found_with_the_way_to_them() -> None:
    said = output(
        value="Birthe siger ja",
        who="Birthe",
        earlier=(Wording(text="Birthe", until_at=None),),  # type: ignore[arg-type]
    )
    assert {place.key: place.text for place in places(said)} == {
        "o/value": "Birthe siger ja",
        "o/who": "Birthe",
        "o/earlier/0/text": "Birthe",
    }


def test_texts_are_rewritten_where_they_stand() -> None:
    values: Mapping[str, Any] = {"who": "Birthe", "rows": [{"name": "Birthe"}, {"name": "Kaj"}], "n": 3}
    plan = ActionPlan(
        id="p", workshop_id="w", participant_id="x", form_id="f", items=(ActionItem(id="i", values=values),)
    )
    after = rewritten(
        plan, {("items", 0, "values", "who"): "A", ("items", 0, "values", "rows", 0, "name"): "B"}
    )
    assert dict(after.items[0].values) == {"who": "A", "rows": [{"name": "B"}, {"name": "Kaj"}], "n": 3}
    assert dict(plan.items[0].values) == values


def test_a_record_points_at_whoever_it_names_by_id() -> None:
    post = Post(until_on=date(2026, 1, 1), chief_id="x")
    assert points_at(Group(id="g", workshop_id="w", number=1, member_ids=("y", "x")), "x")
    assert points_at(Participant(id="y", name="Kaj", earlier_posts=(post,)), "x")
    assert points_at(output(value="x"), "x")
    assert points_at(output(value="", who="x"), "x")
    assert not points_at(Group(id="x", workshop_id="x", number=1), "x")
