"""Makes a PDF of a PowerPoint file by LibreOffice, where it is installed.

It runs with a profile of its own that is thrown away, without macros, without a network where the system can take it
away, for a minute at the most, and its whole process group is ended afterwards.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from facilitator_app.content.child import IS_POSIX, ChildFailed, ChildTime, IsCancelled, run

CONVERTING_TIME = ChildTime(most_s=60.0, silent_s=60.0)

PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.com"),
)
_FILTER = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_VALUES = {
    "MacroSecurityLevel": "3",
    "DisableMacrosExecution": "true",
    "DisableActiveContent": "true",
    "BlockUntrustedRefererLinks": "true",
}


def find_converter() -> Path | None:
    """LibreOffice's program, or None."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in PLACES if place.is_file()), None)


def convert(
    converter: Path,
    deck: Path,
    command: Callable[..., tuple[str, ...]],
    is_cancelled: IsCancelled,
    time: ChildTime,
) -> Path:
    """The PDF, beside the deck. Raises `ChildTooSlow`, `ChildStopped`, or `ChildFailed` when none was made."""
    home = deck.parent / "home"
    profile = home / "profile"
    (profile / "user").mkdir(parents=True)
    items = "\n".join(_SETTING.format(name=name, value=value) for name, value in _VALUES.items())
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(_SETTINGS.format(items=items), encoding="utf-8")
    out = deck.parent / "converted"
    out.mkdir()
    arguments = (
        str(converter),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nologo",
        "--convert-to",
        _FILTER,
        "--outdir",
        str(out),
        str(deck),
    )
    # Elsewhere the program cannot become another one: LibreOffice is started by itself, held by its time alone.
    started = command("convert", *arguments) if IS_POSIX else arguments
    said = run(started, time=time, is_cancelled=is_cancelled, environ=_environ(home), has_answers=False)
    deque(said, maxlen=0)
    made = out / f"{deck.stem}.pdf"
    if not made.is_file():
        raise ChildFailed
    return made


def _environ(home: Path) -> dict[str, str]:
    """The surroundings without the user's own settings, without a screen, and with a way out that leads nowhere."""
    environ = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    if getattr(sys, "frozen", False):
        # The built program's own libraries are not for others.
        environ["LD_LIBRARY_PATH"] = environ.pop("LD_LIBRARY_PATH_ORIG", "")
    # What LibreOffice puts aside holds the slides too, and goes with the folder.
    aside = home / "aside"
    aside.mkdir(exist_ok=True)
    nowhere = "http://127.0.0.1:9"
    return environ | {
        "HOME": str(home),
        "TMPDIR": str(aside),
        "TEMP": str(aside),
        "TMP": str(aside),
        "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
        "SAL_USE_VCLPLUGIN": "svp",
        "http_proxy": nowhere,
        "https_proxy": nowhere,
    }
