"""What stands round every picture of the wall: the client's look, the foot, the number.

Invariant: nothing here says anything of a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LEAST_PEOPLE_ON_SCALE = 5
"""Fewer people than these are never shown as a distribution: each could be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """The client on the wall. Colours are as given; `logo` is a picture file."""

    client: str = ""
    colour_1: str = "#0B5A66"
    colour_2: str = "#B9741A"
    logo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands round every picture. `number` 0 is none; `pages` has the places {page} and {pages}.

    `language` decides the hyphenation.
    """

    foot: str = ""
    number: int = 0
    pages: str = "{page}/{pages}"
    language: str = "da"
    brand: Brand = Brand()
