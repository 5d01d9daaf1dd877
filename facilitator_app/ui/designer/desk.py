"""One form being designed: its head, its fields, its pictures and its properties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.form_design import CHOOSING, parts_named
from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.designing_forms import Design, DesigningForms
from facilitator_app.services.document import Document
from facilitator_app.ui.designer.fields_column import TEXTS_KEY, FieldsColumn
from facilitator_app.ui.designer.preview_column import PreviewColumn, PreviewSources
from facilitator_app.ui.designer.properties import Properties
from facilitator_app.ui.designer.words import kind_words
from facilitator_app.ui.kit import Button, Chip, ChipRole, Fit, IconMark, PlainLabel, Tone, Variant
from facilitator_app.ui.planner.entries_page import EntryDesk
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 16
FIELDS_PX, PREVIEW_PX, PROPERTIES_PX = 392, 510, 312
FIELDS_MOST_PX, PROPERTIES_MOST_PX = 460, 400


class FormDesk(EntryDesk):
    """What is chosen stays chosen by its key; a refusal is said where it was caused until something else is done."""

    def __init__(
        self,
        *,
        forms: DesigningForms,
        document: Document,
        sources: PreviewSources,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self._forms = forms
        self._document = document
        self._sentence = sentence
        self._form_id = ""
        self._key = TEXTS_KEY
        self._problem, self._about = "", ""
        self._build(sources)
        self._connect()

    def open_entry(self, entry_id: str) -> None:
        """Turn to a form; what was typed for the one before is saved first."""
        self.properties.save_now()
        self._form_id = entry_id
        design = self._forms.design(entry_id)
        self._key = design.draft.fields[0].key if design and design.draft.fields else TEXTS_KEY
        self._forget_problem()

    def draw(self) -> bool:
        """Draw the form as it is now."""
        design = self._forms.design(self._form_id)
        if design is not None:
            self._show(design)
        return design is not None

    def _show(self, design: Design) -> None:
        keys = [field.key for field in (*design.draft.fields, *design.draft.archived)]
        if self._key not in keys:
            self._key = TEXTS_KEY
        self._title.setText(design.draft.title)
        number = design.form.revision + 1 if design.has_draft else design.form.revision
        state = (
            self.tr("Revision {number} · draft")
            if design.has_draft
            else self.tr("Revision {number} · in use")
        )
        self._revision.show_state(state.format(number=number), ChipRole.SUNK)
        self._use.set_words(
            self.tr("Take revision {number} into use").format(number=design.form.revision + 1)
        )
        self._use.set_off("" if design.has_draft else self.tr("The form is unchanged."))
        self._discard.setVisible(design.has_draft and design.form.revision > 0)
        is_head = bool(self._problem) and self._about == "use"
        self._refusal.setVisible(is_head)
        self._refusal_words.setText(self._problem if is_head else "")
        self.fields.show_design(design, self._key)
        self.properties.show_design(design, self._key, problem=self._problem, about=self._about)
        self.preview.show_form(design.coming)

    def begin(self) -> None:
        """Put the focus on the fields."""
        self.fields.begin()

    def begin_title(self) -> None:
        """Put the focus on the form's title, ready to be written over."""
        self.properties.texts.begin()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.properties.save_now()

    def drop(self) -> None:
        """Another file was opened: nothing typed here belongs to it."""
        self.properties.drop()
        self._form_id, self._key = "", TEXTS_KEY
        self._forget_problem()

    def _build(self, sources: PreviewSources) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._build_head())
        self._refusal = QWidget()
        self._refusal.setObjectName("refusal")
        row = QHBoxLayout(self._refusal)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("circle-alert", role="over"))
        self._refusal_words = PlainLabel("", TextRole.BODY, tone=Tone.OVER, fit=Fit.WRAP)
        self._refusal_words.setObjectName("refusal_words")
        row.addWidget(self._refusal_words, 1)
        outer.addWidget(self._refusal)
        self.fields = FieldsColumn()
        self.preview = PreviewColumn(sources)
        self.properties = Properties()
        self.fields.setMaximumWidth(scaled_px(FIELDS_MOST_PX))
        self.properties.setMaximumWidth(scaled_px(PROPERTIES_MOST_PX))
        columns = QHBoxLayout()
        columns.setSpacing(GAP_PX)
        columns.addWidget(self.fields, FIELDS_PX)
        columns.addWidget(self.preview, PREVIEW_PX)
        columns.addWidget(self.properties, PROPERTIES_PX)
        outer.addLayout(columns, 1)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        self._back = Button(self.tr("Forms"), "chevron-left", variant=Variant.QUIET)
        self._back.setObjectName("back_to_forms")
        self._title = PlainLabel("", TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._title.setObjectName("form_title")
        self._revision = Chip("")
        self._revision.setObjectName("revision")
        self._discard = Button(self.tr("Discard draft"), variant=Variant.QUIET)
        self._discard.setObjectName("discard_draft")
        self._use = Button("", variant=Variant.PRIMARY)
        self._use.setObjectName("take_into_use")
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._revision)
        head.addWidget(self._discard)
        head.addWidget(self._use)
        return head

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._discard.clicked.connect(self._on_discard)
        self._use.clicked.connect(self._on_use)
        self.fields.row_chosen.connect(self._on_chosen)
        self.fields.kind_asked.connect(self._on_add)
        self.fields.move_asked.connect(self._on_move)
        self.fields.place_asked.connect(self._on_place)
        self.fields.removal_asked.connect(self._on_remove)
        self.properties.texts.changed.connect(self._on_texts)
        self.properties.texts.left.connect(self._document.end_typing)
        self.properties.field.changed.connect(self._on_field)
        self.properties.field.kind_asked.connect(self._on_kind)
        self.properties.field.removal_asked.connect(self._on_remove)
        self.properties.field.left.connect(self._document.end_typing)
        self.properties.archived.bring_back_asked.connect(self._on_bring_back)

    def _forget_problem(self) -> None:
        self._problem, self._about = "", ""

    def _refuse(self, problem: Refused, about: str) -> None:
        self._problem, self._about = self._sentence(problem), about
        self.draw()

    def _on_back(self) -> None:
        self.properties.save_now()
        self.back_asked.emit()

    def _on_chosen(self, key: str) -> None:
        if key == self._key:
            return
        self.properties.save_now()
        self._document.end_typing()
        self._key = key
        self._forget_problem()
        self.draw()

    def _on_add(self, kind: FieldKind) -> None:
        self.properties.save_now()
        self._forget_problem()
        parts = _first_parts(kind, self.tr("Option {number}"), self.tr("Column {number}"))
        before = self._key
        key = self._forms.add_field(
            self._form_id, kind=kind, label=kind_words(kind), parts=parts, after_key=before
        )
        self._key = key
        self.draw()
        self.properties.field.begin()

    def _on_move(self, key: str, steps: int) -> None:
        self.properties.save_now()
        self._forms.move_field(self._form_id, key, steps)

    def _on_place(self, key: str, index: int) -> None:
        self.properties.save_now()
        self._forms.place_field(self._form_id, key, index)

    def _on_remove(self, key: str) -> None:
        self.properties.save_now()
        design = self._forms.design(self._form_id)
        if design is None:
            return
        keys = [field.key for field in design.draft.fields]
        rest = [one for one in keys if one != key]
        self._key = rest[min(keys.index(key), len(rest) - 1)] if rest else TEXTS_KEY
        self._forget_problem()
        self._forms.remove_field(self._form_id, key)
        self.fields.begin()

    def _on_bring_back(self, key: str) -> None:
        self._forms.bring_back(self._form_id, key)
        self.fields.begin()

    def _on_texts(self, title: str, intro: str, language: str, typed: str) -> None:
        self._forget_problem()
        self._forms.change_texts(self._form_id, title=title, intro=intro, language=language, typed=typed)

    def _on_field(self, field: FieldSpec, typed: str) -> None:
        self._forget_problem()
        try:
            self._forms.change_field(self._form_id, field, typed="" if typed == "parts" else typed)
        except Refused as problem:
            self._refuse(problem, typed.partition("/")[0])

    def _on_kind(self, kind: FieldKind) -> None:
        design = self._forms.design(self._form_id)
        field = design.field(self._key) if design else None
        if field is None or field.kind is kind:
            return
        named = parts_named(_first_parts(kind, self.tr("Option {number}"), self.tr("Column {number}")))
        if kind in CHOOSING and not field.options:
            field = replace(field, options=named)
        if kind is FieldKind.ROWS and not field.columns:
            field = replace(field, columns=named)
        self._on_field(replace(field, kind=kind), "kind")

    def _on_discard(self) -> None:
        self.properties.save_now()
        self._forget_problem()
        self._forms.discard_draft(self._form_id)
        self.fields.begin()

    def _on_use(self) -> None:
        self.properties.save_now()
        self._forget_problem()
        try:
            self._forms.take_into_use(self._form_id)
        except Refused as problem:
            self._refuse(problem, "use")
            return
        self.fields.begin()


def _first_parts(kind: FieldKind, option: str, column: str) -> tuple[str, ...]:
    if kind in CHOOSING:
        return tuple(option.format(number=number) for number in (1, 2))
    if kind is FieldKind.ROWS:
        return tuple(column.format(number=number) for number in (1, 2))
    return ()
