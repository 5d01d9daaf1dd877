"""What has been chosen for paper, before it is tied to a workshop, and how it is remembered from time to time.

Invariant: who was picked out by hand is never written down: what the program remembers tells of no people.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from facilitator_app.services.exporting import (
    ALL_CHAPTERS,
    Chapter,
    EmptyFields,
    Filing,
    Order,
    PaperOptions,
    SlidesOnPage,
    Start,
)
from facilitator_app.services.year_files import THIS_YEAR, YearChapter, YearWish
from facilitator_app.ui.paper.kinds import BLANKS, CARDS, PaperDocument, Shelf
from facilitator_app.ui.preferences import Preferences

MOST_COPIES = 500
KEY = "paper_choices_{workshop_id}"

E = TypeVar("E", bound=StrEnum)


class Who(StrEnum):
    """Whose sheets."""

    ALL = "all"
    READY = "ready"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """`participant_ids` and `slide_numbers` None is all."""

    who: Who = Who.ALL
    participant_ids: frozenset[str] | None = None
    typing_ids: frozenset[str] | None = None
    badge_ids: frozenset[str] | None = None
    since_last_ids: frozenset[str] | None = None
    order: Order = Order.LAST_NAME
    badge_order: Order = Order.LAST_NAME
    since_last_order: Order = Order.LAST_NAME
    filing: Filing = Filing.JOINED
    since_last_filing: Filing = Filing.JOINED
    since_last_start: Start = Start.ANY_PAGE
    schemas_start: Start = Start.ANY_PAGE
    blanks_start: Start = Start.ANY_PAGE
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES
    copies: int = 1
    card_copies: int = 1
    left_out_form_ids: frozenset[str] = frozenset()
    chapters: frozenset[Chapter] = ALL_CHAPTERS
    slides_on_page: SlidesOnPage = SlidesOnPage.THREE
    slide_numbers: frozenset[int] | None = None
    year: YearWish = THIS_YEAR

    def joined(self) -> Choices:
        """The same, with all leaders' sheets in one file."""
        return replace(self, filing=Filing.JOINED, since_last_filing=Filing.JOINED)

    def for_document(self, document: PaperDocument, workshop_id: str) -> PaperOptions:
        """The same for one document of a workshop."""
        is_blank, is_badge = document.shelf in BLANKS, document.shelf is Shelf.NAME_BADGES
        if document.shelf in (Shelf.SINCE_LAST, Shelf.CHAIN_SHEETS):
            return PaperOptions(
                workshop_id=workshop_id,
                participant_ids=self.since_last_ids,
                order=self.since_last_order,
                filing=self.since_last_filing,
                start=self.since_last_start,
            )
        people = {Shelf.NAME_BADGES: self.badge_ids, Shelf.TYPING_SCHEMAS: self.typing_ids}
        form_ids = document.form_ids
        copies = self.copies if is_blank else self.card_copies if document.shelf in CARDS else 1
        return PaperOptions(
            workshop_id=workshop_id,
            participant_ids=people.get(document.shelf, self.participant_ids),
            form_ids=None if form_ids is None else form_ids - self.left_out_form_ids,
            order=self.badge_order if is_badge else self.order,
            filing=self.filing,
            start=self.blanks_start if is_blank else self.schemas_start,
            empty_fields=self.empty_fields,
            copies=copies,
            chapters=self.chapters,
            slides_on_page=self.slides_on_page,
            year=self.year.year,
            year_chapters=self.year.chapters,
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is ticked, and the choices that go with it."""

    ticked: frozenset[Shelf]
    choices: Choices


class PaperMemory:
    """The last choice for each workshop: all of it while the program runs, and without people for next time."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._held: dict[str, Wanted] = {}

    def recall(self, workshop_id: str) -> Wanted | None:
        """What was wanted last; None when nothing was."""
        held = self._held.get(workshop_id)
        return held or _read(self._preferences.text(KEY.format(workshop_id=workshop_id)))

    def keep(self, workshop_id: str, wanted: Wanted) -> None:
        """Remember this."""
        if self._held.get(workshop_id) == wanted:
            return
        self._held[workshop_id] = wanted
        self._preferences.put(KEY.format(workshop_id=workshop_id), _written(wanted))


def _written(wanted: Wanted) -> str:
    choices = wanted.choices
    return json.dumps(
        {
            "ticked": sorted(wanted.ticked),
            "who": Who.READY if choices.who is Who.READY else Who.ALL,
            "order": choices.order,
            "badge_order": choices.badge_order,
            "since_last_order": choices.since_last_order,
            "filing": choices.filing,
            "since_last_filing": choices.since_last_filing,
            "since_last_start": choices.since_last_start,
            "schemas_start": choices.schemas_start,
            "blanks_start": choices.blanks_start,
            "empty_fields": choices.empty_fields,
            "copies": choices.copies,
            "card_copies": choices.card_copies,
            "chapters": sorted(choices.chapters),
            "slides_on_page": choices.slides_on_page,
            "year_chapters": sorted(choices.year.chapters),
        }
    )


def _read(text: str) -> Wanted | None:
    """What was written; None for what cannot be read. A value nobody knows any longer is its default."""
    try:
        found = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    return Wanted(frozenset(_several(Shelf, found.get("ticked"))), _choices(found))


def _choices(found: Mapping[str, object]) -> Choices:
    plain = Choices()
    chapters = frozenset(_several(Chapter, found.get("chapters")))
    of_year = frozenset(_several(YearChapter, found.get("year_chapters")))
    return Choices(
        who=_one(Who, found.get("who"), plain.who),
        order=_one(Order, found.get("order"), plain.order),
        badge_order=_one(Order, found.get("badge_order"), plain.badge_order),
        since_last_order=_one(Order, found.get("since_last_order"), plain.since_last_order),
        filing=_one(Filing, found.get("filing"), plain.filing),
        since_last_filing=_one(Filing, found.get("since_last_filing"), plain.since_last_filing),
        since_last_start=_one(Start, found.get("since_last_start"), plain.since_last_start),
        schemas_start=_one(Start, found.get("schemas_start"), plain.schemas_start),
        blanks_start=_one(Start, found.get("blanks_start"), plain.blanks_start),
        empty_fields=_one(EmptyFields, found.get("empty_fields"), plain.empty_fields),
        copies=_copies(found.get("copies")),
        card_copies=_copies(found.get("card_copies")),
        chapters=chapters if "chapters" in found else plain.chapters,
        slides_on_page=_one(SlidesOnPage, found.get("slides_on_page"), plain.slides_on_page),
        year=YearWish(chapters=of_year) if "year_chapters" in found else plain.year,
    )


def _one(kind: type[E], value: object, otherwise: E) -> E:
    return next((one for one in kind if one == value), otherwise)


def _several(kind: type[E], values: object) -> Iterable[E]:
    return [one for one in kind if one in values] if isinstance(values, list) else []


def _copies(value: object) -> int:
    return min(MOST_COPIES, max(1, value)) if isinstance(value, int) else 1
