"""The overview of all slides while what it shows goes away under it."""

from __future__ import annotations

from PySide6.QtWidgets import QListView

from facilitator_app.domain.records import removed
from facilitator_app.domain.slides import Slide
from facilitator_app.ui.show_keys import ShowKey
from tests.ui.panel.conftest import Room


def shown(room: Room) -> QListView:
    found = room.find("overview_list")
    assert isinstance(found, QListView)
    return found


def test_closing_the_file_with_the_overview_open_paints_no_picture_and_raises_nothing(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.OVERVIEW)
    assert shown(spot).grab().width()
    spot.document.detach()
    assert shown(spot).grab().width()
    assert shown(spot).model().rowCount() > 0


def test_a_slide_that_is_taken_away_while_the_overview_is_open_keeps_its_words(spot: Room) -> None:
    spot.area.on_show_key(ShowKey.OVERVIEW)
    slide = spot.document.get(Slide, "s-4")
    spot.document.edit("edit.remove_slide", removed([slide] if slide else []))
    assert shown(spot).grab().width()
