"""Searching: what is found, and that it follows the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.domain.slides import Slide
from facilitator_app.services.changes import Change, RecordsChanged
from facilitator_app.services.document import Document
from facilitator_app.services.searching import AT_FIRST, Filling, Findings, Hit, Searching
from facilitator_app.store.search_index import SqliteSearchIndex
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen kommer forbi",
)
THEME = Theme(id="t-1", workshop_id="w", name="Nærhed")
PLAN = ActionPlan(
    id="a-1",
    workshop_id="w",
    participant_id="p-1",
    form_id="f-action",
    items=(ActionItem(id="i-1", values={"action": "Ringe til naboen"}),),
)


class Desk:
    """A document whose changes are noted by the search as the program does it."""

    def __init__(self, clock: FakeClock, new_id: FakeIds, records: Iterable[Record]) -> None:
        self.document = Document(publish=self.publish, clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(records))
        self.searching = Searching(document=self.document, new_index=SqliteSearchIndex)

    def publish(self, change: Change) -> None:
        if isinstance(change, RecordsChanged):
            self.searching.note(change)

    def fill(self) -> None:
        filling = self.searching.begin()
        assert filling is not None
        filling.run(never)
        self.searching.take(filling)

    def add(self, *records: Record) -> None:
        self.document.edit("edit.add_output", added(records))

    def find(self, typed: str) -> dict[FoundKind, list[str]]:
        return by_kind(self.searching.find(typed))


@pytest.fixture
def desk(clock: FakeClock, new_id: FakeIds) -> Desk:
    made = Desk(clock, new_id, (*small_day(), OUTPUT, THEME, PLAN))
    made.fill()
    return made


def never() -> bool:
    return False


def always() -> bool:
    return True


def by_kind(findings: Findings) -> dict[FoundKind, list[str]]:
    return {group.kind: [hit.record_id for hit in group.hits] for group in findings.groups}


def only_hit(findings: Findings) -> Hit:
    (group,) = findings.groups
    (hit,) = group.hits
    return hit


def test_everything_that_was_said_planned_and_promised_is_found(desk: Desk) -> None:
    assert desk.find("nabo") == {FoundKind.OUTPUT: ["o-1"], FoundKind.ACTION: ["a-1"]}
    assert desk.find("nær") == {FoundKind.THEME: ["t-1"]}
    assert desk.find("spotte ress") == {FoundKind.SLIDE: ["s-2"]}
    assert desk.find("godmorgen") == {FoundKind.OWN_NOTES: ["s-2"]}
    assert desk.find("egelund") == {FoundKind.PARTICIPANT: ["p-1"]}
    assert desk.find("varer") == {FoundKind.DILEMMA: ["d-1"]}


def test_a_hit_tells_where_it_is_and_who_said_it(desk: Desk) -> None:
    hit = desk.searching.find("naboen forbi").groups[0].hits[0]
    assert (hit.title, hit.where) == ("", ("Spot ressourcerne", "Ressourcer"))
    assert hit.group is not None
    assert hit.group.number == 1
    assert [hit.excerpt.text[a:b] for a, b in hit.excerpt.marks] == ["Naboen", "forbi"]
    schema = only_hit(desk.searching.find("ringe"))
    assert (schema.title, schema.where) == ("Birthe Egelund (fiktiv)", ("Plejecenter Åløkke",))
    slide = only_hit(desk.searching.find("godmorgen"))
    assert (slide.title, slide.where) == ("Formål", ("Velkomst",))


def test_a_half_typed_line_is_found_and_told_as_a_draft(desk: Desk) -> None:
    assert not desk.searching.find("naboen").groups[0].hits[0].is_draft
    desk.add(replace(OUTPUT, id="o-2", value="Kirkegåa", is_draft=True))
    hit = only_hit(desk.searching.find("kirk"))
    assert (hit.record_id, hit.is_draft) == ("o-2", True)


def test_nothing_typed_and_nothing_but_signs_find_nothing(desk: Desk) -> None:
    assert desk.searching.find("  ") == Findings(words=())
    assert desk.searching.find("🙂") == Findings(words=())


def test_nothing_is_found_before_there_is_an_index(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(clock, new_id, (*small_day(), OUTPUT))
    assert not desk.searching.is_ready
    assert desk.searching.find("nabo").groups == ()
    filling = desk.searching.begin()
    assert filling is not None
    assert desk.searching.begin() is None
    desk.add(replace(OUTPUT, id="o-2", value="Naboerne"))
    filling.run(never)
    desk.searching.take(filling)
    assert desk.find("nabo") == {FoundKind.OUTPUT: ["o-2", "o-1"]}
    assert desk.searching.begin() is None


def test_what_is_typed_changed_and_removed_is_followed(desk: Desk) -> None:
    desk.add(replace(OUTPUT, id="o-2", value="Kirken"))
    assert desk.find("kirke") == {FoundKind.OUTPUT: ["o-2"]}
    desk.document.replace("edit.change_output", replace(OUTPUT, id="o-2", value="Klubben"))
    assert (desk.find("kirke"), desk.find("klub")) == ({}, {FoundKind.OUTPUT: ["o-2"]})
    desk.document.undo()
    assert desk.find("kirke") == {FoundKind.OUTPUT: ["o-2"]}
    gone = desk.document.get(Output, "o-2")
    assert gone is not None
    desk.document.edit("edit.remove_output", removed([gone]))
    assert desk.find("kirke") == {}
    slide = desk.document.get(Slide, "s-2")
    assert slide is not None
    desk.document.replace("edit.change_notes", replace(slide, notes=""))
    assert desk.find("godmorgen") == {}
    assert desk.find("spotte") == {FoundKind.SLIDE: ["s-2"]}


def test_other_questions_mean_other_words_so_the_index_is_made_anew(desk: Desk) -> None:
    form = desk.document.get(FormSpec, "f-action")
    assert form is not None
    desk.document.replace("edit.change_form", replace(form, fields=form.fields[:1]))
    assert not desk.searching.is_ready
    desk.fill()
    assert desk.find("ringe") == {}


def test_changes_of_what_cannot_be_found_are_passed_over(desk: Desk) -> None:
    workshop = desk.document.workshop
    desk.document.replace("edit.change_workshop", replace(workshop, title="Nabodag"))
    assert desk.find("nabodag") == {}


def test_another_file_is_another_index(desk: Desk, clock: FakeClock, new_id: FakeIds) -> None:
    desk.searching.forget()
    assert not desk.searching.is_ready
    assert desk.find("nabo") == {}
    filling = desk.searching.begin()
    assert filling is not None
    desk.searching.forget()
    assert filling.run(never)
    desk.searching.take(filling)
    assert not desk.searching.is_ready
    closed = Document(publish=desk.publish, clock=clock, new_id=new_id)
    assert Searching(document=closed, new_index=SqliteSearchIndex).begin() is None


def test_a_cancelled_filling_stops(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(clock, new_id, (*small_day(), OUTPUT))
    filling = desk.searching.begin()
    assert filling is not None
    assert not filling.run(always)
    desk.searching.give_up(filling)
    assert not desk.searching.is_ready
    assert desk.find("nabo") == {}


def test_after_a_filling_was_given_up_another_one_begins(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(clock, new_id, (*small_day(), OUTPUT))
    first = desk.searching.begin()
    assert first is not None
    assert desk.searching.begin() is None
    desk.searching.give_up(first)
    second = desk.searching.begin()
    assert second is not None
    desk.searching.give_up(Filling(index=SqliteSearchIndex(), records=(), known=first.known))
    assert desk.searching.begin() is None
    assert second.run(never)
    desk.searching.take(second)
    assert desk.find("nabo") == {FoundKind.OUTPUT: ["o-1"]}


def test_only_the_workshop_that_is_worked_on_is_searched(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(
        clock, new_id, (*small_day(), OUTPUT, replace(THEME, id="t-9", workshop_id="other", name="Naboer"))
    )
    desk.fill()
    assert desk.find("naboer") == {}


def test_a_few_of_a_kind_are_told_and_that_there_are_more(desk: Desk) -> None:
    desk.add(*(replace(OUTPUT, id=f"o-{i}", value=f"Kirken {i}") for i in range(10, 20)))
    (group,) = desk.searching.find("kirken").groups
    assert (len(group.hits), group.has_more) == (AT_FIRST, True)
    assert {hit.record_id for hit in group.hits} <= {f"o-{i}" for i in range(10, 20)}
    (all_of_it,) = desk.searching.find("kirken", more_of=FoundKind.OUTPUT).groups
    assert (len(all_of_it.hits), all_of_it.has_more) == (10, False)
    assert desk.searching.find("kirken", more_of=FoundKind.THEME).groups == ()


def test_people_stand_by_surname_and_slides_as_the_day_comes_to_them(desk: Desk) -> None:
    assert (
        desk.find("fiktiv")[FoundKind.PARTICIPANT]
        == sorted((p.id for p in desk.document.all(Participant)), key=surnames(desk).index)[:AT_FIRST]
    )
    slides = [s for s in desk.document.all(Slide) if s.id in ("s-2", "s-7")]
    desk.document.edit("edit.change_notes", [RecordChange(s, replace(s, notes="Husk vand")) for s in slides])
    assert desk.find("vand") == {FoundKind.OWN_NOTES: ["s-2", "s-7"]}
    lost = replace(slides[0], id="s-9", block_id="gone", notes="Husk vand")
    desk.add(lost)
    assert desk.find("vand") == {FoundKind.OWN_NOTES: ["s-9", "s-2", "s-7"]}


def surnames(desk: Desk) -> list[str]:
    people = desk.document.all(Participant)
    return [p.id for p in sorted(people, key=lambda p: p.name.replace(" (fiktiv)", "").split()[-1])]


def test_what_belonged_to_something_that_has_gone_is_still_told(clock: FakeClock, new_id: FakeIds) -> None:
    orphans = (
        replace(OUTPUT, block_id="gone", field_key="gone", group_id="gone"),
        replace(OUTPUT, id="o-2", form_id="gone"),
        replace(PLAN, participant_id="gone"),
    )
    desk = Desk(clock, new_id, (*small_day(), *orphans))
    desk.fill()
    assert desk.find("nabo") == {FoundKind.OUTPUT: ["o-2", "o-1"], FoundKind.ACTION: ["a-1"]}
    assert desk.searching.find("ringe").groups[0].hits[0].title == ""


def test_what_is_typed_before_anybody_searches_is_found_later(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(clock, new_id, small_day())
    desk.add(OUTPUT)
    desk.fill()
    assert desk.find("naboen") == {FoundKind.OUTPUT: ["o-1"]}


def test_a_file_that_has_been_changed_for_another_finds_nothing_of_the_one_before(desk: Desk) -> None:
    desk.document.attach(MemoryRepository(small_day()))
    assert desk.find("nabo") == {}
