"""What lives on in a programme, in its year report: the foundation, the chain, the pre-jects, and the talks as numbers.

Invariant: no name stands in it, and of talks nothing but how many were held and the means of five or more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.foundation import Coverage
from facilitator_app.domain.harvest import PrejectStage
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Quote,
    Quotes,
    Row,
    Table,
    TableCell,
    Together,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars
from facilitator_app.reports.year import PrejectOfYear, Year

CHAIN_WIDTHS = (38.0, 44.0, 44.0, 44.0)
PREJECT_WIDTHS = (54.0, 32.0, 84.0)
PATTERN_WIDTHS = (90.0, 40.0, 40.0)
MOST_EXAMPLES = 6


def foundation_chapter(year: Year, words: PaperWords) -> tuple[Element, ...]:
    """Each statement with its newest examples."""
    if not year.coverage:
        return ()
    covered = sum(bool(one.examples) for one in year.coverage)
    basis = words.text(
        "year.covered",
        covered=covered,
        total=words.count("year.statements_count", len(year.coverage)),
        examples=words.count("year.examples_count", len(year.examples)),
        new=len(year.new_examples),
    )
    return (
        Heading(text=words.text("year.foundation"), note=basis),
        *(element for one in year.coverage for element in _statement(one, words)),
    )


def _statement(covered: Coverage, words: PaperWords) -> tuple[Element, ...]:
    if not covered.examples:
        return (Heading(text=covered.statement.text, note=words.text("year.no_examples"), level=3),)
    heading = Heading(
        text=covered.statement.text,
        note=words.count("year.examples_count", len(covered.examples)),
        level=3,
    )
    newest = covered.examples[-MOST_EXAMPLES:]
    quotes = Quotes(quotes=tuple(Quote(text=example.text) for example in newest))
    left_out = len(covered.examples) - len(newest)
    if not left_out:
        return (heading, quotes)
    return (heading, quotes, Paragraph(text=words.count("year.more_examples", left_out), face=Face.HELP))


def chain_chapter(year: Year, words: PaperWords) -> tuple[Element, ...]:
    """How far the demands have come, and those agreed."""
    if not year.demands:
        return ()
    states = {state: sum(one.state is state for one in year.demands) for state in DemandState}
    basis = words.text(
        "year.chain_basis",
        agreed=states[DemandState.AGREED],
        total=words.count("year.demands_count", len(year.demands)),
        discussed=states[DemandState.DISCUSSED],
        draft=states[DemandState.DRAFT],
    )
    heading = Heading(text=words.text("year.chain"))
    agreed = [one for one in year.demands if one.state is DemandState.AGREED]
    if not agreed:
        return (heading, Paragraph(text=basis))
    return (replace(heading, note=basis), _agreed(year.areas, agreed, words))


def _agreed(areas: Sequence[ChainArea], agreed: Sequence[Demand], words: PaperWords) -> Table:
    rows = []
    for area in sorted(areas, key=_area_place):
        mine = sorted((one for one in agreed if one.area_id == area.id), key=_demand_place)
        if mine:
            cells = (
                TableCell(text="\n".join(one.text for one in mine if one.level is level))
                for level in LeadershipLevel
            )
            rows.append(Row(cells=(TableCell(text=area.name, weight=Weight.STRONG), *cells)))
    heads = ("year.area", *(f"chain.{level}" for level in LeadershipLevel))
    return plain_table(heads, CHAIN_WIDTHS, tuple(rows), words)


def prejects_chapter(year: Year, words: PaperWords) -> tuple[Element, ...]:
    """Every pre-ject with its stage, its decision, and what it taught."""
    if not year.prejects:
        return ()
    counts = tuple(
        Bar(
            label=words.text(f"year.stage_{stage}"),
            value=sum(one.card.preject.stage is stage for one in year.prejects),
        )
        for stage in PrejectStage
    )
    rows = tuple(_preject(one, words) for one in year.prejects)
    heads = ("year.preject", "year.stage", "year.learned")
    return (
        Heading(
            text=words.text("year.prejects"),
            note=words.count("year.prejects_basis", len(year.prejects)),
        ),
        Bars(bars=counts),
        plain_table(heads, PREJECT_WIDTHS, rows, words),
    )


def _preject(one: PrejectOfYear, words: PaperWords) -> Row:
    preject = one.card.preject
    decision = words.text(f"year.decision_{preject.decision}") if preject.decision else ""
    return Row(
        cells=(
            TableCell(
                text=one.card.title or words.text("year.untitled"),
                note=", ".join(one.card.units),
                weight=Weight.STRONG,
            ),
            TableCell(text=words.text(f"year.stage_{preject.stage}"), strong_note=decision),
            TableCell(text="\n".join(one.learned) or words.text("year.nothing_learned")),
        )
    )


def lus_chapter(year: Year, words: PaperWords) -> tuple[Element, ...]:
    """How many talks were held, and their pattern where there are enough."""
    if not year.talks:
        return ()
    heading, told = (
        Heading(text=words.text("year.lus")),
        Paragraph(text=words.count("year.talks", year.talks)),
    )
    pattern = year.pattern
    if pattern is None or not pattern.is_told:
        return (heading, told)
    rows = tuple(
        Row(
            cells=(
                TableCell(text=one.title),
                TableCell(text=_mean(one.own, words)),
                TableCell(text=_mean(one.chief, words)),
            )
        )
        for one in pattern.means
    )
    basis = Paragraph(text=words.count("year.pattern_basis", pattern.talks))
    heads = ("year.theme", "year.own", "year.chief")
    table = plain_table(heads, PATTERN_WIDTHS, rows, words, numbers=heads[1:])
    return (Together(elements=(heading, told, basis, table)),)


def _mean(mean: float | None, words: PaperWords) -> str:
    if mean is None:
        return "–"
    said = f"{mean:.1f}"
    return said.replace(".", ",") if words.language == "da" else said


def plain_table(
    heads: Sequence[str],
    widths: Sequence[float],
    rows: tuple[Row, ...],
    words: PaperWords,
    *,
    numbers: Collection[str] = (),
) -> Table:
    """A table with these heads; under those of `numbers` stands to the right what is counted."""
    columns = tuple(
        Column(head=words.text(head), width=width, is_number=head in numbers)
        for head, width in zip(heads, widths, strict=True)
    )
    return Table(columns=columns, rows=rows)


def _area_place(area: ChainArea) -> tuple[float, str]:
    return (area.position, area.id)


def _demand_place(demand: Demand) -> tuple[float, str]:
    return (demand.position, demand.id)
