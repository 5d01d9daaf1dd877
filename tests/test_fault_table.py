"""The table of faults is whole: each has tests, they exist, and say which fault they are of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.faults import FAULTS, LAST, NOT_OURS, Fault

TESTS = Path(__file__).resolve().parent
ROWS = sorted(FAULTS.items())
NAMES = [f"F{number}" for number, _ in ROWS]


def test_every_fault_has_its_row() -> None:
    assert set(FAULTS) | set(NOT_OURS) == set(range(1, LAST + 1))
    assert not set(FAULTS) & set(NOT_OURS)
    assert all(fault.words for fault in FAULTS.values())


@pytest.mark.parametrize(("number", "fault"), ROWS, ids=NAMES)
def test_a_fault_is_injected_by_tests_that_say_so(number: int, fault: Fault) -> None:
    assert fault.quick, "no test is run with the others"
    missing = [place for place in (*fault.quick, *fault.soak) if not _names_fault(place, number)]
    assert missing == [], f"not there, or without F{number} in their docstring"


@pytest.mark.parametrize(("number", "fault"), ROWS, ids=NAMES)
def test_quick_tests_are_quick_and_long_ones_are_marked(number: int, fault: Fault) -> None:
    assert [place for place in fault.quick if _is_soak(place)] == []
    assert [place for place in fault.soak if not _is_soak(place)] == []


def _names_fault(place: str, number: int) -> bool:
    test = _test(place)
    told = "" if test is None else ast.get_docstring(test) or ""
    return number in set(_numbers(told))


def _numbers(told: str) -> Iterator[int]:
    """`F4`, and what `F45–F47` spans."""
    for first, last in re.findall(r"\bF(\d{1,2})\b(?:–F(\d{1,2})\b)?", told):
        yield from range(int(first), int(last or first) + 1)


def _is_soak(place: str) -> bool:
    test = _test(place)
    assert test is not None
    marks = [ast.unparse(mark) for mark in test.decorator_list]
    return "pytest.mark.soak" in marks or "pytest.mark.soak" in _marks_of_all(place.split("::")[0])


def _test(place: str) -> ast.FunctionDef | None:
    path, name = place.split("::")
    found = [
        node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    return found[0] if found and name.startswith("test_") else None


def _marks_of_all(path: str) -> str:
    """What stands as `pytestmark`, which every test of the file bears."""
    given = [node.value for node in _tree(path).body if isinstance(node, ast.Assign)]
    targets = [ast.unparse(node.targets[0]) for node in _tree(path).body if isinstance(node, ast.Assign)]
    return " ".join(
        ast.unparse(value) for name, value in zip(targets, given, strict=True) if name == "pytestmark"
    )


@cache
def _tree(path: str) -> ast.Module:
    file = TESTS / path
    return ast.parse(file.read_text(encoding="utf-8")) if file.is_file() else ast.Module([], [])
