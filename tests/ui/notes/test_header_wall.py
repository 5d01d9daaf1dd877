"""The small picture in the header of the notes is what the room sees, and says so in words."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.content.words import load_words
from facilitator_app.domain.wall_marks import WallArea, WallMarks, WallPoint
from facilitator_app.problems import Outside
from facilitator_app.services.changes import ProjectorChanged, Saved, SaveFailed
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.live_wall import LiveWall
from facilitator_app.ui.projector.pictures import WallPictures
from tests.ui.notes.conftest import Pane


def small_wall(area: NotesArea) -> LiveWall:
    wall = area.findChild(LiveWall, "live_wall")
    assert isinstance(wall, LiveWall)
    return wall


def seen(area: NotesArea) -> QImage:
    return small_wall(area).preview.grab().toImage()


def test_the_test_picture_is_seen_in_it_while_the_room_sees_it(pane: Pane) -> None:
    pane.show.start_day()
    pane.show.open_wall()
    area = pane.open()
    slide = seen(area)
    assert small_wall(area).accessibleName() == "The room sees this now"
    pane.wall.test_view = WallPictures(pane.document, load_words).for_test()
    pane.hub.publish(ProjectorChanged())
    assert small_wall(area).accessibleName() == "The room sees the test picture now"
    assert seen(area) != slide
    pane.wall.test_view = None
    pane.hub.publish(ProjectorChanged())
    assert seen(area) == slide


def test_what_is_pointed_out_is_seen_in_it(pane: Pane) -> None:
    pane.show.start_day()
    pane.show.open_wall()
    area = pane.open()
    slide = seen(area)
    drawn = WallMarks(strokes=((WallPoint(200, 900), WallPoint(1700, 900)),))
    zoomed = WallMarks(zoom=WallArea(0, 0, 480, 270))
    lit = WallMarks(light=WallPoint(300, 300))
    for marks in (drawn, zoomed, lit):
        pane.wall.marks = marks
        pane.ticker.ticked.emit()
        assert seen(area) != slide, marks
    pane.wall.marks = WallMarks()
    pane.ticker.ticked.emit()
    assert seen(area) == slide


def test_a_black_a_lost_and_a_closed_wall_are_told_apart(pane: Pane) -> None:
    pane.show.start_day()
    area = pane.open()
    wall = small_wall(area)
    assert wall.accessibleName() == "The room sees nothing: the wall is closed"
    pane.show.open_wall()
    pane.show.toggle_black()
    assert wall.accessibleName() == wall.toolTip() == "The wall is black now"
    pane.wall.is_projector_missing = True
    pane.hub.publish(ProjectorChanged())
    assert wall.accessibleName() == "The room sees nothing: the projector is missing"


def test_no_chooser_moves_when_it_is_said_that_all_is_saved(pane: Pane) -> None:
    pane.show.start_day()
    area = pane.open()
    blocks = area.findChild(QWidget, "choose_block")
    saved = area.findChild(QWidget, "saved")
    assert blocks is not None
    assert saved is not None
    assert not saved.isVisible()
    QApplication.processEvents()
    before = blocks.geometry()
    for change in (Saved(pane.clock.utc()), SaveFailed(Outside("problems.disk_full"))):
        pane.hub.publish(change)
        QApplication.processEvents()
        assert saved.isVisible()
        assert blocks.geometry() == before
