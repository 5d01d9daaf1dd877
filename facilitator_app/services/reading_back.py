"""Action schemas that come back filled in: read, shown as what they would change, and taken in as one step of work.

Invariants: nothing changes before `apply`; an empty box takes nothing away; of a file that is not for this workshop
and this revision of the form nothing is taken at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, as_agreed, audiences
from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, is_filled, seen_by
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Problem, Refused
from facilitator_app.reports.build_typing import (
    AUDIENCE,
    IDENTITY,
    MOST_CHARACTERS,
    Identity,
    after_key,
    known_boxes,
    read_identity,
)
from facilitator_app.services.attending import members
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId, ReadDate


class ReadBoxes(Protocol):
    """Reads what stands in the boxes of a PDF, by their names. Raises a `Problem` with what is wrong with the file."""

    def __call__(self, path: Path, /) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that would be another. `item_number` counts a leader's actions from 0; form and revision are the
    file's.
    """

    leader: Participant
    form_id: str
    revision: int
    item_number: int
    field: FieldSpec
    old: FieldValue
    new: FieldValue


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFault:
    """Why something in a file is not taken: of the whole file, or of one field when `problem` names it."""

    file: str
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """What some files would change, by leader and in the form's order, and what is wrong with them. `taken_back` are
    the leaders whose schemas would no longer be released to all they were released to, for the sake of what is new.
    """

    changes: tuple[FieldChange, ...] = ()
    faults: tuple[FileFault, ...] = ()
    taken_back: tuple[Participant, ...] = ()


