"""While the room sees the wall, a slip of the hand changes nothing of the plan; notes, time and skipping go on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator_app.domain.actions import Audience, audiences
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.keeping_pictures import NewPicture, read_picture
from facilitator_app.ui.kit import SearchField
from facilitator_app.ui.kit.tabs import Tab
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.planner.picture_taking import PictureReader
from facilitator_app.ui.planner.slide_strip import SlideStrip
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.theme.focus import NO_RING, RING_PROPERTY
from tests.fakes import FakeClock
from tests.flows.desk import Desk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path, clock=clock)
    yield made
    made.close()


def open_wall(desk: Desk) -> None:
    desk.windows.services.show.open_wall()
    desk.be_active()


def planner(desk: Desk) -> QWidget:
    area = desk.go_to(AreaName.PLAN)
    desk.be_active()
    return area


def plan(desk: Desk) -> tuple[Record, ...]:
    document = desk.windows.services.document
    return (*document.all(Block), *document.all(Slide), *document.all(Participant), document.workshop)


def is_locked(desk: Desk) -> bool:
    return any(band.isVisible() for band in planner(desk).findChildren(QWidget, "plan_locked"))


def rows(desk: Desk) -> AgendaList:
    found = planner(desk).findChild(AgendaList)
    assert found is not None
    return found


def try_all_keys(widget: QWidget) -> None:
    widget.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_F2):
        QTest.keyClick(widget, key)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(widget, key, ALT)
    for key in (Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_D):
        QTest.keyClick(widget, key, CTRL)
    QTest.keyClicks(widget, "x7")


def drag_down(view: QAbstractItemView) -> None:
    first, third = (view.visualRect(view.model().index(row, 0)).center() for row in (0, 2))
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    for step in range(1, 11):
        QTest.mouseMove(port, first + QPoint(0, (third.y() - first.y() + 20) * step // 10))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=third + QPoint(0, 20))


def seen(area: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in area.findChildren(kind) if widget.isVisible()]


def try_everything(desk: Desk) -> None:
    """Click, type, drag and paste wherever it is possible in the page that is seen."""
    QApplication.clipboard().setText("Ny Person (fiktiv)\tEnhed")
    pages = desk.find(QWidget, "plan_pages")
    for button in seen(pages, QAbstractButton):
        if not button.objectName().startswith("tab_") and button.isEnabled():
            desk.dialogs.asked.append(button.objectName())
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for kind in (QLineEdit, QPlainTextEdit, QComboBox):
        for widget in seen(pages, kind):
            if widget.objectName() != "slide_notes":
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
                try_all_keys(widget)
    for view in pages.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount() > 2:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
            drag_down(view)
            try_all_keys(view)
    desk.windows.areas.save_typing()
    desk.program.window.save_typing()


def test_nothing_in_the_plan_can_be_changed_while_the_wall_is_open(desk: Desk) -> None:
    before = plan(desk)
    open_wall(desk)
    assert is_locked(desk)
    for tab in ("tab_agenda", "tab_people"):
        desk.press(tab)
        try_everything(desk)
        assert desk.dialogs.asked == []
        assert QApplication.activePopupWidget() is None
        assert plan(desk) == before


def test_the_locked_plan_can_be_read_block_by_block_and_slide_by_slide(desk: Desk) -> None:
    open_wall(desk)
    agenda = rows(desk)
    third = agenda.rows()[2]
    desk.choose_row(agenda, third.key)
    assert agenda.chosen_key() == third.key
    title = planner(desk).findChild(QLineEdit, "block_title")
    assert title is not None
    assert title.text() == third.title
    assert title.isReadOnly()
    before = plan(desk)
    try_everything(desk)
    assert plan(desk) == before, "what is drawn anew while it is locked is locked too"
    desk.choose_row(agenda, third.key)
    agenda.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert agenda.chosen_key() == agenda.rows()[3].key


def test_own_notes_can_be_written_while_the_plan_is_locked(desk: Desk) -> None:
    services = desk.windows.services
    open_wall(desk)
    area = planner(desk)
    desk.press("tab_notes")
    notes = area.findChild(QPlainTextEdit, "notes")
    assert notes is not None
    notes.setFocus()
    notes.selectAll()
    desk.type("Husk nøglen")
    desk.program.window.save_typing()
    assert services.planning.blocks()[0].notes == "Husk nøglen"


def test_undo_stops_before_the_plan_while_it_is_locked(desk: Desk) -> None:
    services = desk.windows.services
    first, second, *_ = services.planning.blocks()
    services.planning.move_block(first.id, 1)
    open_wall(desk)
    undo = desk.find(QAbstractButton, "undo", planner(desk))
    assert not undo.isEnabled()
    assert "låst" in undo.toolTip()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.planning.blocks()[0].id == second.id
    desk.press("unlock_plan")
    desk.press("undo", planner(desk))
    assert services.planning.blocks()[0].id == first.id


def write_down(desk: Desk, text: str) -> None:
    """The note-taker's output, whole and saved."""
    services = desk.windows.services
    document = services.document
    output = Output(
        id=text,
        workshop_id=document.workshop.id,
        block_id=next(block.id for block in services.planning.blocks() if block.form_id),
        form_id=document.all(FormSpec)[0].id,
        field_key="f",
        group_id=document.all(Group)[0].id,
        value=text,
    )
    document.replace("edit.add_output", output)


