"""What is said of erasing somebody: what goes, and which copies could not be written anew.

Invariant: afterwards nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator_app.content.words import Words
from facilitator_app.services.erasing import Preview
from facilitator_app.services.sweeping_copies import Left


def counted(preview: Preview, words: Words) -> tuple[str, ...]:
    """A line for each kind of thing that goes with the person."""
    counts = (
        ("schemas", preview.schemas),
        ("outcomes", preview.outcomes),
        ("talks", preview.talks),
        ("led_talks", preview.led_talks),
        ("seats", preview.seats),
        ("led_leaders", preview.led_leaders),
        ("mentions", preview.mentions),
    )
    return tuple(words.count(f"erase.{key}", n) for key, n in counts if n)


def left_lines(left: Iterable[Left], words: Words) -> tuple[str, ...]:
    """A line for each copy that is as it was, with where it lies and why."""
    return tuple(words.text("erase.left", path=one.path, why=words.problem(one.problem)) for one in left)
