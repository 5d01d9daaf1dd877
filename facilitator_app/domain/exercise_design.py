"""Changing an exercise: its phases, rounds, roles, cases and injects, each known by a key that its name never changes.

Invariant: after any changes in any order (`fitted`), rounds are numbered 1, 2, 3 … in their order, every inject falls
in a round and a phase that are there, every round has a case that is there or none, and one phase and one round stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role, Round
from facilitator_app.domain.form_design import new_key
from facilitator_app.domain.timer import MOST_TOTAL_S

MOST_GROUP_SIZE = 99
NEW_PHASE_S = 300

Part = Phase | Round | Role | Case | Inject


class PartKind(StrEnum):
    """What an exercise is made of."""

    PHASE = "phase"
    ROUND = "round"
    ROLE = "role"
    CASE = "case"
    INJECT = "inject"


FIELDS: Mapping[PartKind, str] = MappingProxyType(
    {
        PartKind.PHASE: "phases",
        PartKind.ROUND: "rounds",
        PartKind.ROLE: "roles",
        PartKind.CASE: "cases",
        PartKind.INJECT: "injects",
    }
)
NEEDED = frozenset({PartKind.PHASE, PartKind.ROUND})
"""An exercise keeps at least one of each of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """What follows when a part goes: its injects move into another phase or go with their round, and rounds lose
    their case."""

    moved: tuple[Inject, ...] = ()
    moved_to: str = ""
    removed: tuple[Inject, ...] = ()
    without_case: tuple[Round, ...] = ()


def kind_of(part: Part) -> PartKind:
    """Which kind of part it is."""
    kinds = {
        Phase: PartKind.PHASE,
        Round: PartKind.ROUND,
        Role: PartKind.ROLE,
        Case: PartKind.CASE,
        Inject: PartKind.INJECT,
    }
    return kinds[type(part)]


def key_of(part: Part) -> str:
    """What a part is known by among its kind; a round by its number."""
    return str(part.number) if isinstance(part, Round) else part.key


def parts_of(exercise: Exercise, kind: PartKind) -> tuple[Part, ...]:
    """The parts of a kind in their order."""
    found: tuple[Part, ...] = getattr(exercise, FIELDS[kind])
    return found


def part_of(exercise: Exercise, kind: PartKind, key: str) -> Part | None:
    """One part; None when there is none of that key."""
    return next((part for part in parts_of(exercise, kind) if key_of(part) == key), None)


def blank_exercise(*, id: str, key: str, title: str, phase_title: str) -> Exercise:
    """A new exercise with what it cannot be without."""
    phase = Phase(key=str(PartKind.PHASE), title=phase_title, length_s=NEW_PHASE_S, warn_s=60)
    return Exercise(id=id, key=key, title=title, phases=(phase,), rounds=(Round(number=1),))


def with_new(exercise: Exercise, kind: PartKind, *, title: str, after_key: str = "") -> tuple[Exercise, str]:
    """One more part after another, or last, and its key. A round always comes last, so that no other is renumbered.

    Without a phase or a round there is no inject: its key is empty then.
    """
    if kind is PartKind.INJECT and not (exercise.phases and exercise.rounds):
        return exercise, ""
    key = _free_key(exercise, kind)
    new: Part
    match kind:
        case PartKind.PHASE:
            new = Phase(key=key, title=title, length_s=NEW_PHASE_S, warn_s=60)
        case PartKind.ROUND:
            new = Round(number=int(key), title=title)
        case PartKind.ROLE:
            new = Role(key=key, name=title)
        case PartKind.CASE:
            new = Case(key=key, title=title)
        case _:
            new = _new_inject(exercise, key, title, after_key)
    return _inserted(exercise, new, after_key), key


def with_copy(exercise: Exercise, kind: PartKind, key: str) -> tuple[Exercise, str]:
    """A copy of a part right after it, and its key; of a round at the end, with its injects."""
    part = part_of(exercise, kind, key)
    if part is None:
        return exercise, ""
    new = _free_key(exercise, kind)
    if not isinstance(part, Round):
        return _inserted(exercise, replace(part, key=new), key), new
    copied = _inserted(exercise, replace(part, number=int(new)), "")
    for inject in exercise.injects:
        if inject.round_number == part.number:
            own = replace(inject, key=_free_key(copied, PartKind.INJECT), round_number=int(new))
            copied = replace(copied, injects=(*copied.injects, own))
    return copied, new


def with_changed(exercise: Exercise, part: Part) -> Exercise:
    """The exercise with a part in place of the one of its key; one that has gone stays gone."""
    kind = kind_of(part)
    parts = tuple(part if key_of(old) == key_of(part) else old for old in parts_of(exercise, kind))
    return fitted(_with(exercise, kind, parts))


def placed(exercise: Exercise, kind: PartKind, key: str, index: int) -> Exercise:
    """A part put at place `index` (from 0). Rounds are numbered anew, and their injects go along."""
    parts = list(parts_of(exercise, kind))
    part = part_of(exercise, kind, key)
    if part is None:
        return exercise
    parts.remove(part)
    parts.insert(max(0, min(len(parts), index)), part)
    return fitted(_with(exercise, kind, tuple(parts)))


