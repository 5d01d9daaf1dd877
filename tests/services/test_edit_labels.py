"""Every step that can be undone has a name in both languages."""

import ast

import pytest

from facilitator_app.content.words import LANGUAGES, load_words, read_area
from facilitator_app.resources import path
from tests.arch.source import modules


def labels() -> set[str]:
    """Every text in the services that names a step."""
    return {
        node.value
        for module in modules()
        if module.part == "services"
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
