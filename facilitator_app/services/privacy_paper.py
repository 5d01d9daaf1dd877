"""The paper about personal data itself."""

from __future__ import annotations

from datetime import date

from facilitator_app.domain.inventory import CountedLine, counted
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_inventory import inventory_report, outlet_words
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.services.gathering_day import Records
from facilitator_app.services.paper_files import PlannedFile, single_file

__all__ = ["everything", "inventory_files", "lines_of", "outlet_words"]


def inventory_files(day: Day, words: PaperWords, *, records: Records, today: date) -> tuple[PlannedFile, ...]:
    """The inventory of the whole file, whichever of its workshops is worked on."""
    report = inventory_report(
        day, words, lines=lines_of(records), workshops=records.all(Workshop), counted_on=today
    )
    return (single_file(day, words.text("privacy.inventory"), report),)


def lines_of(records: Records) -> tuple[CountedLine, ...]:
    """The inventory of the open file, counted."""
    return counted(everything(records))


def everything(records: Records) -> tuple[Record, ...]:
    """All records of the open file, those pointed at first."""
    return tuple(record for kind in RECORD_TYPES for record in records.all(kind))
