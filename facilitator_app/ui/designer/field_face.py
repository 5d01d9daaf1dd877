"""The properties of one field. Each entry tells what it wants changed; what is refused is said under that entry."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.form_design import CHOOSING, LEAST_STEPS, MOST_ROWS, MOST_STEPS, known_field
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.services.designing_forms import Design
from facilitator_app.ui.actions.schema_form import rows_of
from facilitator_app.ui.designer.entries import ClassChoice, LimitField
from facilitator_app.ui.designer.parts_editor import PartsEditor
from facilitator_app.ui.designer.words import KIND_ICONS, kind_words
from facilitator_app.ui.kit import (
    CheckBox,
    ComboBox,
    Divider,
    Fit,
    IconButton,
    IconMark,
    LabelledField,
    PlainLabel,
    Tone,
    Variant,
)
from facilitator_app.ui.planner.written import WrittenParagraph
from facilitator_app.ui.theme import TextRole

MOST_CHARS = 5000
LEAST_NUMBER, MOST_NUMBER = -1_000_000, 1_000_000
WITH_PLACEHOLDER = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.DATE, FieldKind.PERSON})
TEXTS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})
GAP_PX = 12
MOST_LINES = 5


class FieldFace(QWidget):
    """`changed` carries the field as it is to be and what was typed in (empty when nothing was typed)."""

    changed = Signal(object, str)
    kind_asked = Signal(object)
    removal_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: FieldSpec | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(GAP_PX)
        self._build_head(column)
        self._build_texts(column)
        self._parts = PartsEditor()
        column.addWidget(self._parts)
        self._build_class(column)
        column.addWidget(Divider())
        self._build_limits(column)
        column.addStretch(1)
        self._connect()

    def show_field(self, design: Design, field: FieldSpec, *, problem: str, about: str) -> None:
        """Show a field; `problem` is the sentence on what was refused `about` one of the entries."""
        if self._field is None or self._field.key != field.key:
            self.drop()
        self._field = field
        known = known_field(design.form, field.key)
        self._icon.show_icon(KIND_ICONS[field.kind])
        self._name.setText(field.label)
        self._kind.choose(field.kind)
        self._kind_field.set_help(self._answers_words(design.answers.count(field.key)))
        self._together.setText(self._together_words(design, field))
        self._together.setVisible(bool(self._together.text()))
        self._lines["label"].show_text(field.label)
        self._lines["help"].show_text(field.help)
        self._lines["placeholder"].show_text(field.placeholder)
        self._lines["pole_a"].show_text(field.pole_a)
        self._lines["pole_b"].show_text(field.pole_b)
        self._limits["max_chars"].show_limit(field.max_chars or None)
        self._limits["steps"].show_limit(field.steps)
        self._limits["minimum"].show_limit(field.minimum)
        self._limits["maximum"].show_limit(field.maximum)
        self._limits["max_rows"].show_limit(field.max_rows)
        self._class.choose(field.visibility)
        self._required.setChecked(field.is_required)
        self._show_parts(field, known, problem if about == "parts" else "")
        self._show_for_kind(field.kind)
        self._tell(problem, about)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for entry in self._entries():
            entry.save_now()

    def drop(self) -> None:
        """What is typed belonged to another field."""
        for entry in self._entries():
            entry.drop()

    def begin(self) -> None:
        """Put the focus on the name, ready to be written over."""
        self._lines["label"].edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._lines["label"].edit.selectAll()

    def _build_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self._icon = IconMark("type")
        self._name = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._name.setObjectName("field_name")
        self._remove = IconButton("trash-2", self.tr("Take the field out"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_field")
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        head.addWidget(self._remove)
        column.addLayout(head)

    def _build_texts(self, column: QVBoxLayout) -> None:
        self._lines = {
            key: WrittenParagraph(key, words, role=TextRole.BODY, most_lines=MOST_LINES)
            for key, words in (
                ("label", self.tr("Name")),
                ("help", self.tr("Help")),
                ("placeholder", self.tr("Example in the empty field")),
                ("pole_a", self.tr("Left pole")),
                ("pole_b", self.tr("Right pole")),
            )
        }
        self._kind = ComboBox([(kind, kind_words(kind)) for kind in FieldKind])
        self._kind.setObjectName("kind")
        self._kind_field = LabelledField(self.tr("Kind of field"), self._kind)
        self._together = PlainLabel("", TextRole.HINT, fit=Fit.WRAP)
        column.addWidget(self._lines["label"])
        column.addWidget(self._lines["help"])
        column.addWidget(self._together)
        for pole in ("pole_a", "pole_b"):
            column.addWidget(self._lines[pole])

    def _build_limits(self, column: QVBoxLayout) -> None:
        none = self.tr("None")
        self._limits = {
            limit.key: limit
            for limit in (
                LimitField(
                    "max_chars", self.tr("Most characters"), least=1, most=MOST_CHARS, empty_words=none
                ),
                LimitField("steps", self.tr("Steps"), least=LEAST_STEPS, most=MOST_STEPS),
                LimitField(
                    "minimum", self.tr("Least"), least=LEAST_NUMBER, most=MOST_NUMBER, empty_words=none
                ),
                LimitField(
                    "maximum", self.tr("Most"), least=LEAST_NUMBER, most=MOST_NUMBER, empty_words=none
                ),
                LimitField("max_rows", self.tr("Most rows"), least=1, most=MOST_ROWS),
            )
        }
        column.addWidget(self._kind_field)
        column.addWidget(self._lines["placeholder"])
        column.addWidget(self._limits["max_chars"])
        column.addWidget(self._limits["steps"])
        self._range = _side_by_side(self._limits["minimum"], self._limits["maximum"])
        column.addWidget(self._range)
        column.addWidget(self._limits["max_rows"])

    def _build_class(self, column: QVBoxLayout) -> None:
        who = self.tr("Who may see the field")
        column.addWidget(PlainLabel(who, TextRole.LABEL))
        self._class = ClassChoice(who)
        column.addWidget(self._class)
        self._class_problem = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._class_problem.setObjectName("class_problem")
        column.addWidget(self._class_problem)
        locked = self.tr("Fields with a lock or a struck-out eye never reach the wall or a shared PDF.")
        column.addWidget(PlainLabel(locked, TextRole.HINT, fit=Fit.WRAP))
        column.addWidget(Divider())
        self._required = CheckBox(self.tr("Say “missing” while the field is empty"))
        self._required.setObjectName("is_required")
        column.addWidget(self._required)

    def _connect(self) -> None:
        for line in self._lines.values():
            line.written.connect(self._on_line)
            line.left.connect(self.left)
        for limit in self._limits.values():
            limit.written.connect(self._on_limit)
            limit.left.connect(self.left)
        self._parts.changed.connect(self._on_parts)
        self._parts.left.connect(self.left)
        self._kind.activated.connect(self._on_kind)
        self._class.chosen.connect(self._on_class)
        self._required.clicked.connect(self._on_required)
        self._remove.clicked.connect(self._on_remove)

    def _entries(self) -> tuple[WrittenParagraph | LimitField | PartsEditor, ...]:
        return (*self._lines.values(), *self._limits.values(), self._parts)

    def _show_for_kind(self, kind: FieldKind) -> None:
        self._lines["placeholder"].setVisible(kind in WITH_PLACEHOLDER)
        for pole in ("pole_a", "pole_b"):
            self._lines[pole].setVisible(kind is FieldKind.SCALE)
        self._limits["max_chars"].setVisible(kind in TEXTS)
        self._limits["steps"].setVisible(kind is FieldKind.SCALE)
        self._range.setVisible(kind is FieldKind.NUMBER)
        self._limits["max_rows"].setVisible(kind is FieldKind.ROWS)
        self._parts.setVisible(kind in CHOOSING or kind is FieldKind.ROWS)

    def _show_parts(self, field: FieldSpec, known: FieldSpec | None, problem: str) -> None:
        if field.kind is FieldKind.ROWS:
            self._parts.ask_for(self.tr("Columns"), self.tr("Column"), self.tr("Column {number}"))
            kept = known.columns if known else ()
            self._parts.show_parts(field.columns, kept_keys=[part.key for part in kept], problem=problem)
        else:
            self._parts.ask_for(self.tr("Options"), self.tr("Option"), self.tr("Option {number}"))
            kept = known.options if known else ()
            self._parts.show_parts(field.options, kept_keys=[part.key for part in kept], problem=problem)

    def _tell(self, problem: str, about: str) -> None:
        said = {about: problem} if problem else {}
        self._class_problem.setText(said.get("visibility", ""))
        self._class_problem.setVisible("visibility" in said)
        if "kind" in said:
            self._kind_field.set_wrong(said["kind"])
        else:
            self._kind_field.set_normal()
        if about in self._limits and problem:
            self._limits[about].labelled.set_wrong(problem)

    def _answers_words(self, count: int) -> str:
        return self.tr("The field has %n entries.", "", count) if count else ""

    def _together_words(self, design: Design, field: FieldSpec) -> str:
        """Fields that share a designed row stay together, whatever the order of the list is."""
        if design.form.use is not FormUse.ACTION_SCHEMA:
            return ""
        row = next((row for row in rows_of(design.coming) if any(one.key == field.key for one, _ in row)), ())
        others = [one.label for one, _span in row if one.key != field.key]
        if not others:
            return ""
        return self.tr("Stands together with: {fields}").format(fields=", ".join(others))

    def _change(self, typed: str, **changes: object) -> None:
        if self._field is not None:
            self.changed.emit(replace(self._field, **changes), typed)  # type: ignore[arg-type]

    def _on_line(self, key: str, text: str) -> None:
        self._change(key, **{key: text})

    def _on_limit(self, key: str, number: int | None) -> None:
        value: int | None = (number or 0) if key == "max_chars" else number
        self._change(key, **{key: value})

    def _on_parts(self, parts: object, typed_key: str) -> None:
        if self._field is None:
            return
        name = "columns" if self._field.kind is FieldKind.ROWS else "options"
        self._change(f"parts/{typed_key}" if typed_key else "parts", **{name: parts})

    def _on_kind(self) -> None:
        self.kind_asked.emit(FieldKind(self._kind.chosen_key()))

    def _on_class(self, visibility: Visibility) -> None:
        self._change("visibility", visibility=visibility)

    def _on_required(self) -> None:
        self._change("is_required", is_required=self._required.isChecked())

    def _on_remove(self) -> None:
        if self._field is not None:
            self.removal_asked.emit(self._field.key)


def _side_by_side(left: QWidget, right: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return pair
