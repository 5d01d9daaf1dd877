"""The date and the hours of the title slide, whole, for every date there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.wall import Frame, TitlePicture
from facilitator_app.ui.projector.cut import cut_texts
from facilitator_app.ui.projector.kinds_talk import PANEL_WIDTH, title_pages
from facilitator_app.ui.projector.marks import TextMark
from facilitator_app.ui.projector.typesetting import text_width

pytestmark = pytest.mark.usefixtures("qapp")


def title(*when: str, language: str = "da") -> TitlePicture:
    return TitlePicture(frame=Frame(language=language), heading="Lederdag", when=when)


def panel_texts(picture: TitlePicture) -> list[TextMark]:
    marks = [mark for mark in title_pages(picture)[0] if isinstance(mark, TextMark)]
    return [mark for mark in marks if mark.x < PANEL_WIDTH]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_date_of_a_year_stands_whole_inside_the_panel(language: str) -> None:
    for number in range(366):
        day = capitalise_first(date_words(date(2026, 12, 1) + timedelta(days=number), language))
        texts = panel_texts(title(day, "09.00–15.30", language=language))
        said = " ".join(mark.text for mark in texts[::-1]).replace("\u00a0", " ")
        assert said == f"{day} 09.00–15.30"
        assert all(mark.x + text_width(mark.text, mark.style) <= PANEL_WIDTH - 16 for mark in texts)


@pytest.mark.parametrize(("language", "until"), [("da", "til"), ("en", "to")])
def test_the_dates_of_several_days_stand_whole_inside_the_panel(language: str, until: str) -> None:
    for number in range(366):
        day = date_words(date(2026, 12, 1) + timedelta(days=number), language)
        picture = title(capitalise_first(day), f"{until} {day}", language=language)
        assert cut_texts(picture) == ()
        texts = panel_texts(picture)
        assert len(texts) <= 4
        assert all(mark.x + text_width(mark.text, mark.style) <= PANEL_WIDTH - 16 for mark in texts)


def test_a_long_date_is_broken_in_the_middle_and_the_hours_stay_where_they_are() -> None:
    short, long = (
        panel_texts(title(day, "09.00–15.30"))
        for day in ("Fredag den 1. maj 2026", "Onsdag den 23. september 2026")
    )
    assert short[0].y == long[0].y
    assert len(long) == 3
    assert long[1].text == "23.\u00a0september 2026"


def test_what_has_no_room_is_found_and_what_was_written_so_is_not() -> None:
    assert cut_texts(title("Torsdag den 17. december 2026", "09.00–15.30")) == ()
    assert cut_texts(replace(title(), host="Omsorg og …")) == ()
    cut = cut_texts(replace(title(), host="Sundhed, Ældre og Omsorg i Kommunen " * 3))
    assert len(cut) == 1
    assert cut[0].endswith("…")
