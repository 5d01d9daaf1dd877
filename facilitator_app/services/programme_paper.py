"""The paper of what lives on in a programme: pre-jects, and the direction's agreements.

Invariant: the agreements are gathered here and nowhere else, for documents of the direction's members as on the day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.harvest import Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.preject_cards import PrejectCard, PrejectColumn, board_of
from facilitator_app.reports.build_interplay import interplay_paper, interplay_section
from facilitator_app.reports.build_prejects import board_overview, learning_sheets, preject_sheet
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Heading, PageBreak, Report
from facilitator_app.reports.paper_sizes import Paper
from facilitator_app.services.gathering_day import Records
from facilitator_app.services.paper_files import PaperOptions, PlannedFile, single_file


def poster_files(
    day: Day, words: PaperWords, _options: PaperOptions, *, records: Records
) -> tuple[PlannedFile, ...]:
    """A poster of each pre-ject, on A3."""
    return _sheets(day, words, records, name=words.text("preject.posters"), paper=Paper.A3)


def card_files(
    day: Day, words: PaperWords, _options: PaperOptions, *, records: Records
) -> tuple[PlannedFile, ...]:
    """A card of each pre-ject, on A5."""
    return _sheets(day, words, records, name=words.text("preject.cards"), paper=Paper.A5)


def board_files(
    day: Day, words: PaperWords, _options: PaperOptions, *, records: Records
) -> tuple[PlannedFile, ...]:
    """The board on a page or two."""
    columns = _columns(records)
    if not any(column.cards for column in columns):
        return ()
    return (single_file(day, words.text("preject.board_file"), board_overview(day, words, columns)),)


def learning_files(
    day: Day, words: PaperWords, _options: PaperOptions, *, records: Records
) -> tuple[PlannedFile, ...]:
    """A sheet for each pre-ject that is not decided, to write its learning on."""
    cards = [card for column in _columns(records) for card in column.cards if card.preject.decision is None]
    if not cards:
        return ()
    name = words.text("preject.learning_sheet")
    return (single_file(day, name, learning_sheets(day, words, cards)),)


def interplay_files(
    day: Day, words: PaperWords, _options: PaperOptions, *, records: Records
) -> tuple[PlannedFile, ...]:
    """The agreements for the direction's members; nothing when there are none."""
    agreements = _agreements(records, day.workshop.held_on)
    members = direction_of(day)
    if not agreements or not members:
        return ()
    report = interplay_paper(day, words, agreements, members)
    file = single_file(day, words.text("interplay.title"), report)
    return (replace(file, participant_ids=tuple(one.id for one in members)),)


def with_interplay(
    files: Sequence[PlannedFile], day: Day, words: PaperWords, *, records: Records
) -> tuple[PlannedFile, ...]:
    """Leaders' own sheets, those of the direction's members with its agreements after them."""
    members = {one.id for one in direction_of(day)}
    agreements = _agreements(records, day.workshop.held_on)
    if not members or not agreements:
        return tuple(files)
    return tuple(
        replace(
            file,
            reports=tuple(
                _with_section(report, words, agreements) if person_id in members else report
                for report, person_id in zip(file.reports, file.participant_ids, strict=True)
            ),
        )
        for file in files
    )


def direction_of(day: Day) -> tuple[Participant, ...]:
    """The direction's members as on the workshop's day."""
    return tuple(person for person in day.participants if person.is_direction)


def _with_section(report: Report, words: PaperWords, agreements: Sequence[InterplayAgreement]) -> Report:
    heading = Heading(text=words.text("interplay.title"), note=words.text("interplay.for_members"))
    section = (PageBreak(), heading, *interplay_section(words, agreements))
    return replace(report, elements=(*report.elements, *section))


def _sheets(
    day: Day, words: PaperWords, records: Records, *, name: str, paper: Paper
) -> tuple[PlannedFile, ...]:
    cards = [card for column in _columns(records) for card in column.cards]
    reports = [
        preject_sheet(day, words, card, form, paper=paper)
        for card in cards
        if (form := _form_of(card, day.forms)) is not None
    ]
    if not reports:
        return ()
    file = single_file(day, name, reports[0])
    return (replace(file, reports=tuple(reports)),)


def _columns(records: Records) -> tuple[PrejectColumn, ...]:
    units = {person.unit for person in records.all(Participant)}
    return board_of(records.all(Preject), known_units=units)


def _form_of(card: PrejectCard, forms: Sequence[FormSpec]) -> FormSpec | None:
    own = next((form for form in forms if form.id == card.preject.form_id), None)
    return own or next((form for form in forms if form.use is FormUse.PREJECT), None)


def _agreements(records: Records, day: date | None) -> tuple[InterplayAgreement, ...]:
    """Those made by the day; one laid aside after it still held."""
    made = [one for one in records.all(InterplayAgreement) if _is_made(one, day)]
    as_then = [
        replace(one, ended_on=None) if day and one.ended_on and one.ended_on > day else one for one in made
    ]
    return tuple(sorted(as_then, key=_place))


def _is_made(agreement: InterplayAgreement, day: date | None) -> bool:
    return day is None or agreement.agreed_on is None or agreement.agreed_on <= day


def _place(agreement: InterplayAgreement) -> tuple[bool, float, str]:
    return (agreement.ended_on is not None, agreement.position, agreement.id)
