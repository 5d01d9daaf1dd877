"""What was agreed, on paper: the leadership foundation as a booklet, the leadership chain as a table and for each
leader, and a sheet for each group of a round.

Invariant: an example stands without who told it and where; a remark never leaves the window.
"""

from __future__ import annotations

from facilitator_app.domain.chain import DemandState, chain_column
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.foundation import Coverage, GroupStatement, coverage, round_of
from facilitator_app.domain.people import LeadershipLevel, Participant
from facilitator_app.domain.versions import Version, VersionSubject, VersionText
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Report,
    Row,
    Sentence,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
    WritingLines,
)
from facilitator_app.reports.paper_sizes import Paper
from facilitator_app.reports.wording import document_frame, group_title, person_line

AREA_WIDTH, LEVEL_WIDTH = 2.0, 3.2
LINES_FOR_OWN, LINES_FOR_GROUP = 4, 12


def foundation_booklet(day: Day, words: PaperWords) -> Report:
    """A cover, then a page for each statement with its explanation and examples."""
    covered = coverage(day.statements, day.examples)
    elements: list[Element] = list(_cover(day, words, covered))
    for number, one in enumerate(covered, start=1):
        elements.extend((PageBreak(), *_statement(words, number, one)))
    name = words.text("foundation.name")
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.engagement.client}",
        foot=words.text("foundation.foot"),
        elements=tuple(elements),
        paper=Paper.A5,
    )


def chain_table(day: Day, words: PaperWords) -> Report:
    """The whole matrix: a row for each area, a column for each level."""
    name = words.text("chain.name")
    areas = sorted(day.areas, key=lambda area: (area.position, area.id))
    columns = {level: dict(_texts(day, words, level)) for level in LeadershipLevel}
    rows = tuple(
        Row(
            cells=(
                TableCell(text=area.name, weight=Weight.STRONG),
                *(TableCell(text=columns[level].get(area.id, "")) for level in LeadershipLevel),
            )
        )
        for area in areas
        if any(area.id in columns[level] for level in LeadershipLevel)
    )
    heads = (
        Column(head=words.text("chain.area"), width=AREA_WIDTH),
        *(Column(head=words.text(f"chain.{level}"), width=LEVEL_WIDTH) for level in LeadershipLevel),
    )
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.engagement.client}",
        foot=words.text("chain.foot"),
        elements=(
            Title(text=name),
            Paragraph(text=_edition(day, words, VersionSubject.CHAIN), face=Face.HELP),
            Table(columns=heads, rows=rows),
            Paragraph(text=words.text("chain.marks"), face=Face.HELP),
        ),
    )


def chain_sheet(day: Day, words: PaperWords, person: Participant) -> Report | None:
    """What is asked of one leader's own level, with lines for their own hand; None for one without a level, or of whose
    level nothing is asked.
    """
    column = chain_column(person.level, day.areas, day.demands) if person.level is not None else ()
    if not column or person.level is None:
        return None
    name = words.text("chain.name")
    elements: list[Element] = [
        Title(
            text=words.text(f"chain.{person.level}"), name=person.name, aside=(person_line(person, words),)
        ),
        Paragraph(text=words.text("chain.sheet_lead"), face=Face.LEAD),
    ]
    for area, demands in column:
        told = tuple(
            Paragraph(text=f"{one.text} ({words.text(f'chain.{one.state}')})", face=Face.WORDS)
            for one in demands
        )
        elements.append(Together(elements=(Heading(text=area.name), *told)))
    elements.append(
        WritingLines(label=words.text("chain.own_words"), least=LINES_FOR_OWN, most=LINES_FOR_OWN)
    )
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("chain.sheet_foot"),
        elements=tuple(elements),
    )


def round_sheets(day: Day, words: PaperWords) -> tuple[Report, ...]:
    """For each group of each round of the day a sheet with its statement and lines to write examples on."""
    return tuple(
        _round_sheet(day, words, block.title, pair)
        for block in sorted(day.blocks, key=lambda one: (one.position, one.id))
        for pair in round_of(block, day.groups, day.statements)
    )


