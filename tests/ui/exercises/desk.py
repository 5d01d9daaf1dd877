"""What the tests of the exercise and dilemma pages stand at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.services.document import Document
from facilitator_app.ui.designer.field_list import FieldList
from facilitator_app.ui.exercises.dilemmas_page import DilemmasPage
from facilitator_app.ui.exercises.page import ExercisesPage
from tests.memory import MemoryRepository
from tests.ui.planner.desk import FakeDialogs

W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """A page, the file behind it, and dialogs that answer as they are told."""

    window: QWidget
    page: ExercisesPage | DilemmasPage
    document: Document
    dialogs: FakeDialogs
    repository: MemoryRepository

    @property
    def exercise(self) -> Exercise:
        """The exercise of the small day."""
        found = self.document.get(Exercise, "x")
        assert found is not None
        return found

    @property
    def rows(self) -> FieldList:
        """The list at the left."""
        return self.find(FieldList, "parts" if isinstance(self.page, ExercisesPage) else "dilemmas")

    def dilemma(self, dilemma_id: str) -> Dilemma:
        """A dilemma of the deck."""
        found = self.document.get(Dilemma, dilemma_id)
        assert found is not None
        return found

    def find(self, kind: type[W], name: str) -> W:
        """The widget of that name, one that is seen before one that is not."""
        found = self.page.findChildren(kind, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[-1])

    def press(self, name: str) -> None:
        """Click a button."""
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Write over what stands in a field, and leave it."""
        edit = self.find(QWidget, name)
        assert isinstance(edit, QLineEdit | QPlainTextEdit)
        edit.setFocus()
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Tab)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list."""
        self.rows.setFocus()
        QTest.keyClick(self.rows, key, modifier)

    def act(self, menu: str, words: str) -> None:
        """Choose an action of a menu by its words."""
        found = self.find(QMenu, menu)
        found.aboutToShow.emit()
        actions: list[QAction] = found.actions()
        next(action for action in actions if action.text() == words).trigger()
        found.hide()

    def titles(self) -> list[str]:
        """The titles of the rows at the left."""
        return [row.title for row in self.rows.rows()]


MakeDesk = Callable[..., Desk]
