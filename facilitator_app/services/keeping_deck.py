"""Keeping the file's deck of dilemmas, and choosing which of them a block discusses.

Invariant: a dilemma that something was said about stays in the file and in the block it was said in, and an answer
that named no dilemma, because the block had one alone, is told apart before the block gets more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.collation import sort_key
from facilitator_app.domain.dilemmas import LETTERS, Dilemma
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.slides import DilemmaContent, Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exercise_slides import with_new_slides
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId

MOST_OPTIONS = len(LETTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaReading:
    """One dilemma and the blocks that discuss it. `kept_because` says why it cannot be removed; None when it can.

    Answers know an option by its place: the options of a dilemma that `is_answered` keep theirs.
    """

    dilemma: Dilemma
    blocks: tuple[Block, ...]
    is_answered: bool
    kept_because: Problem | None


class KeepingDeck:
    """Commands and readings of the deck, each command undoable. A dilemma that has gone takes none."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def dilemmas(self, *, search: str = "", theme: str = "") -> tuple[DilemmaReading, ...]:
        """The deck in order: those of a theme, in which every word of `search` is found."""
        words = search.casefold().split()
        return tuple(
            self._read(dilemma)
            for dilemma in self._ordered()
            if theme in ("", dilemma.theme.strip()) and _holds(dilemma, words)
        )

    def deck(self) -> tuple[Dilemma, ...]:
        """The whole deck in order."""
        return tuple(self._ordered())

    def themes(self) -> tuple[str, ...]:
        """The themes that dilemmas have, each once, in Danish order."""
        return tuple(sorted({d.theme.strip() for d in self._ordered()} - {""}, key=sort_key))

    def reading(self, dilemma_id: str) -> DilemmaReading | None:
        """One dilemma; None when it has gone."""
        dilemma = self._document.get(Dilemma, dilemma_id)
        return None if dilemma is None else self._read(dilemma)

    def places(self, dilemma_id: str) -> tuple[Block, ...]:
        """The blocks of the workshop that could discuss a dilemma and do not yet, in order: all but the breaks."""
        workshop_id = self._document.workshop.id
        mine = [block for block in self._document.all(Block) if block.workshop_id == workshop_id]
        able = [block for block in mine if block.kind is not BlockKind.BREAK]
        return in_order([block for block in able if dilemma_id not in block.dilemma_ids])

    def add(self, *, title: str, theme: str = "", after_id: str = "") -> Dilemma:
        """A new dilemma after another, or last."""
        new = Dilemma(id=self._new_id(), title=title, statement="", pole_a="", pole_b="", theme=theme)
        return self._insert("edit.add_dilemma", new, after_id)

    def copy(self, dilemma_id: str, *, title: str) -> Dilemma | None:
        """A copy right after a dilemma, under a title of its own."""
        dilemma = self._document.get(Dilemma, dilemma_id)
        if dilemma is None:
            return None
        copy = replace(dilemma, id=self._new_id(), title=one_line(title))
        return self._insert("edit.copy_dilemma", copy, dilemma_id)

    def remove(self, dilemma_id: str) -> None:
        """Take a dilemma out of the file. Raises `Refused` when it is discussed, shown or answered somewhere."""
        reading = self.reading(dilemma_id)
        if reading is None:
            return
        if reading.kept_because is not None:
            raise reading.kept_because
        self._document.edit("edit.remove_dilemma", removed([reading.dilemma]))

    def place(self, dilemma_id: str, index: int) -> None:
        """Put a dilemma at place `index` (from 0) of the whole deck."""
        deck = self._ordered()
        dilemma = self._document.get(Dilemma, dilemma_id)
        if dilemma is None:
            return
        deck.remove(dilemma)
        deck.insert(max(0, min(len(deck), index)), dilemma)
        self._document.edit("edit.move_dilemma", _numbered(deck))

    def change(self, dilemma: Dilemma, *, typed: str) -> None:
        """Keep a changed dilemma; `typed` names what was typed in, so that typing is undone field by field."""
        kept = replace(dilemma, title=one_line(dilemma.title), options=dilemma.options[:MOST_OPTIONS])
        merge_key = f"dilemma:{dilemma.id}:{typed}" if typed else ""
        self._document.change("edit.change_dilemma", kept, merge_key=merge_key)

    def use_in(self, block_id: str, dilemma_id: str) -> None:
        """Let a block discuss one more dilemma, with its slide, in one step."""
        block = self._document.get(Block, block_id)
        if block is None or dilemma_id in block.dilemma_ids:
            return
        if self._document.get(Dilemma, dilemma_id) is None:
            return
        mine = slides_in(self._document, block_id)
        at = max((i for i, slide in enumerate(mine, start=1) if _is_dilemma(slide)), default=len(mine))
        slides: tuple[RecordChange, ...] = ()
        if not any(_shows(slide, dilemma_id) for slide in mine):
            content = DilemmaContent(dilemma_id=dilemma_id)
            slides = with_new_slides(self._document, self._new_id, block_id, [content], at=at)
        changed = replace(block, dilemma_ids=(*block.dilemma_ids, dilemma_id))
        self._document.edit(
            "edit.choose_dilemma", (RecordChange(block, changed), *slides, *self._told_apart(block))
        )

    def leave_out(self, block_id: str, dilemma_id: str) -> None:
        """Let a block discuss a dilemma no more; its slides there go too. Raises `Refused` when it is answered."""
        block = self._document.get(Block, block_id)
        if block is None or dilemma_id not in block.dilemma_ids:
            return
        if self._is_answered(block, dilemma_id):
            raise Refused("exercises.dilemma_answered", block=block.title)
        left = tuple(one for one in block.dilemma_ids if one != dilemma_id)
        slides = [slide for slide in slides_in(self._document, block_id) if _shows(slide, dilemma_id)]
        changed = replace(block, dilemma_ids=left)
        self._document.edit("edit.choose_dilemma", (RecordChange(block, changed), *removed(slides)))

    def order_in(self, block_id: str, dilemma_id: str, index: int) -> None:
        """Let a block come to a dilemma as number `index` (from 0). The slides of its dilemmas follow."""
        block = self._document.get(Block, block_id)
        if block is None or dilemma_id not in block.dilemma_ids:
            return
        ids = [one for one in block.dilemma_ids if one != dilemma_id]
        ids.insert(max(0, min(len(ids), index)), dilemma_id)
        changed = replace(block, dilemma_ids=tuple(ids))
        slides = _in_turn(slides_in(self._document, block_id), ids)
        self._document.edit("edit.choose_dilemma", (RecordChange(block, changed), *slides))

    def _ordered(self) -> list[Dilemma]:
        return sorted(self._document.all(Dilemma), key=_place)

    def _insert(self, label: str, dilemma: Dilemma, after_id: str) -> Dilemma:
        deck = self._ordered()
        at = next((i for i, one in enumerate(deck, start=1) if one.id == after_id), len(deck))
        numbered = _numbered([*deck[:at], dilemma, *deck[at:]])
        changes = [
            RecordChange(None if change.record.id == dilemma.id else change.before, change.after)
            for change in numbered
        ]
        self._document.edit(label, changes)
        return self._document.get(Dilemma, dilemma.id) or dilemma

    def _read(self, dilemma: Dilemma) -> DilemmaReading:
        blocks = in_order([b for b in self._document.all(Block) if dilemma.id in b.dilemma_ids])
        kept: Problem | None = None
        alone = frozenset(block.id for block in blocks if block.dilemma_ids == (dilemma.id,))
        is_answered = any(_answers(o, dilemma.id, alone) for o in self._document.all(Output))
        if is_answered:
            kept = Refused("exercises.dilemma_has_answers", dilemma=dilemma.title)
        elif blocks:
            kept = Refused("exercises.dilemma_used", dilemma=dilemma.title, block=blocks[0].title)
        elif any(_shows(slide, dilemma.id) for slide in self._document.all(Slide)):
            kept = Refused("exercises.dilemma_shown", dilemma=dilemma.title)
        return DilemmaReading(dilemma=dilemma, blocks=blocks, is_answered=is_answered, kept_because=kept)

    def _is_answered(self, block: Block, dilemma_id: str) -> bool:
        alone = frozenset({block.id} if block.dilemma_ids == (dilemma_id,) else ())
        mine = (output for output in self._document.all(Output) if output.block_id == block.id)
        return any(_answers(output, dilemma_id, alone) for output in mine)

    def _told_apart(self, block: Block) -> tuple[RecordChange, ...]:
        """Answers that meant the only dilemma of a block, now saying so."""
        if len(block.dilemma_ids) != 1:
            return ()
        mine = [o for o in self._document.all(Output) if o.block_id == block.id and not o.dilemma_id]
        return tuple(RecordChange(o, replace(o, dilemma_id=block.dilemma_ids[0])) for o in mine)