def _cover(day: Day, words: PaperWords, covered: tuple[Coverage, ...]) -> tuple[Element, ...]:
    names = " · ".join(name for name in (day.engagement.client, day.engagement.organisation) if name)
    listed = tuple(
        Paragraph(text=f"{number}  {one.statement.text}", face=Face.BOOKLET)
        for number, one in enumerate(covered, start=1)
    )
    return (
        Title(text=words.text("foundation.name")),
        Paragraph(text=names, face=Face.BOOKLET),
        Paragraph(text=_edition(day, words, VersionSubject.FOUNDATION), face=Face.LEAD),
        Heading(text=words.text("foundation.statements")),
        *listed,
    )


def _statement(words: PaperWords, number: int, one: Coverage) -> tuple[Element, ...]:
    told: tuple[Element, ...] = tuple(Paragraph(text=e.text, face=Face.BOOKLET) for e in one.examples)
    if not told:
        told = (
            Paragraph(text=words.text("foundation.no_example"), face=Face.LEAD),
            WritingLines(
                label=words.text("foundation.write_example"), least=LINES_FOR_OWN, most=LINES_FOR_OWN
            ),
        )
    explained = (
        (Paragraph(text=one.statement.explanation, face=Face.BOOKLET),)
        if one.statement.explanation.strip()
        else ()
    )
    return (
        Heading(text=words.text("foundation.statement", number=number)),
        Sentence(parts=(Part(text=one.statement.text, is_marked=True),)),
        *explained,
        Heading(text=words.text("foundation.in_everyday")),
        *told,
    )


def _round_sheet(day: Day, words: PaperWords, title: str, pair: GroupStatement) -> Report:
    explanation = pair.statement.explanation.strip()
    return Report(
        **document_frame(day, words, words.text("foundation.round")),
        title=f"{words.text('foundation.round')} – {day.workshop.title}",
        foot=words.text("foundation.foot"),
        elements=(
            Title(text=title, name=group_title(pair.group, words)),
            Sentence(parts=(Part(text=pair.statement.text),)),
            *((Paragraph(text=explanation, face=Face.LEAD),) if explanation else ()),
            WritingLines(
                label=words.text("foundation.write_examples"), least=LINES_FOR_GROUP, most=LINES_FOR_GROUP
            ),
        ),
    )


def _texts(day: Day, words: PaperWords, level: LeadershipLevel) -> tuple[tuple[str, str], ...]:
    """Area and what it asks of a level; what is not agreed yet says how far it is."""
    return tuple(
        (
            area.id,
            "\n".join(
                one.text
                if one.state is DemandState.AGREED
                else f"{one.text} ({words.text(f'chain.{one.state}')})"
                for one in demands
            ),
        )
        for area, demands in chain_column(level, day.areas, day.demands)
    )


def _edition(day: Day, words: PaperWords, subject: VersionSubject) -> str:
    """Which version this is: the newest when nothing has changed since, else that it is being worked on."""
    kept = [version for version in day.versions if version.subject is subject]
    newest = max(kept, key=lambda version: version.number, default=None)
    if newest is None:
        return words.text("foundation.draft")
    key = "foundation.edition" if newest.texts == _now(day, subject) else "foundation.edition_changed"
    return words.text(key, version=_called(newest), day=date_words(newest.made_on, words.language))


def _called(version: Version) -> str:
    return f"{version.number} – {version.title}" if version.title else str(version.number)


def _now(day: Day, subject: VersionSubject) -> tuple[VersionText, ...]:
    if subject is VersionSubject.FOUNDATION:
        return tuple(
            VersionText(
                source_id=one.statement.id, text=one.statement.text, explanation=one.statement.explanation
            )
            for one in coverage(day.statements, ())
        )
    return tuple(
        VersionText(source_id=one.id, text=one.text, area=area.name, level=level)
        for area in sorted(day.areas, key=lambda area: (area.position, area.id))
        for level in LeadershipLevel
        for own, demands in chain_column(level, (area,), day.demands)
        if own is area
        for one in demands
    )
