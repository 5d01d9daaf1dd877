"""Who sits where, for the team: the participants group by group."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.collation import SortKey, name_sort_key
from facilitator_app.domain.people import Participant
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.wording import document_frame, group_title, person_line

WIDTHS = (64.0, 84.0, 22.0)


def people_by_group(day: Day, words: PaperWords) -> Report:
    """Every participant under each group they sit in, then those without one; the absent are said to be absent."""
    name = words.text("paper.people")
    elements: list[Element] = [Title(text=name)]
    divisions = len({group.division for group in day.groups})
    by_id = {person.id: person for person in day.participants}
    for group in sorted(day.groups, key=lambda group: (group.division, group.number, group.id)):
        members = [by_id[found] for found in group.member_ids if found in by_id]
        note = words.text("paper.division_number", number=group.division) if divisions > 1 else ""
        elements.extend(_table(day, Heading(text=group_title(group, words), note=note), members, words))
    seated = {found for group in day.groups for found in group.member_ids}
    rest = [person for person in day.participants if person.id not in seated]
    heading = Heading(text=words.text("paper.without_group" if day.groups else "paper.everybody"))
    elements.extend(_table(day, heading, rest, words))
    if len(elements) == 1:
        elements.append(Paragraph(text=words.text("paper.no_participants")))
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        mark=words.text("paper.not_to_be_shared"),
        foot=words.text("paper.foot_team"),
        elements=tuple(elements),
    )


def _table(
    day: Day, heading: Heading, people: Sequence[Participant], words: PaperWords
) -> tuple[Element, ...]:
    if not people:
        return ()
    columns = tuple(
        Column(head=words.text(key), width=width)
        for key, width in zip(("paper.name", "paper.unit", "paper.absence"), WIDTHS, strict=True)
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=person.name, weight=Weight.STRONG),
                TableCell(text=person_line(person, words)),
                TableCell(text=words.text("paper.absent") if day.is_absent(person) else ""),
            )
        )
        for person in sorted(people, key=_by_name)
    )
    return (heading, Table(columns=columns, rows=rows))


def _by_name(person: Participant) -> tuple[tuple[SortKey, SortKey], str]:
    return (name_sort_key(person.name), person.id)
