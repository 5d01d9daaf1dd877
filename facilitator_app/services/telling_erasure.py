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


def copies_lines(preview: Preview, words: Words) -> tuple[str, ...]:
    """How many copies are written anew, and how many cannot be, for want of their passphrase."""
    known = words.count("erase.swept", preview.copies - len(preview.locked))
    locked = (words.count("erase.locked", len(preview.locked)),) if preview.locked else ()
    return (known, *locked)


def left_names(left: Iterable[Left], words: Words) -> tuple[str, ...]:
    """A line for each copy that is as it was: its name once, and why."""
    return tuple(
        words.text("erase.left_locked", file=one.path.name) if one.is_locked else _named(one, words)
        for one in left
    )


def left_lines(left: Iterable[Left], words: Words) -> tuple[str, ...]:
    """A line for each copy that is as it was, with where it lies and why."""
    return tuple(words.text("erase.left", path=one.path, why=words.problem(one.problem)) for one in left)


def _named(one: Left, words: Words) -> str:
    why, name = words.problem(one.problem), one.path.name
    return why if name in why else f"{name}: {why}"
