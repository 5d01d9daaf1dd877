"""The theme: one call, both schemes, any text size; ring, fonts and icons."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QFocusFrame, QHBoxLayout, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.domain.look import DARK, LIGHT, Scheme, inverted
from facilitator_app.ui.kit import Button, LineEdit, RowList
from facilitator_app.ui.theme import (
    Ground,
    TextRole,
    apply_theme,
    current_roles,
    font_for,
    has_icon,
    icon,
    icon_pixmap,
    roles_at,
    scaled_px,
    set_ground,
)

KIT_ICONS = (
    *("arrow-right", "check", "chevron-down", "circle-alert", "circle-help", "eye-off", "grip-vertical"),
    *("info", "lock", "minus", "pin", "projector", "search", "triangle-alert"),
)


@pytest.mark.parametrize(("scheme", "roles"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_a_scheme_is_in_force_at_once(qapp: QApplication, scheme: Scheme, roles: object) -> None:
    apply_theme(qapp, scheme)
    assert current_roles() == roles


def test_the_computers_scheme_is_followed(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.SYSTEM)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert current_roles() == (DARK if is_dark else LIGHT)


def test_text_follows_the_users_text_size(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT, text_scale=1.5)
    assert scaled_px(14) == 21
    assert font_for(TextRole.BODY).pixelSize() == 21


@pytest.mark.parametrize("role", list(TextRole))
def test_every_type_role_is_set_in_a_bundled_font(role: TextRole) -> None:
    family = QFontInfo(font_for(role)).family()
    assert family == ("Source Serif 4" if role.is_serif else "IBM Plex Sans")
    assert role.size_px >= 12
    assert role.line_px > role.size_px


def test_a_ground_holds_for_all_that_stands_on_it(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QWidget(outer)
    assert roles_at(inner) == LIGHT
    set_ground(outer, Ground.INVERSE)
    assert roles_at(inner) == inverted(LIGHT)
    set_ground(inner, Ground.SURFACE)
    assert roles_at(inner) == LIGHT


def test_icons_take_the_colour_asked_for() -> None:
    picture = icon_pixmap("square", colour="#A02C1B", size_px=24).toImage()
    drawn = [picture.pixelColor(x, 12) for x in range(24) if picture.pixelColor(x, 12).alpha() > 128]
    assert drawn
    assert all(abs(colour.red() - 0xA0) < 8 and abs(colour.blue() - 0x1B) < 8 for colour in drawn)


def test_icons_are_sharp_on_dense_screens() -> None:
    assert icon_pixmap("house", colour="#000000", size_px=24, ratio=2.0).width() == 48


def test_an_icon_that_is_not_bundled_leaves_an_empty_place() -> None:
    assert not has_icon("no-such-icon")
    assert icon_pixmap("no-such-icon", colour="#000000", size_px=16).toImage().pixelColor(8, 8).alpha() == 0
    assert not icon("house", colour="#000000").isNull()


@pytest.mark.parametrize("name", KIT_ICONS)
def test_the_icons_of_the_kit_are_bundled(name: str) -> None:
    assert resources.path("icons", f"{name}.svg").is_file()


def _form(qtbot: QtBot) -> tuple[QWidget, Button, LineEdit, RowList]:
    form = QWidget()
    qtbot.addWidget(form)
    row = QHBoxLayout(form)
    button, edit, rows = Button("Gem"), LineEdit("Titel"), RowList("Liste")
    for widget in (button, edit, rows):
        row.addWidget(widget)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form, button, edit, rows


def _ringed(form: QWidget) -> QWidget | None:
    ring = form.findChild(QFocusFrame)
    return ring.widget() if ring is not None and ring.isVisible() else None


def test_the_ring_follows_the_keyboard(qtbot: QtBot) -> None:
    form, button, edit, _rows = _form(qtbot)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ringed(form) is button
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ringed(form) is edit


def test_the_ring_lies_outside_the_widget(qtbot: QtBot) -> None:
    form, button, _edit, _rows = _form(qtbot)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = form.findChild(QFocusFrame)
    assert ring.geometry().contains(button.geometry().adjusted(-4, -4, 4, 4))
    assert ring.grab().toImage().pixelColor(ring.width() // 2, 0).name().upper() == LIGHT.text


def test_a_clicked_button_has_no_ring_but_a_clicked_field_has(qtbot: QtBot) -> None:
    form, button, edit, _rows = _form(qtbot)
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert _ringed(form) is None
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    edit.setFocus(Qt.FocusReason.MouseFocusReason)
    assert _ringed(form) is edit


def test_a_list_draws_its_own_ring(qtbot: QtBot) -> None:
    form, button, _edit, rows = _form(qtbot)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ringed(form) is None


def test_what_was_typed_is_told_literally_where_the_pointer_rests(qtbot: QtBot) -> None:
    """A tooltip would otherwise render markup, and fetch the pictures that it names."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(8, 8), "<b>Fed</b> <img src='file:///hemmelig.png'>", widget)
    tips = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [Qt.TextFormat.PlainText]
    QToolTip.hideText()
