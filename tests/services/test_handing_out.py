"""*Udlevér*: everything about one person as PDF and JSON, and of others nothing that is theirs."""

from __future__ import annotations

import errno
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, Post, WallConsent
from facilitator_app.domain.records import Record
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.handing_out import HandingOut
from facilitator_app.services.whole_files import WholeFiles
from tests.fakes import FakeSlidePictures
from tests.lus import CONCEPT, FULL, PASSPHRASE, SECRETS, TalkDesk

AASE = Participant(
    id="p-1",
    name="Åse Ærø (fiktiv)",
    email="aase@kommune.dk",
    unit="Plejecenter Åløkke",
    title="Teamleder",
    chief_id="p-2",
    is_direction=True,
    wall_consent=WallConsent.NO,
    earlier_posts=(Post(until_on=date(2026, 8, 1), unit="Hjemmepleje", title="Assistent"),),
)
BO = Participant(id="p-2", name="Bo Ågård (fiktiv)", position=1.0)
CAJ = Participant(id="p-3", name="Caj Dønnergaard (fiktiv)", chief_id="p-1", position=2.0)
GROUP = Group(id="g-1", workshop_id="w", number=1, name="Vinduet", member_ids=("p-1", "p-2", "p-3"))
MINE = ActionPlan(
    id="plan-1",
    workshop_id="w",
    participant_id="p-1",
    form_id="f-schema",
    items=(
        ActionItem(
            id="i-1", values={"occasion": "Når telefonen ringer", "action": "Lytter jeg", "gone": "før"}
        ),
    ),
    is_released_report=True,
)
THEIRS = ActionPlan(
    id="plan-3",
    workshop_id="w",
    participant_id="p-3",
    form_id="f-schema",
    items=(ActionItem(id="i-3", values={"occasion": "Hemmelig lejlighed", "buddy": "p-1"}),),
)
TOLD = FollowUp(
    id="fu", workshop_id="w", plan_id="plan-1", item_id="i-1", outcome=Outcome.TRIED, gave="Mere ro"
)
AGREEMENT = InterplayAgreement(id="ia", text="Vi spørger Åse Ærø først. Kanariefugl.", reason="Tit")


def output(name: str, text: str) -> Output:
    return Output(
        id=name,
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key="resources",
        group_id="g-1",
        value=text,
    )


NAMED = output("o-1", "Vi venter. Åse Ærøs nabo kender Caj Dønnergaard. Bagefter er der kaffe.")
FIRST_NAME = output("o-2", "Åse kommer måske")
OTHER_WORD = output("o-3", "Vi gik over åsen til Ærøskøbing")
RECORDS = (AASE, BO, CAJ, GROUP, MINE, THEIRS, TOLD, AGREEMENT, NAMED, FIRST_NAME, OTHER_WORD, CONCEPT, FULL)


class Desk(TalkDesk):
    """The talks' desk with handing out."""

    def __init__(self, *records: Record, files: WholeFiles | None = None) -> None:
        super().__init__(*records)
        exporting = Exporting(
            records=self.document,
            words_for=load_words,
            clock=self.clock,
            fonts=resources.path("fonts"),
            files=WholeFiles(sleep=_never),
            pictures=FakeSlidePictures(),
            used_s=dict,
            events=tuple,
        )
        self.handing_out = HandingOut(
            document=self.document,
            exporting=exporting,
            sealing=self.sealing,
            words_for=load_words,
            clock=self.clock,
            files=files or WholeFiles(sleep=_never),
            pace=self.pace,
        )

    def given(self, folder: Path, person_id: str = "p-1", **how: Any) -> tuple[str, dict[str, Any]]:
        """The text of the PDF and the JSON."""
        paper, data = self.handing_out.write(self.handing_out.prepare(person_id, **how), folder)
        return text_of(paper), json.loads(data.read_text(encoding="utf-8"))


def _never(_seconds: float) -> None:
    raise AssertionError("nothing is waited for here")


def text_of(path: Path) -> str:
    document = PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", " ")
    finally:
        document.close()


def _flat(text: str) -> str:
    """Without what breaks a line."""
    return "".join(text.split()).replace("\u00ad", "").replace("-", "").casefold()


