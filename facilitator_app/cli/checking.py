"""Is the installation whole, and is a file whole? The first question any helper asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from itertools import product
from pathlib import Path

from facilitator_app import resources
from facilitator_app.cli import advice
from facilitator_app.cli.answer import FAILED, Answer
from facilitator_app.cli.session import Session
from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.programme_template import load_programme, programme_names
from facilitator_app.content.sample_people import load_sample_people
from facilitator_app.content.sample_programme import load_sample_programme
from facilitator_app.content.templates import load_template, template_names
from facilitator_app.content.words import LANGUAGES, read_area
from facilitator_app.problems import Refused

AREAS = ("home", "planner", "panel", "notes", "actions", "paper", "settings")
LIBRARIES = (
    "PySide6.QtWidgets",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "sqlcipher3",
    "sqlite_utils",
    "reportlab",
    "pyphen",
    "PIL.Image",
    "python_calamine",
    "pypdfium2",
    "pikepdf",
    "pptx",
    "docx",
    "xlsxwriter",
    "icalendar",
    "msgspec",
    "miniaudio",
    "wakepy",
    "facilitator_app.app_windows",
    "facilitator_app.ui.single",
    *(f"facilitator_app.ui.{area}" for area in AREAS),
)
"""What the program needs and loads late: a build that lost one would not be noticed at its start."""


def check(session: Session) -> Answer:
    """Read every row of a file, or without one look for everything that was installed; and tell what is worth doing
    something about. The code tells whether all is whole; advice does not change it.
    """
    file = session.asked.file
    if file is None:
        found = check_installation(session)
        return _advised(session, found, tuple(advice.of_machine(session)))
    try:
        session.unlock(file)
        session.services.files.check(file)
    except Refused as problem:
        sentence = session.words.problem(problem)
        bad = Answer(
            lines=(sentence,),
            values={"problem": problem.key, "sentence": sentence, "faults": []},
            code=FAILED,
        )
        return _advised(session, bad, tuple(advice.of_damage(session, file, problem)))
    whole = Answer(lines=(session.say("file_whole", file=file),), values={"file": str(file)})
    return _advised(session, whole, tuple(advice.of_file(session, file)))


def _advised(session: Session, found: Answer, said: tuple[str, ...]) -> Answer:
    head = (session.words.text("check.advice"),) if said else ()
    return Answer(
        lines=(*found.lines, *head, *said), values={**found.values, "advice": list(said)}, code=found.code
    )


def check_installation(
    session: Session, *, root: Path = resources.ROOT, libraries: Sequence[str] = LIBRARIES
) -> Answer:
    """Look for every resource under `root` and every library."""
    templates = (*template_names(root / "content"), *programme_names(root / "content"))
    faults = [
        *(session.say("missing_file", file=pattern) for pattern in resources.missing(root)),
        *_faulty_content(session, root / "content"),
        *_uneven_words(session, root / "words"),
        *_missing_libraries(session, libraries),
    ]
    if faults:
        head = session.count("installation_faulty", len(faults))
        return Answer(lines=(head, *faults), values={"faults": faults}, code=FAILED)
    return Answer(
        lines=(session.say("installation_whole", templates=", ".join(templates)),),
        values={"templates": list(templates), "resources": str(root)},
    )


def _faulty_content(session: Session, content: Path) -> Iterator[str]:
    for language, load in product(LANGUAGES, _loaders(content)):
        try:
            load(language)
        except FaultyContent as problem:
            yield f"{language}: {session.words.problem(problem)}"


def _loaders(content: Path) -> Iterator[Callable[[str], object]]:
    """What reads one piece of content in a language."""
    for name in template_names(content):
        yield partial(load_template, name, root=content)
    for name in programme_names(content):
        yield partial(load_programme, root=content, name=name)
    yield partial(load_sample_people, file=content / "sample-people.toml")
    yield partial(load_sample_programme, file=content / "sample-programme.toml")


def _uneven_words(session: Session, words: Path) -> Iterator[str]:
    for file in sorted(words.glob("*/*.toml")):
        other = next(language for language in LANGUAGES if language != file.parent.name)
        for key in sorted(read_area(file).keys() - read_area(words / other / file.name).keys()):
            yield session.say("missing_word", key=f"{file.stem}.{key}", language=other)


def _missing_libraries(session: Session, libraries: Sequence[str]) -> Iterator[str]:
    for name in libraries:
        try:
            import_module(name)
        except ImportError:
            yield session.say("missing_library", library=name)
