"""One run of the program: reads the arguments, calls a command, and tells the outcome."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from facilitator_app.cli.answer import DONE, FAILED, INTERRUPTED, WRONG_USE, Answer, WrongUse
from facilitator_app.cli.parser import parse, split_common
from facilitator_app.cli.plain_start import has_display
from facilitator_app.cli.session import Session
from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.words import load_words
from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock, SystemClock


def main(
    arguments: Sequence[str], *, clock: Clock | None = None, environ: Mapping[str, str] = os.environ
) -> int:
    """Run the program with `arguments`: 0 done, 1 refused or failed, 2 wrong use. Problems go to stderr."""
    language = language_of(environ)
    try:
        common, rest = split_common(arguments)
        language = common.lang or language
        asked = parse(rest, load_words(language))
    except WrongUse as wrong:
        print(load_words(language).text("cli.wrong_use", told=wrong), file=sys.stderr)
        return WRONG_USE
    except SystemExit as done:  # --help and --version have said what they had to say
        return DONE if done.code is None else int(done.code)
    if asked.command is None:
        return _open_windows(asked.file, common.data_dir, language=common.lang or "", environ=environ)
    session = Session(
        asked,
        language=language,
        data_dir=common.data_dir,
        clock=clock or SystemClock(),
        passphrase_file=common.passphrase_file,
    )
    return _run(session, tell=_tell_machine if common.json else _tell_people)


def language_of(environ: Mapping[str, str]) -> str:
    """The language to speak: English where the system speaks English, else Danish."""
    system = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "en" if system.startswith("en") else "da"


def _run(session: Session, *, tell: Callable[[Answer], None]) -> int:
    try:
        answer = _command(session.asked.command)(session)
    except Problem as problem:
        answer = _problem_answer(session, problem)
    except KeyboardInterrupt:
        return INTERRUPTED
    tell(answer)
    return answer.code


def _command(name: str) -> Callable[[Session], Answer]:
    # The windows start through this module as well, and shall not wait for what only commands need.
    from facilitator_app.cli import (
        bringing_in,
        checking,
        erasing,
        files,
        handing_out,
        merging,
        paper,
        protecting,
        recovering,
        reporting,
    )

    commands: Mapping[str, Callable[[Session], Answer]] = {
        "new": files.new,
        "info": files.info,
        "import": bringing_in.bring_in,
        "export": paper.export,
        "render": paper.render,
        "backup": files.backup,
        "restore": recovering.restore,
        "report": reporting.report,
        "merge": merging.merge,
        "check": checking.check,
        "erase": erasing.erase,
        "protect": protecting.protect,
        "hand-out": handing_out.hand_out,
        "unprotect": protecting.unprotect,
        "change-passphrase": protecting.change_passphrase,
    }
    return commands[name]


def _problem_answer(session: Session, problem: Problem) -> Answer:
    sentence = session.words.problem(problem)
    faults = problem.faults if isinstance(problem, FaultyContent) else ()
    details = [
        f"{fault.file}: {fault.entry}: {session.words.text(fault.key, **fault.params)}" for fault in faults
    ]
    return Answer(
        lines=(sentence, *details),
        values={"problem": problem.key, "sentence": sentence, "faults": details},
        code=FAILED,
    )


def _tell_people(answer: Answer) -> None:
    for line in answer.lines:
        print(line, file=sys.stdout if answer.code == DONE else sys.stderr)


def _tell_machine(answer: Answer) -> None:
    print(json.dumps({"done": answer.code == DONE, **answer.values}, ensure_ascii=False, indent=2))


def _open_windows(
    file: Path | None, data_dir: Path | None, *, language: str, environ: Mapping[str, str]
) -> int:
    if not has_display(environ):
        print(load_words(language or language_of(environ)).text("cli.no_display"), file=sys.stderr)
        return WRONG_USE
    # Qt is loaded for the windows alone.
    from facilitator_app.app import run_gui

    return run_gui(file=file, data_dir=data_dir, language=language)
