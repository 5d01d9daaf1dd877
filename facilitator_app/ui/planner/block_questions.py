"""The tab *Spørgsmål til grupper*: the fields of the block's form, to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FormSpec
from facilitator_app.ui.kit import EmptyState, Fit, PlainLabel, Row, RowList
from facilitator_app.ui.planner.words import field_kind_words, visibility_words
from facilitator_app.ui.theme import TextRole


class BlockQuestions(QStackedWidget):
    """What the groups are asked, in which way, and who may see the outputs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = QWidget()
        column = QVBoxLayout(self._asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._form = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._form.setContentsMargins(20, 12, 20, 12)
        self._form.setObjectName("form_title")
        head = QVBoxLayout()
        head.setContentsMargins(20, 12, 20, 8)
        head.addWidget(self._form)
        column.addLayout(head)
        self._rows = RowList(accessible_name=self.tr("Questions for groups"))
        self._rows.setObjectName("questions")
        column.addWidget(self._rows, 1)
        self._nothing = EmptyState(
            "form",
            self.tr("The groups are asked nothing in this block"),
            self.tr("What the groups are asked comes with the template of the exercise or the dilemma."),
        )
        self.addWidget(self._asked)
        self.addWidget(self._nothing)

    def show_form(self, form: FormSpec | None) -> None:
        """Show the form of a block; None when it has none."""
        self.setCurrentWidget(self._asked if form is not None else self._nothing)
        if form is None:
            return
        self._form.setText(self.tr("{form}, revision {number}").format(form=form.title, number=form.revision))
        self._rows.set_rows(
            [
                Row(
                    key=field.key,
                    title=field.label,
                    sub=field_kind_words(field.kind),
                    word=visibility_words(field.visibility),
                    tooltip=field.help,
                )
                for field in form.fields
            ]
        )
