"""Where the show stood, as text in the file, so that a restart comes back to the same slide and mode.

Invariant: text that cannot be read gives a show at its start, never an error on the way to the wall.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from typing import Any

from facilitator_app.domain.show import Aside, Show, WallMode
from facilitator_app.services.kept_text import UNREADABLE, of_its_types


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMemory:
    """The show as it was at `kept_at`; what became of injects: put off to a second, or None: done; and the times that
    were `left` by going back, by the keys of their stops."""

    show: Show
    kept_at: datetime | None = None
    injects: Mapping[str, int | None] = field(default_factory=dict)
    left: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def to_text(memory: ShowMemory) -> str:
    """The memory as JSON."""
    kept = {
        "show": asdict(memory.show),
        "kept_at": None if memory.kept_at is None else memory.kept_at.isoformat(),
        "injects": dict(memory.injects),
        "left": dict(memory.left),
    }
    return json.dumps(kept, ensure_ascii=False)


def from_text(text: str, workshop_id: str) -> ShowMemory:
    """The memory of a workshop's show as it was written; a show at its start when it cannot be read."""
    try:
        kept = json.loads(text)
        shown = {name: kept["show"][name] for name in _SHOW_FIELDS if name in kept["show"]}
        shown["mode"] = WallMode(shown["mode"])
        shown["aside"] = _aside(shown.get("aside"))
        shown["held_aside"] = _aside(shown.get("held_aside"))
        shown["workshop_id"] = workshop_id
        show = of_its_types(Show(**shown))
        kept_at = datetime.fromisoformat(kept["kept_at"]).astimezone(UTC)
        return ShowMemory(
            show=show,
            kept_at=kept_at,
            injects=_injects(kept["injects"]),
            left=dict(kept.get("left", {})),
        )
    except UNREADABLE:
        return ShowMemory(show=Show(workshop_id=workshop_id))


def _aside(kept: dict[str, Any] | None) -> Aside | None:
    return None if kept is None else of_its_types(Aside(**kept))


def _injects(kept: dict[str, Any]) -> dict[str, int | None]:
    if not all(put_off is None or isinstance(put_off, int) for put_off in kept.values()):
        raise TypeError("injects")
    return kept


_SHOW_FIELDS = tuple(field.name for field in fields(Show))
