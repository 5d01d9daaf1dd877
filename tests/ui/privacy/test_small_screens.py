"""The dialogs about personal data stay inside a screen at 200 %: title, answer and buttons are always seen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.lus import LusTalk
from facilitator_app.reports.build_anonymous import AnonymousDay
from facilitator_app.services.anonymising import AnonymousDraft, FreeText, TextOrigin
from facilitator_app.services.erasing_files import WholeFile
from facilitator_app.services.handing_out import HandOutPreview, Possible
from facilitator_app.ui.privacy import anonymous_dialog, bounded_question
from facilitator_app.ui.privacy.anonymous_dialog import AnonymousDialog
from facilitator_app.ui.privacy.erase_dialog import EraseDialog
from facilitator_app.ui.privacy.erase_file_dialog import EraseFileDialog
from facilitator_app.ui.privacy.hand_out_dialog import HandOutDialog
from tests.ui.privacy.test_erase_dialog import TEXTS, preview

SMALL = QSize(659, 336)
"""What a screen of 1366 x 768 px has for the inside of a window at 200 %."""


def small(_widget: QWidget) -> QSize:
    return SMALL


def erase() -> QDialog:
    return EraseDialog(None, preview=preview(TEXTS * 5), words=load_words("da"))


def erase_file() -> QDialog:
    paths = tuple(Path(f"/mappe/Lederdag {n}.workshop") for n in range(9))
    whole = WholeFile(path=paths[0], engagement_id="e", backups=paths, others=paths, beside=paths)
    return EraseFileDialog(None, whole=whole, words=load_words("da"))


def hand_out() -> QDialog:
    talk = LusTalk(id="t", concept_id="c", participant_id="p", sealed="f1.x", held_on=date(2027, 1, 1))
    possible = tuple(Possible(key=str(n), where="Svar", sentence="Åse " * 30) for n in range(9))
    told = HandOutPreview(
        name="Åse Ærø", actions=1, follow_ups=1, talks=1, named=1, sealed=(talk,), possible=possible
    )
    return HandOutDialog(None, preview=told, language="da")


def anonymise() -> QDialog:
    day = AnonymousDay(
        language="da",
        title_key="t0",
        client_key="",
        held_on=None,
        purpose_key="",
        focus_keys=(),
        present=0,
        groups=0,
        levels=(),
        other_leaders=0,
        blocks=(),
        themes=(),
        counts=(),
        schemas=0,
        promises=(),
    )
    texts = tuple(
        FreeText(
            key=f"t{n}",
            where="output",
            origin=TextOrigin.SAID,
            original="Ord " * 90,
            proposed="Ord " * 90,
            marks=(),
        )
        for n in range(30)
    )
    draft = AnonymousDraft(day=day, texts=texts)
    return AnonymousDialog(None, draft=draft, words=load_words("da"), ask_folder=nowhere)


def nowhere(_over: QWidget) -> Path | None:
    return None


@pytest.mark.parametrize("make", [erase, erase_file, hand_out, anonymise])
def test_a_dialog_fits_the_screen_and_its_buttons_are_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, make: type[QDialog]
) -> None:
    monkeypatch.setattr(bounded_question, "room_for_window", small)
    monkeypatch.setattr(anonymous_dialog, "room_for_window", small)
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= SMALL.width()
    assert dialog.height() <= SMALL.height()
    for name in ("keep", "act"):
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        assert dialog.rect().contains(button.geometry())
