"""Into how many groups, or how large: and what that gives, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.grouping import number_of_groups
from facilitator_app.domain.people import Participant
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Fit, LabelledField, NumberEdit, PlainLabel, SegmentedChoice, Variant
from facilitator_app.ui.theme import TextRole

BY_NUMBER, BY_SIZE = "number", "size"
USUAL_SIZE = 6


class DivideDialog(Question):
    """Those who are absent are left out."""

    def __init__(self, people: Sequence[Participant], *, groups: int, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("DivideDialog", "Divide into groups"),
            text=translate(
                "DivideDialog",
                "Units and leadership levels are mixed. Groups that there are keep their name and outputs. "
                "It can be undone.",
            ),
            icon="group",
        )
        self.setObjectName("divide_groups")
        self._people = people
        self._present = sum(not person.is_absent for person in people)
        self._way = SegmentedChoice(
            ((BY_NUMBER, self.tr("Number of groups")), (BY_SIZE, self.tr("People in each"))),
            accessible_name=self.tr("Divide by"),
            chosen_key=BY_NUMBER,
        )
        self._way.setObjectName("divide_by")
        most = max(1, self._present)
        self._edit = NumberEdit(groups or number_of_groups(people, size=USUAL_SIZE), least=1, most=most)
        self._edit.setObjectName("divide_number")
        self._field = LabelledField(self.tr("How many"), self._edit)
        self._field.setMaximumWidth(140)
        self._result = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._result.setObjectName("divide_result")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(LabelledField(self.tr("Divide by"), self._way), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._result)
        self.words.addLayout(column)
        self.add_keep(self.tr("Cancel"))
        self._act = self.add_act(self.tr("Divide"), Variant.PRIMARY)
        self.let_enter_press(self._act)
        self._way.chosen.connect(self._on_way)
        self._edit.value_changed.connect(self._show_result)
        self._show_result()

    def number(self) -> int:
        """How many groups; 0 while what is typed is no possible number."""
        value = self._edit.value()
        if value is None:
            return 0
        return value if self._way.chosen_key() == BY_NUMBER else number_of_groups(self._people, size=value)

    def _on_way(self, key: str) -> None:
        value = self._edit.value() or 1
        other = number_of_groups(self._people, size=value) if key == BY_NUMBER else self._present // value
        self._edit.set_value(max(1, other))
        self._show_result()

    def _show_result(self, _value: object = None) -> None:
        number = self.number()
        if not number:
            self._field.set_wrong(self.tr("From 1 to {most}").format(most=max(1, self._present)))
            self._act.set_off(self.tr("Write a number of people who are present."))
            return
        self._field.set_normal()
        self._act.set_off("")
        least, spare = divmod(self._present, number)
        size = f"{least}–{least + 1}" if spare else str(least)
        self._result.setText(
            self.tr("{groups} groups of {size}. {people} people are present.").format(
                groups=number, size=size, people=self._present
            )
        )
