"""From the open file to whole PDFs in a folder."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

import pytest
from pypdfium2 import PdfDocument

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import BreakContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment, Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.form_elements import EmptyFields
from facilitator_app.reports.model import Prompts
from facilitator_app.services.exporting import (
    Exporting,
    Filing,
    Order,
    PaperKind,
    PaperOptions,
    PlannedFile,
    Start,
    Written,
)
from facilitator_app.services.whole_files import IfExists, WholeFiles
from tests.fakes import FakeClock, FakeSlidePictures
from tests.reports.days import BIRTHE, DAY, ERIK

R = TypeVar("R", bound=Record)


class Held:
    """Records in memory."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records

    def all(self, kind: type[R]) -> tuple[R, ...]:
        return cast("tuple[R, ...]", tuple(record for record in self._records if isinstance(record, kind)))

    def get(self, kind: type[R], record_id: str | None) -> R | None:
        return next((record for record in self.all(kind) if record.id == record_id), None)


SLIDE = Slide(
    id="s", workshop_id="w", block_id="talk", position=1, content=TextContent(heading="Fælles retning")
)
AASE = Participant(id="aase", name="Aase Ågård", unit="Ældre", position=4)
TWIN = replace(BIRTHE, id="twin", unit="Børn", position=5)
DILEMMA = Dilemma(id="d1", title="Varerne", statement="Han vil selv.", pole_a="Tryghed", pole_b="Egen vej")
EXERCISE = Exercise(
    id="x", key="x", title="Simulation", cases=(Case(key="c", title="Karen", text="Karen er 82 (fiktiv)."),)
)
RECORDS: tuple[Record, ...] = (
    replace(DAY.engagement, logo_id="logo"),
    DAY.workshop,
    Workshop(id="other", title="En anden dag"),
    Workshop(id="before", title="Seminar", held_on=date(2026, 9, 3)),
    ActionPlan(
        id="before-p",
        workshop_id="before",
        participant_id=BIRTHE.id,
        form_id="schema",
        items=(ActionItem(id="before-i", values={"action": "ringer jeg"}),),
    ),
    Attachment(id="logo", name="logo.png", media_type="image/png", content=b"not a picture"),
    *DAY.forms,
    *DAY.blocks,
    replace(DAY.blocks[0], id="play", exercise_id="x", position=3),
    DILEMMA,
    EXERCISE,
    replace(DAY.blocks[0], id="elsewhere", workshop_id="other", title="Et andet sted"),
    *DAY.participants,
    AASE,
    TWIN,
    SLIDE,
    replace(SLIDE, id="s2", position=2, content=BreakContent(heading="Pause")),
    *DAY.groups,
    *DAY.themes,
    *DAY.outputs,
    *DAY.plans,
)
OPTIONS = PaperOptions(workshop_id="w")
OF_PROGRAMME = frozenset(tuple(PaperKind)[tuple(PaperKind).index(PaperKind.FALLBACK_PACK) + 1 :])
"""What a workshop by itself has nothing for."""


def exporting(
    records: Sequence[Record] = RECORDS,
    files: WholeFiles | None = None,
    *,
    pictures: FakeSlidePictures | None = None,
    used_s: Mapping[str, float] | None = None,
) -> Exporting:
    return Exporting(
        records=Held(records),
        words_for=load_words,
        clock=FakeClock(),
        fonts=resources.path("fonts"),
        files=files or WholeFiles(sleep=_never),
        pictures=pictures or FakeSlidePictures(),
        used_s=lambda: used_s or {},
        events=tuple,
    )


def _never(seconds: float) -> None:
    raise AssertionError("nothing is waited for here")


class Watching:
    """A progress window; `stop_after` sheets its user presses cancel."""

    def __init__(self, stop_after: int = 10**6) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def progress(self, done: int, sheets: int) -> None:
        self.told.append((done, sheets))

    def is_cancelled(self) -> bool:
        return len(self.told) >= self._stop_after


