"""Words planted in the direction's agreements reach its members' own documents, and nothing else that leaves the file.

Every document, every format, every leader's own sheet, the data, the search and the calendar are looked through.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from pypdfium2 import PdfDocument

from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.harvest import Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Filing, PaperKind, PaperOptions
from facilitator_app.services.exporting_data import ExportingData
from facilitator_app.services.exporting_formats import Format
from facilitator_app.services.whole_files import WholeFiles
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published
from tests.reports.days import BIRTHE, ERIK
from tests.services.test_exporting import OPTIONS, RECORDS, exporting
from tests.services.test_exporting_formats import exporting as formats
from tests.services.test_searching import Desk

SECRET = "Kolibri"
MEMBER = replace(BIRTHE, is_direction=True)
GONE = Participant(id="gone", name="Ib Ask (fiktiv)", is_direction=True, left_on=date(2020, 1, 1))
AGREED = InterplayAgreement(
    id="i-1", text=f"{SECRET} aftale", reason=f"{SECRET} grund", look_back=f"{SECRET} set", position=2.0
)
AGREED_BEFORE = InterplayAgreement(
    id="i-2", text=f"{SECRET} før", agreed_on=date(2026, 1, 5), ended_on=date(2026, 2, 1), position=1.0
)
STILL = InterplayAgreement(id="i-3", text="Stadig", ended_on=date(2099, 1, 1), position=3.0)
LATER = InterplayAgreement(id="i-4", text="Senere", agreed_on=date(2099, 1, 1), position=4.0)
CARD = FormSpec(
    id="card",
    key="preject_card",
    use=FormUse.PREJECT,
    title="Pre-jektkort",
    fields=(FieldSpec(key="title", kind=FieldKind.SHORT_TEXT, label="Titel"),),
)
PREJECT = Preject(id="p", workshop_id="w", values={"title": "Aftenturen"}, form_id="card")
OTHERS = tuple(record for record in RECORDS if record.id != BIRTHE.id)
FILE: tuple[Record, ...] = (*OTHERS, MEMBER, GONE, AGREED, AGREED_BEFORE, STILL, LATER, CARD, PREJECT)
SHEETS = (PaperKind.ACTION_SCHEMAS, PaperKind.INTERPLAY)
EACH = replace(OPTIONS, filing=Filing.EACH)


def ordered() -> tuple[Record, ...]:
    """The engagement and the workshops first, as a file gives them."""
    return tuple(sorted(FILE, key=lambda one: not isinstance(one, Engagement | Workshop)))


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind not in SHEETS])
def test_no_other_document_tells_them(kind: PaperKind) -> None:
    service = exporting(FILE)
    for workshop_id in ("w", "before", "other"):
        with suppress(Refused):
            planned = service.plan(kind, PaperOptions(workshop_id=workshop_id))
            assert SECRET not in repr(planned)


def test_every_leader_s_own_sheet_is_without_them_but_for_the_members() -> None:
    planned = exporting(FILE).plan(PaperKind.ACTION_SCHEMAS, EACH)
    told = {file.participant_ids[0]: SECRET in repr(file) for file in planned}
    assert told.pop(MEMBER.id)
    assert told
    assert not any(told.values())


def test_in_a_joined_file_only_the_members_sheets_tell_them() -> None:
    (joined,) = exporting(FILE).plan(PaperKind.ACTION_SCHEMAS, OPTIONS)
    told = dict(zip(joined.participant_ids, joined.reports, strict=True))
    assert [person_id for person_id, report in told.items() if SECRET in repr(report)] == [MEMBER.id]


def test_a_workshop_without_members_tells_them_nowhere() -> None:
    service = exporting((*RECORDS, AGREED))
    assert SECRET not in repr(service.plan(PaperKind.ACTION_SCHEMAS, EACH))
    with pytest.raises(Refused, match="no_agreements"):
        service.plan(PaperKind.INTERPLAY, OPTIONS)


def test_without_agreements_a_member_s_sheet_is_like_the_others() -> None:
    records = [record for record in FILE if not isinstance(record, InterplayAgreement)]
    plain = exporting(RECORDS).plan(PaperKind.ACTION_SCHEMAS, EACH)
    assert len(exporting(records).plan(PaperKind.ACTION_SCHEMAS, EACH)) == len(plain)
    with pytest.raises(Refused, match="no_agreements"):
        exporting(records).plan(PaperKind.INTERPLAY, OPTIONS)


def test_the_members_paper_says_whom_it_is_for_and_what_held_on_the_day() -> None:
    service = exporting(FILE)
    (file,) = service.plan(PaperKind.INTERPLAY, OPTIONS)
    assert file.participant_ids == (MEMBER.id,)
    (report,) = file.reports
    assert (report.mark, report.foot) == ("Kun direktionen", "Kun til direktionens medlemmer.")
    pdf = PdfDocument(service.draw(file).content)
    text = " ".join(pdf[page].get_textpage().get_text_range() for page in range(len(pdf)))
    said = " ".join(text.split())
    assert f"Kun til: {MEMBER.name}" in said
    assert "Ib Ask" not in said
    assert ERIK.name not in said
    assert said.index("Stadig") < said.index("Lagt til side") < said.index(f"{SECRET} før")
    assert "Senere" not in said
    assert MEMBER.name not in report.title


def test_where_nothing_was_laid_aside_nothing_is_said_of_it() -> None:
    (file,) = exporting((*OTHERS, MEMBER, AGREED)).plan(PaperKind.INTERPLAY, OPTIONS)
    assert SECRET in repr(file.reports)
    assert "Lagt til side" not in repr(file.reports)


@pytest.mark.parametrize("kind", list(Format))
def test_no_other_format_tells_them(kind: Format) -> None:
    service = formats(ordered())
    with suppress(Refused):
        for made in service.make(kind, service.day("w")):
            assert all(SECRET.encode() not in content for content in contents(made.content))


def contents(content: bytes) -> Iterator[bytes]:
    """A file, or all that is packed in it."""
    yield content
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as packed:
            yield from (packed.read(name) for name in packed.namelist())


def test_the_data_for_the_client_is_without_them(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(ordered()))
    data: Mapping[str, object] = ExportingData(
        records=document, clock=clock, files=WholeFiles(sleep=_never)
    ).content()
    assert SECRET not in json.dumps(data, ensure_ascii=False)
    assert "Aftenturen" in json.dumps(data, ensure_ascii=False)


def test_the_search_does_not_find_them(clock: FakeClock, new_id: FakeIds) -> None:
    desk = Desk(clock, new_id, ordered())
    desk.fill()
    assert desk.find(SECRET) == {}


def _never(_seconds: float) -> None:
    raise AssertionError("nothing is waited for here")
