"""Pictures of what the groups have said: outputs, tools side by side, decisions after injects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitator_app.content.words import Words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import DecisionsContent, OutputsContent, OutputsView, ToolContent
from facilitator_app.domain.wall import Card, CardRow, OutputsPicture, Picture, SharedOutput, ToolPicture
from facilitator_app.services.room_themes import room_themes
from facilitator_app.services.wall_gate import (
    OutputScope,
    ShownOutput,
    room_fields,
    rounds_of,
    shown_outputs,
)
from facilitator_app.services.wall_sources import WallSources, frame_of

NO_GROUP = ""


def tool_picture(content: ToolContent, form: FormSpec, sources: WallSources, words: Words) -> Picture:
    """All groups' tools in one round, or in any."""
    cards = _cards(sources.groups, form, OutputScope(rounds=rounds_of(content.round_number)), sources, words)
    return ToolPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        cards=cards,
        note="" if cards else words.text("wall.nothing_yet"),
    )


def outputs_picture(content: OutputsContent, form: FormSpec, sources: WallSources, words: Words) -> Picture:
    """The released outputs of all groups to one field, in the view that the slide asks for."""
    shown = shown_outputs(sources, form, content.field_key, OutputScope(), words)
    if content.view is OutputsView.BY_THEME:
        outputs = _by_theme(shown, sources, words)
    else:
        outputs = tuple(_shared(one, sources, words) for one in shown)
    return OutputsPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        outputs=outputs,
        view=content.view,
        note="" if outputs else words.text("wall.nothing_yet"),
    )


def decisions_picture(
    content: DecisionsContent, form: FormSpec, sources: WallSources, words: Words
) -> Picture:
    """What each group decided after each inject: the rounds one after the other, the groups side by side."""
    scope = OutputScope(rounds=rounds_of(content.round_number))
    answers = [
        one
        for field in room_fields(form)
        for one in shown_outputs(sources, form, field.key, scope, words)
        if one.inject_key
    ]
    rounds = sorted({one.round_number for one in answers})
    cards = tuple(
        card
        for number in rounds
        for card in _decision_cards([a for a in answers if a.round_number == number], form, sources, words)
    )
    return ToolPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        cards=cards,
        note="" if cards else words.text("wall.no_decisions_yet"),
    )


def aside_picture(
    aside: Aside, form: FormSpec, dilemma: Dilemma | None, sources: WallSources, words: Words
) -> Picture:
    """What the note-taker has put on the wall: one field's outputs, or whole sheets without a field."""
    scope = OutputScope(
        block_id=aside.block_id,
        group_id=aside.group_id,
        rounds=rounds_of(aside.round_number),
        dilemma_id=aside.dilemma_id,
    )
    groups = tuple(g for g in sources.groups_in(aside.block_id) if aside.group_id in ("", g.id))
    frame = frame_of(sources, words)
    kicker = dilemma.title if dilemma else form.title
    field = next((f for f in room_fields(form) if f.key == aside.field_key), None)
    if not aside.field_key or field is None:
        cards = _cards(groups, form, scope, sources, words) if not aside.field_key else ()
        note = "" if cards else words.text("wall.nothing_yet")
        return ToolPicture(frame=frame, heading=form.title, cards=cards, note=note)
    shown = shown_outputs(sources, form, field.key, scope, words)
    outputs = tuple(_shared(one, sources, words) for one in shown)
    note = "" if outputs else words.text("wall.nothing_yet")
    return OutputsPicture(frame=frame, heading=field.label, kicker=kicker, outputs=outputs, note=note)


def theme_picture(theme: Theme, sources: WallSources, words: Words) -> Picture | None:
    """A theme with its released outputs; None for one that the room may not hear of."""
    if not room_themes((theme,), sources.outputs, sources.forms):
        return None
    under = [output for output in sources.outputs if theme.id in output.theme_ids]
    rank = {group.id: at for at, group in enumerate(sources.groups)}
    shown = [one for one in _shown(under, sources, words) if theme.id in one.theme_ids]
    shown.sort(key=lambda one: rank.get(one.group_id, len(rank)))
    outputs = tuple(_shared(one, sources, words) for one in shown)
    return OutputsPicture(
        frame=frame_of(sources, words),
        heading=theme.name,
        kicker=words.text("wall.theme"),
        outputs=outputs,
        note="" if outputs else words.text("wall.nothing_yet"),
    )


def output_picture(output: Output, sources: WallSources, words: Words) -> Picture | None:
    """One released output alone, as large as it can be; None for one that the room may not see."""
    shown = [one for one in _shown((output,), sources, words) if one.output_id == output.id]
    form = sources.forms.get(output.form_id)
    field = form.field(output.field_key) if form is not None else None
    if not shown or field is None:
        return None
    return OutputsPicture(
        frame=frame_of(sources, words),
        heading="",
        kicker=field.label,
        outputs=tuple(_shared(one, sources, words) for one in shown),
        view=OutputsView.ONE,
    )


