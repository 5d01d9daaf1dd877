"""Versions of the leadership foundation and of the leadership chain: wordings that were agreed, kept as they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator_app.domain.people import LeadershipLevel


class VersionSubject(StrEnum):
    """What there are versions of."""

    FOUNDATION = "foundation"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionText:
    """One statement or demand as it was. `source_id` is its record; a demand has its area's name and its level."""

    source_id: str
    text: str
    explanation: str = ""
    area: str = ""
    level: LeadershipLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A kept wording of the whole. `number` counts from 1 for each subject; nothing in it is ever changed."""

    id: str
    subject: VersionSubject
    number: int
    title: str
    made_on: date
    texts: tuple[VersionText, ...]


class TextFate(StrEnum):
    """What happened to one text from one version to another."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """One text in two versions. `before` is None when it is new, `after` when it is gone."""

    before: VersionText | None
    after: VersionText | None

    @property
    def fate(self) -> TextFate:
        """What happened to it."""
        if self.before is None:
            return TextFate.NEW
        if self.after is None:
            return TextFate.GONE
        return TextFate.SAME if self.before == self.after else TextFate.CHANGED


def compare(before: tuple[VersionText, ...], after: tuple[VersionText, ...]) -> tuple[TextChange, ...]:
    """Every text of `after` in its order with what it was, then those that are gone."""
    was = {text.source_id: text for text in before}
    kept = {text.source_id for text in after}
    changes = [TextChange(before=was.get(text.source_id), after=text) for text in after]
    gone = [TextChange(before=text, after=None) for text in before if text.source_id not in kept]
    return (*changes, *gone)
