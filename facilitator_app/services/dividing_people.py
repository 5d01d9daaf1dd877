"""Dividing the participants into groups, as often as the workshop needs, with memory of who has sat together.

One invariant: the search works on a value (`Wish`) and touches nothing, so that it can run beside the windows and be
cancelled; what it finds is applied in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.grouping import Groups, Mixture, Pair, met_in, mixed_groups, mixture
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a search needs: who, into how many groups, who has met, and who stays in which group (from 0)."""

    participants: tuple[Participant, ...]
    number: int
    division: int
    met: Mapping[Pair, int]
    locked: Mapping[str, int]

    def search(self, is_cancelled: Callable[[], bool] = bool) -> Groups:
        """The best groups found; see `domain.grouping.mixed_groups`."""
        return mixed_groups(
            self.participants,
            number=self.number,
            met=self.met,
            locked=self.locked,
            is_cancelled=is_cancelled,
        )

    def mixture(self, groups: Groups) -> Mixture:
        """How well groups would be mixed."""
        return mixture(groups, self.participants, met=self.met)


class DividingPeople:
    """Commands of the groups, each undoable."""

    def __init__(self, *, document: Document, people: ListingPeople) -> None:
        self._document = document
        self._people = people

    def divisions(self) -> tuple[int, ...]:
        """The numbers of the workshop's divisions: those with groups, those that blocks work in, and always 1."""
        workshop_id = self._document.workshop.id
        used = {g.division for g in self._document.all(Group) if g.workshop_id == workshop_id}
        wanted = {b.division for b in self._document.all(Block) if b.workshop_id == workshop_id}
        return tuple(sorted({1} | used | wanted))

    def blocks_in(self, division: int) -> tuple[Block, ...]:
        """The blocks that work in a division."""
        workshop_id = self._document.workshop.id
        mine = (
            b for b in self._document.all(Block) if (b.workshop_id, b.division) == (workshop_id, division)
        )
        return tuple(sorted(mine, key=_place))

    def wish(self, *, number: int, division: int) -> Wish:
        """What a search for `number` groups needs. Whoever is locked in a group stays in it."""
        groups = self._people.groups(division)
        locked = {one: at for at, group in enumerate(groups) for one in group.locked_ids if at < number}
        return Wish(
            participants=self._people.people(),
            number=number,
            division=division,
            met=self.met_before(division),
            locked=locked,
        )

    def apply(self, wish: Wish, groups: Groups, *, name_word: str) -> None:
        """Seat people as was found. People who have gone since the search are left out."""
        known = {person.id for person in self._people.people()}
        members = tuple(tuple(one for one in group if one in known) for group in groups)
        self._people.divide(members, name_word=name_word, division=wish.division)

    def mixture(self, division: int) -> Mixture:
        """How well the groups of a division are mixed."""
        groups = tuple(group.member_ids for group in self._people.groups(division))
        return mixture(groups, self._people.people(), met=self.met_before(division))

    def met_before(self, division: int) -> Mapping[Pair, int]:
        """How often each pair has sat together: at earlier workshops, and in the other divisions of this one."""
        now = self._document.workshop
        earlier = {w.id for w in self._document.all(Workshop) if _order(w) < _order(now)}
        divisions: dict[tuple[str, int], list[Group]] = {}
        for group in self._document.all(Group):
            key = (group.workshop_id, group.division)
            if group.workshop_id in earlier or (group.workshop_id == now.id and group.division != division):
                divisions.setdefault(key, []).append(group)
        return met_in(tuple(group.member_ids for group in groups) for groups in divisions.values())

    def toggle_lock(self, participant_id: str, *, division: int) -> None:
        """Let somebody stay in their group when the rest is divided anew, or not any longer."""
        group = next((g for g in self._people.groups(division) if participant_id in g.member_ids), None)
        if group is None:
            return
        others = tuple(one for one in group.locked_ids if one != participant_id)
        locked = others if participant_id in group.locked_ids else (*others, participant_id)
        self._document.replace("edit.lock_seat", replace(group, locked_ids=locked))

    def use_division(self, block_ids: Sequence[str], division: int) -> None:
        """Let blocks work in a division."""
        found = (self._document.get(Block, block_id) for block_id in block_ids)
        changes = [
            RecordChange(block, replace(block, division=division)) for block in found if block is not None
        ]
        self._document.edit("edit.change_block", changes)


def _place(block: Block) -> tuple[float, str]:
    return (block.position, block.id)


def _order(workshop: Workshop) -> tuple[float, str]:
    return (workshop.position, workshop.id)
