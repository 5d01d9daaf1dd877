"""Filled schemas read in two steps: the files off the GUI thread, and what they would change on it.

Invariant: the open file is looked into on the GUI thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Problem
from facilitator_app.reports.wording import value_text
from facilitator_app.services.document import Document
from facilitator_app.services.reading_back import FieldChange, ReadBack, ReadBoxes, ReadingBack


class HeldBoxes:
    """What stood in the files' boxes, kept until it has been looked at."""

    def __init__(self, read_boxes: ReadBoxes) -> None:
        self._read_boxes = read_boxes
        self._held: dict[Path, Mapping[str, str] | Problem] = {}

    def fetch(self, path: Path) -> None:
        """Read a file; on any thread."""
        try:
            self._held[path] = self._read_boxes(path)
        except Problem as problem:
            self._held[path] = problem

    def __call__(self, path: Path, /) -> Mapping[str, str]:
        """What stood in it. Raises the `Problem` that reading it met."""
        found = self._held.pop(path)
        if isinstance(found, Problem):
            raise found
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledSchemas:
    """`reading_back` reads the boxes that `boxes` holds. `words` are of the windows, whose language may change."""

    boxes: HeldBoxes
    reading_back: ReadingBack
    document: Document
    words: Callable[[], Words]

    def read(self, paths: Sequence[Path]) -> ReadBack:
        """What files that were fetched would change."""
        return self.reading_back.read(paths)

    def before_and_after(self, change: FieldChange) -> tuple[str, str]:
        """A field as it is and as it would be, in words."""
        people = {person.id: person.name for person in self.document.all(Participant)}
        words = self.words()

        def said(value: FieldValue) -> str:
            return value_text(change.field, value, words, people=people, year=None)

        return said(change.old), said(change.new)
