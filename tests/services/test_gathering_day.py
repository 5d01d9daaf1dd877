"""What is printed for a workshop is its own: sheets and cards of the file's other workshops stay away."""

from typing import TypeVar

import pytest

from facilitator_app.content.programme_template import instantiate_programme, load_programme
from facilitator_app.content.templates import instantiate, load_template, shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import CONFIDENTIAL, FormSpec
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.reports.build_cards import dilemma_cards
from facilitator_app.services.gathering_day import gather_day, sheets_of
from facilitator_app.services.paper_files import PaperOptions, blank_reports
from tests.fakes import FakeIds

R = TypeVar("R", bound=Record)


class OpenFile:
    """The records of a file, as the paper reads them."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self._records = records

    def all(self, kind: type[R]) -> list[R]:
        return [record for record in self._records if isinstance(record, kind)]

    def get(self, kind: type[R], record_id: str | None) -> R | None:
        return next((record for record in self.all(kind) if record.id == record_id), None)


def file_of(*records: Record) -> OpenFile:
    return OpenFile((Engagement(id="e", client="K"), *records))


@pytest.fixture
def programme() -> OpenFile:
    template = load_programme("da", root=shipped_root())
    return file_of(*instantiate_programme(template, new_id=FakeIds(), starts_on=None))


def workshop(file: OpenFile, title: str) -> Workshop:
    return next(one for one in file.all(Workshop) if title in one.title)


def sheets(file: OpenFile, title: str) -> list[str]:
    return [form.key for form in sheets_of(file, workshop(file, title).id)]


def test_each_workshop_of_a_programme_has_its_own_blank_sheets(programme: OpenFile) -> None:
    assert sheets(programme, "høsten") == [
        "action_schema",
        "decisions",
        "since_last",
        "statement_check",
        "harvest",
    ]
    assert sheets(programme, "aftaler om samspillet") == ["decisions", "since_last"]
    day = gather_day(programme, workshop(programme, "høsten").id)
    words = load_words("da")
    printed = blank_reports(day, PaperOptions(workshop_id=day.workshop.id), words_of=lambda _form: words)
    titles = {form.title for form in programme.all(FormSpec)} & {report.title for report in printed}
    assert titles <= {form.title for form in sheets_of(programme, day.workshop.id)}
    assert len(printed) == 5


def test_no_sheet_of_a_lus_talk_is_among_those_of_a_workshop(programme: OpenFile) -> None:
    confidential = {form.key for form in programme.all(FormSpec) if form.use in CONFIDENTIAL}
    assert len(confidential) == 2
    for one in programme.all(Workshop):
        assert confidential.isdisjoint(form.key for form in sheets_of(programme, one.id))


def test_a_workshop_without_dilemmas_does_not_print_those_of_the_others(programme: OpenFile) -> None:
    words = load_words("da")
    without = gather_day(programme, workshop(programme, "pre-jekterne lærer").id)
    assert dilemma_cards(without, words).pieces == ()
    discussed = gather_day(programme, workshop(programme, "kerneopgaven").id)
    assert dilemma_cards(discussed, words).pieces != ()


def test_a_file_with_one_workshop_prints_all_its_sheets_and_the_whole_deck() -> None:
    template = load_template("empty", "da", root=shipped_root())
    spare = Dilemma(id="d", title="T", statement="S", pole_a="A", pole_b="B")
    file = file_of(*instantiate(template, new_id=FakeIds(), held_on=None), spare)
    (one,) = file.all(Workshop)
    assert sheets_of(file, one.id) == tuple(file.all(FormSpec))
    assert dilemma_cards(gather_day(file, one.id), load_words("da")).pieces != ()
