"""The way from the agenda to the import of slides, and back to the slides that have come."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.domain.workshop import Attachment
from facilitator_app.ui.planner.slide_strip import SlideStrip
from facilitator_app.ui.planner.slides_panel import SlidesPanel
from tests.content.deck_files import png
from tests.day import small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton


def asked(planner: Planner) -> list[tuple[str, str, str]]:
    """What is asked for from now on: block, slide and path."""
    told: list[tuple[str, str, str]] = []

    def tell(block_id: str, slide_id: str, path: str) -> None:
        told.append((block_id, slide_id, path))

    planner.area.slides_asked.connect(tell)
    return told


def test_the_button_asks_for_slides_after_the_chosen_one(planner: Planner) -> None:
    told = asked(planner)
    QTest.mouseClick(planner.find(QAbstractButton, "import_slides"), LEFT)
    assert told == [("b-1", "s-1", "")]


def test_a_block_without_slides_offers_the_import_too(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(record for record in small_day() if not isinstance(record, Slide)))
    told = asked(planner)
    QTest.mouseClick(planner.find(QAbstractButton, "import_first_slides"), LEFT)
    assert told == [("b-1", "", "")]


def drop(widget: QWidget, url: str) -> bool:
    """Drag a file over the widget and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl(url)])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), copy, data, LEFT, none)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    QApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), copy, data, LEFT, none))
    return entering.isAccepted()


def test_a_file_that_is_dropped_beside_the_slides_is_asked_for(planner: Planner) -> None:
    told = asked(planner)
    assert drop(planner.area.findChildren(SlidesPanel)[0], "file:///tmp/oplæg.pptx")
    assert told == [("b-1", "s-1", "/tmp/oplæg.pptx")]


def test_a_file_that_is_dropped_on_the_strip_is_asked_for(planner: Planner) -> None:
    told = asked(planner)
    assert drop(planner.find(SlideStrip, "slides").viewport(), "file:///tmp/oplæg.pdf")
    assert told == [("b-1", "s-1", "/tmp/oplæg.pdf")]


def test_the_agenda_turns_to_a_slide_that_has_come(planner: Planner) -> None:
    planner.area.show_people()
    planner.area.show_slide("b-2", "s-4")
    strip = planner.find(SlideStrip, "slides")
    assert strip.isVisible()
    assert strip.slides()[strip.currentIndex().row()].key == "s-4"


def test_a_page_that_came_as_a_picture_is_read_aloud_by_its_title(make_planner: MakePlanner) -> None:
    picture = Attachment(id="a", name="Ressourcer hos borgeren", media_type="image/png", content=png(16, 9))
    slide, lost = (
        Slide(
            id=f"s-{attachment_id}",
            workshop_id="w",
            block_id="b-1",
            position=9.0,
            content=PictureContent(attachment_id=attachment_id),
        )
        for attachment_id in ("a", "lost")
    )
    planner = make_planner((*small_day(), picture, slide, lost))
    names = [one.name for one in planner.find(SlideStrip, "slides").slides()]
    assert names[2:] == ["3 Picture, Ressourcer hos borgeren", "4 Picture"]
