"""What was changed on the day, told to the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from facilitator_app.content.words import Words
from facilitator_app.domain.adjustments import AdjustedBlock, AdjustedRound, Adjustment, ProposalKind
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import Heading, Paragraph, Table
from tests.reports.days import DAY

FIRST, SECOND = DAY.blocks[0], DAY.blocks[1]


def changed(kind: ProposalKind, *blocks: AdjustedBlock, reason: str = "") -> Adjustment:
    return Adjustment(at=datetime(2027, 1, 14, 10, tzinfo=UTC), kind=kind, blocks=blocks, reason=reason)


def block(block_id: str, was_min: int = 0, became_min: int = 0) -> AdjustedBlock:
    return AdjustedBlock(block_id=block_id, was_min=was_min, became_min=became_min)


def day_of(*adjustments: Adjustment) -> Day:
    return replace(DAY, workshop=replace(DAY.workshop, adjustments=adjustments))


def lines(day: Day, words: Words) -> list[str]:
    elements = list(full_report(day, words).elements)
    heading = Heading(text="Ændret undervejs")
    if heading not in elements:
        return []
    after = elements[elements.index(heading) + 1 :]
    return [element.text for element in after if isinstance(element, Paragraph)]


def test_a_day_that_went_as_planned_says_nothing(words: Words) -> None:
    assert lines(DAY, words) == []
    assert lines(day_of(changed(ProposalKind.DROP, block("gone"))), words) == []


def test_each_change_is_told_with_its_reason(words: Words) -> None:
    told = lines(
        day_of(
            changed(ProposalKind.SHORTEN, block(FIRST.id, 25, 20), block("gone", 9, 8), reason="Sen start"),
            changed(ProposalKind.DROP, block(SECOND.id, 45, 0)),
            changed(ProposalKind.PAST, block(FIRST.id, 25, 25)),
            changed(ProposalKind.MOVE, block(SECOND.id, 720, 726)),
        ),
        words,
    )
    assert told[:4] == [
        f"{FIRST.title} gik fra 25 til 20 min. Hvorfor: Sen start",
        f"{SECOND.title} blev udeladt",
        f"{FIRST.title} blev lagt senere",
        f"{SECOND.title} begyndte 12.06 i stedet for 12.00",
    ]


def test_used_is_held_against_what_was_planned_before_the_day(words: Words) -> None:
    day = replace(
        day_of(
            changed(ProposalKind.MOVE, block(FIRST.id, 720, 726)),
            changed(ProposalKind.SHORTEN, block(FIRST.id, 40, 25)),
            changed(ProposalKind.SHORTEN, block(FIRST.id, 25, 20)),
        ),
        used_s={FIRST.id: 1500.0},
    )
    table = next(element for element in full_report(day, words).elements if isinstance(element, Table))
    assert [cell.text for cell in table.rows[0].cells][2:] == ["40 min", "25 min"]


def test_rounds_that_were_shortened_or_left_out_are_told(words: Words) -> None:
    shorter = AdjustedRound(slide_id="s", block_id=FIRST.id, number=1, was_percent=100, became_percent=75)
    out = AdjustedRound(slide_id="t", block_id=FIRST.id, number=2, was_percent=100, became_percent=0)
    gone = replace(out, block_id="gone")
    kept = changed(ProposalKind.DROP_ROUND, block(FIRST.id, 90, 75), reason="Sen start")
    assert lines(day_of(replace(kept, rounds=(shorter, out, gone))), words)[:1] == [
        f"{FIRST.title}: runde 1 fik 75 procent af tiden; {FIRST.title}: runde 2 blev udeladt. Hvorfor: Sen start"
    ]
