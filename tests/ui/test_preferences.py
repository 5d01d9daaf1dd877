"""The computer's small memory survives a restart, and odd contents are the default."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.look import Scheme
from facilitator_app.ui import preferences
from facilitator_app.ui.preferences import Preferences


def remembered(folder: Path, **values: str | int | bool) -> Preferences:
    """What is read after a restart."""
    first = Preferences(folder)
    for key, value in values.items():
        first.put(key, value)
    del first
    return Preferences(folder)


def test_nothing_is_remembered_at_first(qapp: QApplication, tmp_path: Path) -> None:
    fresh = Preferences(tmp_path)
    assert fresh.text("x") == ""
    assert fresh.text("x", "y") == "y"
    assert fresh.number(preferences.VOLUME, 70) == 70
    assert not fresh.is_on(preferences.MUTED)
    assert fresh.scheme() is Scheme.SYSTEM


def test_values_survive_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    found = remembered(
        tmp_path, last_file="dag, æøå = 1.workshop", volume_percent=35, is_muted=True, scheme="dark"
    )
    assert found.text(preferences.LAST_FILE) == "dag, æøå = 1.workshop"
    assert found.number(preferences.VOLUME, 70) == 35
    assert found.is_on(preferences.MUTED)
    assert found.scheme() is Scheme.DARK


@pytest.mark.parametrize("odd", ["", "loud", "1.5", "--"])
def test_a_number_that_is_none_is_the_default(qapp: QApplication, tmp_path: Path, odd: str) -> None:
    assert remembered(tmp_path, volume_percent=odd).number(preferences.VOLUME, 70) == 70


def test_an_unknown_scheme_and_a_damaged_file_are_the_default(qapp: QApplication, tmp_path: Path) -> None:
    assert remembered(tmp_path, scheme="sepia").scheme() is Scheme.SYSTEM
    (tmp_path / "preferences.ini").write_bytes(bytes(range(256)))
    assert Preferences(tmp_path).scheme() is Scheme.SYSTEM


def test_a_folder_that_cannot_be_written_loses_a_preference_and_nothing_else(
    qapp: QApplication, tmp_path: Path
) -> None:
    """F7."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    kept = Preferences(blocked)
    kept.put(preferences.VOLUME, 10)
    assert kept.number(preferences.VOLUME, 70) == 10
