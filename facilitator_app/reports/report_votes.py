"""What the room was asked and what it answered, for the client's report.

Invariants: only rounds that the room has been shown are told; where people stood is told from five people up; a
theme that gathers only what participants may not see is not named.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.ballots import (
    AFTER,
    BEFORE,
    TWICE_COUNTED,
    Ballot,
    BallotKind,
    BallotRound,
    Standing,
    standings,
)
from facilitator_app.domain.textfmt import number_words
from facilitator_app.reports.answers import LEAST_DISTRIBUTION, may_be_named
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Row,
    Table,
    TableCell,
    Together,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.report_shifts import shift_table
from facilitator_app.reports.wording import BETWEEN

LIKES_WIDTHS = (92.0, 22.0, 22.0, 34.0)
WHEN = {BEFORE: "paper.before", AFTER: "paper.after"}


def votes_section(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """Each question to the room with its rounds; nothing when the room has been shown none."""
    elements: list[Element] = []
    for ballot in sorted(day.ballots, key=_place):
        told = _ballot(day, words, ballot)
        if told:
            elements.extend((_heading(words, ballot), *told))
    return (Heading(text=words.text("paper.votes_told")), *elements) if elements else ()


def _heading(words: PaperWords, ballot: Ballot) -> Heading:
    kind = words.text(f"paper.ballot_{ballot.kind.value}")
    notes = [kind] if ballot.title else []
    if ballot.voters:
        notes.append(words.count("paper.people_counted", ballot.voters))
    if ballot.kind is BallotKind.DOTS and ballot.budget:
        notes.append(words.text("paper.ballot_budget", budget=ballot.budget))
    return Heading(text=ballot.title or kind, note=BETWEEN.join(notes), level=3)


def _ballot(day: Day, words: PaperWords, ballot: Ballot) -> tuple[Element, ...]:
    shown = [found for found in ballot.rounds if found.is_revealed and found.is_counted]
    if ballot.kind in TWICE_COUNTED:
        return _stood(words, ballot, shown)
    elements: list[Element] = []
    for found in shown:
        ranked = [one for one in standings(ballot, found.number) if may_be_named(day, one.key)]
        if not ranked:
            continue
        number = words.text("paper.rounds_shown", number=found.number)
        label = (Paragraph(text=number, face=Face.LABEL),) if len(shown) > 1 else ()
        counts = _likes(words, ranked) if ballot.kind is BallotKind.LIKES else _bars(ranked)
        elements.append(Together(elements=(*label, counts, *_ties(words, ranked))))
    return tuple(elements)


def _bars(ranked: Sequence[Standing]) -> Bars:
    return Bars(bars=tuple(Bar(label=one.label, value=one.votes) for one in ranked))


def _likes(words: PaperWords, ranked: Sequence[Standing]) -> Table:
    heads = ("paper.ballot_option", "paper.votes_for", "paper.votes_against", "paper.votes_difference")
    columns = tuple(
        Column(head=words.text(head), width=width, is_number=head != heads[0])
        for head, width in zip(heads, LIKES_WIDTHS, strict=True)
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=one.label),
                TableCell(text=str(one.votes)),
                TableCell(text=str(one.against)),
                TableCell(text=number_words(one.score), weight=Weight.STRONG),
            )
        )
        for one in ranked
    )
    return Table(columns=columns, rows=rows)


def _ties(words: PaperWords, ranked: Sequence[Standing]) -> tuple[Paragraph, ...]:
    """A line for each place that several share; what nobody voted for or against shares none."""
    by_rank: dict[int, list[str]] = {}
    for one in ranked:
        if one.is_tied and (one.votes or one.against):
            by_rank.setdefault(one.rank, []).append(one.label)
    return tuple(
        Paragraph(text=words.text("paper.tied", labels=BETWEEN.join(labels)), face=Face.HELP)
        for labels in by_rank.values()
        if len(labels) > 1
    )


def _stood(words: PaperWords, ballot: Ballot, shown: Sequence[BallotRound]) -> tuple[Element, ...]:
    """Where people stood before and after a discussion, and how many moved."""
    if not shown:
        return ()
    rounds = [found for found in shown if found.number in WHEN and _total(found) >= LEAST_DISTRIBUTION]
    if not rounds:
        few = words.text("paper.count_too_few", least=LEAST_DISTRIBUTION)
        return (Paragraph(text=few, face=Face.HELP),)
    elements: list[Element] = []
    is_scale = ballot.kind is BallotKind.PLACES
    if is_scale or len(rounds) == 1:
        for found in rounds:
            when = BETWEEN.join(
                (words.text(WHEN[found.number]), words.count("paper.people_counted", _total(found)))
            )
            label = Paragraph(text=when, face=Face.LABEL)
            counts = _dots(ballot, found) if is_scale else _counts(ballot, found)
            elements.append(Together(elements=(label, counts)))
    if is_scale:
        elements.append(Paragraph(text=words.text("paper.one_dot_a_person"), face=Face.HELP))
    if len(rounds) > 1:
        before, after = rounds
        both = words.text("paper.people_twice", before=_total(before), after=_total(after))
        of = "paper.ballot_place" if is_scale else "paper.ballot_option"
        moved = shift_table(words, _moved(ballot, before, after), of=of)
        elements.append(Together(elements=(Paragraph(text=both, face=Face.HELP), moved)))
    return tuple(elements)


def _dots(ballot: Ballot, found: BallotRound) -> Dots:
    counts = tuple(found.count_of(option.key).votes for option in ballot.options)
    return Dots(pole_a=ballot.pole_a, pole_b=ballot.pole_b, counts=counts)


def _counts(ballot: Ballot, found: BallotRound) -> Bars:
    return Bars(
        bars=tuple(Bar(label=one.label, value=found.count_of(one.key).votes) for one in ballot.options)
    )


def _moved(ballot: Ballot, before: BallotRound, after: BallotRound) -> list[tuple[str, int, int]]:
    """Corner by corner; of a scale only the places where somebody stood."""
    moved = [
        (option.key, before.count_of(option.key).votes, after.count_of(option.key).votes)
        for option in ballot.options
    ]
    is_scale = ballot.kind is BallotKind.PLACES
    return [(_named(ballot, key), was, is_now) for key, was, is_now in moved if was or is_now or not is_scale]


def _named(ballot: Ballot, key: str) -> str:
    """An option; the ends of a scale with their poles."""
    poles = {}
    if ballot.kind is BallotKind.PLACES:
        poles = {ballot.options[0].key: ballot.pole_a, ballot.options[-1].key: ballot.pole_b}
    return BETWEEN.join(part for part in (ballot.label_of(key), poles.get(key, "")) if part)


def _total(found: BallotRound) -> int:
    return sum(count.votes for count in found.counts)


def _place(ballot: Ballot) -> tuple[float, str]:
    return (ballot.position, ballot.id)
