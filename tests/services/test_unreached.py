"""A block that was left too soon is not finished, and its rounds that were not begun are named."""

from __future__ import annotations

from facilitator_app.domain.show import Stop
from facilitator_app.services.unreached import Unreached, unreached
from tests.services.test_running_show import LUNCH, QUESTION, READ_1, SPOT_1, SPOT_2, STATEMENT, Hall, hall_of


def left_open(hall: Hall, *block_ids: str) -> tuple[Unreached, ...]:
    return unreached(hall.show.stops(), reached=hall.day.reached(), left_ids=block_ids)


def visit(hall: Hall, *stop_keys: str) -> None:
    for key in stop_keys:
        hall.clock.advance(1)
        hall.show.go_to(key)


def test_a_round_that_was_not_begun_is_missing() -> None:
    hall = hall_of()
    hall.show.start_day()
    visit(hall, READ_1, SPOT_1, LUNCH)
    assert left_open(hall, "b-1", "b-3") == (Unreached("b-3", (2,)),)


def test_a_round_left_in_its_first_phase_is_not_finished() -> None:
    hall = hall_of()
    hall.show.start_day()
    visit(hall, READ_1, SPOT_2, LUNCH)
    assert left_open(hall, "b-3") == (Unreached("b-3", ()),)


def test_a_question_that_was_not_reached_leaves_its_block_open_and_coming_back_closes_it() -> None:
    hall = hall_of()
    hall.show.start_day()
    visit(hall, STATEMENT, LUNCH)
    assert left_open(hall, "b-2") == (Unreached("b-2", ()),)
    visit(hall, QUESTION, LUNCH)
    assert left_open(hall, "b-2") == ()


def test_what_was_reached_in_a_rehearsal_is_not_reached_in_the_day() -> None:
    hall = hall_of()
    visit(hall, QUESTION, LUNCH)
    hall.show.start_day()
    assert hall.day.reached().isdisjoint({QUESTION})


def test_a_block_without_time_of_its_own_is_finished_when_it_is_left() -> None:
    assert unreached([Stop(block_id="b", slide_id="s")], reached=frozenset(), left_ids=("b",)) == ()
