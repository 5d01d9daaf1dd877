"""The programme over time: its months with their events, and each event with what it held.

Invariant: numbers alone; nothing that a leader has written gets here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import Programme, in_order, present_at
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document

MOST_MONTHS = 120
_MONTHS_OF_YEAR = 12


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A month and the events that begin in it, by their day."""

    year: int
    month: int
    events: tuple[Workshop, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeCalendar:
    """The months from the programme's first to its last, also those without events, and the events without a day."""

    months: tuple[CalendarMonth, ...]
    undated: tuple[Workshop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """An event with what it held. `leaders` are those who were (or will be) there; `joined` and `left` are those who
    came and went since the event before. `is_over` tells that its last day has passed, `is_current` that it is worked
    on.
    """

    workshop: Workshop
    is_over: bool
    is_current: bool
    blocks: int
    leaders: int
    joined: int
    left: int
    outputs: int
    actions: int
    follow_ups: int
    examples: int
    prejects: int


class ProgrammeReadings:
    """Reads the programme; the same readings until the file or the day changes."""

    def __init__(self, *, document: Document) -> None:
        self._document = document
        self._read: tuple[tuple[int, date], tuple[TimelineEvent, ...]] | None = None

    def calendar(self) -> ProgrammeCalendar:
        """The programme by months."""
        programme = next(iter(self._document.all(Programme)), None)
        events = in_order(self._document.all(Workshop))
        dated = [(one.held_on, one) for one in events if one.held_on is not None]
        ends = [day for day in (programme.starts_on, programme.ends_on) if day] if programme else []
        days = sorted([*ends, *(day for day, _one in dated)])
        months = tuple(
            CalendarMonth(
                year, month, tuple(one for day, one in dated if (day.year, day.month) == (year, month))
            )
            for year, month in _months(days)
        )
        return ProgrammeCalendar(months, tuple(one for one in events if one.held_on is None))

    def timeline(self, today: date) -> tuple[TimelineEvent, ...]:
        """The events by their day, those without one last, with what each held."""
        key = (self._document.revision, today)
        if self._read is None or self._read[0] != key:
            self._read = (key, tuple(self._fresh(today)))
        return self._read[1]

    def next_event(self, today: date) -> Workshop | None:
        """The first event that is not over; None when all are."""
        return next((one.workshop for one in self.timeline(today) if not one.is_over), None)

    def _fresh(self, today: date) -> Iterable[TimelineEvent]:
        document = self._document
        people = document.all(Participant)
        held = _Held(document)
        before: date | None = None
        for workshop in in_order(document.all(Workshop)):
            on = workshop.held_on
            yield TimelineEvent(
                workshop=workshop,
                is_over=on is not None and on + timedelta(days=len(workshop.later_days)) < today,
                is_current=workshop.id == document.workshop.id,
                leaders=len(present_at(workshop, people)),
                joined=sum(_is_between(one.joined_on, before, on) for one in people),
                left=sum(_is_between(one.left_on, before, on) for one in people),
                blocks=held.blocks[workshop.id],
                outputs=held.outputs[workshop.id],
                actions=held.actions[workshop.id],
                follow_ups=held.follow_ups[workshop.id],
                examples=held.examples[workshop.id],
                prejects=held.prejects[workshop.id],
            )
            before = on or before


class _Held:
    """How much there is of everything, by workshop."""

    def __init__(self, document: Document) -> None:
        self.blocks = Counter(one.workshop_id for one in document.all(Block))
        self.outputs = Counter(one.workshop_id for one in document.all(Output) if not one.is_draft)
        self.actions = Counter(
            plan.workshop_id for plan in document.all(ActionPlan) for item in plan.items if is_begun(item)
        )
        self.follow_ups = Counter(
            one.workshop_id for one in document.all(FollowUp) if one.outcome is not None
        )
        self.examples = Counter(one.workshop_id for one in document.all(EverydayExample))
        self.prejects = Counter(one.workshop_id for one in document.all(Preject))


def _is_between(day: date | None, before: date | None, on: date | None) -> bool:
    """Whether a day comes after the event before (None: there is none) and not after this one."""
    if day is None or before is None or on is None:
        return False
    return before < day <= on


def _months(days: Sequence[date]) -> Iterable[tuple[int, int]]:
    """Year and month from the first day's to the last day's; of a slip of the pen in a year no more than ten years."""
    if not days:
        return
    first, last = days[0], days[-1]
    number = first.year * _MONTHS_OF_YEAR + first.month - 1
    until = last.year * _MONTHS_OF_YEAR + last.month - 1
    for at in range(number, min(until, number + MOST_MONTHS - 1) + 1):
        yield at // _MONTHS_OF_YEAR, at % _MONTHS_OF_YEAR + 1
