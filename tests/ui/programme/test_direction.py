"""The direction's page: agreements made, reworded, looked back at and laid aside, with no way to the wall."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.ui.programme.direction_agreement import AgreementCard
from facilitator_app.ui.programme.direction_page import DirectionPage
from facilitator_app.ui.theme import apply_theme
from tests.fakes import FakeClock, FakeIds
from tests.ui.programme.preject_desk import PrejectDesk, click, find, preject_desk, words

FILE = (
    Engagement(id="e", client="Eksempel Kommune"),
    Workshop(id="w", title="Direktionsmøde", held_on=date(2027, 2, 1)),
)
MEMBER = Participant(id="m", name="Ada Bo (fiktiv)", title="Direktør", is_direction=True)
AGREED = InterplayAgreement(id="i-1", text="Vi ringer først", agreed_on=date(2027, 1, 5), position=1.0)
OTHER = InterplayAgreement(id="i-2", text="Vi siger det her", position=2.0)


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> PrejectDesk:
    return preject_desk(qtbot, clock, new_id, *FILE, MEMBER, AGREED, OTHER)


@pytest.fixture
def page(desk: PrejectDesk) -> DirectionPage:
    return desk.open_direction()


def stored(desk: PrejectDesk, agreement_id: str = "i-1") -> InterplayAgreement:
    found = desk.document.get(InterplayAgreement, agreement_id)
    assert found is not None
    return found


def card(page: DirectionPage, agreement_id: str = "i-1") -> AgreementCard:
    return find(page, AgreementCard, f"agreement_{agreement_id}")


def write(page: DirectionPage, key: str, text: str) -> None:
    field = find(card(page), QWidget, f"field_{key}")
    line = field.findChild(QPlainTextEdit) or find(field, QLineEdit, "")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    page.save_now()


def test_members_and_agreements_are_shown(page: DirectionPage) -> None:
    assert words(page, "members") == "Ada Bo (fiktiv) · Direktør"
    assert [one.accessibleName() for one in page.findChildren(AgreementCard)] == [AGREED.text, OTHER.text]


def test_an_agreement_is_written_with_enter_and_taken_back(page: DirectionPage, desk: PrejectDesk) -> None:
    new = find(page, QLineEdit, "new_agreement")
    assert new.hasFocus()
    QTest.keyClick(new, Qt.Key.Key_Return)
    assert "at least one word" in words(page, "agreement_refused")
    QTest.keyClicks(new, "vi spørger, før vi svarer")
    QTest.keyClick(new, Qt.Key.Key_Return)
    made = desk.interplay.agreements()[-1]
    assert (made.text, made.agreed_on) == ("Vi spørger, før vi svarer", date(2027, 2, 1))
    assert (new.text(), new.hasFocus()) == ("", True)
    desk.document.undo()
    assert len(desk.interplay.agreements()) == 2
    assert find(page, QWidget, "agreement_refused").isHidden()


def test_words_reason_day_and_looking_back_are_saved_as_typed(page: DirectionPage, desk: PrejectDesk) -> None:
    write(page, "text", "Vi ringer altid først")
    write(page, "reason", "Ellers hører vi det til sidst")
    write(page, "look_back", "Det holder")
    write(page, "agreed_on", "4/1 2027")
    told = stored(desk)
    assert (told.text, told.reason) == ("Vi ringer altid først", "Ellers hører vi det til sidst")
    assert (told.look_back, told.agreed_on) == ("Det holder", date(2027, 1, 4))
    write(page, "agreed_on", "engang")
    assert stored(desk).agreed_on is None


def test_an_emptied_field_keeps_the_words_it_had(page: DirectionPage, desk: PrejectDesk) -> None:
    field = find(find(card(page), QWidget, "field_text"), QPlainTextEdit, "")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    page.begin()
    assert stored(desk).text == AGREED.text
    assert field.toPlainText() == AGREED.text


def test_it_is_laid_aside_holds_again_and_is_removed(page: DirectionPage, desk: PrejectDesk) -> None:
    click(card(page), "lay_aside")
    assert stored(desk).ended_on == date(2027, 2, 1)
    assert find(card(page), QAbstractButton, "lay_aside").text() == "Let it hold again"
    click(card(page), "lay_aside")
    assert stored(desk).ended_on is None
    click(card(page), "remove_agreement")
    assert [one.id for one in desk.interplay.agreements()] == ["i-2"]
    desk.document.undo()
    assert len(desk.interplay.agreements()) == 2


def test_one_is_gone_to(page: DirectionPage) -> None:
    page.open_entry("i-2")
    page.open_entry("gone")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert card(page, "i-2").isAncestorOf(focused)


def test_an_empty_page_says_so_and_leads_to_the_leaders(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    page = preject_desk(qtbot, clock, new_id, *FILE).open_direction(width=880)
    went: list[str] = []
    page.people_requested.connect(lambda: went.append("people"))
    page.papers_requested.connect(lambda: went.append("paper"))
    assert find(page, QWidget, "no_members").isVisible()
    assert find(page, QWidget, "no_agreements").isVisible()
    assert not next(iter(page.header_widgets())).isEnabled()
    click(page, "to_people")
    assert went == ["people"]


def test_the_members_paper_is_asked_for(page: DirectionPage) -> None:
    went: list[str] = []
    page.papers_requested.connect(lambda: went.append("paper"))
    click(page, "direction_paper")
    assert went == ["paper"]


def test_nothing_on_the_page_leads_to_the_wall(page: DirectionPage, desk: PrejectDesk) -> None:
    desk.show.open_wall()
    for button in page.findChildren(QAbstractButton):
        assert "wall" not in button.text().casefold()
    assert desk.show.show.aside is None


def test_another_file_begins_with_an_empty_line(page: DirectionPage) -> None:
    new = find(page, QLineEdit, "new_agreement")
    QTest.keyClicks(new, "Halvt")
    page.start_anew()
    assert new.text() == ""
