"""The page *Øvelser* of the planner: the list of the file's exercises, and behind it the desk where one is edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.document import Document
from facilitator_app.services.editing_exercises import EditingExercises, ExerciseReading
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.exercises.desk import ExerciseDesk
from facilitator_app.ui.exercises.exercise_list import ExerciseList
from facilitator_app.ui.exercises.picture_pane import PicturePane
from facilitator_app.ui.exercises.pictures import phase_views
from facilitator_app.ui.exercises.time_card import TimeCard
from facilitator_app.ui.kit import Fit, PlainLabel
from facilitator_app.ui.planner.entries_page import EntriesPage
from facilitator_app.ui.planner.page import EXERCISES
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import TextRole


def exercises_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("ExercisesPage", "Exercises")


class ExercisesPage(EntriesPage):
    """`sentence` says a problem in the interface's language."""

    def __init__(
        self,
        *,
        editing: EditingExercises,
        document: Document,
        pictures: WallPictures,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key=EXERCISES, title=exercises_title(), parent=parent)
        self._editing, self._document, self._pictures = editing, document, pictures
        self._dialogs, self._sentence = dialogs, sentence
        self._lines: tuple[ExerciseReading, ...] = ()
        self._shown_id = ""
        self._build()

    def read_entries(self) -> Sequence[str]:
        """The exercises."""
        self._lines = self._editing.exercises()
        return [line.exercise.id for line in self._lines]

    def show_entries(self, chosen_id: str) -> None:
        """Draw the list."""
        self.list.show_lines(self._lines, chosen_id, patterns=self._editing.patterns())

    def show_chosen(self, chosen_id: str) -> None:
        """Draw the first wall of the one chosen, what it is for, and the time it takes."""
        reading = self._editing.reading(chosen_id)
        self._beside.setVisible(reading is not None)
        if reading is None:
            return
        exercise = reading.exercise
        block_id = reading.uses[0].block.id if reading.uses else ""
        views = phase_views(self._pictures, exercise, exercise.phases, round_number=1, block_id=block_id)
        self._beside.show_views(views, is_other=exercise.id != self._shown_id)
        self._shown_id = exercise.id
        self._purpose.setText(exercise.purpose)
        self._purpose.setVisible(bool(exercise.purpose))
        self._time.show_reading(reading)

    def make_desk(self) -> ExerciseDesk:
        """Where an exercise is edited."""
        return ExerciseDesk(
            editing=self._editing,
            document=self._document,
            pictures=self._pictures,
            dialogs=self._dialogs,
            sentence=self._sentence,
        )

    def copied(self, entry_id: str) -> str:
        """Copy an exercise."""
        reading = self._editing.reading(entry_id)
        if reading is None:
            return ""
        title = self.tr("{exercise} (copy)").format(exercise=reading.exercise.title)
        copy = self._editing.copy(entry_id, title=title)
        return copy.id if copy is not None else ""

    def remove(self, entry_id: str) -> None:
        """Take an exercise out of the file."""
        self._editing.remove(entry_id)

    def _build(self) -> None:
        self.list = ExerciseList()
        self.list.begin_asked.connect(self._on_begin)
        self._purpose = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._purpose.setObjectName("purpose_shown")
        self._time = TimeCard()
        self._time.slides_asked.connect(self._on_slides)
        self._beside = PicturePane(self._purpose, self._time)
        self.lay_out(self.list, self._beside)

    def _on_begin(self, pattern_key: str) -> None:
        if not pattern_key:
            new = self._editing.add(title=self.tr("New exercise"), phase_title=self.tr("First phase"))
            self.open_entry(new.id)
            self.desk.begin_title()
            return
        made = self._editing.add_from(pattern_key)
        if made is not None:
            self.open_entry(made.id)

    def _on_slides(self, block_id: str) -> None:
        self._editing.add_slides(self._chosen_id, block_id)
