"""What came of the day in action schemas: counts of all of them, words only of what leaders have released.

Invariant: nothing of a schema that is not released to the report is told but numbers, and those only when at
least five leaders are counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core, is_begun
from facilitator_app.domain.collation import SortKey, name_sort_key
from facilitator_app.domain.forms import FieldSpec, FieldValue, FormSpec, is_filled
from facilitator_app.domain.people import Participant
from facilitator_app.reports.answers import LEAST_DISTRIBUTION, shared_fields
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Row,
    Table,
    TableCell,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars
from facilitator_app.reports.wording import person_line, value_text

VALUES = (Core.VALUE_EMPLOYEES, Core.VALUE_CITIZENS, Core.VALUE_SELF)
NAME_WIDTH, UNIT_WIDTH, WORDS_WIDTH = 60.0, 70.0, 110.0
ENDED = ("…", "?", "!", ".", ":")
"""What a label may end with to need no colon."""


def actions_section(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """How many leaders have an action, for whom it is of value and what it serves; then the released ones."""
    begun = [plan for plan in day.plans if any(is_begun(item) for item in plan.items)]
    if not begun:
        return ()
    heading = Heading(
        text=words.text("paper.actions"), note=words.count("paper.leaders_with_action", len(begun))
    )
    return (heading, *_counts(day, words, begun), *_released(day, words, begun))


def _counts(day: Day, words: PaperWords, plans: Sequence[ActionPlan]) -> tuple[Element, ...]:
    if len(plans) < LEAST_DISTRIBUTION:
        few = words.text("paper.too_few_actions", least=LEAST_DISTRIBUTION)
        return (Paragraph(text=few, face=Face.HELP),)
    items = [item for plan in plans for item in plan.items if is_begun(item)]
    fields = {
        spec.key: spec for form in reversed(_forms(day, plans)) for spec in (*form.archived, *form.fields)
    }
    elements: list[Element] = []
    values = [fields[key] for key in VALUES if key in fields]
    if values:
        bars = tuple(Bar(label=spec.label, value=_filled(spec, items)) for spec in values)
        elements.extend((Heading(text=words.text("paper.actions_value"), level=3), Bars(bars=bars)))
    serves = fields.get(Core.SERVES)
    if serves is not None and serves.options:
        chosen = [_chosen(item.values.get(serves.key)) for item in items]
        bars = tuple(
            Bar(label=one.label, value=sum(one.key in keys for keys in chosen)) for one in serves.options
        )
        elements.extend((Heading(text=serves.label, level=3), Bars(bars=bars)))
    return tuple(elements)


def _released(day: Day, words: PaperWords, plans: Sequence[ActionPlan]) -> tuple[Element, ...]:
    people = {person.id: person for person in day.participants}
    released = [
        (people[plan.participant_id], plan)
        for plan in plans
        if plan.is_released_report and plan.participant_id in people
    ]
    if not released:
        return ()
    forms = {form.id: form for form in day.forms}
    told = [
        (person, _words_of(day, words, forms.get(plan.form_id), plan))
        for person, plan in sorted(released, key=_by_name)
    ]
    heading = Heading(text=words.text("paper.released"), note=words.text("paper.released_note"), level=3)
    table = _with_words if any(text for _, text in told) else _without_words
    return (heading, table(told, words))


def _with_words(told: Sequence[tuple[Participant, str]], words: PaperWords) -> Table:
    """Where each leads stands under the name, so that the words have room."""
    columns = (
        Column(head=words.text("paper.leader"), width=NAME_WIDTH),
        Column(head=words.text("paper.released_words"), width=WORDS_WIDTH),
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=person.name, note=person_line(person, words), weight=Weight.STRONG),
                TableCell(text=text),
            )
        )
        for person, text in told
    )
    return Table(columns=columns, rows=rows)


def _without_words(told: Sequence[tuple[Participant, str]], words: PaperWords) -> Table:
    columns = (
        Column(head=words.text("paper.leader"), width=NAME_WIDTH),
        Column(head=words.text("paper.unit"), width=UNIT_WIDTH),
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=person.name, weight=Weight.STRONG),
                TableCell(text=person_line(person, words)),
            )
        )
        for person, _ in told
    )
    return Table(columns=columns, rows=rows)


def _words_of(day: Day, words: PaperWords, form: FormSpec | None, plan: ActionPlan) -> str:
    """The words of a released schema, action by action, of fields that participants may see."""
    if form is None:
        return ""
    people = day.person_names
    year = day.workshop.held_on.year if day.workshop.held_on else None
    told = [
        "\n".join(
            _labelled(spec, value_text(spec, item.values[spec.key], words, people=people, year=year))
            for spec in shared_fields(form)
            if is_filled(item.values.get(spec.key))
        )
        for item in plan.items
    ]
    return "\n\n".join(text for text in told if text)


def _labelled(spec: FieldSpec, text: str) -> str:
    """The label before the words; one that is a beginning or a question goes on into them."""
    label = spec.label.rstrip()
    return f"{label} {text}" if label.endswith(ENDED) else f"{label}: {text}"


def _chosen(value: FieldValue) -> Sequence[object]:
    """The keys that were chosen, of one choice or of several."""
    return value if isinstance(value, list) else [value]


def _filled(spec: FieldSpec, items: Sequence[ActionItem]) -> int:
    return sum(is_filled(item.values.get(spec.key)) for item in items)


def _forms(day: Day, plans: Sequence[ActionPlan]) -> list[FormSpec]:
    used = {plan.form_id for plan in plans}
    return [form for form in day.forms if form.id in used]


def _by_name(released: tuple[Participant, ActionPlan]) -> tuple[tuple[SortKey, SortKey], str]:
    person, _ = released
    return (name_sort_key(person.name), person.id)
