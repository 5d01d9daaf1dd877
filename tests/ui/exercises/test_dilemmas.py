"""The deck of dilemmas: found, written, put in order, and used in blocks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.slides import DilemmaContent, Slide
from facilitator_app.domain.wall import DilemmaPicture
from facilitator_app.ui.exercises.dilemmas_page import DilemmasPage
from facilitator_app.ui.kit import ComboBox
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.read_only import ReadOnly
from tests.day import DILEMMA, ENGAGEMENT, WORKSHOP, small_day
from tests.ui.exercises.desk import Desk, MakeDesk

ALT = Qt.KeyboardModifier.AltModifier
SECOND = Dilemma(
    id="d-2",
    title="Datteren",
    statement="Datteren ønsker mere hjælp.",
    pole_a="Pårørendes ønske",
    pole_b="Borgerens valg",
    theme="Pårørende",
    options=("Vi taler", "Vi venter", "Vi spørger"),
    position=2.0,
)


def two(make_desk: MakeDesk) -> Desk:
    return make_desk(DilemmasPage, (*small_day(), SECOND))


def test_the_chosen_one_is_seen_on_wall_and_card(deck: Desk) -> None:
    assert deck.find(QLabel, "card_statement").text() == DILEMMA.statement
    picture = deck.find(WallPreview, "slide_picture").view.picture
    assert isinstance(picture, DilemmaPicture)
    assert picture.statement == DILEMMA.statement
    assert deck.find(QLabel, "dilemma_state").text() == "Used in Dilemma 1."
    assert not deck.find(QAbstractButton, "remove_dilemma").isEnabled()


def test_every_text_is_written_and_undone_by_itself(deck: Desk) -> None:
    deck.write("statement", "Hun vil selv.")
    deck.write("pole_a", "Tryghed")
    deck.write("argument_b", "Det er hans liv.")
    deck.write("questions", "Hvad nu?")
    deck.write("theme", "Ressourcer")
    changed = deck.dilemma("d-1")
    assert (changed.statement, changed.pole_a, changed.argument_b) == (
        "Hun vil selv.",
        "Tryghed",
        "Det er hans liv.",
    )
    assert (changed.questions, changed.theme) == (("Hvad nu?",), "Ressourcer")
    assert deck.find(QLabel, "card_statement").text() == "Hun vil selv."
    deck.document.undo()
    deck.document.undo()
    assert (deck.dilemma("d-1").theme, deck.dilemma("d-1").questions) == ("", ())
    assert deck.dilemma("d-1").argument_b == "Det er hans liv."


def test_it_is_found_by_words_and_by_theme(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    search = deck.find(QLineEdit, "search_dilemmas")
    QTest.keyClicks(search, "hjælp")
    assert deck.titles() == ["Datteren"]
    assert deck.find(QLabel, "dilemma_count").text() == "1 of 2"
    QTest.keyClicks(search, "xyz")
    deck.press("show_all_dilemmas")
    assert deck.titles() == ["Varerne", "Datteren"]
    theme = deck.find(ComboBox, "theme_filter")
    theme.choose("Pårørende")
    theme.activated.emit(theme.currentIndex())
    assert deck.titles() == ["Datteren"]
    deck.press("new_dilemma")
    assert deck.titles() == ["Datteren", "New dilemma"]
    assert deck.find(QLineEdit, "title").selectedText() == "New dilemma"


def test_a_new_one_is_not_hidden_by_a_search(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    QTest.keyClicks(deck.find(QLineEdit, "search_dilemmas"), "hjælp")
    deck.press("new_dilemma")
    assert deck.titles() == ["Varerne", "Datteren", "New dilemma"]


def test_the_order_is_changed_by_keyboard_but_not_while_only_some_are_seen(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    deck.rows.choose("d-2")
    deck.key(Qt.Key.Key_Up, ALT)
    assert deck.titles() == ["Datteren", "Varerne"]
    QTest.keyClicks(deck.find(QLineEdit, "search_dilemmas"), "varer")
    deck.key(Qt.Key.Key_Up, ALT)
    assert not deck.rows.rows()[0].can_move


def test_copies_and_removals(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    deck.press("copy_dilemma")
    assert deck.titles() == ["Varerne", "Varerne (copy)", "Datteren"]
    deck.press("remove_dilemma")
    assert deck.titles() == ["Varerne", "Datteren"]
    assert deck.rows.chosen_key() == "d-2"
    deck.rows.choose("d-1")
    deck.key(Qt.Key.Key_Delete)
    assert deck.find(QLabel, "refusal_words").text() == "“Varerne” is used in the block “Dilemma 1”."
    deck.rows.choose("d-2")
    assert not deck.find(QWidget, "refusal").isVisible()


def test_a_block_takes_it_up_with_its_slide_in_one_step(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    deck.rows.choose("d-2")
    deck.press("use_dilemma")
    deck.act("dilemma_blocks", "Dilemma 1")
    block = deck.document.get(Block, "b-2")
    assert block is not None
    assert block.dilemma_ids == ("d-1", "d-2")
    shown = [slide.content for slide in deck.document.all(Slide)]
    assert DilemmaContent(dilemma_id="d-2") in shown
    assert deck.find(QLabel, "dilemma_state").text() == "Used in Dilemma 1."
    deck.document.undo()
    assert deck.find(QLabel, "dilemma_state").text() == "Not used in any block yet."


def test_options_are_written_moved_added_and_removed(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    deck.rows.choose("d-2")
    deck.write("option_A", "Vi lytter")
    QTest.keyClick(deck.find(QLineEdit, "option_A"), Qt.Key.Key_Down, ALT)
    assert deck.dilemma("d-2").options == ("Vi venter", "Vi lytter", "Vi spørger")
    assert deck.find(QLineEdit, "option_B").hasFocus()
    deck.press("option_C_up")
    deck.press("remove_option_A")
    assert deck.dilemma("d-2").options == ("Vi spørger", "Vi lytter")
    QTest.keyClick(deck.find(QLineEdit, "option_B"), Qt.Key.Key_Down, ALT)
    assert deck.dilemma("d-2").options == ("Vi spørger", "Vi lytter")
    for _ in range(6):
        deck.press("add_option")
    assert len(deck.dilemma("d-2").options) == 8
    assert deck.find(QLineEdit, "option_H").hasFocus()
    assert not deck.find(QAbstractButton, "add_option").isEnabled()


def test_answered_options_keep_their_letter(deck: Desk) -> None:
    said = Output(
        id="o",
        workshop_id="w",
        block_id="b-2",
        form_id="f-answer",
        field_key="argument",
        group_id="g-1",
        value="Fordi",
    )
    deck.document.replace("edit.add_output", said)
    assert deck.find(QLabel, "options_held").isVisible()
    assert not deck.find(QAbstractButton, "remove_option_A").isVisible()
    QTest.keyClick(deck.find(QLineEdit, "option_A"), Qt.Key.Key_Down, ALT)
    assert deck.dilemma("d-1").options == DILEMMA.options
    deck.write("option_A", "Vi henter dem")
    assert deck.dilemma("d-1").options == ("Vi henter dem", "Han går selv")


def test_a_theme_is_chosen_among_those_of_other_dilemmas(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    deck.press("choose_theme")
    deck.act("themes", "Pårørende")
    assert deck.dilemma("d-1").theme == "Pårørende"
    assert deck.find(QLineEdit, "theme").text() == "Pårørende"
    assert not deck.find(QAbstractButton, "choose_theme").isVisible()
    deck.document.undo()
    assert deck.find(QLineEdit, "theme").text() == ""


def test_enter_leads_to_the_fields(deck: Desk) -> None:
    deck.page.begin()
    QTest.keyClick(deck.rows, Qt.Key.Key_Return)
    assert deck.find(QLineEdit, "title").hasFocus()


def test_a_file_without_dilemmas_says_what_they_are(make_desk: MakeDesk) -> None:
    deck = make_desk(DilemmasPage, (ENGAGEMENT, WORKSHOP))
    deck.page.begin()
    deck.press("first_dilemma")
    assert deck.titles() == ["New dilemma"]
    deck.document.undo()
    assert deck.find(QAbstractButton, "first_dilemma").isVisible()


def test_another_file_forgets_what_was_typed(deck: Desk) -> None:
    edit = deck.find(QLineEdit, "title")
    edit.setFocus()
    QTest.keyClicks(edit, "!")
    deck.page.start_anew()
    deck.page.save_now()
    assert deck.dilemma("d-1").title == DILEMMA.title


def test_nothing_can_be_changed_while_the_plan_is_locked(make_desk: MakeDesk) -> None:
    deck = two(make_desk)
    lock = ReadOnly(deck.page)
    lock.hold()
    for name in ("new_dilemma", "copy_dilemma", "remove_dilemma", "add_option"):
        deck.press(name)
    deck.write("statement", "Nej")
    deck.rows.choose("d-2")
    deck.key(Qt.Key.Key_Delete)
    deck.key(Qt.Key.Key_Up, ALT)
    deck.write("option_A", "Nej")
    QTest.keyClick(deck.find(QLineEdit, "option_A"), Qt.Key.Key_Down, ALT)
    assert {d.id: d for d in deck.document.all(Dilemma)} == {"d-1": DILEMMA, "d-2": replace(SECOND)}
    QTest.keyClicks(deck.find(QLineEdit, "search_dilemmas"), "hjælp")
    assert deck.titles() == ["Datteren"]
