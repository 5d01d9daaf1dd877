"""The documents as they are planned for seeing: made anew only when something they depend on has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator_app.domain.forms import FormSpec
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, PaperOptions, PlannedFile
from facilitator_app.services.gathering_day import sheets_of
from facilitator_app.services.other_files import FileToMake, OtherFiles, OtherKind
from facilitator_app.ui.paper.choices import Choices
from facilitator_app.ui.paper.kinds import LOCKABLE, OTHERS, OtherDocument, PaperDocument, Shelf, documents

MAY_BE_EMPTY = frozenset({OtherKind.CALENDAR, OtherKind.AGENDA_WORD})
"""Told beforehand when there is nothing to put in; for the slides only when they are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A document as planned, and what it was planned from; with `refused` there is nothing in it."""

    revision: int
    options: PaperOptions
    files: tuple[PlannedFile, ...]
    refused: Refused | None = None


class PaperPlans:
    """Planning raises `Refused` when there is nothing to put on paper."""

    def __init__(self, *, exporting: Exporting, other_files: OtherFiles, document: Document) -> None:
        self._exporting = exporting
        self._other_files = other_files
        self._document = document
        self._plans: dict[Shelf, Plan] = {}
        self._refused_at = -1
        self._refused: dict[Shelf, Refused] = {}

    @property
    def can_plan(self) -> bool:
        """Whether a file is open."""
        return self._document.is_open

    def documents(self) -> tuple[PaperDocument, ...]:
        """What can be put on paper of the workshop that is worked on."""
        return documents(sheets_of(self._document, self._document.workshop.id))

    def years(self) -> tuple[int, ...]:
        """The years that the year report can be of."""
        return self._exporting.years()

    def form_titles(self, shelf: Shelf) -> dict[str, str]:
        """The forms of the blank sheets on a shelf, by id; none on the other shelves."""
        ids = next((one.form_ids for one in self.documents() if one.shelf is shelf), None) or ()
        return {form.id: form.title for form in self._document.all(FormSpec) if form.id in ids}

    def joined(self, document: PaperDocument, choices: Choices) -> tuple[PlannedFile, ...]:
        """One file, as it is seen and printed; the same object as long as nothing has changed."""
        made = self._planned(document, choices)
        if made is None:
            made = self._plan(document, self._options(document, choices))
            self._plans[document.shelf] = made
        if made.refused is not None:
            raise made.refused
        return made.files

    def is_planned(self, document: PaperDocument, choices: Choices) -> bool:
        """Whether nothing has changed since the document was planned like this."""
        return self._planned(document, choices) is not None

    @property
    def are_others_planned(self) -> bool:
        """Whether nothing has changed since the other formats were looked at."""
        return self._refused_at == self._document.revision

    def as_filed(
        self, documents: Iterable[PaperDocument], choices: Choices, *, passphrase: str = ""
    ) -> list[PlannedFile]:
        """All files that are to be saved; those that can have a password get it."""
        workshop_id = self._document.workshop.id
        planned: list[PlannedFile] = []
        for document in documents:
            options = choices.for_document(document, workshop_id)
            if passphrase and document.shelf in LOCKABLE:
                options = replace(options, passphrase=passphrase)
            planned.extend(self._exporting.plan(document.kind, options))
        return planned

    def others(self, documents: Iterable[OtherDocument], choices: Choices) -> list[FileToMake]:
        """All files in other formats that are to be saved."""
        return [
            file
            for document in documents
            for file in self._other_files.plan(document.kind, slides=choices.slide_numbers, year=choices.year)
        ]

    def refused_others(self) -> dict[Shelf, Refused]:
        """The other formats that there is nothing to put in."""
        if not self.are_others_planned:
            self._refused_at = self._document.revision
            self._refused = {}
            for document in OTHERS:
                if document.kind in MAY_BE_EMPTY:
                    self._try(document)
        return self._refused

    def _options(self, document: PaperDocument, choices: Choices) -> PaperOptions:
        return choices.joined().for_document(document, self._document.workshop.id)

    def _planned(self, document: PaperDocument, choices: Choices) -> Plan | None:
        made = self._plans.get(document.shelf)
        if made is None or made.revision != self._document.revision:
            return None
        return made if made.options == self._options(document, choices) else None

    def _plan(self, document: PaperDocument, options: PaperOptions) -> Plan:
        revision = self._document.revision
        try:
            files = self._exporting.plan(document.kind, options)
        except Refused as problem:
            return Plan(revision=revision, options=options, files=(), refused=problem)
        return Plan(revision=revision, options=options, files=files)

    def _try(self, document: OtherDocument) -> None:
        try:
            self._other_files.plan(document.kind)
        except Refused as problem:
            self._refused[document.shelf] = problem
