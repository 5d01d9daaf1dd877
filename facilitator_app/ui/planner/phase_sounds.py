"""What is heard in each phase of an exercise. Seen it is always: a silent phase ends in word, shape and colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator_app.domain.exercise import Phase
from facilitator_app.ui.kit import CheckBox, Fit, PlainLabel
from facilitator_app.ui.theme import TextRole


class PhaseBox(CheckBox):
    """One of the sounds of one phase."""

    chosen = Signal(str, bool)

    def __init__(self, words: str, phase_key: str) -> None:
        super().__init__(words)
        self._phase_key = phase_key
        self.clicked.connect(self._tell)

    def _tell(self, is_on: bool) -> None:
        self.chosen.emit(self._phase_key, is_on)


class PhaseSounds(QWidget):
    """`changed` carries the phase as it is to be kept."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phase_sounds")
        self._phases: dict[str, Phase] = {}
        self._boxes: dict[str, tuple[PhaseBox, PhaseBox]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(PlainLabel(self.tr("Sound in each phase"), TextRole.LABEL), 0, 0, 1, 3)
        self.hide()

    def show_phases(self, phases: Sequence[Phase]) -> None:
        """Show the phases of a slide's exercise; none hides all of it."""
        names = [(phase.key, phase.title) for phase in phases]
        if names != [(phase.key, phase.title) for phase in self._phases.values()]:
            self._make_rows(phases)
        self._phases = {phase.key: phase for phase in phases}
        for phase in phases:
            gong, near = self._boxes[phase.key]
            gong.setChecked(phase.has_gong)
            near.setChecked(phase.has_near_signal)
        self.setVisible(bool(phases))

    def _make_rows(self, phases: Sequence[Phase]) -> None:
        while self._grid.count() > 1:
            item = self._grid.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for row, phase in enumerate(phases, start=1):
            gong = PhaseBox(self.tr("Gong at the end"), phase.key)
            near = PhaseBox(self.tr("Signal before the end"), phase.key)
            for name, box in (("gong", gong), ("near", near)):
                box.setObjectName(f"{name}_{phase.key}")
                box.setAccessibleName(f"{phase.title}: {box.text()}")
            gong.chosen.connect(self._on_gong)
            near.chosen.connect(self._on_near)
            self._boxes[phase.key] = (gong, near)
            title = PlainLabel(phase.title, TextRole.BODY, fit=Fit.ELIDE)
            for column, part in enumerate((title, gong, near)):
                self._grid.addWidget(part, row, column)

    def _on_gong(self, phase_key: str, is_on: bool) -> None:
        self.changed.emit(replace(self._phases[phase_key], has_gong=is_on))

    def _on_near(self, phase_key: str, is_on: bool) -> None:
        self.changed.emit(replace(self._phases[phase_key], has_near_signal=is_on))