def write(
    planned: Sequence[PlannedFile],
    folder: Path,
    watching: Watching | None = None,
    service: Exporting | None = None,
    if_exists: IfExists = IfExists.NUMBER,
) -> Written:
    watching = watching or Watching()
    return (service or exporting()).write(
        planned,
        folder,
        progress=watching.progress,
        is_cancelled=watching.is_cancelled,
        if_exists=if_exists,
    )


def pages(path: Path) -> int:
    document = PdfDocument(path)
    count = len(document)
    document.close()
    return count


def test_every_kind_can_be_planned_and_written(tmp_path: Path) -> None:
    service = exporting()
    assert service.kinds == tuple(PaperKind)
    names = []
    for kind in (kind for kind in service.kinds if kind not in OF_PROGRAMME):
        written = write(service.plan(kind, OPTIONS), tmp_path)
        names.extend(path.name for path in written.paths)
        assert all(pages(path) for path in written.paths)
    assert names == [
        "2027-01-14 Handlingsskemaer.pdf",
        "2027-01-14 Tomme ark.pdf",
        "2027-01-14 Opsamling fra dagen.pdf",
        "2027-01-14 Rapport.pdf",
        "2027-01-14 Slides.pdf",
        "2027-01-14 Drejebog.pdf",
        "2027-01-14 Program.pdf",
        "2027-01-14 Dilemmakort.pdf",
        "2027-01-14 Rolle- og casekort.pdf",
        "2027-01-14 Bordskilte.pdf",
        "2027-01-14 Navneskilte.pdf",
        "2027-01-14 Handlingsskema til udfyldelse Bo Ågård (fiktiv).pdf",
        "2027-01-14 Siden sidst.pdf",
        "2027-01-14 Nødpakke.pdf",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.LAST_NAME, ("birthe", "twin", "erik", "aase")),
        (Order.UNIT, ("twin", "erik", "birthe", "aase")),
        (Order.GROUP, ("erik", "birthe", "twin", "aase")),
    ],
)
def test_sheets_come_in_the_order_asked_for(order: Order, ids: tuple[str, ...]) -> None:
    (joined,) = exporting().plan(PaperKind.ACTION_SCHEMAS, replace(OPTIONS, order=order))
    assert joined.participant_ids == ids
    assert len(joined.reports) == 4


def test_each_leader_has_a_file_that_is_called_the_same_every_time() -> None:
    each = replace(OPTIONS, filing=Filing.EACH)
    names = {file.participant_ids[0]: file.name for file in exporting().plan(PaperKind.ACTION_SCHEMAS, each)}
    assert names == {
        "birthe": "2027-01-14 Handlingsskema Birthe Egelund (fiktiv), Plejecenter Åløkke.pdf",
        "twin": "2027-01-14 Handlingsskema Birthe Egelund (fiktiv), Børn.pdf",
        "erik": "2027-01-14 Handlingsskema Erik Holm (fiktiv).pdf",
        "aase": "2027-01-14 Handlingsskema Aase Ågård.pdf",
    }
    one = replace(each, participant_ids=frozenset({"twin"}), order=Order.UNIT)
    (file,) = exporting().plan(PaperKind.ACTION_SCHEMAS, one)
    assert file.name == names["twin"]


def test_both_a_joined_file_and_one_for_each(tmp_path: Path) -> None:
    both = replace(OPTIONS, filing=Filing.BOTH, participant_ids=frozenset({"birthe", "bo"}))
    planned = exporting().plan(PaperKind.ACTION_SCHEMAS, both)
    assert [len(file.reports) for file in planned] == [2, 1, 1]
    watching = Watching()
    write(planned, tmp_path, watching)
    assert watching.told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_sheets_can_begin_on_odd_pages(tmp_path: Path) -> None:
    odd = replace(OPTIONS, start=Start.ODD_PAGE)
    (path,) = write(exporting().plan(PaperKind.ACTION_SCHEMAS, odd), tmp_path).paths
    assert pages(path) == 7
    drawn = exporting().draw(exporting().plan(PaperKind.BLANK_FORMS, odd)[0])
    assert drawn.first_pages == (0, 2, 4, 6)


