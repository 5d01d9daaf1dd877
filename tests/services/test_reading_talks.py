"""What the page of a talk reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.lus import LusPhase, LusTalk, PhaseKind, StatusTalk
from facilitator_app.services.reading_talks import StepState
from tests.lus import CONCEPT, FULL, PLAN, PREPARATION, TalkDesk, talks_of_year

SHARED = ActionPlan(
    id="plan",
    workshop_id="w",
    participant_id="p-1",
    form_id="f-action",
    is_released_chief=True,
    items=(
        ActionItem(id="i-1", values={"action": "spørge to kolleger", "by_when": "2027-04-01"}),
        ActionItem(id="i-2", values={"action": "holde pause", "by_when": "snart"}),
        ActionItem(id="i-3", values={"occasion": "kun en anledning"}),
        ActionItem(id="i-4"),
    ),
)


def test_the_steps_follow_the_concept_and_tell_how_far_they_are() -> None:
    desk = TalkDesk(CONCEPT)
    steps = desk.reading.steps(replace(FULL, plan_values={}))
    assert [(one.phase.key, one.state) for one in steps] == [
        ("data", StepState.DONE),
        ("preparation", StepState.BEGUN),
        ("talk", StepState.BEGUN),
        ("plan", StepState.EMPTY),
        ("status", StepState.BEGUN),
    ]
    assert (steps[4].status_place, steps[4].status_on) == (0, date(2027, 5, 4))
    assert steps[0].status_place is None


def test_each_status_phase_has_its_own_talk() -> None:
    more = (*CONCEPT.phases, LusPhase(key="status_2", kind=PhaseKind.STATUS, title="Anden status"))
    desk = TalkDesk(replace(CONCEPT, phases=more))
    *_, first, second = desk.reading.steps(
        replace(FULL, statuses=(StatusTalk(id="s", planned_on=date(2027, 5, 3)),))
    )
    assert (first.status_place, first.status_on, second.status_place) == (0, date(2027, 5, 3), 1)
    assert second.state is StepState.EMPTY


def test_only_what_was_released_to_the_chief_is_shared() -> None:
    hidden = replace(SHARED, id="hidden", workshop_id="w2", is_released_chief=False, is_released_wall=True)
    others = replace(SHARED, id="others", participant_id="p-2")
    lost = replace(SHARED, id="lost", workshop_id="gone")
    desk = TalkDesk(CONCEPT, SHARED, hidden, others, lost)
    told = [(one.workshop, one.text, one.by_when) for one in desk.reading.shared_actions(FULL)]
    assert told == [
        ("Lederdag", "spørge to kolleger", "torsdag den 1. april 2027"),
        ("Lederdag", "holde pause", "snart"),
    ]


def test_a_shared_action_is_told_with_its_occasion() -> None:
    item = ActionItem(id="i", values={"occasion": "en sag går på tværs", "action": "ringer jeg først"})
    desk = TalkDesk(CONCEPT, replace(SHARED, items=(item,)))
    (told,) = desk.reading.shared_actions(FULL)
    assert told.text == "Når en sag går på tværs, så ringer jeg først."


def test_actions_of_a_form_that_has_gone_are_not_shared() -> None:
    desk = TalkDesk(CONCEPT, replace(SHARED, form_id="gone"))
    assert desk.reading.shared_actions(FULL) == ()


def test_forms_and_cards_are_those_of_the_talks_own_concept() -> None:
    desk = TalkDesk(CONCEPT)
    assert (desk.reading.preparation_form(FULL), desk.reading.plan_form(FULL)) == (PREPARATION, PLAN)
    assert [card.key for card in desk.reading.cards(FULL)] == ["let_go", "whole"]


def test_a_talk_whose_concept_has_gone_still_opens() -> None:
    desk = TalkDesk()
    assert desk.reading.steps(FULL) == ()
    assert desk.reading.cards(FULL) == ()
    assert (desk.reading.preparation_form(FULL), desk.reading.plan_form(FULL)) == (None, None)
    assert desk.reading.names(LusTalk(id="x", concept_id="c", participant_id="nobody")) == ("", "")
    assert desk.reading.pattern(2026) is None


def test_the_pattern_of_a_year_is_that_of_the_concept_in_use() -> None:
    desk = TalkDesk(CONCEPT, *talks_of_year([1, 2, 3, 4, 5]))
    assert desk.reading.years() == (2026,)
    pattern = desk.reading.pattern(2026)
    assert pattern is not None
    assert [one.own for one in pattern.means] == [3.0] * 4
