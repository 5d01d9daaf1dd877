"""The planner's commands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import added
from facilitator_app.domain.slides import BreakContent, TextContent, TitleContent
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.problems import Refused
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import PlanningSlides, slides_in
from tests.day import BLOCKS, SLIDES, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-2",
    form_id="f-answer",
    field_key="argument",
    group_id="g-1",
    value="Ja",
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def planning(document: Document, new_id: FakeIds) -> PlanningDay:
    return PlanningDay(document=document, new_id=new_id)


def titles(planning: PlanningDay) -> list[str]:
    return [block.title for block in planning.blocks()]


def test_the_agenda_tells_times_sum_and_what_is_reached_too_late(planning: PlanningDay) -> None:
    agenda = planning.agenda()
    assert [(s.start_min, s.end_min) for s in agenda.spans] == [
        (540, 555),
        (555, 585),
        (585, 645),
        (645, 690),
    ]
    assert (agenda.planned_min, agenda.ends_min, agenda.overrun_min) == (150, 690, -30)
    assert agenda.late_fixed == ()
    planning.change_block(replace(BLOCKS[0], planned_min=20), field="planned_min")
    assert [span.block.id for span in planning.agenda().late_fixed] == ["b-4"]
    assert planning.agenda().late_fixed[0].gap_min == -5


def test_the_day_as_planned_has_a_time_for_every_block(planning: PlanningDay) -> None:
    ends = [(b.block.id, f"{b.end:%H.%M}") for b in planning.day_as_planned().blocks]
    assert ends == [("b-1", "09.15"), ("b-2", "09.45"), ("b-3", "10.45"), ("b-4", "11.30")]
    planning.change_workshop(replace(WORKSHOP, held_on=None), field="held_on")
    assert f"{planning.day_as_planned().blocks[-1].end:%H.%M}" == "11.30"


def test_an_empty_day_has_an_agenda_too(planning: PlanningDay, document: Document) -> None:
    for block in BLOCKS:
        planning.remove_block(block.id)
    assert planning.agenda().ends_min == WORKSHOP.starts_min
    added_block = planning.add_block(kind=BlockKind.THEORY, title="Oplæg", after_id=None)
    assert planning.blocks() == (added_block,)


def test_a_new_block_comes_after_the_chosen_one_with_a_slide(
    planning: PlanningDay, document: Document
) -> None:
    block = planning.add_block(kind=BlockKind.BREAK, title="Pause", after_id="b-1")
    assert titles(planning)[:2] == ["Velkomst", "Pause"]
    assert [slide.content for slide in slides_in(document, block.id)] == [BreakContent(heading="Pause")]
    first = planning.add_block(kind=BlockKind.THEORY, title="Først", after_id=None)
    assert titles(planning)[0] == "Først"
    assert [slide.content for slide in slides_in(document, first.id)] == [TextContent(heading="Først")]


def test_a_copy_has_the_slides_but_neither_the_answers_nor_the_fixed_time(
    planning: PlanningDay, document: Document
) -> None:
    document.edit("edit.add_output", added([OUTPUT]))
    [copy] = planning.arranging.copy(["b-2"])
    assert titles(planning)[1:3] == ["Dilemma 1", "Dilemma 1"]
    assert [s.content for s in slides_in(document, copy.id)] == [SLIDES[2].content, SLIDES[3].content]
    assert planning.outputs_in(copy.id) == 0
    [lunch] = planning.arranging.copy(["b-4"])
    assert (lunch.timing, lunch.fixed_start_min) == (Timing.FLEXIBLE, None)
    assert planning.arranging.copy(["nothing"]) == ()


def test_removing_a_block_takes_all_in_it_and_one_undo_brings_all_back(
    planning: PlanningDay, document: Document
) -> None:
    document.edit("edit.add_output", added([OUTPUT]))
    assert planning.outputs_in("b-2") == 1
    planning.remove_block("b-2")
    planning.remove_block("nothing")
    assert document.get(Output, "o-1") is None
    assert slides_in(document, "b-2") == ()
    document.undo()
    assert document.get(Output, "o-1") == OUTPUT
    assert titles(planning)[1] == "Dilemma 1"
    assert len(slides_in(document, "b-2")) == 2


def test_blocks_move_by_steps_and_stay_at_the_ends(planning: PlanningDay) -> None:
    planning.move_block("b-3", -1)
    assert titles(planning) == ["Velkomst", "Spot ressourcerne", "Dilemma 1", "Frokost"]
    planning.move_block("b-3", -1)
    planning.move_block("b-3", -1)
    assert titles(planning)[0] == "Spot ressourcerne"
    planning.arranging.place(["b-3"], Spot())
    planning.move_block("b-3", 1)
    assert titles(planning)[-1] == "Spot ressourcerne"
    planning.move_block("nothing", 1)
    planning.arranging.place(["nothing"], Spot())
    planning.arranging.place(["b-1"], Spot(before_id="b-2"))
    assert titles(planning)[0] == "Velkomst"


@pytest.mark.parametrize("minutes", [0, -5, 721])
def test_a_length_outside_a_day_is_refused(planning: PlanningDay, minutes: int) -> None:
    with pytest.raises(Refused, match=r"plan\.bad_length"):
        planning.change_block(replace(BLOCKS[0], planned_min=minutes), field="planned_min")


def test_a_block_that_was_left_out_can_be_given_another_title(
    planning: PlanningDay, document: Document
) -> None:
    left_out = replace(BLOCKS[0], planned_min=0)
    document.replace("edit.use_proposal", left_out)
    planning.change_block(replace(left_out, title="Kort velkomst"), field="title")
    assert document.get(Block, "b-1") == replace(left_out, title="Kort velkomst")


def test_client_and_workshop_are_kept(planning: PlanningDay, document: Document) -> None:
    planning.change_workshop(replace(WORKSHOP, title="Ny"), field="title")
    assert document.workshop.title == "Ny"
    planning.change_engagement(replace(document.engagement, client="Ny Kommune"), field="client")
    assert document.engagement.client == "Ny Kommune"
    with pytest.raises(Refused, match=r"plan\.ends_before_start"):
        planning.change_workshop(replace(WORKSHOP, ends_min=540), field="ends_min")


def test_days_until_the_workshop(planning: PlanningDay) -> None:
    assert planning.days_until(date(2027, 1, 4)) == 10
    planning.change_workshop(replace(WORKSHOP, held_on=None), field="held_on")
    assert planning.days_until(date(2027, 1, 4)) is None


def test_a_workshop_of_two_days_is_held_on_its_second_too(planning: PlanningDay) -> None:
    later = (DaySpan(starts_min=480, ends_min=720),)
    seminar = replace(WORKSHOP, held_on=date(2027, 1, 14), later_days=later)
    planning.change_workshop(seminar, field="later_days")
    found = [planning.days_until(date(2027, 1, day)) for day in (13, 14, 15, 16)]
    assert found == [1, 0, 0, -1]


def test_blocks_of_another_workshop_stay_out(planning: PlanningDay, document: Document) -> None:
    other = Block(
        id="z", workshop_id="w2", title="Anden dag", kind=BlockKind.THEORY, planned_min=5, position=0.0
    )
    document.edit("edit.add_block", added([other]))
    assert "Anden dag" not in titles(planning)


def test_two_hundred_blocks_and_slides_at_one_place_stand_in_their_order(
    planning: PlanningDay, document: Document, new_id: FakeIds
) -> None:
    slides = PlanningSlides(document=document, new_id=new_id)
    for number in range(200):
        planning.add_block(kind=BlockKind.THEORY, title=f"{number}", after_id="b-1")
        slides.add_slide("b-1", kind="text", heading=f"{number}", after_id="s-1")
    newest_first = [f"{number}" for number in reversed(range(200))]
    assert titles(planning) == ["Velkomst", *newest_first, *(block.title for block in BLOCKS[1:])]
    headings = [getattr(slide.content, "heading", "") for slide in slides.slides("b-1")]
    assert headings[1:201] == newest_first
    document.undo()
    document.undo()
    assert len(planning.blocks()) == 203


def first_content(planning: PlanningDay) -> TitleContent:
    slide = planning.opening_slide()
    assert slide is not None
    assert isinstance(slide.content, TitleContent)
    return slide.content


def test_the_first_slide_follows_title_and_subtitle_as_long_as_it_says_the_same(
    planning: PlanningDay, document: Document
) -> None:
    slide = planning.opening_slide()
    assert slide is not None
    before = document.workshop
    for title in ("Led", "", "Vores dag"):
        planning.change_workshop(replace(document.workshop, title=title), field="title")
        assert first_content(planning).heading == title
    document.end_typing()
    written = TitleContent(heading="Vores dag", subtitle="Skrevet på sliden")
    document.replace("edit.change_slide", replace(slide, content=written))

    planning.change_workshop(replace(document.workshop, subtitle="Om ledelse"), field="subtitle")
    assert first_content(planning).subtitle == "Skrevet på sliden"

    document.replace("edit.change_slide", replace(slide, content=replace(written, subtitle="Om ledelse")))
    planning.change_workshop(replace(document.workshop, subtitle="Om os"), field="subtitle")
    assert first_content(planning) == TitleContent(heading="Vores dag", subtitle="Om os")

    document.replace("edit.change_slide", replace(slide, content=replace(written, heading="Velkommen")))
    planning.change_workshop(replace(document.workshop, title=before.title), field="title")
    assert first_content(planning).heading == "Velkommen"


def test_one_undo_takes_the_title_back_in_both_places(planning: PlanningDay, document: Document) -> None:
    before = document.workshop
    planning.change_workshop(replace(before, title="V"), field="title")
    planning.change_workshop(replace(before, title="Vores dag"), field="title")
    document.undo()
    assert (document.workshop, first_content(planning).heading) == (before, before.title)


def test_a_workshop_that_has_gone_stays_gone(planning: PlanningDay, document: Document) -> None:
    gone = replace(WORKSHOP, id="gone")
    planning.change_workshop(gone, field="title")
    assert document.get(type(gone), "gone") is None
