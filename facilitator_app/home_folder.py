"""The user's own folder, also on a computer that does not know its user."""

from __future__ import annotations

import tempfile
from pathlib import Path


def home_folder() -> Path:
    """The home folder; without one, where the system puts what is only for a while."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(tempfile.gettempdir())
