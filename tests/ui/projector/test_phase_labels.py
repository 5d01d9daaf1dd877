"""The titles under the phases' bars stand apart, so that nobody reads two as one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.wall import Frame, PhaseMark, PhasePicture
from facilitator_app.ui.projector.kinds_room import BARS_TOP
from facilitator_app.ui.projector.marks import TextMark
from facilitator_app.ui.projector.paint import pages_of
from facilitator_app.ui.projector.typesetting import text_width

pytestmark = pytest.mark.usefixtures("qapp")

LEAST_GAP_PX = 36
TITLES = ("Læs situationen", "Spot ressourcerne", "Vælg og begrund", "Del ved bordet", "Saml op", "Skriv")


def labels(*phases: tuple[str, int]) -> list[TextMark]:
    marks = tuple(PhaseMark(title=title, length_s=length_s) for title, length_s in phases)
    picture = PhasePicture(frame=Frame(), heading="Øvelse", phases=marks, current=0)
    return [
        mark
        for mark in pages_of(picture)[0]
        if isinstance(mark, TextMark) and BARS_TOP < mark.y < BARS_TOP + 140
    ]


def test_the_phases_of_the_template_are_all_named_and_apart() -> None:
    found = labels(*zip(TITLES, (300, 720, 480, 420), strict=False))
    assert " ".join(mark.text for mark in found) == " ".join(TITLES[:4])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(TITLES), st.integers(60, 1800)), min_size=2, max_size=6))
def test_no_two_titles_on_one_line_come_near_each_other(phases: list[tuple[str, int]]) -> None:
    for one, other in combinations(labels(*phases), 2):
        left, right = sorted((one, other), key=lambda mark: mark.x)
        if one.y == other.y:
            assert left.x + text_width(left.text, left.style) + LEAST_GAP_PX <= right.x
