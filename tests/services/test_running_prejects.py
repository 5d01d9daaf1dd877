"""The pre-jects: written, moved, decided, taught by, merged without loss, and each step taken back."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.shipped_preject import load_preject_form
from facilitator_app.content.templates import shipped_root
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectKey, PrejectStage
from facilitator_app.domain.people import Participant, Post
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import FREE_STEPS
from facilitator_app.services.running_prejects import RunningPrejects
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

DAY = Workshop(id="w", title="Pre-jektdag", held_on=date(2027, 2, 1))
TODAY = date(2027, 2, 1)
FORM = FormSpec(
    id="f",
    key="preject_card",
    use=FormUse.PREJECT,
    title="Pre-jektkort",
    position=2.0,
    fields=(
        FieldSpec(key="title", kind=FieldKind.SHORT_TEXT, label="Titel"),
        FieldSpec(key="idea", kind=FieldKind.LONG_TEXT, label="Idéen"),
        FieldSpec(key="units", kind=FieldKind.SHORT_TEXT, label="Enheder"),
        FieldSpec(
            key="size", kind=FieldKind.CHOICE, label="Hvor stort", options=(Option(key="s", label="Lille"),)
        ),
        FieldSpec(key="trials", kind=FieldKind.ROWS, label="Hvem prøver hvad"),
        FieldSpec(key="tags", kind=FieldKind.CHOICES, label="Mærker"),
    ),
)
LATER_FORM = FormSpec(id="f-2", key="other", use=FormUse.PREJECT, title="Et andet kort", position=3.0)
DRAFT_FORM = FormSpec(id="f-0", key="draft", use=FormUse.PREJECT, title="Kladde", revision=0, position=1.0)
IDEA = Preject(
    id="p-1",
    workshop_id="w",
    values={"title": "Aftenturen", "idea": "Gå en tur", "units": "Hjemmepleje og Skole", "size": "s"},
    form_id="f",
    output_ids=("o-1", "o-2"),
    learnings=(Learning(id="l-2", text="Sent", told_on=date(2027, 1, 9)),),
    position=1.0,
)
OTHER = Preject(
    id="p-2",
    workshop_id="w-0",
    values={
        "title": "Turen",
        "idea": "Ring først",
        "for_whom": "Borgere",
        "size": "l",
        "units": "Skole",
        "trials": [{"who": "Skole", "what": "Prøver"}],
        "tags": ["b", "c"],
    },
    form_id="f",
    output_ids=("o-2", "o-3"),
    learnings=(
        Learning(id="l-1", text="Tidligt", told_on=date(2027, 1, 2)),
        Learning(id="l-0", text="Uden dag"),
    ),
    position=2.0,
)


def opened(*more: Record, clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((Engagement(id="e", client="Eksempel Kommune"), DAY, *more)))
    return document


def running(document: Document, new_id: FakeIds) -> RunningPrejects:
    return RunningPrejects(document=document, new_id=new_id, content=shipped_root())


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    return opened(DRAFT_FORM, LATER_FORM, FORM, IDEA, OTHER, clock=clock, new_id=new_id)


@pytest.fixture
def prejects(document: Document, new_id: FakeIds) -> RunningPrejects:
    return running(document, new_id)


def preject(document: Document, preject_id: str = "p-1") -> Preject:
    found = document.get(Preject, preject_id)
    assert found is not None
    return found


def columns(prejects: RunningPrejects) -> list[list[str]]:
    return [[card.preject.id for card in column.cards] for column in prejects.board()]


def test_the_board_has_all_cards_of_the_file_whatever_workshop_they_were_made_at(
    prejects: RunningPrejects,
) -> None:
    assert columns(prejects) == [["p-1", "p-2"], [], [], []]
    assert prejects.units() == ("Hjemmepleje", "Skole")
    card = prejects.card("p-2")
    assert card is not None
    assert card.for_whom == "Borgere"
    assert prejects.card("gone") is None


def test_a_unit_that_a_leader_sits_or_sat_in_is_counted_as_one(clock: FakeClock, new_id: FakeIds) -> None:
    person = Participant(
        id="n", name="Bo", unit="Vej og Park", earlier_posts=(Post(until_on=TODAY, unit="Børn og Unge"),)
    )
    card = Preject(
        id="p", workshop_id="w", values={"units": "Vej og Park, Børn og Unge og Skole, Børn og Unge"}
    )
    document = opened(person, card, clock=clock, new_id=new_id)
    assert running(document, new_id).units() == ("Vej og Park", "Børn", "Unge", "Skole", "Børn og Unge")


def test_a_new_card_stands_last_under_idea_and_has_the_first_form_in_use(
    prejects: RunningPrejects, document: Document
) -> None:
    made = prejects.add("  Ring\nførst ")
    assert columns(prejects)[0] == ["p-1", "p-2", made]
    assert preject(document, made).values == {PrejectKey.TITLE.value: "Ring først"}
    assert (preject(document, made).form_id, preject(document, made).workshop_id) == ("f", "w")
    assert preject(document, prejects.add()).values == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_file_without_a_card_is_given_the_shipped_one(
    language: str, clock: FakeClock, new_id: FakeIds
) -> None:
    taken = FormSpec(id="x", key="preject_card", use=FormUse.OTHER, title="Noget andet", position=7.0)
    day = Workshop(id="w", title="Dag", language=language)
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((Engagement(id="e", client="Kommune"), day, taken, IDEA)))
    prejects = running(document, new_id)
    assert prejects.form_of(IDEA) is None
    made = prejects.add("Ny")
    form = prejects.form()
    assert form is not None
    assert form.field("next_step") is not None
    assert (form.key != "preject_card", form.position, form.language) == (True, 8.0, language)
    assert preject(document, made).form_id == form.id
    assert prejects.fetch_form() == form
    prejects.set_value("p-1", "idea", "Andet")
    assert preject(document).form_id == form.id


def test_a_form_keeps_its_key_where_nobody_has_taken_it(clock: FakeClock, new_id: FakeIds) -> None:
    assert running(opened(clock=clock, new_id=new_id), new_id).fetch_form().key == "preject_card"


def test_content_without_a_card_is_told() -> None:
    with pytest.raises(FaultyContent):
        load_preject_form("da", root=shipped_root() / "nowhere", new_id=FakeIds())


def test_a_card_whose_form_has_gone_is_written_in_the_file_s(prejects: RunningPrejects) -> None:
    assert prejects.form_of(Preject(id="x", workshop_id="w", form_id="gone")) == FORM
    assert prejects.form_of(Preject(id="x", workshop_id="w", form_id="f-0")) == FORM
    assert prejects.form_of(Preject(id="x", workshop_id="w", form_id="f-2")) == LATER_FORM


def test_a_field_is_written_emptied_and_taken_back(prejects: RunningPrejects, document: Document) -> None:
    prejects.set_value("p-1", "title", "Turen om aftenen")
    assert preject(document).values["title"] == "Turen om aftenen"
    document.end_typing()
    prejects.set_value("p-1", "title", "  ")
    assert "title" not in preject(document).values
    document.undo()
    assert preject(document).values["title"] == "Turen om aftenen"
    prejects.set_value("gone", "title", "x")


def test_cards_are_moved_and_stop_at_the_ends(prejects: RunningPrejects) -> None:
    prejects.move("p-1", by=-1)
    assert columns(prejects) == [["p-1", "p-2"], [], [], []]
    prejects.move("p-2", by=1)
    prejects.move("p-1", by=1)
    assert columns(prejects) == [[], ["p-2", "p-1"], [], []]
    prejects.move("p-2", by=9)
    assert columns(prejects) == [[], ["p-1"], [], ["p-2"]]
    prejects.move("gone", by=1)
    prejects.put("gone", PrejectStage.IDEA)


def test_a_decision_puts_a_card_under_decided_and_goes_when_it_is_moved_back(
    prejects: RunningPrejects, document: Document
) -> None:
    prejects.decide("p-1", PrejectDecision.CHANGE)
    assert columns(prejects) == [["p-2"], [], [], ["p-1"]]
    prejects.decide("p-1", PrejectDecision.STOP)
    assert preject(document).decision is PrejectDecision.STOP
    prejects.decide("p-1", None)
    assert (preject(document).decision, preject(document).stage) == (None, PrejectStage.DECIDED)
    prejects.decide("p-1", PrejectDecision.GO_ON)
    prejects.move("p-1", by=-1)
    assert (preject(document).decision, preject(document).stage) == (None, PrejectStage.LEARNING)
    document.undo()
    assert preject(document).decision is PrejectDecision.GO_ON
    prejects.decide("gone", PrejectDecision.STOP)


def test_what_it_taught_is_added_corrected_and_taken_away(
    prejects: RunningPrejects, document: Document
) -> None:
    prejects.learn("p-1", "  Virker ", told_on=TODAY)
    prejects.learn("p-1", "Mellem to", told_on=TODAY, is_at_workshop=False)
    told = preject(document).learnings[1:]
    assert [(one.text, one.workshop_id, one.told_on) for one in told] == [
        ("Virker", "w", TODAY),
        ("Mellem to", None, TODAY),
    ]
    prejects.correct_learning("p-1", told[0].id, "Virker godt")
    prejects.correct_learning("p-1", told[1].id, " ")
    assert [one.text for one in preject(document).learnings] == ["Sent", "Virker godt"]
    with pytest.raises(Refused, match="no_words"):
        prejects.learn("p-1", " ", told_on=TODAY)
    prejects.learn("gone", "x", told_on=TODAY)
    prejects.correct_learning("gone", "l", "x")


def test_a_merge_keeps_what_both_say_and_undo_brings_both_back(
    prejects: RunningPrejects, document: Document
) -> None:
    before = columns(prejects)
    prejects.set_value(
        "p-1", "trials", [{"who": "Hjemmepleje", "what": "Går"}, {"who": "Skole", "what": "Prøver"}]
    )
    prejects.set_value("p-1", "tags", ["a", "b"])
    prejects.merge("p-1", "p-2")
    whole = preject(document)
    assert columns(prejects)[0] == ["p-1"]
    assert whole.values == {
        "title": "Aftenturen, Turen",
        "idea": "Gå en tur\nRing først",
        "units": "Hjemmepleje og Skole",
        "size": "s",
        "for_whom": "Borgere",
        "trials": [{"who": "Hjemmepleje", "what": "Går"}, {"who": "Skole", "what": "Prøver"}],
        "tags": ["a", "b", "c"],
    }
    assert whole.output_ids == ("o-1", "o-2", "o-3")
    assert [one.text for one in whole.learnings] == ["Uden dag", "Tidligt", "Sent"]
    document.undo()
    assert columns(prejects) == before
    with pytest.raises(Refused, match="merge_with_itself"):
        prejects.merge("p-1", "p-1")
    prejects.merge("p-1", "gone")
    prejects.merge("gone", "p-1")
    assert columns(prejects) == before


def test_two_cards_without_a_form_are_merged_word_by_word(clock: FakeClock, new_id: FakeIds) -> None:
    first = Preject(id="a", workshop_id="w", values={"idea": "En", "title": "Det samme"})
    second = Preject(id="b", workshop_id="w", values={"idea": "To", "title": "Det samme"})
    document = opened(first, second, clock=clock, new_id=new_id)
    running(document, new_id).merge("a", "b")
    assert preject(document, "a").values == {"idea": "En, To", "title": "Det samme"}


def test_a_card_is_removed_and_brought_back(prejects: RunningPrejects, document: Document) -> None:
    prejects.remove("p-1")
    prejects.remove("gone")
    assert columns(prejects)[0] == ["p-2"]
    document.undo()
    assert columns(prejects)[0] == ["p-1", "p-2"]


def test_everything_on_the_board_can_be_done_while_the_room_watches() -> None:
    steps = ["add", "move", "merge", "make", "change", "decide", "remove"]
    plurals = {"merge": "prejects"}
    assert {f"edit.{step}_{plurals.get(step, 'preject')}" for step in steps} <= FREE_STEPS
    assert {"edit.learn", "edit.change_learning", "edit.fetch_card"} <= FREE_STEPS
