"""The inventory: no field that can hold somebody is left out, and none stands twice."""

from __future__ import annotations

import typing
from dataclasses import fields, is_dataclass, replace

import pytest

from facilitator_app.domain.inventory import LINES, Outlet, counted
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.domain.personal_fields import FIELDS, Holding
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import RECORD_TYPES, RecordType
from tests.store.examples import every_record

OWN_ID = "id"


def parts_in(hint: object) -> set[type]:
    """Every dataclass that a field's values can be made of."""
    if isinstance(hint, type) and is_dataclass(hint):
        return {hint}
    return {part for one in typing.get_args(hint) for part in parts_in(one)}


def holds_somebody(kind: type, name: str, seen: frozenset[type] = frozenset()) -> bool:
    """Whether a field of a record, or a part within it, can hold a person."""
    held = FIELDS[kind].get(name)
    if held is not None and held is not Holding.NOTHING:
        return True
    inner = parts_in(typing.get_type_hints(kind)[name]) - seen
    return any(
        holds_somebody(part, one.name, seen | {part})
        for part in inner
        if part in FIELDS
        for one in fields(part)
    )


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_field_that_can_hold_a_person_is_on_one_line(kind: RecordType) -> None:
    listed = [name for line in LINES if line.kind is kind for name in line.fields]
    assert len(listed) == len(set(listed))
    needed = {one.name for one in fields(kind) if one.name != OWN_ID and holds_somebody(kind, one.name)}
    assert needed - set(listed) == set()
    assert set(listed) <= {one.name for one in fields(kind)}


def test_lines_have_names_of_their_own() -> None:
    assert len({line.key for line in LINES}) == len(LINES)
    assert [line.key for line in LINES if not line.outlets] == []


def test_talks_and_agreements_come_out_on_their_own_paper_alone() -> None:
    for key in ("talks", "interplay"):
        (line,) = [line for line in LINES if line.key == key]
        assert line.outlets == (Outlet.OWN_PAPER,)


def test_what_may_not_be_seen_in_the_room_never_comes_out_on_the_wall() -> None:
    """But for the action schemas, whose fields have classes of their own and need the leader's release."""
    for line in LINES:
        if Outlet.WALL in line.outlets and line.key not in ("actions", "name"):
            assert line.visibility is Visibility.PROJECTOR, line.key


def test_what_a_file_has_is_counted() -> None:
    found = {one.line.key: one.count for one in counted(every_record())}
    assert found["name"] == 3
    assert found["talks"] == 2
    assert found["email"] == 0
    assert found["consent"] == 1
    assert sum(isinstance(one, LusTalk) for one in every_record()) == 2
    asked = Participant(id="p", name="Åse Ærø", wall_consent=WallConsent.YES)
    assert [one.count for one in counted([asked, replace(asked, id="q")]) if one.line.key == "consent"] == [2]
