"""Harvesting: what is said becomes a leader's action, an everyday example or a pre-ject idea.

One invariant: an output grows into the same thing once; asked again, what there is already is given back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, Core, audiences, is_begun
from facilitator_app.domain.forms import FieldKind, FieldValue, FormSpec
from facilitator_app.domain.foundation import Statement, statements_in_order
from facilitator_app.domain.harvest import IDEA, EverydayExample, Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId
from facilitator_app.services.schema_pace import LeaderLine

G = TypeVar("G", EverydayExample, Preject)

TEXTS = (FieldKind.LONG_TEXT, FieldKind.SHORT_TEXT)


class GrownKind(StrEnum):
    """What an output can become."""

    ACTION = "action"
    EXAMPLE = "example"
    PREJECT = "preject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """What became of an output. `record_id` is that of the action, the example or the pre-ject; an action has its
    leader. `is_new` is whether it was made just now, `is_taken_back` whether the leader's release was taken back
    for it.
    """

    kind: GrownKind
    record_id: str
    output_id: str
    text: str = ""
    participant_id: str = ""
    name: str = ""
    is_new: bool = False
    is_taken_back: bool = False


class Harvesting:
    """Commands of the chosen output, each undone in one step, and readings of what has grown so far."""

    def __init__(
        self, *, document: Document, clock: Clock, new_id: NewId, actions: CollectingActions
    ) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._actions = actions

    def grown(self) -> tuple[Grown, ...]:
        """Everything of this workshop that grew out of an output: actions, examples, pre-jects."""
        return (*self._grown_actions(), *self.examples(), *self.ideas())

    def examples(self) -> tuple[Grown, ...]:
        """The everyday examples of this workshop, in the order they were made."""
        return tuple(
            Grown(kind=GrownKind.EXAMPLE, record_id=e.id, output_id=e.output_id or "", text=e.text)
            for e in self._mine(EverydayExample)
        )

    def ideas(self) -> tuple[Grown, ...]:
        """The pre-jects of this workshop, in the order they were made; one for each output it grew out of."""
        return tuple(
            Grown(
                kind=GrownKind.PREJECT,
                record_id=preject.id,
                output_id=output_id,
                text=str(preject.values.get(IDEA) or ""),
            )
            for preject in self._mine(Preject)
            for output_id in preject.output_ids or ("",)
        )

    def make_example(self, output_id: str) -> Grown | None:
        """An everyday example in the words of the output, of the statement its group worked on. None when the output
        says nothing in words, or has gone.
        """
        text, output = self._words_of(output_id), self._document.get(Output, output_id)
        there = _found(self.examples(), output_id)
        if there is not None or not text or output is None:
            return there
        example = EverydayExample(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            text=text,
            output_id=output_id,
            statement_id=output.statement_id,
            position=_last(self._mine(EverydayExample)) + 1.0,
        )
        self._document.replace("edit.make_example", example)
        return replace(_made(self.examples(), example.id), is_new=True)

    def make_preject(self, output_id: str) -> Grown | None:
        """An idea for a pre-ject in the words of the output. None when it says nothing in words, or has gone."""
        text = self._words_of(output_id)
        there = _found(self.ideas(), output_id)
        if there is not None or not text:
            return there
        preject = Preject(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            values={IDEA: text},
            output_ids=(output_id,),
            position=_last(self._mine(Preject)) + 1.0,
        )
        self._document.replace("edit.make_preject", preject)
        return replace(_made(self.ideas(), preject.id), is_new=True)

    def make_action(self, output_id: str, participant_id: str) -> Grown | None:
        """An action of a leader in the words of the output, with its date. None when the output says nothing in words,
        or it or the leader has gone.

        A released schema is released no more: what the note-taker wrote is not what the leader agreed to show.
        Raises `Refused` when the file has no action schema, or the leader's is full.
        """
        output, text = self._document.get(Output, output_id), self._words_of(output_id)
        there = next(
            (
                g
                for g in self._grown_actions()
                if (g.output_id, g.participant_id) == (output_id, participant_id)
            ),
            None,
        )
        person = self._document.get(Participant, participant_id)
        if there is not None or output is None or not text or person is None:
            return there
        spec = self._actions.form()
        item = ActionItem(id=self._new_id(), values=_first_values(spec, output, text), output_id=output_id)
        before = self._actions.plan(participant_id)
        after = self._with_item(before, participant_id, item, spec)
        self._actions.remember_release(before, after)
        self._document.edit("edit.make_action", [RecordChange(before, after)])
        made = _made(self._grown_actions(), item.id)
        return replace(made, is_new=True, is_taken_back=bool(audiences(before)))

    def leaders(self, output_id: str, typed: str) -> tuple[LeaderLine, ...]:
        """The leaders whose name or unit begins with what is typed; the one the output names comes first, then those
        of its group. Raises `Refused` when the file has no action schema.
        """
        output = self._document.get(Output, output_id)
        group = self._document.get(Group, output.group_id) if output is not None else None
        members = frozenset(group.member_ids) if group is not None else frozenset()
        who = output.who if output is not None else ""
        found = self._actions.find(typed)
        near = [line for line in found if line.participant.id in members]
        named = [line for line in found if who and line.participant.name == who]
        return tuple({line.participant.id: line for line in (*named, *near, *found)}.values())

    def statements_for(self, example_id: str) -> tuple[Statement, ...]:
        """The statements that an example could be one of, in order; none when it has one already, or has gone."""
        example = self._document.get(EverydayExample, example_id)
        if example is None or self._document.get(Statement, example.statement_id) is not None:
            return ()
        return statements_in_order(self._document.all(Statement))

    def place_example(self, example_id: str, statement_id: str) -> None:
        """Say of which statement an example is one."""
        example = self._document.get(EverydayExample, example_id)
        if example is not None:
            self._document.change("edit.place_example", replace(example, statement_id=statement_id))

    def correct_example(self, example_id: str, text: str) -> None:
        """Change the words of an example. An empty text changes nothing: examples are taken away by `remove`."""
        example, words = self._document.get(EverydayExample, example_id), clean_text(text).strip()
        if example is not None and words:
            key = f"example:{example_id}"
            self._document.change("edit.change_example", replace(example, text=words), merge_key=key)

    def correct_idea(self, preject_id: str, text: str) -> None:
        """Change the words of a pre-ject's idea; an empty text changes nothing."""
        preject, words = self._document.get(Preject, preject_id), clean_text(text).strip()
        if preject is not None and words:
            values: dict[str, FieldValue] = {**preject.values, IDEA: words}
            key = f"preject:{preject_id}"
            self._document.change("edit.change_preject", replace(preject, values=values), merge_key=key)

    def remove(self, grown: Grown) -> None:
        """Take an example or a pre-ject away; undo brings it back. An action is taken away in its schema."""
        if grown.kind is GrownKind.EXAMPLE:
            example = self._document.get(EverydayExample, grown.record_id)
            self._document.edit("edit.remove_example", removed([example] if example else []))
        elif grown.kind is GrownKind.PREJECT:
            preject = self._document.get(Preject, grown.record_id)
            self._document.edit("edit.remove_preject", removed([preject] if preject else []))

    def _grown_actions(self) -> tuple[Grown, ...]:
        names = {person.id: person.name for person in self._document.all(Participant)}
        workshop_id = self._document.workshop.id
        return tuple(
            Grown(
                kind=GrownKind.ACTION,
                record_id=item.id,
                output_id=item.output_id,
                participant_id=plan.participant_id,
                name=names.get(plan.participant_id, ""),
            )
            for plan in self._document.all(ActionPlan)
            if plan.workshop_id == workshop_id
            for item in plan.items
            if item.output_id
        )

    def _with_item(
        self, before: ActionPlan | None, participant_id: str, item: ActionItem, spec: FormSpec
    ) -> ActionPlan:
        plan = before or ActionPlan(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            participant_id=participant_id,
            form_id=spec.id,
        )
        items = list(plan.items)
        unwritten = next((at for at, one in enumerate(items) if not is_begun(one)), None)
        if unwritten is not None:
            items[unwritten] = item
        elif len(items) < MAX_ITEMS:
            items.append(item)
        else:
            raise Refused("actions.at_most", most=MAX_ITEMS)
        # A schema belongs to the form and revision it was last written in.
        return replace(
            plan,
            items=tuple(items),
            form_id=spec.id,
            form_revision=spec.revision,
            is_released_wall=False,
            is_released_chief=False,
            is_released_report=False,
            changed_at=self._clock.utc(),
        )

    def _words_of(self, output_id: str) -> str:
        output = self._document.get(Output, output_id)
        if output is None or output.is_draft or not isinstance(output.value, str):
            return ""
        form = self._document.get(FormSpec, output.form_id)
        field = form.field(output.field_key) if form is not None else None
        # The key of a chosen option is not what anybody said.
        return "" if field is not None and field.kind not in TEXTS else output.value.strip()

    def _mine(self, kind: type[G]) -> tuple[G, ...]:
        workshop_id = self._document.workshop.id
        mine = [record for record in self._document.all(kind) if record.workshop_id == workshop_id]
        return tuple(sorted(mine, key=_place))


def _first_values(spec: FormSpec, output: Output, text: str) -> dict[str, FieldValue]:
    """The words in the field of the action, or the first that takes words, and the date where it has a field."""
    texts = [field.key for field in spec.fields if field.kind in TEXTS]
    key = Core.ACTION if Core.ACTION in texts else next(iter(texts), Core.ACTION)
    values: dict[str, FieldValue] = {str(key): text}
    by_when = spec.field(Core.BY_WHEN)
    if output.due_on is not None and by_when is not None and by_when.kind is FieldKind.DATE:
        values[str(Core.BY_WHEN)] = output.due_on.isoformat()
    return values


def _found(grown: Iterable[Grown], output_id: str) -> Grown | None:
    return next((one for one in grown if one.output_id == output_id), None)


def _made(grown: Iterable[Grown], record_id: str) -> Grown:
    return next(one for one in grown if one.record_id == record_id)


def _last(records: Iterable[EverydayExample | Preject]) -> float:
    return max((record.position for record in records), default=0.0)


def _place(record: EverydayExample | Preject) -> tuple[float, str]:
    return (record.position, record.id)
