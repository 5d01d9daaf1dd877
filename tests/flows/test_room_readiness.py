"""*Klar til dagen*: whatever is not ready has its remedy one click away, and the click does something (R1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator_app.services.readiness import Finding, Point, Readiness, ReadyLine
from facilitator_app.ui.home.ready_card import ReadyCard
from facilitator_app.ui.kit import Chip
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

# Only a reminder: nothing that could be found out, so it counts neither as ready nor as missing.
COUNTED = [point for point in Point if point.value != "quiet"]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    made.go_to(AreaName.HOME)
    yield made
    made.close()


def card_of(desk: Desk) -> ReadyCard:
    home = desk.program.window.area(AreaName.HOME)
    assert home is not None
    (card,) = home.findChildren(ReadyCard)
    return card


def say(desk: Desk, **readiness: Readiness) -> ReadyCard:
    """The card with every point ready but those."""
    card = card_of(desk)
    card.show_lines(
        [
            ReadyLine(
                point=point,
                readiness=readiness.get(point.value, Readiness.READY),
                finding=Finding.NOT_KNOWN,
            )
            for point in COUNTED
        ]
    )
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return card


def remedies(card: ReadyCard) -> list[str]:
    """The points that have a button."""
    names = [button.objectName() for button in card.findChildren(QAbstractButton) if not button.isHidden()]
    return [name.removeprefix("remedy_") for name in names if name.startswith("remedy_")]


@pytest.mark.parametrize("readiness", [Readiness.MISSING, Readiness.UNKNOWN])
def test_what_is_not_ready_has_a_button_and_is_not_counted_as_ready(desk: Desk, readiness: Readiness) -> None:
    assert remedies(say(desk)) == []
    for point in COUNTED:
        card = say(desk, **{point.value: readiness})
        assert remedies(card) == [point.value]
        count = desk.find(Chip, "ready_count", card).text()
        assert count.startswith(f"{len(COUNTED) - 1} af {len(COUNTED)} ")


@pytest.mark.parametrize("point", COUNTED)
def test_every_remedy_does_something(desk: Desk, tmp_path: Path, point: Point) -> None:
    card = say(desk, **{point.value: Readiness.MISSING})
    desk.dialogs.folder = tmp_path
    before = done(desk)
    opened: list[str] = []
    if point is Point.SCREEN:
        in_dialog(lambda: desk.press("remedy_screen", card), lambda dialog: opened.append(_name(dialog)))
        assert opened
        return
    desk.press(f"remedy_{point.value}", card)
    assert done(desk) != before


def _name(dialog: QDialog) -> str:
    return dialog.windowTitle()


def done(desk: Desk) -> tuple[object, ...]:
    """What a remedy can change: what was told, what sounds, where one stands, where paper goes."""
    return (
        tuple(desk.dialogs.told),
        desk.player.played,
        desk.program.window.current_area,
        desk.program.preferences.text("export_folder"),
    )


def test_windows_own_notifications_are_reminded_of(desk: Desk) -> None:
    """No program can turn them off or see whether they are: the facilitator is told."""
    card = say(desk, awake=Readiness.MISSING)
    desk.press("remedy_awake", card)
    assert "Forstyr ikke" in desk.dialogs.told[-1]
