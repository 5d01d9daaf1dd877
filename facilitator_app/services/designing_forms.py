"""Designing the file's forms: every change goes to a draft of the coming revision, until that is taken into use.

Invariant: no command here touches an answer. What was said stays under its key, and a field that has been in use is
never lost: it waits in the form's archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.form_design import (
    as_coming,
    brought_back,
    in_use,
    known_field,
    new_key,
    parts_named,
    placed,
    refuse_faulty,
    refuse_for_answers,
    refuse_limits,
    taken_keys,
    with_changed,
    with_draft,
    with_field,
    without_field,
    worked_on,
)
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormDraft, FormSpec, FormUse
from facilitator_app.domain.lus import LusConcept
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.slides import DecisionsContent, OutputsContent, ScaleContent, Slide, ToolContent
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.form_answers import FormAnswers, answers_of
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One form in the list. `kept_because` says why it cannot be removed; None when it can."""

    form: FormSpec
    draft: FormDraft
    answers: FormAnswers
    block_titles: tuple[str, ...]
    kept_because: Problem | None

    @property
    def has_draft(self) -> bool:
        """Whether there is something that is not in use yet."""
        return self.form.draft is not None or self.form.revision == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """One form being designed: what is in use, the coming revision as far as it has come, and its answers."""

    form: FormSpec
    draft: FormDraft
    answers: FormAnswers

    @property
    def has_draft(self) -> bool:
        """Whether there is something that is not in use yet."""
        return self.form.draft is not None or self.form.revision == 0

    @property
    def coming(self) -> FormSpec:
        """The form as it would be taken into use."""
        return as_coming(self.form)

    def field(self, key: str) -> FieldSpec | None:
        """A field of the coming revision."""
        return next((field for field in self.draft.fields if field.key == key), None)


