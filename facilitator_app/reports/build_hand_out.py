"""Everything that a file says of one person, for that person: the right of access on paper.

Invariant: what is told here is `ToldOfPerson`, which the JSON beside it tells too; of others it says how many and never
who, but for the nearest leader of a talk, whom the two know of each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.wording import document_frame

LABEL, TEXT = 1.0, 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One value with what it is called."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Values that belong together under a heading: a workshop, an action, a talk."""

    title: str
    note: str = ""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedIn:
    """A text of others in which the person is named. `is_whole` is False where it may be somebody else."""

    where: str
    sentence: str
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfPerson:
    """All of it. `rules` are purpose, recipients and last day of each workshop."""

    person_id: str
    name: str
    person: Part
    workshops: tuple[Part, ...] = ()
    actions: tuple[Part, ...] = ()
    follow_ups: tuple[Part, ...] = ()
    talks: tuple[Part, ...] = ()
    connected: tuple[Said, ...] = ()
    named: tuple[NamedIn, ...] = ()
    rules: tuple[Part, ...] = ()


def hand_out_report(day: Day, words: PaperWords, told: ToldOfPerson) -> Report:
    """The paper of one person. Its properties name nobody."""
    name = words.text("privacy.hand_out")
    return Report(
        **document_frame(day, words, name),
        title=name,
        foot=words.text("privacy.hand_out_foot"),
        elements=(
            Title(text=told.name),
            Paragraph(text=words.text("privacy.hand_out_intro"), face=Face.LEAD),
            _table((told.person,), words),
            *_parts("workshops", told.workshops, words),
            *_parts("actions", told.actions, words),
            *_parts("follow_ups", told.follow_ups, words),
            *_parts("talks", told.talks, words),
            *_connected(told, words),
            *_named(told.named, words),
            *_parts("rules", told.rules, words),
            Heading(text=words.text("privacy.elsewhere")),
            Paragraph(text=words.text("privacy.hand_out_elsewhere")),
        ),
    )


def _parts(key: str, parts: Sequence[Part], words: PaperWords) -> tuple[Element, ...]:
    """A heading, then each part with its values; that there is nothing is told too."""
    elements: list[Element] = [Heading(text=words.text(f"privacy.part_{key}"))]
    if not parts:
        elements.append(Paragraph(text=words.text("privacy.nothing_here"), face=Face.HELP))
    for part in parts:
        elements.append(Heading(text=part.title, note=part.note, level=3))
        if part.said:
            elements.append(_table((part,), words))
    return tuple(elements)


def _table(parts: Sequence[Part], words: PaperWords) -> Table:
    columns = (
        Column(head=words.text("privacy.column_field"), width=LABEL),
        Column(head=words.text("privacy.column_said"), width=TEXT),
    )
    return Table(columns=columns, rows=tuple(_row(said) for part in parts for said in part.said))


def _row(said: Said) -> Row:
    return Row(cells=(TableCell(text=said.label, weight=Weight.STRONG), TableCell(text=said.text)))


def _connected(told: ToldOfPerson, words: PaperWords) -> tuple[Element, ...]:
    if not told.connected:
        return ()
    part = Part(title="", said=told.connected)
    return (Heading(text=words.text("privacy.part_connected")), _table((part,), words))


def _named(named: Sequence[NamedIn], words: PaperWords) -> tuple[Element, ...]:
    heading = Heading(text=words.text("privacy.part_named"))
    if not named:
        return (heading, Paragraph(text=words.text("privacy.nothing_here"), face=Face.HELP))
    columns = (
        Column(head=words.text("privacy.column_where"), width=LABEL),
        Column(head=words.text("privacy.column_sentence"), width=TEXT),
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=one.where, weight=Weight.STRONG),
                TableCell(
                    text=one.sentence,
                    note="" if one.is_whole else words.text("privacy.maybe_another"),
                    weight=Weight.WORDS,
                ),
            )
        )
        for one in named
    )
    return (
        heading,
        Paragraph(text=words.text("privacy.named_told"), face=Face.HELP),
        Table(columns=columns, rows=rows),
    )
