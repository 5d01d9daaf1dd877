"""What is read out of ratings: where the two agree, what is worth talking about, and the pattern of a year.

Invariant: a pattern holds no name and no single rating, and says nothing of fewer than `LEAST_TALKS` leaders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.lus import LEAST_TALKS, LusConcept, LusTalk

LEAST_RATING = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """One theme of the radar chart with the two's ratings, None where there is none."""

    key: str
    title: str
    own: int | None = None
    chief: int | None = None

    @property
    def apart(self) -> int | None:
        """How far the two are from each other; None until both have rated."""
        return None if self.own is None or self.chief is None else abs(self.own - self.chief)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMean:
    """The means of one theme over a year's talks; None where fewer than `LEAST_TALKS` have rated it."""

    title: str
    own: float | None
    chief: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPattern:
    """A year's talks without names. `talks` were read, `sealed` and `other_scale` were left out.

    `means` is empty while fewer than `LEAST_TALKS` could be read.
    """

    year: int
    talks: int
    sealed: int
    other_scale: int
    means: tuple[ThemeMean, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there are talks enough for anything to be told."""
        return bool(self.means)


def spokes(concept: LusConcept, talk: LusTalk) -> tuple[Spoke, ...]:
    """The concept's themes in order with the talk's ratings."""
    return tuple(
        Spoke(
            key=theme.key,
            title=theme.title,
            own=_rating(talk.leader_ratings, theme.key, concept.scale_steps),
            chief=_rating(talk.chief_ratings, theme.key, concept.scale_steps),
        )
        for theme in concept.themes
    )


def most_agreed(rated: Iterable[Spoke]) -> Spoke | None:
    """Where the two see it most alike, of equals the theme rated highest; None until both have rated one."""
    return min((one for one in rated if one.apart is not None), key=_agreement, default=None)


def worth_talking(rated: Iterable[Spoke]) -> Spoke | None:
    """Where they are furthest apart, of equals the theme rated lowest; None until both have rated two."""
    both = [one for one in rated if one.apart is not None]
    return max(both, key=_difference) if len(both) > 1 else None


def years_of(talks: Iterable[LusTalk]) -> tuple[int, ...]:
    """The years in which talks were held, the newest first."""
    return tuple(sorted({talk.held_on.year for talk in talks if talk.held_on}, reverse=True))


def year_pattern(
    year: int,
    concept: LusConcept,
    talks: Sequence[LusTalk],
    concepts: Mapping[str, LusConcept],
    *,
    today: date,
) -> YearPattern:
    """The pattern of a year: each leader's newest talk held by `today`. A scale of another length is not mixed in."""
    newest: dict[str, LusTalk] = {}
    for talk in sorted(talks, key=_day):
        if talk.held_on is not None and talk.held_on.year == year and talk.held_on <= today:
            newest[talk.participant_id] = talk
    readable = [talk for talk in newest.values() if not talk.sealed and _is_rated(talk)]
    alike = [talk for talk in readable if _steps(talk, concepts) == concept.scale_steps]
    means = tuple(_means(concept, alike)) if len(alike) >= LEAST_TALKS else ()
    return YearPattern(
        year=year,
        talks=len(alike),
        sealed=sum(bool(talk.sealed) for talk in newest.values()),
        other_scale=len(readable) - len(alike),
        means=means if any(one.own is not None or one.chief is not None for one in means) else (),
    )


def _means(concept: LusConcept, talks: Sequence[LusTalk]) -> Iterable[ThemeMean]:
    for theme in concept.themes:
        yield ThemeMean(
            title=theme.title,
            own=_mean(_rating(t.leader_ratings, theme.key, concept.scale_steps) for t in talks),
            chief=_mean(_rating(t.chief_ratings, theme.key, concept.scale_steps) for t in talks),
        )


def _mean(ratings: Iterable[int | None]) -> float | None:
    known = [rating for rating in ratings if rating is not None]
    return sum(known) / len(known) if len(known) >= LEAST_TALKS else None


def _rating(ratings: Mapping[str, FieldValue], key: str, steps: int) -> int | None:
    value = ratings.get(key)
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and isinstance(value, int) and LEAST_RATING <= value <= steps else None


def _is_rated(talk: LusTalk) -> bool:
    return bool(talk.leader_ratings or talk.chief_ratings)


def _steps(talk: LusTalk, concepts: Mapping[str, LusConcept]) -> int | None:
    concept = concepts.get(talk.concept_id)
    return concept.scale_steps if concept else None


def _agreement(one: Spoke) -> tuple[int, int]:
    return (one.apart or 0, -_sum(one))


def _difference(one: Spoke) -> tuple[int, int]:
    return (one.apart or 0, -_sum(one))


def _sum(one: Spoke) -> int:
    return (one.own or 0) + (one.chief or 0)


def _day(talk: LusTalk) -> tuple[date, str]:
    return (talk.held_on or date.min, talk.id)
