"""What lies in the program's own folder may have been changed there too: it costs a preference, never a start (P3)."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator_app.services.erased_people import ErasedPeople, Remembered
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.listing_kept import ENDING
from facilitator_app.services.remembering_keys import Names
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.paper.choices import KEY, PaperMemory
from facilitator_app.ui.preferences import Preferences
from tests.offices import Office

DEEP = "[" * 200_000
CHANCE = random.Random("own folder")
RUBBISH = (
    b"",
    b"\xff\xfe\x00" * 100,
    CHANCE.randbytes(10_000),
    DEEP.encode(),
    b"null",
    b'"x"',
    b"[[]]",
    b'{"people": {"x": 1}, "is_swept": []}',
    b'{"people": [1, null, {"x": "\\ud800"}], "is_swept": 1e999}',
)
SETTINGS = (
    "\x00\x01[General\n=\n;;",
    "[General]\nlanguage=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x10QPicture\\0)\nscheme=@ByteArray(x)\n",
    "[General]\nlanguage=../../x\nscheme=purple\nvolume_percent=9999999999999999999999\nis_muted=@Invalid()\n",
    f"[General]\nlast_file={'x' * 100_000}\nprojector=@Rect(1 2 3)\nvolume_percent=²\n",
)


@pytest.mark.no_qt_log
@pytest.mark.parametrize("text", SETTINGS, ids=["rubbish", "objects", "out of bounds", "long"])
def test_preferences_that_cannot_be_are_their_defaults(qapp: QApplication, tmp_path: Path, text: str) -> None:
    """F45."""
    (tmp_path / "preferences.ini").write_text(text, encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert isinstance(preferences.text("language"), str)
    assert abs(preferences.number("volume_percent", 70)) <= 10**9
    assert preferences.scheme().value == "system"
    assert not preferences.is_on("is_muted")


def test_choices_of_paper_that_cannot_be_read_are_none(qapp: QApplication, tmp_path: Path) -> None:
    """F45."""
    preferences = Preferences(tmp_path)
    for text in (DEEP, "{}" * 9, '{"copies": 1e999, "ticked": {"a": 1}, "order": []}'):
        preferences.put(KEY.format(workshop_id="w"), text)
        wanted = PaperMemory(preferences).recall("w")
        assert wanted is None or wanted.choices.copies == 1


@pytest.mark.parametrize("content", RUBBISH)
def test_tombstones_that_cannot_be_read_name_nobody(tmp_path: Path, content: bytes) -> None:
    """The file of the workshop remembers too."""
    (tmp_path / "e.json").write_bytes(content)
    people = ErasedPeople(folder=tmp_path, files=WholeFiles(sleep=_no_sleep))
    assert people.of("e") == Remembered()


@pytest.mark.parametrize("content", RUBBISH)
def test_names_of_remembered_keys_that_cannot_be_read_are_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names").write_bytes(content)
    names = Names(tmp_path / "names")
    assert not names.has("workshop")
    names.add("workshop")
    assert names.has("workshop")


@pytest.mark.parametrize("content", RUBBISH)
def test_a_list_of_known_files_that_cannot_be_read_knows_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "files.json").write_bytes(content)
    known = KnownFiles(file=tmp_path / "files.json", files=WholeFiles(sleep=_no_sleep))
    assert known.all() == ()


@pytest.mark.parametrize("path", ["a\x00b", "x" * 100_000, "\ud800", "", "."])
def test_places_that_cannot_be_are_no_known_file_s(tmp_path: Path, path: str) -> None:
    kept = [{"path": path, "engagement": "e", "kept_until": "2020-01-01"}]
    (tmp_path / "files.json").write_text(json.dumps(kept), encoding="utf-8")
    known = KnownFiles(file=tmp_path / "files.json", files=WholeFiles(sleep=_no_sleep))
    assert known.overdue(date(2027, 1, 1)) == ()
    assert known.siblings("e", tmp_path / "dag.workshop") == ()


def test_a_library_of_rubbish_stops_neither_its_list_nor_an_erasure(tmp_path: Path) -> None:
    """F52."""
    office = Office(tmp_path)
    office.start()
    library = tmp_path / "data" / "library"
    library.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(RUBBISH):
        (library / f"{number}{ENDING}").write_bytes(content)
    assert len(office.services.library.look().unreadable) == len(RUBBISH)
    office.put_person()
    office.erase()
    assert office.found() == []
    office.close()


def _no_sleep(_seconds: float) -> None:
    """Nothing is held."""
