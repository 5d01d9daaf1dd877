"""Pictures of how many: the themes, the scale and the counter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE, ThemeVotes, theme_votes
from facilitator_app.domain.dilemmas import Dilemma, form_for
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import ScaleContent, ThemesContent
from facilitator_app.domain.textfmt import in_sentence
from facilitator_app.domain.wall import (
    LEAST_PEOPLE_ON_SCALE,
    Counter,
    CounterPicture,
    Picture,
    ScalePicture,
    ThemeBar,
    ThemesPicture,
)
from facilitator_app.services.notes_board import asks_before_and_after
from facilitator_app.services.room_themes import is_room_output, outputs_under, room_themes
from facilitator_app.services.wall_gate import OutputScope, room_fields, shown_numbers
from facilitator_app.services.wall_sources import WallSources, frame_of, pace_on_wall, present_count

STRONG_THEMES = 3
NO_ROUND = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The words of a scale and how many stand on each of its steps, before and after; `after` empty: once."""

    heading: str
    kicker: str = ""
    pole_a: str = ""
    pole_b: str = ""
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    note: str = ""


def themes_picture(content: ThemesContent, sources: WallSources, words: Words) -> Picture:
    """The themes by votes, or by outputs until the room has been counted; then none that it was not asked about."""
    themes = room_themes(sources.themes, sources.outputs, sources.forms)
    votes = theme_votes(sources.ballots, [theme.id for theme in themes])
    asked = [theme for theme in themes if votes is None or theme.id in votes.scores]
    counted = [(theme, _theme_count(theme, sources, votes)) for theme in asked]
    counted.sort(key=_largest_first)
    strong = counted[:STRONG_THEMES][-1][1] if counted else 0
    bars = tuple(
        ThemeBar(name=theme.name, count=count, is_strong=count > 0 and count >= strong)
        for theme, count in counted
    )
    total = sum(bar.count for bar in bars)
    note = words.count("wall.theme_outputs" if votes is None else f"voting.votes_{votes.kind.value}", total)
    return ThemesPicture(
        frame=frame_of(sources, words),
        heading=content.heading,
        kicker=content.kicker,
        bars=bars,
        note=note if bars else words.text("wall.no_themes_yet"),
    )


def scale_picture(
    content: ScaleContent,
    form: FormSpec,
    dilemma: Dilemma | None,
    sources: WallSources,
    words: Words,
    *,
    block: Block | None = None,
) -> Picture:
    """Where they stand: dots without names, and none until there are enough of them.

    With a dilemma the answers are those about it, between its poles. A `block` that asks twice has them before and
    after.
    """
    anywhere = OutputScope(dilemma_id=dilemma.id if dilemma else None)
    scopes = _twice(anywhere, form, block, sources) or (anywhere,)
    return _scale_in(content, form_for(dilemma, form), scopes, sources, words)


def places_picture(
    aside: Aside, form: FormSpec, dilemma: Dilemma | None, sources: WallSources, words: Words
) -> Picture:
    """Where the groups of one block stand on a scale, before and after where it asks twice; no group is named."""
    asked, block = form_for(dilemma, form), sources.block(aside.block_id)
    here = OutputScope(block_id=aside.block_id, dilemma_id=aside.dilemma_id)
    field = next((field for field in room_fields(asked) if field.key == aside.field_key), None)
    content = ScaleContent(
        form_id=form.id,
        field_key=aside.field_key,
        heading=field.label if field else form.title,
        kicker=dilemma.title if dilemma else block.title if block else "",
    )
    scopes = _twice(here, form, block, sources) or (here,)
    return _scale_in(content, asked, scopes, sources, words)