class ReadingBack:
    """Reads for the workshop at hand."""

    def __init__(
        self,
        *,
        document: Document,
        clock: Clock,
        new_id: NewId,
        read_boxes: ReadBoxes,
        read_date: ReadDate,
        words_for: Callable[[str], Words],
    ) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._read_boxes = read_boxes
        self._read_date = read_date
        self._words_for = words_for

    def read(self, paths: Sequence[Path]) -> ReadBack:
        """What the files would change; every file is read, whatever is wrong with the others."""
        changes: list[FieldChange] = []
        faults: list[FileFault] = []
        known: dict[str, tuple[str, Mapping[str, str]]] = {}
        for path in paths:
            try:
                boxes = self._read_boxes(path)
                identity, form, leader = self._whose(path, boxes)
                first, same = known.setdefault(leader.id, (path.name, boxes))
                if same != boxes:
                    raise Refused("filled.twice", file=path.name, first=first, name=leader.name)
            except Problem as problem:
                faults.append(FileFault(file=path.name, problem=problem))
                continue
            if same is not boxes:
                continue
            for one in self._compared(path, boxes, identity, form, leader):
                if isinstance(one, FieldChange):
                    changes.append(one)
                else:
                    faults.append(one)
        changes.sort(key=_leader_place)
        taken_back = tuple(self._taken_back(_by_leader(changes)))
        return ReadBack(changes=tuple(changes), faults=tuple(faults), taken_back=taken_back)

    def apply(self, read: ReadBack) -> int:
        """Take in all changes as one step of work. Gives how many leaders' schemas it changed."""
        plans = self._plans()
        edits = []
        for leader_id, changes in _by_leader(read.changes).items():
            if self._document.get(Participant, leader_id) is None:
                continue
            before = plans.get(leader_id)
            after = self._with(before or self._new_plan(leader_id), changes, self._new_id)
            edits.append(RecordChange(before, after))
        self._document.edit("edit.read_back_schemas", edits)
        return len(edits)

    def _whose(self, path: Path, boxes: Mapping[str, str]) -> tuple[Identity, FormSpec, Participant]:
        identity = read_identity(boxes.get(IDENTITY, ""))
        if identity is None:
            raise Refused("filled.foreign", file=path.name)
        if identity.workshop_id != self._document.workshop.id:
            raise Refused("filled.other_workshop", file=path.name)
        leader = self._document.get(Participant, identity.participant_id)
        if leader is None:
            raise Refused("filled.unknown_leader", file=path.name)
        form, plan = self._document.get(FormSpec, identity.form_id), self._plans().get(leader.id)
        is_other = plan is not None and plan.form_id != identity.form_id
        if form is None or form.revision != identity.revision or is_other:
            raise Refused("filled.other_revision", file=path.name, name=leader.name)
        return identity, form, leader

    def _compared(
        self, path: Path, boxes: Mapping[str, str], identity: Identity, form: FormSpec, leader: Participant
    ) -> Iterable[FieldChange | FileFault]:
        plan = self._plans().get(leader.id)
        items = plan.items if plan else ()
        words = self._words_for(form.language)
        people = {person.id: person.name for person in self._document.all(Participant)}
        for number, at in enumerate(_places(items, identity.items)):
            if at >= MAX_ITEMS:
                problem = Refused("filled.at_most", name=leader.name, most=MAX_ITEMS)
                yield FileFault(file=path.name, problem=problem)
                continue
            values = items[at].values if at < len(items) else {}
            for spec in seen_by(form, AUDIENCE):
                old = values.get(spec.key)
                known = known_boxes(spec, number, old, words, people)
                typed = {after_key(box.name): clean_text(boxes.get(box.name, "")) for box in known}
                if typed == {after_key(box.name): box.value for box in known}:
                    continue
                try:
                    new = self._value(spec, typed)
                except Refused as problem:
                    told = Refused(problem.key, **problem.params, name=leader.name)
                    yield FileFault(file=path.name, problem=told)
                    continue
                if is_filled(new) and new != old:
                    yield FieldChange(
                        leader=leader,
                        form_id=form.id,
                        revision=form.revision,
                        item_number=at,
                        field=spec,
                        old=old,
                        new=new,
                    )

    def _value(self, spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
        """What was typed as the field keeps it. Raises `Refused` for what the field cannot hold."""
        text = one_line(typed.get("", ""))
        if spec.kind is FieldKind.DATE:
            day = self._read_date(text, self._clock.local_today()) if text else None
            return day.isoformat() if day else _bounded(spec, text)
        if spec.kind is FieldKind.PERSON:
            return self._person(_bounded(spec, text))
        if spec.kind is FieldKind.LONG_TEXT:
            return _bounded(spec, typed.get("", "").strip())
        return _VALUES[spec.kind](spec, typed) if spec.kind in _VALUES else _bounded(spec, text)

    def _person(self, text: str) -> str:
        """Somebody's id when one alone is called so, else the name as it was typed."""
        wanted = text.casefold()
        found = [one.id for one in members(self._document) if one.name.casefold() == wanted]
        return found[0] if len(found) == 1 else text

    def _plans(self) -> dict[str, ActionPlan]:
        workshop_id = self._document.workshop.id
        return {p.participant_id: p for p in self._document.all(ActionPlan) if p.workshop_id == workshop_id}

    def _new_plan(self, participant_id: str) -> ActionPlan:
        return ActionPlan(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            participant_id=participant_id,
            form_id="",
        )

    def _taken_back(self, by_leader: Mapping[str, Sequence[FieldChange]]) -> Iterable[Participant]:
        plans = self._plans()
        for leader_id, changes in by_leader.items():
            plan = plans.get(leader_id)
            if plan is not None and audiences(plan) != audiences(self._with(plan, changes, str)):
                yield changes[0].leader

    def _with(self, plan: ActionPlan, changes: Sequence[FieldChange], new_id: NewId) -> ActionPlan:
        items = list(plan.items)
        for change in changes:
            while len(items) <= change.item_number:
                items.append(ActionItem(id=new_id()))
            item = items[change.item_number]
            items[change.item_number] = replace(item, values={**item.values, change.field.key: change.new})
        # A schema belongs to the form and revision it was last written in.
        written = replace(
            plan,
            items=tuple(items),
            form_id=changes[0].form_id,
            form_revision=changes[0].revision,
            changed_at=self._clock.utc(),
        )
        form = self._document.get(FormSpec, written.form_id)
        return written if form is None else as_agreed(plan, written, form)


def _by_leader(changes: Iterable[FieldChange]) -> dict[str, list[FieldChange]]:
    sorted_out: dict[str, list[FieldChange]] = {}
    for change in changes:
        sorted_out.setdefault(change.leader.id, []).append(change)
    return sorted_out


def _leader_place(change: FieldChange) -> tuple[object, str, int]:
    return (name_sort_key(change.leader.name), change.leader.id, change.item_number)


def _places(items: Sequence[ActionItem], item_ids: Sequence[str]) -> list[int]:
    """Where the actions of a file stand in the schema: by their ids; one that was not begun then, in its order; those
    that have gone meanwhile, each by itself after all others.
    """
    known = {item.id: at for at, item in enumerate(items)}
    places: list[int] = []
    free = len(items)
    for number, item_id in enumerate(item_ids):
        at = known.get(item_id, free) if item_id else number
        free = max(free, at + 1)
        places.append(at)
    return places


def _bounded(spec: FieldSpec, text: str) -> str:
    most = min(spec.max_chars or MOST_CHARACTERS, MOST_CHARACTERS)
    if len(text) > most:
        raise Refused("filled.too_long", most=most, field=spec.label)
    return text


def _number(spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    text = typed.get("", "").strip()
    if not text:
        return None
    try:
        number = float(text.replace(" ", "").replace(",", "."))
    except ValueError as problem:
        raise Refused("filled.not_a_number", typed=text, field=spec.label) from problem
    least = spec.minimum if spec.minimum is not None else float("-inf")
    most = spec.maximum if spec.maximum is not None else float("inf")
    if not least <= number <= most or number in {float("inf"), float("-inf")}:
        raise Refused("filled.not_a_number", typed=text, field=spec.label)
    return int(number) if number.is_integer() else number


def _step(spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    text = typed.get("", "").strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > 4 or int(text) >= spec.steps:
        raise Refused("filled.no_such_choice", typed=text, field=spec.label)
    return int(text)


def _choice(spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    text = typed.get("", "").strip()
    if text and text not in {option.key for option in spec.options}:
        raise Refused("filled.no_such_choice", typed=text, field=spec.label)
    return text


def _choices(spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    return [option.key for option in spec.options if typed.get(option.key)]


def _tick(_spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    return bool(typed.get(""))


def _rows(spec: FieldSpec, typed: Mapping[str, str]) -> FieldValue:
    rows: list[dict[str, str]] = []
    for row in sorted({int(name.partition(":")[0]) for name in typed}):
        cells = {
            column.key: _bounded(spec, one_line(typed.get(f"{row}:{column.key}", "")))
            for column in spec.columns
        }
        if any(cells.values()):
            rows.append({key: text for key, text in cells.items() if text})
    return rows


_VALUES: Mapping[FieldKind, Callable[[FieldSpec, Mapping[str, str]], FieldValue]] = {
    FieldKind.NUMBER: _number,
    FieldKind.SCALE: _step,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.CHECKBOX: _tick,
    FieldKind.ROWS: _rows,
}
