"""Paper is seen as it will be printed."""

from __future__ import annotations

import pytest

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, Filing, PaperKind, PaperOptions, Start
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.services.whole_files import WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository, Published

OPTIONS = PaperOptions(workshop_id="w", start=Start.ODD_PAGE, filing=Filing.EACH)


@pytest.fixture
def slides() -> FakeSlidePictures:
    return FakeSlidePictures()


@pytest.fixture
def exporting(clock: FakeClock, new_id: FakeIds, slides: FakeSlidePictures) -> Exporting:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    return Exporting(
        records=document,
        words_for=load_words,
        clock=clock,
        fonts=resources.path("fonts"),
        files=WholeFiles(sleep=float),
        pictures=slides,
        used_s=dict,
        events=tuple,
    )


@pytest.fixture
def preview(exporting: Exporting) -> Preview:
    planned = exporting.plan(PaperKind.ACTION_SCHEMAS, OPTIONS.joined())
    return Previewing(exporting).preview(planned)


def test_a_preview_knows_its_pages_and_whose_they_are(preview: Preview) -> None:
    assert preview.page_count == 5
    assert [preview.participant_at(page) for page in range(5)] == ["p-2", "p-2", "p-1", "p-1", "p-3"]


def test_paper_without_leaders_is_nobodys(exporting: Exporting) -> None:
    planned = exporting.plan(PaperKind.AGENDA, OPTIONS)
    assert Previewing(exporting).preview(planned).participant_at(0) == ""


def test_pictures_have_the_width_that_was_asked_for(exporting: Exporting, preview: Preview) -> None:
    first, second = Previewing(exporting).pictures(preview, ((0, 210), (1, 90)))
    assert (first.page, first.width_px, first.height_px) == (0, 210, 298)
    assert (second.page, second.width_px) == (1, 90)
    assert len(first.pixels) >= first.stride * first.height_px
    assert len(set(first.pixels)) > 2
    assert set(second.pixels) == {255}


def test_a_picture_is_never_larger_than_can_be_drawn(exporting: Exporting, preview: Preview) -> None:
    [picture] = Previewing(exporting).pictures(preview, ((0, 1_000_000),))
    assert picture.width_px == 4000


@pytest.mark.parametrize("kind", [PaperKind.SLIDES, PaperKind.FALLBACK_PACK])
def test_pages_are_counted_without_painting_a_slide(
    exporting: Exporting, slides: FakeSlidePictures, kind: PaperKind
) -> None:
    planned = exporting.plan(kind, OPTIONS)
    count = Previewing(exporting).count_pages(planned)
    assert slides.painted == []
    assert count == Previewing(exporting).preview(planned).page_count
    assert slides.painted
