"""What comes is foreseen with the time it will be found with, also after a step back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator_app.ui.projector.preview import WallPreview
from tests.ui.panel.conftest import Room

READ = "s-5/1/read"


def coming(room: Room) -> str:
    """The digits in the small picture of what comes."""
    found = [
        w for w in room.area.findChildren(QWidget) if w.accessibleName() == "Next slide" and w.isVisible()
    ]
    (preview,) = (w for w in found if isinstance(w, WallPreview))
    countdown = preview.view.countdown
    return "" if countdown is None else countdown.digits


def step(room: Room, name: str) -> None:
    room.click(name)
    room.area.render_area()


def test_a_look_back_leaves_the_clock_going_on_and_the_panel_says_so(spot: Room) -> None:
    spot.go(READ)
    step(spot, "next")
    spot.clock.advance(149)
    step(spot, "back")
    assert spot.text("next_sub") == "Keeps the time it has"
    assert coming(spot) == "07:30"
    spot.clock.advance(1)
    spot.ticker.ticked.emit()
    assert coming(spot) == "07:29"
    step(spot, "next")
    assert spot.timer.reading().digits == "07:28"


def test_a_phase_come_to_by_mistake_is_foreseen_with_its_whole_time(spot: Room) -> None:
    spot.go(READ)
    step(spot, "next")
    spot.clock.advance(3)
    step(spot, "back")
    assert (spot.text("next_sub"), coming(spot)) == ("10 min · starts the clock", "10:00")
    spot.clock.advance(48)
    step(spot, "next")
    assert spot.timer.reading().digits == "10:00"
