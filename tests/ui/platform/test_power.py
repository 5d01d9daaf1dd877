"""Power on three systems, from what each of them really says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from facilitator_app.services.readiness import Power, PowerReading
from facilitator_app.ui.platform.power import of_pmset, of_supplies, of_windows, read_power


def supply(folder: Path, name: str, **files: str) -> None:
    place = folder / name
    place.mkdir(parents=True)
    for file, text in files.items():
        (place / file).write_text(f"{text}\n")


def test_linux_with_the_cable_in(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity="62")
    assert of_supplies(tmp_path) == PowerReading(power=Power.PLUGGED, percent=62)


@pytest.mark.parametrize(
    ("status", "power"),
    [
        ("Discharging", Power.BATTERY),
        ("Full", Power.PLUGGED),
        ("Not charging", Power.PLUGGED),
        ("Unknown", Power.UNKNOWN),
    ],
)
def test_linux_with_a_battery_alone(tmp_path: Path, status: str, power: Power) -> None:
    supply(tmp_path, "BAT1", type="Battery", status=status, capacity="9")
    assert of_supplies(tmp_path) == PowerReading(power=power, percent=9)


def test_the_battery_of_a_mouse_is_not_the_computers(tmp_path: Path) -> None:
    supply(tmp_path, "hidpp", type="Battery", scope="Device", status="Discharging", capacity="50")
    assert of_supplies(tmp_path) == PowerReading()


def test_linux_that_tells_nothing_is_unknown(tmp_path: Path) -> None:
    assert of_supplies(tmp_path / "none") == PowerReading()
    supply(tmp_path, "AC", type="Mains")
    assert of_supplies(tmp_path) == PowerReading()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged; 0:00 remaining",
            PowerReading(power=Power.PLUGGED, percent=100),
        ),
        (
            "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t37%; discharging; 2:10 remaining",
            PowerReading(power=Power.BATTERY, percent=37),
        ),
        ("", PowerReading()),
    ],
)
def test_macos(text: str, reading: PowerReading) -> None:
    assert of_pmset(text) == reading


def test_windows() -> None:
    assert of_windows(1, 255) == PowerReading(power=Power.PLUGGED)
    assert of_windows(0, 40) == PowerReading(power=Power.BATTERY, percent=40)
    assert of_windows(255, 255) == PowerReading()


def test_this_computer_is_asked_without_a_fault() -> None:
    assert isinstance(read_power(), PowerReading)


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_a_system_that_does_not_answer_is_unknown(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    if sys.platform != "linux":
        pytest.skip("the other systems do answer")
    monkeypatch.setattr(sys, "platform", system)
    assert read_power() == PowerReading()
