"""The heartbeat is on the second, carries no time, and can be stilled."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from facilitator_app.ui.debounce import AtATouch, Debounce
from facilitator_app.ui.ticker import Ticker, ms_to_next_second


def _just_before_the_turn() -> datetime:
    return datetime(2027, 2, 1, 8, 0, 0, 999_000, tzinfo=UTC)


@pytest.mark.parametrize(("microsecond", "wait_ms"), [(0, 1005), (400_000, 605), (999_999, 6)])
def test_the_beat_comes_just_after_the_turn_of_the_second(microsecond: int, wait_ms: int) -> None:
    assert ms_to_next_second(datetime(2027, 2, 1, 8, 0, 0, microsecond, tzinfo=UTC)) == wait_ms


def test_the_ticker_beats_again_and_again_until_it_is_stopped(qtbot: QtBot) -> None:
    ticker = Ticker(_just_before_the_turn)
    assert not ticker.is_running()
    beats: list[SignalInstance] = [ticker.ticked, ticker.ticked]
    with qtbot.waitSignals(beats):
        ticker.start()
    assert ticker.is_running()
    ticker.stop()
    assert not ticker.is_running()


def test_only_the_last_of_many_touches_counts(qtbot: QtBot) -> None:
    waiting = Debounce(1)
    told: list[str] = []
    waiting.settled.connect(lambda: told.append("settled"))
    waiting.touch()
    waiting.touch()
    assert waiting.is_waiting()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["settled"]
    assert not waiting.is_waiting()


def test_what_waits_can_be_settled_now_or_dropped(qtbot: QtBot) -> None:
    waiting = Debounce(60_000)
    with qtbot.assertNotEmitted(waiting.settled):
        waiting.settle_now()
        waiting.touch()
        waiting.cancel()
    waiting.touch()
    with qtbot.waitSignal(waiting.settled):
        waiting.settle_now()


def test_what_may_wait_no_longer_is_settled_by_the_next_touch_and_not_before(qtbot: QtBot) -> None:
    waiting, longest = AtATouch(60_000, longest_ms=1), Debounce(50)
    told: list[str] = []
    waiting.settled.connect(lambda: told.append("settled"))
    waiting.touch()
    with qtbot.waitSignal(longest.settled):
        longest.touch()
    assert (told, waiting.is_waiting()) == ([], True)
    waiting.touch()
    assert (told, waiting.is_waiting()) == (["settled"], False)
    waiting.touch()
    assert (told, waiting.is_waiting()) == (["settled"], True)


def test_without_another_touch_it_settles_after_the_usual_wait(qtbot: QtBot) -> None:
    waiting = AtATouch(5, longest_ms=1)
    with qtbot.waitSignal(waiting.settled):
        waiting.touch()
    assert not waiting.is_waiting()
