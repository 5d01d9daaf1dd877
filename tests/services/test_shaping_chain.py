"""The leadership chain: areas, a cell for each level, demands that are drafted, discussed and agreed, and versions."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.versions import TextFate
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.shaping_chain import ShapingChain
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

ORGANISATION, LEADERS, EMPLOYEES = LeadershipLevel


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(
        MemoryRepository(
            (
                Engagement(id="e", client="Eksempel Kommune"),
                Workshop(id="w", title="Temadag"),
                ChainArea(id="a-1", name="Retning", position=1.0),
                ChainArea(id="a-2", name="Opfølgning", position=2.0),
                Demand(id="d-1", area_id="a-1", level=LEADERS, text="Oversætter målet", position=1.0),
                Demand(id="d-2", area_id="a-1", level=LEADERS, text="Spørger til det", position=2.0),
            )
        )
    )
    return document


@pytest.fixture
def chain(document: Document, new_id: FakeIds) -> ShapingChain:
    return ShapingChain(document=document, new_id=new_id)


def matrix(chain: ShapingChain) -> list[tuple[str, list[list[str]]]]:
    return [(row.area.name, [[d.text for d in cell.demands] for cell in row.cells]) for row in chain.rows()]


def demand(document: Document, demand_id: str) -> Demand:
    found = document.get(Demand, demand_id)
    assert found is not None
    return found


def test_the_matrix_has_a_cell_for_each_level(chain: ShapingChain) -> None:
    assert matrix(chain) == [
        ("Retning", [[], ["Oversætter målet", "Spørger til det"], []]),
        ("Opfølgning", [[], [], []]),
    ]
    assert [cell.level for cell in chain.rows()[0].cells] == list(LeadershipLevel)


def test_a_level_has_a_column_of_the_areas_that_ask_something_of_it(chain: ShapingChain) -> None:
    assert [(area.id, len(demands)) for area, demands in chain.demands_on(LEADERS)] == [("a-1", 2)]
    assert chain.demands_on(EMPLOYEES) == ()


def test_an_area_is_added_last_named_moved_and_taken_away_with_its_demands(
    chain: ShapingChain, document: Document
) -> None:
    area_id = chain.add_area(" Mennesker ")
    chain.rename_area(area_id, "Relationer")
    chain.move_area(area_id, by=-9)
    assert [row.area.name for row in chain.rows()] == ["Relationer", "Retning", "Opfølgning"]
    chain.remove_area("a-1")
    assert document.all(Demand) == ()
    document.undo()
    assert len(document.all(Demand)) == 2
    for refused in (chain.add_area, lambda name: chain.rename_area(area_id, name)):
        with pytest.raises(Refused) as raised:
            refused(" ")
        assert raised.value.key == "chain.no_words"


def test_what_has_gone_is_not_changed(chain: ShapingChain, document: Document) -> None:
    before = document.revision
    chain.rename_area("gone", "x")
    chain.move_area("gone", by=1)
    chain.remove_area("gone")
    chain.reword("gone", "x")
    chain.remark("gone", "x")
    chain.set_state(("gone",), DemandState.AGREED)
    chain.move_demand("gone", by=1)
    chain.remove_demand("gone")
    assert document.revision == before


def test_a_demand_stands_last_in_its_cell_and_needs_words(chain: ShapingChain) -> None:
    chain.add_demand("a-1", LEADERS, " Følger op ")
    assert matrix(chain)[0][1][1] == ["Oversætter målet", "Spørger til det", "Følger op"]
    with pytest.raises(Refused):
        chain.add_demand("a-1", LEADERS, "")


def test_a_demand_moves_in_its_own_cell_only(chain: ShapingChain) -> None:
    chain.move_demand("d-2", by=-1)
    assert matrix(chain)[0][1][1] == ["Spørger til det", "Oversætter målet"]
    chain.move_demand("d-2", by=-1)
    assert matrix(chain)[0][1][1] == ["Spørger til det", "Oversætter målet"]


def test_new_words_for_an_agreed_demand_have_to_be_discussed_again(
    chain: ShapingChain, document: Document
) -> None:
    chain.set_state(("d-1",), DemandState.AGREED)
    chain.reword("d-1", "Oversætter målet")
    assert demand(document, "d-1").state is DemandState.AGREED
    chain.reword("d-1", "Oversætter retningen")
    assert demand(document, "d-1").state is DemandState.DISCUSSED
    chain.reword("d-2", "Spørger ind")
    assert demand(document, "d-2").state is DemandState.DRAFT


def test_a_remark_is_kept_and_a_demand_taken_away(chain: ShapingChain, document: Document) -> None:
    chain.remark("d-1", "Drøftet i maj")
    assert demand(document, "d-1").remark == "Drøftet i maj"
    chain.remove_demand("d-1")
    assert document.get(Demand, "d-1") is None
    document.undo()
    assert demand(document, "d-1").remark == "Drøftet i maj"


def test_versions_keep_the_words_with_area_and_level(chain: ShapingChain) -> None:
    first = chain.keep_version("Udkast", made_on=date(2027, 5, 20))
    assert chain.versions()[0].texts[0].area == "Retning"
    chain.reword("d-1", "Oversætter retningen")
    chain.remove_demand("d-2")
    chain.add_demand("a-2", EMPLOYEES, "Følger op hver uge")
    second = chain.keep_version("Vedtaget", made_on=date(2027, 9, 9))
    assert [version.number for version in chain.versions()] == [1, 2]
    assert [change.fate for change in chain.changes(first, second)] == [
        TextFate.CHANGED,
        TextFate.NEW,
        TextFate.GONE,
    ]
    assert {change.fate for change in chain.changes(second, None)} == {TextFate.SAME}
    assert {change.fate for change in chain.changes("gone", None)} == {TextFate.NEW}


def test_an_empty_matrix_is_no_version(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((Engagement(id="e", client="X"), Workshop(id="w", title="Y"))))
    chain = ShapingChain(document=document, new_id=new_id)
    with pytest.raises(Refused) as refused:
        chain.keep_version("x", made_on=date(2027, 5, 20))
    assert refused.value.key == "chain.no_demands"
    assert chain.add_area("Retning")
    assert chain.rows()[0].area.position == 1.0
