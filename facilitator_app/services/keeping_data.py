"""Why data on people is kept, who gets it, and until when: said for each workshop, and reminded of in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator_app.domain.programme import in_order
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.retention import Retention, retention_of, suggested_until
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document

CHANGED = "edit.change_workshop"


class KeepingData:
    """Commands are of the workshop that is worked on unless another is named; each is one step that undo takes back."""

    def __init__(self, *, document: Document, clock: Clock) -> None:
        self._document = document
        self._clock = clock

    def here(self) -> Retention:
        """The workshop that is worked on."""
        return retention_of(self._document.workshop, self._clock.local_today())

    def due(self) -> tuple[Retention, ...]:
        """The workshops whose last day is near or has passed, the earliest first."""
        today = self._clock.local_today()
        told = [retention_of(one, today) for one in in_order(self._document.all(Workshop))]
        return tuple(sorted((one for one in told if one.is_due), key=_days_left))

    def suggestion(self) -> date | None:
        """A last day to suggest: a half year after the last workshop of the file; None while none has a date."""
        return suggested_until(self._document.all(Workshop))

    def say_purpose(self, text: str) -> None:
        """Keep why the data is kept."""
        self._keep(replace(self._document.workshop, data_purpose=text.strip()), field="data_purpose")

    def say_recipients(self, text: str) -> None:
        """Keep who else gets the data."""
        self._keep(replace(self._document.workshop, data_recipients=text.strip()), field="data_recipients")

    def keep_until(self, day: date | None) -> None:
        """Keep the last day; None when it is not said."""
        self._keep(replace(self._document.workshop, kept_until_on=day), field="kept_until")

    def postpone(self, workshop_ids: tuple[str, ...], day: date) -> None:
        """Give these workshops a later last day, in one step; one that is kept longer already stays as it is. Raises
        `Refused` for a day that is not to come, or that is later for none of them.
        """
        if day <= self._clock.local_today():
            raise Refused("privacy.not_later")
        found = [
            one
            for one in self._document.all(Workshop)
            if one.id in workshop_ids and (one.kept_until_on is None or one.kept_until_on < day)
        ]
        if not found:
            raise Refused("privacy.none_later")
        self._document.edit(CHANGED, [RecordChange(one, replace(one, kept_until_on=day)) for one in found])

    def _keep(self, workshop: Workshop, *, field: str) -> None:
        self._document.change(CHANGED, workshop, merge_key=f"workshop:{workshop.id}:{field}")


def _days_left(one: Retention) -> int:
    return one.days_left
