"""Problems carry keys and values, and give no values away to a log."""

import pickle

import pytest

from facilitator_app.problems import Outside, Problem, Refused


@pytest.mark.parametrize("kind", [Refused, Outside])
def test_a_problem_keeps_its_key_and_values(kind: type[Problem]) -> None:
    problem = kind("too_long", limit=200, name="Inger")
    assert problem.key == "too_long"
    assert problem.params == {"limit": 200, "name": "Inger"}


def test_its_text_names_the_values_without_telling_them() -> None:
    problem = Refused("too_long", name="Inger", limit=200)
    assert str(problem) == "too_long (limit, name)"
    assert "Inger" not in repr(problem)


def test_without_values_its_text_is_the_key() -> None:
    assert str(Outside("disk_full")) == "disk_full"


def test_a_problem_survives_the_way_between_processes() -> None:
    copy = pickle.loads(pickle.dumps(Outside("disk_full", free=3)))
    assert (type(copy), copy.key, copy.params) == (Outside, "disk_full", {"free": 3})
