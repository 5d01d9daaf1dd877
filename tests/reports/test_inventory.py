"""The inventory on paper: every line with its words in both languages, and nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.inventory import LINES, counted
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_inventory import inventory_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import Report, Table
from tests.store.examples import ENGAGEMENT, KEPT, every_record

RECORDS = every_record()
WORKSHOPS = tuple(one for one in RECORDS if isinstance(one, Workshop))


def report_in(language: str) -> Report:
    day = Day(engagement=ENGAGEMENT, workshop=KEPT)
    return inventory_report(
        day,
        load_words(language),
        lines=counted(RECORDS),
        workshops=WORKSHOPS,
        counted_on=date(2027, 1, 14),
    )


def cells(report: Report) -> list[list[str]]:
    return [
        [cell.text for cell in row.cells]
        for table in report.elements
        if isinstance(table, Table)
        for row in table.rows
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_line_of_the_inventory_is_told(language: str) -> None:
    told = cells(report_in(language))
    assert len(told) == len(WORKSHOPS) + len(LINES)
    assert all(text for row in told for text in row)


def test_purpose_recipients_and_last_day_stand_by_each_workshop() -> None:
    told = cells(report_in("da"))
    assert ["Temadag", "Ledernes egen opfølgning", "Ledernes nærmeste ledere", "søn. 1. aug. 2027"] in told
    assert ["Lederdag", "ikke angivet", "ikke angivet", "ikke angivet"] in told
    assert ["Deltagernes navne", "Deltageren", "Deltagerne", "3", "lærred, papir, dataeksport"] in told
    assert [
        "LUS-samtaler",
        "Lederen og nærmeste leder",
        "Lederen og nærmeste leder",
        "2",
        "kun egne papirer",
    ] in told


def test_nobody_is_named_in_it() -> None:
    told = repr(replace(report_in("da"), logo=None))
    for person in RECORDS:
        if isinstance(person, Participant):
            assert person.name not in told
