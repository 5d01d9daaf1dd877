"""The documents as they are planned for seeing: made anew only when something they depend on has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, PaperOptions, PlannedFile
from facilitator_app.ui.paper.kinds import PaperDocument, Shelf
from facilitator_app.ui.paper.options import Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A document as planned, and what it was planned from."""

    revision: int
    options: PaperOptions
    files: tuple[PlannedFile, ...]


class PaperPlans:
    """Both methods raise `Refused` when there is nothing to put on paper."""

    def __init__(self, *, exporting: Exporting, document: Document) -> None:
        self._exporting = exporting
        self._document = document
        self._plans: dict[Shelf, Plan] = {}

    def joined(self, document: PaperDocument, choices: Choices) -> tuple[PlannedFile, ...]:
        """One file, as it is seen and printed; the same object as long as nothing has changed."""
        options = choices.joined().for_document(document, self._document.workshop.id)
        made = self._plans.get(document.shelf)
        if made is None or (made.revision, made.options) != (self._document.revision, options):
            files = self._exporting.plan(document.kind, options)
            made = Plan(revision=self._document.revision, options=options, files=files)
            self._plans[document.shelf] = made
        return made.files

    def as_filed(self, documents: Iterable[PaperDocument], choices: Choices) -> list[PlannedFile]:
        """All files that are to be saved."""
        workshop_id = self._document.workshop.id
        return [
            file
            for document in documents
            for file in self._exporting.plan(document.kind, choices.for_document(document, workshop_id))
        ]
