"""What is done with the programme's workshops and leaders, and what is asked before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import Programme, as_of
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.fetching_programme import FetchingProgramme
from facilitator_app.services.leaders_in_programme import LeadersInProgramme
from facilitator_app.services.planning_programme import PlanningProgramme
from facilitator_app.services.programme_readings import ProgrammeReadings
from facilitator_app.services.removing_events import HeldBy
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.programme.timeline_dialogs import (
    DayDialog,
    EventWish,
    NewEventDialog,
    PostDialog,
    Way,
)
from facilitator_app.ui.programme.timeline_words import TimelineWords, by_name


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineServices:
    """What the page asks and tells."""

    document: Document
    programme: PlanningProgramme
    fetching: FetchingProgramme
    leaders: LeadersInProgramme
    readings: ProgrammeReadings
    clock: Clock


class TimelineActs(QObject):
    """One page's acts; what is refused is told."""

    def __init__(
        self,
        *,
        services: TimelineServices,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        read_date: Callable[[str], date | None],
        date_words: Callable[[date], str],
        words: TimelineWords,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._programme = services.programme
        self._fetching = services.fetching
        self._leaders = services.leaders
        self._document = services.document
        self._dialogs = dialogs
        self._sentence = sentence
        self._read_date = read_date
        self._date_words = date_words
        self._words = words
        self._page = page

    def choose(self, workshop_id: str) -> bool:
        """Work on another workshop; False, and told why, where the one at hand cannot be left."""
        try:
            self._document.choose_workshop(workshop_id)
        except Refused as problem:
            self._tell(self.tr("You stay at the workshop you are at"), problem)
            return False
        return True

    def add_event(self) -> str:
        """Ask for a workshop, and add it; gives its id, empty when the user changed their mind."""
        dialog = NewEventDialog(
            self._programme.templates(),
            self._programme.events(),
            parse=self._read_date,
            in_words=self._date_words,
            parent=self._page.window(),
        )
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return ""
            return self._added(dialog.wish()).id
        except Refused as problem:
            self._tell(self.tr("The workshop was not added"), problem)
            return ""
        finally:
            dialog.deleteLater()

    def move_event(self, workshop_id: str, step: int) -> None:
        """One place up or down; only those on one day, or without one, have an order of their own."""
        events = self._programme.events()
        at = next((place for place, one in enumerate(events) if one.id == workshop_id), -1)
        to = at + step
        if at < 0 or not 0 <= to < len(events) or events[to].held_on != events[at].held_on:
            return
        before = to if step > 0 else to - 1
        self._programme.move(workshop_id, after_id=events[before].id if before >= 0 else None)

    def remove_event(self, workshop_id: str) -> None:
        """Ask with all that is lost, and take the workshop away."""
        workshop = self._document.get(Workshop, workshop_id)
        if workshop is None:
            return
        held = self._programme.held_by(workshop_id)
        is_agreed = self._dialogs.confirm(
            self._page.window(),
            title=self.tr("Remove {title}?").format(title=workshop.title or self.tr("the workshop")),
            text=self._lost_words(held),
            act=self.tr("Remove workshop"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )
        if not is_agreed:
            return
        try:
            self._programme.remove(workshop_id, agreed=held)
        except Refused as problem:
            self._tell(self.tr("The workshop stays"), problem)

    def fetch(self, starts_on: object) -> None:
        """Fetch the shipped programme into the file."""
        try:
            self._fetching.fetch(
                self._fetching.names()[0], starts_on=starts_on if isinstance(starts_on, date) else None
            )
        except Refused as problem:
            self._tell(self.tr("The programme was not fetched"), problem)

    def programme(self) -> Programme:
        """The programme; several workshops by themselves become one, called after the one that is worked on, as soon as
        anything is written of what they are for.
        """
        known = self._programme.programme()
        return known or self._programme.make(title=self._document.workshop.title or self.tr("Programme"))

    def set_days(self, starts_on: object, ends_on: object) -> str:
        """Keep the programme's first and last day; gives the sentence of what is wrong with them, or nothing."""
        changed = replace(
            self.programme(),
            starts_on=starts_on if isinstance(starts_on, date) else None,
            ends_on=ends_on if isinstance(ends_on, date) else None,
        )
        try:
            self._programme.change(changed, field="days")
        except Refused as problem:
            return self._sentence(problem)
        return ""

    def add_leader(self) -> str:
        """Ask who joins; gives the new leader's id, empty when the user changed their mind."""
        dialog = self._post_dialog(None)
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return ""
            wish = dialog.wish()
            return self._leaders.join(
                wish.name,
                from_on=wish.from_on,
                unit=wish.unit,
                title=wish.title,
                level=wish.level,
                chief_id=wish.chief_id,
            ).id
        finally:
            dialog.deleteLater()

    def move_leader(self, participant_id: str) -> None:
        """Ask where a leader sits from which day."""
        person = self._document.get(Participant, participant_id)
        if person is None:
            return
        dialog = self._post_dialog(as_of(person, date.max), self._kept_chief(participant_id))
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            wish = dialog.wish()
            assert wish.from_on is not None, "the dialog is not accepted without a day"
            self._leaders.move(
                participant_id,
                from_on=wish.from_on,
                unit=wish.unit,
                title=wish.title,
                level=wish.level,
                chief_id=wish.chief_id,
            )
        except Refused as problem:
            self._tell(self.tr("The leader was not moved"), problem)
        finally:
            dialog.deleteLater()

    def ask_leave(self, participant_id: str) -> None:
        """Ask from which day a leader belongs no longer."""
        person = self._document.get(Participant, participant_id)
        if person is None:
            return
        title = self.tr("{name} leaves the programme").format(name=person.name)
        text = self.tr(
            "From that day on the leader is on no list. Earlier workshops and what was given stay."
        )
        text = f"{text} {self._kept_chief(participant_id)}".strip()
        dialog = self._day_dialog(title, text, self.tr("Leaves"), person.left_on, is_needed=True)
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                day = dialog.chosen_day()
                assert day is not None, "the dialog is not accepted without a day"
                self._leaders.leave(participant_id, day)
        except Refused as problem:
            self._tell(self.tr("The day was not changed"), problem)
        finally:
            dialog.deleteLater()

    def ask_joined(self, participant_id: str) -> None:
        """Ask from which day a leader belongs."""
        person = self._document.get(Participant, participant_id)
        if person is None:
            return
        title = self.tr("{name}'s first day in the programme").format(name=person.name)
        text = self.tr(
            "Workshops before that day do not have the leader on their lists. Empty: from the start."
        )
        dialog = self._day_dialog(title, text, self.tr("Keep the day"), person.joined_on, is_needed=False)
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._leaders.set_joined(participant_id, dialog.chosen_day())
        except Refused as problem:
            self._tell(self.tr("The day was not changed"), problem)
        finally:
            dialog.deleteLater()

    def stay(self, participant_id: str) -> None:
        """The leader does not leave after all."""
        self._leaders.stay(participant_id)

    def take_back_move(self, participant_id: str, moved_on: str) -> None:
        """The leader did not move that day."""
        self._leaders.remove_move(participant_id, date.fromisoformat(moved_on))

    def _added(self, wish: EventWish) -> Workshop:
        if wish.way is Way.TEMPLATE:
            return self._programme.add_from_template(wish.source, title=wish.title, held_on=wish.held_on)
        if wish.way is Way.COPY:
            return self._programme.add_copy(wish.source, title=wish.title, held_on=wish.held_on)
        return self._programme.add_empty(wish.kind, title=wish.title, held_on=wish.held_on)

    def _lost_words(self, held: HeldBy) -> str:
        if held.is_empty:
            return self.tr(
                "Its agenda and slides go with it. Nobody has given anything at it. It can be undone."
            )
        lost = (
            self.tr("%n outputs", "", held.outputs) if held.outputs else "",
            self.tr("%n actions", "", held.actions) if held.actions else "",
            self.tr("%n counts", "", held.ballots) if held.ballots else "",
            self.tr("%n actions told of", "", held.follow_ups) if held.follow_ups else "",
        )
        return self.tr(
            "This goes with it: {lost}. Everyday examples and pre-jects stay in the programme. It can be undone."
        ).format(lost=", ".join(part for part in lost if part))

    def _kept_chief(self, participant_id: str) -> str:
        return self._words.keeps_chief(self._leaders.history(participant_id))

    def _post_dialog(self, person: Participant | None, kept_chief: str = "") -> PostDialog:
        return PostDialog(
            person,
            by_name(self._document.all(Participant)),
            kept_chief=kept_chief,
            parse=self._read_date,
            in_words=self._date_words,
            parent=self._page.window(),
        )

    def _day_dialog(self, title: str, text: str, act: str, day: date | None, *, is_needed: bool) -> DayDialog:
        return DayDialog(
            title=title,
            text=text,
            act=act,
            value=self._words.day(day),
            is_needed=is_needed,
            parse=self._read_date,
            in_words=self._date_words,
            parent=self._page.window(),
        )

    def _tell(self, title: str, problem: Problem) -> None:
        self._dialogs.tell(self._page.window(), title=title, text=self._sentence(problem))
