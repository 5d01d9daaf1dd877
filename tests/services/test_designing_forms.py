"""Forms are changed in a draft, taken into use as a whole, and no answer is ever lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.form_design import parts_named, with_part
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.slides import Slide, ToolContent
from facilitator_app.problems import Refused
from facilitator_app.services.designing_forms import Design, DesigningForms
from facilitator_app.services.document import Document
from tests.day import ANSWER, SCHEMA, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PLAN = ActionPlan(
    id="plan",
    workshop_id="w",
    participant_id="p-1",
    form_id=SCHEMA.id,
    items=(
        ActionItem(
            id="item",
            values={
                "occasion": "Et møde",
                "buddy": "p-2",
                "serves": "whole",
                "balance": 7,
                "by_when": "2027-03-01",
            },
        ),
    ),
)
SAID = Output(
    id="said",
    workshop_id="w",
    block_id="b-1",
    form_id=TOOL.id,
    field_key="doubt",
    group_id="g-1",
    value="Vi tvivler",
)


class Desk:
    """The designer with the file behind it."""

    def __init__(self, records: tuple[Record, ...], clock: FakeClock, new_id: FakeIds) -> None:
        self.repository = MemoryRepository(records)
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        self.document.attach(self.repository)
        self.forms = DesigningForms(document=self.document, new_id=new_id)

    def design(self, form_id: str = SCHEMA.id) -> Design:
        design = self.forms.design(form_id)
        assert design is not None
        return design

    def order(self, form_id: str = SCHEMA.id) -> list[str]:
        return [field.key for field in self.design(form_id).draft.fields]

    def field(self, key: str, form_id: str = SCHEMA.id) -> FieldSpec:
        field = self.design(form_id).field(key)
        assert field is not None
        return field

    def refused(self, field: FieldSpec, form_id: str = SCHEMA.id) -> str:
        with pytest.raises(Refused) as refused:
            self.forms.change_field(form_id, field, typed="")
        return refused.value.key


@pytest.fixture
def desk(clock: FakeClock, new_id: FakeIds) -> Desk:
    return Desk((*small_day(), PLAN, SAID), clock, new_id)


def test_a_change_waits_in_a_draft_until_it_is_taken_into_use(desk: Desk) -> None:
    desk.forms.change_field(SCHEMA.id, replace(desk.field("occasion"), label="Situation"), typed="label")
    assert desk.document.get(FormSpec, SCHEMA.id).fields == SCHEMA.fields
    assert desk.design().has_draft
    assert desk.design().coming.revision == 2

    desk.forms.take_into_use(SCHEMA.id)
    used = desk.document.get(FormSpec, SCHEMA.id)
    assert (used.revision, used.draft, used.fields[0].label, used.fields[0].key) == (
        2,
        None,
        "Situation",
        "occasion",
    )
    assert not desk.design().has_draft


def test_a_draft_that_changes_nothing_is_none(desk: Desk) -> None:
    field = desk.field("occasion")
    desk.forms.change_field(SCHEMA.id, replace(field, label="Situation"), typed="label")
    desk.forms.change_field(SCHEMA.id, field, typed="label")
    assert not desk.design().has_draft
    desk.forms.take_into_use(SCHEMA.id)
    assert desk.design().form.revision == 1


def test_a_field_that_has_been_in_use_goes_to_the_archive_and_comes_back_with_its_answers(desk: Desk) -> None:
    desk.forms.remove_field(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    assert "balance" not in desk.order()
    assert [field.key for field in desk.design().draft.archived] == ["balance"]
    assert desk.document.get(ActionPlan, "plan").items[0].values["balance"] == 7

    desk.forms.bring_back(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    assert desk.order()[-1] == "balance"
    assert desk.design().answers.by_key["balance"] == (7,)
    assert desk.design().draft.archived == ()


def test_a_field_of_the_draft_alone_disappears(desk: Desk) -> None:
    key = desk.forms.add_field(SCHEMA.id, kind=FieldKind.SHORT_TEXT, label="Nyt felt")
    desk.forms.remove_field(SCHEMA.id, key)
    assert not desk.design().has_draft


def test_a_field_that_is_regretted_comes_back_where_it_stood(desk: Desk) -> None:
    before = desk.order()
    for key in (before[0], before[2]):
        desk.forms.remove_field(SCHEMA.id, key)
        desk.forms.bring_back(SCHEMA.id, key)
        assert desk.order() == before
    desk.forms.bring_back("gone", before[0])


def test_a_field_brought_back_and_taken_out_again_is_still_in_the_archive(desk: Desk) -> None:
    desk.forms.remove_field(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    desk.forms.bring_back(SCHEMA.id, "balance")
    desk.forms.remove_field(SCHEMA.id, "balance")
    assert [field.key for field in desk.design().draft.archived] == ["balance"]


def test_a_new_field_stands_after_the_chosen_one_and_is_seen_by_as_many(desk: Desk) -> None:
    key = desk.forms.add_field(
        SCHEMA.id, kind=FieldKind.CHOICE, label="Vælg", parts=("Ja", "Nej"), after_key="action"
    )
    assert desk.order()[2] == key
    field = desk.field(key)
    assert field.visibility is Visibility.LEADER_CHIEF
    assert [option.label for option in field.options] == ["Ja", "Nej"]
    rows = desk.field(desk.forms.add_field(SCHEMA.id, kind=FieldKind.ROWS, label="Aftaler", parts=("Hvem",)))
    assert ([column.label for column in rows.columns], rows.options) == (["Hvem"], ())


def test_no_new_field_takes_a_key_that_has_been_used_or_that_reports_know(desk: Desk) -> None:
    first = desk.forms.add_field(SCHEMA.id, kind=FieldKind.SCALE, label="Skala")
    desk.forms.take_into_use(SCHEMA.id)
    desk.forms.remove_field(SCHEMA.id, first)
    desk.forms.take_into_use(SCHEMA.id)
    again = desk.forms.add_field(SCHEMA.id, kind=FieldKind.SCALE, label="Skala")
    assert again != first
    assert not {first, again} & {*Core, "position", "option"}


def test_fields_move_and_stop_at_the_ends(desk: Desk) -> None:
    desk.forms.move_field(SCHEMA.id, "balance", -1)
    assert desk.order()[-2:] == ["balance", "serves"]
    desk.forms.move_field(SCHEMA.id, "occasion", -1)
    desk.forms.place_field(SCHEMA.id, "balance", 0)
    desk.forms.move_field(SCHEMA.id, "serves", 7)
    desk.forms.move_field(SCHEMA.id, "nobody", 1)
    assert desk.order() == ["balance", "occasion", "action", "by_when", "buddy", "serves"]


def test_typing_in_one_field_is_undone_as_a_whole(desk: Desk) -> None:
    for label in ("S", "Si", "Situation"):
        desk.forms.change_field(SCHEMA.id, replace(desk.field("occasion"), label=label), typed="label")
    desk.document.undo()
    assert not desk.design().has_draft


def test_undo_takes_back_a_revision_taken_into_use(desk: Desk) -> None:
    desk.forms.remove_field(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    desk.document.undo()
    assert desk.design().form.revision == 1
    assert desk.design().has_draft
    desk.document.undo()
    assert desk.document.get(FormSpec, SCHEMA.id) == SCHEMA


def test_a_discarded_draft_leaves_the_form_as_it_is_in_use(desk: Desk) -> None:
    desk.forms.change_texts(SCHEMA.id, title="Plan", intro="Skriv kort", language="en", typed="title")
    assert (desk.design().coming.title, desk.design().coming.language) == ("Plan", "en")
    desk.forms.discard_draft(SCHEMA.id)
    assert desk.document.get(FormSpec, SCHEMA.id) == SCHEMA


@pytest.mark.parametrize(
    ("key", "kind", "is_kept"),
    [
        ("occasion", FieldKind.SHORT_TEXT, True),
        ("occasion", FieldKind.CHOICE, False),
        ("by_when", FieldKind.LONG_TEXT, True),
        ("balance", FieldKind.NUMBER, True),
        ("balance", FieldKind.SHORT_TEXT, False),
        ("buddy", FieldKind.SHORT_TEXT, False),
        ("serves", FieldKind.CHOICES, False),
    ],
)
def test_an_answered_field_becomes_another_kind_only_where_its_answers_can_be_read(
    desk: Desk, key: str, kind: FieldKind, is_kept: bool
) -> None:
    field = replace(desk.field(key), kind=kind)
    if not is_kept:
        assert desk.refused(field) == "forms.kind_kept"
        return
    desk.forms.change_field(SCHEMA.id, field, typed="")
    assert desk.field(key).kind is kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [("To\nlinjer", FieldKind.SHORT_TEXT), ("To\nlinjer", FieldKind.PERSON)],
)
def test_lines_do_not_become_one_line(said: str, kind: FieldKind, clock: FakeClock, new_id: FakeIds) -> None:
    short = replace(TOOL, fields=(replace(TOOL.fields[0], kind=FieldKind.SHORT_TEXT), *TOOL.fields[1:]))
    records = tuple(short if record.id == TOOL.id else record for record in small_day())
    output = replace(SAID, field_key="resources", value=said)
    desk = Desk((*records, output), clock, new_id)
    if kind is FieldKind.PERSON:
        assert (
            desk.refused(replace(desk.field("resources", TOOL.id), kind=kind), TOOL.id) == "forms.kind_kept"
        )
    else:
        desk = Desk((*small_day(), output), clock, new_id)
        assert (
            desk.refused(replace(desk.field("resources", TOOL.id), kind=kind), TOOL.id) == "forms.kind_kept"
        )


@pytest.mark.parametrize(
    ("value", "steps", "is_kept"), [(7, 11, True), (11, 11, False), ("cirka 7", 11, False), (True, 11, True)]
)
def test_numbers_become_places_on_a_scale_that_has_them(
    value: int | str, steps: int, is_kept: bool, clock: FakeClock, new_id: FakeIds
) -> None:
    counted = replace(
        TOOL, fields=(FieldSpec(key="n", kind=FieldKind.NUMBER, label="Antal", minimum=0, maximum=9),)
    )
    records = tuple(counted if record.id == TOOL.id else record for record in small_day())
    desk = Desk((*records, replace(SAID, field_key="n", value=value)), clock, new_id)
    scale = replace(desk.field("n", TOOL.id), kind=FieldKind.SCALE, steps=steps)
    if is_kept:
        desk.forms.change_field(TOOL.id, scale, typed="")
        assert desk.field("n", TOOL.id).kind is FieldKind.SCALE
    else:
        assert desk.refused(scale, TOOL.id) == "forms.kind_kept"


def test_the_steps_of_an_answered_scale_stay(desk: Desk) -> None:
    assert desk.refused(replace(desk.field("balance"), steps=5)) == "forms.steps_kept"


def test_a_chosen_option_can_be_renamed_but_not_removed(desk: Desk) -> None:
    field = desk.field("serves")
    renamed = replace(field, options=(field.options[0], replace(field.options[1], label="Hele huset")))
    desk.forms.change_field(SCHEMA.id, renamed, typed="whole")
    assert desk.field("serves").options[1] == Option(key="whole", label="Hele huset")
    assert desk.refused(replace(field, options=field.options[:1])) == "forms.option_kept"
    desk.forms.change_field(SCHEMA.id, replace(field, options=field.options[1:]), typed="")
    assert [option.key for option in desk.field("serves").options] == ["whole"]


def test_a_column_with_words_in_it_stays(clock: FakeClock, new_id: FakeIds) -> None:
    rows = FieldSpec(key="r", kind=FieldKind.ROWS, label="Aftaler", columns=parts_named(("Hvad", "Hvem")))
    form = replace(TOOL, fields=(rows,))
    records = tuple(form if record.id == TOOL.id else record for record in small_day())
    desk = Desk((*records, replace(SAID, field_key="r", value=[{"option_1": "Møde"}])), clock, new_id)
    assert desk.refused(replace(rows, columns=rows.columns[1:]), TOOL.id) == "forms.option_kept"
    desk.forms.change_field(TOOL.id, replace(rows, columns=rows.columns[:1]), typed="")
    assert len(desk.field("r", TOOL.id).columns) == 1


def test_ticked_options_count_as_chosen(clock: FakeClock, new_id: FakeIds) -> None:
    ticks = FieldSpec(key="t", kind=FieldKind.CHOICES, label="Hvem", options=parts_named(("Vi", "De")))
    form = replace(TOOL, fields=(ticks,))
    records = tuple(form if record.id == TOOL.id else record for record in small_day())
    desk = Desk((*records, replace(SAID, field_key="t", value=["option_2"])), clock, new_id)
    assert desk.refused(replace(ticks, options=ticks.options[:1]), TOOL.id) == "forms.option_kept"


def test_what_was_said_to_few_is_not_shown_to_more(desk: Desk) -> None:
    doubt = desk.field("doubt", TOOL.id)
    assert desk.refused(replace(doubt, visibility=Visibility.PARTICIPANTS), TOOL.id) == "forms.class_kept"
    unanswered = desk.field("why", TOOL.id)
    desk.forms.change_field(TOOL.id, replace(unanswered, visibility=Visibility.FACILITATOR), typed="")
    desk.forms.change_field(TOOL.id, unanswered, typed="")
    assert not desk.design(TOOL.id).has_draft


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"steps": 1}, "forms.bad_steps"),
        ({"max_rows": 0}, "forms.bad_rows"),
        ({"minimum": 5.0, "maximum": 4.0}, "forms.limits_crossed"),
    ],
)
def test_limits_that_no_answer_could_meet_are_refused(
    desk: Desk, changes: dict[str, float], key: str
) -> None:
    assert desk.refused(replace(desk.field("why", TOOL.id), **changes), TOOL.id) == key  # type: ignore[arg-type]


def test_a_draft_is_whole_before_it_is_used(desk: Desk) -> None:
    def refused() -> str:
        with pytest.raises(Refused) as problem:
            desk.forms.take_into_use(TOOL.id)
        return problem.value.key

    desk.forms.change_texts(TOOL.id, title=" ", intro="", language="da", typed="title")
    assert refused() == "forms.no_title"
    desk.forms.change_texts(TOOL.id, title="Værktøj", intro="", language="da", typed="title")
    desk.forms.change_field(TOOL.id, replace(desk.field("why", TOOL.id), label=""), typed="label")
    assert refused() == "forms.no_label"
    desk.forms.discard_draft(TOOL.id)
    key = desk.forms.add_field(TOOL.id, kind=FieldKind.CHOICE, label="Vælg")
    assert refused() == "forms.no_options"
    desk.forms.change_field(TOOL.id, replace(desk.field(key, TOOL.id), kind=FieldKind.ROWS), typed="")
    assert refused() == "forms.no_options"
    for field in TOOL.fields:
        desk.forms.remove_field(TOOL.id, field.key)
    desk.forms.remove_field(TOOL.id, key)
    assert refused() == "forms.no_fields"


def test_a_dilemmas_options_need_not_stand_in_the_form(desk: Desk) -> None:
    desk.forms.add_field(ANSWER.id, kind=FieldKind.CHOICE, label="Vælg")
    desk.forms.take_into_use(ANSWER.id)
    assert desk.design(ANSWER.id).form.revision == 2


def test_an_option_answered_after_it_left_the_draft_keeps_the_draft_out_of_use(
    desk: Desk, clock: FakeClock
) -> None:
    field = desk.field("serves")
    desk.forms.change_field(SCHEMA.id, replace(field, options=field.options[1:]), typed="")
    item = ActionItem(id="item", values={"serves": "own_unit"})
    desk.document.replace("edit.change_action", replace(PLAN, items=(item,)))
    with pytest.raises(Refused, match=r"forms\.option_kept"):
        desk.forms.take_into_use(SCHEMA.id)
    assert desk.design().form.revision == 1


def test_a_new_form_is_not_in_use_until_it_is_taken_into_use(desk: Desk) -> None:
    form = desk.forms.add_form(use=FormUse.QUESTIONS, title="Nye spørgsmål", language="da")
    assert (form.revision, form.fields) == (0, ())
    assert desk.forms.lines()[-1].has_draft
    desk.forms.add_field(form.id, kind=FieldKind.LONG_TEXT, label="Hvad så I?")
    assert desk.design(form.id).coming.revision == 1
    desk.forms.discard_draft(form.id)
    assert desk.order(form.id)
    desk.forms.take_into_use(form.id)
    assert desk.design(form.id).form.revision == 1
    assert desk.forms.add_form(use=FormUse.OTHER, title="Endnu et", language="da").key != form.key


def test_there_is_one_action_schema(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"forms\.one_schema"):
        desk.forms.add_form(use=FormUse.ACTION_SCHEMA, title="Et til", language="da")
    copy = desk.forms.copy_form(SCHEMA.id, title="Kopi")
    assert copy is not None
    assert (copy.use, copy.key != SCHEMA.key) == (FormUse.OTHER, True)
    assert desk.order(copy.id) == [field.key for field in SCHEMA.fields]
    tool = desk.forms.copy_form(TOOL.id, title="Kopi")
    assert tool is not None
    assert tool.use is FormUse.MOBILISATION_TOOL


def test_a_form_is_removed_only_when_nothing_uses_it(desk: Desk) -> None:
    for form_id in (SCHEMA.id, TOOL.id, ANSWER.id):
        before = len(desk.forms.lines())
        line = next(line for line in desk.forms.lines() if line.form.id == form_id)
        if line.kept_because is None:
            continue
        with pytest.raises(Refused):
            desk.forms.remove_form(form_id)
        assert len(desk.forms.lines()) == before
    copy = desk.forms.copy_form(TOOL.id, title="Kopi")
    assert copy is not None
    desk.forms.remove_form(copy.id)
    assert desk.design(TOOL.id)
    assert desk.forms.design(copy.id) is None


def test_a_form_that_has_gone_takes_no_command(desk: Desk) -> None:
    before = dict(desk.repository.records)
    desk.forms.remove_form("gone")
    assert desk.forms.copy_form("gone", title="") is None
    assert desk.forms.add_field("gone", kind=FieldKind.DATE, label="") == ""
    desk.forms.change_texts("gone", title="", intro="", language="da", typed="")
    desk.forms.remove_field("gone", "x")
    desk.forms.bring_back("gone", "x")
    desk.forms.move_field("gone", "x", 1)
    desk.forms.change_field("gone", SCHEMA.fields[0], typed="")
    desk.forms.take_into_use("gone")
    desk.forms.discard_draft("gone")
    assert desk.repository.records == before


def test_answers_are_counted_by_revision_and_by_group(desk: Desk) -> None:
    assert (desk.design().answers.leaders, desk.design().answers.leaders_before) == (1, 0)
    desk.forms.remove_field(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    assert (desk.design().answers.leaders, desk.design().answers.leaders_before) == (0, 1)
    assert desk.design().answers.count("balance") == 1
    assert desk.design(TOOL.id).answers.groups == 1


def test_a_leader_who_fills_the_form_in_at_several_workshops_is_counted_once(desk: Desk) -> None:
    later = replace(PLAN, id="later", workshop_id="w-2")
    desk.document.edit("edit.change_action", added([later, replace(later, id="other", participant_id="p-2")]))
    assert (desk.design().answers.leaders, desk.design().answers.leaders_before) == (2, 0)
    desk.forms.remove_field(SCHEMA.id, "balance")
    desk.forms.take_into_use(SCHEMA.id)
    assert (desk.design().answers.leaders, desk.design().answers.leaders_before) == (0, 2)
    anew = replace(PLAN, id="anew", workshop_id="w-3", form_revision=desk.design().form.revision)
    desk.document.edit("edit.change_action", added([anew]))
    assert (desk.design().answers.leaders, desk.design().answers.leaders_before) == (1, 1)


def test_parts_get_keys_of_their_own() -> None:
    parts = with_part(parts_named(("Ja", "Nej")), "Måske", kept=("option_3",))
    assert [part.key for part in parts] == ["option_1", "option_2", "option_4"]
    assert with_part((Option(key="option_2", label=""),), "x")[-1].key == "option_3"
    assert with_part((Option(key="option_3", label=""), Option(key="b", label="")), "x")[-1].key == "option_4"


def test_the_last_action_schema_and_a_form_on_a_slide_stay(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(small_day(), clock, new_id)
    with pytest.raises(Refused, match=r"forms\.last_schema"):
        desk.forms.remove_form(SCHEMA.id)
    copy = desk.forms.copy_form(TOOL.id, title="Kopi")
    assert copy is not None
    shown = ToolContent(form_id=copy.id, heading="Alle")
    slide = Slide(id="s-x", workshop_id="w", block_id="b-1", position=9.0, content=shown)
    desk.document.edit("edit.add_slide", added([slide]))
    with pytest.raises(Refused, match=r"forms\.is_shown"):
        desk.forms.remove_form(copy.id)


def test_a_form_without_a_draft_is_coming_as_it_is(desk: Desk) -> None:
    assert desk.design().coming == SCHEMA


def test_emptied_values_are_no_answers(clock: FakeClock, new_id: FakeIds) -> None:
    items = (ActionItem(id="item", values={"occasion": " ", "action": "spørger"}),)
    desk = Desk((*small_day(), replace(PLAN, items=items)), clock, new_id)
    assert desk.design().answers.by_key == {"action": ("spørger",)}
