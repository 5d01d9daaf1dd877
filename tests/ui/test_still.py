"""Pictures of the wall as files, painted without a window."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from facilitator_app.domain.wall import Frame, Line, QuestionPicture, TextPicture
from facilitator_app.ui.still import Stills, png_of

QUESTION = QuestionPicture(frame=Frame(), question="Hvad gør I i morgen?")
LONG = TextPicture(
    frame=Frame(), heading="Lang", lines=tuple(Line(text=f"Linje {n} med nogle ord mere") for n in range(40))
)


def image(content: bytes) -> QImage:
    return QImage.fromData(content, "PNG")  # type: ignore[call-overload]


def test_a_slide_has_the_proportions_of_the_wall(qtbot: QtBot) -> None:
    assert QGuiApplication.instance() is not None
    assert image(Stills().png(QUESTION, page=0, width_px=1120)).size() == QSize(1120, 630)


def test_each_page_is_painted(qtbot: QtBot) -> None:
    stills = Stills()
    assert stills.page_count(QUESTION) == 1
    assert stills.page_count(LONG) > 1
    first, second = (stills.png(LONG, page=page, width_px=640) for page in (0, 1))
    assert first != second


def test_slides_can_be_painted_off_the_windows_thread(qtbot: QtBot) -> None:
    stills = Stills()
    here = stills.png(QUESTION, page=0, width_px=640)
    with ThreadPoolExecutor(2) as pool:
        there = list(pool.map(lambda _: stills.png(QUESTION, page=0, width_px=640), range(6)))
    assert set(there) == {here}


def test_a_picture_of_any_size_is_painted(qtbot: QtBot) -> None:
    assert image(png_of(QUESTION, width_px=400, height_px=300)).size() == QSize(400, 300)
