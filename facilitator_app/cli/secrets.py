"""Where a command gets a passphrase from: the terminal, a file, or what is piped in. Never from the command line, which
everybody on the machine can read.
"""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from facilitator_app.content.words import Words
from facilitator_app.problems import Refused

PIPED = Path("-")


class Secrets:
    """Asks for passphrases. `present` is where that of the file comes from: a file, `-`, or None for the terminal."""

    def __init__(self, *, words: Words, present: Path | None) -> None:
        self._words = words
        self._source = present
        self._present: str | None = None

    def present(self, file: Path) -> str:
        """The passphrase of a file. What was piped in is read once. Raises `Refused`."""
        if self._source is None:
            return self._asked("cli.ask_passphrase", file)
        if self._present is None:
            self._present = read_from(self._source)
        return self._present

    def other(self, source: Path | None, file: Path) -> str:
        """The passphrase of another file, from `source` or the terminal."""
        return read_from(source) if source else self._asked("cli.ask_passphrase", file)

    def new(self, source: Path | None, file: Path) -> str:
        """A passphrase that a file is to get; on the terminal it is asked for twice. Raises `Refused`."""
        if source:
            return read_from(source)
        first = self._asked("cli.ask_new_passphrase", file)
        if self._asked("cli.ask_again", file) != first:
            raise Refused("cli.passphrases_differ")
        return first

    def _asked(self, question: str, file: Path) -> str:
        if not sys.stdin.isatty():
            raise Refused("cli.no_terminal", file=file.name)
        return getpass(f"{self._words.text(question, file=file.name)} ", stream=sys.stderr)


def read_from(source: Path) -> str:
    """The first line of a file or, for `-`, the next line of what is piped in. Raises `Refused`."""
    if source == PIPED:
        return sys.stdin.readline().rstrip("\r\n")
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("cli.no_passphrase_file", file=source.name) from error
    return text.partition("\n")[0].rstrip("\r")
