"""The leadership foundation and the leadership chain put into the agenda as slides of their own.

One invariant: a slide holds the words as they were when it was made; later wordings leave it alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import ChainArea, Demand, chain_column
from facilitator_app.domain.foundation import coverage
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import added
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.services.block_slides import slides_in
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId
from facilitator_app.services.wall_programme import room_examples
from facilitator_app.services.wall_sources import wall_sources


class SlidesOfProgramme:
    """Commands, each one step for undo. `words_for` speaks the workshop's language."""

    def __init__(self, *, document: Document, new_id: NewId, words_for: Callable[[str], Words]) -> None:
        self._document = document
        self._new_id = new_id
        self._words_for = words_for

    def add_statements(self, block_id: str) -> tuple[Slide, ...]:
        """A slide for each statement, last in the block: its explanation, and the examples that the room may read."""
        words, sources = self._words(), wall_sources(self._document)
        return self._add(
            block_id,
            [
                TextContent(
                    heading=one.statement.text,
                    kicker=words.text("foundation.name"),
                    body=(
                        *_lines(one.statement.explanation),
                        *(f"- {_plain(e.text)}" for e in room_examples(one.examples, sources)),
                    ),
                )
                for one in coverage(sources.statements, self._document.all(EverydayExample))
            ],
        )

    def add_chain(self, block_id: str) -> tuple[Slide, ...]:
        """A slide for each level that something is asked of, last in the block."""
        words = self._words()
        areas, demands = self._document.all(ChainArea), self._document.all(Demand)
        columns = ((level, chain_column(level, areas, demands)) for level in LeadershipLevel)
        return self._add(
            block_id,
            [
                TextContent(
                    heading=words.text(f"chain.{level}"),
                    kicker=words.text("chain.name"),
                    body=tuple(
                        line
                        for area, own in column
                        for line in (f"### {_plain(area.name)}", *(f"- {_plain(one.text)}" for one in own))
                    ),
                )
                for level, column in columns
                if column
            ],
        )

    def _add(self, block_id: str, contents: Sequence[TextContent]) -> tuple[Slide, ...]:
        block = self._document.get(Block, block_id)
        if block is None or not contents:
            return ()
        new = [
            Slide(
                id=self._new_id(),
                workshop_id=block.workshop_id,
                block_id=block.id,
                position=0.0,
                content=content,
            )
            for content in contents
        ]
        there = slides_in(self._document, block.id)
        placed, moved = put_at(there, len(there), new)
        self._document.edit("edit.add_slide", [*moved, *added(placed)])
        return placed

    def _words(self) -> Words:
        return self._words_for(self._document.workshop.language)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(_plain(line) for line in text.split("\n") if line.strip())


def _plain(text: str) -> str:
    r"""Words of a user in a text that knows signs: `*` and `[` stand for themselves, on one line."""
    return " ".join(text.split()).replace("*", r"\*").replace("[", r"\[")
