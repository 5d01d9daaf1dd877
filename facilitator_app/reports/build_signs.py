"""What tells who sits where: signs for the tables and name badges."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.people import Participant, group_of
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Report
from facilitator_app.reports.model_pieces import Badge, Sign
from facilitator_app.reports.wording import day_frame, group_title, leads_line


def table_signs(day: Day, words: PaperWords) -> Report:
    """One folded sign for each group; groups of another division with the same number and name share it."""
    names = dict.fromkeys((group.number, group.name) for group in day.groups)
    label = words.text("paper.group")
    signs = tuple(
        Sign(
            label=label,
            number=str(number),
            name="" if name == words.text("paper.group_name", number=number) else name,
            fold=words.text("paper.fold_here"),
        )
        for number, name in names
    )
    name = words.text("paper.table_signs")
    return Report(**day_frame(day, words), title=f"{name} – {day.workshop.title}", foot="", pieces=signs)


def name_badges(day: Day, words: PaperWords, people: Sequence[Participant]) -> Report:
    """One badge for each of `people`, with the group they sit in first."""
    first = min((group.division for group in day.groups), default=0)
    groups = tuple(group for group in day.groups if group.division == first)
    badges = []
    for person in people:
        group = group_of(person.id, groups)
        badges.append(
            Badge(
                name=person.name,
                lines=tuple(part for part in (person.unit, leads_line(person, words)) if part),
                head=day.workshop.title,
                foot=group_title(group, words) if group else "",
            )
        )
    frame = day_frame(day, words)
    frame["page_of"] = words.text("paper.sheet_of", page="{page}", pages="{pages}")
    # Names of people stay out of the file's properties.
    return Report(
        **frame,
        title=f"{words.text('paper.name_badges')} – {day.workshop.title}",
        foot=words.text("paper.cut_here"),
        pieces=tuple(badges),
    )
