"""A programme over two years through the real windows: four workshops with forty leaders, of whom three leave while
four join, and every document of each workshop read.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.harvest import EverydayExample, Preject, PrejectStage
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import Programme, in_order, members_of
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.exporting import Filing, PaperKind, PaperOptions
from facilitator_app.services.year_files import WHOLE_PROGRAMME
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.kit import LineEdit, RowList, TextEdit
from facilitator_app.ui.programme import page as tabs
from facilitator_app.ui.programme.area import ProgrammeArea
from facilitator_app.ui.programme.prejects_card import PrejectCardView
from facilitator_app.ui.programme.since_last_list import PromiseList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

DAYS = (date(2027, 2, 4), date(2027, 9, 9), date(2028, 2, 10), date(2028, 9, 14))
LEFT_ON, JOINED_ON = "1/8-2027", "1/9-2027"
LEAVERS = ("Leder 01 (fiktiv)", "Leder 02 (fiktiv)", "Leder 03 (fiktiv)")
JOINERS = tuple(f"Tilkommen {n} (fiktiv)" for n in "ABCD")
WRITERS = tuple(f"Leder {n:02d} (fiktiv)" for n in (1, 4, 5, 6, 7, 8, 9))
STANDING = (PaperKind.ACTION_SCHEMAS, PaperKind.NAME_BADGES, PaperKind.AGENDA, PaperKind.SUMMARY)
ALT = Qt.KeyboardModifier.AltModifier
SECRET = "Hemmeligheden"
INTERPLAY = "Vi ringer til hinanden"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Desk:
    clock.set_wall_clock(datetime(2027, 1, 11, 8, 0, tzinfo=UTC))
    return Desk(qtbot, qapp, tmp_path / "data", clock=clock)


@pytest.mark.timeout(600)
def test_a_programme_of_two_years(desk: Desk, tmp_path: Path) -> None:
    years = TwoYears(desk, tmp_path)
    years.make_the_first_workshop()
    years.fetch_forty_leaders()
    years.make_it_a_programme()
    years.plan_the_other_workshops()
    years.hold_the_first()
    years.leave_and_join()
    years.hold_the_second()
    years.hold_the_third()
    years.hold_the_last()
    years.read_every_document()
    years.read_the_year_report()
    desk.close()


class TwoYears:
    """What is done in two years, one method for each part of them."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.printed: dict[PaperKind, str] = {}

    def workshops(self) -> tuple[Workshop, ...]:
        return in_order(self.desk.windows.services.document.all(Workshop))

    def person(self, name: str) -> Participant:
        people = self.desk.windows.services.document.all(Participant)
        return next(one for one in people if one.name == name)

    def make_the_first_workshop(self) -> None:
        desk = self.desk

        def write(dialog: QDialog) -> None:
            desk.click(desk.find(QAbstractButton, "theme-day", dialog))
            type_into(desk.find(LineEdit, "client", dialog), "Nordby (fiktiv)")
            type_into(desk.find(LineEdit, "held_on", dialog), "4/2-2027")
            desk.press("act", dialog)

        in_dialog(lambda: desk.press("new_workshop_button"), write)
        assert desk.dialogs.told == []
        assert [one.held_on for one in self.workshops()] == [DAYS[0]]

    def fetch_forty_leaders(self) -> None:
        desk = self.desk
        rows = ["Navn;Titel;Enhed;Lederniveau;Direktion"]
        for number in range(1, 41):
            level = "ledere" if number % 10 == 0 else "medarbejdere"
            is_direction = "ja" if number in (39, 40) else ""
            rows.append(
                f"Leder {number:02d} (fiktiv);Leder;Enhed {number % 6};leder af {level};{is_direction}"
            )
        file = self.folder / "ledere.csv"
        file.write_text("\n".join(rows), encoding="utf-8")
        desk.dialogs.file = file
        desk.press("go_to_people")

        def fetch(dialog: QDialog) -> None:
            desk.press("choose_file", dialog)
            desk.qtbot.waitUntil(desk.find(QAbstractButton, "act", dialog).isEnabled)
            desk.press("act", dialog)

        in_dialog(lambda: desk.press("fetch_first_list"), fetch)
        people = desk.windows.services.document.all(Participant)
        assert len(people) == 40
        assert sum(one.is_direction for one in people) == 2
        self.divide()

    def divide(self) -> None:
        desk = self.desk

        def choose(dialog: QDialog) -> None:
            act = desk.find(QAbstractButton, "act", dialog)
            desk.qtbot.waitUntil(act.isEnabled)
            desk.click(act)

        in_dialog(lambda: desk.press("divide"), choose)
        workshop_id = desk.windows.services.document.workshop.id
        groups = [one for one in desk.windows.services.document.all(Group) if one.workshop_id == workshop_id]
        present = desk.windows.services.people.people()
        assert sorted(one for group in groups for one in group.member_ids) == sorted(
            one.id for one in present
        )

    def turn_to(self, key: str) -> QWidget:
        area = self.desk.go_to(AreaName.PROGRAMME)
        assert isinstance(area, ProgrammeArea)
        self.desk.press(f"tab_{key}")
        QCoreApplication.processEvents()
        self.desk.be_active()
        return area

    def make_it_a_programme(self) -> None:
        desk = self.desk
        self.turn_to(tabs.TIMELINE)
        type_into(desk.find(QLineEdit, "begin_title"), "Ledelse i to aar")
        purpose = desk.find(QPlainTextEdit, "begin_purpose")
        purpose.setFocus()
        QTest.keyClicks(purpose, "At finde svar sammen")
        desk.press("make_programme")
        (programme,) = desk.windows.services.document.all(Programme)
        assert (programme.title, programme.purpose) == ("Ledelse i to aar", "At finde svar sammen")

    def plan_the_other_workshops(self) -> None:
        desk = self.desk
        wishes = (
            ("template", "leader-day", "9/9-2027"),
            ("copy", "", "10/2-2028"),
            ("template", "theme-day", "14/9-2028"),
        )
        for way, template, day in wishes:

            def wish(dialog: QDialog, way: str = way, template: str = template, day: str = day) -> None:
                desk.click(desk.find(QAbstractButton, way, dialog))
                if template:
                    box = desk.find(QComboBox, "event_template", dialog)
                    box.setCurrentIndex(box.findData(template))
                type_into(desk.find(QLineEdit, "new_event_day", dialog), day)
                desk.press("act", dialog)

            in_dialog(lambda: desk.press("add_event"), wish)
        assert tuple(one.held_on for one in self.workshops()) == DAYS
        assert desk.windows.services.document.workshop.held_on == DAYS[0]

    def go_to_day(self, number: int) -> None:
        """The morning of a workshop: chosen in the timeline, and gone to its plan."""
        desk = self.desk
        desk.clock.set_wall_clock(datetime.combine(DAYS[number], time(7, 0), UTC))
        self.turn_to(tabs.TIMELINE)
        desk.press("timeline")
        events = desk.find(RowList, "timeline_events")
        desk.choose_row(events, self.workshops()[number].id)
        desk.press("event_plan")
        assert desk.windows.services.document.workshop.held_on == DAYS[number]
        assert desk.program.window.current_area == AreaName.PLAN

    def write_schemas(self, names: tuple[str, ...], words: str) -> None:
        desk = self.desk
        desk.go_to(AreaName.ACTIONS)
        leaders = desk.find(RowList, "leaders")
        for name in names:
            desk.choose_row(leaders, self.person(name).id)
            self.write("occasion", "en borger ringer")
            self.write("action", f"{words} {name[:8]}")

    def write(self, key: str, text: str) -> None:
        fields = [f for f in self.desk.program.window.findChildren(FormField) if f.spec.key == key]
        control = next(f for f in fields if f.isVisible()).editor.control()
        control.setFocus()
        QTest.keyClicks(control, text)
        control.clearFocus()

    def note_for_groups(self, words: str) -> None:
        desk = self.desk
        desk.go_to(AreaName.NOTES)
        before = len(desk.windows.services.document.all(Output))
        line = desk.find(QPlainTextEdit, "entry_line")
        for group in (1, 2):
            desk.key(Qt.Key(Qt.Key.Key_0 + group), ALT)
            line.setFocus()
            QTest.keyClicks(line, f"{words} {group}")
            QTest.keyClick(line, Qt.Key.Key_Return)
        assert len(desk.windows.services.document.all(Output)) == before + 2

    def hold_the_first(self) -> None:
        self.go_to_day(0)
        self.note_for_groups("Gruppen siger")
        self.write_schemas(WRITERS, "ringer tilbage")
        begun = [plan for plan in self.desk.windows.services.document.all(ActionPlan) if plan.items]
        assert len(begun) == len(WRITERS)
        self.printed = self.export(STANDING)

    def leave_and_join(self) -> None:
        """Between the first and the second workshop: three leave, one gets another post, four join."""
        desk = self.desk
        desk.clock.set_wall_clock(datetime(2027, 8, 2, 8, 0, tzinfo=UTC))
        self.turn_to(tabs.TIMELINE)
        desk.press("leaders", desk.find(QWidget, "timeline_views"))
        rows = desk.find(RowList, "leader_list")
        for name in LEAVERS:
            desk.choose_row(rows, self.person(name).id)
            in_dialog(lambda: desk.press("leader_leave"), self.leave)
        desk.choose_row(rows, self.person("Leder 04 (fiktiv)").id)
        in_dialog(lambda: desk.press("leader_move"), self.move)
        for name in JOINERS:

            def join(dialog: QDialog, name: str = name) -> None:
                type_into(desk.find(QLineEdit, "post_name", dialog), name)
                type_into(desk.find(QLineEdit, "post_from", dialog), JOINED_ON)
                type_into(desk.find(QLineEdit, "post_unit", dialog), "Ny enhed")
                desk.press("act", dialog)

            in_dialog(lambda: desk.press("add_leader"), join)
        desk.press("timeline")
        people = desk.windows.services.document.all(Participant)
        assert [len(members_of(one, people)) for one in self.workshops()] == [40, 41, 41, 41]

    def leave(self, dialog: QDialog) -> None:
        type_into(self.desk.find(QLineEdit, "leader_day_field", dialog), LEFT_ON)
        self.desk.press("act", dialog)

    def move(self, dialog: QDialog) -> None:
        type_into(self.desk.find(QLineEdit, "post_from", dialog), JOINED_ON)
        type_into(self.desk.find(QLineEdit, "post_unit", dialog), "Flyttet enhed")
        self.desk.press("act", dialog)

    def hold_the_second(self) -> None:
        """What was promised is told by keys, a new promise is written, and an example gets its statement."""
        desk = self.desk
        self.go_to_day(1)
        desk.windows.services.document.end_typing()
        self.turn_to(tabs.SINCE_LAST)
        promises = desk.find(PromiseList, "promises")
        names = [row.name for row in promises.rows()]
        assert names == [name.removesuffix(" (fiktiv)") for name in WRITERS[1:]], "who has left tells nothing"
        keys = (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1)
        for row, key in zip(promises.rows(), keys, strict=True):
            promises.choose(row.key)
            QTest.keyClick(promises, key)
        told = {one.outcome for one in desk.windows.services.document.all(FollowUp)}
        assert told == set(Outcome)
        self.write_schemas((JOINERS[0], "Leder 05 (fiktiv)"), "holder pause")
        self.write_foundation()

    def write_foundation(self) -> None:
        desk = self.desk
        page = self.turn_to(tabs.FOUNDATION)
        desk.press("first_statement")
        QCoreApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "Vi ringer selv")
        new = next(one for one in page.findChildren(LineEdit, "new_example") if one.isVisible())
        type_into(new, "En chef ringede til en borger")
        QTest.keyClick(new, Qt.Key.Key_Return)
        (example,) = desk.windows.services.document.all(EverydayExample)
        assert example.statement_id is not None

    def hold_the_third(self) -> None:
        """A pre-ject is moved on, a talk is held, and the direction agrees on something."""
        self.go_to_day(2)
        self.begin_a_preject()
        self.hold_a_talk()
        self.agree_in_the_direction()
        self.write_schemas((JOINERS[1],), "laaner et hjaelpemiddel")

    def begin_a_preject(self) -> None:
        desk = self.desk
        page = self.turn_to(tabs.PREJECTS)
        desk.press("first_preject")
        QCoreApplication.processEvents()
        fields = [f for f in page.findChildren(FormField) if f.spec.key == "title" and f.isVisible()]
        control = fields[0].editor.control()
        control.setFocus()
        QTest.keyClicks(control, "Bagekoekkenet")
        control.clearFocus()
        card = page.findChild(PrejectCardView)
        assert card is not None
        card.setFocus()
        QTest.keyClick(card, Qt.Key.Key_Right, ALT)
        (preject,) = desk.windows.services.document.all(Preject)
        assert preject.stage is PrejectStage.TRYING
        assert preject.values["title"] == "Bagekoekkenet"

    def hold_a_talk(self) -> None:
        desk = self.desk
        page = self.turn_to(tabs.LUS)
        desk.press("fetch_concept")
        talks = desk.find(RowList, "talks")
        talks.choose(f"new:{self.person('Leder 05 (fiktiv)').id}")
        desk.press("begin_talk")
        steps = desk.find(RowList, "steps")
        day = next(one for one in page.findChildren(QLineEdit, "talk_day") if one.isVisible())
        type_into(day, "8/2-2028")
        QTest.keyClick(day, Qt.Key.Key_Return)
        steps.choose(next(row.key for row in steps.rows() if row.key == "preparation"))
        QCoreApplication.processEvents()
        field = next(
            one
            for one in page.findChildren(QPlainTextEdit)
            if one.isVisible() and not one.isReadOnly() and not isinstance(one.parent(), QComboBox)
        )
        field.setFocus()
        QTest.keyClicks(field, SECRET)
        desk.press("close_talk")
        (talk,) = desk.windows.services.document.all(LusTalk)
        assert talk.held_on == date(2028, 2, 8)
        assert SECRET in str(talk.leader_values)

    def agree_in_the_direction(self) -> None:
        desk = self.desk
        self.turn_to(tabs.DIRECTION)
        new = desk.find(QLineEdit, "new_agreement")
        type_into(new, INTERPLAY)
        QTest.keyClick(new, Qt.Key.Key_Return)
        (agreement,) = desk.windows.services.document.all(InterplayAgreement)
        assert agreement.text == INTERPLAY

    def hold_the_last(self) -> None:
        desk = self.desk
        self.go_to_day(3)
        self.turn_to(tabs.SINCE_LAST)
        promises = desk.find(PromiseList, "promises")
        names = [row.name for row in promises.rows()]
        # One under way from the first workshop, two of the second, one of the third; what is closed is not asked again.
        assert len(names) == 4
        assert "Leder 01" not in names
        for row in promises.rows():
            promises.choose(row.key)
            QTest.keyClick(promises, Qt.Key.Key_1)
        assert desk.windows.services.following.counts().tried == 4

    def export(self, kinds: Iterable[PaperKind]) -> dict[PaperKind, str]:
        """Documents of the workshop that is worked on, as text; those that it has."""
        services = self.desk.windows.services
        QCoreApplication.processEvents()
        options = PaperOptions(workshop_id=services.document.workshop.id, filing=Filing.JOINED)
        texts: dict[PaperKind, str] = {}
        for kind in kinds:
            try:
                planned = services.exporting.plan(kind, options)
            except Refused:
                continue
            texts[kind] = "\n".join(text_of(services.exporting.draw(file).content) for file in planned)
        return texts

    def read_every_document(self) -> None:
        """Earlier documents have those who left and not those who came; later ones the other way round."""
        for number, workshop in enumerate(self.workshops()):
            self.desk.windows.services.document.choose_workshop(workshop.id)
            self.read(number, self.export(PaperKind))

    def read(self, number: int, texts: dict[PaperKind, str]) -> None:
        assert set(STANDING) <= set(texts)
        for kind in (PaperKind.ACTION_SCHEMAS, PaperKind.NAME_BADGES):
            said = texts[kind]
            assert all((name[:8] in said) is (number == 0) for name in LEAVERS), (number, kind)
            assert all((name[:11] in said) is (number > 0) for name in JOINERS), (number, kind)
        assert ("Flyttet enhed" in texts[PaperKind.ACTION_SCHEMAS]) is (number > 0)
        for kind, said in texts.items():
            assert SECRET not in said, (number, kind)
            if kind not in (PaperKind.ACTION_SCHEMAS, PaperKind.INTERPLAY):
                assert INTERPLAY not in said, (number, kind)
        is_first = number == 0
        assert ("ringer tilbage Leder 04" in flat(texts[PaperKind.ACTION_SCHEMAS])) is is_first
        if is_first:
            assert {kind: texts[kind] for kind in STANDING} == self.printed, "what was printed stands"

    def read_the_year_report(self) -> None:
        services = self.desk.windows.services
        assert services.exporting.years() == (2028, 2027)
        options = PaperOptions(workshop_id=services.document.workshop.id, year=WHOLE_PROGRAMME)
        (file,) = services.exporting.plan(PaperKind.YEAR_REPORT, options)
        said = flat(text_of(services.exporting.draw(file).content))
        # Seven, two and one promises; four told tried at the second workshop, and all four open ones at the last.
        assert "8 af 10 handlinger fra 9 ledere er prøvet" in said
        assert "1 samtale er holdt" in said
        assert "Bagekoekkenet" in said
        assert "En chef ringede til en borger" in said
        assert not any(name[:8] in said for name in (*LEAVERS, "Leder 05 (fiktiv)"))
        assert SECRET not in said
        assert INTERPLAY not in said


def type_into(edit: QLineEdit | TextEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def flat(text: str) -> str:
    """The words of a page without its line ends."""
    return " ".join(text.split())
