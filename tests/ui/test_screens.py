from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app.ui.screens import (
    ScreenIdentity,
    ScreenState,
    ScreenWatcher,
    choose_projector,
    identity_from_text,
    is_mirrored,
    screens_now,
)
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, can_plug, set_screens

OWN = ScreenState(
    identity=ScreenIdentity(name="eDP-1", width_px=1366, height_px=768),
    name="eDP-1",
    x=0,
    y=0,
    width=1366,
    height=768,
)
BEAMER = ScreenState(
    identity=ScreenIdentity(
        maker="EPS", model="EB-1780W", serial="X4", name="HDMI-1", width_px=1280, height_px=800
    ),
    name="HDMI-1",
    x=1366,
    y=0,
    width=1280,
    height=800,
)
WALL_SCREEN = ScreenState(
    identity=ScreenIdentity(name="DP-2", width_px=3840, height_px=2160),
    name="DP-2",
    x=2646,
    y=0,
    width=1920,
    height=1080,
    ratio=2.0,
)


@pytest.fixture(autouse=True)
def two_screens(qapp: object, qtbot: QtBot) -> Iterator[None]:
    yield
    if can_plug():
        set_screens(LAPTOP, PROJECTOR)
        qtbot.waitUntil(lambda: len(screens_now()) == 2)


def test_the_facilitators_own_screen_is_never_the_projector() -> None:
    assert choose_projector((OWN,), OWN.identity, OWN) is None
    assert choose_projector((), None, OWN) is None


def test_the_remembered_projector_is_taken_wherever_it_stands() -> None:
    moved = replace(BEAMER, x=-1280, name="HDMI-2", identity=replace(BEAMER.identity, name="HDMI-2"))
    assert choose_projector((OWN, WALL_SCREEN, moved), BEAMER.identity, OWN) == moved


def test_an_unknown_projector_is_the_largest_other_screen() -> None:
    assert choose_projector((OWN, BEAMER, WALL_SCREEN), None, OWN) == WALL_SCREEN
    assert choose_projector((OWN, BEAMER), WALL_SCREEN.identity, OWN) == BEAMER


def test_a_mirrored_screen_is_not_a_projector() -> None:
    mirror = replace(BEAMER, x=0)
    assert is_mirrored((OWN, mirror))
    assert not is_mirrored((OWN, BEAMER))
    assert choose_projector((OWN, mirror), None, OWN) is None


def test_without_a_window_of_ones_own_any_screen_will_do() -> None:
    assert choose_projector((BEAMER,), None, None) == BEAMER


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (ScreenIdentity(serial="1", name="A"), ScreenIdentity(serial="1", name="B"), True),
        (ScreenIdentity(serial="1", name="A"), ScreenIdentity(serial="2", name="A"), False),
        (ScreenIdentity(serial="1", name="A"), ScreenIdentity(name="A"), False),
        (ScreenIdentity(maker="EPS", model="EB", name="A"), ScreenIdentity(maker="EPS", model="EB"), True),
        (ScreenIdentity(maker="EPS", name="A"), ScreenIdentity(maker="BEN", name="A"), True),
        (ScreenIdentity(name="A", width_px=800), ScreenIdentity(name="A", width_px=800), True),
        (ScreenIdentity(name="A", width_px=800), ScreenIdentity(name="A", width_px=1024), False),
    ],
)
def test_screens_are_known_by_maker_model_and_serial_or_else_by_name_and_size(
    one: ScreenIdentity, other: ScreenIdentity, is_same: bool
) -> None:
    assert one.is_same_as(other) is is_same
    assert other.is_same_as(one) is is_same


def test_an_identity_is_remembered_as_text() -> None:
    assert identity_from_text(BEAMER.identity.as_text()) == BEAMER.identity
    assert identity_from_text("") is None
    assert identity_from_text("a\tb\tc\td\te\tf") is None
    assert BEAMER.rect == (1366, 0, 1280, 800)


def test_plugging_and_unplugging_is_told_when_it_has_settled(qtbot: QtBot) -> None:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    watcher = ScreenWatcher()
    gone: list[ScreenState] = []
    watcher.screen_removed.connect(gone.append)
    with qtbot.waitSignals([watcher.screen_removed, watcher.screens_changed], order="strict"):
        set_screens(LAPTOP)
    assert [screen.name for screen in gone] == ["Projector"]
    assert [screen.name for screen in watcher.screens] == ["Laptop"]
    with qtbot.waitSignal(watcher.screens_changed) as back:
        set_screens(LAPTOP, ("Projector", 1366, 0, 1024, 768, 1.0))
    assert [screen.rect for screen in back.args[0]] == [(0, 0, 1366, 768), (1366, 0, 1024, 768)]


def test_a_changed_resolution_is_told(qtbot: QtBot) -> None:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    watcher = ScreenWatcher()
    with qtbot.waitSignal(watcher.screens_changed) as told:
        set_screens(LAPTOP, ("Projector", 1366, 0, 1280, 720, 1.0))
    assert told.args[0][1].width == 1280


def test_a_flapping_cable_is_told_once(qtbot: QtBot) -> None:
    """F29."""
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    watcher = ScreenWatcher()
    told: list[object] = []
    watcher.screens_changed.connect(told.append)
    with qtbot.waitSignal(watcher.screens_changed):
        for _ in range(20):
            set_screens(LAPTOP)
            set_screens(LAPTOP, PROJECTOR)
    assert len(told) == 1
    assert len(watcher.screens) == 2
