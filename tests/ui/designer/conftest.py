"""The form designer on a small day with an answered schema."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, partial

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.content.sample_people import load_sample_people
from facilitator_app.content.words import load_words
from facilitator_app.domain.records import Record
from facilitator_app.services.designing_forms import DesigningForms
from facilitator_app.services.document import Document
from facilitator_app.services.previewing import Previewing
from facilitator_app.services.previewing_forms import PreviewingForms
from facilitator_app.ui.designer.page import FormsPage
from facilitator_app.ui.designer.preview_column import PreviewSources
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.ui.designer.answered import PLAN
from tests.ui.designer.desk import Desk, MakeDesk, exporting_of


@pytest.fixture
def make_desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Iterator[MakeDesk]:
    """The page shown at 1246 × 648 on the given records."""
    made: list[FormsPage] = []

    def make(records: tuple[Record, ...] | None = None) -> Desk:
        hub = Hub()
        document = Document(publish=hub.publish, clock=clock, new_id=new_id)
        document.attach(MemoryRepository((*small_day(), PLAN) if records is None else records))
        sample = partial(load_sample_people, file=resources.path("content") / "sample-people.toml")
        forms = DesigningForms(document=document, new_id=new_id)
        sources = PreviewSources(
            forms=PreviewingForms(document=document, words_for=load_words, sample_for=cache(sample)),
            paper=Previewing(exporting_of(document, clock)),
            entry=Entry(people=lambda: [], read_date=lambda _text: None, date_text=date.isoformat),
            date_words=date.isoformat,
        )
        page = FormsPage(forms=forms, document=document, sources=sources, sentence=load_words("en").problem)
        made.append(page)
        qtbot.addWidget(page)
        hub.records_changed.connect(page.render_page)
        page.resize(1246, 648)
        with qtbot.waitActive(page):
            page.show()
        page.render_page()
        return Desk(page, document, forms)

    yield make
    for page in made:
        page.wait()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """The designer with the action schema open."""
    desk = make_desk()
    desk.page.open_entry(SCHEMA.id)
    return desk
