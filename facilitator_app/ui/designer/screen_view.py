"""The form as it is filled in on screen, with the very widgets it is filled in with. Nothing typed here is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldSpec, FormSpec, FormUse
from facilitator_app.ui.actions.schema_form import SchemaForm
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import Card, Divider, Fit, PlainLabel, Tone
from facilitator_app.ui.theme import Ground, TextRole, set_ground

GAP_PX = 12
MARGIN_PX = 24


class QuestionsForm(QScrollArea):
    """The fields of a form that groups answer, one under the other."""

    def __init__(
        self, entry: Entry, *, date_words: Callable[[date], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._date_words = date_words
        self._fields: tuple[FieldSpec, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_ground(self, Ground.SURFACE)

    def show_fields(self, fields: tuple[FieldSpec, ...]) -> None:
        """Build the fields, if they are not those already there."""
        if fields == self._fields:
            return
        self._fields = fields
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        column.setSpacing(GAP_PX)
        for spec in fields:
            field = FormField(spec, self._entry, date_words=self._date_words)
            field.setMinimumWidth(1)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(body)


class ScreenView(Card):
    """An action schema as *Handlingsskemaer* shows it, another form question by question."""

    def __init__(self, entry: Entry, *, date_words: Callable[[date], str]) -> None:
        super().__init__(padding_px=0, is_flush=True)
        self.setObjectName("screen_view")
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        hint = PlainLabel(
            self.tr("Try the fields. Nothing you type here is kept."),
            TextRole.HINT,
            tone=Tone.TEXT_2,
            fit=Fit.WRAP,
        )
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(hint)
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        self._schema = SchemaForm(entry, date_words=date_words)
        self._questions = QuestionsForm(entry, date_words=date_words)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._schema)
        self._pages.addWidget(self._questions)
        self.content.addWidget(self._pages, 1)

    def show_form(self, form: FormSpec) -> None:
        """Show the form as it would be in use."""
        self._title.setText(form.title)
        if form.use is FormUse.ACTION_SCHEMA:
            self._schema.show_form(form)
            self._pages.setCurrentWidget(self._schema)
        else:
            self._questions.show_fields(form.fields)
            self._pages.setCurrentWidget(self._questions)
