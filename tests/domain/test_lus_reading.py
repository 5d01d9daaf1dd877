"""What is read out of ratings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.lus_reading import (
    Spoke,
    most_agreed,
    spokes,
    worth_talking,
    year_pattern,
    years_of,
)
from tests.lus import CONCEPT, FULL, talks_of_year

TODAY = date(2027, 6, 1)
CONCEPTS = {CONCEPT.id: CONCEPT}


def test_each_theme_has_the_ratings_of_both() -> None:
    first, *_, last = spokes(CONCEPT, FULL)
    assert (first.title, first.own, first.chief, first.apart) == ("Retning", 4, 3, 1)
    assert (last.title, last.own, last.chief) == ("Samarbejde på tværs", 2, 3)


@pytest.mark.parametrize("value", [0, 6, True, "4", None, 3.5])
def test_what_is_no_rating_on_the_scale_is_none(value: object) -> None:
    talk = replace(FULL, leader_ratings={"direction": value})  # type: ignore[dict-item]
    assert spokes(CONCEPT, talk)[0].own is None
    assert spokes(CONCEPT, talk)[0].apart is None


def test_of_equals_the_highest_is_agreed_most_and_the_lowest_is_worth_talking_about() -> None:
    rated = spokes(CONCEPT, FULL)
    agreed, worth = most_agreed(rated), worth_talking(rated)
    assert agreed is not None
    assert worth is not None
    assert (agreed.title, worth.title) == ("Medarbejdere", "Samarbejde på tværs")


def test_nothing_is_said_of_too_few_ratings() -> None:
    assert most_agreed([]) is None
    assert worth_talking([Spoke(key="a", title="A", own=1, chief=5)]) is None
    assert most_agreed([Spoke(key="a", title="A", own=1)]) is None


def test_the_pattern_of_five_talks_is_told_as_means() -> None:
    pattern = year_pattern(2026, CONCEPT, talks_of_year([2, 3, 4, 5, 3]), CONCEPTS, today=TODAY)
    assert pattern.is_told
    assert (pattern.talks, pattern.sealed, pattern.other_scale) == (5, 0, 0)
    assert pattern.means[0].title == "Retning"
    assert pattern.means[0].own == pytest.approx(3.4)
    assert pattern.means[0].chief == pytest.approx(2.4)


def test_four_leaders_are_too_few_however_many_talks_they_had() -> None:
    four = talks_of_year([2, 3, 4, 5])
    again = replace(four[0], id="again", held_on=date(2026, 11, 1))
    pattern = year_pattern(2026, CONCEPT, [*four, again], CONCEPTS, today=TODAY)
    assert not pattern.is_told
    assert (pattern.talks, pattern.means) == (4, ())


def test_a_theme_that_four_have_rated_has_no_mean() -> None:
    talks = list(talks_of_year([3, 3, 3, 3, 3]))
    talks[0] = replace(talks[0], leader_ratings={"direction": 3})
    means = year_pattern(2026, CONCEPT, talks, CONCEPTS, today=TODAY).means
    assert [one.own for one in means] == [3.0, None, None, None]
    assert [one.chief for one in means] == [2.0, 2.0, 2.0, 2.0]


def test_sealed_talks_and_other_scales_are_counted_and_left_out() -> None:
    talks = list(talks_of_year([3] * 7))
    talks[0] = replace(talks[0], sealed="f1.x", leader_ratings={}, chief_ratings={})
    talks[1] = replace(talks[1], concept_id="older")
    talks.append(replace(talks[2], id="unrated", participant_id="x", leader_ratings={}, chief_ratings={}))
    talks.append(replace(talks[2], id="lost", participant_id="y", concept_id="gone"))
    older = replace(CONCEPT, id="older", scale_steps=7)
    pattern = year_pattern(2026, CONCEPT, talks, {**CONCEPTS, "older": older}, today=TODAY)
    assert (pattern.talks, pattern.sealed, pattern.other_scale) == (5, 1, 2)


def test_talks_without_a_day_of_other_years_or_to_come_are_not_counted() -> None:
    talks = list(talks_of_year([3] * 7))
    talks[0] = replace(talks[0], held_on=None)
    talks[1] = replace(talks[1], held_on=date(2026, 12, 24))
    talks[2] = replace(talks[2], held_on=date(2025, 12, 24))
    assert year_pattern(2026, CONCEPT, talks, CONCEPTS, today=date(2026, 6, 1)).talks == 4
    assert years_of(talks) == (2026, 2025)


def test_five_talks_that_share_no_rated_theme_tell_nothing() -> None:
    talks = [
        replace(talk, leader_ratings={theme.key: 3}, chief_ratings={})
        for talk, theme in zip(talks_of_year([3] * 5), (*CONCEPT.themes, CONCEPT.themes[0]), strict=True)
    ]
    assert not year_pattern(2026, CONCEPT, talks, CONCEPTS, today=TODAY).is_told
