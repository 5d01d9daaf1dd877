"""Pictures of what the room was counted to think: bars with their numbers, and pairs of bars.

Invariant: a picture of a count that the room has not been shown holds no figure of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.wall_frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotBar:
    """One option with what it was given; the strong ones are those most asked for."""

    label: str
    count: int = 0
    is_strong: bool = False
    is_tied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPicture:
    """Options as bars, the longest first; until `is_shown` their words alone. `note` tells what was counted.

    `whole` is what a full bar stands for, 0 the longest of them.
    """

    frame: Frame
    heading: str
    kicker: str = ""
    bars: tuple[BallotBar, ...] = ()
    is_shown: bool = False
    tie_word: str = ""
    note: str = ""
    whole: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairBar:
    """One option with two numbers; `change` is their difference in figures, empty where it is not told."""

    label: str
    first: int = 0
    second: int = 0
    change: str = ""
    is_tied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsPicture:
    """Options with two bars each: before and after, for and against. The strong side is filled, the other outlined."""

    frame: Frame
    heading: str
    kicker: str = ""
    bars: tuple[PairBar, ...] = ()
    first_word: str = ""
    second_word: str = ""
    is_first_strong: bool = False
    tie_word: str = ""
    note: str = ""
