"""Is the computer plugged in: asked of the operating system, and unknown where it does not tell."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

from facilitator_app.services.readiness import Power, PowerReading

SUPPLIES = Path("/sys/class/power_supply")
ASK_S = 5
MAINS = ("Mains", "USB", "USB_C", "USB_PD")
WINDOWS_UNKNOWN = 255


def read_power() -> PowerReading:
    """Blocks for a moment; never raises."""
    try:
        if sys.platform == "win32":
            return _of_windows()
        if sys.platform == "darwin":
            return of_pmset(_pmset())
        return of_supplies(SUPPLIES)
    except (OSError, ValueError, subprocess.SubprocessError):
        return PowerReading()


def of_supplies(folder: Path) -> PowerReading:
    """Linux: one folder for each supply. A computer with no battery and no supply that tells is unknown."""
    supplies = sorted(folder.iterdir()) if folder.is_dir() else []
    batteries = [supply for supply in supplies if _is_own_battery(supply)]
    mains = [supply for supply in supplies if _read(supply / "type") in MAINS]
    percent = next((int(text) for b in batteries if (text := _read(b / "capacity")).isdigit()), None)
    if any(_read(supply / "online") == "1" for supply in mains):
        return PowerReading(power=Power.PLUGGED, percent=percent)
    if any(_read(battery / "status") in ("Charging", "Full", "Not charging") for battery in batteries):
        return PowerReading(power=Power.PLUGGED, percent=percent)
    if any(_read(battery / "status") == "Discharging" for battery in batteries):
        return PowerReading(power=Power.BATTERY, percent=percent)
    return PowerReading(percent=percent)


def of_pmset(text: str) -> PowerReading:
    """macOS: what `pmset -g batt` says."""
    words = text.replace(";", " ").split()
    percent = next((int(word[:-1]) for word in words if word.endswith("%") and word[:-1].isdigit()), None)
    if "'AC Power'" in text:
        return PowerReading(power=Power.PLUGGED, percent=percent)
    if "'Battery Power'" in text:
        return PowerReading(power=Power.BATTERY, percent=percent)
    return PowerReading(percent=percent)


def of_windows(line_status: int, percent: int) -> PowerReading:
    """Windows: two fields of SYSTEM_POWER_STATUS."""
    known = percent if percent != WINDOWS_UNKNOWN else None
    power = {0: Power.BATTERY, 1: Power.PLUGGED}.get(line_status, Power.UNKNOWN)
    return PowerReading(power=power, percent=known)


def _is_own_battery(supply: Path) -> bool:
    """A mouse has a battery too; its scope is the device."""
    return _read(supply / "type") == "Battery" and _read(supply / "scope") != "Device"


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _pmset() -> str:
    asked = subprocess.run(
        ["/usr/bin/pmset", "-g", "batt"], capture_output=True, text=True, timeout=ASK_S, check=True
    )
    return asked.stdout


def _of_windows() -> PowerReading:
    class Status(ctypes.Structure):
        _fields_ = (
            ("line_status", ctypes.c_ubyte),
            ("battery_flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("system_flag", ctypes.c_ubyte),
            ("life_s", ctypes.c_ulong),
            ("full_life_s", ctypes.c_ulong),
        )

    status = Status()
    kernel = ctypes.CDLL("kernel32")
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)):
        return PowerReading()
    return of_windows(status.line_status, status.percent)
