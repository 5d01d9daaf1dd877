"""Where the groups place themselves, counted from the notes."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.services.document import Document
from facilitator_app.services.group_places import GroupPlaces, group_places
from tests.day import ANSWER, BLOCKS, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def place(name: str, value: object, **changes: object) -> Output:
    base = Output(
        id=name,
        workshop_id="w",
        block_id="b-2",
        form_id=ANSWER.id,
        field_key="position",
        group_id="g-1",
        value=value,  # type: ignore[arg-type]
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def read(*records: Record, asks_twice: bool = False) -> tuple[GroupPlaces, ...]:
    day = tuple(
        replace(one, asks_twice=asks_twice) if isinstance(one, Block) and one.id == "b-2" else one
        for one in small_day()
    )
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*day, *records)))
    return group_places(document, "w")


def test_nobody_has_placed_themselves() -> None:
    assert read() == ()
    assert read(place("o", "ord", field_key="argument"), place("o-2", None), place("o-3", True)) == ()
    assert read(place("draft", 4, is_draft=True)) == ()


def test_groups_are_counted_step_by_step_between_the_poles_of_the_dilemma() -> None:
    (found,) = read(place("o-1", 2), place("o-2", 2.0), place("o-3", 99), place("o-4", -1))
    assert found.title == "Varerne"
    assert (found.field.pole_a, found.field.pole_b) == ("Tryghed nu", "Borgerens egen vej")
    assert found.before == (1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1)
    assert found.after == ()


def test_a_block_that_asks_twice_has_before_and_after() -> None:
    (found,) = read(place("o-1", 2, round_number=1), place("o-2", 5, round_number=2), asks_twice=True)
    assert (found.before[2], sum(found.before)) == (1, 1)
    assert (found.after[5], sum(found.after)) == (1, 1)


def test_without_a_dilemma_the_block_gives_the_name() -> None:
    plain = replace(BLOCKS[1], id="b-9", dilemma_ids=(), title="Balancen")
    (found,) = read(plain, place("o-1", 3, block_id="b-9"))
    assert found.title == "Balancen"
    assert found.key == "b-9/position/"
