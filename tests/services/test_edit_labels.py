"""Every step that can be undone has a name in both languages."""

import ast

import pytest

from facilitator_app.content.words import LANGUAGES, load_words, read_area
from facilitator_app.resources import path
from facilitator_app.services.plan_lock import STEPS_OF_PROGRAMME
from tests.arch.source import modules

OF_PROGRAMME = frozenset(
    {
        "agreeing_interplay",
        "fetching_programme",
        "filling_talk",
        "following_up",
        "holding_talks",
        "keeping_versions",
        "leaders_in_programme",
        "planning_programme",
        "running_prejects",
        "shaping_chain",
        "shaping_concept",
        "shaping_foundation",
    }
)


def labels(names: frozenset[str] = frozenset()) -> set[str]:
    """Every text in the services, or in those of these names, that names a step."""
    return {
        node.value
        for module in modules()
        if module.part == "services" and (not names or module.file.stem in names)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("edit.")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_a_name(language: str) -> None:
    words = load_words(language)
    assert len(labels()) > 10
    assert not [label for label in sorted(labels()) if not words.has(label)]


def test_no_name_is_left_over() -> None:
    assert {f"edit.{key}" for key in read_area(path("words", "da", "edit.toml"))} - labels() == set()


def test_every_step_made_in_the_programme_is_known_as_one_so_that_undo_stays_there() -> None:
    assert labels(OF_PROGRAMME) == STEPS_OF_PROGRAMME
