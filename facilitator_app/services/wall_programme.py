"""The leadership foundation and the leadership chain on the wall, laid there by a button.

Invariant: an example that came from an output is shown only when the output was released to the room in a field that
the room may see; one that names a leader is never shown, and who told it never is.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator_app.content.words import Words
from facilitator_app.domain.chain import chain_column
from facilitator_app.domain.foundation import COVERAGE, coverage, round_of
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.wall import Line, LineKind, Picture, TextPicture
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture
from facilitator_app.services.wall_gate import room_fields
from facilitator_app.services.wall_outputs import group_name
from facilitator_app.services.wall_sources import WallSources, frame_of

_STATEMENT, _CHAIN, _ROUND = "statement:", "chain:", "round:"


def statement_subject(statement_id: str) -> str:
    """What an aside is about that shows this statement large."""
    return f"{_STATEMENT}{statement_id}"


def chain_subject(level: LeadershipLevel) -> str:
    """What an aside is about that shows one level's column of the leadership chain."""
    return f"{_CHAIN}{level}"


def round_subject(block_id: str) -> str:
    """What an aside is about that shows which group works on which statement."""
    return f"{_ROUND}{block_id}"


def programme_picture(subject: str, sources: WallSources, words: Words) -> Picture | None:
    """What is laid on the wall; None for a subject that nobody knows, or that has gone."""
    if subject == COVERAGE:
        return _coverage(sources, words)
    if subject.startswith(_STATEMENT):
        return _statement(subject.removeprefix(_STATEMENT), sources, words)
    if subject.startswith(_CHAIN):
        return _chain(subject.removeprefix(_CHAIN), sources, words)
    if subject.startswith(_ROUND):
        return _round(subject.removeprefix(_ROUND), sources, words)
    return None


def room_examples(examples: Iterable[EverydayExample], sources: WallSources) -> tuple[EverydayExample, ...]:
    """Those of `examples` that the room may read."""
    names = tuple(_called(name) for name in sources.names.values())
    return tuple(
        one
        for one in examples
        if _is_released(one, sources) and not any(name and name in one.text.casefold() for name in names)
    )


def _is_released(example: EverydayExample, sources: WallSources) -> bool:
    if example.output_id is None:
        return True
    output = sources.heard.get(example.output_id)
    return output is not None and output.is_shown and not output.is_draft and _is_for_room(output, sources)


def _is_for_room(output: Output, sources: WallSources) -> bool:
    form = sources.forms.get(output.form_id)
    return form is not None and any(field.key == output.field_key for field in room_fields(form))


def _called(name: str) -> str:
    return name.partition(" (")[0].strip().casefold()


def _coverage(sources: WallSources, words: Words) -> Picture:
    covered = coverage(sources.statements, sources.examples)
    bars = tuple(
        BallotBar(label=one.statement.text, count=len(one.examples), is_strong=True) for one in covered
    )
    with_any = sum(bool(one.examples) for one in covered)
    return BallotPicture(
        frame=frame_of(sources, words),
        heading=words.text("foundation.coverage"),
        kicker=words.text("foundation.name"),
        bars=bars,
        is_shown=bool(bars),
        note=words.text("foundation.covered", covered=with_any, total=len(bars)),
    )


def _statement(statement_id: str, sources: WallSources, words: Words) -> Picture | None:
    one = next(
        (c for c in coverage(sources.statements, sources.examples) if c.statement.id == statement_id), None
    )
    if one is None:
        return None
    examples = room_examples(one.examples, sources)
    explained = [Line(text=_shown(text)) for text in one.statement.explanation.split("\n") if text.strip()]
    told = [Line(kind=LineKind.BULLET, text=_shown(e.text)) for e in examples]
    head = [Line(kind=LineKind.HEADING, text=words.text("foundation.in_everyday"))] if told else []
    return TextPicture(
        frame=frame_of(sources, words),
        heading=one.statement.text,
        kicker=words.text("foundation.name"),
        lines=(*explained, *head, *told),
    )


def _chain(level_key: str, sources: WallSources, words: Words) -> Picture | None:
    level = next((one for one in LeadershipLevel if one == level_key), None)
    if level is None:
        return None
    lines: list[Line] = []
    for area, demands in chain_column(level, sources.areas, sources.demands):
        lines.append(Line(kind=LineKind.HEADING, text=_shown(area.name)))
        lines.extend(Line(kind=LineKind.BULLET, text=_shown(demand.text)) for demand in demands)
    return TextPicture(
        frame=frame_of(sources, words),
        heading=words.text(f"chain.{level}"),
        kicker=words.text("chain.name"),
        lines=tuple(lines) or (Line(text=words.text("chain.nothing")),),
    )


def _round(block_id: str, sources: WallSources, words: Words) -> Picture | None:
    block = sources.block(block_id)
    pairs = round_of(block, sources.groups, sources.statements) if block is not None else ()
    if block is None or not pairs:
        return None
    return TextPicture(
        frame=frame_of(sources, words),
        heading=block.title,
        kicker=words.text("foundation.round"),
        lines=tuple(
            Line(
                kind=LineKind.TERM, term=_shown(group_name(one.group, words)), text=_shown(one.statement.text)
            )
            for one in pairs
        ),
    )


def _shown(text: str) -> str:
    r"""Words of a user in a line that knows signs: `*` and `[` stand for themselves."""
    return " ".join(text.split()).replace("*", r"\*").replace("[", r"\[")
