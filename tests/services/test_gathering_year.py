"""What a year report is made of, read from a programme that has run for a good year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.reports.year import YearChapter
from facilitator_app.services.changes import Change
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.gathering_year import (
    gather_year,
    not_measured,
    year_at_hand,
    years_of_programme,
)
from facilitator_app.services.paper_files import PaperOptions
from facilitator_app.services.starting_workshop import NewWorkshop, StartingWorkshop
from facilitator_app.services.used_times import UsedTimes
from facilitator_app.services.year_files import WHOLE_PROGRAMME, YearFiles, YearWish
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.services.test_starting_workshop import KeptFiles

TODAY = date(2026, 11, 22)


def nothing(_change: Change) -> None:
    pass


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    """The shipped programme, filled: begun in September 2025."""
    clock.set_wall_clock(datetime(2026, 11, 22, 8, 0, tzinfo=UTC))
    files = KeptFiles()
    starting = StartingWorkshop(
        files=files, clock=clock, new_id=new_id, content=shipped_root(), words_for=load_words
    )
    starting.start_filled(
        Path("p.workshop"), NewWorkshop(template="programme", language="da"), participants=40
    )
    made = Document(publish=nothing, clock=clock, new_id=new_id)
    made.attach(MemoryRepository(files.records))
    return made


def test_the_years_are_those_in_which_something_was_held(document: Document) -> None:
    first = document.workshop
    assert years_of_programme(document, TODAY) == (2026, 2025)
    assert year_at_hand(document, first.id, TODAY) == 2025
    assert year_at_hand(document, "gone", TODAY) == 2026
    assert years_of_programme(document, date(2025, 1, 1)) == ()
    assert year_at_hand(document, first.id, date(2025, 1, 1)) is None


def test_a_year_holds_what_was_given_at_its_own_workshops(document: Document) -> None:
    years = [
        gather_year(document, document.workshop.id, year=year, today=TODAY, used_of=not_measured)
        for year in (2025, 2026, None)
    ]
    first, second, whole = years
    assert [len(one.events) for one in years] == [2, 5, 7]
    assert first.actions.written + second.actions.written == whole.actions.written
    assert second.actions.counts.total > second.actions.written, "those still open are taken up again"
    assert first.actions.telling == 1, (
        "only the direction met again by then; the rest belongs to the later year"
    )
    assert whole.actions.counts.tried >= second.actions.counts.tried > 0
    assert (first.new_examples, len(whole.new_examples)) == (frozenset(), len(whole.examples))
    assert len(whole.prejects) == 7
    assert first.prejects == ()
    assert whole.pattern is None
    assert second.talks + first.talks == whole.talks


def test_the_newest_that_was_told_counts_and_words_only_of_those_released(
    clock: FakeClock, new_id: FakeIds, document: Document
) -> None:
    whole = gather_year(document, document.workshop.id, year=None, today=TODAY, used_of=not_measured)
    released = {plan.id for plan in document.all(ActionPlan) if plan.is_released_report}
    said = {
        one.gave.strip() for one in document.all(FollowUp) if one.plan_id in released and one.gave.strip()
    }
    assert set(whole.actions.gave) == said
    tried = {one.item_id for one in document.all(FollowUp) if one.outcome is Outcome.TRIED}
    assert whole.actions.counts.tried == len(tried)


def test_a_workshop_that_is_gone_is_refused(document: Document) -> None:
    with pytest.raises(Refused, match=r"paper\.no_such_workshop"):
        gather_year(document, "gone", year=None, today=TODAY, used_of=not_measured)


def test_planned_and_used_time_are_of_the_blocks_that_were_run(document: Document) -> None:
    workshop = document.workshop
    block = next(one for one in document.all(Block) if one.workshop_id == workshop.id)

    def used(asked: Workshop) -> Mapping[str, float]:
        return {block.id: 20 * 60.0} if asked.id == workshop.id else {}

    event, other = gather_year(document, workshop.id, year=2025, today=TODAY, used_of=used).events
    assert (event.planned_min, event.used_min) == (block.planned_min, 20)
    assert (other.planned_min, other.used_min) == (None, None)


@pytest.mark.parametrize("is_dated", [True, False])
def test_only_the_workshop_s_own_day_counts(clock: FakeClock, new_id: FakeIds, is_dated: bool) -> None:
    document = Document(publish=nothing, clock=clock, new_id=new_id)
    repository = MemoryRepository(small_day())
    document.attach(repository)
    clock.set_wall_clock(datetime(2027, 3, 1, 8, 0, tzinfo=UTC))
    begins = datetime(2027, 1, 14, 8, 0, tzinfo=UTC)
    block_id = next(iter(document.all(Block))).id
    for at in (begins - timedelta(days=2), begins):
        rows = (
            RunRow(workshop_id="w", at=at, action=RunAction.START_DAY, block_id=""),
            RunRow(workshop_id="w", at=at, action=RunAction.ENTER_BLOCK, block_id=block_id),
            RunRow(
                workshop_id="w", at=at + timedelta(minutes=12), action=RunAction.END_DAY, block_id=block_id
            ),
        )
        for row in rows:
            repository.append_run(row)
    times = UsedTimes(records=document, clock=clock, zone=timezone(timedelta(hours=1)))
    asked = WORKSHOP if is_dated else Workshop(id="w", title="Lederdag")
    assert times.used_s(asked) == {block_id: 12 * 60.0}


def test_the_files_are_named_by_their_year_and_not_by_a_day(document: Document, clock: FakeClock) -> None:
    files = YearFiles(records=document, clock=clock)
    files.measure(not_measured)
    day, words = gather_day(document, document.workshop.id), load_words("da")
    assert files.years() == (2026, 2025)
    options = PaperOptions(workshop_id=day.workshop.id)
    assert [file.name for file in files.report_files(day, words, options)] == ["Årsrapport 2025.pdf"]
    whole = YearWish(year=WHOLE_PROGRAMME, chapters=frozenset({YearChapter.LUS}))
    assert files.report(day, words, whole)[1] == "Rapport over hele forløbet"
    assert [file.name for file in files.overview_files(day, words, options)] == ["Forløbet i overblik.pdf"]


def test_a_single_workshop_is_no_programme_to_print(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=nothing, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    files = YearFiles(records=document, clock=clock)
    day, words = gather_day(document, "w"), load_words("en")
    assert files.overview_files(day, words, PaperOptions(workshop_id="w")) == ()
    document.replace("edit.make_programme", Programme(id="p", title="Alone"))
    assert files.overview_files(day, words, PaperOptions(workshop_id="w"))
