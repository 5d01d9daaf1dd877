"""The fault report of the running program, gathered from all its parts and shown before it is saved."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator_app.app_recovery import SCRATCH
from facilitator_app.home_folder import home_folder
from facilitator_app.logs import LOG_NAME
from facilitator_app.problems import Outside, Problem
from facilitator_app.services import fault_report
from facilitator_app.services.changes import SaveFailed
from facilitator_app.services.fault_report import Part, Places
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.platform.seen_machine import locale_lines, qt_lines, screen_lines
from facilitator_app.ui.recovery.looks import Working
from facilitator_app.ui.recovery.report_dialog import ReportDialog

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows

LOGS = "logs"
NAME = "fejlrapport.txt"
LAST_CRASH = "last_crash"


class FaultReports(QObject):
    """Counts the faults that are met, and makes the report when it is asked for."""

    def __init__(self, program: Program, windows: Windows) -> None:
        super().__init__(windows)
        self._program = program
        self._windows = windows
        self._began_s = program.clock.monotonic_s()
        self._faults: Counter[str] = Counter()
        self._newest: Problem | None = None
        self._looking = Working(self)
        self._looking.succeeded.connect(self._on_looked)
        program.hub.save_failed.connect(self._on_save_failed)

    def ask(self) -> None:
        """Look at the newest backup, and show the report."""
        if self._looking.is_running():
            return
        self._looking.begin(self._look)

    def tell_last_crash(self) -> None:
        """A program that was torn away by a fault of its own says so at the next start, and offers the report."""
        if not self._program.last_crash.strip():
            return
        report = Button(self.tr("Fault report …"), size=Size.SMALL)
        report.setObjectName("report_last_crash")
        report.clicked.connect(self.ask)
        noticed = Button(self.tr("OK"), size=Size.SMALL)
        noticed.setObjectName("last_crash_noticed")
        noticed.clicked.connect(self._on_noticed)
        what = self.tr("The program was torn down by a fault the last time")
        safe = self.tr("What was saved is here. A fault report can help whoever helps you.")
        banner = Banner(Urgency.NEAR, what, safe, (report, noticed), icon="history")
        self._program.window.banners.put(LAST_CRASH, banner)

    def note(self, problem_key: str) -> None:
        """A file could not be opened; only the key of why is kept."""
        self._faults[problem_key] += 1

    def text(self) -> str:
        """The report as it is now."""
        program, services = self._program, self._windows.services
        records = services.document.records()
        home = home_folder()
        return fault_report.report_text(
            self._parts(Places(home=home, data=program.data_dir)),
            self._windows.own_words(),
            made_at=program.clock.utc(),
            secrets=fault_report.own_names(home),
            names=fault_report.names_in(records),
        )

    def _on_noticed(self) -> None:
        self._program.window.banners.remove(LAST_CRASH)

    def _look(self, _progress: object, _is_cancelled: object) -> Problem | None:
        """In a thread of its own: whether the newest backup is whole."""
        newest = next(iter(self._windows.services.opening.backups()), None)
        return None if newest is None else self._windows.services.recovery.looking.look(newest).problem

    def _on_looked(self, problem: object) -> None:
        self._newest = problem if isinstance(problem, Problem) else None
        dialog = ReportDialog(self._program.window, report=self.text())
        dialog.save_asked.connect(self._on_save)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _on_save(self, report: str) -> None:
        program = self._program
        target = program.dialogs.ask_save_file(
            program.window,
            title=self.tr("Save the fault report"),
            filters=self.tr("Text (*.txt)"),
            suggested=NAME,
        )
        if target is None:
            return
        try:
            WholeFiles(sleep=sleep).write(report.encode(), target, if_exists=IfExists.REPLACE)
        except Problem as problem:
            title = self.tr("This could not be done")
            program.dialogs.tell(program.window, title=title, text=self._windows.sentence(problem))

    def _on_save_failed(self, change: SaveFailed) -> None:
        self._faults[change.problem.key] += 1

    def _parts(self, places: Places) -> list[Part]:
        from facilitator_app.store.versions import schema_version, store_versions

        program, services = self._program, self._windows.services
        opening, document = services.opening, services.document
        settings = {key: program.preferences.text(key) for key in sorted(fault_report.HARMLESS)}
        return [
            fault_report.versions_part([*qt_lines(), *store_versions()]),
            Part(key="screens", lines=screen_lines()),
            Part(key="locale", lines=locale_lines(program.interpreter.language)),
            # A file that lies in a synchronised folder is never opened for work.
            fault_report.places_part(places, opening.path, is_safe=True),
            fault_report.settings_part({key: value for key, value in settings.items() if value}),
            fault_report.file_part(
                document.records(),
                version=schema_version(),
                problem=self._integrity(),
                is_protected=services.protecting.is_protected,
            ),
            fault_report.backups_part(opening.backups(), program.clock.utc(), newest=self._newest),
            Part(key="sound", lines=self._room_lines()),
            Part(key="timings", lines=self._run_lines()),
            fault_report.counted_part("faults", self._faults),
            fault_report.crash_part(program.last_crash),
            fault_report.log_part(program.data_dir / LOGS / LOG_NAME),
        ]

    def _integrity(self) -> Problem | None:
        """What is wrong with the open file: a copy of it is made and checked, and put away again."""
        scratch = self._program.data_dir / SCRATCH
        try:
            scratch.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix="report-", dir=scratch) as folder:
                self._windows.services.document.copy_to(Path(folder) / "copy")
        except Problem as problem:
            return problem
        except OSError:
            return Outside("store.disk_failed")
        return None

    def _run_lines(self) -> tuple[str, ...]:
        running_s = round(self._program.clock.monotonic_s() - self._began_s)
        ended = "torn away" if self._windows.standing.was_torn_away else "orderly"
        return (f"running: {running_s} s", f"the run before ended: {ended}")

    def _room_lines(self) -> tuple[str, ...]:
        room, wall = self._windows.room, self._windows.room.wall
        states = {
            "muted": room.sounds.is_muted,
            "wall open": wall.is_open,
            "wall in a window": wall.is_windowed,
            "projector missing": wall.is_projector_missing,
            "kept awake": self._program.awake.is_working,
        }
        return tuple(f"{name}: {'yes' if state else 'no'}" for name, state in states.items())
