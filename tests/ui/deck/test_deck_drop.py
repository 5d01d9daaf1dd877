"""A deck that is dropped is taken; everything else is left to the widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.deck.drop import DeckDrop

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag over the widget and let go; whether it was taken."""
    entering = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    return True


@pytest.mark.parametrize("name", ["oplæg.pdf", "Oplæg.PPTX"])
def test_a_deck_is_taken_with_its_path(name: str, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[str] = []
    DeckDrop(widget).dropped.connect(told.append)
    assert drop(widget, dragged(f"file:///tmp/{name}"))
    assert told == [f"/tmp/{name}"]


@pytest.mark.parametrize(
    "urls",
    [
        (),
        ("file:///tmp/billede.png",),
        ("https://example.org/oplaeg.pdf",),
        ("file:///tmp/a.pdf", "file:///tmp/b.pdf"),
    ],
)
def test_anything_else_is_left_alone(urls: tuple[str, ...], qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[str] = []
    DeckDrop(widget).dropped.connect(told.append)
    assert not drop(widget, dragged(*urls))
    assert told == []
