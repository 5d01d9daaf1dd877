"""What participants are and were called: in the open file, in its remembered edits, and in the copies of it.

Invariant: whoever has been erased is not among them, also where a copy could not be written anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator_app.domain.connections import sure_names
from facilitator_app.domain.people import Participant
from facilitator_app.services.document import Document
from facilitator_app.services.sweeping_copies import SweepingCopies


class KnownPeople:
    """Names come newest first. Raises as the store does."""

    def __init__(self, *, document: Document, copies: SweepingCopies) -> None:
        self._document = document
        self._copies = copies

    def here(self, person_id: str) -> tuple[Participant, ...]:
        """How somebody stands in the open file, and stood in its remembered edits."""
        before = self._document.repository.erasing.called()
        return self._sure(person_id, before)

    def anywhere(self, person_id: str) -> tuple[Participant, ...]:
        """As `here`; of whom the open file does not know, as the copies know them. Those are read then."""
        if known := self.here(person_id):
            return known
        return () if person_id in self._erased_ids() else self._sure(person_id, self._in_copies())

    def former(self) -> tuple[Participant, ...]:
        """Who was taken off the list and can still be erased, by name, as they were called last. Copies are read."""
        return self._off_the_list((*self._document.repository.erasing.called(), *self._in_copies()))

    def former_here(self) -> tuple[Participant, ...]:
        """As `former`, of those whom the remembered edits know."""
        return self._off_the_list(self._document.repository.erasing.called())

    def _sure(self, person_id: str, called: Iterable[Participant]) -> tuple[Participant, ...]:
        own = [one for one in called if one.id == person_id]
        return sure_names(own, self._document.all(Participant), person_id)

    def _off_the_list(self, called: Iterable[Participant]) -> tuple[Participant, ...]:
        left_out = {one.id for one in self._document.all(Participant)} | self._erased_ids()
        found: dict[str, Participant] = {}
        for one in called:
            if one.id not in left_out:
                found.setdefault(one.id, one)
        return tuple(sorted(found.values(), key=_name))

    def _in_copies(self) -> Iterable[Participant]:
        path = self._document.repository.path
        return self._copies.called(self._copies.copies(self._document.engagement.id, path))

    def _erased_ids(self) -> set[str]:
        return {one.person_id for one in self._document.repository.erasing.people()}


def _name(person: Participant) -> tuple[str, str]:
    return person.name.casefold(), person.id
