"""Names are given for good: in one step, tried for a while, and flushed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from facilitator_app import disk


def test_a_folder_of_another_system_that_cannot_be_flushed_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(_handle: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(disk.os, "fsync", cannot)
    disk.flush_folder(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="folders are flushed the POSIX way")
def test_a_folder_on_a_failing_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F4."""

    def fails(_handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(disk.os, "fsync", fails)
    with pytest.raises(OSError, match="Input/output"):
        disk.flush_folder(tmp_path)


def test_where_folders_cannot_be_flushed_they_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "CAN_FLUSH_FOLDERS", False)
    disk.flush_folder(tmp_path / "not-there")
