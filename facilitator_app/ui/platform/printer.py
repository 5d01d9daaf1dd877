"""Is there a printer: asked of the operating system, and unknown where it does not tell.

Invariant: a printer that only makes files is not one. Qt's printing is loaded at the first question.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from facilitator_app.services.readiness import PrinterReading, Printing

MAKES_FILES = ("pdf", "xps document writer", "onenote", "fax")
"""What the names of such printers hold; they are names of products, the same in every language."""

PRINT_SERVER = "CUPS_SERVER"
PRINT_SERVICE = "/run/cups/cups.sock"


def read_printer() -> PrinterReading:
    """The usual printer, or else the first there is. May block for seconds; never raises."""
    stay_on_this_computer()
    try:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    except ImportError:
        return PrinterReading()
    usual = QPrinterInfo.defaultPrinterName()
    name = chosen_printer(QPrinterInfo.availablePrinterNames(), usual)
    if not name:
        return PrinterReading(printing=Printing.NONE)
    # Only the usual one is asked how it is: each question may wait for a printer that is not there.
    is_faulty = name == usual and QPrinterInfo.defaultPrinter().state() is QPrinter.PrinterState.Error
    return PrinterReading(printing=Printing.FAULTY if is_faulty else Printing.USABLE, name=name)


def stay_on_this_computer() -> None:
    """Ask this computer's own print service, and no server on a network; called before Qt's printing is used.

    Without it the library that Linux prints through goes to whatever server its settings name, or to port 631,
    only to know whether there is a printer. A server that somebody has set for this program is let be.
    """
    if sys.platform == "linux":
        os.environ.setdefault(PRINT_SERVER, PRINT_SERVICE)


def chosen_printer(names: Sequence[str], usual: str) -> str:
    """The usual printer if it prints on paper, or else the first that does; empty when none does."""
    on_paper = [name for name in names if not any(word in name.casefold() for word in MAKES_FILES)]
    return usual if usual in on_paper else next(iter(on_paper), "")
