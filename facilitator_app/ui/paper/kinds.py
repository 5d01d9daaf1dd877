"""What can be ticked in the window: documents on paper, and files in other formats, in the shelves they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.services.exporting import PaperKind
from facilitator_app.services.other_files import OtherKind


class Shelf(StrEnum):
    """One line of the list."""

    SCHEMAS = "schemas"
    TYPING_SCHEMAS = "typing_schemas"
    SINCE_LAST = "since_last"
    BLANK_SCHEMAS = "blank_schemas"
    BLANK_TOOLS = "blank_tools"
    BLANK_OTHERS = "blank_others"
    AGENDA = "agenda"
    SLIDES = "slides"
    DILEMMA_CARDS = "dilemma_cards"
    CASE_CARDS = "case_cards"
    TABLE_SIGNS = "table_signs"
    NAME_BADGES = "name_badges"
    SUMMARY = "summary"
    REPORT = "report"
    RUN_SHEET = "run_sheet"
    FALLBACK_PACK = "fallback_pack"
    PREJECT_POSTERS = "preject_posters"
    PREJECT_CARDS = "preject_cards"
    PREJECT_BOARD = "preject_board"
    PREJECT_LEARNING = "preject_learning"
    INTERPLAY = "interplay"
    PROGRAMME_OVERVIEW = "programme_overview"
    YEAR_REPORT = "year_report"
    FOUNDATION = "foundation"
    CHAIN = "chain"
    CHAIN_SHEETS = "chain_sheets"
    ROUND_SHEETS = "round_sheets"
    REPORT_WORD = "report_word"
    SUMMARY_WORD = "summary_word"
    AGENDA_WORD = "agenda_word"
    YEAR_REPORT_WORD = "year_report_word"
    TABLES_EXCEL = "tables_excel"
    TABLES_CSV = "tables_csv"
    CALENDAR = "calendar"
    SLIDE_PICTURES = "slide_pictures"
    DATA = "data"


class Section(StrEnum):
    """What stands together under a heading."""

    LEADERS = "leaders"
    CARDS = "cards"
    AFTERWARDS = "afterwards"
    TEAM = "team"
    PROGRAMME = "programme"
    FORMATS = "formats"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDocument:
    """A document on paper; `form_ids` are the forms of blank sheets. What is typed in on a screen is not printed."""

    shelf: Shelf
    section: Section
    kind: PaperKind
    icon: str
    form_ids: frozenset[str] | None = None
    is_printed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDocument:
    """A file in another format."""

    shelf: Shelf
    kind: OtherKind
    icon: str
    section: Section = Section.FORMATS


Line = PaperDocument | OtherDocument

COSTLY = frozenset({Shelf.SLIDES, Shelf.FALLBACK_PACK})
"""Drawn only when it is looked at or ticked: every slide is painted."""
BLANKS = frozenset({Shelf.BLANK_SCHEMAS, Shelf.BLANK_TOOLS, Shelf.BLANK_OTHERS})
CARDS = frozenset({Shelf.DILEMMA_CARDS, Shelf.CASE_CARDS})
PRIVATE = frozenset(
    {
        Shelf.SCHEMAS,
        Shelf.TYPING_SCHEMAS,
        Shelf.SINCE_LAST,
        Shelf.RUN_SHEET,
        Shelf.FALLBACK_PACK,
        Shelf.INTERPLAY,
        Shelf.DATA,
    }
)
"""Not for everybody: sand and lock."""
LOCKABLE = frozenset({Shelf.SCHEMAS, Shelf.SINCE_LAST, Shelf.RUN_SHEET, Shelf.FALLBACK_PACK, Shelf.INTERPLAY})
"""Of these a PDF can have a password."""
YEARLY = frozenset({Shelf.YEAR_REPORT, Shelf.YEAR_REPORT_WORD})
"""Of a year of the programme, or all of it."""
USES: Mapping[FormUse, Shelf] = {
    FormUse.ACTION_SCHEMA: Shelf.BLANK_SCHEMAS,
    FormUse.MOBILISATION_TOOL: Shelf.BLANK_TOOLS,
}
_LEADERS = Section.LEADERS
_CARDS = Section.CARDS
_AFTER = Section.AFTERWARDS
_TEAM = Section.TEAM
_COURSE = Section.PROGRAMME
PLAIN = (
    PaperDocument(shelf=Shelf.AGENDA, section=_LEADERS, kind=PaperKind.AGENDA, icon="calendar"),
    PaperDocument(shelf=Shelf.SLIDES, section=_LEADERS, kind=PaperKind.SLIDES, icon="image"),
    PaperDocument(shelf=Shelf.DILEMMA_CARDS, section=_CARDS, kind=PaperKind.DILEMMA_CARDS, icon="scissors"),
    PaperDocument(shelf=Shelf.CASE_CARDS, section=_CARDS, kind=PaperKind.CASE_CARDS, icon="scissors"),
    PaperDocument(shelf=Shelf.TABLE_SIGNS, section=_CARDS, kind=PaperKind.TABLE_SIGNS, icon="users"),
    PaperDocument(shelf=Shelf.NAME_BADGES, section=_CARDS, kind=PaperKind.NAME_BADGES, icon="tag"),
    PaperDocument(shelf=Shelf.SUMMARY, section=_AFTER, kind=PaperKind.SUMMARY, icon="book-open"),
    PaperDocument(shelf=Shelf.REPORT, section=_AFTER, kind=PaperKind.REPORT, icon="briefcase"),
    PaperDocument(shelf=Shelf.RUN_SHEET, section=_TEAM, kind=PaperKind.RUN_SHEET, icon="list-ordered"),
    PaperDocument(shelf=Shelf.FALLBACK_PACK, section=_TEAM, kind=PaperKind.FALLBACK_PACK, icon="layers"),
    PaperDocument(shelf=Shelf.FOUNDATION, section=_COURSE, kind=PaperKind.FOUNDATION, icon="flag"),
    PaperDocument(shelf=Shelf.ROUND_SHEETS, section=_COURSE, kind=PaperKind.ROUND_SHEETS, icon="pen"),
    PaperDocument(shelf=Shelf.CHAIN, section=_COURSE, kind=PaperKind.CHAIN, icon="table"),
    PaperDocument(shelf=Shelf.CHAIN_SHEETS, section=_COURSE, kind=PaperKind.CHAIN_SHEETS, icon="users"),
    PaperDocument(
        shelf=Shelf.PREJECT_POSTERS, section=_COURSE, kind=PaperKind.PREJECT_POSTERS, icon="lightbulb"
    ),
    PaperDocument(shelf=Shelf.PREJECT_CARDS, section=_COURSE, kind=PaperKind.PREJECT_CARDS, icon="lightbulb"),
    PaperDocument(
        shelf=Shelf.PREJECT_BOARD, section=_COURSE, kind=PaperKind.PREJECT_BOARD, icon="layout-list"
    ),
    PaperDocument(shelf=Shelf.PREJECT_LEARNING, section=_COURSE, kind=PaperKind.PREJECT_LEARNING, icon="pen"),
    PaperDocument(
        shelf=Shelf.PROGRAMME_OVERVIEW, section=_COURSE, kind=PaperKind.PROGRAMME_OVERVIEW, icon="route"
    ),
    PaperDocument(shelf=Shelf.YEAR_REPORT, section=_COURSE, kind=PaperKind.YEAR_REPORT, icon="briefcase"),
    PaperDocument(shelf=Shelf.INTERPLAY, section=_COURSE, kind=PaperKind.INTERPLAY, icon="messages-square"),
)
OTHERS = (
    OtherDocument(shelf=Shelf.REPORT_WORD, kind=OtherKind.REPORT_WORD, icon="file-text"),
    OtherDocument(shelf=Shelf.SUMMARY_WORD, kind=OtherKind.SUMMARY_WORD, icon="file-text"),
    OtherDocument(shelf=Shelf.AGENDA_WORD, kind=OtherKind.AGENDA_WORD, icon="file-text"),
    OtherDocument(shelf=Shelf.YEAR_REPORT_WORD, kind=OtherKind.YEAR_REPORT_WORD, icon="file-text"),
    OtherDocument(shelf=Shelf.TABLES_EXCEL, kind=OtherKind.TABLES_EXCEL, icon="file-spreadsheet"),
    OtherDocument(shelf=Shelf.TABLES_CSV, kind=OtherKind.TABLES_CSV, icon="table"),
    OtherDocument(shelf=Shelf.CALENDAR, kind=OtherKind.CALENDAR, icon="calendar-plus"),
    OtherDocument(shelf=Shelf.SLIDE_PICTURES, kind=OtherKind.SLIDE_PICTURES, icon="image"),
    OtherDocument(shelf=Shelf.DATA, kind=OtherKind.DATA, icon="archive"),
)


def documents(forms: Iterable[FormSpec]) -> tuple[PaperDocument, ...]:
    """What can be put on paper of a file with these forms. One that has only a draft is not in use yet."""
    by_shelf: dict[Shelf, set[str]] = {}
    for form in (form for form in forms if form.revision):
        by_shelf.setdefault(USES.get(form.use, Shelf.BLANK_OTHERS), set()).add(form.id)
    blanks = (
        PaperDocument(
            shelf=shelf,
            section=Section.LEADERS,
            kind=PaperKind.BLANK_FORMS,
            icon="file-text",
            form_ids=frozenset(by_shelf[shelf]),
        )
        for shelf in (Shelf.BLANK_SCHEMAS, Shelf.BLANK_TOOLS, Shelf.BLANK_OTHERS)
        if shelf in by_shelf
    )
    schemas = PaperDocument(
        shelf=Shelf.SCHEMAS, section=Section.LEADERS, kind=PaperKind.ACTION_SCHEMAS, icon="list-checks"
    )
    typing = PaperDocument(
        shelf=Shelf.TYPING_SCHEMAS,
        section=Section.LEADERS,
        kind=PaperKind.TYPING_SCHEMAS,
        icon="pen",
        is_printed=False,
    )
    since_last = PaperDocument(
        shelf=Shelf.SINCE_LAST, section=Section.LEADERS, kind=PaperKind.SINCE_LAST, icon="history"
    )
    return (schemas, typing, *blanks, since_last, *PLAIN)
