"""What may be the passphrase of a document, or of a workshop file. It is used once and neither stored nor logged."""

from __future__ import annotations

from facilitator_app.problems import Refused
from facilitator_app.reports.locking import normal

LEAST_CHARACTERS = 8
MOST_BYTES = 127
"""What the standard reads of one; the rest would open nothing."""


def checked_passphrase(typed: str) -> str:
    """The passphrase as it was typed. Raises `Refused` for one that is too short or too long to protect anything."""
    if len(typed.strip()) < LEAST_CHARACTERS:
        raise Refused("paper.passphrase_short", least=LEAST_CHARACTERS)
    if len(normal(typed).encode("utf-8", "replace")) > MOST_BYTES or not typed.isprintable():
        raise Refused("paper.passphrase_long", most=MOST_BYTES)
    return typed


MOST_CHARACTERS = 200


def checked_file_passphrase(typed: str) -> str:
    """The passphrase of a workshop file as it was typed, spaces and all. Raises `Refused` for one that is too short to
    protect anything, or that could hardly be typed again.
    """
    if len(typed.strip()) < LEAST_CHARACTERS:
        raise Refused("store.passphrase_short", least=LEAST_CHARACTERS)
    if len(typed) > MOST_CHARACTERS or not typed.isprintable():
        raise Refused("store.passphrase_unfit", most=MOST_CHARACTERS)
    return typed
