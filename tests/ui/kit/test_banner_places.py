"""Banners stand under the header of what is shown, and push the content down."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Banner, HeaderBanners, HeaderBar, Urgency


def area() -> tuple[QWidget, HeaderBar, QWidget]:
    """A header with a page under it."""
    whole, header, page = QWidget(), HeaderBar("Plan"), QWidget()
    box = QVBoxLayout(whole)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addWidget(header)
    box.addWidget(page, 1)
    return whole, header, page


def test_a_banner_follows_from_header_to_header_and_home_again(qtbot: QtBot) -> None:
    window, strip = QWidget(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    banners = HeaderBanners(column)
    first, header, page = area()
    column.addWidget(first, 1)
    strip.setFixedHeight(20)
    column.insertWidget(0, strip)
    window.resize(800, 600)
    window.show()
    assert not banners.isVisible()
    banners.put("lost", Banner(Urgency.OVER, "Projektor mangler", "Tid kører."))
    banners.stand_under(header)
    window.grab()
    assert banners.isVisible()
    assert banners.mapTo(first, QPoint(0, 0)) == QPoint(0, header.height())
    assert banners.width() == first.width()
    assert page.y() == header.height() + banners.height()
    banners.stand_under(None)
    window.grab()
    assert banners.isVisible()
    assert banners.mapTo(window, QPoint(0, 0)) == QPoint(0, strip.height())
    banners.stand_under(None)
    window.grab()
    assert first.y() == strip.height() + banners.height()
    banners.remove("lost")
    banners.stand_under(header)
    assert not banners.isVisible()
