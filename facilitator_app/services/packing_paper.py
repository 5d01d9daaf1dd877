"""The fallback pack: one file with everything on paper that a day needs when the computer fails.

Invariant: what is for the team alone is marked so on every page of it, and the first page says who may have what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator_app.reports.build_cards import case_cards, inject_cards
from facilitator_app.reports.build_pack import PackPart, pack_cover
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_run_sheet import participants_agenda
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Report
from facilitator_app.services.paper_files import PlannedFile, single_file


def fallback_parts(
    day: Day,
    words: PaperWords,
    *,
    run_sheets: tuple[Report, ...],
    slides: tuple[Report, ...],
    dilemmas: Report,
    blanks: tuple[Report, ...],
) -> tuple[PackPart, ...]:
    """The parts that have something in them, those for the team first."""
    injects = inject_cards(day, words)
    cases = case_cards(day, words)
    parts = (
        PackPart(name=words.text("paper.run_sheet"), reports=run_sheets, is_private=True),
        PackPart(
            name=words.text("paper.people"),
            reports=(people_by_group(day, words),) if day.participants else (),
            is_private=True,
        ),
        PackPart(name=words.text("paper.inject_cards"), reports=_cut(injects), is_private=True),
        PackPart(
            name=words.text("paper.programme"),
            reports=(participants_agenda(day, words),) if day.blocks else (),
        ),
        PackPart(name=words.text("paper.slides"), reports=slides),
        PackPart(name=words.text("paper.dilemma_cards"), reports=_cut(dilemmas)),
        PackPart(name=words.text("paper.case_cards"), reports=_cut(cases)),
        PackPart(name=words.text("paper.blank_forms"), reports=blanks),
    )
    return tuple(part for part in parts if part.reports)


def pack_file(day: Day, words: PaperWords, parts: Sequence[PackPart]) -> PlannedFile:
    """The parts after their list of contents, each beginning on a sheet of its own when printed on both sides."""
    reports = (pack_cover(day, words, parts), *(report for part in parts for report in part.reports))
    file = single_file(day, words.text("paper.fallback"), reports[0])
    return replace(file, reports=tuple(replace(report, starts_on_odd_page=True) for report in reports))


def _cut(report: Report) -> tuple[Report, ...]:
    return (report,) if report.pieces else ()
