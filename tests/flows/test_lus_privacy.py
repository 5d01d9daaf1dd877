"""What is said in a talk is in no file but the talk's own PDF and the workshop file, and locked not even there.

Every field of two talks has a word of its own, one talk locked; then everything that the program can make is made,
and every byte of it read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from facilitator_app.app_services import Services, Surroundings, build_services
from facilitator_app.content.packages import PackageKind
from facilitator_app.content.words import load_words
from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.lus import LusTalk, StatusTalk, TalkAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.domain.show import Aside
from facilitator_app.problems import Refused
from facilitator_app.services.building_wall import picture_of_aside, picture_of_stop
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Filing, PaperKind, PaperOptions
from facilitator_app.services.exporting_formats import Format
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.starting_workshop import NewWorkshop
from facilitator_app.services.wall_sources import wall_sources
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeSlidePictures
from tests.lus import PASSPHRASE
from tests.services.walls import texts_in

OPEN, LOCKED = "Zaabent", "Zlaast"
PARTS = ("Leder", "Chef", "Plan", "Aftale", "Naar", "Status")
STRUCTURE = frozenset(
    {"id", "concept_id", "participant_id", "chief_id", "chief_name", "held_on", "sealed", "position"}
)


def words_of(stem: str) -> tuple[str, ...]:
    """The words that stand in a talk, one in each of its fields."""
    return tuple(f"{stem}{part}ord" for part in PARTS)


def talk_of(stem: str, *, concept_id: str, participant_id: str) -> LusTalk:
    leader, chief, plan, agreement, when, status = words_of(stem)
    return LusTalk(
        id=f"talk-{stem}",
        concept_id=concept_id,
        participant_id=participant_id,
        chief_name="Gerda Isager (fiktiv)",
        held_on=date(2027, 1, 20),
        leader_values={"succeeds": leader},
        chief_values={"succeeds": chief},
        plan_values={"goal": plan, "steps": [{"what": plan, "by_when": plan}]},
        leader_ratings={"direction": 4},
        chief_ratings={"direction": 2},
        card_keys=("must_whole",),
        agreements=(TalkAgreement(id="a", text=agreement, by_when=when),),
        statuses=(StatusTalk(id="s", text=status),),
        done_phases=("data",),
    )


def nobody(_change: object) -> None:
    """Nobody listens."""


def one_page(_document: Document) -> object:
    return lambda _stop: 1


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    clock = FakeClock()
    made = build_services(
        Surroundings(
            data_dir=tmp_path / "data",
            origin="her",
            clock=RehearsalClock(clock),
            zone=COPENHAGEN_WINTER,
            publish=nobody,
            words_for=load_words,
            page_count_of=one_page,  # type: ignore[arg-type]
            slide_pictures=FakeSlidePictures(),
        )
    )
    path = tmp_path / "dag.workshop"
    wish = NewWorkshop(template="leader-day", language="da", held_on=date(2027, 2, 1))
    made.starting.start_filled(path, wish, participants=12).close()
    made.opening.open(path)
    talks = made.talks
    talks.concepts.fetch("da")
    concept = talks.concepts.concept()
    assert concept is not None
    people = made.document.all(Participant)
    made.document.edit(
        "edit.begin_talk",
        added(
            talk_of(stem, concept_id=concept.id, participant_id=person.id)
            for stem, person in zip((OPEN, LOCKED), people, strict=False)
        ),
    )
    talks.holding.open(f"talk-{LOCKED}")
    # Typed once more, so that the words stand among the steps that can be undone too.
    talks.filling.set_day(date(2027, 1, 21))
    talks.holding.give_passphrase(PASSPHRASE)
    yield made
    talks.holding.close()
    made.opening.close()


def told_in(content: bytes, name: str) -> str:
    """All that can be read in a file, packed or not."""
    told = content.decode("utf-8", "replace") + content.decode("latin-1")
    if name.endswith(".pdf"):
        document = pypdfium2.PdfDocument(content)
        try:
            told += " ".join(page.get_textpage().get_text_range() for page in document)
            told += " ".join(document.get_metadata_dict().values())
        finally:
            document.close()
    elif zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as packed:
            told += " ".join(packed.read(one).decode("utf-8", "replace") for one in packed.namelist())
    return told


def found_in(folder: Path, words: tuple[str, ...]) -> dict[str, set[str]]:
    """Which of the words are in which files, and in their names."""
    found: dict[str, set[str]] = {}
    for file in folder.rglob("*"):
        if file.is_file():
            told = file.name + told_in(file.read_bytes(), file.name)
            if hits := {word for word in words if word in told}:
                found[file.name] = hits
    return found


def make_everything(services: Services, out: Path) -> None:
    """Every kind of paper, every format, the data, and a day for the library."""
    workshop_id = services.document.workshop.id
    options = PaperOptions(workshop_id=workshop_id, filing=Filing.BOTH)
    for kind in PaperKind:
        try:
            planned = services.exporting.plan(kind, options)
        except Refused:
            continue
        services.exporting.write(planned, out / kind.value, progress=_no_progress, is_cancelled=bool)
    day = services.formats.day(workshop_id)
    for one in Format:
        try:
            made = services.formats.make(one, day)
        except Refused:
            continue
        for file in made:
            (out / f"{one.value}-{file.name}").write_bytes(file.content)
    services.data.write(out)
    services.library.keep(PackageKind.DAY, workshop_id, title="Dag")
    for form in services.document.all(FormSpec):
        services.library.keep(PackageKind.FORM, form.id)


def _no_progress(_done: int, _of: int) -> None:
    """Nobody waits."""


def test_every_field_of_a_talk_is_among_those_that_are_tried() -> None:
    talk = talk_of(OPEN, concept_id="c", participant_id="p")
    empty = LusTalk(id="x", concept_id="c", participant_id="p")
    tried = {one.name for one in fields(LusTalk) if getattr(talk, one.name) != getattr(empty, one.name)}
    assert tried | STRUCTURE == {one.name for one in fields(LusTalk)}


def test_no_word_of_a_talk_is_in_any_file_that_is_made(services: Services, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    make_everything(services, out)
    assert len(list(out.rglob("*.*"))) > 12
    assert found_in(out, (*words_of(OPEN), *words_of(LOCKED))) == {}


def test_the_workshop_file_holds_the_open_talk_and_nothing_of_the_locked_one(
    services: Services, tmp_path: Path
) -> None:
    services.document.write_waiting()
    services.document.repository.settle()
    beside = {
        name: hits
        for name, hits in found_in(tmp_path, (*words_of(OPEN), *words_of(LOCKED))).items()
        if name.startswith("dag.workshop")
    }
    assert beside["dag.workshop"] == set(words_of(OPEN))
    assert not [hits for hits in beside.values() if hits & set(words_of(LOCKED))]
    library_and_rest = found_in(tmp_path / "data", words_of(LOCKED))
    assert library_and_rest == {}


def test_nothing_of_a_talk_is_found_by_searching(services: Services) -> None:
    filling = services.searching.begin()
    assert filling is not None
    assert filling.run(bool)
    services.searching.take(filling)
    for word in (*words_of(OPEN), *words_of(LOCKED), "Gerda"):
        assert services.searching.find(word).groups == (), word
        for kind in FoundKind:
            assert services.searching.find(word, more_of=kind).groups == ()


def test_nothing_of_a_talk_is_on_the_wall(services: Services) -> None:
    document = services.document
    sources = wall_sources(document, events=(), zone=COPENHAGEN_WINTER)
    words = load_words("da")
    pictures = [picture_of_stop(sources, stop, words) for stop in sources.stops]
    block_id = sources.stops[0].block_id
    asides = [Aside(block_id=block_id)]
    asides += [Aside(block_id=block_id, chart=subject.value) for subject in ChartSubject]
    for form in document.all(FormSpec):
        asides += [Aside(block_id=block_id, form_id=form.id, field_key=field.key) for field in form.fields]
    pictures += [picture_of_aside(sources, aside, words) for aside in asides]
    told = " ".join(text for picture in pictures for text in texts_in(picture))
    assert len(pictures) > len(sources.stops)
    assert not [word for word in (*words_of(OPEN), *words_of(LOCKED), "Gerda") if word in told]


def test_the_talks_own_pdf_says_what_they_came_to_and_what_nobody_else_reads(
    services: Services, tmp_path: Path
) -> None:
    talks, out = services.talks, tmp_path / "pdf"
    out.mkdir()
    talks.holding.open(f"talk-{OPEN}")
    services.exporting.write([talks.paper.talk()], out, progress=_no_progress, is_cancelled=bool)
    (told,) = found_in(out, (*words_of(OPEN), *words_of(LOCKED))).values()
    assert told == set(words_of(OPEN)[2:])


def test_undo_brings_nothing_of_a_locked_talk_back(services: Services) -> None:
    while services.document.undo_state().undo_label:
        services.document.undo()
        told = "".join(map(repr, services.document.all(LusTalk)))
        assert not [word for word in words_of(LOCKED) if word in told]


def test_a_backup_made_after_the_locking_holds_the_envelope_alone(services: Services, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.workshop"
    services.document.copy_to(copy)
    told = told_in(copy.read_bytes(), copy.name)
    assert not [word for word in words_of(LOCKED) if word in told]


def test_a_record_that_is_told_of_in_an_error_gives_no_word_away(services: Services) -> None:
    locked: Record | None = services.document.get(LusTalk, f"talk-{LOCKED}")
    assert locked is not None
    unlocking = services.talks.holding.unlocking(f"talk-{LOCKED}", PASSPHRASE)
    told = f"{locked!r} {unlocking!r} {replace(unlocking)!r}"
    assert not [word for word in (*words_of(LOCKED), PASSPHRASE) if word in told]
