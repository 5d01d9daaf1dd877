"""Shaping the leadership foundation: its statements, their everyday examples, and the versions that were agreed.

One invariant: an example belongs to at most one statement, and removing a statement leaves its examples without one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.foundation import Coverage, GroupStatement, Statement, coverage, round_of
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.versions import TextChange, Version, VersionSubject, VersionText
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_versions import KeepingVersions
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundationReading:
    """The statements in order with their examples, and the examples that belong to none yet."""

    statements: tuple[Coverage, ...]
    loose: tuple[EverydayExample, ...]

    @property
    def without_example(self) -> int:
        """How many statements have no example yet."""
        return sum(not one.examples for one in self.statements)


class ShapingFoundation:
    """Commands, each one step for undo, and readings of the file's leadership foundation."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id
        self._versions = KeepingVersions(document=document, new_id=new_id, subject=VersionSubject.FOUNDATION)

    def reading(self) -> FoundationReading:
        """Everything as it stands."""
        examples = self._document.all(EverydayExample)
        known = {one.id for one in self._document.all(Statement)}
        loose = sorted((e for e in examples if e.statement_id not in known), key=_example_place)
        return FoundationReading(
            statements=coverage(self._document.all(Statement), examples), loose=tuple(loose)
        )

    def add(self, text: str, *, explanation: str = "") -> str:
        """A statement after the others; returns its id. Raises `Refused` for one without words."""
        statement = Statement(
            id=self._new_id(),
            text=_needed(text),
            explanation=clean_text(explanation).strip(),
            position=max((one.position for one in self._document.all(Statement)), default=0.0) + 1.0,
        )
        self._document.replace("edit.add_statement", statement)
        return statement.id

    def reword(self, statement_id: str, *, text: str, explanation: str) -> None:
        """Change the words of a statement. Versions that were kept stay as they are. Raises `Refused` without words."""
        statement = self._document.get(Statement, statement_id)
        if statement is not None:
            changed = replace(statement, text=_needed(text), explanation=clean_text(explanation))
            self._document.change("edit.change_statement", changed, merge_key=f"statement:{statement_id}")

    def remove(self, statement_id: str) -> None:
        """Take a statement away; its examples and the outputs of its rounds stay, without a statement."""
        statement = self._document.get(Statement, statement_id)
        if statement is None:
            return
        document = self._document
        pointing: tuple[EverydayExample | Output, ...] = (
            *document.all(EverydayExample),
            *document.all(Output),
        )
        changes = [RecordChange(statement, None)]
        changes.extend(
            RecordChange(one, replace(one, statement_id=None))
            for one in pointing
            if one.statement_id == statement_id
        )
        changes.extend(
            RecordChange(
                one, replace(one, statement_ids=tuple(i for i in one.statement_ids if i != statement_id))
            )
            for one in document.all(Block)
            if statement_id in one.statement_ids
        )
        self._document.edit("edit.remove_statement", changes)

    def move(self, statement_id: str, *, by: int) -> None:
        """Move a statement up (negative) or down among the others; at the end it stays."""
        order = [one.statement for one in self.reading().statements]
        place = next((i for i, one in enumerate(order) if one.id == statement_id), None)
        if place is None:
            return
        moved = order.pop(place)
        order.insert(min(max(0, place + by), len(order)), moved)
        changes = [
            RecordChange(one, replace(one, position=float(number)))
            for number, one in enumerate(order, start=1)
        ]
        self._document.edit("edit.move_statement", changes)

    def add_example(self, statement_id: str, text: str) -> str:
        """An everyday example told here and now; returns its id. Raises `Refused` for one without words."""
        example = EverydayExample(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            text=_needed(text),
            statement_id=statement_id,
            position=max((one.position for one in self._document.all(EverydayExample)), default=0.0) + 1.0,
        )
        self._document.edit("edit.add_example", added([example]))
        return example.id

    def place_example(self, example_id: str, statement_id: str | None) -> None:
        """Say of which statement an example is one; None takes it off."""
        example = self._document.get(EverydayExample, example_id)
        if example is not None:
            self._document.change("edit.place_example", replace(example, statement_id=statement_id))

    def change_example(self, example_id: str, text: str) -> None:
        """Change the words of an example, from whatever workshop. Raises `Refused` without words."""
        example = self._document.get(EverydayExample, example_id)
        if example is not None:
            changed = replace(example, text=_needed(text))
            self._document.change("edit.change_example", changed, merge_key=f"example:{example_id}")

    def remove_example(self, example_id: str) -> None:
        """Take an example away for good; undo brings it back."""
        example = self._document.get(EverydayExample, example_id)
        self._document.edit("edit.remove_example", removed([example] if example else []))

    def set_round(self, block_id: str, statement_ids: tuple[str, ...]) -> None:
        """Let the groups of a block work on one of these statements each; none ends the round."""
        block = self._document.get(Block, block_id)
        if block is not None:
            self._document.change("edit.set_round", replace(block, statement_ids=statement_ids))

    def round_of(self, block: Block) -> tuple[GroupStatement, ...]:
        """Which group works on which statement, by group number; empty when the block has no such round."""
        return round_of(block, self._document.all(Group), self._document.all(Statement))

    def versions(self) -> tuple[Version, ...]:
        """The kept versions, oldest first."""
        return self._versions.kept()

    def keep_version(self, title: str, *, made_on: date) -> str:
        """Keep the statements as they are worded now; returns the version's id. Raises `Refused` without statements."""
        texts = self._now()
        if not texts:
            raise Refused("foundation.no_statements")
        return self._versions.keep(texts, title, made_on=made_on)

    def changes(self, before_id: str, after_id: str | None) -> tuple[TextChange, ...]:
        """What changed from one version to another; None is how it is worded now."""
        return self._versions.changes(before_id, after_id, self._now())

    def _now(self) -> tuple[VersionText, ...]:
        return tuple(
            VersionText(
                source_id=one.statement.id, text=one.statement.text, explanation=one.statement.explanation
            )
            for one in self.reading().statements
        )


def _needed(text: str) -> str:
    words = clean_text(text).strip()
    if not words:
        raise Refused("foundation.no_words")
    return words


def _example_place(example: EverydayExample) -> tuple[float, str]:
    return (example.position, example.id)
