"""What grows out of outputs and lives on: everyday examples and pre-ject ideas. Each remembers the output it came from.

Invariant: an output that is removed later takes nothing with it; what grew out of it keeps its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from facilitator_app.domain.forms import FieldValue


@dataclass(frozen=True, slots=True, kw_only=True)
class EverydayExample:
    """An example from everyday life of the leadership foundation in practice.

    `statement_id` is the statement it is an example of, None until somebody has said; `output_id` where it was heard.
    """

    id: str
    workshop_id: str
    text: str
    output_id: str | None = None
    statement_id: str | None = None
    position: float = 0.0


class PrejectStage(StrEnum):
    """How far a pre-ject has come: the columns of the board."""

    IDEA = "idea"
    TRYING = "trying"
    LEARNING = "learning"
    DECIDED = "decided"


class PrejectDecision(StrEnum):
    """What becomes of a pre-ject when something has been learned."""

    GO_ON = "go_on"
    CHANGE = "change"
    STOP = "stop"


class PrejectKey(StrEnum):
    """The fields of the pre-ject's card that the board, the poster and the year report know. A form may lack some."""

    TITLE = "title"
    CHALLENGE = "challenge"
    FOR_WHOM = "for_whom"
    IDEA = "idea"
    UNITS = "units"
    NEXT_STEP = "next_step"
    TRIALS = "trials"
    BY_WHEN = "by_when"


IDEA = PrejectKey.IDEA
"""The field of the pre-ject's card in which an output lands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """What a pre-ject has taught so far, said at a workshop or between two (`workshop_id` None)."""

    id: str
    text: str
    told_on: date | None = None
    workshop_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preject:
    """A small trial across units. `values` are those of its card, a form (`form_id` None: the card is not in the file).

    `output_ids` are the outputs that it grew out of; a merge gathers them, and `learnings`, oldest first.
    """

    id: str
    workshop_id: str
    values: Mapping[str, FieldValue] = field(default_factory=dict)
    form_id: str | None = None
    stage: PrejectStage = PrejectStage.IDEA
    decision: PrejectDecision | None = None
    output_ids: tuple[str, ...] = ()
    learnings: tuple[Learning, ...] = ()
    position: float = 0.0
