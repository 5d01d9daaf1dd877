"""Fetching the shipped programme into a file that holds a workshop already."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.content.templates import instantiate, load_template, shipped_root
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import LusConcept
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.changes import Change
from facilitator_app.services.document import Document
from facilitator_app.services.fetching_programme import FetchingProgramme
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

START = date(2027, 1, 14)


def nothing(_change: Change) -> None:
    pass


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    seminar = load_template("seminar-12-12", "da", root=shipped_root())
    records: list[Record] = [
        Engagement(id="e", client="Nordby (fiktiv)"),
        *instantiate(seminar, new_id=new_id, held_on=None),
    ]
    made = Document(publish=nothing, clock=clock, new_id=new_id)
    made.attach(MemoryRepository(records))
    return made


@pytest.fixture
def fetching(document: Document, new_id: FakeIds) -> FetchingProgramme:
    return FetchingProgramme(document=document, new_id=new_id, content=shipped_root())


def test_the_programme_s_workshops_come_behind_the_one_there_is(
    fetching: FetchingProgramme, document: Document
) -> None:
    here = document.workshop
    assert fetching.names() == ("programme",)
    programme = fetching.fetch("programme", starts_on=START)
    assert document.all(Programme) == (programme,)
    assert programme.starts_on == START
    assert len(document.all(Workshop)) == 11
    assert document.workshop == here, "what is worked on is worked on still"
    assert max(document.all(Workshop), key=lambda one: one.position) != here
    assert len(document.all(Statement)) == 8
    assert document.all(ChainArea)
    assert document.all(LusConcept)


def test_what_the_file_has_already_is_used_again(fetching: FetchingProgramme, document: Document) -> None:
    dilemmas = set(document.all(Dilemma))
    exercises = set(document.all(Exercise))
    fetching.fetch("programme", starts_on=None)
    schemas = [form for form in document.all(FormSpec) if form.use is FormUse.ACTION_SCHEMA]
    assert len(schemas) == 1
    keys = [form.key for form in document.all(FormSpec)]
    assert len(set(keys)) == len(keys)
    assert dilemmas <= set(document.all(Dilemma))
    texts = [one.title for one in document.all(Dilemma)]
    assert len(set(texts)) == len(texts)
    assert exercises <= set(document.all(Exercise))
    names = [one.key for one in document.all(Exercise)]
    assert len(set(names)) == len(names)


def test_everything_that_is_pointed_at_is_in_the_file(
    fetching: FetchingProgramme, document: Document
) -> None:
    fetching.fetch("programme", starts_on=START)
    known = {record.id for record in document.records()}
    for block in document.all(Block):
        pointed = (
            block.workshop_id,
            block.form_id,
            block.exercise_id,
            *block.dilemma_ids,
            *block.statement_ids,
        )
        assert {one for one in pointed if one} <= known


def test_a_programme_that_is_there_is_called_anew_and_fetched_twice_shares_what_it_shares(
    fetching: FetchingProgramme, document: Document
) -> None:
    document.replace("edit.make_programme", Programme(id="p", title="Vores år"))
    fetching.fetch("programme", starts_on=START)
    programme = fetching.fetch("programme", starts_on=START)
    assert (programme.id, programme.title) == ("p", "Strategisk ledelse på tværs")
    assert len(document.all(Statement)) == 8
    assert len(document.all(LusConcept)) == 1
    demands = [(one.level, one.text) for one in document.all(Demand)]
    assert len(set(demands)) == len(demands)


def test_it_is_one_step_that_undo_takes_back(fetching: FetchingProgramme, document: Document) -> None:
    before = document.records()
    fetching.fetch("programme", starts_on=START)
    document.undo()
    assert document.records() == before


def test_a_programme_that_is_not_there_is_refused(fetching: FetchingProgramme) -> None:
    with pytest.raises(Refused, match=r"content\.unknown_template"):
        fetching.fetch("nowhere", starts_on=None)
