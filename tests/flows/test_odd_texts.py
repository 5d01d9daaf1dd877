"""Whatever people paste into a field is shown as it is, stored, and stands on the paper (F45–F47)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.forms import FieldKind
from facilitator_app.domain.outputs import Output
from facilitator_app.services.exporting import PaperKind, PaperOptions
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk

MARKUP = "<b>fed</b> & <img src=x> {%"
FORMULA = "=2+2"
EMOJI = "tak 👍 til jer"
CONTROL = "før\x00\x07\x1b‮efter"
LONG = "ord " * 12_500
TEXTS = {"markup": MARKUP, "formula": FORMULA, "emoji": EMOJI, "control": CONTROL, "long": LONG}
MOST_QUESTIONS = 12
WRITTEN = (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.DATE, FieldKind.PERSON)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def paste(desk: Desk, text: str) -> None:
    """Paste where the focus is."""
    QGuiApplication.clipboard().setText(text)
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def cleaned(text: str) -> str:
    """What may be left of a text: no sign that cannot be seen."""
    return "".join(sign for sign in text if sign not in "\x00\x07\x1b‮")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_pasted_text_goes_through_the_action_schema_to_the_paper(
    desk: Desk, tmp_path: Path, text: str
) -> None:
    """F45, F47."""
    area = desk.go_to(AreaName.ACTIONS)
    fields = [field for field in area.findChildren(FormField) if field.spec.kind in WRITTEN]
    assert len({field.spec.kind for field in fields}) > 2
    for field in fields:
        field.setFocus()
        paste(desk, text)
        field.save_now()
    desk.go_to(AreaName.HOME)
    services = desk.windows.services
    (plan,) = services.document.all(ActionPlan)
    assert plan.items[0].values["occasion"] == cleaned(text)
    assert services.document.is_all_saved
    for label in area.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    options = PaperOptions(
        workshop_id=services.document.workshop.id, participant_ids=frozenset((plan.participant_id,))
    )
    (file,) = services.exporting.plan(PaperKind.ACTION_SCHEMAS, options)
    paper = tmp_path / "skema.pdf"
    paper.write_bytes(services.exporting.draw(file).content)
    with PdfDocument(paper) as pdf:
        words = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert cleaned(text).split()[0] in words


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_pasted_text_goes_through_the_note_pane(desk: Desk, text: str) -> None:
    """F45, F46."""
    area = desk.go_to(AreaName.NOTES)
    line = desk.find(QPlainTextEdit, "entry_line", area)
    for _ in range(MOST_QUESTIONS):
        if line.isVisible():
            break
        desk.key(Qt.Key.Key_Tab)
    line.setFocus()
    paste(desk, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    outputs = [output for output in desk.windows.services.document.all(Output) if not output.is_draft]
    assert [str(output.value).strip() for output in outputs] == [cleaned(text).strip()]
    for label in area.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
