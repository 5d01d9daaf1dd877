"""Pictures of what the room was counted to think.

Invariant: figures of a round reach a picture only when it has been revealed, and where people stand only from
`LEAST_PEOPLE_ON_SCALE` people up. A theme that the room may not hear of is neither named nor counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import (
    AFTER,
    BEFORE,
    TWICE_COUNTED,
    Ballot,
    BallotKind,
    BallotRound,
    standings,
)
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.slides import BallotContent, BallotSubject
from facilitator_app.domain.textfmt import MINUS
from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE, Frame, Picture
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture, PairBar, PairsPicture
from facilitator_app.services.ballot_readings import CheckState, check_of
from facilitator_app.services.room_themes import room_themes
from facilitator_app.services.wall_answers import STRONG_THEMES, Scale, picture_of_scale
from facilitator_app.services.wall_sources import WallSources, frame_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A count with the words over it, and all that its picture may be made from."""

    ballot: Ballot
    heading: str
    kicker: str
    sources: WallSources
    words: Words

    @property
    def frame(self) -> Frame:
        return frame_of(self.sources, self.words)


def ballot_of(
    content: BallotContent, block: Block | None, dilemma: Dilemma | None, ballots: Iterable[Ballot]
) -> Ballot | None:
    """The count that a slide in `block` is about, see `BallotSubject`; None when the room has not been asked."""
    block_id = block.id if block is not None else None

    def is_meant(ballot: Ballot) -> bool:
        if content.subject is BallotSubject.THEMES:
            return ballot.kind not in TWICE_COUNTED
        if content.subject is BallotSubject.PLACES:
            return ballot.kind is BallotKind.PLACES and ballot.block_id == block_id
        if ballot.kind is not BallotKind.CORNERS:
            return False
        return ballot.dilemma_id == dilemma.id if dilemma else ballot.block_id == block_id

    meant = [ballot for ballot in ballots if is_meant(ballot)]
    return max(meant, key=_place, default=None)


def ballot_slide(
    content: BallotContent, ballot: Ballot | None, sources: WallSources, words: Words
) -> Picture:
    """A slide about a count, with the slide's own heading where it has one."""
    if ballot is None:
        note = words.text("wall.not_asked_yet")
        heading, kicker = content.heading, content.kicker
        return BallotPicture(frame=frame_of(sources, words), heading=heading, kicker=kicker, note=note)
    return ballot_picture(ballot, sources, words, heading=content.heading, kicker=content.kicker)


def ballot_picture(
    ballot: Ballot, sources: WallSources, words: Words, *, heading: str = "", kicker: str = ""
) -> Picture:
    """A count as the room may see it now."""
    told = _for_room(ballot, sources)
    asked = _Asked(ballot=told, heading=heading or ballot.title, kicker=kicker, sources=sources, words=words)
    return _PICTURES[ballot.kind](asked)


def _for_room(ballot: Ballot, sources: WallSources) -> Ballot:
    """The count without the themes that by now gather nothing but what the room may not see."""
    named = {theme.id for theme in room_themes(sources.themes, sources.outputs, sources.forms)}
    private = {theme.id for theme in sources.themes} - named
    rounds = tuple(
        replace(
            found,
            keys=tuple(key for key in found.keys if key not in private),
            counts=tuple(count for count in found.counts if count.key not in private),
        )
        for found in ballot.rounds
    )
    return replace(ballot, rounds=rounds)


def _ranked(asked: _Asked) -> Picture:
    """Dots, hands, points and likes by what was given; a later round tells that it is one."""
    newest = asked.ballot.rounds[-1]
    if newest.number > BEFORE:
        again = asked.words.text("wall.ballot_round", number=newest.number)
        asked = replace(asked, kicker=f"{asked.kicker} · {again}" if asked.kicker else again)
    if not newest.is_revealed:
        return _hidden(asked, newest)
    if asked.ballot.kind is BallotKind.LIKES:
        return _liked(asked, newest)
    return BallotPicture(
        frame=asked.frame,
        heading=asked.heading,
        kicker=asked.kicker,
        bars=tuple(
            BallotBar(
                label=one.label,
                count=one.votes,
                is_strong=one.votes > 0 and one.rank <= STRONG_THEMES,
                is_tied=one.is_tied and one.votes > 0,
            )
            for one in standings(asked.ballot, newest.number)
        ),
        is_shown=True,
        tie_word=asked.words.text("wall.tied"),
        note=_counted_note(asked, newest),
    )


def _liked(asked: _Asked, found: BallotRound) -> Picture:
    """For and against, the best liked first."""
    return PairsPicture(
        frame=asked.frame,
        heading=asked.heading,
        kicker=asked.kicker,
        bars=tuple(
            PairBar(
                label=one.label,
                first=one.votes,
                second=one.against,
                change=_signed(one.score),
                is_tied=one.is_tied and bool(one.votes or one.against),
            )
            for one in standings(asked.ballot, found.number)
        ),
        first_word=asked.words.text("wall.votes_for"),
        second_word=asked.words.text("wall.votes_against"),
        is_first_strong=True,
        tie_word=asked.words.text("wall.tied_likes"),
        note=f"{_counted_note(asked, found)} · {asked.words.text('wall.likes_ranked')}".removeprefix(" · "),
    )


