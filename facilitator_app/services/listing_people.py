"""The participants and their groups: added, corrected, marked absent, divided into groups."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.collation import SortKey, name_sort_key
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, group_of, groups_of
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Refused
from facilitator_app.services.attending import everybody, members, new_from, person_here, stored
from facilitator_app.services.document import Document
from facilitator_app.services.gone_along import gone_along
from facilitator_app.services.ports import NewId

Members = tuple[tuple[str, ...], ...]
"""The ids of the members of each group."""


class ListingPeople:
    """Commands of the participants' table, each undoable."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def people(self) -> tuple[Participant, ...]:
        """The workshop's own leaders as on its day, by last name in Danish order."""
        return tuple(sorted(members(self._document), key=_surname))

    def person(self, participant_id: str) -> Participant | None:
        """Somebody as on the workshop's day; None when they have gone. This is what is corrected and kept."""
        return person_here(self._document, participant_id)

    def groups(self, division: int = 1) -> tuple[Group, ...]:
        """The groups of the workshop at hand after one of its divisions, by number."""
        return groups_of(self._document.all(Group), workshop_id=self._document.workshop.id, division=division)

    def group_of(self, participant_id: str) -> Group | None:
        """Where somebody sits."""
        return group_of(participant_id, self.groups())

    def add_person(self, name: str) -> Participant:
        """Add somebody by name, from this workshop on. Raises `Refused` for an empty name."""
        cleaned = one_line(name)
        if not cleaned:
            raise Refused("people.name_missing")
        last = max((p.position for p in self._document.all(Participant)), default=0.0)
        person = Participant(
            id=self._new_id(), name=cleaned, position=last + 1.0, joined_on=new_from(self._document)
        )
        self._document.edit("edit.add_participant", added([person]))
        return person

    def change_person(self, person: Participant, *, field: str) -> None:
        """Keep a corrected participant, as `person` or `people` gave it: unit, title, level and chief are corrected as
        they were on the workshop's day. Raises `Refused` for an empty name, and for chiefs who lead each other in a
        circle."""
        self._check([person])
        kept = stored(self._document, person)
        self._document.change("edit.change_participant", kept, merge_key=f"participant:{person.id}:{field}")

    def change_people(self, people: Sequence[Participant]) -> None:
        """Keep several corrected participants in one step, or none of them. Raises as `change_person` does."""
        self._check(people)
        before = {person.id: person for person in self._document.all(Participant)}
        changes = [
            RecordChange(before[one.id], stored(self._document, one)) for one in people if one.id in before
        ]
        self._document.edit("edit.change_participant", changes)

    def remove_people(self, participant_ids: Collection[str]) -> None:
        """Take people away, out of the groups and with their action schemas and talks; undo brings all back.

        Where others have chosen them, as buddy for instance, their name stays as a plain name.
        """
        people = {one.id: one for one in self._document.all(Participant) if one.id in participant_ids}
        if not people:
            return
        left = [
            RecordChange(
                g,
                replace(
                    g,
                    member_ids=tuple(i for i in g.member_ids if i not in people),
                    locked_ids=tuple(i for i in g.locked_ids if i not in people),
                ),
            )
            for g in self._document.all(Group)
            if not people.keys().isdisjoint(g.member_ids)
        ]
        freed = [
            RecordChange(other, _without_chiefs(other, people))
            for other in self._document.all(Participant)
            if other.id not in people
        ]
        named = self._names_instead_of(people)
        changes = [*gone_along(self._document, people), *named, *left, *freed, *removed(people.values())]
        self._document.edit("edit.remove_participant", changes)

    def seat(self, participant_ids: Collection[str], group_id: str | None, *, division: int = 1) -> None:
        """Move people to a group of a division, or to none; a lock in another group goes."""
        changes = []
        for group in self.groups(division):
            if group.id == group_id:
                coming = tuple(i for i in participant_ids if i not in group.member_ids)
                members = (*group.member_ids, *coming)
            else:
                members = tuple(i for i in group.member_ids if i not in participant_ids)
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

    def _check(self, people: Sequence[Participant]) -> None:
        if any(not person.name.strip() for person in people):
            raise Refused("people.name_missing")
        by_id = {one.id: one for one in (*everybody(self._document), *people)}
        for person in people:
            if _leads_in_a_circle(person, by_id):
                chief = by_id[person.chief_id or ""]
                raise Refused("people.chief_circle", name=person.name, chief=chief.name)

    def _names_instead_of(self, people: Mapping[str, Participant]) -> list[RecordChange]:
        outputs = [
            RecordChange(output, replace(output, value=people[output.value].name))
            for output in self._document.all(Output)
            if isinstance(output.value, str) and output.value in people
        ]
        plans = [
            RecordChange(plan, replace(plan, items=tuple(_naming(item, people) for item in plan.items)))
            for plan in self._document.all(ActionPlan)
            if plan.participant_id not in people
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


def _naming(item: ActionItem, people: Mapping[str, Participant]) -> ActionItem:
    values = {
        key: people[value].name if isinstance(value, str) and value in people else value
        for key, value in item.values.items()
    }
    return replace(item, values=values)


def _without_chiefs(person: Participant, gone: Mapping[str, Participant]) -> Participant:
    """Somebody who was led by none of those who go, in no post."""
    posts = tuple(replace(p, chief_id=None) if p.chief_id in gone else p for p in person.earlier_posts)
    chief_id = None if person.chief_id in gone else person.chief_id
    return replace(person, chief_id=chief_id, earlier_posts=posts)


def _leads_in_a_circle(person: Participant, by_id: Mapping[str, Participant]) -> bool:
    """Whether one comes back to somebody by going from chief to chief. A circle of others is not theirs to mend."""
    passed: set[str] = set()
    chief = by_id.get(person.chief_id or "")
    while chief is not None and chief.id not in passed:
        if chief.id == person.id:
            return True
        passed.add(chief.id)
        chief = by_id.get(chief.chief_id or "")
    return False


def _surname(person: Participant) -> tuple[tuple[SortKey, SortKey], str]:
    return (name_sort_key(person.name), person.id)
