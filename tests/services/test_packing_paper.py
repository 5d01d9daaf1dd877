"""The kinds of paper that are cut, folded or packed, as whole files: what can be read in them, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from facilitator_app.content.words import load_words
from facilitator_app.domain.exercise import Inject
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import DilemmaContent
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_pack import PackPart, pack_cover
from facilitator_app.reports.build_slides import SlidesOnPage
from facilitator_app.reports.model import Table
from facilitator_app.services.exporting import Chapter, PaperKind, PaperOptions, PlannedFile
from facilitator_app.services.gathering_day import gather_day
from tests.reports.days import DAY
from tests.services.test_exporting import DILEMMA, EXERCISE, OPTIONS, RECORDS, SLIDE, Held, exporting

INJECT = Inject(key="i", round_number=1, phase_key="see", at_s=0, title="Naboen ringer", hint="HEMMELIGT")
FULL: tuple[Record, ...] = (
    *(record for record in RECORDS if record != EXERCISE),
    replace(EXERCISE, injects=(INJECT,)),
)


def in_language(language: str, records: Sequence[Record] = FULL) -> tuple[Record, ...]:
    return tuple(replace(r, language=language) if isinstance(r, Workshop) else r for r in records)


def texts(file: PlannedFile, records: Sequence[Record] = FULL) -> list[str]:
    """The text of each page as it is selected and copied."""
    document = PdfDocument(exporting(records).draw(file).content)
    found = [page.get_textpage().get_text_bounded().replace("\r\n", " ") for page in document]
    document.close()
    return found


def only(kind: PaperKind, records: Sequence[Record] = FULL, options: PaperOptions = OPTIONS) -> PlannedFile:
    (file,) = exporting(records).plan(kind, options)
    return file


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [
        (
            "da",
            PaperKind.DILEMMA_CARDS,
            ("Dilemma 1", "Han vil selv.", "Tryghed", "Klip ved mærkerne", "Ark 1 af 1"),
        ),
        ("en", PaperKind.DILEMMA_CARDS, ("Dilemma 1", "Han vil selv.", "Cut at the marks", "Sheet 1 of 1")),
        ("da", PaperKind.CASE_CARDS, ("Case 1", "Karen", "Karen er 82 (fiktiv).")),
        ("en", PaperKind.CASE_CARDS, ("Case 1", "Karen", "14 January 2027")),
        ("da", PaperKind.TABLE_SIGNS, ("Gruppe", "1", "Nord", "Fold ved den stiplede linje")),
        ("en", PaperKind.TABLE_SIGNS, ("Group", "1", "Nord", "Fold at the dashed line")),
        ("da", PaperKind.NAME_BADGES, ("Erik Holm (fiktiv)", "Hjemmepleje Nord", "Gruppe 1 · Nord")),
        ("en", PaperKind.NAME_BADGES, ("Erik Holm (fiktiv)", "Leads employees", "Group 1 · Nord")),
    ],
)
def test_what_is_cut_or_folded_can_be_read(language: str, kind: PaperKind, said: tuple[str, ...]) -> None:
    records = in_language(language)
    found = texts(only(kind, records), records)[0]
    for words in said:
        assert words in found
    assert "HEMMELIGT" not in found


def test_badges_are_of_those_asked_for_in_the_order_asked_for() -> None:
    some = replace(OPTIONS, participant_ids=frozenset({"erik", "birthe"}))
    (found,) = texts(only(PaperKind.NAME_BADGES, options=some))
    assert found.index("Birthe Egelund") < found.index("Erik Holm")
    assert "Aase" not in found


def test_dilemma_cards_are_counted_as_the_wall_counts_them() -> None:
    first = replace(DILEMMA, id="d0", title="Døren", statement="Hun står i døren.", position=-1)
    shown = replace(SLIDE, id="s3", position=3, content=DilemmaContent(dilemma_id="d1"))
    (report,) = only(PaperKind.DILEMMA_CARDS, (*FULL, first, shown)).reports
    assert "head='Dilemma 1', parts=(Paragraph(text='Han vil selv.'" in repr(report)


def test_copies_of_cards_are_whole_sets() -> None:
    for kind, count in ((PaperKind.DILEMMA_CARDS, 3), (PaperKind.CASE_CARDS, 3)):
        (report,) = only(kind, options=replace(OPTIONS, copies=3)).reports
        assert len(report.pieces) == count


def test_the_report_has_the_chapters_asked_for() -> None:
    few = replace(OPTIONS, chapters=frozenset({Chapter.DECISIONS}))
    found = " ".join(texts(only(PaperKind.REPORT, options=few)))
    assert "Aftaler" in found
    assert "Dilemmaerne" not in found
    assert "Dilemmaerne" in " ".join(texts(only(PaperKind.REPORT)))


def test_the_handout_has_as_many_slides_on_a_page_as_asked_for() -> None:
    records = (
        *FULL,
        *(
            replace(SLIDE, id=f"x{n}", position=4 + n, content=replace(SLIDE.content, heading=str(n)))
            for n in range(6)
        ),
    )  # type: ignore[type-var]
    pages = {
        on_page: len(
            texts(only(PaperKind.SLIDES, records, replace(OPTIONS, slides_on_page=on_page)), records)
        )
        for on_page in SlidesOnPage
    }
    assert pages == {SlidesOnPage.ONE: 7, SlidesOnPage.TWO: 4, SlidesOnPage.THREE: 3, SlidesOnPage.SIX: 2}


@pytest.mark.parametrize(
    ("language", "parts", "mark"),
    [
        (
            "da",
            (
                "Drejebog",
                "Deltagere efter gruppe",
                "Hændelseskort",
                "Program",
                "Slides",
                "Dilemmakort",
                "Rolle- og casekort",
                "Tomme ark",
            ),
            "Må ikke deles ud",
        ),
        (
            "en",
            (
                "Run sheet",
                "Participants by group",
                "Inject cards",
                "Programme",
                "Slides",
                "Dilemma cards",
                "Role and case cards",
                "Blank sheets",
            ),
            "Not to be handed out",
        ),
    ],
)
def test_the_pack_has_everything_in_one_file(language: str, parts: tuple[str, ...], mark: str) -> None:
    records = in_language(language)
    file = only(PaperKind.FALLBACK_PACK, records)
    cover = file.reports[0].elements[2]
    assert isinstance(cover, Table)
    assert tuple(row.cells[0].text for row in cover.rows) == parts
    pages = texts(file, records)
    whole = " ".join(pages)
    for said in (
        "Læs dilemmaet to gange.",
        "Karen er 82 (fiktiv).",
        "Han vil selv.",
        "Erik Holm",
        "Naboen ringer",
    ):
        assert said in whole
    with_notes = [page for page in pages if "Læs dilemmaet to gange." in page or "Erik Holm" in page]
    assert all(mark in page for page in with_notes)
    assert "HEMMELIGT" not in whole


def test_each_part_of_the_pack_begins_on_a_sheet_of_its_own() -> None:
    file = only(PaperKind.FALLBACK_PACK)
    first_pages = exporting(FULL).draw(file).first_pages
    assert len(first_pages) == len(file.reports)
    assert all(page % 2 == 0 for page in first_pages)
    assert file.name == "2027-01-14 Nødpakke.pdf"


def test_an_empty_workshop_has_a_pack_of_its_people_and_sheets() -> None:
    other = PaperOptions(workshop_id="other")
    records = tuple(r for r in FULL if r not in (DILEMMA,))
    file = only(PaperKind.FALLBACK_PACK, records, other)
    cover = file.reports[0].elements[2]
    assert isinstance(cover, Table)
    names = [row.cells[0].text for row in cover.rows]
    assert names[1:] == ["Deltagere efter gruppe", "Program", "Tomme ark"]


def test_the_cover_says_who_may_have_what() -> None:
    words = load_words("da")
    parts = (PackPart(name="Drejebog", reports=(), is_private=True), PackPart(name="Program", reports=()))
    cover = pack_cover(DAY, words, parts)
    assert cover.mark == "Må ikke deles ud"
    table = cover.elements[2]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Drejebog", "Kun teamet. Må ikke deles ud."],
        ["Program", "Må deles ud."],
    ]


def test_the_day_knows_its_exercises() -> None:
    assert [one.id for one in gather_day(Held(FULL), "w").exercises] == ["x"]
