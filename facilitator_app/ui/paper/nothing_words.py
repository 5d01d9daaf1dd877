"""Why there is nothing on a document, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator_app.ui.paper.kinds import BLANKS, Shelf

AGENDAS = frozenset({Shelf.RUN_SHEET, Shelf.AGENDA, Shelf.AGENDA_WORD})
OF_PROGRAMME = frozenset(
    {
        Shelf.PREJECT_POSTERS,
        Shelf.PREJECT_CARDS,
        Shelf.PREJECT_BOARD,
        Shelf.PREJECT_LEARNING,
        Shelf.INTERPLAY,
        Shelf.PROGRAMME_OVERVIEW,
        Shelf.FOUNDATION,
        Shelf.CHAIN,
        Shelf.CHAIN_SHEETS,
        Shelf.ROUND_SHEETS,
    }
)
FOR_LEADERS = frozenset({Shelf.SCHEMAS, Shelf.TYPING_SCHEMAS, Shelf.NAME_BADGES})


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """What the day has."""

    has_leaders: bool
    has_blocks: bool


def nothing_fact(shelf: Shelf, at_hand: AtHand) -> str:
    """The fact; empty when there is no better word than the problem's own."""
    translate = QCoreApplication.translate
    if shelf is Shelf.TYPING_SCHEMAS:
        return translate("Paper", "Nobody is absent or chosen")
    if shelf is Shelf.SINCE_LAST:
        return translate("Paper", "No open actions from earlier workshops")
    if shelf in FOR_LEADERS:
        chosen, none = translate("Paper", "Nobody is chosen"), translate("Paper", "No leaders yet")
        return chosen if at_hand.has_leaders else none
    if shelf in AGENDAS:
        return "" if at_hand.has_blocks else translate("Paper", "The agenda is empty")
    if shelf in BLANKS:
        return translate("Paper", "No sheet is chosen")
    return {
        Shelf.DILEMMA_CARDS: translate("Paper", "No dilemmas yet"),
        Shelf.CASE_CARDS: translate("Paper", "No cases or roles yet"),
        Shelf.TABLE_SIGNS: translate("Paper", "No groups yet"),
        Shelf.SLIDES: translate("Paper", "No slides yet"),
        Shelf.CALENDAR: translate("Paper", "No dates yet"),
        Shelf.PREJECT_POSTERS: translate("Paper", "No pre-jects yet"),
        Shelf.PREJECT_CARDS: translate("Paper", "No pre-jects yet"),
        Shelf.PREJECT_BOARD: translate("Paper", "No pre-jects yet"),
        Shelf.PREJECT_LEARNING: translate("Paper", "No pre-jects that are tried"),
        Shelf.PROGRAMME_OVERVIEW: translate("Paper", "The file is no programme yet"),
        Shelf.INTERPLAY: translate("Paper", "No agreements, or no members of the direction"),
        Shelf.FOUNDATION: translate("Paper", "No statements yet"),
        Shelf.CHAIN: translate("Paper", "No demands yet"),
        Shelf.CHAIN_SHEETS: translate("Paper", "No leader has a level that something is asked of"),
        Shelf.ROUND_SHEETS: translate("Paper", "No block gives each group a statement"),
    }.get(shelf, "")


def nothing_advice(shelf: Shelf, at_hand: AtHand) -> str:
    """What to do."""
    translate = QCoreApplication.translate
    if shelf is Shelf.SINCE_LAST:
        return translate(
            "Paper", "What leaders write in their action schemas is taken up at the next workshop."
        )
    if shelf in FOR_LEADERS and at_hand.has_leaders:
        return translate("Paper", "Choose leaders, or something else, under Who.")
    if shelf in FOR_LEADERS:
        return translate("Paper", "Write the leaders' names under Plan. Blank sheets can be printed already.")
    if shelf in BLANKS:
        return translate("Paper", "Tick one under Which sheets.")
    if shelf is Shelf.CALENDAR:
        return translate("Paper", "Write the date of the day or of the next one under Plan.")
    if shelf in AGENDAS:
        return translate("Paper", "Write the day's blocks under Plan.")
    if shelf in OF_PROGRAMME:
        return translate("Paper", "Write them under Programme.")
    return translate("Paper", "Write them under Plan.")
