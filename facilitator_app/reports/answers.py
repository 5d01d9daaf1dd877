"""What the groups answered, as the summary and the report tell it.

Invariants: drafts and fields of a narrower class than PARTICIPANTS never enter it; a distribution is shown
from five answers up; what was said in an anonymous block stands without the group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator_app.domain.agenda import in_order
from facilitator_app.domain.ballots import ThemeVotes, theme_votes
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, is_filled, seen_by
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Element,
    Face,
    Heading,
    Paragraph,
    Quote,
    Quotes,
    Sayings,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.report_shifts import as_asked, by_asking, shift_table
from facilitator_app.reports.wording import group_title, value_text

AUDIENCE = Visibility.PARTICIPANTS
LEAST_DISTRIBUTION = 5
COUNTED = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})


def shared_outputs(day: Day) -> tuple[Output, ...]:
    """The outputs that participants may see, in their order. Of an unknown field nothing is shared."""
    kept = (output for output in day.outputs if not output.is_draft and is_filled(output.value))
    return tuple(sorted((o for o in kept if asked_field(day, o) is not None), key=_place))


def asked_field(day: Day, output: Output) -> FieldSpec | None:
    """The field an output answers, in the words of its dilemma; None when participants may not see it."""
    asked = (output.form_id, output.block_id, output.dilemma_id, output.field_key)
    if asked not in day.asked:
        day.asked[asked] = _found_field(day, output)
    return day.asked[asked]


def shared_fields(form: FormSpec) -> tuple[FieldSpec, ...]:
    """The fields that participants may see, then those of them that have been taken out of the form."""
    archived = (spec for spec in form.archived if may_be_seen(spec.visibility, AUDIENCE))
    return (*seen_by(form, AUDIENCE), *archived)


def dilemma_of(day: Day, output: Output) -> Dilemma | None:
    """The dilemma that an output answers."""
    block = next((block for block in day.blocks if block.id == output.block_id), None)
    dilemma_id = discussed_id(output.dilemma_id, block)
    return next((dilemma for dilemma in day.dilemmas if dilemma.id == dilemma_id), None)


def answers_of_blocks(
    day: Day, words: PaperWords, shared: Sequence[Output], *, uses: frozenset[FormUse], most: int
) -> tuple[Element, ...]:
    """The answers of each block to the forms of these uses, dilemma by dilemma and question by question.

    Of the words said to a question `most` are told; those that the room has seen come before the others.
    """
    elements: list[Element] = []
    for block in in_order(day.blocks):
        said = [output for output in shared if output.block_id == block.id]
        for form in day.forms:
            of_form = [output for output in said if output.form_id == form.id]
            if of_form and form.use in uses:
                elements.append(Heading(text=block.title))
                elements.extend(_answers(day, words, form, of_form, most))
    return tuple(elements)


def by_dilemma(day: Day, said: Sequence[Output]) -> tuple[tuple[Dilemma | None, tuple[Output, ...]], ...]:
    """Outputs by the dilemma they answer, in the order of the deck; those about none come last."""
    found = [(dilemma_of(day, output), output) for output in said]
    ordered = (*sorted(day.dilemmas, key=_deck_place), None)
    parted = ((one, tuple(output for of, output in found if of == one)) for one in ordered)
    return tuple((dilemma, outputs) for dilemma, outputs in parted if outputs)


def distribution(words: PaperWords, spec: FieldSpec, answers: Iterable[Output]) -> tuple[Element, ...]:
    """Dots between the poles, or a sentence while there are too few of them."""
    counts = [0] * spec.steps
    for output in answers:
        place = output.value
        if isinstance(place, int | float) and 0 <= place < spec.steps:
            counts[min(round(place), spec.steps - 1)] += 1
    if sum(counts) < LEAST_DISTRIBUTION:
        few = words.text("paper.too_few", least=LEAST_DISTRIBUTION)
        return (Heading(text=spec.label, level=3), Paragraph(text=few, face=Face.HELP))
    note = words.text("paper.dots_note")
    return (
        Heading(text=spec.label, note=note, level=3),
        Dots(pole_a=spec.pole_a, pole_b=spec.pole_b, counts=tuple(counts)),
    )


def counted(spec: FieldSpec, answers: Iterable[Output]) -> Bars:
    """How often each option was chosen."""
    chosen: Counter[str] = Counter()
    for output in answers:
        keys = output.value if isinstance(output.value, list) else [output.value]
        chosen.update(key for key in keys if isinstance(key, str))
    return Bars(bars=tuple(Bar(label=option.label, value=chosen[option.key]) for option in spec.options))


def theme_bars(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """The counted themes, the most asked for first."""
    votes = _votes(day)
    if votes is None:
        return ()
    scores = votes.scores
    counted_themes = [theme for theme in ranked_themes(day) if theme.id in scores]
    if not counted_themes:
        return ()
    total = sum(scores[theme.id] for theme in counted_themes)
    note = words.count(f"voting.votes_{votes.kind.value}", total)
    return (
        Heading(text=words.text("paper.themes_by_votes"), note=note),
        Bars(bars=tuple(Bar(label=theme.name, value=scores[theme.id]) for theme in counted_themes)),
    )


def ranked_themes(day: Day) -> tuple[Theme, ...]:
    """The themes by votes; none that gathers only what participants may not see, since its name would tell."""
    votes = _votes(day)
    scores = votes.scores if votes is not None else {}
    shared = sorted((theme for theme in day.themes if _is_shared_theme(day, theme)), key=_theme_place)
    return tuple(sorted(shared, key=lambda theme: -scores.get(theme.id, 0)))


def may_be_named(day: Day, key: str) -> bool:
    """Whether an option of a count may be told: it is no theme, or one that gathers something participants may see."""
    return all(_is_shared_theme(day, theme) for theme in day.themes if theme.id == key)


def said_under(day: Day, theme: Theme, shared: Sequence[Output]) -> tuple[Output, ...]:
    """The outputs under a theme that stand for themselves: words, and not a part of a decision."""
    return tuple(output for output in shared if theme.id in output.theme_ids and _is_quoted(day, output))


def quotes_of(day: Day, words: PaperWords, said: Iterable[Output]) -> tuple[Quote, ...]:
    """Outputs with the groups that said them, unless the block keeps that to itself."""
    return tuple(
        Quote(text=output_text(day, words, output), source=source_of(day, words, output)) for output in said
    )


def source_of(day: Day, words: PaperWords, output: Output) -> str:
    """The group that said it; empty when the block is anonymous or the group has gone."""
    if is_anonymous(day, output):
        return ""
    return next((group_title(group, words) for group in day.groups if group.id == output.group_id), "")


def promised_by(day: Day, words: PaperWords, output: Output) -> str:
    """Who has promised it; no group where the groups are kept to themselves."""
    if not output.who or not is_anonymous(day, output):
        return output.who
    names = {name for group in day.groups for name in (group.name, group_title(group, words))}
    return "" if output.who in names else output.who


def output_text(day: Day, words: PaperWords, output: Output) -> str:
    """What was said, in words."""
    spec = asked_field(day, output)
    assert spec is not None, "shared outputs answer a field that may be seen"
    people = day.person_names
    year = day.workshop.held_on.year if day.workshop.held_on else None
    return value_text(spec, output.value, words, people=people, year=year)


def _found_field(day: Day, output: Output) -> FieldSpec | None:
    form = next((form for form in day.forms if form.id == output.form_id), None)
    if form is None:
        return None
    asked = form_for(dilemma_of(day, output), form)
    return next((spec for spec in shared_fields(asked) if spec.key == output.field_key), None)


def _is_shared_theme(day: Day, theme: Theme) -> bool:
    under = [output for output in day.outputs if theme.id in output.theme_ids and not output.is_draft]
    return not under or any(asked_field(day, output) is not None for output in under)


def _answers(
    day: Day, words: PaperWords, form: FormSpec, said: Sequence[Output], most: int
) -> tuple[Element, ...]:
    if form.use is not FormUse.DILEMMA_ANSWER:
        return questions(day, words, form, said, most=most)
    elements: list[Element] = []
    for dilemma, outputs in by_dilemma(day, said):
        if dilemma is not None:
            elements.append(Heading(text=dilemma.title, level=3))
            elements.append(Paragraph(text=dilemma.statement, face=Face.WORDS))
        elements.extend(questions(day, words, form_for(dilemma, form), outputs, most=most))
    return tuple(elements)


def is_anonymous(day: Day, output: Output) -> bool:
    """Whether the group that said it is kept to itself."""
    return any(block.id == output.block_id and block.is_anonymous for block in day.blocks)


def numbers_of(
    day: Day, words: PaperWords, spec: FieldSpec, answers: Sequence[Output]
) -> tuple[Element, ...]:
    """How the answers to a scale or a choice fall, before and after a discussion apart."""
    parts = by_asking(day, answers)
    if spec.kind is FieldKind.SCALE:
        return tuple(
            element
            for when, said in parts
            for element in distribution(words, as_asked(words, spec, when), said)
        )
    said_in = dict(parts)
    if set(said_in) != {"before", "after"}:
        return tuple(
            element
            for when, said in parts
            for element in (
                Heading(text=as_asked(words, spec, when).label, level=3),
                counted(spec, said),
            )
        )
    before, after = counted(spec, said_in["before"]), counted(spec, said_in["after"])
    moved = [(was.label, was.value, now.value) for was, now in zip(before.bars, after.bars, strict=True)]
    return (Heading(text=spec.label, level=3), shift_table(words, moved))


def questions(
    day: Day, words: PaperWords, form: FormSpec, said: Sequence[Output], *, most: int
) -> tuple[Element, ...]:
    """The answers to one form, question by question in its order."""
    elements: list[Element] = []
    for spec in shared_fields(form):
        answers = [output for output in said if output.field_key == spec.key]
        if not answers:
            continue
        if spec.kind is FieldKind.SCALE or spec.kind in COUNTED:
            elements.extend(numbers_of(day, words, spec, answers))
        else:
            elements.extend(sayings_of(day, words, spec, answers, most))
    return tuple(elements)


def sayings_of(
    day: Day, words: PaperWords, spec: FieldSpec, answers: Sequence[Output], most: int
) -> tuple[Element, ...]:
    """The words said to one question, at most so many; before and after a discussion apart."""
    elements: list[Element] = []
    for when, said in by_asking(day, answers):
        chosen = _chosen(said, most)
        is_part = len(chosen) < len(said)
        note = words.text("paper.some_of", told=len(chosen), total=len(said)) if is_part else ""
        elements.append(Heading(text=as_asked(words, spec, when).label, note=note, level=3))
        elements.append(Sayings(quotes=quotes_of(day, words, chosen)))
    return tuple(elements)


def _chosen(answers: Sequence[Output], most: int) -> list[Output]:
    """At most so many, in their order: what the room has seen first, then one of each group in turn."""
    turns: Counter[str] = Counter()
    ranked: list[tuple[bool, int, int]] = []
    for place, output in enumerate(answers):
        ranked.append((not output.is_shown, turns[output.group_id], place))
        turns[output.group_id] += 1
    kept = sorted(place for _, _, place in sorted(ranked)[:most])
    return [answers[place] for place in kept]


def theme_quotes(
    day: Day, words: PaperWords, shared: Sequence[Output], *, most: int, level: int = 2
) -> tuple[Element, ...]:
    """What was said under each theme, `most` of each; what the room has seen comes before the others."""
    elements: list[Element] = []
    for theme in ranked_themes(day):
        said = said_under(day, theme, shared)
        if said:
            chosen = _chosen(said, most)
            note = words.text("paper.theme_chosen") if len(chosen) < len(said) and not elements else ""
            elements.append(Heading(text=theme.name, note=note, level=level))
            elements.append(Quotes(quotes=quotes_of(day, words, chosen)))
    return tuple(elements)


def _is_quoted(day: Day, output: Output) -> bool:
    form = next(form for form in day.forms if form.id == output.form_id)
    spec = asked_field(day, output)
    is_words = spec is not None and spec.kind is not FieldKind.SCALE and spec.kind not in COUNTED
    return is_words and form.use is not FormUse.DECISIONS


def _place(output: Output) -> tuple[float, str]:
    return (output.position, output.id)


def _deck_place(dilemma: Dilemma) -> tuple[float, str]:
    return (dilemma.position, dilemma.id)


def _votes(day: Day) -> ThemeVotes | None:
    """What the room has seen that it gave the themes."""
    return theme_votes(day.ballots, [theme.id for theme in day.themes])


def _theme_place(theme: Theme) -> tuple[float, str]:
    return (theme.position, theme.id)
