"""What the builder of the year report is given: a year of a programme, or all of it.

Invariant: numbers, words without names, and what everybody may read; nothing of a LUS talk but how many were held and
the pattern of five or more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.foundation import Coverage
from facilitator_app.domain.lus_reading import YearPattern
from facilitator_app.domain.preject_cards import PrejectCard
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleSpread, WorkshopOutcomes
from facilitator_app.domain.workshop import Engagement, Workshop


class YearChapter(StrEnum):
    """What the year report may hold, in its order. Title, purpose and figures are always there."""

    EVENTS = "events"
    ACTIONS = "actions"
    ROLES = "roles"
    FOUNDATION = "foundation"
    CHAIN = "chain"
    PREJECTS = "prejects"
    LUS = "lus"


ALL_YEAR_CHAPTERS = frozenset(YearChapter)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEvent:
    """A workshop that has been held. `used_min` is of the blocks that were run, `planned_min` of the same ones; both
    None when none was. `writing` are the leaders who wrote actions.
    """

    workshop: Workshop
    leaders: int
    outputs: int
    actions: int
    writing: int
    planned_min: int | None = None
    used_min: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsOfYear:
    """All actions that were written in the year or taken up in it, with the newest that was told of each by its end.

    `leaders` wrote them, `telling` of these have told. `gave` are the words of those who have released them to the
    report, without names.
    """

    counts: OutcomeCounts
    leaders: int
    telling: int
    written: int
    gave: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrejectOfYear:
    """A pre-ject and what it taught in the year, oldest first."""

    card: PrejectCard
    learned: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """`number` is the calendar year, None for the whole programme. `programme` is None in a file without one.

    `coverage` holds the examples gathered by the end of the year, `new_examples` are the ids of those of the year.
    `areas` and `demands` are as they stand. `talks` were held; `pattern` is None without a concept, or for more than a
    year.
    """

    number: int | None
    engagement: Engagement
    workshop: Workshop
    programme: Programme | None
    events: tuple[YearEvent, ...]
    actions: ActionsOfYear
    logo: bytes | None = None
    outcomes: tuple[WorkshopOutcomes, ...] = ()
    roles: tuple[RoleSpread, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    new_examples: frozenset[str] = frozenset()
    areas: tuple[ChainArea, ...] = ()
    demands: tuple[Demand, ...] = ()
    prejects: tuple[PrejectOfYear, ...] = ()
    talks: int = 0
    pattern: YearPattern | None = None

    @property
    def examples(self) -> Sequence[str]:
        """The ids of all examples that have a statement."""
        return [example.id for one in self.coverage for example in one.examples]
