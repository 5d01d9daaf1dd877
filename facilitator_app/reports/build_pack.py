"""The first page of the fallback pack: what is in it, in which order, and who may have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
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

WIDTHS = (62.0, 108.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPart:
    """One part of the pack: what it is called and its reports. `is_private` is for the team alone."""

    name: str
    reports: tuple[Report, ...]
    is_private: bool = False


def pack_cover(day: Day, words: PaperWords, parts: Sequence[PackPart]) -> Report:
    """The contents of the pack, and what to do with it."""
    name = words.text("paper.fallback")
    columns = (
        Column(head=words.text("paper.pack_part"), width=WIDTHS[0]),
        Column(head=words.text("paper.pack_who"), width=WIDTHS[1]),
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=part.name, weight=Weight.STRONG),
                TableCell(text=words.text("paper.pack_team" if part.is_private else "paper.pack_everybody")),
            ),
            is_tinted=part.is_private,
        )
        for part in parts
    )
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        mark=words.text("paper.not_to_be_shared"),
        foot=words.text("paper.foot_team"),
        continued_name=name,
        elements=(
            Title(text=name),
            Paragraph(text=words.text("paper.pack_lead"), face=Face.LEAD),
            Table(columns=columns, rows=rows),
            Heading(text=words.text("paper.if_it_fails")),
            Paragraph(text=words.text("paper.pack_do")),
        ),
    )
