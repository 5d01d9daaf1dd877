"""The words of the wall, the paper, the problems and the command line, in Danish and English.

A key such as `wall.over_time` is the entry `over_time` of `resources/words/<language>/wall.toml`. Both
languages have the same keys and parameters (held by a test), so a missing key is a bug: KeyError.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from facilitator_app import resources
from facilitator_app.problems import Problem

LANGUAGES = ("da", "en")


class Words:
    """The sentences of one language; an area's file is read when its first word is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._language = folder.name
        self._areas: dict[str, Mapping[str, str]] = {}

    @property
    def language(self) -> str:
        """`da` or `en`."""
        return self._language

    def text(self, key: str, /, **params: object) -> str:
        """The sentence for `key` with each `{name}` replaced; the values are inserted as they are."""
        return self._template(key).format_map(params)

    def count(self, key: str, n: int, /, **params: object) -> str:
        """The sentence `<key>.one` or `<key>.other` for `n` things, with `{n}` replaced."""
        return self.text(f"{key}.{'one' if n == 1 else 'other'}", n=n, **params)

    def has(self, key: str) -> bool:
        area, _, name = key.partition(".")
        return name in self._area(area)

    def problem(self, problem: Problem) -> str:
        """What to tell the user. The key is a full key, or the name of an entry in `problems.toml`.

        A value that the problem does not bring is left out: telling of trouble must not make more of it.
        """
        key = problem.key if self.has(problem.key) else f"problems.{problem.key}"
        return self._template(key).format_map(_Blanks(problem.params))

    def _template(self, key: str) -> str:
        area, _, name = key.partition(".")
        return self._area(area)[name]

    def _area(self, area: str) -> Mapping[str, str]:
        if area not in self._areas:
            self._areas[area] = read_area(self._folder / f"{area}.toml")
        return self._areas[area]


class _Blanks(dict[str, object]):
    """Values for a sentence, with an ellipsis for those that are not there."""

    def __missing__(self, name: str) -> str:
        return "…"


def load_words(language: str) -> Words:
    """The shipped words in `language`; those of the first of LANGUAGES for one that is none of them, as a file from
    elsewhere may name any, a place on the disk too."""
    return Words(resources.path("words", language if language in LANGUAGES else LANGUAGES[0]))


def read_area(file: Path) -> Mapping[str, str]:
    """All entries of one word file by name, tables flattened with dots; empty when there is no such file."""
    if not file.is_file():
        return {}
    return dict(_flatten(tomllib.loads(file.read_text(encoding="utf-8"))))


def _flatten(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)
