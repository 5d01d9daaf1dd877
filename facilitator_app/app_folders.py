"""Where the program keeps what is its own on this computer: the place that Qt too would choose."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

APPLICATION = "Facilitator"
"""Names the data folder."""


def default_data_dir(*, environ: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """The local data folder, never one that follows its user from computer to computer."""
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        base = Path(local) if local else home / "AppData" / "Local"
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / APPLICATION
