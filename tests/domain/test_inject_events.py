"""What became of injects while the day ran."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from facilitator_app.domain.inject_events import InjectAct, InjectEvent, given_last

AT = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)


def event(
    text: str, act: InjectAct = InjectAct.GIVEN, *, round_number: int = 1, minute: int = 0
) -> InjectEvent:
    return InjectEvent(
        at=AT + timedelta(minutes=minute), act=act, text=text, block_id="b-3", round_number=round_number
    )


def test_the_newest_event_of_the_round_was_given_last() -> None:
    events = (
        event("Datteren ringer"),
        event("Strømmen går", InjectAct.AD_HOC, minute=5),
        event("Lægen kommer", InjectAct.PUT_OFF, minute=6),
        event("Ny runde", round_number=2, minute=30),
    )
    given = given_last(events, block_id="b-3", round_number=1)
    assert given is not None
    assert given.text == "Strømmen går"


def test_what_was_put_off_or_given_elsewhere_was_not_given_here() -> None:
    events = (event("Lægen kommer", InjectAct.PUT_OFF), event("Ny runde", round_number=2))
    assert given_last(events, block_id="b-3", round_number=1) is None
    assert given_last(events, block_id="b-4", round_number=2) is None