def _scale_in(
    content: ScaleContent,
    form: FormSpec,
    scopes: Sequence[OutputScope],
    sources: WallSources,
    words: Words,
) -> Picture:
    """A scale by what was said in one scope, or before and after in two; `form` is in the dilemma's words."""
    field = next((f for f in room_fields(form) if f.key == content.field_key), None)
    steps = max(1, field.steps) if field else 1
    counts = [_counts(shown_numbers(sources, form, content.field_key, scope), steps) for scope in scopes]
    shown = [found for found in counts if sum(found) >= LEAST_PEOPLE_ON_SCALE]
    scale = Scale(
        heading=content.heading,
        kicker=content.kicker,
        pole_a=field.pole_a if field else "",
        pole_b=field.pole_b if field else "",
        before=counts[0],
        after=counts[1] if len(counts) > 1 else (),
        note=_scale_note(form, sum(shown[-1]) if shown else 0, sources, words),
    )
    return picture_of_scale(scale, sources, words)


def picture_of_scale(scale: Scale, sources: WallSources, words: Words) -> ScalePicture:
    """A scale as dots; a side with too few people is left out as if it had not been counted."""
    sides = [(words.text("wall.before"), scale.before), (words.text("wall.after"), scale.after)]
    shown = [(word, counts) for word, counts in sides if sum(counts) >= LEAST_PEOPLE_ON_SCALE]
    is_both = len(shown) == 2
    word, counts = shown[-1] if shown else ("", ())
    before = shown[0][1] if is_both else ()
    return ScalePicture(
        frame=frame_of(sources, words),
        heading=scale.heading,
        kicker=scale.kicker,
        pole_a=scale.pole_a,
        pole_b=scale.pole_b,
        counts=counts,
        median=_median(counts),
        median_word=words.text("wall.median"),
        before=before,
        median_before=_median(before),
        before_word=words.text("wall.before") if is_both else "",
        after_word=word if is_both else "",
        note=scale.note if shown else words.text("wall.scale_too_few", least=LEAST_PEOPLE_ON_SCALE),
    )


def counter_picture(sources: WallSources, words: Words) -> Picture:
    """How many have finished, and nothing else."""
    return CounterPicture(
        frame=frame_of(sources, words),
        heading=words.text("wall.counter_heading"),
        counter=counter_of(sources, words),
    )


def counter_of(sources: WallSources, words: Words) -> Counter:
    """Finished action schemas of the leaders who are there, and what most of the begun ones lack."""
    pace = pace_on_wall(sources)
    lines = [words.text("wall.counter_note")]
    if pace.most_lacking is not None:
        field, count = pace.most_lacking
        lines.insert(0, words.text("wall.counter_lacking", count=count, field=in_sentence(field.label)))
    return Counter(
        done=pace.complete,
        total=pace.total,
        words=words.text("wall.counter_ready", total=pace.total),
        note=" ".join(lines),
    )


def _twice(
    scope: OutputScope, form: FormSpec, block: Block | None, sources: WallSources
) -> tuple[OutputScope, ...]:
    """Before and after in a block that asks its form twice, else nothing. What was said before the block was asked
    twice was said before.
    """
    exercises = tuple(sources.exercises.values())
    if block is None or block.form_id != form.id or not asks_before_and_after(block, exercises):
        return ()
    here = replace(scope, block_id=block.id)
    return (replace(here, rounds=(NO_ROUND, BEFORE)), replace(here, rounds=(AFTER,)))


def _counts(numbers: Sequence[float], steps: int) -> tuple[int, ...]:
    places = [min(steps - 1, max(0, round(number))) for number in numbers]
    return tuple(places.count(step) for step in range(steps))


def _median(counts: Sequence[int]) -> float | None:
    places = [step for step, count in enumerate(counts) for _ in range(count)]
    return float(median(places)) if places else None


def _theme_count(theme: Theme, sources: WallSources, votes: ThemeVotes | None) -> int:
    if votes is not None:
        return votes.scores.get(theme.id, 0)
    return sum(is_room_output(output, sources.forms) for output in outputs_under(theme, sources.outputs))


def _largest_first(counted: tuple[Theme, int]) -> tuple[int, float, str]:
    theme, count = counted
    return (-count, theme.position, theme.id)


def _scale_note(form: FormSpec, number: int, sources: WallSources, words: Words) -> str:
    if form.use is FormUse.ACTION_SCHEMA:
        return words.text("wall.scale_leaders", n=number, total=present_count(sources))
    return words.text("wall.scale_answers", n=number)