def without(exercise: Exercise, kind: PartKind, key: str) -> Exercise:
    """The exercise without a part; see `losses`. The last phase and the last round stay."""
    parts = parts_of(exercise, kind)
    part = part_of(exercise, kind, key)
    if part is None or (kind in NEEDED and len(parts) == 1):
        return exercise
    if isinstance(part, Phase):
        exercise = _moved_out(exercise, part, _neighbour(exercise.phases, part))
    return fitted(_with(exercise, kind, tuple(one for one in parts if one is not part)))


def losses(exercise: Exercise, kind: PartKind, key: str) -> Losses:
    """What `without` does to other parts."""
    part = part_of(exercise, kind, key)
    if isinstance(part, Phase) and len(exercise.phases) > 1:
        mine = tuple(inject for inject in exercise.injects if inject.phase_key == part.key)
        return Losses(moved=mine, moved_to=_neighbour(exercise.phases, part).title if mine else "")
    if isinstance(part, Round):
        return Losses(removed=tuple(i for i in exercise.injects if i.round_number == part.number))
    if isinstance(part, Case):
        return Losses(without_case=tuple(r for r in exercise.rounds if r.case_key == part.key))
    return Losses()


def new_numbers(exercise: Exercise, *, gone: str = "") -> Mapping[int, int]:
    """Which number the round that stands at each number has without the round `gone`; that one is not among them."""
    left = [found.number for found in exercise.rounds if str(found.number) != gone]
    return {old: new for new, old in enumerate(left, start=1)}


def moved_rounds(before: Exercise, after_keys: Sequence[str]) -> frozenset[int]:
    """The numbers of the rounds that get another number, or go, when they are put in the order `after_keys`."""
    kept = {int(key): new for new, key in enumerate(after_keys, start=1)}
    return frozenset(found.number for found in before.rounds if kept.get(found.number) != found.number)


def late_injects(exercise: Exercise) -> frozenset[str]:
    """The keys of the injects that fall due when their phase should be over."""
    ends = {phase.key: phase.length_s for phase in exercise.phases}
    return frozenset(
        inject.key for inject in exercise.injects if inject.at_s >= ends.get(inject.phase_key, 0)
    )


def fitted(exercise: Exercise) -> Exercise:
    """The exercise with everything in it pointing at something that is there, and every number one that can be run."""
    numbers = {found.number: new for new, found in reversed([*enumerate(exercise.rounds, start=1)])}
    phases = tuple(_fitted_phase(phase) for phase in exercise.phases)
    case_keys = {case.key for case in exercise.cases}
    phase_keys = {phase.key for phase in phases}
    return replace(
        exercise,
        phases=phases,
        rounds=tuple(
            replace(found, number=new, case_key=found.case_key if found.case_key in case_keys else "")
            for new, found in enumerate(exercise.rounds, start=1)
        ),
        injects=tuple(
            replace(
                inject, round_number=numbers[inject.round_number], at_s=_within(inject.at_s, MOST_TOTAL_S)
            )
            for inject in exercise.injects
            if inject.round_number in numbers and inject.phase_key in phase_keys
        ),
    )


def _fitted_phase(phase: Phase) -> Phase:
    return replace(
        phase,
        length_s=max(1, _within(phase.length_s, MOST_TOTAL_S)),
        warn_s=_within(phase.warn_s, MOST_TOTAL_S),
        group_size=_within(phase.group_size, MOST_GROUP_SIZE),
    )


def _within(number: int, most: int) -> int:
    return max(0, min(most, number))


def _with(exercise: Exercise, kind: PartKind, parts: tuple[Part, ...]) -> Exercise:
    changed: dict[str, Any] = {FIELDS[kind]: parts}
    return replace(exercise, **changed)


def _inserted(exercise: Exercise, part: Part, after_key: str) -> Exercise:
    kind = kind_of(part)
    parts = list(parts_of(exercise, kind))
    is_last = isinstance(part, Round)
    at = next((i + 1 for i, old in enumerate(parts) if key_of(old) == after_key and not is_last), len(parts))
    parts.insert(at, part)
    return _with(exercise, kind, tuple(parts))


def _free_key(exercise: Exercise, kind: PartKind) -> str:
    if kind is PartKind.ROUND:
        return str(max((found.number for found in exercise.rounds), default=0) + 1)
    return new_key(str(kind), {key_of(part) for part in parts_of(exercise, kind)})


def _new_inject(exercise: Exercise, key: str, title: str, after_key: str) -> Inject:
    """In the round and phase of the one it is put after, or else in the first of both."""
    beside = next((inject for inject in exercise.injects if inject.key == after_key), None)
    return Inject(
        key=key,
        round_number=beside.round_number if beside else exercise.rounds[0].number,
        phase_key=beside.phase_key if beside else exercise.phases[0].key,
        at_s=beside.at_s if beside else 0,
        title=title,
    )


def _neighbour(phases: Sequence[Phase], phase: Phase) -> Phase:
    """The phase before, or after the first one."""
    at = phases.index(phase)
    return phases[at - 1] if at else phases[1]


def _moved_out(exercise: Exercise, phase: Phase, to: Phase) -> Exercise:
    moved = (
        replace(inject, phase_key=to.key, at_s=min(inject.at_s, to.length_s))
        if inject.phase_key == phase.key
        else inject
        for inject in exercise.injects
    )
    return replace(exercise, injects=tuple(moved))
