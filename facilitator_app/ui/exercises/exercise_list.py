"""The file's exercises: chosen, opened, begun anew or from a pattern, copied and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from facilitator_app.domain.exercise import length_s
from facilitator_app.services.editing_exercises import ExerciseReading
from facilitator_app.ui.exercises.words import time_words
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    PlainLabel,
    Row,
    RowList,
    Variant,
    menu_words,
)
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole


class ExerciseList(Card):
    """Keys are the exercises' ids; `begin_asked` carries the key of a pattern, empty for an exercise of one's own."""

    exercise_chosen = Signal(str)
    open_asked = Signal(str)
    copy_asked = Signal(str)
    removal_asked = Signal(str)
    begin_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._lines: tuple[ExerciseReading, ...] = ()
        self._patterns: tuple[tuple[str, str], ...] = ()
        self._build_head()
        self.content.addWidget(Divider())
        self._build_rows()
        self.content.addWidget(Divider())
        self._build_foot()
        self.rows.row_chosen.connect(self._on_chosen)
        self.rows.row_opened.connect(self.open_asked)

    def show_lines(
        self, lines: Sequence[ExerciseReading], chosen_id: str, *, patterns: Sequence[tuple[str, str]]
    ) -> None:
        """Draw the exercises; `patterns` are what a new one may be made from."""
        self._lines, self._patterns = tuple(lines), tuple(patterns)
        rows = [self._row(line) for line in lines]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        self._pages.setCurrentWidget(self.rows if rows else self._nothing)
        self._draw_foot()

    def begin(self) -> None:
        """Put the focus on the exercises."""
        (self.rows if self._lines else self._first).setFocus(Qt.FocusReason.TabFocusReason)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Exercises"), TextRole.CARD_HEADING), 1)
        self._new = Button(self.tr("New exercise"), "plus")
        self._new.setObjectName("new_exercise")
        self._new.clicked.connect(self._on_new)
        head.addWidget(self._new)
        self.content.addLayout(head)
        self._menu = QMenu(self)
        self._menu.setObjectName("exercise_patterns")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._on_begin)

    def _build_rows(self) -> None:
        self.rows = RowList(accessible_name=self.tr("Exercises"))
        self.rows.setObjectName("exercises")
        self._first = Button(self.tr("New exercise"), "plus")
        self._first.setObjectName("first_exercise")
        self._first.clicked.connect(self._on_first)
        self._nothing = EmptyState(
            "users",
            self.tr("No exercises yet"),
            self.tr("An exercise is a row of timed phases, run once or in several rounds."),
            (self._first,),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 12, 8)
        foot.setSpacing(8)
        self._state = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._state.setObjectName("exercise_state")
        self._remove = IconButton("trash-2", self.tr("Remove exercise"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_exercise")
        self._copy = Button(self.tr("Copy"), "copy")
        self._copy.setObjectName("copy_exercise")
        self._open = Button(self.tr("Open"), "pencil", variant=Variant.PRIMARY)
        self._open.setObjectName("open_exercise")
        stay_open(self._open)
        foot.addWidget(self._state, 1)
        for button in (self._remove, self._copy, self._open):
            foot.addWidget(button)
        self.content.addLayout(foot)
        self._open.clicked.connect(self._on_open)
        self._copy.clicked.connect(self._on_copy)
        self._remove.clicked.connect(self._on_remove)

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

    def _draw_foot(self) -> None:
        line = self._chosen()
        for button in (self._open, self._copy, self._remove):
            button.setVisible(line is not None)
        self._state.setText("")
        if line is None:
            return
        if line.uses:
            self._state.setText(self.tr("Used in %n blocks.", "", len(line.uses)))
        elif line.kept_because is not None:
            self._state.setText(self.tr("Shown on a slide."))
        else:
            self._state.setText(self.tr("Not used in any block yet."))
        self._remove.set_off(self._state.text() if line.kept_because is not None else "")

    def _chosen(self) -> ExerciseReading | None:
        key = self.rows.chosen_key()
        return next((line for line in self._lines if line.exercise.id == key), None)

    def _fill_menu(self) -> None:
        self._menu.clear()
        own = QAction(self.tr("Of your own"), self._menu)
        own.setData("")
        self._menu.addAction(own)
        self._menu.addSeparator()
        for key, title in self._patterns:
            action = QAction(menu_words(title), self._menu)
            action.setData(key)
            self._menu.addAction(action)

    def _popup_below(self, button: Button) -> None:
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _on_new(self) -> None:
        self._popup_below(self._new)

    def _on_first(self) -> None:
        self._popup_below(self._first)

    def _on_begin(self, action: QAction) -> None:
        self.begin_asked.emit(str(action.data()))

    def _on_chosen(self, exercise_id: str) -> None:
        self._draw_foot()
        self.exercise_chosen.emit(exercise_id)

    def _on_open(self) -> None:
        self.open_asked.emit(self.rows.chosen_key())

    def _on_copy(self) -> None:
        self.copy_asked.emit(self.rows.chosen_key())

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.rows.chosen_key())
