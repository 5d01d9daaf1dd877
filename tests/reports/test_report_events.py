"""The events of an exercise in the client's report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from facilitator_app.content.words import load_words
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.reports.model import Heading, Table
from facilitator_app.reports.report_events import events_section
from tests.reports.days import DAY

WORDS = load_words("da")
TEN = datetime(2027, 1, 14, 10, 0, tzinfo=UTC)


def event(act: InjectAct, text: str, minutes: int, *, number: int = 1, key: str = "") -> InjectEvent:
    return InjectEvent(
        at=TEN + timedelta(minutes=minutes),
        act=act,
        text=text,
        block_id="b",
        round_number=number,
        phase_title="Spot" if number else "",
        inject_key=key,
    )


def test_events_stand_in_order_with_time_place_and_how_they_came() -> None:
    day = replace(
        DAY,
        events=(
            event(InjectAct.PUT_OFF, "Datteren ringer", 0, key="call"),
            event(InjectAct.GIVEN, "Datteren ringer", 2, key="call"),
            event(InjectAct.GIVEN, "Datteren ringer", 22, number=2, key="call"),
            event(InjectAct.AD_HOC, "Lægen ringer", 25, number=2),
            event(InjectAct.AD_HOC, "Brandalarm", 60, number=0),
        ),
    )
    heading, table = events_section(day, WORDS)
    assert isinstance(heading, Heading)
    assert heading.text == "Hændelser i øvelsen"
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["10.02", "Runde 1 · Spot", "Datteren ringer (udsat)"],
        ["10.22", "Runde 2 · Spot", "Datteren ringer"],
        ["10.25", "Runde 2 · Spot", "Lægen ringer (givet på stedet)"],
        ["11.00", "", "Brandalarm (givet på stedet)"],
    ]


def test_without_events_there_is_no_section() -> None:
    day = DAY
    assert events_section(day, WORDS) == ()
    put_off = event(InjectAct.PUT_OFF, "Datteren ringer", 0, key="call")
    assert events_section(replace(day, events=(put_off,)), WORDS) == ()
