"""The words of the documents in the window: names, what is in them, and who may see them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.services.exporting import Chapter, SlidesOnPage
from facilitator_app.ui.paper.kinds import Section, Shelf


def section_title(section: Section) -> str:
    """The heading over some documents."""
    translate = QCoreApplication.translate
    return {
        Section.LEADERS: translate("Paper", "Sheets for the leaders"),
        Section.CARDS: translate("Paper", "Cards and signs"),
        Section.AFTERWARDS: translate("Paper", "Summary and report"),
        Section.TEAM: translate("Paper", "For the team"),
        Section.PROGRAMME: translate("Paper", "The programme"),
        Section.FORMATS: translate("Paper", "Other formats"),
    }[section]


def shelf_title(shelf: Shelf) -> str:
    """A document's name in the list."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Action schemas, filled in"),
        Shelf.TYPING_SCHEMAS: translate("Paper", "Action schemas to type in"),
        Shelf.SINCE_LAST: translate("Paper", "Since last time, a sheet for each"),
        Shelf.BLANK_SCHEMAS: translate("Paper", "Action schemas, blank"),
        Shelf.BLANK_TOOLS: translate("Paper", "Mobilisation sheets, blank"),
        Shelf.BLANK_OTHERS: translate("Paper", "Other sheets, blank"),
        Shelf.AGENDA: translate("Paper", "Participants' agenda"),
        Shelf.SLIDES: translate("Paper", "Handout with the slides"),
        Shelf.DILEMMA_CARDS: translate("Paper", "Dilemma cards"),
        Shelf.CASE_CARDS: translate("Paper", "Case and role cards"),
        Shelf.TABLE_SIGNS: translate("Paper", "Table signs"),
        Shelf.NAME_BADGES: translate("Paper", "Name badges"),
        Shelf.SUMMARY: translate("Paper", "Summary for participants"),
        Shelf.REPORT: translate("Paper", "Report for the client"),
        Shelf.RUN_SHEET: translate("Paper", "Run sheet – only for the team"),
        Shelf.FALLBACK_PACK: translate("Paper", "Fallback pack"),
        Shelf.PREJECT_POSTERS: translate("Paper", "Pre-ject posters, A3"),
        Shelf.PREJECT_CARDS: translate("Paper", "Pre-ject cards, A5"),
        Shelf.PREJECT_BOARD: translate("Paper", "Pre-jects, overview"),
        Shelf.PREJECT_LEARNING: translate("Paper", "Sheets for what pre-jects teach"),
        Shelf.INTERPLAY: translate("Paper", "Interplay in the direction"),
        Shelf.FOUNDATION: translate("Paper", "Leadership foundation, A5"),
        Shelf.CHAIN: translate("Paper", "Leadership chain"),
        Shelf.CHAIN_SHEETS: translate("Paper", "Leadership chain, a sheet for each"),
        Shelf.ROUND_SHEETS: translate("Paper", "Sheets with a statement for each group"),
        Shelf.PROGRAMME_OVERVIEW: translate("Paper", "The programme at a glance"),
        Shelf.YEAR_REPORT: translate("Paper", "Year report"),
        Shelf.YEAR_REPORT_WORD: translate("Paper", "Year report as Word"),
        Shelf.REPORT_WORD: translate("Paper", "Report as Word"),
        Shelf.SUMMARY_WORD: translate("Paper", "Summary as Word"),
        Shelf.AGENDA_WORD: translate("Paper", "Participants' agenda as Word"),
        Shelf.TABLES_EXCEL: translate("Paper", "Tables as Excel"),
        Shelf.TABLES_CSV: translate("Paper", "Tables as CSV"),
        Shelf.CALENDAR: translate("Paper", "Dates for the calendar"),
        Shelf.SLIDE_PICTURES: translate("Paper", "Slides as pictures"),
        Shelf.DATA: translate("Paper", "All data"),
    }[shelf]


