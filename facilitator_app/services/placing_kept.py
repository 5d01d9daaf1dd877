"""Putting what the library keeps into the open file, as a copy with ids of its own.

One invariant: an entry comes in whole and is taken back by one undo; the library is never changed by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from facilitator_app.content.packages import Content, Package, PackageKind, pointed_at, with_ids
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.fitting_kept import fitted_day
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId

Keyed = TypeVar("Keyed", FormSpec, Exercise)


class PlacingKept:
    """Commands of the planner; each raises `Refused` when what it is put after has gone meanwhile."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def place_blocks(self, package: Package, *, after_id: str | None) -> tuple[Block, ...]:
        """Put a block, or all blocks of a day, after another block, or first. A fixed block keeps its time.

        Days and rooms that a day's blocks need and that there are not are made; forms, dilemmas and exercises of it
        that nothing uses come too, unless they are here already. Raises `Refused` when there would be too many rooms.
        """
        workshop = self._document.workshop
        incoming = self._copies(package)
        blocks = in_order([record for record in incoming if isinstance(record, Block)])
        fitted = fitted_day(workshop, package, blocks)
        placed, moved = self._room_for(fitted.blocks, after_id)
        others = [record for record in incoming if not isinstance(record, Block | Workshop)]
        changed = [RecordChange(workshop, fitted.workshop)] if fitted.workshop != workshop else []
        self._document.edit("edit.place_kept", [*changed, *moved, *added(_in_place(others, placed))])
        return placed

    def place_slide(self, package: Package, *, block_id: str, after_id: str | None) -> Slide:
        """Put a slide into a block after another, or last."""
        block = self._document.get(Block, block_id)
        if block is None:
            raise Refused("library.block_gone")
        slides = slides_in(self._document, block_id)
        at = next((i + 1 for i, slide in enumerate(slides) if slide.id == after_id), len(slides))
        position, moved = room_at(slides, at)
        *used, last = self._copies(package)
        assert isinstance(last, Slide), "a slide comes after what it uses"
        slide = replace(last, workshop_id=block.workshop_id, block_id=block.id, position=position)
        self._document.edit("edit.place_kept", [*moved, *added([*used, slide])])
        return slide

    def place_in_deck(self, package: Package) -> Content:
        """Add an exercise, a dilemma or a form at the end of the file's own. A form that is there already is kept."""
        incoming = self._copies(package)
        self._document.edit("edit.place_kept", added(incoming))
        if incoming:
            return incoming[-1]
        (form,) = (record for record in package.records if isinstance(record, FormSpec))
        same = self._same_form(form)
        assert same is not None, "nothing came in because the form is here"
        return same

    def _copies(self, package: Package) -> list[Content]:
        """The package's records with ids of their own; forms that the file has already are pointed at instead."""
        ids: dict[str, str] = {}
        incoming: list[Content] = []
        used = {one for record in package.records for one in pointed_at(record)}
        for record in package.records:
            same = self._same_form(record) if isinstance(record, FormSpec) else None
            if package.kind is PackageKind.DAY and record.id not in used and self._is_in_deck(record):
                continue
            ids[record.id] = same.id if same is not None else self._new_id()
            if same is None:
                incoming.append(record)
        ranks = _ranks(incoming)
        placed: list[Content] = []
        for record in incoming:
            placed.append(self._at_home(with_ids(record, ids), ranks.get(record.id, 0), placed))
        return placed

    def _at_home(self, record: Content, rank: int, placed: Sequence[Content]) -> Content:
        """Where the record belongs in this file: behind all of its kind, number `rank` (from 0) of those that come; its
        key is one that none of the file and of `placed` has.
        """
        if isinstance(record, Dilemma):
            return replace(record, position=last_place(self._document.all(Dilemma)) + rank)
        if isinstance(record, Exercise):
            mine = self._document.all(Exercise)
            key = free_key(record.key, (*mine, *_of(Exercise, placed)))
            return replace(record, position=last_place(mine) + rank, key=key)
        if isinstance(record, FormSpec):
            forms = self._document.all(FormSpec)
            # A form that was never taken into use is nothing but its draft.
            draft = None if record.revision else record.draft
            key = free_key(record.key, (*forms, *_of(FormSpec, placed)))
            return replace(record, position=last_place(forms) + rank, key=key, draft=draft)
        return record

    def _is_in_deck(self, record: Content) -> bool:
        """Whether this file has the same dilemma or exercise already, wherever it stands in the deck."""
        if isinstance(record, Dilemma):
            return any(same_dilemma(one, record) for one in self._document.all(Dilemma))
        if isinstance(record, Exercise):
            return any(same_exercise(one, record) for one in self._document.all(Exercise))
        return False

    def _same_form(self, form: FormSpec) -> FormSpec | None:
        """The form of this file that asks the same."""
        asked = _asked(form)
        return next((one for one in self._document.all(FormSpec) if _asked(one) == asked), None)

    def _room_for(
        self, blocks: Sequence[Block], after_id: str | None
    ) -> tuple[tuple[Block, ...], list[RecordChange]]:
        """The blocks with their places, and what makes room for them and adds them."""
        workshop_id = self._document.workshop.id
        mine = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])
        at = next((i + 1 for i, block in enumerate(mine) if block.id == after_id), 0)
        if after_id is not None and at == 0:
            raise Refused("library.block_gone")
        day_number = mine[at - 1].day_number if at else 1
        ordered = [*mine[:at], *blocks, *mine[at:]]
        new_ids = {block.id for block in blocks}
        is_one_day = all(block.day_number == 1 for block in blocks)
        changes: list[RecordChange] = []
        placed: list[Block] = []
        for place, block in enumerate(ordered):
            put = replace(block, position=float(place))
            if block.id in new_ids:
                put = replace(put, day_number=day_number) if is_one_day else put
                placed.append(put)
                changes.append(RecordChange(None, put))
            elif put != block:
                changes.append(RecordChange(block, put))
        return tuple(placed), changes


