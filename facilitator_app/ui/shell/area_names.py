"""The areas behind the rail, by the names they are gone to with."""

from __future__ import annotations

from enum import StrEnum


class AreaName(StrEnum):
    """In the order of the rail."""

    HOME = "home"
    PLAN = "plan"
    RUN = "run"
    NOTES = "notes"
    ACTIONS = "actions"
    PAPER = "paper"
    PROGRAMME = "programme"
    SETTINGS = "settings"
