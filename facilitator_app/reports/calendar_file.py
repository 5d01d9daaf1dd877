"""Dates to remember as a calendar file: the next workshop, what groups have promised, and released follow-ups.

Format: iCalendar, RFC 5545. Events last whole days and have no time zone to get wrong; the workshop itself has the
times of its agenda in the zone of Denmark. Invariant: no word of an action schema that is not released, and none of
a field above the participants' class.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from facilitator_app.domain.actions import Core
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.reports.answers import (
    asked_field,
    output_text,
    promised_by,
    shared_fields,
    shared_outputs,
)
from facilitator_app.reports.day import Day, PaperWords

ZONE = "Europe/Copenhagen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A day to remember. `key` makes the event the same one when the file is made again.

    With `starts_min` and `ends_min` (after midnight, local time) it is a meeting, without them a whole day.
    """

    key: str
    day: date
    title: str
    about: str = ""
    starts_min: int | None = None
    ends_min: int | None = None


def occasions_of(day: Day, words: PaperWords) -> tuple[Occasion, ...]:
    """What there is to remember after the day, by date."""
    found = [
        *_workshops(day, words),
        *_promises(day, words),
        *_follow_ups(day, words),
        *_prejects(day, words),
    ]
    return tuple(sorted(found, key=_place))


def calendar_file(title: str, occasions: tuple[Occasion, ...], *, made_at: datetime) -> bytes:
    """The occasions as an .ics file. `made_at` is an instant."""
    calendar = Calendar()
    calendar.add("prodid", "-//Facilitator//DA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean_text(title))
    for occasion in occasions:
        calendar.add_component(_event(occasion, made_at))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _workshops(day: Day, words: PaperWords) -> list[Occasion]:
    workshop = day.workshop
    found = []
    if workshop.held_on is not None:
        found.append(
            Occasion(
                key=f"{workshop.id}-held",
                day=workshop.held_on,
                title=workshop.title,
                about=workshop.purpose,
                starts_min=workshop.starts_min,
                ends_min=workshop.ends_min,
            )
        )
    if workshop.next_on is not None:
        title = words.text("tables.next_workshop", title=workshop.title)
        found.append(Occasion(key=f"{workshop.id}-next", day=workshop.next_on, title=title))
    return found


def _promises(day: Day, words: PaperWords) -> list[Occasion]:
    """Outputs that have a date, with who has promised them."""
    found = []
    for output in shared_outputs(day):
        if output.due_on is not None and asked_field(day, output) is not None:
            said = output_text(day, words, output)
            who = promised_by(day, words, output)
            title = f"{said} ({who})" if who else said
            found.append(Occasion(key=output.id, day=output.due_on, title=title, about=day.workshop.title))
    return found


def _follow_ups(day: Day, words: PaperWords) -> list[Occasion]:
    """The follow-up of each action whose leader has released it to the report; the action's own words only where
    participants may see its field.
    """
    people = day.person_names
    told = {form.id for form in day.forms if any(spec.key == Core.ACTION for spec in shared_fields(form))}
    found = []
    for plan in day.plans:
        if not plan.is_released_report or plan.participant_id not in people:
            continue
        for item in plan.items:
            when = _date(item.text(Core.FOLLOW_UP_ON))
            if when is not None:
                title = words.text("tables.follow_up", name=people[plan.participant_id])
                about = item.text(Core.ACTION) if plan.form_id in told else ""
                found.append(Occasion(key=item.id, day=when, title=title, about=about))
    return found


def _prejects(day: Day, words: PaperWords) -> list[Occasion]:
    """When each pre-ject is looked at again, by its title alone."""
    return [
        Occasion(
            key=f"{one.preject_id}-preject",
            day=one.day,
            title=words.text("preject.reminder", title=one.title),
        )
        for one in day.reminders
    ]


def _event(occasion: Occasion, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{occasion.key}@facilitator")
    event.add("dtstamp", made_at)
    event.add("summary", clean_text(occasion.title))
    if occasion.about:
        event.add("description", clean_text(occasion.about))
    if occasion.starts_min is None or occasion.ends_min is None:
        event.add("dtstart", occasion.day)
        # Without an end it lasts the one day: the last of all days has none after it.
        if occasion.day < date.max:
            event.add("dtend", occasion.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", _instant(occasion.day, occasion.starts_min))
        event.add("dtend", _instant(occasion.day, occasion.ends_min))
    return event


def _instant(day: date, minutes: int) -> datetime:
    hours, rest = divmod(minutes, 60)
    return datetime(day.year, day.month, day.day, hours % 24, rest, tzinfo=ZoneInfo(ZONE)) + timedelta(
        days=hours // 24
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _place(occasion: Occasion) -> tuple[date, str]:
    return (occasion.day, occasion.key)
