"""Nothing in the kit is clipped, nameless or out of reach of the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.ui import kit
from facilitator_app.ui.theme import apply_theme, current_roles
from tests.ui.kit.gallery import make_gallery

WORDED = (
    kit.Button,
    kit.Chip,
    kit.FilterChip,
    kit.CheckBox,
    kit.RadioButton,
    kit.DigitsLabel,
    kit.ScaleSlider,
)


@pytest.fixture(params=[(Scheme.LIGHT, 1.0), (Scheme.DARK, 1.0), (Scheme.LIGHT, 1.5)], ids=str)
def gallery(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> QWidget:
    scheme, text_scale = request.param
    apply_theme(qapp, scheme, text_scale=text_scale)
    shown = make_gallery()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.resize(max(shown.width(), shown.minimumSizeHint().width()), shown.heightForWidth(shown.width()))
    qapp.processEvents()
    return shown


def test_words_are_never_cut(gallery: QWidget) -> None:
    for kind in WORDED:
        for widget in gallery.findChildren(kind):
            needed = widget.minimumSizeHint().expandedTo(
                widget.sizeHint() if kind in (kit.Chip, kit.FilterChip) else widget.minimumSizeHint()
            )
            assert widget.width() >= needed.width(), widget.accessibleName()
            assert widget.height() >= needed.height(), widget.accessibleName()


def test_labels_have_room_for_their_lines(gallery: QWidget) -> None:
    for label in gallery.findChildren(kit.PlainLabel):
        if not label.isVisible():
            continue
        needed = (
            label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.sizeHint().height()
        )
        assert label.height() >= needed, label.text()


def test_nothing_lies_outside_what_holds_it(gallery: QWidget) -> None:
    for widget in gallery.findChildren(QWidget):
        holder = widget.parentWidget()
        if not widget.isVisible() or widget.objectName().startswith(("qt_", "focusRing")):
            continue
        if isinstance(holder, QAbstractScrollArea) or holder.objectName() == "qt_scrollarea_viewport":
            continue
        room = QRect(QPoint(0, 0), holder.size())
        assert room.contains(widget.geometry()), f"{type(widget).__name__} {widget.accessibleName()}"


def test_everything_the_keyboard_reaches_has_a_name(gallery: QWidget) -> None:
    for widget in gallery.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(widget, QAbstractButton | QLineEdit):
            assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())


def test_the_ground_is_painted_in_the_scheme(gallery: QWidget) -> None:
    picture = gallery.grab().toImage()
    assert picture.pixelColor(4, 4).name().upper() == current_roles().window