def outputs(desk: Desk) -> list[str]:
    return sorted(one.id for one in desk.windows.services.document.all(Output) if one.id.startswith("Svar"))


def is_said(desk: Desk) -> bool:
    return any(one.isVisible() for one in desk.program.window.findChildren(QWidget, "undo_noticed"))


def said_of(desk: Desk, name: str) -> list[str]:
    banners = desk.program.window.findChildren(QWidget, name)
    return [banner.accessibleName() for banner in banners if banner.isVisible()]


def test_in_the_locked_plan_undo_leaves_what_the_note_taker_wrote_and_says_so(desk: Desk) -> None:
    open_wall(desk)
    write_down(desk, "Svar 1")
    area = planner(desk)
    assert not desk.find(QAbstractButton, "undo", area).isEnabled()
    rows(desk).setFocus()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        desk.key(key, CTRL)
        assert outputs(desk) == ["Svar 1"]
        assert is_said(desk)
        desk.press("undo_noticed")
        assert not is_said(desk)


def test_in_the_notes_undo_takes_back_only_what_was_written_down(desk: Desk) -> None:
    services = desk.windows.services
    first, second, *_ = services.planning.blocks()
    services.planning.move_block(first.id, 1)
    area = desk.go_to(AreaName.NOTES)
    desk.be_active()
    write_down(desk, "Svar 1")
    area.setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert outputs(desk) == []
    assert not is_said(desk)
    area.setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.planning.blocks()[0].id == second.id
    assert is_said(desk)
    desk.key(Qt.Key.Key_Y, CTRL)
    assert outputs(desk) == ["Svar 1"]


@pytest.mark.parametrize("tab", ["tab_agenda", "tab_people", "tab_exercises", "tab_forms"])
@pytest.mark.parametrize("by_key", [True, False])
def test_keys_meant_for_the_show_are_not_written_into_the_plan_after_unlocking(
    desk: Desk, tab: str, by_key: bool
) -> None:
    open_wall(desk)
    planner(desk)
    desk.press(tab)
    before = plan(desk)
    unlock = desk.find(QAbstractButton, "unlock_plan")
    if by_key:
        unlock.setFocus()
        desk.key(Qt.Key.Key_Space)
    else:
        desk.click(unlock)
    QApplication.processEvents()
    assert desk.find(QAbstractButton, "lock_plan").isVisible()
    pages = desk.find(QWidget, "plan_pages")
    assert QApplication.focusWidget() is pages
    assert pages.property(RING_PROPERTY) == NO_RING, "it is no place to show"
    for key in (Qt.Key.Key_B, Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_PageDown, Qt.Key.Key_Delete):
        desk.key(key)
    desk.program.window.save_typing()
    assert plan(desk) == before


def test_a_caret_in_what_can_only_be_read_does_not_stay_when_the_wall_is_closed(desk: Desk) -> None:
    open_wall(desk)
    title = planner(desk).findChild(QLineEdit, "block_title")
    assert title is not None
    title.setFocus()
    desk.windows.services.show.close_wall()
    assert QApplication.focusWidget() is desk.find(QWidget, "plan_pages")


def test_the_unlocked_plan_can_be_locked_again_while_the_wall_is_open(desk: Desk) -> None:
    open_wall(desk)
    planner(desk)
    desk.press("unlock_plan")
    title = planner(desk).findChild(QLineEdit, "block_title")
    assert title is not None
    title.setFocus()
    title.selectAll()
    desk.type("Goddag")
    desk.press("lock_plan")
    assert is_locked(desk)
    assert desk.windows.services.planning.blocks()[0].title == "Goddag"
    assert title.isReadOnly()
    desk.press("unlock_plan")
    desk.windows.services.show.close_wall()
    QApplication.processEvents()
    assert not any(band.isVisible() for band in planner(desk).findChildren(QWidget, "plan_opened"))


