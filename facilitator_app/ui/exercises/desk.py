"""One exercise being edited: its parts, the true wall with the time it takes, and the fields of what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from facilitator_app.domain.exercise import Exercise, Inject, Phase, Round
from facilitator_app.domain.exercise_design import Part, PartKind, key_of, part_of, parts_of
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.editing_exercises import EditingExercises, ExerciseReading, Removal
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.exercises.parts_column import (
    TEXTS_KEY,
    PartsColumn,
    kind_and_key,
    neighbour_row,
    row_key,
)
from facilitator_app.ui.exercises.picture_pane import PicturePane
from facilitator_app.ui.exercises.pictures import phase_views
from facilitator_app.ui.exercises.properties import PartProperties
from facilitator_app.ui.exercises.refusal import RefusalLine
from facilitator_app.ui.exercises.time_card import TimeCard
from facilitator_app.ui.exercises.words import new_part_words, part_title
from facilitator_app.ui.kit import Button, Fit, PlainLabel, Variant, menu_words
from facilitator_app.ui.planner.entries_page import EntryDesk
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 16
PARTS_PX, PICTURE_PX, PROPERTIES_PX = 372, 500, 342
PARTS_MOST_PX, PROPERTIES_MOST_PX = 460, 440


class ExerciseDesk(EntryDesk):
    """What is chosen stays chosen by its key; a refusal is said in the head until something else is done."""

    def __init__(
        self,
        *,
        editing: EditingExercises,
        document: Document,
        pictures: WallPictures,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self._editing, self._document, self._pictures = editing, document, pictures
        self._dialogs, self._sentence = dialogs, sentence
        self._exercise_id = ""
        self._row = TEXTS_KEY
        self._shown = ("", "")
        self._build()
        self._connect()

    def open_entry(self, entry_id: str) -> None:
        """Turn to an exercise; what was typed for the one before is saved first."""
        self.properties.save_now()
        self._exercise_id = entry_id
        exercise = self._document.get(Exercise, entry_id)
        first = exercise.phases[0].key if exercise is not None and exercise.phases else ""
        self._row = row_key(PartKind.PHASE, first) if first else TEXTS_KEY
        self.refusal.say("")

    def draw(self) -> bool:
        """Draw the exercise as it is now."""
        reading = self._editing.reading(self._exercise_id)
        if reading is not None:
            self._show(reading)
        return reading is not None

    def _show(self, reading: ExerciseReading) -> None:
        part = self._part(reading.exercise)
        if part is None:
            self._row = TEXTS_KEY
        self._title.setText(reading.exercise.title)
        self.parts.show_exercise(reading, self._row)
        self.properties.show_part(reading.exercise, part)
        self.time.show_reading(reading)
        self._draw_picture(reading, part)

    def begin(self) -> None:
        """Put the focus on the parts."""
        self.parts.begin()

    def begin_title(self) -> None:
        """Put the focus on the exercise's title, ready to be written over."""
        self._turn_to(TEXTS_KEY)
        self.properties.texts.begin()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.properties.save_now()

    def drop(self) -> None:
        """Another file was opened: nothing typed here belongs to it."""
        self.properties.drop()
        self._exercise_id, self._row = "", TEXTS_KEY
        self.refusal.say("")

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._build_head())
        self.refusal = RefusalLine()
        outer.addWidget(self.refusal)
        outer.addLayout(self._build_columns(), 1)
        self._round_menu = QMenu(self)
        self._round_menu.setObjectName("round_menu")

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        self._back = Button(self.tr("Exercises"), "chevron-left", variant=Variant.QUIET)
        self._back.setObjectName("back_to_exercises")
        stay_open(self._back)
        self._title = PlainLabel("", TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._title.setObjectName("exercise_heading")
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        return head

    def _build_columns(self) -> QHBoxLayout:
        self.parts = PartsColumn()
        self.parts.setMaximumWidth(scaled_px(PARTS_MOST_PX))
        self.time = TimeCard()
        self.picture = PicturePane(self.time)
        self.properties = PartProperties()
        self.properties.setMaximumWidth(scaled_px(PROPERTIES_MOST_PX))
        columns = QHBoxLayout()
        columns.setSpacing(GAP_PX)
        columns.addWidget(self.parts, PARTS_PX)
        columns.addWidget(self.picture, PICTURE_PX)
        columns.addWidget(self.properties, PROPERTIES_PX)
        return columns

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self.parts.row_chosen.connect(self._on_chosen)
        self.parts.row_opened.connect(self._on_opened)
        self.parts.kind_asked.connect(self._on_add)
        self.parts.move_asked.connect(self._on_move)
        self.parts.place_asked.connect(self._on_place)
        self.parts.removal_asked.connect(self._on_remove)
        self._round_menu.triggered.connect(self._on_round)
        self.properties.part_changed.connect(self._on_part)
        self.properties.texts_changed.connect(self._on_texts)
        self.properties.left.connect(self._document.end_typing)
        self.properties.copy_asked.connect(self._on_copy)
        self.properties.removal_asked.connect(self._on_removal)
        self.time.slides_asked.connect(self._on_slides)

    def _reading(self) -> ExerciseReading | None:
        return self._editing.reading(self._exercise_id)

    def _part(self, exercise: Exercise) -> Part | None:
        found = kind_and_key(self._row)
        return None if found is None else part_of(exercise, *found)

    def _draw_picture(self, reading: ExerciseReading, part: Part | None) -> None:
        """The chosen phase, or that of the chosen event; of a round, or of anything else, all phases in turn."""
        exercise = reading.exercise
        number = part.number if isinstance(part, Round) else 1
        key = part.key if isinstance(part, Phase) else ""
        if isinstance(part, Inject):
            number, key = part.round_number, part.phase_key
        phases = [phase for phase in exercise.phases if key in ("", phase.key)]
        block_id = reading.uses[0].block.id if reading.uses else ""
        views = phase_views(self._pictures, exercise, phases, round_number=number, block_id=block_id)
        shown = (exercise.id, self._row)
        self.picture.show_views(views, is_other=shown != self._shown)
        self._shown = shown

    def _turn_to(self, row: str) -> None:
        self._row = row
        self.draw()

    def _before_act(self) -> None:
        self.properties.save_now()
        self._document.end_typing()
        self.refusal.say("")

    def _on_back(self) -> None:
        self.properties.save_now()
        self.back_asked.emit()

    def _on_chosen(self, row: str) -> None:
        if row != self._row:
            self._before_act()
            self._turn_to(row)

    def _on_opened(self, _row: str) -> None:
        self.properties.begin()

    def _on_add(self, kind: PartKind, at: QPoint) -> None:
        """A new round may come with its slide, where a block uses the exercise."""
        self._before_act()
        reading = self._reading()
        if kind is not PartKind.ROUND or reading is None or not reading.uses:
            self._add(kind, ())
            return
        self._round_menu.clear()
        for use in reading.uses:
            words = self.tr("Round with its slide in {block}").format(block=use.block.title)
            action = QAction(menu_words(words), self._round_menu)
            action.setData(use.block.id)
            self._round_menu.addAction(action)
        alone = QAction(self.tr("Round without a slide"), self._round_menu)
        alone.setData("")
        self._round_menu.addAction(alone)
        self._round_menu.popup(at)

    def _on_round(self, action: QAction) -> None:
        block_id = str(action.data())
        self._add(PartKind.ROUND, (block_id,) if block_id else ())

    def _add(self, kind: PartKind, block_ids: tuple[str, ...]) -> None:
        chosen = kind_and_key(self._row)
        after = chosen[1] if chosen is not None and chosen[0] is kind else ""
        key = self._editing.add_part(
            self._exercise_id, kind, title=new_part_words(kind), after_key=after, block_ids=block_ids
        )
        if key:
            self._turn_to(row_key(kind, key))
            self.properties.begin_new()

    def _on_copy(self) -> None:
        self._before_act()
        found = kind_and_key(self._row)
        if found is not None:
            key = self._editing.copy_part(self._exercise_id, *found)
            self._turn_to(row_key(found[0], key))
            self.parts.begin()

    def _on_move(self, row: str, steps: int) -> None:
        reading, found = self._reading(), kind_and_key(row)
        if reading is None or found is None:
            return
        keys = [key_of(part) for part in parts_of(reading.exercise, found[0])]
        self._on_place(row, max(0, keys.index(found[1]) + steps))

    def _on_place(self, row: str, index: int) -> None:
        found = kind_and_key(row)
        if found is None:
            return
        self._before_act()
        try:
            key = self._editing.place_part(self._exercise_id, *found, index)
        except Refused as problem:
            self.refusal.say(self._sentence(problem))
            return
        self._turn_to(row_key(found[0], key))

    def _on_removal(self) -> None:
        self._on_remove(self._row)

    def _on_remove(self, row: str) -> None:
        self._before_act()
        reading, found = self._reading(), kind_and_key(row)
        part = None if reading is None or found is None else part_of(reading.exercise, *found)
        if reading is None or found is None or part is None:
            return
        told = self._editing.removal(self._exercise_id, *found)
        if told.is_felt and not self._may_remove(part, told):
            return
        after = neighbour_row(reading.exercise, *found)
        try:
            self._editing.remove_part(self._exercise_id, *found)
        except Refused as problem:
            self.refusal.say(self._sentence(problem))
            return
        self._turn_to(after)
        self.parts.begin()

    def _may_remove(self, part: Part, told: Removal) -> bool:
        said = []
        if told.injects_moved:
            words = self.tr("%n events move to {phase}.", "", told.injects_moved)
            said.append(words.format(phase=told.moved_to))
        if told.injects_removed:
            said.append(self.tr("%n events go with it.", "", told.injects_removed))
        if told.slides:
            said.append(self.tr("%n slides go with it.", "", told.slides))
        if told.rounds_without_case:
            said.append(self.tr("%n rounds are left without a case.", "", told.rounds_without_case))
        said.append(self.tr("It can be undone."))
        return self._dialogs.confirm(
            self,
            title=self.tr("Remove “{part}”?").format(part=part_title(part)),
            text=" ".join(said),
            act=self.tr("Remove"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )

    def _on_part(self, part: Part, typed: str) -> None:
        self.refusal.say("")
        self._editing.change_part(self._exercise_id, part, typed=typed)

    def _on_texts(self, title: str, purpose: str, typed: str) -> None:
        self._editing.change_texts(self._exercise_id, title=title, purpose=purpose, typed=typed)

    def _on_slides(self, block_id: str) -> None:
        self._before_act()
        self._editing.add_slides(self._exercise_id, block_id)
