"""The LUS talks in the window: begun, filled, locked, covered and closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.domain.lus import LusTalk
from facilitator_app.problems import Outside
from facilitator_app.services.changes import FileLeaving
from facilitator_app.services.holding_talks import IDLE_S
from facilitator_app.ui.kit import PlainLabel, RowList
from facilitator_app.ui.theme import apply_theme
from tests.lus import CONCEPT, FULL, PASSPHRASE, SECRETS, talks_of_year
from tests.ui.programme.lus_desk import LusDesk


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


def rows(desk: LusDesk, name: str) -> RowList:
    found = desk.widget(name, RowList)
    assert isinstance(found, RowList)
    return found


def everything_said(page: QWidget) -> str:
    """All words in all widgets of the page, seen or not."""
    told = [label.text() for label in page.findChildren(PlainLabel)]
    told += [field.text() for field in page.findChildren(QLineEdit)]
    told += [field.toPlainText() for field in page.findChildren(QPlainTextEdit)]
    told += [widget.accessibleName() for widget in page.findChildren(QWidget)]
    told += [row.title for one in page.findChildren(RowList) for row in one.rows()]
    return " ".join(told)


def opened(qtbot: QtBot, *, step: str = "") -> LusDesk:
    desk = LusDesk(qtbot, CONCEPT, FULL)
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    if step:
        rows(desk, "steps").choose(step)
    return desk


def test_an_empty_file_fetches_the_concept_and_then_lists_the_leaders(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot)
    desk.click("fetch_concept")
    assert desk.concepts.concept() is not None
    assert rows(desk, "talks").rows()[0].title == "Anker Bjerre (fiktiv)"


def test_a_talk_is_begun_and_says_in_sand_that_it_is_confidential(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT)
    rows(desk, "talks").choose("new:p-1")
    desk.click("begin_talk")
    assert desk.is_seen("confidential")
    assert [row.title for row in rows(desk, "steps").rows()] == [phase.title for phase in CONCEPT.phases]
    (talk,) = desk.document.all(LusTalk)
    assert talk.participant_id == "p-1"


def test_enter_opens_and_the_button_closes_with_nothing_left_in_the_fields(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT, FULL)
    talks = rows(desk, "talks")
    talks.choose("talk")
    QTest.keyClick(talks, Qt.Key.Key_Return)
    for step in ("data", "preparation", "talk", "plan", "status"):
        rows(desk, "steps").choose(step)
    said = everything_said(desk.page)
    assert not [word for word in (SECRETS[0], *SECRETS[2:]) if word not in said]
    desk.click("close_talk")
    assert desk.holding.talk() is None
    qtbot.waitUntil(lambda: not [w for w in SECRETS if w in everything_said(desk.page)])


def test_each_prepares_and_rates_on_their_own(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT, LusTalk(id="talk", concept_id="concept", participant_id="p-1"))
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    rows(desk, "steps").choose("preparation")
    field = desk.widget("field_succeeds").focusProxy()
    assert field is not None
    QTest.keyClicks(field, "Vi lytter")
    QTest.mouseClick(segment(desk, "rate_direction", "4"), Qt.MouseButton.LeftButton)
    desk.click("chief")
    desk.follow()
    other = desk.widget("field_succeeds").focusProxy()
    assert other is not None
    QTest.keyClicks(other, "Du lytter")
    QTest.mouseClick(segment(desk, "rate_direction", "3"), Qt.MouseButton.LeftButton)
    desk.page.save_now()
    talk = desk.stored()
    assert (talk.leader_values, talk.chief_values) == ({"succeeds": "Vi lytter"}, {"succeeds": "Du lytter"})
    assert (talk.leader_ratings, talk.chief_ratings) == ({"direction": 4}, {"direction": 3})
    QTest.mouseClick(segment(desk, "rate_direction", ""), Qt.MouseButton.LeftButton)
    assert desk.stored().chief_ratings == {}


def segment(desk: LusDesk, name: str, key: str) -> QWidget:
    return next(one for one in desk.widget(name).findChildren(QWidget) if one.objectName() == key)


def test_the_chart_says_the_ratings_and_what_is_worth_talking_about(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="talk")
    said = everything_said(desk.page)
    assert "Retning: 4 / 3; Kerneopgave: 3 / 4" in said
    assert "Medarbejdere 4 and 4" in said
    assert "Samarbejde på tværs 2 and 3" in said


def test_a_card_is_chosen_from_the_menu_and_put_back(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="talk")
    desk.click("choose_card")
    menu = desk.page.findChild(QMenu, "cards")
    assert menu is not None
    act = next(one for one in menu.actions() if one.data() == "choose")
    act.trigger()
    menu.close()
    desk.follow()
    assert desk.stored().card_keys == ("let_go", "whole", "choose")
    desk.click("put_back_whole")
    assert desk.stored().card_keys == ("let_go", "choose")


def test_an_agreement_is_written_and_removed(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="talk")
    desk.click("remove_agreement")
    assert desk.stored().agreements == ()
    desk.click("add_agreement")
    desk.type_in("agreement", "Bytter kontor")
    desk.type_in("agreement_when", "1. april")
    (one,) = desk.stored().agreements
    assert (one.text, one.by_when, one.due_on) == ("Bytter kontor", "1. april", date(2027, 4, 1))


def test_day_and_chief_are_said_among_the_data(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="data")
    day = desk.widget("talk_day")
    assert isinstance(day, QLineEdit)
    day.clear()
    QTest.keyClicks(day, "4/2")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert desk.stored().held_on == date(2027, 2, 4)
    chief = desk.widget("talk_chief")
    assert isinstance(chief, QComboBox)
    chief.setCurrentIndex(0)
    chief.activated.emit(0)
    desk.follow()
    name = desk.widget("talk_chief_name")
    QTest.keyClicks(name, "Gerda Isager")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert (desk.stored().chief_id, desk.stored().chief_name) == (None, "Gerda Isager")
    chief.setCurrentIndex(chief.findData("p-3"))
    chief.activated.emit(chief.currentIndex())
    assert desk.stored().chief_id == "p-3"


def test_plan_and_status_are_written(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="plan")
    goal = desk.widget("field_goal").focusProxy()
    assert isinstance(goal, QPlainTextEdit)
    goal.clear()
    QTest.keyClicks(goal, "Slippe vagtplanen")
    rows(desk, "steps").choose("status")
    assert desk.stored().plan_values == {"goal": "Slippe vagtplanen"}
    desk.type_in("status_text", "Ny ")
    assert desk.stored().statuses[0].text.startswith("Ny ")
    held = desk.widget("status_held")
    assert isinstance(held, QLineEdit)
    held.clear()
    QTest.keyClick(held, Qt.Key.Key_Return)
    assert desk.stored().statuses[0].held_on is None


def test_a_step_is_done_and_its_shape_says_so(qtbot: QtBot) -> None:
    desk = opened(qtbot, step="plan")
    desk.click("step_done")
    assert desk.stored().done_phases == ("data", "plan")
    desk.click("step_done")
    assert desk.stored().done_phases == ("data",)


def test_a_talk_is_locked_with_a_passphrase_typed_twice_and_told_of_backups(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.answers.texts = [PASSPHRASE, PASSPHRASE]
    desk.click("talk_passphrase_button")
    qtbot.waitUntil(lambda: bool(desk.stored().sealed))
    assert "Backups made earlier keep the talk unlocked" in desk.answers.asked[0]
    assert desk.stored().leader_values == {}
    desk.follow()
    desk.page.render_page()
    assert "Opened with its own password" in everything_said(desk.page)
    assert "The talk is locked with its own password." in everything_said(desk.page)


def test_a_changed_passphrase_is_told_and_what_the_backups_hold(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.answers.texts = [PASSPHRASE, PASSPHRASE]
    desk.click("talk_passphrase_button")
    qtbot.waitUntil(lambda: bool(desk.stored().sealed))
    first = desk.stored().sealed
    desk.answers.texts = ["en helt ny adgangskode", "en helt ny adgangskode"]
    desk.follow()
    desk.page.render_page()
    menu = desk.page.findChild(QMenu, "passphrase_menu")
    assert menu is not None
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: desk.stored().sealed != first)
    assert "since the talk was locked it opens with the password it had then" in desk.answers.asked[-2]
    qtbot.waitUntil(lambda: "The password is changed." in everything_said(desk.page))


@pytest.mark.parametrize(
    ("texts", "told"),
    [([None], 0), ([PASSPHRASE, None], 0), ([PASSPHRASE, "noget andet"], 1), (["kort", "kort"], 1)],
)
def test_a_passphrase_that_was_not_meant_leaves_the_talk_as_it_is(
    qtbot: QtBot, texts: list[str | None], told: int
) -> None:
    desk = opened(qtbot)
    desk.answers.texts = texts
    desk.click("talk_passphrase_button")
    assert desk.stored() == FULL
    assert len(desk.answers.told) == told


def test_the_passphrase_opens_a_locked_talk_and_a_wrong_one_is_told_plainly(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.seal()
    desk.click("close_talk")
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    desk.type_in("talk_passphrase", "rugbrød og sol")
    desk.click("open_talk")
    qtbot.waitUntil(lambda: "does not fit the talk" in everything_said(desk.page))
    assert desk.holding.talk() is None
    desk.type_in("talk_passphrase", PASSPHRASE)
    QTest.keyClick(desk.widget("talk_passphrase"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.is_seen("confidential"))
    assert desk.talk().agreements == FULL.agreements
    assert PASSPHRASE not in everything_said(desk.page)


def test_too_many_wrong_ones_have_to_wait(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.seal()
    desk.click("close_talk")
    for _ in range(3):
        desk.holding.turned_down(desk.holding.unlocking("talk", "forkert igen"))
    rows(desk, "talks").choose("talk")
    desk.type_in("talk_passphrase", PASSPHRASE)
    desk.click("open_talk")
    assert "Wait 2 seconds" in everything_said(desk.page)


def test_the_passphrase_is_taken_away_when_that_is_meant(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.seal()
    desk.follow()
    desk.page.render_page()
    menu = desk.page.findChild(QMenu, "passphrase_menu")
    assert menu is not None
    desk.answers.agrees = False
    menu.actions()[1].trigger()
    assert desk.stored().sealed
    desk.answers.agrees = True
    menu.actions()[1].trigger()
    assert desk.stored() == FULL


def test_the_page_covers_itself_while_the_room_can_look(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.is_room_looking = True
    desk.ticker.ticked.emit()
    assert not desk.is_seen("confidential")
    assert desk.is_seen("lus_cover")
    desk.is_room_looking = False
    desk.ticker.ticked.emit()
    assert desk.is_seen("confidential")
    desk.is_room_looking = True
    desk.ticker.ticked.emit()
    desk.click("close_covered")
    assert desk.holding.talk() is None
    assert desk.is_seen("talks")


def test_ten_idle_minutes_and_leaving_the_file_close_the_talk(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.clock.advance(IDLE_S)
    desk.ticker.ticked.emit()
    assert desk.holding.talk() is None
    assert desk.is_seen("talks")
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    desk.hub.publish(FileLeaving())
    assert desk.holding.talk() is None
    desk.page.start_anew()


def test_a_talk_is_removed_when_that_is_meant(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT, FULL)
    rows(desk, "talks").choose("talk")
    desk.answers.agrees = False
    desk.click("remove_talk")
    assert desk.document.all(LusTalk)
    desk.answers.agrees = True
    desk.click("remove_talk")
    assert desk.document.all(LusTalk) == ()
    assert "cannot be undone" in desk.answers.asked[0]


def test_the_talks_own_pdf_is_written_into_the_folder_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot)
    desk.click("print_talk")
    assert not list(tmp_path.iterdir())
    desk.answers.folder = tmp_path
    desk.click("print_talk")
    qtbot.waitUntil(lambda: "Written: LUS Birthe Egelund (fiktiv).pdf" in everything_said(desk.page))
    assert [file.name for file in tmp_path.iterdir()] == ["LUS Birthe Egelund (fiktiv).pdf"]


def test_a_folder_that_takes_nothing_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot)
    desk.answers.folder = tmp_path / "a file"
    desk.answers.folder.write_text("in the way", encoding="utf-8")
    desk.click("print_talk")
    qtbot.waitUntil(lambda: bool(desk.answers.told))
    assert "The PDF was not written" in desk.answers.told[0]


def test_the_pattern_is_shown_from_five_talks_up_and_printed(qtbot: QtBot, tmp_path: Path) -> None:
    few = LusDesk(qtbot, CONCEPT, *talks_of_year([3] * 4))
    assert "from 5 talks in a year up" in everything_said(few.page)
    assert not few.is_seen("print_year")
    desk = LusDesk(qtbot, CONCEPT, *talks_of_year([2, 3, 4, 5, 3]))
    assert "Retning: 3.4 / 2.4" in everything_said(desk.page)
    desk.answers.folder = tmp_path
    desk.click("print_year")
    qtbot.waitUntil(lambda: [file.name for file in tmp_path.iterdir()] == ["LUS 2026 på tværs.pdf"])
    qtbot.waitUntil(lambda: "Written:" in everything_said(desk.page))


def test_the_pattern_keeps_its_size_beside_a_locked_talk(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT, FULL, *talks_of_year([2, 3, 4, 5, 3], year=2027))
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    desk.seal()
    desk.click("close_talk")
    rows(desk, "talks").choose("talk")
    desk.follow()
    assert desk.is_seen("talk_passphrase")
    assert desk.widget("pattern_basis").geometry().top() - desk.widget("radar").geometry().top() > 220
    desk.widget("begin_talk").setFocus()
    QTest.keyClick(desk.widget("begin_talk"), Qt.Key.Key_Tab)
    assert desk.page.focusWidget() is desk.widget("remove_talk")


def test_what_could_not_be_cleared_is_told(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.answers.texts = [PASSPHRASE, PASSPHRASE]
    desk.repository.problem = Outside("store.disk_full", file="x")
    desk.click("talk_passphrase_button")
    qtbot.waitUntil(lambda: bool(desk.answers.told))
    assert "tries again when the talk is closed" in desk.answers.told[0]
    desk.repository.problem = None


def test_a_talk_that_is_undone_away_leaves_the_list(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT)
    desk.click("begin_talk")
    desk.document.undo()
    desk.follow()
    assert desk.is_seen("talks")
    assert not desk.is_seen("open_talk")


def test_nobody_to_talk_with_leads_to_the_participants(qtbot: QtBot) -> None:
    desk = LusDesk(qtbot, CONCEPT)
    for line in desk.holding.lines():
        person = replace(line.participant, left_on=date(2026, 1, 1))
        desk.document.replace("edit.move_leader", person)
    desk.follow()
    with qtbot.waitSignal(desk.page.people_requested):
        desk.click("lus_to_people")
    desk.click("shape_first")
    assert desk.is_seen("concept_parts")


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("size", [(906, 520), (1246, 640), (1800, 950)])
def test_it_can_be_drawn_at_every_size(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme, size: tuple[int, int]
) -> None:
    apply_theme(qapp, scheme)
    desk = LusDesk(qtbot, CONCEPT, FULL, size=size)
    rows(desk, "talks").choose("talk")
    desk.click("open_talk")
    for step in ("data", "preparation", "talk", "plan", "status"):
        rows(desk, "steps").choose(step)
        assert not desk.page.grab().isNull()
    assert desk.page.minimumSizeHint().width() <= size[0]