def test_empty_fields_are_left_out_when_asked_for() -> None:
    options = replace(OPTIONS, empty_fields=EmptyFields.LEFT_OUT, participant_ids=frozenset({ERIK.id}))
    (file,) = exporting().plan(PaperKind.ACTION_SCHEMAS, options)
    prompts = next(element for element in file.reports[0].elements if isinstance(element, Prompts))
    assert all(prompt.lines == 0 for prompt in prompts.prompts)


def test_blank_sheets_of_one_form_in_many_copies() -> None:
    options = replace(OPTIONS, form_ids=frozenset({"dilemma"}), copies=3)
    (file,) = exporting().plan(PaperKind.BLANK_FORMS, options)
    assert file.name == "2027-01-14 Tomt ark Svar på dilemmaet.pdf"
    assert len(file.reports) == 3


def test_the_papers_of_one_day_know_nothing_of_another() -> None:
    (file,) = exporting().plan(PaperKind.AGENDA, OPTIONS)
    assert "Et andet sted" not in repr(file)
    (other,) = exporting().plan(PaperKind.AGENDA, PaperOptions(workshop_id="other"))
    assert other.name == "Program.pdf"
    assert "Dilemma: Varerne" not in repr(other)


def test_nothing_to_print_is_refused_with_a_sentence() -> None:
    bare = tuple(r for r in RECORDS if not isinstance(r, FormSpec | Participant | Block | Group | Dilemma))
    missing = {
        PaperKind.ACTION_SCHEMAS: "no_leaders",
        PaperKind.NAME_BADGES: "no_leaders",
        PaperKind.TYPING_SCHEMAS: "nobody_absent",
        PaperKind.SINCE_LAST: "no_open_actions",
        PaperKind.BLANK_FORMS: "no_sheets",
        PaperKind.SLIDES: "no_slides",
        PaperKind.RUN_SHEET: "no_blocks",
        PaperKind.AGENDA: "no_blocks",
        PaperKind.DILEMMA_CARDS: "no_dilemmas",
        PaperKind.CASE_CARDS: "no_cases",
        PaperKind.TABLE_SIGNS: "no_groups",
        PaperKind.FALLBACK_PACK: "nothing_to_print",
    }
    assert set(missing) == set(PaperKind) - {PaperKind.SUMMARY, PaperKind.REPORT} - OF_PROGRAMME
    for kind, key in missing.items():
        with pytest.raises(Refused) as refused:
            exporting(bare).plan(kind, OPTIONS)
        assert refused.value.key == f"paper.{key}"
        assert load_words("da").text(refused.value.key)
    nobody = replace(OPTIONS, participant_ids=frozenset(), filing=Filing.BOTH)
    with pytest.raises(Refused):
        exporting().plan(PaperKind.ACTION_SCHEMAS, nobody)


def test_slides_are_painted_when_they_are_drawn_and_not_when_they_are_planned() -> None:
    pictures = FakeSlidePictures(pages=2)
    service = exporting(pictures=pictures)
    (file,) = service.plan(PaperKind.SLIDES, OPTIONS)
    assert pictures.painted == []
    assert service.draw(file).page_count == 1
    assert [(page, width_px) for _, page, width_px in pictures.painted] == [(0, 1120), (1, 1120)]


def test_the_report_has_the_time_that_was_used() -> None:
    service = exporting(used_s={"talk": 31 * 60.0})
    (file,) = service.plan(PaperKind.REPORT, OPTIONS)
    assert "31 min" in repr(file.reports)


def test_a_workshop_that_is_gone_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        exporting().plan(PaperKind.SUMMARY, PaperOptions(workshop_id="gone"))
    assert refused.value.key == "paper.no_such_workshop"


def test_a_file_without_a_logo_prints() -> None:
    records = (DAY.engagement, *RECORDS[1:])
    (file,) = exporting(records).plan(PaperKind.SUMMARY, OPTIONS)
    assert exporting(records).draw(file).content.startswith(b"%PDF")


