"""Running the pre-jects: the board of small trials across units, what they taught, and what was decided.

One invariant: a merge loses nothing. What two cards say differently stands in both voices on the one that is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, is_filled
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectKey, PrejectStage
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

_BETWEEN_UNITS = re.compile(r"\s*(?:,|;|\n| og | and )\s*")
TEXTS = (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrejectCard:
    """A card as the board shows it. `title` is that of the card, or else the idea's first line."""

    preject: Preject
    title: str
    for_whom: str
    next_step: str
    units: tuple[str, ...]
    by_when: str

    @property
    def learned(self) -> str:
        """The newest learning; empty when there is none."""
        return self.preject.learnings[-1].text if self.preject.learnings else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrejectColumn:
    """One stage with its cards in order."""

    stage: PrejectStage
    cards: tuple[PrejectCard, ...]


class RunningPrejects:
    """Commands, each one step for undo, and readings of all pre-jects of the file."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def board(self) -> tuple[PrejectColumn, ...]:
        """Every stage in order, with its cards."""
        cards = [card_of(one) for one in sorted(self._document.all(Preject), key=_place)]
        return tuple(
            PrejectColumn(stage=stage, cards=tuple(c for c in cards if c.preject.stage is stage))
            for stage in PrejectStage
        )

    def units(self) -> tuple[str, ...]:
        """Every unit that takes part in a pre-ject, once, in the order first named."""
        return _once(unit for column in self.board() for card in column.cards for unit in card.units)

    def form_of(self, preject: Preject) -> FormSpec | None:
        """The card's form: its own, or else the file's first in use; None in a file that has none."""
        own = self._document.get(FormSpec, preject.form_id)
        return own if own is not None and own.revision else self.form()

    def form(self) -> FormSpec | None:
        """The form that new cards are written in."""
        used = [f for f in self._document.all(FormSpec) if f.use is FormUse.PREJECT and f.revision]
        return min(used, key=_form_place, default=None)

    def add(self, title: str = "") -> str:
        """A new card under *Idea*; returns its id."""
        form, words = self.form(), one_line(clean_text(title)).strip()
        preject = Preject(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            values={PrejectKey.TITLE.value: words} if words else {},
            form_id=form.id if form else None,
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
        changed = replace(preject, values=values)
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
        self._document.change("edit.decide_preject", replace(preject, decision=decision, stage=stage))

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
            output_ids=_once((*kept.output_ids, *merged.output_ids)),
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


def card_of(preject: Preject) -> PrejectCard:
    """What the board shows of a pre-ject."""
    idea = _text(preject, PrejectKey.IDEA)
    return PrejectCard(
        preject=preject,
        title=_text(preject, PrejectKey.TITLE) or (idea.splitlines()[0] if idea else ""),
        for_whom=_text(preject, PrejectKey.FOR_WHOM),
        next_step=_text(preject, PrejectKey.NEXT_STEP),
        units=units_of(preject),
        by_when=_text(preject, PrejectKey.BY_WHEN),
    )


def units_of(preject: Preject) -> tuple[str, ...]:
    """The units that take part, once each: chosen ones, or those of a text divided by commas, lines or *og*."""
    value = preject.values.get(PrejectKey.UNITS)
    named: Iterable[str] = (one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
    if isinstance(value, str):
        named = _BETWEEN_UNITS.split(value)
    return _once(one.strip() for one in named if one.strip())


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
        return [*mine, *(one for one in other if one not in mine)]
    is_text = field is None or field.kind in TEXTS
    if not (isinstance(mine, str) and isinstance(other, str) and is_text):
        return mine
    between = "\n" if field is not None and field.kind is FieldKind.LONG_TEXT else ", "
    return mine if other in mine else f"{mine}{between}{other}"


def _text(preject: Preject, key: PrejectKey) -> str:
    value = preject.values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _told_on(learning: Learning) -> date:
    return learning.told_on or date.min


def _place(preject: Preject) -> tuple[float, str]:
    return (preject.position, preject.id)


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
