"""The files of the talks as they are planned."""

from __future__ import annotations

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.problems import Refused
from facilitator_app.services.printing_talks import PrintingTalks
from tests.lus import CONCEPT, FULL, PASSPHRASE, TalkDesk, talks_of_year


def printing(desk: TalkDesk) -> PrintingTalks:
    return PrintingTalks(
        document=desk.document,
        holding=desk.holding,
        concepts=desk.concepts,
        reading=desk.reading,
        words_for=load_words,
    )


def test_the_open_talk_is_planned_under_the_leaders_name() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    planned = printing(desk).talk()
    assert planned.name == "LUS Birthe Egelund (fiktiv).pdf"
    assert (len(planned.reports), planned.passphrase, planned.participant_ids) == (1, "", ())
    assert printing(desk).talk(passphrase=PASSPHRASE).passphrase == PASSPHRASE
    with pytest.raises(Refused):
        printing(desk).talk(passphrase="kort")


def test_a_closed_talk_is_not_put_on_paper() -> None:
    with pytest.raises(Refused, match=r"lus\.gone"):
        printing(TalkDesk(CONCEPT, FULL)).talk()


def test_a_year_is_planned_from_five_talks_up() -> None:
    desk = TalkDesk(CONCEPT, *talks_of_year([3] * 5))
    assert printing(desk).year(2026).name == "LUS 2026 på tværs.pdf"
    for few in (TalkDesk(CONCEPT, *talks_of_year([3] * 4)), TalkDesk()):
        with pytest.raises(Refused, match=r"lus\.not_enough"):
            printing(few).year(2026)
