"""The chosen workshop of the programme: title, day and type to write in, what it held, and the ways to it.

Invariant: nothing is saved here; what is written is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.workshop import WorkshopKind
from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    ComboBox,
    DateField,
    Divider,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    Variant,
)
from facilitator_app.ui.labels import kind_words
from facilitator_app.ui.theme import TextRole

Parse = Callable[[str], date | None]
InWords = Callable[[date], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventShown:
    """One workshop as the card shows it; `facts` are lines of what it held."""

    key: str
    title: str
    day: str
    kind: WorkshopKind
    state: str
    state_role: ChipRole
    facts: tuple[str, ...]
    is_only_one: bool


class EventCard(Card):
    """Each signal carries the workshop's id first."""

    title_typed = Signal(str, str)
    day_written = Signal(str, object)
    kind_chosen = Signal(str, object)
    plan_asked = Signal(str)
    run_asked = Signal(str)
    remove_asked = Signal(str)
    left = Signal()

    def __init__(self, *, parse: Parse, in_words: InWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("event_card")
        self.setAccessibleName(self.tr("The chosen workshop"))
        self._shown: EventShown | None = None
        self._build(parse, in_words)
        self._connect()

    def show_event(self, shown: EventShown, *, is_typing: bool) -> None:
        """Show a workshop; the title stays as it is while it is typed."""
        is_other = self._shown is None or self._shown.key != shown.key
        before, self._shown = self._shown, shown
        if is_other or not is_typing:
            self._show_text(self._title, shown.title)
            self._title_field.set_normal()
        if is_other or before is None or before.day != shown.day:
            self._day.set_text(shown.day)
            self._day.labelled.set_normal()
        self._kind.choose(shown.kind.value)
        self._state.show_state(shown.state, shown.state_role)
        self._facts.setText("\n".join(shown.facts))
        only = self.tr("The file has only this workshop.") if shown.is_only_one else ""
        self._remove.set_off(only)

    def tell_wrong_title(self, sentence: str) -> None:
        """What was typed is no title."""
        self._title_field.set_wrong(sentence)

    def begin(self) -> None:
        """Put the caret into the title."""
        self._title.setFocus()
        self._title.selectAll()

    def _build(self, parse: Parse, in_words: InWords) -> None:
        head = self.heading_row
        head.addWidget(PlainLabel(self.tr("Workshop"), TextRole.CARD_HEADING, fit=Fit.ELIDE), 1)
        self._state = Chip("", ChipRole.SUNK)
        head.addWidget(self._state)
        self.content.addLayout(head)
        self._title = LineEdit()
        self._title.setObjectName("event_title")
        self._title_field = LabelledField(self.tr("Title"), self._title)
        self._day = DateField(
            self.tr("Date"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._day.edit.setObjectName("event_day")
        self._kind = ComboBox(
            [(kind.value, kind_words(kind)) for kind in WorkshopKind], accessible_name=self.tr("Type")
        )
        self._kind.setObjectName("event_kind")
        self._facts = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._facts.setObjectName("event_facts")
        for widget in (self._title_field, self._day, LabelledField(self.tr("Type"), self._kind)):
            self.content.addWidget(widget)
        self.content.addWidget(self._facts)
        self.content.addStretch(1)
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_acts())

    def _build_acts(self) -> QVBoxLayout:
        self._plan = Button(self.tr("Plan"), "calendar-clock", variant=Variant.PRIMARY)
        self._plan.setObjectName("event_plan")
        self._plan.setToolTip(self.tr("Work on this workshop, and plan it"))
        self._run = Button(self.tr("Run"), "presentation")
        self._run.setObjectName("event_run")
        self._run.setToolTip(self.tr("Work on this workshop, and run it"))
        self._remove = Button(self.tr("Remove"), "trash-2", variant=Variant.QUIET)
        self._remove.setObjectName("event_remove")
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._plan, 1)
        row.addWidget(self._run, 1)
        column.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self._remove)
        below.addStretch(1)
        column.addLayout(below)
        return column

    def _connect(self) -> None:
        self._title.textEdited.connect(self._on_title)
        self._title.editingFinished.connect(self.left)
        self._day.edit.editingFinished.connect(self._on_day)
        self._kind.activated.connect(self._on_kind)
        self._plan.clicked.connect(self._on_plan)
        self._run.clicked.connect(self._on_run)
        self._remove.clicked.connect(self._on_remove)

    def _on_title(self, text: str) -> None:
        if text.strip():
            self._title_field.set_normal()
        if self._shown is not None:
            self.title_typed.emit(self._shown.key, text)

    def _on_day(self) -> None:
        if self._shown is not None and not self._day.is_unreadable() and self._is_day_new():
            self.day_written.emit(self._shown.key, self._day.chosen_date())

    def _is_day_new(self) -> bool:
        return self._shown is not None and self._day.edit.text() != self._shown.day

    def _on_kind(self, _at: int) -> None:
        if self._shown is not None:
            self.kind_chosen.emit(self._shown.key, WorkshopKind(self._kind.chosen_key()))

    def _on_plan(self) -> None:
        if self._shown is not None:
            self.plan_asked.emit(self._shown.key)

    def _on_run(self) -> None:
        if self._shown is not None:
            self.run_asked.emit(self._shown.key)

    def _on_remove(self) -> None:
        if self._shown is not None:
            self.remove_asked.emit(self._shown.key)

    def _show_text(self, edit: LineEdit, text: str) -> None:
        if edit.text() != text:
            edit.setText(text)
            if not edit.hasFocus():
                # A long title is read from its beginning.
                edit.setCursorPosition(0)
