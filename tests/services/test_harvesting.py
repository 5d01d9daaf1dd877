"""What is said becomes a leader's action, an everyday example or a pre-ject idea."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan, Audience, audiences
from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import IDEA, EverydayExample, Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Grown, GrownKind, Harvesting
from facilitator_app.services.plan_lock import FREE_STEPS, STEPS_OF_CAPTURE
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value=" Spørge først ",
    due_on=date(2027, 3, 12),
)


@pytest.fixture
def repository() -> MemoryRepository:
    return MemoryRepository((*small_day(), OUTPUT))


@pytest.fixture
def document(repository: MemoryRepository, clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(repository)
    return opened


@pytest.fixture
def actions(document: Document, clock: FakeClock, new_id: FakeIds) -> CollectingActions:
    return CollectingActions(document=document, clock=clock, new_id=new_id)


@pytest.fixture
def harvesting(
    document: Document, clock: FakeClock, new_id: FakeIds, actions: CollectingActions
) -> Harvesting:
    return Harvesting(document=document, clock=clock, new_id=new_id, actions=actions)


def leaders(document: Document) -> list[Participant]:
    return sorted(document.all(Participant), key=lambda person: person.id)


def test_an_example_has_the_words_and_remembers_where_it_was_said(
    harvesting: Harvesting, document: Document
) -> None:
    made = harvesting.make_example("o-1")
    assert made is not None
    assert made.is_new
    (example,) = document.all(EverydayExample)
    assert (example.text, example.output_id, example.workshop_id) == ("Spørge først", "o-1", "w")
    assert [(g.kind, g.output_id) for g in harvesting.grown()] == [(GrownKind.EXAMPLE, "o-1")]


def test_an_example_is_one_of_the_statement_that_the_group_worked_on(
    harvesting: Harvesting, document: Document
) -> None:
    output = document.get(Output, "o-1")
    assert output is not None
    document.replace("edit.change_output", replace(output, statement_id="s-1"))
    harvesting.make_example("o-1")
    (example,) = document.all(EverydayExample)
    assert example.statement_id == "s-1"


def test_an_example_without_a_statement_can_be_placed_by_its_maker(
    harvesting: Harvesting, document: Document
) -> None:
    made = harvesting.make_example("o-1")
    assert made is not None
    assert harvesting.statements_for(made.record_id) == ()
    later, first = (Statement(id=f"s-{n}", text=f"Udsagn {n}", position=float(-n)) for n in (1, 2))
    for statement in (later, first):
        document.replace("edit.add_statement", statement)
    assert harvesting.statements_for(made.record_id) == (first, later)
    harvesting.place_example(made.record_id, "s-1")
    (example,) = document.all(EverydayExample)
    assert example.statement_id == "s-1"
    assert harvesting.statements_for(made.record_id) == ()
    assert harvesting.statements_for("gone") == ()
    harvesting.place_example("gone", "s-1")
    assert document.all(EverydayExample) == (example,)


def test_an_idea_lands_in_the_card_and_remembers_where_it_was_said(
    harvesting: Harvesting, document: Document
) -> None:
    made = harvesting.make_preject("o-1")
    assert made is not None
    assert made.is_new
    (preject,) = document.all(Preject)
    assert (preject.values, preject.output_ids) == ({IDEA: "Spørge først"}, ("o-1",))


def test_what_is_there_is_not_made_again(harvesting: Harvesting, document: Document) -> None:
    who = leaders(document)[0].id
    for make in (
        harvesting.make_example,
        harvesting.make_preject,
        lambda output_id: harvesting.make_action(output_id, who),
    ):
        first, second = make("o-1"), make("o-1")
        assert first is not None
        assert second == replace(first, is_new=False)
    assert len(harvesting.grown()) == 3


def test_an_action_has_the_words_the_date_and_the_link(harvesting: Harvesting, document: Document) -> None:
    who = leaders(document)[0]
    made = harvesting.make_action("o-1", who.id)
    assert made is not None
    assert (made.name, made.participant_id) == (who.name, who.id)
    (plan,) = document.all(ActionPlan)
    assert plan.participant_id == who.id
    assert plan.items[0].output_id == "o-1"
    assert plan.items[0].values == {"action": "Spørge først", "by_when": "2027-03-12"}
    assert not any((plan.is_released_wall, plan.is_released_chief, plan.is_released_report))


@pytest.mark.parametrize("audience", Audience)
def test_a_released_schema_is_private_again_with_a_new_action_and_one_undo_brings_both_back(
    harvesting: Harvesting, document: Document, actions: CollectingActions, audience: Audience
) -> None:
    who = leaders(document)[0].id
    actions.set_value(who, 0, "action", "Holde morgenmøde")
    actions.release(who, {audience})
    released = actions.plan(who)
    made = harvesting.make_action("o-1", who)
    assert made is not None
    assert made.is_taken_back
    assert audiences(actions.plan(who)) == frozenset()
    again = harvesting.make_action("o-1", who)
    assert again is not None
    assert not again.is_taken_back
    document.undo()
    assert actions.plan(who) == released


def test_the_schema_belongs_to_the_form_in_use_and_its_revision(
    harvesting: Harvesting, document: Document, actions: CollectingActions
) -> None:
    who = leaders(document)[0].id
    document.replace("edit.change_form", replace(SCHEMA, id="f-old", revision=7, position=99.0))
    old = ActionPlan(id="a", workshop_id="w", participant_id=who, form_id="f-old", form_revision=7)
    document.replace("edit.change_action", old)
    made = harvesting.make_action("o-1", who)
    assert made is not None
    assert not made.is_taken_back
    plan = actions.plan(who)
    assert plan is not None
    assert (plan.form_id, plan.form_revision) == (actions.form().id, actions.form().revision)


def test_one_output_can_become_an_action_of_two_leaders(harvesting: Harvesting, document: Document) -> None:
    for person in leaders(document)[:2]:
        harvesting.make_action("o-1", person.id)
    assert len({grown.participant_id for grown in harvesting.grown()}) == 2


def test_the_action_takes_the_place_of_one_that_is_not_written_and_joins_the_written(
    harvesting: Harvesting, document: Document, actions: CollectingActions
) -> None:
    who = leaders(document)[0].id
    actions.set_value(who, 0, "action", "Holde morgenmøde")
    actions.add_item(who)
    harvesting.make_action("o-1", who)
    assert [item.text("action") for item in actions.items(who)] == ["Holde morgenmøde", "Spørge først"]
    document.replace("edit.add_output", replace(OUTPUT, id="o-2", value="Lytte", due_on=None))
    harvesting.make_action("o-2", who)
    assert [item.text("action") for item in actions.items(who)][2] == "Lytte"


def test_a_full_schema_refuses_and_keeps_what_it_has(
    harvesting: Harvesting, document: Document, actions: CollectingActions
) -> None:
    who = leaders(document)[0].id
    for at in range(3):
        if at:
            actions.add_item(who)
        actions.set_value(who, at, "action", f"Handling {at}")
    with pytest.raises(Refused):
        harvesting.make_action("o-1", who)
    assert len(actions.items(who)) == 3


@pytest.mark.parametrize("kind", [EverydayExample, Preject, ActionPlan])
def test_one_undo_takes_it_back(harvesting: Harvesting, document: Document, kind: type) -> None:
    harvesting.make_example("o-1")
    harvesting.remove(harvesting.examples()[0])
    make = {
        EverydayExample: harvesting.make_example,
        Preject: harvesting.make_preject,
        ActionPlan: lambda output_id: harvesting.make_action(output_id, leaders(document)[0].id),
    }[kind]
    make("o-1")
    assert len(document.all(kind)) == 1
    document.undo()
    assert document.all(kind) == ()


def test_a_schema_without_the_usual_fields_takes_the_words_where_it_takes_words(
    harvesting: Harvesting, document: Document
) -> None:
    fields = (
        FieldSpec(key="mood", kind=FieldKind.SCALE, label="Humør"),
        FieldSpec(key="idea", kind=FieldKind.SHORT_TEXT, label="Idé"),
    )
    document.replace("edit.change_form", replace(SCHEMA, fields=fields))
    harvesting.make_action("o-1", leaders(document)[0].id)
    assert document.all(ActionPlan)[0].items[0].values == {"idea": "Spørge først"}


def test_only_what_is_said_in_words_can_grow(harvesting: Harvesting, document: Document) -> None:
    who = leaders(document)[0].id
    for output in (
        replace(OUTPUT, id="number", value=4),
        replace(OUTPUT, id="draft", is_draft=True),
        replace(OUTPUT, id="blank", value="  "),
        replace(OUTPUT, id="scale", form_id="f-answer", field_key="position", value="4"),
    ):
        document.replace("edit.add_output", output)
        assert harvesting.make_example(output.id) is None
        assert harvesting.make_preject(output.id) is None
        assert harvesting.make_action(output.id, who) is None
    assert harvesting.make_example("gone") is None
    assert harvesting.make_action("o-1", "gone") is None
    assert harvesting.grown() == ()


def test_what_was_said_in_a_form_that_has_gone_grows_all_the_same(
    harvesting: Harvesting, document: Document
) -> None:
    document.replace("edit.add_output", replace(OUTPUT, id="o-2", form_id="gone"))
    assert harvesting.make_example("o-2") is not None


def test_the_leader_that_is_named_comes_first_then_the_group(
    harvesting: Harvesting, document: Document
) -> None:
    from facilitator_app.domain.people import Group

    group = next(group for group in document.all(Group) if group.id == "g-1")
    everybody = [line.participant for line in harvesting.leaders("o-1", "")]
    assert {person.id for person in everybody[: len(group.member_ids)]} == set(group.member_ids)
    outside = next(person for person in everybody if person.id not in group.member_ids)
    document.replace("edit.change_output", replace(OUTPUT, who=outside.name))
    assert harvesting.leaders("o-1", "")[0].participant == outside
    assert len(harvesting.leaders("gone", "")) == len(everybody)
    assert [line.participant for line in harvesting.leaders("o-1", outside.name.split()[0])] == [outside]


def test_words_are_corrected_and_an_empty_text_changes_nothing(
    harvesting: Harvesting, document: Document
) -> None:
    harvesting.make_example("o-1")
    harvesting.make_preject("o-1")
    example, idea = harvesting.examples()[0], harvesting.ideas()[0]
    harvesting.correct_example(example.record_id, "Spørge borgeren først")
    harvesting.correct_idea(idea.record_id, "Prøve det i to enheder")
    harvesting.correct_example(example.record_id, "  ")
    harvesting.correct_idea(idea.record_id, "")
    harvesting.correct_example("gone", "x")
    harvesting.correct_idea("gone", "x")
    assert harvesting.examples()[0].text == "Spørge borgeren først"
    assert harvesting.ideas()[0].text == "Prøve det i to enheder"


def test_they_are_removed_one_by_one_and_an_action_never_from_here(
    harvesting: Harvesting, document: Document
) -> None:
    harvesting.make_example("o-1")
    harvesting.make_preject("o-1")
    harvesting.make_action("o-1", leaders(document)[0].id)
    for grown in harvesting.grown():
        harvesting.remove(grown)
        harvesting.remove(grown)
    assert [grown.kind for grown in harvesting.grown()] == [GrownKind.ACTION]


def test_a_preject_that_was_merged_has_grown_out_of_each_output(
    harvesting: Harvesting, document: Document
) -> None:
    merged = Preject(id="p", workshop_id="w", values={IDEA: "Bytte pladser"}, output_ids=("o-1", "o-9"))
    document.replace("edit.make_preject", merged)
    document.replace("edit.make_preject", Preject(id="q", workshop_id="w", position=1.0))
    assert [(g.record_id, g.output_id) for g in harvesting.ideas()] == [("p", "o-1"), ("p", "o-9"), ("q", "")]
    assert harvesting.make_preject("o-1") == Grown(
        kind=GrownKind.PREJECT, record_id="p", output_id="o-1", text="Bytte pladser"
    )


def test_what_belongs_to_another_workshop_or_grew_out_of_nothing_is_not_told(
    harvesting: Harvesting, document: Document
) -> None:
    who = leaders(document)[0].id
    items = (ActionItem(id="i", values={"action": "Egen"}),)
    plan = ActionPlan(id="a", workshop_id="w", participant_id=who, form_id="f-action", items=items)
    document.replace("edit.change_action", plan)
    assert harvesting.grown() == ()


def test_growing_is_free_while_the_plan_is_locked_and_undone_from_the_notes() -> None:
    steps = {
        f"edit.{name}"
        for name in ("make_action", "make_example", "make_preject", "remove_example", "remove_preject")
    }
    assert steps <= FREE_STEPS
    assert steps <= STEPS_OF_CAPTURE
