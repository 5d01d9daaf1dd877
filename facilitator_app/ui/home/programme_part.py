"""What the overview tells of a file with several workshops: its events, and what was promised at the earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.actions import Core
from facilitator_app.domain.dates import month_words
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.programme_readings import ProgrammeReadings
from facilitator_app.services.promises import OpenAction
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.home.day_card import days_words
from facilitator_app.ui.home.events_card import EventsCard
from facilitator_app.ui.home.promised_card import PromisedCard
from facilitator_app.ui.shell.area_names import AreaName


class ProgrammePart(QObject):
    """Two cards, drawn by `render`; another workshop is worked on when its event is chosen. `has_area` tells whether an
    area can be gone to.
    """

    programme_requested = Signal()

    def __init__(
        self,
        *,
        document: Document,
        readings: ProgrammeReadings,
        following_up: FollowingUp,
        today: Callable[[], date],
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        has_area: Callable[[str], bool],
        language: Callable[[], str],
    ) -> None:
        super().__init__()
        self._document = document
        self._readings = readings
        self._following_up = following_up
        self._today = today
        self._dialogs = dialogs
        self._sentence = sentence
        self._has_area = has_area
        self._language = language
        self.events = EventsCard()
        self.promised = PromisedCard()
        self.events.hide()
        self.promised.hide()
        self.events.event_chosen.connect(self._on_event)
        self.events.programme_requested.connect(self.programme_requested)

    def has_several(self) -> bool:
        """Whether there is more to tell of than one workshop by itself."""
        return bool(self._document.all(Programme)) or len(self._document.all(Workshop)) > 1

    def render(self, missing: int) -> None:
        """Draw both cards; `missing` things lack at the workshop that is worked on."""
        has_several = self.has_several()
        self.events.setVisible(has_several)
        open_actions = self._following_up.open_actions() if has_several else ()
        self.promised.setVisible(bool(open_actions))
        if not has_several:
            return
        today = self._today()
        events = self._readings.timeline(today)
        programme = next(iter(self._document.all(Programme)), None)
        self.events.show_programme(
            programme.title if programme else "",
            len(events),
            is_programme=programme is not None,
            can_open=programme is not None and self._has_area(AreaName.PROGRAMME),
        )
        self.events.show_events(events, missing=missing, today=today, language=self._language())
        on = self._document.workshop.held_on
        self.promised.show_counts(
            len(open_actions),
            sum(_is_due_in(line, on) for line in open_actions) if on else 0,
            month=month_words(on, self._language()) if on else "",
        )

    def until_words(self, days: int | None) -> str:
        """How long until the workshop; of several the first that is to come is the next one."""
        words = days_words(days)
        if not days or days < 0 or not self.has_several():
            return words
        upcoming = self._readings.next_event(self._today())
        if upcoming is None or upcoming.id != self._document.workshop.id:
            return words
        return self.tr("Next workshop · {when}").format(when=f"{words[:1].lower()}{words[1:]}")

    def _on_event(self, workshop_id: str) -> None:
        try:
            self._document.choose_workshop(workshop_id)
        except Refused as problem:
            self._dialogs.tell(
                self.events.window(),
                title=self.tr("You stay at the workshop you are at"),
                text=self._sentence(problem),
            )


def _is_due_in(line: OpenAction, month: date) -> bool:
    """Whether the action's leader has said to follow it up in the month of that day."""
    return line.item.text(Core.FOLLOW_UP_ON).startswith(f"{month:%Y-%m}-")
