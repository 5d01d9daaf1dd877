"""Personal data in the whole program: said, reminded of, handed out, anonymised, listed, and kept off the wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from docx import Document as Word
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.inventory import LINES
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.domain.show import Aside
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.answers import shared_outputs
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.ui.kit import (
    Button,
    Card,
    CheckBox,
    FilterChip,
    PlainLabel,
    RowList,
    TableView,
)
from facilitator_app.ui.privacy.privacy_page import PrivacyPage
from tests.fakes import FakeClock
from tests.flows.at_privacy import page, say_of, somebody, told_when_written
from tests.flows.desk import Desk, agree, in_dialog
from tests.offices import Office
from tests.services.walls import texts_in


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A day that has been held, with what was said at it."""
    office = Office(tmp_path / "computer", clock)
    office.start()
    office.close()
    desk = Desk(qtbot, qapp, office.folder / "data", clock=clock, file=office.path)
    yield desk
    desk.close()


def says(desk: Desk, name: str) -> str:
    return desk.find(PlainLabel, name).text()


def reword_and_leave_out(desk: Desk, output: Output, seen: list[str], dialog: QDialog) -> None:
    """Reword what a group said, leave the title out, and write it as Word; `seen` gets what was proposed."""
    rows = desk.find(RowList, "free_texts", dialog)
    everything = len(rows.rows())
    assert dialog.focusWidget() is rows, "the arrows go through the texts"
    unseen = [row.key for row in rows.rows() if row.word == "Ikke set"]
    desk.choose_row(rows, unseen[0])
    desk.qtbot.waitUntil(lambda: [row.key for row in rows.rows() if row.word == "Ikke set"] == unseen[1:])
    desk.find(FilterChip, "only_marked", dialog).click()
    assert 0 < len(rows.rows()) < everything
    desk.choose_row(rows, f"output/{output.id}")
    original = desk.find(QTextEdit, "text_original", dialog)
    assert original.toPlainText() == output.value
    assert len(original.extraSelections()) == 1
    edit = desk.find(QPlainTextEdit, "text_edit", dialog)
    seen.append(edit.toPlainText())
    edit.setPlainText("En leder ringer til naboen")
    desk.find(FilterChip, "only_marked", dialog).click()
    desk.choose_row(rows, "title")
    desk.find(CheckBox, "leave_out", dialog).click()
    assert "1 tekst er udeladt" in desk.find(PlainLabel, "left_out", dialog).text()
    words = [row.word for row in rows.rows() if row.word in ("Udeladt", "Omskrevet")]
    assert sorted(words) == ["Omskrevet", "Udeladt"]
    desk.press("docx", dialog)
    look_at_the_rest(desk, dialog)
    desk.dialogs.folder, kept = None, desk.dialogs.folder
    agree(dialog)
    assert dialog.isVisible(), "without a folder nothing that was reworded is lost"
    assert [row.word for row in rows.rows() if row.word in ("Udeladt", "Omskrevet")] == words
    desk.dialogs.folder = kept
    agree(dialog)


def look_at_the_rest(desk: Desk, dialog: QDialog) -> None:
    """Until then the report is not written."""
    rows, act = desk.find(RowList, "free_texts", dialog), desk.find(Button, "act", dialog)
    said = desk.find(PlainLabel, "left_out", dialog)
    assert not act.isEnabled()
    assert "ikke set endnu" in said.text()
    for _each in range(2 * len(rows.rows())):
        if act.isEnabled():
            break
        desk.press("next_text", dialog)
    assert act.isEnabled()
    assert "ikke set" not in said.text()


def test_purpose_and_last_day_are_said_in_the_settings_and_the_day_is_only_suggested(desk: Desk) -> None:
    page(desk)
    document = desk.windows.services.document
    assert document.workshop.kept_until_on is None
    purpose = desk.find(QLineEdit, "data_purpose")
    purpose.setFocus()
    QTest.keyClicks(purpose, "Egen opfølgning")
    QTest.keyClick(purpose, Qt.Key.Key_Tab)
    assert document.workshop.data_purpose == "Egen opfølgning"
    suggestion = desk.windows.services.privacy.keeping.suggestion()
    assert desk.find(Button, "use_suggestion").text().startswith("Brug forslaget: ")
    desk.press("use_suggestion")
    assert document.workshop.kept_until_on == suggestion
    assert desk.find(Button, "use_suggestion").isHidden()
    document.undo()
    assert document.workshop.kept_until_on is None
    assert desk.find(QLineEdit, "kept_until").text() == ""


def test_a_last_day_before_the_workshop_is_said_to_be_one(desk: Desk) -> None:
    page(desk)
    document, keeping = desk.windows.services.document, desk.windows.services.privacy.keeping
    today = desk.clock.local_today()
    document.replace("edit.change_workshop", replace(document.workshop, held_on=today + timedelta(days=90)))
    for day in (today - timedelta(days=1), today + timedelta(days=1), today + timedelta(days=89)):
        keeping.keep_until(day)
        assert "før workshoppen er slut" in desk.find(PlainLabel, "retention_state").text()
    keeping.keep_until(today + timedelta(days=1))
    assert "før workshoppen er slut" in desk.find(PlainLabel, "retention_told").text()
    keeping.keep_until(today + timedelta(days=90))
    assert "mindet om det" in desk.find(PlainLabel, "retention_state").text()


