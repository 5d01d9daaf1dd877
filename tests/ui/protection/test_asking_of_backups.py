"""The question for the passphrase of a backup: its own name is made for sorting, not for reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.ui.protection.asking import AskFilePassphrase, Locked
from tests.fakes import FakeClock
from tests.ui.protection.test_dialogs import Offers, Remembers


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("dag.workshop", "Password for dag.workshop"),
        ("dag-20261122T120000000000Z~a14ed082.workshop", "Password for a backup of dag.workshop"),
        ("dag.workshop.before-restore-1", "Password for dag.workshop.before-restore-1"),
    ],
)
def test_the_question_names_the_file_that_a_backup_is_of(qtbot: QtBot, name: str, title: str) -> None:
    clock = FakeClock()
    locked = Locked(
        path=Path(name),
        offers=Offers(clock),
        remembers=Remembers(),
        sentence=load_words("en").problem,
        clock=clock,
    )
    dialog = AskFilePassphrase(None, locked)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == title
