"""An output as it is listed: all that its row shows."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.actions import Serves
from facilitator_app.domain.outputs import Wording
from facilitator_app.services.harvesting import Grown


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOutput:
    """An output as it is listed.

    `text` is all of it, `words` what fits a list, `inject` what it answers, `grown` what became of it, `is_large`
    whether it lies on the wall alone, `earlier` what it said before with the times until which it did, `serves` its
    side of the double role.
    """

    output_id: str
    words: str
    text: str
    detail: str
    is_text: bool
    is_released: bool
    is_on_wall: bool
    is_large: bool = False
    may_be_shown: bool
    themes: tuple[tuple[str, bool], ...]
    inject: str = ""
    grown: tuple[Grown, ...] = ()
    earlier: tuple[tuple[str, Wording], ...] = ()
    serves: Serves | None = None
