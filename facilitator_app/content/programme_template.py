"""Templates of whole programmes: several events with the same leaders, in `content/<name>/<language>/`.

`programme.toml` names the events in order; each lies in `events/<key>/` as any template's workshop does, or is another
template of its own. All events share one set of forms, so an output or an action is read alike at each of them.
One invariant: a programme is read whole or not at all, and all that is wrong with its files is told together.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from facilitator_app.content.entries import Entry, Fault, FaultyContent, read_entries
from facilitator_app.content.programme_parts import (
    read_chain,
    read_concept,
    read_programme,
    read_statements,
)
from facilitator_app.content.template_parts import key_id, keyed, read_forms
from facilitator_app.content.templates import Template, names_with, read_day, with_new_ids
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import LusConcept
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.working_days import first_working_day
from facilitator_app.domain.workshop import WorkshopKind
from facilitator_app.problems import Refused

_ALWAYS_KEPT = frozenset((FormUse.ACTION_SCHEMA, FormUse.PREJECT, FormUse.LUS_PREPARATION, FormUse.LUS_PLAN))
_NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})
_MONTHS_OF_YEAR = 12
_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEvent:
    """One event, `months` after the programme's start. Its template has none of the forms that all events share."""

    key: str
    months: int
    template: Template


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTemplate:
    """A programme to start from. `client` and `organisation` are examples; `forms` are those of all events."""

    name: str
    client: str
    organisation: str
    programme: Programme
    events: tuple[ProgrammeEvent, ...]
    forms: tuple[FormSpec, ...]
    statements: tuple[Statement, ...]
    areas: tuple[ChainArea, ...]
    demands: tuple[Demand, ...]
    concept: LusConcept

    @property
    def shared(self) -> tuple[Record, ...]:
        """Everything that belongs to no single event."""
        return (self.programme, *self.forms, *self.statements, *self.areas, *self.demands, self.concept)


def programme_names(root: Path) -> tuple[str, ...]:
    """The names of the programmes under `root`, in alphabetical order."""
    return names_with(root, "programme.toml")


def load_programme(language: str, *, root: Path, name: str = "programme") -> ProgrammeTemplate:
    """Read a programme. Refused when there is none of that name; `FaultyContent` when its files have faults."""
    known = programme_names(root)
    if name not in known:
        raise Refused("content.unknown_template", name=name, known=", ".join(known))
    faults: list[Fault] = []
    template = _read(root, name, language, faults)
    if faults:
        raise FaultyContent(name, tuple(faults))
    return template


def instantiate_programme(
    template: ProgrammeTemplate,
    *,
    new_id: Callable[[], str],
    starts_on: date | None,
    known: Mapping[str, str] = _NOTHING_KNOWN,
) -> tuple[Record, ...]:
    """All records with ids of their own, those that are pointed at first. What a file has already of `template.shared`
    is in `known`, the template's id to the file's: it is pointed at instead, and not among the records.

    The first event is held on `starts_on`, the others on its weekday where that is a working day; None leaves all days
    open.
    """
    shared_ids = {record.id: known.get(record.id) or new_id() for record in template.shared}
    days = _days(template.events, starts_on)
    programme = replace(template.programme, starts_on=starts_on, ends_on=days[-1])
    shared = [one for one in (programme, *template.shared[1:]) if one.id not in known]
    records = [with_new_ids(record, shared_ids) for record in shared]
    for place, event in enumerate(template.events):
        day = event.template
        dated = replace(day.workshop, held_on=days[place], next_on=_next_on(template.events, days, place))
        own: tuple[Record, ...] = (dated, *day.dilemmas, *day.exercises, *day.blocks, *day.slides)
        ids = shared_ids | {record.id: new_id() for record in own}
        records += [with_new_ids(record, ids) for record in own]
    return tuple(sorted(records, key=_type_order))


def _read(root: Path, name: str, language: str, faults: list[Fault]) -> ProgrammeTemplate:
    folder = root / name / language
    file = read_entries(folder / "programme.toml", faults)
    about = file.table("programme")
    forms = _forms(root, name, language, about.texts("forms_of"), faults)
    lus = read_entries(folder / "lus.toml", faults)
    concept, lus_forms = read_concept(lus, language, used={form.key for form in forms})
    forms = (*forms, *lus_forms)
    statements = read_statements(file.entries("statement"))
    areas, demands = read_chain(file.entries("area"))
    events = _Events(root=root, folder=folder, language=language, forms=forms, statements=statements)
    read = events.read(file, faults)
    template = ProgrammeTemplate(
        name=name,
        client=about.needed_text("client"),
        organisation=about.text("organisation"),
        programme=read_programme(about),
        events=read,
        forms=_asked_forms(forms, read),
        statements=statements,
        areas=areas,
        demands=demands,
        concept=concept,
    )
    about.finish()
    file.finish()
    return template


