"""The steps round the talk itself: data and actions, the development plan, and the status talks."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.people import Participant
from facilitator_app.services.filling_talk import TalkPart
from facilitator_app.ui.kit import (
    ComboBox,
    DateField,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    TextEdit,
    Tone,
)
from facilitator_app.ui.programme.lus_step import CardStep, FormFields, OpenStep, StepWorld
from facilitator_app.ui.programme.typed_field import TypedField
from facilitator_app.ui.theme import TextRole

NOBODY = "-"


class DataStep(CardStep):
    """Who, when, and the actions that the leader has released to the chief."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._shown: tuple[tuple[str, str, str], ...] | None = None
        self._build()

    def show_step(self, opened: OpenStep) -> None:
        """Day, chief and released actions."""
        self.show_heading(opened)
        talk = opened.talk
        if not self._day.edit.hasFocus():
            self._day.set_text(self._world.entry.date_text(talk.held_on) if talk.held_on else "")
        people = [one for one in self._world.people() if one[0] != talk.participant_id]
        self._chief.set_choices([(NOBODY, self.tr("Somebody else")), *people])
        self._chief.blockSignals(True)
        self._chief.choose(talk.chief_id or NOBODY)
        self._chief.blockSignals(False)
        self._name_field.setVisible(talk.chief_id is None)
        if not self._name.hasFocus() and self._name.text() != talk.chief_name:
            self._name.setText(talk.chief_name)
        self._show_actions(opened)

    def forget(self) -> None:
        """No names, no actions."""
        self._day.set_text("")
        self._name.clear()
        self._clear_actions()
        self._shown = None

    def begin(self) -> None:
        """On the day."""
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._day = DateField(
            self.tr("The talk is held on"),
            parse=self._world.entry.read_date,
            in_words=self._world.date_words,
            placeholder=self.tr("15/3, week 12"),
        )
        self._day.edit.setObjectName("talk_day")
        self._chief = ComboBox(accessible_name=self.tr("Nearest chief"))
        self._chief.setObjectName("talk_chief")
        self._name = LineEdit()
        self._name.setObjectName("talk_chief_name")
        self._name_field = LabelledField(self.tr("The chief's name"), self._name)
        row = QHBoxLayout()
        row.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._day, 1, top)
        row.addWidget(LabelledField(self.tr("Nearest chief"), self._chief), 1, top)
        self.column.addLayout(row)
        self.column.addWidget(self._name_field)
        self.column.addWidget(PlainLabel(self.tr("Actions the leader has shared"), TextRole.BODY_STRONG))
        self._actions = QVBoxLayout()
        self._actions.setSpacing(8)
        self.column.addLayout(self._actions)
        self.column.addStretch(1)
        self._day.edit.editingFinished.connect(self._on_day)
        self._chief.activated.connect(self._on_chief)
        self._name.editingFinished.connect(self._on_name)

    def _show_actions(self, opened: OpenStep) -> None:
        shared = self._world.reading.shared_actions(opened.talk)
        told = tuple((one.workshop, one.text, one.by_when) for one in shared)
        if told == self._shown:
            return
        self._shown = told
        self._clear_actions()
        if not told:
            none = self.tr(
                "The leader has shared no actions with the chief. It is done on the action schema."
            )
            self._actions.addWidget(PlainLabel(none, TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP))
        for workshop, text, by_when in told:
            self._actions.addWidget(PlainLabel(text, TextRole.WORDS, fit=Fit.WRAP))
            where = " · ".join(part for part in (workshop, by_when) if part)
            self._actions.addWidget(PlainLabel(where, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))

    def _clear_actions(self) -> None:
        while (item := self._actions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_day(self) -> None:
        if not self._day.is_unreadable():
            self._world.filling.set_day(self._day.chosen_date())

    def _on_chief(self, _at: int) -> None:
        key = self._chief.chosen_key()
        if key == NOBODY:
            self._world.filling.set_chief(None, self._name.text())
            self._name_field.show()
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        person = dict(self._world.people()).get(key)
        if person is not None:
            self._world.filling.set_chief(Participant(id=key, name=person))

    def _on_name(self) -> None:
        if self._name_field.isVisible():
            self._world.filling.set_chief(None, self._name.text())


class PlanStep(CardStep):
    """The development plan."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._fields = FormFields(world)
        self.column.addWidget(self._fields)
        self.column.addStretch(1)
        self._fields.value_saved.connect(self._on_value)
        self._fields.left.connect(self._on_left)

    def show_step(self, opened: OpenStep) -> None:
        """The fields of the plan."""
        self.show_heading(opened)
        self._fields.show_form(self._world.reading.plan_form(opened.talk), opened.talk.plan_values)

    def save_now(self) -> None:
        """Save what is typed."""
        self._fields.save_now()

    def forget(self) -> None:
        """Nothing stays in the fields."""
        self._fields.forget()

    def begin(self) -> None:
        """In the first field."""
        first = self._fields.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_value(self, key: str, value: object) -> None:
        self._world.filling.set_value(TalkPart.PLAN, key, cast("FieldValue", value))

    def _on_left(self) -> None:
        self._world.end_typing()


class StatusStep(CardStep):
    """One status talk: planned, held, and what was said."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._place = 0
        self._planned = self._day(self.tr("Planned for"), "status_planned")
        self._held = self._day(self.tr("Held on"), "status_held")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._planned, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._held, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self._text = TextEdit(least_lines=4)
        self._text.setObjectName("status_text")
        self.column.addWidget(LabelledField(self.tr("What was said"), self._text))
        self.column.addStretch(1)
        self._typed = TypedField(self._text, self)
        self._typed.written.connect(self._on_written)
        self._typed.left.connect(self._on_left)

    def show_step(self, opened: OpenStep) -> None:
        """The status talk at the step's place."""
        place = opened.step.status_place or 0
        if place != self._place:
            self._typed.forget()
        self._place = place
        self.show_heading(opened)
        statuses = opened.talk.statuses
        status = statuses[place] if place < len(statuses) else None
        for field, day in (
            (self._planned, status.planned_on if status else None),
            (self._held, status.held_on if status else None),
        ):
            if not field.edit.hasFocus():
                field.set_text(self._world.entry.date_text(day) if day else "")
        self._typed.show_text(status.text if status else "")

    def save_now(self) -> None:
        """Save what is typed."""
        self._typed.save_now()

    def forget(self) -> None:
        """Nothing stays in the fields."""
        self._typed.forget()
        self._typed.show_text("")
        self._planned.set_text("")
        self._held.set_text("")

    def begin(self) -> None:
        """On the day."""
        self._planned.setFocus(Qt.FocusReason.OtherFocusReason)

    def _day(self, label: str, name: str) -> DateField:
        field = DateField(
            label,
            parse=self._world.entry.read_date,
            in_words=self._world.date_words,
            placeholder=self.tr("15/3, week 12"),
        )
        field.edit.setObjectName(name)
        field.edit.editingFinished.connect(self._on_day)
        return field

    def _on_day(self) -> None:
        if not (self._planned.is_unreadable() or self._held.is_unreadable()):
            self._keep("")

    def _on_written(self, _text: str) -> None:
        self._keep("text")

    def _on_left(self) -> None:
        self._world.end_typing()

    def _keep(self, typed: str) -> None:
        self._world.filling.change_status(
            self._place,
            planned_on=_read(self._planned),
            held_on=_read(self._held),
            text=self._typed.text(),
            typed=typed,
        )


def _read(field: DateField) -> date | None:
    return None if field.is_unreadable() else field.chosen_date()
