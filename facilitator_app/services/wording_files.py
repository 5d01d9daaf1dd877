"""The files of what was agreed: the leadership foundation, the leadership chain, and the sheets of a round."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.reports.build_wordings import chain_sheet, chain_table, foundation_booklet, round_sheets
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.services.paper_files import (
    Filing,
    PaperOptions,
    PlannedFile,
    Start,
    chosen_leaders,
    leader_names,
    single_file,
)


def foundation_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """The booklet; nothing without statements."""
    if not day.statements:
        return ()
    return (single_file(day, words.text("foundation.name"), foundation_booklet(day, words)),)


def chain_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """The matrix; nothing without demands."""
    if not day.demands:
        return ()
    return (single_file(day, words.text("chain.name"), chain_table(day, words)),)


def chain_sheet_files(day: Day, words: PaperWords, options: PaperOptions) -> tuple[PlannedFile, ...]:
    """Each leader's own column: one file, one for each leader, or both."""
    made = ((person.id, chain_sheet(day, words, person)) for person in chosen_leaders(day, options))
    sheets = {person_id: sheet for person_id, sheet in made if sheet is not None}
    files: list[PlannedFile] = []
    if sheets and options.filing is not Filing.EACH:
        is_odd = options.start is Start.ODD_PAGE
        joined = single_file(day, words.text("chain.sheets"), next(iter(sheets.values())))
        reports = tuple(replace(sheet, starts_on_odd_page=is_odd) for sheet in sheets.values())
        files.append(replace(joined, reports=reports, participant_ids=tuple(sheets)))
    if options.filing is not Filing.JOINED:
        names = leader_names(day, words, "chain.file_sheet")
        files.extend(
            PlannedFile(name=names[person_id], reports=(sheet,), participant_ids=(person_id,))
            for person_id, sheet in sheets.items()
        )
    return tuple(files)


def round_sheet_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """A sheet for each group; nothing without a round."""
    reports = round_sheets(day, words)
    if not reports:
        return ()
    return (replace(single_file(day, words.text("foundation.rounds"), reports[0]), reports=reports),)
