"""The summary of the day for those who took part.

Invariants: drafts and fields of a narrower class than PARTICIPANTS never enter it; no action schema is
read except to count them; a distribution is shown from five answers up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, is_filled, seen_by
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.domain.textfmt import join_words
from facilitator_app.reports.build_run_sheet import programme_table
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.decisions import decisions_table
from facilitator_app.reports.model import (
    Bar,
    Bars,
    Dots,
    Element,
    Face,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Quote,
    Quotes,
    Report,
    Title,
)
from facilitator_app.reports.wording import document_frame, group_title, value_text

AUDIENCE = Visibility.PARTICIPANTS
LEAST_DISTRIBUTION = 5
COUNTED = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})
WHERE_WE_STAND = frozenset({FormUse.BALANCE})
QUOTED = frozenset(FormUse) - WHERE_WE_STAND - {FormUse.DECISIONS}


def summary(day: Day, words: PaperWords) -> Report:
    """What the groups said, which themes it gathered under, where they stood and what was agreed."""
    shared = shared_outputs(day)
    name = words.text("paper.summary")
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.foot_summary"),
        continued_name=name,
        elements=(
            *_first_page(day, words),
            *_opening(day, words, shared),
            *_theme_bars(day, words),
            *_blocks(day, words, shared, uses=WHERE_WE_STAND),
            *_decisions(day, words, shared),
            *_next(day, words),
            *_theme_quotes(day, words, shared),
            *_blocks(day, words, shared, uses=QUOTED),
        ),
    )


def shared_outputs(day: Day) -> tuple[Output, ...]:
    """The outputs that participants may see, in their order. Of an unknown field nothing is shared."""
    kept = (output for output in day.outputs if not output.is_draft and is_filled(output.value))
    return tuple(sorted((o for o in kept if _spec(day, o) is not None), key=_place))


def _opening(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    present = sum(not person.is_absent for person in day.participants)
    elements: list[Element] = [Title(text=words.text("paper.summary_title"))]
    if present and day.groups and day.workshop.focus:
        focus = [f"{text[:1].lower()}{text[1:]}" for text in day.workshop.focus]
        lead = words.text(
            "paper.summary_lead",
            leaders=words.count("paper.leaders", present),
            groups=words.count("paper.groups", len(day.groups)),
            focus=join_words(focus, words.language),
        )
        elements.append(Paragraph(text=lead, face=Face.LEAD))
    with_action = sum(_has_action(plan) for plan in day.plans)
    counts = (
        ("paper.figure_groups", len(day.groups)),
        ("paper.figure_outputs", len(shared)),
        ("paper.figure_themes", len(day.themes)),
        ("paper.figure_actions", with_action),
    )
    elements.append(
        Figures(figures=tuple(Figure(number=str(n), label=words.count(key, n)) for key, n in counts))
    )
    return tuple(elements)


def _first_page(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """What the day was about and how it went along."""
    if not day.blocks:
        return ()
    elements: list[Element] = [Title(text=day.workshop.title)]
    if day.workshop.purpose:
        elements.append(Paragraph(text=day.workshop.purpose, face=Face.LEAD))
    elements.append(Heading(text=words.text("paper.programme_of_day")))
    elements.extend((programme_table(day, words), PageBreak()))
    return tuple(elements)


def _theme_bars(day: Day, words: PaperWords) -> tuple[Element, ...]:
    counted = [theme for theme in sorted(day.themes, key=_theme_place) if theme.votes is not None]
    if not counted:
        return ()
    note = words.count("paper.votes", sum(theme.votes or 0 for theme in counted))
    return (
        Heading(text=words.text("paper.themes_by_votes"), note=note),
        Bars(bars=tuple(Bar(label=theme.name, value=theme.votes or 0) for theme in counted)),
    )


def _theme_quotes(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    elements: list[Element] = []
    for theme in sorted(day.themes, key=_theme_place):
        said = [output for output in shared if theme.id in output.theme_ids and _is_quoted(day, output)]
        if said:
            elements.append(Heading(text=theme.name, note=words.text("paper.theme_quotes")))
            elements.append(_quotes(day, words, said))
    return tuple(elements)


def _blocks(
    day: Day, words: PaperWords, shared: Sequence[Output], *, uses: frozenset[FormUse]
) -> tuple[Element, ...]:
    """The answers of each block to the forms of these uses."""
    elements: list[Element] = []
    for block in in_order(day.blocks):
        said = [output for output in shared if output.block_id == block.id]
        for form in day.forms:
            of_form = [output for output in said if output.form_id == form.id]
            if of_form and form.use in uses:
                elements.extend(_answers(day, words, block, form, of_form))
    return tuple(elements)


def _answers(
    day: Day, words: PaperWords, block: Block, form: FormSpec, said: Sequence[Output]
) -> tuple[Element, ...]:
    """The answers of a block, question by question in the form's order."""
    elements: list[Element] = [Heading(text=block.title, note=words.text("paper.answers_note"))]
    for spec in _shared_fields(form):
        answers = [output for output in said if output.field_key == spec.key]
        if not answers:
            continue
        if spec.kind is FieldKind.SCALE:
            elements.extend(_distribution(words, spec, answers))
        elif spec.kind in COUNTED:
            elements.extend((Heading(text=spec.label, level=3), _counted(spec, answers)))
        else:
            elements.extend((Heading(text=spec.label, level=3), _quotes(day, words, answers)))
    return tuple(elements)


