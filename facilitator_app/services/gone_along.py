"""What goes along when leaders are taken away from the file: their schemas with what became of them, and their talks.

Invariant: nothing is left that only somebody gone could read or that a table would miss; a talk that somebody gone
held with a leader who stays is still that leader's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.services.document import Document


def gone_along(document: Document, people: Mapping[str, Participant]) -> tuple[RecordChange, ...]:
    """The changes that go with removing `people`, by id. Chiefs who go stay in the talks by their names."""
    plans = [plan for plan in document.all(ActionPlan) if plan.participant_id in people]
    ids = {plan.id for plan in plans}
    told = [one for one in document.all(FollowUp) if one.plan_id in ids]
    talks = [talk for talk in document.all(LusTalk) if talk.participant_id in people]
    held = [
        RecordChange(talk, replace(talk, chief_id=None, chief_name=people[talk.chief_id].name))
        for talk in document.all(LusTalk)
        if talk.participant_id not in people and talk.chief_id is not None and talk.chief_id in people
    ]
    return (*removed(told), *removed(plans), *removed(talks), *held)
