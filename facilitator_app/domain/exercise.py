"""The simulation exercise: ordered phases run through once per round, with roles, cases and planned injects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WHOLE_PERCENT = 100
SHORTENED_STEP_S = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A timed part of a round. `warn_s` is how long before the end the room is told; 0 is not at all.

    `has_gong` and `has_near_signal` tell whether the end and the warning are heard; seen they are always.
    """

    key: str
    title: str
    instruction: str = ""
    foot: str = ""
    length_s: int
    warn_s: int = 120
    group_size: int = 0
    note: str = ""
    has_gong: bool = True
    has_near_signal: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One run through the phases, with the case the groups work on."""

    number: int
    title: str = ""
    case_key: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part that one at the table plays."""

    key: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A citizen's situation, marked as fictitious in its own text."""

    key: str
    title: str
    text: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inject:
    """An event given to the groups, due `at_s` seconds into its phase."""

    key: str
    round_number: int
    phase_key: str
    at_s: int
    title: str
    text: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A simulation exercise."""

    id: str
    key: str
    title: str
    purpose: str = ""
    phases: tuple[Phase, ...] = ()
    rounds: tuple[Round, ...] = ()
    roles: tuple[Role, ...] = ()
    cases: tuple[Case, ...] = ()
    injects: tuple[Inject, ...] = ()
    position: float = 0.0


def injects_in(exercise: Exercise, *, round_number: int, phase_key: str) -> tuple[Inject, ...]:
    """The planned injects of one phase in the order they fall due."""
    mine = (i for i in exercise.injects if i.round_number == round_number and i.phase_key == phase_key)
    return tuple(sorted(mine, key=_due))


def has_moving_roles(exercise: Exercise) -> bool:
    """Whether the roles move on between rounds: there are several of both."""
    return len(exercise.roles) > 1 and len(exercise.rounds) > 1


def rounds_before(exercise: Exercise, round_number: int) -> int:
    """How many rounds come before this one."""
    return sum(found.number < round_number for found in exercise.rounds)


def roles_in_round(
    exercise: Exercise, *, member_ids: Sequence[str], round_number: int
) -> tuple[tuple[str, Role], ...]:
    """Who (by id, in the order of the seats) has which role: each round it is handed on to the next seat.

    In a small group the last roles are left out, in a large one several have the last role.
    """
    if not exercise.roles or not member_ids:
        return ()
    number = len(member_ids)
    spare = (exercise.roles[-1],) * max(0, number - len(exercise.roles))
    roles = (*exercise.roles, *spare)[:number]
    moved = rounds_before(exercise, round_number)
    return tuple((member, roles[(seat - moved) % number]) for seat, member in enumerate(member_ids))


def length_s(exercise: Exercise) -> int:
    """All phases of all rounds together."""
    return sum(phase.length_s for phase in exercise.phases) * len(exercise.rounds)


def shortened_s(length_s: int, share_percent: int) -> int:
    """A phase in a round that has only a share of its time: whole half minutes, and never none."""
    if share_percent >= WHOLE_PERCENT:
        return length_s
    share_s = length_s * share_percent // WHOLE_PERCENT
    return min(length_s, max(SHORTENED_STEP_S, share_s // SHORTENED_STEP_S * SHORTENED_STEP_S))


def _due(inject: Inject) -> int:
    return inject.at_s
