"""What became of the actions, on the wall: numbers from five leaders up, and no name or word of theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Serves
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.promise_counts import RoleCounts
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.wall import Picture
from facilitator_app.domain.wall_counts import BallotPicture, PairsPicture
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.building_wall import picture_of_aside
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.double_role import DoubleRole
from facilitator_app.services.wall_since_last import since_last_slide
from facilitator_app.services.wall_sources import wall_sources
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")
FIRST = Workshop(id="w-1", title="Seminar", held_on=date(2027, 1, 14), position=1.0)
SECOND = Workshop(id="w-2", title="Temadag", held_on=date(2027, 5, 20), position=2.0)
UNDATED = Workshop(id="w-3", title="Lederdag", position=3.0)
PEOPLE = tuple(Participant(id=f"p-{n}", name=f"Navn Navnesen {n} (fiktiv)") for n in range(6))


def schema(n: int, *, workshop: Workshop = FIRST, serves: str = "own_unit") -> ActionPlan:
    item = ActionItem(id=f"{workshop.id}-a-{n}", values={"action": "HEMMELIG", "serves": serves})
    return ActionPlan(
        id=f"{workshop.id}-s-{n}",
        workshop_id=workshop.id,
        participant_id=f"p-{n}",
        form_id="f",
        items=(item,),
    )


def told(n: int, outcome: Outcome, *, workshop: Workshop = SECOND) -> FollowUp:
    return FollowUp(
        id=f"u-{n}", workshop_id=workshop.id, plan_id=f"w-1-s-{n}", item_id=f"w-1-a-{n}", outcome=outcome,
        gave="HEMMELIG",
    )  # fmt: skip


SCHEMAS = tuple(schema(n, serves="whole" if n == 0 else "own_unit") for n in range(6))
TOLD = (
    *(told(n, Outcome.TRIED) for n in range(3)),
    told(3, Outcome.UNDER_WAY),
    told(4, Outcome.DROPPED),
)


def document_with(*records: Record, at: Workshop = SECOND) -> Document:
    repository = MemoryRepository((Engagement(id="e", client="K"), FIRST, SECOND, UNDATED, *PEOPLE, *records))
    repository.set_setting(CURRENT_WORKSHOP, at.id)
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(repository)
    return document


def picture(subject: ChartSubject, *records: Record, at: Workshop = SECOND) -> Picture:
    sources = wall_sources(document_with(*records, at=at))
    made = picture_of_aside(sources, Aside(block_id="", chart=subject), WORDS)
    assert "HEMMELIG" not in str(made)
    assert "Navnesen" not in str(made)
    return made


def test_the_room_sees_how_many_tried_and_how_many_have_not_answered() -> None:
    made = picture(ChartSubject.SINCE_LAST, *SCHEMAS, *TOLD)
    assert isinstance(made, BallotPicture)
    assert [(bar.label, bar.count, bar.is_strong) for bar in made.bars] == [
        ("Prøvet", 3, True),
        ("I gang", 1, False),
        ("Droppet", 1, False),
        ("Ikke svaret", 1, False),
    ]
    assert made.note == "Af 6 handlinger fra 6 ledere · uden navne"


def test_four_who_have_told_are_too_few() -> None:
    made = picture(ChartSubject.SINCE_LAST, *SCHEMAS, *TOLD[:4])
    assert isinstance(made, BallotPicture)
    assert (made.bars, made.is_shown) == ((), False)


def test_the_share_tried_goes_from_workshop_to_workshop() -> None:
    later = told(3, Outcome.TRIED, workshop=UNDATED)
    made = picture(ChartSubject.SINCE_LAST_OVER_TIME, *SCHEMAS, *TOLD, replace(later, id="u-9"))
    assert isinstance(made, BallotPicture)
    assert [(bar.label, bar.count, bar.is_strong) for bar in made.bars] == [
        ("Temadag, 20. maj 2027", 50, True)
    ]
    assert made.whole == 100


def test_workshops_of_fewer_than_five_who_told_are_left_out() -> None:
    made = picture(ChartSubject.SINCE_LAST_OVER_TIME, *SCHEMAS, *TOLD[:4])
    assert isinstance(made, BallotPicture)
    assert not made.is_shown


def test_the_double_role_goes_from_workshop_to_workshop() -> None:
    here = tuple(schema(n, workshop=UNDATED, serves="whole") for n in range(5))
    few = schema(0, workshop=SECOND)
    made = picture(ChartSubject.DOUBLE_ROLE_OVER_TIME, *SCHEMAS, few, *here)
    assert isinstance(made, PairsPicture)
    assert [(bar.label, bar.first, bar.second) for bar in made.bars] == [
        ("Seminar, 14. jan. 2027", 5, 1),
        ("Lederdag", 0, 5),
    ]
    assert (made.first_word, made.second_word) == ("Egen enhed", "Helheden")


def test_without_five_leaders_the_double_role_is_not_shown() -> None:
    made = picture(ChartSubject.DOUBLE_ROLE_OVER_TIME, *SCHEMAS[:4])
    assert isinstance(made, BallotPicture)
    assert not made.is_shown


def test_records_of_one_workshop_alone_give_no_numbers_over_time() -> None:
    sources = replace(wall_sources(document_with(*SCHEMAS, *TOLD)), over_time=None)
    made = since_last_slide(ChartContent(heading="H", chart=ChartSubject.SINCE_LAST), sources, WORDS)
    assert isinstance(made, BallotPicture)
    assert (made.heading, made.bars) == ("H", ())


@pytest.mark.parametrize("is_draft", [True, False])
def test_the_double_role_counts_actions_and_outputs_but_no_half_typed_line(is_draft: bool) -> None:
    said = Output(
        id="o", workshop_id="w-1", block_id="b", form_id="f", field_key="k", group_id="g", value="x",
        serves=Serves.WHOLE, is_draft=is_draft,
    )  # fmt: skip
    document = document_with(*SCHEMAS, said, at=FIRST)
    roles = DoubleRole(document=document)
    assert roles.here().actions == RoleCounts(own_unit=5, whole=1)
    assert roles.here().outputs == RoleCounts(whole=0 if is_draft else 1)
    assert roles.here().leaders == 6
    assert [one.workshop.id for one in roles.over_time()] == ["w-1"]
    assert roles.over_time() is roles.over_time()
