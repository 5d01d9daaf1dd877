"""Looking into backups, trying a restore, and rescuing what a damaged file has that its backup lacks."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.salvaged import Salvaged, lacking, with_ground
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.keeping_safe import Backup, BackupFolder, KeepingSafe
from facilitator_app.services.looking_into_backups import Looked, LookingIntoBackups, difference, glance_of
from facilitator_app.services.rescuing import Rescuing, found_lines, rescue_lines, said
from facilitator_app.services.telling_recovery import (
    Against,
    backup_time,
    counts_line,
    difference_lines,
    size_words,
    tried_line,
)
from facilitator_app.services.trying_restore import TryingRestore
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.store.salvage import SalvageReader
from tests.fakes import FakeClock, FakeIds
from tests.services.test_opening import Door
from tests.store.examples import MADE_AT, every_record
from tests.store.files import fingerprint
from tests.store.protected import MARKER, holding, pictures_of_the_disk

DANISH = load_words("da")


def never() -> bool:
    return False


def unheard(_step: int, _of_all: int) -> None:
    """Nobody looks at the progress."""


class Desk(Door):
    """The door, and what is asked for behind it when a file is damaged."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        super().__init__(folder, clock)
        backups = BackupFolder(folder / "backups", clock=clock)
        self.clock = clock
        self.keeping = KeepingSafe(store=self.files, folder=backups, clock=clock)
        self.looking = LookingIntoBackups(store=self.files, folder=backups)
        self.trying = TryingRestore(store=self.files, keeping=self.keeping, scratch=folder / "scratch")
        reader = SalvageReader(scratch=folder / "scratch", monotonic_s=clock.monotonic_s)
        self.rescuing = Rescuing(
            document=self.document,
            store=self.files,
            reader=reader,
            files=WholeFiles(sleep=_no_sleep),
            clock=clock,
            new_id=FakeIds("new"),
        )
        self.path = self.folder / "Lederdag.workshop"
        self.files.create(self.path, every_record(), made_at=MADE_AT).close()
        self.opening.open(self.path)

    def say(self, text: str) -> Output:
        """One output more."""
        first = self.document.all(Output)[0]
        one = replace(
            first, id=f"said-{text}", value=text, is_draft=False, is_shown=True, said_at=self.clock.utc()
        )
        self.document.edit("edit.add_output", added([one]))
        return one

    def backups(self) -> tuple[Backup, ...]:
        return self.opening.backups()

    def back_up(self) -> None:
        self.clock.advance(minutes=11)
        self.opening.back_up_when_due()

    def spoil(self, path: Path) -> None:
        """One flipped bit in a text."""
        content = path.read_bytes()
        at = content.index("Sønderborg".encode())
        path.write_bytes(content[:at] + b"Q" + content[at + 1 :])


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return Desk(tmp_path, clock)


def looked_at(desk: Desk, found: list[Looked], is_cancelled: Callable[[], bool] = never) -> list[Looked]:
    desk.looking.look_through(desk.backups(), unheard, is_cancelled, found=found.append)
    return found


def test_a_backup_shows_what_is_in_it(desk: Desk) -> None:
    desk.say("Vi spørger borgeren")
    desk.back_up()
    [newest, first] = looked_at(desk, [])
    assert newest.glance is not None
    assert first.glance is not None
    assert newest.glance.newest[0].text == "Vi spørger borgeren"
    assert newest.glance.workshops[0].title == desk.document.workshop.title
    assert newest.glance.outputs == first.glance.outputs + 1
    assert newest.glance.client == "Sønderborg Kommune"
    told = difference(first.glance.records, newest.glance.records)
    assert (told.added, told.changed, told.removed) == ({Output: 1}, {}, {})
    assert difference(newest.glance.records, newest.glance.records).is_nothing
    back = difference(newest.glance.records, first.glance.records)
    assert back.removed == {Output: 1}
    attachment = next(one for one in newest.glance.records.values() if isinstance(one, Attachment))
    assert attachment.content == b""
    desk.opening.close()


def test_a_damaged_backup_is_told_and_the_next_older_is_read(desk: Desk) -> None:
    """F25."""
    desk.say("Vi spørger borgeren")
    desk.back_up()
    newest = desk.backups()[0]
    desk.spoil(newest.path)
    before = fingerprint(newest.path)
    [bad, good] = looked_at(desk, [])
    assert bad.glance is None
    assert bad.problem is not None
    assert bad.problem.key == "store.damaged"
    assert good.glance is not None
    assert fingerprint(newest.path) == before
    assert looked_at(desk, [], lambda: True) == []
    assert desk.looking.of_file(desk.path) == desk.looking.of_engagement(desk.document.engagement.id)
    desk.opening.close()


