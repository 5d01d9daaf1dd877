"""What is wrong with the world is said above every area."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.problems import Outside
from facilitator_app.services.changes import Saved, SaveFailed, SleepNoticed, TimerChanged
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import BannerStack
from facilitator_app.ui.screens import ScreenWatcher
from facilitator_app.ui.shell.banners import WorldBanners
from tests.fakes import FakeClock

FULL = SaveFailed(Outside("store.disk_full", file="a.workshop"))
MOVED = SaveFailed(Outside("store.file_moved", file="a.workshop"))


class FakeWall(QObject):
    """A wall that nobody misses."""

    missing_since: datetime | None = None
    is_open = is_windowed = is_projector_missing = False

    def choose_screen(self) -> None:
        """Nobody chooses."""


class FakeSlept:
    """There is time away to take back, until there is none."""

    is_so = True

    @classmethod
    def has_slept(cls) -> bool:
        return cls.is_so


@pytest.fixture
def stack(qtbot: QtBot) -> BannerStack:
    made = BannerStack()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def hub(qapp: object) -> Hub:
    return Hub()


@pytest.fixture
def banners(stack: BannerStack, hub: Hub, clock: FakeClock) -> WorldBanners:
    return WorldBanners(
        stack=stack,
        hub=hub,
        wall=FakeWall(),  # type: ignore[arg-type]
        watcher=ScreenWatcher(stack),
        clock=clock,
        sentence=load_words("da").problem,
        has_slept=FakeSlept.has_slept,
        parent=stack,
    )


def copy_button(stack: BannerStack) -> QAbstractButton:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = stack.findChild(QAbstractButton, "save_elsewhere")
    assert found is not None
    return found


def test_a_write_that_keeps_failing_leaves_the_buttons_where_they_are(
    stack: BannerStack, hub: Hub, banners: WorldBanners, qtbot: QtBot
) -> None:
    hub.publish(FULL)
    button = copy_button(stack)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    hub.publish(FULL)
    assert copy_button(stack) is button
    with qtbot.waitSignal(banners.copy_requested):
        qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_a_try_that_was_asked_for_and_fails_is_told_with_its_time(
    stack: BannerStack, hub: Hub, banners: WorldBanners, qtbot: QtBot
) -> None:
    """F17."""
    hub.publish(FULL)
    banners.retry_requested.connect(partial(hub.publish, FULL))
    retry = stack.findChild(QAbstractButton, "retry_save")
    assert retry is not None
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [label.text() for label in stack.findChildren(QLabel)]
    assert any(text.startswith("Tried again at 09.00.00") for text in said)
    assert stack.shown_name() == "save_failed"


def test_another_problem_is_told_in_its_place_and_a_write_that_succeeds_takes_it_away(
    stack: BannerStack, hub: Hub, banners: WorldBanners
) -> None:
    hub.publish(FULL)
    button = copy_button(stack)
    hub.publish(MOVED)
    assert copy_button(stack) != button
    hub.publish(Saved(datetime(2027, 2, 1, tzinfo=UTC)))
    assert stack.shown_name() == ""
    hub.publish(MOVED)
    assert stack.shown_name() == "save_failed"


def test_the_sleep_is_told_only_as_long_as_it_can_be_taken_back(
    banners: WorldBanners, stack: BannerStack, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.publish(SleepNoticed(300.0))
    assert stack.shown_name() == "slept"
    hub.publish(TimerChanged())
    assert stack.shown_name() == "slept"
    monkeypatch.setattr(FakeSlept, "is_so", False)
    hub.publish(TimerChanged())
    assert stack.shown_name() == ""
