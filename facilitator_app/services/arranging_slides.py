"""What is done with slides several at a time: moved, copied, hidden, removed, and put into another block.

One invariant: each command is one step of undo, and ids that are gone are passed over.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.slides import Slide
from facilitator_app.services.block_slides import chosen_slides, slides_in
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import unused_without
from facilitator_app.services.ports import NewId


class ArrangingSlides:
    """Commands for chosen slides, by their ids."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def move(self, slide_ids: Collection[str], step: int) -> None:
        """Move the chosen of a block together one place up (negative) or down; at the ends they stay."""
        chosen = chosen_slides(self._document, slide_ids)
        if not chosen:
            return
        ordered = slides_in(self._document, chosen[0].block_id)
        places = [at for at, slide in enumerate(ordered) if slide.id in slide_ids]
        at = places[0] - 1 if step < 0 else places[-1] + 2
        if not 0 <= at <= len(ordered):
            at = places[0] if step < 0 else places[-1] + 1
        before = next((slide.id for slide in ordered[at:] if slide.id not in slide_ids), "")
        self.place(slide_ids, ordered[0].block_id, before_id=before)

    def place(self, slide_ids: Collection[str], block_id: str, *, before_id: str = "") -> None:
        """Put the chosen together into a block, before one of its slides or last, in the order they have."""
        block = self._document.get(Block, block_id)
        chosen = chosen_slides(self._document, slide_ids)
        if block is None or not chosen:
            return
        others = [slide for slide in slides_in(self._document, block_id) if slide.id not in slide_ids]
        at = next((i for i, slide in enumerate(others) if slide.id == before_id), len(others))
        if _are_in_place(chosen, others, at, slides_in(self._document, block_id)):
            return
        home = [replace(slide, block_id=block.id, workshop_id=block.workshop_id) for slide in chosen]
        placed, moved = put_at(others, at, home)
        changes = [RecordChange(old, new) for old, new in zip(chosen, placed, strict=True)]
        self._document.edit("edit.move_slide", [*moved, *changes])

    def copy(
        self, slide_ids: Collection[str], block_id: str, *, after_id: str | None = None
    ) -> tuple[Slide, ...]:
        """Copies of the chosen in a block, after one of its slides or last. Nothing when the block is gone."""
        block = self._document.get(Block, block_id)
        chosen = chosen_slides(self._document, slide_ids)
        if block is None or not chosen:
            return ()
        ordered = slides_in(self._document, block_id)
        at = next((i + 1 for i, slide in enumerate(ordered) if slide.id == after_id), len(ordered))
        copies = [
            replace(slide, id=self._new_id(), block_id=block.id, workshop_id=block.workshop_id)
            for slide in chosen
        ]
        placed, moved = put_at(ordered, at, copies)
        self._document.edit("edit.copy_slide", [*moved, *added(placed)])
        return placed

    def remove(self, slide_ids: Collection[str]) -> None:
        """Take the chosen away, and with them the pictures that nothing else shows; undo brings all back."""
        chosen = chosen_slides(self._document, slide_ids)
        records: list[Record] = [*chosen, *unused_without(self._document, [slide.id for slide in chosen])]
        self._document.edit("edit.remove_slide", removed(records))

    def hide(self, slide_ids: Collection[str]) -> None:
        """Leave the chosen out of the show; when all of them are left out, let them be shown again."""
        chosen = chosen_slides(self._document, slide_ids)
        is_hidden = not all(slide.is_hidden for slide in chosen)
        changes = [RecordChange(slide, replace(slide, is_hidden=is_hidden)) for slide in chosen]
        self._document.edit("edit.hide_slide", changes)


def _are_in_place(
    chosen: Collection[Slide], others: list[Slide], at: int, ordered: Collection[Slide]
) -> bool:
    return [*others[:at], *chosen, *others[at:]] == list(ordered)