def test_what_an_interrupted_restore_has_left_is_gone_when_the_file_is_opened(desk: Desk) -> None:
    """F26: the file is whole or as before; the half-made one beside it is no longer there."""
    desk.opening.close()
    left = desk.path.with_name(f"{desk.path.name}.restored.part")
    left.write_bytes(b"half a file")
    before = fingerprint(desk.path)
    desk.opening.open(desk.path)
    assert not left.exists()
    desk.opening.close()
    assert fingerprint(desk.path) == before


def test_a_backup_under_a_passphrase_is_not_called_damaged(desk: Desk) -> None:
    """F24."""
    [backup] = desk.backups()
    protection = desk.files.protection
    protection.rewrite(backup.path, protection.new_key("en god kode"))
    protection.let_go()
    assert desk.looking.locked(desk.path) == (backup,)
    [looked] = looked_at(desk, [])
    assert (looked.is_locked, looked.glance) == (True, None)
    protection.offer(backup.path, "en god kode")
    assert desk.looking.locked(desk.path) == ()
    assert looked_at(desk, [])[0].glance is not None
    desk.opening.close()


def test_an_empty_file_has_nothing_to_show() -> None:
    seen = glance_of(())
    assert (seen.client, seen.workshops, seen.newest, seen.leaders) == ("", (), (), 0)


def test_the_newest_backup_is_fetched_opened_and_counted_without_a_trace(desk: Desk) -> None:
    """P4: the rehearsal goes the whole way of a restore."""
    desk.say("Vi spørger borgeren")
    desk.back_up()
    before = {backup.path: fingerprint(backup.path) for backup in desk.backups()}
    steps: list[tuple[int, int]] = []
    engagement_id = desk.document.engagement.id
    tried = desk.trying.try_newest(engagement_id, lambda step, of_all: steps.append((step, of_all)), never)
    assert tried is not None
    assert (tried.backup, tried.damaged) == (desk.backups()[0], 0)
    assert tried.glance.leaders == len(desk.document.all(Participant))
    assert steps == [(0, 3), (1, 3), (2, 3)]
    assert list((desk.folder / "scratch").iterdir()) == []
    assert {backup.path: fingerprint(backup.path) for backup in desk.backups()} == before
    desk.opening.close()


def test_the_rehearsal_tells_of_damaged_backups(desk: Desk) -> None:
    """F25, P4."""
    desk.say("Vi spørger borgeren")
    desk.back_up()
    newest, oldest = desk.backups()
    desk.spoil(newest.path)
    engagement_id = desk.document.engagement.id
    tried = desk.trying.try_newest(engagement_id, unheard, never)
    assert tried is not None
    assert (tried.backup, tried.damaged) == (oldest, 1)
    desk.spoil(oldest.path)
    assert desk.trying.try_newest(engagement_id, unheard, never) is None
    assert desk.trying.try_newest(engagement_id, unheard, lambda: True) is None
    desk.opening.close()


def test_the_rehearsal_on_a_full_disk_is_the_disks_doing(desk: Desk) -> None:
    """F6."""
    (desk.folder / "scratch").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Outside):
        desk.trying.try_newest(desk.document.engagement.id, unheard, never)
    desk.opening.close()


def damaged_with(desk: Desk, text: str) -> tuple[Path, Salvaged]:
    """The file says `text` since its backup, and is damaged; it is restored and open again."""
    desk.say(text)
    desk.opening.close()
    bad = desk.folder / "ødelagt.workshop"
    shutil.copy(desk.path, bad)
    desk.spoil(bad)
    oldest = desk.keeping.backups("eng")[-1]
    desk.keeping.restore(oldest, desk.path)
    desk.opening.open(desk.path)
    before = fingerprint(bad)
    salvaged = desk.rescuing.read(bad, unheard, never, like=oldest.path)
    assert fingerprint(bad) == before
    return bad, salvaged


def test_what_the_damaged_file_has_more_is_taken_over_and_can_be_undone(desk: Desk) -> None:
    """F21: the text that was newer than the backup comes back, and never onto the wall by itself."""
    _, salvaged = damaged_with(desk, "Vi spørger borgeren")
    [rescue] = desk.rescuing.missing_here(salvaged)
    [line] = rescue_lines([rescue], salvaged.records, DANISH)
    assert (line.noun, line.text, line.before) == ("Svar", "Vi spørger borgeren", "")
    assert line.changed_at == desk.clock.utc() or line.changed_at is not None
    assert desk.rescuing.take_over([rescue.id], [rescue]) == 1
    found = desk.document.get(Output, rescue.id)
    assert found is not None
    assert (found.value, found.is_shown) == ("Vi spørger borgeren", False)
    assert desk.rescuing.missing_here(salvaged)[0].before == found
    assert desk.document.undo_state().undo_label == "edit.rescue"
    desk.document.undo()
    assert desk.document.get(Output, rescue.id) is None
    desk.opening.close()


