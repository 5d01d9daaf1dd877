"""The points of *Klar til dagen* as values: what is checked, how it stands, what was found.

One invariant: what could not be looked at is UNKNOWN, and unknown is not ready; what can never be looked at is a
REMINDER, and is not counted at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Readiness(StrEnum):
    """How a point stands."""

    READY = "ready"
    MISSING = "missing"
    UNKNOWN = "unknown"
    REMINDER = "reminder"


class Point(StrEnum):
    """What is checked, in the order in which a fault would hurt."""

    SCREEN = "screen"
    POWER = "power"
    NAMES = "names"
    AGENDA = "agenda"
    SLIDES = "slides"
    PEOPLE = "people"
    GROUPS = "groups"
    FORMS = "forms"
    BACKUP = "backup"
    DISK = "disk"
    AWAKE = "awake"
    PAPER = "paper"
    SOUND = "sound"
    QUIET = "quiet"


class Finding(StrEnum):
    """What was found. Each has a sentence of its own in the window."""

    PROJECTOR_THERE = "projector_there"
    NO_PROJECTOR = "no_projector"
    MIRRORED = "mirrored"
    NAMED = "named"
    NO_TITLE = "no_title"
    NO_CLIENT = "no_client"
    NO_TITLE_OR_CLIENT = "no_title_or_client"
    ADDS_UP = "adds_up"
    NO_BLOCKS = "no_blocks"
    ENDS_LATE = "ends_late"
    FIXED_LATE = "fixed_late"
    WITHOUT_LENGTH = "without_length"
    ALL_HAVE_SLIDES = "all_have_slides"
    WITHOUT_SLIDES = "without_slides"
    TOO_LONG = "too_long"
    SOME_GO_ON = "some_go_on"
    PEOPLE_LISTED = "people_listed"
    NOBODY = "nobody"
    ALL_SEATED = "all_seated"
    NO_GROUPS = "no_groups"
    UNSEATED = "unseated"
    SCHEMA_THERE = "schema_there"
    NO_SCHEMA = "no_schema"
    EMPTY_FORM = "empty_form"
    BACKED_UP = "backed_up"
    BACKUP_BEHIND = "backup_behind"
    NO_BACKUP = "no_backup"
    BACKUP_NOT_WRITABLE = "backup_not_writable"
    PLUGGED = "plugged"
    ON_BATTERY = "on_battery"
    ENOUGH_ROOM = "enough_room"
    LITTLE_ROOM = "little_room"
    STAYS_AWAKE = "stays_awake"
    MAY_SLEEP = "may_sleep"
    PRINTER_THERE = "printer_there"
    PRINTER_AND_FOLDER = "printer_and_folder"
    PRINTER_FAULTY = "printer_faulty"
    NO_PRINTER = "no_printer"
    PAPER_FOLDER = "paper_folder"
    NO_PAPER_FOLDER = "no_paper_folder"
    PAPER_NOT_WRITABLE = "paper_not_writable"
    NOT_KNOWN = "not_known"
    NOT_TRIED = "not_tried"
    SOUND_PLAYED = "sound_played"
    NO_SOUND = "no_sound"
    TURN_ON_QUIET = "turn_on_quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """One point. `number` is what the finding counts; `name` the block, folder or printer it is about, and
    `place` the folder where it is about both; `at` when it was made."""

    point: Point
    readiness: Readiness
    finding: Finding
    number: int = 0
    name: str = ""
    place: str = ""
    at: datetime | None = None


class Power(StrEnum):
    """Where the computer's power comes from."""

    PLUGGED = "plugged"
    BATTERY = "battery"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerReading:
    """`percent` is what the battery holds; None when there is none or it does not tell."""

    power: Power = Power.UNKNOWN
    percent: int | None = None


class Printing(StrEnum):
    """Whether there is a printer that puts anything on paper."""

    USABLE = "usable"
    FAULTY = "faulty"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterReading:
    """`name` is the printer's; empty when there is none or it is not known."""

    printing: Printing = Printing.UNKNOWN
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The computer as it was looked at; None is not known."""

    power: PowerReading = PowerReading()
    printer: PrinterReading = PrinterReading()
    free_bytes: int | None = None
    is_backup_writable: bool | None = None
    is_paper_writable: bool | None = None
    paper_folder: str = ""
    can_stay_awake: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What only the windows know. `has_sound` is None until a sound has been tried; `page_counts` by stop
    key and None until they have been counted; `has_quiet_hours` whether the system shows notifications that it can
    be told to hold back."""

    has_projector: Callable[[], bool]
    is_mirrored: Callable[[], bool]
    has_sound: Callable[[], bool | None]
    page_counts: Callable[[], Mapping[str, int] | None]
    title_of: Callable[[str], str]
    machine: Callable[[], Machine]
    has_quiet_hours: bool = False
