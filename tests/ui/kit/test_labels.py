"""Labels that wrap: as high as their words at every width, and measured once for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Fit, PlainLabel, labels
from facilitator_app.ui.theme import TextRole
from facilitator_app.ui.theme.tokens import TEXT_SCALE_PROPERTY

WORDS = "Vi spotter ressourcerne, leder balancen og sætter retningen i fællesskab"


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    widths: list[float] = []
    measure = labels.measured

    def counted(text: str, font: QFont, *, width_px: float, line_px: int) -> QSizeF:
        widths.append(width_px)
        return measure(text, font, width_px=width_px, line_px=line_px)

    monkeypatch.setattr(labels, "measured", counted)
    return widths


@pytest.fixture
def larger_text(qapp: QApplication) -> Iterator[None]:
    before = qapp.property(TEXT_SCALE_PROPERTY)
    yield
    qapp.setProperty(TEXT_SCALE_PROPERTY, before)


def test_a_label_that_wraps_is_measured_once_at_each_width(qtbot: QtBot, measured: list[float]) -> None:
    label = PlainLabel(WORDS, fit=Fit.WRAP)
    qtbot.addWidget(label)
    heights = {label.heightForWidth(width) for _ in range(50) for width in (100, 200)}
    assert len(heights) == 2
    assert measured == [100, 200]


def test_other_words_need_another_height(qtbot: QtBot) -> None:
    label = PlainLabel(WORDS, fit=Fit.WRAP)
    qtbot.addWidget(label)
    high = label.heightForWidth(100)
    label.setText("Kort")
    assert label.heightForWidth(100) < high


def test_larger_type_needs_another_height(qtbot: QtBot, qapp: QApplication, larger_text: None) -> None:
    label = PlainLabel(WORDS, TextRole.SMALL, fit=Fit.WRAP)
    qtbot.addWidget(label)
    small = label.heightForWidth(200)
    label.set_role(TextRole.WORDS_LARGE)
    large = label.heightForWidth(200)
    qapp.setProperty(TEXT_SCALE_PROPERTY, 1.5)
    assert small < large < label.heightForWidth(200)


def test_any_number_of_widths_may_be_asked_for(qtbot: QtBot) -> None:
    label = PlainLabel(WORDS, fit=Fit.WRAP)
    qtbot.addWidget(label)
    once = [label.heightForWidth(width) for width in range(80, 400, 10)]
    assert [label.heightForWidth(width) for width in range(80, 400, 10)] == once
