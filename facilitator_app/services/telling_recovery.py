"""What is said of backups: how much is in one, how two differ, and how the rehearsal of a restore went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words
from facilitator_app.services.looking_into_backups import Difference, Glance
from facilitator_app.services.telling_merge import counted_list
from facilitator_app.services.trying_restore import Tried

_KIB = 1024
_MIB = _KIB * _KIB
_MINUTE = timedelta(minutes=1)


class Against(StrEnum):
    """What a backup is compared with."""

    OLDER = "older"
    """The next older backup: what was written in between."""

    NOW = "now"
    """The open file: what was written since the backup."""


def counts_line(glance: Glance, words: Words) -> str:
    """`84 ledere · 312 svar · 41 handlingsskemaer · 1 workshop`."""
    counts = (
        ("leaders", glance.leaders),
        ("outputs", glance.outputs),
        ("plans", glance.action_plans),
        ("workshops", len(glance.workshops)),
    )
    return " · ".join(words.count(f"rescue.{key}", n) for key, n in counts)


def backup_time(at: datetime, others: Iterable[datetime]) -> str:
    """The time of day of a backup, in the zone that `at` carries: `10.51`, or `10.51.07` where another one of `others`
    (it may be itself among them) is of the same minute.
    """
    minute = at.replace(second=0, microsecond=0)
    is_alone = not any(minute <= other < minute + _MINUTE for other in others if other != at)
    return clock_words(at) if is_alone else f"{clock_words(at)}.{at.second:02}"


def size_words(size_bytes: int, words: Words) -> str:
    """`412 kB` or `1,2 MB`."""
    if size_bytes < _MIB:
        return words.text("rescue.kb", n=max(1, round(size_bytes / _KIB)))
    size = f"{size_bytes / _MIB:.1f}"
    return words.text("rescue.mb", n=size.replace(".", ",") if words.language == "da" else size)


def difference_lines(told: Difference, words: Words, *, against: Against) -> tuple[str, ...]:
    """The sentences on how two states differ; one that says so when they do not."""
    if told.is_nothing:
        return (words.text(f"rescue.same_{against}"),)
    parts = (("added", told.added), ("changed", told.changed), ("removed", told.removed))
    return tuple(
        words.text(f"rescue.{name}_{against}", list=counted_list(counts, words))
        for name, counts in parts
        if counts
    )


def tried_line(tried: Tried | None, words: Words, *, at: str) -> str:
    """How the rehearsal went; `at` is when the backup was made, in words."""
    if tried is None:
        return words.text("rescue.tried_none")
    whole = words.text("rescue.tried", at=at, counts=counts_line(tried.glance, words).replace(" · ", ", "))
    if not tried.damaged:
        return whole
    return f"{whole} {words.count('rescue.tried_damaged', tried.damaged)}"
