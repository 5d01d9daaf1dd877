"""The double role over time: how much of what was promised and said serves one's own unit, and how much the whole.

Invariant: numbers alone, with how many leaders they rest on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from facilitator_app.domain.actions import ActionItem, ActionPlan, Serves, is_begun
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.promise_counts import RoleCounts, RoleSpread
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document
from facilitator_app.services.promises import Records, role_counts


class DoubleRole:
    """Reads the spread; the same reading until the file changes."""

    def __init__(self, *, document: Document) -> None:
        self._document = document
        self._read: tuple[int, tuple[RoleSpread, ...]] | None = None

    def over_time(self) -> tuple[RoleSpread, ...]:
        """Every workshop at which an action or an output was said to serve something, in the order held."""
        if self._read is None or self._read[0] != self._document.revision:
            self._read = (self._document.revision, roles_over_time(self._document))
        return self._read[1]

    def here(self) -> RoleSpread:
        """The workshop that is worked on."""
        return roles_at(self._document, self._document.workshop)


def roles_over_time(records: Records) -> tuple[RoleSpread, ...]:
    """Every workshop at which an action or an output was said to serve something, in the order held."""
    spreads = (roles_at(records, workshop) for workshop in in_order(records.all(Workshop)))
    return tuple(one for one in spreads if one.actions.said or one.outputs.said)


def roles_at(records: Records, workshop: Workshop) -> RoleSpread:
    """One workshop."""
    begun: dict[str, list[ActionItem]] = {}
    for plan in records.all(ActionPlan):
        if plan.workshop_id == workshop.id:
            begun.setdefault(plan.participant_id, []).extend(filter(is_begun, plan.items))
    outputs = (one for one in records.all(Output) if one.workshop_id == workshop.id and not one.is_draft)
    return RoleSpread(
        workshop=workshop,
        actions=role_counts(item for items in begun.values() for item in items),
        outputs=output_role_counts(outputs),
        leaders=sum(bool(items) for items in begun.values()),
    )


def output_role_counts(outputs: Iterable[Output]) -> RoleCounts:
    """The double role of these outputs."""
    said = Counter(one.serves for one in outputs)
    return RoleCounts(own_unit=said[Serves.OWN_UNIT], whole=said[Serves.WHOLE], unsaid=said[None])