@dataclass(frozen=True, slots=True, kw_only=True)
class _Events:
    """Reads the events, with what all of them share at hand."""

    root: Path
    folder: Path
    language: str
    forms: tuple[FormSpec, ...]
    statements: tuple[Statement, ...]

    def read(self, file: Entry, faults: list[Fault]) -> tuple[ProgrammeEvent, ...]:
        used: set[str] = set()
        events: list[ProgrammeEvent] = []
        for place, entry in enumerate(file.entries("event"), start=1):
            event = self._event(entry, used, faults, place)
            if events and event.months < events[-1].months:
                entry.fault("not_in_order", field="months")
            events.append(event)
            entry.finish()
        if not events:
            file.fault("no_events")
        return _numbered(events)

    def _event(self, entry: Entry, used: set[str], faults: list[Fault], place: int) -> ProgrammeEvent:
        key = keyed(entry, used)
        name = entry.text("template")
        folder = self.root / name / self.language if name else self.folder / "events" / key
        own: list[Fault] = []
        day = read_day(
            folder, name=name or key, language=self.language, faults=own, forms_for=self._shared_forms
        )
        faults += [replace(fault, file=f"{folder.relative_to(self.root)}/{fault.file}") for fault in own]
        blocks = self._with_statements(entry.table("statements"), day.blocks)
        return ProgrammeEvent(
            key=key,
            months=entry.whole("months", otherwise=0),
            template=replace(
                day, forms=(), blocks=blocks, workshop=replace(day.workshop, position=float(place))
            ),
        )

    def _shared_forms(self, _forms_of: str) -> tuple[FormSpec, ...]:
        return self.forms

    def _with_statements(self, entry: Entry, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with the statements that the programme gives to their groups, by the blocks' keys."""
        known = {statement.id for statement in self.statements}
        given: dict[str, tuple[str, ...]] = {}
        for block_key in entry.field_names():
            ids = tuple(key_id("statement", key) for key in entry.texts(block_key))
            for statement_id in ids:
                if statement_id not in known:
                    entry.fault("unknown_key", field=block_key, value=statement_id.partition("/")[2])
            given[key_id("block", block_key)] = ids
        for block_id in given.keys() - {block.id for block in blocks}:
            entry.fault("unknown_key", field="statements", value=block_id.partition("/")[2])
        return tuple(replace(block, statement_ids=given.get(block.id, ())) for block in blocks)


def _forms(
    root: Path, name: str, language: str, forms_of: Sequence[str], faults: list[Fault]
) -> tuple[FormSpec, ...]:
    """The forms of the templates that the programme takes them from, then its own."""
    forms: list[FormSpec] = []
    for one in (*forms_of, name):
        file = read_entries(root / one / language / "forms.toml", faults)
        forms += read_forms(file, language, used={form.key for form in forms})
    return tuple(forms)


def _asked_forms(forms: tuple[FormSpec, ...], events: Sequence[ProgrammeEvent]) -> tuple[FormSpec, ...]:
    """The forms that an event asks for; those that the programme itself uses always stay."""
    asked = {block.form_id for event in events for block in event.template.blocks}
    asked |= {getattr(s.content, "form_id", None) for event in events for s in event.template.slides}
    kept = [form for form in forms if form.id in asked or form.use in _ALWAYS_KEPT]
    return tuple(replace(form, position=float(place)) for place, form in enumerate(kept, start=1))


def _numbered(events: Sequence[ProgrammeEvent]) -> tuple[ProgrammeEvent, ...]:
    """The events with dilemmas and exercises counted on from one to the next: the file keeps them in one pile."""
    numbered: list[ProgrammeEvent] = []
    dilemmas = exercises = 0
    for event in events:
        day = event.template
        day = replace(
            day,
            dilemmas=tuple(replace(one, position=dilemmas + one.position) for one in day.dilemmas),
            exercises=tuple(replace(one, position=exercises + one.position) for one in day.exercises),
        )
        dilemmas += len(day.dilemmas)
        exercises += len(day.exercises)
        numbered.append(replace(event, template=day))
    return tuple(numbered)


def _days(events: Sequence[ProgrammeEvent], starts_on: date | None) -> list[date | None]:
    """The first day of each event, no two on one day."""
    days: list[date | None] = [starts_on]
    for event in events[1:]:
        before = days[-1]
        if starts_on is None or before is None:
            days.append(None)
            continue
        wished = max(_months_after(starts_on, event.months), before + timedelta(days=_DAYS_OF_WEEK))
        days.append(first_working_day(wished, days=1 + len(event.template.workshop.later_days)))
    return days


def _months_after(start: date, months: int) -> date:
    """The first day of the start's weekday from so many months later on."""
    years, month = divmod(start.month - 1 + months, _MONTHS_OF_YEAR)
    year = start.year + years
    day = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    return day + timedelta(days=(start.weekday() - day.weekday()) % _DAYS_OF_WEEK)


def _next_on(events: Sequence[ProgrammeEvent], days: Sequence[date | None], place: int) -> date | None:
    """The day on which those of an event meet again: the direction at every event, the others not at its own."""
    is_direction = _kind(events[place]) is WorkshopKind.DIRECTION_MEETING
    later = range(place + 1, len(events))
    return next(
        (
            days[one]
            for one in later
            if is_direction or _kind(events[one]) is not WorkshopKind.DIRECTION_MEETING
        ),
        None,
    )


def _kind(event: ProgrammeEvent) -> WorkshopKind:
    return event.template.workshop.kind


def _type_order(record: Record) -> int:
    return RECORD_TYPES.index(type(record))
