"""Fills a programme with what lives on between its workshops: examples, pre-jects, agreements, versions and LUS talks.

The talks are as fictitious as the leaders; they are there so that the sample shows every part of a programme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from facilitator_app.content.sample_programme import SamplePreject
from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.forms import FieldValue, FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Learning, Preject, PrejectKey
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import (
    CardSide,
    LusConcept,
    LusTalk,
    PhaseKind,
    StatusTalk,
    TalkAgreement,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import LeadershipLevel, Participant
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.versions import Version, VersionSubject, VersionText
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.services.filling_programme import (
    EXAMPLE,
    ProgrammeFilling,
    day_of,
    filled_workshops,
    programme_people,
)

_MOST_TALKS = 8
_TALKS_AFTER = timedelta(days=25)
_DAYS_BETWEEN_TALKS = 4
_STATUS_AFTER = (timedelta(days=110), timedelta(days=240))
_LEARNED_AFTER = timedelta(days=45)
_LEAST_RATING = 2
_FIRST_STATEMENTS = 6
_AGREED_AREAS = 2
_DISCUSSED_AREAS = 4


def filled_programme(filling: ProgrammeFilling, *, seed: int) -> tuple[Record, ...]:
    """All records of the programme with everything that its first workshops gave, those pointed at first."""
    random = Random(seed)
    people = programme_people(filling)
    gave = filled_workshops(filling, people, random=random)
    records = (
        *(_worked_on(filling, record) for record in filling.records),
        *people,
        *gave,
        *_examples(filling, [record for record in gave if isinstance(record, Output)]),
        *_prejects(filling),
        *_agreements(filling),
        *_versions(filling),
        *_talks(filling, people, random),
    )
    return tuple(sorted(records, key=_type_order))


def _worked_on(filling: ProgrammeFilling, record: Record) -> Record:
    """A demand as far as the leaders have come with its area."""
    if not isinstance(record, Demand):
        return record
    place = [area.id for area in filling.all(ChainArea)].index(record.area_id)
    if place < _AGREED_AREAS:
        return replace(record, state=DemandState.AGREED)
    return replace(record, state=DemandState.DISCUSSED) if place < _DISCUSSED_AREAS else record


def _examples(filling: ProgrammeFilling, outputs: Sequence[Output]) -> Iterator[EverydayExample]:
    """Every example that was said under a statement, once."""
    said: set[str] = set()
    for output in outputs:
        text = output.value
        if output.field_key != EXAMPLE or output.statement_id is None or not isinstance(text, str):
            continue
        if text in said:
            continue
        said.add(text)
        yield EverydayExample(
            id=filling.new_id(),
            workshop_id=output.workshop_id,
            text=text,
            output_id=output.id,
            statement_id=output.statement_id,
            position=float(len(said)),
        )


def _prejects(filling: ProgrammeFilling) -> Iterator[Preject]:
    """The sample's pre-jects, begun at the seminar, on the programme's card."""
    form = next(one for one in filling.all(FormSpec) if one.use is FormUse.PREJECT)
    begun_at = _first_of(filling, WorkshopKind.SEMINAR_12_12)
    for place, sample in enumerate(filling.sample.prejects, start=1):
        yield Preject(
            id=filling.new_id(),
            workshop_id=begun_at.id,
            values=_card(sample, form),
            form_id=form.id,
            stage=sample.stage,
            decision=sample.decision,
            learnings=tuple(_learnings(filling, sample, begun_at)),
            position=float(place),
        )


def _card(sample: SamplePreject, form: FormSpec) -> dict[str, FieldValue]:
    trials = [dict(zip(("who", "what", "by_when"), row, strict=True)) for row in sample.trials]
    values: dict[str, FieldValue] = {**sample.values, PrejectKey.TRIALS.value: trials}
    return {field.key: values[field.key] for field in form.fields if field.key in values}


def _learnings(filling: ProgrammeFilling, sample: SamplePreject, begun_at: Workshop) -> Iterator[Learning]:
    """What was learned, some weeks apart, between the workshops."""
    for turn, text in enumerate(sample.learnings, start=1):
        told_on = day_of(begun_at) + turn * _LEARNED_AFTER
        yield Learning(id=filling.new_id(), text=text, told_on=told_on)


def _agreements(filling: ProgrammeFilling) -> Iterator[InterplayAgreement]:
    meeting = _first_of(filling, WorkshopKind.DIRECTION_MEETING)
    for place, (text, reason) in enumerate(filling.sample.agreements, start=1):
        yield InterplayAgreement(
            id=filling.new_id(), text=text, reason=reason, agreed_on=meeting.held_on, position=float(place)
        )


def _versions(filling: ProgrammeFilling) -> Iterator[Version]:
    """The first wordings that were kept; since then the foundation has grown."""
    areas = {area.id: area.name for area in filling.all(ChainArea)}
    statements = tuple(
        VersionText(source_id=one.id, text=one.text, explanation=one.explanation)
        for one in filling.all(Statement)[:_FIRST_STATEMENTS]
    )
    demands = tuple(
        VersionText(source_id=one.id, text=one.text, area=areas[one.area_id], level=one.level)
        for one in filling.all(Demand)
    )
    kept_at = _first_of(filling, WorkshopKind.SEMINAR_12_12)
    for subject, texts in ((VersionSubject.FOUNDATION, statements), (VersionSubject.CHAIN, demands)):
        yield Version(
            id=filling.new_id(),
            subject=subject,
            number=1,
            title=kept_at.title,
            made_on=day_of(kept_at),
            texts=texts,
        )


def _talks(filling: ProgrammeFilling, people: Sequence[Participant], random: Random) -> Iterator[LusTalk]:
    """The talks of the leaders of leaders with their directors, after LUS was practised."""
    (concept,) = filling.all(LusConcept)
    practised = _first_of(filling, WorkshopKind.LEADER_NETWORK)
    led = [one for one in people if one.level is LeadershipLevel.LEADS_LEADERS and one.chief_id is not None]
    for place, leader in enumerate(led[:_MOST_TALKS]):
        held_on = day_of(practised) + _TALKS_AFTER + timedelta(days=_DAYS_BETWEEN_TALKS * place)
        wordings = filling.sample.lus_agreements
        yield LusTalk(
            id=filling.new_id(),
            concept_id=concept.id,
            participant_id=leader.id,
            chief_id=leader.chief_id,
            held_on=held_on,
            leader_values=_form_values(filling, concept.preparation_form_id, place),
            chief_values=_form_values(filling, concept.preparation_form_id, place + 1),
            plan_values=_form_values(filling, concept.plan_form_id, place),
            leader_ratings=_ratings(concept, random),
            chief_ratings=_ratings(concept, random),
            card_keys=tuple(_card_of(concept, side, random) for side in CardSide),
            agreements=tuple(
                TalkAgreement(id=filling.new_id(), text=wordings[(place + turn) % len(wordings)])
                for turn in range(2)
            ),
            statuses=tuple(
                StatusTalk(id=filling.new_id(), planned_on=held_on + after) for after in _STATUS_AFTER
            ),
            done_phases=tuple(one.key for one in concept.phases if one.kind is not PhaseKind.STATUS),
            position=float(place + 1),
        )


def _form_values(filling: ProgrammeFilling, form_id: str | None, place: int) -> dict[str, FieldValue]:
    form = next(one for one in filling.all(FormSpec) if one.id == form_id)
    said = {field.key: filling.sample.outputs.get((form.key, field.key), ()) for field in form.fields}
    return {key: texts[place % len(texts)] for key, texts in said.items() if texts}


def _ratings(concept: LusConcept, random: Random) -> dict[str, FieldValue]:
    return {theme.key: random.randint(_LEAST_RATING, concept.scale_steps) for theme in concept.themes}


def _card_of(concept: LusConcept, side: CardSide, random: Random) -> str:
    return random.choice([card.key for card in concept.cards if card.side is side])


def _first_of(filling: ProgrammeFilling, kind: WorkshopKind) -> Workshop:
    return next(workshop for workshop in filling.held if workshop.kind is kind)


def _type_order(record: Record) -> int:
    return RECORD_TYPES.index(type(record))
