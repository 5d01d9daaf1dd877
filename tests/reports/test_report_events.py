"""The events of an exercise in the client's report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from facilitator_app.content.words import load_words
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.reports.answers import shared_outputs
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
    heading, table = events_section(day, WORDS, ())
    assert isinstance(heading, Heading)
    assert heading.text == "Hændelser og beslutninger"
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["10.02", "Runde 1 · Spot", "Datteren ringer (udsat)"],
        ["10.22", "Runde 2 · Spot", "Datteren ringer"],
        ["10.25", "Runde 2 · Spot", "Lægen ringer (givet på stedet)"],
        ["11.00", "", "Brandalarm (givet på stedet)"],
    ]


def test_without_events_there_is_no_section() -> None:
    day = DAY
    assert events_section(day, WORDS, ()) == ()
    put_off = event(InjectAct.PUT_OFF, "Datteren ringer", 0, key="call")
    assert events_section(replace(day, events=(put_off,)), WORDS, ()) == ()


def test_each_inject_has_the_shared_outputs_that_answer_it_group_by_group() -> None:
    call = event(InjectAct.GIVEN, "Datteren ringer", 2, key="call")
    typed = event(InjectAct.AD_HOC, "Lægen ringer", 8)
    first, _option, secret, *_ = DAY.outputs
    said = (
        replace(first, id="a", group_id="g2", value="Vi venter", inject_key="call"),
        replace(first, id="b", group_id="g1", value="Vi ringer tilbage", inject_key="call"),
        replace(first, id="c", group_id="nobody", value="Vi spørger hende", inject_key=typed.ref),
        replace(first, id="d", value="Uden hændelse"),
        replace(first, id="e", value="Anden runde", inject_key="call", round_number=2),
        replace(secret, id="f", inject_key="call"),
    )
    said = tuple(replace(one, block_id="b", round_number=one.round_number or 1) for one in said)
    day = replace(DAY, outputs=said, events=(call, typed))
    _heading, table = events_section(day, WORDS, shared_outputs(day))
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["10.02", "Runde 1 · Spot", "Datteren ringer"],
        ["", "Gruppe 1 · Nord", "Vi ringer tilbage"],
        ["", "Gruppe 2", "Vi venter"],
        ["10.08", "Runde 1 · Spot", "Lægen ringer (givet på stedet)"],
        ["", "", "Vi spørger hende"],
    ]
