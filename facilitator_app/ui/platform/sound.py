"""Gong and signals. A computer without a sound device is not a fault: every sound has a visual twin."""

from __future__ import annotations

import array
import logging
from collections.abc import Generator
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

_log = logging.getLogger(__name__)

FULL_PERCENT = 100


class Signal(StrEnum):
    """What can sound; the names of the files."""

    GONG = "gong"
    NEAR = "near"
    INJECT = "inject"


class Player(Protocol):
    """Plays samples on the computer's own device."""

    def play(self, samples: array.array[int], *, rate_hz: int) -> None:
        """Begin to play and return at once. Raises `SoundMissing` when there is nothing to play on."""

    def close(self) -> None: ...


class SoundMissing(Exception):
    """There is no sound device, or it does not answer."""


class Sounds:
    """The three sounds with one volume. `has_sounded` says how the last try went; None before the first."""

    def __init__(self, *, folder: Path, player: Player) -> None:
        self._folder = folder
        self._player = player
        self._samples: dict[Signal, tuple[array.array[int], int]] = {}
        self.volume_percent = 70
        self.is_muted = False
        self.has_sounded: bool | None = None

    def play(self, signal: Signal) -> None:
        """Sound it, if it is to be heard at all."""
        if self.is_muted or self.volume_percent == 0:
            return
        samples, rate_hz = self._read(signal)
        share = self.volume_percent / FULL_PERCENT
        try:
            self._player.play(array.array("h", (int(s * share) for s in samples)), rate_hz=rate_hz)
            self.has_sounded = True
        except SoundMissing:
            self.has_sounded = False
            _log.info("no sound device")

    def close(self) -> None:
        """Let go of the device."""
        self._player.close()

    def _read(self, signal: Signal) -> tuple[array.array[int], int]:
        if signal not in self._samples:
            import wave

            with wave.open(str(self._folder / f"{signal.value}.wav"), "rb") as file:
                samples = array.array("h")
                samples.frombytes(file.readframes(file.getnframes()))
                self._samples[signal] = (samples, file.getframerate())
        return self._samples[signal]


class DevicePlayer:
    """Plays through miniaudio. The device is opened at the first sound and kept."""

    def __init__(self) -> None:
        self._device: Any = None

    def play(self, samples: array.array[int], *, rate_hz: int) -> None:
        import miniaudio

        self.close()
        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=rate_hz
            )
            self._device = device
            stream = _stream(samples)
            next(stream)
            device.start(stream)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise SoundMissing from error

    def close(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None


def _stream(samples: array.array[int]) -> Generator[array.array[int], int, None]:
    """Frames as the device asks for them, then silence: ending the stream would stop the device from its own
    thread, which miniaudio does not allow."""
    at = 0
    frames = yield array.array("h")
    while True:
        chunk = samples[at : at + frames]
        at += frames
        chunk.extend([0] * (frames - len(chunk)))
        frames = yield chunk
