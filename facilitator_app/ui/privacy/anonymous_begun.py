"""How far the look at the texts of an anonymised report has come, so that it can be gone on with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator_app.services.anonymising import FreeText


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What has been done with a text, as it was then: what it says in the report, and whether it stands there."""

    text: FreeText
    words: str
    is_out: bool
    is_seen: bool


Begun = Mapping[str, Handled]
"""How far somebody has come, by the keys of the texts."""

NOTHING_BEGUN: Begun = MappingProxyType({})
