"""What is written in the table of participants, kept: for one person, or for all who are marked in one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import LeadershipLevel, Participant, WallConsent, missing, present_again
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.people_model import Column

OWN = frozenset({Column.NAME, Column.EMAIL})
"""Columns in which everybody has something else."""


class PeopleEdits(QObject):
    """Writes for the people of a page; refusals are said in a dialog."""

    def __init__(
        self,
        page: QWidget,
        *,
        people: ListingPeople,
        document: Document,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._people = people
        self._document = document
        self._dialogs = dialogs
        self._sentence = sentence

    def write(self, ids: Sequence[str], column: Column, value: object, *, division: int) -> None:
        """Keep what was written in a column for these people; groups are those of a division."""
        people = [person for one in ids if (person := self._people.person(one)) is not None]
        if column is Column.GROUP:
            self._people.seat([person.id for person in people], str(value) or None, division=division)
            return
        if column is Column.CHIEF and value and self._document.get(Participant, str(value)) is None:
            self._tell_chief(
                self.tr(
                    "“{name}” is nobody on the list, or several. Choose one of the names offered."
                ).format(name=value)
            )
            return
        try:
            workshop_id = self._document.workshop.id
            self._keep([_changed(person, column, value, workshop_id) for person in people], column)
        except Refused as problem:
            if column is Column.CHIEF:
                self._tell_chief(self._sentence(problem))
            else:
                self._dialogs.tell(
                    self._page.window(),
                    title=self.tr("The name is kept as it was"),
                    text=self._sentence(problem),
                )
        self._document.end_typing()

    def turn_absent(self, people: Collection[Participant]) -> None:
        """Mark all absent; when they are all absent, present."""
        workshop_id = self._document.workshop.id
        turn = present_again if all(person.is_absent_from(workshop_id) for person in people) else missing
        self._people.change_people([turn(person, workshop_id) for person in people])

    def remove(self, people: Collection[Participant]) -> bool:
        """Take people away; False when the user does not want that after all."""
        ids = {person.id for person in people}
        has_schema = any(plan.participant_id in ids for plan in self._document.all(ActionPlan))
        has_talk = any(talk.participant_id in ids for talk in self._document.all(LusTalk))
        told = self._goes_too(has_schema=has_schema, has_talk=has_talk)
        if any(person.wall_consent is WallConsent.NO for person in people):
            shown = self.tr(
                "The no to the wall goes too: where the name stands in texts, the wall shows it again."
            )
            told = "\n\n".join(filter(None, (told, shown)))
        if told and not self._agrees_to_remove(people, told):
            return False
        self._people.remove_people(ids)
        return True

    def _keep(self, people: Sequence[Participant], column: Column) -> None:
        if len(people) == 1:
            self._people.change_person(people[0], field=column.name)
        else:
            self._people.change_people(people)

    def _tell_chief(self, text: str) -> None:
        self._dialogs.tell(self._page.window(), title=self.tr("The own chief is kept as it was"), text=text)

    def _goes_too(self, *, has_schema: bool, has_talk: bool) -> str:
        """What goes with somebody, and that it comes back; empty when nothing does."""
        if has_schema and has_talk:
            return self.tr("The action schema and the LUS talk go too. It can be undone.")
        if has_talk:
            return self.tr("The LUS talk goes too. It can be undone.")
        return self.tr("The action schema goes too. It can be undone.") if has_schema else ""

    def _agrees_to_remove(self, people: Collection[Participant], goes_too: str) -> bool:
        """Only somebody with an action schema, a talk or a no is asked about; undo brings everybody back."""
        names = ", ".join(person.name for person in people)
        title = self.tr("Remove {name}").format(name=names)
        if len(people) > 1:
            title = self.tr("Remove %n participants", "", len(people))
        return self._dialogs.confirm(
            self._page.window(),
            title=title,
            text=" ".join(
                (goes_too, self.tr("Backups keep the person; Erase takes everything out of them too."))
            ),
            act=self.tr("Remove"),
            keep=self.tr("Keep"),
            is_destructive=True,
        )


def _changed(person: Participant, column: Column, value: object, workshop_id: str) -> Participant:
    text = one_line(str(value))
    if column is Column.PRESENT:
        return present_again(person, workshop_id) if value else missing(person, workshop_id)
    if column is Column.DIRECTION:
        return replace(person, is_direction=bool(value))
    if column is Column.CHIEF:
        return replace(person, chief_id=text or None)
    if column is Column.CONSENT:
        return replace(person, wall_consent=WallConsent(text))
    if column is Column.LEVEL:
        return replace(person, level=LeadershipLevel(text) if text else None)
    return {
        Column.NAME: replace(person, name=text),
        Column.UNIT: replace(person, unit=text),
        Column.TITLE: replace(person, title=text),
        Column.EMAIL: replace(person, email=text),
    }[column]
