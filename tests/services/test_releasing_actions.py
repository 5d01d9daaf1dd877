"""Releasing a leader's action schema to the wall, the chief and the report: nothing else ever gets out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import chain, combinations

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Audience, Core, audiences
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.search_texts import PRIVATE_KINDS, FoundKind
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import ScaleContent
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.calendar_file import occasions_of
from facilitator_app.reports.workbook import workbook_of
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_day import gather_day
from tests.day import SCHEMA, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published
from tests.services.walls import laid, shown, texts_in

SECRET = "hemmelighed"
AUDIENCES = [frozenset(some) for some in chain.from_iterable(combinations(Audience, n) for n in range(4))]
FOLLOW_UP = FieldSpec(key=Core.FOLLOW_UP_ON, kind=FieldKind.DATE, label="Opfølgning")
OPEN = replace(
    SCHEMA,
    fields=(*(replace(field, visibility=Visibility.PROJECTOR) for field in SCHEMA.fields), FOLLOW_UP),
)
"""The schema with every field for the room: nothing but the release stands in the way."""


def plan(at: int, to: Iterable[Audience] = ()) -> ActionPlan:
    """The schema of one of the leaders, with a word that tells whether it got out."""
    released = frozenset(to)
    values = {
        Core.OCCASION: f"{SECRET} {at}",
        Core.ACTION: f"{SECRET} {at}",
        Core.BY_WHEN: "2027-02-12",
        Core.FOLLOW_UP_ON: "2027-03-01",
        Core.BALANCE: 9,
        Core.BUDDY: SECRET,
    }
    return ActionPlan(
        id=f"a-{at}",
        workshop_id="w",
        participant_id=f"p-{at}",
        form_id=SCHEMA.id,
        items=(ActionItem(id=f"i-{at}", values=values),),
        is_released_wall=Audience.WALL in released,
        is_released_chief=Audience.CHIEF in released,
        is_released_report=Audience.REPORT in released,
    )


def opened(*records: Record) -> Document:
    """The small day with an open schema and these records."""
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    kept = [record for record in small_day() if not isinstance(record, FormSpec | Workshop)]
    forms = [OPEN, *(r for r in small_day() if isinstance(r, FormSpec) and r.id != OPEN.id)]
    document.attach(MemoryRepository([replace(WORKSHOP, held_on=date(2027, 1, 14)), *forms, *kept, *records]))
    return document


@pytest.fixture
def document() -> Document:
    return opened()


@pytest.fixture
def actions(document: Document) -> CollectingActions:
    return CollectingActions(document=document, clock=FakeClock(), new_id=FakeIds())


def test_a_schema_is_private_until_it_is_released_and_private_again_after(
    actions: CollectingActions, document: Document
) -> None:
    actions.set_value("p-1", 0, Core.ACTION, "spørger jeg")
    assert audiences(actions.plan("p-1")) == frozenset()
    actions.release("p-1", {Audience.CHIEF, Audience.REPORT})
    assert audiences(actions.plan("p-1")) == {Audience.CHIEF, Audience.REPORT}
    actions.release("p-1", {Audience.WALL})
    assert audiences(actions.plan("p-1")) == {Audience.WALL}
    document.undo()
    assert audiences(actions.plan("p-1")) == {Audience.CHIEF, Audience.REPORT}
    actions.release("p-1", frozenset())
    assert audiences(actions.plan("p-1")) == frozenset()


def test_an_empty_schema_is_not_released_and_releasing_again_changes_nothing(
    actions: CollectingActions, document: Document
) -> None:
    actions.release("p-1", {Audience.REPORT})
    assert actions.plan("p-1") is None
    assert audiences(None) == frozenset()
    actions.set_value("p-1", 0, Core.ACTION, "spørger jeg")
    actions.release("p-1", {Audience.REPORT})
    revision = document.revision
    actions.release("p-1", {Audience.REPORT})
    assert document.revision == revision


CLASSES = {
    Core.OCCASION: Visibility.PARTICIPANTS,
    Core.ACTION: Visibility.LEADER_CHIEF,
    Core.BUDDY: Visibility.FACILITATOR,
    Core.BALANCE: Visibility.PROJECTOR,
}
REACHED = {
    Core.BUDDY: set(),
    Core.ACTION: {Audience.CHIEF},
    Core.OCCASION: {Audience.CHIEF, Audience.REPORT},
    Core.BALANCE: {Audience.CHIEF, Audience.REPORT, Audience.WALL},
}


def by_class(document: Document) -> None:
    """The schema with a field of each class."""
    fields = (replace(field, visibility=CLASSES.get(field.key, field.visibility)) for field in OPEN.fields)
    document.replace("edit.change_form", replace(OPEN, fields=tuple(fields)))


@pytest.mark.parametrize("key", REACHED)
def test_words_written_after_a_release_reach_nobody_who_would_see_them(
    actions: CollectingActions, document: Document, key: Core
) -> None:
    by_class(document)
    actions.set_value("p-1", 0, Core.FOLLOW_UP_ON, "2027-03-01")
    actions.release("p-1", frozenset(Audience))
    document.end_typing()
    for value in (3, 7):
        actions.set_value("p-1", 0, key, value)
        assert audiences(actions.plan("p-1")) == set(Audience) - REACHED[key]
        assert actions.taken_back("p-1") == REACHED[key]
    actions.set_value("p-1", 0, key, None)
    assert audiences(actions.plan("p-1")) == set(Audience) - REACHED[key]
    actions.release("p-1", frozenset(Audience))
    assert actions.taken_back("p-1") == frozenset()


def test_undoing_what_was_written_brings_the_release_back(
    actions: CollectingActions, document: Document
) -> None:
    actions.set_value("p-1", 0, Core.ACTION, "spørger jeg")
    actions.release("p-1", {Audience.WALL, Audience.REPORT})
    document.end_typing()
    actions.set_value("p-1", 0, Core.ACTION, "spørger jeg tilbage")
    assert audiences(actions.plan("p-1")) == frozenset()
    document.undo()
    assert audiences(actions.plan("p-1")) == {Audience.WALL, Audience.REPORT}
    assert actions.taken_back("p-1") == frozenset()


def test_what_is_taken_away_or_not_yet_written_leaves_the_release(actions: CollectingActions) -> None:
    actions.set_value("p-1", 0, Core.ACTION, "spørger jeg")
    actions.set_value("p-1", 0, Core.OCCASION, "nogen spørger")
    actions.release("p-1", {Audience.WALL})
    actions.set_value("p-1", 0, Core.OCCASION, "")
    actions.add_item("p-1")
    assert audiences(actions.plan("p-1")) == {Audience.WALL}
    actions.set_value("p-1", 1, Core.ACTION, "siger jeg noget andet")
    assert audiences(actions.plan("p-1")) == frozenset()
    assert actions.taken_back("p-1") == {Audience.WALL}
    assert actions.taken_back("p-2") == frozenset()


def test_a_schema_of_another_form_is_private_when_it_is_written_in_this_one(
    actions: CollectingActions, document: Document
) -> None:
    document.replace("edit.change_form", replace(SCHEMA, id="f-old", key="old", revision=7, position=99.0))
    old = replace(plan(1, Audience), form_id="f-old", form_revision=7)
    document.replace("edit.change_action", old)
    actions.set_value("p-1", 0, Core.BUDDY, "")
    written = actions.plan("p-1")
    assert written is not None
    assert (written.form_id, written.form_revision) == (actions.form().id, actions.form().revision)
    assert audiences(written) == frozenset()


def test_the_wall_lets_go_of_a_place_that_was_moved_after_the_release(
    actions: CollectingActions, document: Document
) -> None:
    document.edit("edit.add_plan", added([plan(at, {Audience.WALL}) for at in range(1, 7)]))
    scale = ScaleContent(form_id=SCHEMA.id, field_key=Core.BALANCE, heading="Balancen")
    actions.set_value("p-1", 0, Core.BALANCE, 2)
    picture = shown(scale, *(record for record in document.all(ActionPlan)), OPEN)
    counts = getattr(picture, "counts", ())
    assert (sum(counts), counts[2]) == (5, 0)


@pytest.mark.parametrize("to", AUDIENCES, ids=lambda to: "+".join(sorted(to)) or "nobody")
def test_only_the_report_gets_what_is_released_to_the_report(to: frozenset[Audience]) -> None:
    day = gather_day(opened(plan(1, to)), "w")
    words = load_words("da")
    is_out = Audience.REPORT in to
    assert (SECRET in repr(full_report(day, words))) is is_out
    assert (SECRET in repr(workbook_of(day, words))) is is_out
    assert (SECRET in repr(occasions_of(day, words))) is is_out
    assert (date(2027, 3, 1) in [one.day for one in occasions_of(day, words)]) is is_out
    assert SECRET not in repr(summary(day, words))


@pytest.mark.parametrize("to", AUDIENCES, ids=lambda to: "+".join(sorted(to)) or "nobody")
def test_the_wall_gets_places_of_those_released_to_it_and_never_a_word(to: frozenset[Audience]) -> None:
    plans = [plan(at, to) for at in range(1, 7)]
    scale = ScaleContent(form_id=SCHEMA.id, field_key=Core.BALANCE, heading="Balancen")
    picture = shown(scale, OPEN, *plans)
    assert sum(getattr(picture, "counts", ())) == (6 if Audience.WALL in to else 0)
    for told in (picture, laid(Aside(block_id=""), OPEN, *plans)):
        assert not any(SECRET in text for text in texts_in(told))


def test_what_a_schema_says_is_found_only_as_private() -> None:
    assert FoundKind.ACTION in PRIVATE_KINDS


def test_the_output_an_action_grew_out_of_is_read_until_it_has_gone(actions: CollectingActions) -> None:
    output = Output(
        id="o-1",
        workshop_id="w",
        block_id="b-3",
        group_id="g-1",
        form_id="f-tool",
        field_key="why",
        value="Ro",
    )
    document = opened(output)
    reading = CollectingActions(document=document, clock=FakeClock(), new_id=FakeIds())
    assert reading.source(ActionItem(id="i", output_id="o-1")) == output
    assert reading.source(ActionItem(id="i", output_id="gone")) is None
    assert actions.source(ActionItem(id="i")) is None
