"""Running the pre-jects: the board of small trials across units, what they taught, and what was decided.

One invariant: a merge loses nothing. What two cards say differently stands in both voices on the one that is kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from facilitator_app.content.shipped_preject import load_preject_form
from facilitator_app.domain.form_design import new_key
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, is_filled
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectKey, PrejectStage
from facilitator_app.domain.people import Participant
from facilitator_app.domain.preject_cards import PrejectCard, PrejectColumn, board_of, card_of, units_on
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

TEXTS = (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT)


class RunningPrejects:
    """Commands, each one step for undo, and readings of all pre-jects of the file. `content` holds the shipped card."""

    def __init__(self, *, document: Document, new_id: NewId, content: Path) -> None:
        self._document = document
        self._new_id = new_id
        self._content = content

    def board(self) -> tuple[PrejectColumn, ...]:
        """Every stage in order, with its cards."""
        return board_of(self._document.all(Preject), known_units=self._known_units())

    def units(self) -> tuple[str, ...]:
        """Every unit that takes part in a pre-ject, once, in the order first named."""
        return units_on(self.board())

    def card(self, preject_id: str) -> PrejectCard | None:
        """One card; None when it has gone."""
        preject = self._document.get(Preject, preject_id)
        return card_of(preject, known_units=self._known_units()) if preject is not None else None

    def form_of(self, preject: Preject) -> FormSpec | None:
        """The card's form: its own, or else the file's first in use; None in a file that has none."""
        own = self._document.get(FormSpec, preject.form_id)
        return own if own is not None and own.revision else self.form()

    def form(self) -> FormSpec | None:
        """The form that new cards are written in."""
        used = [f for f in self._document.all(FormSpec) if f.use is FormUse.PREJECT and f.revision]
        return min(used, key=_form_place, default=None)

    def fetch_form(self) -> FormSpec:
        """The form that new cards are written in; a file that has none is given the shipped card."""
        there = self.form()
        if there is not None:
            return there
        language = self._document.workshop.language
        shipped = load_preject_form(language, root=self._content, new_id=self._new_id)
        others = self._document.all(FormSpec)
        taken = {form.key for form in others}
        last = max((form.position for form in others), default=0.0)
        key = new_key(shipped.key, taken) if shipped.key in taken else shipped.key
        form = replace(shipped, key=key, position=last + 1.0)
        self._document.replace("edit.fetch_card", form)
        return form

    def add(self, title: str = "") -> str:
        """A new card under *Idea*; returns its id."""
        form, words = self.fetch_form(), one_line(clean_text(title)).strip()
        preject = Preject(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            values={PrejectKey.TITLE.value: words} if words else {},
            form_id=form.id,
            position=self._last() + 1.0,
        )
        self._document.replace("edit.add_preject", preject)
        return preject.id

    def set_value(self, preject_id: str, key: str, value: FieldValue) -> None:
        """Write one field of a card; an emptied one is removed."""
        preject = self._document.get(Preject, preject_id)
        if preject is None:
            return
        values = {k: v for k, v in preject.values.items() if k != key}
        if is_filled(value):
            values[key] = value
        form = self.form_of(preject)
        changed = replace(preject, values=values, form_id=form.id if form else preject.form_id)
        self._document.change("edit.change_preject", changed, merge_key=f"preject:{preject_id}:{key}")

    def move(self, preject_id: str, *, by: int) -> None:
        """Move a card some stages on (or back, negative), last in its new column; at the ends it stays. One that
        leaves *Decided* is no longer decided.
        """
        preject = self._document.get(Preject, preject_id)
        if preject is not None:
            stages = tuple(PrejectStage)
            place = stages.index(preject.stage) + by
            self.put(preject_id, stages[min(max(0, place), len(stages) - 1)])

    def put(self, preject_id: str, stage: PrejectStage) -> None:
        """Put a card last in a column."""
        preject = self._document.get(Preject, preject_id)
        if preject is None or preject.stage is stage:
            return
        decision = preject.decision if stage is PrejectStage.DECIDED else None
        moved = replace(preject, stage=stage, decision=decision, position=self._last() + 1.0)
        self._document.change("edit.move_preject", moved)

    def decide(self, preject_id: str, decision: PrejectDecision | None) -> None:
        """Say what becomes of it, which puts it under *Decided*; None takes the decision back and leaves it there."""
        preject = self._document.get(Preject, preject_id)
        if preject is None:
            return
        stage = preject.stage if decision is None else PrejectStage.DECIDED
        position = preject.position if stage is preject.stage else self._last() + 1.0
        decided = replace(preject, decision=decision, stage=stage, position=position)
        self._document.change("edit.decide_preject", decided)

    def learn(self, preject_id: str, text: str, *, told_on: date, is_at_workshop: bool = True) -> None:
        """Add what it has taught, at this workshop or between two. Raises `Refused` without words."""
        preject, words = self._document.get(Preject, preject_id), clean_text(text).strip()
        if not words:
            raise Refused("preject.no_words")
        if preject is None:
            return
        learning = Learning(
            id=self._new_id(),
            text=words,
            told_on=told_on,
            workshop_id=self._document.workshop.id if is_at_workshop else None,
        )
        self._document.change("edit.learn", replace(preject, learnings=(*preject.learnings, learning)))

    def correct_learning(self, preject_id: str, learning_id: str, text: str) -> None:
        """Change the words of a learning; emptied, it is taken away."""
        preject, words = self._document.get(Preject, preject_id), clean_text(text).strip()
        if preject is None:
            return
        learnings = tuple(
            replace(one, text=words) if one.id == learning_id else one
            for one in preject.learnings
            if words or one.id != learning_id
        )
        changed = replace(preject, learnings=learnings)
        self._document.change("edit.change_learning", changed, merge_key=f"learning:{learning_id}")

    def merge(self, kept_id: str, merged_id: str) -> None:
        """Make one card of two: `merged_id` goes into `kept_id`. Raises `Refused` for a card with itself."""
        if kept_id == merged_id:
            raise Refused("preject.merge_with_itself")
        kept, merged = self._document.get(Preject, kept_id), self._document.get(Preject, merged_id)
        if kept is None or merged is None:
            return
        whole = replace(
            kept,
            values=_both(kept, merged, self.form_of(kept)),
            output_ids=tuple(dict.fromkeys((*kept.output_ids, *merged.output_ids))),
            learnings=tuple(sorted((*kept.learnings, *merged.learnings), key=_told_on)),
        )
        changes = (RecordChange(kept, whole), RecordChange(merged, None))
        self._document.edit("edit.merge_prejects", changes)

    def remove(self, preject_id: str) -> None:
        """Take a card away; undo brings it back."""
        preject = self._document.get(Preject, preject_id)
        if preject is not None:
            self._document.edit("edit.remove_preject", [RecordChange(preject, None)])

    def _last(self) -> float:
        return max((one.position for one in self._document.all(Preject)), default=0.0)

    def _known_units(self) -> frozenset[str]:
        people = self._document.all(Participant)
        return frozenset(one.unit for one in people) | {p.unit for one in people for p in one.earlier_posts}


def _both(kept: Preject, merged: Preject, form: FormSpec | None) -> dict[str, FieldValue]:
    values = dict(kept.values)
    for key, value in merged.values.items():
        mine = values.get(key)
        if not is_filled(mine):
            values[key] = value
        elif mine != value:
            values[key] = _joined(mine, value, form.field(key) if form else None)
    return values


def _joined(mine: FieldValue, other: FieldValue, field: FieldSpec | None) -> FieldValue:
    """Two texts one after the other, two lists as one; of what can be said only once, the kept card's."""
    if isinstance(mine, list) and isinstance(other, list):
        return _listed(mine, other)
    is_text = field is None or field.kind in TEXTS
    if not (isinstance(mine, str) and isinstance(other, str) and is_text):
        return mine
    between = "\n" if field is not None and field.kind is FieldKind.LONG_TEXT else ", "
    return mine if other in mine else f"{mine}{between}{other}"


def _listed(mine: list[str] | list[dict[str, str]], other: list[str] | list[dict[str, str]]) -> FieldValue:
    rows: list[dict[str, str]] = []
    texts: list[str] = []
    for one in (*mine, *other):
        if isinstance(one, str):
            texts.append(one)
        elif one not in rows:
            rows.append(one)
    return rows or list(dict.fromkeys(texts))


def _told_on(learning: Learning) -> date:
    return learning.told_on or date.min


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
