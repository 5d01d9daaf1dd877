"""`python -m facilitator_app` and the installed command: the windows by default, subcommands for scripts."""

import io
import sys

from facilitator_app.cli.run import main as run_command


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A console of an old code page shows a question mark rather than stop the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
