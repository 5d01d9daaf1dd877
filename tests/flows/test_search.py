"""One box over everything, from the keyboard, in the real windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.domain.slides import Slide
from facilitator_app.ui.actions import ActionsArea
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.notes import NotesArea, NoteWindow
from facilitator_app.ui.search.rows import FoundList, RowKind
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
WORD = "Xylofonklub"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    if not isValid(made.program):
        return
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def add_an_output(desk: Desk, **changes: object) -> Output:
    """An output of the first group to the first question that is asked."""
    services = desk.windows.services
    place = services.notes.first_place(services.notes.noted_blocks()[0].block.id)
    assert place is not None
    output = Output(
        id="o-x",
        workshop_id=services.document.workshop.id,
        block_id=place.block_id,
        form_id=place.form_id,
        field_key="argument",
        group_id=place.group_id,
        dilemma_id=place.dilemma_id,
        value=f"De nævner {WORD} ved åen",
    )
    output = replace(output, **changes)  # type: ignore[arg-type]
    services.document.edit("edit.add_output", added([output]))
    return output


def open_box(desk: Desk, typed: str = "", within: QWidget | None = None) -> FoundList:
    desk.key(Qt.Key.Key_F, CONTROL)
    lists = (within or desk.program.window).findChildren(FoundList, "search_found")
    found = next(one for one in lists if one.isVisibleTo(one.window()) or one.parentWidget().isVisible())
    desk.type(typed)
    desk.qtbot.waitUntil(lambda: bool(found.rows()) or not typed)
    return found


def is_open(desk: Desk) -> bool:
    return any(panel.isVisible() for panel in desk.program.window.findChildren(QWidget, "search_panel"))


def kinds(found: FoundList) -> list[FoundKind]:
    return [row.kind for row in found.rows() if row.row is RowKind.HEADING]


def test_an_output_is_found_as_one_types_and_gone_to(desk: Desk) -> None:
    output = add_an_output(desk)
    desk.go_to(AreaName.HOME)
    found = open_box(desk, "xylo åe")
    assert kinds(found) == [FoundKind.OUTPUT]
    row = found.chosen()
    assert row is not None
    assert row.words is not None
    assert [row.words.main.text[a:b] for a, b in row.words.main.marks] == ["Xylo", "åe"]
    assert WORD in row.aloud
    desk.key(Qt.Key.Key_Return)
    assert not is_open(desk)
    notes = desk.program.window.area(AreaName.NOTES)
    assert isinstance(notes, NotesArea)
    assert notes.isVisible()
    place = notes.place()
    assert place is not None
    assert (place.block_id, place.field_key, place.group_id) == (output.block_id, "argument", output.group_id)


def test_esc_closes_the_box_and_gives_the_focus_back_to_the_field_one_was_in(desk: Desk) -> None:
    area = desk.go_to(AreaName.NOTES)
    assert isinstance(area, NotesArea)
    area.focus_entry()
    before = QApplication.focusWidget()
    open_box(desk, "noget")
    desk.key(Qt.Key.Key_Escape)
    assert not is_open(desk)
    assert QApplication.focusWidget() is before


def test_the_clicker_drives_the_show_while_the_box_is_open_and_types_nothing(desk: Desk) -> None:
    show = desk.windows.services.show
    desk.go_to(AreaName.RUN)
    show.start_day()
    show.open_wall()
    desk.be_active()
    first = show.current_stop()
    open_box(desk, "an")
    desk.key(Qt.Key.Key_PageDown)
    assert show.current_stop() != first
    desk.key(Qt.Key.Key_PageUp)
    assert show.current_stop() == first
    box = desk.find(QLineEdit, "search_box")
    desk.type(" b.")
    assert box.text() == "an b."
    desk.key(Qt.Key.Key_Escape)
    assert not is_open(desk)
    assert show.show.is_open


def test_in_run_the_box_lies_neither_over_the_time_nor_over_next(desk: Desk) -> None:
    desk.program.window.resize(1366, 736)
    desk.go_to(AreaName.RUN)
    desk.windows.services.show.start_day()
    open_box(desk)
    panel = desk.find(QWidget, "search_panel")
    notes = desk.find(QWidget, "own_notes")
    assert panel.geometry().size() == notes.size()
    desk.key(Qt.Key.Key_Escape)


def test_arrows_pass_over_headings_and_more_of_a_kind_is_a_row(desk: Desk) -> None:
    found = open_box(desk, "fiktiv")
    more = next(row for row in found.rows() if row.row is RowKind.MORE and row.kind is FoundKind.PARTICIPANT)
    while found.chosen() != more:
        desk.key(Qt.Key.Key_Down)
        assert found.chosen() is not None
        assert found.chosen() != found.rows()[0]
    desk.key(Qt.Key.Key_Return)
    assert kinds(found) == [FoundKind.PARTICIPANT]
    assert sum(row.row is RowKind.HIT for row in found.rows()) > 5
    desk.key(Qt.Key.Key_Up)
    back = found.chosen()
    assert back is not None
    assert back.row is RowKind.BACK
    desk.key(Qt.Key.Key_Return)
    assert len(kinds(found)) > 1 or more in found.rows()


def test_a_leaders_schema_is_gone_to_and_private_rows_are_told(desk: Desk) -> None:
    services = desk.windows.services
    person = services.document.all(Participant)[4]
    form = services.actions.form()
    plan = ActionPlan(
        id="a-x",
        workshop_id=services.document.workshop.id,
        participant_id=person.id,
        form_id=form.id,
        items=(ActionItem(id="i", values={"action": f"Ringe til {WORD}"}),),
    )
    services.document.edit("edit.change_action", added([plan]))
    found = open_box(desk, WORD)
    assert kinds(found) == [FoundKind.ACTION]
    assert all(row.is_private for row in found.rows())
    desk.key(Qt.Key.Key_Return)
    area = desk.program.window.area(AreaName.ACTIONS)
    assert isinstance(area, ActionsArea)
    assert person.name in [label.text() for label in area.findChildren(PlainLabel)]


def test_a_slides_own_notes_lead_to_the_plan_and_while_the_room_sees_the_show_to_all_slides(
    desk: Desk,
) -> None:
    services = desk.windows.services
    slide = services.document.all(Slide)[2]
    services.document.edit("edit.change_notes", [RecordChange(slide, replace(slide, notes=WORD))])
    open_box(desk, WORD)
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.PLAN
    services.show.start_day()
    services.show.open_wall()
    desk.be_active()
    stop = services.show.current_stop()
    open_box(desk, WORD)
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.RUN
    assert desk.find(QWidget, "overview_page").isVisible()
    assert services.show.current_stop() == stop
    desk.press("overview_close")


def test_people_dilemmas_and_themes_are_gone_to(desk: Desk) -> None:
    document = desk.windows.services.document
    person = replace(document.all(Participant)[3], name=f"{WORD} Vest (fiktiv)")
    document.replace("edit.change_participant", person)
    open_box(desk, f"{WORD} ve")
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.PLAN
    found = open_box(desk, "varerne")
    while (row := found.chosen()) is not None and row.kind is not FoundKind.DILEMMA:
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.PLAN
    theme = Theme(id="t-x", workshop_id=document.workshop.id, name="Nærhedstema")
    document.edit("edit.change_theme", added([theme]))
    add_an_output(desk, theme_ids=("t-x",))
    open_box(desk, "nærhedst")
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.NOTES


def test_what_is_typed_meanwhile_is_found_in_the_open_box(desk: Desk) -> None:
    found = open_box(desk)
    desk.type(WORD)
    nothing = desk.find(QWidget, "search_nothing")
    desk.qtbot.waitUntil(nothing.isVisible)
    add_an_output(desk)
    assert kinds(found) == [FoundKind.OUTPUT]
    assert not nothing.isVisible()


def test_the_note_window_finds_what_it_can_go_to_and_leaves_the_main_window_where_it_is(desk: Desk) -> None:
    add_an_output(desk)
    area = desk.go_to(AreaName.NOTES)
    assert isinstance(area, NotesArea)
    area.own_window_requested.emit()
    desk.go_to(AreaName.RUN)
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, NoteWindow)]
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)
    found = open_box(desk, "xylo", window)
    assert kinds(found) == [FoundKind.OUTPUT]
    told = [label.text() for label in window.findChildren(PlainLabel)]
    assert any("svar og temaer" in text and "hovedvinduet" in text for text in told)
    desk.key(Qt.Key.Key_Return)
    assert desk.program.window.current_area == AreaName.RUN
    place = window.area.place()
    assert place is not None
    assert place.field_key == "argument"


def test_a_half_typed_line_is_found_as_a_draft_and_gone_to(desk: Desk) -> None:
    add_an_output(desk, is_draft=True)
    found = open_box(desk, "xylo")
    row = found.chosen()
    assert row is not None
    assert row.aloud.split(", ")[1].startswith("kladde · ")
    desk.key(Qt.Key.Key_Return)
    notes = desk.program.window.area(AreaName.NOTES)
    assert isinstance(notes, NotesArea)
    place = notes.place()
    assert place is not None
    assert place.field_key == "argument"


def test_another_file_and_another_language_leave_a_box_that_works(desk: Desk) -> None:
    open_box(desk, "fiktiv")
    desk.key(Qt.Key.Key_Escape)
    desk.program.speak("en")
    desk.be_active()
    desk.go_to(AreaName.HOME)
    desk.be_active()
    button = desk.find(QAbstractButton, "open_search", desk.program.window.area(AreaName.HOME))
    assert button.accessibleName() == "Search in everything"
    desk.click(button)
    assert is_open(desk)
    desk.type("fiktiv")
    assert kinds(desk.find(FoundList, "search_found"))


def test_nothing_that_was_looked_for_stands_in_a_title_or_the_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    add_an_output(desk)
    open_box(desk, WORD)
    assert WORD not in desk.program.window.windowTitle()
    desk.key(Qt.Key.Key_Return)
    assert WORD not in desk.program.window.windowTitle()
    assert WORD not in caplog.text


def test_the_program_is_closed_while_the_index_is_filled(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F, CONTROL)
    assert is_open(desk)


def test_a_group_without_a_name_is_called_by_its_number(desk: Desk) -> None:
    output = add_an_output(desk)
    document = desk.windows.services.document
    group = document.get(Group, output.group_id)
    assert group is not None
    document.replace("edit.change_groups", replace(group, name=""))
    row = open_box(desk, WORD).chosen()
    assert row is not None
    assert "Gruppe 1" in row.aloud
