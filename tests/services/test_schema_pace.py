"""How far the room is: one reading for the list, the panel, the wall and the overview."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Core, PlanStatus
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.textfmt import in_sentence
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.room_overview import RoomOverview
from facilitator_app.services.schema_pace import Pace, pace_of, schema_pace
from facilitator_app.services.wall_answers import counter_of
from facilitator_app.services.wall_sources import wall_sources
from tests.day import PEOPLE, SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")
VALUES = {"occasion": "nogen spørger", "action": "spørger jeg", "by_when": "2027-02-12", "buddy": "p-1"}
OTHER = replace(SCHEMA, id="f-other", key="other", position=9.0, fields=SCHEMA.fields[:1])


def opened(plans: list[ActionPlan]) -> Document:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository([*small_day(), OTHER, *plans]))
    return document


@settings(max_examples=40, deadline=None)
@given(
    written=st.dictionaries(
        st.sampled_from([person.id for person in PEOPLE]),
        st.lists(st.sets(st.sampled_from(sorted(VALUES))), max_size=3),
    ),
    form_id=st.sampled_from([SCHEMA.id, OTHER.id, "gone"]),
)
def test_list_panel_wall_and_overview_tell_the_same_numbers(
    written: dict[str, list[set[str]]], form_id: str
) -> None:
    plans = [
        ActionPlan(
            id=f"a-{who}",
            workshop_id="w",
            participant_id=who,
            form_id=form_id,
            items=tuple(
                ActionItem(id=f"{who}-{at}", values={key: VALUES[key] for key in keys})
                for at, keys in enumerate(items)
            ),
        )
        for who, items in written.items()
    ]
    document = opened(plans)
    actions = CollectingActions(document=document, clock=FakeClock(), new_id=FakeIds())
    pace = actions.pace()
    assert pace == schema_pace(document)
    lines = actions.leaders()
    assert [line.status for line in lines].count(PlanStatus.COMPLETE) == pace.complete
    assert sum(bool(line.missing) for line in lines) == pace.begun
    schemas = RoomOverview(document=document).reading().schemas
    assert (schemas.leaders, schemas.complete, schemas.begun) == (pace.total, pace.complete, pace.begun)
    counter = counter_of(wall_sources(document), WORDS)
    assert (counter.done, counter.total) == (pace.complete, pace.total)
    if pace.most_lacking is not None:
        field, count = pace.most_lacking
        assert counter.note.startswith(f"{count} mangler {in_sentence(field.label)}.")


def test_the_wall_says_how_many_lack_when_and_never_who() -> None:
    values = {key: VALUES[key] for key in ("occasion", "action")}
    plan = ActionPlan(
        id="a",
        workshop_id="w",
        participant_id="p-1",
        form_id=SCHEMA.id,
        items=(ActionItem(id="i", values=values),),
    )
    counter = counter_of(wall_sources(opened([plan])), WORDS)
    assert counter.note == "1 mangler hvornår. Vis dit skema til din makker, når du er færdig."
    assert not any(person.name.split()[0] in counter.note for person in PEOPLE)


def test_of_fields_that_are_lacked_alike_when_is_told_or_else_the_forms_first() -> None:
    first, second = SCHEMA.fields[:2]
    assert Pace(lacking=((first, 2), (second, 2))).most_lacking == (first, 2)
    by_when = next(field for field in SCHEMA.fields if field.key == Core.BY_WHEN)
    assert Pace(lacking=((first, 2), (by_when, 2))).most_lacking == (by_when, 2)
    assert Pace(lacking=((first, 3), (by_when, 2))).most_lacking == (first, 3)
    assert Pace().most_lacking is None


def test_without_a_form_in_use_only_people_are_counted() -> None:
    draft = replace(SCHEMA, revision=0)
    notes: FormSpec = replace(SCHEMA, use=FormUse.QUESTIONS)
    assert pace_of(PEOPLE[:2], [], [draft, notes]) == Pace(total=2)
