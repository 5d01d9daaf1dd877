"""The LUS talk on paper, for the two and the personnel file, and the pattern of a year without names.

The paper of a talk holds what the two came to: ratings, cards, agreements, plan and status talks. What each of them
wrote to prepare is not on it. Invariant: nothing but these two papers is ever built of a talk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FormSpec, seen_by
from facilitator_app.domain.lus import (
    LEAST_TALKS,
    ConversationCard,
    LusConcept,
    LusTalk,
    PhaseKind,
    StatusTalk,
)
from facilitator_app.domain.lus_reading import Spoke, YearPattern, most_agreed, spokes, worth_talking
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.form_elements import EmptyFields, Sheet, form_elements
from facilitator_app.reports.model import (
    Cell,
    Column,
    Element,
    Face,
    Fields,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.model_radar import Radar, RadarSpoke

BETWEEN = " · "
NONE_SAID = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkOnPaper:
    """A talk with everything that its paper needs."""

    talk: LusTalk
    concept: LusConcept
    leader: str
    chief: str
    cards: tuple[ConversationCard, ...]
    plan_form: FormSpec | None


def talk_paper(day: Day, words: PaperWords, told: TalkOnPaper) -> Report:
    """The paper of one talk."""
    held_on = told.talk.held_on
    elements: list[Element] = [
        Title(
            text=told.concept.title,
            name=told.leader,
            aside=(words.text("lus.with", name=told.chief),) if told.chief else (),
        )
    ]
    elements += _ratings(told, words)
    elements += _cards(told.cards, words)
    elements += _agreements(told.talk, words)
    elements += _plan(day, told, words)
    elements += _statuses(told, words)
    return Report(
        title=words.text("lus.talk"),
        language=words.language,
        kicker=words.text("lus.talk"),
        context=capitalise_first(date_words(held_on, words.language)) if held_on else "",
        foot=words.text("lus.foot"),
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        elements=tuple(elements),
        logo=day.logo,
        continued_name=told.leader,
        continued_word=words.text("paper.continued"),
        closes_up=True,
    )


def year_paper(day: Day, words: PaperWords, concept: LusConcept, pattern: YearPattern) -> Report:
    """The means of a year. The pattern has talks enough."""
    radar = Radar(
        spokes=tuple(RadarSpoke(label=one.title, own=one.own, chief=one.chief) for one in pattern.means),
        steps=concept.scale_steps,
        own_word=words.text("lus.own"),
        chief_word=words.text("lus.chief"),
        said=_said((one.title, _mean(one.own, words), _mean(one.chief, words)) for one in pattern.means),
    )
    rows = [(one.title, _mean(one.own, words), _mean(one.chief, words)) for one in pattern.means]
    return Report(
        title=words.text("lus.year_title", year=pattern.year),
        language=words.language,
        kicker=words.text("lus.talk"),
        context=BETWEEN.join(part for part in (day.engagement.client, day.engagement.organisation) if part),
        foot=words.text("lus.foot_year", least=LEAST_TALKS),
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        elements=(
            Title(text=words.text("lus.year_title", year=pattern.year)),
            Paragraph(text=basis(pattern, words)),
            radar,
            _table(rows, words),
        ),
        logo=day.logo,
    )


def basis(pattern: YearPattern, words: PaperWords) -> str:
    """What the means are of, and what was left out."""
    told = [words.text("lus.year_basis", talks=pattern.talks, year=pattern.year)]
    if pattern.sealed:
        told.append(words.text("lus.sealed_left_out", number=pattern.sealed))
    if pattern.other_scale:
        told.append(words.text("lus.other_scale", number=pattern.other_scale))
    return " ".join(told)


def _ratings(told: TalkOnPaper, words: PaperWords) -> list[Element]:
    rated = spokes(told.concept, told.talk)
    if not any(one.own is not None or one.chief is not None for one in rated):
        return []
    rows = [(one.title, _whole(one.own), _whole(one.chief)) for one in rated]
    radar = Radar(
        spokes=tuple(RadarSpoke(label=one.title, own=one.own, chief=one.chief) for one in rated),
        steps=told.concept.scale_steps,
        own_word=words.text("lus.own"),
        chief_word=words.text("lus.chief"),
        said=_said(rows),
    )
    found: list[Element] = [Heading(text=words.text("lus.you_see")), radar]
    cells = [
        Cell(label=words.text(f"lus.{key}"), text=_both(one, words))
        for key, one in (("agreed_most", most_agreed(rated)), ("worth_talking", worth_talking(rated)))
        if one is not None
    ]
    if cells:
        found.append(Fields(cells=tuple(cells), widths=(1.0,) * len(cells)))
    found.append(_table(rows, words))
    return found


def _cards(cards: Sequence[ConversationCard], words: PaperWords) -> list[Element]:
    if not cards:
        return []
    rows = tuple(
        Row(
            cells=(
                TableCell(text=words.text(f"lus.{card.side}"), weight=Weight.STRONG),
                TableCell(text=card.text, note=card.question, weight=Weight.WORDS),
            )
        )
        for card in cards
    )
    columns = (Column(head="", width=1.0), Column(head="", width=5.0))
    return [Heading(text=words.text("lus.cards")), Table(columns=columns, rows=rows)]


def _agreements(talk: LusTalk, words: PaperWords) -> list[Element]:
    said = [one for one in talk.agreements if one.text.strip()]
    heading = Heading(text=words.text("lus.agreements"))
    if not said:
        return [heading, Paragraph(text=words.text("lus.no_agreements"))]
    rows = tuple(
        Row(cells=(TableCell(text=one.text, weight=Weight.WORDS), TableCell(text=one.by_when)))
        for one in said
    )
    columns = (
        Column(head=words.text("lus.agreement"), width=4.0),
        Column(head=words.text("lus.by_when"), width=1.4),
    )
    return [heading, Table(columns=columns, rows=rows)]


def _plan(day: Day, told: TalkOnPaper, words: PaperWords) -> list[Element]:
    form = told.plan_form
    if form is None:
        return []
    sheet = Sheet(
        form=form,
        fields=seen_by(form, Visibility.LEADER_CHIEF),
        words=words,
        values=told.talk.plan_values,
        people=day.person_names,
        empty_fields=EmptyFields.LEFT_OUT,
    )
    return [Heading(text=form.title), *form_elements(sheet)]


def _statuses(told: TalkOnPaper, words: PaperWords) -> list[Element]:
    elements: list[Element] = []
    titles = (phase.title for phase in told.concept.phases if phase.kind is PhaseKind.STATUS)
    for status, title in zip_longest(told.talk.statuses, titles):
        if status is None or not (status.held_on or status.planned_on or status.text.strip()):
            continue
        elements.append(Heading(text=title or words.text("lus.status"), note=_status_day(status, words)))
        if status.text.strip():
            elements.append(Paragraph(text=status.text, face=Face.WORDS))
    return elements


def _status_day(status: StatusTalk, words: PaperWords) -> str:
    if status.held_on:
        return words.text("lus.held_status", day=_day(status.held_on, words))
    return words.text("lus.planned_status", day=_day(status.planned_on, words)) if status.planned_on else ""


def _day(day: date, words: PaperWords) -> str:
    return date_words(day, words.language)


def _table(rows: Sequence[tuple[str, str, str]], words: PaperWords) -> Table:
    return Table(
        columns=(
            Column(head=words.text("lus.theme"), width=3.0),
            Column(head=words.text("lus.own"), width=1.3),
            Column(head=words.text("lus.chief"), width=1.3),
        ),
        rows=tuple(
            Row(cells=(TableCell(text=title), TableCell(text=own), TableCell(text=chief)))
            for title, own, chief in rows
        ),
    )


def _both(one: Spoke, words: PaperWords) -> str:
    joined = words.text("lus.two_ratings", own=one.own, chief=one.chief)
    return f"{one.title} {joined}"


def _said(rows: Iterable[tuple[str, str, str]]) -> str:
    return "; ".join(f"{title}: {own} / {chief}" for title, own, chief in rows)


def _whole(rating: int | None) -> str:
    return NONE_SAID if rating is None else str(rating)


def _mean(mean: float | None, words: PaperWords) -> str:
    if mean is None:
        return NONE_SAID
    written = f"{mean:.1f}"
    return written.replace(".", ",") if words.language == "da" else written
