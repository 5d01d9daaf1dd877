"""A programme is started from its template, and filled with fictitious leaders and what a good year gave."""

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.sample_programme import load_sample_programme
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import LANGUAGES, load_words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import Demand, DemandState
from facilitator_app.domain.follow_up import CLOSING, FollowUp, Outcome
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.foundation import Statement, coverage
from facilitator_app.domain.harvest import EverydayExample, Preject, PrejectDecision, PrejectKey, PrejectStage
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LEAST_TALKS, LusConcept, LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import Programme, in_order, present_at
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.domain.versions import Version, VersionSubject
from facilitator_app.domain.workshop import Engagement, Workshop, WorkshopKind
from facilitator_app.services.document import CURRENT_WORKSHOP
from facilitator_app.services.filling_programme import HELD
from facilitator_app.services.starting_workshop import NewWorkshop, StartingWorkshop
from tests.fakes import FakeClock, FakeIds
from tests.services.test_starting_workshop import KeptFiles

R = TypeVar("R", bound=Record)
WISH = NewWorkshop(template="programme", language="da")
START = date(2027, 1, 14)
PEOPLE = 40


@pytest.fixture
def files() -> KeptFiles:
    return KeptFiles()


def starting(files: KeptFiles, clock: FakeClock) -> StartingWorkshop:
    return StartingWorkshop(
        files=files, clock=clock, new_id=FakeIds(), content=shipped_root(), words_for=load_words
    )


