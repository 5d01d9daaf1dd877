"""`python -m facilitator_app` and the installed command: the windows by default, subcommands for scripts."""

import io
import sys

from facilitator_app.cli.plain_start import is_plain, open_windows
from facilitator_app.content.child_argument import CHILD_ARGUMENT


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        # A console of an old code page shows a question mark rather than stop the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if arguments[:1] == [CHILD_ARGUMENT]:
        # The program starts itself in this way to open files that it does not trust.
        from facilitator_app.content.child_decks import main as read_deck

        return read_deck(arguments[1:])
    if is_plain(arguments):
        return open_windows(arguments)
    # The grammar and its words are for those who write options; the windows shall not wait for them.
    from facilitator_app.cli.run import main as run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