def shelf_heading(shelf: Shelf) -> str:
    """The heading over a document's choices."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Action schemas"),
        Shelf.SINCE_LAST: translate("Paper", "Since last time"),
        Shelf.SUMMARY: translate("Paper", "Summary"),
        Shelf.REPORT: translate("Paper", "Report"),
        Shelf.SLIDES: translate("Paper", "Handout"),
        Shelf.RUN_SHEET: translate("Paper", "Run sheet"),
    }.get(shelf, "") or shelf_title(shelf)


def shelf_aside(shelf: Shelf) -> str:
    """What else there is to say after the number of pages."""
    translate = QCoreApplication.translate
    lines = translate("Paper", "with writing lines")
    return {
        Shelf.SCHEMAS: translate("Paper", "each leader's own"),
        Shelf.TYPING_SCHEMAS: translate("Paper", "to mail to the absent"),
        Shelf.SINCE_LAST: translate("Paper", "each leader's open actions"),
        Shelf.BLANK_SCHEMAS: lines,
        Shelf.BLANK_TOOLS: lines,
        Shelf.BLANK_OTHERS: lines,
        Shelf.SLIDES: translate("Paper", "for the participants"),
        Shelf.DILEMMA_CARDS: translate("Paper", "with marks to cut by"),
        Shelf.CASE_CARDS: translate("Paper", "with marks to cut by"),
        Shelf.FALLBACK_PACK: translate("Paper", "all that the day needs"),
        Shelf.PREJECT_POSTERS: translate("Paper", "one for each"),
        Shelf.PREJECT_CARDS: translate("Paper", "one for each"),
        Shelf.PREJECT_LEARNING: translate("Paper", "to write on until next time"),
        Shelf.INTERPLAY: translate("Paper", "for its members"),
        Shelf.FOUNDATION: translate("Paper", "a page for each statement"),
        Shelf.CHAIN_SHEETS: translate("Paper", "each leader's own level"),
        Shelf.ROUND_SHEETS: translate("Paper", "with writing lines"),
        Shelf.PROGRAMME_OVERVIEW: translate("Paper", "for the participants"),
        Shelf.YEAR_REPORT: translate("Paper", "for the client"),
        Shelf.YEAR_REPORT_WORD: translate("Paper", "to go on writing in"),
        Shelf.REPORT_WORD: translate("Paper", "to go on writing in"),
        Shelf.SUMMARY_WORD: translate("Paper", "to go on writing in"),
        Shelf.AGENDA_WORD: translate("Paper", "to go on writing in"),
        Shelf.TABLES_EXCEL: translate("Paper", "one file with four sheets"),
        Shelf.TABLES_CSV: translate("Paper", "four files"),
        Shelf.CALENDAR: translate("Paper", "follow-ups and the next day"),
        Shelf.SLIDE_PICTURES: "PNG, 1920 × 1080",
        Shelf.DATA: translate("Paper", "JSON, the whole file"),
    }.get(shelf, "")


def shelf_privacy(shelf: Shelf) -> str:
    """Who may not see it; empty when everybody may."""
    translate = QCoreApplication.translate
    return {
        Shelf.SCHEMAS: translate("Paper", "Personal sheets. They are not part of the summary."),
        Shelf.TYPING_SCHEMAS: translate("Paper", "Personal sheets: each goes to its own leader only."),
        Shelf.SINCE_LAST: translate("Paper", "Personal sheets: each goes to its own leader only."),
        Shelf.RUN_SHEET: translate("Paper", "Your own notes are on it. Not to be handed out."),
        Shelf.FALLBACK_PACK: translate(
            "Paper", "Its first part is for the team alone. The first page says who may have what."
        ),
        Shelf.INTERPLAY: translate("Paper", "Only for the direction's members. Each name is on it."),
        Shelf.DATA: translate(
            "Paper",
            "Everything is in it, also own notes and action schemas. Only for the client who owns the data.",
        ),
    }.get(shelf, "")


def shelf_about(shelf: Shelf) -> str:
    """What is in it and who may see it, for a document that has no choices to tell it by."""
    return _about_paper(shelf) or _about_format(shelf)


def not_seen_here(shelf: Shelf) -> tuple[str, str]:
    """What stands in the place of the page for a file that is no paper: a fact and what to do."""
    translate = QCoreApplication.translate
    if shelf is Shelf.SLIDE_PICTURES:
        fact = translate("Paper", "Each slide becomes a picture")
        return fact, translate("Paper", "Tick it, and save. The handout shows how the slides look.")
    fact = translate("Paper", "This file is not shown here")
    return fact, translate("Paper", "Tick it, and save. Then it can be opened in the program it is for.")


def chapter_title(chapter: Chapter) -> str:
    """A chapter of the report."""
    translate = QCoreApplication.translate
    return {
        Chapter.PROGRAMME: translate("Paper", "Programme and times"),
        Chapter.DILEMMAS: translate("Paper", "Dilemmas with positions"),
        Chapter.VOTES: translate("Paper", "Votes"),
        Chapter.THEMES: translate("Paper", "Themes"),
        Chapter.INJECTS: translate("Paper", "Injects"),
        Chapter.TOOLS: translate("Paper", "Mobilisation tools"),
        Chapter.OUTPUTS: translate("Paper", "Other outputs"),
        Chapter.BALANCE: translate("Paper", "Balance"),
        Chapter.DECISIONS: translate("Paper", "Decisions"),
        Chapter.ACTIONS: translate("Paper", "Actions"),
    }[chapter]


def on_page_words(on_page: SlidesOnPage) -> str:
    """How many slides a page has."""
    translate = QCoreApplication.translate
    return {
        SlidesOnPage.ONE: translate("Paper", "One to a page"),
        SlidesOnPage.TWO: translate("Paper", "Two to a page"),
        SlidesOnPage.THREE: translate("Paper", "Three to a page, with lines"),
        SlidesOnPage.SIX: translate("Paper", "Six to a page"),
    }[on_page]


def _about_paper(shelf: Shelf) -> str:
    translate = QCoreApplication.translate
    of_year = translate(
        "Paper",
        "What was promised, tried and learned in the programme. For the client: no names, and shares with what they "
        "are shares of.",
    )
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
        Shelf.SLIDES: translate("Paper", "What was written for the wall. Your own notes are not in it."),
        Shelf.AGENDA: translate("Paper", "The day's times and titles, for the tables or to send ahead."),
        Shelf.DILEMMA_CARDS: translate(
            "Paper", "The dilemmas as cards for the tables, with the numbers they have on the wall."
        ),
        Shelf.CASE_CARDS: translate(
            "Paper", "Cases and roles of the simulations, a card each. Injects are not among them."
        ),
        Shelf.TABLE_SIGNS: translate("Paper", "A sign for each group, to fold and stand on its table."),
        Shelf.PREJECT_POSTERS: translate("Paper", "Each pre-ject large, to hang up where it is tried."),
        Shelf.PREJECT_CARDS: translate("Paper", "Each pre-ject on a small card, to carry along."),
        Shelf.PREJECT_BOARD: translate("Paper", "All pre-jects by stage, on a page or two."),
        Shelf.PREJECT_LEARNING: translate(
            "Paper", "A page for each pre-ject that is not decided: what was tried, and what it taught."
        ),
        Shelf.PROGRAMME_OVERVIEW: translate(
            "Paper", "What the programme is for, and when everybody meets. Nothing that was given is in it."
        ),
        Shelf.YEAR_REPORT: of_year,
        Shelf.YEAR_REPORT_WORD: of_year,
        Shelf.INTERPLAY: translate("Paper", "What the direction has agreed on its own interplay."),
        Shelf.FOUNDATION: translate(
            "Paper",
            "The statements with their explanations and everyday examples. Who told them is not in it.",
        ),
        Shelf.CHAIN: translate("Paper", "What is asked of each level, in a table. Remarks are not in it."),
        Shelf.ROUND_SHEETS: translate(
            "Paper", "For the blocks in which each group works on a statement of its own."
        ),
        Shelf.FALLBACK_PACK: translate(
            "Paper",
            "One file to print the day before: run sheet, people, agenda, slides, cards and blank sheets.",
        ),
    }.get(shelf, "")


def _about_format(shelf: Shelf) -> str:
    translate = QCoreApplication.translate
    return {
        Shelf.REPORT_WORD: translate(
            "Paper",
            "The report for the client, to go on writing in. For the client. "
            "Of action schemas only what its leader has released to the report.",
        ),
        Shelf.SUMMARY_WORD: translate(
            "Paper",
            "What the groups have said, the themes and the decisions. The participants may see it: "
            "no leader's action schema is in it.",
        ),
        Shelf.AGENDA_WORD: translate("Paper", "The day's times and titles. Everybody may see it."),
        Shelf.TABLES_EXCEL: translate(
            "Paper",
            "Participants, outputs, released actions and times, a sheet each. For the client: the names of "
            "the participants are in it.",
        ),
        Shelf.TABLES_CSV: translate(
            "Paper",
            "The same four tables as in Excel, a file each, for other programs. For the client: the names of "
            "the participants are in it.",
        ),
        Shelf.CALENDAR: translate(
            "Paper",
            "The day, its promises with dates and the follow-ups that leaders have released. For the client and "
            "those who lead the day.",
        ),
        Shelf.SLIDE_PICTURES: translate(
            "Paper",
            "The slides that were written for the wall, a picture each. Everybody who was in the room may see them: "
            "neither own notes nor outputs are in them.",
        ),
        Shelf.DATA: translate(
            "Paper", "The whole file with all its days, for other programs and for keeping. Names are in it."
        ),
    }.get(shelf, "")
