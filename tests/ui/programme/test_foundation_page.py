"""The leadership foundation in the window: written, given examples, kept, compared, laid on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.wall import TextPicture
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.ui.kit import FilterChip, IconButton, LineEdit, PlainLabel, RowList, TextEdit
from facilitator_app.ui.programme.foundation_page import FoundationPage
from facilitator_app.ui.programme.marked_text import MarkedText
from facilitator_app.ui.programme.slides_menu import SlidesButton
from facilitator_app.ui.theme import apply_theme
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.ui.programme.wording_desk import WordingDesk, click, make_desk, press, seen, words_in, write

STATEMENTS: tuple[Record, ...] = (
    Statement(id="s-1", text="Vi siger det direkte", explanation="Også når det er svært.", position=1.0),
    Statement(id="s-2", text="Vi leder helheden", position=2.0),
    EverydayExample(id="x-1", workshop_id="w", text="Nej på gangen", statement_id="s-1"),
    EverydayExample(id="x-2", workshop_id="w", text="Den første løse", position=1.0),
    EverydayExample(id="x-3", workshop_id="w", text="Den anden løse", position=2.0),
)


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> WordingDesk:
    return make_desk(qtbot, clock, new_id, (*small_day(), *STATEMENTS))


@pytest.fixture
def page(desk: WordingDesk) -> FoundationPage:
    return desk.open_foundation()


def listed(page: QWidget, name: str = "statements") -> list[str]:
    return [row.title for row in seen(page, RowList, name).rows()]


def example_texts(page: QWidget) -> list[str]:
    return [field.text() for field in page.findChildren(TextEdit, "example_text") if field.isVisible()]


def statement(desk: WordingDesk, statement_id: str) -> Statement:
    found = desk.document.get(Statement, statement_id)
    assert found is not None
    return found


def test_an_empty_file_says_what_to_do_and_the_button_does_it(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    desk = make_desk(qtbot, clock, new_id, small_day())
    page = desk.open_foundation()
    assert "The leadership foundation has no statements yet." in words_in(page)
    press(Qt.Key.Key_Space)
    write("Vi lytter")
    page.save_now()
    assert listed(page) == ["Vi lytter"]


def test_the_coverage_is_told_and_those_without_come_first_when_asked(page: FoundationPage) -> None:
    assert seen(page, PlainLabel, "coverage_words").text() == "1 of 2 statements have examples"
    assert listed(page) == ["Vi siger det direkte", "Vi leder helheden"]
    seen(page, FilterChip, "missing_first").click()
    assert listed(page) == ["Vi leder helheden", "Vi siger det direkte"]


def test_words_are_saved_as_typed_and_undone_field_by_field(desk: WordingDesk, page: FoundationPage) -> None:
    press(Qt.Key.Key_Return)
    write("Vi siger det venligt")
    page.save_now()
    assert statement(desk, "s-1").text == "Vi siger det venligt"
    press(Qt.Key.Key_Tab)
    write("Altid. ")
    page.save_now()
    assert statement(desk, "s-1").explanation == "Altid. Også når det er svært."
    desk.document.undo()
    assert statement(desk, "s-1").explanation == "Også når det er svært."
    assert statement(desk, "s-1").text == "Vi siger det venligt"


def test_a_statement_without_words_is_refused_in_a_sentence_and_comes_back(
    desk: WordingDesk, page: FoundationPage
) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    page.save_now()
    assert "at least one word" in seen(page, PlainLabel, "statement_said").text()
    press(Qt.Key.Key_Tab)
    assert statement(desk, "s-1").text == "Vi siger det direkte"
    assert seen(page, TextEdit, "statement_text").text() == "Vi siger det direkte"


def test_statements_move_by_key_and_are_removed_and_brought_back(
    desk: WordingDesk, page: FoundationPage
) -> None:
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert listed(page) == ["Vi leder helheden", "Vi siger det direkte"]
    click(page, "statement_remove")
    assert listed(page) == ["Vi leder helheden"]
    desk.document.undo()
    assert listed(page) == ["Vi leder helheden", "Vi siger det direkte"]


def test_an_example_is_typed_under_its_statement(desk: WordingDesk, page: FoundationPage) -> None:
    seen(page, LineEdit, "new_example").setFocus()
    write("Vi ringede selv")
    press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: example_texts(page) == ["Nej på gangen", "Vi ringede selv"])
    assert seen(page, LineEdit, "new_example").text() == ""


def test_an_example_is_reworded_moved_and_taken_off(desk: WordingDesk, page: FoundationPage) -> None:
    field = seen(page, TextEdit, "example_text")
    field.setFocus()
    write("Et ")
    page.save_now()
    assert desk.foundation.reading().statements[0].examples[0].text == "Et Nej på gangen"
    click(page, "example_more")
    menu = next(one for one in page.findChildren(QMenu, "example_menu") if one.isVisible())
    other = menu.actions()[0].menu()
    assert isinstance(other, QMenu)
    assert [act.text() for act in other.actions()] == ["Vi leder helheden"]
    other.actions()[0].trigger()
    assert [one.id for one in desk.foundation.reading().statements[1].examples] == ["x-1"]
    menu.close()


def test_loose_examples_are_placed_by_number_alone(desk: WordingDesk, page: FoundationPage) -> None:
    click(page, "loose")
    assert listed(page, "loose_examples") == ["Den første løse", "Den anden løse"]
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_1)
    first, second = desk.foundation.reading().statements
    assert [one.id for one in first.examples] == ["x-1", "x-3"]
    assert [one.id for one in second.examples] == ["x-2"]
    assert "Every example has its statement." in words_in(page)


def test_a_number_without_a_statement_places_nothing(desk: WordingDesk, page: FoundationPage) -> None:
    click(page, "loose")
    press(Qt.Key.Key_9)
    assert len(desk.foundation.reading().loose) == 2


def test_a_version_is_kept_and_what_has_changed_since_is_marked(
    desk: WordingDesk, page: FoundationPage
) -> None:
    click(page, "versions")
    write("Vedtaget")
    press(Qt.Key.Key_Return)
    assert listed(page, "versions") == ["Version 1 · Vedtaget"]
    assert seen(page, PlainLabel, "compare_sums").text() == "Nothing has changed."
    desk.foundation.reword("s-1", text="Vi siger det venligt", explanation="Også når det er svært.")
    desk.foundation.remove("s-2")
    assert seen(page, PlainLabel, "compare_sums").text() == "1 changed, 0 new, 1 gone, 0 unchanged"
    spoken = [text.accessibleName() for text in page.findChildren(MarkedText) if text.isVisible()]
    assert "Vi siger det [dropped: direkte] [added: venligt]" in spoken


def test_a_version_of_nothing_is_refused(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> None:
    desk = make_desk(qtbot, clock, new_id, small_day())
    page = desk.open_foundation()
    click(page, "versions")
    click(page, "keep_version")
    assert any("has no statements yet. Write" in words for words in words_in(page))


def test_nothing_is_laid_on_a_wall_that_is_not_open(page: FoundationPage) -> None:
    assert not seen(page, QWidget, "statement_on_wall").isEnabled()
    assert seen(page, QWidget, "coverage_on_wall").toolTip() == "The wall is not open."


def test_the_statement_and_the_coverage_are_laid_on_the_wall_and_taken_down(
    desk: WordingDesk, page: FoundationPage
) -> None:
    desk.show.open_wall()
    click(page, "statement_on_wall")
    picture = desk.laid()
    assert isinstance(picture, TextPicture)
    assert picture.heading == "Vi siger det direkte"
    assert [line.text for line in picture.lines] == [
        "Også når det er svært.",
        "In everyday work",
        "Nej på gangen",
    ]
    click(page, "coverage_on_wall")
    bars = desk.laid()
    assert isinstance(bars, BallotPicture)
    assert [(bar.label, bar.count) for bar in bars.bars] == [
        ("Vi siger det direkte", 1),
        ("Vi leder helheden", 0),
    ]
    click(page, "coverage_on_wall")
    assert desk.show.show.aside is None


def test_the_statements_are_put_into_a_block_as_slides(desk: WordingDesk, page: FoundationPage) -> None:
    button = seen(page, SlidesButton, "foundation_slides")
    menu = button.menu()
    before = len(desk.document.all(Slide))
    menu.actions()[1].trigger()
    made = [s for s in desk.document.all(Slide) if isinstance(s.content, TextContent)][-2:]
    assert len(desk.document.all(Slide)) == before + 2
    assert {slide.block_id for slide in made} == {menu.actions()[1].data()}


def test_a_locked_plan_takes_no_slides(desk: WordingDesk, page: FoundationPage) -> None:
    desk.lock.follow(is_watched=True)
    page.render_page()
    button = seen(page, SlidesButton, "foundation_slides")
    assert not button.isEnabled()
    assert button.toolTip() == "The plan is locked while the wall is open."
    desk.lock.open_for_show()
    page.render_page()
    assert button.isEnabled()


def test_another_file_begins_with_the_statements(desk: WordingDesk, page: FoundationPage) -> None:
    click(page, "versions")
    page.start_anew()
    page.render_page()
    assert listed(page) == ["Vi siger det direkte", "Vi leder helheden"]
    page.open_entry("s-2")
    assert seen(page, TextEdit, "statement_text").text() == "Vi leder helheden"
    assert not seen(page, IconButton, "statement_down").isEnabled()
