"""The room is counted by number keys, and sees nothing of it before it is revealed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.ballots import BallotKind
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.wall import ScalePicture
from facilitator_app.domain.wall_counts import BallotPicture, PairsPicture
from facilitator_app.services.ballot_readings import BallotReading
from facilitator_app.ui.kit import Button, Chip, ComboBox, LineEdit, PlainLabel, RowList
from facilitator_app.ui.votes.count_rows import CountEdit
from facilitator_app.ui.votes.places_dots import PlacesDots
from facilitator_app.ui.votes.votes_page import VotesPage
from tests.day import ANSWER, BLOCKS, small_day
from tests.ui.votes.conftest import THEMES, Room, button, output, press, write


def edit(page: VotesPage, name: str) -> CountEdit:
    found = page.findChild(CountEdit, name)
    assert isinstance(found, CountEdit), name
    return found


def chip(page: VotesPage, name: str) -> str:
    found = page.findChild(Chip, name)
    assert isinstance(found, Chip), name
    return found.text() if found.isVisible() else ""


def label(page: VotesPage, name: str) -> str:
    found = page.findChild(PlainLabel, name)
    assert isinstance(found, PlainLabel), name
    return found.text() if found.isVisible() else ""


def newest(room: Room) -> BallotReading:
    return room.voting.ballots()[0]


def votes(room: Room, number: int = 1) -> list[int]:
    return [line.votes for line in newest(room).rounds[number - 1].lines]


def begin(page: VotesPage, kind: BallotKind) -> None:
    button(page, kind).click()
    button(page, "start").click()


def type_counts(*numbers: int) -> None:
    for number in numbers:
        write(str(number))
        press(Qt.Key.Key_Return)


def rows(page: VotesPage) -> RowList:
    found = page.findChild(RowList, "counts")
    assert isinstance(found, RowList)
    return found


def test_dots_are_counted_by_number_keys_and_enter(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    assert edit(page, "count_voters").value() == 3
    assert edit(page, "votes_t-1").hasFocus()
    type_counts(4, 2)
    assert edit(page, "votes_t-2").value() == 2
    assert votes(room)[:2] == [4, 2]
    assert chip(page, "count_check") == "6 of 9 dots used"
    assert label(page, "count_check_more") == "3 left"


def test_the_check_is_exact_or_over_in_words(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    assert chip(page, "count_check") == "Not counted yet"
    edit(page, "count_voters").setFocus()
    write("1")
    press(Qt.Key.Key_Return)
    edit(page, "count_budget").setFocus()
    write("1")
    press(Qt.Key.Key_Return)
    edit(page, "votes_t-1").setFocus()
    type_counts(1)
    assert (chip(page, "count_check"), label(page, "count_check_more")) == ("1 of 1 dot used", "")


def test_more_dots_than_there_are_are_told_of(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    count_all = len(newest(room).ballot.options)
    type_counts(*([0] * (count_all - 1)), 9)
    assert (chip(page, "count_check"), label(page, "count_check_more")) == ("9 of 9 dots used", "")
    edit(page, "votes_t-1").setFocus()
    type_counts(2)
    assert (chip(page, "count_check"), label(page, "count_check_more")) == ("11 of 9 dots used", "2 too many")


@pytest.mark.parametrize(
    ("act", "words"), [("reveal", "Show anyway"), ("freeze", "Freeze anyway"), ("again", "Freeze anyway")]
)
def test_more_dots_than_there_are_are_shown_or_frozen_only_when_meant(
    room: Room, act: str, words: str
) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(9, 2)
    button(page, f"count_{act}").click()
    assert room.dialogs.asked == [("2 dots too many", "11 of 9 dots used", words, "Count again")]
    found = newest(room).rounds[0]
    assert (found.is_revealed, found.is_open) == (False, True)
    room.dialogs.is_agreed = True
    button(page, f"count_{act}").click()
    found = newest(room).rounds[0]
    assert found.is_revealed or not found.is_open


@pytest.mark.parametrize(
    ("kind", "number", "title"),
    [
        (BallotKind.HANDS, 5, "The numbers do not add up"),
        (BallotKind.POINTS, 301, "1 point too many"),
        (BallotKind.CORNERS, 5, "2 people too many"),
    ],
)
def test_what_is_too_much_is_said_before_it_is_shown(
    room: Room, kind: BallotKind, number: int, title: str
) -> None:
    page = room.open_votes()
    begin(page, kind)
    type_counts(number)
    button(page, "count_reveal").click()
    assert [asked[0] for asked in room.dialogs.asked] == [title]


def test_down_goes_on_and_up_goes_back(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.HANDS)
    write("2")
    press(Qt.Key.Key_Down)
    assert edit(page, "votes_t-2").hasFocus()
    press(Qt.Key.Key_Up)
    assert edit(page, "votes_t-1").hasFocus()
    assert edit(page, "votes_t-1").value() == 2
    assert votes(room)[0] == 2


def test_more_hands_than_people_are_told_of(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.HANDS)
    type_counts(5)
    assert chip(page, "count_check") == "More than 3 people for: Nabohjælp"


def test_what_is_no_number_is_not_saved(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(4)
    edit(page, "votes_t-1").setFocus()
    write("x")
    press(Qt.Key.Key_Return)
    assert votes(room)[0] == 4
    assert edit(page, "votes_t-1").text() == "4"


def test_typed_numbers_are_saved_when_the_page_is_asked_to(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    write("7")
    page.save_now()
    assert votes(room)[0] == 7


def test_voters_dots_and_heading_can_be_changed(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    edit(page, "count_voters").setFocus()
    write("20")
    press(Qt.Key.Key_Return)
    edit(page, "count_budget").setFocus()
    write("2")
    title = page.findChild(LineEdit, "count_title")
    assert isinstance(title, LineEdit)
    title.setFocus()
    title.selectAll()
    write("Det vil vi")
    press(Qt.Key.Key_Return)
    ballot = newest(room).ballot
    assert (ballot.voters, ballot.budget, ballot.title) == (20, 2, "Det vil vi")


def test_the_wall_shows_no_figure_before_it_is_revealed(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(5, 3)
    button(page, "count_wall").click()
    hidden = room.seen()
    assert isinstance(hidden, BallotPicture)
    assert not hidden.is_shown
    assert [bar.count for bar in hidden.bars] == [0] * len(hidden.bars)
    assert chip(page, "count_seen") == "Numbers hidden"
    button(page, "count_reveal").click()
    shown = room.seen()
    assert isinstance(shown, BallotPicture)
    assert [bar.count for bar in shown.bars][:2] == [5, 3]
    button(page, "count_reveal").click()
    again = room.seen()
    assert isinstance(again, BallotPicture)
    assert not again.is_shown
    button(page, "count_wall").click()
    assert room.show.show.aside is None


def test_typing_never_moves_the_show(room: Room) -> None:
    page = room.open_votes()
    before = room.show.show
    begin(page, BallotKind.POINTS)
    type_counts(50, 30)
    press(Qt.Key.Key_Up)
    write("1")
    page.save_now()
    assert room.show.show == before


def test_the_room_sees_the_numbers_is_said_only_when_it_does(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(5)
    button(page, "count_reveal").click()
    assert chip(page, "count_seen") == "Numbers revealed"
    room.show.open_wall()
    button(page, "count_wall").click()
    assert chip(page, "count_seen") == "The room sees the numbers"
    room.show.toggle_black()
    assert chip(page, "count_seen") == "Numbers revealed"


def test_a_frozen_result_is_read_only_until_it_is_undone(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(5, 3)
    button(page, "count_freeze").setFocus()
    press(Qt.Key.Key_Space)
    assert chip(page, "count_frozen") == "Frozen 09.00"
    press(Qt.Key.Key_Space)
    assert len(newest(room).rounds) == 1
    frozen = ("votes_t-1", "count_voters", "count_budget")
    assert all(edit(page, name).isReadOnly() for name in frozen)
    assert not button(page, "count_freeze").isEnabled()
    edit(page, "votes_t-1").setFocus()
    write("9")
    assert votes(room)[0] == 5
    button(page, "undo").click()
    assert not edit(page, "votes_t-1").isReadOnly()
    assert chip(page, "count_frozen") == ""


def test_ties_are_flagged_and_go_on_together_to_the_second_round(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    keys = [option.key for option in newest(room).ballot.options]
    assert keys == ["t-1", "t-2", "t-x"]
    type_counts(4, 2, 2)
    assert chip(page, "result_t-1") == "no. 1"
    assert [chip(page, f"result_{key}") for key in keys[1:]] == ["no. 2, tied", "no. 2, tied"]
    many = page.findChild(LineEdit, "count_many")
    assert isinstance(many, LineEdit)
    many.setText("2")
    room.voting.set_count(newest(room).ballot.id, 1, "t-1", votes=5)
    assert "Tid · Ekstra" in label(page, "count_ties")
    button(page, "count_again").click()
    reading = newest(room)
    assert [one.number for one in reading.rounds] == [1, 2]
    assert not reading.rounds[0].is_open
    type_counts(1, 5, 2)
    assert votes(room, 2) == [1, 5, 2]
    assert votes(room, 1) == [5, 2, 2]


def test_four_corners_are_counted_before_and_after_with_the_shift(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.CORNERS)
    room.voting.change(newest(room).ballot.id, voters=6)
    type_counts(3, 2, 1, 0)
    assert chip(page, "result_agree") == ""
    button(page, "2").click()
    type_counts(1, 4, 1, 0)
    assert chip(page, "result_agree") == "3 → 1 (−2)"
    assert chip(page, "result_disagree") == "2 → 4 (+2)"
    assert newest(room).ballot.dilemma_id == "d-1"
    assert newest(room).ballot.block_id == "b-2"
    button(page, "count_reveal").click()
    button(page, "1").click()
    button(page, "count_reveal").click()
    button(page, "count_wall").click()
    assert isinstance(room.seen(), PairsPicture)


def test_revealing_after_says_that_before_is_hidden_and_offers_both(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.CORNERS)
    room.voting.change(newest(room).ballot.id, voters=6)
    type_counts(3, 2, 1, 0)
    assert label(page, "count_shift") == ""
    button(page, "2").click()
    type_counts(1, 4, 1, 0)
    button(page, "count_wall").click()
    button(page, "count_reveal").click()
    assert isinstance(room.seen(), BallotPicture)
    said = "The wall shows the shift when both Before and After are revealed."
    assert label(page, "count_shift") == said
    button(page, "count_both").setFocus()
    press(Qt.Key.Key_Space)
    assert isinstance(room.seen(), PairsPicture)
    assert rows(page).hasFocus()
    assert label(page, "count_shift") == ""
    button(page, "undo").click()
    assert [one.is_revealed for one in newest(room).rounds] == [False, True]


def test_both_are_not_revealed_while_one_has_too_many(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.CORNERS)
    type_counts(3)
    button(page, "2").click()
    type_counts(5)
    button(page, "count_both").click()
    assert [asked[0] for asked in room.dialogs.asked] == ["2 people too many"]
    assert not any(one.is_revealed for one in newest(room).rounds)


def test_places_on_the_balance_are_drawn_as_dots(room: Room) -> None:
    page = room.open_votes()
    button(page, BallotKind.PLACES).click()
    about = page.findChild(ComboBox, "start_about")
    assert isinstance(about, ComboBox)
    about.choose("b-2")
    button(page, "start").click()
    room.voting.change(newest(room).ballot.id, voters=6)
    type_counts(1, 3, 2)
    dots = page.findChild(PlacesDots, "count_dots")
    assert isinstance(dots, PlacesDots)
    assert dots.isVisible()
    assert "1, 3, 2" in dots.accessibleName()
    button(page, "count_reveal").click()
    button(page, "count_wall").click()
    seen = room.seen()
    assert isinstance(seen, ScalePicture)
    assert seen.counts[:3] == (1, 3, 2)


def test_for_and_against_are_two_columns(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.LIKES)
    type_counts(2, 1, 0)
    assert edit(page, "against_t-1").hasFocus()
    type_counts(1)
    line = newest(room).rounds[0].lines[0]
    assert (line.votes, line.against) == (2, 1)


def test_only_chosen_themes_are_asked_about(room: Room) -> None:
    page = room.open_votes()
    button(page, "ask_t-1").click()
    assert button(page, "start").isEnabled()
    button(page, "ask_t-2").click()
    assert not button(page, "start").isEnabled()
    assert label(page, "start_why") == "Choose at least two themes."
    button(page, "ask_t-2").click()
    write("")
    button(page, "start").click()
    assert [option.key for option in newest(room).ballot.options] == ["t-2", "t-x"]


def test_the_result_is_saved_as_a_table_before_the_day_is_closed(room: Room, tmp_path: Path) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(2, 4)
    button(page, "count_save").click()
    assert room.dialogs.suggested == "2027-01-14 Resultat Prioritering.csv"
    assert label(page, "votes_notice") == ""
    room.dialogs.file = tmp_path / "resultat.csv"
    button(page, "count_save").click()
    text = room.dialogs.file.read_text(encoding="utf-8-sig")
    assert text.splitlines()[:2] == ["Runde;Plads;Mulighed;Stemmer;Delt plads;Frosset kl.", "1;1;Tid;4;;"]
    assert label(page, "votes_notice") == "resultat.csv is saved."


def test_a_disk_that_refuses_is_said(room: Room, tmp_path: Path) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    taken = tmp_path / "file"
    taken.write_text("x")
    room.dialogs.file = taken / "resultat.csv"
    button(page, "count_save").click()
    assert label(page, "votes_notice") != ""


def test_earlier_counts_are_listed_and_gone_back_to(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(3)
    first = newest(room).ballot.id
    button(page, "new_count").click()
    begin(page, BallotKind.HANDS)
    assert [row.sub for row in rows(page).rows()] == ["Hands · not counted", "Dots · counting"]
    rows(page).choose(first)
    assert edit(page, "votes_t-1").value() == 3
    button(page, "count_wall").click()
    room.show.open_wall()
    assert rows(page).rows()[1].sub == "Dots · on the wall"


def test_a_count_is_removed_and_comes_back(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    button(page, "count_remove").click()
    assert room.voting.ballots() == ()
    assert button(page, "start").isVisible()
    button(page, "undo").click()
    assert len(room.voting.ballots()) == 1


def test_a_filled_count_is_removed_only_after_saying_what_is_in_it(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(4, 2)
    button(page, "count_freeze").click()
    button(page, "count_remove").click()
    held = "It holds what was counted:\nRound 1: 6 dots used · frozen 09.00\nUndo brings it back."
    assert room.dialogs.asked == [("Remove «Prioritering»?", held, "Remove the count", "Keep it")]
    assert len(room.voting.ballots()) == 1
    room.dialogs.is_agreed = True
    button(page, "count_remove").click()
    assert room.voting.ballots() == ()


def test_after_a_removal_enter_does_not_remove_the_next(room: Room) -> None:
    page = room.open_votes()
    for _each in range(3):
        begin(page, BallotKind.DOTS)
        button(page, "new_count").click()
    button(page, "leave_start").click()
    button(page, "count_remove").setFocus()
    press(Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert isinstance(focused, CountEdit)
    assert focused.objectName() == "votes_t-1"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert len(room.voting.ballots()) == 2


def test_a_second_click_where_a_count_was_begun_does_nothing(room: Room) -> None:
    page = room.open_votes()
    start = button(page, "start")
    at = start.mapTo(page, start.rect().center())
    begin(page, BallotKind.CORNERS)
    QApplication.processEvents()
    beneath = page.childAt(at)
    assert not isinstance(beneath, QAbstractButton)
    assert len(room.voting.ballots()) == 1


def test_the_keyboard_chooses_no_other_count_when_there_is_nothing_more_to_undo(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    button(page, "undo").setFocus()
    press(Qt.Key.Key_Space)
    assert room.voting.ballots() == ()
    assert not rows(page).hasFocus()


def test_leaving_the_start_goes_back_to_the_count(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    button(page, "new_count").click()
    assert button(page, "start").isVisible()
    button(page, "leave_start").click()
    assert edit(page, "votes_t-1").hasFocus()


def test_another_file_has_nothing_of_this_one(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    write("7")
    page.start_anew()
    page.save_now()
    assert votes(room)[0] == 0


def test_numbers_from_elsewhere_are_seen_but_what_is_typed_stays(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    write("7")
    ballot_id = newest(room).ballot.id
    room.voting.set_count(ballot_id, 1, "t-2", votes=2)
    assert edit(page, "votes_t-1").text() == "7"
    assert edit(page, "votes_t-2").value() == 2


def test_every_widget_that_takes_keys_has_a_name(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.LIKES)
    takers = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.objectName() for one in takers if one.isVisible() and not one.accessibleName()] == []


def test_nothing_is_pressed_by_enter_after_the_last_number(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.DOTS)
    type_counts(1, 2, 3)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert not newest(room).rounds[0].is_revealed
    assert edit(page, "votes_t-x").hasFocus()
    assert isinstance(button(page, "count_reveal"), Button)


@pytest.fixture
def records() -> tuple[Record, ...]:
    themes = (*THEMES[:2], replace(THEMES[2], id="t-x", name="Ekstra"))
    return (*small_day(), *themes)


PLACE = {"block_id": "b-2", "form_id": ANSWER.id, "field_key": "position"}


class TestGroups:
    @pytest.fixture
    def records(self) -> tuple[Record, ...]:
        asks_twice = replace(BLOCKS[1], asks_twice=True)
        day = tuple(asks_twice if isinstance(one, Block) and one.id == "b-2" else one for one in small_day())
        place = PLACE
        return (
            *day,
            output("o-1", value=2, round_number=1, **place),
            output("o-2", value=9, round_number=1, group_id="g-2", **place),
            output("o-3", value=5, round_number=2, **place),
        )

    def test_the_groups_places_are_shown_before_and_after(self, room: Room) -> None:
        page = room.open_votes()
        assert [row.title for row in rows(page).rows()] == ["Varerne"]
        rows(page).choose(rows(page).rows()[0].key)
        dots = page.findChild(PlacesDots, "groups_dots")
        assert isinstance(dots, PlacesDots)
        assert dots.isVisible()
        assert label(page, "groups_many") == "2 groups before · 1 group after"
        spoken = dots.accessibleName()
        assert "Before 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0" in spoken
        assert "After 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0" in spoken
        assert "Gruppe 1" not in spoken

    def test_the_places_come_to_the_wall_and_down_again_by_one_button(self, room: Room) -> None:
        more = [
            output(f"p-{at}", value=at, round_number=1, **PLACE, group_id="g-1" if at % 2 else "g-2")
            for at in (3, 4, 6)
        ]
        room.document.edit("edit.add_output", added([replace(one, is_shown=False) for one in more]))
        page = room.open_votes()
        rows(page).choose(rows(page).rows()[0].key)
        assert not page.findChild(PlainLabel, "groups_few").isVisible()
        room.show.open_wall()
        button(page, "groups_wall").click()
        picture = room.seen()
        assert isinstance(picture, ScalePicture)
        assert (picture.kicker, picture.pole_a) == ("Varerne", "Tryghed nu")
        assert picture.counts == (0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0)
        assert "Gruppe 1" not in repr(picture)
        assert rows(page).rows()[0].sub == "Places of the groups · on the wall"
        assert button(page, "groups_wall").accessibleName() == "Take it down"
        button(page, "groups_wall").click()
        assert not isinstance(room.seen(), ScalePicture)
        assert rows(page).rows()[0].sub == "Places of the groups"

    def test_few_groups_are_said_to_be_too_few_for_the_wall(self, room: Room) -> None:
        page = room.open_votes()
        rows(page).choose(rows(page).rows()[0].key)
        assert label(page, "groups_few") == "The wall draws the dots from 5 groups up."
        button(page, "groups_wall").click()
        picture = room.seen()
        assert isinstance(picture, ScalePicture)
        assert sum(picture.counts) == 0

    def test_places_that_are_not_for_the_wall_stay_here(self, room: Room) -> None:
        fields = tuple(replace(field, visibility=Visibility.PARTICIPANTS) for field in ANSWER.fields)
        room.document.replace("edit.change_form", replace(ANSWER, fields=fields))
        page = room.open_votes()
        rows(page).choose(rows(page).rows()[0].key)
        assert not button(page, "groups_wall").isEnabled()
        assert "is not for the wall" in button(page, "groups_wall").toolTip()

    def test_without_themes_a_count_about_them_cannot_begin(self, room: Room) -> None:
        page = room.open_votes()
        assert not button(page, "start").isEnabled()
        assert "two themes" in label(page, "start_why")
        corners = next(
            one for one in page.findChildren(QAbstractButton, BallotKind.CORNERS) if one.isVisible()
        )
        corners.click()
        assert button(page, "start").isEnabled()


class TestBalance:
    @pytest.fixture(params=["kind", "form"])
    def records(self, request: pytest.FixtureRequest) -> tuple[Record, ...]:
        last = replace(BLOCKS[2], id="b-9", title="Balancen", position=9.0, exercise_id=None, form_id="f-b")
        kind = BlockKind.BALANCE if request.param == "kind" else BlockKind.PLENARY
        use = FormUse.BALANCE if request.param == "form" else FormUse.OTHER
        form = FormSpec(id="f-b", key="balance", use=use, title="Balancen")
        return (*small_day(), form, replace(last, kind=kind))

    def test_places_are_proposed_in_the_block_of_the_balance(self, room: Room) -> None:
        stop = room.show.current_stop()
        assert stop is not None
        assert stop.block_id == "b-1"
        page = room.open_votes()
        begin(page, BallotKind.PLACES)
        assert (newest(room).ballot.block_id, newest(room).ballot.title) == ("b-9", "Balancen")
        button(page, "count_wall").click()
        seen = room.seen()
        assert isinstance(seen, BallotPicture)
        assert seen.heading == "Balancen"


def test_without_a_balance_places_are_proposed_where_the_show_stands(room: Room) -> None:
    page = room.open_votes()
    begin(page, BallotKind.PLACES)
    assert newest(room).ballot.block_id == "b-1"
