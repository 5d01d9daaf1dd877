"""Dividing the participants into groups, as often as the workshop needs, with memory of who has sat together.

One invariant: the search works on a value (`Wish`) and touches nothing, so that it can run beside the windows and be
cancelled; what it finds is applied in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, count

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.grouping import (
    Groups,
    Mixture,
    Pair,
    is_own_chief,
    met_in,
    mixed_rounds,
    mixture,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.records import Record, RecordChange, removed
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a search needs: those present, into how many groups in which divisions, who has met, and who stays in which
    group (from 0) of each division.
    """

    participants: tuple[Participant, ...]
    number: int
    divisions: tuple[int, ...]
    met: Mapping[Pair, int]
    locks: tuple[Mapping[str, int], ...]

    def search(
        self, on_round: Callable[[int], object] = int, is_cancelled: Callable[[], bool] = bool
    ) -> tuple[Groups, ...]:
        """The best groups found for each division; see `domain.grouping.mixed_rounds`."""
        return mixed_rounds(
            self.participants,
            number=self.number,
            rounds=len(self.divisions),
            met=self.met,
            locks=self.locks,
            on_round=on_round,
            is_cancelled=is_cancelled,
        )

    def mixture(self, rounds: Sequence[Groups]) -> Mixture:
        """How well the groups of all divisions would be mixed, added up."""
        found = [
            mixture(groups, self.participants, met=met_in(rounds[:at], before=self.met))
            for at, groups in enumerate(rounds)
        ]
        return Mixture(
            repeats=sum(one.repeats for one in found),
            with_own_chief=sum(one.with_own_chief for one in found),
            of_one_unit=sum(one.of_one_unit for one in found),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Where two sat together: the workshop's title, empty for the one at hand, and the division."""

    workshop_title: str
    division: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """Groups of the past, or of another division."""

    at: Meeting
    groups: Groups

    def seats(self) -> Mapping[str, int]:
        """The place of everybody's group."""
        return {one: place for place, group in enumerate(self.groups) for one in group}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatedPair:
    """Two in one group of whom there is something to say."""

    one: Participant
    other: Participant
    group: Group
    met_at: tuple[Meeting, ...]
    has_own_chief: bool
    is_of_one_unit: bool


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

    def free_division(self) -> int:
        """The lowest number that no division has."""
        taken = self.divisions()
        return next(number for number in count(1) if number not in taken)

    def wish(self, *, number: int, divisions: Sequence[int]) -> Wish:
        """What a search for `number` groups in each division needs. Whoever is locked in a group stays in it."""
        return Wish(
            participants=self._present(),
            number=number,
            divisions=tuple(divisions),
            met=self._met_outside(divisions),
            locks=tuple(self._locked(division, number) for division in divisions),
        )

    def apply(self, wish: Wish, rounds: Sequence[Groups], *, name_word: str) -> None:
        """Seat people as was found, in one step. People who have gone since the search are left out."""
        known = {person.id for person in self._people.people()}
        members = {
            division: tuple(tuple(one for one in group if one in known) for group in groups)
            for division, groups in zip(wish.divisions, rounds, strict=True)
        }
        self._people.divide_all(members, name_word=name_word)

    def mixture(self, division: int) -> Mixture:
        """How well the groups of a division are mixed, of those who are present."""
        groups = tuple(group.member_ids for group in self._people.groups(division))
        return mixture(groups, self._present(), met=self._met_outside((division,)))

    def pairs(self, division: int) -> tuple[SeatedPair, ...]:
        """Who sits with somebody they have met, with their own chief or with one of their unit, group by group."""
        present = {person.id: person for person in self._present()}
        rounds = [(one.at, one.seats()) for one in self._rounds_outside((division,))]
        found = [
            _pair(present[one], present[other], group, rounds)
            for group in self._people.groups(division)
            for one, other in combinations([i for i in group.member_ids if i in present], 2)
        ]
        return tuple(pair for pair in found if pair.met_at or pair.has_own_chief or pair.is_of_one_unit)

    def remove_division(self, division: int) -> None:
        """Take the groups of a division and their outputs away in one step; undo brings all back.

        Raises ValueError when a block works in it.
        """
        if self.blocks_in(division):
            raise ValueError(division)
        groups = self._people.groups(division)
        ids = {group.id for group in groups}
        said: list[Record] = [o for o in self._document.all(Output) if o.group_id in ids]
        self._document.edit("edit.remove_division", removed([*said, *groups]))

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

    def _present(self) -> tuple[Participant, ...]:
        workshop_id = self._document.workshop.id
        return tuple(one for one in self._people.people() if not one.is_absent_from(workshop_id))

    def _locked(self, division: int, number: int) -> Mapping[str, int]:
        groups = self._people.groups(division)
        return {one: at for at, group in enumerate(groups) for one in group.locked_ids if at < number}

    def _met_outside(self, divisions: Collection[int]) -> Mapping[Pair, int]:
        """How often each pair has sat together: at earlier workshops, and in other divisions of this one."""
        return met_in(one.groups for one in self._rounds_outside(divisions))

    def _rounds_outside(self, divisions: Collection[int]) -> list[_Round]:
        now = self._document.workshop
        ordered = in_order(self._document.all(Workshop))
        workshops = {w.id: w for w in ordered[: ordered.index(now)]}
        found: dict[tuple[str, int], list[Group]] = {}
        for group in self._document.all(Group):
            is_mine = group.workshop_id == now.id and group.division not in divisions
            if is_mine or group.workshop_id in workshops:
                found.setdefault((group.workshop_id, group.division), []).append(group)
        return [
            _Round(
                at=Meeting(
                    workshop_title=workshops[workshop_id].title if workshop_id in workshops else "",
                    division=division,
                ),
                groups=tuple(group.member_ids for group in groups),
            )
            for (workshop_id, division), groups in sorted(found.items())
        ]


def _place(block: Block) -> tuple[float, str]:
    return (block.position, block.id)


def _pair(
    one: Participant,
    other: Participant,
    group: Group,
    rounds: Sequence[tuple[Meeting, Mapping[str, int]]],
) -> SeatedPair:
    return SeatedPair(
        one=one,
        other=other,
        group=group,
        met_at=tuple(at for at, seats in rounds if one.id in seats and seats[one.id] == seats.get(other.id)),
        has_own_chief=is_own_chief(one, other) or is_own_chief(other, one),
        is_of_one_unit=bool(one.unit) and one.unit == other.unit,
    )
