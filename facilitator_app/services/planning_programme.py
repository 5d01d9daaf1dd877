"""Planning a programme: what it is for, and its workshops, the events.

Invariant: each command is one step that undo takes back, and none changes what was given at another event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from facilitator_app.content.templates import load_template, template_names
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.programme import Programme, in_order
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.making_events import event_like, event_of_template
from facilitator_app.services.opening_slide import following, opening_slide
from facilitator_app.services.ports import NewId
from facilitator_app.services.removing_events import HeldBy, held_by, taken_out

WITHOUT_CONTENT = "empty"
"""The template of a day with nothing planned."""


class PlanningProgramme:
    """Commands of the programme and its events. `content` is the folder of the templates."""

    def __init__(self, *, document: Document, new_id: NewId, content: Path) -> None:
        self._document = document
        self._new_id = new_id
        self._content = content

    def programme(self) -> Programme | None:
        """The file's programme; None while it holds workshops by themselves."""
        return next(iter(self._document.all(Programme)), None)

    def make(
        self,
        *,
        title: str,
        purpose: str = "",
        ambitions: Sequence[str] = (),
        starts_on: date | None = None,
        ends_on: date | None = None,
    ) -> Programme:
        """Make the file a programme, or change the one it is. Raises as `change` does."""
        known = self.programme()
        programme = Programme(
            id=known.id if known is not None else self._new_id(),
            title=one_line(title),
            purpose=purpose,
            ambitions=tuple(ambitions),
            starts_on=starts_on,
            ends_on=ends_on,
        )
        _check(programme)
        self._document.replace("edit.make_programme", programme)
        return programme

    def change(self, programme: Programme, *, field: str) -> None:
        """Keep the programme's changed texts and dates. Raises `Refused` without a title, or when it ends too early."""
        _check(programme)
        self._document.change("edit.change_programme", programme, merge_key=f"programme:{field}")

    def templates(self) -> tuple[str, ...]:
        """The names of the templates that an event can be made from; one with nothing in it is `add_empty`."""
        return tuple(name for name in template_names(self._content) if name != WITHOUT_CONTENT)

    def events(self) -> tuple[Workshop, ...]:
        """The workshops by their day; those without one last."""
        return in_order(self._document.all(Workshop))

    def add_from_template(self, template: str, *, title: str = "", held_on: date | None = None) -> Workshop:
        """One more event, as a template has it, in the language of the workshop at hand; an empty title is the
        template's. Raises `Refused` when the template is unknown or faulty.
        """
        read = load_template(template, self._document.workshop.language, root=self._content)
        made = event_of_template(
            read, self._document, new_id=self._new_id, held_on=held_on, position=self._last()
        )
        return self._added(made, title)

    def add_copy(self, workshop_id: str, *, title: str = "", held_on: date | None = None) -> Workshop:
        """One more event with the agenda and slides of an earlier one, without groups or anything that was given."""
        earlier = self._event(workshop_id)
        made = event_like(
            earlier, self._document, new_id=self._new_id, held_on=held_on, position=self._last()
        )
        return self._added(made, title)

    def add_empty(self, kind: WorkshopKind, *, title: str, held_on: date | None = None) -> Workshop:
        """One more event with an empty agenda, on the hours of the workshop at hand. Raises `Refused` without a
        title."""
        now = self._document.workshop
        workshop = Workshop(
            id=self._new_id(),
            title=_needed(title),
            kind=kind,
            language=now.language,
            held_on=held_on,
            starts_min=now.starts_min,
            ends_min=now.ends_min,
            position=self._last(),
        )
        self._document.edit("edit.add_event", added([workshop]))
        return workshop

    def rename(self, workshop_id: str, title: str) -> None:
        """Give an event another title, also on the slide that opens it where that bears it. Raises `Refused` for an
        empty one.
        """
        before = self._event(workshop_id)
        after = replace(before, title=_needed(title))
        changes = [RecordChange(before, after), *self._opening_changed(before, after)]
        self._document.edit("edit.change_event", changes, merge_key=f"event:{workshop_id}:title")

    def set_day(self, workshop_id: str, held_on: date | None) -> None:
        """Hold an event on another day; those that said it was their next one say so still."""
        before = self._event(workshop_id)
        after = replace(before, held_on=held_on)
        self._document.edit(
            "edit.move_event", [RecordChange(before, after), *self._next_changed(before, held_on)]
        )

    def set_kind(self, workshop_id: str, kind: WorkshopKind) -> None:
        """Make an event one of another type."""
        self._document.change("edit.change_event", replace(self._event(workshop_id), kind=kind))

    def move(self, workshop_id: str, *, after_id: str | None) -> None:
        """Put an event after another, or first: that is the order of those on one day, or without one."""
        mover = self._event(workshop_id)
        rest = [one for one in self.events() if one.id != workshop_id]
        at = next((place + 1 for place, one in enumerate(rest) if one.id == after_id), 0)
        ordered = [*rest[:at], mover, *rest[at:]]
        changes = [RecordChange(one, replace(one, position=float(n))) for n, one in enumerate(ordered)]
        self._document.edit("edit.move_event", changes)

    def held_by(self, workshop_id: str) -> HeldBy:
        """What people have given at an event."""
        return held_by(self._document, workshop_id)

    def remove(self, workshop_id: str, *, agreed: HeldBy | None = None) -> None:
        """Take an event away with all that was given at it; undo brings it back. When it is the one worked on, another
        is chosen first.

        Raises `Refused` for the last one, when it cannot be left, and when it holds something and `agreed` is not
        just that: what was told to the user is what is lost.
        """
        workshop = self._event(workshop_id)
        others = [one for one in self.events() if one.id != workshop_id]
        if not others:
            raise Refused("programme.last_event")
        held = self.held_by(workshop_id)
        if not held.is_empty and held != agreed:
            raise Refused(
                "programme.holds_outputs", title=workshop.title, outputs=held.outputs, actions=held.actions
            )
        earlier = [one for one in others if in_order((one, workshop))[0] is one]
        instead = earlier[-1] if earlier else others[0]
        if self._document.workshop.id == workshop_id:
            self._document.choose_workshop(instead.id)
        following_on = next((one.held_on for one in others if one not in earlier), None)
        changes = [
            *self._next_changed(workshop, following_on),
            *taken_out(self._document, workshop, instead=instead),
        ]
        self._document.edit("edit.remove_event", changes)

    def _added(self, made: Sequence[Record], title: str) -> Workshop:
        first, *rest = made
        assert isinstance(first, Workshop), "the workshop comes first"
        workshop = replace(first, title=one_line(title) or first.title)
        blocks = [record for record in rest if isinstance(record, Block)]
        opening = opening_slide(blocks, [record for record in rest if isinstance(record, Slide)])
        told = [
            following(record, first, workshop) if isinstance(record, Slide) and record is opening else record
            for record in rest
        ]
        self._document.edit("edit.add_event", added([workshop, *told]))
        return workshop

    def _opening_changed(self, before: Workshop, after: Workshop) -> list[RecordChange]:
        blocks = [block for block in self._document.all(Block) if block.workshop_id == before.id]
        opening = opening_slide(blocks, self._document.all(Slide))
        return [RecordChange(opening, following(opening, before, after))] if opening is not None else []

    def _next_changed(self, moved: Workshop, to: date | None) -> list[RecordChange]:
        """Those whose next day was the moved event's."""
        if moved.held_on is None:
            return []
        return [
            RecordChange(one, replace(one, next_on=to))
            for one in self.events()
            if one.id != moved.id and one.next_on == moved.held_on
        ]

    def _event(self, workshop_id: str) -> Workshop:
        found = self._document.get(Workshop, workshop_id)
        if found is None:
            raise Refused("programme.no_such_event")
        return found

    def _last(self) -> float:
        return max(one.position for one in self._document.all(Workshop)) + 1.0


def _check(programme: Programme) -> None:
    _needed(programme.title)
    if programme.starts_on and programme.ends_on and programme.ends_on < programme.starts_on:
        raise Refused("programme.dates_turned")


def _needed(title: str) -> str:
    said = one_line(title)
    if not said:
        raise Refused("programme.title_missing")
    return said
