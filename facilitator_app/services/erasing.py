"""*Slet*: everything about one person gone, from the open file and from every copy of it that the program keeps.

Invariant: whoever is erased is first remembered by id (`erased_people`), then taken out of the copies, and of the open
file last. When it is interrupted, each file is the old or the new one, and it is gone on with at the next opening.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.connections import NamedPlace, connections, naming_of
from facilitator_app.domain.erasure import Erased, Erasure, erasing, erasure_of
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.names_in_text import Naming, sentence_round
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Show
from facilitator_app.domain.timer import Reading
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.beside import Beside, Stage
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.erased_people import ErasedPeople
from facilitator_app.services.known_people import KnownPeople
from facilitator_app.services.opening import Rehearses
from facilitator_app.services.ports import Repository
from facilitator_app.services.sweeping_copies import (
    LIBRARY,
    IsCancelled,
    KeptEntry,
    Left,
    Progress,
    SweepingCopies,
    Swept,
)
from facilitator_app.services.unwatched import never, unseen


class Shows(Protocol):
    """Whether the room sees the show."""

    @property
    def show(self) -> Show: ...


class Times(Protocol):
    """The running timer."""

    def reading(self) -> Reading: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What goes on in the room."""

    show: Shows
    timer: Times
    rehearsal: Rehearses

    def refuse(self) -> None:
        """Raise `Refused` while somebody could see that people vanish."""
        if self.rehearsal.is_on:
            raise Refused("erase.rehearsing")
        if self.show.show.is_open or self.timer.reading().is_running:
            raise Refused("erase.showing")


