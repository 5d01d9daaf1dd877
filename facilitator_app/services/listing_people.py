"""The participants and their groups: added, corrected, marked absent, divided into groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.collation import SortKey, name_sort_key
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, group_of, groups_of
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

Members = tuple[tuple[str, ...], ...]
"""The ids of the members of each group."""


class ListingPeople:
    """Commands of the participants' table, each undoable."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def people(self) -> tuple[Participant, ...]:
        """Everybody, by last name in Danish order."""
        return tuple(sorted(self._document.all(Participant), key=_surname))

    def groups(self, division: int = 1) -> tuple[Group, ...]:
        """The groups of the workshop at hand after one of its divisions, by number."""
        return groups_of(self._document.all(Group), workshop_id=self._document.workshop.id, division=division)

    def group_of(self, participant_id: str) -> Group | None:
        """Where somebody sits."""
        return group_of(participant_id, self.groups())

    def add_person(self, name: str) -> Participant:
        """Add somebody by name. Raises `Refused` for an empty name."""
        cleaned = one_line(name)
        if not cleaned:
            raise Refused("people.name_missing")
        last = max((p.position for p in self._document.all(Participant)), default=0.0)
        person = Participant(id=self._new_id(), name=cleaned, position=last + 1.0)
        self._document.edit("edit.add_participant", added([person]))
        return person

    def change_person(self, person: Participant, *, field: str) -> None:
        """Keep a corrected participant. Raises `Refused` for an empty name."""
        if not person.name.strip():
            raise Refused("people.name_missing")
        self._document.change("edit.change_participant", person, merge_key=f"participant:{person.id}:{field}")

    def remove_person(self, participant_id: str) -> None:
        """Take somebody away, out of the groups and with their action schema; undo brings all back.

        Where others have chosen them, as buddy for instance, their name stays as a plain name.
        """
        person = self._document.get(Participant, participant_id)
        if person is None:
            return
        plans = [p for p in self._document.all(ActionPlan) if p.participant_id == participant_id]
        left = [
            RecordChange(
                g,
                replace(
                    g,
                    member_ids=tuple(i for i in g.member_ids if i != participant_id),
                    locked_ids=tuple(i for i in g.locked_ids if i != participant_id),
                ),
            )
            for g in self._document.all(Group)
            if participant_id in g.member_ids
        ]
        named = self._name_instead_of(person)
        freed = [
            RecordChange(other, replace(other, chief_id=None))
            for other in self._document.all(Participant)
            if other.chief_id == participant_id and other.id != participant_id
        ]
        changes = [*removed(plans), *named, *left, *freed, *removed([person])]
        self._document.edit("edit.remove_participant", changes)

    def seat(self, participant_id: str, group_id: str | None, *, division: int = 1) -> None:
        """Move somebody to a group of a division, or to none; a lock in another group goes."""
        changes = []
        for group in self.groups(division):
            others = tuple(i for i in group.member_ids if i != participant_id)
            members = (*others, participant_id) if group.id == group_id else others
            if group.id == group_id and participant_id in group.member_ids:
                members = group.member_ids
            locked = tuple(i for i in group.locked_ids if i in members)
            changes.append(RecordChange(group, replace(group, member_ids=members, locked_ids=locked)))
        self._document.edit("edit.change_groups", changes)

    def add_group(self, name: str, *, division: int = 1) -> Group:
        """One more group with the next number."""
        number = max((group.number for group in self.groups(division)), default=0) + 1
        group = Group(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            number=number,
            name=one_line(name) or str(number),
            division=division,
        )
        self._document.edit("edit.change_groups", added([group]))
        return group

    def rename_group(self, group_id: str, name: str) -> None:
        """Give a group another name; an empty one changes nothing."""
        group = self._document.get(Group, group_id)
        cleaned = one_line(name)
        if group is not None and cleaned:
            self._document.replace(
                "edit.change_groups", replace(group, name=cleaned), merge_key=f"group:{group_id}"
            )

    def remove_group(self, group_id: str) -> None:
        """Take a group and its outputs away; undo brings both back."""
        group = self._document.get(Group, group_id)
        if group is not None:
            said: list[Record] = [o for o in self._document.all(Output) if o.group_id == group_id]
            self._document.edit("edit.change_groups", removed([*said, group]))

    def outputs_of(self, group_id: str) -> int:
        """How many outputs would go with the group."""
        return sum(o.group_id == group_id and not o.is_draft for o in self._document.all(Output))

    def divide(self, members: Members, *, name_word: str, division: int = 1) -> None:
        """Seat people as `members` says; see `divide_all`."""
        self.divide_all({division: members}, name_word=name_word)

    def divide_all(self, divisions: Mapping[int, Members], *, name_word: str) -> None:
        """Seat people as the members of each division say, in one step.

        There is one entry per group in order of number. Groups that already exist keep their identity, outputs and
        the locks of those who stay; missing ones are made and named `name_word` and their number; spare ones are
        emptied, or removed when nothing has been noted in them, not even half a line.
        """
        changes = [
            change
            for division, members in divisions.items()
            for change in self._divided(members, name_word, division)
        ]
        self._document.edit("edit.divide_groups", changes)

    def _divided(self, members: Members, name_word: str, division: int) -> list[RecordChange]:
        groups = self.groups(division)
        changes: list[RecordChange] = []
        for index, ids in enumerate(members):
            before = groups[index] if index < len(groups) else None
            made = before or self._new_group(index + 1, name_word, division)
            locked = tuple(one for one in made.locked_ids if one in ids)
            changes.append(RecordChange(before, replace(made, member_ids=ids, locked_ids=locked)))
        for group in groups[len(members) :]:
            keeps = any(output.group_id == group.id for output in self._document.all(Output))
            emptied = replace(group, member_ids=(), locked_ids=()) if keeps else None
            changes.append(RecordChange(group, emptied))
        return changes

    def _name_instead_of(self, person: Participant) -> list[RecordChange]:
        outputs = [
            RecordChange(output, replace(output, value=person.name))
            for output in self._document.all(Output)
            if output.value == person.id
        ]
        plans = [
            RecordChange(plan, replace(plan, items=tuple(_naming(item, person) for item in plan.items)))
            for plan in self._document.all(ActionPlan)
            if plan.participant_id != person.id
        ]
        return [*outputs, *plans]

    def _new_group(self, number: int, name_word: str, division: int) -> Group:
        return Group(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            number=number,
            name=f"{name_word} {number}",
            division=division,
        )


def _naming(item: ActionItem, person: Participant) -> ActionItem:
    values = {key: person.name if value == person.id else value for key, value in item.values.items()}
    return replace(item, values=values)


def _surname(person: Participant) -> tuple[tuple[SortKey, SortKey], str]:
    return (name_sort_key(person.name), person.id)