def texts_in(value: object) -> list[str]:
    """Every text in the JSON that has to stand on the paper as well."""
    if isinstance(value, dict):
        return [
            text for key, one in value.items() if key not in ("key", "person_id") for text in texts_in(one)
        ]
    if isinstance(value, list):
        return [text for one in value for text in texts_in(one)]
    return [value] if isinstance(value, str) else []


def test_everything_about_the_person_stands_in_both_files(tmp_path: Path) -> None:
    paper, data = Desk(*RECORDS).given(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {
        "Udlevering Åse Ærø (fiktiv).pdf",
        "Udlevering Åse Ærø (fiktiv).json",
    }
    told = " ".join(texts_in(data))
    for expected in (
        "aase@kommune.dk", "Plejecenter Åløkke", "Teamleder", "Bo Ågård", "Assistent, Hjemmepleje", "nej",
        "Gruppe 1 »Vinduet« med 2 andre", "Når telefonen ringer", "Lytter jeg", "før", "rapporten", "Prøvet",
        "Mere ro", *SECRETS, "Åse Ærøs nabo", "Vi spørger Åse Ærø først",
    ):  # fmt: skip
        assert expected in told, expected
    flat = _flat(paper)
    assert "er ikke angivet for: Lederdag" in paper
    for text in texts_in({part: told for part, told in data.items() if part != "rules"}):
        for line in text.splitlines():
            # What a value of a talk belongs to stands over it on the paper.
            parts = line.split(": ") if line not in (data["format"], data["made_at"]) else []
            assert all(_flat(part) in flat for part in parts), text


def test_of_others_there_is_how_many_and_never_who(tmp_path: Path) -> None:
    paper, data = Desk(*RECORDS).given(tmp_path)
    for told in (paper, json.dumps(data, ensure_ascii=False)):
        assert "Dønnergaard" not in told
        assert "Hemmelig lejlighed" not in told
        assert "[en anden]" in told
        assert "Kanariefugl" not in told, "only the sentence in which the person is named"
    assert [(one["key"], one["text"]) for one in data["connected"]] == [
        ("own_chief_of", "1"),
        ("chosen_by", "1"),
    ]


def test_a_part_of_the_name_is_told_only_when_somebody_has_looked_at_it(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    preview = desk.handing_out.preview("p-1")
    assert (preview.actions, preview.follow_ups, preview.talks, preview.named) == (1, 1, 1, 2)
    (possible,) = preview.possible
    assert (possible.where, possible.sentence) == ("Gruppernes svar · Lederdag", "Åse kommer måske")
    _paper, data = desk.given(tmp_path)
    assert "Åse kommer måske" not in texts_in(data)
    _paper, data = desk.given(tmp_path, also=[possible.key])
    assert [one["is_whole"] for one in data["named"] if one["sentence"] == "Åse kommer måske"] == [False]
    assert not [text for text in texts_in(data) if "Ærøskøbing" in text]


def test_what_others_wrote_for_few_to_read_is_told_only_when_it_was_ticked(tmp_path: Path) -> None:
    """The schema, the follow-up and the talk of somebody else, and what the direction agreed upon."""
    secret = replace(THEIRS, items=(ActionItem(id="i-3", values={"occasion": "Åse Ærø overhører mig"}),))
    told = replace(TOLD, id="fu-3", plan_id="plan-3", item_id="i-3", gave="Åse Ærø gav sig")
    talk = LusTalk(
        id="talk-3",
        concept_id=CONCEPT.id,
        participant_id="p-3",
        leader_values={"succeeds": "Åse Ærø er svær"},
    )
    member = replace(AASE, is_direction=False)
    desk = Desk(*(one for one in RECORDS if one not in (AASE, THEIRS)), member, secret, told, talk)
    preview = desk.handing_out.preview("p-1")
    private = {one.sentence: one.key for one in preview.possible if one.is_private}
    assert set(private) == {
        "Åse Ærø overhører mig", "Åse Ærø gav sig", "Åse Ærø er svær", "Vi spørger Åse Ærø først."
    }  # fmt: skip
    assert preview.named == 1
    paper, data = desk.given(tmp_path)
    assert not [text for text in (paper, json.dumps(data, ensure_ascii=False)) if "overhører" in text]
    assert [one["sentence"] for one in data["named"]] == ["Åse Ærøs nabo kender [en anden]."]
    _paper, data = desk.given(tmp_path, also=[private["Åse Ærø overhører mig"]])
    assert [one["is_whole"] for one in data["named"] if "overhører" in one["sentence"]] == [True]
    assert not [text for text in texts_in(data) if "svær" in text or "gav sig" in text]


def test_a_group_is_told_once_days_in_one_way_and_what_was_ticked_is_no_longer_doubted(
    tmp_path: Path,
) -> None:
    plain, bare = replace(GROUP, name="Gruppe 1"), replace(GROUP, id="g-2", number=2, name="")
    due = FieldSpec(key="due_on", kind=FieldKind.DATE, label="Senest")
    form = FormSpec(id="f-schema", key="schema", use=FormUse.ACTION_SCHEMA, title="Skema", fields=(due,))
    mine = replace(
        MINE, items=(ActionItem(id="i-1", values={"action": "Lytter jeg", "due_on": "2027-02-01"}),)
    )
    desk = Desk(*(one for one in RECORDS if one not in (GROUP, MINE)), plain, bare, mine, form)
    also = [one.key for one in desk.handing_out.preview("p-1").possible]
    paper, data = desk.given(tmp_path, also=also)
    (group,) = [one for part in data["workshops"] for one in part["said"] if one["key"] == "group"]
    assert group["text"] == "Gruppe 1 med 2 andre\nGruppe 2 med 2 andre"
    assert "mandag den 1. februar 2027" in texts_in(data)
    assert "teksten er set efter og taget med" in paper
    assert "Kan være en anden" not in paper


def test_of_two_namesakes_no_text_is_taken_for_sure(tmp_path: Path) -> None:
    namesake = replace(AASE, id="p-9", email="", unit="Anden enhed", chief_id=None, position=9.0)
    desk = Desk(*RECORDS, namesake)
    assert desk.handing_out.preview("p-9").named == 0
    assert len(desk.handing_out.preview("p-9").possible) == 3
    _paper, data = desk.given(tmp_path, "p-9")
    assert data["person_id"] == "p-9"
    assert data["actions"] == data["talks"] == data["named"] == []


def test_a_sealed_talk_is_told_of_and_comes_along_when_it_is_unlocked(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    desk.holding.open("talk")
    desk.seal()
    desk.holding.close()
    paper, data = desk.given(tmp_path)
    assert not [secret for secret in SECRETS if secret in paper + json.dumps(data)]
    assert "Forløb → LUS" in data["talks"][0]["said"][0]["text"]
    (sealed,) = desk.handing_out.preview("p-1").sealed
    with pytest.raises(Refused, match="wrong_talk_passphrase"):
        desk.handing_out.unlock(sealed, "en anden")
    opened = {sealed.id: desk.handing_out.unlock(sealed, PASSPHRASE)}
    _paper, data = desk.given(tmp_path, opened=opened)
    assert all(secret in " ".join(texts_in(data)) for secret in SECRETS)


def test_wrong_passphrases_of_a_talk_make_both_ways_to_it_wait() -> None:
    desk = Desk(*RECORDS)
    desk.holding.open("talk")
    desk.seal()
    desk.holding.close()
    (sealed,) = desk.handing_out.preview("p-1").sealed
    for _ in range(3):
        with pytest.raises(Refused, match="wrong_talk_passphrase"):
            desk.handing_out.unlock(sealed, "en anden")
    with pytest.raises(Refused, match=r"lus\.wait"):
        desk.handing_out.unlock(sealed, PASSPHRASE)
    with pytest.raises(Refused, match=r"lus\.wait"):
        desk.holding.unlocking(sealed.id, PASSPHRASE)
    desk.clock.advance(2)
    assert desk.handing_out.unlock(sealed, PASSPHRASE).id == sealed.id


def test_the_chief_of_a_talk_is_told_that_there_is_one_and_nothing_of_it(tmp_path: Path) -> None:
    paper, data = Desk(*RECORDS).given(tmp_path, "p-2")
    assert data["talks"] == []
    assert [one["text"] for one in data["connected"] if one["key"] == "chief_in_talks"] == [
        "1 (onsdag den 20. januar 2027)"
    ]
    assert not [secret for secret in SECRETS if secret in paper]


def test_purpose_recipients_and_last_day_are_told(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    here = desk.document.workshop
    desk.document.replace(
        "edit.x", replace(here, data_purpose="Egen opfølgning", kept_until_on=date(2027, 7, 14))
    )
    paper, data = desk.given(tmp_path)
    for text in ("Egen opfølgning", "ikke angivet", "onsdag den 14. juli 2027"):
        assert _flat(text) in _flat(paper)
    said = {one["key"]: one["text"] for one in data["rules"][0]["said"]}
    assert said == {
        "purpose": "Egen opfølgning",
        "recipients": "ikke angivet",
        "kept_until": "onsdag den 14. juli 2027",
    }


def test_a_second_time_gets_names_of_its_own_for_both(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    desk.given(tmp_path)
    (tmp_path / "Udlevering Åse Ærø (fiktiv).pdf").unlink()
    desk.given(tmp_path)
    assert "Udlevering Åse Ærø (fiktiv) (2).pdf" in {file.name for file in tmp_path.iterdir()}
    assert "Udlevering Åse Ærø (fiktiv) (2).json" in {file.name for file in tmp_path.iterdir()}


def test_when_the_disk_is_full_neither_file_is_left(tmp_path: Path) -> None:
    written: list[Path] = []

    def full(temporary: Path, target: Path) -> None:
        written.append(target)
        if len(written) > 1:
            raise OSError(errno.ENOSPC, "full")
        temporary.replace(target)

    desk = Desk(*RECORDS, files=WholeFiles(sleep=_never, replace=full))
    with pytest.raises(Outside, match="disk_full"):
        desk.given(tmp_path)
    assert len(written) == 2
    assert list(tmp_path.iterdir()) == []


def test_nobody_is_named_in_the_properties_of_the_pdf(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    paper, _data = desk.handing_out.write(desk.handing_out.prepare("p-1"), tmp_path)
    document = PdfDocument(paper)
    assert not [value for value in document.get_metadata_dict().values() if "Ærø" in value]
    document.close()


def test_somebody_who_has_gone_meanwhile_is_refused() -> None:
    with pytest.raises(Refused, match=r"privacy\.nobody"):
        Desk(*RECORDS).handing_out.prepare("gone")


def test_a_leader_with_nothing_gets_a_paper_that_says_so(tmp_path: Path) -> None:
    bare = replace(BO, id="bare", name="Ny Leder (fiktiv)")
    paper, data = Desk(bare).given(tmp_path, "bare")
    assert data["actions"] == data["named"] == data["talks"] == []
    assert "Filen rummer intet om dig under: " in paper


def test_what_was_said_to_the_room_while_the_day_ran_is_handed_out_too(tmp_path: Path) -> None:
    desk = Desk(*RECORDS)
    desk.repository.settings |= {
        "message": "Åse Ærø bedes ringe til Caj Dønnergaard",
        "other": "Åse er her",
        "third": "Vi begynder",
    }
    preview = desk.handing_out.preview("p-1")
    assert preview.named == 3
    assert [one.key for one in preview.possible if one.where == "Sagt til rummet, mens dagen kørte"] == [
        "setting:other"
    ]
    _paper, data = desk.given(tmp_path)
    said = [one for one in data["named"] if one["where"] == "Sagt til rummet, mens dagen kørte"]
    assert [one["sentence"] for one in said] == ["Åse Ærø bedes ringe til [en anden]"]


def test_names_that_lie_over_each_other_give_way_once(tmp_path: Path) -> None:
    short = Participant(id="p-8", name="Mette Holm", position=8.0)
    longer = Participant(id="p-9", name="Mette Holm Kvirina", position=9.0)
    desk = Desk(*RECORDS, short, longer)
    desk.repository.settings["message"] = "Åse Ærø og Mette Holm Kvirina roste os"
    _paper, data = desk.given(tmp_path)
    assert "Åse Ærø og [en anden] roste os" in [one["sentence"] for one in data["named"]]
