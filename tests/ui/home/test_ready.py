"""*Klar til dagen* in the real program: looked at off the window's thread, each fault with its remedy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.looking_at_machine import Eyes, Folders
from facilitator_app.services.readiness import (
    Finding,
    Point,
    Power,
    PowerReading,
    PrinterReading,
    Printing,
    Readiness,
    ReadyLine,
)
from facilitator_app.ui.home import HomeArea
from facilitator_app.ui.home.machine_watch import MachineWatch
from facilitator_app.ui.home.page_counts import PageCounts
from facilitator_app.ui.home.programme_part import ProgrammePart
from facilitator_app.ui.home.ready_card import ReadyCard, ReadyRow, RowsArea
from facilitator_app.ui.kit import Chip, Fit, PlainLabel
from facilitator_app.ui.preferences import EXPORT_FOLDER
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock, FakeIds
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
    assert line(desk, "Sikkerhedskopi").startswith("Sikkerhedskopi: Kontrolleret, kl. ")
    assert line(desk, "Holder sig vågen") == "Holder sig vågen: Mens lærredet er åbent"
    assert line(desk, "Papir")
    assert not line(desk, "Forstyr ikke")
    assert line(desk, "Slides")
    assert len(lines(desk)) == 13


def test_a_folder_for_the_paper_is_chosen_on_the_line(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Til print"
    folder.mkdir()
    desk.dialogs.folder = folder
    desk.press("remedy_paper")
    qtbot.waitUntil(lambda: line(desk, "Papir").endswith("PDF i Til print"))
    assert desk.program.preferences.text(EXPORT_FOLDER) == str(folder)


def test_a_title_and_a_client_that_are_missing_are_said_and_the_settings_opened(
    desk: Desk, qtbot: QtBot
) -> None:
    assert line(desk, "Titel og kunde") == "Titel og kunde: Begge er der, for Eksempel Kommune"
    document = desk.windows.services.document
    document.replace("edit.change_engagement", replace(document.engagement, client=""))
    qtbot.waitUntil(lambda: line(desk, "Titel og kunde").endswith("Kunden mangler"))
    desk.press("remedy_names")
    settings = desk.program.window.area(AreaName.SETTINGS)
    assert settings is not None
    assert settings.isVisible()


def test_coming_back_to_the_window_looks_again(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Sent valgt"
    folder.mkdir()
    desk.program.preferences.put(EXPORT_FOLDER, str(folder))
    home = desk.program.window.area(AreaName.HOME)
    assert home is not None
    desk.be_active()
    QApplication.sendEvent(home, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: line(desk, "Papir").endswith("Sent valgt"))


def test_what_only_the_user_can_do_is_told(desk: Desk, qtbot: QtBot) -> None:
    desk.program.preferences.put(EXPORT_FOLDER, "")
    area = desk.program.window.area(AreaName.HOME)
    assert area is not None
    if area.findChild(QWidget, "remedy_power") is None:
        pytest.skip("this computer is plugged in")
    desk.press("remedy_power")
    assert "Sæt strøm til" in desk.dialogs.told[-1]


class Opened(QObject):
    """Stands in for the system: remembers the addresses it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toString())


def programme_part(desk: Desk) -> ProgrammePart:
    document = desk.windows.services.document
    return ProgrammePart(
        document=document,
        readings=desk.windows.services.programme_readings,
        following_up=FollowingUp(document=document, clock=desk.clock, new_id=FakeIds()),
        today=desk.clock.local_today,
        dialogs=desk.program.dialogs,
        sentence=desk.windows.sentence,
        has_area=lambda _key: False,
        language=lambda: "da",
    )


