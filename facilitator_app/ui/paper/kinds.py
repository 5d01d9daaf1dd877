"""The documents as the window lists them, and their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.services.exporting import PaperKind


class Shelf(StrEnum):
    """What can be ticked."""

    SCHEMAS = "schemas"
    BLANK_SCHEMAS = "blank_schemas"
    BLANK_TOOLS = "blank_tools"
    BLANK_OTHERS = "blank_others"
    SUMMARY = "summary"
    REPORT = "report"
    SLIDES = "slides"
    RUN_SHEET = "run_sheet"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDocument:
    """One line of the list; `form_ids` are the forms of blank sheets."""

    shelf: Shelf
    kind: PaperKind
    icon: str
    form_ids: frozenset[str] | None = None


COSTLY = frozenset({Shelf.SLIDES})
"""Drawn only when it is looked at or ticked: every slide is painted."""
BLANKS = frozenset({Shelf.BLANK_SCHEMAS, Shelf.BLANK_TOOLS, Shelf.BLANK_OTHERS})
USES: Mapping[FormUse, Shelf] = {
    FormUse.ACTION_SCHEMA: Shelf.BLANK_SCHEMAS,
    FormUse.MOBILISATION_TOOL: Shelf.BLANK_TOOLS,
}


def documents(forms: Iterable[FormSpec]) -> tuple[PaperDocument, ...]:
    """What can be put on paper of a file with these forms. One that has only a draft is not in use yet."""
    by_shelf: dict[Shelf, set[str]] = {}
    for form in (form for form in forms if form.revision):
        by_shelf.setdefault(USES.get(form.use, Shelf.BLANK_OTHERS), set()).add(form.id)
    blanks = (
        PaperDocument(
            shelf=shelf,
            kind=PaperKind.BLANK_FORMS,
            icon="file-text",
            form_ids=frozenset(by_shelf[shelf]),
        )
        for shelf in (Shelf.BLANK_SCHEMAS, Shelf.BLANK_TOOLS, Shelf.BLANK_OTHERS)
        if shelf in by_shelf
    )
    return (
        PaperDocument(shelf=Shelf.SCHEMAS, kind=PaperKind.ACTION_SCHEMAS, icon="list-checks"),
        *blanks,
        PaperDocument(shelf=Shelf.SUMMARY, kind=PaperKind.SUMMARY, icon="book-open"),
        PaperDocument(shelf=Shelf.REPORT, kind=PaperKind.REPORT, icon="briefcase"),
        PaperDocument(shelf=Shelf.RUN_SHEET, kind=PaperKind.RUN_SHEET, icon="lock"),
        PaperDocument(shelf=Shelf.AGENDA, kind=PaperKind.AGENDA, icon="calendar"),
        PaperDocument(shelf=Shelf.SLIDES, kind=PaperKind.SLIDES, icon="image"),
    )


def shelf_title(shelf: Shelf) -> str:
    """A document's name in the list."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Action schemas, filled in"),
        Shelf.BLANK_SCHEMAS: translate("Paper", "Action schemas, blank"),
        Shelf.BLANK_TOOLS: translate("Paper", "Mobilisation sheets, blank"),
        Shelf.BLANK_OTHERS: translate("Paper", "Other sheets, blank"),
        Shelf.SUMMARY: translate("Paper", "Summary for participants"),
        Shelf.REPORT: translate("Paper", "Report for the client"),
        Shelf.SLIDES: translate("Paper", "Handout with the slides"),
        Shelf.RUN_SHEET: translate("Paper", "Run sheet – only for the team"),
        Shelf.AGENDA: translate("Paper", "Participants' agenda"),
    }[shelf]


def shelf_heading(shelf: Shelf) -> str:
    """The heading over a document's choices."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Action schemas"),
        Shelf.BLANK_SCHEMAS: translate("Paper", "Action schemas, blank"),
        Shelf.BLANK_TOOLS: translate("Paper", "Mobilisation sheets, blank"),
        Shelf.BLANK_OTHERS: translate("Paper", "Other sheets, blank"),
        Shelf.SUMMARY: translate("Paper", "Summary"),
        Shelf.REPORT: translate("Paper", "Report"),
        Shelf.SLIDES: translate("Paper", "Handout"),
        Shelf.RUN_SHEET: translate("Paper", "Run sheet"),
        Shelf.AGENDA: translate("Paper", "Participants' agenda"),
    }[shelf]


def shelf_aside(shelf: Shelf) -> str:
    """What else there is to say after the number of pages."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "each leader's own sheet"),
        Shelf.BLANK_SCHEMAS: translate("Paper", "with writing lines"),
        Shelf.BLANK_TOOLS: translate("Paper", "with writing lines"),
        Shelf.BLANK_OTHERS: translate("Paper", "with writing lines"),
        Shelf.SLIDES: translate("Paper", "three to a page, with lines"),
    }.get(shelf, "")


def shelf_privacy(shelf: Shelf) -> str:
    """Who may not see it; empty when everybody may."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Personal sheets. They are not part of the summary."),
        Shelf.RUN_SHEET: translate("Paper", "Your own notes are on it. Not to be handed out."),
    }.get(shelf, "")


def shelf_about(shelf: Shelf) -> str:
    """What is on a document that has no choices of its own."""
    translate = QCoreApplication.translate
    return {
        Shelf.SUMMARY: translate(
            "Paper",
            "What the groups have said, the themes and the decisions of the day. No leader's action schema is in it.",
        ),
        Shelf.RUN_SHEET: translate(
            "Paper",
            "The day's times with materials and your own notes, for you and the others who lead the day.",
        ),
        Shelf.REPORT: translate(
            "Paper",
            "The whole day for the client. Of action schemas only what its leader has released to the report.",
        ),
        Shelf.SLIDES: translate(
            "Paper", "What was written for the wall, with lines for notes. Your own notes are not in it."
        ),
        Shelf.AGENDA: translate("Paper", "The day's times and titles, for the tables or to send ahead."),
    }.get(shelf, "")
