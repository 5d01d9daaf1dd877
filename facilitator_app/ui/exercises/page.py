"""The page *Øvelser* of the planner: the list of the file's exercises, and behind it the desk where one is edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.editing_exercises import EditingExercises, ExerciseReading
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.exercises.desk import ExerciseDesk
from facilitator_app.ui.exercises.exercise_list import ExerciseList
from facilitator_app.ui.exercises.picture_pane import PicturePane
from facilitator_app.ui.exercises.pictures import phase_views
from facilitator_app.ui.exercises.time_card import TimeCard
from facilitator_app.ui.kit import Fit, PlainLabel
from facilitator_app.ui.planner.page import EXERCISES, PlannerPage
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 16
LIST_PX, PICTURE_PX = 600, 646
LIST_MOST_PX = 720


def exercises_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("ExercisesPage", "Exercises")


class ExercisesPage(PlannerPage):
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
        self._editing, self._pictures = editing, pictures
        self._chosen_id = ""
        self._open_id = ""
        self._shown_id = ""
        self.desk = ExerciseDesk(
            editing=editing, document=document, pictures=pictures, dialogs=dialogs, sentence=sentence
        )
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the open exercise, or the list when none is open or the open one has gone."""
        reading = self._editing.reading(self._open_id)
        if reading is not None:
            self._pages.setCurrentWidget(self.desk)
            self.desk.render_desk(reading)
            return
        self._open_id = ""
        lines = self._editing.exercises()
        self._pages.setCurrentWidget(self._list_page)
        known = [line.exercise.id for line in lines]
        if self._chosen_id not in known:
            self._chosen_id = known[0] if known else ""
        self.list.show_lines(lines, self._chosen_id, patterns=self._editing.patterns())
        self._show_chosen(self._editing.reading(self._chosen_id))

    def begin(self) -> None:
        """Put the focus on the parts of the open exercise, or on the exercises."""
        if self._open_id:
            self.desk.begin()
        else:
            self.list.begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        self.desk.save_now()

    def start_anew(self) -> None:
        """Another file was opened: no exercise of it is open."""
        self.desk.drop()
        self._chosen_id, self._open_id = "", ""

    def open_entry(self, entry_id: str) -> None:
        """Turn to one exercise."""
        self.open_exercise(entry_id)

    def open_exercise(self, exercise_id: str) -> None:
        """Turn to one exercise; its parts have the focus."""
        self.desk.open_exercise(exercise_id)
        self._chosen_id = self._open_id = exercise_id
        self.render_page()
        self.begin()

    def _build(self) -> None:
        self.list = ExerciseList()
        self.list.setMaximumWidth(scaled_px(LIST_MOST_PX))
        self._list_page = QWidget()
        row = QHBoxLayout(self._list_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self.list, LIST_PX)
        self._purpose = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._purpose.setObjectName("purpose_shown")
        self._time = TimeCard()
        self._beside = PicturePane(self._purpose, self._time)
        row.addWidget(self._beside, PICTURE_PX)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page)
        self._pages.addWidget(self.desk)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.list.exercise_chosen.connect(self._on_chosen)
        self.list.open_asked.connect(self.open_exercise)
        self.list.begin_asked.connect(self._on_begin)
        self.list.copy_asked.connect(self._on_copy)
        self.list.removal_asked.connect(self._on_remove)
        self.desk.back_asked.connect(self._on_back)
        self._time.slides_asked.connect(self._on_slides)

    def _show_chosen(self, reading: ExerciseReading | None) -> None:
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

    def _on_chosen(self, exercise_id: str) -> None:
        self._chosen_id = exercise_id
        self._show_chosen(self._editing.reading(exercise_id))

    def _on_begin(self, pattern_key: str) -> None:
        if not pattern_key:
            new = self._editing.add(title=self.tr("New exercise"), phase_title=self.tr("First phase"))
            self.open_exercise(new.id)
            self.desk.begin_title()
            return
        made = self._editing.add_from(pattern_key)
        if made is not None:
            self.open_exercise(made.id)

    def _on_copy(self, exercise_id: str) -> None:
        reading = self._editing.reading(exercise_id)
        if reading is None:
            return
        title = self.tr("{exercise} (copy)").format(exercise=reading.exercise.title)
        copy = self._editing.copy(exercise_id, title=title)
        if copy is not None:
            self.open_exercise(copy.id)

    def _on_remove(self, exercise_id: str) -> None:
        try:
            self._editing.remove(exercise_id)
        except Refused:
            # It came into use while the button was being pressed: the button now says why it stays.
            self.render_page()

    def _on_slides(self, block_id: str) -> None:
        self._editing.add_slides(self._chosen_id, block_id)

    def _on_back(self) -> None:
        self._open_id = ""
        self.render_page()
        self.begin()
