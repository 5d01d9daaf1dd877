"""Records as people read them: labels and names for the keys and ids that are stored."""

from __future__ import annotations

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.as_read import Reading, reading_of
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, Option
from facilitator_app.domain.harvest import Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Participant

CHOICE = FieldSpec(
    key="option",
    kind=FieldKind.CHOICE,
    label="Vi vælger",
    options=(Option(key="a", label="Nej tak"), Option(key="b", label="Ja tak")),
)
FIELDS = (
    CHOICE,
    FieldSpec(key="who", kind=FieldKind.PERSON, label="Hvem"),
    FieldSpec(key="several", kind=FieldKind.CHOICES, label="Flere", options=CHOICE.options),
    FieldSpec(key="text", kind=FieldKind.LONG_TEXT, label="Tekst"),
)
EARLIER = FieldSpec(key="earlier", kind=FieldKind.CHOICE, label="Før", options=CHOICE.options)
FORM = FormSpec(
    id="f-1", key="answer", use=FormUse.DILEMMA_ANSWER, title="Svar", fields=FIELDS, archived=(EARLIER,)
)
BLOCK = Block(
    id="b-1",
    workshop_id="w-1",
    title="Varerne",
    kind=BlockKind.DILEMMA,
    dilemma_ids=("d-1",),
    planned_min=20,
    position=1.0,
)
DILEMMA = Dilemma(
    id="d-1", title="Varerne", statement="…", pole_a="A", pole_b="B", options=("Hent dem", "Gå med")
)
LEADER = Participant(id="p-1", name="Birthe (fiktiv)")


def reading(*records: Block | Dilemma) -> Reading:
    return reading_of((FORM, LEADER, *records))


def output(value: FieldValue, field_key: str = "option", form_id: str = "f-1") -> Output:
    return Output(
        id="o-1",
        workshop_id="w-1",
        block_id="b-1",
        form_id=form_id,
        field_key=field_key,
        group_id="g-1",
        value=value,
    )


def read(known: Reading, one: Output) -> FieldValue:
    told = known.of(one)
    assert isinstance(told, Output)
    return told.value


def test_a_choice_is_its_label_in_the_words_of_the_dilemma_where_there_is_one() -> None:
    assert read(reading(), output("b")) == "Ja tak"
    assert read(reading(BLOCK, DILEMMA), output("b")) == "B · Gå med"
    assert read(reading(), output("b", "earlier")) == "Ja tak"
    assert read(reading(), output(["a", "b"], "several")) == ["Nej tak", "Ja tak"]


def test_whom_was_chosen_is_a_name_and_what_was_typed_stays() -> None:
    assert read(reading(), output("p-1", "who")) == "Birthe (fiktiv)"
    assert read(reading(), output("Naboen", "who")) == "Naboen"
    assert read(reading(), output("b", "text")) == "b"
    assert read(reading(), output(3)) == 3


def test_what_nothing_tells_of_is_shown_as_it_is_stored() -> None:
    assert read(reading(), output("z")) == "z"
    assert read(reading(), output("b", "lost")) == "b"
    assert read(reading(), output("b", form_id="lost")) == "b"
    theme = Theme(id="t-1", workshop_id="w-1", name="b")
    assert reading().of(theme) is theme


def test_schemas_and_prejects_are_read_by_their_forms() -> None:
    item = ActionItem(id="i-1", values={"option": "a", "text": "a"})
    plan = ActionPlan(id="a-1", workshop_id="w-1", participant_id="p-1", form_id="f-1", items=(item,))
    told = reading().of(plan)
    assert isinstance(told, ActionPlan)
    assert told.items[0].values == {"option": "Nej tak", "text": "a"}
    for form_id, said in (("f-1", "Nej tak"), (None, "a")):
        card = reading().of(Preject(id="r-1", workshop_id="w-1", form_id=form_id, values={"option": "a"}))
        assert isinstance(card, Preject)
        assert card.values == {"option": said}
