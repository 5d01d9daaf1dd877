"""A user whom the computer does not know."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from facilitator_app.home_folder import home_folder


def test_the_users_own_folder_is_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert home_folder() == tmp_path


def test_a_user_without_a_home_has_a_folder_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """F60: neither HOME nor an entry among the users."""

    def nobody() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nobody)
    assert home_folder() == Path(tempfile.gettempdir())
