"""A leader's own action schema. It is for the leader and, if the leader wishes, their chief: nobody else."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, is_begun
from facilitator_app.domain.forms import FormSpec, archived_seen_by, seen_by
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.form_elements import EmptyFields, Sheet, earlier_elements, form_elements
from facilitator_app.reports.model import Element, PageBreak, Report, Title, WritingLines
from facilitator_app.reports.wording import day_frame, edition, person_line

AUDIENCE = Visibility.LEADER_CHIEF
LEAST_NOTES, MOST_NOTES = 2, 5


def filled_schema(
    day: Day,
    words: PaperWords,
    *,
    form: FormSpec,
    participant: Participant,
    plan: ActionPlan | None,
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES,
) -> Report:
    """The schema with all that the leader has written; without a word it is a sheet with their name.

    What was written in fields of an earlier revision follows under a heading of its own.
    """
    items = _begun(plan)
    people = day.person_names
    elements: list[Element] = []
    for number, item in enumerate(items, start=1):
        sheet = Sheet(
            form=form,
            fields=seen_by(form, AUDIENCE),
            words=words,
            values=item.values,
            people=people,
            year=day.workshop.held_on.year if day.workshop.held_on else None,
            empty_fields=empty_fields,
        )
        elements.extend(_head(number, len(items), words, form, participant))
        elements.extend(form_elements(sheet))
        elements.extend(earlier_elements(replace(sheet, fields=archived_seen_by(form, AUDIENCE))))
        elements.append(WritingLines(label=words.text("paper.own_notes"), least=LEAST_NOTES, most=MOST_NOTES))
    return Report(
        **day_frame(day, words),
        title=f"{form.title} – {day.workshop.title}",
        foot=words.text("paper.foot_own"),
        edition=edition(form, words),
        continued_name=participant.name,
        elements=tuple(elements),
        closes_up=True,
    )


def schema_title(form: FormSpec, words: PaperWords) -> str:
    """»Mit handlingsskema«, or the form's own title when the client calls it something else."""
    is_usual = form.title.casefold() == words.text("paper.schema").casefold()
    return words.text("paper.my_schema") if is_usual else form.title


def _begun(plan: ActionPlan | None) -> tuple[ActionItem, ...]:
    begun = [item for item in plan.items if is_begun(item)] if plan else []
    return tuple(begun[:MAX_ITEMS]) or (ActionItem(id=""),)


def _head(
    number: int, count: int, words: PaperWords, form: FormSpec, participant: Participant
) -> tuple[Element, ...]:
    which = words.text("paper.action_number", number=number, count=count) if count > 1 else ""
    if number > 1:
        return (PageBreak(), Title(text=which))
    aside = tuple(line for line in (person_line(participant, words), which) if line)
    return (Title(text=schema_title(form, words), name=participant.name, aside=aside),)
