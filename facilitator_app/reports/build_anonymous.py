"""The anonymised report: a model of its own, made from roles, counts and texts that somebody has read.

Invariant: no text of a person or about the day reaches the paper but through `looked`, and what is not in it is left
out. The model knows no name, no unit and no group by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator_app.domain.anonymising import LEAST
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Figure,
    Figures,
    Heading,
    Paragraph,
    Quote,
    Quotes,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots

Looked = Mapping[str, str]
"""The texts as they may be written, by their keys; a key that is missing is left out of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A text of a group, with the bucket it is told in (0: none)."""

    key: str
    bucket: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what was answered: sayings, or places on a scale, or choices with their counts and how many have
    chosen.
    """

    label_key: str
    sayings: tuple[Saying, ...] = ()
    places: tuple[int, ...] = ()
    pole_keys: tuple[str, str] = ("", "")
    choices: tuple[tuple[str, int], ...] = ()
    chose: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBlock:
    """A block of the agenda with its questions."""

    title_key: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A count of the room."""

    title_key: str
    voters: int
    choices: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An action that was released to the report, by role: the keys of its labels and texts."""

    role: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymousDay:
    """The whole of it. `levels` are counts of those levels that are common enough, `other_leaders` the rest, of
    whom there are none or enough too.
    """

    language: str
    title_key: str
    client_key: str
    held_on: date | None
    purpose_key: str
    focus_keys: tuple[str, ...]
    present: int
    groups: int
    levels: tuple[tuple[LeadershipLevel, int], ...]
    other_leaders: int
    blocks: tuple[AskedBlock, ...]
    themes: tuple[tuple[str, int], ...]
    counts: tuple[Counted, ...]
    schemas: int
    promises: tuple[Promise, ...]


def anonymous_report(day: AnonymousDay, words: PaperWords, looked: Looked) -> Report:
    """The report with the texts that were looked at."""
    name = words.text("privacy.anonymous")
    client = looked.get(day.client_key, "")
    told_on = date_words(day.held_on, words.language) if day.held_on else ""
    return Report(
        title=name,
        language=words.language,
        kicker=name,
        context=" · ".join((client, told_on)) if client and told_on else client or capitalise_first(told_on),
        foot=words.text("privacy.anonymous_foot"),
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        elements=(
            Title(text=looked.get(day.title_key, "") or name),
            Paragraph(text=words.text("privacy.anonymous_how", least=LEAST), face=Face.HELP),
            *_purpose(day, words, looked),
            *_figures(day, words),
            *(element for block in day.blocks for element in _block(block, words, looked)),
            *_themes(day, words, looked),
            *_counts(day, words, looked),
            *_promises(day, words, looked),
        ),
    )


def _purpose(day: AnonymousDay, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    purpose = looked.get(day.purpose_key, "")
    focus = [looked[key] for key in day.focus_keys if looked.get(key)]
    told: list[Element] = [Paragraph(text=purpose, face=Face.LEAD)] if purpose else []
    if focus:
        told.append(Heading(text=words.text("paper.focus")))
        told += [Paragraph(text=one) for one in focus]
    return tuple(told)


def _figures(day: AnonymousDay, words: PaperWords) -> tuple[Element, ...]:
    few = words.text("privacy.fewer_than", least=LEAST)
    numbers = (("leaders", day.present, True), ("groups", day.groups, False), ("schemas", day.schemas, True))
    figures = tuple(
        Figure(
            number=few if is_people and 0 < count < LEAST else str(count),
            label=words.text(f"privacy.figure.{key}"),
        )
        for key, count, is_people in numbers
    )
    rows = [(words.text(f"paper.level_{level}"), str(count)) for level, count in day.levels]
    if day.other_leaders and rows:
        rows.append((words.text("privacy.other_leaders"), str(day.other_leaders)))
    heading = Heading(text=words.text("privacy.roles"))
    return (Figures(figures=figures), *((heading, _two_columns(rows, words)) if rows else ()))


def _two_columns(rows: Sequence[tuple[str, str]], words: PaperWords) -> Table:
    columns = (
        Column(head=words.text("privacy.column_role"), width=3.0),
        Column(head=words.text("privacy.column_number"), width=1.0, is_number=True),
    )
    cells = (Row(cells=(TableCell(text=one, weight=Weight.STRONG), TableCell(text=two))) for one, two in rows)
    return Table(columns=columns, rows=tuple(cells))


def _block(block: AskedBlock, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    told = [element for one in block.asked for element in _asked(one, words, looked)]
    title = looked.get(block.title_key, "")
    return (*((Heading(text=title),) if title else ()), *told) if told else ()


def _asked(one: Asked, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    label = looked.get(one.label_key, "")
    heading = (Heading(text=label, level=3),) if label else ()
    if one.places:
        return (*heading, *_places(one, words, looked))
    if one.choices:
        return (*heading, *_chosen(one.chose, one.choices, words, looked))
    quotes = tuple(
        Quote(text=looked[said.key], source=_source(said.bucket, words))
        for said in one.sayings
        if looked.get(said.key)
    )
    return (*heading, Quotes(quotes=quotes)) if quotes else ()


def _places(one: Asked, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    if sum(one.places) < LEAST:
        return (_too_few(words),)
    pole_a, pole_b = (looked.get(key, "") for key in one.pole_keys)
    return (Dots(pole_a=pole_a, pole_b=pole_b, counts=one.places),)


def _chosen(
    people: int, choices: Sequence[tuple[str, int]], words: PaperWords, looked: Looked
) -> tuple[Element, ...]:
    return (_too_few(words),) if people < LEAST else _bars(choices, looked)


def _too_few(words: PaperWords) -> Paragraph:
    return Paragraph(text=words.text("paper.too_few", least=LEAST), face=Face.HELP)


def _bars(choices: Sequence[tuple[str, int]], looked: Looked) -> tuple[Element, ...]:
    bars = tuple(Bar(label=looked[key], value=count) for key, count in choices if looked.get(key))
    return (Bars(bars=bars),) if bars else ()


def _source(bucket: int, words: PaperWords) -> str:
    return words.text("privacy.bucket", number=bucket) if bucket else ""


def _themes(day: AnonymousDay, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    told = _bars(day.themes, looked)
    return (Heading(text=words.text("paper.themes")), *told) if told else ()


def _counts(day: AnonymousDay, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    told: list[Element] = []
    for count in day.counts:
        title = looked.get(count.title_key, "")
        told += [Heading(text=title, level=3)] if title else []
        told += _chosen(count.voters, count.choices, words, looked)
    return (Heading(text=words.text("privacy.counts")), *told) if told else ()


def _promises(day: AnonymousDay, words: PaperWords, looked: Looked) -> tuple[Element, ...]:
    told: list[Element] = []
    for promise in day.promises:
        rows = tuple(
            Row(
                cells=(
                    TableCell(text=looked.get(label, ""), weight=Weight.STRONG),
                    TableCell(text=looked[text], weight=Weight.WORDS),
                )
            )
            for label, text in promise.rows
            if looked.get(text)
        )
        if rows:
            columns = (Column(head="", width=1.0), Column(head="", width=2.6))
            told += [Heading(text=promise.role, level=3), Table(columns=columns, rows=rows)]
    return (Heading(text=words.text("privacy.promises")), *told) if told else ()
