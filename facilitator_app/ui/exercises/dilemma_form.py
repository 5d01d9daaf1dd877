"""The fields of one dilemma, and where it is discussed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.ui.exercises.fields import GAP_PX, LineField, PartField, SideBySide, TextField
from facilitator_app.ui.exercises.options_editor import OptionsField
from facilitator_app.ui.exercises.theme_field import ThemeField
from facilitator_app.ui.kit import Card
from facilitator_app.ui.theme import Ground, TextRole, set_ground


class DilemmaForm(Card):
    """`changed` carries the dilemma as it is to be kept and the field that was written in."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._dilemma: Dilemma | None = None
        self._fields: list[PartField] = []
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(GAP_PX)
        self._build()
        set_ground(page, Ground.SURFACE)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self.content.addWidget(area, 1)

    def show_dilemma(self, dilemma: Dilemma, themes: Sequence[str], *, is_answered: bool) -> None:
        """Show a dilemma; what is being typed in the same one stays. `themes` are suggested.

        Answers know an option by its place, so options that were answered keep it.
        """
        is_other = self._dilemma is None or self._dilemma.id != dilemma.id
        self._dilemma = dilemma
        self._theme.suggest([theme for theme in themes if theme != dilemma.theme])
        for field in self._fields:
            if is_other:
                field.drop()
            field.show_value(getattr(dilemma, field.key))
        held = self.tr("The dilemma has outputs. Options can get other words, but keep their letter.")
        self._options.hold(held if is_answered else "")

    def begin(self) -> None:
        """Put the focus on the title."""
        self._title.line.edit.setFocus()

    def begin_title(self) -> None:
        """Put the focus on the title, ready to be written over."""
        self.begin()
        self._title.line.edit.selectAll()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in self._fields:
            field.save_now()

    def drop(self) -> None:
        """What is typed belonged to another file."""
        self._dilemma = None
        for field in self._fields:
            field.drop()

    def _build(self) -> None:
        self._title = LineField("title", self.tr("Title"))
        self._theme = ThemeField("theme", self.tr("Theme"))
        self._add(self._title)
        self._add(self._theme)
        self._add(TextField("statement", self.tr("Statement"), role=TextRole.WORDS, least_lines=3))
        self._add(LineField("pole_a", self.tr("Left pole")), LineField("pole_b", self.tr("Right pole")))
        self._options = OptionsField("options", self.tr("Options"))
        self._add(self._options)
        self._add(TextField("questions", self.tr("Questions, one on each line"), are_lines=True))
        self._add(
            TextField("argument_a", self.tr("Speaks for the left")),
            TextField("argument_b", self.tr("Speaks for the right")),
        )
        self._add(TextField("context", self.tr("Background")))
        self._column.addStretch(1)

    def _add(self, *fields: PartField) -> None:
        """One field, or several beside each other."""
        for field in fields:
            self._fields.append(field)
            field.written.connect(self._on_written)
            field.left.connect(self.left)
        self._column.addWidget(fields[0] if len(fields) == 1 else SideBySide(*fields))

    def _on_written(self, key: str, value: object) -> None:
        if self._dilemma is not None and getattr(self._dilemma, key) != value:
            changed: dict[str, Any] = {key: value}
            self.changed.emit(replace(self._dilemma, **changed), key)
