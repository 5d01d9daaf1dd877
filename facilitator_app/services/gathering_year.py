"""Everything a year report tells, read from the open file.

Invariant: a year holds what was given at its own workshops; what was told later of an action belongs to the later year.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from facilitator_app.domain.actions import ActionPlan, Audience, audiences, is_begun
from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.follow_up import FollowUp, Outcome, latest
from facilitator_app.domain.foundation import Statement, coverage
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.lus_reading import YearPattern, year_pattern
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.preject_cards import board_of
from facilitator_app.domain.programme import Programme, in_order, present_at
from facilitator_app.domain.promise_counts import OutcomeCounts
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.reports.year import ActionsOfYear, PrejectOfYear, Year, YearEvent
from facilitator_app.services.double_role import roles_at
from facilitator_app.services.gathering_day import Records, gather_day
from facilitator_app.services.promises import follow_ups_by_action, open_at, outcomes_at

UsedOf = Callable[[Workshop], Mapping[str, float]]
"""Seconds used of each block (by id) of a workshop when it was run."""


def not_measured(_workshop: Workshop) -> Mapping[str, float]:
    """Where nobody has measured, no time was used."""
    return {}


def years_of_programme(records: Records, today: date) -> tuple[int, ...]:
    """The years in which workshops have been held, the newest first."""
    held = (one.held_on for one in records.all(Workshop))
    return tuple(sorted({day.year for day in held if day is not None and day <= today}, reverse=True))


def year_at_hand(records: Records, workshop_id: str, today: date) -> int | None:
    """The year a report is of unless another is asked for: that of the workshop at hand, or the newest one held."""
    workshop = records.get(Workshop, workshop_id)
    years = years_of_programme(records, today)
    if workshop is not None and workshop.held_on is not None and workshop.held_on.year in years:
        return workshop.held_on.year
    return years[0] if years else None


def gather_year(
    records: Records, workshop_id: str, *, year: int | None, today: date, used_of: UsedOf
) -> Year:
    """A calendar year of the programme until `today`, or with None all of it. Raises `Refused` when the workshop that
    it is asked for at is gone.
    """
    workshop = records.get(Workshop, workshop_id)
    if workshop is None:
        raise Refused("paper.no_such_workshop")
    engagement = records.all(Engagement)[0]
    logo = records.get(Attachment, engagement.logo_id)
    ended = [
        one for one in in_order(records.all(Workshop)) if one.held_on is not None and one.held_on <= today
    ]
    held = [one for one in ended if _is_in(one.held_on, year)]
    until = [one for one in ended if year is None or (one.held_on is not None and one.held_on.year <= year)]
    examples = _examples_until(records, workshop_id, until)
    return Year(
        number=year,
        engagement=engagement,
        workshop=workshop,
        programme=next(iter(records.all(Programme)), None),
        logo=logo.content if logo else None,
        events=tuple(_event(records, one, used_of(one)) for one in held),
        actions=_actions(records, held, until),
        outcomes=tuple(
            told for told in (outcomes_at(one, open_at(records, one)) for one in held) if told.counts.total
        ),
        roles=tuple(roles_at(records, one) for one in held),
        coverage=coverage(records.all(Statement), examples),
        new_examples=frozenset(one.id for one in examples if one.workshop_id in {w.id for w in held}),
        areas=tuple(records.all(ChainArea)),
        demands=tuple(records.all(Demand)),
        prejects=_prejects(records, held, until, year),
        talks=sum(_is_held(talk, year, today) for talk in records.all(LusTalk)),
        pattern=_pattern(records, year, today),
    )


def _event(records: Records, workshop: Workshop, used_s: Mapping[str, float]) -> YearEvent:
    plans = [plan for plan in records.all(ActionPlan) if plan.workshop_id == workshop.id]
    begun = {plan.participant_id: sum(map(is_begun, plan.items)) for plan in plans}
    run = [
        block
        for block in records.all(Block)
        if block.workshop_id == workshop.id and used_s.get(block.id) is not None
    ]
    planned = sum(length_as_planned(one.id, one.planned_min, workshop.adjustments) for one in run)
    used = round(sum(used_s[one.id] for one in run) / 60)
    return YearEvent(
        workshop=workshop,
        leaders=len(present_at(workshop, records.all(Participant))),
        outputs=sum(one.workshop_id == workshop.id and not one.is_draft for one in records.all(Output)),
        actions=sum(begun.values()),
        writing=sum(bool(number) for number in begun.values()),
        planned_min=planned if run else None,
        used_min=used if run else None,
    )


def _actions(records: Records, held: Sequence[Workshop], until: Sequence[Workshop]) -> ActionsOfYear:
    ids = {one.id for one in held}
    order = tuple(one.id for one in until)
    taken_up = {line.item_id for one in held for line in open_at(records, one)}
    told = follow_ups_by_action(records)
    outcomes: list[Outcome | None] = []
    leaders: set[str] = set()
    telling: set[str] = set()
    written = 0
    gave: list[str] = []
    for plan in sorted(records.all(ActionPlan), key=_plan_place):
        for item in filter(is_begun, plan.items):
            is_new = plan.workshop_id in ids
            if not is_new and item.id not in taken_up:
                continue
            follow_ups = told.get(item.id, ())
            newest = latest(follow_ups, order)
            written += is_new
            leaders.add(plan.participant_id)
            outcomes.append(newest.outcome if newest else None)
            if newest is not None:
                telling.add(plan.participant_id)
            if Audience.REPORT in audiences(plan):
                gave += [one.gave.strip() for one in _in_year(follow_ups, ids) if one.gave.strip()]
    counts = OutcomeCounts(
        tried=outcomes.count(Outcome.TRIED),
        under_way=outcomes.count(Outcome.UNDER_WAY),
        dropped=outcomes.count(Outcome.DROPPED),
        unanswered=outcomes.count(None),
    )
    # In the order of their words, so that nobody is told by whose stand beside each other.
    return ActionsOfYear(
        counts=counts,
        leaders=len(leaders),
        telling=len(telling),
        written=written,
        gave=tuple(sorted(dict.fromkeys(gave))),
    )


def _in_year(follow_ups: Sequence[FollowUp], ids: set[str]) -> list[FollowUp]:
    return [one for one in follow_ups if one.workshop_id in ids]


def _examples_until(
    records: Records, workshop_id: str, until: Sequence[Workshop]
) -> tuple[EverydayExample, ...]:
    """Those that participants may read, of the workshops until then; also of ones without a day."""
    known = {one.id for one in until}
    undated = {one.id for one in records.all(Workshop) if one.held_on is None}
    readable = gather_day(records, workshop_id).examples
    return tuple(one for one in readable if one.workshop_id in known | undated)


def _prejects(
    records: Records, held: Sequence[Workshop], until: Sequence[Workshop], year: int | None
) -> tuple[PrejectOfYear, ...]:
    ids, known = {one.id for one in held}, {one.id for one in until}
    units = {person.unit for person in records.all(Participant)}
    board = board_of(records.all(Preject), known_units=units)
    cards = [card for column in board for card in column.cards]
    return tuple(
        PrejectOfYear(
            card=card,
            learned=tuple(
                one.text
                for one in card.preject.learnings
                if (_is_in(one.told_on, year) if one.told_on else one.workshop_id in ids)
            ),
        )
        for card in cards
        if year is None or card.preject.workshop_id in known
    )


def _pattern(records: Records, year: int | None, today: date) -> YearPattern | None:
    concepts = {one.id: one for one in records.all(LusConcept)}
    newest = max(concepts.values(), key=_revision, default=None)
    if year is None or newest is None:
        return None
    return year_pattern(year, newest, records.all(LusTalk), concepts, today=today)


def _is_held(talk: LusTalk, year: int | None, today: date) -> bool:
    return talk.held_on is not None and talk.held_on <= today and _is_in(talk.held_on, year)


def _is_in(day: date | None, year: int | None) -> bool:
    return day is not None and (year is None or day.year == year)


def _plan_place(plan: ActionPlan) -> tuple[str, str]:
    return (plan.workshop_id, plan.id)


def _revision(concept: LusConcept) -> tuple[int, float, str]:
    return (concept.revision, concept.position, concept.id)