def group_name(group: Group, words: Words) -> str:
    """What the room calls a group."""
    return group.name.strip() or words.text("wall.group", number=group.number)


def _shown(outputs: Iterable[Output], sources: WallSources, words: Words) -> Iterator[ShownOutput]:
    """What the room may read of outputs to any fields, field by field."""
    places = dict.fromkeys((output.form_id, output.field_key) for output in outputs)
    for form_id, field_key in places:
        form = sources.forms.get(form_id)
        if form is not None:
            yield from shown_outputs(sources, form, field_key, OutputScope(), words)


def _by_theme(shown: Sequence[ShownOutput], sources: WallSources, words: Words) -> tuple[SharedOutput, ...]:
    """Theme by theme in their order; what stands under none comes last. An output of two themes is shown twice."""
    themes = room_themes(sorted(sources.themes, key=_place), sources.outputs, sources.forms)
    told = [
        _shared(one, sources, words, theme=theme.name)
        for theme in themes
        for one in shown
        if theme.id in one.theme_ids
    ]
    known = {theme.id for theme in themes}
    loose = [one for one in shown if known.isdisjoint(one.theme_ids)]
    rest = words.text("wall.no_theme") if told else ""
    return (*told, *(_shared(one, sources, words, theme=rest) for one in loose))


def _shared(one: ShownOutput, sources: WallSources, words: Words, *, theme: str = "") -> SharedOutput:
    group = next((group for group in sources.groups if group.id == one.group_id), None)
    return SharedOutput(text=one.text, group=group_name(group, words) if group else "", theme=theme)


def _cards(
    groups: Sequence[Group], form: FormSpec, scope: OutputScope, sources: WallSources, words: Words
) -> tuple[Card, ...]:
    """A card for each group; what was said without a group's name is on one without a name, the last."""
    fields = room_fields(form)
    told = {field.key: shown_outputs(sources, form, field.key, scope, words) for field in fields}
    titles = {group.id: group_name(group, words) for group in groups}
    titles[NO_GROUP] = words.text("wall.without_group")
    cards = (_card(group_id, title, fields, told, words) for group_id, title in titles.items())
    return tuple(card for card in cards if card.rows)


def _card(
    group_id: str,
    title: str,
    fields: Sequence[FieldSpec],
    told: dict[str, tuple[ShownOutput, ...]],
    words: Words,
) -> Card:
    rows = []
    for field in fields:
        texts = tuple(one.text for one in told[field.key] if one.group_id == group_id)
        if texts:
            rows.append(CardRow(label=field.label, texts=texts))
    status = words.text("wall.fields_filled", filled=len(rows), total=len(fields))
    return Card(title=title, status=status if group_id else "", rows=tuple(rows))


def _decision_cards(
    answers: Sequence[ShownOutput], form: FormSpec, sources: WallSources, words: Words
) -> Iterator[Card]:
    """A card for each group that answered an inject in one round."""
    titles = {group.id: group_name(group, words) for group in sources.groups}
    titles[NO_GROUP] = words.text("wall.without_group")
    for group_id, title in titles.items():
        mine = [one for one in answers if one.group_id == group_id]
        if mine:
            number = mine[0].round_number
            status = words.text("wall.round", number=number) if number else ""
            yield Card(title=title, status=status, rows=tuple(_decision_rows(mine, form, sources, words)))


def _decision_rows(
    answers: Sequence[ShownOutput], form: FormSpec, sources: WallSources, words: Words
) -> Iterator[CardRow]:
    """Each inject with what was answered to it, in the order in which they were given."""
    told = {(one.block_id, one.inject_key): _inject_text(one, sources) for one in answers}
    order = {event.ref: at for at, event in enumerate(sources.events)}
    for block_id, inject_key in sorted(told, key=lambda one: order.get(one[1], len(order))):
        text = told[(block_id, inject_key)]
        label = words.text("wall.inject")
        yield CardRow(label=label, texts=(text or words.text("wall.inject_given"),), is_event=True)
        for field in room_fields(form):
            texts = tuple(
                one.text
                for one in answers
                if (one.block_id, one.inject_key, one.field_key) == (block_id, inject_key, field.key)
            )
            if texts:
                yield CardRow(label=field.label, texts=texts)


def _inject_text(one: ShownOutput, sources: WallSources) -> str:
    """What the group was told: the planned inject's title, or what was typed on the spot; empty when forgotten."""
    block = sources.block(one.block_id)
    exercise = sources.exercises.get((block.exercise_id if block else None) or "")
    planned = exercise.injects if exercise else ()
    title = next((inject.title for inject in planned if inject.key == one.inject_key), "")
    return title or next((_said(event) for event in sources.events if event.ref == one.inject_key), "")


def _said(event: InjectEvent) -> str:
    return event.text.strip()


def _place(theme: Theme) -> tuple[float, str]:
    return (theme.position, theme.id)
