"""Everything that a file says of one person, for that person: the right of access on paper.

Invariant: what is told here is `ToldOfPerson`, which the JSON beside it tells too; of others it says how many and never
who, but for the nearest leader of a talk, whom the two know of each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

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

LABEL, TEXT, NUMBER = 1.0, 2.4, 0.5
WRITTEN = ("leader_values", "chief_values", "plan_values")
RATED = ("leader_ratings", "chief_ratings")
ANSWERED = ("action", "outcome", "gave")
RULED = ("purpose", "recipients", "kept_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One value with what it is called. `is_words` is what somebody has put in their own words."""

    key: str
    label: str
    text: str
    is_words: bool = False


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
    sections = {
        "workshops": _workshops(told.workshops, words),
        "actions": tuple(element for part in told.actions for element in _blocks(part, part.said)),
        "follow_ups": _follow_ups(told.follow_ups, words),
        "talks": tuple(element for part in told.talks for element in _talk(part, words)),
        "connected": _connected(told.connected, words),
        "named": _named(told.named, words),
    }
    return Report(
        **document_frame(day, words, name),
        title=name,
        foot=words.text("privacy.hand_out_foot"),
        elements=(
            Title(text=told.name),
            Paragraph(text=words.text("privacy.hand_out_intro"), face=Face.LEAD),
            _table(told.person.said),
            *_nothing(sections, words),
            *(element for key, section in sections.items() for element in _section(key, section, words)),
            *_section("rules", _rules(told.rules, words), words),
            Heading(text=words.text("privacy.elsewhere")),
            Paragraph(text=words.text("privacy.hand_out_elsewhere")),
        ),
    )


def _section(key: str, section: Sequence[Element], words: PaperWords) -> tuple[Element, ...]:
    return (Heading(text=words.text(f"privacy.part_{key}")), *section) if section else ()


def _nothing(sections: dict[str, tuple[Element, ...]], words: PaperWords) -> tuple[Element, ...]:
    """That there is nothing is told too, of all in one line."""
    empty = [words.text(f"privacy.part_{key}") for key, section in sections.items() if not section]
    told = words.text("privacy.nothing_of", parts=" · ".join(empty))
    return (Paragraph(text=told, face=Face.HELP),) if empty else ()


def _table(several: Iterable[Said], head: str = "") -> Table:
    """Values by what they are called; `head` says what they are together."""
    rows = tuple(Row(cells=(_label(said.label), _value(said))) for said in several)
    return Table(columns=(Column(head=head, width=LABEL), Column(head="", width=TEXT)), rows=rows)


def _label(text: str, note: str = "") -> TableCell:
    return TableCell(text=text, note=note, weight=Weight.STRONG)


def _value(said: Said | None) -> TableCell:
    if said is None:
        return TableCell()
    return TableCell(text=said.text, weight=Weight.WORDS if said.is_words else Weight.PLAIN)


def _blocks(part: Part, said: Sequence[Said]) -> tuple[Element, ...]:
    """A heading of its own over the values of one part."""
    return (Heading(text=part.title, note=part.note, level=3), *((_table(said),) if said else ()))


def _workshops(parts: Sequence[Part], words: PaperWords) -> tuple[Element, ...]:
    """A row for each workshop; a column only of what is said of any."""
    keys = [key for key in ("group", "absence") if any(one.key == key for part in parts for one in part.said)]
    columns = (
        Column(head=words.text("privacy.column_workshop"), width=LABEL),
        *(Column(head=words.text(f"privacy.workshop.{key}"), width=TEXT / len(keys)) for key in keys),
    )
    rows = tuple(
        Row(cells=(_label(part.title, part.note), *(_value(_of(part, key)) for key in keys)))
        for part in parts
    )
    return (Table(columns=columns, rows=rows),) if rows else ()


def _follow_ups(parts: Sequence[Part], words: PaperWords) -> tuple[Element, ...]:
    """A row for each: the promise with its workshop, what became of it, and what it gave."""
    columns = tuple(
        Column(head=words.text(f"privacy.follow_up.{key}"), width=width)
        for key, width in zip(ANSWERED, (1.4, 0.8, 1.4), strict=True)
    )
    rows = []
    for part in parts:
        action, *others = (_value(_of(part, key)) for key in ANSWERED)
        first = TableCell(text=action.text, note=part.title, weight=action.weight)
        rows.append(Row(cells=(first, *others)))
    return (Table(columns=columns, rows=tuple(rows)),) if rows else ()


