"""What a group gives back is an output, in every English text of the program."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from facilitator_app import resources

WORDS = sorted(resources.path("words/en").glob("*.toml"))
WINDOWS = sorted(resources.path("i18n").glob("*.ts"))
NOUN = re.compile(
    r"\b(?:answers|%n answer|one answer|an answer|the answer|groups['’] answer)\b", re.IGNORECASE
)

ORDINARY = {
    "Choose another answer under Who.",
}
MACHINES = "--json (answers for machines)"


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    return [str(value)]


@pytest.mark.parametrize("file", WORDS, ids=lambda file: file.stem)
def test_words_of_wall_paper_and_command_line_call_it_an_output(file: Path) -> None:
    texts = _texts(tomllib.loads(file.read_text(encoding="utf-8")))
    assert [text for text in texts if NOUN.search(text.replace(MACHINES, ""))] == []


@pytest.mark.parametrize("file", WINDOWS, ids=lambda file: file.stem)
def test_words_of_windows_call_it_an_output(file: Path) -> None:
    messages = list(ET.parse(file).iter("message"))
    texts = [message.findtext("source", "") for message in messages]
    if file.stem.endswith("_en"):
        texts += [form.text or "" for message in messages for form in message.iter("numerusform")]
    assert [text for text in texts if NOUN.search(text) and text not in ORDINARY] == []


def test_the_sample_day_calls_it_the_groups_outputs() -> None:
    for file in sorted(resources.path("content/leader-day/en").glob("*.toml")):
        assert "groups' answers" not in file.read_text(encoding="utf-8"), file.name
