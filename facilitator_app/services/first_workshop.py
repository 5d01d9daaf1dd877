"""Which workshop of a programme a file is opened with for the first time, before anybody has chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop


def first_workshop(records: Sequence[Record], *, today: date) -> Workshop | None:
    """Today's workshop; else the last one where something was promised, while nobody has told of it; else the next.

    When all are over it is the last, and without days the first. None when there is no workshop.
    """
    workshops = in_order(one for one in records if isinstance(one, Workshop))
    begun = [one for one in workshops if one.held_on is not None and one.held_on <= today]
    to_come = [one for one in workshops if one not in begun]
    if begun and (not to_come or _last_day(begun[-1]) >= today):
        return begun[-1]
    return _last_untold(begun, records) or next(iter(to_come), None)


def _last_day(workshop: Workshop) -> date:
    assert workshop.held_on is not None, "a workshop that has begun has a day"
    return workshop.held_on + timedelta(days=len(workshop.later_days))


def _last_untold(workshops: Sequence[Workshop], records: Sequence[Record]) -> Workshop | None:
    """The last of the workshops with actions, unless a leader has told what became of one of them."""
    told = {one.item_id for one in records if isinstance(one, FollowUp)}
    plans = [one for one in records if isinstance(one, ActionPlan)]
    for workshop in reversed(workshops):
        items = chain.from_iterable(plan.items for plan in plans if plan.workshop_id == workshop.id)
        promised = {item.id for item in items if is_begun(item)}
        if promised:
            return None if promised & told else workshop
    return None