def test_it_is_unlocked_for_this_show_and_locked_again_for_the_next(desk: Desk) -> None:
    services = desk.windows.services
    open_wall(desk)
    assert is_locked(desk)
    desk.press("unlock_plan")
    assert not is_locked(desk)
    agenda = rows(desk)
    agenda.setFocus()
    moved = agenda.chosen_key()
    desk.key(Qt.Key.Key_Down, ALT)
    assert services.planning.blocks()[1].id == moved
    services.show.next()
    assert not is_locked(desk), "the show goes on, and the lock stays open"

    services.show.close_wall()
    assert not is_locked(desk)
    open_wall(desk)
    assert is_locked(desk)


def test_what_was_off_before_is_off_and_what_was_on_is_on_after_the_show(desk: Desk) -> None:
    area = planner(desk)
    before = {widget: state_of(widget) for widget in area.findChildren(QWidget)}
    open_wall(desk)
    assert is_locked(desk)
    desk.windows.services.show.close_wall()
    assert {widget: state_of(widget) for widget in before if isValid(widget)} == {
        widget: state for widget, state in before.items() if isValid(widget)
    }


def state_of(widget: QWidget) -> tuple[bool, bool, str]:
    is_read_only = isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly()
    return widget.isEnabled(), is_read_only, str(widget.property("fieldState") or "normal")


def test_a_rehearsal_locks_nothing(desk: Desk) -> None:
    desk.windows.rehearsal.begin()
    assert desk.windows.services.show.show.is_open
    assert not is_locked(desk)
    desk.windows.rehearsal.end()


def test_what_is_typed_when_the_wall_opens_is_kept(desk: Desk) -> None:
    services = desk.windows.services
    area = planner(desk)
    title = area.findChild(QLineEdit, "block_title")
    assert title is not None
    title.setFocus()
    title.selectAll()
    desk.type("Goddag")
    desk.key(Qt.Key.Key_F5)
    assert services.show.show.is_open
    assert services.planning.blocks()[0].title == "Goddag"


