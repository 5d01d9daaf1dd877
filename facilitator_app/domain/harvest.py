"""What grows out of outputs and lives on: everyday examples and pre-ject ideas. Each remembers the output it came from.

Invariant: an output that is removed later takes nothing with it; what grew out of it keeps its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """How far a pre-ject has come."""

    IDEA = "idea"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    LEARNED = "learned"


class PrejectDecision(StrEnum):
    """What becomes of a pre-ject when something has been learned."""

    GO_ON = "go_on"
    CHANGE = "change"
    STOP = "stop"


IDEA = "idea"
"""The field of the pre-ject's card in which an output lands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preject:
    """A small trial across units. `values` are those of its card, a form (`form_id` None: the card is not in the file).

    `output_ids` are the outputs that it grew out of; a merge gathers them.
    """

    id: str
    workshop_id: str
    values: Mapping[str, FieldValue] = field(default_factory=dict)
    form_id: str | None = None
    stage: PrejectStage = PrejectStage.IDEA
    decision: PrejectDecision | None = None
    output_ids: tuple[str, ...] = ()
    position: float = 0.0
