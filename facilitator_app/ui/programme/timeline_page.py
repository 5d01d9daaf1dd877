"""*Tidslinje*: the programme's workshops in time, what it is for, and the leaders who come and go.

Invariant: nothing that was given at a workshop is changed here; what takes it away is asked about first.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import read_date
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import WorkshopKind
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.programme_readings import TimelineEvent
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Button, Card, Divider, SegmentedChoice, Variant
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.pending_texts import PendingTexts
from facilitator_app.ui.programme.timeline_acts import TimelineActs, TimelineServices
from facilitator_app.ui.programme.timeline_begin import ProgrammeBegin
from facilitator_app.ui.programme.timeline_calendar import CalendarView
from facilitator_app.ui.programme.timeline_event_card import EventCard
from facilitator_app.ui.programme.timeline_leaders import LeaderCard, LeadersView
from facilitator_app.ui.programme.timeline_purpose import PurposeView, with_text
from facilitator_app.ui.programme.timeline_rows import EventList
from facilitator_app.ui.programme.timeline_words import TimelineWords, by_name
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.theme import scaled_px

GAP_PX = 16
SIDE_PX, NARROW_SIDE_PX = 340, 288
NARROW_BELOW_PX = 1040
EVENT_TITLE = "event:"


class View(StrEnum):
    """What the left card shows."""

    TIMELINE = "timeline"
    CALENDAR = "calendar"
    LEADERS = "leaders"
    PURPOSE = "purpose"


class TimelinePage(ProgrammePage):
    """Left the programme in one of four views, right what is chosen in it. `area_requested` carries an `AreaName`."""

    area_requested = Signal(str)

    def __init__(
        self,
        *,
        services: TimelineServices,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        language: Callable[[], str],
        date_words: Callable[[date], str],
    ) -> None:
        super().__init__()
        self.setObjectName("timeline_page")
        self._document, self._programme = services.document, services.programme
        self._leaders, self._readings, self._clock = services.leaders, services.readings, services.clock
        self._sentence = sentence
        self._date_words = date_words
        self._words = TimelineWords(language=language, today=services.clock.local_today, parent=self)
        self._pending = PendingTexts(self)
        self._acts = TimelineActs(
            services=services,
            dialogs=dialogs,
            sentence=sentence,
            read_date=self._read_date,
            date_words=date_words,
            words=self._words,
            page=self,
        )
        self._event_id = ""
        self._leader_id = ""
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the view that is open, and what is chosen in it."""
        programme = self._programme.programme()
        if programme is None and len(self._programme.events()) == 1:
            self._stack.setCurrentWidget(self._begin)
            return
        self._stack.setCurrentWidget(self._work)
        view = View(self._views.chosen_key())
        self._add_event.setVisible(view in (View.TIMELINE, View.CALENDAR))
        self._add_leader.setVisible(view is View.LEADERS)
        self._side.setVisible(view is not View.PURPOSE)
        if view is View.LEADERS:
            self._render_leaders()
        elif view is View.PURPOSE:
            self._render_purpose()
        else:
            self._render_events(view)

    def begin(self) -> None:
        """Put the focus where work begins in the open view."""
        if self._stack.currentWidget() is self._begin:
            self._begin.begin()
            return
        match View(self._views.chosen_key()):
            case View.TIMELINE:
                self._events.setFocus(Qt.FocusReason.OtherFocusReason)
            case View.CALENDAR:
                self._calendar.begin(self._event_id)
            case View.LEADERS:
                self._people.begin()
            case View.PURPOSE:
                self._purpose.begin()

    def open_entry(self, entry_id: str) -> None:
        """Turn to a workshop, or to a leader."""
        is_leader = self._document.get(Participant, entry_id) is not None
        self._views.choose(View.LEADERS if is_leader else View.TIMELINE)
        self._leader_id, self._event_id = (
            (entry_id, self._event_id) if is_leader else (self._leader_id, entry_id)
        )
        self.render_page()
        self.begin()

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        self._pending.save_now()

    def start_anew(self) -> None:
        """Another file, or another workshop of this one: what is chosen stays where it is still there."""
        self._pending.forget()
        if not any(one.id == self._event_id for one in self._programme.events()):
            self._event_id = self._leader_id = ""
            self._begin.start_anew()
            self._purpose.start_anew()
            self._people.start_anew()

    @property
    def plan(self) -> QWidget:
        """What can only be read while the room watches."""
        return self._stack

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the left card has what the right one can do without."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._side.setFixedWidth(scaled_px(NARROW_SIDE_PX if is_narrow else SIDE_PX))
        for button, words in ((self._add_event, self.tr("Workshop")), (self._add_leader, self.tr("Leader"))):
            name = button.accessibleName()
            button.set_words("" if is_narrow else words)
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _render_events(self, view: View) -> None:
        events = self._timeline()
        ids = [event.workshop.id for event in events]
        if self._event_id not in ids:
            self._event_id = self._document.workshop.id
        if view is View.TIMELINE:
            self._pages.setCurrentWidget(self._events)
            self._events.show_events([self._words.row(event) for event in events])
            self._choose_silently()
        else:
            self._pages.setCurrentWidget(self._calendar)
            cells = self._words.cells(self._readings.calendar(), events)
            self._calendar.show_months(cells, self._event_id)
        self._side.setCurrentWidget(self._event)
        self._show_event(events)

    def _choose_silently(self) -> None:
        if self._events.chosen_key() != self._event_id:
            self._events.blockSignals(True)
            self._events.choose(self._event_id)
            self._events.blockSignals(False)

    def _show_event(self, events: tuple[TimelineEvent, ...]) -> None:
        event = next(one for one in events if one.workshop.id == self._event_id)
        shown = self._words.shown(event, is_only_one=len(events) == 1)
        is_typing = self._pending.is_waiting(f"{EVENT_TITLE}{self._event_id}")
        self._event.show_event(shown, is_typing=is_typing)

    def _render_leaders(self) -> None:
        self._pages.setCurrentWidget(self._people)
        people = by_name(self._document.all(Participant))
        if all(person.id != self._leader_id for person in people):
            self._leader_id = people[0].id if people else ""
        today = self._clock.local_today()
        here = sum(person.left_on is None or today < person.left_on for person in people)
        rows = [self._words.leader_row(person) for person in people]
        self._people.show_leaders(rows, self._leader_id, self.tr("%n leaders in the programme", "", here))
        self._side.setCurrentWidget(self._leader)
        self._side.setVisible(bool(people))
        if people:
            self._leader.show_leader(self._words.leader(self._leaders.history(self._leader_id)))

    def _render_purpose(self) -> None:
        self._pages.setCurrentWidget(self._purpose)
        programme = self._programme.programme()
        if programme is not None:
            self._purpose.show_programme(programme, is_typing=self._pending.is_waiting)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        self.band = QVBoxLayout()
        outer.addLayout(self.band)
        parse, in_words = self._read_date, self._date_words
        self._begin = ProgrammeBegin(parse=parse, in_words=in_words)
        self._events = EventList(self.tr("Workshops of the programme"))
        self._calendar = CalendarView(self.tr("The programme by months"))
        self._people = LeadersView()
        self._purpose = PurposeView(parse=parse, in_words=in_words, date_text=self._words.day)
        self._event = EventCard(parse=parse, in_words=in_words)
        self._leader = LeaderCard()
        self._stack = QStackedWidget()
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._build_card(), 1)
        self._side = QStackedWidget()
        for card in (self._event, self._leader):
            self._side.addWidget(card)
        row.addWidget(self._side)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._begin)
        outer.addWidget(self._stack, 1)

    def _build_card(self) -> Card:
        card = Card(is_flush=True)
        card.setAccessibleName(self.tr("The programme"))
        self._views = SegmentedChoice(
            (
                (View.TIMELINE, self.tr("Timeline")),
                (View.CALENDAR, self.tr("Calendar")),
                (View.LEADERS, self.tr("Leaders")),
                (View.PURPOSE, self.tr("Purpose")),
            ),
            accessible_name=self.tr("What is shown"),
            chosen_key=View.TIMELINE,
        )
        self._views.setObjectName("timeline_views")
        stay_open(self._views)
        self._add_event = Button(self.tr("Workshop"), "plus", variant=Variant.PRIMARY)
        self._add_event.setObjectName("add_event")
        self._add_event.setAccessibleName(self.tr("Add workshop"))
        self._add_leader = Button(self.tr("Leader"), "plus", variant=Variant.PRIMARY)
        self._add_leader.setObjectName("add_leader")
        self._add_leader.setAccessibleName(self.tr("Add leader"))
        head = card.heading_row
        head.addWidget(self._views)
        head.addStretch(1)
        head.addWidget(self._add_event)
        head.addWidget(self._add_leader)
        card.content.addLayout(head)
        card.content.addWidget(Divider())
        self._pages = QStackedWidget()
        for view in (self._events, self._calendar, self._people, self._purpose):
            self._pages.addWidget(view)
        card.content.addWidget(self._pages, 1)
        return card

    def _connect(self) -> None:
        acts = self._acts
        self._pending.written.connect(self._on_written)
        self._views.chosen.connect(self._on_view)
        self._add_event.clicked.connect(self._on_add_event)
        self._add_leader.clicked.connect(self._on_add_leader)
        self._events.row_chosen.connect(self._on_event)
        self._events.row_opened.connect(self._on_event_opened)
        self._events.move_asked.connect(acts.move_event)
        self._calendar.event_chosen.connect(self._on_event)
        self._event.title_typed.connect(self._on_event_title)
        self._event.left.connect(self._on_left)
        self._event.day_written.connect(self._on_day)
        self._event.kind_chosen.connect(self._on_kind)
        self._event.plan_asked.connect(self._on_plan)
        self._event.run_asked.connect(self._on_run)
        self._event.remove_asked.connect(acts.remove_event)
        self._people.leader_chosen.connect(self._on_leader)
        self._leader.move_asked.connect(acts.move_leader)
        self._leader.leave_asked.connect(acts.ask_leave)
        self._leader.stay_asked.connect(acts.stay)
        self._leader.joined_asked.connect(acts.ask_joined)
        self._leader.move_taken_back.connect(acts.take_back_move)
        self._purpose.typed.connect(self._pending.put)
        self._purpose.left.connect(self._on_left)
        self._purpose.days_written.connect(self._on_days)
        self._begin.make_asked.connect(self._on_make)
        self._begin.fetch_asked.connect(acts.fetch)

    def _timeline(self) -> tuple[TimelineEvent, ...]:
        return self._readings.timeline(self._clock.local_today())

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self._clock.local_today())

    def _on_view(self, _key: str) -> None:
        self.save_now()
        self.render_page()

    def _on_event(self, workshop_id: str) -> None:
        if workshop_id != self._event_id:
            self.save_now()
            self._event_id = workshop_id
            self.render_page()

    def _on_event_opened(self, _workshop_id: str) -> None:
        self._event.begin()

    def _on_leader(self, participant_id: str) -> None:
        if participant_id != self._leader_id:
            self._leader_id = participant_id
            self.render_page()

    def _on_add_event(self) -> None:
        added = self._acts.add_event()
        if added:
            self._event_id = added
            self.render_page()
            self.begin()

    def _on_add_leader(self) -> None:
        added = self._acts.add_leader()
        if added:
            self._leader_id = added
            self.render_page()
            self.begin()

    def _on_event_title(self, workshop_id: str, text: str) -> None:
        self._pending.put(f"{EVENT_TITLE}{workshop_id}", text)

    def _on_left(self) -> None:
        self.save_now()
        self._document.end_typing()

    def _on_written(self, key: str, text: str) -> None:
        is_event = key.startswith(EVENT_TITLE)
        try:
            if is_event:
                self._programme.rename(key.removeprefix(EVENT_TITLE), text)
            else:
                self._programme.change(with_text(self._acts.programme(), key, text), field=key)
        except Refused as problem:
            (self._event if is_event else self._purpose).tell_wrong_title(self._sentence(problem))

    def _on_day(self, workshop_id: str, day: object) -> None:
        self._programme.set_day(workshop_id, day if isinstance(day, date) else None)

    def _on_kind(self, workshop_id: str, kind: object) -> None:
        if isinstance(kind, WorkshopKind):
            self._programme.set_kind(workshop_id, kind)

    def _on_plan(self, workshop_id: str) -> None:
        self._open(workshop_id, AreaName.PLAN)

    def _on_run(self, workshop_id: str) -> None:
        self._open(workshop_id, AreaName.RUN)

    def _open(self, workshop_id: str, area: AreaName) -> None:
        self.save_now()
        if self._acts.choose(workshop_id):
            self.area_requested.emit(area)

    def _on_days(self, starts_on: object, ends_on: object) -> None:
        problem = self._acts.set_days(starts_on, ends_on)
        if problem:
            self._purpose.tell_wrong_days(problem)

    def _on_make(self, title: str, purpose: str, ambitions: tuple[str, ...]) -> None:
        try:
            self._programme.make(title=title, purpose=purpose, ambitions=ambitions)
        except Refused as problem:
            self._begin.tell_missing(self._sentence(problem))
