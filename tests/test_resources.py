"""Shipped files are found, and what is missing is named."""

from pathlib import Path

from facilitator_app import resources


def test_a_shipped_sound_is_found() -> None:
    assert resources.path("sounds", "gong.wav").is_file()


def test_an_empty_installation_misses_everything(tmp_path: Path) -> None:
    assert resources.missing(tmp_path) == resources.EXPECTED


def test_a_folder_with_a_matching_file_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "house.svg").touch()
    assert "icons/*.svg" not in resources.missing(tmp_path)


def test_this_checkout_is_whole_but_for_what_is_compiled() -> None:
    assert set(resources.missing()) <= {"i18n/*_da.qm"}
