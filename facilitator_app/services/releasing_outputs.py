"""Releasing outputs to the room, and taking the release back. What is above the projector's class never goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.domain.records import RecordChange
from facilitator_app.services.document import Document


class ReleasingOutputs:
    """Commands of the show and hide buttons, each undoable."""

    def __init__(self, *, document: Document) -> None:
        self._document = document

    def show(self, outputs: Sequence[Output]) -> None:
        """Release outputs to the room. A field above the projector's class stays unreleased."""
        allowed = [output for output in outputs if self.may_be_shown(output)]
        self._document.edit("edit.show_outputs", _changes(allowed, is_shown=True))

    def hide(self, outputs: Sequence[Output]) -> None:
        """Take the release back."""
        self._document.edit("edit.hide_outputs", _changes(outputs, is_shown=False))

    def name_groups(self, block_id: str, *, is_anonymous: bool) -> None:
        """Keep the groups' names from what is said in a block, on the wall and on shared paper, or name them again.

        Part of the day itself: it can be done while the plan is locked.
        """
        block = self._document.get(Block, block_id)
        if block is not None:
            self._document.replace("edit.name_groups", replace(block, is_anonymous=is_anonymous))

    def may_be_shown(self, output: Output) -> bool:
        """Whether the output's field may be put on the wall at all."""
        form = self._document.get(FormSpec, output.form_id)
        field = form.field(output.field_key) if form else None
        return field is not None and is_for_room(field)


def is_for_room(field: FieldSpec) -> bool:
    """Whether the outputs to a field may be put on the wall at all."""
    return may_be_seen(field.visibility, Visibility.PROJECTOR)


def _changes(outputs: Sequence[Output], *, is_shown: bool) -> list[RecordChange]:
    return [RecordChange(o, replace(o, is_shown=is_shown)) for o in outputs if not o.is_draft]