def home_on(desk: Desk, platform: str, eyes: Eyes, qtbot: QtBot) -> HomeArea:
    """The overview as it is on another system."""
    services, windows = desk.windows.services, desk.windows
    owner = QWidget()
    qtbot.addWidget(owner)
    watch = MachineWatch(
        folders=lambda: Folders(file=services.opening.path.parent, backups=services.opening.path.parent),
        eyes=eyes,
        parent=owner,
    )
    home = HomeArea(
        document=services.document,
        planning=services.planning,
        people=services.people,
        programme=programme_part(desk),
        opening=services.opening,
        starting=services.starting,
        pictures=windows.room.pictures,
        wall=windows.room.wall,
        sounds=windows.room.sounds,
        files=windows.files,
        hub=desk.program.hub,
        clock=desk.clock,
        watch=watch,
        dialogs=desk.program.dialogs,
        preferences=desk.program.preferences,
        has_projector=lambda: True,
        is_mirrored=lambda: False,
        can_rehearse=lambda: True,
        language=lambda: "da",
        platform=platform,
    )
    qtbot.addWidget(home)
    home.resize(1278, 736)
    home.show()
    home.begin()
    qtbot.waitUntil(lambda: watch.machine.free_bytes is not None)
    watch.stop()
    home.invalidate()
    qtbot.waitUntil(lambda: bool(said_in(home)))
    return home


def said_in(home: QWidget) -> list[str]:
    return [w.accessibleName() for w in home.findChildren(QWidget) if w.objectName() == "ready_line"]


def ready_eyes() -> Eyes:
    return Eyes(
        read_power=lambda: PowerReading(power=Power.PLUGGED),
        can_stay_awake=lambda: True,
        read_printer=lambda: PrinterReading(printing=Printing.USABLE, name="Kontoret"),
    )


def test_on_windows_one_is_reminded_of_do_not_disturb_and_it_opens(desk: Desk, qtbot: QtBot) -> None:
    home = home_on(desk, "win32", ready_eyes(), qtbot)
    qtbot.waitUntil(lambda: "Papir: Kontoret" in said_in(home))
    assert "Forstyr ikke: Slå til, før du viser" in said_in(home)
    count = desk.find(Chip, "ready_count", within=home)
    assert " af 13 " in count.text()
    opened = Opened()
    QDesktopServices.setUrlHandler("ms-settings", opened, "open")
    try:
        desk.click(desk.find(QAbstractButton, "remedy_quiet", within=home))
    finally:
        QDesktopServices.unsetUrlHandler("ms-settings")
    assert opened.urls == ["ms-settings:quiethours"]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_elsewhere_nobody_is_reminded_of_it(desk: Desk, qtbot: QtBot, platform: str) -> None:
    home = home_on(desk, platform, ready_eyes(), qtbot)
    assert not [said for said in said_in(home) if said.startswith("Forstyr ikke")]


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

    def can_count() -> bool:
        asked.append(is_open)
        return is_open

    asked: list[bool] = []
    counts = PageCounts(count, owner, can_count=can_count)
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
    qtbot.waitUntil(lambda: not asked[-1])
    assert counted == keys
    assert counts.counts is None


def made(point: Point, readiness: Readiness, finding: Finding, *, at: datetime | None = None) -> ReadyLine:
    return ReadyLine(point=point, readiness=readiness, finding=finding, at=at)


@pytest.fixture
def card(qtbot: QtBot) -> ReadyCard:
    made_card = ReadyCard(_as_it_is, today=_third, date_words=date.isoformat)
    qtbot.addWidget(made_card)
    made_card.setFixedWidth(424)
    # Away from where the pointer is.
    made_card.move(700, 400)
    made_card.show()
    made_card.activateWindow()
    qtbot.waitUntil(made_card.isActiveWindow)
    return made_card


def _as_it_is(at: datetime) -> datetime:
    return at


def _third() -> date:
    return date(2027, 2, 3)


def points(card: ReadyCard) -> list[Point]:
    """From above."""
    rows = [row for row in card.findChildren(ReadyRow) if row.isVisible()]
    return [row.point for row in sorted(rows, key=lambda row: row.y())]


