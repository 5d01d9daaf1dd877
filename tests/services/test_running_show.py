"""A whole day run by its commands: slides, timers, log, the wall's modes, and coming back after a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.inject_events import InjectAct
from facilitator_app.domain.records import Record, added, removed
from facilitator_app.domain.rounds_ahead import NOTHING_AHEAD
from facilitator_app.domain.schedule import BlockState, DayPhase
from facilitator_app.domain.show import Aside, WallMode
from facilitator_app.domain.slides import QuoteContent, Slide, TextContent
from facilitator_app.domain.timer import RunAction
from facilitator_app.problems import Outside
from facilitator_app.services.changes import (
    CueReached,
    ProjectorChanged,
    SaveFailed,
    ShowChanged,
    SleepNoticed,
    Unseen,
)
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import NextKind, slide_heading, stop_title
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from tests.day import BLOCKS, DILEMMA, ENGAGEMENT, EXERCISE, SLIDES, WORKSHOP, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

NINE = datetime(2027, 1, 14, 8, 0, tzinfo=UTC)
TITLE, PURPOSE, STATEMENT, QUESTION = "s-1/0/", "s-2/0/", "s-3/0/", "s-4/0/"
READ_1, SPOT_1, READ_2, SPOT_2 = "s-5/1/read", "s-5/1/spot", "s-6/2/read", "s-6/2/spot"
LUNCH = "s-7/0/"
KEYS = (TITLE, PURPOSE, STATEMENT, QUESTION, READ_1, SPOT_1, READ_2, SPOT_2, LUNCH)


class Hall:
    """The program in the hall, on a file in memory."""

    def __init__(self, repository: MemoryRepository, clock: FakeClock, pages: dict[str, int]) -> None:
        self.repository = repository
        self.clock = clock
        self.pages = pages
        self.published = Published()
        self.document = Document(publish=self.published, clock=clock, new_id=FakeIds())
        self.document.attach(repository)
        log = RunLog(records=self.document, clock=clock, publish=self.published)
        self.timer = RunningTimer(clock=clock, log=log, publish=self.published)
        self.day = RunningDay(records=self.document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
        self.show = RunningShow(
            records=self.document,
            clock=clock,
            log=log,
            timer=self.timer,
            day=self.day,
            page_count=self._pages_of,
            publish=self.published,
        )
        self.show.resume()

    def again(self, after_s: float = 0.0) -> Hall:
        """The same file in a program started anew, on another monotonic clock."""
        return Hall(self.repository, FakeClock(self.clock.utc() + timedelta(seconds=after_s)), self.pages)

    def press_next(self, times: int = 1) -> None:
        for _ in range(times):
            self.clock.advance(1)
            self.show.next()

    def press_back(self) -> None:
        self.clock.advance(1)
        self.show.back()

    def press_previous(self) -> None:
        self.clock.advance(1)
        self.show.previous_phase()

    @property
    def at(self) -> str:
        stop = self.show.current_stop()
        return "" if stop is None else stop.key

    @property
    def entered(self) -> list[str]:
        return [row.block_id for row in self.repository.rows if row.action is RunAction.ENTER_BLOCK]

    def _pages_of(self, place: str | Aside) -> int:
        if isinstance(place, Aside):
            return self.pages.get("aside", 1)
        return self.pages.get(place, 1)


def hall_of(*records: Record, now: datetime = NINE) -> Hall:
    return Hall(MemoryRepository(records or small_day()), FakeClock(now), {})


@pytest.fixture
def hall() -> Hall:
    return hall_of()


def test_next_goes_through_every_stop_and_stays_at_the_last(hall: Hall) -> None:
    assert [stop.key for stop in hall.show.stops()] == list(KEYS)
    seen = [hall.at]
    for _ in range(10):
        hall.press_next()
        seen.append(hall.at)
    assert seen == [*KEYS, LUNCH, LUNCH]
    assert hall.show.next_stop() is None
    assert hall.show.what_next().kind is NextKind.END


def test_the_wall_has_the_first_slide_before_anything_was_pressed(hall: Hall) -> None:
    assert hall.show.show.stop_key == TITLE
    hall.show.toggle_freeze()
    assert hall.show.show.held_key == TITLE


def test_two_presses_within_300_ms_are_one(hall: Hall) -> None:
    hall.show.next()
    hall.clock.advance(0.2)
    hall.show.next()
    assert hall.at == PURPOSE
    hall.clock.advance(0.1)
    hall.show.next_phase()
    assert hall.at == STATEMENT
    hall.show.next_phase()
    assert hall.at == STATEMENT


def test_a_slide_of_two_pages_is_turned_before_it_is_left(hall: Hall) -> None:
    hall.pages[PURPOSE] = 2
    hall.press_next()
    up = hall.show.what_next()
    assert (up.kind, up.title, up.page) == (NextKind.PAGE, "Formål", 1)
    hall.press_next()
    assert (hall.at, hall.show.show.page) == (PURPOSE, 1)
    hall.show.back()
    assert (hall.at, hall.show.show.page) == (PURPOSE, 0)
    hall.press_next(2)
    assert (hall.at, hall.show.show.page) == (STATEMENT, 0)


def test_a_new_block_is_noted_and_counts_down_for_the_panel(hall: Hall) -> None:
    hall.show.start_day()
    assert hall.at == TITLE
    assert hall.timer.reading().stop_key == "block:b-1"
    hall.clock.advance(minutes=5)
    hall.press_next()
    assert hall.timer.reading().digits == "09:59"
    hall.press_next()
    assert hall.entered == ["b-1", "b-2"]
    assert (hall.timer.reading().stop_key, hall.timer.reading().digits) == ("block:b-2", "30:00")


def test_a_timed_stop_starts_its_time(hall: Hall) -> None:
    hall.show.go_to(STATEMENT)
    up = hall.show.what_next()
    assert (up.kind, up.title, up.starts_time, up.length_s) == (NextKind.SLIDE, "Hvad gør I?", True, 240)
    hall.press_next()
    reading = hall.timer.reading()
    assert (reading.stop_key, reading.is_running, reading.digits) == (QUESTION, True, "04:00")


def test_next_names_the_phase_and_the_block_it_goes_to(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    up = hall.show.what_next()
    assert (up.kind, up.title, up.starts_time, up.length_s) == (
        NextKind.BLOCK,
        "Spot ressourcerne",
        True,
        300,
    )
    hall.press_next()
    up = hall.show.what_next()
    assert (up.kind, up.title, up.phase_number, up.round_number) == (
        NextKind.PHASE,
        "Spot ressourcerne",
        2,
        1,
    )
    assert hall.show.what_next_phase() == up
    hall.show.go_to(SPOT_2)
    up = hall.show.what_next_phase()
    assert (up.kind, up.title, up.starts_time, up.length_s) == (NextKind.BLOCK, "Frokost", False, 45 * 60)


def test_phases_are_stepped_on_and_back(hall: Hall) -> None:
    hall.show.go_to(STATEMENT)
    hall.clock.advance(1)
    hall.show.next_phase()
    assert hall.at == QUESTION
    hall.clock.advance(1)
    hall.show.next_phase()
    assert hall.at == READ_1
    hall.clock.advance(1)
    hall.show.next_phase()
    assert hall.at == SPOT_1
    hall.press_previous()
    assert hall.at == READ_1
    hall.press_previous()
    assert hall.at == STATEMENT
    hall.show.go_to(QUESTION)
    hall.press_previous()
    assert hall.at == STATEMENT
    hall.press_previous()
    assert hall.at == TITLE
    hall.press_previous()
    assert hall.at == TITLE
    hall.show.go_to(LUNCH)
    hall.clock.advance(1)
    hall.show.next_phase()
    assert hall.at == LUNCH


def test_back_restores_the_slide_and_the_time_that_went_on(hall: Hall) -> None:
    hall.show.go_to(READ_1)
    hall.clock.advance(100)
    hall.press_next()
    assert hall.timer.reading().stop_key == SPOT_1
    hall.clock.advance(20)
    hall.show.back()
    assert hall.at == READ_1
    assert hall.timer.reading().spent_s == 121
    hall.press_back()
    assert hall.at == TITLE


def test_back_restores_a_pause(hall: Hall) -> None:
    hall.show.go_to(READ_1)
    hall.clock.advance(100)
    hall.timer.pause()
    hall.press_next()
    hall.show.back()
    assert hall.timer.reading().is_paused
    assert hall.timer.reading().spent_s == 100


def test_back_from_the_start_of_a_phase_restores_the_time_it_had() -> None:
    plain = Slide(
        id="s-8", workshop_id="w", block_id="b-2", position=3.0, content=TextContent(heading="Svar")
    )
    hall = hall_of(*small_day(), plain)
    hall.show.go_to(QUESTION)
    hall.clock.advance(40)
    hall.press_next()
    assert hall.at == "s-8/0/"
    hall.show.previous_phase()
    assert (hall.at, hall.timer.reading().spent_s) == (QUESTION, 0)
    hall.clock.advance(5)
    hall.show.back()
    assert hall.at == "s-8/0/"
    assert (hall.timer.reading().stop_key, hall.timer.reading().spent_s) == (QUESTION, 46)
    hall.timer.pause()
    hall.press_back()
    assert hall.at == QUESTION
    assert hall.timer.reading().is_paused, "it is the same time, so what was done to it stays"
    assert hall.timer.reading().spent_s == 46


def test_back_from_the_phase_before_restores_the_phase_one_came_from(hall: Hall) -> None:
    hall.show.go_to(READ_1)
    hall.clock.advance(100)
    hall.press_next()
    hall.clock.advance(30)
    hall.timer.pause()
    hall.show.previous_phase()
    assert (hall.at, hall.timer.reading().spent_s) == (READ_1, 0)
    hall.clock.advance(10)
    hall.show.back()
    assert (hall.at, hall.timer.reading().spent_s) == (SPOT_1, 30)
    assert hall.timer.reading().is_paused
    hall.press_back()
    assert (hall.at, hall.timer.reading().spent_s) == (READ_1, 142)


def test_two_presses_back_at_once_are_one(hall: Hall) -> None:
    hall.press_next(4)
    hall.press_back()
    hall.clock.advance(0.06)
    hall.show.back()
    assert hall.at == QUESTION
    hall.clock.advance(0.3)
    hall.show.back()
    assert hall.at == STATEMENT


def test_two_presses_to_the_phase_before_are_one(hall: Hall) -> None:
    hall.show.go_to(SPOT_2)
    hall.press_previous()
    hall.clock.advance(0.06)
    hall.show.previous_phase()
    assert hall.at == READ_2


def test_turning_round_counts_at_once(hall: Hall) -> None:
    hall.press_next(2)
    hall.clock.advance(1)
    hall.show.next()
    hall.show.back()
    assert hall.at == STATEMENT


def test_back_over_a_block_is_noted_too(hall: Hall) -> None:
    hall.show.start_day()
    hall.press_next(2)
    hall.show.back()
    assert hall.at == PURPOSE
    assert hall.entered == ["b-1", "b-2", "b-1"]
    assert hall.timer.reading().stop_key == "block:b-1"


def test_back_after_a_restart_goes_to_the_page_and_the_stop_before(hall: Hall) -> None:
    hall.pages[STATEMENT] = 2
    hall.show.start_day()
    hall.press_next(3)
    again = hall.again()
    assert (again.at, again.show.show.page) == (STATEMENT, 1)
    again.press_back()
    assert (again.at, again.show.show.page) == (STATEMENT, 0)
    again.press_back()
    assert again.at == PURPOSE
    again.press_back()
    again.press_back()
    assert again.at == TITLE


def test_back_passes_over_a_slide_that_is_gone(hall: Hall) -> None:
    hall.press_next(2)
    hall.document.edit("edit.remove_slide", removed([SLIDES[1]]))
    hall.show.back()
    assert hall.at == TITLE


def test_going_to_where_the_show_stands_leaves_its_time_alone(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.clock.advance(60)
    hall.show.toggle_black()
    hall.show.go_to(QUESTION)
    assert hall.show.show.mode is WallMode.LIVE
    assert hall.timer.reading().spent_s == 60
    hall.show.go_to("nowhere")
    assert hall.at == QUESTION


def test_a_running_phase_goes_on_over_a_plain_slide_but_one_that_is_over_does_not() -> None:
    plain = Slide(
        id="s-8", workshop_id="w", block_id="b-2", position=3.0, content=TextContent(heading="Svar")
    )
    other = replace(plain, id="s-9", position=4.0)
    hall = hall_of(*small_day(), plain, other)
    hall.show.go_to(QUESTION)
    hall.press_next()
    assert hall.at == "s-8/0/"
    assert hall.timer.reading().stop_key == QUESTION
    hall.clock.advance(minutes=5)
    hall.press_next()
    reading = hall.timer.reading()
    assert (reading.stop_key, round(reading.spent_s)) == ("block:b-2", 302)


def test_a_deleted_slide_does_not_send_the_show_to_the_first_one(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.document.edit("edit.remove_slide", removed([SLIDES[3]]))
    assert hall.at == STATEMENT
    assert hall.show.show.stop_key == STATEMENT
    hall.press_next()
    assert hall.at == READ_1


def test_a_block_without_slides_is_a_stop_of_its_own() -> None:
    walk = Block(
        id="b-walk", workshop_id="w", title="Gåtur", kind=BlockKind.BREAK, planned_min=0, position=1.5
    )
    hall = hall_of(*small_day(), walk)
    hall.show.go_to(PURPOSE)
    up = hall.show.what_next()
    assert (up.kind, up.title, up.starts_time) == (NextKind.BLOCK, "Gåtur", False)
    hall.press_next()
    stop = hall.show.current_stop()
    assert stop is not None
    assert stop_title(hall.document, stop) == "Gåtur"
    assert hall.entered[-1] == "b-walk"
    assert hall.timer.reading().is_empty
    hall.press_next()
    hall.show.back()
    assert hall.timer.reading().is_empty


def test_an_empty_agenda_can_be_run_without_harm() -> None:
    hall = hall_of(ENGAGEMENT, WORKSHOP)
    hall.show.start_day()
    hall.press_next()
    hall.show.next_phase()
    hall.show.previous_phase()
    hall.show.back()
    hall.show.end_day()
    assert hall.show.current_stop() is None
    assert hall.show.what_next().kind is NextKind.END
    assert hall.show.what_next_phase().kind is NextKind.END
    assert hall.show.due_inject() is None
    assert hall.show.day().blocks == ()


def test_black_freeze_and_pause_picture_are_switches(hall: Hall) -> None:
    hall.show.toggle_black()
    assert hall.show.show.mode is WallMode.BLACK
    hall.show.toggle_pause_picture()
    assert hall.show.show.mode is WallMode.PAUSE
    hall.show.toggle_pause_picture()
    assert hall.show.show.mode is WallMode.LIVE
    hall.show.go_to(PURPOSE)
    hall.show.toggle_freeze()
    hall.press_next()
    assert (hall.show.show.mode, hall.show.show.held_key) == (WallMode.FROZEN, PURPOSE)
    hall.show.show_aside(Aside(block_id="b-2"))
    assert hall.show.show.mode is WallMode.FROZEN
    hall.show.toggle_freeze()
    assert hall.show.show.mode is WallMode.LIVE


def test_a_frozen_wall_is_frozen_still_when_black_and_the_pause_picture_end(hall: Hall) -> None:
    hall.show.go_to(PURPOSE)
    hall.show.toggle_freeze()
    for toggle in (hall.show.toggle_black, hall.show.toggle_pause_picture):
        toggle()
        toggle()
        assert (hall.show.show.mode, hall.show.show.held_key) == (WallMode.FROZEN, PURPOSE)
    hall.show.toggle_black()
    hall.press_next()
    assert (hall.show.show.mode, hall.show.show.held_key) == (WallMode.FROZEN, PURPOSE)
    hall.show.toggle_pause_picture()
    hall.show.show_aside(Aside(block_id="b-2"))
    assert hall.show.show.mode is WallMode.FROZEN
    hall.show.toggle_freeze()
    assert (hall.show.show.mode, hall.show.show.held_key) == (WallMode.LIVE, "")


def test_black_ends_when_the_show_moves_either_way(hall: Hall) -> None:
    hall.show.toggle_black()
    hall.press_next()
    assert hall.show.show.mode is WallMode.LIVE
    hall.show.toggle_black()
    hall.show.back()
    assert hall.show.show.mode is WallMode.LIVE


def test_a_message_and_an_aside_stay_until_the_show_moves(hall: Hall) -> None:
    hall.show.set_message("  Find jeres\udc4b plads ")
    hall.show.toggle_black()
    hall.show.show_aside(Aside(block_id="b-2", form_id="f-answer"))
    assert hall.show.show.message == "Find jeres plads"
    assert hall.show.show.mode is WallMode.LIVE
    assert hall.show.show.aside == Aside(block_id="b-2", form_id="f-answer")
    hall.show.clear_aside()
    assert hall.show.show.aside is None
    hall.press_next()
    assert hall.show.show.message == ""


def test_what_is_laid_on_the_wall_is_turned_page_by_page_before_the_show_moves(hall: Hall) -> None:
    hall.show.start_day()
    hall.press_next()
    hall.pages["aside"] = 3
    here = hall.show.show.stop_key
    hall.show.show_aside(Aside(block_id="b-2", form_id="f-answer"))
    hall.show.set_message("Læs med")
    seen = []
    for _ in range(2):
        up = hall.show.what_next()
        assert (up.kind, up.aside) == (NextKind.PAGE, Aside(block_id="b-2", form_id="f-answer", page=up.page))
        hall.press_next()
        assert hall.show.show.aside is not None
        seen.append(hall.show.show.aside.page)
    assert seen == [1, 2]
    assert (hall.show.show.stop_key, hall.show.show.message) == (here, "Læs med")
    hall.clock.advance(1)
    hall.show.toggle_black()
    hall.show.back()
    assert hall.show.show.aside == Aside(block_id="b-2", form_id="f-answer", page=1)
    assert hall.show.show.mode is WallMode.LIVE
    hall.press_next(2)
    assert hall.show.show.aside is None
    assert hall.show.show.stop_key != here


def test_pages_that_have_gone_from_what_is_laid_on_the_wall_are_not_turned_to(hall: Hall) -> None:
    hall.show.start_day()
    hall.press_next()
    before = hall.show.stops()[0].key
    hall.show.show_aside(Aside(block_id="b-2", form_id="f-answer", page=5))
    hall.pages["aside"] = 2
    hall.clock.advance(1)
    hall.show.back()
    assert hall.show.show.aside == Aside(block_id="b-2", form_id="f-answer")
    hall.clock.advance(1)
    hall.show.back()
    assert (hall.show.show.stop_key, hall.show.show.aside) == (before, None)


def test_the_clock_can_be_taken_off_the_wall_and_the_wall_opened(hall: Hall) -> None:
    hall.show.toggle_clock()
    assert not hall.show.show.is_clock_shown
    hall.show.open_wall()
    assert hall.show.show.is_open
    hall.show.close_wall()
    assert not hall.show.show.is_open
    assert len(hall.published.of(ProjectorChanged)) == 2


def test_what_changes_nothing_is_not_told(hall: Hall) -> None:
    told = len(hall.published.of(ShowChanged))
    hall.show.clear_aside()
    assert len(hall.published.of(ShowChanged)) == told


def test_a_crash_comes_back_to_the_same_slide_mode_and_time(hall: Hall) -> None:
    hall.show.start_day()
    hall.show.go_to(SPOT_1)
    hall.show.open_wall()
    hall.show.toggle_clock()
    hall.show.set_message("Fem minutter")
    hall.show.show_aside(Aside(block_id="b-3", form_id="f-tool"))
    hall.show.toggle_freeze()
    for _ in range(30):
        hall.clock.advance(1)
        hall.timer.tick()
    again = hall.again(after_s=60)
    assert again.show.show == hall.show.show
    assert again.at == SPOT_1
    assert again.timer.reading().spent_s == 90
    assert again.published.of(SleepNoticed) == [SleepNoticed(60.0, Unseen.CLOSED)]
    again.clock.advance(31)
    again.timer.tick()
    assert again.published.of(CueReached) == [CueReached("inject")]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"show": {"mode": "odd"}}', '{"show": {}, "injects": {}}'])
def test_a_place_that_cannot_be_read_is_the_start(hall: Hall, kept: str) -> None:
    hall.repository.settings["run.w.show"] = kept
    again = hall.again()
    assert again.at == TITLE
    assert again.show.show.workshop_id == "w"


def test_a_wall_opened_before_the_day_has_begun_comes_back_after_a_crash(hall: Hall) -> None:
    hall.show.open_wall()
    assert hall.again(after_s=600).show.show.is_open


def test_a_file_that_is_let_go_leaves_no_time_running(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.repository.problem = Outside("store.disk_full")
    hall.press_next()
    hall.repository.problem = None
    hall.show.suspend()
    hall.document.detach()
    hall.clock.advance(100)
    hall.timer.tick()
    assert hall.timer.reading().is_empty
    assert hall.show.show.stop_key == ""
    hall.document.attach(hall.repository)
    hall.show.resume()
    assert hall.at == READ_1
    assert hall.timer.reading().spent_s == 100


def test_the_next_inject_is_announced_put_off_and_finished(hall: Hall) -> None:
    hall.show.go_to(READ_1)
    assert hall.show.due_inject() is None
    hall.show.finish_inject()
    hall.press_next()
    hall.clock.advance(30)
    due = hall.show.due_inject()
    assert due is not None
    assert (due.inject.key, due.in_s) == ("call", 90)
    hall.clock.advance(100)
    due = hall.show.due_inject()
    assert due is not None
    assert due.in_s == -10
    hall.show.put_off_inject()
    again = hall.again()
    due = again.show.due_inject()
    assert due is not None
    assert due.in_s == 120
    again.show.finish_inject()
    assert again.show.due_inject() is None
    assert again.again().show.due_inject() is None


def test_what_is_done_with_injects_is_put_down_with_time_round_and_phase(hall: Hall) -> None:
    hall.show.start_day()
    hall.show.go_to(SPOT_1)
    assert hall.show.is_in_exercise
    hall.clock.advance(minutes=2)
    hall.show.put_off_inject()
    hall.clock.advance(minutes=2)
    hall.show.finish_inject()
    hall.show.go_to(SPOT_2)
    hall.clock.advance(minutes=1)
    hall.show.give_inject("  Lægen ringer  ")
    assert hall.show.show.message == "Lægen ringer"
    again = hall.again()
    for show in (hall.show, again.show):
        assert [(e.act, e.text, e.round_number, e.phase_title, e.inject_key) for e in show.events()] == [
            (InjectAct.PUT_OFF, "Datteren ringer", 1, "Spot ressourcerne", "call"),
            (InjectAct.GIVEN, "Datteren ringer", 1, "Spot ressourcerne", "call"),
            (InjectAct.AD_HOC, "Lægen ringer", 2, "Spot ressourcerne", ""),
        ]
        assert [f"{e.at:%H.%M}" for e in show.events()] == ["09.02", "09.04", "09.05"]


def test_what_was_tried_before_the_day_is_no_event_of_it(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    assert not hall.show.is_in_exercise
    hall.show.give_inject("Kun en prøve")
    assert [(e.text, e.phase_title) for e in hall.show.events()] == [("Kun en prøve", "")]
    hall.clock.advance(1)
    hall.show.start_day()
    assert hall.show.events() == ()
    hall.show.give_inject(" ")
    assert hall.show.events() == ()


def test_without_a_day_no_event_is_given_and_an_unreadable_log_is_empty() -> None:
    empty = hall_of(ENGAGEMENT, WORKSHOP)
    empty.show.give_inject("Hej")
    assert empty.show.events() == ()
    assert not empty.show.is_in_exercise
    repository = MemoryRepository(small_day())
    for text in ("{", "[3]", '[{"at": "2027-01-14T09:00:00+01:00", "act": "sung"}]'):
        repository.settings["run.w.injects"] = text
        assert Hall(repository, FakeClock(NINE), {}).show.events() == ()


def test_injects_wait_for_the_phase_to_have_its_timer(hall: Hall) -> None:
    hall.show.go_to(SPOT_1)
    hall.timer.load(replace(hall.timer.state, stop_key="block:b-3"), block_id="b-3")
    assert hall.show.due_inject() is None


def test_the_room_moves_though_the_disk_is_full(hall: Hall) -> None:
    hall.show.start_day()
    hall.repository.problem = Outside("store.disk_full")
    hall.published.changes.clear()
    hall.press_next()
    assert hall.at == PURPOSE
    assert [type(change) for change in hall.published.changes] == [ShowChanged, SaveFailed]
    hall.repository.problem = None
    hall.press_next()
    assert hall.entered == ["b-1", "b-2"]
    assert hall.again().at == STATEMENT


def test_the_day_is_read_against_its_plan(hall: Hall) -> None:
    assert hall.show.day().phase is DayPhase.BEFORE
    hall.show.start_day()
    hall.clock.advance(minutes=20)
    hall.press_next(2)
    reading = hall.show.day()
    assert reading.offset_min == 5
    assert [late.late_min for late in reading.late] == [5]
    assert hall.day.used_s() == pytest.approx({"b-1": 1202.0, "b-2": 0.0})
    assert hall.day.current_block_id() == "b-2"


def test_ending_the_day_stops_the_time_and_moving_takes_it_back(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.show.set_message("Tak")
    hall.show.end_day()
    assert hall.show.day().phase is DayPhase.AFTER
    assert hall.show.show.message == ""
    assert hall.timer.reading().is_paused or hall.timer.reading().is_ready
    hall.show.back()
    assert hall.show.day().phase is DayPhase.RUNNING


def test_starting_the_day_forgets_what_was_rehearsed_that_morning(hall: Hall) -> None:
    hall.show.go_to(SPOT_1)
    hall.show.finish_inject()
    hall.clock.advance(minutes=10)
    hall.show.start_day()
    reading = hall.show.day()
    assert hall.at == TITLE
    assert reading.current is not None
    assert reading.current.block.id == "b-1"
    assert reading.offset_min == 10
    assert hall.timer.reading().digits == "15:00"
    hall.clock.advance(1)
    hall.show.back()
    assert hall.at == TITLE


@pytest.mark.parametrize("seconds", [1, 29, 30, 31, 59])
def test_a_day_begun_on_another_date_begins_on_time_whatever_the_second(seconds: int) -> None:
    begun_at = NINE - timedelta(hours=16) + timedelta(seconds=seconds)
    for now in (begun_at, begun_at.replace(hour=22, minute=59)):
        hall = hall_of(now=now)
        hall.show.start_day()
        assert hall.show.day().offset_min == 0
        hall.clock.advance(20)
        assert hall.show.day().offset_min == 0


def test_a_rehearsal_the_day_before_is_measured_from_when_it_began() -> None:
    hall = hall_of(now=NINE - timedelta(hours=16))
    assert hall.show.day().offset_min == 0
    assert f"{hall.show.day().blocks[0].planned_start:%d %H.%M}" == "13 09.00"
    hall.show.go_to(STATEMENT)
    hall.clock.advance(minutes=32)
    reading = hall.show.day()
    assert f"{reading.blocks[0].planned_start:%d %H.%M}" == "13 17.00"
    # Its half hour is over, and the question of four minutes is still to come.
    assert reading.offset_min == -9
    tomorrow = hall.again(after_s=15.5 * 3600)
    assert tomorrow.show.day().phase is DayPhase.BEFORE
    assert tomorrow.at == TITLE
    assert tomorrow.timer.reading().is_empty
    tomorrow.press_next()
    assert tomorrow.entered == ["b-2", "b-1"]
    assert tomorrow.show.day().blocks[0].state is BlockState.CURRENT
    assert f"{tomorrow.show.day().blocks[0].start:%d %H.%M}" == "14 09.02"


def test_looking_through_a_day_long_past_does_not_change_what_it_used() -> None:
    hall = hall_of()
    hall.show.start_day()
    hall.clock.advance(minutes=16)
    hall.show.go_to(STATEMENT)
    hall.clock.advance(minutes=30)
    hall.show.end_day()
    later = hall.again(after_s=30 * 24 * 3600)
    later.show.go_to(QUESTION)
    later.clock.advance(minutes=5)
    assert later.day.used_s() == {"b-1": 960.0, "b-2": 1800.0}


def test_the_second_half_of_a_seminar_is_the_same_day_after_the_night() -> None:
    hall = hall_of()
    hall.show.start_day()
    hall.show.open_wall()
    hall.press_next()
    hall = hall.again(after_s=24 * 3600)
    assert hall.at == PURPOSE
    assert not hall.show.show.is_open
    hall.show.go_to(LUNCH)
    assert [row.action for row in hall.repository.rows].count(RunAction.START_DAY) == 1
    assert hall.show.day().blocks[0].state is BlockState.DONE


def test_a_workshop_without_a_date_is_run_today() -> None:
    undated = replace(WORKSHOP, held_on=None)
    hall = hall_of(ENGAGEMENT, undated, *BLOCKS, *SLIDES, EXERCISE)
    hall.clock.advance(minutes=15)
    assert hall.show.day().offset_min == 15
    hall.show.start_day()
    assert hall.show.day().offset_min == 15
    assert hall.day.used_s() == {"b-1": 0.0}
    hall.clock.advance(minutes=60 * 13)
    hall.show.go_to(STATEMENT)
    assert hall.entered == ["b-1", "b-2"]
    assert [row.action for row in hall.repository.rows].count(RunAction.START_DAY) == 2


def test_slides_have_headings_whatever_their_kind(hall: Hall) -> None:
    quote = Slide(
        id="q", workshop_id="w", block_id="b-1", position=9.0, content=QuoteContent(words="Et *Ord*")
    )
    assert slide_heading(hall.document, quote) == "Et Ord"
    headings = [slide_heading(hall.document, slide) for slide in SLIDES]
    assert headings == [
        "Lederdag",
        "Formål",
        "Varerne",
        "Hvad gør I?",
        "Spot ressourcerne",
        "Spot ressourcerne",
        "Frokost",
    ]
    hall.document.edit("edit.remove", removed([DILEMMA, EXERCISE]))
    assert [slide_heading(hall.document, SLIDES[i]) for i in (2, 4)] == ["", ""]
    stops = {stop.slide_id: stop for stop in hall.show.stops()}
    assert stop_title(hall.document, stops["s-3"]) == "Dilemma 1"
    hall.document.edit("edit.remove", removed([SLIDES[2], BLOCKS[1]]))
    assert stop_title(hall.document, stops["s-3"]) == ""


def test_a_slide_added_in_the_middle_is_shown_in_its_place(hall: Hall) -> None:
    fresh = Slide(id="s-0", workshop_id="w", block_id="b-1", position=1.5, content=TextContent(heading="Ny"))
    hall.document.edit("edit.add_slide", added([fresh]))
    hall.press_next()
    assert hall.at == "s-0/0/"


COMMANDS = (
    "next",
    "back",
    "next_phase",
    "previous_phase",
    "toggle_black",
    "toggle_freeze",
    "toggle_pause_picture",
    "start_day",
    "end_day",
    "go_to",
    "timer.start",
    "timer.pause",
    "timer.give",
    "replan",
    "wait_for_start",
    "timer.tick",
    "timer.restart",
    "timer.add",
    "finish_inject",
    "put_off_inject",
)
FALLS = {"back", "start_day", "go_to", "next", "next_phase", "previous_phase", "timer.restart"}


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(COMMANDS), st.integers(0, len(KEYS) - 1), st.floats(0, 400)), max_size=25
    )
)
def test_any_order_of_commands_leaves_a_day_that_a_restart_finds_again(
    steps: list[tuple[str, int, float]],
) -> None:
    hall = hall_of()
    hall.pages[PURPOSE] = 3
    for name, number, wait_s in steps:
        hall.clock.advance(wait_s)
        before = hall.timer.reading()
        _do(hall, name, number)
        after = hall.timer.reading()
        if name not in FALLS:
            assert after.spent_s >= before.spent_s - 0.001
        assert hall.at in KEYS
        assert 0 <= hall.show.show.page < hall.pages.get(hall.at, 1)
        reading = hall.show.day()
        if reading.phase is DayPhase.RUNNING:
            assert not after.is_empty
    again = hall.again()
    assert again.show.show == hall.show.show
    assert again.at == hall.at
    assert again.show.day() == hall.show.day()
    was, now = hall.timer.reading(), again.timer.reading()
    assert (now.stop_key, now.total_s) == (was.stop_key, was.total_s)
    assert now.spent_s == pytest.approx(was.spent_s, abs=0.001)


def _do(hall: Hall, name: str, number: int) -> None:
    if name == "go_to":
        hall.show.go_to(KEYS[number])
    elif name == "timer.add":
        hall.timer.add((number - 4) * 60)
    elif name == "timer.give":
        hall.timer.give(number * 77)
    elif name == "replan":
        _change_block(hall, number, planned_min=5 + number)
    elif name == "wait_for_start":
        _change_block(hall, number, starts_itself=number % 2 == 0)
    elif name.startswith("timer."):
        getattr(hall.timer, name[6:])()
    else:
        getattr(hall.show, name)()


def _change_block(hall: Hall, number: int, **changes: object) -> None:
    block = hall.document.get(Block, BLOCKS[number % len(BLOCKS)].id)
    assert block is not None
    hall.document.replace("edit.change_block", replace(block, **changes))  # type: ignore[arg-type]
    hall.show.follow_plan()


def test_a_block_whose_time_waits_stands_ready_until_it_is_started(hall: Hall) -> None:
    _change_block(hall, 1, starts_itself=False)
    hall.show.start_day()
    assert hall.timer.reading().is_running
    hall.press_next()
    assert not hall.show.what_next().starts_time
    hall.press_next()
    assert hall.timer.reading().is_ready
    assert hall.timer.reading().digits == "30:00"
    hall.press_next()
    assert hall.at == QUESTION
    assert hall.timer.reading().is_ready
    hall.clock.advance(31)
    assert hall.timer.waited_s == 31
    hall.timer.started_earlier(30)
    assert hall.timer.reading().digits == "03:30"
    hall.press_next()
    assert hall.timer.reading().is_running
    hall.show.go_to(STATEMENT)
    assert hall.timer.reading().is_running


def test_a_countdown_of_a_block_follows_its_plan(hall: Hall) -> None:
    hall.show.follow_plan()
    assert hall.timer.reading().is_empty
    hall.show.start_day()
    hall.clock.advance(60)
    _change_block(hall, 0, planned_min=20)
    assert hall.timer.reading().digits == "19:00"
    assert hall.show.day().blocks[0].end == hall.show.day().blocks[0].planned_end
    hall.document.undo()
    hall.show.follow_plan()
    assert hall.timer.reading().digits == "14:00"
    hall.document.edit("edit.remove_block", removed([*SLIDES[:2], BLOCKS[0]]))
    hall.show.follow_plan()
    hall.show.go_to(SPOT_1)
    _change_block(hall, 2, planned_min=20)
    assert hall.timer.reading().digits == "10:00"


def test_back_restores_the_slide_and_a_time_that_was_given(hall: Hall) -> None:
    hall.show.start_day()
    hall.show.go_to(SPOT_1)
    hall.timer.give(90)
    hall.press_next()
    hall.show.back()
    assert hall.at == SPOT_1
    assert hall.timer.reading().digits == "01:29"


@pytest.mark.parametrize("key", [QUESTION, READ_1, SPOT_1])
def test_the_time_of_a_stop_is_foreseen_as_it_begins(hall: Hall, key: str) -> None:
    stop = next(stop for stop in hall.show.stops() if stop.key == key)
    foreseen = hall.show.time_at(stop)
    hall.show.go_to(key)
    assert foreseen == hall.timer.reading()


def test_a_stop_without_time_of_its_own_has_none_to_foresee(hall: Hall) -> None:
    assert hall.show.time_at(hall.show.stops()[0]) is None


def test_the_day_is_foreseen_as_it_reads_when_it_has_come_to_a_block(hall: Hall) -> None:
    hall.press_next(4)
    hall.clock.advance(600)
    lunch = hall.show.stops()[-1]
    foreseen = hall.day.preview((), entered_id=lunch.block_id)
    assert foreseen != hall.day.reading()
    hall.show.go_to(lunch.key)
    assert foreseen == hall.day.reading()


# Layers over the slide


def test_each_act_of_leaving_takes_one_layer_off_the_topmost_first(hall: Hall) -> None:
    hall.press_next(2)
    hall.show.show_aside(Aside(block_id="b-1"))
    hall.show.toggle_freeze()
    hall.show.set_message("Find jeres plads")
    hall.show.toggle_pause_picture()
    seen = []
    while hall.show.is_away_from_slide():
        show = hall.show.show
        seen.append((show.mode, bool(show.message), show.aside is not None))
        hall.show.take_off_top()
    assert seen == [
        (WallMode.PAUSE, True, True),
        (WallMode.PAUSE, False, True),
        (WallMode.FROZEN, False, True),
        (WallMode.LIVE, False, True),
    ]


def test_black_goes_before_the_message_it_hides(hall: Hall) -> None:
    hall.show.set_message("Find jeres plads")
    hall.show.toggle_black()
    hall.show.take_off_top()
    assert (hall.show.show.mode, hall.show.show.message) == (WallMode.LIVE, "Find jeres plads")


@pytest.mark.parametrize("cover", ["toggle_black", "toggle_pause_picture"])
def test_what_is_frozen_under_black_stays_black(hall: Hall, cover: str) -> None:
    hall.press_next(2)
    getattr(hall.show, cover)()
    covered = hall.show.show.mode
    hall.show.toggle_freeze()
    assert (hall.show.show.mode, hall.show.show.held_key) == (covered, hall.at)
    getattr(hall.show, cover)()
    assert hall.show.show.mode is WallMode.FROZEN
    getattr(hall.show, cover)()
    hall.show.toggle_freeze()
    assert (hall.show.show.mode, hall.show.show.held_key) == (covered, "")


# A frozen wall


def test_the_time_of_a_frozen_wall_goes_on_while_the_facilitator_looks_elsewhere(hall: Hall) -> None:
    hall.show.go_to(SPOT_1)
    hall.clock.advance(30)
    hall.show.toggle_freeze()
    hall.show.set_message("Ti minutter")
    hall.press_next()
    hall.clock.advance(20)
    wall = hall.show.time_on_wall()
    assert (wall.stop_key, wall.spent_s, wall.is_running) == (SPOT_1, 51, True)
    assert hall.show.show.message == "Ti minutter"
    again = hall.again(after_s=9)
    assert again.show.time_on_wall().spent_s == 60
    hall.press_back()
    assert hall.show.time_on_wall() == hall.timer.reading()
    assert hall.timer.reading().stop_key == SPOT_1
    hall.press_next()
    hall.show.toggle_freeze()
    assert hall.show.time_on_wall() == hall.timer.reading()


def test_a_paused_time_stands_on_a_frozen_wall(hall: Hall) -> None:
    hall.show.go_to(SPOT_1)
    hall.clock.advance(30)
    hall.timer.pause()
    hall.show.toggle_freeze()
    hall.press_next(2)
    assert (hall.show.time_on_wall().spent_s, hall.show.time_on_wall().is_paused) == (30, True)


# Numbers


def test_a_slide_has_one_number_in_the_whole_workshop(hall: Hall) -> None:
    assert list(hall.show.numbers().values()) == list(range(1, len(hall.show.stops()) + 1))
    for number, stop in enumerate(hall.show.stops(), start=1):
        assert hall.show.numbered(number) == stop
    assert hall.show.numbered(0) is None


def test_before_the_day_comes_to_a_block_nothing_of_it_is_ahead(hall: Hall) -> None:
    assert hall.show.time_ahead() == NOTHING_AHEAD
    hall.show.go_to(READ_1)
    assert hall.show.time_ahead().needed_s == 300 + 600 + 300 + 600
    hall.press_next()
    assert [ahead.is_begun for ahead in hall.show.time_ahead().rounds] == [False]


def test_a_phase_that_goes_on_while_a_slide_is_looked_at_is_not_to_come_again(hall: Hall) -> None:
    how = replace(SLIDES[1], id="s-how", block_id="b-3", position=0.5)
    hall.document.edit("edit.add_slide", added([how]))
    hall.show.go_to(SPOT_1)
    hall.clock.advance(60)
    hall.show.go_to("s-how/0/")
    assert hall.show.time_ahead().needed_s == 540 + 300 + 600


def test_a_copy_that_takes_over_knows_where_the_show_is(hall: Hall) -> None:
    hall.press_next(2)
    copy = MemoryRepository(small_day())
    hall.document.attach(copy)
    hall.show.keep()
    assert Hall(copy, hall.clock, hall.pages).at == hall.at
