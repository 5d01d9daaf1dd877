"""Since last time in the window: told by three keys, written by Enter, summed without names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Serves
from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.double_role import DoubleRole
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import ComboBox
from facilitator_app.ui.programme.since_last_list import PromiseList
from facilitator_app.ui.programme.since_last_page import SinceLastPage
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import apply_theme
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

FIRST = Workshop(id="w-1", title="Seminar", held_on=date(2027, 1, 14), position=1.0)
SECOND = Workshop(id="w-2", title="Temadag", held_on=date(2027, 5, 20), position=2.0)
THIRD = Workshop(id="w-3", title="Lederdag", held_on=date(2027, 9, 20), position=3.0)
NAMES = ("Ann Berg", "Bo Carlsen", "Cia Dam", "Dan Eg", "Eva Friis", "Finn Gad")
PEOPLE = tuple(
    Participant(id=f"p-{at}", name=f"{name} (fiktiv)", unit="Hjemmepleje" if at < 3 else "Skole")
    for at, name in enumerate(NAMES)
)
GROUPS = (
    Group(id="g-1", workshop_id="w-2", number=1, member_ids=("p-0", "p-1", "p-2")),
    Group(id="g-2", workshop_id="w-2", number=2, member_ids=("p-3", "p-4", "p-5")),
)


def schema(at: int, *, serves: str = "own_unit") -> ActionPlan:
    values = {"occasion": f"sag {at} kommer", "action": "spørger jeg", "serves": serves}
    item = ActionItem(id=f"a-{at}", values=values)
    return ActionPlan(id=f"s-{at}", workshop_id="w-1", participant_id=f"p-{at}", form_id="f", items=(item,))


SCHEMAS = tuple(schema(at, serves="whole" if at > 3 else "own_unit") for at in range(len(PEOPLE)))


@dataclass(frozen=True)
class Room:
    """The page and what it stands on."""

    page: SinceLastPage
    document: Document
    following: FollowingUp
    show: RunningShow
    pictures: WallPictures

    @property
    def list(self) -> PromiseList:
        found = self.page.findChild(PromiseList)
        assert found is not None
        return found

    def told(self) -> dict[str, Outcome | None]:
        return {line.item_id: line.outcome for line in self.following.open_actions()}

    def gave(self, item_id: str) -> str:
        return next(line.gave for line in self.following.open_actions() if line.item_id == item_id)

    def names(self) -> list[str]:
        return [row.name for row in self.list.rows()]

    def button(self, name: str) -> QAbstractButton:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None, name
        return found

    def words(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None, name
        return found.text()

    def sums(self, name: str = "since_last_room") -> str:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found.accessibleName()


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


MakeRoom = Callable[..., Room]


@pytest.fixture
def make_room(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> MakeRoom:
    def make(*more: object, workshop: Workshop = SECOND) -> Room:
        records = (Engagement(id="e", client="Eksempel"), FIRST, SECOND, THIRD, *PEOPLE, *GROUPS, *more)
        repository = MemoryRepository(records)  # type: ignore[arg-type]
        repository.set_setting(CURRENT_WORKSHOP, workshop.id)
        hub = Hub()
        document = Document(publish=hub.publish, clock=clock, new_id=new_id)
        document.attach(repository)
        log = RunLog(records=document, clock=clock, publish=hub.publish)
        timer = RunningTimer(clock=clock, log=log, publish=hub.publish)
        day = RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
        pictures = WallPictures(document, cache(load_words))
        show = RunningShow(
            records=document,
            clock=clock,
            log=log,
            timer=timer,
            day=day,
            page_count=pictures.page_count,
            publish=hub.publish,
        )
        show.resume()
        following = FollowingUp(document=document, clock=clock, new_id=new_id)
        page = SinceLastPage(
            following=following, roles=DoubleRole(document=document), document=document, show=show, hub=hub
        )
        hub.records_changed.connect(page.render_page)
        page.resize(1230, 648)
        qtbot.addWidget(page)
        page.render_page()
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.begin()
        return Room(page, document, following, show, pictures)

    return make


@pytest.fixture
def room(make_room: MakeRoom) -> Room:
    return make_room(*SCHEMAS)


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def write(room: Room, text: str) -> QLineEdit:
    """Write what the chosen action gave, and leave the field standing."""
    press(room.list, Qt.Key.Key_Return)
    field = room.list.findChild(QLineEdit, "gave")
    assert field is not None
    QTest.keyClicks(field, text)
    return field


def test_promises_stand_by_last_name_with_where_they_are_from(room: Room) -> None:
    assert room.names() == list(NAMES)
    assert room.list.rows()[0].place == ("(fiktiv) · group 1", "Hjemmepleje")
    assert room.words("promises_told") == "6 actions from Seminar"


def test_one_two_and_three_tell_what_became_of_the_chosen_promise(room: Room) -> None:
    room.list.choose("a-0")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_3):
        press(room.list, key)
    assert [room.told()[f"a-{at}"] for at in range(4)] == [
        Outcome.TRIED,
        Outcome.UNDER_WAY,
        Outcome.DROPPED,
        None,
    ]
    assert room.sums() == "Tried: 1, Under way: 1, Dropped: 1, Not answered: 3"


def test_telling_keeps_the_row_that_is_stood_on(room: Room) -> None:
    room.list.choose("a-3")
    press(room.list, Qt.Key.Key_1)
    assert room.list.chosen_key() == "a-3"


def test_the_same_key_twice_says_the_same(room: Room) -> None:
    room.list.choose("a-0")
    press(room.list, Qt.Key.Key_1)
    press(room.list, Qt.Key.Key_1)
    assert room.told()["a-0"] is Outcome.TRIED


def test_delete_takes_back_what_was_told(room: Room) -> None:
    room.list.choose("a-0")
    press(room.list, Qt.Key.Key_1)
    press(room.list, Qt.Key.Key_Delete)
    assert room.told()["a-0"] is None


def test_undo_takes_back_what_was_told(room: Room) -> None:
    room.list.choose("a-0")
    press(room.list, Qt.Key.Key_3)
    room.document.undo()
    assert room.told()["a-0"] is None
    assert room.list.rows()[0].outcome is None


def test_a_press_on_an_outcome_tells_it_and_a_second_takes_it_back(room: Room) -> None:
    place = room.list.place_of("a-1", Outcome.UNDER_WAY)
    QTest.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert room.told()["a-1"] is Outcome.UNDER_WAY
    QTest.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert room.told()["a-1"] is None


def test_a_press_beside_the_outcomes_only_chooses(room: Room) -> None:
    place = room.list.place_of("a-1", Outcome.TRIED)
    QTest.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() - place.center())
    QTest.mouseClick(
        room.list.viewport(),
        Qt.MouseButton.RightButton,
        pos=room.list.place_of("a-1", Outcome.TRIED).center(),
    )
    assert set(room.told().values()) == {None}


def test_enter_writes_what_it_gave_and_enter_again_ends_it(room: Room, qtbot: QtBot) -> None:
    room.list.choose("a-2")
    field = write(room, "Ro på gangen")
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.list.findChild(QLineEdit, "gave") is None)
    assert room.gave("a-2") == "Ro på gangen"
    assert room.list.rows()[2].gave == "Ro på gangen"
    press(room.list, Qt.Key.Key_1)
    assert room.told()["a-2"] is Outcome.TRIED


def test_what_is_typed_is_saved_before_the_field_is_left(room: Room, qtbot: QtBot) -> None:
    room.list.choose("a-2")
    write(room, "Halvt skr")
    qtbot.waitUntil(lambda: room.gave("a-2") == "Halvt skr")


def test_turning_the_page_saves_what_is_typed(room: Room) -> None:
    room.list.choose("a-2")
    write(room, "Ro")
    room.page.save_now()
    assert room.gave("a-2") == "Ro"


def test_a_refresh_leaves_what_is_being_typed(room: Room) -> None:
    room.list.choose("a-2")
    field = write(room, "Ro")
    room.following.tell("a-2", Outcome.TRIED)
    assert field.text() == "Ro"
    assert field.isVisible()


def test_a_leader_is_found_by_name_and_unit(room: Room) -> None:
    search = room.page.findChild(QLineEdit, "find_promise")
    assert search is not None
    QTest.keyClicks(search, "friis")
    assert "Eva Friis" in room.names()
    assert "Cia Dam" not in room.names()
    search.setText("skole")
    assert set(room.names()) >= {"Dan Eg", "Eva Friis", "Finn Gad"}


def test_a_search_for_nobody_says_so(room: Room) -> None:
    search = room.page.findChild(QLineEdit, "find_promise")
    assert search is not None
    search.setText("xyz")
    assert room.names() == []
    notice = room.page.findChild(QLabel, "no_promise")
    assert notice is not None
    assert notice.isVisible()


def choose_filter(room: Room, key: str) -> None:
    box = room.page.findChild(ComboBox, "filter_promises")
    assert box is not None
    box.choose(key)
    box.activated.emit(box.currentIndex())


def test_what_fits_a_filter_no_more_stays_until_it_is_left(room: Room, qtbot: QtBot) -> None:
    choose_filter(room, "unanswered")
    room.list.choose("a-0")
    press(room.list, Qt.Key.Key_1)
    assert room.names()[0] == "Ann Berg"
    press(room.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: room.names()[0] == "Bo Carlsen")
    assert room.list.chosen_key() == "a-1"


def test_after_a_filter_is_chosen_the_keys_tell_of_the_list_and_the_header_how_many_fit(
    room: Room, qtbot: QtBot
) -> None:
    room.following.tell("a-5", Outcome.TRIED)
    room.list.choose("a-5")
    box = room.page.findChild(ComboBox, "filter_promises")
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.chosen_key() == "unanswered"
    assert box.hasFocus()
    assert room.words("promises_told") == "5 of 6 actions fit"
    assert "Finn Gad" not in room.names()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.chosen_key() == "group:2"
    qtbot.waitUntil(room.list.hasFocus)
    assert room.words("promises_told") == "3 of 6 actions fit"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert room.list.hasFocus()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert box.hasFocus()
    assert room.words("promises_told") == "6 actions from Seminar"


@pytest.mark.parametrize(
    ("key", "names"), [("group:2", ["Dan Eg", "Eva Friis", "Finn Gad"]), ("tried", ["Finn Gad"])]
)
def test_a_filter_shows_only_a_group_or_an_outcome(room: Room, key: str, names: list[str]) -> None:
    room.following.tell("a-5", Outcome.TRIED)
    room.list.choose("a-5")
    choose_filter(room, key)
    assert room.names() == names


def test_without_open_actions_the_page_says_what_to_do(make_room: MakeRoom, qtbot: QtBot) -> None:
    room = make_room()
    assert not room.list.isVisible()
    with qtbot.waitSignal(room.page.schemas_requested):
        room.button("to_schemas").click()


def test_the_spread_goes_on_the_wall_when_five_have_told(room: Room) -> None:
    room.show.open_wall()
    for at in range(4):
        room.following.tell(f"a-{at}", Outcome.TRIED)
    assert not room.button("show_since_last").isEnabled()
    room.following.tell("a-4", Outcome.DROPPED)
    room.button("show_since_last").click()
    assert room.show.show.aside is not None
    assert room.show.show.aside.chart == ChartSubject.SINCE_LAST
    room.button("show_since_last").click()
    assert room.show.show.aside is None


def test_the_wall_button_tells_that_the_wall_is_closed(room: Room) -> None:
    for at in range(6):
        room.following.tell(f"a-{at}", Outcome.TRIED)
    assert "closed" in room.button("show_since_last").toolTip()


def test_over_time_shows_the_share_of_each_workshop(make_room: MakeRoom) -> None:
    told = [
        FollowUp(
            id=f"u-{at}",
            workshop_id="w-2",
            plan_id=f"s-{at}",
            item_id=f"a-{at}",
            outcome=Outcome.TRIED if at < 3 else Outcome.UNDER_WAY,
        )
        for at in range(6)
    ]
    room = make_room(*SCHEMAS, *told, workshop=THIRD)
    assert room.names() == ["Dan Eg", "Eva Friis", "Finn Gad"]
    assert room.list.rows()[0].place[-1] == "Last time: under way"
    room.button("over_time").click()
    assert room.sums() == "Temadag: 50 %"
    assert room.sums("actions_over_time") == "Seminar: 4 · 2"
    room.show.open_wall()
    room.button("show_since_last").click()
    assert room.show.show.aside is not None
    assert room.show.show.aside.chart == ChartSubject.SINCE_LAST_OVER_TIME


def test_the_double_role_is_compared_with_last_time(make_room: MakeRoom) -> None:
    closed = FollowUp(id="u", workshop_id="w-2", plan_id="s-0", item_id="a-0", outcome=Outcome.TRIED)
    said = Output(
        id="o", workshop_id="w-3", block_id="b", form_id="f", field_key="k", group_id="g-1", value="x",
        serves=Serves.WHOLE,
    )  # fmt: skip
    room = make_room(*SCHEMAS, closed, said, workshop=THIRD)
    assert room.sums("roles_now") == "Own unit: 3, The whole: 2"
    compared = room.words("roles_compared")
    assert compared.startswith("Last time: 4 and 2. A larger share of the actions is for the whole now.")
    assert "Outputs here: 0 and 1." in compared


def test_another_file_forgets_what_was_looked_for(room: Room) -> None:
    search = room.page.findChild(QLineEdit, "find_promise")
    assert search is not None
    search.setText("friis")
    room.page.start_anew()
    room.page.render_page()
    assert room.names() == list(NAMES)


def test_an_entry_is_stood_on_whatever_was_looked_for(room: Room) -> None:
    search = room.page.findChild(QLineEdit, "find_promise")
    assert search is not None
    search.setText("friis")
    room.page.open_entry("a-0")
    assert room.list.chosen_key() == "a-0"


def test_a_very_long_promise_is_cut_in_its_row_and_whole_under_the_pointer(make_room: MakeRoom) -> None:
    long = ActionItem(id="a-9", values={"occasion": "sagen er lang " * 80, "action": "spørger jeg"})
    plan = ActionPlan(id="s-9", workshop_id="w-1", participant_id="p-0", form_id="f", items=(long,))
    room = make_room(plan)
    assert room.list.visualRect(room.list.model().index(0, 0)).height() < 200
    assert room.list.rows()[0].tip.count("sagen er lang") == 80
