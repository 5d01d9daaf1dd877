"""The fields of one part of an exercise, as a column that shows one part after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.exercise_design import MOST_GROUP_SIZE, Part, PartKind, key_of
from facilitator_app.ui.exercises.fields import (
    GAP_PX,
    ChoiceField,
    LengthField,
    LineField,
    NumberField,
    PartField,
    SideBySide,
    TextField,
    TickField,
)
from facilitator_app.ui.exercises.words import part_title
from facilitator_app.ui.theme import TextRole

NONE_KEY = "/none"
"""The choice of no case; no case's key has a stroke in it."""


class PartForm(QWidget):
    """`changed` carries the part as it is to be kept and the name of the field that was written in."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self._fields: list[PartField] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(GAP_PX)

    def show_part(self, part: Part, exercise: Exercise) -> None:
        """Show a part; what is being typed in the same part stays."""
        is_other = self._part is None or key_of(self._part) != key_of(part)
        self._part = part
        self.offer(exercise)
        for field in self._fields:
            if is_other:
                field.drop()
            field.show_value(self.shown(field.key, part))

    def begin(self) -> None:
        """Put the focus on the first field."""
        self._fields[0].setFocus()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in self._fields:
            field.save_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self._part = None
        for field in self._fields:
            field.drop()

    def offer(self, exercise: Exercise) -> None:
        """Fill what is chosen from the exercise's other parts."""

    def shown(self, key: str, part: Part) -> object:
        """What a field shows of a part."""
        return getattr(part, key)

    def _take(self, *fields: PartField) -> None:
        for field in fields:
            self._fields.append(field)
            field.written.connect(self._on_written)
            field.left.connect(self.left)

    def _add(self, *fields: PartField) -> None:
        """Fields under each other."""
        self._take(*fields)
        for field in fields:
            self.column.addWidget(field)

    def _add_beside(self, *fields: PartField) -> None:
        """Fields beside each other."""
        self._take(*fields)
        self.column.addWidget(SideBySide(*fields))

    def _on_written(self, key: str, value: object) -> None:
        if self._part is not None and getattr(self._part, key) != value:
            changed: dict[str, Any] = {key: value}
            self.changed.emit(replace(self._part, **changed), key)


class PhaseForm(PartForm):
    """A phase: what the room reads, its time, and what is heard."""

    def __init__(self) -> None:
        super().__init__()
        self._add(
            LineField("title", self.tr("Name")),
            TextField("instruction", self.tr("Instruction on the wall"), role=TextRole.WORDS),
            LineField("foot", self.tr("Small line under it")),
        )
        self._add_beside(
            LengthField("length_s", self.tr("Length"), least_s=1),
            LengthField("warn_s", self.tr("Warning before the end"), least_s=0),
        )
        group_size = NumberField(
            "group_size",
            self.tr("People together"),
            most=MOST_GROUP_SIZE,
            unit="",
            help_text=self.tr("0 when any number will do"),
        )
        self._add(
            group_size,
            TickField("has_gong", self.tr("Gong at the end")),
            TickField("has_near_signal", self.tr("Signal at the warning")),
            TextField("note", self.tr("Own note"), private=self.tr("Seen by you alone")),
        )
        self.column.addStretch(1)


class RoundForm(PartForm):
    """A round: its title and its case."""

    def __init__(self) -> None:
        super().__init__()
        self._case = ChoiceField("case_key", self.tr("Case"), read=_case_key)
        self._add(
            LineField("title", self.tr("Title")),
            self._case,
            TextField("note", self.tr("Own note"), private=self.tr("Seen by you alone")),
        )
        self.column.addStretch(1)

    def offer(self, exercise: Exercise) -> None:
        """The cases, or none."""
        cases = [(case.key, case.title) for case in exercise.cases]
        self._case.offer([(NONE_KEY, self.tr("No case")), *cases])

    def shown(self, key: str, part: Part) -> object:
        """No case has a choice of its own."""
        value = super().shown(key, part)
        return value or NONE_KEY if key == "case_key" else value


class RoleForm(PartForm):
    """A role: its name and what the one who plays it is told."""

    def __init__(self) -> None:
        super().__init__()
        self._add(
            LineField("name", self.tr("Name")),
            TextField("text", self.tr("What the role is"), role=TextRole.WORDS, least_lines=5),
        )
        self.column.addStretch(1)


class CaseForm(PartForm):
    """A case: a citizen's situation and what is asked about it."""

    def __init__(self) -> None:
        super().__init__()
        self._add(
            LineField("title", self.tr("Title")),
            TextField("text", self.tr("The situation"), role=TextRole.WORDS, least_lines=5),
            TextField("questions", self.tr("Questions, one on each line"), are_lines=True),
        )
        self.column.addStretch(1)


class InjectForm(PartForm):
    """An event: when it comes, and what the groups are told."""

    def __init__(self) -> None:
        super().__init__()
        self._round = ChoiceField("round_number", self.tr("Round"), read=int)
        self._phase = ChoiceField("phase_key", self.tr("Phase"))
        self._at = LengthField("at_s", self.tr("Minutes into the phase"), least_s=0)
        self._add(LineField("title", self.tr("Title")))
        self._add_beside(self._round, self._phase)
        self._add(
            self._at,
            TextField("text", self.tr("What happens"), role=TextRole.WORDS, least_lines=3),
            TextField("hint", self.tr("Hint to yourself"), private=self.tr("Seen by you alone")),
        )
        self.column.addStretch(1)

    def offer(self, exercise: Exercise) -> None:
        """The rounds and phases."""
        self._round.offer([(str(found.number), part_title(found)) for found in exercise.rounds])
        self._phase.offer([(phase.key, phase.title) for phase in exercise.phases])
        phase = next((p for p in exercise.phases if p.key == self._phase_key()), None)
        is_late = phase is not None and self._at_s() >= phase.length_s
        self._at.value.labelled.set_help(self.tr("The phase is over by then.") if is_late else "")

    def _phase_key(self) -> str:
        return str(getattr(self._part, "phase_key", ""))

    def _at_s(self) -> int:
        return int(getattr(self._part, "at_s", 0))


def part_forms() -> Mapping[PartKind, PartForm]:
    """One form for each kind of part."""
    return {
        PartKind.PHASE: PhaseForm(),
        PartKind.ROUND: RoundForm(),
        PartKind.ROLE: RoleForm(),
        PartKind.CASE: CaseForm(),
        PartKind.INJECT: InjectForm(),
    }


def _case_key(key: str) -> str:
    return "" if key == NONE_KEY else key
