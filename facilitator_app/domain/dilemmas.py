"""Dilemmas: a statement with two legitimate sides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma:
    """A dilemma of the deck. `options` are called A, B, C, D by their order."""

    id: str
    title: str
    statement: str
    pole_a: str
    pole_b: str
    context: str = ""
    theme: str = ""
    argument_a: str = ""
    argument_b: str = ""
    options: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    position: float = 0.0
