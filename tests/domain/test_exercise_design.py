"""Whatever is done to an exercise, in whatever order, what is left of it can be run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role, Round
from facilitator_app.domain.exercise_design import (
    Losses,
    Part,
    PartKind,
    blank_exercise,
    fitted,
    key_of,
    late_injects,
    losses,
    moved_rounds,
    new_numbers,
    part_of,
    parts_of,
    placed,
    with_changed,
    with_copy,
    with_new,
    without,
)
from facilitator_app.domain.timer import MOST_TOTAL_S
from tests.day import EXERCISE

FULL = replace(
    EXERCISE,
    roles=(Role(key="leader", name="Leder"), Role(key="employee", name="Medarbejder")),
    injects=(
        *EXERCISE.injects,
        Inject(key="rain", round_number=2, phase_key="read", at_s=400, title="Regn"),
    ),
)
Act = Callable[[Exercise], Exercise]


def keys(exercise: Exercise, kind: PartKind) -> list[str]:
    return [key_of(part) for part in parts_of(exercise, kind)]


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """One edit of any kind, of any part, also of one that is not there."""
    kind = draw(st.sampled_from(PartKind))
    at, to = draw(st.integers(0, 5)), draw(st.integers(-1, 6))
    what = draw(st.sampled_from(["new", "copy", "place", "without", "change"]))
    number = draw(st.integers(-5, 2 * MOST_TOTAL_S))

    def act(exercise: Exercise) -> Exercise:
        known = keys(exercise, kind)
        key = known[at] if at < len(known) else "gone"
        part = part_of(exercise, kind, key)
        if what == "new":
            return with_new(exercise, kind, title="Ny", after_key=key)[0]
        if what == "copy":
            return with_copy(exercise, kind, key)[0]
        if what == "place":
            return placed(exercise, kind, key, to)
        if what == "without":
            return without(exercise, kind, key)
        return exercise if part is None else with_changed(exercise, changed(part, at, number))

    return act


def changed(part: Part, at: int, number: int) -> Part:
    """A part with other values, also such that point at nothing."""
    if isinstance(part, Phase):
        return replace(part, length_s=number, warn_s=number, group_size=number)
    if isinstance(part, Inject):
        return replace(part, round_number=at, phase_key=f"phase_{at}", at_s=number)
    return replace(part, case_key=f"case_{at}") if isinstance(part, Round) else part


def assert_fits(exercise: Exercise) -> None:
    assert exercise.phases
    assert [found.number for found in exercise.rounds] == [*range(1, len(exercise.rounds) + 1)]
    assert exercise.rounds
    case_keys = {"", *keys(exercise, PartKind.CASE)}
    assert {found.case_key for found in exercise.rounds} <= case_keys
    assert {str(i.round_number) for i in exercise.injects} <= set(keys(exercise, PartKind.ROUND))
    assert {i.phase_key for i in exercise.injects} <= set(keys(exercise, PartKind.PHASE))
    assert all(0 <= i.at_s <= MOST_TOTAL_S for i in exercise.injects)
    assert all(0 < phase.length_s <= MOST_TOTAL_S for phase in exercise.phases)
    for kind in PartKind:
        assert len(set(keys(exercise, kind))) == len(keys(exercise, kind))


@given(st.lists(acts(), max_size=30))
def test_any_order_of_edits_leaves_an_exercise_that_fits(steps: list[Act]) -> None:
    exercise = FULL
    for step in steps:
        exercise = step(exercise)
        assert_fits(exercise)
    assert fitted(exercise) == exercise


@given(st.lists(acts(), max_size=12), st.text())
def test_a_name_never_changes_a_key(steps: list[Act], name: str) -> None:
    exercise = FULL
    for step in steps:
        exercise = step(exercise)
    for kind in (PartKind.PHASE, PartKind.CASE, PartKind.INJECT):
        before = keys(exercise, kind)
        for part in parts_of(exercise, kind):
            assert isinstance(part, Phase | Case | Inject)
            exercise = with_changed(exercise, replace(part, title=name))
        assert keys(exercise, kind) == before


def test_a_new_exercise_can_be_run() -> None:
    exercise = blank_exercise(id="x", key="exercise", title="Ny øvelse", phase_title="Fase 1")
    assert_fits(exercise)
    assert exercise.phases[0].title == "Fase 1"


def test_injects_of_a_phase_that_goes_move_to_its_neighbour_within_its_time() -> None:
    lost = losses(FULL, PartKind.PHASE, "read")
    assert ([i.key for i in lost.moved], lost.moved_to) == (["rain"], "Spot ressourcerne")
    left = without(FULL, PartKind.PHASE, "read")
    assert {(i.key, i.phase_key, i.at_s) for i in left.injects} == {
        ("call", "spot", 120),
        ("rain", "spot", 400),
    }
    short = with_changed(FULL, replace(FULL.phases[0], length_s=60))
    assert [i.at_s for i in without(short, PartKind.PHASE, "spot").injects] == [60, 400]


def test_a_round_takes_its_injects_along_when_it_goes_and_when_it_moves() -> None:
    assert [i.key for i in losses(FULL, PartKind.ROUND, "1").removed] == ["call"]
    left = without(FULL, PartKind.ROUND, "1")
    assert [(i.key, i.round_number) for i in left.injects] == [("rain", 1)]
    assert new_numbers(FULL, gone="1") == {2: 1}
    turned = placed(FULL, PartKind.ROUND, "2", 0)
    assert [found.case_key for found in turned.rounds] == ["", "karen"]
    assert {i.key: i.round_number for i in turned.injects} == {"call": 2, "rain": 1}
    assert moved_rounds(FULL, ["2", "1"]) == {1, 2}
    assert moved_rounds(FULL, ["1"]) == {2}


def test_rounds_lose_a_case_that_goes() -> None:
    assert [found.number for found in losses(FULL, PartKind.CASE, "karen").without_case] == [1]
    assert without(FULL, PartKind.CASE, "karen").rounds[0].case_key == ""


def test_a_role_and_the_last_phase_cost_nothing_else() -> None:
    assert losses(FULL, PartKind.ROLE, "leader") == Losses()
    alone = without(FULL, PartKind.PHASE, "read")
    assert losses(alone, PartKind.PHASE, "spot") == Losses()
    assert without(alone, PartKind.PHASE, "spot") == alone


def test_a_copy_stands_after_its_original_and_a_copied_round_last_with_its_injects() -> None:
    copied, key = with_copy(FULL, PartKind.PHASE, "read")
    assert keys(copied, PartKind.PHASE) == ["read", key, "spot"]
    copied, key = with_copy(FULL, PartKind.ROUND, "1")
    assert key == "3"
    assert copied.rounds[2].case_key == "karen"
    assert [i.title for i in copied.injects if i.round_number == 3] == ["Datteren ringer"]


def test_a_new_inject_falls_where_the_one_before_it_does() -> None:
    exercise, key = with_new(FULL, PartKind.INJECT, title="Telefon", after_key="rain")
    new = part_of(exercise, PartKind.INJECT, key)
    assert isinstance(new, Inject)
    assert (new.round_number, new.phase_key, new.at_s) == (2, "read", 400)
    assert with_new(replace(FULL, rounds=()), PartKind.INJECT, title="Telefon")[1] == ""


def test_injects_that_fall_due_after_their_phase_are_told() -> None:
    assert late_injects(FULL) == {"rain"}
