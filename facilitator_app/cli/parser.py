"""The grammar of the command line: its sentences come from the word files, its names are always English."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeVar

from facilitator_app import __version__
from facilitator_app.cli.answer import WrongUse
from facilitator_app.cli.plain_start import COMMANDS
from facilitator_app.content.words import LANGUAGES, Words

PROGRAM = "facilitator-app"

_MOST_PIXELS = 8192

V = TypeVar("V")


class Grammar(argparse.ArgumentParser):
    """Raises `WrongUse` with its usage instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{self.format_usage().strip()}\n{message}")


def split_common(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """The options that every command has (`data_dir`, `lang`, `json`, `passphrase_file`), and the rest."""
    return _common().parse_known_args(list(arguments))


def is_command(rest: Sequence[str]) -> bool:
    """Whether the arguments name a command; otherwise they are for the windows."""
    return bool(rest) and rest[0] in COMMANDS


def parse(rest: Sequence[str], words: Words) -> argparse.Namespace:
    """The arguments of a command, or of the windows with `command` None. Raises `WrongUse`."""
    return (_command_grammar(words) if is_command(rest) else _window_grammar(words)).parse_args(list(rest))


def _common() -> Grammar:
    common = Grammar(prog=PROGRAM, add_help=False, allow_abbrev=False)
    common.add_argument("--data-dir", type=Path)
    common.add_argument("--lang", choices=LANGUAGES)
    common.add_argument("--json", action="store_true")
    common.add_argument("--passphrase-file", type=Path)
    return common


def _window_grammar(words: Words) -> Grammar:
    commands = "\n".join(f"  {name:18}{words.text(f'cli.help.{name}')}" for name in COMMANDS)
    grammar = Grammar(
        prog=PROGRAM,
        description=words.text("cli.help.program"),
        epilog=f"{words.text('cli.help.commands')}\n{commands}\n\n{words.text('cli.help.common')}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    grammar.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    grammar.add_argument("file", nargs="?", type=Path, metavar="FILE", help=words.text("cli.help.file"))
    grammar.set_defaults(command=None)
    return grammar


def _command_grammar(words: Words) -> Grammar:
    grammar = Grammar(prog=PROGRAM, allow_abbrev=False)
    commands = grammar.add_subparsers(dest="command", required=True)

    def add(name: str) -> argparse.ArgumentParser:
        says = words.text(f"cli.help.{name}")
        return commands.add_parser(name, description=says, allow_abbrev=False)

    _add_new(add("new"), words)
    told = add("info")
    _add_file(told, words)
    _add_workshop(told, words)
    _add_import(add("import"), words)
    _add_export(add("export"), words)
    _add_render(add("render"), words)
    _add_merge(add("merge"), words)
    _add_erase(add("erase"), words)
    _add_safe(add("backup"), add("restore"), words)
    _add_new_passphrase(add("protect"), words)
    _add_file(add("unprotect"), words)
    _add_hand_out(add("hand-out"), words)
    _add_new_passphrase(add("change-passphrase"), words)
    _add_report(add("report"), words)
    checked = add("check")
    checked.add_argument("file", nargs="?", type=Path, metavar="FILE", help=words.text("cli.help.file"))
    return grammar


def _add_file(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help=words.text("cli.help.file"))


def _add_new(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    command.add_argument("--template", default="leader-day", help=words.text("cli.help.template"))
    command.add_argument("--language", choices=LANGUAGES, help=words.text("cli.help.language"))
    command.add_argument("--client", default="", help=words.text("cli.help.client"))
    command.add_argument("--organisation", default="", help=words.text("cli.help.organisation"))
    command.add_argument("--title", default="", help=words.text("cli.help.title"))
    command.add_argument(
        "--date",
        type=_read_as(date.fromisoformat, words, "cli.bad_date"),
        metavar="YYYY-MM-DD",
        help=words.text("cli.help.date"),
    )
    command.add_argument("--filled", action="store_true", help=words.text("cli.help.filled"))
    command.add_argument(
        "--participants",
        type=_read_as(int, words, "cli.bad_number"),
        default=24,
        metavar="N",
        help=words.text("cli.help.participants"),
    )
    command.add_argument(
        "--seed",
        type=_read_as(int, words, "cli.bad_number"),
        default=1,
        metavar="N",
        help=words.text("cli.help.seed"),
    )


def _add_import(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument(
        "what", choices=("participants", "slides", "schemas"), help=words.text("cli.help.what")
    )
    _add_file(command, words)
    command.add_argument("source", type=Path, metavar="SOURCE", help=words.text("cli.help.source"))
    command.add_argument("more", type=Path, nargs="*", metavar="PDF", help=words.text("cli.help.more"))
    _add_workshop(command, words)
    command.add_argument("--sheet", help=words.text("cli.help.sheet"))
    command.add_argument(
        "--heading-row",
        type=_read_as(int, words, "cli.bad_number"),
        metavar="N",
        help=words.text("cli.help.heading_row"),
    )
    command.add_argument("--preview", action="store_true", help=words.text("cli.help.preview"))
    command.add_argument(
        "--block",
        type=_read_as(int, words, "cli.bad_number"),
        metavar="N",
        help=words.text("cli.help.block"),
    )
    command.add_argument("--update", action="store_true", help=words.text("cli.help.update"))


def _add_export(command: argparse.ArgumentParser, words: Words) -> None:
    # Loading the paper takes a while that the windows shall not wait for.
    from facilitator_app.reports.year import YearChapter
    from facilitator_app.services.exporting import Chapter, Order, PaperKind
    from facilitator_app.services.exporting_data import DATA
    from facilitator_app.services.exporting_formats import Format

    kinds = (*(kind.value for kind in PaperKind), *(kind.value for kind in Format), DATA)
    command.add_argument("kind", choices=kinds, metavar="KIND")
    _add_file(command, words)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.text("cli.help.out"))
    command.add_argument(
        "--participant", action="append", metavar="NAME", help=words.text("cli.help.participant")
    )
    _add_workshop(command, words)
    command.add_argument("--one-file", action="store_true", help=words.text("cli.help.one_file"))
    command.add_argument(
        "--order",
        choices=tuple(order.value.replace("_", "-") for order in Order),
        help=words.text("cli.help.order"),
    )
    command.add_argument("--odd-pages", action="store_true", help=words.text("cli.help.odd_pages"))
    command.add_argument(
        "--chapter",
        action="append",
        choices=tuple(dict.fromkeys((*Chapter, *YearChapter))),
        help=words.text("cli.help.chapter"),
    )
    command.add_argument(
        "--year",
        type=_read_as(_year, words, "cli.bad_number"),
        metavar="YEAR|all",
        help=words.text("cli.help.year"),
    )
    _add_paper_choices(command, words)
    command.add_argument("--overwrite", action="store_true", help=words.text("cli.help.overwrite"))
    command.add_argument("--password-stdin", action="store_true", help=words.text("cli.help.password_stdin"))
    command.epilog = words.text("cli.help.kinds", kinds=", ".join(kinds))


def _year(text: str) -> int:
    """A year, or 0 for all of them."""
    return 0 if text == "all" else int(text)


def _add_paper_choices(command: argparse.ArgumentParser, words: Words) -> None:
    """How a document looks: each fits some kinds only."""
    from facilitator_app.reports.build_slides import COUNTS

    command.add_argument("--form", action="append", metavar="TITLE", help=words.text("cli.help.form"))
    command.add_argument(
        "--copies",
        type=_read_as(int, words, "cli.bad_number"),
        metavar="N",
        help=words.text("cli.help.copies"),
    )
    command.add_argument(
        "--slides-per-page",
        type=_read_as(int, words, "cli.bad_number"),
        choices=tuple(COUNTS.values()),
        help=words.text("cli.help.slides_per_page"),
    )
    command.add_argument(
        "--no-writing-lines", action="store_true", help=words.text("cli.help.no_writing_lines")
    )


def _add_workshop(command: argparse.ArgumentParser, words: Words) -> None:
    """Which of a file's workshops: its number in the order of their days, or its title."""
    command.add_argument("--workshop", metavar="N|TITLE", help=words.text("cli.help.workshop"))


def _add_render(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    _add_workshop(command, words)
    command.add_argument(
        "--slide",
        type=_read_as(int, words, "cli.bad_number"),
        required=True,
        metavar="N",
        help=words.text("cli.help.slide"),
    )
    command.add_argument(
        "--size",
        type=_read_as(_size, words, "cli.bad_size"),
        default=(1920, 1080),
        metavar="WxH",
        help=words.text("cli.help.size"),
    )
    command.add_argument("--out", type=Path, required=True, metavar="PNG", help=words.text("cli.help.png"))


def _add_safe(backup: argparse.ArgumentParser, restore: argparse.ArgumentParser, words: Words) -> None:
    _add_file(backup, words)
    backup.add_argument("--out", type=Path, metavar="COPY", help=words.text("cli.help.copy"))
    protected = backup.add_mutually_exclusive_group()
    protected.add_argument(
        "--copy-passphrase-file", type=Path, metavar="TXT", help=words.text("cli.help.copy_passphrase_file")
    )
    protected.add_argument("--plain", action="store_true", help=words.text("cli.help.plain"))
    backup.add_argument("--list", action="store_true", help=words.text("cli.help.list"))
    _add_file(restore, words)
    restore.add_argument(
        "backup", nargs="?", type=Path, metavar="BACKUP", help=words.text("cli.help.which_backup")
    )
    only = restore.add_mutually_exclusive_group()
    only.add_argument("--list", action="store_true", help=words.text("cli.help.list_contents"))
    only.add_argument("--try", action="store_true", dest="rehearse", help=words.text("cli.help.try"))
    only.add_argument("--salvage", type=Path, metavar="OUT", help=words.text("cli.help.salvage"))


def _add_report(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("out", type=Path, metavar="TXT", help=words.text("cli.help.report_out"))
    command.add_argument("--of", type=Path, metavar="FILE", help=words.text("cli.help.report_of"))


def _add_merge(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    command.add_argument("other", type=Path, metavar="OTHER", help=words.text("cli.help.other"))
    command.add_argument(
        "--other-passphrase-file", type=Path, metavar="TXT", help=words.text("cli.help.other_passphrase_file")
    )
    kept = command.add_mutually_exclusive_group()
    for choice in ("mine", "theirs", "both"):
        kept.add_argument(
            f"--{choice}",
            action="store_const",
            dest="clashes",
            const=choice,
            help=words.text(f"cli.help.{choice}"),
        )
    command.add_argument("--preview", action="store_true", help=words.text("cli.help.preview"))


def _add_hand_out(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    command.add_argument("--person", required=True, metavar="NAME|ID", help=words.text("cli.help.whom"))
    command.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help=words.text("cli.help.hand_out_to")
    )
    command.add_argument("--possible", action="store_true", help=words.text("cli.help.possible"))
    command.add_argument("--private", action="store_true", help=words.text("cli.help.private"))


def _add_new_passphrase(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    command.add_argument(
        "--new-passphrase-file", type=Path, metavar="TXT", help=words.text("cli.help.new_passphrase_file")
    )


def _add_erase(command: argparse.ArgumentParser, words: Words) -> None:
    _add_file(command, words)
    whom = command.add_mutually_exclusive_group(required=True)
    whom.add_argument("--person", metavar="NAME|ID", help=words.text("cli.help.person"))
    whom.add_argument("--whole-file", action="store_true", help=words.text("cli.help.whole_file"))
    command.add_argument("--other-backups", action="store_true", help=words.text("cli.help.other_backups"))
    command.add_argument("--preview", action="store_true", help=words.text("cli.help.preview"))


def _read_as(read: Callable[[str], V], words: Words, key: str) -> Callable[[str], V]:
    """`read` for an argument; what it cannot read is told by the sentence at `key`, not by a name in the code."""
    return partial(_read_or_tell, read, words, key)


def _read_or_tell(read: Callable[[str], V], words: Words, key: str, text: str) -> V:
    try:
        return read(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(words.text(key, typed=text)) from error


def _size(text: str) -> tuple[int, int]:
    """`1920x1080` as a width and a height in pixels."""
    width, _, height = text.partition("x")
    size = (int(width), int(height))
    if not all(0 < side <= _MOST_PIXELS for side in size):
        raise ValueError(text)
    return size
