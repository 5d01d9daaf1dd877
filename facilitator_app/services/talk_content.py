"""What a talk says, as one text that can be sealed, and back again.

Invariant: a sealed record says nothing but who the two are, the day, and the concept it follows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.lus import LusTalk, StatusTalk, TalkAgreement
from facilitator_app.problems import Refused
from facilitator_app.services.kept_text import UNREADABLE

_VALUES = ("leader_values", "chief_values", "plan_values", "leader_ratings", "chief_ratings")


def content_text(talk: LusTalk) -> str:
    """Everything that a sealed talk keeps under its passphrase."""
    content: dict[str, object] = {name: dict(getattr(talk, name)) for name in _VALUES}
    content["card_keys"] = list(talk.card_keys)
    content["done_phases"] = list(talk.done_phases)
    content["agreements"] = [[one.id, one.text, one.by_when, _iso(one.due_on)] for one in talk.agreements]
    content["statuses"] = [
        [one.id, _iso(one.planned_on), _iso(one.held_on), one.text] for one in talk.statuses
    ]
    return json.dumps(content, ensure_ascii=False)


def with_content(talk: LusTalk, text: str) -> LusTalk:
    """The talk with what was sealed, not sealed any more. Raises `Refused` (`store.damaged_envelope`)."""
    try:
        content = json.loads(text)
        values: dict[str, Mapping[str, FieldValue]] = {name: dict(content[name]) for name in _VALUES}
        return replace(
            talk,
            sealed="",
            leader_values=values["leader_values"],
            chief_values=values["chief_values"],
            plan_values=values["plan_values"],
            leader_ratings=values["leader_ratings"],
            chief_ratings=values["chief_ratings"],
            card_keys=tuple(content["card_keys"]),
            done_phases=tuple(content["done_phases"]),
            agreements=tuple(_agreement(one) for one in content["agreements"]),
            statuses=tuple(_status(one) for one in content["statuses"]),
        )
    except UNREADABLE as error:
        raise Refused("store.damaged_envelope") from error


def without_content(talk: LusTalk, sealed: str) -> LusTalk:
    """The record of a sealed talk."""
    return LusTalk(
        id=talk.id,
        concept_id=talk.concept_id,
        participant_id=talk.participant_id,
        chief_id=talk.chief_id,
        chief_name=talk.chief_name,
        held_on=talk.held_on,
        sealed=sealed,
        position=talk.position,
    )


def _agreement(parts: list[Any]) -> TalkAgreement:
    record_id, text, by_when, due_on = parts
    return TalkAgreement(id=record_id, text=text, by_when=by_when, due_on=_day(due_on))


def _status(parts: list[Any]) -> StatusTalk:
    record_id, planned_on, held_on, text = parts
    return StatusTalk(id=record_id, planned_on=_day(planned_on), held_on=_day(held_on), text=text)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