@pytest.fixture
def filled(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> KeptFiles:
    starting(files, clock).start_filled(tmp_path / "a.workshop", WISH, participants=PEOPLE)
    return files


def workshops(files: KeptFiles) -> tuple[Workshop, ...]:
    return in_order(files.all(Workshop))


def test_a_programme_is_made_for_a_client(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    wish = NewWorkshop(
        template="programme", language="en", client="Nordby (fiktiv)", title=" Our\nyears ", held_on=START
    )

    starting(files, clock).start(tmp_path / "a.workshop", wish)

    (programme,) = files.all(Programme)
    (engagement,) = files.all(Engagement)
    first = workshops(files)[0]
    assert (programme.title, programme.starts_on) == ("Our years", START)
    assert (first.title, first.held_on) == ("Large leader meeting: leading across", START)
    assert (engagement.client, engagement.organisation) == ("Nordby (fiktiv)", "")
    assert (engagement.template, engagement.is_sample) == ("programme", False)
    assert files.all(Participant) == []
    assert {statement.id for statement in files.all(Statement)}


def test_without_a_title_a_programme_has_its_own(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    starting(files, clock).start(tmp_path / "a.workshop", WISH)
    assert files.all(Programme)[0].title == "Strategisk ledelse på tværs"
    assert {workshop.held_on for workshop in files.all(Workshop)} == {None}
    headings = [s.content.heading for s in files.all(Slide) if isinstance(s.content, TitleContent)]
    assert "Ledelse på tværs" in headings


def test_the_programme_is_among_the_templates(files: KeptFiles, clock: FakeClock) -> None:
    assert starting(files, clock).templates()[-1] == "programme"


@pytest.mark.parametrize("participants", [1, 2, 5, 13, 60])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_programme_points_only_at_itself(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, language: str, participants: int
) -> None:
    wish = NewWorkshop(template="programme", language=language)
    starting(files, clock).start_filled(tmp_path / "a.workshop", wish, participants=participants)

    ids = {record.id for record in files.records}
    assert len(ids) == len(files.records)
    assert list(files.records) == sorted(files.records, key=lambda record: RECORD_TYPES.index(type(record)))
    people = files.all(Participant)
    assert len(people) == participants
    assert all(person.name.endswith("(fiktiv)") for person in people)
    assert {person.chief_id for person in people} - {None} <= ids
    items = {item.id for plan in files.all(ActionPlan) for item in plan.items}
    assert {one.item_id for one in files.all(FollowUp)} <= items
    for output in files.all(Output):
        assert {output.block_id, output.group_id, output.form_id} <= ids
        assert output.statement_id is None or output.statement_id in ids
    for talk in files.all(LusTalk):
        assert {talk.participant_id, talk.chief_id, talk.concept_id} <= ids


def test_a_filled_programme_opens_with_the_last_workshop_held(filled: KeptFiles) -> None:
    assert filled.settings[CURRENT_WORKSHOP] == workshops(filled)[HELD - 1].id


def test_a_programme_without_days_opens_with_its_first_workshop(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    starting(files, clock).start(tmp_path / "a.workshop", WISH)
    assert files.settings[CURRENT_WORKSHOP] == workshops(files)[0].id


def test_the_first_workshops_have_been_held_and_the_others_are_to_come(
    filled: KeptFiles, clock: FakeClock
) -> None:
    today = clock.local_today()
    days = [workshop.held_on for workshop in workshops(filled)]
    assert all(day is not None and day < today for day in days[:HELD])
    assert not any(day.month == 7 for day in days if day)
    said_at = {output.workshop_id for output in filled.all(Output)}
    assert said_at == {workshop.id for workshop in workshops(filled)[:HELD]}


def test_only_those_who_were_there_sat_in_groups_and_wrote(filled: KeptFiles) -> None:
    people = filled.all(Participant)
    for workshop in workshops(filled):
        there = {person.id for person in present_at(workshop, people)}
        seated = [one for g in filled.all(Group) if g.workshop_id == workshop.id for one in g.member_ids]
        wrote = {plan.participant_id for plan in filled.all(ActionPlan) if plan.workshop_id == workshop.id}
        assert len(seated) == len(set(seated))
        assert set(seated) in (there, set())
        assert wrote <= there


def test_the_direction_meets_alone(filled: KeptFiles) -> None:
    direction = {person.id for person in filled.all(Participant) if person.is_direction}
    meetings = [one.id for one in workshops(filled) if one.kind is WorkshopKind.DIRECTION_MEETING]
    members = {one for g in filled.all(Group) if g.workshop_id in meetings for one in g.member_ids}
    assert members <= direction
    assert members
    assert len(filled.all(InterplayAgreement)) == 3


def test_leaders_leave_join_move_and_miss_a_workshop(filled: KeptFiles) -> None:
    people = filled.all(Participant)
    assert sum(person.left_on is not None for person in people) == 3
    assert sum(person.joined_on is not None for person in people) == 4
    assert sum(bool(person.earlier_posts) for person in people) == 1
    assert any(person.absent_from for person in people)
    assert any(person.chief_id for person in people)


def test_open_actions_are_followed_up_until_they_are_closed(filled: KeptFiles) -> None:
    order = [workshop.id for workshop in workshops(filled)]
    plans = {plan.id: plan for plan in filled.all(ActionPlan)}
    told = filled.all(FollowUp)
    assert {one.outcome for one in told} == set(Outcome)
    assert all(one.gave for one in told)
    assert all(order.index(one.workshop_id) > order.index(plans[one.plan_id].workshop_id) for one in told)
    closed = [one.item_id for one in told if one.outcome in CLOSING]
    assert len(closed) == len(set(closed))
    for item_id in closed:
        times = [one for one in told if one.item_id == item_id]
        last = max(times, key=lambda one: order.index(one.workshop_id))
        assert last.outcome in CLOSING


def test_examples_stand_under_the_statement_that_the_group_worked_on(filled: KeptFiles) -> None:
    blocks = {block.id: block for block in filled.all(Block)}
    outputs = {output.id: output for output in filled.all(Output)}
    covered = coverage(filled.all(Statement), filled.all(EverydayExample))
    assert [len(one.examples) > 0 for one in covered] == [True] * 6 + [False, True]
    for example in filled.all(EverydayExample):
        output = outputs[example.output_id or ""]
        assert output.value == example.text
        assert example.statement_id in blocks[output.block_id].statement_ids
    assert len({one.text for one in filled.all(EverydayExample)}) == len(filled.all(EverydayExample))


def test_pre_jects_stand_at_all_stages_with_what_they_learned(filled: KeptFiles) -> None:
    prejects = filled.all(Preject)
    form = next(one for one in filled.all(FormSpec) if one.use is FormUse.PREJECT)
    assert {one.stage for one in prejects} == set(PrejectStage)
    assert {one.decision for one in prejects} == {None, PrejectDecision.GO_ON, PrejectDecision.STOP}
    assert all(set(PrejectKey) <= set(one.values) for one in prejects)
    assert all(one.form_id == form.id for one in prejects)
    late = (PrejectStage.LEARNING, PrejectStage.DECIDED)
    assert all(bool(one.learnings) == (one.stage in late) for one in prejects)


def test_the_chain_has_been_worked_on_and_first_wordings_were_kept(filled: KeptFiles) -> None:
    assert {demand.state for demand in filled.all(Demand)} == set(DemandState)
    versions = filled.all(Version)
    assert {version.subject for version in versions} == set(VersionSubject)
    assert {len(version.texts) for version in versions} == {6, len(filled.all(Demand))}


def test_there_are_enough_talks_for_patterns_and_none_is_of_a_real_person(filled: KeptFiles) -> None:
    (concept,) = filled.all(LusConcept)
    talks = filled.all(LusTalk)
    assert len(talks) >= LEAST_TALKS
    themes = {theme.key for theme in concept.themes}
    for talk in talks:
        assert set(talk.leader_ratings) == set(talk.chief_ratings) == themes
        assert set(talk.card_keys) <= {card.key for card in concept.cards}
        assert talk.plan_values
        assert talk.leader_values != talk.chief_values


def test_the_same_seed_fills_a_programme_alike(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    def made(seed: int) -> tuple[Record, ...]:
        starting(files, clock).start_filled(tmp_path / "a", WISH, participants=12, seed=seed)
        return files.records

    assert made(1) == made(1)
    assert made(1) != made(2)


def test_a_filled_programme_may_have_begun_on_a_day_of_ones_own(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    wish = NewWorkshop(template="programme", language="da", held_on=START)
    starting(files, clock).start_filled(tmp_path / "a", wish, participants=3)
    assert workshops(files)[0].held_on == START


def test_both_languages_of_the_sample_say_equally_much() -> None:
    danish, english = (
        load_sample_programme(one, file=shipped_root() / "sample-programme.toml") for one in LANGUAGES
    )
    assert [len(texts) for texts in danish.examples] == [len(texts) for texts in english.examples]
    assert {key: len(texts) for key, texts in danish.outputs.items()} == {
        key: len(texts) for key, texts in english.outputs.items()
    }
    assert [
        (p.stage, p.decision, list(p.values), len(p.trials), len(p.learnings)) for p in danish.prejects
    ] == [(p.stage, p.decision, list(p.values), len(p.trials), len(p.learnings)) for p in english.prejects]
    assert {key: len(texts) for key, texts in danish.gave.items()} == {
        key: len(texts) for key, texts in english.gave.items()
    }
    assert len(danish.lus_agreements) == len(english.lus_agreements)
    assert (shipped_root() / "sample-programme.toml").read_text(encoding="utf-8").count("!") == 0


def test_every_sample_output_belongs_to_a_field_of_the_programme(filled: KeptFiles) -> None:
    sample = load_sample_programme("da", file=shipped_root() / "sample-programme.toml")
    fields = {(form.key, field.key) for form in filled.all(FormSpec) for field in form.fields}
    assert set(sample.outputs) <= fields


def test_faults_of_the_sample_are_told_together(tmp_path: Path) -> None:
    file = tmp_path / "sample-programme.toml"
    file.write_text(
        '[[preject]]\nstage = "party"\n[[preject.trial]]\nda = ["Hvem"]\nen = ["Who"]\n'
        "[[agreement]]\nda = []\nen = []\nno = []\n",
        encoding="utf-8",
    )
    with pytest.raises(FaultyContent) as caught:
        load_sample_programme("da", file=file)
    assert [fault.key for fault in caught.value.faults] == [
        "content.not_a_choice",
        "content.not_so_many",
        "content.unknown_field",
        "content.not_so_many",
    ]
    words = load_words("en")
    assert all(words.text(fault.key, **fault.params) for fault in caught.value.faults)
