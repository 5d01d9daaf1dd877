"""Corrected outputs keep what they said before."""

from __future__ import annotations

from datetime import timedelta

from facilitator_app.domain.outputs import KEPT_WORDINGS, Wording, reworded
from tests.store.examples import MADE_AT, OUTPUT, outputs


def test_a_correction_keeps_the_words_before_it() -> None:
    after = reworded(OUTPUT, "Naboen vil gerne", until_at=MADE_AT)
    assert after.value == "Naboen vil gerne"
    assert after.earlier == (Wording(text=str(OUTPUT.value), until_at=MADE_AT),)


def test_the_same_words_change_nothing() -> None:
    assert reworded(OUTPUT, str(OUTPUT.value), until_at=MADE_AT) is OUTPUT


def test_what_was_no_text_leaves_no_words_behind() -> None:
    number = next(output for output in outputs() if output.value == 3)
    assert reworded(number, "tre", until_at=MADE_AT).earlier == ()


def test_the_last_twenty_wordings_are_kept() -> None:
    output = OUTPUT
    for turn in range(30):
        output = reworded(output, f"ordlyd {turn}", until_at=MADE_AT + timedelta(minutes=turn))
    assert [wording.text for wording in output.earlier] == [f"ordlyd {turn}" for turn in range(9, 29)]
    assert len(output.earlier) == KEPT_WORDINGS