def test_what_was_read_is_saved_as_text_and_as_data(desk: Desk) -> None:
    _, salvaged = damaged_with(desk, "Vi spørger borgeren")
    rescues = desk.rescuing.missing_here(salvaged)
    text = desk.rescuing.save(salvaged, desk.folder / "reddet.txt", DANISH, only=rescues).read_text("utf-8")
    assert "Vi spørger borgeren" in text
    whole = desk.rescuing.save(salvaged, desk.folder / "reddet.json", DANISH, only=None)
    data = json.loads(whole.read_text("utf-8"))
    types = {one["type"] for one in data["records"]}
    assert {"Output", "Participant", "Workshop"} <= types
    assert not types & {"LusTalk", "InterplayAgreement"}
    text = desk.rescuing.save(salvaged, desk.folder / "alt.txt", DANISH, only=None).read_text("utf-8")
    plan = next(one for one in salvaged.records if isinstance(one, ActionPlan))
    leader = next(one for one in salvaged.records if one.id == plan.participant_id)
    assert isinstance(leader, Participant)
    assert f"Handlingsskema: {leader.name}" in text
    desk.opening.close()


def made_of(desk: Desk, records: Iterable[Record]) -> tuple[Record, ...]:
    """What stands in a file that is made of these, which is whole."""
    target = desk.folder / "Lederdag (reddet).workshop"
    salvaged = Salvaged(records=tuple(records))
    desk.rescuing.make_file(salvaged, target, DANISH, damaged=desk.folder / "beskadiget").close()
    desk.files.check(target)
    with closing(desk.files.open_read_only(target)) as repository:
        return tuple(repository.load())


def test_a_new_file_is_made_of_what_can_be_read(desk: Desk) -> None:
    """F25: no backup is left, and the file that is made is whole; what is lost has a stand-in that says so."""
    _, salvaged = damaged_with(desk, "Vi spørger borgeren")
    held = [one for one in salvaged.records if not isinstance(one, Participant)]
    found = made_of(desk, held)
    assert {one.id for one in held} <= {one.id for one in found}
    leaders = {one.name for one in found if isinstance(one, Participant)}
    assert leaders == {"Ukendt leder (navnet er tabt)"}
    desk.opening.close()


def test_texts_whose_workshop_block_and_form_are_lost_are_in_a_file_with_stand_ins(desk: Desk) -> None:
    """F21, F25: of the whole file only outputs and schemas could be read; each reads on in a file, as the facilitator's
    alone."""
    kept = [one for one in every_record() if isinstance(one, Output | ActionPlan)]
    found = made_of(desk, kept)
    by_id = {one.id: one for one in found}
    assert all(by_id[one.id] == one for one in kept)
    engagement = next(one for one in found if isinstance(one, Engagement))
    assert engagement.client == "Reddet"
    forms = [one for one in found if isinstance(one, FormSpec)]
    assert {one.form_id for one in kept if one.form_id} == {one.id for one in forms}
    assert all(field.visibility is Visibility.FACILITATOR for form in forms for field in form.fields)
    said = " ".join(found_lines(Salvaged(records=tuple(kept), is_uncharted=True), DANISH))
    assert "fundet side for side" in said
    assert "er tabt og kunne ikke læses: " in said
    desk.opening.close()


def test_a_leader_alone_is_in_a_file_with_a_client_and_a_workshop(desk: Desk) -> None:
    """F25: nothing that was read says whose it was."""
    leader = next(one for one in every_record() if isinstance(one, Participant))
    bare = replace(leader, absent_from=(), chief_id=None, earlier_posts=())
    kinds = [type(one) for one in made_of(desk, [bare])]
    assert kinds == [Engagement, Workshop, Participant]
    desk.opening.close()


def test_a_copy_that_went_with_its_stick_is_told(desk: Desk) -> None:
    """F17."""
    with pytest.raises(Outside, match=r"store\.cannot_open"):
        desk.looking.loose(desk.folder / "stik" / "kopi.workshop")
    desk.opening.close()


def test_of_nothing_no_file_is_made(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"rescue\.no_ground"):
        made_of(desk, ())
    desk.opening.close()


