"""Catching up: previewed, taken with one act, undone with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.adjustments import AdjustedBlock, AdjustedRound, Adjustment, ProposalKind
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.proposals import Proposal
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.slides import PhaseContent, Slide
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_time import LABEL, KeepingTime, ProposedDay
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.store.file_store import SqliteFileStore
from tests.day import BLOCKS, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

NINE = datetime(2027, 1, 14, 8, 0, tzinfo=UTC)


@pytest.fixture
def document() -> Document:
    document = Document(publish=Published(), clock=FakeClock(NINE), new_id=FakeIds())
    document.attach(MemoryRepository(small_day()))
    return document


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NINE)


@pytest.fixture
def day(document: Document, clock: FakeClock) -> RunningDay:
    log = RunLog(records=document, clock=clock, publish=Published())
    log.open()
    return RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)


@pytest.fixture
def keeping(document: Document, clock: FakeClock, day: RunningDay) -> KeepingTime:
    clock.advance(minutes=10)
    day.enter("b-1")
    return KeepingTime(document=document, day=day, clock=clock)


def of_kind(keeping: KeepingTime, kind: ProposalKind) -> ProposedDay:
    return next(proposed for proposed in keeping.proposed() if proposed.proposal.kind is kind)


def test_a_proposal_is_previewed_used_and_undone(keeping: KeepingTime, document: Document) -> None:
    shorten = of_kind(keeping, ProposalKind.SHORTEN)
    assert shorten.day.late == ()
    assert document.get(Block, "b-2") == BLOCKS[1]
    keeping.use(shorten.proposal)
    assert keeping.proposed() == ()
    document.undo()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert len(keeping.proposed()) == 3


def test_a_block_changed_meanwhile_is_left_alone(keeping: KeepingTime, document: Document) -> None:
    move = keeping.proposed()[-1]
    renamed = replace(BLOCKS[3], title="Lang frokost")
    document.replace("edit.rename", renamed)
    keeping.use(move.proposal)
    assert document.get(Block, "b-4") == renamed
    assert document.workshop.adjustments == ()


def test_the_reason_is_kept_with_the_change(keeping: KeepingTime, document: Document) -> None:
    keeping.use(of_kind(keeping, ProposalKind.MOVE).proposal, reason=" Gode\nsnakke ")
    (adjustment,) = document.workshop.adjustments
    assert adjustment.reason == "Gode snakke"
    assert adjustment.at == NINE + timedelta(minutes=10)
    assert adjustment.blocks == (AdjustedBlock(block_id="b-4", was_min=645, became_min=655),)


def test_a_block_is_put_past_the_fixed_one(keeping: KeepingTime, document: Document) -> None:
    past = of_kind(keeping, ProposalKind.PAST)
    assert [reading.block.id for reading in past.day.blocks] == ["b-1", "b-3", "b-4", "b-2"]
    assert past.day.late == ()
    keeping.use(past.proposal)
    assert keeping.used() is not None
    keeping.take_back()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert document.workshop.adjustments == ()


def test_it_is_taken_back_although_something_was_typed_since(
    keeping: KeepingTime, document: Document
) -> None:
    assert keeping.used() is None
    keeping.take_back()
    keeping.use(of_kind(keeping, ProposalKind.SHORTEN).proposal)
    noted = document.get(Block, "b-3")
    assert noted is not None
    document.replace("edit.change_block", replace(noted, notes="Husk kaffe"))
    keeping.take_back()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert document.get(Block, "b-3") == replace(BLOCKS[2], notes="Husk kaffe")
    assert document.workshop.adjustments == ()
    assert document.undo_state().undo_label == "edit.take_back_proposal"


def test_what_was_changed_again_or_reached_is_not_offered_to_be_taken_back(
    keeping: KeepingTime, document: Document, day: RunningDay
) -> None:
    keeping.use(of_kind(keeping, ProposalKind.SHORTEN).proposal)
    shortened = document.get(Block, "b-2")
    assert shortened is not None
    document.replace("edit.change_block", replace(shortened, planned_min=29))
    assert keeping.used() is None
    document.undo()
    assert keeping.used() is not None
    day.enter("b-4")
    assert keeping.used() is None


class Program:
    """The program on a file on the disk, from its start to its end."""

    def __init__(self, path: Path, clock: FakeClock) -> None:
        store = SqliteFileStore(origin="here", utc=clock.utc, copy_place=lambda _e, p: path.parent / p.name)
        if path.exists():
            self.repository = store.open(path)
        else:
            self.repository = store.create(path, small_day(), made_at=clock.utc())
        self.document = Document(publish=Published(), clock=clock, new_id=FakeIds())
        self.document.attach(self.repository)
        log = RunLog(records=self.document, clock=clock, publish=Published())
        log.open()
        self.log = log
        self.day = RunningDay(records=self.document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
        self.keeping = KeepingTime(document=self.document, day=self.day, clock=clock)

    def use(self, kind: ProposalKind) -> None:
        """Begin the day late, and accept what is proposed."""
        self.day.enter("b-1")
        self.log.write()
        self.keeping.use(of_kind(self.keeping, kind).proposal)

    def end(self) -> None:
        self.document.save()
        self.repository.close()


KINDS_ON_THE_SMALL_DAY = (ProposalKind.SHORTEN, ProposalKind.PAST, ProposalKind.MOVE)


@pytest.mark.parametrize("kind", KINDS_ON_THE_SMALL_DAY)
def test_after_a_restart_it_is_still_taken_back_and_undone(
    clock: FakeClock, tmp_path: Path, kind: ProposalKind
) -> None:
    clock.advance(minutes=10)
    first = Program(tmp_path / "a.workshop", clock)
    first.use(kind)
    first.end()

    second = Program(tmp_path / "a.workshop", clock)
    used = second.keeping.used()
    assert used is not None
    assert used.kind is kind
    second.keeping.take_back()
    assert set(second.document.all(Block)) == set(BLOCKS)
    assert second.document.workshop.adjustments == ()
    second.document.redo()
    second.end()

    third = Program(tmp_path / "a.workshop", clock)
    typed = third.document.get(Block, "b-3")
    assert typed is not None
    third.document.replace("edit.change_block", replace(typed, notes="Husk kaffe"))
    third.keeping.take_back()
    assert set(third.document.all(Block)) == {
        replace(b, notes="Husk kaffe") if b.id == "b-3" else b for b in BLOCKS
    }
    third.end()


def test_two_proposals_are_taken_back_one_after_the_other(keeping: KeepingTime, document: Document) -> None:
    keeping.use(of_kind(keeping, ProposalKind.MOVE).proposal)
    shortened = replace(BLOCKS[1], planned_min=BLOCKS[1].planned_min - 5)
    keeping.use(Proposal(ProposalKind.SHORTEN, (BLOCKS[1],), (shortened,)))
    keeping.take_back()
    used = keeping.used()
    assert used is not None
    assert used.kind is ProposalKind.MOVE
    keeping.take_back()
    assert keeping.used() is None
    assert set(document.all(Block)) == set(BLOCKS)


def test_what_another_day_changed_is_not_offered_to_be_taken_back(
    keeping: KeepingTime, document: Document, clock: FakeClock, day: RunningDay
) -> None:
    keeping.use(of_kind(keeping, ProposalKind.MOVE).proposal)
    clock.advance(minutes=3 * 24 * 60)
    day.start()
    day.enter("b-1")
    assert keeping.used() is None


def test_a_file_that_does_not_tell_where_a_block_stood_cannot_put_it_back(
    keeping: KeepingTime, document: Document
) -> None:
    keeping.use(of_kind(keeping, ProposalKind.PAST).proposal)
    workshop = document.workshop
    (adjustment,) = workshop.adjustments
    blocks = tuple(replace(b, was_position=None, became_position=None) for b in adjustment.blocks)
    document.replace("edit.old", replace(workshop, adjustments=(replace(adjustment, blocks=blocks),)))
    assert keeping.used() is None


def test_a_block_moved_or_removed_since_is_not_put_back(keeping: KeepingTime, document: Document) -> None:
    keeping.use(of_kind(keeping, ProposalKind.MOVE).proposal)
    lunch = document.get(Block, "b-4")
    assert lunch is not None
    document.replace("edit.change_block", replace(lunch, fixed_start_min=700))
    assert keeping.used() is None
    document.undo()
    assert keeping.used() is not None
    document.edit("edit.remove", removed([lunch]))
    assert keeping.used() is None


ACTS = st.lists(
    st.tuples(st.sampled_from(["wait", "enter", "use", "back", "undo", "redo"]), st.integers(0, 40)),
    max_size=20,
)
BEGUN = st.sampled_from(
    [
        (NINE, "Europe/Copenhagen"),
        (datetime(2027, 1, 14, 22, 0, tzinfo=UTC), "Europe/Copenhagen"),
        (datetime(2027, 3, 28, 0, 20, tzinfo=UTC), "Europe/Copenhagen"),
        (datetime(2027, 10, 31, 0, 20, tzinfo=UTC), "Europe/Copenhagen"),
    ]
)


@settings(deadline=None, max_examples=60)
@given(ACTS, BEGUN)
def test_whatever_is_proposed_used_and_taken_back_the_day_holds_together(
    acts: list[tuple[str, int]], begun: tuple[datetime, str]
) -> None:
    at, zone = begun
    clock = FakeClock(at)
    document = Document(publish=Published(), clock=clock, new_id=FakeIds())
    document.attach(MemoryRepository(small_day()))
    local = at.astimezone(ZoneInfo(zone))
    held = replace(document.workshop, held_on=local.date(), starts_min=local.hour * 60 + local.minute)
    document.replace("edit.change_workshop", held)
    lunch = document.get(Block, "b-4")
    assert lunch is not None
    document.replace("edit.change_block", replace(lunch, fixed_start_min=held.starts_min + 105))
    log = RunLog(records=document, clock=clock, publish=Published())
    log.open()
    day = RunningDay(records=document, clock=clock, log=log, zone=ZoneInfo(zone))
    keeping = KeepingTime(document=document, day=day, clock=clock)
    day.enter("b-1")
    for act, number in acts:
        before = {block.id: block for block in document.all(Block)}
        proposed = keeping.proposed()
        assert len(proposed) <= 3
        assert {block.id: block for block in document.all(Block)} == before
        _do(act, number, clock=clock, document=document, day=day, keeping=keeping)
        blocks = document.all(Block)
        assert {block.id for block in blocks} == {"b-1", "b-2", "b-3", "b-4"}
        assert all(block.planned_min >= 0 for block in blocks)
        assert len({block.position for block in blocks}) == len(blocks)


def _do(
    act: str, number: int, *, clock: FakeClock, document: Document, day: RunningDay, keeping: KeepingTime
) -> None:
    proposed = keeping.proposed()
    if act == "wait":
        clock.advance(minutes=number)
    elif act == "enter":
        day.enter(f"b-{number % 4 + 1}")
    elif act == "use" and proposed:
        chosen = proposed[number % len(proposed)]
        before = [document.get(Block, block.id) for block in chosen.proposal.before]
        keeping.use(chosen.proposal, reason="x" * number)
        assert day.reading() == chosen.day
        assert document.workshop.adjustments[-1].reason == "x" * number
        if number % 2:
            keeping.take_back()
            assert [document.get(Block, block.id) for block in chosen.proposal.before] == before
    elif act == "back":
        keeping.take_back()
    elif act == "undo" and document.undo_state().undo_label in (LABEL, "edit.take_back_proposal"):
        document.undo()
    elif act == "redo":
        document.redo()


# In an exercise that takes longer than its block


class Exercising:
    """The small day with both rounds as long as their block, 52 minutes after its first phase should have ended."""

    def __init__(self) -> None:
        self.clock = FakeClock(NINE)
        publish = Published()
        self.document = Document(publish=publish, clock=self.clock, new_id=FakeIds())
        exercise = replace(BLOCKS[2], planned_min=30)
        lunch = replace(BLOCKS[3], fixed_start_min=615)
        instead = {exercise.id: exercise, lunch.id: lunch}
        self.document.attach(MemoryRepository([instead.get(record.id, record) for record in small_day()]))
        log = RunLog(records=self.document, clock=self.clock, publish=publish)
        timer = RunningTimer(clock=self.clock, log=log, publish=publish)
        self.day = RunningDay(records=self.document, clock=self.clock, log=log, zone=COPENHAGEN_WINTER)
        self.show = RunningShow(
            records=self.document,
            clock=self.clock,
            log=log,
            timer=timer,
            day=self.day,
            page_count=_one_page,
            publish=publish,
        )
        self.show.resume()
        self.keeping = KeepingTime(
            document=self.document, day=self.day, clock=self.clock, time_ahead=self.show.time_ahead
        )
        self.show.go_to("s-5/1/read")
        self.clock.advance(minutes=57)

    def lunch(self) -> str:
        return f"{self.day.reading().blocks[-1].start:%H.%M}"

    def slides(self) -> list[Slide]:
        return [slide for slide in self.document.all(Slide) if slide.id in ("s-5", "s-6")]

    def of(self, kind: ProposalKind) -> ProposedDay:
        return next(way for way in self.keeping.proposed() if way.proposal.kind is kind)


def _one_page(_key: str) -> int:
    return 1


def test_a_block_ends_no_earlier_than_its_phases_to_come_allow() -> None:
    hall = Exercising()
    # 9.57, with a phase of 10 minutes and a round of 15 to come.
    assert hall.lunch() == "10.22"
    assert [late.late_min for late in hall.day.reading().late] == [7]


def test_the_rounds_left_are_shortened_in_one_act_and_taken_back_with_one() -> None:
    hall = Exercising()
    before = hall.slides()
    shorten = hall.of(ProposalKind.SHORTEN_ROUNDS)
    assert shorten.day.late == ()
    assert hall.slides() == before
    hall.keeping.use(shorten.proposal, reason="Snakken")
    assert hall.lunch() == "10.15"
    assert [stop.length_s for stop in hall.show.stops() if stop.round_number] == [210, 420, 210, 420]
    kept = hall.document.workshop.adjustments[0]
    assert (kept.reason, [round_.number for round_ in kept.rounds]) == ("Snakken", [1, 2])
    hall.keeping.take_back()
    assert hall.slides() == before
    assert hall.document.workshop.adjustments == ()


def test_the_last_round_is_dropped_and_comes_back() -> None:
    hall = Exercising()
    drop = hall.of(ProposalKind.DROP_ROUND)
    assert f"{drop.day.blocks[-1].start:%H.%M}" == "10.15"
    hall.keeping.use(drop.proposal)
    assert [stop.round_number for stop in hall.show.stops() if stop.round_number] == [1, 1]
    hall.document.replace("edit.rename", replace(BLOCKS[1], title="Dilemmaet"))
    used = hall.keeping.used()
    assert used is not None
    assert used.kind is ProposalKind.DROP_ROUND
    hall.keeping.take_back()
    assert [stop.round_number for stop in hall.show.stops() if stop.round_number] == [1, 1, 2, 2]


def test_a_round_changed_meanwhile_is_left_alone() -> None:
    hall = Exercising()
    drop = hall.of(ProposalKind.DROP_ROUND)
    named = replace(hall.slides()[1], notes="Husk kortene")
    hall.document.replace("edit.notes", named)
    hall.keeping.use(drop.proposal)
    assert hall.slides()[1] == named
    hall.keeping.use(hall.of(ProposalKind.DROP_ROUND).proposal)
    hall.document.replace("edit.show", named)
    assert hall.keeping.used() is None


def test_a_block_with_room_to_spare_is_planned_that_much_shorter() -> None:
    hall = Exercising()
    hall.document.replace("edit.length", replace(BLOCKS[2], planned_min=90))
    drop = hall.of(ProposalKind.DROP_ROUND)
    assert [block.planned_min for block in drop.proposal.after] == [75]
    hall.keeping.use(drop.proposal)
    assert hall.document.get(Block, "b-3") == replace(BLOCKS[2], planned_min=75)
    hall.keeping.take_back()
    assert hall.document.get(Block, "b-3") == replace(BLOCKS[2], planned_min=90)


def test_a_fixed_block_in_time_between_leaves_the_exercise_alone() -> None:
    hall = Exercising()
    tea = replace(BLOCKS[3], id="b-35", title="Te", fixed_start_min=660, planned_min=10, position=3.5)
    talk = replace(BLOCKS[1], id="b-37", planned_min=120, position=3.7)
    lunch = replace(BLOCKS[3], fixed_start_min=720)
    hall.document.edit(
        "edit.add", [RecordChange(None, tea), RecordChange(None, talk), RecordChange(hall_lunch(hall), lunch)]
    )
    assert hall.day.reading().late[0].block.id == "b-4"
    kinds = {way.proposal.kind for way in hall.keeping.proposed()}
    assert not kinds & {ProposalKind.SHORTEN_ROUNDS, ProposalKind.DROP_ROUND}


def hall_lunch(hall: Exercising) -> Block:
    lunch = hall.document.get(Block, "b-4")
    assert lunch is not None
    return lunch


def test_an_event_of_a_shortened_phase_comes_in_the_same_share_of_it() -> None:
    hall = Exercising()
    hall.keeping.use(hall.of(ProposalKind.SHORTEN_ROUNDS).proposal)
    hall.show.go_to("s-5/1/spot")
    due = hall.show.due_inject()
    assert due is not None
    # Planned two minutes into ten; of the seven that are left, a little more than one.
    assert 80 <= due.in_s <= 90
    hall.keeping.take_back()
    assert hall.show.due_inject() is not None


def test_rounds_left_out_come_back_in_a_program_started_again(tmp_path: Path) -> None:
    clock = FakeClock(NINE)
    program = Program(tmp_path / "dag.workshop", clock)
    slide = program.document.get(Slide, "s-6")
    assert slide is not None
    assert isinstance(slide.content, PhaseContent)
    shorter = replace(slide, content=replace(slide.content, share_percent=70))
    kept = Adjustment(
        at=clock.utc(),
        kind=ProposalKind.SHORTEN_ROUNDS,
        blocks=(),
        rounds=(AdjustedRound(slide_id="s-6", block_id="b-3", number=2, was_percent=100, became_percent=70),),
    )
    workshop = program.document.workshop
    program.document.edit(
        LABEL,
        [RecordChange(slide, shorter), RecordChange(workshop, replace(workshop, adjustments=(kept,)))],
    )
    program.day.enter("b-3")
    program.log.write()
    program.end()
    again = Program(tmp_path / "dag.workshop", clock)
    assert again.document.get(Slide, "s-6") == shorter
    again.keeping.take_back()
    assert again.document.get(Slide, "s-6") == slide
    assert again.document.workshop.adjustments == ()
    again.end()
