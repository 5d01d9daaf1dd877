"""Is the installation whole, and is a file whole? The first question any helper asks."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from facilitator_app import resources
from facilitator_app.cli.answer import FAILED, Answer
from facilitator_app.cli.session import Session
from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.sample_people import load_sample_people
from facilitator_app.content.templates import load_template, shipped_root, template_names
from facilitator_app.content.words import LANGUAGES, read_area

LIBRARIES = (
    "PySide6.QtWidgets",
    "PySide6.QtSvg",
    "sqlcipher3",
    "sqlite_utils",
    "reportlab",
    "pyphen",
    "PIL.Image",
    "python_calamine",
    "pypdfium2",
    "msgspec",
    "miniaudio",
    "wakepy",
)
"""What the program needs and loads late: a build that lost one would not be noticed at its start."""


def check(session: Session) -> Answer:
    """Read every row of a file, or without one look for everything that was installed."""
    if session.asked.file is None:
        return check_installation(session)
    session.services.files.check(session.asked.file)
    return Answer(
        lines=(session.say("file_whole", file=session.asked.file),), values={"file": str(session.asked.file)}
    )


def check_installation(session: Session) -> Answer:
    """Look for every resource and library of the installation."""
    faults = [*_missing_files(session), *_faulty_templates(session), *_uneven_words(session)]
    faults.extend(_missing_libraries(session))
    if faults:
        head = session.count("installation_faulty", len(faults))
        return Answer(lines=(head, *faults), values={"faults": faults}, code=FAILED)
    names = ", ".join(template_names(shipped_root()))
    return Answer(
        lines=(session.say("installation_whole", templates=names),),
        values={"templates": list(template_names(shipped_root())), "resources": str(resources.ROOT)},
    )


def _missing_files(session: Session) -> Iterator[str]:
    for pattern in resources.missing():
        yield session.say("missing_file", file=pattern)


def _faulty_templates(session: Session) -> Iterator[str]:
    root = shipped_root()
    for language in LANGUAGES:
        for name in template_names(root):
            try:
                load_template(name, language, root=root)
            except FaultyContent as problem:
                yield f"{language}: {session.words.problem(problem)}"
        try:
            load_sample_people(language, file=root / "sample-people.toml")
        except FaultyContent as problem:
            yield f"{language}: {session.words.problem(problem)}"


def _uneven_words(session: Session) -> Iterator[str]:
    for file in sorted(resources.path("words").glob("*/*.toml")):
        other = next(language for language in LANGUAGES if language != file.parent.name)
        keys = read_area(file).keys() - read_area(resources.path("words", other, file.name)).keys()
        for key in sorted(keys):
            yield session.say("missing_word", key=f"{file.stem}.{key}", language=other)


def _missing_libraries(session: Session) -> Iterator[str]:
    for name in LIBRARIES:
        try:
            import_module(name)
        except ImportError:
            yield session.say("missing_library", library=name)