def test_a_point_that_becomes_ready_moves_nothing_while_the_keyboard_is_on_the_card(
    card: ReadyCard, qtbot: QtBot
) -> None:
    sound = made(Point.SOUND, Readiness.UNKNOWN, Finding.NOT_TRIED)
    screen = made(Point.SCREEN, Readiness.MISSING, Finding.NO_PROJECTOR)
    power = made(Point.POWER, Readiness.READY, Finding.PLUGGED)
    card.show_lines((screen, sound, power))
    QApplication.processEvents()
    button = card.findChild(QAbstractButton, "remedy_screen")
    assert button is not None
    button.setFocus()
    found = made(Point.SCREEN, Readiness.READY, Finding.PROJECTOR_THERE)
    card.show_lines((sound, power, found))
    QApplication.processEvents()
    assert points(card) == [Point.SCREEN, Point.SOUND, Point.POWER]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "remedy_sound", "the keyboard goes on to the next that is to be done"
    focus.clearFocus()
    card.show_lines((sound, power, found))
    QApplication.processEvents()
    assert points(card) == [Point.SOUND, Point.POWER, Point.SCREEN]


def test_a_backup_of_another_day_says_its_date(card: ReadyCard) -> None:
    def said(at: datetime) -> str:
        card.show_lines((made(Point.BACKUP, Readiness.READY, Finding.BACKED_UP, at=at),))
        return card.findChildren(ReadyRow)[0].accessibleName()

    assert said(datetime(2027, 2, 3, 8, 56, tzinfo=UTC)) == "Backup: Checked, at 08.56"
    assert said(datetime(2027, 1, 20, 8, 56, tzinfo=UTC)) == "Backup: Checked, 2027-01-20 at 08.56"


def test_long_words_of_a_point_are_seen_whole(card: ReadyCard) -> None:
    card.show_lines((made(Point.SOUND, Readiness.MISSING, Finding.NO_SOUND),))
    QApplication.processEvents()
    label = next(w for w in card.findChildren(PlainLabel) if w.text().startswith("No device"))
    assert label.height() >= label.heightForWidth(label.width())
    assert label.toolTip() == ""


def test_in_a_low_window_the_points_scroll_and_no_buttons_overlap(desk: Desk) -> None:
    desk.program.window.setMinimumSize(1, 1)
    desk.program.window.resize(911, 460)
    QApplication.processEvents()
    home = desk.program.window.area(AreaName.HOME)
    assert home is not None
    rows = sorted((row for row in home.findChildren(ReadyRow)), key=lambda row: row.y())
    assert all(upper.geometry().bottom() < lower.y() for upper, lower in pairwise(rows))
    for row in rows:
        for part in row.findChildren(QWidget):
            if part.isVisibleTo(row):
                assert row.rect().contains(part.geometry()), row.accessibleName()
    for name in ("go_to_run", "rehearse", "go_to_plan", "go_to_people"):
        button = home.findChild(QWidget, name)
        assert button is not None
        assert button.height() >= button.sizeHint().height(), name


def test_in_the_narrowest_window_the_points_stand_under_the_workshop(desk: Desk) -> None:
    window = desk.program.window
    window.setMinimumSize(1, 1)
    home = window.area(AreaName.HOME)
    assert home is not None
    card = home.findChild(ReadyCard)
    run = home.findChild(QWidget, "go_to_run")
    assert card is not None
    assert run is not None
    for wide, is_under in ((667, True), (1280, False)):
        window.resize(wide, 400)
        QApplication.processEvents()
        top = card.mapTo(home, QPoint(0, 0)).y()
        assert (top > run.mapTo(home, QPoint(0, 0)).y()) is is_under
        assert card.isVisible()
        assert run.mapTo(home, QPoint(run.width(), 0)).x() < home.width()


def test_the_bar_goes_again_when_there_is_room_for_all_points(qtbot: QtBot) -> None:
    rows = QWidget()
    inner = QVBoxLayout(rows)
    inner.setContentsMargins(0, 0, 0, 0)
    words = PlainLabel("Both are there, for Eksempel Kommune", fit=Fit.WRAP)
    inner.addWidget(words)
    for _ in range(8):
        row = QWidget()
        row.setFixedHeight(40)
        inner.addWidget(row)
    area = RowsArea(rows, inner)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    column.addStretch(1)
    qtbot.addWidget(holder)
    # The words fit a line, and with the bar beside them they do not.
    wide = words.fontMetrics().horizontalAdvance(words.text()) + 4
    for high in (200, 900):
        holder.resize(wide, high)
        holder.show()
        for _ in range(4):
            QApplication.processEvents()
        assert (area.verticalScrollBar().maximum() == 0) == (high == 900)
