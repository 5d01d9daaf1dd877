"""What was done to the programme while the day ran, and why, in the client's report.

One invariant: a block that has left the agenda since is not named.
"""

from __future__ import annotations

from facilitator_app.domain.adjustments import AdjustedBlock, AdjustedRound, Adjustment, ProposalKind
from facilitator_app.domain.dates import clock_words
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Element, Heading, Paragraph

BETWEEN = "; "
OF_ROUNDS = (ProposalKind.SHORTEN_ROUNDS, ProposalKind.DROP_ROUND)


def changes_section(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """One line for each accepted proposal; nothing when there was none."""
    titles = {block.id: block.title for block in day.blocks}
    lines = [_line(adjustment, titles, words) for adjustment in day.workshop.adjustments]
    told = [line for line in lines if line]
    if not told:
        return ()
    return (Heading(text=words.text("paper.adjusted")), *(Paragraph(text=line) for line in told))


def _line(adjustment: Adjustment, titles: dict[str, str], words: PaperWords) -> str:
    parts = [
        _words(adjustment.kind, block, titles[block.block_id], words)
        for block in adjustment.blocks
        if block.block_id in titles and adjustment.kind not in OF_ROUNDS
    ]
    parts += [
        _round_words(round_, titles[round_.block_id], words)
        for round_ in adjustment.rounds
        if round_.block_id in titles
    ]
    if not parts:
        return ""
    told = BETWEEN.join(parts)
    return words.text("paper.adjusted_why", change=told, why=adjustment.reason) if adjustment.reason else told


def _words(kind: ProposalKind, block: AdjustedBlock, title: str, words: PaperWords) -> str:
    if kind is ProposalKind.MOVE:
        was, became = clock_words(block.was_min), clock_words(block.became_min)
        return words.text("paper.adjusted_move", title=title, was=was, became=became)
    if kind is ProposalKind.SHORTEN:
        return words.text("paper.adjusted_shorten", title=title, was=block.was_min, became=block.became_min)
    return words.text(f"paper.adjusted_{kind.value}", title=title)


def _round_words(round_: AdjustedRound, title: str, words: PaperWords) -> str:
    """What became of one round of an exercise."""
    if not round_.became_percent:
        return words.text("paper.adjusted_drop_round", title=title, number=round_.number)
    return words.text(
        "paper.adjusted_shorten_round", title=title, number=round_.number, percent=round_.became_percent
    )
