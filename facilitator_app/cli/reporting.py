"""The fault report from the command line, also on a computer where no window opens."""

from __future__ import annotations

import locale
import os
import sys
from contextlib import closing, suppress
from importlib import metadata
from pathlib import Path

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.records import Record
from facilitator_app.home_folder import home_folder
from facilitator_app.logs import CRASH_NAME, LOG_NAME
from facilitator_app.problems import Problem, Refused
from facilitator_app.services import fault_report
from facilitator_app.services.fault_report import Part, Places
from facilitator_app.services.unwatched import no_pause
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.store import places as unsafe_places
from facilitator_app.store.versions import schema_version, store_versions

LOGS = "logs"


def report(session: Session) -> Answer:
    """Write the report; nothing is sent, and nothing is changed."""
    home = home_folder()
    records, problem = _read(session, session.asked.of)
    text = fault_report.report_text(
        _parts(session, Places(home=home, data=session.data_dir), records, problem),
        session.words,
        made_at=session.clock.utc(),
        secrets=fault_report.own_names(home),
        names=fault_report.names_in(records),
    )
    target = WholeFiles(sleep=no_pause).write(text.encode(), session.asked.out, if_exists=IfExists.REPLACE)
    return Answer(lines=(session.words.text("report.written", file=target),), values={"out": str(target)})


def _read(session: Session, file: Path | None) -> tuple[tuple[Record, ...], Problem | None]:
    """What is in the file that was named, or what is wrong with it."""
    if file is None:
        return (), None
    try:
        session.unlock(file)
        session.services.files.check(file)
        with closing(session.services.files.open_read_only(file)) as repository:
            return tuple(repository.load()), None
    except Problem as problem:
        return (), problem


def _parts(
    session: Session, places: Places, records: tuple[Record, ...], problem: Problem | None
) -> list[Part]:
    file, logs = session.asked.of, session.data_dir / LOGS
    parts = [
        fault_report.versions_part([_pyside(), *store_versions()]),
        Part(key="locale", lines=_locale_lines(session)),
        fault_report.places_part(places, file, is_safe=None if file is None else _is_safe(file)),
    ]
    if file is not None:
        looking = session.services.recovery.looking
        backups = looking.of_file(file)
        newest = looking.look(backups[0]).problem if backups else None
        is_protected = session.services.files.protection.is_protected(file)
        parts.append(
            fault_report.file_part(
                records, version=schema_version(), problem=problem, is_protected=is_protected
            )
        )
        parts.append(fault_report.backups_part(backups, session.clock.utc(), newest=newest))
    crash = ""
    with suppress(OSError):
        crash = (logs / CRASH_NAME).read_text(encoding="utf-8", errors="replace")
    return [*parts, fault_report.crash_part(crash), fault_report.log_part(logs / LOG_NAME)]


def _is_safe(file: Path) -> bool:
    try:
        unsafe_places.refuse_unsafe(file, environ=os.environ)
    except Refused:
        return False
    return True


def _pyside() -> str:
    try:
        return f"pyside: {metadata.version('PySide6_Essentials')}"
    except metadata.PackageNotFoundError:
        return "pyside: not known"


def _locale_lines(session: Session) -> tuple[str, ...]:
    encoding = locale.getpreferredencoding(False)
    return (f"program: {session.language}", f"encoding: {encoding}, files: {sys.getfilesystemencoding()}")
