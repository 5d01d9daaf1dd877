"""Rows whose words go on below: nothing that tells backups apart is cut in a narrow column."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Row, StateShape
from facilitator_app.ui.recovery.whole_rows import MOST_SUB_LINES, MOST_TITLE_LINES, WholeRows, lines_of

TITLE = "Lederdag: mobilisering af borgernes ressourcer"
SUB = "søndag den 22. november 2026 · Grupper: Gruppe 1, Gruppe 2, Gruppe 3"
LONG = " ".join(["ord"] * 200)


@pytest.fixture
def rows(qtbot: QtBot) -> WholeRows:
    made = WholeRows(accessible_name="In the backup")
    qtbot.addWidget(made)
    made.set_rows(
        [
            Row(key="a", title=TITLE, sub=SUB, icon="calendar"),
            Row(key="b", title="Kort", sub="Gruppe 1", shape=StateShape.READY, word="Hel", word_role="ok"),
            Row(key="c", title=LONG, sub=LONG),
        ]
    )
    made.show()
    return made


def heights(rows: WholeRows, width_px: int) -> list[int]:
    rows.resize(width_px, 400)
    QApplication.processEvents()
    assert not rows.grab().isNull()
    return [rows.visualRect(rows.model().index(at, 0)).height() for at in range(3)]


def test_a_row_is_as_high_as_its_words_need_and_follows_the_width(
    qapp: QApplication, rows: WholeRows
) -> None:
    wide, narrow = heights(rows, 900), heights(rows, 320)
    assert narrow[0] > wide[0] == wide[1] == narrow[1]


def test_no_word_is_lost_until_the_most_lines_are_full(qapp: QApplication) -> None:
    lines = lines_of(Row(key="a", title=TITLE, sub=SUB), 250)
    assert (" ".join(lines.title), " ".join(lines.sub).replace("\u00a0", " ")) == (TITLE, SUB)
    counts = lines_of(Row(key="b", title="Kort", sub="20 leaders · 82 outputs · 1 workshop"), 180)
    assert counts.sub[-1] == "1\u00a0workshop"
    long = lines_of(Row(key="c", title=LONG, sub=LONG), 250)
    assert (len(long.title), len(long.sub)) == (MOST_TITLE_LINES, MOST_SUB_LINES)
    assert " ".join(long.sub) == LONG
    empty = lines_of(Row(key="d", title=""), 250)
    assert (empty.title, empty.sub) == (("",), ())


def test_a_scroll_bar_that_comes_leaves_no_row_too_low_for_its_words(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """It takes width from the rows after they have been measured."""
    for width_px in range(240, 400, 10):
        made = WholeRows(accessible_name="In the backup")
        qtbot.addWidget(made)
        made.resize(width_px, 120)
        made.show()
        made.set_rows([Row(key=str(at), title=TITLE, sub=SUB, icon="calendar") for at in range(6)])
        places = [made.model().index(at, 0) for at in range(6)]

        def lie_below_each_other(rows: WholeRows = made, below: list[QModelIndex] = places) -> bool:
            rects = [rows.visualRect(place) for place in below]
            return all(one.top() + one.height() <= next_one.top() for one, next_one in pairwise(rects))

        qtbot.waitUntil(lie_below_each_other, timeout=2_000)
