"""What participants are and were called: in the open file, in its remembered edits, and in the copies of it.

Invariant: whoever has been erased is not among them, also where a copy could not be written anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from facilitator_app.domain.connections import sure_names
from facilitator_app.domain.people import Participant
from facilitator_app.services.document import Document
from facilitator_app.services.sweeping_copies import IsCancelled, SweepingCopies


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
        return self.former_of(self._in_copies())

    def former_here(self) -> tuple[Participant, ...]:
        """As `former`, of those whom the remembered edits know."""
        return self.former_of(())

    def former_of(self, in_copies: Iterable[Participant]) -> tuple[Participant, ...]:
        """As `former`, with what `read` has found."""
        return self._off_the_list((*self._document.repository.erasing.called(), *in_copies))

    def copies(self) -> tuple[Path, ...]:
        """The copies of the open file, for `read`."""
        return self._copies.copies(self._document.engagement.id, self._document.repository.path)

    def read(self, copies: Iterable[Path], is_cancelled: IsCancelled) -> tuple[Participant, ...]:
        """Everybody whom these copies know, each as they were called; on any thread. What was found so far when it is
        cancelled.
        """
        found: dict[Participant, None] = {}
        for path in copies:
            if is_cancelled():
                break
            found.update(dict.fromkeys(self._copies.called((path,))))
        return tuple(found)

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
        return self._copies.called(self.copies())

    def _erased_ids(self) -> set[str]:
        return {one.person_id for one in self._document.repository.erasing.people()}


def _name(person: Participant) -> tuple[str, str]:
    return person.name.casefold(), person.id
