"""What the timeline says of a workshop and of a leader's posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import QObject

from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.dates import date_words, month_words
from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import as_of
from facilitator_app.services.leaders_in_programme import LeaderHistory, PostHeld
from facilitator_app.services.programme_readings import CalendarMonth, ProgrammeCalendar, TimelineEvent
from facilitator_app.ui.kit import ChipRole, Row, StateShape
from facilitator_app.ui.labels import kind_words
from facilitator_app.ui.planner.words import level_words
from facilitator_app.ui.programme.timeline_calendar import CalendarCell, CalendarEvent
from facilitator_app.ui.programme.timeline_event_card import EventShown
from facilitator_app.ui.programme.timeline_leaders import LeaderShown, PostShown
from facilitator_app.ui.programme.timeline_rows import EventRow

NO_DAY = "–"
SOON_DAYS = 21
_DAYS_OF_WEEK = 7


class TimelineWords(QObject):
    """`language` is the interface's; `today` the day it is."""

    def __init__(self, *, language: Callable[[], str], today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today

    def day(self, day: date | None) -> str:
        """A day as it is written in a field: *tor. 14. jan. 2027*; empty for none."""
        return f"{date_words(day, self._language(), short=True)} {day.year}" if day else ""

    def row(self, event: TimelineEvent) -> EventRow:
        """A workshop on the line."""
        workshop, on = event.workshop, event.workshop.held_on
        word, role = self.state(event)
        facts = (kind_words(workshop.kind), *self._held(event))
        month = f"{month_words(on, self._language(), short=True)} {on.year}" if on else self.tr("no date")
        return EventRow(
            key=workshop.id,
            title=workshop.title or self.tr("No title yet"),
            sub=" · ".join(facts),
            lead=self._days(on, len(workshop.later_days)) if on else NO_DAY,
            month=month,
            word=word,
            chip_role=role,
            is_over=event.is_over,
            is_current=event.is_current,
            tooltip=" · ".join((workshop.title, *facts)),
        )

    def state(self, event: TimelineEvent) -> tuple[str, ChipRole]:
        """Whether it is worked on, over, or how long until it."""
        if event.is_current:
            return self.tr("Worked on"), ChipRole.ACCENT_TINT
        if event.is_over:
            return self.tr("Held"), ChipRole.OK
        on = event.workshop.held_on
        if on is None:
            return "", ChipRole.SUNK
        days = (on - self._today()).days
        if days <= 0:
            return self.tr("Today"), ChipRole.NEAR
        if days <= SOON_DAYS:
            return self.tr("In %n days", "", days), ChipRole.NEAR
        return self.tr("In %n weeks", "", days // _DAYS_OF_WEEK), ChipRole.SUNK

    def shown(self, event: TimelineEvent, *, is_only_one: bool) -> EventShown:
        """A workshop on its card."""
        state, role = self.state(event)
        came = (
            self.tr("%n leaders joined", "", event.joined) if event.joined else "",
            self.tr("%n leaders left", "", event.left) if event.left else "",
        )
        leaders = self.tr("%n leaders", "", event.leaders)
        lines = (
            " · ".join(part for part in (leaders, *came) if part),
            self.tr("%n blocks in the agenda", "", event.blocks)
            if event.blocks
            else self.tr("No agenda yet"),
            " · ".join(self._held(event)),
        )
        return EventShown(
            key=event.workshop.id,
            title=event.workshop.title,
            day=self.day(event.workshop.held_on),
            kind=event.workshop.kind,
            state=state,
            state_role=role,
            facts=tuple(line for line in lines if line),
            is_only_one=is_only_one,
        )

    def cells(
        self, calendar: ProgrammeCalendar, events: tuple[TimelineEvent, ...]
    ) -> tuple[CalendarCell, ...]:
        """The months, and those without a day behind them."""
        known = {event.workshop.id: event for event in events}
        today = self._today()
        months = tuple(self._cell(month, known, today) for month in calendar.months)
        if not calendar.undated:
            return months
        undated = tuple(self._in_month(known[one.id]) for one in calendar.undated)
        return (*months, CalendarCell(words=self.tr("No date yet"), events=undated))

    def leader_row(self, person: Participant) -> Row:
        """A leader in the list, as of today."""
        today = self._today()
        seen = as_of(person, today)
        told = (seen.unit, seen.title, level_words(seen.level))
        word, shape = self._belongs(person, today)
        return Row(
            key=person.id,
            title=person.name,
            sub=" · ".join(part for part in told if part) or self.tr("Unit and title not written"),
            word=word,
            shape=shape,
            is_quiet=person.left_on is not None and person.left_on <= today,
        )

    def leader(self, history: LeaderHistory) -> LeaderShown:
        """A leader's way on the card."""
        person, today = history.person, self._today()
        has_left = person.left_on is not None
        is_gone = person.left_on is not None and person.left_on <= today
        word = (
            self.tr("Has left") if is_gone else self.tr("Leaves") if has_left else self.tr("In the programme")
        )
        last = len(history.posts) - 1
        posts = tuple(
            PostShown(
                days=self._span(post),
                words=self._post(post),
                moved_on=post.until_on.isoformat() if at < last and post.until_on else "",
            )
            for at, post in enumerate(history.posts)
        )
        attended = tuple(
            (
                " · ".join(part for part in (self.day(one.workshop.held_on), one.workshop.title) if part),
                self._attended(one.workshop.held_on, was_present=one.was_present),
            )
            for one in history.events
        )
        return LeaderShown(
            key=person.id,
            name=person.name,
            state=word,
            state_role=ChipRole.SUNK if has_left else ChipRole.OK,
            posts=posts,
            attended=attended,
            has_left=has_left,
            led=self._led(history),
        )

    def keeps_chief(self, history: LeaderHistory) -> str:
        """What is not changed along when a leader moves or leaves; empty where nobody has them as chief."""
        if not history.led:
            return ""
        return self.tr(
            "%n leaders have {name} as their own chief. They keep that until each gets another with New post.",
            "",
            len(history.led),
        ).format(name=history.person.name)

    def _led(self, history: LeaderHistory) -> str:
        if not history.led:
            return ""
        names = ", ".join(one.name for one in by_name(history.led))
        return self.tr("Own chief of %n leaders: {names}", "", len(history.led)).format(names=names)

    def _attended(self, on: date | None, *, was_present: bool) -> str:
        if not was_present:
            return self.tr("absent")
        return self.tr("present") if on is not None and on < self._today() else ""

    def _held(self, event: TimelineEvent) -> tuple[str, ...]:
        counts = (
            self.tr("%n outputs", "", event.outputs) if event.outputs else "",
            self.tr("%n actions", "", event.actions) if event.actions else "",
            self.tr("%n told of", "", event.follow_ups) if event.follow_ups else "",
            self.tr("%n examples", "", event.examples) if event.examples else "",
            self.tr("%n pre-jects", "", event.prejects) if event.prejects else "",
        )
        return tuple(part for part in counts if part)

    def _cell(self, month: CalendarMonth, known: dict[str, TimelineEvent], today: date) -> CalendarCell:
        first = date(month.year, month.month, 1)
        return CalendarCell(
            words=f"{month_words(first, self._language())} {month.year}",
            events=tuple(self._in_month(known[one.id]) for one in month.events),
            is_now=(today.year, today.month) == (month.year, month.month),
        )

    def _in_month(self, event: TimelineEvent) -> CalendarEvent:
        on = event.workshop.held_on
        return CalendarEvent(
            key=event.workshop.id,
            day=self._days(on, len(event.workshop.later_days)) if on else "",
            title=event.workshop.title or self.tr("No title yet"),
            kind=kind_words(event.workshop.kind),
            is_over=event.is_over,
            is_current=event.is_current,
        )

    def _days(self, on: date, more: int) -> str:
        last = on + timedelta(days=more)
        dot = "." if self._language() == "da" else ""
        return f"{on.day}–{last.day}{dot}" if more else f"{on.day}{dot}"

    def _belongs(self, person: Participant, today: date) -> tuple[str, StateShape]:
        if person.left_on is not None:
            day = self.day(person.left_on)
            words = self.tr("left {day}") if person.left_on <= today else self.tr("leaves {day}")
            return words.format(day=day), StateShape.EMPTY
        if person.joined_on is not None:
            words = self.tr("joined {day}") if person.joined_on <= today else self.tr("joins {day}")
            return words.format(day=self.day(person.joined_on)), StateShape.READY
        return "", StateShape.READY

    def _post(self, post: PostHeld) -> str:
        chief = self.tr("chief: {name}").format(name=post.chief_name) if post.chief_name else ""
        told = (post.unit, post.title, level_words(post.level), chief)
        return " · ".join(part for part in told if part) or self.tr("Unit and title not written")

    def _span(self, post: PostHeld) -> str:
        if post.from_on is None and post.until_on is None:
            return self.tr("from the start")
        if post.until_on is None:
            return self.tr("from {day}").format(day=self.day(post.from_on))
        last = self.day(post.until_on - timedelta(days=1))
        if post.from_on is None:
            return self.tr("until {day}").format(day=last)
        return self.tr("{first} – {last}").format(first=self.day(post.from_on), last=last)


def by_name(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Everybody the file knows, also those who have left or are still to come, by surname."""
    return tuple(sorted(people, key=_surname))


def _surname(person: Participant) -> tuple[object, ...]:
    return (*name_sort_key(person.name), person.id)