def _in_place(records: Iterable[Content], blocks: Sequence[Block]) -> list[Content]:
    workshops = {block.id: block.workshop_id for block in blocks}
    return [
        replace(record, workshop_id=workshops[record.block_id]) if isinstance(record, Slide) else record
        for record in records
    ]


def _ranks(records: Sequence[Content]) -> dict[str, int]:
    """The place of each form, dilemma and exercise among those of its kind, as they were ordered."""
    counted: Counter[type] = Counter()
    ranks = {}
    for one in sorted(
        (one for one in records if isinstance(one, Dilemma | Exercise | FormSpec)), key=_position
    ):
        ranks[one.id] = counted[type(one)]
        counted[type(one)] += 1
    return ranks


def _position(record: FormSpec | Exercise | Dilemma) -> float:
    return record.position


def _of(kind: type[Keyed], records: Iterable[Content]) -> tuple[Keyed, ...]:
    return tuple(record for record in records if isinstance(record, kind))


def same_exercise(one: Exercise, other: Exercise) -> bool:
    """Whether two exercises are the same but for their key and place."""
    return replace(one, id=other.id, key=other.key, position=other.position) == other


def same_dilemma(one: Dilemma, other: Dilemma) -> bool:
    """Whether two dilemmas say the same."""
    return replace(one, id=other.id, position=other.position) == other


def _asked(form: FormSpec) -> tuple[object, ...]:
    return (form.use, form.title, form.intro, form.language, form.fields)


def last_place(records: Sequence[FormSpec] | Sequence[Exercise] | Sequence[Dilemma]) -> float:
    """The position behind all of these."""
    return max((record.position for record in records), default=0.0) + 1.0


def free_key(key: str, records: Sequence[Keyed]) -> str:
    """The key, with a number when one of these has it."""
    taken: Mapping[str, None] = dict.fromkeys(record.key for record in records)
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}_{number}"
    return free