class DesigningForms:
    """Commands and readings of the form designer, each command undoable. A form that has gone takes none."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def lines(self) -> tuple[FormLine, ...]:
        """The file's forms in their order."""
        return tuple(self._line(form) for form in sorted(self._document.all(FormSpec), key=_place))

    def design(self, form_id: str) -> Design | None:
        """One form with its draft; None when it has gone."""
        form = self._document.get(FormSpec, form_id)
        if form is None:
            return None
        answers = answers_of(self._document, form_id, revision=form.revision)
        return Design(form=form, draft=worked_on(form), answers=answers)

    def add_form(self, *, use: FormUse, title: str, language: str) -> FormSpec:
        """A new form that is not in use until its first revision is taken into use.

        Raises `Refused` for a second action schema: every leader has one.
        """
        if use is FormUse.ACTION_SCHEMA and self._schemas():
            raise Refused("forms.one_schema")
        empty = FormDraft(title=one_line(title), intro="", language=language, fields=(), archived=())
        return self._add("edit.add_form", use, empty)

    def copy_form(self, form_id: str, *, title: str) -> FormSpec | None:
        """A copy of a form as it is seen in the designer, without answers. A copied action schema is an ordinary
        form, since every leader has one.
        """
        form = self._document.get(FormSpec, form_id)
        if form is None:
            return None
        use = FormUse.OTHER if form.use is FormUse.ACTION_SCHEMA else form.use
        draft = replace(worked_on(form), title=one_line(title), archived=())
        return self._add("edit.copy_form", use, draft)

    def remove_form(self, form_id: str) -> None:
        """Take a form away. Raises `Refused` when it is asked, shown or answered somewhere."""
        form = self._document.get(FormSpec, form_id)
        if form is None:
            return
        problem = self._line(form).kept_because
        if problem is not None:
            raise problem
        self._document.edit("edit.remove_form", removed([form]))

    def change_texts(self, form_id: str, *, title: str, intro: str, language: str, typed: str) -> None:
        """Keep the form's own texts; `typed` names what was typed in, so that typing is undone field by field."""
        self._work(
            "edit.change_form",
            form_id,
            replace(self._draft(form_id), title=title, intro=intro, language=language),
            merge_key=f"form:{form_id}:{typed}",
        )

    def add_field(
        self, form_id: str, *, kind: FieldKind, label: str, parts: Sequence[str] = (), after_key: str = ""
    ) -> str:
        """A new field after another, or last, and its key. `parts` are its first options or columns."""
        form = self._document.get(FormSpec, form_id)
        if form is None:
            return ""
        draft = worked_on(form)
        named = parts_named(parts)
        beside = next((f for f in draft.fields if f.key == after_key), None) or (draft.fields or (None,))[-1]
        field = FieldSpec(
            key=new_key(str(kind), taken_keys(form)),
            kind=kind,
            label=label,
            visibility=beside.visibility if beside else Visibility.PARTICIPANTS,
            options=() if kind is FieldKind.ROWS else named,
            columns=named if kind is FieldKind.ROWS else (),
        )
        self._work("edit.add_field", form_id, with_field(draft, field, after_key=after_key))
        return field.key

    def remove_field(self, form_id: str, key: str) -> None:
        """Take a field out; one that has been in use goes to the archive."""
        form = self._document.get(FormSpec, form_id)
        if form is not None:
            self._work("edit.remove_field", form_id, without_field(form, worked_on(form), key))

    def bring_back(self, form_id: str, key: str) -> None:
        """Put an archived field on the form, where it stood or else at the end; its old answers are there again."""
        form = self._document.get(FormSpec, form_id)
        if form is not None:
            self._work("edit.bring_back_field", form_id, brought_back(form, worked_on(form), key))

    def place_field(self, form_id: str, key: str, index: int) -> None:
        """Put a field at place `index` (from 0)."""
        self._work("edit.move_field", form_id, placed(self._draft(form_id), key, index))

    def move_field(self, form_id: str, key: str, steps: int) -> None:
        """Move a field up (negative) or down; at the ends it stays."""
        keys = [field.key for field in self._draft(form_id).fields]
        if key in keys:
            self.place_field(form_id, key, keys.index(key) + steps)

    def change_field(self, form_id: str, field: FieldSpec, *, typed: str) -> None:
        """Keep a changed field; `typed` names what was typed in.

        Raises `Refused`, and changes nothing, when its answers could not be read any longer, or when no answer could
        meet its limits.
        """
        form = self._document.get(FormSpec, form_id)
        if form is None:
            return
        refuse_limits(field)
        answers = answers_of(self._document, form_id, revision=form.revision)
        known = known_field(form, field.key)
        if known is not None:
            refuse_for_answers(known, field, answers.by_key.get(field.key, ()))
        merge_key = f"field:{form_id}:{field.key}:{typed}" if typed else ""
        self._work("edit.change_field", form_id, with_changed(worked_on(form), field), merge_key=merge_key)

    def take_into_use(self, form_id: str) -> None:
        """Make the draft the form's revision: from now on it is on screen, wall and paper.

        Raises `Refused` with what is still wrong with it.
        """
        design = self.design(form_id)
        if design is None or not design.has_draft:
            return
        refuse_faulty(design.form.use, design.draft)
        for field in design.draft.fields:
            known = known_field(design.form, field.key)
            if known is not None:
                refuse_for_answers(known, field, design.answers.by_key.get(field.key, ()))
        self._document.end_typing()
        self._document.change("edit.use_form", design.coming)

    def discard_draft(self, form_id: str) -> None:
        """Leave the form as it is in use."""
        form = self._document.get(FormSpec, form_id)
        if form is not None and form.revision:
            self._work("edit.discard_form_draft", form_id, in_use(form))

    def _draft(self, form_id: str) -> FormDraft:
        form = self._document.get(FormSpec, form_id)
        return worked_on(form) if form else FormDraft(title="", intro="", fields=(), archived=())

    def _work(self, label: str, form_id: str, draft: FormDraft, *, merge_key: str = "") -> None:
        form = self._document.get(FormSpec, form_id)
        if form is not None:
            self._document.replace(label, with_draft(form, draft), merge_key=merge_key)

    def _add(self, label: str, use: FormUse, draft: FormDraft) -> FormSpec:
        forms = self._document.all(FormSpec)
        form = FormSpec(
            id=self._new_id(),
            key=new_key("form", {form.key for form in forms}),
            use=use,
            title=draft.title,
            language=draft.language,
            revision=0,
            position=max((form.position for form in forms), default=0.0) + 1.0,
        )
        kept = with_draft(form, draft)
        self._document.edit(label, added([kept]))
        return kept

    def _schemas(self) -> list[FormSpec]:
        return [form for form in self._document.all(FormSpec) if form.use is FormUse.ACTION_SCHEMA]

    def _line(self, form: FormSpec) -> FormLine:
        blocks = [block for block in self._document.all(Block) if block.form_id == form.id]
        answers = answers_of(self._document, form.id, revision=form.revision)
        titles = tuple(block.title for block in in_order(blocks))
        return FormLine(
            form=form,
            draft=worked_on(form),
            answers=answers,
            block_titles=titles,
            kept_because=self._kept_because(form, answers, titles),
        )

    def _kept_because(self, form: FormSpec, answers: FormAnswers, titles: Sequence[str]) -> Problem | None:
        if answers.are_any:
            return Refused("forms.has_answers", form=form.title)
        if titles:
            return Refused("forms.is_asked", form=form.title, block=titles[0])
        if any(shows_form(slide, form.id) for slide in self._document.all(Slide)):
            return Refused("forms.is_shown", form=form.title)
        if any(
            form.id in (one.preparation_form_id, one.plan_form_id) for one in self._document.all(LusConcept)
        ):
            return Refused("forms.is_in_concept", form=form.title)
        if form.use is FormUse.ACTION_SCHEMA and len(self._schemas()) == 1:
            return Refused("forms.last_schema")
        return None


def shows_form(slide: Slide, form_id: str) -> bool:
    """Whether a slide shows answers to the form."""
    content = slide.content
    return (
        isinstance(content, ToolContent | OutputsContent | ScaleContent | DecisionsContent)
        and content.form_id == form_id
    )


def _place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
