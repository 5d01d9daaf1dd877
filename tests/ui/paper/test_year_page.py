"""The year report's choices: which year, and which chapters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from facilitator_app.services.exporting import PaperKind
from facilitator_app.services.year_files import WHOLE_PROGRAMME, YearChapter, YearWish
from facilitator_app.ui.paper.choices import Choices
from facilitator_app.ui.paper.kinds import PLAIN, PaperDocument
from facilitator_app.ui.paper.year_page import YearPage


def shown(qtbot: QtBot) -> YearPage:
    page = YearPage()
    qtbot.addWidget(page)
    page.show_years((2028, 2027))
    with qtbot.waitActive(page):
        page.show()
    return page


def years(page: YearPage) -> QComboBox:
    box = page.findChild(QComboBox, "report_year")
    assert isinstance(box, QComboBox)
    return box


def test_all_chapters_of_the_workshop_s_year_are_wished_for_at_first(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert page.wish() == YearWish()
    assert [years(page).itemText(at) for at in range(years(page).count())] == [
        "The year of the workshop",
        "2028",
        "2027",
        "The whole programme",
    ]


def test_a_year_and_chapters_are_chosen_by_keys_and_told(qtbot: QtBot) -> None:
    page = shown(qtbot)
    years(page).setFocus()
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(years(page), Qt.Key.Key_End)
    assert page.wish().year == WHOLE_PROGRAMME
    lus = page.findChild(QCheckBox, "year_lus")
    assert lus is not None
    lus.setFocus()
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(lus, Qt.Key.Key_Space)
    assert page.wish().chapters == frozenset(YearChapter) - {YearChapter.LUS}


def test_a_wish_is_brought_back_and_a_year_that_has_gone_is_the_workshop_s(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.set_wish(YearWish(year=2027, chapters=frozenset({YearChapter.EVENTS})))
    assert page.wish() == YearWish(year=2027, chapters=frozenset({YearChapter.EVENTS}))
    page.show_years((2028,))
    assert page.wish().year is None
    page.set_wish(YearWish(year=1999))
    assert page.wish() == YearWish()


def test_what_is_chosen_goes_with_the_document() -> None:
    document = next(one for one in PLAIN if one.kind is PaperKind.YEAR_REPORT)
    assert isinstance(document, PaperDocument)
    wish = YearWish(year=2027, chapters=frozenset({YearChapter.LUS}))
    options = Choices(year=wish).for_document(document, "w")
    assert (options.year, options.year_chapters) == (wish.year, wish.chapters)
