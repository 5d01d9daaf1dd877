"""The documents there are on paper, by their names on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class PaperKind(StrEnum):
    """The documents, by their names on the command line."""

    ACTION_SCHEMAS = "action-schemas"
    BLANK_FORMS = "blank-forms"
    SUMMARY = "summary"
    REPORT = "report"
    SLIDES = "slides"
    RUN_SHEET = "run-sheet"
    AGENDA = "agenda"
    DILEMMA_CARDS = "dilemma-cards"
    CASE_CARDS = "case-cards"
    TABLE_SIGNS = "table-signs"
    NAME_BADGES = "name-badges"
    TYPING_SCHEMAS = "typing-schemas"
    SINCE_LAST = "since-last"
    FALLBACK_PACK = "fallback-pack"
    FOUNDATION = "foundation"
    CHAIN = "chain"
    CHAIN_SHEETS = "chain-sheets"
    ROUND_SHEETS = "round-sheets"
    PREJECT_POSTERS = "preject-posters"
    PREJECT_CARDS = "preject-cards"
    PREJECT_BOARD = "preject-board"
    PREJECT_LEARNING = "preject-learning"
    INTERPLAY = "interplay"
    PROGRAMME_OVERVIEW = "programme"
    YEAR_REPORT = "year-report"
    PRIVACY_INVENTORY = "privacy-inventory"


NOTHING: Mapping[PaperKind, str] = {
    PaperKind.ACTION_SCHEMAS: "paper.no_leaders",
    PaperKind.NAME_BADGES: "paper.no_leaders",
    PaperKind.TYPING_SCHEMAS: "paper.nobody_absent",
    PaperKind.SINCE_LAST: "paper.no_open_actions",
    PaperKind.BLANK_FORMS: "paper.no_sheets",
    PaperKind.SLIDES: "paper.no_slides",
    PaperKind.RUN_SHEET: "paper.no_blocks",
    PaperKind.AGENDA: "paper.no_blocks",
    PaperKind.DILEMMA_CARDS: "paper.no_dilemmas",
    PaperKind.CASE_CARDS: "paper.no_cases",
    PaperKind.TABLE_SIGNS: "paper.no_groups",
    PaperKind.FOUNDATION: "foundation.nothing_to_print",
    PaperKind.CHAIN: "chain.nothing_to_print",
    PaperKind.CHAIN_SHEETS: "chain.no_sheets",
    PaperKind.ROUND_SHEETS: "foundation.no_rounds",
    PaperKind.PREJECT_POSTERS: "paper.no_prejects",
    PaperKind.PREJECT_CARDS: "paper.no_prejects",
    PaperKind.PREJECT_BOARD: "paper.no_prejects",
    PaperKind.PREJECT_LEARNING: "paper.no_prejects",
    PaperKind.INTERPLAY: "paper.no_agreements",
    PaperKind.PROGRAMME_OVERVIEW: "paper.no_programme",
}
"""What is missing when there is nothing to put on paper."""
