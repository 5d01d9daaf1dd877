"""Editors of fields in which something is chosen or placed, and nothing is written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator_app.domain.forms import FieldSpec, FieldValue
from facilitator_app.ui.forms.editor import Entry, FieldEditor
from facilitator_app.ui.kit import CheckBox, ComboBox, ScaleSlider, SegmentedChoice

MOST_SEGMENTS = 3
LONG_WORDS_CHARS = 22


class ChoiceEditor(FieldEditor):
    """One of the options: side by side when they are few and short, in a list otherwise."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        options = [(option.key, option.label) for option in spec.options]
        self._choice: SegmentedChoice | ComboBox
        if 0 < len(options) <= MOST_SEGMENTS and all(len(words) <= LONG_WORDS_CHARS for _, words in options):
            segments = SegmentedChoice(options, accessible_name=spec.label)
            segments.chosen.connect(self._tell)
            self._choice = segments
        else:
            box = ComboBox([("", "–"), *options], accessible_name=spec.label)
            box.activated.connect(self._tell)
            self._choice = box
        self._adopt(self._choice)

    def value(self) -> FieldValue:
        return self._choice.chosen_key()

    def set_value(self, value: FieldValue) -> None:
        self._choice.choose(value if isinstance(value, str) else "")

    def control(self) -> QWidget:
        return self._choice


class ChoicesEditor(FieldEditor):
    """Any number of the options, ticked."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._boxes: dict[str, CheckBox] = {}
        for option in spec.options:
            box = CheckBox(option.label)
            box.setObjectName(option.key)
            box.clicked.connect(self._tell)
            self._boxes[option.key] = box
            self._column.addWidget(box)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> FieldValue:
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def set_value(self, value: FieldValue) -> None:
        chosen = value if isinstance(value, list) else []
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)


class ScaleEditor(FieldEditor):
    """A place between two poles: 0 at the first pole, `steps` - 1 at the second."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._slider = ScaleSlider(spec.pole_a, spec.pole_b, steps=spec.steps, accessible_name=spec.label)
        self._slider.value_changed.connect(self._tell)
        self._adopt(self._slider)

    def value(self) -> FieldValue:
        step = self._slider.value()
        return None if step is None else step - 1

    def set_value(self, value: FieldValue) -> None:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        self._slider.set_value(round(value) + 1 if is_number and isinstance(value, int | float) else None)

    def control(self) -> QWidget:
        return self._slider


class CheckboxEditor(FieldEditor):
    """Yes or not said."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = CheckBox(spec.label)
        self._box.clicked.connect(self._tell)
        self._adopt(self._box)

    def value(self) -> FieldValue:
        return self._box.isChecked()

    def set_value(self, value: FieldValue) -> None:
        self._box.setChecked(value is True)

    def control(self) -> QWidget:
        return self._box
