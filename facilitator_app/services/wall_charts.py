"""Pictures of what the room has given back, as bars with their numbers.

Invariant: numbers of action schemas are shown from `LEAST_PEOPLE_ON_SCALE` leaders up; words of theirs never get
here. What was said in an anonymous exercise, or to a field that is not for the room, is not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType

from facilitator_app.content.words import Words
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.forms import FormUse
from facilitator_app.domain.room_counts import ActionCounts, action_counts
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE, Picture
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture
from facilitator_app.services.room_themes import is_room_output, outputs_under, room_themes
from facilitator_app.services.wall_answers import STRONG_THEMES
from facilitator_app.services.wall_outputs import group_name
from facilitator_app.services.wall_since_last import SUBJECTS, since_last_slide
from facilitator_app.services.wall_sources import WallSources, frame_of, present_ids

OF_ACTIONS = frozenset({ChartSubject.VALUE_PARTIES, ChartSubject.DOUBLE_ROLE})
"""Charts of how many of the actions: a full bar is all of them, as on the facilitator's own screen."""

Drawn = tuple[tuple[BallotBar, ...], str]
"""Bars and the note under them; without bars the note stands in their place."""


def chart_slide(content: ChartContent, sources: WallSources, words: Words) -> Picture:
    """A slide with a chart, under the slide's own heading."""
    if content.chart in SUBJECTS:
        return since_last_slide(content, sources, words)
    bars, note = _DRAWN[content.chart](sources, words)
    return BallotPicture(
        frame=frame_of(sources, words),
        heading=content.heading or words.text(f"charts.{content.chart}"),
        kicker=content.kicker,
        bars=bars,
        is_shown=bool(bars),
        note=note,
        whole=room_action_counts(sources).actions if bars and content.chart in OF_ACTIONS else 0,
    )


def chart_picture(subject: str, sources: WallSources, words: Words) -> Picture | None:
    """A chart laid on the wall, under its own name; None for a subject that nobody knows."""
    known = next((one for one in ChartSubject if one == subject), None)
    return chart_slide(ChartContent(heading="", chart=known), sources, words) if known else None


def room_action_counts(sources: WallSources) -> ActionCounts:
    """The actions of the leaders who are there."""
    forms = [form for form in sources.forms.values() if form.use is FormUse.ACTION_SCHEMA and form.revision]
    form = min(forms, key=lambda one: (one.position, one.id), default=None)
    present = present_ids(sources)
    return action_counts((plan for plan in sources.plans if plan.participant_id in present), form)


def _value_parties(sources: WallSources, words: Words) -> Drawn:
    counts = room_action_counts(sources)
    if counts.leaders < LEAST_PEOPLE_ON_SCALE:
        return (), words.text("charts.too_few", least=LEAST_PEOPLE_ON_SCALE)
    bars = tuple(
        BallotBar(label=words.text(f"charts.{party.key}"), count=party.count, is_strong=True)
        for party in counts.parties
    )
    return bars, _basis(counts, words)


def _double_role(sources: WallSources, words: Words) -> Drawn:
    counts = room_action_counts(sources)
    if counts.leaders < LEAST_PEOPLE_ON_SCALE:
        return (), words.text("charts.too_few", least=LEAST_PEOPLE_ON_SCALE)
    bars = tuple(
        BallotBar(label=capitalise_first(one.label), count=one.count, is_strong=True) for one in counts.serves
    )
    unsaid = words.count("charts.unsaid", counts.unsaid) if counts.unsaid else ""
    return bars, " · ".join(part for part in (_basis(counts, words), unsaid) if part)


def _handed_in(sources: WallSources, words: Words) -> Drawn:
    """How many outputs each group has given. Groups are told apart only where the wall names them anyway."""
    named = {block.id for block in sources.blocks if not block.is_anonymous}
    counted = Counter(
        output.group_id
        for output in sources.outputs
        if not output.is_draft and output.block_id in named and is_room_output(output, sources.forms)
    )
    people = present_ids(sources)
    seated = people.intersection(member for group in sources.groups for member in group.member_ids)
    if not counted:
        return (), words.text("wall.nothing_yet")
    if seated and len(seated) < LEAST_PEOPLE_ON_SCALE:
        return (), words.text("charts.too_few", least=LEAST_PEOPLE_ON_SCALE)
    bars = tuple(
        BallotBar(label=group_name(group, words), count=counted[group.id], is_strong=True)
        for group in sources.groups
        if counted[group.id] or group.division == 1
    )
    return bars, words.count("charts.outputs", sum(bar.count for bar in bars))


def _themes(sources: WallSources, words: Words) -> Drawn:
    counted = []
    for theme in room_themes(sources.themes, sources.outputs, sources.forms):
        under = outputs_under(theme, sources.outputs)
        counted.append((sum(is_room_output(output, sources.forms) for output in under), theme))
    counted.sort(key=lambda one: (-one[0], one[1].position, one[1].id))
    if not counted:
        return (), words.text("wall.no_themes_yet")
    strong = counted[:STRONG_THEMES][-1][0]
    bars = tuple(
        BallotBar(label=theme.name, count=count, is_strong=count > 0 and count >= strong)
        for count, theme in counted
    )
    return bars, words.count("wall.theme_outputs", sum(bar.count for bar in bars))


def _basis(counts: ActionCounts, words: Words) -> str:
    return words.text("charts.basis", actions=counts.actions, leaders=counts.leaders)


_DRAWN: Mapping[ChartSubject, Callable[[WallSources, Words], Drawn]] = MappingProxyType(
    {
        ChartSubject.VALUE_PARTIES: _value_parties,
        ChartSubject.DOUBLE_ROLE: _double_role,
        ChartSubject.HANDED_IN: _handed_in,
        ChartSubject.THEMES: _themes,
    }
)
