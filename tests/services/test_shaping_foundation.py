"""The leadership foundation: statements in order, examples of each, rounds in the room, and wordings that were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.foundation import Statement, coverage, statement_for
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import Record
from facilitator_app.domain.versions import TextFate, Version, VersionSubject
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.shaping_foundation import ShapingFoundation
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

DAY = Workshop(id="w", title="Temadag", held_on=date(2027, 5, 20))
DIRECT = Statement(id="s-1", text="Vi siger det direkte", explanation="Også når det er svært.", position=1.0)
WHOLE = Statement(id="s-2", text="Vi leder helheden", position=2.0)
ROUND = Block(
    id="b", workshop_id="w", title="Udsagn", kind=BlockKind.DISCUSSION, planned_min=30, position=1.0
)
HEARD = EverydayExample(id="x-1", workshop_id="w", text="Nej på gangen", statement_id="s-1", position=2.0)
LOOSE = EverydayExample(id="x-2", workshop_id="w", text="En løs", position=1.0)
GROUPS = tuple(Group(id=f"g-{n}", workshop_id="w", number=n) for n in (1, 2, 3))
SAID = Output(
    id="o",
    workshop_id="w",
    block_id="b",
    form_id="f",
    field_key="a",
    group_id="g-1",
    value="x",
    statement_id="s-1",
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    records: tuple[Record, ...] = (
        Engagement(id="e", client="Eksempel Kommune"),
        DAY,
        WHOLE,
        DIRECT,
        replace(ROUND, statement_ids=("s-1", "s-2")),
        *GROUPS,
        HEARD,
        LOOSE,
        SAID,
    )
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(records))
    return document


@pytest.fixture
def foundation(document: Document, new_id: FakeIds) -> ShapingFoundation:
    return ShapingFoundation(document=document, new_id=new_id)


def texts(foundation: ShapingFoundation) -> list[str]:
    return [one.statement.text for one in foundation.reading().statements]


def test_statements_stand_in_order_with_their_examples_and_the_loose_apart(
    foundation: ShapingFoundation,
) -> None:
    reading = foundation.reading()
    assert [(one.statement.id, one.examples) for one in reading.statements] == [
        ("s-1", (HEARD,)),
        ("s-2", ()),
    ]
    assert reading.loose == (LOOSE,)
    assert reading.without_example == 1


def test_examples_of_a_statement_stand_in_the_order_they_were_made() -> None:
    earlier = replace(HEARD, id="x-3", position=0.5)
    assert coverage([DIRECT], [HEARD, earlier, LOOSE])[0].examples == (earlier, HEARD)


def test_a_new_statement_stands_last_and_needs_words(foundation: ShapingFoundation) -> None:
    foundation.add("  Vi følger op ", explanation=" Hver gang ")
    last = foundation.reading().statements[-1].statement
    assert (last.text, last.explanation, last.position) == ("Vi følger op", "Hver gang", 3.0)
    with pytest.raises(Refused) as refused:
        foundation.add(" \n")
    assert refused.value.key == "foundation.no_words"


def test_the_first_statement_of_a_file(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((Engagement(id="e", client="X"), DAY)))
    foundation = ShapingFoundation(document=document, new_id=new_id)
    with pytest.raises(Refused) as refused:
        foundation.keep_version("Udkast", made_on=date(2027, 5, 20))
    assert refused.value.key == "foundation.no_statements"
    foundation.add("Vi lytter")
    assert texts(foundation) == ["Vi lytter"]


def test_rewording_keeps_place_and_examples(foundation: ShapingFoundation) -> None:
    foundation.reword("s-1", text="Vi siger det venligt", explanation="")
    first = foundation.reading().statements[0]
    assert (first.statement.text, first.statement.explanation) == ("Vi siger det venligt", "")
    assert first.examples == (HEARD,)
    foundation.reword("gone", text="x", explanation="")
    with pytest.raises(Refused):
        foundation.reword("s-1", text=" ", explanation="")


def test_a_removed_statement_leaves_what_pointed_at_it_and_undo_brings_it_back(
    foundation: ShapingFoundation, document: Document
) -> None:
    foundation.remove("s-1")
    assert texts(foundation) == ["Vi leder helheden"]
    assert {one.id for one in foundation.reading().loose} == {"x-1", "x-2"}
    output, block = document.get(Output, "o"), document.get(Block, "b")
    assert output is not None
    assert output.statement_id is None
    assert block is not None
    assert block.statement_ids == ("s-2",)
    document.undo()
    assert foundation.reading().statements[0].examples == (HEARD,)
    assert document.get(Output, "o") == SAID


def test_removing_what_has_gone_changes_nothing(foundation: ShapingFoundation, document: Document) -> None:
    before = document.revision
    foundation.remove("gone")
    foundation.move("gone", by=1)
    foundation.place_example("gone", "s-1")
    foundation.change_example("gone", "x")
    foundation.remove_example("gone")
    foundation.set_round("gone", ())
    assert document.revision == before


def test_a_statement_moves_and_stops_at_the_ends(foundation: ShapingFoundation) -> None:
    foundation.move("s-2", by=-1)
    assert texts(foundation) == ["Vi leder helheden", "Vi siger det direkte"]
    foundation.move("s-2", by=-1)
    assert texts(foundation) == ["Vi leder helheden", "Vi siger det direkte"]
    foundation.move("s-2", by=9)
    assert texts(foundation) == ["Vi siger det direkte", "Vi leder helheden"]


def test_an_example_is_told_placed_moved_reworded_and_taken_away(
    foundation: ShapingFoundation, document: Document
) -> None:
    example_id = foundation.add_example("s-2", " Vi spurgte naboen ")
    told = document.get(EverydayExample, example_id)
    assert told is not None
    assert (told.text, told.workshop_id, told.statement_id, told.position) == (
        "Vi spurgte naboen",
        "w",
        "s-2",
        3.0,
    )
    foundation.place_example(example_id, "s-1")
    assert [one.id for one in foundation.reading().statements[0].examples] == ["x-1", example_id]
    foundation.place_example(example_id, None)
    assert [one.id for one in foundation.reading().loose] == ["x-2", example_id]
    foundation.change_example(example_id, "Vi spurgte dem")
    changed = document.get(EverydayExample, example_id)
    assert changed is not None
    assert changed.text == "Vi spurgte dem"
    foundation.remove_example(example_id)
    assert document.get(EverydayExample, example_id) is None


def test_groups_get_the_statements_round_and_round(foundation: ShapingFoundation, document: Document) -> None:
    block = document.get(Block, "b")
    assert block is not None
    pairs = [(one.group.number, one.statement.id) for one in foundation.round_of(block)]
    assert pairs == [(1, "s-1"), (2, "s-2"), (3, "s-1")]


def test_a_block_without_a_round_gives_no_group_a_statement(
    foundation: ShapingFoundation, document: Document
) -> None:
    foundation.set_round("b", ())
    block = document.get(Block, "b")
    assert block is not None
    assert foundation.round_of(block) == ()
    assert statement_for(1, ()) is None


def test_a_statement_that_has_gone_is_left_out_of_the_round(foundation: ShapingFoundation) -> None:
    block = replace(ROUND, statement_ids=("gone", "s-2"))
    assert {one.statement.id for one in foundation.round_of(block)} == {"s-2"}


def test_versions_are_numbered_and_never_change(foundation: ShapingFoundation, document: Document) -> None:
    first = foundation.keep_version(" Vedtaget i direktionen ", made_on=date(2027, 5, 20))
    foundation.reword("s-1", text="Vi siger det venligt", explanation="Også når det er svært.")
    foundation.remove("s-2")
    foundation.add("Vi følger op")
    second = foundation.keep_version("", made_on=date(2027, 9, 9))
    assert [(v.id, v.number, v.title) for v in foundation.versions()] == [
        (first, 1, "Vedtaget i direktionen"),
        (second, 2, ""),
    ]
    fates = [change.fate for change in foundation.changes(first, second)]
    assert fates == [TextFate.CHANGED, TextFate.NEW, TextFate.GONE]
    assert foundation.changes(first, None) == foundation.changes(first, second)
    assert {change.fate for change in foundation.changes(second, None)} == {TextFate.SAME}
    assert {change.fate for change in foundation.changes("gone", None)} == {TextFate.NEW}


def test_versions_of_the_chain_are_no_versions_of_the_foundation(
    foundation: ShapingFoundation, document: Document
) -> None:
    chain = Version(
        id="v", subject=VersionSubject.CHAIN, number=7, title="", made_on=date(2027, 1, 1), texts=()
    )
    document.replace("edit.keep_version", chain)
    assert foundation.versions() == ()
