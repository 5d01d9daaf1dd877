"""A schema filled in an earlier revision of the form, as it is seen where schemas are typed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, Option
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.ui.actions import ActionsArea
from facilitator_app.ui.actions.area import ActionsOutside
from facilitator_app.ui.actions.schema_form import SchemaForm, rows_of
from facilitator_app.ui.forms import Entry, value_words
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, PlainLabel
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

OPTIONS = (Option(key="a", label="Den ene"), Option(key="b", label="Den anden"))
ENTRY = Entry(
    people=lambda: [("p-1", "Birthe Egelund (fiktiv)")],
    read_date=lambda _text: None,
    date_text=lambda day: f"{day.day}/{day.month}",
)


def without(*keys: str) -> FormSpec:
    gone = tuple(field for field in SCHEMA.fields if field.key in keys)
    return replace(
        SCHEMA, fields=tuple(field for field in SCHEMA.fields if field not in gone), archived=gone, revision=2
    )


def words_in(form: SchemaForm) -> list[str]:
    return [label.text() for label in form.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_answers_of_archived_fields_are_read_under_the_form(qtbot: QtBot) -> None:
    form = SchemaForm(ENTRY, date_words=date.isoformat)
    qtbot.addWidget(form)
    form.show_form(without("buddy", "by_when"))
    form.show()
    form.show_values({"occasion": "Et møde", "buddy": "p-1", "by_when": "2027-03-01"})
    seen = words_in(form)
    assert "From an earlier revision" in seen
    assert seen[seen.index("Makker") + 1] == "Birthe Egelund (fiktiv)"
    assert seen[seen.index("Hvornår") + 1] == "1/3"

    form.show_values({"occasion": "Et andet møde"})
    assert "From an earlier revision" not in words_in(form)


def test_nothing_is_said_of_a_form_that_has_not_changed(qtbot: QtBot) -> None:
    form = SchemaForm(ENTRY, date_words=date.isoformat)
    qtbot.addWidget(form)
    form.show_form(SCHEMA)
    form.show()
    form.show_values({"buddy": "p-1"})
    assert "From an earlier revision" not in words_in(form)


def test_every_kind_of_answer_can_be_read() -> None:
    def said(kind: FieldKind, value: FieldValue) -> str:
        columns = (Option(key="what", label="Hvad"), Option(key="who", label="Hvem"))
        spec = FieldSpec(
            key="k", kind=kind, label="Felt", options=OPTIONS, columns=columns, pole_a="Her", pole_b="Der"
        )
        return value_words(spec, value, ENTRY)

    assert said(FieldKind.LONG_TEXT, "To\nlinjer") == "To\nlinjer"
    assert said(FieldKind.CHOICE, "b") == "Den anden"
    assert said(FieldKind.CHOICES, ["a", "b"]) == "Den ene\nDen anden"
    assert said(FieldKind.SCALE, 7) == "7 of 10, from Her (0) to Der (10)"
    assert said(FieldKind.NUMBER, 12) == "12"
    assert said(FieldKind.DATE, "2027-03-01") == "1/3"
    assert said(FieldKind.DATE, "før jul") == "før jul"
    assert said(FieldKind.PERSON, "Kim (fiktiv)") == "Kim (fiktiv)"
    assert said(FieldKind.CHECKBOX, True) == "Yes"
    assert said(FieldKind.CHECKBOX, False) == ""
    assert said(FieldKind.ROWS, [{"what": "Møde", "who": "Vi"}, {"what": "Brev"}]) == "Møde · Vi\nBrev"
    assert said(FieldKind.SHORT_TEXT, None) == ""


def test_the_rows_follow_the_forms_order() -> None:
    keys = ("balance", "value_self", "value_citizens", "own", "action", "occasion")
    fields = tuple(FieldSpec(key=key, kind=FieldKind.LONG_TEXT, label=key) for key in keys)
    rows = rows_of(replace(SCHEMA, fields=fields))
    assert [[field.key for field, _span in row] for row in rows] == [
        ["balance"],
        ["value_self", "value_citizens"],
        ["own"],
        ["occasion", "action"],
    ]
    assert all(sum(span for _field, span in row) == 24 for row in rows)


def test_a_file_without_a_schema_in_use_shows_the_way_to_the_forms(
    qtbot: QtBot, clock: FakeClock, new_id: FakeIds
) -> None:
    hub = Hub()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    drafted = replace(SCHEMA, revision=0, fields=())
    document.attach(MemoryRepository(drafted if record == SCHEMA else record for record in small_day()))
    area = ActionsArea(
        collecting=CollectingActions(document=document, clock=clock, new_id=new_id),
        document=document,
        hub=hub,
        outside=ActionsOutside(entry=ENTRY, date_words=date.isoformat, saved_words=lambda _plan: ""),
    )
    qtbot.addWidget(area)
    area.show()
    button = area.findChild(Button, "to_forms")
    assert isinstance(button, Button)
    assert button.isVisible()
    with qtbot.waitSignal(area.forms_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    document.replace("edit.use_form", SCHEMA)
    assert not button.isVisible()
    assert area.findChild(SchemaForm) is not None
