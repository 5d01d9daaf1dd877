"""What an output belongs to beside its question."""

from __future__ import annotations

from facilitator_app.domain.actions import Serves
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import added
from facilitator_app.services.document import Document
from facilitator_app.services.linking_outputs import LinkingOutputs
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SAID = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen",
)


def test_an_output_answers_an_inject_until_it_is_parted_from_it_or_undone(
    clock: FakeClock, new_id: FakeIds
) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    document.edit("edit.add_output", added([SAID]))
    linking = LinkingOutputs(document=document)
    linking.answer_inject("gone", "call")
    linking.answer_inject("o-1", "call")
    assert [output.inject_key for output in document.all(Output)] == ["call"]
    linking.answer_inject("o-1", "")
    assert [output.inject_key for output in document.all(Output)] == [""]
    document.undo()
    assert [output.inject_key for output in document.all(Output)] == ["call"]


def test_an_output_serves_what_is_said_until_it_is_said_again(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((*small_day(), SAID)))
    linking = LinkingOutputs(document=document)
    told = []
    linking.say_serves("gone", Serves.WHOLE)
    linking.turn_serves("gone", Serves.WHOLE)
    for serves in (Serves.WHOLE, Serves.OWN_UNIT, Serves.OWN_UNIT):
        linking.turn_serves("o-1", serves)
        told.append(document.all(Output)[0].serves)
    assert told == [Serves.WHOLE, Serves.OWN_UNIT, None]
    document.undo()
    assert document.all(Output)[0].serves is Serves.OWN_UNIT