def test_the_overview_reminds_near_the_day_and_after_it_and_lets_go_when_it_is_postponed(desk: Desk) -> None:
    document, today = desk.windows.services.document, desk.clock.local_today()
    card = desk.find(Card, "retention")
    assert card.isHidden()
    keeping = desk.windows.services.privacy.keeping
    keeping.keep_until(today + timedelta(days=31))
    assert card.isHidden()
    keeping.keep_until(today + timedelta(days=30))
    assert card.isVisible()
    assert "opbevares til og med" in says(desk, "retention_title")
    keeping.keep_until(today - timedelta(days=1))
    assert "skulle opbevares til og med" in says(desk, "retention_title")
    desk.dialogs.text = "1/2 2031"
    desk.press("postpone")
    assert str(document.workshop.kept_until_on) == "2031-02-01"
    assert card.isHidden()


def test_a_day_that_has_been_or_is_none_is_refused_when_it_is_postponed(desk: Desk) -> None:
    keeping = desk.windows.services.privacy.keeping
    before = desk.clock.local_today() - timedelta(days=3)
    keeping.keep_until(before)
    for typed, told in (("1/2 2020", "Vælg en dag, der kommer."), ("xyz", "Skriv datoen som 15/3")):
        desk.dialogs.text = typed
        desk.press("postpone")
        assert told in desk.dialogs.told[-1]
    desk.dialogs.text = None
    desk.press("postpone")
    assert keeping.here().workshop.kept_until_on == before


def test_the_reminder_leads_to_the_page_of_personal_data(desk: Desk) -> None:
    desk.windows.services.privacy.keeping.keep_until(desk.clock.local_today())
    desk.press("to_privacy")
    assert desk.find(PrivacyPage, "privacy_page").isVisible()
    assert "I dag er den sidste dag. Du bliver mindet om det" in says(desk, "retention_state")


def test_the_inventory_is_seen_with_its_counts_and_saved_as_pdf(desk: Desk, tmp_path: Path) -> None:
    page(desk)
    table = desk.find(TableView, "inventory")
    model = table.model()
    assert model.rowCount() == len(LINES)
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    count = len(desk.windows.services.document.all(Participant))
    assert row == ["Deltagernes navne", "Deltageren", "Deltagerne", str(count), "lærred, papir, dataeksport"]
    desk.dialogs.folder = tmp_path / "ud"
    desk.press("save_inventory")
    told_when_written(desk)
    (paper,) = (tmp_path / "ud").iterdir()
    assert "Fortegnelse over persondata" in paper.name


def test_every_text_is_looked_at_and_what_is_reworded_or_left_out_is_so_in_this_report_alone(
    desk: Desk, tmp_path: Path
) -> None:
    person = somebody(desk)
    output = say_of(desk, f"{person.name} ringer til Kolibri")
    page(desk)
    desk.dialogs.folder = tmp_path / "ud"
    seen: list[str] = []
    in_dialog(partial(desk.press, "anonymise"), partial(reword_and_leave_out, desk, output, seen))
    assert "Anonymiseret rapport.docx" in told_when_written(desk)
    assert person.name.split()[0] not in seen[0]
    assert "Kolibri" in seen[0]
    told = "\n".join(paragraph.text for paragraph in Word(str(next((tmp_path / "ud").iterdir()))).paragraphs)
    assert "Kolibri" not in told
    document = desk.windows.services.document
    assert document.get(Output, output.id) == output
    assert document.workshop.title not in told


def test_what_was_reworded_is_gone_on_with_after_the_look_was_broken_off(desk: Desk) -> None:
    output = say_of(desk, "Vi ringer til Kolibri")
    other = next(
        one
        for one in shared_outputs(gather_day(desk.windows.services.document, output.workshop_id))
        if one.id != output.id and isinstance(one.value, str) and one.value
    )
    page(desk)

    def reword(dialog: QDialog) -> None:
        rows = desk.find(RowList, "free_texts", dialog)
        for one in (output, other):
            desk.choose_row(rows, f"output/{one.id}")
            desk.find(QPlainTextEdit, "text_edit", dialog).setPlainText(f"En leder ringer {one.id}")
        desk.choose_row(rows, "title")
        desk.find(CheckBox, "leave_out", dialog).click()
        seen.append(desk.find(PlainLabel, "left_out", dialog).text())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def look(dialog: QDialog) -> None:
        rows = desk.find(RowList, "free_texts", dialog)
        seen.append(desk.find(PlainLabel, "left_out", dialog).text())
        desk.choose_row(rows, f"output/{output.id}")
        seen.append(desk.find(QPlainTextEdit, "text_edit", dialog).toPlainText())
        words.update({row.key: row.word for row in rows.rows() if row.word in ("Udeladt", "Omskrevet")})
        desk.press("keep", dialog)

    seen: list[str] = []
    words: dict[str, str] = {}
    in_dialog(partial(desk.press, "anonymise"), reword)
    # What has become another text is looked at anew.
    desk.windows.services.document.replace("edit.change_output", replace(other, value="Noget andet"))
    in_dialog(partial(desk.press, "anonymise"), look)
    assert words == {f"output/{output.id}": "Omskrevet", "title": "Udeladt"}
    assert seen[2] == f"En leder ringer {output.id}"
    assert "1 tekst er udeladt" in seen[1]
    assert seen[0] != seen[1], "one more is not looked at"


def test_a_no_in_the_list_takes_the_name_off_the_wall_at_once(desk: Desk) -> None:
    document = desk.windows.services.document
    person = somebody(desk)
    output = say_of(desk, f"{person.name} ringer til naboen")
    pictures = desk.windows.room.pictures
    aside = Aside(block_id=output.block_id, output_id=output.id)
    assert any(person.name in text for text in texts_in(pictures.of_aside(aside)))
    document.replace("edit.change_participant", replace(person, wall_consent=WallConsent.NO))
    told = list(texts_in(pictures.of_aside(aside)))
    assert not [text for text in told if person.name in text]
    assert [text for text in told if "[deltager]" in text]
    assert document.get(Workshop, output.workshop_id) is not None
