"""The slides of a block: seen true, written in place, and put in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.records import removed
from facilitator_app.domain.slides import QuestionContent, Slide, TextContent
from facilitator_app.domain.wall import (
    BreakPicture,
    DilemmaPicture,
    PausePicture,
    PhasePicture,
    Picture,
    TextPicture,
    TitlePicture,
)
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import Chip, PlainLabel
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.slide_strip import SlideStrip, StripSlide
from facilitator_app.ui.projector.preview import WallPreview
from tests.day import SLIDES, small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def strip(planner: Planner) -> SlideStrip:
    return planner.find(SlideStrip, "slides")


def keys(planner: Planner) -> list[str]:
    return [slide.key for slide in strip(planner).slides()]


def choose(planner: Planner, at: int) -> None:
    slides = strip(planner)
    area = slides.visualRect(slides.model().index(at, 0))
    QTest.mouseClick(slides.viewport(), LEFT, pos=area.center())


def show_block(planner: Planner, block_id: str) -> None:
    planner.find(AgendaList, "agenda").choose(block_id)


def picture(planner: Planner) -> object:
    return planner.find(WallPreview, "slide_picture").view.picture


def fit(planner: Planner) -> str:
    return planner.find(Chip, "fit").text()


def field(planner: Planner, name: str) -> QPlainTextEdit:
    found = [one for one in planner.area.findChildren(QPlainTextEdit, name) if one.isVisible()]
    assert len(found) == 1, name
    return found[0]


def write(planner: Planner, name: str, text: str) -> None:
    edit = field(planner, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def stored(planner: Planner, slide_id: str) -> Slide:
    slide = planner.document.get(Slide, slide_id)
    assert slide is not None
    return slide


def test_the_first_slide_is_shown_true_and_the_tab_counts_them(planner: Planner) -> None:
    assert keys(planner) == ["s-1", "s-2"]
    assert isinstance(picture(planner), TitlePicture)
    assert planner.find(QAbstractButton, "tab_slides").text() == "Slides 2"
    assert fit(planner) == "Can be read at the back of the room"


def test_a_click_turns_to_another_slide_and_its_texts(planner: Planner) -> None:
    choose(planner, 1)
    assert isinstance(picture(planner), TextPicture)
    assert field(planner, "heading").toPlainText() == "Formål"
    assert field(planner, "body").toPlainText() == "- Spotte ressourcer\n- Lede balancen"
    assert field(planner, "slide_notes").toPlainText() == "Sig godmorgen."


def test_the_picture_follows_what_is_typed(planner: Planner, qtbot: QtBot) -> None:
    choose(planner, 1)
    edit = field(planner, "heading")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Hensigt")

    def follows() -> None:
        shown = picture(planner)
        assert isinstance(shown, TextPicture)
        assert shown.heading == "Hensigt"

    qtbot.waitUntil(follows)
    assert edit.hasFocus()
    assert edit.textCursor().position() == len("Hensigt")
    assert stored(planner, "s-2").content == replace(SLIDES[1].content, heading="Hensigt")


def test_each_field_is_a_step_of_its_own_for_undo(planner: Planner) -> None:
    choose(planner, 1)
    write(planner, "heading", "Hensigt")
    write(planner, "kicker", "Om dagen")
    planner.document.undo()
    assert field(planner, "kicker").toPlainText() == ""
    assert field(planner, "heading").toPlainText() == "Hensigt"
    planner.document.undo()
    assert field(planner, "heading").toPlainText() == "Formål"


def test_what_is_typed_is_saved_to_its_own_slide_when_another_is_chosen(planner: Planner) -> None:
    choose(planner, 1)
    edit = field(planner, "heading")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Halv tit")
    QTest.keyClick(strip(planner), Qt.Key.Key_Up)
    assert stored(planner, "s-2").content == replace(SLIDES[1].content, heading="Halv tit")
    assert stored(planner, "s-1") == SLIDES[0]


def test_what_is_typed_for_a_slide_that_goes_lands_on_no_other(planner: Planner) -> None:
    edit = field(planner, "heading")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Halv tit")
    planner.document.edit("edit.remove_slide", removed([SLIDES[0]]))
    assert keys(planner) == ["s-2"]
    assert field(planner, "heading").toPlainText() == "Formål"
    planner.area.save_now()
    assert stored(planner, "s-2") == SLIDES[1]


def test_what_is_typed_for_a_slide_is_kept_when_its_block_goes_out_of_sight(planner: Planner) -> None:
    edit = field(planner, "heading")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Halv tit")
    planner.document.replace(
        "edit.move_slide", replace(stored(planner, "s-1"), block_id="b-2", position=-1.0)
    )
    assert keys(planner) == ["s-2"]
    planner.area.save_now()
    assert stored(planner, "s-2") == SLIDES[1]
    assert getattr(stored(planner, "s-1").content, "heading", "") == "Halv tit"


def test_a_dilemma_slide_is_written_in_its_dilemma(planner: Planner) -> None:
    show_block(planner, "b-2")
    assert isinstance(picture(planner), DilemmaPicture)
    write(planner, "pole_a", "Ro")
    write(planner, "options", "Ja")
    dilemma = planner.document.get(Dilemma, "d-1")
    assert dilemma is not None
    assert (dilemma.pole_a, dilemma.options) == ("Ro", ("Ja",))
    shown = picture(planner)
    assert isinstance(shown, DilemmaPicture)
    assert shown.pole_a == "Ro"


def test_a_question_has_a_countdown(planner: Planner) -> None:
    show_block(planner, "b-2")
    choose(planner, 1)
    edit = planner.find(QLineEdit, "countdown")
    assert edit.text() == "4 min"
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "2")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert stored(planner, "s-4").content == QuestionContent(question="Hvad gør I?", length_s=120)


def test_notes_for_a_slide_are_kept(planner: Planner) -> None:
    write(planner, "slide_notes", "Vent på ro.")
    assert stored(planner, "s-1").notes == "Vent på ro."


def test_the_phases_of_an_exercise_are_turned_through(planner: Planner) -> None:
    show_block(planner, "b-3")
    shown = picture(planner)
    assert isinstance(shown, PhasePicture)
    assert shown.heading == "Læs situationen"
    QTest.mouseClick(planner.find(QAbstractButton, "picture_next"), LEFT)
    shown = picture(planner)
    assert isinstance(shown, PhasePicture)
    assert shown.heading == "Spot ressourcerne"
    assert not planner.find(QAbstractButton, "picture_next").isEnabled()
    QTest.mouseClick(planner.find(QAbstractButton, "picture_before"), LEFT)
    assert not planner.find(QAbstractButton, "picture_before").isEnabled()


def test_too_much_text_goes_on_over_pages_and_says_so(planner: Planner) -> None:
    body = tuple(f"- Punkt {n} med nogle ord om det, vi skal tale om i dag" for n in range(40))
    planner.document.replace(
        "edit.change_slide", replace(SLIDES[0], content=TextContent(heading="Alt", body=body))
    )
    assert fit(planner).startswith("Goes on over ")
    QTest.mouseClick(planner.find(QAbstractButton, "picture_next"), LEFT)
    assert planner.find(WallPreview, "slide_picture").view.page == 1


def test_a_slide_that_lacks_what_it_is_made_from_says_so(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Exercise | Dilemma)))
    show_block(planner, "b-3")
    assert isinstance(picture(planner), PausePicture)
    assert fit(planner) == "Something is missing, so the wall shows the pause picture"
    show_block(planner, "b-2")
    assert fit(planner) == "Something is missing, so the wall shows the pause picture"


@pytest.mark.parametrize(
    ("words", "kind"), [("Text", "text"), ("Two columns", "columns"), ("Question", "question")]
)
def test_a_new_slide_comes_after_the_chosen_one(planner: Planner, words: str, kind: str) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, "add_slide"), LEFT)
    planner.find(QMenu, "slide_kinds").close()
    planner.act("slide_kinds", words)
    assert len(keys(planner)) == 3
    assert strip(planner).currentIndex().row() == 1
    assert stored(planner, keys(planner)[1]).content.kind == kind
    assert planner.find(QAbstractButton, "tab_slides").text() == "Slides 3"


def test_a_dilemma_that_a_new_slide_brings_along_is_called_a_dilemma(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Dilemma)))
    show_block(planner, "b-1")
    QTest.mouseClick(planner.find(QAbstractButton, "add_slide"), LEFT)
    planner.find(QMenu, "slide_kinds").close()
    planner.act("slide_kinds", "Dilemma")
    (dilemma,) = planner.document.all(Dilemma)
    assert (dilemma.title, dilemma.statement) == ("New dilemma", "New dilemma")


def test_a_block_without_slides_offers_the_first(planner: Planner) -> None:
    show_block(planner, "b-4")
    planner.act("slide_acts", "Remove")
    assert keys(planner) == []
    assert not planner.find(Chip, "fit").isVisible()
    QTest.mouseClick(planner.find(QAbstractButton, "add_first_slide"), LEFT)
    planner.find(QMenu, "slide_kinds").close()
    planner.act("slide_kinds", "Break")
    assert len(keys(planner)) == 1


def test_slides_are_copied_hidden_moved_and_removed(planner: Planner) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, "slide_more"), LEFT)
    planner.find(QMenu, "slide_acts").close()
    planner.act("slide_acts", "Duplicate")
    copy = keys(planner)[1]
    assert strip(planner).currentIndex().row() == 1
    planner.act("slide_acts", "Do not show")
    assert stored(planner, copy).is_hidden
    assert fit(planner) == "Not shown"
    assert "not shown" in strip(planner).slides()[1].name
    QTest.mouseClick(planner.find(QAbstractButton, "slide_more"), LEFT)
    planner.find(QMenu, "slide_acts").close()
    planner.act("slide_acts", "Show again")
    assert not stored(planner, copy).is_hidden
    planner.act("slide_acts", "Move down")
    assert keys(planner) == ["s-1", "s-2", copy]
    planner.act("slide_acts", "Move up")
    QTest.keyClick(strip(planner), Qt.Key.Key_Up, ALT)
    assert keys(planner) == [copy, "s-1", "s-2"]
    QTest.keyClick(strip(planner), Qt.Key.Key_Delete)
    assert keys(planner) == ["s-1", "s-2"]
    assert strip(planner).currentIndex().row() == 0
    planner.document.undo()
    assert keys(planner) == [copy, "s-1", "s-2"]


def test_slides_have_the_number_they_have_on_the_wall(planner: Planner) -> None:
    show_block(planner, "b-2")
    assert [slide.number for slide in strip(planner).slides()] == ["3", "4"]
    assert strip(planner).slides()[0].name.startswith("3 Dilemma")
    show_block(planner, "b-3")
    first, second = (slide.number for slide in strip(planner).slides())
    assert first.startswith("5–")
    assert int(second.split("–")[0]) == int(first.split("–")[1]) + 1
    show_block(planner, "b-1")
    choose(planner, 0)
    planner.act("slide_acts", "Do not show")
    assert [slide.number for slide in strip(planner).slides()] == ["", "1"]


def test_thumbnails_are_painted_in_idle_moments(planner: Planner, qtbot: QtBot) -> None:
    slides = strip(planner)
    before = slides.grab().toImage()
    qtbot.waitUntil(lambda: slides.grab().toImage() != before)


def test_a_break_tells_when_it_ends(planner: Planner) -> None:
    show_block(planner, "b-4")
    shown = picture(planner)
    assert isinstance(shown, BreakPicture)
    assert shown.time == "11.30"


def test_text_that_is_cut_anywhere_on_the_wall_is_told(planner: Planner) -> None:
    client = planner.document.engagement
    planner.document.replace(
        "edit.change_engagement", replace(client, client="Sundhed, Ældre og Omsorg i Kommunen " * 3)
    )
    assert fit(planner).startswith("Has no room on the wall: Sundhed, Ældre")


def test_a_slide_whose_picture_cannot_be_made_is_black_and_logged_and_painting_goes_on(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def picture_of(key: str) -> Picture:
        raise StopIteration(key)

    strip = SlideStrip("Slides", picture_of)
    qtbot.addWidget(strip)
    strip.resize(160, 400)
    strip.show()
    strip.show_slides([StripSlide(key="a", number="1", name="A", is_hidden=False)], "a")
    assert not strip.grab().isNull()
    assert caplog.messages == ["a slide has no picture"]


def test_in_a_narrow_window_the_heading_and_what_is_said_of_the_slide_are_read(
    make_planner: MakePlanner, qapp: QApplication
) -> None:
    Interpreter(qapp).speak("da")
    planner = make_planner()
    planner.area.resize(936, 640)
    QApplication.processEvents()
    chip = planner.find(Chip, "fit")
    assert chip.text() == "Kan læses bagest i salen"
    assert chip.width() >= chip.sizeHint().width()
    show_block(planner, "b-3")
    QApplication.processEvents()
    heading = planner.find(PlainLabel, "block_heading")
    assert heading.width() >= heading.sizeHint().width()
