"""A computer that keeps no promise: its speaker comes and goes, and it cannot be kept awake (F38, F39)."""

from __future__ import annotations

import array
import sys
from collections.abc import Iterator
from pathlib import Path

import miniaudio
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.ui.platform.awake import SystemKeepAwake
from facilitator_app.ui.platform.sound import DevicePlayer, Signal, Sounds
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


class Device:
    """A sound device that takes what it is given."""

    def __init__(self, **_shape: object) -> None:
        pass

    def start(self, _stream: object) -> None:
        pass

    def close(self) -> None:
        pass


def _no_device(**_shape: object) -> Device:
    raise miniaudio.MiniaudioError("no device")


def test_a_speaker_that_is_unplugged_and_plugged_again_is_noticed_both_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """F38."""
    sounds = Sounds(folder=resources.path("sounds"), player=DevicePlayer())
    heard: list[bool | None] = []
    for device in (Device, _no_device, Device):
        monkeypatch.setattr(miniaudio, "PlaybackDevice", device)
        sounds.play(Signal.GONG)
        heard.append(sounds.has_sounded)
    assert heard == [True, False, True]
    sounds.close()


def test_a_gong_without_a_speaker_is_seen_on_its_button(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(miniaudio, "PlaybackDevice", _no_device)
    monkeypatch.setattr(desk.player, "play", _play_on_the_device)
    desk.windows.services.show.start_day()
    area = desk.go_to(AreaName.RUN)
    desk.press("gong", area)
    assert desk.windows.room.sounds.has_sounded is False
    assert desk.find(QWidget, "gong", area).is_on()  # type: ignore[attr-defined]
    assert desk.dialogs.told == []


def _play_on_the_device(samples: array.array[int], *, rate_hz: int) -> None:
    DevicePlayer().play(samples, rate_hz=rate_hz)


@pytest.mark.skipif(sys.platform != "linux", reason="the others have no bus to lose")
def test_a_computer_without_a_bus_cannot_be_kept_awake_and_that_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """F39."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    awake = SystemKeepAwake()
    assert awake.try_out() is False
    awake.start()
    assert not awake.is_working
    awake.stop()
