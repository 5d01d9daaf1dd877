"""What the program remembers about this computer: language, theme, volume, screens. Nothing about people."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSettings

from facilitator_app.domain.look import Scheme

LANGUAGE = "language"
SCHEME = "scheme"
LAST_FILE = "last_file"
PROJECTOR = "projector"
VOLUME = "volume_percent"
MUTED = "is_muted"
NOTE_SIZE = "own_note_px"
EXPORT_FOLDER = "export_folder"
FILES_FOLDER = "files_folder"
NOTE_WINDOW = "note_window"
"""The file whose notes stand open in a window of their own; a program that is ended puts the window away itself."""

_NUMBER = re.compile(r"-?[0-9]{1,9}")
"""What fits into any field of a window."""


class Preferences:
    """A small INI file in the data folder; a value that cannot be read is its default."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        """A remembered whole number."""
        value = self.text(key, str(default))
        is_number = _NUMBER.fullmatch(value) is not None
        return int(value) if is_number else default

    def is_on(self, key: str) -> bool:
        """A remembered switch, off by default."""
        return self.text(key) == "true"

    def put(self, key: str, value: str | int | bool) -> None:
        """Remember a value. A full disk loses a preference and nothing else."""
        self._settings.setValue(key, str(value).lower() if isinstance(value, bool) else str(value))

    def scheme(self) -> Scheme:
        """Light, dark, or as the computer has it."""
        value = self.text(SCHEME, Scheme.SYSTEM.value)
        return Scheme(value) if value in tuple(Scheme) else Scheme.SYSTEM
