"""The engagement (one client, one file) and its workshops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator_app.domain.adjustments import Adjustment


class WorkshopKind(StrEnum):
    """The types of event in the glossary."""

    LEADER_DAY = "leader_day"
    SEMINAR_12_12 = "seminar_12_12"
    THEME_DAY = "theme_day"
    LEADER_MEETING = "leader_meeting"
    LEADER_NETWORK = "leader_network"
    DIRECTION_MEETING = "direction_meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """The one client that a file belongs to. There is exactly one in a file."""

    id: str
    client: str
    organisation: str = ""
    logo_id: str | None = None
    colour_1: str = "#0B5A66"
    colour_2: str = "#B9741A"
    template: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """When a day begins and ends, in minutes after its own midnight, local time."""

    starts_min: int
    ends_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One event. `starts_min` and `ends_min` are minutes after midnight, local time, on `held_on`.

    `adjustments` are the changes of the agenda that were made while the day ran, oldest first. `later_days` are the
    days that follow the first, one after another; `tracks` are the names of the parallel rooms.

    `data_purpose` is why data on people is kept in it, `data_recipients` who else gets it, and `kept_until_on` the
    last day it is kept; empty and None until somebody has said.
    """

    id: str
    title: str
    kind: WorkshopKind = WorkshopKind.LEADER_DAY
    subtitle: str = ""
    purpose: str = ""
    focus: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    language: str = "da"
    held_on: date | None = None
    next_on: date | None = None
    starts_min: int = 9 * 60
    ends_min: int = 15 * 60 + 30
    position: float = 0.0
    adjustments: tuple[Adjustment, ...] = ()
    later_days: tuple[DaySpan, ...] = ()
    tracks: tuple[str, ...] = ()
    data_purpose: str = ""
    data_recipients: str = ""
    kept_until_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A picture or a file kept inside the workshop file."""

    id: str
    name: str
    media_type: str
    content: bytes
