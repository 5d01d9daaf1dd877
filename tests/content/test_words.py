"""Words are found by key, with their values put in."""

from pathlib import Path

import pytest

from facilitator_app.content.words import LANGUAGES, Words, load_words
from facilitator_app.problems import Outside, Refused


@pytest.fixture
def words(tmp_path: Path) -> Words:
    folder = tmp_path / "da"
    folder.mkdir()
    (folder / "wall.toml").write_text(
        'over_time = "{minutes} min over tid"\nback = "Tilbage kl. {time}"\n'
        '[groups]\none = "{n} gruppe"\nother = "{n} grupper"\n',
        encoding="utf-8",
    )
    (folder / "problems.toml").write_text('too_long = "Højst {limit} tegn."', encoding="utf-8")
    return Words(folder)


def test_a_key_names_the_file_and_its_entry(words: Words) -> None:
    assert words.text("wall.over_time", minutes=3) == "3 min over tid"


def test_values_are_inserted_as_they_are(words: Words) -> None:
    assert words.text("wall.back", time="{minutes}") == "Tilbage kl. {minutes}"


@pytest.mark.parametrize(("n", "said"), [(0, "0 grupper"), (1, "1 gruppe"), (2, "2 grupper")])
def test_things_are_counted_in_singular_and_plural(words: Words, n: int, said: str) -> None:
    assert words.count("wall.groups", n) == said


def test_a_missing_entry_or_file_is_a_bug(words: Words) -> None:
    for key in ("wall.nothing", "nowhere.nothing", "wall"):
        assert not words.has(key)
        with pytest.raises(KeyError):
            words.text(key)


def test_a_problem_is_told_by_its_full_key_or_from_the_problems(words: Words) -> None:
    assert words.problem(Refused("too_long", limit=200)) == "Højst 200 tegn."
    assert words.problem(Refused("problems.too_long", limit=200)) == "Højst 200 tegn."
    assert words.problem(Outside("wall.over_time", minutes=3)) == "3 min over tid"


def test_a_value_that_a_problem_does_not_bring_is_left_out(words: Words) -> None:
    assert words.problem(Refused("too_long")) == "Højst … tegn."


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_words_are_loaded_by_language(language: str) -> None:
    words = load_words(language)
    assert words.language == language
    assert words.problem(Outside("disk_full"))


@pytest.mark.parametrize("language", ["de", "", "../../elsewhere"])
def test_a_language_that_is_not_shipped_speaks_danish(language: str) -> None:
    assert load_words(language).text("cli.no_display") == load_words("da").text("cli.no_display")
