"""What a file knows of its own past and of other copies of itself, so that two copies can be merged.

Every change of a file has a number, and every stretch of writing (a session) a name that no other copy has. Together
they are a mark. Invariant: which of two marks came later is told by who has seen whom, and never by a clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MERGE_LABEL = "edit.merge"
"""The label of the edit that takes another copy in; undoing it also forgets what was seen there."""

BEFORE_SESSIONS = ""
"""The session of what was written before sessions were kept."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One change of one copy."""

    session: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileHistory:
    """`sessions` are the stretches of writing, oldest first, each with the last revision before it; `revision` is the
    newest. `revisions` are those of the records by id, `removed` those at which others were removed; `seen` is how
    far other copies' sessions have been taken in.
    """

    sessions: tuple[tuple[str, int], ...] = ()
    revision: int = 0
    revisions: Mapping[str, int] = field(default_factory=dict)
    removed: Mapping[str, int] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)

    def mark_of(self, record_id: str) -> Mark:
        """When a record that is here was written as it is."""
        return self._mark(self.revisions.get(record_id, 0))

    def removal_of(self, record_id: str) -> Mark | None:
        """When a record that is not here was removed; None when it was never here."""
        revision = self.removed.get(record_id)
        return None if revision is None else self._mark(revision)

    def has_seen(self, mark: Mark) -> bool:
        """Whether that change has been part of this copy, then or by a merge."""
        return mark.revision <= self.reach().get(mark.session, -1)

    def reach(self) -> Mapping[str, int]:
        """The newest revision seen of each session."""
        starts = [start for _, start in self.sessions]
        ends = [*starts, self.revision]
        reach = dict(self.seen)
        for name, end in zip((BEFORE_SESSIONS, *(name for name, _ in self.sessions)), ends, strict=True):
            reach[name] = max(end, reach.get(name, -1))
        return reach

    def _mark(self, revision: int) -> Mark:
        earlier = [name for name, start in self.sessions if start < revision]
        return Mark(earlier[-1] if earlier else BEFORE_SESSIONS, revision)
