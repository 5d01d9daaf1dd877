"""What the room sees of its own counts, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE, Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import Option
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import BallotContent, BallotSubject, DilemmaContent, ScaleContent
from facilitator_app.domain.wall import PausePicture, Picture, ScalePicture
from facilitator_app.domain.wall_counts import BallotPicture, PairBar, PairsPicture
from tests.ballots import hands, hidden
from tests.day import ANSWER, BLOCKS, DILEMMA
from tests.services.walls import WORDS, laid, said, shown, slide, texts_in

COUNTED_AT = datetime(2027, 1, 14, 10, 58, tzinfo=UTC)


def counted(
    kind: BallotKind,
    *rounds: Sequence[int],
    is_revealed: bool = True,
    ballot_id: str = "ballot",
    **changes: object,
) -> Ballot:
    """A ballot whose rounds gave its options these votes, all of them shown."""
    keys = tuple(str(at) for at in range(len(rounds[0])))
    base = Ballot(
        id=ballot_id,
        workshop_id="w",
        kind=kind,
        title="Hvad mener I?",
        options=tuple(Option(key=key, label=f"Nr. {key}") for key in keys),
        rounds=tuple(
            BallotRound(
                number=number,
                keys=keys,
                counts=tuple(Count(key=key, votes=votes) for key, votes in zip(keys, given, strict=True)),
                is_revealed=is_revealed,
            )
            for number, given in enumerate(rounds, start=1)
        ),
        pole_a="Her",
        pole_b="Der",
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def on_slide(subject: BallotSubject, *ballots: Ballot, block_id: str = "b-2", heading: str = "") -> Picture:
    return shown(BallotContent(heading=heading, subject=subject), *ballots, block_id=block_id)


def test_before_anybody_is_asked_the_room_is_told_that_votes_will_come() -> None:
    picture = on_slide(BallotSubject.THEMES, heading="Temaer")
    assert isinstance(picture, BallotPicture)
    assert (picture.heading, picture.bars, picture.is_shown) == ("Temaer", (), False)
    assert picture.note == "Stemmerne kommer her, når de er talt."


def test_while_votes_are_counted_the_room_sees_the_options_and_no_figure() -> None:
    picture = on_slide(BallotSubject.THEMES, hidden(hands({"a": 17, "b": 23})))
    assert isinstance(picture, BallotPicture)
    assert [bar.label for bar in picture.bars] == ["Tema a", "Tema b"]
    assert picture.note == "Stemmerne tælles."
    assert not {"17", "23", "40"}.intersection(texts_in(picture))


def test_shown_votes_stand_by_rank_with_ties_and_how_they_were_counted() -> None:
    ballot = counted(BallotKind.DOTS, (3, 5, 3, 0), voters=4, budget=3)
    frozen = replace(ballot, rounds=(replace(ballot.rounds[0], frozen_at=COUNTED_AT),))
    picture = on_slide(BallotSubject.THEMES, frozen)
    assert isinstance(picture, BallotPicture)
    assert picture.heading == "Hvad mener I?"
    assert [(bar.label, bar.count, bar.is_strong, bar.is_tied) for bar in picture.bars] == [
        ("Nr. 1", 5, True, False),
        ("Nr. 0", 3, True, True),
        ("Nr. 2", 3, True, True),
        ("Nr. 3", 0, False, False),
    ]
    assert picture.is_shown
    assert picture.tie_word == "lige mange"
    assert picture.note == "11 af 12 prikker brugt · 4 personer med 3 hver · opgjort kl. 11.58"


@pytest.mark.parametrize(
    ("kind", "voters", "told"),
    [
        (BallotKind.HANDS, 0, "3 hænder talt"),
        (BallotKind.HANDS, 2, "3 hænder talt · 2 personer"),
        (BallotKind.POINTS, 2, "3 af 200 point givet · 2 personer"),
        (BallotKind.DOTS, 0, "3 prikker brugt"),
        (BallotKind.DOTS, 1, "3 af 3 prikker brugt · 1 person med 3"),
    ],
)
def test_the_note_leaves_out_what_nobody_knows(kind: BallotKind, voters: int, told: str) -> None:
    picture = on_slide(BallotSubject.THEMES, counted(kind, (2, 1), voters=voters, budget=3))
    assert isinstance(picture, BallotPicture)
    assert picture.note == told


@pytest.mark.parametrize(
    ("kind", "voters", "told"),
    [
        (BallotKind.DOTS, 0, "1 prik brugt"),
        (BallotKind.DOTS, 1, "1 af 1 prik brugt · 1 person med 1"),
        (BallotKind.HANDS, 1, "1 hånd talt · 1 person"),
        (BallotKind.LIKES, 0, "1 for eller imod talt · yderst: for minus imod"),
    ],
)
def test_one_is_said_as_one(kind: BallotKind, voters: int, told: str) -> None:
    picture = on_slide(BallotSubject.THEMES, counted(kind, (1, 0), voters=voters, budget=1))
    assert isinstance(picture, BallotPicture | PairsPicture)
    assert picture.note == told


def test_likes_stand_for_and_against() -> None:
    ballot = counted(BallotKind.LIKES, (0, 0, 0))
    counts = (Count(key="0", votes=5, against=3), Count(key="1", votes=2), Count(key="2", against=1))
    ballot = replace(ballot, rounds=(replace(ballot.rounds[0], counts=counts),))
    picture = on_slide(BallotSubject.THEMES, ballot)
    assert isinstance(picture, PairsPicture)
    assert [(bar.first, bar.second, bar.change, bar.is_tied) for bar in picture.bars] == [
        (5, 3, "+2", True),
        (2, 0, "+2", True),
        (0, 1, "\u22121", False),
    ]
    assert picture.tie_word == "samme forskel"
    assert picture.note == "11 for og imod talt · yderst: for minus imod"
    assert (picture.first_word, picture.second_word, picture.is_first_strong) == ("for", "imod", True)


def test_a_second_round_says_so_and_hides_its_own_figures() -> None:
    ballot = counted(BallotKind.DOTS, (3, 5, 3), (7, 0, 6))
    second = replace(ballot.rounds[1], keys=("0", "2"))
    again = replace(ballot, rounds=(ballot.rounds[0], second))
    picture = shown(BallotContent(heading="Valg", kicker="Temaer"), again)
    assert isinstance(picture, BallotPicture)
    assert picture.kicker == "Temaer · 2. runde"
    assert [(bar.label, bar.count) for bar in picture.bars] == [("Nr. 0", 7), ("Nr. 2", 6)]
    waiting = replace(ballot, rounds=(ballot.rounds[0], replace(second, is_revealed=False)))
    unseen = shown(BallotContent(heading="Valg"), waiting)
    assert isinstance(unseen, BallotPicture)
    assert (unseen.kicker, unseen.is_shown) == ("2. runde", False)
    assert [bar.label for bar in unseen.bars] == ["Nr. 0", "Nr. 2"]


def test_the_newest_count_about_themes_is_meant_and_survives_its_themes() -> None:
    older = counted(BallotKind.HANDS, (1, 2), ballot_id="z", position=1.0)
    newer = counted(BallotKind.DOTS, (4, 2), ballot_id="a", position=2.0, title="Den nye")
    corners = counted(BallotKind.CORNERS, (9, 9), ballot_id="c", position=3.0)
    picture = on_slide(BallotSubject.THEMES, older, newer, corners)
    assert isinstance(picture, BallotPicture)
    assert picture.heading == "Den nye"


ASKED_TWICE = replace(BLOCKS[1], asks_twice=True)
CORNERS = {"block_id": "b-2", "dilemma_id": "d-1"}


def test_corners_show_the_shift_of_each_from_before_to_after() -> None:
    ballot = counted(BallotKind.CORNERS, (5, 2, 1, 0), (2, 6, 1, 0), **CORNERS)
    picture = on_slide(BallotSubject.CORNERS, ballot)
    assert isinstance(picture, PairsPicture)
    assert picture.bars == (
        PairBar(label="Nr. 0", first=5, second=2, change="−3"),
        PairBar(label="Nr. 1", first=2, second=6, change="+4"),
        PairBar(label="Nr. 2", first=1, second=1),
        PairBar(label="Nr. 3"),
    )
    assert (picture.first_word, picture.second_word) == ("før", "efter")
    assert picture.note == "8 personer før og 9 efter · uden navne"


def test_corners_before_the_discussion_stand_alone_until_those_after_are_shown() -> None:
    ballot = counted(BallotKind.CORNERS, (5, 2), (3, 4), **CORNERS)
    half = replace(ballot, rounds=(ballot.rounds[0], replace(ballot.rounds[1], is_revealed=False)))
    picture = on_slide(BallotSubject.CORNERS, half)
    assert isinstance(picture, BallotPicture)
    assert [bar.count for bar in picture.bars] == [5, 2]
    assert picture.note == "7 personer før drøftelsen · uden navne"
    late = replace(ballot, rounds=(replace(ballot.rounds[0], is_revealed=False), ballot.rounds[1]))
    after = on_slide(BallotSubject.CORNERS, late)
    assert isinstance(after, BallotPicture)
    assert after.note == "7 personer efter drøftelsen · uden navne"


@pytest.mark.parametrize("kind", [BallotKind.CORNERS, BallotKind.PLACES])
def test_where_few_people_stand_is_never_shown(kind: BallotKind) -> None:
    subject = BallotSubject(kind.value)
    few = on_slide(subject, counted(kind, (3, 1), (2, 1), **CORNERS))
    assert isinstance(few, BallotPicture)
    assert (few.bars, few.note) == ((), "Tallene vises, når mindst 5 er talt.")
    unseen = on_slide(subject, counted(kind, (30, 10), (0, 0), is_revealed=False, **CORNERS))
    assert isinstance(unseen, BallotPicture)
    assert unseen.note == "Stemmerne tælles."
    assert not {"30", "10", "40"}.intersection(texts_in(unseen))
    assert [bar.label for bar in unseen.bars] == ([] if kind is BallotKind.PLACES else ["Nr. 0", "Nr. 1"])


def test_places_stand_as_dots_before_and_after() -> None:
    ballot = counted(BallotKind.PLACES, (4, 2, 0), (0, 2, 5), **CORNERS)
    picture = on_slide(BallotSubject.PLACES, ballot)
    assert isinstance(picture, ScalePicture)
    assert (picture.before, picture.counts) == ((4, 2, 0), (0, 2, 5))
    assert (picture.median_before, picture.median) == (0.0, 2.0)
    assert (picture.before_word, picture.after_word) == ("før", "efter")
    assert (picture.pole_a, picture.pole_b) == ("Her", "Der")
    assert picture.note == "7 personer · én prik er én person · uden navne"
    once = on_slide(BallotSubject.PLACES, replace(ballot, rounds=ballot.rounds[:1]))
    assert isinstance(once, ScalePicture)
    assert (once.before, once.counts, once.before_word, once.after_word) == ((), (4, 2, 0), "", "")


def test_corners_are_those_of_the_dilemma_shown_before_the_slide() -> None:
    second = Dilemma(id="d-2", title="To", statement="To?", pole_a="", pole_b="", position=2.0)
    block = replace(BLOCKS[1], dilemma_ids=("d-1", "d-2"))
    before = replace(slide(DilemmaContent(dilemma_id="d-2"), block_id="b-2"), id="s-d2", position=8.5)
    ballots = [
        counted(BallotKind.CORNERS, (5, 5), ballot_id="one", position=2.0, title="Et", **CORNERS),
        counted(BallotKind.CORNERS, (5, 5), ballot_id="two", title="To", dilemma_id="d-2"),
    ]
    content = BallotContent(heading="", subject=BallotSubject.CORNERS)
    picture = shown(content, second, block, before, *ballots, hands({"a": 1}), block_id="b-2")
    assert isinstance(picture, BallotPicture | PairsPicture)
    assert picture.heading == "To"


def test_a_count_is_found_by_its_block_when_its_dilemma_has_gone() -> None:
    ballot = counted(BallotKind.CORNERS, (5, 5), block_id="b-3", dilemma_id="gone")
    picture = on_slide(BallotSubject.CORNERS, ballot, block_id="b-3")
    assert isinstance(picture, BallotPicture)
    assert [bar.count for bar in picture.bars] == [5, 5]
    other = on_slide(BallotSubject.PLACES, counted(BallotKind.PLACES, (5, 5), block_id="b-2"), block_id="b-3")
    assert isinstance(other, BallotPicture)
    assert other.note == "Stemmerne kommer her, når de er talt."


def test_a_count_is_laid_on_the_wall_by_itself() -> None:
    ballot = hands({"a": 4, "b": 1})
    picture = laid(Aside(block_id="b-3", ballot_id=ballot.id), ballot)
    assert isinstance(picture, BallotPicture)
    assert [bar.count for bar in picture.bars] == [4, 1]
    unseen = laid(Aside(block_id="b-3", ballot_id=ballot.id), hidden(ballot))
    assert isinstance(unseen, BallotPicture)
    assert not unseen.is_shown
    assert isinstance(laid(Aside(block_id="b-3", ballot_id="gone")), PausePicture)


def places(number: int, *values: int, block_id: str = "b-2") -> list[Output]:
    """Released positions of one round."""
    return [
        said(
            f"{number}-{at}", value, form=ANSWER, field_key="position", block_id=block_id, round_number=number
        )
        for at, value in enumerate(values)
    ]


def twice(*outputs: Output, block: Block = ASKED_TWICE) -> ScalePicture:
    content = ScaleContent(form_id=ANSWER.id, field_key="position", heading="Hvor?")
    picture = shown(content, block, *outputs, block_id="b-2")
    assert isinstance(picture, ScalePicture)
    return picture


def test_groups_that_are_asked_twice_stand_before_and_after() -> None:
    both = twice(*places(0, 1), *places(BEFORE, 1, 2, 2, 2), *places(AFTER, 8, 8, 9, 9, 10, 10))
    assert (sum(both.before), sum(both.counts)) == (5, 6)
    assert (both.median_before, both.median) == (2.0, 9.0)
    assert both.note == "6 svar · én prik er ét svar · uden navne"
    assert (both.pole_a, both.before_word, both.after_word) == (DILEMMA.pole_a, "før", "efter")
    first = twice(*places(BEFORE, 1, 1, 2, 2, 2), *places(AFTER, 8, 8))
    assert (sum(first.counts), first.before, first.before_word) == (5, (), "")
    few = twice(*places(BEFORE, 1, 1), *places(AFTER, 8, 8))
    assert (few.counts, few.before, few.median) == ((), (), None)
    assert few.note == WORDS.text("wall.scale_too_few", least=5)


def test_the_rounds_of_an_exercise_are_not_before_and_after() -> None:
    block = replace(ASKED_TWICE, exercise_id="x")
    picture = twice(*places(1, 1, 1, 2), *places(2, 8, 8), block=block)
    assert (sum(picture.counts), picture.before) == (5, ())


def test_a_block_that_asks_once_puts_all_answers_together() -> None:
    once = twice(*places(1, 1, 1, 2), *places(2, 8, 8), block=BLOCKS[1])
    assert (sum(once.counts), once.before) == (5, ())


@pytest.mark.parametrize("kind", [BallotKind.HANDS, BallotKind.DOTS, BallotKind.LIKES])
@pytest.mark.parametrize("is_revealed", [True, False])
def test_a_theme_that_came_to_gather_private_outputs_alone_is_no_longer_named(
    kind: BallotKind, is_revealed: bool
) -> None:
    themes = tuple(Theme(id=str(at), workshop_id="w", name=f"Tema {at}") for at in range(2))
    private = Output(
        id="o",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key="doubt",
        group_id="g-1",
        value="Tvivl",
        theme_ids=("1",),
    )
    ballot = counted(kind, (3, 70_000), is_revealed=is_revealed)
    for record in (themes, (*themes, private)):
        made = laid(Aside(block_id="b-2", ballot_id="ballot"), ballot, *record)
        told = " ".join(texts_in(made))
        assert "Nr. 0" in told
        assert ("Nr. 1" in told, "70000" in told) == (
            private not in record,
            private not in record and is_revealed,
        )


def test_a_sum_that_cannot_be_is_not_given_to_the_room() -> None:
    picture = on_slide(BallotSubject.THEMES, counted(BallotKind.HANDS, (14, 2), voters=12))
    assert isinstance(picture, BallotPicture)
    assert picture.note == ""
    dots = on_slide(BallotSubject.THEMES, counted(BallotKind.DOTS, (40, 2), voters=12, budget=3))
    assert isinstance(dots, BallotPicture)
    assert dots.note == ""
