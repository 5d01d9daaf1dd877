"""What was printed stands: the action schemas of an earlier workshop are the same bytes whatever happens later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import moved
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.exporting import Exporting, Filing, PaperKind, PaperOptions
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.whole_files import WholeFiles
from tests.day import SCHEMA
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository, Published

FIRST = Workshop(id="w-1", title="Seminar", held_on=date(2027, 1, 14), position=1.0)
SECOND = Workshop(id="w-2", title="Temadag", held_on=date(2027, 5, 20), position=2.0)
ANN = Participant(id="p-1", name="Ann Berg (fiktiv)", unit="Hjemmepleje", title="Leder")
BO = Participant(id="p-2", name="Bo Dam (fiktiv)", unit="Skole")


def schema(person: Participant) -> ActionPlan:
    item = ActionItem(id=f"a-{person.id}", values={"occasion": "nogen spørger", "action": "svarer jeg"})
    return ActionPlan(
        id=f"s-{person.id}",
        workshop_id="w-1",
        participant_id=person.id,
        form_id=SCHEMA.id,
        items=(item,),
    )


def printed(exporting: Exporting) -> list[tuple[str, bytes]]:
    options = PaperOptions(workshop_id="w-1", filing=Filing.BOTH)
    planned = exporting.plan(PaperKind.ACTION_SCHEMAS, options)
    return [(file.name, exporting.draw(file).content) for file in planned]


def test_follow_ups_leavers_and_moves_change_no_byte_of_what_was_printed(
    clock: FakeClock, new_id: FakeIds
) -> None:
    repository = MemoryRepository(
        (Engagement(id="e", client="K"), FIRST, SECOND, SCHEMA, ANN, BO, schema(ANN), schema(BO))
    )
    repository.set_setting(CURRENT_WORKSHOP, "w-2")
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(repository)
    exporting = Exporting(
        records=document,
        words_for=load_words,
        clock=clock,
        fonts=resources.path("fonts"),
        files=WholeFiles(sleep=float),
        pictures=FakeSlidePictures(),
        used_s=dict,
        events=tuple,
    )
    before = printed(exporting)
    assert len(before) == 3
    following = FollowingUp(document=document, clock=clock, new_id=new_id)
    following.tell("a-p-1", Outcome.DROPPED)
    following.note("a-p-1", "Ingen spurgte")
    away = moved(ANN, from_on=date(2027, 3, 1), unit="Bosted", title="Chef")
    document.replace("edit.move_leader", away)
    document.replace("edit.leave_leader", replace(BO, left_on=date(2027, 4, 1)))
    document.replace(
        "edit.join_leader", Participant(id="p-3", name="Ny Leder (fiktiv)", joined_on=date(2027, 4, 1))
    )
    assert printed(exporting) == before
