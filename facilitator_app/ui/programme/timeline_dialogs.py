"""What is asked before a workshop comes into the programme, and before a leader joins, moves or leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.people import LeadershipLevel, Participant
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.home.new_workshop import template_words
from facilitator_app.ui.kit import ComboBox, DateField, LabelledField, LineEdit, SegmentedChoice, Variant
from facilitator_app.ui.labels import kind_words
from facilitator_app.ui.planner.words import level_words

WIDTH_PX = 560
NOBODY, NO_LEVEL = "nobody", "none"

Parse = Callable[[str], date | None]
InWords = Callable[[date], str]


class Way(StrEnum):
    """What a new workshop begins from."""

    TEMPLATE = "template"
    COPY = "copy"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWish:
    """The workshop that is wished for; `source` is the template's name, or the id of the one that is copied."""

    way: Way
    source: str
    kind: WorkshopKind
    title: str
    held_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostWish:
    """Where a leader is to sit, and from when; `name` only for one who joins."""

    name: str
    from_on: date | None
    unit: str
    title: str
    level: LeadershipLevel | None
    chief_id: str | None


class NewEventDialog(Question):
    """A template, a copy of an earlier workshop, or an empty one; title and day can wait."""

    def __init__(
        self,
        templates: Sequence[str],
        events: Sequence[Workshop],
        *,
        parse: Parse,
        in_words: InWords,
        parent: QWidget,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("NewEventDialog", "Workshop in the programme"),
            text=translate("NewEventDialog", "It has the same leaders. It can be undone."),
            icon="calendar-plus",
        )
        self.setObjectName("new_event")
        self._ways = SegmentedChoice(
            (
                (Way.TEMPLATE, self.tr("From a template")),
                (Way.COPY, self.tr("Copy of one")),
                (Way.EMPTY, self.tr("Empty")),
            ),
            accessible_name=self.tr("Begin from"),
            chosen_key=Way.TEMPLATE,
        )
        self._ways.setObjectName("event_way")
        self._template = ComboBox(
            [(name, template_words(name)) for name in templates], accessible_name=self.tr("Template")
        )
        self._template.setObjectName("event_template")
        self._copied = ComboBox(
            [(one.id, one.title or self.tr("No title yet")) for one in events],
            accessible_name=self.tr("Workshop that is copied"),
        )
        self._copied.setObjectName("event_copied")
        self._kind = ComboBox(
            [(kind.value, kind_words(kind)) for kind in WorkshopKind], accessible_name=self.tr("Type")
        )
        self._kind.setObjectName("new_event_kind")
        self._title = LineEdit(placeholder=self.tr("as the template's"))
        self._title.setObjectName("new_event_title")
        self._day = DateField(
            self.tr("Date"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._day.edit.setObjectName("new_event_day")
        self._lay_out()
        self._ways.chosen.connect(self._on_way)
        self._on_way(Way.TEMPLATE)
        self.add_keep(self.tr("Cancel"))
        self.let_enter_press(self.add_act(self.tr("Add workshop"), Variant.PRIMARY))

    def accept(self) -> None:
        """A day that cannot be read, or a title that is missing, is mended first."""
        if self._day.is_unreadable():
            self._day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._ways.chosen_key() == Way.EMPTY and not one_line(self._title.text()):
            self._titled.set_missing(self.tr("Write what it is called."))
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def wish(self) -> EventWish:
        """What has been chosen and written."""
        way = Way(self._ways.chosen_key())
        source = self._template if way is Way.TEMPLATE else self._copied
        return EventWish(
            way=way,
            source=source.chosen_key(),
            kind=WorkshopKind(self._kind.chosen_key()),
            title=self._title.text(),
            held_on=self._day.chosen_date(),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(LabelledField(self.tr("Begin from"), self._ways))
        self._sources = {
            Way.TEMPLATE: LabelledField(self.tr("Template"), self._template),
            Way.COPY: LabelledField(self.tr("Workshop that is copied"), self._copied),
            Way.EMPTY: LabelledField(self.tr("Type"), self._kind),
        }
        for field in self._sources.values():
            column.addWidget(field)
        self._titled = LabelledField(self.tr("Title"), self._title)
        row = QHBoxLayout()
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._titled, 3, top)
        row.addWidget(self._day, 2, top)
        column.addLayout(row)
        self.words.addLayout(column)

    def _on_way(self, way: str) -> None:
        for one, field in self._sources.items():
            field.setVisible(one == way)
        self._title.setPlaceholderText(
            {
                Way.TEMPLATE: self.tr("as the template's"),
                Way.COPY: self.tr("as the earlier one's"),
                Way.EMPTY: "",
            }[Way(way)]
        )
        self._titled.set_normal()


class PostDialog(Question):
    """Where a leader sits from a day on. `person` moves; without one, somebody joins. `kept_chief` tells who keeps the
    leader as chief, and is empty for nobody.
    """

    def __init__(
        self,
        person: Participant | None,
        everybody: Sequence[Participant],
        *,
        kept_chief: str,
        parse: Parse,
        in_words: InWords,
        parent: QWidget,
    ) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("PostDialog", "Leader into the programme")
            if person is None
            else translate("PostDialog", "New post for {name}").format(name=person.name)
        )
        text = (
            translate("PostDialog", "Workshops before that day do not have the leader on their lists.")
            if person is None
            else translate("PostDialog", "Workshops before that day go on showing the post until now.")
        )
        super().__init__(parent, title=title, text=f"{text} {kept_chief}".strip(), icon="user")
        self.setObjectName("leader_post")
        self._is_joining = person is None
        self._name = LineEdit()
        self._name.setObjectName("post_name")
        self._from = DateField(
            self.tr("From"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._from.edit.setObjectName("post_from")
        self._unit = LineEdit(person.unit if person else "")
        self._unit.setObjectName("post_unit")
        self._title = LineEdit(person.title if person else "")
        self._title.setObjectName("post_title")
        levels = [(level.value, level_words(level)) for level in LeadershipLevel]
        self._level = ComboBox([(NO_LEVEL, self.tr("Not known")), *levels], accessible_name=self.tr("Leads"))
        self._level.setObjectName("post_level")
        chiefs = [(one.id, one.name) for one in everybody if person is None or one.id != person.id]
        self._chief = ComboBox(
            [(NOBODY, self.tr("Nobody on the list")), *chiefs], accessible_name=self.tr("Nearest chief")
        )
        self._chief.setObjectName("post_chief")
        if person is not None:
            self._level.choose(person.level.value if person.level else NO_LEVEL)
            self._chief.choose(person.chief_id or NOBODY)
        self._lay_out()
        self.add_keep(self.tr("Cancel"))
        words = self.tr("Add leader") if self._is_joining else self.tr("Move")
        self.let_enter_press(self.add_act(words, Variant.PRIMARY))

    def accept(self) -> None:
        """A name that is missing, or a day that cannot be read or is needed, is mended first."""
        if self._is_joining and not one_line(self._name.text()):
            self._named.set_missing(self.tr("Write the leader's name."))
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        is_needed = not self._is_joining and self._from.chosen_date() is None
        if is_needed and not self._from.is_unreadable():
            self._from.set_missing(self.tr("Write from which day."))
        if is_needed or self._from.is_unreadable():
            self._from.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def wish(self) -> PostWish:
        """What has been written."""
        level, chief = self._level.chosen_key(), self._chief.chosen_key()
        return PostWish(
            name=self._name.text(),
            from_on=self._from.chosen_date(),
            unit=self._unit.text(),
            title=self._title.text(),
            level=LeadershipLevel(level) if level not in ("", NO_LEVEL) else None,
            chief_id=chief if chief not in ("", NOBODY) else None,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        self._named = LabelledField(self.tr("Name"), self._name)
        self._named.setVisible(self._is_joining)
        column.addWidget(self._named)
        if self._is_joining:
            self._from.labelled.set_help(self.tr("Empty: from the start."))
        column.addWidget(self._from)
        pairs = (
            (LabelledField(self.tr("Unit"), self._unit), LabelledField(self.tr("Title"), self._title)),
            (
                LabelledField(self.tr("Leads"), self._level),
                LabelledField(self.tr("Nearest chief"), self._chief),
            ),
        )
        for pair in pairs:
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in pair:
                row.addWidget(field, 1)
            column.addLayout(row)
        self.words.addLayout(column)


class DayDialog(Question):
    """One day; `is_needed` tells whether it may be left out."""

    def __init__(
        self,
        *,
        title: str,
        text: str,
        act: str,
        value: str,
        is_needed: bool,
        parse: Parse,
        in_words: InWords,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, title=title, text=text, icon="calendar")
        self.setObjectName("leader_day")
        self._is_needed = is_needed
        self._day = DateField(
            self.tr("Date"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._day.edit.setObjectName("leader_day_field")
        self._day.set_text(value)
        self.words.addWidget(self._day)
        self.add_keep(self.tr("Cancel"))
        self.let_enter_press(self.add_act(act, Variant.PRIMARY))

    def accept(self) -> None:
        """A day that cannot be read, or is missing, is mended first."""
        if self._is_needed and self._day.chosen_date() is None and not self._day.is_unreadable():
            self._day.set_missing(self.tr("Write the date."))
        if self._day.is_unreadable() or (self._is_needed and self._day.chosen_date() is None):
            self._day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def chosen_day(self) -> date | None:
        """The day; None when it was left out."""
        return self._day.chosen_date()
