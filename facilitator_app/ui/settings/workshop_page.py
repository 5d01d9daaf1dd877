"""The workshop: what it is called, when it is, and the language of wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.domain.dates import clock_words, date_words, parse_clock, read_date
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.opening_slide import has_subtitle_of, has_title_of
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.kit import Card, DateField, FieldState, LabelledField, SegmentedChoice
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.settings.saved_fields import SavedLine


class WorkshopPage(SettingsPage):
    """Saved as typed; each field is one step of undo."""

    def __init__(
        self,
        *,
        document: Document,
        planning: PlanningDay,
        clock: Clock,
        language: Callable[[], str],
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__("workshop_page")
        self._document = document
        self._planning = planning
        self._clock = clock
        self._language = language
        self._sentence = sentence
        self._shown_id = ""
        self._build()
        self._connect()

    def begin_anew(self) -> None:
        """Another file: whatever stands in the fields belongs to the one before."""
        self._shown_id = ""

    def render_page(self) -> None:
        """Show the workshop as stored; what is being typed, or stands there wrong, is left alone."""
        workshop = self._document.workshop
        is_other, self._shown_id = workshop.id != self._shown_id, workshop.id
        self._title.show_text(workshop.title)
        self._show_title_state(workshop.title)
        self._subtitle.show_text(workshop.subtitle)
        self._show_opening(workshop)
        for field, day in ((self._held_on, workshop.held_on), (self._next_on, workshop.next_on)):
            if is_other or not (field.edit.hasFocus() or field.is_unreadable()):
                field.set_text(_typed_date(day))
        if is_other:
            self._starts.set_normal()
            self._ends.set_normal()
        for line, minutes in ((self._starts, workshop.starts_min), (self._ends, workshop.ends_min)):
            if not (line.edit.hasFocus() or self._is_wrong()):
                line.show_text(clock_words(minutes))
        self._paper_language.choose(workshop.language)

    def _show_opening(self, workshop: Workshop) -> None:
        """Where the two stand in the hall: on the first slide, unless something else was written there."""
        slide = self._planning.opening_slide()
        if slide is None:
            self._title.set_help("")
            self._subtitle.set_help("")
            return
        self._title.set_help(
            "" if has_title_of(slide, workshop) else self.tr("The first slide has a heading of its own.")
        )
        self._subtitle.set_help(
            self.tr("Under the title on the first slide.")
            if has_subtitle_of(slide, workshop)
            else self.tr("The first slide has a subtitle of its own.")
        )

    def _build(self) -> None:
        card = Card(self.tr("The workshop"))
        self._title = SavedLine(self.tr("Title"), name="title")
        self._subtitle = SavedLine(self.tr("Subtitle"), name="subtitle")
        card.content.addWidget(self._title)
        card.content.addWidget(self._subtitle)
        self.column.addWidget(card)
        self.column.addWidget(self._build_times())
        self.column.addWidget(self._build_language())
        self.column.addStretch(1)

    def _build_times(self) -> Card:
        card = Card(self.tr("When"))
        self._held_on = self._date_field(self.tr("Date"), "held_on")
        self._next_on = self._date_field(self.tr("Next time"), "next_on")
        self._starts = SavedLine(self.tr("Begins"), name="starts", placeholder="9.00")
        self._ends = SavedLine(self.tr("Ends"), name="ends", placeholder="15.30")
        days = QHBoxLayout()
        days.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        days.addWidget(self._held_on, 1, top)
        days.addWidget(self._next_on, 1, top)
        times = QHBoxLayout()
        times.setSpacing(16)
        times.addWidget(self._starts, 1, top)
        times.addWidget(self._ends, 1, top)
        card.content.addLayout(days)
        card.content.addLayout(times)
        return card

    def _build_language(self) -> Card:
        card = Card(self.tr("Language"))
        self._paper_language = SegmentedChoice(
            (("da", "Dansk"), ("en", "English")), accessible_name=self.tr("Language of wall and paper")
        )
        self._paper_language.setObjectName("workshop_language")
        card.content.addWidget(
            LabelledField(
                self.tr("Language of wall and paper"),
                self._paper_language,
                help_text=self.tr("What you have written yourself stays as it is."),
            )
        )
        return card

    def _date_field(self, label: str, name: str) -> DateField:
        field = DateField(
            label, parse=self._parse, in_words=self._in_words, placeholder=self.tr("15/3, week 12")
        )
        field.edit.setObjectName(name)
        return field

    def _connect(self) -> None:
        self._title.saved.connect(self._on_title)
        self._subtitle.saved.connect(self._on_subtitle)
        self._held_on.date_changed.connect(self._on_held_on)
        self._next_on.date_changed.connect(self._on_next_on)
        self._starts.saved.connect(self._on_times)
        self._ends.saved.connect(self._on_times)
        for line in (self._title, self._subtitle, self._starts, self._ends):
            line.left.connect(self._document.end_typing)
        for field in (self._held_on, self._next_on):
            field.edit.editingFinished.connect(self._document.end_typing)
        for line in (self._starts, self._ends):
            line.left.connect(self.render_page)
        self._paper_language.chosen.connect(self._on_language)

    def _parse(self, typed: str) -> date | None:
        return read_date(typed, self._clock.local_today())

    def _in_words(self, day: date) -> str:
        return date_words(day, self._language())

    def _on_title(self, text: str) -> None:
        self._show_title_state(text)
        self._keep(replace(self._document.workshop, title=text.strip()), field="title")

    def _show_title_state(self, text: str) -> None:
        if text.strip():
            self._title.set_normal()
        else:
            self._title.set_missing(self.tr("The title is missing. The first slide has none either."))

    def _on_subtitle(self, text: str) -> None:
        self._keep(replace(self._document.workshop, subtitle=text.strip()), field="subtitle")

    def _on_held_on(self, day: date | None) -> None:
        if not self._held_on.is_unreadable():
            self._keep(replace(self._document.workshop, held_on=day), field="held_on")

    def _on_next_on(self, day: date | None) -> None:
        if not self._next_on.is_unreadable():
            self._keep(replace(self._document.workshop, next_on=day), field="next_on")

    def _on_times(self, _typed: str) -> None:
        """Both times together: each is right or wrong only beside the other."""
        starts_min, ends_min = self._read(self._starts), self._read(self._ends)
        if starts_min is None or ends_min is None:
            return
        changed = replace(self._document.workshop, starts_min=starts_min, ends_min=ends_min)
        try:
            self._planning.change_workshop(changed, field="times")
        except Refused as problem:
            self._ends.set_wrong(self._sentence(problem))

    def _is_wrong(self) -> bool:
        """Whether one of the times stands there to be corrected."""
        return FieldState.WRONG in (self._starts.state(), self._ends.state())

    def _read(self, line: SavedLine) -> int | None:
        minutes = parse_clock(line.edit.text())
        if minutes is None:
            line.set_wrong(self.tr("Write the time as 9.30."))
        else:
            line.set_normal()
        return minutes

    def _on_language(self, language: str) -> None:
        self._keep(replace(self._document.workshop, language=language), field="language")

    def _keep(self, workshop: Workshop, *, field: str) -> None:
        self._planning.change_workshop(workshop, field=field)


def _typed_date(day: date | None) -> str:
    """A day as it would be typed, with its year."""
    return f"{day.day}/{day.month} {day.year}" if day else ""
