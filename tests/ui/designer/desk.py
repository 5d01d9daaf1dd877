"""What the designer's tests stand at: the page, the file behind it, and hands for mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.services.designing_forms import Design, DesigningForms
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.designer.page import FormsPage
from facilitator_app.ui.kit import LineEdit, ParagraphEdit
from tests.day import SCHEMA
from tests.fakes import FakeClock, FakeSlidePictures

W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """The page and what stands behind it."""

    page: FormsPage
    document: Document
    forms: DesigningForms

    def find(self, kind: type[W], name: str) -> W:
        """The widget of that name, one that is seen before one that is not."""
        found = self.page.findChildren(kind, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[-1])

    def press(self, name: str) -> None:
        """Click the button of that name."""
        button = self.find(QWidget, name)
        assert button.isVisible(), name
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Write a line over and leave it."""
        found = [edit for kind in (LineEdit, ParagraphEdit) for edit in self.page.findChildren(kind, name)]
        line = next((edit for edit in found if edit.isVisible()), found[-1])
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def act(self, menu: str, words: str) -> None:
        """Choose an action of a menu by its words."""
        shown = self.find(QMenu, menu)
        shown.aboutToShow.emit()
        actions: list[QAction] = shown.actions()
        next(action for action in actions if action.text().startswith(words)).trigger()

    def choose(self, key: str) -> None:
        """Choose a field's row."""
        self.page.desk.fields.rows.choose(key)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the field rows."""
        QTest.keyClick(self.page.desk.fields.rows, key, modifier)

    def design(self, form_id: str = SCHEMA.id) -> Design:
        design = self.forms.design(form_id)
        assert design is not None
        return design

    def order(self, form_id: str = SCHEMA.id) -> list[str]:
        return [field.key for field in self.design(form_id).draft.fields]

    def field(self, key: str, form_id: str = SCHEMA.id) -> FieldSpec:
        field = self.design(form_id).field(key)
        assert field is not None
        return field

    def form(self, form_id: str = SCHEMA.id) -> FormSpec:
        form = self.document.get(FormSpec, form_id)
        assert form is not None
        return form


MakeDesk = Callable[..., Desk]


def exporting_of(document: Document, clock: FakeClock) -> Exporting:
    """Paper of the open file, drawn and never written."""
    return Exporting(
        records=document,
        words_for=load_words,
        clock=clock,
        fonts=resources.path("fonts"),
        files=WholeFiles(sleep=_no_sleep),
        pictures=FakeSlidePictures(),
        used_s=dict,
        events=tuple,
    )


def _no_sleep(_seconds: float) -> None:
    """Nothing is written, so nothing is waited for."""
