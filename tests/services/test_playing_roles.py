"""Who plays which role at the tables."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.exercise import Role
from facilitator_app.domain.people import Group
from facilitator_app.services.document import Document
from facilitator_app.services.playing_roles import group_roles
from tests.day import EXERCISE, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

ROLES = (Role(key="citizen", name="Borgeren"), Role(key="leader", name="Lederen"))


def test_present_members_have_roles_and_empty_tables_are_left_out(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    empty = Group(id="g-3", workshop_id="w", number=3, name="Gruppe 3", member_ids=("p-4", "gone"))
    elsewhere = Group(id="g-4", workshop_id="other", number=1, name="Gruppe 1", member_ids=("p-1",))
    document.attach(MemoryRepository([*small_day(), empty, elsewhere]))
    exercise = replace(EXERCISE, roles=ROLES)
    first = group_roles(document, exercise, workshop_id="w", round_number=1)
    second = group_roles(document, exercise, workshop_id="w", round_number=2)
    assert [(table.group.name, table.roles) for table in first] == [
        ("Gruppe 1", (("Birthe Egelund (fiktiv)", "Borgeren"), ("Anker Bjerre (fiktiv)", "Lederen"))),
        ("Gruppe 2", (("Åse Ørsted (fiktiv)", "Borgeren"),)),
    ]
    assert second[0].roles == (
        ("Birthe Egelund (fiktiv)", "Lederen"),
        ("Anker Bjerre (fiktiv)", "Borgeren"),
    )
    assert group_roles(document, EXERCISE, workshop_id="w", round_number=1) == ()
