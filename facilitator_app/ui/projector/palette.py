"""The colours of one picture: the wall's own, the client's made readable, the inverted ones of overtime."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from facilitator_app.domain.look import WALL, client_colours
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import Brand

RULE = "#C4CAC4"
CARD = "#FFFFFF"
OTHER_SIDE = "#8B938F"
NEAR_FRAME = WALL.client_2
"""State colours are never the client's, so this is the table's own amber."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Ground and inks. `accent` is for text on the ground, `fill` for areas with `on_fill` as their text."""

    ground: str
    ink: str
    ink_2: str
    accent: str
    fill: str
    on_fill: str
    shape_2: str
    rule: str = RULE
    has_band: bool = True


def palette_of(brand: Brand, band: Band | None = None) -> Palette:
    """The colours for a client; in overtime the ground is inverted and the client leaves."""
    if band is Band.OVER:
        return _over()
    return _branded(brand.colour_1, brand.colour_2)


def filled_palette(brand: Brand) -> Palette:
    """The colours of a picture that is wholly in the client's colour."""
    branded = _branded(brand.colour_1, brand.colour_2)
    return Palette(
        ground=branded.fill,
        ink=branded.on_fill,
        ink_2=branded.on_fill,
        accent=branded.on_fill,
        fill=branded.on_fill,
        on_fill=branded.fill,
        shape_2=branded.on_fill,
        rule=branded.on_fill,
        has_band=False,
    )


@lru_cache(maxsize=16)
def _branded(colour_1: str, colour_2: str) -> Palette:
    client = client_colours(_known(colour_1, WALL.client_1), _known(colour_2, WALL.client_2))
    return Palette(
        ground=WALL.ground,
        ink=WALL.ink,
        ink_2=WALL.ink_2,
        accent=client.text_1,
        fill=client.fill_1.ground,
        on_fill=client.fill_1.text,
        shape_2=client.shape_2,
    )


def _over() -> Palette:
    return Palette(
        ground=WALL.over_ground,
        ink=WALL.on_over,
        ink_2=WALL.on_over_2,
        accent=WALL.on_over,
        fill=WALL.on_over,
        on_fill=WALL.over_ground,
        shape_2=WALL.on_over,
        rule=WALL.on_over_2,
        has_band=False,
    )


def _known(colour: str, default: str) -> str:
    return colour if _COLOUR.fullmatch(colour) else default