def _numbered(deck: Sequence[Dilemma]) -> list[RecordChange]:
    return [
        RecordChange(dilemma, replace(dilemma, position=float(place)))
        for place, dilemma in enumerate(deck, start=1)
    ]


def _in_turn(slides: Sequence[Slide], dilemma_ids: Sequence[str]) -> list[RecordChange]:
    """The dilemmas' slides in the order of the dilemmas, at the places that such slides have."""
    rank = {dilemma_id: at for at, dilemma_id in enumerate(dilemma_ids)}
    mine = [s for s in slides if isinstance(s.content, DilemmaContent) and s.content.dilemma_id in rank]
    ordered = sorted(mine, key=lambda slide: rank[_dilemma_of(slide)])
    return [
        RecordChange(slide, replace(slide, position=place.position))
        for slide, place in zip(ordered, mine, strict=True)
    ]


def _answers(output: Output, dilemma_id: str, alone_in: Collection[str]) -> bool:
    """Whether something was said of a dilemma; in the blocks that have it alone everything was."""
    return output.dilemma_id == dilemma_id or (not output.dilemma_id and output.block_id in alone_in)


def _is_dilemma(slide: Slide) -> bool:
    return isinstance(slide.content, DilemmaContent)


def _dilemma_of(slide: Slide) -> str:
    return slide.content.dilemma_id if isinstance(slide.content, DilemmaContent) else ""


def _shows(slide: Slide, dilemma_id: str) -> bool:
    return isinstance(slide.content, DilemmaContent) and slide.content.dilemma_id == dilemma_id


def _holds(dilemma: Dilemma, words: Sequence[str]) -> bool:
    texts = (
        dilemma.title,
        dilemma.statement,
        dilemma.context,
        dilemma.theme,
        dilemma.pole_a,
        dilemma.pole_b,
        dilemma.argument_a,
        dilemma.argument_b,
        *dilemma.options,
        *dilemma.questions,
    )
    everything = " ".join(texts).casefold()
    return all(word in everything for word in words)


def _place(dilemma: Dilemma) -> tuple[float, str]:
    return (dilemma.position, dilemma.id)
