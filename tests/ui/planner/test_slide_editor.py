"""Every kind of slide edited in place: signs by key and button, choices by name, pictures, several at once."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.slides import (
    OutputsContent,
    PhaseContent,
    PictureContent,
    QuestionContent,
    QuoteContent,
    Slide,
    TextContent,
)
from facilitator_app.domain.wall import (
    OutputsPicture,
    PausePicture,
    PhasePicture,
    PicturePicture,
    TextPicture,
)
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.domain.workshop import Attachment
from facilitator_app.ui.kit import Chip
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.slide_strip import SlideStrip
from facilitator_app.ui.planner.slides_panel import SlidesPanel
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.read_only import ReadOnly
from tests.content.test_pictures import bomb
from tests.day import ANSWER, BLOCKS, SLIDES, TOOL, small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROW = tuple(
    Slide(
        id=f"r-{n}",
        workshop_id="w",
        block_id="b-1",
        position=10.0 + n,
        content=TextContent(heading=f"Nr. {n}"),
    )
    for n in range(4)
)


@pytest.fixture
def row(make_planner: MakePlanner) -> Planner:
    """A block of six slides."""
    return make_planner((*small_day(), *ROW))


def strip(planner: Planner) -> SlideStrip:
    return planner.find(SlideStrip, "slides")


def keys(planner: Planner) -> list[str]:
    return [slide.key for slide in strip(planner).slides()]


def spot(planner: Planner, at: int) -> QPoint:
    slides = strip(planner)
    slides.scrollTo(slides.model().index(at, 0))
    return slides.visualRect(slides.model().index(at, 0)).center()


def choose(planner: Planner, *places: int) -> None:
    for number, at in enumerate(places):
        held = CTRL if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(strip(planner).viewport(), LEFT, held, pos=spot(planner, at))


def show_block(planner: Planner, block_id: str) -> None:
    planner.find(AgendaList, "agenda").choose(block_id)


def picture(planner: Planner) -> object:
    return planner.find(WallPreview, "slide_picture").view.picture


def stored(planner: Planner, slide_id: str) -> Slide:
    slide = planner.document.get(Slide, slide_id)
    assert slide is not None
    return slide


def field(planner: Planner, name: str) -> QPlainTextEdit:
    return planner.find(QPlainTextEdit, name)


def button(planner: Planner, name: str) -> QAbstractButton:
    return planner.find(QAbstractButton, name)


def add(planner: Planner, words: str) -> Slide:
    before = set(keys(planner))
    QTest.mouseClick(button(planner, "add_slide"), LEFT)
    planner.find(QMenu, "slide_kinds").close()
    planner.act("slide_kinds", words)
    (new,) = set(keys(planner)) - before
    return stored(planner, new)


def png(width: int = 64, height: int = 36) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#B9741A").save(file, "PNG")
    return file.getvalue()


def drop_on(widget: QWidget, data: QMimeData) -> bool:
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), copy, data, LEFT, none)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), copy, data, LEFT, none))
    return entering.isAccepted()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def copied_picture() -> None:
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    QGuiApplication.clipboard().setMimeData(data)


# Signs


def test_bold_and_italics_by_key_are_seen_in_the_picture(planner: Planner, qtbot: QtBot) -> None:
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    body.selectAll()
    QTest.keyClicks(body, "Lyt nu")
    QTest.keyClick(body, Qt.Key.Key_B, CTRL)
    assert body.toPlainText() == "Lyt **nu**"
    QTest.keyClick(body, Qt.Key.Key_I, CTRL)
    assert body.toPlainText() == "Lyt ***nu***"
    QTest.keyClick(body, Qt.Key.Key_B, CTRL)
    assert body.toPlainText() == "Lyt *nu*"
    qtbot.waitUntil(lambda: getattr(picture(planner), "lines", ())[0].text == "Lyt *nu*")


def test_lists_are_begun_gone_on_with_moved_in_and_ended_by_key(planner: Planner) -> None:
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    body.selectAll()
    QTest.keyClicks(body, "Et")
    QTest.keyClick(body, Qt.Key.Key_L, CTRL)
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Right, ALT)
    QTest.keyClicks(body, "To")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Left, ALT)
    QTest.keyClick(body, Qt.Key.Key_L, CTRL | SHIFT)
    body.insertPlainText("Tre 😀")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "Slut")
    QTest.keyClick(body, Qt.Key.Key_E, CTRL)
    QTest.keyClick(body, Qt.Key.Key_Tab)
    content = stored(planner, "s-2").content
    assert isinstance(content, TextContent)
    assert content.body == ("- Et", "  - To", "1. Tre 😀", "### Slut")


def test_tab_leads_through_every_text_of_a_slide_before_the_notes(planner: Planner) -> None:
    for at, texts in ((0, ["heading", "subtitle"]), (1, ["heading", "kicker", "body"])):
        choose(planner, at)
        planner.find(SlideStrip, "slides").setFocus()
        been = []
        for _ in range(40):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            been.append(QApplication.focusWidget().objectName())
            if been[-1] == "slide_notes":
                break
        assert [name for name in been if name in texts] == texts
        assert been[-1] == "slide_notes"


def test_buttons_do_the_same_in_the_text_written_in_last(planner: Planner) -> None:
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    body.selectAll()
    QTest.mouseClick(button(planner, "mark_list"), LEFT)
    assert body.toPlainText() == "Spotte ressourcer\nLede balancen"
    assert body.hasFocus()
    QTest.mouseClick(button(planner, "mark_numbers"), LEFT)
    QTest.keyClick(body, Qt.Key.Key_Tab)
    content = stored(planner, "s-2").content
    assert isinstance(content, TextContent)
    assert content.body == ("1. Spotte ressourcer", "2. Lede balancen")
    planner.document.undo()
    planner.document.undo()
    assert stored(planner, "s-2") == SLIDES[1]


def test_one_line_texts_have_faces_only_and_others_no_signs(make_planner: MakePlanner) -> None:
    quote = replace(SLIDES[0], content=QuoteContent(words="Vi lytter"))
    planner = make_planner(tuple(quote if r == SLIDES[0] else r for r in small_day()))
    assert button(planner, "mark_bold").isVisible()
    assert not button(planner, "mark_list").isVisible()
    words = field(planner, "words")
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_L, CTRL)
    assert words.toPlainText() == "Vi lytter"
    show_block(planner, "b-4")
    assert not button(planner, "mark_bold").isVisible()


def test_a_text_that_can_only_be_read_takes_no_signs(planner: Planner) -> None:
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    body.setReadOnly(True)
    QTest.keyClick(body, Qt.Key.Key_B, CTRL)
    QTest.mouseClick(button(planner, "mark_heading"), LEFT)
    assert body.toPlainText() == "- Spotte ressourcer\n- Lede balancen"


# Kinds


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Picture", "picture"),
        ("Dilemma", "dilemma"),
        ("Phases of the exercise", "phase"),
        ("The groups' tools", "tool"),
        ("The groups' outputs", "outputs"),
        ("Distribution between two poles", "scale"),
    ],
)
def test_kinds_that_show_what_belongs_to_the_day_can_be_added(
    planner: Planner, words: str, kind: str
) -> None:
    assert add(planner, words).content.kind == kind


def test_what_a_slide_shows_is_chosen_by_name(planner: Planner) -> None:
    slide = add(planner, "The groups' outputs")
    forms, questions = planner.find(QComboBox, "slide_form_id"), planner.find(QComboBox, "slide_field_key")
    assert forms.currentText() == ANSWER.title
    forms.setFocus()
    QTest.keyClicks(forms, TOOL.title[:4])
    assert questions.currentText() == "Ressourcer"
    questions.setFocus()
    QTest.keyClick(questions, Qt.Key.Key_Down)
    assert stored(planner, slide.id).content == OutputsContent(
        form_id=TOOL.id, field_key="why", heading="New slide"
    )
    assert isinstance(picture(planner), OutputsPicture)
    planner.document.undo()
    assert questions.currentText() == "Ressourcer"


def test_the_round_of_an_exercise_is_chosen(planner: Planner) -> None:
    show_block(planner, "b-3")
    rounds = planner.find(QComboBox, "slide_round_number")
    assert [rounds.itemText(at) for at in range(rounds.count())] == ["Round 1", "Round 2"]
    rounds.setFocus()
    QTest.keyClick(rounds, Qt.Key.Key_Down)
    assert stored(planner, "s-5").content == PhaseContent(exercise_id="x", round_number=2)
    assert isinstance(picture(planner), PhasePicture)


def test_a_slide_about_votes_says_what_they_are_about_and_outputs_how_they_are_shown(
    planner: Planner,
) -> None:
    add(planner, "Votes")
    subject = planner.find(QComboBox, "slide_subject")
    assert [subject.itemText(at) for at in range(subject.count())] == [
        "Themes",
        "Four corners about a dilemma",
        "Places on a scale",
    ]
    subject.setFocus()
    QTest.keyClick(subject, Qt.Key.Key_Down)
    assert "Four corners about a dilemma" in subject.currentText()
    assert isinstance(picture(planner), BallotPicture)
    assert field(planner, "heading").toPlainText() == "New slide"
    add(planner, "The groups' outputs")
    view = planner.find(QComboBox, "slide_view")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentText() == "By theme"


def test_kinds_with_nothing_to_show_are_off_and_say_why(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Exercise | FormSpec)))
    QTest.mouseClick(button(planner, "add_slide"), LEFT)
    menu = planner.find(QMenu, "slide_kinds")
    menu.close()
    off = {action.text(): action.toolTip() for action in menu.actions() if not action.isEnabled()}
    assert set(off) - {""} == {
        "Phases of the exercise",
        "The groups' tools",
        "The groups' outputs",
        "Distribution between two poles",
        "Decisions after events",
    }
    assert all("nothing yet" in words for name, words in off.items() if name)


def test_a_first_dilemma_comes_with_its_slide(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Dilemma)))
    add(planner, "Dilemma")
    assert field(planner, "statement").toPlainText() == "New dilemma"


def test_a_slide_is_made_into_another_kind_with_its_texts(planner: Planner) -> None:
    choose(planner, 1)
    QTest.mouseClick(button(planner, "slide_more"), LEFT)
    planner.find(QMenu, "slide_acts").close()
    assert [action.text() for action in planner.find(QMenu, "slide_into").actions()] == [
        "Two columns",
        "Question",
        "Quotation",
        "Title",
    ]
    planner.act("slide_into", "Question")
    assert stored(planner, "s-2").content == QuestionContent(
        question="Formål", instruction="- Spotte ressourcer\n- Lede balancen"
    )
    assert field(planner, "question").toPlainText() == "Formål"


# Several at once


def test_several_are_moved_hidden_copied_and_removed_at_once(row: Planner) -> None:
    choose(row, 2, 4)
    assert strip(row).chosen_keys() == ("r-0", "r-2")
    QTest.keyClick(strip(row), Qt.Key.Key_Down, ALT)
    assert keys(row) == ["s-1", "s-2", "r-1", "r-3", "r-0", "r-2"]
    assert strip(row).chosen_keys() == ("r-0", "r-2")
    QTest.keyClick(strip(row), Qt.Key.Key_H, CTRL)
    assert [slide.is_hidden for slide in strip(row).slides()] == [False] * 4 + [True] * 2
    QTest.keyClick(strip(row), Qt.Key.Key_D, CTRL)
    assert len(keys(row)) == 8
    assert strip(row).chosen_keys() == tuple(keys(row)[6:])
    QTest.keyClick(strip(row), Qt.Key.Key_Delete)
    assert keys(row) == ["s-1", "s-2", "r-1", "r-3", "r-0", "r-2"]
    row.document.undo()
    assert len(keys(row)) == 8


def test_slides_are_cut_and_put_into_another_block(row: Planner) -> None:
    choose(row, 2, 3)
    QTest.keyClick(strip(row), Qt.Key.Key_X, CTRL)
    assert [slide.key for slide in strip(row).slides() if slide.is_cut] == ["r-0", "r-1"]
    show_block(row, "b-2")
    QTest.keyClick(strip(row), Qt.Key.Key_V, CTRL)
    assert keys(row) == ["s-3", "r-0", "r-1", "s-4"]
    assert strip(row).chosen_keys() == ("r-0", "r-1")
    row.document.undo()
    assert keys(row) == ["s-3", "s-4"]


def test_what_is_copied_can_be_put_in_again_and_again(row: Planner) -> None:
    choose(row, 0)
    QTest.keyClick(strip(row), Qt.Key.Key_C, CTRL)
    show_block(row, "b-4")
    for _ in range(2):
        QTest.keyClick(strip(row), Qt.Key.Key_V, CTRL)
    assert len(keys(row)) == 3
    QGuiApplication.clipboard().setText("Noget andet")
    QTest.keyClick(strip(row), Qt.Key.Key_V, CTRL)
    assert len(keys(row)) == 3


def test_what_is_cut_stays_when_it_is_let_be(row: Planner) -> None:
    choose(row, 2)
    QTest.keyClick(strip(row), Qt.Key.Key_X, CTRL)
    QTest.keyClick(strip(row), Qt.Key.Key_Escape)
    QTest.keyClick(strip(row), Qt.Key.Key_V, CTRL)
    assert keys(row) == ["s-1", "s-2", "r-0", "r-1", "r-2", "r-3"]
    assert not any(slide.is_cut for slide in strip(row).slides())


def test_slides_are_dragged_to_where_the_line_is(row: Planner) -> None:
    choose(row, 0, 1)
    strip(row).scrollToTop()
    viewport = strip(row).viewport()
    first = strip(row).visualRect(strip(row).model().index(0, 0)).center()
    third = strip(row).visualRect(strip(row).model().index(2, 0))
    QTest.mousePress(viewport, LEFT, pos=first)
    QTest.mouseMove(viewport, first + QPoint(0, 30))
    QTest.mouseMove(viewport, QPoint(first.x(), third.bottom() - 4))
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(first.x(), third.bottom() - 4))
    assert keys(row) == ["r-0", "s-1", "s-2", "r-1", "r-2", "r-3"]
    assert strip(row).chosen_keys() == ("s-1", "s-2")


def test_esc_lets_go_of_a_drag(row: Planner) -> None:
    choose(row, 0)
    viewport = strip(row).viewport()
    first = spot(row, 0)
    QTest.mousePress(viewport, LEFT, pos=first)
    QTest.mouseMove(viewport, first + QPoint(0, 150))
    QTest.keyClick(strip(row), Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, pos=first + QPoint(0, 150))
    assert keys(row)[0] == "s-1"


def test_a_plain_click_on_one_of_several_chooses_it_alone(row: Planner) -> None:
    choose(row, 0, 1)
    choose(row, 1)
    assert strip(row).chosen_keys() == ("s-2",)


def test_the_strip_tells_of_further_pages(planner: Planner) -> None:
    body = tuple(f"- Punkt {n} med nogle ord om det, vi skal tale om i dag" for n in range(40))
    before = strip(planner).grab().toImage()
    planner.document.replace(
        "edit.change_slide", replace(SLIDES[0], content=TextContent(heading="Alt", body=body))
    )
    assert planner.find(Chip, "fit").text().startswith("Goes on over ")
    assert strip(planner).grab().toImage() != before


# Pictures


def test_a_picture_that_is_dropped_on_the_strip_becomes_a_slide(
    planner: Planner, qtbot: QtBot, tmp_path: Path
) -> None:
    one, two = tmp_path / "en.png", tmp_path / "to.jpg"
    one.write_bytes(png())
    Image.new("RGB", (40, 30)).save(two)
    assert drop_on(strip(planner).viewport(), files(one, two))
    qtbot.waitUntil(lambda: len(keys(planner)) == 4)
    assert [one.name for one in planner.document.all(Attachment)] == ["en.png", "to.jpg"]
    assert len(strip(planner).chosen_keys()) == 2
    assert "to.jpg" in strip(planner).slides()[2].name
    planner.document.undo()
    assert len(keys(planner)) == 2
    assert planner.document.all(Attachment) == ()


def test_a_picture_is_chosen_pasted_and_described(planner: Planner, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(png())
    planner.dialogs.file = file
    slide = add(planner, "Picture")
    assert button(planner, "choose_picture").hasFocus()
    assert isinstance(picture(planner), PausePicture)
    QTest.keyClick(button(planner, "choose_picture"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(picture(planner), PicturePicture))
    copied_picture()
    QTest.mouseClick(button(planner, "paste_picture"), LEFT)
    qtbot.waitUntil(lambda: [one.name for one in planner.document.all(Attachment)] == ["Pasted picture.png"])
    alt = field(planner, "alt")
    QTest.keyClicks(alt, "En gul dør")
    qtbot.waitUntil(lambda: getattr(stored(planner, slide.id).content, "alt", "") == "En gul dør")
    assert "En gul dør" in strip(planner).slides()[1].name
    QTest.keyClick(strip(planner), Qt.Key.Key_Delete)
    assert planner.document.all(Attachment) == ()


def test_a_dropped_picture_takes_the_place_of_the_one_that_is_shown(
    planner: Planner, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(png())
    slide = add(planner, "Picture")
    panel = planner.area.findChildren(SlidesPanel)[0]
    assert drop_on(panel, files(file))
    qtbot.waitUntil(lambda: isinstance(picture(planner), PicturePicture))
    assert isinstance(stored(planner, slide.id).content, PictureContent)
    assert len(keys(planner)) == 3


def test_a_pasted_picture_becomes_a_slide_or_stands_in_the_text(planner: Planner, qtbot: QtBot) -> None:
    copied_picture()
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: "![](attachment:Pasted picture.png)" in body.toPlainText())
    shown = picture(planner)
    assert isinstance(shown, TextPicture)
    assert [line.kind for line in shown.lines] == ["bullet", "picture", "bullet"]
    QTest.keyClick(strip(planner), Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(keys(planner)) == 3)
    assert isinstance(picture(planner), PicturePicture)


def test_words_are_pasted_as_words(planner: Planner) -> None:
    choose(planner, 1)
    body = field(planner, "body")
    body.setFocus()
    body.selectAll()
    QGuiApplication.clipboard().setText("Ord")
    QTest.keyClick(body, Qt.Key.Key_V, CTRL)
    assert body.toPlainText() == "Ord"
    QTest.mouseClick(button(planner, "mark_bold"), LEFT)


@pytest.mark.parametrize("content", [b"%PDF-1.7", bomb(60_000, 60_000), png()[:50]])
def test_broken_and_hostile_pictures_are_refused_in_words(
    planner: Planner, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(content)
    assert drop_on(strip(planner).viewport(), files(file))
    qtbot.waitUntil(lambda: bool(planner.dialogs.said))
    assert planner.dialogs.said[0].startswith("The picture cannot be used. foto.png ")
    assert keys(planner) == ["s-1", "s-2"]


def test_a_file_that_has_gone_is_told_of(planner: Planner, qtbot: QtBot, tmp_path: Path) -> None:
    assert drop_on(strip(planner).viewport(), files(tmp_path / "væk.png"))
    qtbot.waitUntil(lambda: bool(planner.dialogs.said))
    assert "væk.png" in planner.dialogs.said[0]


def test_other_files_and_links_are_not_taken(planner: Planner, tmp_path: Path) -> None:
    assert not drop_on(strip(planner).viewport(), files(tmp_path / "x.svg"))
    link = QMimeData()
    link.setUrls([QUrl("http://example.org/x.png")])
    assert not drop_on(strip(planner).viewport(), link)
    assert BLOCKS


# The lock


def test_while_the_plan_is_locked_nothing_but_the_notes_can_be_written(planner: Planner) -> None:
    slide = add(planner, "The groups' outputs")
    choose(planner, 2)
    lock = ReadOnly(planner.area.findChildren(SlidesPanel)[0])
    lock.hold()
    before = planner.document.revision
    body = field(planner, "body")
    for key, held in (
        (Qt.Key.Key_B, CTRL),
        (Qt.Key.Key_L, CTRL),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(body, key, held)
    QTest.mouseClick(button(planner, "mark_bold"), LEFT)
    for key, held in (
        (Qt.Key.Key_Down, ALT),
        (Qt.Key.Key_X, CTRL),
        (Qt.Key.Key_V, CTRL),
        (Qt.Key.Key_D, CTRL),
        (Qt.Key.Key_H, CTRL),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(strip(planner), key, held)
    viewport = strip(planner).viewport()
    QTest.mousePress(viewport, LEFT, pos=spot(planner, 0))
    QTest.mouseMove(viewport, spot(planner, 0) + QPoint(0, 150))
    QTest.mouseRelease(viewport, LEFT, pos=spot(planner, 0) + QPoint(0, 150))
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    assert not drop_on(viewport, data)
    assert not drop_on(planner.area.findChildren(SlidesPanel)[0], data)
    choose(planner, 1)
    assert not planner.find(QComboBox, "slide_form_id").isEnabled()
    assert stored(planner, slide.id) == slide
    assert planner.document.revision == before
    notes = field(planner, "slide_notes")
    assert not notes.isReadOnly()
    lock.release()
