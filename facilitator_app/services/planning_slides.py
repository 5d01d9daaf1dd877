"""Planning the slides of a block: written, added and made into other kinds, each step undoable. What is done with
several at once is in `arranging_slides`, their pictures in `keeping_pictures`.

Positions are floats between the neighbours', so that a move changes one record.
"""

from __future__ import annotations

from dataclasses import fields, replace
from enum import StrEnum

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Phase
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.slides import DilemmaContent, QuestionContent, Slide, SlideContent
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.services.arranging_slides import ArrangingSlides
from facilitator_app.services.block_slides import slides_in
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import KeepingPictures
from facilitator_app.services.plan_lock import WhenOpen, at_once
from facilitator_app.services.ports import NewId
from facilitator_app.services.slide_kinds import (
    NEW_SLIDES,
    Pointer,
    as_kind,
    can_begin,
    kinds_that_keep,
    new_content,
    pointed,
    pointers,
)

__all__ = ["MAX_COUNTDOWN_S", "NEW_SLIDES", "PlanningSlides", "slides_in", "text_fields"]

MAX_COUNTDOWN_S = 4 * 60 * 60


class PlanningSlides:
    """Commands of the planner's slides. `when_open` does an act as soon as the plan may be changed."""

    def __init__(self, *, document: Document, new_id: NewId, when_open: WhenOpen = at_once) -> None:
        self._document = document
        self._new_id = new_id
        self.arranging = ArrangingSlides(document=document, new_id=new_id)
        self.pictures = KeepingPictures(document=document, new_id=new_id, when_open=when_open)

    def slides(self, block_id: str) -> tuple[Slide, ...]:
        """All slides of a block in order, hidden ones too."""
        return slides_in(self._document, block_id)

    def add_slide(self, block_id: str, *, kind: str, heading: str, after_id: str | None) -> Slide | None:
        """Put a new slide of a kind in `NEW_SLIDES` after another, or last. None when the block is gone.

        A slide for a dilemma in a file without any brings one along, called by the heading.
        """
        block = self._document.get(Block, block_id)
        if block is None:
            return None
        content = new_content(kind, heading, block, self._document)
        brought: list[Record] = []
        if content == DilemmaContent(dilemma_id=""):
            brought = [Dilemma(id=self._new_id(), title=heading, statement=heading, pole_a="", pole_b="")]
            content = DilemmaContent(dilemma_id=brought[0].id)
        slides = self.slides(block_id)
        at = next((i + 1 for i, s in enumerate(slides) if s.id == after_id), len(slides))
        position, moved = room_at(slides, at)
        slide = Slide(
            id=self._new_id(),
            workshop_id=block.workshop_id,
            block_id=block_id,
            position=position,
            content=content,
        )
        self._document.edit("edit.add_slide", [*moved, *added([*brought, slide])])
        return slide

    def pointers(self, slide: Slide) -> tuple[Pointer, ...]:
        """What a slide points at, with what it could point at instead."""
        return pointers(slide.content, self._document)

    def point_at(self, slide: Slide, *, field: str, key: str) -> None:
        """Let a slide point at something else; a field that it does not have is left."""
        if any(one.field == field for one in self.pointers(slide)):
            content = pointed(slide.content, field, key, self._document)
            self.change_slide(replace(slide, content=content), field=field)

    def can_begin(self, kind: str) -> bool:
        """Whether there is anything that a new slide of this kind could show."""
        return can_begin(kind, self._document)

    def kinds_for(self, slide: Slide) -> tuple[str, ...]:
        """The other kinds that a slide can be made into without losing a text."""
        return kinds_that_keep(slide.content)

    def make_kind(self, slide: Slide, kind: str) -> None:
        """Make a slide into one of another kind, when that keeps every text of it."""
        content = as_kind(slide.content, kind)
        if content is not None:
            self._document.change("edit.change_kind", replace(slide, content=content))

    def change_slide(self, slide: Slide, *, field: str) -> None:
        """Keep a changed slide. `field` names what was typed in, so that typing is undone field by field."""
        label = "edit.change_notes" if field == "notes" else "edit.change_slide"
        self._document.change(label, slide, merge_key=f"slide:{slide.id}:{field}")

    def set_slide_text(self, slide: Slide, *, field: str, text: str) -> None:
        """Write one text of a slide's content; a field of several lines is split at line ends.

        A text that slides of this kind do not have was typed for another slide and is not written.
        """
        content: SlideContent = slide.content
        if not hasattr(content, field):
            return
        changed = replace(content, **{field: _as_before(getattr(content, field), text)})  # type: ignore[arg-type]
        self.change_slide(replace(slide, content=changed), field=field)

    def set_countdown(self, slide: Slide, length_s: int) -> None:
        """Give a question a countdown; 0 is none. Other slides and impossible lengths stay as they are."""
        if isinstance(slide.content, QuestionContent) and 0 <= length_s <= MAX_COUNTDOWN_S:
            content = replace(slide.content, length_s=length_s)
            self.change_slide(replace(slide, content=content), field="length_s")

    def set_dilemma_text(self, dilemma: Dilemma, *, field: str, text: str) -> None:
        """Write one text of a dilemma; every slide and card that shows it follows."""
        changed = replace(dilemma, **{field: _as_before(getattr(dilemma, field), text)})  # type: ignore[arg-type]
        self.change_dilemma(changed, field=field)

    def change_dilemma(self, dilemma: Dilemma, *, field: str) -> None:
        """Keep a changed dilemma; see `change_slide` for `field`."""
        self._document.change("edit.change_dilemma", dilemma, merge_key=f"dilemma:{dilemma.id}:{field}")

    def change_phase(self, exercise: Exercise, phase: Phase) -> None:
        """Keep a changed phase in place of the one with its key."""
        phases = tuple(phase if old.key == phase.key else old for old in exercise.phases)
        self._document.replace("edit.change_phase", replace(exercise, phases=phases))


def text_fields(content: SlideContent) -> tuple[str, ...]:
    """The names of a content's fields that are texts a person writes, in their order."""
    return tuple(
        f.name
        for f in fields(content)
        if isinstance(value := getattr(content, f.name), str | tuple) and not isinstance(value, StrEnum)
        if not f.name.endswith(("_id", "_key"))
    )


def _as_before(before: object, text: str) -> str | tuple[str, ...]:
    """`text` cleaned, as lines where there were lines. Lines that are empty at the end are not kept."""
    cleaned = clean_text(text)
    if not isinstance(before, tuple):
        return cleaned
    return tuple(cleaned.split("\n")) if cleaned else ()
