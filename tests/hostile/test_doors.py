"""No door without its hostile files: a new one fails here until it stands in the table."""

from __future__ import annotations

import re
from pathlib import Path

from tests.hostile.door_scan import doors
from tests.hostile.doors import DOORS

ROOT = Path(__file__).resolve().parents[2]


def test_every_door_of_the_program_is_in_the_table() -> None:
    """F45–F55: files chosen, dropped, pasted, named on the command line, or lying in the program's folder."""
    unknown = doors() - DOORS.keys()
    assert not unknown, (
        f"try hostile files at these, and put them into tests/hostile/doors.py: {sorted(unknown)}"
    )
    assert not DOORS.keys() - doors(), "doors that are no longer there"


def test_every_door_names_tests_that_are_there() -> None:
    named = {file for told in DOORS.values() for file in re.findall(r"tests/[\w/]+\.py", told)}
    assert len(named) > 3
    assert all((ROOT / file).is_file() for file in named)
