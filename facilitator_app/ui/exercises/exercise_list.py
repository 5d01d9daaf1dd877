"""The file's exercises, in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.exercise import length_s
from facilitator_app.services.editing_exercises import ExerciseReading
from facilitator_app.ui.exercises.words import time_words
from facilitator_app.ui.kit import Row, menu_words
from facilitator_app.ui.planner.entry_list import EntryList, EntryWords
from facilitator_app.ui.read_only import stay_open


class ExerciseList(EntryList):
    """`begin_asked` carries the key of a pattern, empty for an exercise of one's own."""

    begin_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines: tuple[ExerciseReading, ...] = ()
        self._patterns: tuple[tuple[str, str], ...] = ()
        super().__init__(_words(), parent)
        stay_open(self.open_button)
        self.menu.setObjectName("exercise_patterns")
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._on_begin)

    def show_lines(
        self, lines: Sequence[ExerciseReading], chosen_id: str, *, patterns: Sequence[tuple[str, str]]
    ) -> None:
        """Draw the exercises; `patterns` are what a new one may be made from."""
        self._lines, self._patterns = tuple(lines), tuple(patterns)
        self.show_rows([self._row(line) for line in lines], chosen_id)

    def state_of(self, entry_id: str) -> str:
        """Where it is used."""
        line = self._line(entry_id)
        if line is None:
            return ""
        if line.uses:
            return self.tr("Used in %n blocks.", "", len(line.uses))
        return (
            self.tr("Not used in any block yet.")
            if line.kept_because is None
            else self.tr("Shown on a slide.")
        )

    def why_kept(self, entry_id: str) -> str:
        """What uses it."""
        line = self._line(entry_id)
        return self.state_of(entry_id) if line is not None and line.kept_because is not None else ""

    def _row(self, line: ExerciseReading) -> Row:
        exercise = line.exercise
        parts = [
            self.tr("%n phases", "", len(exercise.phases)),
            self.tr("%n rounds", "", len(exercise.rounds)),
            *(use.block.title for use in line.uses[:2]),
        ]
        return Row(
            key=exercise.id,
            title=exercise.title,
            sub=" · ".join(parts),
            icon="users",
            word=time_words(length_s(exercise)),
        )

    def _line(self, exercise_id: str) -> ExerciseReading | None:
        return next((line for line in self._lines if line.exercise.id == exercise_id), None)

    def _fill_menu(self) -> None:
        self.menu.clear()
        own = QAction(self.tr("Of your own"), self.menu)
        own.setData("")
        self.menu.addAction(own)
        self.menu.addSeparator()
        for key, title in self._patterns:
            action = QAction(menu_words(title), self.menu)
            action.setData(key)
            self.menu.addAction(action)

    def _on_begin(self, action: QAction) -> None:
        self.begin_asked.emit(str(action.data()))


def _words() -> EntryWords:
    translate = QCoreApplication.translate
    return EntryWords(
        kind="exercise",
        heading=translate("ExerciseList", "Exercises"),
        new=translate("ExerciseList", "New exercise"),
        remove=translate("ExerciseList", "Remove exercise"),
        icon="users",
        empty_title=translate("ExerciseList", "No exercises yet"),
        empty_text=translate(
            "ExerciseList", "An exercise is a row of timed phases, run once or in several rounds."
        ),
    )