def _corners(asked: _Asked) -> Picture:
    """Four corners before the discussion, or before and after with the shift of each."""
    ballot, words = asked.ballot, asked.words
    shown = [one for number in (BEFORE, AFTER) if (one := _open_to_room(ballot, number)) is not None]
    if not shown:
        return _waiting(asked)
    if len(shown) == 1:
        return _one_side(asked, shown[0])
    before, after = shown
    return PairsPicture(
        frame=asked.frame,
        heading=asked.heading,
        kicker=asked.kicker,
        bars=tuple(_shift(ballot, key, before, after) for key in before.keys),
        first_word=words.text("wall.before"),
        second_word=words.text("wall.after"),
        note=words.text("wall.people_before_after", before=_total(before), after=_total(after)),
    )


def _one_side(asked: _Asked, found: BallotRound) -> Picture:
    """The corners as they were in one of the rounds."""
    return BallotPicture(
        frame=asked.frame,
        heading=asked.heading,
        kicker=asked.kicker,
        bars=tuple(
            BallotBar(label=asked.ballot.label_of(key), count=found.count_of(key).votes, is_strong=True)
            for key in found.keys
        ),
        is_shown=True,
        note=asked.words.text(f"wall.people_{_WHEN[found.number]}", n=_total(found)),
    )


def _shift(ballot: Ballot, key: str, before: BallotRound, after: BallotRound) -> PairBar:
    first, second = before.count_of(key).votes, after.count_of(key).votes
    return PairBar(label=ballot.label_of(key), first=first, second=second, change=_signed(second - first))


def _signed(difference: int) -> str:
    """A difference with its sign; nothing when there is none."""
    if not difference:
        return ""
    return f"{'+' if difference > 0 else MINUS}{abs(difference)}"


def _places(asked: _Asked) -> Picture:
    """Where people stand between the poles, as dots without names."""
    ballot = asked.ballot
    before, after = _open_to_room(ballot, BEFORE), _open_to_room(ballot, AFTER)
    newest = after or before
    if newest is None:
        return _waiting(asked)
    scale = Scale(
        heading=asked.heading,
        kicker=asked.kicker,
        pole_a=ballot.pole_a,
        pole_b=ballot.pole_b,
        before=_places_of(before),
        after=_places_of(after),
        note=asked.words.text("wall.scale_people", n=_total(newest)),
    )
    return picture_of_scale(scale, asked.sources, asked.words)


def _waiting(asked: _Asked) -> Picture:
    """What stands there while nothing may be shown: counting goes on, or too few people take part."""
    rounds = asked.ballot.rounds
    if not any(one.is_revealed and one.is_counted for one in rounds):
        return _hidden(asked, rounds[0])
    note = asked.words.text("wall.count_too_few", least=LEAST_PEOPLE_ON_SCALE)
    return BallotPicture(frame=asked.frame, heading=asked.heading, kicker=asked.kicker, note=note)


def _hidden(asked: _Asked, found: BallotRound) -> Picture:
    """The options that are asked about, and no figure."""
    ballot = asked.ballot
    is_named = ballot.kind is not BallotKind.PLACES
    return BallotPicture(
        frame=asked.frame,
        heading=asked.heading,
        kicker=asked.kicker,
        bars=tuple(BallotBar(label=ballot.label_of(key)) for key in found.keys) if is_named else (),
        note=asked.words.text("wall.votes_being_counted"),
    )


def _open_to_room(ballot: Ballot, number: int) -> BallotRound | None:
    """A round of places or corners that was revealed and has enough people in it."""
    found = ballot.round(number)
    is_open = found is not None and found.is_revealed and _total(found) >= LEAST_PEOPLE_ON_SCALE
    return found if is_open else None


def _places_of(found: BallotRound | None) -> tuple[int, ...]:
    return tuple(found.count_of(key).votes for key in found.keys) if found is not None else ()


def _total(found: BallotRound) -> int:
    return sum(count.votes for count in found.counts)


def _counted_note(asked: _Asked, found: BallotRound) -> str:
    """*132 af 138 prikker brugt · 46 personer · opgjort kl. 11.58*: what is not known is left out.

    That figures do not add up is told where they are written; the room is not given a sum that cannot be.
    """
    ballot, words, zone = asked.ballot, asked.words, asked.sources.zone
    check = check_of(ballot, found.number)
    parts = []
    if check.state is not CheckState.OVER:
        parts.append(words.text(check.key, **check.params))
        if ballot.voters and ballot.kind is BallotKind.DOTS:
            parts.append(words.count("wall.dots_each", ballot.voters, budget=ballot.budget))
        elif ballot.voters:
            parts.append(words.count("wall.voters", ballot.voters))
    if found.frozen_at is not None and zone is not None:
        parts.append(words.text("wall.counted_at", time=clock_words(found.frozen_at.astimezone(zone))))
    return " · ".join(parts)


def _place(ballot: Ballot) -> tuple[float, str]:
    return (ballot.position, ballot.id)


_WHEN: Mapping[int, str] = MappingProxyType({BEFORE: "before", AFTER: "after"})

_PICTURES: Mapping[BallotKind, Callable[[_Asked], Picture]] = MappingProxyType(
    {
        BallotKind.DOTS: _ranked,
        BallotKind.HANDS: _ranked,
        BallotKind.POINTS: _ranked,
        BallotKind.LIKES: _ranked,
        BallotKind.CORNERS: _corners,
        BallotKind.PLACES: _places,
    }
)
