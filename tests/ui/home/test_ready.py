"""*Klar til dagen* in the real program: looked at off the window's thread, each fault with its remedy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.services.looking_at_machine import Eyes, Folders
from facilitator_app.services.readiness import Power, PowerReading
from facilitator_app.ui.home.machine_watch import MachineWatch
from facilitator_app.ui.home.page_counts import PageCounts
from facilitator_app.ui.preferences import EXPORT_FOLDER
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def lines(desk: Desk) -> list[str]:
    """What each line says."""
    home = desk.program.window.area(AreaName.HOME)
    assert home is not None
    names = [w.accessibleName() for w in home.findChildren(QWidget) if w.objectName() == "ready_line"]
    return [name for name in names if name]


def line(desk: Desk, point: str) -> str:
    return next((said for said in lines(desk) if said.startswith(f"{point}:")), "")


def test_the_computer_is_looked_at_and_each_point_said(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "GB" in line(desk, "Disk") or "MB" in line(desk, "Disk"))
    qtbot.waitUntil(lambda: "Ikke kendt" not in line(desk, "Slides"))
    assert line(desk, "Sikkerhedskopi").endswith("kontrolleret")
    assert line(desk, "Holder sig vågen") == "Holder sig vågen: Mens lærredet er åbent"
    assert line(desk, "Mappe til PDF") == "Mappe til PDF: Ikke valgt endnu"
    assert line(desk, "Slides")
    assert len(lines(desk)) == 12


def test_a_folder_for_the_paper_is_chosen_on_the_line(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Til print"
    folder.mkdir()
    desk.dialogs.folder = folder
    desk.press("remedy_paper")
    qtbot.waitUntil(lambda: line(desk, "Mappe til PDF") == "Mappe til PDF: Til print")
    assert desk.program.preferences.text(EXPORT_FOLDER) == str(folder)


def test_coming_back_to_the_window_looks_again(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Sent valgt"
    folder.mkdir()
    desk.program.preferences.put(EXPORT_FOLDER, str(folder))
    home = desk.program.window.area(AreaName.HOME)
    assert home is not None
    desk.be_active()
    QApplication.sendEvent(home, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: line(desk, "Mappe til PDF").endswith("Sent valgt"))


def test_what_only_the_user_can_do_is_told(desk: Desk, qtbot: QtBot) -> None:
    desk.program.preferences.put(EXPORT_FOLDER, "")
    area = desk.program.window.area(AreaName.HOME)
    assert area is not None
    if area.findChild(QWidget, "remedy_power") is None:
        pytest.skip("this computer is plugged in")
    desk.press("remedy_power")
    assert "Sæt strøm til" in desk.dialogs.told[-1]


def test_a_slow_look_does_not_hold_the_window_and_the_last_wish_counts(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)

    def read() -> PowerReading:
        asked.append(1)
        return PowerReading(power=Power.PLUGGED)

    watch = MachineWatch(
        folders=lambda: Folders(file=tmp_path, backups=tmp_path),
        eyes=Eyes(read_power=read, can_stay_awake=lambda: None),
        parent=owner,
    )
    watch.look()
    watch.look()
    watch.look()
    qtbot.waitUntil(lambda: len(asked) == 2)
    qtbot.waitUntil(lambda: watch.machine.power.power is Power.PLUGGED)
    watch.stop()


def test_without_a_file_nothing_is_looked_at(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    eyes = Eyes(read_power=PowerReading, can_stay_awake=lambda: None)
    watch = MachineWatch(folders=lambda: None, eyes=eyes, parent=owner)
    watch.look()
    watch.stop()
    assert watch.machine.free_bytes is None


def test_pages_are_counted_in_small_steps_and_once_for_each_revision(qtbot: QtBot) -> None:
    counted: list[str] = []
    owner = QWidget()
    qtbot.addWidget(owner)

    def count(key: str) -> int:
        counted.append(key)
        return 1

    counts = PageCounts(count, owner, can_count=lambda: is_open)
    is_open = True
    keys = [str(i) for i in range(10)]
    with qtbot.waitSignal(counts.counted):
        counts.count(keys, 1)
        assert counts.counts is None
    counts.count(keys, 1)
    assert counts.counts == dict.fromkeys(keys, 1)
    assert counted == keys
    counts.forget()
    assert counts.counts is None
    is_open = False
    counts.count(keys, 2)
    qtbot.waitUntil(counts.is_idle)
    assert counted == keys
    assert counts.counts is None