class WorksOnFile(Protocol):
    """Changes the open file underneath, and reads everything anew; does what takes long beside the window."""

    @property
    def beside(self) -> Beside: ...

    def work_on_file(self, work: Callable[[Repository], object], /) -> None: ...

    def back_up(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedText:
    """A text in which the person is named, outside the person's own records. `record` is None for what is no record:
    an entry of the library, or what was said to the room while the day ran. `sentence` is empty where it is
    confidential.
    """

    key: str
    sentence: str
    is_whole: bool
    record: Record | None = None

    @property
    def may_stay(self) -> bool:
        """Whether it has to be remembered when the name is left here. An entry of the library serves others too: of two
        with one name it may mean either.
        """
        return self.is_whole or self.key.startswith(LIBRARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would go: counts of the person's own records and of the places that point at the person, the texts, and how
    many copies are written anew, but for the `locked` ones among them, whose passphrase is not known.
    """

    person: Participant
    schemas: int
    outcomes: int
    talks: int
    led_talks: int
    seats: int
    led_leaders: int
    mentions: int
    texts: tuple[NamedText, ...]
    copies: int
    locked: tuple[Path, ...] = ()

    @property
    def standard(self) -> frozenset[str]:
        """The texts out of which the name is taken unless something else is chosen: where the whole name stands."""
        return frozenset(one.key for one in self.texts if one.is_whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An erasing that has begun: it is remembered, and is gone on with until it is finished."""

    engagement_id: str
    path: Path
    people: tuple[Erased, ...]
    known: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an erasing has done: so many records changed or removed, so many copies written anew, and what is left."""

    records: int
    copies: int
    left: tuple[Left, ...] = ()


class ErasingPeople:
    """`sweep` may be called on any thread, everything else on that of the document."""

    def __init__(
        self,
        *,
        document: Document,
        opening: WorksOnFile,
        erased: ErasedPeople,
        copies: SweepingCopies,
        room: Room,
        clock: Clock,
    ) -> None:
        self._document = document
        self._opening = opening
        self._erased = erased
        self._copies = copies
        self._known = KnownPeople(document=document, copies=copies)
        self._room = room
        self._clock = clock

    @property
    def known(self) -> KnownPeople:
        """What participants are and were called, for those who read the copies aside."""
        return self._known

    def refuse_now(self) -> None:
        """Raise `Refused` while the room sees the show, its time runs or a rehearsal is on; and what keeps the file
        from taking anything.
        """
        self._room.refuse()
        problem = self._document.repository.read_only_because
        if problem is not None:
            raise problem

    def preview(self, person_id: str) -> Preview:
        """What would go with a participant, also one who was taken off the list and is known by remembered edits or
        copies alone. Raises `Refused` when nobody with this id is.
        """
        records = self._document.records()
        copies = self._copies.copies(self._document.engagement.id, self._document.repository.path)
        called = self._known.anywhere(person_id)
        look = partial(connections, person_id, records, called=called)
        found = self._opening.beside.run(Stage.READING, look)
        if found is None:
            raise Refused("erase.gone")
        pointing = found.pointing
        return Preview(
            person=found.person,
            schemas=len(found.of(ActionPlan)),
            outcomes=len(found.of(FollowUp)),
            talks=len(found.of(LusTalk)),
            led_talks=_count(pointing, LusTalk),
            seats=_count(pointing, Group),
            led_leaders=_count(pointing, Participant),
            mentions=len(pointing) - sum(_count(pointing, kind) for kind in (LusTalk, Group, Participant)),
            texts=(*map(_text, found.named), *self._other_texts(found.person, called, records)),
            copies=len(copies),
            locked=self._copies.locked(copies),
        )

    def former(self) -> tuple[Participant, ...]:
        """Who was taken off the list and can still be erased, by name: remembered edits or copies, which are read for
        it, know them.
        """
        return self._known.former()

    def former_here(self) -> tuple[Participant, ...]:
        """As `former`, of those whom the open file knows; no copy is read."""
        return self._known.former_here()

    def begin(self, person_id: str, ticked: Collection[str]) -> Order:
        """Remember that a participant is erased; from here on there is no way back. `ticked` are the keys of the texts
        out of which the name is taken. Raises as `refuse_now`, `Refused` for nobody, and `Outside`: nothing has begun
        then.
        """
        self.refuse_now()
        self._document.end_typing()
        self._document.write_waiting()
        preview = self.preview(person_id)
        erased = Erased(
            person_id=person_id,
            at=self._clock.utc(),
            kept=frozenset(one.key for one in preview.texts if one.may_stay and one.key not in ticked),
            also=frozenset(one.key for one in preview.texts if not one.is_whole and one.key in ticked),
        )
        self._erased.remember(self._document.engagement.id, [erased])
        return self._order([erased])

    def unfinished(self) -> Order | None:
        """What was begun and not finished, or has been erased on another laptop: copies of the open file may still
        hold it. None when there is nothing to do.
        """
        remembered = self._erased.of(self._document.engagement.id)
        return None if remembered.is_swept else self._order(remembered.people)

    def sweep(self, order: Order, progress: Progress, is_cancelled: IsCancelled) -> Swept:
        """Take the people out of every copy. Raises `Outside` when the library cannot be written."""
        return self._swept(order, frozenset(), progress, is_cancelled)

    def finish(self, order: Order, swept: Swept) -> Done:
        """Take the people out of the open file, and out of copies that were made meanwhile. Raises `Outside`: then it
        is gone on with at the next opening, and so it is when something could not be swept; and `Refused` as
        `refuse_now`: then it can be done as soon as the room is free.
        """
        self._room.refuse()
        return self._finish(order, swept)

    def begin_over(self, people: Iterable[Erased]) -> Order:
        """Remember that people are erased here whom another copy of the file has erased. As after `begin` there is no
        way back, and what is interrupted is gone on with: what they are called is known until their copies have been
        gone through. Raises `Outside`: nothing has begun then.
        """
        several = tuple(people)
        order = self._order(several)
        self._erased.remember(order.engagement_id, several)
        return order

    def finish_over(self, order: Order, swept: Swept) -> int:
        """As `finish`, also while the room sees the show, which stands; how many of the people stood here."""
        ids = {one.id for one in self._document.records()}
        self._finish(order, swept)
        return sum(one.person_id in ids for one in order.people)

    def erase(self, person_id: str, ticked: Collection[str]) -> Done:
        """All of it at once, for where nobody watches. Raises as `begin` and `finish`."""
        order = self.begin(person_id, ticked)
        return self.finish(order, self.sweep(order, unseen, never))

    def remove(self, left: Iterable[Left]) -> tuple[Left, ...]:
        """Remove copies that cannot be opened, after the user has said so; what could not be removed."""
        kept = []
        for one in left:
            try:
                for suffix in ("", "-wal", "-journal"):
                    one.path.with_name(one.path.name + suffix).unlink(missing_ok=True)
            except OSError:
                kept.append(Left(path=one.path, problem=Outside("erase.cannot_remove", file=one.path.name)))
        return tuple(kept)

    def erase_again(self, repository: Repository) -> int:
        """Take whoever was erased before out of a file that is only read; how many they were. Raises `Outside`."""
        return self._erased.erase_again(repository)

    def record(self) -> tuple[Erased, ...]:
        """Who was erased from the open file, newest first: when, and how many records; never who it was."""
        return tuple(sorted(self._document.repository.erasing.people(), key=_at, reverse=True))

    def _finish(self, order: Order, swept: Swept) -> Done:
        order = replace(order, known=(*order.known, *swept.called))
        records = self._erase_here(order)
        self._copies.clear_leftovers(order.engagement_id)
        sweep = partial(self._swept, order, swept.seen, unseen, never)
        late = self._opening.beside.run(Stage.SWEEPING, sweep)
        self._opening.back_up()
        if swept.has_all and late.has_all:
            self._erased.swept(order.engagement_id, self._document.repository.erasing.people())
        return Done(records=records, copies=swept.done + late.done, left=(*swept.left, *late.left))

    def _erase_here(self, order: Order) -> int:
        """Erase from the open file; where nothing is left to erase, what was done since can still be undone."""
        read = partial(_erasures, order, self._document.records())
        several, is_here = self._opening.beside.run(Stage.ERASING, read)
        here = self._document.repository.erasing
        is_known = {one.person_id for one in here.people()}.issuperset(one.person_id for one in order.people)
        if is_known and not here.has_traces() and not is_here:
            return 0
        counted: list[int] = []

        def erase(repository: Repository) -> None:
            counted.append(repository.erasing.erase(several))

        self._opening.work_on_file(erase)
        return sum(counted)

    def _order(self, people: Iterable[Erased]) -> Order:
        several = tuple(people)
        ids = {one.person_id for one in several}
        return Order(
            engagement_id=self._document.engagement.id,
            path=self._document.repository.path,
            people=several,
            known=tuple(one for person_id in ids for one in self._known.here(person_id)),
        )

    def _swept(
        self, order: Order, seen: Collection[Path], progress: Progress, is_cancelled: IsCancelled
    ) -> Swept:
        known = {
            one.person_id: [named for named in order.known if named.id == one.person_id]
            for one in order.people
        }
        copies = [one for one in self._copies.copies(order.engagement_id, order.path) if one not in seen]
        return self._copies.sweep(
            copies, order.people, known=known, progress=progress, is_cancelled=is_cancelled
        )

    def _other_texts(
        self, person: Participant, called: Iterable[Participant], records: Iterable[Record]
    ) -> Iterable[NamedText]:
        others = [one for one in records if isinstance(one, Participant) and one.id != person.id]
        naming = naming_of(called, others)
        is_shared = any(naming.whole(one.name) for one in others)
        for key, text in self._document.repository.erasing.texts():
            yield from _told(key, text, naming, is_shared=is_shared)
        # Of who is named in the library, nothing but the name is known.
        any_part = naming_of(called)
        is_shared = any(any_part.whole(one.name) for one in others)
        for entry in self._copies.kept_entries(any_part):
            yield _kept(entry, is_shared=is_shared)


def _erasures(order: Order, records: tuple[Record, ...]) -> tuple[list[Erasure], bool]:
    """What is to be erased of whom, and whether any of it stands in these records; text by text, on any thread."""
    several = [
        erasure_of(one, records, names=[named for named in order.known if named.id == one.person_id])
        for one in order.people
    ]
    return several, any(erasing(records, one) for one in several)


def _text(named: NamedPlace) -> NamedText:
    place = named.place
    # A talk is the two's alone: that the name stands in it is told, and nothing of what is said.
    sentence = "" if isinstance(place.record, LusTalk) else named.sentence
    return NamedText(key=place.key, sentence=sentence, is_whole=named.is_whole, record=place.record)


def _told(key: str, text: str, naming: Naming, *, is_shared: bool) -> Iterable[NamedText]:
    if whole := naming.whole(text):
        yield NamedText(key=key, sentence=sentence_round(text, whole[0]), is_whole=not is_shared)
    elif parts := naming.possible(text):
        yield NamedText(key=key, sentence=sentence_round(text, parts[0]), is_whole=False)


def _kept(entry: KeptEntry, *, is_shared: bool) -> NamedText:
    return NamedText(key=entry.key, sentence=entry.title, is_whole=not is_shared)


def _count(records: Iterable[Record], kind: type[Record]) -> int:
    return sum(isinstance(one, kind) for one in records)


def _at(erased: Erased) -> datetime:
    return erased.at