def test_a_preview_may_be_drawn_while_an_export_runs() -> None:
    service = exporting()
    (file,) = service.plan(PaperKind.ACTION_SCHEMAS, OPTIONS)
    alone = service.draw(file).content
    with ThreadPoolExecutor(2) as pool:
        assert {drawn.content for drawn in pool.map(service.draw, [file] * 6)} == {alone}


def test_cancelling_leaves_whole_files_only(tmp_path: Path) -> None:
    planned = exporting().plan(PaperKind.ACTION_SCHEMAS, replace(OPTIONS, filing=Filing.EACH))
    written = write(planned, tmp_path, Watching(stop_after=2))
    assert written.is_cancelled
    assert [path.name for path in written.paths] == [file.name for file in planned[:2]]
    assert sorted(tmp_path.iterdir()) == sorted(written.paths)
    assert all(pages(path) for path in written.paths)


class FillsUp:
    """A disk with room for some renames."""

    def __init__(self, room: int) -> None:
        self._room = room

    def __call__(self, source: Path, target: Path) -> None:
        if not self._room:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._room -= 1
        source.rename(target)


def test_a_full_disk_tells_how_many_are_whole(tmp_path: Path) -> None:
    """F13."""
    planned = exporting().plan(PaperKind.ACTION_SCHEMAS, replace(OPTIONS, filing=Filing.EACH))
    service = exporting(files=WholeFiles(sleep=_never, replace=FillsUp(3)))
    with pytest.raises(Outside) as problem:
        write(planned, tmp_path, service=service)
    said = load_words("da").problem(problem.value)
    assert said == "Disken er fuld. 3 af 4 filer er gemt hele. Frigør plads, og fortsæt."
    assert len(list(tmp_path.iterdir())) == 3


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    planned = exporting().plan(PaperKind.SUMMARY, OPTIONS)
    write(planned, tmp_path)
    assert write(planned, tmp_path).paths[0].name == "2027-01-14 Opsamling fra dagen (2).pdf"
    with pytest.raises(Refused) as refused:
        write(planned, tmp_path, if_exists=IfExists.REFUSE)
    assert refused.value.params == {"name": "2027-01-14 Opsamling fra dagen.pdf"}
    assert write(planned, tmp_path / "ny", if_exists=IfExists.REFUSE).paths


def test_characters_that_cannot_be_printed_are_told(tmp_path: Path) -> None:
    """F48."""
    records = (*(r for r in RECORDS if r is not DAY.workshop), replace(DAY.workshop, title="Dag 😀"))
    written = write(exporting(records).plan(PaperKind.AGENDA, OPTIONS), tmp_path, service=exporting(records))
    assert written.missing_glyphs == ("😀",)


def test_a_forms_sheets_speak_its_own_language() -> None:
    english = tuple(replace(r, language="en") if isinstance(r, FormSpec) else r for r in RECORDS)
    (blank,) = exporting(english).plan(PaperKind.BLANK_FORMS, OPTIONS)
    assert all(report.language == "en" for report in blank.reports)
    (filled,) = exporting(english).plan(PaperKind.ACTION_SCHEMAS, OPTIONS)
    assert all(report.language == "en" for report in filled.reports)


def test_a_form_that_has_only_a_draft_is_not_printed() -> None:
    drafted = tuple(replace(r, revision=0) if isinstance(r, FormSpec) else r for r in RECORDS)
    with pytest.raises(Refused, match=r"paper\.no_sheets"):
        exporting(drafted).plan(PaperKind.BLANK_FORMS, OPTIONS)


def test_open_actions_go_to_each_leader_in_the_files_asked_for() -> None:
    (joined,) = exporting().plan(PaperKind.SINCE_LAST, OPTIONS)
    assert joined.participant_ids == (BIRTHE.id,)
    (each,) = exporting().plan(PaperKind.SINCE_LAST, replace(OPTIONS, filing=Filing.EACH))
    assert each.name == f"2027-01-14 Siden sidst {BIRTHE.name}, {BIRTHE.unit}.pdf"
    with pytest.raises(Refused):
        exporting().plan(PaperKind.SINCE_LAST, replace(OPTIONS, participant_ids=frozenset({ERIK.id})))