def test_a_program_that_ended_in_the_middle_of_a_show_comes_back_locked(
    desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    open_wall(desk)
    planner(desk)
    desk.press("unlock_plan")
    path = desk.windows.services.opening.path
    copy = tmp_path / "midt i det hele.workshop"
    desk.windows.services.opening.save_copy(copy)
    assert path != copy
    again = Desk(qtbot, qapp, tmp_path / "anden", clock=clock, file=copy)
    assert again.windows.services.show.show.is_open
    assert is_locked(again)
    again.close()


def test_time_and_skipping_go_on_in_the_panel(desk: Desk) -> None:
    services = desk.windows.services
    services.show.start_day()
    open_wall(desk)
    services.timer.start()
    before = services.timer.state
    desk.go_to(AreaName.RUN)
    desk.press("add_1")
    assert services.timer.state != before


def test_undo_in_the_panel_never_takes_back_a_step_of_the_plan(desk: Desk) -> None:
    services = desk.windows.services
    first, second, *_ = services.planning.blocks()
    services.planning.move_block(first.id, 1)
    services.show.start_day()
    desk.go_to(AreaName.RUN)
    desk.be_active()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.planning.blocks()[0].id == second.id
    desk.press("undo_noticed")
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.go_to(AreaName.PLAN)
    assert not any(w.isVisible() for w in desk.program.window.findChildren(QWidget, "undo_noticed"))
    rows(desk).setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.planning.blocks()[0].id == first.id
    desk.go_to(AreaName.RUN)
    desk.key(Qt.Key.Key_Y, CTRL)
    assert services.planning.blocks()[0].id == first.id


def test_undo_in_the_panel_takes_back_a_start_that_was_backdated(desk: Desk) -> None:
    services = desk.windows.services
    services.planning.move_block(services.planning.blocks()[0].id, 1)
    order = [block.id for block in services.planning.blocks()]
    services.show.start_day()
    desk.go_to(AreaName.RUN)
    desk.be_active()
    services.timer.started_earlier(300)
    assert services.timer.reading().spent_s == pytest.approx(300)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.timer.reading().spent_s == pytest.approx(0)
    assert not is_said(desk)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert is_said(desk)
    services.timer.started_earlier(300)
    desk.go_to(AreaName.PLAN)
    rows(desk).setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.timer.reading().spent_s == pytest.approx(300)
    assert [block.id for block in services.planning.blocks()] != order


@pytest.mark.parametrize("area", [AreaName.HOME, AreaName.ACTIONS])
def test_undo_goes_to_where_the_step_is_seen_and_says_which_it_was(desk: Desk, area: AreaName) -> None:
    open_wall(desk)
    write_down(desk, "Svar 1")
    desk.go_to(area)
    desk.be_active()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert outputs(desk) == []
    window = desk.program.window
    assert window.current_area == AreaName.NOTES
    assert window.banners.shown_name() == "undone_elsewhere"
    assert said_of(desk, "undone_elsewhere") == ["Fortrudt: nyt svar Ctrl+Y gør det igen."]
    desk.go_to(area)
    assert window.banners.shown_name() != "undone_elsewhere"
    desk.key(Qt.Key.Key_Y, CTRL)
    assert outputs(desk) == ["Svar 1"]
    assert window.current_area == AreaName.NOTES
    assert said_of(desk, "undone_elsewhere") == ["Gjort igen: nyt svar Ctrl+Z fortryder det."]


def test_a_schema_released_by_mistake_is_taken_back_where_it_is_seen_while_the_wall_is_open(
    desk: Desk,
) -> None:
    actions = desk.windows.services.actions
    leader = actions.leaders()[0].participant.id
    actions.set_value(leader, 0, "action", "Spørge først")
    open_wall(desk)
    actions.release(leader, {Audience.WALL})
    window = desk.program.window
    desk.go_to(AreaName.HOME)
    desk.be_active()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert audiences(actions.plan(leader)) == set()
    assert window.current_area == AreaName.ACTIONS


def test_undo_in_the_panel_takes_back_a_proposal(desk: Desk) -> None:
    services = desk.windows.services
    services.show.start_day()
    area = desk.go_to(AreaName.RUN)
    desk.be_active()
    for _ in range(60):
        if desk.find(QAbstractButton, "see_proposals", area).isVisible():
            break
        desk.beat(600)
    before = services.planning.blocks()
    desk.press("see_proposals")
    desk.press("use_proposal")
    assert services.planning.blocks() != before
    desk.key(Qt.Key.Key_Z, CTRL)
    assert services.planning.blocks() == before


def test_each_page_of_the_plan_is_made_when_it_is_first_turned_to_and_is_locked_then(desk: Desk) -> None:
    open_wall(desk)
    area = planner(desk)
    made = [page.key for page in area.findChildren(PlannerPage)]
    assert made == ["agenda"]
    for key in ("people", "exercises", "dilemmas", "forms", "library"):
        tab = desk.find(Tab, f"tab_{key}", area)
        desk.click(tab)
        made.append(key)
        pages = area.findChildren(PlannerPage)
        assert [page.key for page in pages] == made
        assert [page.title for page in pages][-1] == tab.text()
        texts = [text for text in seen(pages[-1], QLineEdit) if not isinstance(text, SearchField)]
        assert all(isinstance(text, QLineEdit) and text.isReadOnly() for text in texts)
    desk.press("tab_people")
    assert len(area.findChildren(PlannerPage)) == len(made) == 6


def test_a_picture_that_was_being_read_when_the_wall_opened_waits_for_the_plan(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner(desk)
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkYellow)
    QApplication.clipboard().setImage(picture)
    may_go_on = threading.Event()

    def slow(content: bytes, name: str) -> NewPicture:
        assert may_go_on.wait(10)
        return read_picture(content, name)

    monkeypatch.setattr("facilitator_app.ui.planner.picture_taking.read_picture", slow)
    strip, reader = planner(desk).findChild(SlideStrip), planner(desk).findChild(PictureReader)
    assert strip is not None
    assert reader is not None
    document, before = desk.windows.services.document, plan(desk)
    QTest.keyClick(strip, Qt.Key.Key_V, CTRL)
    open_wall(desk)
    with qtbot.waitSignal(reader.taken):
        may_go_on.set()
    assert (plan(desk), is_locked(desk)) == (before, True)
    assert document.all(Attachment) == ()
    desk.press("unlock_plan")
    qtbot.waitUntil(lambda: [one.name for one in document.all(Attachment)] != [])
    assert len(document.all(Slide)) == 1 + sum(isinstance(one, Slide) for one in before)
