"""Which printer counts as one, and that asking for it never goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from facilitator_app.services.readiness import PrinterReading, Printing
from facilitator_app.ui.platform.printer import (
    PRINT_SERVER,
    PRINT_SERVICE,
    chosen_printer,
    read_printer,
    stay_on_this_computer,
)

ONLY_FILES = ["Microsoft Print to PDF", "Microsoft XPS Document Writer", "OneNote (Desktop)", "Fax"]


@pytest.mark.parametrize(
    ("names", "usual", "chosen"),
    [
        ([], "", ""),
        (["Kontoret", "Stuen"], "Stuen", "Stuen"),
        (["Kontoret", "Stuen"], "", "Kontoret"),
        ([*ONLY_FILES, "Stuen"], "Microsoft Print to PDF", "Stuen"),
        (ONLY_FILES, "Microsoft Print to PDF", ""),
        (["Kontoret"], "En der er væk", "Kontoret"),
    ],
)
def test_a_printer_that_only_makes_files_is_none(names: list[str], usual: str, chosen: str) -> None:
    assert chosen_printer(names, usual) == chosen


def test_this_computer_answers(qapp: QApplication) -> None:
    """F58: with a printer, without one, and with one that is out of reach."""
    reading = read_printer()
    assert isinstance(reading, PrinterReading)
    assert bool(reading.name) == (reading.printing in (Printing.USABLE, Printing.FAULTY))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems ask themselves")
def test_no_server_on_a_network_is_asked_for_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """F62: only the service of this computer, unless somebody has named another."""
    monkeypatch.delenv(PRINT_SERVER, raising=False)
    read_printer()
    assert os.environ[PRINT_SERVER] == PRINT_SERVICE
    monkeypatch.setenv(PRINT_SERVER, "print.eksempel")
    stay_on_this_computer()
    assert os.environ[PRINT_SERVER] == "print.eksempel"


def test_without_qts_printing_it_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    assert read_printer() == PrinterReading()


def test_qts_printing_is_loaded_only_when_asked() -> None:
    code = (
        "import sys, facilitator_app.app_preparing, facilitator_app.ui.home; "
        "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
