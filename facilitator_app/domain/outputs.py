"""What the groups give back: outputs, and the themes they are gathered under."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitator_app.domain.actions import Serves
from facilitator_app.domain.forms import FieldValue

KEPT_WORDINGS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What an output said until it was corrected."""

    text: str
    until_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One answer of one group to one field of a form, said in one block.

    A half-typed line is an output too, marked `is_draft`, so that it survives a crash; drafts are not counted and
    never shown. `is_shown` is the release to the room. `round_number` 0 means that the block has no rounds;
    `dilemma_id` is set when the block discusses several dilemmas. `inject_key` is the planned or typed inject that a
    decision answers; empty when it answers none. `earlier` are its last wordings, oldest first,
    at most `KEPT_WORDINGS`. `serves` is the side of the double role that it speaks for, None until somebody has said;
    `statement_id` the statement of the leadership foundation that the group worked on.
    """

    id: str
    workshop_id: str
    block_id: str
    form_id: str
    field_key: str
    group_id: str
    value: FieldValue
    round_number: int = 0
    dilemma_id: str | None = None
    theme_ids: tuple[str, ...] = ()
    who: str = ""
    due_on: date | None = None
    is_draft: bool = False
    is_shown: bool = False
    position: float = 0.0
    said_at: datetime | None = None
    inject_key: str = ""
    earlier: tuple[Wording, ...] = ()
    serves: Serves | None = None
    statement_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A cluster of outputs. What the room gave it stands in the ballots."""

    id: str
    workshop_id: str
    name: str
    position: float = 0.0


def reworded(output: Output, text: str, *, until_at: datetime) -> Output:
    """The output saying `text`, its present words kept among the earlier ones. The same words change nothing."""
    if output.value == text:
        return output
    if not isinstance(output.value, str):
        return replace(output, value=text)
    earlier = (*output.earlier, Wording(text=output.value, until_at=until_at))
    return replace(output, value=text, earlier=earlier[-KEPT_WORDINGS:])