def test_what_is_rescued_of_a_protected_file_is_protected_from_its_first_byte(
    desk: Desk, tmp_path: Path
) -> None:
    """F24: under the passphrase that the damaged file has, whenever the power goes."""
    damaged = tmp_path / "beskadiget.workshop"
    desk.files.create(damaged, every_record(), made_at=MADE_AT).close()
    protection = desk.files.protection
    key = protection.new_key("en lang kode 1")
    protection.rewrite(damaged, key)
    protection.hold(key)
    target = tmp_path / "stik" / "reddet.workshop"
    target.parent.mkdir()
    said = [replace(one, value=MARKER) if isinstance(one, Output) else one for one in every_record()]
    with pictures_of_the_disk(target.parent, tmp_path / "album") as pictures:
        desk.rescuing.make_file(Salvaged(records=tuple(said)), target, DANISH, damaged=damaged).close()
    assert protection.key_of(target) == key
    with closing(desk.files.open_read_only(target)) as repository:
        assert MARKER in {one.value for one in repository.load() if isinstance(one, Output)}
    assert pictures
    assert holding(MARKER, *pictures) == [], "no byte of it was ever plain"
    desk.opening.close()


def test_backups_are_told_of_in_words(desk: Desk) -> None:
    desk.say("Vi spørger borgeren")
    desk.back_up()
    [newest, first] = looked_at(desk, [])
    assert newest.glance is not None
    assert first.glance is not None
    told = difference(first.glance.records, newest.glance.records)
    assert difference_lines(told, DANISH, against=Against.OLDER) == ("Kommet til siden kopien før: 1 svar.",)
    same = difference(first.glance.records, first.glance.records)
    assert difference_lines(same, DANISH, against=Against.NOW) == ("Kopien er, som filen er nu.",)
    assert " ledere" in counts_line(newest.glance, DANISH) or " leder" in counts_line(newest.glance, DANISH)
    tried = desk.trying.try_newest(desk.document.engagement.id, unheard, never)
    assert tried is not None
    assert tried_line(tried, DANISH, at="kl. 9.11").startswith(
        "Sikkerhedskopien fra kl. 9.11 er hel og kan åbnes: "
    )
    damaged = replace(tried, damaged=2)
    assert tried_line(damaged, DANISH, at="").endswith("De 2, der er nyere, er beskadigede.")
    assert tried_line(None, DANISH, at="").startswith("Ingen sikkerhedskopi")
    assert size_words(400, DANISH) == "1 kB"
    assert size_words(1_300_000, DANISH) == "1,2 MB"
    assert size_words(1_300_000, load_words("en")) == "1.2 MB"
    desk.opening.close()


def test_two_backups_of_one_minute_are_told_apart_by_their_seconds() -> None:
    first = MADE_AT.replace(hour=10, minute=51, second=7, microsecond=5)
    second, later = first.replace(second=40), first.replace(minute=52, second=0)
    assert backup_time(first, (first, later)) == "10.51"
    assert [backup_time(at, (first, second, later)) for at in (first, second)] == ["10.51.07", "10.51.40"]
    assert backup_time(later, (first, second, later)) == "10.52"


def test_nothing_of_a_talk_is_told(desk: Desk) -> None:
    talk = next(one for one in every_record() if isinstance(one, LusTalk))
    [line] = rescue_lines(lacking(Salvaged(records=(talk,)), ()), (), DANISH)
    assert line.text == "(fortrolig)"
    desk.opening.close()


def test_a_rescue_brings_what_it_stands_on_and_stays_away_where_that_is_lost() -> None:
    records = list(every_record())
    output = next(one for one in records if isinstance(one, Output))
    rescues = lacking(Salvaged(records=tuple(records)), ())
    taken = with_ground([output.id], rescues, ())
    assert {type(one.record) for one in taken} == {Workshop, Block, Output}
    without = [one for one in rescues if not isinstance(one.record, Block)]
    assert with_ground([output.id], without, ()) == ()
    present = [one for one in records if isinstance(one, Block | Workshop)]
    assert [one.id for one in with_ground([output.id], rescues, present)] == [output.id]


def test_an_id_of_another_kind_is_not_mistaken() -> None:
    output = next(one for one in every_record() if isinstance(one, Output))
    twin = Participant(id=output.id, name="Ny (fiktiv)")
    assert lacking(Salvaged(records=(output,)), (twin,)) == ()


def test_only_what_somebody_wrote_is_said() -> None:
    leader = Participant(id="id-1", name="Birthe (fiktiv)")
    assert list(said(leader)) == ["Birthe (fiktiv)"]
    assert list(said({"a": ["x", "", 3], "b": None})) == ["x"]


def _no_sleep(_seconds: float) -> None:
    """Nothing is waited for."""
