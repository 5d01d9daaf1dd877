"""The form designer, used with mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.forms import FieldKind, FormSpec, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.wall import ToolPicture
from facilitator_app.ui.designer.fields_column import TEXTS_KEY, KindChip
from facilitator_app.ui.designer.preview_column import BLANK, FILLED, SCREEN, WALL
from facilitator_app.ui.designer.view_tabs import ViewTab
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.kit import (
    CheckBox,
    Chip,
    ComboBox,
    EmptyState,
    LineEdit,
    NumberEdit,
    ParagraphEdit,
    PlainLabel,
    RadioButton,
    TextEdit,
)
from facilitator_app.ui.projector.preview import WallPreview
from tests.day import ANSWER, SCHEMA, TOOL, small_day
from tests.ui.designer.desk import Desk, MakeDesk

ALT = Qt.KeyboardModifier.AltModifier


def text(desk: Desk, name: str) -> str:
    return desk.find(PlainLabel, name).text()


def drag(desk: Desk, from_row: int, to_row: int) -> None:
    """Drag one row of the fields to just above another."""
    rows = desk.page.desk.fields.rows

    def middle(row: int) -> QPoint:
        return rows.visualRect(rows.model().index(row, 0)).center()

    target = middle(to_row) - QPoint(0, 15)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle(from_row))
    QTest.mouseMove(rows.viewport(), middle(from_row) + QPoint(0, 12))
    QTest.mouseMove(rows.viewport(), target)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=target)


def test_the_list_tells_what_each_form_is_and_opens_it(make_desk: MakeDesk) -> None:
    desk = make_desk()
    rows = {row.title: row for row in desk.page.list.rows.rows()}
    assert set(rows) == {SCHEMA.title, TOOL.title, ANSWER.title}
    assert rows[TOOL.title].sub == "3 fields · revision 1 · Spot ressourcerne"
    desk.page.begin()
    desk.page.list.rows.choose(TOOL.id)
    QTest.keyClick(desk.page.list.rows, Qt.Key.Key_Return)
    assert text(desk, "form_title") == TOOL.title
    desk.press("back_to_forms")
    assert desk.page.list.isVisible()
    desk.press("open_form")
    assert text(desk, "form_title") == TOOL.title


def test_a_form_begun_anew_is_a_draft_of_its_first_revision(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.press("new_form")
    desk.find(QMenu, "form_uses").close()
    desk.act("form_uses", "Sheet")
    form = next(form for form in desk.document.all(FormSpec) if form.use is FormUse.OTHER)
    assert desk.find(LineEdit, "title").hasFocus()
    QTest.keyClicks(desk.find(LineEdit, "title"), "Mine aftaler")
    QTest.keyClick(desk.find(LineEdit, "title"), Qt.Key.Key_Return)
    assert desk.find(Chip, "revision").text() == "Revision 1 · draft"
    desk.press("take_into_use")
    assert text(desk, "refusal_words") == "The form has no fields. Add one before it is taken into use."
    desk.press("add_long_text")
    assert not desk.find(QWidget, "refusal").isVisible()
    desk.press("take_into_use")
    assert (desk.form(form.id).title, desk.form(form.id).revision) == ("Mine aftaler", 1)
    assert not desk.find(QWidget, "discard_draft").isVisible()


def test_a_second_action_schema_is_not_offered(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.find(QMenu, "form_uses").aboutToShow.emit()
    words = [action.text() for action in desk.find(QMenu, "form_uses").actions()]
    assert words
    assert not any(word.startswith("Action schema") for word in words)


def test_a_file_without_forms_offers_the_first(make_desk: MakeDesk) -> None:
    desk = make_desk(tuple(record for record in small_day() if not isinstance(record, FormSpec)))
    assert desk.find(EmptyState, "").isVisible()
    desk.press("first_form")
    desk.find(QMenu, "form_uses").close()
    desk.act("form_uses", "Action schema")
    assert len(desk.document.all(FormSpec)) == 1


def test_a_form_is_copied_and_removed_when_nothing_uses_it(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.page.list.rows.choose(TOOL.id)
    assert not desk.find(QWidget, "remove_form").isEnabled()
    assert desk.find(QWidget, "remove_form").toolTip() == "The form is used in a block."
    desk.press("copy_form")
    assert text(desk, "form_title") == f"{TOOL.title} (copy)"
    desk.press("back_to_forms")
    desk.press("remove_form")
    assert len(desk.document.all(FormSpec)) == 3
    desk.page.list.rows.choose(SCHEMA.id)
    assert desk.find(QWidget, "remove_form").toolTip() == "The form is filled in and stays in the file."
    assert text(desk, "form_state") == "Action schema, one for each leader. 1 leader has filled it in."


def test_fields_are_moved_by_keyboard_and_by_mouse(desk: Desk) -> None:
    desk.choose("balance")
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.order()[-2:] == ["balance", "serves"]
    assert desk.page.desk.fields.rows.chosen_key() == "balance"
    desk.key(Qt.Key.Key_Down, ALT)
    assert not desk.design().has_draft

    drag(desk, 3, 1)
    assert desk.order()[:3] == ["by_when", "occasion", "action"]
    drag(desk, 0, 3)
    assert desk.order()[:3] == ["by_when", "occasion", "action"]


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_of_field_is_added_after_the_chosen_one(desk: Desk, kind: FieldKind) -> None:
    desk.choose("action")
    QTest.mouseClick(desk.find(KindChip, f"add_{kind}"), Qt.MouseButton.LeftButton)
    key = desk.order()[2]
    assert desk.field(key).kind is kind
    name = desk.find(ParagraphEdit, "label")
    assert name.hasFocus()
    QTest.keyClicks(name, "Mit felt")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert desk.field(key).label == "Mit felt"
    desk.press("take_into_use")
    assert desk.form().revision == 2


def test_a_field_is_added_from_the_keyboard(desk: Desk) -> None:
    desk.choose("balance")
    desk.act("field_kinds", "Date")
    assert desk.field(desk.order()[-1]).kind is FieldKind.DATE


def test_a_field_with_answers_goes_to_the_archive_and_comes_back(desk: Desk) -> None:
    desk.choose("balance")
    desk.key(Qt.Key.Key_Delete)
    assert "balance" not in desk.order()
    assert desk.page.desk.fields.rows.chosen_key() == "serves"
    desk.press("take_into_use")
    assert desk.document.all(ActionPlan)[0].items[0].values["balance"] == 7
    assert text(desk, "answers_words") == (
        "1 leader has filled in an earlier revision. What they wrote is kept."
    )
    desk.choose("balance")
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Up, ALT)
    assert text(desk, "archive_words") == "The field is in the archive and not on the form. 1 entry is kept."
    desk.press("bring_back")
    assert desk.order()[-1] == "balance"
    assert desk.find(ParagraphEdit, "label").text() == "Balancen"


def test_the_bin_takes_the_field_out_and_undo_brings_it_back(desk: Desk) -> None:
    desk.choose("action")
    desk.press("remove_field")
    assert "action" not in desk.order()
    desk.document.undo()
    assert desk.order()[1] == "action"
    assert not desk.design().has_draft


def test_what_is_written_is_saved_and_the_draft_can_be_discarded(desk: Desk) -> None:
    desk.choose("occasion")
    desk.write("label", "Situation ")
    desk.write("help", "En samtale")
    desk.write("placeholder", "et møde")
    desk.write("max_chars", "200")
    field = desk.field("occasion")
    assert (field.label, field.help, field.placeholder, field.max_chars) == (
        "Situation ",
        "En samtale",
        "et møde",
        200,
    )
    assert desk.find(ParagraphEdit, "label").text() == "Situation "
    desk.write("max_chars", "")
    assert desk.field("occasion").max_chars == 0
    assert text(desk, "answers_words") == (
        "1 leader has filled in revision 1. What they wrote stays in revision 1."
    )
    desk.press("discard_draft")
    assert desk.form() == SCHEMA
    assert desk.find(ParagraphEdit, "label").text() == "Anledning"


def test_what_is_half_typed_goes_to_its_own_field(desk: Desk) -> None:
    desk.choose("occasion")
    line = desk.find(ParagraphEdit, "label")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, "!")
    desk.choose("action")
    assert desk.field("occasion").label == "Anledning!"
    assert desk.field("action").label == "Handling"
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, "?")
    desk.page.save_now()
    assert desk.field("action").label == "Handling?"


def test_what_is_half_typed_does_not_enter_another_file(desk: Desk) -> None:
    QTest.keyClicks(desk.find(ParagraphEdit, "label"), "!")
    desk.page.start_anew()
    desk.page.save_now()
    assert not desk.design().has_draft
    desk.page.render_page()
    assert desk.page.list.isVisible()


def test_the_form_has_a_title_a_language_and_words_of_its_own(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.page.open_entry(TOOL.id)
    desk.choose(TEXTS_KEY)
    desk.write("title", "Vores værktøj")
    intro = desk.find(TextEdit, "intro")
    intro.setFocus()
    QTest.keyClicks(intro, "Skriv kort.")
    language = desk.find(ComboBox, "language")
    language.choose("en")
    language.activated.emit(language.currentIndex())
    desk.page.save_now()
    draft = desk.design(TOOL.id).draft
    assert (draft.title, draft.intro, draft.language) == ("Vores værktøj", "Skriv kort.", "en")
    desk.page.open_entry(SCHEMA.id)
    desk.choose(TEXTS_KEY)
    assert not desk.find(TextEdit, "intro").isVisible()


def test_a_class_is_chosen_and_a_wider_one_refused_where_there_are_answers(desk: Desk) -> None:
    desk.choose("balance")
    QTest.mouseClick(desk.find(RadioButton, "class_participants"), Qt.MouseButton.LeftButton)
    assert "Balancen" in text(desk, "class_problem")
    assert desk.find(RadioButton, "class_leader_chief").isChecked()
    desk.choose("buddy")
    assert not desk.find(PlainLabel, "class_problem").isVisible()
    QTest.mouseClick(desk.find(RadioButton, "class_participants"), Qt.MouseButton.LeftButton)
    assert desk.field("buddy").visibility is Visibility.PARTICIPANTS


def test_a_kind_that_answers_cannot_be_read_in_is_refused(desk: Desk) -> None:
    desk.choose("balance")
    kind = desk.find(ComboBox, "kind")
    kind.choose(FieldKind.CHOICES)
    kind.activated.emit(kind.currentIndex())
    assert desk.field("balance").kind is FieldKind.SCALE
    assert kind.chosen_key() == FieldKind.SCALE
    assert kind.accessibleDescription().startswith("“Balancen” is filled in (1)")
    kind.activated.emit(kind.currentIndex())

    desk.choose("buddy")
    for chosen in (FieldKind.CHOICE, FieldKind.ROWS):
        kind.choose(chosen)
        kind.activated.emit(kind.currentIndex())
        assert desk.field("buddy").kind is chosen
    assert [option.label for option in desk.field("buddy").options] == ["Option 1", "Option 2"]
    assert [column.label for column in desk.field("buddy").columns] == ["Column 1", "Column 2"]


def test_limits_that_cannot_be_are_said_beside_the_field(desk: Desk) -> None:
    desk.choose("balance")
    desk.write("steps", "5")
    assert desk.field("balance").steps == 11
    assert "11 steps" in desk.find(NumberEdit, "steps").accessibleDescription()
    desk.write("steps", "")
    assert desk.find(NumberEdit, "steps").accessibleDescription() == "Write a number from 2 to 21."
    desk.write("steps", "11")
    assert not desk.find(NumberEdit, "steps").accessibleDescription()

    desk.choose("balance")
    desk.act("field_kinds", "Number")
    desk.write("minimum", "5")
    desk.write("maximum", "3")
    assert "larger than the largest" in desk.find(NumberEdit, "maximum").accessibleDescription()
    desk.write("maximum", "9")
    added = desk.field(desk.order()[-1])
    assert (added.minimum, added.maximum) == (5, 9)


def test_options_are_named_added_moved_and_removed_and_keep_their_keys(desk: Desk) -> None:
    desk.choose("serves")
    desk.write("part_2", "Hele huset")
    assert [option.key for option in desk.field("serves").options] == ["own_unit", "whole"]
    assert desk.field("serves").options[1].label == "Hele huset"
    desk.press("remove_part_2")
    assert len(desk.field("serves").options) == 2
    assert any("Hele" in label.text() or "Helheden" in label.text() for label in problems(desk))

    desk.press("add_part")
    assert desk.find(LineEdit, "part_3").hasFocus()
    QTest.keyClick(desk.find(LineEdit, "part_3"), Qt.Key.Key_Up, ALT)
    keys = [option.key for option in desk.field("serves").options]
    assert keys == ["own_unit", "option_3", "whole"]
    desk.press("remove_part_1")
    assert [option.key for option in desk.field("serves").options] == ["option_3", "whole"]
    desk.press("take_into_use")
    assert desk.document.all(ActionPlan)[0].items[0].values["serves"] == "whole"


def problems(desk: Desk) -> list[PlainLabel]:
    return [label for label in desk.page.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_what_is_hoped_for_is_ticked(desk: Desk) -> None:
    desk.choose("buddy")
    QTest.mouseClick(desk.find(CheckBox, "is_required"), Qt.MouseButton.LeftButton)
    assert desk.field("buddy").is_required


def test_the_blank_and_the_filled_sheet_are_drawn_off_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    column = desk.page.desk.preview
    for key in (BLANK, FILLED):
        column.open_view(key)
        pane = column.paper(key)
        qtbot.waitUntil(lambda pane=pane: pane.page_count() == 1, timeout=10_000)
    for _ in range(30):
        desk.forms.add_field(SCHEMA.id, kind=FieldKind.LONG_TEXT, label="Mere")
    qtbot.waitUntil(lambda: column.paper(FILLED).page_count() > 1, timeout=10_000)
    turner = desk.find(QWidget, "page_next")
    QTest.mouseClick(turner, Qt.MouseButton.LeftButton)
    before = desk.find(QWidget, "page_before")
    qtbot.waitUntil(before.isEnabled, timeout=10_000)
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not before.isEnabled(), timeout=10_000)


def test_the_views_are_turned_by_the_arrow_keys(desk: Desk) -> None:
    desk.page.desk.preview.open_view(BLANK)
    QTest.keyClick(desk.find(ViewTab, "view_blank"), Qt.Key.Key_Left)
    assert desk.find(ViewTab, "view_wall").isChecked()
    QTest.keyClick(desk.find(ViewTab, "view_wall"), Qt.Key.Key_Left)
    QTest.keyClick(desk.find(ViewTab, "view_screen"), Qt.Key.Key_Left)
    assert desk.find(ViewTab, "view_screen").isChecked()
    QTest.keyClick(desk.find(ViewTab, "view_screen"), Qt.Key.Key_A)
    QTest.mouseClick(desk.find(ViewTab, "view_filled"), Qt.MouseButton.LeftButton)
    assert desk.find(ViewTab, "view_filled").isChecked()


def test_the_screen_shows_the_real_fields_of_the_draft(desk: Desk) -> None:
    desk.page.desk.preview.open_view(SCREEN)
    desk.choose("occasion")
    desk.write("label", "Situation")

    def labels() -> list[str]:
        fields = desk.page.desk.preview.findChildren(FormField)
        return [field.spec.label for field in fields if field.isVisibleTo(desk.page)]

    assert labels()[0] == "Situation"
    desk.page.open_entry(TOOL.id)
    assert labels() == [field.label for field in TOOL.fields]


def test_the_wall_shows_what_the_room_would_see(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.page.open_entry(TOOL.id)
    desk.page.desk.preview.open_view(WALL)
    preview = next(one for one in desk.page.desk.preview.findChildren(WallPreview) if one.isVisible())
    assert isinstance(preview.view.picture, ToolPicture)
    assert {row.label for card in preview.view.picture.cards for row in card.rows} == {
        "Ressourcer",
        "Hvorfor",
    }
    desk.page.open_entry(SCHEMA.id)
    assert not preview.isVisible()


def test_a_form_that_has_gone_closes_its_desk(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.page.open_entry(TOOL.id)
    copy = desk.forms.copy_form(TOOL.id, title="Kopi")
    assert copy is not None
    desk.page.open_entry(copy.id)
    desk.document.undo()
    assert desk.page.list.isVisible()
    assert desk.page.list.rows.chosen_key() == SCHEMA.id


def test_in_a_small_window_the_rows_keep_their_room(desk: Desk) -> None:
    desk.page.resize(800, 420)
    assert not desk.find(KindChip, "add_date").isVisible()
    assert desk.page.desk.fields.rows.height() >= 132
    assert replace(SCHEMA) == desk.form()


def test_no_text_of_a_field_is_cut_by_the_narrow_column(desk: Desk, qtbot: QtBot) -> None:
    desk.page.open_entry(SCHEMA.id)
    long = "Dem, der skal vide det eller gøre det sammen med dig i de uger, der kommer nu"
    desk.write("help", long)
    edit = desk.find(ParagraphEdit, "help")
    assert edit.text() == long
    qtbot.waitUntil(lambda: edit.height() >= edit.heightForWidth(edit.width()))
    assert edit.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
