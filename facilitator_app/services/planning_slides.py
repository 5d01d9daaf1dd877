"""Planning the slides of a block: written, added, copied, hidden, moved and removed, each step undoable.

Positions are floats between the neighbours', so that a move changes one record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Phase
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.slides import (
    ActionExampleContent,
    BreakContent,
    ColumnsContent,
    QuestionContent,
    QuoteContent,
    Slide,
    SlideContent,
    TextContent,
    ThemesContent,
    TitleContent,
)
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

MAX_COUNTDOWN_S = 4 * 60 * 60

NEW_SLIDES: Mapping[str, Callable[[str], SlideContent]] = MappingProxyType(
    {
        "text": lambda heading: TextContent(heading=heading),
        "columns": lambda heading: ColumnsContent(heading=heading),
        "question": lambda heading: QuestionContent(question=heading),
        "quote": lambda heading: QuoteContent(words=heading),
        "title": lambda heading: TitleContent(heading=heading),
        "break": lambda heading: BreakContent(heading=heading),
        "themes": lambda heading: ThemesContent(heading=heading),
        "action_example": lambda heading: ActionExampleContent(heading=heading),
    }
)
"""The kinds of slide that need nothing but a heading to begin with."""


class PlanningSlides:
    """Commands of the planner's slides."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def slides(self, block_id: str) -> tuple[Slide, ...]:
        """All slides of a block in order, hidden ones too."""
        return slides_in(self._document, block_id)

    def add_slide(self, block_id: str, *, kind: str, heading: str, after_id: str | None) -> Slide | None:
        """Put a new slide of a kind in `NEW_SLIDES` after another, or last. None when the block is gone."""
        block = self._document.get(Block, block_id)
        if block is None:
            return None
        slides = self.slides(block_id)
        at = next((i + 1 for i, s in enumerate(slides) if s.id == after_id), len(slides))
        position, moved = room_at(slides, at)
        slide = Slide(
            id=self._new_id(),
            workshop_id=block.workshop_id,
            block_id=block_id,
            position=position,
            content=NEW_SLIDES[kind](heading),
        )
        self._document.edit("edit.add_slide", [*moved, *added([slide])])
        return slide

    def copy_slide(self, slide_id: str) -> Slide | None:
        """A copy right after the slide."""
        slide = self._document.get(Slide, slide_id)
        if slide is None:
            return None
        slides = self.slides(slide.block_id)
        position, moved = room_at(slides, slides.index(slide) + 1)
        copy = replace(slide, id=self._new_id(), position=position)
        self._document.edit("edit.copy_slide", [*moved, *added([copy])])
        return copy

    def remove_slide(self, slide_id: str) -> None:
        """Take a slide away; undo brings it back."""
        slide = self._document.get(Slide, slide_id)
        if slide is not None:
            self._document.edit("edit.remove_slide", removed([slide]))

    def move_slide(self, slide_id: str, steps: int) -> None:
        """Move a slide up (negative) or down in its block; at the ends it stays."""
        slide = self._document.get(Slide, slide_id)
        if slide is None:
            return
        slides = self.slides(slide.block_id)
        index = max(0, min(len(slides) - 1, slides.index(slide) + steps))
        if slides[index] == slide:
            return
        others = [one for one in slides if one.id != slide_id]
        position, moved = room_at(others, index)
        placed = RecordChange(slide, replace(slide, position=position))
        self._document.edit("edit.move_slide", [*moved, placed])

    def toggle_hidden(self, slide_id: str) -> None:
        """Leave a slide out of the show, or let it be shown again."""
        slide = self._document.get(Slide, slide_id)
        if slide is not None:
            self._document.replace("edit.hide_slide", replace(slide, is_hidden=not slide.is_hidden))

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


def slides_in(document: Document, block_id: str) -> tuple[Slide, ...]:
    """All slides of a block in order, hidden ones too."""
    mine = [slide for slide in document.all(Slide) if slide.block_id == block_id]
    return tuple(sorted(mine, key=_place))


def text_fields(content: SlideContent) -> tuple[str, ...]:
    """The names of a content's fields that are texts a person writes, in their order."""
    return tuple(
        f.name
        for f in fields(content)
        if isinstance(getattr(content, f.name), str | tuple) and not f.name.endswith(("_id", "_key"))
    )


def _as_before(before: object, text: str) -> str | tuple[str, ...]:
    """`text` cleaned, as lines where there were lines. Lines that are empty at the end are not kept."""
    cleaned = clean_text(text)
    if not isinstance(before, tuple):
        return cleaned
    return tuple(cleaned.split("\n")) if cleaned else ()


def _place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)
