"""The right column: the fields of what is chosen at the left, with the buttons that copy it and take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.exercise_design import NEEDED, Part, PartKind, kind_of, parts_of
from facilitator_app.ui.exercises.fields import GAP_PX, LineField, PartField, TextField
from facilitator_app.ui.exercises.part_form import PartForm, part_forms
from facilitator_app.ui.exercises.words import PART_ICONS, part_title, part_words
from facilitator_app.ui.kit import Card, Divider, Fit, IconButton, IconMark, PlainLabel, Variant
from facilitator_app.ui.theme import Ground, TextRole, set_ground


class ExerciseTexts(QWidget):
    """The exercise's own title and purpose. `changed` carries both, and the name of what was written in."""

    changed = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exercise: Exercise | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(GAP_PX)
        title = LineField("exercise_title", self.tr("Title"))
        purpose = TextField("purpose", self.tr("Purpose"), least_lines=4)
        self._fields: tuple[PartField, ...] = (title, purpose)
        for field in self._fields:
            column.addWidget(field)
            field.written.connect(self._on_written)
            field.left.connect(self.left)
        column.addStretch(1)
        self._title = title

    def show_exercise(self, exercise: Exercise) -> None:
        """Show the texts; what is being typed stays."""
        self._exercise = exercise
        for field, value in zip(self._fields, (exercise.title, exercise.purpose), strict=True):
            field.show_value(value)

    def begin(self) -> None:
        """Put the focus on the title, ready to be written over."""
        self._title.line.edit.setFocus()
        self._title.line.edit.selectAll()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in self._fields:
            field.save_now()

    def drop(self) -> None:
        """What is typed belonged to another exercise."""
        self._exercise = None
        for field in self._fields:
            field.drop()

    def _on_written(self, key: str, value: object) -> None:
        if self._exercise is None:
            return
        title, purpose = self._exercise.title, self._exercise.purpose
        if key == "purpose":
            purpose = str(value)
        else:
            title = str(value)
        self.changed.emit(title, purpose, key)


class PartProperties(Card):
    """`part_changed` carries the part as it is to be kept, `texts_changed` the exercise's own texts."""

    part_changed = Signal(object, str)
    texts_changed = Signal(str, str, str)
    left = Signal()
    copy_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._kind: PartKind | None = None
        self._forms = part_forms()
        self.texts = ExerciseTexts()
        self._build()
        for form in self._forms.values():
            form.changed.connect(self.part_changed)
            form.left.connect(self.left)
        self.texts.changed.connect(self.texts_changed)
        self.texts.left.connect(self.left)

    def show_part(self, exercise: Exercise, part: Part | None) -> None:
        """Show a part, or the exercise's own texts."""
        kind = None if part is None else kind_of(part)
        self._copy.setVisible(part is not None)
        self._remove.setVisible(part is not None)
        if part is None or kind is None:
            self._icon.show_icon("file-text")
            self._title.setText(self.tr("Title and purpose"))
            self.texts.show_exercise(exercise)
            self._turn_to(self.texts)
        else:
            self._icon.show_icon(PART_ICONS[kind])
            self._title.setText(part_title(part) or part_words(kind))
            is_last = kind in NEEDED and len(parts_of(exercise, kind)) == 1
            self._remove.set_off(self.tr("An exercise keeps at least one of these.") if is_last else "")
            self._forms[kind].show_part(part, exercise)
            self._turn_to(self._forms[kind])
        self._kind = kind

    def begin(self) -> None:
        """Put the focus on the first field."""
        self._shown().begin()

    def begin_new(self) -> None:
        """Put the focus on the name of what was just made, ready to be written over."""
        self._shown().begin()
        edit = self.focusWidget()
        if edit is not None and hasattr(edit, "selectAll"):
            edit.selectAll()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._shown().save_now()

    def drop(self) -> None:
        """What is typed belonged to another exercise."""
        self.texts.drop()
        for form in self._forms.values():
            form.drop()

    def _shown(self) -> PartForm | ExerciseTexts:
        return self.texts if self._kind is None else self._forms[self._kind]

    def _turn_to(self, face: QWidget) -> None:
        """Only the face that is shown takes room, so that a short one does not scroll."""
        area = self._areas[face]
        if self._pages.currentWidget() is not area:
            self._pages.setCurrentWidget(area)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(8)
        self._icon = IconMark("file-text", role="text")
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._title.setObjectName("part_title")
        self._copy = IconButton("copy", self.tr("Copy"), variant=Variant.QUIET)
        self._copy.setObjectName("copy_part")
        self._remove = IconButton("trash-2", self.tr("Remove"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_part")
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        head.addWidget(self._remove)
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        self._pages = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {}
        for face in (self.texts, *self._forms.values()):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(face)
            set_ground(face, Ground.SURFACE)
            self._areas[face] = area
            self._pages.addWidget(area)
        self.content.addWidget(self._pages, 1)
        self._copy.clicked.connect(self.copy_asked)
        self._remove.clicked.connect(self.removal_asked)