def _distribution(words: PaperWords, spec: FieldSpec, answers: Iterable[Output]) -> tuple[Element, ...]:
    counts = [0] * spec.steps
    for output in answers:
        place = output.value
        if isinstance(place, int | float) and 0 <= place < spec.steps:
            counts[round(place)] += 1
    if sum(counts) < LEAST_DISTRIBUTION:
        few = words.text("paper.too_few", least=LEAST_DISTRIBUTION)
        return (Heading(text=spec.label, level=3), Paragraph(text=few, face=Face.HELP))
    note = words.text("paper.dots_note")
    return (
        Heading(text=spec.label, note=note, level=3),
        Dots(pole_a=spec.pole_a, pole_b=spec.pole_b, counts=tuple(counts)),
    )


def _counted(spec: FieldSpec, answers: Iterable[Output]) -> Bars:
    chosen: Counter[str] = Counter()
    for output in answers:
        keys = output.value if isinstance(output.value, list) else [output.value]
        chosen.update(key for key in keys if isinstance(key, str))
    return Bars(bars=tuple(Bar(label=option.label, value=chosen[option.key]) for option in spec.options))


def _quotes(day: Day, words: PaperWords, said: Iterable[Output]) -> Quotes:
    groups = {group.id: group_title(group, words) for group in day.groups}
    return Quotes(
        quotes=tuple(
            Quote(text=_text(day, words, output), source=groups.get(output.group_id, "")) for output in said
        )
    )


def _decisions(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    uses = {form.id: form.use for form in day.forms}
    decided = [output for output in shared if uses.get(output.form_id) is FormUse.DECISIONS]
    if not decided:
        return ()
    return (Heading(text=words.text("paper.decisions")), decisions_table(day, words, decided))


def _next(day: Day, words: PaperWords) -> tuple[Element, ...]:
    if day.workshop.next_on is None:
        return ()
    when = date_words(day.workshop.next_on, words.language)
    return (
        Heading(text=words.text("paper.next_heading")),
        Paragraph(text=words.text("paper.next_day", day=when)),
    )


def _spec(day: Day, output: Output) -> FieldSpec | None:
    """The field an output answers, when participants may see it."""
    form = next((form for form in day.forms if form.id == output.form_id), None)
    if form is None:
        return None
    return next((spec for spec in _shared_fields(form) if spec.key == output.field_key), None)


def _shared_fields(form: FormSpec) -> tuple[FieldSpec, ...]:
    """The fields that participants may see, then those of them that have been taken out of the form."""
    archived = (spec for spec in form.archived if may_be_seen(spec.visibility, AUDIENCE))
    return (*seen_by(form, AUDIENCE), *archived)


def _is_quoted(day: Day, output: Output) -> bool:
    """Whether it is words that stand for themselves: not a number, a choice, or a part of a decision."""
    form = next(form for form in day.forms if form.id == output.form_id)
    spec = _spec(day, output)
    is_words = spec is not None and spec.kind is not FieldKind.SCALE and spec.kind not in COUNTED
    return is_words and form.use is not FormUse.DECISIONS


def _text(day: Day, words: PaperWords, output: Output) -> str:
    spec = _spec(day, output)
    assert spec is not None, "shared outputs answer a field that may be seen"
    people = {person.id: person.name for person in day.participants}
    year = day.workshop.held_on.year if day.workshop.held_on else None
    return value_text(spec, output.value, words, people=people, year=year)


def _has_action(plan: ActionPlan) -> bool:
    return any(is_begun(item) for item in plan.items)


def _place(output: Output) -> tuple[float, str]:
    return (output.position, output.id)


def _theme_place(theme: Theme) -> tuple[int, float, str]:
    return (-(theme.votes or 0), theme.position, theme.id)
