"""Pictures of what the room has given back: tools, outputs, themes, the scale and the counter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from facilitator_app.content.words import Words
from facilitator_app.domain.ballots import theme_votes
from facilitator_app.domain.dilemmas import Dilemma, form_for
from facilitator_app.domain.forms import FieldSpec, FormSpec, FormUse
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import OutputsContent, ScaleContent, ThemesContent, ToolContent
from facilitator_app.domain.wall import (
    LEAST_PEOPLE_ON_SCALE,
    Card,
    CardRow,
    Counter,
    CounterPicture,
    OutputsPicture,
    Picture,
    ScalePicture,
    SharedOutput,
    ThemeBar,
    ThemesPicture,
    ToolPicture,
)
from facilitator_app.services.wall_sources import (
    OutputScope,
    WallSources,
    frame_of,
    present_count,
    ready_count,
    room_fields,
    shown_numbers,
    shown_texts,
)

STRONG_THEMES = 3


def tool_picture(content: ToolContent, form: FormSpec, sources: WallSources, words: Words) -> Picture:
    """All groups' tools in one round, or in any."""
    cards = _cards(sources.groups, form, OutputScope(round_number=content.round_number), sources, words)
    return ToolPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        cards=cards,
        note="" if cards else words.text("wall.nothing_yet"),
    )


def outputs_picture(content: OutputsContent, form: FormSpec, sources: WallSources, words: Words) -> Picture:
    """The released outputs of all groups to one field."""
    outputs = _shared(form, content.field_key, OutputScope(), sources, words)
    return OutputsPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        outputs=outputs,
        note="" if outputs else words.text("wall.nothing_yet"),
    )


def themes_picture(content: ThemesContent, sources: WallSources, words: Words) -> Picture:
    """The themes by votes, or by outputs until the room has been counted."""
    themes = _room_themes(sources)
    votes = theme_votes(sources.ballots, [theme.id for theme in themes])
    counted = [(theme, _theme_count(theme, sources, votes)) for theme in themes]
    counted.sort(key=_largest_first)
    strong = counted[:STRONG_THEMES][-1][1] if counted else 0
    bars = tuple(
        ThemeBar(name=theme.name, count=count, is_strong=count > 0 and count >= strong)
        for theme, count in counted
    )
    total = sum(bar.count for bar in bars)
    note = words.count("wall.theme_outputs" if votes is None else "wall.votes", total)
    return ThemesPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        bars=bars,
        note=note if bars else words.text("wall.no_themes_yet"),
    )


def scale_picture(
    content: ScaleContent, form: FormSpec, dilemma: Dilemma | None, sources: WallSources, words: Words
) -> Picture:
    """Where they stand: dots without names, and none until there are enough of them.

    With a dilemma the answers are those about it, between its poles.
    """
    field = next((f for f in room_fields(form_for(dilemma, form)) if f.key == content.field_key), None)
    scope = OutputScope(dilemma_id=dilemma.id) if dilemma else OutputScope()
    numbers = shown_numbers(sources, form, content.field_key, scope)
    steps = max(1, field.steps) if field else 1
    places = [min(steps - 1, max(0, round(number))) for number in numbers]
    is_shown = len(places) >= LEAST_PEOPLE_ON_SCALE
    return ScalePicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        pole_a=field.pole_a if field else "",
        pole_b=field.pole_b if field else "",
        counts=tuple(places.count(step) for step in range(steps)) if is_shown else (),
        median=float(median(places)) if is_shown else None,
        median_word=words.text("wall.median"),
        note=_scale_note(form, places, sources, words),
    )


def aside_picture(
    aside: Aside, form: FormSpec, dilemma: Dilemma | None, sources: WallSources, words: Words
) -> Picture:
    """What the note-taker has put on the wall: one field's outputs, or whole sheets without a field."""
    scope = OutputScope(
        block_id=aside.block_id,
        group_id=aside.group_id,
        round_number=aside.round_number,
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
    outputs = _shared(form, field.key, scope, sources, words)
    note = "" if outputs else words.text("wall.nothing_yet")
    return OutputsPicture(frame=frame, heading=field.label, kicker=kicker, outputs=outputs, note=note)


def counter_picture(sources: WallSources, words: Words) -> Picture:
    """How many have finished, and nothing else."""
    return CounterPicture(
        frame=frame_of(sources, words),
        heading=words.text("wall.counter_heading"),
        counter=counter_of(sources, words),
    )


def counter_of(sources: WallSources, words: Words) -> Counter:
    """Finished action schemas of the leaders who are there."""
    total = present_count(sources)
    return Counter(
        done=ready_count(sources),
        total=total,
        words=words.text("wall.counter_ready", total=total),
        note=words.text("wall.counter_note"),
    )


def group_name(group: Group, words: Words) -> str:
    """What the room calls a group."""
    return group.name.strip() or words.text("wall.group", number=group.number)


def _cards(
    groups: Sequence[Group], form: FormSpec, scope: OutputScope, sources: WallSources, words: Words
) -> tuple[Card, ...]:
    told = {field.key: shown_texts(sources, form, field.key, scope, words) for field in room_fields(form)}
    cards = (_card(group, room_fields(form), told, words) for group in groups)
    return tuple(card for card in cards if card.rows)


def _card(
    group: Group,
    fields: Sequence[FieldSpec],
    told: dict[str, tuple[tuple[str, str], ...]],
    words: Words,
) -> Card:
    rows = []
    for field in fields:
        texts = tuple(text for group_id, text in told[field.key] if group_id == group.id)
        if texts:
            rows.append(CardRow(label=field.label, texts=texts))
    status = words.text("wall.fields_filled", filled=len(rows), total=len(fields))
    return Card(title=group_name(group, words), status=status, rows=tuple(rows))


def _shared(
    form: FormSpec, field_key: str, scope: OutputScope, sources: WallSources, words: Words
) -> tuple[SharedOutput, ...]:
    names = {group.id: group_name(group, words) for group in sources.groups}
    return tuple(
        SharedOutput(text=text, group=names.get(group_id, ""))
        for group_id, text in shown_texts(sources, form, field_key, scope, words)
    )


def _theme_count(theme: Theme, sources: WallSources, votes: Mapping[str, int] | None) -> int:
    if votes is not None:
        return max(0, votes.get(theme.id, 0))
    return sum(_is_room_output(output, sources) for output in _outputs_under(theme, sources))


def _room_themes(sources: WallSources) -> tuple[Theme, ...]:
    """A theme that gathers nothing but what the room may not see would give it away by its name."""
    return tuple(
        theme
        for theme in sources.themes
        if not (under := _outputs_under(theme, sources))
        or any(_is_room_output(output, sources) for output in under)
    )


def _outputs_under(theme: Theme, sources: WallSources) -> list[Output]:
    return [output for output in sources.outputs if theme.id in output.theme_ids and not output.is_draft]


def _is_room_output(output: Output, sources: WallSources) -> bool:
    form = sources.forms.get(output.form_id)
    return form is not None and any(field.key == output.field_key for field in room_fields(form))


def _largest_first(counted: tuple[Theme, int]) -> tuple[int, float, str]:
    theme, count = counted
    return (-count, theme.position, theme.id)


def _scale_note(form: FormSpec, places: Sequence[int], sources: WallSources, words: Words) -> str:
    if len(places) < LEAST_PEOPLE_ON_SCALE:
        return words.text("wall.scale_too_few", least=LEAST_PEOPLE_ON_SCALE)
    if form.use is FormUse.ACTION_SCHEMA:
        return words.text("wall.scale_leaders", n=len(places), total=present_count(sources))
    return words.text("wall.scale_answers", n=len(places))