def _talk(part: Part, words: PaperWords) -> tuple[Element, ...]:
    """What was written under what it was written for, both ratings side by side, then the rest."""
    written = {area: _within(part, area, words) for area in WRITTEN}
    rest = [said for said in part.said if said.key.partition(".")[0] not in (*WRITTEN, *RATED)]
    return (
        Heading(text=part.title, note=part.note, level=3),
        *(_table(values, words.text(f"privacy.talk.{area}")) for area, values in written.items() if values),
        *_ratings(part, words),
        *((_table(rest),) if rest else ()),
    )


def _ratings(part: Part, words: PaperWords) -> tuple[Element, ...]:
    rated = {area: {said.label: said for said in _within(part, area, words)} for area in RATED}
    themes = dict.fromkeys(label for several in rated.values() for label in several)
    columns = (
        Column(head=words.text("lus.theme"), width=TEXT),
        *(
            Column(head=words.text(f"privacy.talk.{area}"), width=LABEL, is_number=True)
            for area, several in rated.items()
            if several
        ),
    )
    rows = tuple(
        Row(cells=(_label(theme), *(_value(several.get(theme)) for several in rated.values() if several)))
        for theme in themes
    )
    return (Table(columns=columns, rows=rows),) if rows else ()


def _within(part: Part, area: str, words: PaperWords) -> list[Said]:
    """The values of an area, called as they are called inside it."""
    heading = f"{words.text(f'privacy.talk.{area}')}: "
    return [
        Said(key=one.key, label=one.label.removeprefix(heading), text=one.text, is_words=one.is_words)
        for one in part.said
        if one.key.partition(".")[0] == area
    ]


def _connected(connected: Sequence[Said], words: PaperWords) -> tuple[Element, ...]:
    rows = []
    for said in connected:
        number, _, days = said.text.partition(" ")
        rows.append(Row(cells=(_label(said.label, days.strip("()")), TableCell(text=number))))
    columns = (
        Column(head="", width=TEXT + LABEL - NUMBER),
        Column(head=words.text("privacy.column_count"), width=NUMBER, is_number=True),
    )
    return (Table(columns=columns, rows=tuple(rows)),) if rows else ()


def _named(named: Sequence[NamedIn], words: PaperWords) -> tuple[Element, ...]:
    """The sentences by where they stand."""
    told: list[Element] = []
    for where, several in groupby(sorted(named, key=attrgetter("where")), attrgetter("where")):
        rows = tuple(
            Row(
                cells=(
                    TableCell(
                        text=one.sentence,
                        note="" if one.is_whole else words.text("privacy.maybe_another"),
                        weight=Weight.WORDS,
                    ),
                )
            )
            for one in several
        )
        told += [Heading(text=where, level=3), Table(columns=(Column(head="", width=TEXT),), rows=rows)]
    return (Paragraph(text=words.text("privacy.named_told"), face=Face.HELP), *told) if told else ()


def _rules(parts: Sequence[Part], words: PaperWords) -> tuple[Element, ...]:
    """A row for all the workshops of which the same is said; of the others one line."""
    unsaid = words.text("privacy.not_said")
    alike: dict[tuple[str, ...], list[Part]] = {}
    for part in parts:
        alike.setdefault(tuple(one.text for one in part.said), []).append(part)
    silent = [part for said, several in alike.items() if set(said) == {unsaid} for part in several]
    rows = tuple(
        Row(cells=(_label("\n".join(map(_dated, several))), *(_rule(text, unsaid) for text in said)))
        for said, several in alike.items()
        if set(said) != {unsaid}
    )
    columns = (
        Column(head=words.text("privacy.column_workshop"), width=1.4),
        *(Column(head=words.text(f"privacy.{key}"), width=1.0) for key in RULED),
    )
    line = words.text("privacy.not_said_for", workshops="; ".join(map(_dated, silent)))
    return (
        *((Table(columns=columns, rows=rows),) if rows else ()),
        *((Paragraph(text=line, face=Face.HELP),) if silent else ()),
    )


def _rule(text: str, unsaid: str) -> TableCell:
    return TableCell(text=text, weight=Weight.QUIET if text == unsaid else Weight.PLAIN)


def _dated(part: Part) -> str:
    return ", ".join(text for text in (part.title, part.note) if text)


def _of(part: Part, key: str) -> Said | None:
    return next((said for said in part.said if said.key == key), None)
