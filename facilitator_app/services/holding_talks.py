"""The LUS talks: who has one, which is open, and the passphrase that one may have of its own.

Invariant: one talk is open at a time. What a sealed one says is in memory only while it is open; on the disk and in
what can be undone there is its envelope and nothing else.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import removed
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.forgetting_edits import ForgettingEdits
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.passphrases import checked_passphrase
from facilitator_app.services.ports import NewId, Sealing
from facilitator_app.services.talk_content import content_text, with_content, without_content

IDLE_S = 600
"""An open talk that nobody touches closes after this."""


class TalkState(StrEnum):
    """What the list tells of a talk."""

    NONE = "none"
    BEGUN = "begun"
    PLANNED = "planned"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkLine:
    """A leader in the list with one talk, or with none yet. `chief` is a name, empty when it is not known."""

    participant: Participant
    chief: str
    talk_id: str = ""
    held_on: date | None = None
    state: TalkState = TalkState.NONE
    is_sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocking:
    """The slow part of opening a sealed talk; run by any one thread."""

    talk_id: str
    passphrase: str = field(repr=False)
    sealed: str = field(repr=False)
    sealing: Sealing = field(repr=False)

    def run(self) -> str:
        """What the talk says. Raises `Refused` and `Outside` as `Sealing.open_sealed`."""
        return self.sealing.open_sealed(self.sealed, self.passphrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """The slow part of giving a talk a passphrase; run by any one thread, then the key is at hand."""

    passphrase: str = field(repr=False)
    sealing: Sealing = field(repr=False)

    def run(self) -> str:
        """Make the key. Raises `Outside`."""
        return self.sealing.seal("", self.passphrase)


@dataclass(slots=True)
class _Open:
    talk_id: str
    passphrase: str = field(default="", repr=False)
    sealed: str = field(default="", repr=False)
    content: LusTalk | None = field(default=None, repr=False)


class HoldingTalks:
    """Commands, each one step for undo, and readings of the talks."""

    def __init__(
        self,
        *,
        document: Document,
        sealing: Sealing,
        forgetting: ForgettingEdits,
        clock: Clock,
        new_id: NewId,
        pace: PassphrasePace | None = None,
    ) -> None:
        self._document = document
        self._sealing = sealing
        self._forgetting = forgetting
        self._clock = clock
        self._new_id = new_id
        self._pace = pace or PassphrasePace(clock=clock)
        self._open: _Open | None = None
        self._touched_s = 0.0
        self._unforgotten: set[str] = set()

    def lines(self) -> tuple[TalkLine, ...]:
        """Everybody who belongs to the programme today or has a talk, by last name; the newest talk first."""
        today = self._clock.local_today()
        talks = sorted(self._document.all(LusTalk), key=_newest_first)
        lines: list[TalkLine] = []
        for person in sorted(self._document.all(Participant), key=_by_name):
            own = [talk for talk in talks if talk.participant_id == person.id]
            lines += [self._line(person, talk, today) for talk in own]
            if not own and (person.left_on is None or person.left_on > today):
                lines.append(TalkLine(participant=person, chief=self._chief_of(person)))
        return tuple(lines)

    def begin(self, participant_id: str, concept: LusConcept | None) -> str:
        """A new talk with the leader's own chief, open; returns its id. Raises `Refused` without a concept."""
        person = self._document.get(Participant, participant_id)
        if concept is None or person is None:
            raise Refused("lus.no_concept")
        talk = LusTalk(
            id=self._new_id(),
            concept_id=concept.id,
            participant_id=person.id,
            chief_id=person.chief_id,
            position=max((one.position for one in self._document.all(LusTalk)), default=0.0) + 1.0,
        )
        self._document.replace("edit.begin_talk", talk)
        self.open(talk.id)
        return talk.id

    def remove(self, talk_id: str) -> None:
        """Take a talk away for good: nothing of it can be brought back. Raises `Outside`."""
        talk = self._document.get(LusTalk, talk_id)
        if talk is None:
            return
        if self._open is not None and self._open.talk_id == talk_id:
            self.close()
        self._document.edit("edit.remove_talk", removed([talk]))
        self._forget(talk_id)

    def open(self, talk_id: str) -> None:
        """Open a talk that has no passphrase. Raises `Refused` (`lus.is_sealed`) for one that has."""
        talk = self._document.get(LusTalk, talk_id)
        if talk is None:
            return
        if talk.sealed:
            raise Refused("lus.is_sealed")
        self.close()
        self._open = _Open(talk_id)
        self.touch()

    def unlocking(self, talk_id: str, passphrase: str) -> Unlocking:
        """What is to be run to open a sealed talk. Raises `Refused` (`lus.wait`) while it is too soon to try again,
        and `lus.gone` for a talk that is no longer there.
        """
        self._pace.check(talk_id)
        talk = self._document.get(LusTalk, talk_id)
        if talk is None:
            raise Refused("lus.gone")
        return Unlocking(talk_id=talk_id, passphrase=passphrase, sealed=talk.sealed, sealing=self._sealing)

    def unlocked(self, unlocking: Unlocking, text: str) -> None:
        """It has run: the talk is open. Raises `Refused` when it has been changed meanwhile."""
        talk = self._document.get(LusTalk, unlocking.talk_id)
        if talk is None or talk.sealed != unlocking.sealed:
            raise Refused("lus.gone")
        content = with_content(talk, text)
        self._pace.note_right(unlocking.talk_id)
        self._open = _Open(talk.id, unlocking.passphrase, talk.sealed, content)
        self.touch()

    def turned_down(self, unlocking: Unlocking) -> None:
        """It was another passphrase: the next try has to wait."""
        self._pace.note_wrong(unlocking.talk_id)

    def close(self) -> None:
        """Let go of the open talk and of its key."""
        self._open = None
        self._sealing.let_go()
        for talk_id in tuple(self._unforgotten):
            with suppress(Problem):
                self._forget(talk_id)

    def touch(self) -> None:
        """Somebody works on the talk."""
        self._touched_s = self._clock.monotonic_s()

    def close_if_idle(self) -> bool:
        """Close the talk that nobody has touched for `IDLE_S`; whether it was closed."""
        if self._open is None or self._clock.monotonic_s() - self._touched_s < IDLE_S:
            return False
        self.close()
        return True

    def talk(self) -> LusTalk | None:
        """The open talk with all that it says; None when none is open, or it has gone."""
        if self._open is None:
            return None
        record = self._document.get(LusTalk, self._open.talk_id)
        if record is None:
            self.close()
            return None
        return self._read(self._open, record) if record.sealed else record

    @property
    def is_sealed(self) -> bool:
        """Whether the open talk has a passphrase of its own."""
        return self._open is not None and bool(self._open.passphrase)

    def keep(self, label: str, talk: LusTalk, *, merge_key: str = "") -> None:
        """Keep the open talk as it is now; one with a passphrase is sealed anew. Another talk is not kept."""
        if self._open is None or self._open.talk_id != talk.id or talk == self.talk():
            return
        self.touch()
        if not self._open.passphrase:
            self._document.change(label, talk, merge_key=merge_key)
            return
        sealed = self._sealing.seal(content_text(talk), self._open.passphrase)
        self._open.sealed, self._open.content = sealed, talk
        self._document.change(label, without_content(talk, sealed), merge_key=merge_key)

    def new_key(self, passphrase: str) -> NewKey:
        """What is to be run before `give_passphrase`. Raises `Refused` for a passphrase that protects nothing."""
        return NewKey(passphrase=checked_passphrase(passphrase), sealing=self._sealing)

    def give_passphrase(self, passphrase: str) -> None:
        """Seal the open talk under a passphrase, in place of the one it had. What it said before is forgotten by undo
        and by the file. Raises `Refused`, and `Outside` when the file could not be cleared: the talk is sealed then,
        and what it said before is forgotten when it is closed.
        """
        talk = self.talk()
        if talk is None or self._open is None:
            return
        self._open.passphrase = checked_passphrase(passphrase)
        sealed = self._sealing.seal(content_text(talk), passphrase)
        self._open.sealed, self._open.content = sealed, talk
        self._document.change("edit.seal_talk", without_content(talk, sealed))
        self._forget(talk.id)

    def take_passphrase_away(self) -> None:
        """Keep the open talk in the file without a passphrase. Raises as `give_passphrase`."""
        talk = self.talk()
        if talk is None or self._open is None or not self._open.passphrase:
            return
        self._open = _Open(talk.id)
        self._sealing.let_go()
        self._document.change("edit.unseal_talk", replace(talk, sealed=""))
        self._forget(talk.id)

    def _forget(self, talk_id: str) -> None:
        self._unforgotten.add(talk_id)
        try:
            self._forgetting.forget([talk_id])
        except Outside as problem:
            raise Outside("lus.not_cleared") from problem
        self._unforgotten.discard(talk_id)

    def _read(self, opened: _Open, record: LusTalk) -> LusTalk | None:
        """The record with what it says; it has another envelope after undo."""
        if opened.content is None or opened.sealed != record.sealed:
            try:
                text = self._sealing.open_sealed(record.sealed, opened.passphrase)
                opened.content = with_content(record, text)
            except Problem:
                self.close()
                return None
            opened.sealed = record.sealed
        return replace(
            opened.content,
            participant_id=record.participant_id,
            chief_id=record.chief_id,
            chief_name=record.chief_name,
            held_on=record.held_on,
        )

    def _line(self, person: Participant, talk: LusTalk, today: date) -> TalkLine:
        chief = self._document.get(Participant, talk.chief_id)
        state = TalkState.BEGUN
        if talk.held_on is not None:
            state = TalkState.HELD if talk.held_on <= today else TalkState.PLANNED
        return TalkLine(
            participant=person,
            chief=chief.name if chief else talk.chief_name,
            talk_id=talk.id,
            held_on=talk.held_on,
            state=state,
            is_sealed=bool(talk.sealed),
        )

    def _chief_of(self, person: Participant) -> str:
        chief = self._document.get(Participant, person.chief_id)
        return chief.name if chief else ""


def _by_name(person: Participant) -> tuple[object, str]:
    return (name_sort_key(person.name), person.id)


def _newest_first(talk: LusTalk) -> tuple[int, float, str]:
    # One without a day is to come.
    return (-(talk.held_on or date.max).toordinal(), -talk.position, talk.id)
