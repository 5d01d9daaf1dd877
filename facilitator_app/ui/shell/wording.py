"""Dates and names as all areas write and read them, in the interface's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.dates import clock_words, date_words, read_date
from facilitator_app.services.clock import Clock
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.ui.forms import Entry


class Wording(QObject):
    """What is said and understood depends on the language of now, not on that of when an area was made."""

    def __init__(
        self, *, clock: Clock, actions: CollectingActions, language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._actions = actions
        self.language = language

    def entry(self) -> Entry:
        """What the fields of a form need to read names and dates."""
        return Entry(people=self._actions.people, read_date=self._read_date, date_text=self._date_text)

    def date_words(self, day: date) -> str:
        """A date with its month in words."""
        return date_words(day, self.language())

    def saved_words(self, plan: ActionPlan) -> str:
        """When a schema was saved; empty for one nobody has touched."""
        if plan.changed_at is None:
            return ""
        zone = self._clock.local_now().tzinfo
        return self.tr("Saved {time}").format(time=clock_words(plan.changed_at.astimezone(zone)))

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self._clock.local_today())

    def _date_text(self, day: date) -> str:
        return f"{date_words(day, self.language(), short=True)} {day.year}"
