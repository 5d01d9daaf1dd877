"""The colours that a facilitator may mark blocks with. A mark stands beside icon and title and is never alone.

One invariant: every colour can be told from all the grounds that a row is drawn on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockColour(StrEnum):
    """The name that a block keeps; a block without one follows its kind."""

    BLUE = "blue"
    GREEN = "green"
    PLUM = "plum"
    RUST = "rust"
    OLIVE = "olive"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class MarkColours:
    """One colour as `#RRGGBB` in the light and in the dark scheme."""

    light: str
    dark: str


_COLOURS = {
    BlockColour.BLUE: MarkColours("#2A6FB0", "#7DB3EA"),
    BlockColour.GREEN: MarkColours("#3B7F4A", "#7CC08C"),
    BlockColour.PLUM: MarkColours("#8A3F8F", "#D29AD6"),
    BlockColour.RUST: MarkColours("#B4502A", "#E79A78"),
    BlockColour.OLIVE: MarkColours("#6F7420", "#BFC46A"),
    BlockColour.GREY: MarkColours("#5B6670", "#A7B2BC"),
}


def mark_colours(name: str) -> MarkColours | None:
    """The colours of a block's mark; None for one that follows its kind, or a name nobody knows."""
    return _COLOURS[BlockColour(name)] if name in {colour.value for colour in BlockColour} else None
