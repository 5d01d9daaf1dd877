"""What is cut or folded out of a sheet: cards, name badges and table signs, as plain values.

Invariant: a piece is whole in itself; nothing on it refers to the sheet it came from.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.reports.model import Heading, Lettered, Paragraph, Poles

CardPart = Heading | Paragraph | Lettered | Poles


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to hand out. `head` (bold) and `aside` stand on its first line, `at_foot` over the rule at its foot.

    What does not fit goes on to another card, which has `continued` after its head.
    """

    head: str
    parts: tuple[CardPart, ...]
    aside: str = ""
    at_foot: tuple[CardPart, ...] = ()
    foot: str = ""
    continued: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A name badge: the name as large as it can be, a few short lines under it, the group at the foot."""

    name: str
    lines: tuple[str, ...] = ()
    head: str = ""
    foot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign for a table, folded across the middle to be read from both sides."""

    label: str
    number: str
    name: str = ""
    fold: str = ""


Piece = Card | Badge | Sign
