"""Danish and English words are a pair, and every problem has its sentence."""

import ast
from collections.abc import Iterator
from string import Formatter

import pytest

from facilitator_app.content.words import load_words, read_area
from facilitator_app.resources import path
from tests.arch.source import Module, dotted_name, modules

AREAS = sorted({file.stem for file in path("words").glob("*/*.toml")})

RAISERS = ("Refused", "Outside")


def _params(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_keys(area: str) -> None:
    danish, english = (read_area(path("words", language, f"{area}.toml")) for language in ("da", "en"))
    assert danish.keys() ^ english.keys() == set()


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_mention_the_same_values(area: str) -> None:
    danish, english = (read_area(path("words", language, f"{area}.toml")) for language in ("da", "en"))
    assert not [
        key for key in danish.keys() & english.keys() if _params(danish[key]) != _params(english[key])
    ]


@pytest.mark.parametrize("area", AREAS)
def test_what_is_given_to_the_groups_is_an_inject_in_english(area: str) -> None:
    danish, english = (read_area(path("words", language, f"{area}.toml")) for language in ("da", "en"))
    given = [key for key, text in danish.items() if "hændelse" in text.casefold()]
    assert not [key for key in given if "event" in english[key].casefold()]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("area", AREAS)
def test_the_voice_is_calm(area: str, language: str) -> None:
    words = read_area(path("words", language, f"{area}.toml"))
    assert not [key for key, text in words.items() if "!" in text or not text.strip()]


def test_every_problem_has_its_sentence() -> None:
    words = load_words("da")
    silent = [
        f"{module.where}:{call.lineno} {key}"
        for module, call in _raised()
        if (key := _literal_key(call)) and not (words.has(key) or words.has(f"problems.{key}"))
    ]
    assert not silent, "\n".join(silent)


def test_every_problem_gives_the_values_that_its_sentence_mentions() -> None:
    added_later = {
        str(keyword.arg) for _, call in _raised() if not _literal_key(call) for keyword in call.keywords
    }
    wrong = []
    for module, call in _raised():
        given = {keyword.arg for keyword in call.keywords}
        lacking = _wanted(_literal_key(call)) - given - added_later
        if lacking and None not in given:
            wrong.append(f"{module.where}:{call.lineno} {_literal_key(call)} lacks {sorted(lacking)}")
    assert not wrong, "\n".join(wrong)


def _raised() -> Iterator[tuple[Module, ast.Call]]:
    """Every place that makes a problem."""
    for module in modules():
        for call in module.calls():
            if dotted_name(call.func).split(".")[-1] in RAISERS and call.args:
                yield module, call


def _literal_key(call: ast.Call) -> str:
    """The problem's key; an empty text where it is passed on from another problem."""
    key = call.args[0]
    return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""


def _wanted(key: str) -> set[str]:
    """The values that a problem's sentence mentions; none where it is missing (told by another test)."""
    for full in (key, f"problems.{key}"):
        area, _, name = full.partition(".")
        text = read_area(path("words", "da", f"{area}.toml")).get(name)
        if text is not None:
            return _params(text)
    return set()
