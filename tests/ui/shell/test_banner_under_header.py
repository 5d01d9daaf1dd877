"""In every area of the real window a banner stands right under the header."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Banner, BannerStack, HeaderBar, Urgency
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def test_it_stands_under_the_header_of_each_area_also_in_another_language(desk: Desk) -> None:
    window = desk.program.window
    window.banners.put("lost", Banner(Urgency.OVER, "Projektor mangler", "Tid kører."))
    for language in ("da", "en"):
        desk.program.speak(language)
        for name in AreaName:
            window.go_to(name)
            window.grab()
            area = window.area(name)
            if area is None:
                continue
            header = desk.find(HeaderBar, "", within=area)
            stack = desk.find(BannerStack, "banners")
            assert stack.isVisible(), name
            under = header.mapTo(window, QPoint(0, header.height()))
            assert stack.mapTo(window, QPoint(0, 0)) == under, name
