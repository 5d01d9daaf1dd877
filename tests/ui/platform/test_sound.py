"""A sound that cannot be heard is never an error."""

from __future__ import annotations

import array
from collections.abc import Generator

import miniaudio
import pytest

from facilitator_app import resources
from facilitator_app.ui.platform.sound import DevicePlayer, Signal, SoundMissing, Sounds


class KeptPlayer:
    """Keeps what it was given to play."""

    def __init__(self) -> None:
        self.played: list[array.array[int]] = []
        self.is_closed = False

    def play(self, samples: array.array[int], *, rate_hz: int) -> None:
        assert rate_hz >= 22_050
        self.played.append(samples)

    def close(self) -> None:
        self.is_closed = True


class FakeDevice:
    """A sound device of miniaudio's kind that asks for frames when told to."""

    def __init__(self, **_format: object) -> None:
        self.stream: Generator[array.array[int], int, None] | None = None
        self.is_closed = False

    def start(self, stream: Generator[array.array[int], int, None]) -> None:
        self.stream = stream

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def player() -> KeptPlayer:
    return KeptPlayer()


@pytest.fixture
def sounds(player: KeptPlayer) -> Sounds:
    return Sounds(folder=resources.path("sounds"), player=player)


@pytest.mark.parametrize("signal", Signal)
def test_every_signal_has_a_sound(sounds: Sounds, player: KeptPlayer, signal: Signal) -> None:
    sounds.play(signal)
    assert sounds.has_sounded
    assert max(player.played[0]) > 1000


def test_the_volume_is_a_share_of_the_full_sound(sounds: Sounds, player: KeptPlayer) -> None:
    for volume in (100, 50):
        sounds.volume_percent = volume
        sounds.play(Signal.GONG)
    loud, half = (max(samples) for samples in player.played)
    assert half == pytest.approx(loud / 2, rel=0.01)


def test_nothing_sounds_while_it_is_muted_or_turned_down(sounds: Sounds, player: KeptPlayer) -> None:
    sounds.is_muted = True
    sounds.play(Signal.GONG)
    sounds.is_muted = False
    sounds.volume_percent = 0
    sounds.play(Signal.GONG)
    assert player.played == []
    assert sounds.has_sounded is None
    sounds.close()
    assert player.is_closed


def test_a_computer_without_a_device_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_format: object) -> object:
        raise miniaudio.MiniaudioError("no device")

    monkeypatch.setattr(miniaudio, "PlaybackDevice", refuse)
    sounds = Sounds(folder=resources.path("sounds"), player=DevicePlayer())
    sounds.play(Signal.GONG)
    assert sounds.has_sounded is False
    with pytest.raises(SoundMissing):
        DevicePlayer().play(array.array("h", [1]), rate_hz=44_100)
    sounds.close()


def test_a_device_that_does_not_start_is_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """F38."""
    devices: list[FakeDevice] = []

    class Dead(FakeDevice):
        def start(self, stream: Generator[array.array[int], int, None]) -> None:
            raise miniaudio.MiniaudioError("gone")

    def open_device(**shape: object) -> FakeDevice:
        devices.append(Dead(**shape))
        return devices[-1]

    monkeypatch.setattr(miniaudio, "PlaybackDevice", open_device)
    with pytest.raises(SoundMissing):
        DevicePlayer().play(array.array("h", [1]), rate_hz=44_100)
    assert [device.is_closed for device in devices] == [True]


def test_the_device_is_given_the_sound_and_then_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    devices: list[FakeDevice] = []

    def open_device(**shape: object) -> FakeDevice:
        devices.append(FakeDevice(**shape))
        return devices[-1]

    monkeypatch.setattr(miniaudio, "PlaybackDevice", open_device)
    player = DevicePlayer()
    player.play(array.array("h", [1, 2, 3]), rate_hz=44_100)
    stream = devices[0].stream
    assert stream is not None
    assert list(stream.send(2)) == [1, 2]
    assert list(stream.send(2)) == [3, 0]
    assert list(stream.send(2)) == [0, 0]
    player.play(array.array("h", [4]), rate_hz=44_100)
    assert [device.is_closed for device in devices] == [True, False]
    player.close()
    player.close()
    assert devices[1].is_closed
