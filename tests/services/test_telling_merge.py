"""What is said of a merge, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.merging import Clash
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.uniting import united
from facilitator_app.domain.workshop import Attachment, Workshop, WorkshopKind
from facilitator_app.services.merging import Merged
from facilitator_app.services.telling_merge import clash_line, counted, done, foretold

DA = load_words("da")
PERSON = Participant(id="p", name="Anna Fiktiv")
OUTPUT = Output(id="o", workshop_id="d", block_id="b", form_id="f", field_key="k", group_id="g", value="Ord")


def clash(mine: Record, theirs: Record) -> Clash:
    both = united(mine, theirs)
    return Clash(mine=mine, theirs=theirs, as_mine=both.mine, as_theirs=both.theirs, fields=both.clashes)


def sides(mine: Record, theirs: Record) -> tuple[str, str]:
    line = clash_line(clash(mine, theirs), (PERSON,), DA)
    return line.mine, line.theirs


def test_what_came_is_counted_by_noun_the_most_first() -> None:
    merged = Merged(came={Theme: 1, ActionPlan: 3, Output: 14}, leaving=1, clashes=2, rows=5)
    assert counted(merged, DA) == "14 svar, 3 handlingsskemaer og 1 tema"
    assert foretold(merged, DA, file="b.workshop") == (
        "Kommer fra b.workshop: 14 svar, 3 handlingsskemaer og 1 tema.",
        "1 ting, som er slettet der, slettes også her.",
        "2 steder er skrevet begge steder.",
        "5 linjer i dagens log kommer med.",
    )
    assert done(merged, DA, file="b.workshop")[0].startswith("b.workshop er flettet ind: 14 svar")


def test_choices_alone_and_nothing_at_all() -> None:
    merged = Merged(came={}, clashes=1)
    assert foretold(merged, DA, file="b") == ("1 sted er skrevet begge steder.",)
    assert done(merged, DA, file="b")[0] == "b er flettet ind med dine valg."
    nothing = ("Der er intet nyt i b. Intet er ændret.",)
    assert foretold(Merged(came={}), DA, file="b") == done(Merged(came={}), DA, file="b") == nothing


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_noun_has_its_words(language: str) -> None:
    words = load_words(language)
    for kind in RECORD_TYPES:
        assert words.text(f"merge.name.{kind.__name__}")
        assert words.count(f"merge.noun.{kind.__name__}", 1) != words.count(f"merge.noun.{kind.__name__}", 2)


def test_texts_and_days_and_choices_are_told_as_they_are_read() -> None:
    assert sides(OUTPUT, replace(OUTPUT, value="Andre ord")) == ("Ord", "Andre ord")
    assert sides(replace(OUTPUT, due_on=date(2027, 3, 4)), replace(OUTPUT, due_on=date(2027, 3, 5))) == (
        "04.03.2027",
        "05.03.2027",
    )
    assert sides(PERSON, replace(PERSON, is_direction=True)) == ("nej", "ja")
    day = Workshop(id="d", title="Dag", focus=("a", "b"))
    assert sides(day, replace(day, focus=("c",))) == ("a, b", "c")
    assert sides(day, replace(day, kind=WorkshopKind.THEME_DAY)) == ("leader day", "theme day")
    block = Block(id="b", workshop_id="d", title="P", kind=BlockKind.PLENARY, planned_min=5, position=0.0)
    assert sides(block, replace(block, planned_min=15)) == ("5", "15")


def test_pictures_forms_slides_and_long_texts_are_told_shortly() -> None:
    logo = Attachment(id="a", name="l", media_type="image/png", content=bytes(4096))
    assert sides(logo, replace(logo, content=bytes(10))) == ("4 kB", "1 kB")
    form = FormSpec(id="f", key="k", use=FormUse.ACTION_SCHEMA, title="Ark")
    spec = FieldSpec(key="x", kind=FieldKind.LONG_TEXT, label="Hvorfor")
    other = replace(spec, label="Hvordan")
    assert sides(replace(form, fields=(spec,)), replace(form, fields=(other,))) == ("Hvorfor", "Hvordan")
    slide = Slide(id="s", workshop_id="d", block_id="b", position=0.0, content=TextContent(heading="A"))
    assert sides(slide, replace(slide, content=TextContent(heading="B"))) == ("A", "B")
    mine, _theirs = sides(replace(OUTPUT, value="x" * 900), OUTPUT)
    assert len(mine) == 400
    assert mine.endswith("…")
    rows = replace(OUTPUT, value=[{"a": "en", "b": "to"}])
    assert sides(rows, replace(OUTPUT, value=[{"a": "", "b": ""}])) == (
        "en, to",
        "(hele indholdet er ændret)",
    )


def test_a_schema_is_told_by_its_leader_and_the_field() -> None:
    plan = ActionPlan(
        id="x",
        workshop_id="d",
        participant_id="p",
        form_id="f",
        items=(ActionItem(id="1", values={"action": "Her"}),),
    )
    other = replace(plan, items=(ActionItem(id="1", values={"action": "Der"}),))
    line = clash_line(clash(plan, other), (PERSON,), DA)
    assert (line.noun, line.title, line.mine, line.theirs) == ("Handlingsskema", "Anna Fiktiv", "Her", "Der")


def test_an_action_that_grew_out_of_two_outputs() -> None:
    plan = ActionPlan(
        id="x", workshop_id="d", participant_id="p", form_id="f", items=(ActionItem(id="1", output_id="o1"),)
    )
    other = replace(plan, items=(ActionItem(id="1", output_id="o2"),))
    assert sides(plan, other) == ("o1", "o2")


def test_what_was_deleted_is_told_and_nothing_of_a_talk() -> None:
    line = clash_line(Clash(mine=None, theirs=OUTPUT, as_mine=None, as_theirs=OUTPUT), (), load_words("da"))
    assert (line.mine, line.theirs) == ("(slettet)", "Ord")
    talk = LusTalk(id="t", concept_id="c", participant_id="p", chief_name="Bo", sealed="hemmeligt")
    line = clash_line(clash(talk, replace(talk, sealed="andet")), (PERSON,), DA)
    assert (line.title, line.mine, line.theirs) == ("Anna Fiktiv", "(fortrolig)", "(fortrolig)")
    untitled = replace(OUTPUT, value=1.0)
    assert (
        clash_line(Clash(mine=untitled, theirs=None, as_mine=untitled, as_theirs=None), (), DA).mine
        == "(hele indholdet er ændret)"
    )
