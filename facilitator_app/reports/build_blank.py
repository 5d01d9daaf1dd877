"""Sheets of any form: blank ones for writing by hand, and a filled one to see how answers look."""

from __future__ import annotations

from facilitator_app.domain.agenda import in_order
from facilitator_app.domain.dilemmas import Dilemma, form_for
from facilitator_app.domain.forms import FormSpec, FormUse, FormValues, seen_by
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.reports.build_schema import schema_title
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.form_elements import Sheet, form_elements
from facilitator_app.reports.model import (
    Cell,
    Element,
    Face,
    Fields,
    Heading,
    Paragraph,
    Report,
    Title,
    WritingLines,
)
from facilitator_app.reports.wording import day_frame, edition

PERSONAL = frozenset({FormUse.ACTION_SCHEMA, FormUse.BALANCE, FormUse.OTHER})
"""Filled in by one leader; the other forms are a group's."""
AUDIENCE = Visibility.LEADER_CHIEF
LEAST_NOTES, MOST_NOTES = 1, 2
MOST_DECISIONS = 3


def blank_sheets(day: Day, words: PaperWords, *, form: FormSpec) -> tuple[Report, ...]:
    """The sheets of a form: one, or of an answer sheet one for each dilemma that the day discusses."""
    dilemmas = _discussed(day, form) if form.use is FormUse.DILEMMA_ANSWER else ()
    if not dilemmas:
        return (blank_sheet(day, words, form=form),)
    return tuple(blank_sheet(day, words, form=form, dilemma=dilemma) for dilemma in dilemmas)


def blank_sheet(day: Day, words: PaperWords, *, form: FormSpec, dilemma: Dilemma | None = None) -> Report:
    """The form with its help in grey and lines to write on, asked in the words of a dilemma if one is given."""
    asked = form_for(dilemma, form)
    times = MOST_DECISIONS if form.use is FormUse.DECISIONS else 1
    sheet = Sheet(form=asked, fields=seen_by(asked, AUDIENCE), words=words, times=times)
    return _report(day, sheet, dilemma)


def filled_sheet(
    day: Day, words: PaperWords, *, form: FormSpec, values: FormValues, dilemma: Dilemma | None = None
) -> Report:
    """The same sheet with one answer to each field that has one in `values`."""
    asked = form_for(dilemma, form)
    sheet = Sheet(
        form=asked,
        fields=seen_by(asked, AUDIENCE),
        words=words,
        values=values,
        people=day.person_names,
        year=day.workshop.held_on.year if day.workshop.held_on else None,
    )
    return _report(day, sheet, dilemma)


def _report(day: Day, sheet: Sheet, dilemma: Dilemma | None) -> Report:
    form, words = sheet.form, sheet.words
    is_schema = form.use is FormUse.ACTION_SCHEMA
    title = schema_title(form, words) if is_schema else form.title
    elements: list[Element] = [Title(text=title)]
    if dilemma is not None:
        elements.append(Heading(text=dilemma.title))
        elements.append(Paragraph(text=dilemma.statement, face=Face.WORDS))
    if form.intro and not is_schema:
        elements.append(Paragraph(text=form.intro, face=Face.BODY))
    keys = ("paper.name", "paper.unit") if form.use in PERSONAL else ("paper.group", "paper.written_by")
    cells = tuple(Cell(label=words.text(key), lines=1) for key in keys)
    elements.append(Fields(cells=cells, widths=(1.0, 1.0)))
    for number in range(1, sheet.times + 1):
        if sheet.times > 1:
            elements.append(Heading(text=words.text("paper.decision_number", number=number)))
        elements.extend(form_elements(sheet))
    if is_schema:
        label = words.text("paper.own_notes")
        elements.append(WritingLines(label=label, least=LEAST_NOTES, most=MOST_NOTES))
    return Report(
        **day_frame(day, words),
        title=f"{form.title} – {day.workshop.title}",
        foot=words.text(_foot(form)),
        edition=edition(form, words),
        continued_name=title,
        elements=tuple(elements),
    )


def _discussed(day: Day, form: FormSpec) -> tuple[Dilemma, ...]:
    """The dilemmas of the blocks that ask this form, in agenda order; of all blocks when none asks it."""
    by_id = {dilemma.id: dilemma for dilemma in day.dilemmas}
    asking = [block for block in in_order(day.blocks) if block.form_id == form.id]
    blocks = asking or in_order(day.blocks)
    ids = dict.fromkeys(dilemma_id for block in blocks for dilemma_id in block.dilemma_ids)
    return tuple(by_id[dilemma_id] for dilemma_id in ids if dilemma_id in by_id)


def _foot(form: FormSpec) -> str:
    fields = seen_by(form, AUDIENCE)
    if any(not may_be_seen(spec.visibility, Visibility.PARTICIPANTS) for spec in fields):
        return "paper.foot_own"
    is_shown = any(may_be_seen(spec.visibility, Visibility.PROJECTOR) for spec in fields)
    if form.use in PERSONAL:
        return "paper.foot_room_person" if is_shown else "paper.foot_participants_person"
    return "paper.foot_room" if is_shown else "paper.foot_participants"
