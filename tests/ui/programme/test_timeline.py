"""The timeline as its user works it: workshops in time, leaders who come and go, what the programme is for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import Programme, as_of
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.services.document import Document
from facilitator_app.services.fetching_programme import FetchingProgramme
from facilitator_app.services.leaders_in_programme import LeadersInProgramme
from facilitator_app.services.planning_programme import PlanningProgramme
from facilitator_app.services.programme_readings import ProgrammeReadings
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import FieldState, LabelledField, PlainLabel, RowList
from facilitator_app.ui.programme.timeline_acts import TimelineServices
from facilitator_app.ui.programme.timeline_calendar import EventButton
from facilitator_app.ui.programme.timeline_page import TimelinePage
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.flows.desk import in_dialog
from tests.memory import MemoryRepository
from tests.ui.planner.desk import FakeDialogs

PROGRAMME = Programme(
    id="prog", title="Leading across", purpose="Solve it together", ambitions=("One", "Two")
)
LATER = Workshop(
    id="w-2", title="Theme day", kind=WorkshopKind.THEME_DAY, held_on=date(2027, 6, 10), position=2.0
)
OPEN = Workshop(id="w-3", title="Harvest", position=3.0)


@dataclass
class Shown:
    """The page, the file behind it, and what was said and asked for."""

    page: TimelinePage
    document: Document
    dialogs: FakeDialogs
    asked: list[str]

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def press(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def view(self, key: str) -> None:
        views = self.find(QWidget, "timeline_views")
        button = views.findChild(QAbstractButton, key)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, name)
        assert isinstance(edit, QLineEdit)
        rewrite(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)

    def rows(self) -> list[str]:
        events = self.find(RowList, "timeline_events")
        assert isinstance(events, RowList)
        return [f"{row.lead} {row.title}: {row.word}" for row in events.rows()]

    def choose(self, list_name: str, key: str) -> None:
        rows = self.find(RowList, list_name)
        assert isinstance(rows, RowList)
        rows.choose(key)

    def workshop(self, workshop_id: str) -> Workshop:
        found = self.document.get(Workshop, workshop_id)
        assert found is not None
        return found

    def person(self, participant_id: str) -> Participant:
        found = self.document.get(Participant, participant_id)
        assert found is not None
        return found

    def words(self, name: str) -> str:
        label = self.find(PlainLabel, name)
        assert isinstance(label, PlainLabel)
        return label.text()


Make = Callable[..., Shown]


def rewrite(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def fill(dialog: QDialog, name: str, text: str) -> None:
    edit = dialog.findChild(QLineEdit, name)
    assert edit is not None
    rewrite(edit, text)


def choose_in(dialog: QDialog, name: str, key: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(key))


def act(dialog: QDialog) -> None:
    button = dialog.findChild(QAbstractButton, "act")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def english(day: date) -> str:
    return date_words(day, "en")


@pytest.fixture
def make(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Make:
    def made(*more: Record) -> Shown:
        clock.set_wall_clock(datetime(2027, 2, 1, 8, 0, tzinfo=UTC))
        hub = Hub()
        document = Document(publish=hub.publish, clock=clock, new_id=new_id)
        document.attach(MemoryRepository((*small_day(), *more)))
        dialogs = FakeDialogs()
        page = TimelinePage(
            services=TimelineServices(
                document=document,
                programme=PlanningProgramme(document=document, new_id=new_id, content=shipped_root()),
                fetching=FetchingProgramme(document=document, new_id=new_id, content=shipped_root()),
                leaders=LeadersInProgramme(document=document, new_id=new_id),
                readings=ProgrammeReadings(document=document),
                clock=clock,
            ),
            dialogs=dialogs,  # type: ignore[arg-type]
            sentence=load_words("en").problem,
            language=lambda: "en",
            date_words=english,
        )
        qtbot.addWidget(page)
        hub.records_changed.connect(page.render_page)
        shown = Shown(page, document, dialogs, [])
        page.area_requested.connect(shown.asked.append)
        page.resize(1200, 700)
        page.render_page()
        with qtbot.waitActive(page):
            page.show()
        return shown

    return made


@pytest.fixture
def shown(make: Make) -> Shown:
    return make(PROGRAMME, LATER, OPEN)


def test_the_workshops_stand_in_time_with_what_becomes_of_them(shown: Shown) -> None:
    assert shown.rows() == ["14 Lederdag: Worked on", "10 Theme day: In 18 weeks", "– Harvest: "]
    facts = shown.words("event_facts")
    assert "3 leaders" in facts
    assert "in the agenda" in facts


def test_a_workshop_is_renamed_as_it_is_typed_and_each_field_is_a_step_of_its_own(shown: Shown) -> None:
    shown.choose("timeline_events", "w-2")
    shown.write("event_title", "Day of dilemmas")
    assert shown.workshop("w-2").title == "Day of dilemmas"
    shown.write("event_day", "17/6-2027")
    assert shown.workshop("w-2").held_on == date(2027, 6, 17)
    shown.document.undo()
    shown.document.undo()
    assert shown.workshop("w-2") == LATER


def test_an_empty_title_is_said_at_the_field_and_the_old_one_stays(shown: Shown) -> None:
    shown.choose("timeline_events", "w-2")
    edit = shown.find(QLineEdit, "event_title")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    shown.page.save_now()
    assert shown.workshop("w-2").title == "Theme day"
    assert edit.accessibleDescription() == "Write what it is called."


def test_what_is_typed_goes_to_the_workshop_it_was_typed_at(shown: Shown) -> None:
    shown.choose("timeline_events", "w-2")
    edit = shown.find(QLineEdit, "event_title")
    assert isinstance(edit, QLineEdit)
    rewrite(edit, "Half")
    shown.choose("timeline_events", "w-3")
    assert (shown.workshop("w-2").title, shown.workshop("w-3").title) == ("Half", "Harvest")
    assert edit.text() == "Harvest"


def test_a_long_title_is_read_from_its_beginning(make: Make) -> None:
    shown = make(PROGRAMME, replace(LATER, title="Long " * 60))
    shown.choose("timeline_events", "w-2")
    edit = shown.find(QLineEdit, "event_title")
    assert isinstance(edit, QLineEdit)
    assert edit.cursorPosition() == 0


def test_the_type_is_chosen(shown: Shown) -> None:
    shown.choose("timeline_events", "w-3")
    box = shown.find(QComboBox, "event_kind")
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert shown.workshop("w-3").kind is WorkshopKind.DIRECTION_MEETING


@pytest.mark.parametrize(("button", "area"), [("event_plan", "plan"), ("event_run", "run")])
def test_a_workshop_is_worked_on_and_gone_to(shown: Shown, button: str, area: str) -> None:
    shown.choose("timeline_events", "w-2")
    shown.press(button)
    assert shown.document.workshop.id == "w-2"
    assert [one.lower() for one in shown.asked] == [area]


def test_months_without_workshops_are_seen_too_and_a_workshop_is_chosen_in_its_month(shown: Shown) -> None:
    shown.view("calendar")
    calendar = shown.find(QWidget, "timeline_calendar")
    cells = [label.text() for label in calendar.findChildren(PlainLabel) if label.isVisibleTo(calendar)]
    assert cells[:3] == ["January 2027", "February 2027", "March 2027"]
    assert cells[-1] == "No date yet"
    button = calendar.findChild(EventButton, "event_w-2")
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Return)
    title = shown.find(QLineEdit, "event_title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "Theme day"
    assert button.isChecked()


def test_a_workshop_is_added_from_a_template_with_a_day(shown: Shown) -> None:
    def wish(dialog: QDialog) -> None:
        choose_in(dialog, "event_template", "theme-day")
        fill(dialog, "new_event_day", "16/9-2027")
        act(dialog)

    in_dialog(lambda: shown.press("add_event"), wish)
    (added,) = [one for one in shown.document.all(Workshop) if one.held_on == date(2027, 9, 16)]
    assert added.kind is WorkshopKind.THEME_DAY
    assert shown.document.workshop.id == WORKSHOP.id, "what is worked on stays"


def test_a_copy_has_the_agenda_and_an_empty_one_needs_a_title(shown: Shown) -> None:
    def copy(dialog: QDialog) -> None:
        button = dialog.findChild(QAbstractButton, "copy")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        choose_in(dialog, "event_copied", "w")
        fill(dialog, "new_event_title", "Once more")
        act(dialog)

    def empty(dialog: QDialog) -> None:
        button = dialog.findChild(QAbstractButton, "empty")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        act(dialog)
        assert dialog.isVisible(), "the title is asked for first"
        fill(dialog, "new_event_title", "Network")
        act(dialog)

    in_dialog(lambda: shown.press("add_event"), copy)
    in_dialog(lambda: shown.press("add_event"), empty)
    titles = {one.title for one in shown.document.all(Workshop)}
    assert {"Once more", "Network"} <= titles


def test_removing_says_what_goes_with_it_and_undo_brings_it_back(shown: Shown) -> None:
    shown.dialogs.agrees = False
    shown.choose("timeline_events", "w-2")
    shown.press("event_remove")
    assert "Nobody has given anything" in shown.dialogs.said[-1]
    assert shown.workshop("w-2") == LATER
    shown.dialogs.agrees = True
    shown.press("event_remove")
    assert shown.document.get(Workshop, "w-2") is None
    shown.document.undo()
    assert shown.workshop("w-2") == LATER


def test_the_programme_s_texts_are_written_in_place(shown: Shown) -> None:
    shown.view("purpose")
    shown.write("programme_name", "Two years")
    field = shown.find(QPlainTextEdit, "programme_ambitions")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    for line in ("Clear roles", "", " Braver trials "):
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)
    shown.page.save_now()
    shown.write("programme_ends", "1/12-2028")
    (programme,) = shown.document.all(Programme)
    assert (programme.title, programme.ambitions) == ("Two years", ("Clear roles", "Braver trials"))
    assert programme.ends_on == date(2028, 12, 1)
    shown.write("programme_starts", "2/12-2028")
    (programme,) = shown.document.all(Programme)
    assert programme.starts_on is None, "it cannot begin after it ends"


def is_wrong(shown: Shown, name: str) -> bool:
    field = shown.find(QLineEdit, name).parentWidget()
    assert isinstance(field, LabelledField)
    return field.state() is FieldState.WRONG


@pytest.mark.parametrize(
    ("view", "name", "right"),
    [("timeline", "event_title", "Lederdag"), ("purpose", "programme_name", PROGRAMME.title)],
)
def test_the_same_title_typed_again_is_no_longer_complained_of(
    shown: Shown, view: str, name: str, right: str
) -> None:
    shown.view(view)
    shown.write(name, "")
    assert is_wrong(shown, name)
    shown.write(name, right)
    assert not is_wrong(shown, name)


def test_a_first_day_that_is_put_right_takes_the_complaint_of_the_last_away(shown: Shown) -> None:
    shown.view("purpose")
    shown.write("programme_ends", "1/12-2028")
    shown.write("programme_starts", "2/12-2028")
    assert is_wrong(shown, "programme_ends")
    shown.write("programme_starts", "")
    assert not is_wrong(shown, "programme_ends")


def test_the_title_is_seen_when_the_purpose_is_come_back_to(make: Make) -> None:
    long = replace(PROGRAMME, ambitions=tuple(f"Number {number}" for number in range(30)))
    shown = make(long, LATER, OPEN)
    shown.page.resize(1200, 400)
    shown.view("purpose")
    view = shown.find(QScrollArea, "timeline_purpose")
    assert isinstance(view, QScrollArea)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    shown.page.begin()
    title = shown.find(QLineEdit, "programme_name")
    assert view.viewport().rect().contains(title.mapTo(view.viewport(), title.rect().center()))


def join(dialog: QDialog) -> None:
    act(dialog)
    assert dialog.isVisible(), "a name is asked for first"
    fill(dialog, "post_name", "Dorte Ny (fiktiv)")
    fill(dialog, "post_from", "1/3-2027")
    fill(dialog, "post_unit", "Myndighed")
    act(dialog)


def move(dialog: QDialog) -> None:
    act(dialog)
    assert dialog.isVisible(), "a day is asked for first"
    fill(dialog, "post_from", "1/5-2027")
    fill(dialog, "post_unit", "Plejecenter Nord")
    choose_in(dialog, "post_level", "leads_leaders")
    act(dialog)


def leave(dialog: QDialog) -> None:
    fill(dialog, "leader_day_field", "1/8-2027")
    act(dialog)


def test_a_leader_joins_moves_and_leaves_and_earlier_workshops_keep_them(shown: Shown) -> None:
    shown.view("leaders")
    in_dialog(lambda: shown.press("add_leader"), join)
    (dorte,) = [one for one in shown.document.all(Participant) if one.name == "Dorte Ny (fiktiv)"]
    assert dorte.joined_on == date(2027, 3, 1)
    assert shown.words("leader_name") == "Dorte Ny (fiktiv)"
    in_dialog(lambda: shown.press("leader_move"), move)
    assert shown.person(dorte.id).unit == "Plejecenter Nord"
    assert as_of(shown.person(dorte.id), date(2027, 4, 1)).unit == "Myndighed"
    in_dialog(lambda: shown.press("leader_leave"), leave)
    assert shown.person(dorte.id).left_on == date(2027, 8, 1)
    shown.press("take_back_2027-05-01")
    assert shown.person(dorte.id).earlier_posts == ()
    assert shown.person(dorte.id).unit == "Myndighed"
    shown.press("leader_stay")
    assert shown.person(dorte.id).left_on is None


def test_whoever_has_a_leader_as_chief_is_told_before_the_leader_moves_or_leaves(make: Make) -> None:
    chief = Participant(id="p-8", name="Aa Chef (fiktiv)")
    under = [Participant(id=f"p-9{n}", name=f"Åse {n} (fiktiv)", chief_id="p-8") for n in (2, 1)]
    shown = make(PROGRAMME, LATER, chief, *under)
    shown.view("leaders")
    rows = shown.find(RowList, "leader_list")
    assert isinstance(rows, RowList)
    rows.choose("p-8")
    assert shown.words("leader_led") == "Own chief of 2 leaders: Åse 1 (fiktiv), Åse 2 (fiktiv)"
    said: list[str] = []

    def listen(dialog: QDialog) -> None:
        said.append(dialog.accessibleDescription())

    for name in ("leader_move", "leader_leave"):
        in_dialog(lambda name=name: shown.press(name), listen)
    assert all("2 leaders have Aa Chef (fiktiv) as their own chief." in one for one in said)
    rows.choose("p-91")
    in_dialog(lambda: shown.press("leader_leave"), listen)
    assert "own chief" not in said[2]


def test_leaving_before_joining_is_told(make: Make) -> None:
    late = Participant(id="p-9", name="Aa Sen (fiktiv)", joined_on=date(2027, 3, 1))
    shown = make(PROGRAMME, LATER, late)
    shown.page.open_entry("p-9")

    def too_early(dialog: QDialog) -> None:
        fill(dialog, "leader_day_field", "1/2-2027")
        act(dialog)

    in_dialog(lambda: shown.press("leader_leave"), too_early)
    assert shown.person("p-9") == late
    assert "Aa Sen (fiktiv)" in shown.dialogs.said[-1]


def test_leaders_are_found_by_name_or_unit_and_gone_through_by_keys(shown: Shown) -> None:
    shown.view("leaders")
    rows = shown.find(RowList, "leader_list")
    assert isinstance(rows, RowList)
    rows.setFocus()
    first = rows.chosen_key()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.chosen_key() != first
    assert shown.words("leader_name") == shown.person(rows.chosen_key()).name
    search = shown.find(QLineEdit, "find_leader")
    QTest.keyClicks(search, "myndighed")
    assert {row.key for row in rows.rows()} == {"p-3", "p-4"}
    QTest.keyClicks(search, "xyz")
    assert not rows.isVisible()
    assert shown.words("no_leader") == "Nobody fits. Search for less."


def test_a_single_workshop_becomes_a_programme(make: Make) -> None:
    shown = make()
    assert shown.find(QWidget, "programme_begin").isVisible()
    shown.press("make_programme")
    assert not shown.document.all(Programme), "it has no title yet"
    shown.write("begin_title", "Our years")
    (programme,) = shown.document.all(Programme)
    assert programme.title == "Our years"
    assert shown.rows() == ["14 Lederdag: Worked on"]
    assert not shown.find(QAbstractButton, "event_remove").isEnabled()


def test_several_workshops_become_a_programme_when_its_purpose_is_written(make: Make) -> None:
    shown = make(LATER)
    shown.view("purpose")
    field = shown.find(QPlainTextEdit, "programme_purpose")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "To dare more")
    shown.page.save_now()
    (programme,) = shown.document.all(Programme)
    assert (programme.title, programme.purpose) == ("Lederdag", "To dare more")


def test_the_shipped_programme_is_fetched_beside_the_workshop(make: Make) -> None:
    shown = make()
    shown.write("fetch_day", "2/9-2027")
    shown.press("fetch_programme")
    assert len(shown.rows()) == 11
    shown.document.undo()
    assert shown.find(QWidget, "programme_begin").isVisible()


def test_what_the_page_holds_of_another_file_is_forgotten(shown: Shown, clock: FakeClock) -> None:
    shown.choose("timeline_events", "w-2")
    edit = shown.find(QLineEdit, "event_title")
    assert isinstance(edit, QLineEdit)
    rewrite(edit, "Never saved")
    other = replace(WORKSHOP, id="other", title="Another file")
    shown.document.attach(MemoryRepository((small_day()[0], other)))
    shown.page.start_anew()
    shown.page.save_now()
    shown.page.render_page()
    assert [one.title for one in shown.document.all(Workshop)] == ["Another file"]
    assert QApplication.focusWidget() is None or shown.find(QWidget, "programme_begin").isVisible()
