"""The computer as *Klar til dagen* sees it: real folders, and nothing taken for granted."""

from __future__ import annotations

from pathlib import Path

from facilitator_app.services.looking_at_machine import Eyes, Folders, is_writable, look_at_machine
from facilitator_app.services.readiness import Power, PowerReading, PrinterReading, Printing

PLUGGED = PowerReading(power=Power.PLUGGED)


def eyes(*, can_stay_awake: bool | None = True) -> Eyes:
    return Eyes(read_power=lambda: PLUGGED, can_stay_awake=lambda: can_stay_awake)


def test_a_writable_computer_is_seen_as_such_and_left_as_it_was(tmp_path: Path) -> None:
    backups, paper = tmp_path / "backups", tmp_path / "papir"
    machine = look_at_machine(Folders(file=tmp_path, backups=backups, paper=paper), eyes())
    assert machine.power == PLUGGED
    assert machine.free_bytes is not None
    assert machine.free_bytes > 0
    assert machine.is_backup_writable is True
    assert machine.is_paper_writable is True
    assert machine.paper_folder == "papir"
    assert machine.can_stay_awake is True
    assert list(backups.iterdir()) == []


def test_a_folder_that_has_not_been_chosen_is_not_known(tmp_path: Path) -> None:
    machine = look_at_machine(Folders(file=tmp_path, backups=tmp_path), eyes(can_stay_awake=None))
    assert machine.is_paper_writable is None
    assert machine.can_stay_awake is None


def test_a_folder_that_is_a_file_takes_no_files(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch()
    assert not is_writable(file)
    assert not is_writable(file / "below")


def test_a_disk_that_does_not_answer_is_not_known(tmp_path: Path) -> None:
    missing = tmp_path / "gone"
    assert look_at_machine(Folders(file=missing, backups=tmp_path), eyes()).free_bytes is None


def test_the_printer_is_asked_and_not_known_where_nobody_can_be_asked(tmp_path: Path) -> None:
    folders = Folders(file=tmp_path, backups=tmp_path)
    printer = PrinterReading(printing=Printing.USABLE, name="Kontoret")
    asked = Eyes(read_power=PowerReading, can_stay_awake=lambda: None, read_printer=lambda: printer)
    assert look_at_machine(folders, asked).printer == printer
    assert look_at_machine(folders, eyes()).printer.printing is Printing.UNKNOWN
