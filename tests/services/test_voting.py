"""Counting the room: entered, checked, hidden, shown, frozen, and asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE, Ballot, BallotKind
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility
from facilitator_app.problems import Refused
from facilitator_app.services.ballot_readings import BallotReading, CheckState
from facilitator_app.services.document import Document
from facilitator_app.services.voting import Voting
from tests.day import ANSWER, BLOCKS, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")
THEMES = tuple(
    Theme(id=f"t-{at}", workshop_id="w", name=name, position=float(at))
    for at, name in enumerate(("Nabohjælp", "Tid", "Tryghed"), start=1)
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((*small_day(), *THEMES)))
    return document


@pytest.fixture
def voting(document: Document, clock: FakeClock, new_id: FakeIds) -> Voting:
    return Voting(document=document, clock=clock, new_id=new_id, words_for=load_words)


def read(voting: Voting, ballot: Ballot) -> BallotReading:
    reading = voting.ballot(ballot.id)
    assert reading is not None
    return reading


def count(voting: Voting, ballot: Ballot, *votes: int, number: int = 1) -> None:
    found = ballot.round(number)
    assert found is not None
    for key, given in zip(found.keys, votes, strict=False):
        voting.set_count(ballot.id, number, key, votes=given)


def said(reading: BallotReading, number: int = 1) -> str:
    check = reading.rounds[number - 1].check
    return WORDS.text(check.key, **check.params)


def test_dots_are_held_against_the_budget_of_those_who_are_there(voting: Voting) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS, budget=4)
    assert (ballot.voters, ballot.title) == (3, "Prioritering")
    assert voting.present_count() == 3
    count(voting, ballot, 5, 5)
    assert said(read(voting, ballot)) == "10 af 12 prikker brugt"
    assert read(voting, ballot).rounds[0].check.state is CheckState.SHORT
    count(voting, ballot, 5, 5, 2)
    assert read(voting, ballot).rounds[0].check.state is CheckState.EXACT
    count(voting, ballot, 5, 5, 3)
    assert read(voting, ballot).rounds[0].check.state is CheckState.OVER
    voting.change(ballot.id, voters=0)
    assert said(read(voting, ballot)) == "13 prikker brugt"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (BallotKind.POINTS, "2 af 300 point givet"),
        (BallotKind.HANDS, "2 hænder talt"),
        (BallotKind.LIKES, "2 for og imod talt"),
    ],
)
def test_every_kind_says_what_was_given(voting: Voting, kind: BallotKind, told: str) -> None:
    ballot = voting.start_on_themes(kind)
    count(voting, ballot, 1, 1)
    assert said(read(voting, ballot)) == told


def test_more_hands_than_people_are_told_of_with_the_option(voting: Voting) -> None:
    ballot = voting.start_on_themes(BallotKind.LIKES)
    voting.set_count(ballot.id, 1, "t-2", votes=2, against=2)
    assert said(read(voting, ballot)) == "Flere end 3 personer til: Tid"
    assert read(voting, ballot).rounds[0].lines[1].score == 0


def test_only_chosen_themes_are_asked_about_and_never_one_of_private_outputs(
    voting: Voting, document: Document
) -> None:
    ballot = voting.start_on_themes(BallotKind.HANDS, theme_ids=("t-1", "t-3"), title=" Hvad nu? ")
    assert [option.label for option in ballot.options] == ["Nabohjælp", "Tryghed"]
    assert ballot.title == "Hvad nu?"
    private = Output(
        id="o", workshop_id="w", block_id="b-3", form_id=TOOL.id, field_key="doubt", group_id="g-1",
        value="Hemmeligt", theme_ids=("t-2",),
    )  # fmt: skip
    document.replace("edit.add_output", private)
    assert [theme.id for theme in voting.themes_to_ask()] == ["t-1", "t-3"]
    with pytest.raises(Refused, match="too_few_themes"):
        voting.start_on_themes(BallotKind.HANDS, theme_ids=("t-1", "t-2"))


def test_ballots_are_listed_newest_first_with_ranks_and_ties(voting: Voting) -> None:
    first = voting.start_on_themes(BallotKind.HANDS)
    second = voting.start_on_themes(BallotKind.DOTS)
    assert [one.ballot.id for one in voting.ballots()] == [second.id, first.id]
    assert [line.rank for line in read(voting, first).rounds[0].lines] == [0, 0, 0]
    count(voting, first, 2, 3, 2)
    current = read(voting, first).current
    assert [(line.label, line.rank, line.is_tied) for line in current.ranked] == [
        ("Tid", 1, False),
        ("Nabohjælp", 2, True),
        ("Tryghed", 2, True),
    ]
    assert [line.key for line in current.lines] == ["t-1", "t-2", "t-3"]
    assert current.has_ties
    assert read(voting, first).tied_for(2) == ("t-1", "t-3")
    assert voting.ballot("gone") is None


def test_a_count_is_hidden_until_it_is_shown_and_can_be_hidden_again(voting: Voting) -> None:
    ballot = voting.start_on_themes(BallotKind.HANDS)
    count(voting, ballot, 3, 1)
    assert not read(voting, ballot).current.is_revealed
    voting.reveal(ballot.id, 1)
    assert read(voting, ballot).current.is_revealed
    voting.hide(ballot.id, 1)
    assert not read(voting, ballot).current.is_revealed
    voting.reveal(ballot.id, 7)
    voting.reveal("gone", 1)
    assert not read(voting, ballot).current.is_revealed


def test_before_and_after_are_shown_in_one_step(voting: Voting, document: Document) -> None:
    ballot = voting.start_corners("d-1")
    assert ballot is not None
    voting.set_count(ballot.id, 1, "agree", votes=3)
    assert not read(voting, ballot).awaits_shift
    voting.set_count(ballot.id, 2, "agree", votes=2)
    assert read(voting, ballot).awaits_shift
    voting.reveal(ballot.id, 2)
    assert read(voting, ballot).awaits_shift
    voting.reveal_all(ballot.id)
    voting.reveal_all("gone")
    assert all(one.is_revealed for one in read(voting, ballot).rounds)
    assert not read(voting, ballot).awaits_shift
    document.undo()
    assert [one.is_revealed for one in read(voting, ballot).rounds] == [False, True]


def test_a_frozen_round_is_changed_by_nothing_but_undo(
    voting: Voting, document: Document, clock: FakeClock
) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    count(voting, ballot, 3, 1)
    voting.freeze(ballot.id, 1)
    frozen = read(voting, ballot)
    assert frozen.current.frozen_at == datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
    assert frozen.is_settled
    clock.advance(minutes=5)
    voting.freeze(ballot.id, 1)
    voting.freeze("gone", 1)
    for act in (
        lambda: voting.set_count(ballot.id, 1, "t-1", votes=9),
        lambda: voting.change(ballot.id, voters=50),
        lambda: voting.change(ballot.id, budget=5),
        lambda: voting.change(ballot.id, title="Andet"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert WORDS.problem(refused.value) == (
            "Resultatet blev frosset kl. 09.00. Fortryd frysningen for at rette det."
        )
    voting.change(ballot.id, voters=3)
    assert read(voting, ballot) == frozen
    document.undo()
    voting.set_count(ballot.id, 1, "t-1", votes=9)
    assert read(voting, ballot).current.lines[0].votes == 9


def test_a_second_round_asks_the_tied_or_the_first_again_and_freezes_the_first(voting: Voting) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    count(voting, ballot, 2, 3, 2)
    again = voting.second_round(ballot.id, keys=read(voting, ballot).tied_for(2))
    assert again is not None
    assert (again.number, again.keys) == (2, ("t-1", "t-3"))
    reading = read(voting, ballot)
    assert reading.rounds[0].frozen_at is not None
    assert reading.current.number == 2
    voting.set_count(ballot.id, 2, "t-2", votes=1)
    assert [line.votes for line in read(voting, ballot).current.lines] == [0, 0]
    voting.set_count(ballot.id, 2, "t-3", votes=4)
    with pytest.raises(Refused, match="too_few_again"):
        voting.second_round(ballot.id, first=1)
    assert voting.second_round("gone", first=2) is None
    voting.freeze(ballot.id, 2)
    assert read(voting, ballot).current.number == 2


def test_the_first_of_a_round_are_asked_again_with_all_that_share_the_last_place(voting: Voting) -> None:
    ballot = voting.start_on_themes(BallotKind.HANDS)
    count(voting, ballot, 2, 3, 2)
    again = voting.second_round(ballot.id, first=2)
    assert again is not None
    assert again.keys == ("t-1", "t-2", "t-3")


def test_four_corners_are_counted_before_and_after(voting: Voting) -> None:
    ballot = voting.start_corners("d-1", block_id="b-2")
    assert ballot is not None
    assert [option.label for option in ballot.options] == ["Enig", "Uenig", "Nogle gange", "Ved ikke"]
    assert (ballot.title, ballot.dilemma_id, ballot.block_id) == ("Varerne", "d-1", "b-2")
    count(voting, ballot, 2, 1, number=BEFORE)
    assert read(voting, ballot).shifts == ()
    count(voting, ballot, 1, 1, 1, number=AFTER)
    reading = read(voting, ballot)
    assert reading.is_twice_counted
    assert [(one.before, one.after) for one in reading.shifts] == [(2, 1), (1, 1), (0, 1), (0, 0)]
    assert said(reading, 2) == "3 af 3 personer talt"
    with pytest.raises(Refused, match="has_both_rounds"):
        voting.second_round(ballot.id, first=2)
    assert voting.start_corners("gone") is None


def test_places_stand_between_the_poles_of_the_blocks_scale(voting: Voting, document: Document) -> None:
    ballot = voting.start_places("b-2")
    assert ballot is not None
    assert (ballot.pole_a, ballot.pole_b, len(ballot.options)) == ("Tryghed nu", "Borgerens egen vej", 11)
    assert (ballot.title, ballot.dilemma_id) == ("Position", "d-1")
    plain = voting.start_places("b-1")
    assert plain is not None
    assert (plain.pole_a, plain.pole_b, plain.title) == ("Selvbestemmelse", "Fælles retning", "Velkomst")
    secret = replace(ANSWER, fields=(replace(ANSWER.fields[0], visibility=Visibility.FACILITATOR),))
    document.replace("edit.change_form", secret)
    hidden = voting.start_places("b-2")
    assert hidden is not None
    assert hidden.pole_a == "Selvbestemmelse"
    assert voting.start_places("gone") is None


def test_a_scale_without_poles_of_its_own_borrows_them(voting: Voting, document: Document) -> None:
    bare = replace(ANSWER, fields=(replace(ANSWER.fields[0], pole_a="", pole_b="", steps=5),))
    document.replace("edit.change_form", bare)
    document.replace("edit.change_block", replace(BLOCKS[1], dilemma_ids=()))
    ballot = voting.start_places("b-2")
    assert ballot is not None
    assert (ballot.pole_a, len(ballot.options)) == ("Selvbestemmelse", 5)
    assert document.get(FormSpec, ANSWER.id) == bare
    assert document.get(Block, "b-2") is not None


@pytest.mark.parametrize("votes", [-1, 100_001])
def test_a_number_that_cannot_be_one_is_refused(voting: Voting, votes: int) -> None:
    ballot = voting.start_on_themes(BallotKind.HANDS)
    with pytest.raises(Refused, match="bad_number"):
        voting.set_count(ballot.id, 1, "t-1", votes=votes)
    with pytest.raises(Refused, match="bad_number"):
        voting.change(ballot.id, voters=votes)
    assert not read(voting, ballot).current.is_counted


def test_every_act_is_one_step_that_can_be_undone(voting: Voting, document: Document) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    voting.change(ballot.id, title="Ny", voters=9, budget=2)
    assert (read(voting, ballot).ballot.title, read(voting, ballot).ballot.budget) == ("Ny", 2)
    document.undo()
    assert read(voting, ballot).ballot == ballot
    voting.set_count(ballot.id, 1, "t-1", votes=4)
    voting.set_count(ballot.id, 1, "t-1", votes=48)
    voting.set_count(ballot.id, 1, "t-2", votes=1)
    document.undo()
    assert [line.votes for line in read(voting, ballot).current.lines] == [48, 0, 0]
    voting.remove(ballot.id)
    assert voting.ballots() == ()
    document.undo()
    assert len(voting.ballots()) == 1
    voting.remove("gone")
    voting.change("gone", voters=1)
    voting.set_count("gone", 1, "t-1", votes=1)
    assert len(voting.ballots()) == 1
