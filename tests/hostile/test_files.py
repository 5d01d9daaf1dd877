"""Hostile files at every door: each ends in success or in a sentence, in time, in memory, and without a trace (P7).

A sample runs with every test; thousands, and those that take seconds by themselves, by `python3 dev.py soak`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import pytest

from tests.hostile import crafted_lists, crafted_office, crafted_packages, crafted_pdf, crafted_pictures
from tests.hostile.crafted_workshops import workshops
from tests.hostile.mutations import cuts, mutants, renamed
from tests.hostile.seeds import good_files
from tests.hostile.trial import Hostile, Outcome, Trial, given, made_trial
from tests.soak.figures import keep

SLOW = frozenset(
    {
        "a stream that unpacks to 2 GB",
        "a stream packed ten times over",
        "a form that draws itself",
        "a million lines to draw",
        "a text that unpacks to 2 GB",
        "a million rows",
        "30,000 parts",
        "a part of 200 MB in 200 kB",
        "60,000 x 60,000 px, all of it",
        "7,700 x 7,700 px, all of it",
        "a line of 50,000,000 px",
        "text that unpacks to 500 MB",
        "a thousand scans",
        "29,000,000 separators",
        "lines of separators",
        "20,000 rows of 200 cells",
        "a slide of five million lists",
        "a slide of 60 million numbers",
        "250 MB",
        "a title of 400 MB",
        "a slide of 600,000 lists",
        "200,000 small values",
        "30,000 tables",
    }
)
"""What takes a second or more to make or to refuse."""

SAMPLED = {"open": 24, "package": 16, "list": 2, "deck": 2, "picture": 2, "schema": 2}
LARGE = {"open": 600, "package": 1_500, "list": 80, "deck": 60, "picture": 100, "schema": 60}
TEXT_LISTS = (".csv",)
LARGE_TEXT_LISTS = 1_000

Seeds = Mapping[str, tuple[str, bytes]]


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trial]:
    made = made_trial(tmp_path, monkeypatch)
    yield made
    made.close()


@pytest.fixture
def good(trial: Trial, tmp_path: Path) -> Path:
    """A good workshop file of the same client, closed."""
    file = tmp_path / "computer" / "god.workshop"
    trial.mine.services.opening.save_copy(file)
    return file


@pytest.fixture
def seeds(trial: Trial, good: Path, tmp_path: Path) -> Seeds:
    return good_files(tmp_path / "computer" / "seeds", good.read_bytes())


@pytest.fixture
def crafted(trial: Trial, good: Path, seeds: Seeds, tmp_path: Path) -> Mapping[str, list[Hostile]]:
    """Everything made to do harm, by the fault whose number it carries and the door it comes to."""
    workshop_id = trial.mine.document.workshop.id
    made: Mapping[str, Iterable[Hostile]] = {
        "F50 deck": crafted_pdf.decks(tmp_path),
        "F50 schema": crafted_pdf.schemas(tmp_path / "computer"),
        "F51 picture": crafted_pictures.pictures(),
        "F52 merge": list(workshops(good, workshop_id))[::2],
        "F52 open": workshops(good, workshop_id),
        "F52 package": crafted_packages.packages(),
        "F53 deck": crafted_office.decks(seeds["deck.pptx"][1]),
        "F54 list": crafted_office.spreadsheets(),
        "F55 list": chain(crafted_lists.lists(), crafted_lists.agendas()),
    }
    return {name: list(files) for name, files in made.items()}


def test_good_files_are_read(trial: Trial, seeds: Seeds) -> None:
    """Without this a refusal of everything would be a success."""
    for name, (door, content) in seeds.items():
        (outcome,) = trial.run(door, [given(name, name, content)])
        assert outcome.key == ("filled.foreign" if door == "schema" else ""), outcome


def test_crafted_files_are_refused_or_read_without_harm(
    trial: Trial, crafted: Mapping[str, list[Hostile]]
) -> None:
    """F50–F55, and F45 and F46 in lists: what is quick of it; all of it by `dev.py soak`."""
    found: dict[str, Outcome] = {}
    for name, files in crafted.items():
        door = name.split()[1]
        quick = [file for file in files if file.what not in SLOW]
        for outcome in trial.run(door, quick):
            found[outcome.what] = outcome
    for what, key in EXPECTED.items():
        assert found[what].key == key, found[what]


EXPECTED = {
    "deck: a page of 2,000,000 pt": "deck.page_too_large",
    "deck: 10,000 pages": "deck.too_many_pages",
    "deck: locked": "deck.locked",
    "deck: a script": "",
    "schema: boxes within boxes without end": "filled.too_many_boxes",
    "picture: 60,000 x 60,000 px, only the claim": "picture.too_large",
    "picture: a drawing that fetches": "picture.not_a_picture",
    "open: a trigger": "store.foreign",
    "open: an endless view for the book-keeping": "store.foreign",
    "open: a virtual table": "store.foreign",
    "open: a column that is worked out": "store.foreign",
    "open: another program's number": "store.not_a_workshop",
    "open: a version of 99": "store.damaged",
    "open: an endless block": "store.damaged",
    "open: a show of numbers": "",
    "open: nobody's": "store.damaged",
    "open: rows that point nowhere": "store.damaged",
    "package: a language that is a path": "library.not_a_package",
    "deck: a part called ../../ud.xml": "deck.damaged",
    "deck: image from elsewhere": "deck.slide_fetches",
    "list: a cell in the last corner": "people.too_many_cells",
    "list: a cell of 120 MB": "people.too_long_cell",
    "list: in cp1252": "",
    "list: in utf-16": "",
    "list: 28,000,000 empty lines": "people.too_many_rows",
    "list: a line of 100 MB": "people.too_big_file",
    "list: a quotation mark that never closes": "people.open_quote",
}


def test_spoilt_files_are_refused_or_read_without_harm(trial: Trial, seeds: Seeds) -> None:
    """F21–F23: bits flipped, cut off, spliced, under another name; a sample."""
    for name, (door, content) in seeds.items():
        others = [one for _, one in seeds.values()]
        count = 12 if name.endswith(TEXT_LISTS) else SAMPLED[door]
        trial.run(door, mutants(name, content, others, count=count, start=0))
        if door in {"open", "package"} or name.endswith(TEXT_LISTS):
            trial.run(door, chain(cuts(name, content), renamed(name, content)))
    assert trial.figures()["files tried"] > 100


@pytest.mark.soak
@pytest.mark.timeout(1500)
def test_every_crafted_file_and_thousands_of_spoilt_ones(
    trial: Trial, seeds: Seeds, crafted: Mapping[str, list[Hostile]]
) -> None:
    """F21–F23, F50–F55 at large."""
    for name, files in crafted.items():
        trial.run(name.split()[1], files)
        keep("hostile-files", trial.figures())
    others = [one for _, one in seeds.values()]
    for name, (door, content) in seeds.items():
        count = LARGE_TEXT_LISTS if name.endswith(TEXT_LISTS) else LARGE[door]
        # Not those that the sample has tried.
        trial.run(door, mutants(name, content, others, count=count, start=1_000))
        trial.run(door, chain(cuts(name, content), renamed(name, content)))
        keep("hostile-files", trial.figures())
    assert int(trial.figures()["files tried"]) > 5_000
