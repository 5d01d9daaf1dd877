"""The start that people make, by icon or double click: no options, at most a file.

Invariant: nothing is loaded here that the first window does not need, so that it stands there at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

COMMANDS = (
    *("new", "info", "import", "export", "render", "backup", "restore", "merge", "check", "erase"),
    *("protect", "unprotect", "change-passphrase", "hand-out", "report"),
)


def is_plain(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the windows are asked for without any option, and can be shown."""
    if len(arguments) > 1 or not has_display(environ):
        return False
    return not arguments or not (arguments[0].startswith("-") or arguments[0] in COMMANDS)


def open_windows(arguments: Sequence[str]) -> int:
    """Run the program in windows with the file of a plain start, if it has one; the exit code."""
    from facilitator_app.app import run_gui

    return run_gui(file=Path(arguments[0]) if arguments else None, data_dir=None, language="")


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether windows can be shown: a display server is named, or Qt has been told of another platform."""
    if not platform.startswith("linux"):
        return True
    qt_platform = environ.get("QT_QPA_PLATFORM", "")
    if qt_platform and not qt_platform.startswith(("xcb", "wayland")):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
