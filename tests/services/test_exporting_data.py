"""Everything of a file as JSON that other programs can read."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusConcept, LusPhase, LusTalk, PhaseKind
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.domain.workshop import Attachment, Engagement
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_data import NEVER_TOLD, NOUNS, ExportingData, encoded_values
from facilitator_app.services.whole_files import IfExists, WholeFiles
from tests.day import ENGAGEMENT, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PLAN = ActionPlan(
    id="plan",
    workshop_id="w",
    participant_id="p-1",
    form_id="f-action",
    items=(ActionItem(id="i", values={"action": "Jeg spørger", "balance": 4, "rows": [{"a": "æ"}]}),),
    changed_at=datetime(2027, 1, 14, 12, 30, tzinfo=UTC),
)
LOGO = Attachment(id="logo", name="logo.png", media_type="image/png", content=b"\x00\xff")
ROW = RunRow(
    workshop_id="w", at=datetime(2027, 1, 14, 8, 0, tzinfo=UTC), action=RunAction.START_DAY, block_id=""
)


CONCEPT = LusConcept(
    id="concept",
    title="LUS 2027",
    phases=(LusPhase(key="before", kind=PhaseKind.PREPARATION, title="Forberedelse"),),
)


def service(
    *, files: WholeFiles | None = None, client: str = ENGAGEMENT.client, more: Iterable[Record] = ()
) -> ExportingData:
    clock = FakeClock()
    repository = MemoryRepository((*small_day(), PLAN, LOGO, replace(ENGAGEMENT, client=client), *more))
    repository.append_run(ROW)
    document = Document(publish=Published(), clock=clock, new_id=FakeIds())
    document.attach(repository)
    return ExportingData(records=document, clock=clock, files=files or WholeFiles(sleep=float))


def written(folder: Path) -> Any:
    path = service().write(folder)
    return json.loads(path.read_bytes().decode("utf-8"))


def test_the_file_says_what_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    data = written(tmp_path)
    assert data["format"] == "facilitator-workshop"
    assert data["version"] == 3
    assert data["exported_at"] == "2027-02-01T08:00:00+00:00"
    assert data["engagement"]["client"] == "Eksempel Kommune"
    assert [path.name for path in tmp_path.iterdir()] == ["Eksempel Kommune.json"]


def test_every_type_of_record_has_its_noun_but_those_that_are_nobody_elses() -> None:
    assert {Engagement, *NOUNS.values()} == set(RECORD_TYPES) - {LusTalk, InterplayAgreement}
    assert frozenset((LusTalk, InterplayAgreement)) == NEVER_TOLD


def test_nothing_of_a_talk_nor_of_the_directions_interplay_is_in_the_file(tmp_path: Path) -> None:
    talk = LusTalk(
        id="talk-1",
        concept_id="concept",
        participant_id="p-1",
        chief_name="Hemmelig Chef (fiktiv)",
        leader_values={"well": "hemmeligt svar"},
        sealed="hemmelig kuvert",
    )
    agreement = InterplayAgreement(id="agreement-1", text="hemmelig aftale", reason="hemmelig grund")
    text = service(more=(talk, agreement, CONCEPT)).write(tmp_path).read_bytes().decode("utf-8")
    assert "hemmelig" not in text.casefold()
    assert "talk-1" not in text
    assert "agreement-1" not in text
    assert json.loads(text)["lus_concepts"][0]["phases"] == [
        {"key": "before", "kind": "preparation", "title": "Forberedelse", "help": ""}
    ]


def test_records_are_told_by_their_fields(tmp_path: Path) -> None:
    data = written(tmp_path)
    assert data["workshops"][0]["held_on"] == "2027-01-14"
    (plan,) = data["action_plans"]
    assert plan["items"][0]["values"] == {"action": "Jeg spørger", "balance": 4, "rows": [{"a": "æ"}]}
    assert plan["changed_at"] == "2027-01-14T12:30:00+00:00"
    assert data["attachments"] == [
        {"id": "logo", "name": "logo.png", "media_type": "image/png", "content": "AP8="}
    ]
    slides = {slide["id"]: slide["content"] for slide in data["slides"]}
    assert slides["s-2"]["kind"] == "text"
    assert slides["s-2"]["body"] == ["- Spotte ressourcer", "- Lede balancen"]
    blocks = {block["id"]: block for block in data["blocks"]}
    assert blocks["b-2"]["kind"] == "dilemma"
    assert data["run_log"][0]["action"] == "start_day"


def test_a_file_without_a_client_has_a_name_all_the_same(tmp_path: Path) -> None:
    assert service(client="").write(tmp_path).name == "facilitator-workshop.json"


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    service().write(tmp_path)
    assert service().write(tmp_path).name == "Eksempel Kommune (2).json"
    with pytest.raises(Refused):
        service().write(tmp_path, if_exists=IfExists.REFUSE)


def test_a_full_disk_is_told_with_its_numbers(tmp_path: Path) -> None:
    def full(source: object, target: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Outside) as problem:
        service(files=WholeFiles(sleep=float, replace=full)).write(tmp_path)
    assert problem.value.key == "paper.disk_full"
    assert (problem.value.params["whole"], problem.value.params["planned"]) == (0, 1)


def test_what_was_gathered_makes_the_file_later_whatever_is_written_meanwhile() -> None:
    data = service()
    gathered, told = data.gathered(), data.content()
    other = service(client="Et andet sted").gathered()
    assert json.loads(encoded_values(gathered)) == json.loads(json.dumps(told))
    assert json.loads(encoded_values(other))["engagement"]["client"] == "Et andet sted"
